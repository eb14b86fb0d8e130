"""What stands in the way of words at a side of the map, as stretches of height."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, inf
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
    """How far an area reaches to the left and right in each row of the sheet.

    Attributes:
        first: number of the first row.
        lefts: how far left the area reaches in each row from there on, in pixels.
        rights: how far right.
    """

    first: int
    lefts: Sequence[float]
    rights: Sequence[float]

    def meets(self, left: float, top: float, right: float, bottom: float) -> bool | None:
        """Tell whether the area meets a box in pixels; None if rows do not tell."""
        start, end = ceil(top / _ROW) - self.first, floor(bottom / _ROW) - self.first
        touched = slice(max(start - 1, 0), max(end + 1, 0))
        low, high = min(self.lefts[touched], default=inf), max(self.rights[touched], default=-inf)
        if low > right + _NEAR or high < left - _NEAR:
            return False
        filled = slice(max(start, 0), max(end, 0))
        low, high = min(self.lefts[filled], default=inf), max(self.rights[filled], default=-inf)
        near, far = left + _NEAR, right - _NEAR
        return True if near <= low <= far or near <= high <= far else None


@lru_cache(maxsize=_KEPT)
def shore(area: BaseGeometry) -> Shore:
    """Return how far an area in pixels reaches in each row."""
    rows: dict[int, tuple[float, float]] = {}
    for edge in edges_of(area):
        x, y, to_x, to_y = edge if edge[1] <= edge[3] else (*edge[2:], *edge[:2])
        slope = (to_x - x) / (to_y - y) if to_y > y else 0.0
        # An edge that touches a row counts as in it.
        for row in range(ceil(y / _ROW) - 1, floor(to_y / _ROW) + 1):
            # Where the edge enters the row and where it leaves it.
            here = x + (max(row * _ROW, y) - y) * slope
            there = x + (min((row + 1) * _ROW, to_y) - y) * slope if to_y > y else to_x
            low, high = rows.get(row, (inf, -inf))
            rows[row] = min(low, here, there), max(high, here, there)
    first, last = min(rows, default=0), max(rows, default=-1)
    every = [rows.get(row, (inf, -inf)) for row in range(first, last + 1)]
    return Shore(first, tuple(low for low, _ in every), tuple(high for _, high in every))
