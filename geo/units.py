"""Names and the nouns beside them -> directions, oblasts and raions.

"The Kyiv and Chernihiv directions": one noun gives every name of its list a direction; «в
Харківській та Сумській областях»: one noun makes oblasts of two adjectives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from geo import gazetteer
from geo.names import Name
from geo.regions import oblasts
from geo.vocabulary import UnitWords, unit_words
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.place import Place

_WORD = re.compile(r"[\s-]+([^\W\d_][\w’'ʼ-]*)")
_ALONE = re.compile(r"\s*(?:[,.;:!?)]|[—–-]\s)|\s+(?:[А-ЯІЇЄҐ]|[\w'’ʼ]+(?<![уіїюеи])(?!\w))")
_OF_TOWNS = frozenset({"oblast", "raion", "hromada"})
_HROMADA = ("громад", "общин", "hromad")
_UNKNOWN = re.compile(
    r"(?:,| и| та| й| і) [А-ЯІЇЄҐ][\w'’ʼ-]+(?:[сц]к|[сцз]ьк)[а-яіїє]{1,3} ([^\W\d_]+)"
)
_COUNTED = re.compile(r",?(?: (?:и|та|і|й))? (?:\d+|[а-яіїє]{3,8}) (?:над|в|у|на|по) ")
_REACH = 60
# So many characters behind a direction the next ones are named by their adjectives alone.
_RECALLED = 800
_Kind = Literal["direction", "oblast", "raion", "county", "sea", "hromada"]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A noun beside a list of names: what it makes of them, and where it ends."""

    kind: _Kind
    end: int


def with_units(names: Sequence[Name], text: str, language: str) -> tuple[Name, ...]:
    """Return the names with what the nouns beside them say; the others unchanged.

    Args:
        names: in the order of the text.
        text: the report's text.
        language: ``en``, ``uk`` or ``ru``.
    """
    words = unit_words(language)
    found: list[Name] = []
    direction = -_RECALLED
    for run in _runs(names, text, words):
        unit = _unit_behind(text, run[-1].span.end, words) or _unit_before(text, run[0], words)
        if unit is None and run[0].span.start - direction < _RECALLED:
            unit = _left_out(text, run, language)
        if unit is not None and unit.kind == "direction":
            direction = unit.end
        # «У Києві, Київській та Чернігівській областях»: the noun goes with the adjectives alone.
        mixed = any(name.adjectives for name in run) and unit is not None
        for name in run:
            alone = mixed and not name.adjectives and unit is not None and unit.kind in _OF_TOWNS
            found.append(_told(name, None if alone else unit, last=name is run[-1]))
    return tuple(found)


def _left_out(text: str, run: Sequence[Name], language: str) -> _Unit | None:
    """Return the direction that an adjective alone speaks of: «На Лиманському, за даними …»."""
    if language == "en" or not all(name.adjectives for name in run):
        return None
    front = text[max(0, run[0].span.start - _REACH) : run[0].span.start].lower().split()
    # A noun in the locative would follow: «на Київському морі», «на Харьковском заводе».
    behind = text[run[-1].span.end : run[-1].span.end + _REACH]
    alone = re.match(
        r"\s*(?:[,.;:!?)]|[—–-]\s)|\s+(?:[А-ЯІЇЄҐ]|[\w'’ʼ]+(?<![уіїюеи])(?!\w))", behind
    )
    placed = bool(front) and front[-1].strip("«„(—–-") == "на"
    return _Unit("direction", run[-1].span.end) if placed and alone else None


def _runs(names: Sequence[Name], text: str, words: UnitWords) -> Iterator[list[Name]]:
    """Yield the lists that names stand in: "A", "A and B", "A, B and C"."""
    run: list[Name] = []
    for name in names:
        if run and not _one_list(run[-1], name, text, words):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _one_list(first: Name, second: Name, text: str, words: UnitWords) -> bool:
    """Tell whether two names stand in one list: «18 над Белгородской, 11 над Курской областями»."""
    between = text[first.span.end : second.span.start]
    if _joined(between, words):
        return True
    alike = first.adjectives and second.adjectives and between.startswith((",", " "))
    return bool(alike) and bool(_COUNTED.fullmatch(between))


def _joined(between: str, words: UnitWords) -> bool:
    """Tell whether only commas and words of listing stand between two names."""
    if len(between) > _REACH // 3:
        return False
    left = {word for word in re.split(r"[\s,–—/-]+", between.lower()) if word}
    return bool(between.strip() or between == "-") and left <= words.joins


def _unit_behind(text: str, end: int, words: UnitWords) -> _Unit | None:
    """Return the unit noun behind a list; an adjective of a known kind may stand between."""
    noun = _WORD.match(text, end, end + _REACH)
    if noun and noun[1].lower() in words.between:
        further = _WORD.match(text, noun.end(), noun.end() + _REACH)
        noun = further if further and _kind(further[1].lower(), words) else noun
    kind = _kind(noun[1].lower(), words) if noun else None
    if noun and kind:
        return _Unit(kind, noun.end())
    # One adjective of the list may be unknown: «в Волоконовском и Ровеньском районах».
    further = _UNKNOWN.match(text, end, end + _REACH)
    kind = _kind(further[1].lower(), words) if further else None
    return _Unit(kind, end) if kind else None


def _unit_before(text: str, name: Name, words: UnitWords) -> _Unit | None:
    """Return the direction noun in front of a list: "in the direction of Kherson"."""
    front = text[max(0, name.span.start - _REACH) : name.span.start].lower().split()
    linked = bool(front) and front[-1] in words.links
    if linked:
        front.pop()
    noun = bool(name.candidates) or bool(words.links)
    if front and noun and front[-1] in words.direction_before and linked == bool(words.links):
        return _Unit("direction", name.span.end)
    return None


def _kind(word: str, words: UnitWords) -> _Kind | None:
    """Return what a noun makes of the names before it."""
    if word in words.direction:
        return "direction"
    if word in words.oblast:
        return "oblast"
    if word in words.raion:
        return "hromada" if word.startswith(_HROMADA) else "raion"
    if word in words.county:
        return "county"
    return "sea" if word in words.sea else None


def lists(between: str, language: str) -> bool:
    """Tell whether the words between two names make one list of them."""
    return _joined(between, unit_words(language))


def adjectives(text: str, names: Sequence[Name], language: str) -> Iterator[Name]:
    """Yield the adjectives of oblasts that have no town of their name: «Волинській».

    Args:
        text: the report's text.
        names: what was found already; nothing is yielded that overlaps it.
        language: ``uk`` or ``ru``.
    """
    taken = {name.span.start for name in names}
    for match in _oblast_adjectives(language).finditer(text):
        if match.start() not in taken:
            code = _oblast_stems(language)[match[1]]
            yield Name(Span(*match.span()), (), adjectives=(gazetteer.place(code),))


def _told(name: Name, unit: _Unit | None, *, last: bool) -> Name:
    """Return a name with what its unit noun says about it."""
    if unit is None:
        return name
    places = name.adjectives or name.candidates
    if unit.kind == "direction":
        return replace(name, candidates=_towns_first(name), direction=True)
    span = Span(name.span.start, unit.end) if last else name.span
    if unit.kind == "sea":
        seas = tuple(_seas(name.form))
        return replace(name, span=span, candidates=seas, settled=True, unit=True) if seas else name
    if unit.kind == "county":
        # No county is listed but those that are first-level units: its town is another place.
        units = tuple(place for place in places if place.kind == "region")
        return replace(name, span=span, candidates=units)
    chosen = _areas(places, unit.kind, name.form)
    if not chosen and not name.adjectives:
        return name
    # A raion that the gazetteer does not list, and a hromada, lie around the town of their name.
    fallback = () if unit.kind == "oblast" else places
    settled = len(chosen or fallback) == 1
    return replace(name, span=span, candidates=chosen or fallback, settled=settled, unit=True)


def _towns_first(name: Name) -> tuple[Place, ...]:
    """Return what a name can mean before a noun of direction, the most populous first.

    «Покровском» is the adjective of Pokrov and a case form of Pokrovsk's name as well.
    """
    if not name.adjectives:
        return name.candidates
    every = dict.fromkeys((*name.adjectives, *name.candidates))
    return tuple(sorted(every, key=lambda place: (place.country != "UA", -place.population)))


def _seas(form: str) -> Iterator[Place]:
    """Yield the sea that an adjective speaks of: «Азовським та Чорним морями»."""
    stem = re.sub(r"(?:ого|ому|ими|ыми|им|ым|ом|их|ых|ое|е)$", "", form)
    for ending in ("е море", "ое море"):
        yield from (one for one in gazetteer.candidates(stem + ending) if one.kind == "water")


def _areas(
    places: Sequence[Place], kind: Literal["oblast", "raion", "hromada"], form: str
) -> tuple[Place, ...]:
    """Return the oblasts or raions that a name can mean."""
    named = tuple(place for place in places if place.kind == kind)
    if kind == "hromada":
        return ()
    if kind == "raion":
        towns = (place for place in places if place.country == "UA")
        found = (_raions().get((place.name_en, place.oblast)) for place in towns)
        return named or tuple(raion for raion in found if raion is not None)
    stem = next((stem for stem in _every_stem() if form.startswith(stem)), None)
    if named or stem:
        return named or (gazetteer.place(_every_stem()[stem or ""]),)
    if not places:
        return ()
    if places[0].country != "UA":
        return tuple(_region_around(places[0]))
    oblast = _namesakes().get(places[0].name_en)
    return (oblast,) if oblast else ()


def _region_around(town: Place) -> Iterator[Place]:
    """Yield the region abroad that is named after a town: «Курською» областю."""
    found = gazetteer.candidates(f"{town.name_en} oblast", "en")
    yield from (one for one in found if one.kind == "region" and one.country == town.country)


@cache
def _namesakes() -> dict[str, Place]:
    """Return the oblasts by the town that they are named after: "Kyiv" gives Kyiv oblast."""
    units = (gazetteer.place(one.code) for one in oblasts() if one.kind == "oblast")
    return {unit.name_en.split()[0]: unit for unit in units}


@cache
def _raions() -> dict[tuple[str, str | None], Place]:
    """Return the raions by the town that they are named after, and its oblast."""
    raions = (one for one in gazetteer.every_place() if one.kind == "raion")
    return {(one.name_en.removesuffix(" raion"), one.oblast): one for one in raions}


@cache
def _oblast_stems(language: str) -> dict[str, str]:
    """Return the codes of the oblasts by the stems of their adjectives («Волинськ»)."""
    named = {oblast.name(language).split()[0]: oblast.code for oblast in oblasts()}
    return {
        re.sub("(?<=к)а(?:я)?$", "", name): code
        for name, code in named.items()
        if name.endswith(("ська", "ская"))
    }


@cache
def _every_stem() -> dict[str, str]:
    """Return the stems of both languages: «Днепропетровск» is the oblast's, not the town's."""
    return {**_oblast_stems("uk"), **_oblast_stems("ru")}


@cache
def _oblast_adjectives(language: str) -> re.Pattern[str]:
    stems = "|".join(_oblast_stems(language))
    return re.compile(rf"(?<!\w)({stems})[а-яіїє]{{1,3}}(?!\w)")
