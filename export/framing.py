"""How much of the world a map shows: the whole country, or the part that is spoken of."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from export.errors import ExportError
from export.projection import View, fitted, whole_country
from geo.crs import project, unproject
from geo.directions import area, region
from geo.place import PlaceError
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
# The same where an editor asks for one place; closer, the outlines would be seen to be coarse.
_CLOSEST = (140_000.0, 95_000.0)
# White round the places, in parts of their extent; names need room too.
_MARGIN = 0.1
_PENINSULA = ("UA-43", "UA-40")


def framed(
    zones: Sequence[Zone],
    frame: Box,
    inner: Box,
    near: Box | None = None,
    *,
    wish: str = "fitted",
) -> View:
    """Return the view of a part of the country if all places lie there, else of the whole.

    Places beyond the country's own map do not count. Crimea is shown whole if any of it is
    spoken of.

    Args:
        zones: the places that the map should show.
        frame: the whole map, in pixels.
        inner: the part of the frame that the country keeps to, in pixels.
        near: the part that the places keep to on a map of their own; as ``inner`` if None.
        wish: ``fitted`` to the places, ``country``, or the slug of a region that is shown.

    Raises:
        ExportError: no region has that slug, or it has no place on the map.
    """
    whole = whole_country(frame, inner)
    if wish == "country":
        return whole
    if wish != "fitted":
        closer = fitted(_around(wish, whole), frame, near or inner)
        return replace(closer, near=True) if closer.scale > whole.scale else whole
    seen = [zone.region for zone in zones if whole.shows(zone.region.lon, zone.region.lat)]
    wanted = _wanted(seen, whole.projection)
    if wanted is None:
        return whole
    closer = fitted(wanted, frame, near or inner)
    return replace(closer, near=True) if closer.scale > _GAIN * whole.scale else whole


def _around(slug: str, whole: View) -> BaseGeometry:
    """Return what a map of one region shows, in degrees: a town with its surroundings."""
    try:
        wanted = region(slug)
    except PlaceError as error:
        raise ExportError(
            f"There is no region {slug!r} to show; please write fitted, country, or a region's "
            "short name as in the JSON, for example kharkiv-oblast."
        ) from error
    if not whole.shows(wanted.lon, wanted.lat):
        raise ExportError(f"{wanted.name_en} lies beyond the map; please choose another view.")
    return _boxed(_lit(wanted), whole.projection, _CLOSEST)


def _wanted(regions: Sequence[Region], projection: str) -> BaseGeometry | None:
    """Return what a map of the regions alone would show, in degrees; None if that is too much."""
    if not regions or any(one.kind == "country" for one in regions):
        return None
    lit = project(shapely.union_all([_lit(one) for one in regions]), projection)
    left, low, right, high = lit.bounds
    west, south, east, north = project(outline("UA"), projection).bounds
    if right - left > _PART * (east - west) or high - low > _PART * (north - south):
        return None
    return _boxed(unproject(lit, projection), projection, _LEAST)


def _boxed(area: BaseGeometry, projection: str, least: tuple[float, float]) -> BaseGeometry:
    """Return an area's box with white around it, in degrees, of a least size in metres."""
    left, low, right, high = project(area, projection).bounds
    wide = max((1 + 2 * _MARGIN) * (right - left), least[0])
    tall = max((1 + 2 * _MARGIN) * (high - low), least[1])
    x, y = (left + right) / 2, (low + high) / 2
    box = shapely.box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
    return unproject(box, projection)


def _lit(lit: Region) -> BaseGeometry:
    """Return what a region lights, in degrees: of waters the point at which they are named."""
    point = shapely.Point(lit.lon, lit.lat)
    if lit.kind == "water":
        return point
    ground = area(lit).union(point)
    on_it = point if lit.kind == "city_area" else ground
    return ground.union(_peninsula()) if _peninsula().relate_pattern(on_it, "T********") else ground


@lru_cache
def _peninsula() -> BaseGeometry:
    return shapely.union_all([outline(code) for code in _PENINSULA])
