"""Places that a text describes instead of naming: "Ukraine's capital", "the port city".

A description of a capital is settled by its words. One that points back ("the region") takes
the latest place of its kind, if a place of its kind stands close before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo import gazetteer
from geo.names import Name, acts
from geo.vocabulary import description_rows, ports, rows
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.place import Place

_SURE = 0.97
_BACK = 0.8
# How far back a description may point, in characters: about two paragraphs of news.
_REACH = 700


@dataclass(frozen=True, slots=True)
class _Back:
    """A description that points back, and the kind of place that it can mean."""

    kind: str
    pattern: re.Pattern[str]


def described(text: str, names: Sequence[Name], language: str) -> tuple[Name, ...]:
    """Return the places that a text describes.

    Args:
        text: the report's text.
        names: the names found in it, in order.
        language: ``en``, ``uk`` or ``ru``.
    """
    capitals = tuple(_capitals(text, language))
    before = sorted([*names, *capitals], key=lambda name: name.span.start)
    return (*capitals, *_pointing_back(text, before, language))


def _capitals(text: str, language: str) -> Iterator[Name]:
    """Yield the capitals described by their country: "Ukraine's capital"."""
    for town, pattern in _capital_patterns(language):
        found = gazetteer.candidates(town, "en")
        for match in pattern.finditer(text) if found else ():
            yield Name(Span(*match.span()), found[:1], settled=True, certainty=_SURE)


def _pointing_back(text: str, names: Sequence[Name], language: str) -> Iterator[Name]:
    """Yield the descriptions whose place stands close before them."""
    for back in _back_patterns(language):
        for match in back.pattern.finditer(text):
            places = _meant(back.kind, match.start(), names)
            if len(places) == 1:
                yield Name(Span(*match.span()), places, settled=True, certainty=_BACK)


def _meant(kind: str, position: int, names: Sequence[Name]) -> tuple[Place, ...]:
    """Return the places of a kind named close before; more than one leaves it open."""
    first = bisect_left(names, position - _REACH, key=lambda name: name.span.start)
    last = bisect_left(names, position, key=lambda name: name.span.start)
    near = [name.candidates[0] for name in names[first:last] if name.candidates]
    fitting = [place for place in near if _fits(kind, place)]
    if kind == "city":
        return tuple(dict.fromkeys(fitting))
    return tuple(fitting[-1:])


def _fits(kind: str, place: Place) -> bool:
    """Tell whether a place is of the kind that a description asks for."""
    if kind == "port":
        return place.name_en in ports()
    if kind == "capital":
        return place.kind == "settlement" and acts(place)
    if kind == "peninsula":
        return place.id == "UA-43" or place.name_en == "Crimea"
    if kind == "region":
        return place.kind in {"oblast", "region"} and place.country == "UA"
    return place.kind == "settlement" and place.country == "UA"


@cache
def _capital_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each capital the pattern of its descriptions, from the language's table.

    A table gives the patterns themselves, or the words that its templates take.
    """
    made = rows(language, "capital_templates")
    never = "".join(made["never"])
    return tuple(
        (town, re.compile("|".join(f"(?:{pattern})" for pattern in _written(words, made, never))))
        for town, words in rows(language, "capitals").items()
    )


def _written(words: list[str], made: dict[str, list[str]], never: str) -> list[str]:
    """Return the patterns of one capital."""
    if not made["templates"]:
        return words
    country, people = words
    return [
        one.replace("COUNTRY", country).replace("PEOPLE", people).replace("NEVER", never)
        for one in made["templates"]
    ]


@cache
def _back_patterns(language: str) -> tuple[_Back, ...]:
    return tuple(
        _Back(kind, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
        for kind, patterns in description_rows(language)
    )
