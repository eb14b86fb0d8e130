"""The places of a layer as a web map's script takes them: where, how far, which statements."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import shapely

from geo import area, outlines, reach
from layers.layer import RELATIONS
from layers.leaflet_ground import STEP, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shapely.geometry.base import BaseGeometry

    from geo import Region
    from layers.layer import Layer, Mark, Zone

# Whose area is a place's own, and not a country's or a water's, which the ground shows already.
_SHOWN = {"oblast", "peninsula", "two_oblasts", "area"}
# Of an area that consists of oblasts, what rounding may add or take.
_ROUNDING = 0.01


def places(layer: Layer) -> list[dict[str, object]]:
    """Return the places of a layer, in its order, for a web map's script.

    Statements are named by their number in the list, each less the one before: ten thousand of
    them take two signs apiece. Longitude and latitude are degrees (WGS 84), radii kilometres.
    """
    at = {card.statement: number for number, card in enumerate(layer.cards)}
    return [_place(zone, at) for zone in layer.zones]


def _place(zone: Zone, at: Mapping[str, int]) -> dict[str, object]:
    region = zone.region
    marks = {
        relation: _numbers((mark for mark in zone.marks if mark.relation == relation), at)
        for relation in RELATIONS
    }
    doubtful = sorted({at[mark.statement] for mark in zone.marks if mark.doubt})
    return {
        "name": zone.label,
        "lon": round(region.lon, 3),
        "lat": round(region.lat, 3),
        **{relation: numbers for relation, numbers in marks.items() if numbers},
        **({"doubt": doubtful} if doubtful else {}),
        **_reach(region),
    }


def _numbers(marks: Iterable[Mark], at: Mapping[str, int]) -> list[int]:
    numbers = sorted({at[mark.statement] for mark in marks})
    return [here - before for before, here in pairwise([0, *numbers])]


@lru_cache(maxsize=1024)
def _reach(region: Region) -> dict[str, object]:
    """Return how far a place reaches: kilometres round it, oblasts, or an area of its own."""
    if region.kind == "city_area":
        return {"km": round(reach(region) / 1000)}
    if region.kind not in _SHOWN:
        return {}
    ground = area(region, "overview")
    units = _units(ground)
    if units:
        return {"units": units}
    # An island can be smaller than the grid; a point has no area at all.
    if ground.area < STEP:
        return {}
    return {"rings": [steps(part.exterior) for part in shapely.get_parts(ground)]}


def _units(ground: BaseGeometry) -> list[str]:
    """Return the codes of the oblasts that make up an area, none if they do not."""
    shapes = outlines("overview").oblasts
    inside = {
        code: shape
        for code, shape in shapes.items()
        if shapely.contains(ground, shape.representative_point())
    }
    whole = sum(shape.area for shape in inside.values())
    return sorted(inside) if abs(whole - ground.area) <= _ROUNDING * whole else []
