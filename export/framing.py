"""How much of the world a map shows: the whole country, or the part that is spoken of."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from export.projection import View, fitted, whole_country
from geo.crs import project, unproject
from geo.directions import area
from geo.regions import outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from export.box import Box
    from geo import Region
    from layers import Zone

# Places that lie within this part of the country's width and height get a map of their own.
_PART = 0.55
# It is drawn only if it shows them by so much larger: else the whole country tells more.
_GAIN = 1.25
# What a map shows at least, in metres across and down: a village without its country is nowhere.
_LEAST = (250_000.0, 170_000.0)
# White round the places, in parts of their extent; names need room too.
_MARGIN = 0.1
_PENINSULA = ("UA-43", "UA-40")


def framed(zones: Sequence[Zone], frame: Box, inner: Box, near: Box | None = None) -> View:
    """Return the view of a part of the country if all places lie there, else of the whole.

    Places beyond the country's own map do not count. Crimea is shown whole if any of it is
    spoken of.

    Args:
        zones: the places that the map should show.
        frame: the whole map, in pixels.
        inner: the part of the frame that the country keeps to, in pixels.
        near: the part that the places keep to on a map of their own; as ``inner`` if None.
    """
    whole = whole_country(frame, inner)
    seen = [zone.region for zone in zones if whole.shows(zone.region.lon, zone.region.lat)]
    wanted = _wanted(seen, whole.projection)
    if wanted is None:
        return whole
    closer = fitted(wanted, frame, near or inner)
    return replace(closer, near=True) if closer.scale > _GAIN * whole.scale else whole


def _wanted(regions: Sequence[Region], projection: str) -> BaseGeometry | None:
    """Return what a map of the regions alone would show, in degrees; None if that is too much."""
    if not regions or any(region.kind == "country" for region in regions):
        return None
    lit = project(shapely.union_all([_lit(region) for region in regions]), projection)
    left, low, right, high = lit.bounds
    west, south, east, north = project(outline("UA"), projection).bounds
    if right - left > _PART * (east - west) or high - low > _PART * (north - south):
        return None
    wide = max((1 + 2 * _MARGIN) * (right - left), _LEAST[0])
    tall = max((1 + 2 * _MARGIN) * (high - low), _LEAST[1])
    x, y = (left + right) / 2, (low + high) / 2
    box = shapely.box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
    return unproject(box, projection)


def _lit(region: Region) -> BaseGeometry:
    """Return what a region lights, in degrees: of waters the point at which they are named."""
    point = shapely.Point(region.lon, region.lat)
    if region.kind == "water":
        return point
    lit = area(region).union(point)
    on_it = point if region.kind == "city_area" else lit
    return lit.union(_peninsula()) if _peninsula().relate_pattern(on_it, "T********") else lit


@lru_cache
def _peninsula() -> BaseGeometry:
    return shapely.union_all([outline(code) for code in _PENINSULA])
