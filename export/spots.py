"""The places of a layer as they lie on the sheet: a town's ring, an area, a mere name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import dist
from typing import TYPE_CHECKING

import shapely

from export.box import Box, around
from geo.directions import area, reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from export.projection import View
    from geo import Region
    from layers import Layer, Measures, Zone

# A ring of dots round a town that was spoken of, and round one that was only left out.
_SPOKEN = 30_000
_SILENT = 26_000
# Dots stand this far inside the line of an oblast, so that they are not taken for a border.
_INSET = 6_000
# Rings of neighbours keep this part of the way between them free; else they read as speckle.
_APART = 0.42


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the sheet.

    Attributes:
        zone: the place with its marks.
        anchor: pixels of the point at which its name is set if there is room, x first.
        point: pixels of the town's point, None for anything but a town.
        radius: of a town's ring of dots, in pixels; 0 for anything else.
        area: what its dots surround, in pixels; None where nothing is surrounded.
        point_box: the box that the town's point keeps free, in pixels.
    """

    zone: Zone
    anchor: tuple[float, float]
    point: tuple[float, float] | None
    radius: float
    area: BaseGeometry | None
    point_box: Box


def spots(
    layer: Layer, view: View, measures: Measures
) -> tuple[tuple[Spot, ...], tuple[Zone, ...]]:
    """Return the places that a view shows, and those that lie beyond it.

    Args:
        layer: what is shown.
        view: the window on the world.
        measures: sizes of type and marks.
    """
    inside = [zone for zone in layer.zones if view.shows(zone.region.lon, zone.region.lat)]
    beyond = tuple(zone for zone in layer.zones if zone not in inside)
    towns = [zone.region for zone in inside if zone.region.kind == "city_area"]
    made = (_spot(zone, towns, view, measures) for zone in inside)
    return tuple(made), beyond


def _spot(zone: Zone, towns: Sequence[Region], view: View, measures: Measures) -> Spot:
    region = zone.region
    x, y = _on_water(region, view) or view.point(region.lon, region.lat)
    box = around(x, y, 3.4 * measures.line)
    if region.kind == "city_area":
        radius = _radius(zone, towns, view, measures)
        return Spot(zone, (x, y), (x, y), radius, _around(region, view, radius), box)
    return Spot(zone, (x, y), None, 0.0, _surrounded(region, view), box)


@lru_cache(maxsize=256)
def _around(region: Region, view: View, radius: float) -> BaseGeometry:
    """Return the surroundings of a town up to a radius, both in pixels."""
    town = shapely.Point(view.point(region.lon, region.lat))
    # No direction reaches into a neighbouring country or the sea.
    own = view.to_pixels(area(region)).union(town.buffer(1))
    return town.buffer(radius).intersection(own)


@lru_cache(maxsize=256)
def _on_water(region: Region, view: View) -> tuple[float, float] | None:
    """Return the point of a river or sea in view at which it is best named; None for land."""
    frame = view.frame
    if region.kind != "water":
        return None
    water = view.to_pixels(area(region))
    seen = shapely.clip_by_rect(water, frame.left, frame.top, frame.right, frame.bottom)
    if seen.is_empty:
        return None
    near = shapely.shortest_line(seen, shapely.Point(view.point(region.lon, region.lat)))
    x, y = near.coords[0]
    return x, y


@lru_cache(maxsize=256)
def _surrounded(region: Region, view: View) -> BaseGeometry | None:
    """Return the area inside the dots, None for what no dots surround: countries, waters."""
    if region.kind in {"country", "water"}:
        return None
    inner = view.to_pixels(area(region)).buffer(-view.pixels(_INSET))
    frame = shapely.box(view.frame.left, view.frame.top, view.frame.right, view.frame.bottom)
    drawn = inner.intersection(frame)
    return None if drawn.is_empty else drawn


def _radius(zone: Zone, towns: Sequence[Region], view: View, measures: Measures) -> float:
    """Return the radius of a town's ring in pixels: smaller where a neighbour stands near."""
    region = zone.region
    here = view.point(region.lon, region.lat)
    others = [view.point(town.lon, town.lat) for town in towns if town.slug != region.slug]
    nearest = min((dist(here, other) for other in others), default=1e9)
    usual = min(_SPOKEN if zone.spoken else _SILENT, reach(region))
    wished = max(view.pixels(usual), 1.15 * measures.mark)
    return max(min(wished, _APART * nearest), 0.9 * measures.mark)
