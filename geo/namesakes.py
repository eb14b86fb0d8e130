"""Places of one name, told apart for a reporter: "Pokrov, Dnipropetrovsk oblast"."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from geo import gazetteer
from geo.place import PlaceError
from geo.regions import oblasts

if TYPE_CHECKING:
    from geo.place import Mention, Place


def asked_of(words: str, mention: Mention) -> str:
    """Return the question about a name that stays open, with what the report could add.

    Args:
        words: the name as the report has it.
        mention: where it stands, with its candidates.
    """
    count = len(mention.candidates)
    if not count:
        return f"Where is {words}? No place of that name is known; please add the nearest town."
    if mention.direction:
        return f"Which direction is {words}? {count} places fit; please add the oblast."
    return f"Which {words} is meant? {count} places have that name; please add the oblast."


def answers(mention: Mention) -> tuple[str, ...]:
    """Return the candidates of an open name as a reporter would tell them apart."""
    told = [_placed(place) for place in mention.candidates]
    shared = Counter(told)
    fuller = (
        _placed(place, raion=True) if shared[text] > 1 else text
        for place, text in zip(mention.candidates, told, strict=True)
    )
    return tuple(dict.fromkeys(fuller))


def _placed(place: Place, *, raion: bool = False) -> str:
    """Return a place's name with the oblast or country around it."""
    around = _oblast(place.oblast) if place.oblast else _abroad(place)
    kind = f" ({place.kind})" if place.kind in {"raion", "water", "island"} else ""
    within = _raion(place) if raion else ""
    parts = [within, "" if around == place.name_en else around]
    return ", ".join([f"{place.name_en}{kind}", *(part for part in parts if part)])


def _abroad(place: Place) -> str:
    """Return the state or province and the country of a place abroad: "Illinois, United States"."""
    unit = "" if place.unit in {None, place.id} else _name(str(place.unit))
    return ", ".join(part for part in (unit, _name(place.country)) if part)


def _oblast(code: str) -> str:
    return _oblast_names().get(code, "Ukraine")


def _raion(place: Place) -> str:
    """Return the raion of a settlement in English, empty where it is unsure."""
    known = gazetteer.raion_of(place)
    found = (one for one in gazetteer.candidates(f"{known} район", "uk") if known)
    return next((one.name_en for one in found if one.oblast == place.oblast), "")


def _name(code: str) -> str:
    """Return the name of a country or first-level unit by its code, empty if it is not listed."""
    try:
        return gazetteer.place(code).name_en
    except PlaceError:
        # Seas and continents lie in no country; a province named after its city is the city.
        return ""


@cache
def _oblast_names() -> dict[str, str]:
    return {oblast.code: oblast.name("en") for oblast in oblasts()}
