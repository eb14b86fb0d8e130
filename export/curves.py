"""Names of waters along their shape: seas on a shallow arc, rivers beside their course."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, radians, sin
from typing import TYPE_CHECKING
from zlib import crc32

import shapely

from export.box import Box
from export.lettering import CAPITAL
from export.svg import shape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.setting import Run

Point = tuple[float, float]

# Steeper than this a name is read with a bent neck, in degrees.
_STEEPEST = 50.0
# Base lines are tried so far beside a course, in type sizes, and every so many pixels along it.
_BESIDE = (0.45, 0.8, 1.15, 1.5)
_STEP = 5.0
# A course may leave the curve of its name by this part of the type size.
_STRAY = 0.4
# Bent more than this, in parts of its length, a name falls apart into letters.
_BOW = 0.2


@dataclass(frozen=True, slots=True)
class Curve:
    """A base line: a quadratic curve, in pixels.

    Attributes:
        start, control, end: its points, from left to right.
    """

    start: Point
    control: Point
    end: Point

    def at(self, part: float) -> Point:
        """Return the point at a part of the way, from 0 to 1."""
        rest = 1 - part
        x, y = (
            rest * rest * a + 2 * rest * part * b + part * part * c
            for a, b, c in zip(self.start, self.control, self.end, strict=True)
        )
        return x, y

    def moved(self, x: float, y: float) -> Curve:
        """Return the curve at another place, so many pixels to the right and down."""
        moved = [(px + x, py + y) for px, py in (self.start, self.control, self.end)]
        return Curve(*moved)

    def band(self, size: float) -> BaseGeometry:
        """Return the ground that letters of a type size cover on it, in pixels."""
        line = shapely.LineString([self.at(part / 8) for part in range(9)])
        # To the left of a line from left to right is above it, since y grows downwards.
        above = line.buffer(-CAPITAL * size, single_sided=True)
        return above.union(line.buffer(0.25 * size))

    def box(self, size: float) -> Box:
        """Return an upright box around letters of a type size, in pixels."""
        points = [self.at(part / 8) for part in range(9)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        side, above, below = 0.35 * size, CAPITAL * size, 0.25 * size
        return Box(min(xs) - side, min(ys) - above, max(xs) + side, max(ys) + below)

    @property
    def data(self) -> str:
        """Return it as path data."""
        (a, b), (c, d), (e, f) = self.start, self.control, self.end
        return f"M{a:.1f} {b:.1f}Q{c:.1f} {d:.1f} {e:.1f} {f:.1f}"


def arc(width: float, tilt: float, bend: float) -> Curve:
    """Return a shallow arc around 0, 0.

    Args:
        width: of the words, in pixels.
        tilt: degrees by which it rises to the right.
        bend: how far its middle lies under its ends, in parts of the width.
    """
    across, down = width / 2 * cos(radians(tilt)), -width / 2 * sin(radians(tilt))
    low = 2 * bend * width
    control = (low * sin(radians(tilt)), low * cos(radians(tilt)))
    return Curve((-across, -down), control, (across, down))


def beside(course: BaseGeometry, run: Run) -> Iterator[Curve]:
    """Give base lines beside a course in pixels, the nearest to it and the flattest first."""
    tried = [
        (beside_it, abs(slope), curve)
        for curve, slope in _stretches(course, run)
        for beside_it in (*_BESIDE, *(-one for one in _BESIDE))
    ]
    # Above the course a base line needs less room than the capitals do below it.
    for off, _, curve in sorted(tried, key=lambda one: (abs(one[0] - 0.2), one[1])):
        x, y = _normal(curve)
        away = off if off > 0 else off - CAPITAL
        yield curve.moved(x * away * run.size, y * away * run.size)


def on_curve(letters: Element, curve: Curve) -> list[Element]:
    """Return a line of type as SVG on its curve, which is named after its own shape.

    Args:
        letters: the ``<text>`` with the words.
        curve: where they stand; they are centred on it.
    """
    name = f"way-{crc32(curve.data.encode()):08x}"
    words = shape("textPath", letters.text or "", startOffset="50%", text_anchor="middle")
    words.set("xlink:href", f"#{name}")
    letters.text = None
    letters.append(words)
    for side in ("x", "y", "text-anchor"):
        letters.attrib.pop(side, None)
    return [shape("path", id=name, d=curve.data, fill="none"), letters]


def _stretches(course: BaseGeometry, run: Run) -> Iterator[tuple[Curve, float]]:
    """Give curves that follow a course as long as the words are, with their slope in degrees."""
    for part in shapely.get_parts(course):
        at, length = 0.0, 1.06 * run.width
        while at + length <= part.length:
            points = [part.interpolate(at + length * share / 4) for share in range(5)]
            curve, strays = _through([(point.x, point.y) for point in points])
            slope = degrees(atan2(curve.end[1] - curve.start[1], curve.end[0] - curve.start[0]))
            gentle = strays <= _STRAY * run.size and _bow(curve) <= _BOW
            if abs(slope) <= _STEEPEST and gentle:
                yield curve, slope
            at += _STEP


def _through(points: list[Point]) -> tuple[Curve, float]:
    """Return the curve through ends and middle of five points, and how far the others lie off."""
    leftwards = points[0][0] > points[-1][0]
    start, first, middle, third, end = reversed(points) if leftwards else points
    control = (
        2 * middle[0] - (start[0] + end[0]) / 2,
        2 * middle[1] - (start[1] + end[1]) / 2,
    )
    curve = Curve(start, control, end)
    strays = (
        hypot(x - px, y - py)
        for (x, y), (px, py) in ((first, curve.at(0.25)), (third, curve.at(0.75)))
    )
    return curve, max(strays)


def _bow(curve: Curve) -> float:
    """Return how far the middle of a curve lies off the line of its ends, in parts of that."""
    (a, b), (c, d), (x, y) = curve.start, curve.end, curve.at(0.5)
    return hypot(x - (a + c) / 2, y - (b + d) / 2) / (hypot(c - a, d - b) or 1)


def _normal(curve: Curve) -> Point:
    """Return the direction upwards from a curve, of length 1."""
    along = atan2(curve.end[1] - curve.start[1], curve.end[0] - curve.start[0])
    return cos(along - pi / 2), sin(along - pi / 2)
