"""Where names and marks go: never on each other, on a town, on furniture or over the frame."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

import shapely

from export.blocks import Align, Block, block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry.base import BaseGeometry

    from export.box import Box
    from export.spots import Spot
    from layers import Measures, Zone

# White between any two things that are read, in pixels at web width.
_AIR = 2.5
_STEPS = (0.0, 0.7, 1.6, 2.8, 4.4, 6.5, 9.0, 12.0)
_FREE = 1e9


@dataclass(frozen=True, slots=True)
class Seat:
    """A place's name and marks, put somewhere.

    Attributes:
        block: what is drawn.
        left, top: pixels of its upper left corner.
    """

    block: Block
    left: float
    top: float

    @property
    def box(self) -> Box:
        """Return the box that it fills, in pixels."""
        return self.block.box.moved(self.left, self.top)

    @property
    def parts(self) -> tuple[Box, ...]:
        """Return the boxes of the name and of each mark, in pixels."""
        return tuple(part.moved(self.left, self.top) for part in self.block.parts)


@dataclass(frozen=True)
class Layout:
    """All names and marks of a map.

    Attributes:
        seats: those that found room.
        crowded: the zones for which there is no room; they have to be named elsewhere.
    """

    seats: tuple[Seat, ...] = ()
    crowded: tuple[Zone, ...] = ()
    cost: float = field(default=0.0, compare=False)


def lay_out(spots: Sequence[Spot], frame: Box, taken: Sequence[Box], measures: Measures) -> Layout:
    """Return where each place's name and marks go.

    Places spoken about choose first, then those left out, each the seat that disturbs least.
    Where someone finds no seat, those that did not are let in first and all choose again.

    Args:
        spots: the places, as they lie on the sheet.
        frame: the map's box; nothing leaves it.
        taken: boxes on which nothing may be put.
        measures: sizes of type and marks.
    """
    order = sorted(spots, key=lambda spot: (not spot.zone.spoken, -len(spot.zone.marks)))
    best = _choose(order, spots, frame, taken, measures)
    for _ in range(3):
        if not best.crowded:
            break
        late = [spot for spot in order if spot.zone in best.crowded]
        order = [*late, *(spot for spot in order if spot not in late)]
        again = _choose(order, spots, frame, taken, measures)
        best = min(best, again, key=lambda layout: (len(layout.crowded), layout.cost))
    return best


def _choose(
    order: Sequence[Spot],
    spots: Sequence[Spot],
    frame: Box,
    taken: Sequence[Box],
    measures: Measures,
) -> Layout:
    room = frame.grown(-2 * _AIR * measures.line)
    seats: list[Seat] = []
    crowded: list[Zone] = []
    total = 0.0
    for spot in order:
        blocked = [*taken, *(seat.box.grown(_AIR * measures.line) for seat in seats)]
        blocked += [other.point_box for other in spots if other is not spot and other.point]
        seat, cost = _best_seat(spot, spots, room, blocked, measures)
        total += cost
        if seat is None:
            crowded.append(spot.zone)
        else:
            seats.append(seat)
    return Layout(tuple(seats), tuple(crowded), total)


def _best_seat(
    spot: Spot, spots: Sequence[Spot], room: Box, blocked: Sequence[Box], measures: Measures
) -> tuple[Seat | None, float]:
    best: Seat | None = None
    least = _FREE
    others = [other for other in spots if other is not spot]
    for seat, price in _candidates(spot, measures):
        if price >= least or not room.holds(seat.box) or any(map(seat.box.overlaps, blocked)):
            continue
        cost = price + _disturbance(seat.box, spot, others)
        if cost < least:
            best, least = seat, cost
    return best, least


def _candidates(spot: Spot, measures: Measures) -> Iterator[tuple[Seat, float]]:
    """Give every seat worth a look, with the price of its own oddness; cheapest first."""
    return _beside(spot, measures) if spot.point else _inside(spot, measures)


def _beside(spot: Spot, measures: Measures) -> Iterator[tuple[Seat, float]]:
    x, y = spot.point or (0.0, 0.0)
    blocks = {side: block(spot.zone, measures, side) for side in _SIDES}
    for step, (rank, (side, across, down)) in product(_STEPS, enumerate(_DIRECTIONS)):
        away = spot.radius + 3 * measures.line + step * measures.left_out * 0.8
        made = blocks[side]
        left = x + across * away - {"left": 0.0, "centre": 0.5, "right": 1.0}[side] * made.width
        top = y + down * away - (0.5 - 0.5 * down) * made.height
        yield Seat(made, left, top), rank + 5 * step


_SIDES: tuple[Align, ...] = ("left", "right", "centre")
# Right, left, upper and lower right, upper and lower left, above, below: in that order.
_DIRECTIONS: tuple[tuple[Align, float, float], ...] = (
    ("left", 1.0, 0.0),
    ("right", -1.0, 0.0),
    ("left", 0.85, -0.6),
    ("left", 0.85, 0.6),
    ("right", -0.85, -0.6),
    ("right", -0.85, 0.6),
    ("centre", 0.0, -1.0),
    ("centre", 0.0, 1.0),
)


def _inside(spot: Spot, measures: Measures) -> Iterator[tuple[Seat, float]]:
    made = block(spot.zone, measures, "centre")
    x, y = spot.anchor
    step = 0.5 * measures.left_out
    for ring in range(24):
        for across, down in _ring(ring):
            left = x + across * step - made.width / 2
            top = y + down * step - made.height / 2
            yield Seat(made, left, top), 0.8 * ring


def _ring(distance: int) -> list[tuple[int, int]]:
    """Return the points of a grid at a distance from its middle, nearest first."""
    side = range(-distance, distance + 1)
    edge = [(x, y) for x, y in product(side, side) if max(abs(x), abs(y)) == distance]
    return sorted(edge, key=lambda point: (abs(point[0]) + abs(point[1]), point))


def _disturbance(box: Box, spot: Spot, others: Sequence[Spot]) -> float:
    """Return how much a seat disturbs: names over strange zones, names outside their own."""
    seat = shapely.box(box.left, box.top, box.right, box.bottom)
    strange = sum(_shared(seat, other.area) for other in others)
    outside = 0.0 if spot.point or spot.area is None else 1 - _shared(seat, spot.area)
    nearer = sum(_nearer(box, spot, other) for other in others if other.point)
    return 14 * strange + 12 * outside + 6 * nearer


def _shared(seat: BaseGeometry, area: BaseGeometry | None) -> float:
    """Return the part of a seat that lies over an area, from 0 to 1."""
    if area is None or not area.intersects(seat):
        return 0.0
    return float(area.intersection(seat).area / seat.area)


def _nearer(box: Box, spot: Spot, other: Spot) -> float:
    """Return 1 where a name stands nearer to another town than to its own."""
    if other.point is None:
        return 0.0
    own = _gap(box, spot.anchor)
    return 1.0 if _gap(box, other.point) < own else 0.0


def _gap(box: Box, point: tuple[float, float]) -> float:
    x, y = point
    across = max(box.left - x, 0.0, x - box.right)
    down = max(box.top - y, 0.0, y - box.bottom)
    return float((across**2 + down**2) ** 0.5)
