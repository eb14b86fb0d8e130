"""What stands in the way of words at a side of the map, as stretches of height."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from math import floor, inf
from typing import TYPE_CHECKING

from export.crossings import edges_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shapely.geometry.base import BaseGeometry

# Pixels of a row in which it is known how far an area reaches.
_ROW = 4.0
# Nearer to an outline only the outline itself can tell on which side something lies.
_NEAR = 1e-6
# Areas kept.
_KEPT = 32

# From and to, in pixels of height.
Stretch = tuple[float, float]


@dataclass(frozen=True)
class Blocked:
    """Stretches that do not touch each other, in rising order.

    Attributes:
        starts: pixels at which each begins.
        ends: pixels at which each ends.
    """

    starts: tuple[float, ...]
    ends: tuple[float, ...]

    def meets(self, top: float, bottom: float) -> bool:
        """Tell whether any of them shares more than an end with a stretch in pixels."""
        number = bisect_right(self.ends, top)
        return number < len(self.starts) and self.starts[number] < bottom


def blocked(stretches: Iterable[Stretch]) -> Blocked:
    """Return stretches in order, those that touch made one."""
    starts: list[float] = []
    ends: list[float] = []
    for start, end in sorted(stretches):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return Blocked(tuple(starts), tuple(ends))


@dataclass(frozen=True)
class Shore:
    """How an area reaches between two sides, as far as rows of the sheet tell.

    Attributes:
        surely: pixels at which rows begin in each of which its outline lies between the sides.
        perhaps: the stretches outside which no part of it does.
    """

    surely: tuple[float, ...]
    perhaps: Blocked

    def meets(self, top: float, bottom: float) -> bool | None:
        """Tell whether it meets what fills a stretch in pixels; None if rows do not tell."""
        number = bisect_left(self.surely, top)
        if number < len(self.surely) and self.surely[number] + _ROW <= bottom:
            return True
        return None if self.perhaps.meets(top, bottom) else False


def shore(area: BaseGeometry, left: float, right: float) -> Shore:
    """Return how an area reaches between two sides; area and sides in pixels."""
    surely: list[float] = []
    perhaps: list[Stretch] = []
    for row, (low, high) in _rows(area):
        start = row * _ROW
        if low - _NEAR <= right and left <= high + _NEAR:
            perhaps.append((start - _NEAR, start + _ROW + _NEAR))
        if left + _NEAR <= low <= right - _NEAR or left + _NEAR <= high <= right - _NEAR:
            surely.append(start)
    return Shore(tuple(surely), blocked(perhaps))


@lru_cache(maxsize=_KEPT)
def _rows(area: BaseGeometry) -> Sequence[tuple[int, Stretch]]:
    """Return how far left and right an outline reaches in each row, by the row's number."""
    rows: dict[int, Stretch] = {}
    for edge in edges_of(area):
        x, y, to_x, to_y = edge if edge[1] <= edge[3] else (*edge[2:], *edge[:2])
        slope = (to_x - x) / (to_y - y) if to_y > y else 0.0
        for row in range(floor(y / _ROW), floor(to_y / _ROW) + 1):
            # Where the edge enters the row and where it leaves it.
            here = x + (max(row * _ROW, y) - y) * slope
            there = x + (min((row + 1) * _ROW, to_y) - y) * slope if to_y > y else to_x
            low, high = rows.get(row, (inf, -inf))
            rows[row] = min(low, here, there), max(high, here, there)
    return sorted(rows.items())
