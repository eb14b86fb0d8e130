"""Where level and upright lines run inside an area: plain numbers, no geometry made to ask."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from math import floor, inf
from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shapely.geometry.base import BaseGeometry

# Pixels of a row or column in which edges are looked up.
_CELL = 8.0
# Areas kept: the country and the places of the maps drawn last.
_KEPT = 32
# Lines kept for each of them.
_LINES = 4096

# Along and across, from and to: a level line crosses between the two acrosses.
_Edge = tuple[float, float, float, float]
_Cells = dict[int, list[_Edge]]


@dataclass(frozen=True)
class Crossings:
    """The outline of an area, sorted into rows and columns of the sheet, in pixels.

    Attributes:
        bounds: left, top, right and bottom of the area.
        rows: the edges in each row, as x, y, x, y.
        columns: the edges in each column, as y, x, y, x.
        known: what has been found out about lines, by direction and place.
    """

    bounds: tuple[float, float, float, float]
    rows: _Cells
    columns: _Cells
    known: dict[tuple[bool, float], list[float]] = field(default_factory=dict, compare=False)

    def inside(self, at: float, start: float, end: float, *, level: bool) -> Iterator[_Stretch]:
        """Give the stretches of a line that lie inside the area, in rising order.

        Args:
            at: pixels of a level line's height, or of how far right an upright one stands.
            start: where the line begins, in pixels along it.
            end: where it ends, not before it begins.
            level: the line is level, not upright.
        """
        crossed = self.along(at, level=level)
        for enters, leaves in zip(crossed[::2], crossed[1::2], strict=True):
            if enters < end and start < leaves:
                yield max(enters, start), min(leaves, end)

    def meets(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Tell whether a box in pixels and the box around the area share anything."""
        west, north, east, south = self.bounds
        return west <= right and left <= east and north <= bottom and top <= south

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point in pixels lies inside the area."""
        left, top, right, bottom = self.bounds
        if not (left < x < right and top < y < bottom):
            return False
        return sum(crossing > x for crossing in self.along(y, level=True)) % 2 == 1

    def along(self, at: float, *, level: bool) -> list[float]:
        """Return where a level or upright line crosses the outline, in rising order."""
        key = (level, at)
        found = self.known.get(key)
        if found is None:
            cells = self.rows if level else self.columns
            found = sorted(
                along + (at - across) * (to_along - along) / (to_across - across)
                for along, across, to_along, to_across in cells.get(floor(at / _CELL), ())
                if (across <= at) != (to_across <= at)
            )
            if len(self.known) >= _LINES:
                self.known.clear()
            self.known[key] = found
        return found


_Stretch = tuple[float, float]


@lru_cache(maxsize=_KEPT)
def crossings(area: BaseGeometry) -> Crossings:
    """Return the outline of an area in pixels, ready to be asked."""
    edges = edges_of(area)
    left, top, right, bottom = area.bounds if edges else (inf, inf, -inf, -inf)
    turned = ((y, x, to_y, to_x) for x, y, to_x, to_y in edges)
    return Crossings((left, top, right, bottom), _cells(edges), _cells(turned))


def edges_of(area: BaseGeometry) -> list[tuple[float, float, float, float]]:
    """Return the edges of an area's rings, as x, y, x, y."""
    rings = shapely.get_rings(shapely.get_parts(area))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    edges = np.hstack([points[:-1], points[1:]])[ring[:-1] == ring[1:]]
    return [(x, y, to_x, to_y) for x, y, to_x, to_y in edges.tolist()]


def _cells(edges: Iterable[_Edge]) -> _Cells:
    cells: _Cells = defaultdict(list)
    for edge in edges:
        low, high = sorted((edge[1], edge[3]))
        for cell in range(floor(low / _CELL), floor(high / _CELL) + 1):
            cells[cell].append(edge)
    return dict(cells)
