"""What a named place lights on the map: a declared direction, or an area by a stated rule.

The rules and the nine declared directions stand in ``data/directions.toml``; each area says in a
sentence what it is and how exact.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import shapely

from data import path
from geo.crs import cone, project, unproject, within
from geo.gazetteer import area_of, candidates, place, place_of_slug, slug_of
from geo.outlines import outlines
from geo.place import PlaceError
from geo.region import Region, RegionKind
from geo.waters import every_water

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from geo.outlines import Level
    from geo.place import Place, PlaceKind

_KINDS: dict[PlaceKind, RegionKind] = {
    "settlement": "city_area",
    "oblast": "oblast",
    "country": "country",
    "water": "water",
}
_RAION = "raion:"
# A river is drawn as a line; as an area, waters reach so far beyond their line, in metres.
_BANK = 2_000.0
# A town's own ground is in its area whatever the outlines say, so far from its centre, in metres.
_GROUND = 3_000.0


@dataclass(frozen=True, slots=True)
class Direction:
    """A declared direction: a region, the places that mean it, and how its area is made.

    Attributes:
        region: the region.
        places: ids of the gazetteer's places that light it.
        units: ISO 3166-2 codes of the units that it consists of, none for a city's surroundings.
        km: how far a city's surroundings reach, 0 where units say it.
    """

    region: Region
    places: tuple[str, ...]
    units: tuple[str, ...] = ()
    km: float = 0


def directions() -> tuple[Region, ...]:
    """Return the declared directions, in the order of the table."""
    return tuple(direction.region for direction in _declared())


def table_version() -> str:
    """Return the version of the table of directions."""
    return str(_table()["version"])


def region(slug: str) -> Region:
    """Return a region by its slug ("kyiv", "kharkiv-oblast", "ukraine", "bakhmut").

    Raises:
        PlaceError: no region has that slug.
    """
    for direction in _declared():
        if direction.region.slug == slug:
            return direction.region
    return region_of(place_of_slug(slug))


def region_of(known: Place, *, direction: bool = False) -> Region:
    """Return what a place lights on the map.

    The nine declared places give their declared direction, whether the report says "Kyiv" or "the
    Kyiv direction"; an oblast, a country, a river or sea gives itself; any other town gives the
    town with its surroundings.

    Args:
        known: a place of the gazetteer.
        direction: the report speaks of a direction: one named after an oblast or raion ("the
            Kharkiv oblast direction") is that of the town which both are named after.
    """
    if direction and known.kind in {"oblast", "raion"}:
        known = _namesake(known)
    for declared in _declared():
        if known.id in declared.places:
            return declared.region
    rule, km = _rule(known)
    return Region(
        slug=slug_of(known),
        name_en=known.name_en,
        name_uk=known.name_uk,
        name_ru=known.name_ru,
        kind="area" if area_of(known).startswith(_RAION) else _KINDS.get(known.kind, "area"),
        definition=rule["definition"].format(name=known.name_en, km=f"{km:g}", raion=_raion(known)),
        precision=rule["precision"].format(km=f"{km:g}"),
        lon=known.lon,
        lat=known.lat,
        country=known.country,
    )


def reach(region: Region) -> float:
    """Return how far a town's surroundings reach, in metres; 0 for a region of another kind."""
    if region.kind != "city_area":
        return 0.0
    for direction in _declared():
        if direction.region.slug == region.slug:
            return direction.km * 1000
    return _rule(place_of_slug(region.slug))[1] * 1000


@lru_cache(maxsize=256)
def area(region: Region, level: Level = "overview") -> BaseGeometry:
    """Return the area of a region, in degrees (WGS 84, longitude first).

    A town's surroundings in Ukraine are cut at its border and coast: no direction reaches into a
    neighbouring country or the sea. Where no outline is shipped (a country far away), the area is
    the point at which the region's name is set.

    Args:
        region: the region.
        level: how finely outlines are drawn; see ``geo.outlines``.
    """
    for direction in _declared():
        if direction.region.slug == region.slug and direction.units:
            return _units(direction.units, level)
    if region.kind == "city_area":
        return _around(region, reach(region), level)
    if region.kind == "country":
        return _country(region, level)
    return _written(region, area_of(place_of_slug(region.slug)), level)


def _raion(known: Place) -> str:
    """Return the raion that a settlement without coordinates lies in, empty for any other place."""
    written = area_of(known)
    return place(written.removeprefix(_RAION)).name_en if written.startswith(_RAION) else ""


def _namesake(unit: Place) -> Place:
    """Return the town that an oblast or raion is named after, or the unit if there is none."""
    name = unit.name_en.rpartition(" ")[0]
    towns = (town for town in candidates(name, "en") if town.kind == "settlement")
    return next((town for town in towns if town.oblast == unit.oblast), unit)


def _rule(place: Place) -> tuple[dict[str, str], float]:
    """Return the texts of the rule for a place, and how far its surroundings reach, in km."""
    rules = _table()["rule"]
    written = area_of(place)
    if written.startswith(_RAION):
        return rules["unplaced"], 0
    if place.kind == "settlement":
        large = place.population >= rules["large_population"]
        km = rules["large_km"] if large else rules["small_km"]
        size = "large" if large else "small"
        text = rules[f"{size}_definition" if place.country == "UA" else "abroad_definition"]
        return {"definition": text, "precision": rules["precision"]}, km
    if place.kind == "raion" or not written.endswith(("km", "point")):
        return rules[place.kind if place.kind in rules else "area"], 0
    if written == "point":
        return rules["point"], 0
    return rules["near"], float(written.removesuffix("km"))


def _units(codes: tuple[str, ...], level: Level) -> BaseGeometry:
    shapes = outlines(level).oblasts
    return shapely.coverage_union_all([shapes[code] for code in codes])


def _country(region: Region, level: Level) -> BaseGeometry:
    drawn = outlines(level)
    if region.country == "UA":
        return drawn.ukraine
    return drawn.countries.get(region.country, shapely.Point(region.lon, region.lat))


def _around(region: Region, metres: float, level: Level) -> BaseGeometry:
    circle = within(region, metres)
    if region.country != "UA":
        return circle
    # Towns at an estuary, and islands, can lie in the sea of an outline that is true to 1 km.
    own = within(region, min(metres, _GROUND))
    return circle.intersection(outlines(level).ukraine.union(own))


def _written(region: Region, spec: str, level: Level) -> BaseGeometry:
    """Return the area that the gazetteer writes as "UA-14+UA-09", "25km" or "water:Desna"."""
    kind, _, rest = spec.partition(":")
    if kind == "raion":
        return _written(region, area_of(place(rest)), level)
    if kind == "sea":
        return _sea(rest, level)
    if kind == "water":
        return _water(rest)
    if spec.startswith("UA-"):
        return _units(tuple(spec.split("+")), level)
    if spec.endswith("km"):
        return _around(region, float(spec.removesuffix("km")) * 1000, level)
    return shapely.Point(region.lon, region.lat)


def _sea(boxes: str, level: Level) -> BaseGeometry:
    """Return the sea inside a first box of degrees and outside a second."""
    first, *others = [shapely.box(*map(float, box.split(","))) for box in boxes.split("-")]
    return outlines(level).sea.intersection(first.difference(shapely.union_all(others)))


def _water(name: str) -> BaseGeometry:
    shapes = [water.geometry for water in every_water() if water.name_en == name]
    if not shapes:
        raise PlaceError(f"The base map draws no water called {name!r}.")
    whole = shapely.union_all(shapes)
    metres = cone(whole.bounds)
    return unproject(project(whole, metres).buffer(_BANK), metres)


@lru_cache
def _declared() -> tuple[Direction, ...]:
    return tuple(_direction(dict(entry)) for entry in _table()["direction"])


def _direction(entry: dict[str, Any]) -> Direction:
    places, units = tuple(entry.pop("places")), tuple(entry.pop("units", ()))
    km = float(entry.pop("km", 0))
    return Direction(Region(**entry), places, units, km)


@lru_cache
def _table() -> dict[str, Any]:
    with path("directions.toml").open("rb") as file:
        return tomllib.load(file)
