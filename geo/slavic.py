"""Ukrainian or Russian text -> the names in it that can be places, and how each is meant.

There is no parse: forms of the gazetteer say what can be a name, the words around it say what it
is. Large places count everywhere, small ones only where the words say that a place is meant.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo import gazetteer
from geo.names import Name, acts, of_this_war
from geo.scanning import hits
from geo.signs import begins, signs
from geo.slavic_literal import is_literal
from geo.units import adjectives, lists, with_units
from geo.vocabulary import ordinary, people, phrases, sign_words
from reporting import Span
from reporting.setting import first_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.place import Place
    from geo.signs import Signs

# A town of this size is meant without further signs; of smaller ones many share a common word.
_LARGE = 5_000
# Abroad the short names of middling towns («Усі», «Бо») are everyday words here.
_LARGE_ABROAD = 100_000
# A city keeps its name beside any word; a small town there is rather somebody's surname.
_CITY = 100_000
# "The outskirts of" and "the capital of" are no part of a name.
_OF_ANOTHER = ("столиц", "район", "окр", "пригород")
_SPOKEN_OF = 1_000
_WORLD_CITY = 1_000_000
_METROPOLIS, _LONG = 300_000, 6
_PLAIN = 0.97
_BY_SIGNS = 0.85
_BODY_REACH = 5


def slavic_names(text: str, language: str) -> tuple[Name, ...]:
    """Return the gazetteer's names and adjectives of direction in a text, each with its reading.

    Args:
        text: the report's text.
        language: ``uk`` or ``ru``.
    """
    found = tuple(_candidates(text, language))
    every = sorted([*found, *adjectives(text, found, language)], key=lambda one: one.span.start)
    small = frozenset(re.findall(r"(?<!\w)[а-яіїєґё][а-яіїєґё'’ʼ-]{2,}", text))
    named = surnames(text, found, language)
    kept: list[Name] = []
    for name in with_units(every, text, language):
        listed = bool(kept) and lists(text[kept[-1].span.end : name.span.start], language)
        around = signs(text, name.span, language)
        if name.direction or name.settled or (name.candidates and (listed or name.unit)):
            kept.append(_read(name, around, language, kept[-1] if listed else None))
        elif name.candidates and _is_place(name, around, small | named, language):
            kept.append(_read(name, around, language, None))
    return tuple(_with_type(name, text) for name in kept) if language == "ru" else tuple(kept)


def _with_type(name: Name, text: str) -> Name:
    """Return a Russian name with the word of settlements in front, which is read as part of it."""
    front = re.search(
        r"(?<!\w)([а-яё]{4,}) $", text[max(0, name.span.start - 16) : name.span.start]
    )
    typed = front is not None and front[1] in sign_words("ru").types
    if (
        front is None
        or not typed
        or name.direction
        or name.unit
        or front[1].startswith(_OF_ANOTHER)
    ):
        return name
    return replace(name, span=Span(name.span.start - len(front[0]), name.span.end))


def surnames(text: str, names: Iterable[Name], language: str) -> frozenset[str]:
    """Return the forms, in small letters, of names that are somebody's surname in a text.

    «Оксана Лиман» makes «Лиман» a person all through the report, but for place positions.
    """
    firsts = first_names(language)
    found: set[str] = set()
    for name in names:
        front = re.search(
            r"(?<!\w)([А-ЯІЇЄҐ][\w'’ʼ-]+) $", text[max(0, name.span.start - 30) : name.span.start]
        )
        if front and front[1].lower() in firsts:
            found.add(name.form.lower())
    return frozenset(found)


def refused(text: str, span: Span, language: str) -> bool:
    """Tell whether the words in front say that a statement is not about a place.

    Args:
        text: the report's text.
        span: where the place is named.
        language: ``uk`` or ``ru``.
    """
    around = signs(text, span, language)
    words = sign_words(language)
    if around.front in words.refused or around.front in words.after - words.locative - {"до"}:
        return True
    return around.front not in words.locative and begins((around.front,), language, "institutions")


def _candidates(text: str, language: str) -> Iterator[Name]:
    """Yield the gazetteer's spellings; adjectives wait for the noun behind them."""
    for hit in hits(text, language):
        if phrases(language).match(text, hit.span.start):
            continue
        readings = gazetteer.readings(hit.form, language)
        capital = hit.form[0].isupper()
        nouns = [one.place_id for one in readings if one.kind != "adjective" and capital]
        others = [one.place_id for one in readings if one.kind == "adjective"]
        if nouns or others:
            yield Name(hit.span, _places(nouns), hit.form, adjectives=_places(others))


def _places(ids: Iterable[str]) -> tuple[Place, ...]:
    return tuple(gazetteer.place(one) for one in dict.fromkeys(ids))


def _is_place(name: Name, around: Signs, small: frozenset[str], language: str) -> bool:
    """Tell whether a form of the gazetteer names a place where it stands."""
    if around.initial or around.titled or around.hyphened or _in_body(around, language):
        return False
    told = _told(name, around, language)
    if told is None:
        return not _doubtful(name, around, language) and name.form.lower() not in small
    return told and not (_spoken_of(name, around, language) and name.form.lower() in small)


def _told(name: Name, around: Signs, language: str) -> bool | None:
    """Tell whether the word in front makes a name a place or a person, None where it does not."""
    words, first = sign_words(language), name.candidates[0]
    if begins(around.nouns[:1], language, "takings") or _beside_geography(around, language):
        return not around.preceded or _large(first)
    # "From" and "with" are one word in both languages: it says nothing about a small name.
    if around.typed or around.front in words.locative | (words.towards - words.partners):
        return True
    if begins(around.nouns[:1], language, "persons") and first.kind == "settlement":
        return False
    moved = around.front in words.towards and _moved(around, language)
    return around.listed or moved or _spoken_of(name, around, language) or None


def _spoken_of(name: Name, around: Signs, language: str) -> bool:
    """Tell whether a place of Ukraine is what is spoken of: «о Святогорске»."""
    first, topics = name.candidates[0], sign_words(language).topics
    large = first.population >= _SPOKEN_OF or of_this_war(first)
    return around.nouns[:1] != () and around.nouns[0] in topics and first.country == "UA" and large


def _moved(around: Signs, language: str) -> bool:
    """Tell whether somebody comes from a place: «із Миропілля виїхали», "з X до Y"."""
    beside = (*around.behind[:3], *around.nouns[1:4])
    return around.onward or begins(beside, language, "placing")


def _beside_geography(around: Signs, language: str) -> bool:
    """Tell whether a noun of geography stands right in front: «к окраинам Юнаковки»."""
    return around.nouns[:1] == (around.front,) and begins(around.nouns[:1], language, "geographic")


def _doubtful(name: Name, around: Signs, language: str) -> bool:
    """Tell whether a name without a preposition is a person, a word or too small to be meant."""
    first = name.candidates[0]
    surname = first.kind == "settlement" and first.population < _WORLD_CITY
    if surname and name.form.startswith(people(language)):
        return True
    if around.opens and not _opens_as_place(name, language):
        return True
    return not _large(first) or _person(name, around, language)


def _opens_as_place(name: Name, language: str) -> bool:
    """Tell whether a name at a sentence's start, where every word has a capital, is one."""
    first = name.candidates[0]
    if name.form in ordinary(language):
        return False
    if first.country == "UA" or acts(first) or first.id.startswith("sw:"):
        return True
    # «Мета» is a goal, and a part of Colombia; of towns only a large one is nobody's first name.
    return first.kind not in {"settlement", "region"} or _foreign_city(name)


def _foreign_city(name: Name) -> bool:
    """Tell whether a name is that of a city abroad and too long to be another word."""
    return name.candidates[0].population >= _METROPOLIS and len(name.form) >= _LONG


def _large(place: Place) -> bool:
    """Tell whether a place is meant without further signs."""
    if place.kind != "settlement" or " " in place.name_uk:
        return True
    # Villages of Ukraine share their names with words and people: «Песков» is no village.
    if of_this_war(place) and place.country != "UA":
        return True
    return place.population >= (_LARGE if place.country == "UA" else _LARGE_ABROAD)


def _person(name: Name, around: Signs, language: str) -> bool:
    """Tell whether a town's name beside another capitalised word is rather a person's."""
    first = name.candidates[0]
    known = first.population >= _CITY and (first.country == "UA" or acts(first))
    if first.kind != "settlement" or known or begins(around.nouns[:1], language, "institutions"):
        return False
    return around.preceded or (around.followed and not around.opens)


def _in_body(around: Signs, language: str) -> bool:
    """Tell whether a name ends the name of a body: «Верховна Рада України»."""
    near = around.nouns[:_BODY_REACH]
    words = sign_words(language)
    if any(word in words.locative or word in words.partners for word in near[:1]):
        return False
    return begins(near[:2], language, "bodies")


def _read(name: Name, around: Signs, language: str, first: Name | None) -> Name:
    """Return a name with its reading: a place, or what it stands for."""
    if name.direction or name.settled:
        return replace(name, certainty=_PLAIN)
    if first is not None and not first.direction:
        return replace(
            name, literal=first.literal, stands_for=first.stands_for, certainty=first.certainty
        )
    acting = acts(name.candidates[0])
    literal = is_literal(around, language, acting=acting)
    sure = _PLAIN if around.front in sign_words(language).locative else _BY_SIGNS
    return replace(
        name,
        literal=literal,
        stands_for="government" if acting and not literal else None,
        certainty=sure,
    )
