"""Leader lines from words to marks: level and upright runs, clear of what is read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import shapely

from export.box import Box
from export.svg import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]
# What a leader would rather go round than cross, in pixels of detour.
_OVER_TYPE = 600.0
_OVER_POINT = 150.0
_OVER_AREA = 250.0
_BEND = 45.0
# Half the width that a leader is taken to have, and the steps in which its way is looked at.
_HALF = 0.75
_SAMPLE = 8.0
# A leader ends so many radii from the middle of its mark, clear of the slash of hollow ones.
_GAP = 2.0
# Where between words and mark a leader may bend, in parts of the way.
_KNEES = (0.0, 0.3, 0.5, 0.7, 0.94)
_ON_LAND = 0.6
_KNEE_ON_LAND = 90.0


@dataclass(frozen=True, slots=True)
class Target:
    """A mark that a leader may end on.

    Attributes:
        x: pixels of its middle.
        y: pixels of its middle.
        radius: in pixels.
        first: nothing stands to its left in the row.
        last: nothing stands to its right in the row.
        above: nothing stands above it.
        below: nothing stands below it.
    """

    x: float
    y: float
    radius: float
    first: bool
    last: bool
    above: bool
    below: bool


@dataclass(frozen=True)
class Obstacles:
    """What a leader should not run over.

    Attributes:
        boxes: left, top, right and bottom of each box that is in the way, in pixels.
        prices: what crossing it costs, in pixels of detour.
        land: the country, in pixels; a line across it may be read as more than a leader.
        areas: places drawn as areas, in pixels.
    """

    boxes: NDArray[np.float64]
    prices: NDArray[np.float64]
    land: BaseGeometry
    areas: tuple[BaseGeometry, ...] = ()

    def price(self, route: Sequence[Point], below: float) -> float:
        """Return a route's length in pixels and what it crosses; infinite at or over a limit."""
        corners = np.array(route)
        steps = np.abs(np.diff(corners, axis=0)).sum(axis=1)
        total = float(steps.sum()) + _BEND * (len(route) - 2)
        if total < below:
            total += self._crossed(corners)
        return total + self._on_land(corners, steps) if total < below else float("inf")

    def _crossed(self, corners: NDArray[np.float64]) -> float:
        low = np.minimum(corners[:-1], corners[1:])[:, None] - _HALF
        high = np.maximum(corners[:-1], corners[1:])[:, None] + _HALF
        met = (low < self.boxes[:, 2:]).all(axis=2) & (high > self.boxes[:, :2]).all(axis=2)
        return float((met * self.prices).sum())

    def _on_land(self, corners: NDArray[np.float64], steps: NDArray[np.float64]) -> float:
        way = np.concatenate([[0.0], np.cumsum(steps)])
        along = np.arange(0.0, way[-1], _SAMPLE)
        x, y = (np.interp(along, way, corners[:, axis]) for axis in (0, 1))
        land = shapely.contains_xy(self.land, x, y)
        knees = shapely.contains_xy(self.land, corners[1:-1, 0], corners[1:-1, 1])
        end = shapely.Point(corners[-1])
        # The area that the mark itself stands in has to be entered, and costs nothing.
        strange = [area for area in self.areas if not area.convex_hull.contains(end)]
        entered = sum(bool(shapely.contains_xy(area, x, y).any()) for area in strange)
        price = _ON_LAND * _SAMPLE * float(land.sum()) + _KNEE_ON_LAND * float(knees.sum())
        return price + _OVER_AREA * entered


def obstacles(
    type_boxes: Sequence[Box],
    points: Sequence[Box],
    land: BaseGeometry,
    areas: Sequence[BaseGeometry],
) -> Obstacles:
    """Return what leaders should not run over.

    Args:
        type_boxes: boxes of names, marks and words, in pixels.
        points: boxes of towns' points, in pixels.
        land: the country, in pixels.
        areas: places drawn as areas, in pixels.
    """
    sides = [(box.left, box.top, box.right, box.bottom) for box in (*type_boxes, *points)]
    prices = [_OVER_TYPE] * len(type_boxes) + [_OVER_POINT] * len(points)
    for area in (land, *areas):
        shapely.prepare(area)
    return Obstacles(np.array(sides).reshape(-1, 4), np.array(prices), land, tuple(areas))


def routes(
    start: Point, target: Target, *, clear: float, rightwards: bool
) -> Iterator[tuple[Point, ...]]:
    """Give the ways from words to a mark, with at most two bends.

    Args:
        start: pixels of the leader's start, beside the words.
        target: the mark.
        clear: pixels across from which on the leader may turn, past its own words.
        rightwards: the words stand to the left of the map.
    """
    towards = 1 if rightwards else -1
    if target.first if rightwards else target.last:
        yield from _level(start, target, clear, towards)
    if (target.x - clear) * towards > 0:
        yield from _upright(start, target)


def _level(start: Point, target: Target, clear: float, towards: int) -> Iterator[tuple[Point, ...]]:
    """Give the ways that end with a level run at the mark's side."""
    y = start[1]
    side = (target.x - towards * _GAP * target.radius, target.y)
    if abs(y - target.y) < 1:
        yield (start, side)
    elif (side[0] - clear) * towards > 0:
        for part in _KNEES:
            knee = clear + (side[0] - clear) * part
            yield (start, (knee, y), (knee, target.y), side)


def _upright(start: Point, target: Target) -> Iterator[tuple[Point, ...]]:
    """Give the ways that end with an upright run at the mark's head or foot."""
    y, gap = start[1], _GAP * target.radius
    if target.above and y < target.y - gap:
        yield (start, (target.x, y), (target.x, target.y - gap))
    if target.below and y > target.y + gap:
        yield (start, (target.x, y), (target.x, target.y + gap))


def run_boxes(route: Sequence[Point]) -> tuple[Box, ...]:
    """Return the boxes of a route's runs, in pixels."""
    return tuple(_run(one, other) for one, other in pairwise(route))


def draw_leader(route: Sequence[Point], line: float) -> list[Element]:
    """Return a leader with the rim that parts it from what it crosses."""
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in route)
    return [
        shape("path", d=data, class_="leader-rim", stroke_width=3.4 * line),
        shape("path", d=data, class_="leader", stroke_width=line),
    ]


def _run(one: Point, other: Point) -> Box:
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    return Box(left - 1.5, top - 1.5, right + 1.5, bottom + 1.5)
