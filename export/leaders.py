"""Leader lines from words to marks: level and upright runs, clear of what is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil, inf
from typing import TYPE_CHECKING

from export.box import Box
from export.crossings import crossings
from export.svg import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.crossings import Crossings

Point = tuple[float, float]
# Left, top, right and bottom of a box, and its price; from, to and price along a line.
_Priced = tuple[float, float, float, float, float]
_Met = tuple[float, float, float]
# What a leader would rather go round than cross, in pixels of detour.
_OVER_TYPE = 600.0
_OVER_POINT = 150.0
_OVER_AREA = 250.0
_BEND = 45.0
# Half the width that a leader is taken to have, and the steps in which its way is looked at.
_HALF = 0.75
# The same where words are kept off it.
_WIDE = 1.5
_SAMPLE = 8.0
# A leader ends so many radii from the middle of its mark, clear of the slash of hollow ones.
_GAP = 2.0
# Where between words and mark a leader may bend, in parts of the way.
_KNEES = (0.0, 0.3, 0.5, 0.7, 0.94)
_ON_LAND = 1.0
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
        boxes: left, top, right and bottom of each box that is in the way, in pixels, and what
            crossing it costs, in pixels of detour.
        land: the country; a line across it may be read as more than a leader.
        areas: places drawn as areas, each with its convex hull.
        met: the boxes that a line meets anywhere, by its direction and place.
    """

    boxes: tuple[_Priced, ...]
    land: Crossings
    areas: tuple[tuple[Crossings, Crossings], ...] = ()
    met: dict[tuple[bool, float], list[_Met]] = field(default_factory=dict, compare=False)

    def price(self, route: Sequence[Point], below: float) -> float:
        """Return a route's length in pixels and what it crosses; infinite at or over a limit."""
        total = 0.0
        for (x, y), (to_x, to_y) in pairwise(route):
            total += abs(to_x - x) + abs(to_y - y)
        total += _BEND * (len(route) - 2)
        if total < below:
            total += self._crossed(route)
        if total < below:
            total += self._on_land(route, below - total)
        return total if total < below else inf

    def _crossed(self, route: Sequence[Point]) -> float:
        total = 0.0
        for (x, y), (to_x, to_y) in pairwise(route):
            # A way that ends nearly at its mark's height slants by less than a pixel.
            if x != to_x and y != to_y:
                total += self._under(_run(x, y, to_x, to_y, _HALF))
                continue
            level = y == to_y
            start, end = sorted((x, to_x) if level else (y, to_y))
            for first, last, price in self._meets(y if level else x, level=level):
                if start - _HALF < last and end + _HALF > first:
                    total += price
        return total

    def _under(self, run: Box) -> float:
        return sum(price for *sides, price in self.boxes if run.overlaps(Box(*sides)))

    def _meets(self, at: float, *, level: bool) -> list[_Met]:
        """Return the boxes that a level or upright line meets: from, to and price."""
        key = (level, at)
        if key not in self.met:
            self.met[key] = [
                (left, right, price) if level else (top, bottom, price)
                for left, top, right, bottom, price in self.boxes
                if at - _HALF < (bottom if level else right)
                and at + _HALF > (top if level else left)
            ]
        return self.met[key]

    def _on_land(self, route: Sequence[Point], below: float) -> float:
        land = _samples(self.land, route)
        knees = sum(self.land.holds(x, y) for x, y in route[1:-1])
        price = _ON_LAND * _SAMPLE * land + _KNEE_ON_LAND * knees
        if price >= below or not self.areas:
            return price
        left, right = sorted((route[0][0], route[-1][0]))
        top, bottom = sorted((route[0][1], route[-1][1]))
        # The area that the mark itself stands in has to be entered, and costs nothing.
        entered = sum(
            area.meets(left, top, right, bottom)
            and not hull.holds(*route[-1])
            and _samples(area, route) > 0
            for area, hull in self.areas
        )
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
    priced = [(box, _OVER_TYPE) for box in type_boxes] + [(box, _OVER_POINT) for box in points]
    return Obstacles(
        tuple((box.left, box.top, box.right, box.bottom, price) for box, price in priced),
        crossings(land),
        tuple((crossings(area), crossings(area.convex_hull)) for area in areas),
    )


def _samples(area: Crossings, route: Sequence[Point]) -> int:
    """Return how many of the points at which a route is looked at lie inside an area."""
    gone, found = 0.0, 0
    for (x, y), (to_x, to_y) in pairwise(route):
        if x != to_x and y != to_y:
            return _slanting(area, route[0], route[1])
        level = y == to_y
        start, end = (x, to_x) if level else (y, to_y)
        low, high = sorted((start, end))
        for enters, leaves in area.inside(y if level else x, low, high, level=level):
            # The way gone where the line enters and leaves, whichever way it runs.
            on, off = sorted((abs(enters - start), abs(leaves - start)))
            found += ceil((gone + off) / _SAMPLE) - ceil((gone + on) / _SAMPLE)
        gone += high - low
    return found


def _slanting(area: Crossings, start: Point, end: Point) -> int:
    """Return the same for a way of one run that is not quite level."""
    (x, y), (to_x, to_y) = start, end
    length = abs(to_x - x) + abs(to_y - y)
    shares = (number * _SAMPLE / length for number in range(ceil(length / _SAMPLE)))
    return sum(area.holds(x + (to_x - x) * part, y + (to_y - y) * part) for part in shares)


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


def shortest(start: Point, target: Target) -> float:
    """Return a length in pixels that no way from words to a mark goes below."""
    far = abs(target.x - start[0]) + abs(target.y - start[1])
    return far - _GAP * target.radius


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
    return tuple(_run(*one, *other, _WIDE) for one, other in pairwise(route))


def draw_leader(route: Sequence[Point], line: float) -> list[Element]:
    """Return a leader with the rim that parts it from what it crosses."""
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in route)
    return [
        shape("path", d=data, class_="leader-rim", stroke_width=3.4 * line),
        shape("path", d=data, class_="leader", stroke_width=line),
    ]


def _run(x: float, y: float, to_x: float, to_y: float, half: float) -> Box:
    """Return the box of a run, half its width around it, in pixels."""
    return Box(min(x, to_x) - half, min(y, to_y) - half, max(x, to_x) + half, max(y, to_y) + half)
