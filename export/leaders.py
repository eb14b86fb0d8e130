"""Leader lines from words to marks: level and upright runs, clear of what is read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from export.box import Box
from export.svg import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

Point = tuple[float, float]
# What a leader would rather go round than cross, in pixels of detour.
_OVER_TYPE = 600.0
_OVER_LEADER = 400.0
_OVER_POINT = 70.0
_BEND = 45.0


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
        type: boxes of names, marks and words.
        points: boxes of towns' points.
        leaders: boxes of other leaders' runs.
    """

    type: tuple[Box, ...]
    points: tuple[Box, ...]
    leaders: tuple[Box, ...] = ()

    def price(self, route: Sequence[Point], below: float) -> float:
        """Return a route's length in pixels and what it crosses; infinite at or over a limit."""
        runs = [_run(one, other) for one, other in pairwise(route)]
        total = sum(box.width + box.height for box in runs) + _BEND * (len(route) - 2)
        for boxes, price in (
            (self.type, _OVER_TYPE),
            (self.leaders, _OVER_LEADER),
            (self.points, _OVER_POINT),
        ):
            if total >= below:
                return float("inf")
            total += price * sum(run.overlaps(box) for run in runs for box in boxes)
        return total


def routes(start: Point, target: Target, *, rightwards: bool) -> Iterator[tuple[Point, ...]]:
    """Give the ways from words to a mark, with at most two bends.

    Args:
        start: pixels of the leader's start, beside the words.
        target: the mark.
        rightwards: the words stand to the left of the map.
    """
    x, y = start
    gap = 1.75 * target.radius
    towards = 1 if rightwards else -1
    side = (target.x - towards * gap, target.y)
    if target.first if rightwards else target.last:
        if abs(y - target.y) < 1:
            yield (start, side)
        elif (side[0] - x) * towards > 0:
            for part in (0.06, 0.3, 0.5, 0.7, 0.94):
                knee = x + (side[0] - x) * part
                yield (start, (knee, y), (knee, target.y), side)
    if (target.x - x) * towards > 0:
        if target.above and y < target.y - gap:
            yield (start, (target.x, y), (target.x, target.y - gap))
        if target.below and y > target.y + gap:
            yield (start, (target.x, y), (target.x, target.y + gap))


def climbing(start: Point, target: Target) -> Iterator[tuple[Point, ...]]:
    """Give the ways from words under the map up to a mark, with at most two bends."""
    x, y = start
    gap = 1.75 * target.radius
    if target.below and target.y + gap < y:
        for part in (0.06, 0.2, 0.5, 0.8):
            level = y - (y - target.y - gap) * part
            yield (start, (x, level), (target.x, level), (target.x, target.y + gap))
    if target.first and x < target.x - gap:
        yield (start, (x, target.y), (target.x - gap, target.y))
    if target.last and x > target.x + gap:
        yield (start, (x, target.y), (target.x + gap, target.y))


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
