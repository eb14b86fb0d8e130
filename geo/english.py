"""English text -> the names in it that can be places: people, bodies and plain words dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo import gazetteer
from geo.names import Name
from geo.scanning import hits
from geo.syntax import after, before, opens_sentence, parse
from geo.vocabulary import literal_words, months, nouns, ordinary, unit_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.place import Place
    from geo.scanning import Hit
    from geo.syntax import Parse
    from reporting.parsing import Token

# Below this a foreign town is too often a surname or a word: it needs a place position.
_SMALL = 100_000
# From this size on a town of Ukraine is no everyday word, even where the tagger doubts it.
_TOWN = 5_000
# Longer capital runs than "U.S." are names in headlines, shorter ones abbreviations.
_SHORT = 5
_COMPASS = frozenset({"north", "south", "east", "west", "central"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# "Who speak Hindi" is no town in Tanzania.
_TONGUES = frozenset({"LANGUAGE"})


def english_names(text: str) -> tuple[Name, ...]:
    """Return the gazetteer's names in an English text that are not people, bodies or words."""
    tree = parse(text)
    people = surnames(tree)
    return tuple(
        Name(hit.span, gazetteer.candidates(hit.form, "en"), hit.form)
        for hit in hits(text, "en")
        if (tokens := tree.tokens(hit.span)) and is_place(hit, tokens, people)
    )


def is_place(hit: Hit, tokens: Sequence[Token], people: frozenset[str]) -> bool:
    """Tell whether a spelling of the gazetteer names a place where it stands."""
    found = gazetteer.candidates(hit.form, "en")
    if not found or not hit.form[0].isupper() or _acronym(hit.form, found[0]):
        return False
    if hit.form in months() or in_longer_name(tokens, _weighty(found[0])) or _of_a_person(tokens):
        return False
    # Where the words say so, even a rare village or an everyday word is a place; but "the Southern
    # axis" and "the Gulf of Finland" are named after none.
    if in_place_position(tokens) and not _points(hit.form, tokens):
        return True
    if hit.form in people or _everyday(hit.form, found[0], tokens):
        return False
    if all(token.ent_type_ in _TONGUES for token in tokens) and found[0].country != "UA":
        return False
    return _known(found[0], tokens)


def in_place_position(tokens: Sequence[Token]) -> bool:
    """Tell whether the words around say that a name is a place, whatever its label."""
    front, behind = before(tokens[0]), after(tokens[-1])
    if front is not None and front.lower_ == "the":
        front = before(front)
    if front is not None and front.lower_ in literal_words().locative:
        return True
    if front is not None and front.lower_ == "of":
        noun = before(front)
        return noun is not None and noun.lemma_.lower() in nouns().settlement
    return behind is not None and behind.lower_ in unit_words("en").behind


def in_longer_name(tokens: Sequence[Token], weighty: bool = True) -> bool:  # noqa: FBT001, FBT002 - a shade of one question
    """Tell whether a name is part of a longer one: a person's, a firm's, a paper's, a ship's.

    Args:
        tokens: the name's words.
        weighty: whether the place is so well known that another may stand in front of it.
    """
    return _goes_on(tokens[-1]) or _begins_before(tokens[0], weighty=weighty)


def surnames(tree: Parse) -> frozenset[str]:
    """Return the last names of the people whom a text names in full."""
    full = (entity for _, doc in tree.docs() for entity in doc.ents if entity.label_ == "PERSON")
    return frozenset(
        entity[-1].text
        for entity in full
        if len(entity) > 1 and all(token.text[:1].isupper() for token in entity)
    )


def _goes_on(last: Token) -> bool:
    """Tell whether a longer name goes on behind: "Paris Hilton", "Kyiv School of Economics"."""
    behind = after(last)
    # A verb or adjective with a capital stands in a headline and belongs to no name.
    if behind is None or not behind.text[:1].isupper() or behind.pos_ not in {"PROPN", "NOUN"}:
        return False
    words = nouns()
    if behind.lower_ in words.bodies:
        return True
    if behind.lower_ in words.geographic | words.titles or behind.ent_type_ in {"DATE", "TIME"}:
        return False
    return last.dep_ in {"compound", "nmod"} or last.ent_type_ == behind.ent_type_ == "PERSON"


def _weighty(place: Place) -> bool:
    """Tell whether a place is large or near enough to be meant without further signs."""
    return place.country == "UA" or place.kind != "settlement" or place.population >= _SMALL


def _begins_before(first: Token, *, weighty: bool) -> bool:
    """Tell whether a longer name begins in front: "Michael Jordan", "the cruiser Moskva"."""
    front = before(first)
    if front is None:
        return False
    if front.is_punct:
        # "al-Hassan", "pro-Kyiv": what a hyphen joins is another word.
        return front.text == "-" and not front.whitespace_
    return front.lower_ in nouns().persons or _is_first_name(front, first, weighty=weighty)


def _is_first_name(front: Token, first: Token, *, weighty: bool) -> bool:
    """Tell whether a capitalised word in front makes one name with the next."""
    if not front.text[:1].isupper() or front.pos_ != "PROPN":
        return False
    # "Lake Ontario", "Ukraine Kharkiv" in a dateline: two places, or one with its own noun.
    if front.lower_ in nouns().geographic or (weighty and front.ent_type_ in _PLACE_LABELS):
        return False
    # Any word may open a sentence, but "Paris Hilton" is no small town in Ohio.
    named = not opens_sentence(front) or (not weighty and front.ent_type_ in _PLACE_LABELS)
    return front.dep_ == "compound" and front.head.i >= first.i and named


def _of_a_person(tokens: Sequence[Token]) -> bool:
    """Tell whether a name stands within a person's full name."""
    label = {token.ent_type_ for token in tokens}
    if label != {"PERSON"}:
        return False
    doc, start, end = tokens[0].doc, tokens[0].i, tokens[-1].i + 1
    around = [entity for entity in doc.ents if entity.start <= start and end <= entity.end]
    return any(
        len(entity) > end - start and all(token.text[:1].isupper() for token in entity)
        for entity in around
    )


def _acronym(form: str, place: Place) -> bool:
    """Tell whether a spelling is an abbreviation that stands for no country."""
    return form.replace(".", "").isupper() and len(form) <= _SHORT and place.kind != "country"


def _points(form: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a name is a point of the compass, or opens one of the kind "Gulf of"."""
    behind = after(tokens[-1])
    opens = behind is not None and behind.lower_ == "of" and form in ordinary("en")
    return opens or form.lower().removesuffix("ern") in _COMPASS


def _everyday(form: str, place: Place, tokens: Sequence[Token]) -> bool:
    """Tell whether a name is an everyday word here."""
    if form in ordinary("en"):
        return True
    ours = place.country == "UA" and (place.kind != "settlement" or place.population >= _TOWN)
    if " " in form or ours:
        return False
    proper = any(token.pos_ == "PROPN" or token.ent_type_ in _PLACE_LABELS for token in tokens)
    return not proper and (opens_sentence(tokens[0]) or len(form) < _SHORT)


def _known(place: Place, tokens: Sequence[Token]) -> bool:
    """Tell whether a place is meant where no word around says so."""
    return _weighty(place) or any(token.ent_type_ in _PLACE_LABELS for token in tokens)
