"""Names and their surroundings -> the place meant, or an open question; never a guess.

A candidate's score is about the logarithm of its population plus what speaks for it: Ukraine as
the region of interest, its own spelling, the country and the clear places that the report names,
and a larger place named right behind it ("Odessa, Texas").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log10
from typing import TYPE_CHECKING

from geo.crs import distance
from geo.names import acts, of_this_war
from geo.namesakes import answers, asked_of
from geo.place import Mention
from geo.vocabulary import country_parts
from reporting import OpenQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.names import Name
    from geo.place import Place

# Below this lead over the best distant rival a name is an open question: half of such names
# are read wrongly (measured: 51 % right on local news, 77 % on world news).
MARGIN = 1.0
# Leads and the measured share of names that are right at each.
_BANDS = ((6.0, 0.96), (3.0, 0.93), (MARGIN, 0.88))
_ALONE = 0.97
_OPEN = 0.5
# Two places closer than this are one answer on a map of the country; abroad it takes more (metres).
_SAME = 30_000.0
_SAME_ABROAD = 161_000.0
_HOME = "UA"
_HOME_BONUS = 2.0
_SPELLING_BONUS = 1.0
# The gazetteer's first is the one that is mostly meant by a name.
_FIRST_BONUS = 0.5
_LISTED_BONUS = 2.5
# A capital that speaks for its country is meant before its namesakes.
_CAPITAL_BONUS = 2.5
_COUNTRY_BONUS = 2.0
_NEAR_BONUS = 2.5
_NEAR = 120_000.0
# "X, Y" outweighs any difference in size that namesakes show.
_WITHIN_BONUS = 6.0
# Areas carry no population in the gazetteer; these stand for it.
_LARGE = {"country": 3.0, "oblast": 0.5, "region": 5.5, "water": 2.0, "island": 1.0, "raion": 0.0}
# Directions are named after towns; of villages by one adjective none is likelier.
_TOWN = 10_000
_TOWN_OF_DIRECTION = 0.93
# More namesakes than these never settle a name; they only cost time.
_MOST_CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Settled:
    """The names of a report, settled as far as the report allows.

    Attributes:
        mentions: one a name, in the order given.
        questions: one for each name that stays open.
    """

    mentions: tuple[Mention, ...]
    questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a report says around its names.

    Attributes:
        clear: the places that leave no doubt.
        countries: the share of the clear places that lies in each country.
        within: the larger places named right behind each spelling.
    """

    clear: tuple[Place, ...]
    countries: dict[str, float]
    within: dict[str, tuple[Place | str, ...]]


def resolve(names: Sequence[Name], text: str) -> Settled:
    """Return the place that each name means, or an open question with its candidates.

    Args:
        names: in the order of the text.
        text: the report's text.
    """
    seen = _surroundings(names, text)
    senses = {_sense(name): name for name in names}
    answers = {key: _ranked(name, seen) for key, name in senses.items()}
    mentions = tuple(_mention(name, answers[_sense(name)]) for name in names)
    return Settled(mentions, tuple(_questions(mentions, text)))


def _sense(name: Name) -> tuple[str, ...]:
    """Return what names must share to mean the same place: one sense a report."""
    return (name.form, str(name.settled), *(place.id for place in name.candidates))


def _surroundings(names: Sequence[Name], text: str) -> _Surroundings:
    clear = tuple(
        {name.candidates[0].id: name.candidates[0] for name in names if _clear(name)}.values()
    )
    counted = [place.country for place in clear if place.country]
    countries = {code: counted.count(code) / len(counted) for code in set(counted)}
    return _Surroundings(clear, countries, _within(names, text))


def _clear(name: Name) -> bool:
    """Tell whether a name leaves no doubt: one candidate, or one far ahead."""
    if name.settled or len(name.candidates) == 1:
        return bool(name.candidates)
    return bool(name.candidates) and _lead(_by_size(name)) >= _BANDS[1][0]


def _by_size(name: Name) -> list[tuple[float, Place]]:
    return _sorted((_size(place, name), place) for place in name.candidates[:_MOST_CANDIDATES])


def _size(place: Place, name: Name) -> float:
    """Return what speaks for a candidate without its surroundings."""
    own = name.form in {place.name_en, place.name_uk, place.name_ru}
    size = log10(max(place.population, 100)) + _LARGE.get(place.kind, 0.0)
    size += _FIRST_BONUS * (place is name.candidates[0])
    size += _LISTED_BONUS * of_this_war(place)
    size += _CAPITAL_BONUS * (place.kind == "settlement" and acts(place))
    return size + _SPELLING_BONUS * own + _HOME_BONUS * (place.country == _HOME)


def _ranked(name: Name, seen: _Surroundings) -> list[tuple[float, Place]]:
    """Return the candidates with their scores, likeliest first."""
    if name.settled or len(name.candidates) < 1:
        return [(0.0, place) for place in name.candidates]
    larger = seen.within.get(name.form, ())
    scored = [
        (
            score
            + _around(place, name, seen)
            + _WITHIN_BONUS * any(_holds(one, place) for one in larger),
            place,
        )
        for score, place in _by_size(name)
    ]
    # A part of another country behind the name rules out every place that is not there.
    abroad = {one for one in larger if isinstance(one, str)}
    return _sorted(pair for pair in scored if not abroad or pair[1].country in abroad)


def _around(place: Place, name: Name, seen: _Surroundings) -> float:
    """Return what the report's clear places say for a candidate."""
    others = [one for one in seen.clear if one not in name.candidates and one.kind != "country"]
    nearest = min((distance(place, one) for one in others), default=float("inf"))
    return _COUNTRY_BONUS * seen.countries.get(place.country, 0.0) + _NEAR_BONUS / (
        1 + (nearest / _NEAR) ** 2
    )


def _within(names: Sequence[Name], text: str) -> dict[str, tuple[Place | str, ...]]:
    """Return the larger places named right behind each spelling: "X, Y", "X in Y"."""
    found: dict[str, tuple[Place | str, ...]] = {}
    for first, second in zip(names, [*names[1:], None], strict=False):
        behind = text[first.span.end : first.span.end + 24]
        part = _part_of_country(behind)
        if part:
            found[first.form] = (*found.get(first.form, ()), part)
        elif second and second.candidates and _joins(text[first.span.end : second.span.start]):
            found[first.form] = (*found.get(first.form, ()), second.candidates[0])
    return found


def _part_of_country(behind: str) -> str | None:
    """Return the code of the country whose part stands right behind a comma."""
    if not behind.startswith(", "):
        return None
    words = behind[2:].split()
    parts = country_parts()
    for length in (2, 1):
        name = " ".join(words[:length]).rstrip(",;:)”\"'")
        code = parts.get(name) or parts.get(name.rstrip("."))
        if code:
            return code
    return None


def _joins(between: str) -> bool:
    return between in {", ", " in ", " (", ", in ", " в ", " у ", " в районе ", ", в ", ", у "}


def _holds(larger: Place | str, place: Place) -> bool:
    """Tell whether a place lies in the larger one named behind it."""
    if isinstance(larger, str):
        return place.country == larger
    if larger.id == place.id or larger.kind not in {"country", "oblast", "region"}:
        return False
    if larger.oblast:
        return place.oblast == larger.oblast
    return larger.kind == "country" and place.country == larger.country


def _sorted(scored: Iterable[tuple[float, Place]]) -> list[tuple[float, Place]]:
    return sorted(scored, key=lambda pair: (-pair[0], -pair[1].population, pair[1].id))


def _lead(ranked: Sequence[tuple[float, Place]]) -> float:
    """Return how far the first is ahead of the best rival that lies elsewhere."""
    best, first = ranked[0]
    rivals = [score for score, place in ranked[1:] if not _same(first, place)]
    return best - rivals[0] if rivals else float("inf")


def _same(first: Place, second: Place) -> bool:
    """Tell whether two candidates lie so close that the map shows one place."""
    near = _SAME if first.country == second.country == _HOME else _SAME_ABROAD
    return distance(first, second) <= near


def _mention(name: Name, ranked: Sequence[tuple[float, Place]]) -> Mention:
    mention = Mention(
        name.span,
        tuple(place for _, place in ranked),
        ranked[0][1] if ranked else None,
        name.direction,
        name.literal,
        name.stands_for,
        name.certainty * _ALONE,
    )
    if not ranked:
        return replace(mention, certainty=0.0)
    if name.settled or len(ranked) == 1:
        return mention
    town = _front(ranked) if name.direction else None
    if town is not None:
        return replace(mention, place=town, certainty=name.certainty * _TOWN_OF_DIRECTION)
    lead = _lead(ranked)
    if lead < MARGIN:
        return replace(mention, place=None, certainty=name.certainty * _OPEN)
    band = next((share for least, share in _BANDS if lead >= least), _OPEN)
    return replace(mention, certainty=name.certainty * (_ALONE if lead == float("inf") else band))


def _front(ranked: Sequence[tuple[float, Place]]) -> Place | None:
    """Return the town that a direction is named after: Ukraine's most populous by that name.

    None where no candidate is a town, or where another lies near it that is about as large.
    """
    ours = [place for _, place in ranked if place.country == _HOME and place.kind == "settlement"]
    ours = [place for place in ours if place.population >= _TOWN]
    if not ours:
        return None
    first, *others = sorted(ours, key=lambda place: -place.population)
    alike = (one for one in others if one.population * 2 > first.population)
    rival = any(one.oblast == first.oblast and not _same(first, one) for one in alike)
    return None if rival else first


def _questions(mentions: Sequence[Mention], text: str) -> Iterable[OpenQuestion]:
    """Yield a question for the first mention of each spelling that stays open."""
    asked: set[str] = set()
    for mention in mentions:
        words = mention.span.words(text)
        if mention.place is not None or not mention.literal or words in asked:
            continue
        asked.add(words)
        yield OpenQuestion(mention.span, asked_of(words, mention), answers(mention))
