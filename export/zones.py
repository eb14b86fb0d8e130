"""A direction drawn as a suggestion of place: dots, never a fill, a hatch or a ring."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, dist, sqrt
from typing import TYPE_CHECKING

import numpy as np
import shapely

from export.basemap import pieces
from export.box import Box
from export.svg import group, shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.spots import Spot
    from layers import Measures

# Web pixels: width and pitch of dots in a line, size and pitch of the stipple inside.
_DOT = 1.7
_PITCH = 4.4
_STIPPLE = 1.5
_STIPPLE_PITCH = 8.5
# A town's cloud of dots. A ring round a point would look like a gun-sight, and two rings that
# nearly touch like speckle: the dots fill the surroundings instead.
_CLOUD = 1.4
_CLOUD_PITCH = 5.2
_LOOSE_PITCH = 7.4
_POINT_CLEAR = 4.0
# Drawings of areas kept for the next map of the same view.
_KEPT = 256


def draw_zone(spot: Spot, frame: Box, labels: Sequence[Box], measures: Measures) -> Element:
    """Return a place's dots as a group that names its region.

    Args:
        spot: the place on the sheet.
        frame: the map's box; dots stop there.
        labels: boxes of type, in which no stipple is set.
        measures: widths of lines.
    """
    zone, line = spot.zone, measures.line
    relation = "spoken-zone" if zone.spoken else "silent-zone"
    parts = _cloud(spot, line) if spot.point else _surrounding(spot, frame, labels, line)
    return group(f"zone {relation}", parts, data_region=zone.region.slug)


def _cloud(spot: Spot, line: float) -> list[Element]:
    """Return a town's point in a cloud of dots: denser if it was spoken of, open if left out."""
    x, y = spot.anchor
    spoken = spot.zone.spoken
    pitch = (_CLOUD_PITCH if spoken else _LOOSE_PITCH) * line
    data = _cloud_data(spot.area, spot.anchor, pitch, _POINT_CLEAR * line)
    cloud = shape("path", d=data, class_="dots", stroke_width=_CLOUD * line)
    if spoken:
        return [cloud, shape("circle", cx=x, cy=y, r=2.1 * line, class_="town-point")]
    width = 1.1 * line
    point = shape("circle", cx=x, cy=y, r=1.8 * line, class_="town-open", stroke_width=width)
    return [cloud, point]


@lru_cache(maxsize=_KEPT)
def _cloud_data(
    area: BaseGeometry | None, anchor: tuple[float, float], pitch: float, clear: float
) -> str:
    """Return dots around a town as path data, none nearer to its point than so many pixels."""
    reach = area.buffer(0.1) if area else shapely.Point(anchor).buffer(pitch)
    dots = _staggered(reach, pitch, anchor)
    return "".join(f"M{x:.1f} {y:.1f}h0" for x, y in dots if dist((x, y), anchor) > clear)


def _surrounding(spot: Spot, frame: Box, labels: Sequence[Box], line: float) -> list[Element]:
    if spot.area is None:
        return []
    pitch = _PITCH * line * (1 if spot.zone.spoken else 2)
    outline = _outline_data(spot.area, frame)
    dots = shape(
        "path",
        d=outline,
        class_="dots",
        stroke_width=_DOT * line,
        stroke_dasharray=f"0 {pitch:.2f}",
    )
    if not spot.zone.spoken:
        return [dots]
    return [_stipple(spot.area, labels, line), dots]


@lru_cache(maxsize=_KEPT)
def _outline_data(area: BaseGeometry, frame: Box) -> str:
    return "".join(pieces(area.boundary, frame))


def _stipple(area: BaseGeometry, labels: Sequence[Box], line: float) -> Element:
    """Return fine dots in staggered rows, clear of the outline and of type."""
    left, top, right, bottom = area.bounds
    near = [box for box in labels if box.overlaps(Box(left, top, right, bottom))]
    free = [
        (x, y)
        for x, y in _stipple_points(area, _STIPPLE_PITCH * line)
        if not any(box.left < x < box.right and box.top < y < box.bottom for box in near)
    ]
    if not free:
        return shape("path", class_="stipple")
    data = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in free)
    return shape("path", d=data, class_="stipple", stroke_width=_STIPPLE * line)


@lru_cache(maxsize=_KEPT)
def _stipple_points(area: BaseGeometry, pitch: float) -> list[tuple[float, float]]:
    # A dot on the outline would thicken it there.
    inner = area.buffer(-0.6 * pitch)
    return [] if inner.is_empty else _staggered(inner, pitch)


def _staggered(
    area: BaseGeometry, pitch: float, middle: tuple[float, float] = (0.0, 0.0)
) -> list[tuple[float, float]]:
    """Return points in staggered rows, one of them at the middle, in pixels.

    Around the sheet's corner, as usual, the stipples of neighbouring areas stand in one grid.
    """
    x, y = middle
    left, top, right, bottom = area.bounds
    rise = pitch * sqrt(3) / 2
    rows = np.arange(ceil((top - y) / rise), (bottom - y) / rise)
    columns = np.arange(ceil((left - x) / pitch) - 1, (right - x) / pitch)
    across, down = np.meshgrid(x + columns * pitch, y + rows * rise)
    across = across + np.where(rows % 2, pitch / 2, 0.0)[:, None]
    inside = shapely.contains_xy(area, across, down)
    return list(zip(across[inside].tolist(), down[inside].tolist(), strict=True))
