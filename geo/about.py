"""A statement and the places in it -> those that it is about.

Wrong roles are refused, then the smallest of nested places is kept. Where the statement is not
in English, no parse tells the roles: the words right in front of a name do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.gazetteer import area_of
from geo.patterns import by_pattern, first_locative
from geo.roles import refused, touched, way_up
from geo.slavic import refused as unfit
from geo.syntax import hangs_below, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from geo.place import Mention, Place
    from reporting import Span, Statement
    from reporting.parsing import Token

# Seas and continents lie in no country.
_NOWHERE = "XZ"
_AREAS = frozenset({"oblast", "region", "raion", "country"})
# "Taji, just north of Baghdad": the second only says where the first lies.
_BESIDE = re.compile(
    r"\s?,[\w\s().]{0,60}(?:north|south|east|west|outside|near|outskirts|suburb|part|centre)\w*"
    r"(?: of)?(?: the)?(?: city| town| capital)?(?: of)? ?,? ?$"
)

# Measured shares of places that are right, by how many of three cheap answers agree (226
# statements, docs/accuracy-places.md; the middle one, eight cases, is set between the others).
ALL_AGREE = 0.83
ONE_AGREES = 0.7
NONE_AGREES = 0.65
# "Draw troops away from X" touches a place that a report may or may not be about.
TOUCHED = 0.45


@dataclass(frozen=True, slots=True)
class About:
    """What a statement is about.

    Attributes:
        mentions: in the order of the text; none where it is about no place named in it.
        certainty: from 0 to 1, that the whole set is right.
        around: what lies around those of them that no list places: the oblast of a village
            that is in none.
    """

    mentions: tuple[Mention, ...]
    certainty: float
    around: tuple[Mention, ...] = ()


def about(statement: Statement, mentions: Sequence[Mention], text: str, language: str) -> About:
    """Return the places that a statement is about, of those named in its content.

    Args:
        statement: the statement.
        mentions: every mention of the report, in order.
        text: the report's text.
        language: the language whose rules read the report.
    """
    inside = tuple(
        one
        for one in within(statement.fragments, mentions)
        if one.literal and not any(silence.holds(one.span) for silence in statement.silences)
    )
    pattern = by_pattern(inside, text, language)
    if language == "en":
        standing = tuple(_standing(inside, statement, text))
    else:
        standing = tuple(one for one in inside if not unfit(text, one.span, language))
    chosen = smallest(standing, text, language)
    answers = {
        _key(smallest(pattern, text, language)),
        _key(first_locative(inside, text, language)),
    }
    firm = tuple(one for one in chosen if one.certainty > TOUCHED)
    every = (*_asked(statement, mentions), *chosen)
    ordered = tuple(sorted(every, key=lambda one: one.span.start))
    around = tuple(_around(standing, chosen, text, language))
    return About(ordered, _agreement(_key(firm), answers), around)


def _around(
    standing: Sequence[Mention], chosen: Sequence[Mention], text: str, language: str
) -> Iterator[Mention]:
    """Yield what was left out for the sake of smaller places of which none is placed."""
    for one in standing:
        if one in chosen or one.place is None or one.place.kind == "country":
            continue
        smaller = [other for other in chosen if _nested(other, one, text, language)]
        if smaller and all(other.place is None for other in smaller):
            yield one


def _asked(statement: Statement, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the places that a speaker was asked about: the answer may be about them, or not."""
    spans = () if statement.asked is None else (statement.asked,)
    for one in within(spans, mentions):
        if one.literal:
            yield replace(one, certainty=min(one.certainty, TOUCHED))


def within(spans: Iterable[Span], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that lie in one of some stretches.

    Args:
        spans: the stretches.
        mentions: in the order of the text, which keeps the search short in long reports.
    """
    found: list[Mention] = []
    for span in spans:
        at = bisect_left(mentions, span.start, key=lambda one: one.span.start)
        while at < len(mentions) and mentions[at].span.end <= span.end:
            found.append(mentions[at])
            at += 1
    return tuple(found)


def smallest(mentions: Sequence[Mention], text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions without those whose place only says where a smaller one lies."""
    return tuple(
        one
        for one in mentions
        if elsewhere(one, text)
        or not any(
            _nested(smaller, one, text, language) for smaller in mentions if smaller is not one
        )
    )


def elsewhere(mention: Mention, text: str) -> bool:
    """Tell whether "elsewhere in" stands before: then the whole is meant, not its named parts."""
    front = text[max(0, mention.span.start - 20) : mention.span.start].lower().split()
    return "elsewhere" in front or "решті" in front


def _key(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(one.span for one in mentions)


def _agreement(chosen: tuple[Span, ...], answers: set[tuple[Span, ...]]) -> float:
    if answers == {chosen}:
        return ALL_AGREE
    return ONE_AGREES if chosen in answers else NONE_AGREES


def _standing(mentions: Iterable[Mention], statement: Statement, text: str) -> Iterator[Mention]:
    """Yield the English mentions whose role speaks for them; those only touched are in doubt."""
    tree = parse(text)
    for one in mentions:
        token = tree.root(one.span)
        if token is None or one.direction:
            yield one
            continue
        path = way_up(token, _belonging(statement, text))
        if not refused(path):
            yield one
        elif touched(path):
            yield replace(one, certainty=min(one.certainty, TOUCHED))


def _belonging(statement: Statement, text: str) -> Callable[[Token], bool]:
    """Return the test whether a word belongs to a statement."""
    tree = parse(text)

    def inside(token: Token) -> bool:
        return any(part.overlaps(tree.span(token)) for part in statement.fragments)

    return inside


def _nested(smaller: Mention, larger: Mention, text: str, language: str) -> bool:
    """Tell whether one place lies in another that is named only to say so."""
    low, high = smaller.place, larger.place
    if low is not None and high is not None and contains(high, low):
        return True
    if low is not None and high is not None and contains(low, high):
        return False
    # Of a village that no list has only the words tell where it lies; its country is no answer.
    if low is None and high is not None and high.kind == "country":
        return True
    # One area does not lie beside another: "the Kharkiv, Donetsk and Zaporizhzhia regions".
    # But "Liberia, Africa's oldest republic" does not speak of Africa.
    continent = high is not None and high.country == _NOWHERE
    if low is not None and low.kind in _AREAS | {"water"} and not continent:
        return False
    return language == "en" and _beside(smaller, larger, text)


def _beside(smaller: Mention, larger: Mention, text: str) -> bool:
    """Tell whether the words set one place beside another: "X, north of Y", "X in Y"."""
    between = text[smaller.span.end : larger.span.start]
    return bool(_BESIDE.match(between)) or hangs_below(larger.span, smaller.span, text)


def contains(larger: Place, smaller: Place) -> bool:
    """Tell whether a place lies in a larger one, by the gazetteer."""
    if larger.id == smaller.id or larger.kind not in {"country", "oblast", "raion", "region"}:
        return False
    if larger.kind == "country":
        return larger.country == smaller.country and smaller.kind != "country"
    # A dam or a spit lies in an oblast too, but no town lies in it.
    wide = larger.kind != "region" or area_of(larger).startswith("UA-")
    return (
        wide
        and larger.oblast is not None
        and larger.oblast == smaller.oblast
        and smaller.kind != larger.kind
    )
