"""Short lines that tie a name to a town from which it stands away."""

from __future__ import annotations

from itertools import product
from math import hypot, inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from export.box import Box

Point = tuple[float, float]
# A longer line over land would read as an advance; in radii of a mark, from the town's dots on.
LONGEST = 3.0
# Level, upright, or halfway between: no other slant, for the same reason.
_WAYS = tuple((x, y) for x, y in product((-1, 0, 1), (-1, 0, 1)) if x or y)


def tick(
    town: Point, ring: float, parts: Sequence[Box], radius: float
) -> tuple[Point, Point] | None:
    """Return the shortest line from a town's dots to its name or marks; None if none will do.

    Args:
        town: pixels of its point, x first.
        ring: radius of its dots, in pixels.
        parts: boxes of the name and of each mark, in pixels.
        radius: of a mark, in pixels.
    """
    ways = ((_reach(town, way, box), way) for box, way in product(parts, _WAYS))
    far, way = min(ways, default=(inf, (0, 0)))
    if not ring < far <= ring + LONGEST * radius:
        return None
    return _along(town, way, ring), _along(town, way, far)


def _along(town: Point, way: tuple[int, int], far: float) -> Point:
    step = far / hypot(*way)
    return town[0] + way[0] * step, town[1] + way[1] * step


def _reach(town: Point, way: tuple[int, int], box: Box) -> float:
    """Return how far a box lies from a point in a direction, infinite if it does not."""
    x, y = town
    across = _stretch(way[0], box.left - x, box.right - x)
    down = _stretch(way[1], box.top - y, box.bottom - y)
    near, far = max(across[0], down[0]), min(across[1], down[1])
    return near * hypot(*way) if 0 <= near <= far else inf


def _stretch(step: int, low: float, high: float) -> tuple[float, float]:
    """Return the first and the last step at which a coordinate lies between two values."""
    if step == 0:
        return (-inf, inf) if low <= 0 <= high else (inf, -inf)
    return (low, high) if step > 0 else (-high, -low)
