"""Names and their surroundings -> the place meant, or an open question; never a guess.

A candidate's score is about the logarithm of its population plus what speaks for it: Ukraine as
the region of interest, its own spelling, the country and the clear places that the report names,
and a larger place named right behind it ("Odessa, Texas").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log10
from typing import TYPE_CHECKING

from geo.crs import distance, nearest
from geo.gazetteer import candidates, normal, readings, region_by_code
from geo.names import acts, of_this_war
from geo.namesakes import answers, asked_of
from geo.place import Mention
from geo.vocabulary import nouns
from reporting import OpenQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.names import Name
    from geo.place import Place

    _Sense = tuple[str, ...]

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
# Of Ukraine's places the gazetteer's first is the one that is mostly meant by a name.
_FIRST_BONUS = 0.5
# A city is meant by its name, however many villages share it and lie close by.
_CITY_BONUS, _CITY = 2.5, 50_000
# A name of the past is seldom meant where another place has it today.
_PAST_MALUS = 2.0
_LISTED_BONUS = 2.5
# A capital that speaks for its country is meant before its namesakes.
_CAPITAL_BONUS = 2.5
_COUNTRY_BONUS = 2.0
_UNIT_BONUS = 2.0
_NEAR_BONUS = 2.5
_NEAR = 120_000.0
# What stands close by in the text is mostly close on the ground: characters, metres.
_BESIDE_BONUS = 2.5
_BESIDE, _CLOSE = 250, 50_000.0
# A district's name is that of the town which the report names besides.
_NAMED_BONUS = 4.0
# "X, Y" outweighs any difference in size that namesakes show.
_WITHIN_BONUS = 6.0
# Areas carry no population in the gazetteer; these stand for it.
_LARGE = {"country": 3.0, "oblast": 0.5, "region": 5.5, "water": 2.0, "island": 1.0, "raion": 5.0}
# States and provinces abroad, of which most reports name the town.
_UNIT_ABROAD = 3.6
# Directions are named after towns; of villages by one adjective none is likelier.
_TOWN, _CITY_ABROAD = 10_000, 100_000
_TOWN_OF_DIRECTION = 0.93
_ROUNDS = 2
_DISTRICTS = (" район", " district")
_AREAS = frozenset({"oblast", "region"})
_WIDE = frozenset({"country", "region", "water"})
# More namesakes than these never settle a name; they only cost time.
_MOST_CANDIDATES = 60
# So many places around a name tell enough; a list of thousands would cost time squared.
_MOST_CLEAR = 300


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
        countries, units: the share of the clear places that lies in each.
        within: the larger places named right behind each spelling.
        beside: the clear towns, directions and oblasts close to each name in the text.
    """

    clear: tuple[Place, ...]
    countries: dict[str, float]
    units: dict[str, float]
    within: dict[str, tuple[Place, ...]]
    beside: dict[_Sense, dict[Place, None]]


def resolve(names: Sequence[Name], text: str) -> Settled:
    """Return the place that each name means, or an open question with its candidates.

    Args:
        names: in the order of the text.
        text: the report's text.
    """
    senses = {_sense(name): name for name in names}
    within = _within(names, text)
    # A first round by size finds what is clear; a second by what is clear in its surroundings.
    answers = {key: _by_size(name) for key, name in senses.items()}
    for _ in range(_ROUNDS):
        seen = _surroundings(names, answers, within)
        answers = {key: _ranked(name, seen) for key, name in senses.items()}
    mentions = tuple(_mention(name, answers[_sense(name)]) for name in names)
    return Settled(mentions, tuple(_questions(mentions, text)))


def _sense(name: Name) -> _Sense:
    """Return what names must share to mean the same place: one sense a report."""
    return (name.form, str(name.settled), *(place.id for place in name.candidates))


def _surroundings(
    names: Sequence[Name],
    answers: dict[_Sense, list[tuple[float, Place]]],
    within: dict[str, tuple[Place, ...]],
) -> _Surroundings:
    """Return what the clear answers of a round say for the next."""
    senses = {_sense(name): name for name in names}
    sure = {key: _clear(name, answers[key]) for key, name in senses.items()}
    clear = [(name, sure[_sense(name)]) for name in names]
    places = tuple({place.id: place for _, place in clear if place is not None}.values())
    return _Surroundings(
        places,
        _shares([place.country for place in places]),
        _shares([place.unit for place in places]),
        within,
        _beside(clear),
    )


def _beside(clear: Sequence[tuple[Name, Place | None]]) -> dict[_Sense, dict[Place, None]]:
    """Return the clear places of the size of an oblast or less that stand close to each name."""
    found: dict[_Sense, dict[Place, None]] = defaultdict(dict)
    small = [(name, place) for name, place in clear if place and place.kind not in _WIDE]
    starts = [name.span.start for name, _ in small]
    for name, _ in clear:
        low = bisect_left(starts, name.span.start - _BESIDE)
        high = bisect_left(starts, name.span.end + _BESIDE)
        found[_sense(name)].update((place, None) for _, place in small[low:high])
    return found


def _shares(codes: Iterable[str | None]) -> dict[str, float]:
    counted = Counter(code for code in codes if code)
    return {code: count / counted.total() for code, count in counted.items()}


def _clear(name: Name, ranked: Sequence[tuple[float, Place]]) -> Place | None:
    """Return the place of a name that leaves no doubt: of one candidate, or one far ahead."""
    if not ranked:
        return None
    town = _front(ranked) if name.direction else None
    if town is not None:
        return town
    sure = name.settled or len(ranked) == 1 or _lead(ranked) >= _BANDS[1][0]
    return ranked[0][1] if sure else None


def _by_size(name: Name) -> list[tuple[float, Place]]:
    return _sorted((_size(place, name), place) for place in name.candidates[:_MOST_CANDIDATES])


def _size(place: Place, name: Name) -> float:
    """Return what speaks for a candidate without its surroundings."""
    own = name.form in {place.name_en, normal(place.name_uk), normal(place.name_ru)}
    abroad = place.kind == "region" and place.unit == place.id and place.country != _HOME
    kind = _UNIT_ABROAD if abroad else _LARGE.get(place.kind, 0.0)
    size = log10(max(place.population, 100)) + kind
    size += _FIRST_BONUS * (place.country == _HOME and place is name.candidates[0])
    size += _LISTED_BONUS * of_this_war(place)
    size += _CITY_BONUS * (place.country == _HOME and place.population >= _CITY)
    size -= _PAST_MALUS * (place.id in _past(name.form))
    size += _CAPITAL_BONUS * (place.kind == "settlement" and acts(place) and not _district(name))
    return size + _SPELLING_BONUS * own + _HOME_BONUS * (place.country == _HOME)


@lru_cache(maxsize=20_000)
def _past(form: str) -> frozenset[str]:
    """Return the ids of the places whose name a form no longer is, or never was in print."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for reading in readings(form):
        kinds[reading.place_id].add(reading.kind)
    return frozenset(one for one, found in kinds.items() if found == {"old"})


def _district(name: Name) -> bool:
    """Tell whether a name is that of a district, of which many towns have one."""
    named = any(word in name.form for word in _DISTRICTS)
    return name.unit or named or any(one.kind == "raion" for one in name.candidates)


def _ranked(name: Name, seen: _Surroundings) -> list[tuple[float, Place]]:
    """Return the candidates with their scores, likeliest first."""
    if name.settled:
        return [(0.0, place) for place in name.candidates]
    larger = seen.within.get(name.form, ())
    sized = _by_size(name)
    places = [place for _, place in sized]
    own = {place.id for place in name.candidates}
    others = [one for one in seen.clear if one.id not in own and one.kind != "country"]
    beside = [one for one in seen.beside[_sense(name)] if one.id not in own]
    near = _NEAR_BONUS / (1 + (nearest(places, others[:_MOST_CLEAR]) / _NEAR) ** 2)
    close = _BESIDE_BONUS / (1 + (nearest(places, beside[:_MOST_CLEAR]) / _CLOSE) ** 2)
    named = own & {one.id for one in seen.clear} if _district(name) else set()
    scored = [
        (
            score
            + float(by_near + by_close)
            + _NAMED_BONUS * (place.id in named)
            + _COUNTRY_BONUS * seen.countries.get(place.country, 0.0)
            + _UNIT_BONUS * seen.units.get(place.unit or "", 0.0)
            + _WITHIN_BONUS * any(_holds(one, place) for one in larger),
            place,
        )
        for (score, place), by_near, by_close in zip(sized, near, close, strict=True)
    ]
    # A part of another country behind the name rules out every place that is not there.
    abroad = {one.country for one in larger if one.unit == one.id and one.country != _HOME}
    return _sorted(pair for pair in scored if not abroad or pair[1].country in abroad)


def _within(names: Sequence[Name], text: str) -> dict[str, tuple[Place, ...]]:
    """Return the larger places named right behind each spelling: "X, Y", "X in Y"."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for first, second in zip(names, [*names[1:], None], strict=False):
        larger = _unit_behind(text[first.span.end : first.span.end + 24])
        joined = second is not None and _joins(text[first.span.end : second.span.start])
        if larger is None and second is not None and joined and second.candidates:
            larger = second.candidates[0]
        if larger is not None:
            found[first.form][larger.id] = larger
    return {form: tuple(places.values()) for form, places in found.items()}


def _unit_behind(behind: str) -> Place | None:
    """Return the state or province that stands right behind a comma: ", Texas", ", TX"."""
    if not behind.startswith(", "):
        return None
    words = behind[2:].split()
    for length in (3, 2, 1):
        name = " ".join(words[:length]).rstrip(",;:)”\"'")
        for spelling in (name, name.rstrip(".")):
            units = (one for one in candidates(spelling, "en") if one.unit == one.id)
            unit = region_by_code(spelling) or next(units, None)
            if unit is not None and unit.country != _HOME:
                return unit
    return None


def _joins(between: str) -> bool:
    return between in {", ", " in ", " (", ", in ", " в ", " у ", " в районе ", ", в ", ", у "}


def _holds(larger: Place, place: Place) -> bool:
    """Tell whether a place lies in the larger one named behind it."""
    if larger.id == place.id or larger.kind not in {"country", "oblast", "region"}:
        return False
    if larger.unit:
        return place.unit == larger.unit
    return larger.kind != "oblast" and place.country == larger.country


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
    areas = [place for _, place in ranked if place.kind in _AREAS] if name.direction else []
    if len(areas) == 1:
        # «На Волинському напрямку»: the oblast, not one of the villages of that adjective.
        return replace(mention, place=areas[0], certainty=name.certainty * _TOWN_OF_DIRECTION)
    lead = _lead(ranked)
    if lead < MARGIN:
        return replace(mention, place=None, certainty=name.certainty * _OPEN)
    band = next((share for least, share in _BANDS if lead >= least), _OPEN)
    return replace(mention, certainty=name.certainty * (_ALONE if lead == float("inf") else band))


def _front(ranked: Sequence[tuple[float, Place]]) -> Place | None:
    """Return the town that a direction is named after: Ukraine's most populous by that name.

    None where no candidate is a town, or where another lies near it that is about as large.
    """
    towns = [place for _, place in ranked if place.kind == "settlement"]
    ours = [one for one in towns if one.country == _HOME and one.population >= _TOWN]
    if not ours and all(place.kind == "settlement" for _, place in ranked):
        # «На Курському напрямку» is across the border.
        ours = [one for one in towns if one.population >= _CITY_ABROAD]
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
        # Of a building nobody need be asked: the town around it is named besides, or meant.
        if not mention.candidates and words.split()[-1].lower() in nouns().buildings:
            continue
        asked.add(words)
        yield OpenQuestion(mention.span, asked_of(words, mention), answers(mention))
