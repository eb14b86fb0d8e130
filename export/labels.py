"""Where names and marks go: never on each other, on a town, on furniture or over the frame."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from math import hypot, inf
from typing import TYPE_CHECKING

import shapely

from export.blocks import Align, Block, block
from export.box import around
from export.ticks import tick

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry.base import BaseGeometry

    from export.box import Box
    from export.spots import Spot
    from export.ticks import Point
    from layers import Measures

# White between any two things that are read, in pixels at web width.
_AIR = 4.0
# How far from a town's dots a name may stand, in radii of a mark; from the third on, a tick
# leads back to the town, since a name alone would be taken for another town's.
_STEPS = (0.0, 1.3, 2.2)
_TICK_FROM = 2.0
# Steps outward of a name that is set inside an area.
_RINGS = 20
# An area's name lies at least by this part on the area.
_ON_AREA = 0.45
# The name of anything without dots lies so near to where it belongs, in parts of its own height;
# only the country's own may stand anywhere on it.
_NEAR = 0.5
_EVERYWHERE = "ukraine"
# Marks in a row, then in the short row of a place that finds no room for that.
_ROWS = (6, 2)


@dataclass(frozen=True, slots=True)
class Seat:
    """A place's name and marks, put somewhere.

    Attributes:
        spot: the place.
        block: what is drawn.
        left, top: pixels of its upper left corner.
        tick: ends of the short line from the town to a name that stands away from it.
    """

    spot: Spot
    block: Block
    left: float
    top: float
    tick: tuple[Point, Point] | None = None

    @property
    def box(self) -> Box:
        """Return the box that it fills, in pixels."""
        return self.block.box.moved(self.left, self.top)

    @property
    def parts(self) -> tuple[Box, ...]:
        """Return the boxes of the name and of each mark, in pixels."""
        return tuple(part.moved(self.left, self.top) for part in self.block.parts)

    @property
    def on_tick(self) -> tuple[Box, ...]:
        """Return small boxes along the tick, in pixels; none if there is no tick."""
        if self.tick is None:
            return ()
        (x, y), (to_x, to_y) = self.tick
        steps = max(int(hypot(to_x - x, to_y - y) // 4), 1)
        shares = (step / steps for step in range(steps + 1))
        return tuple(around(x + (to_x - x) * n, y + (to_y - y) * n, 1.5) for n in shares)


@dataclass(frozen=True)
class Layout:
    """All names and marks of a map.

    Attributes:
        seats: those that found room.
        crowded: the places for which there is no room; they have to be named elsewhere.
        cost: how much the names disturb.
    """

    seats: tuple[Seat, ...] = ()
    crowded: tuple[Spot, ...] = ()
    cost: float = field(default=0.0, compare=False)


@dataclass(frozen=True)
class Sheet:
    """What names are placed on.

    Attributes:
        spots: all places, as they lie on the sheet.
        room: the box that nothing leaves, in pixels.
        taken: boxes on which nothing may be put.
        measures: sizes of type and marks.
    """

    spots: tuple[Spot, ...]
    room: Box
    taken: tuple[Box, ...]
    measures: Measures

    def blocked(self, spot: Spot, seats: Sequence[Seat]) -> list[Box]:
        """Return the boxes that are not free for a place, in pixels."""
        air = _AIR * self.measures.line
        boxes = [box.grown(air) for seat in seats for box in (seat.box, *seat.on_tick)]
        towns = [other.point_box for other in self.spots if other is not spot and other.point]
        return [*self.taken, *boxes, *towns]


def lay_out(spots: Sequence[Spot], frame: Box, taken: Sequence[Box], measures: Measures) -> Layout:
    """Return where each place's name and marks go.

    Places spoken about choose first, then those left out, each the seat that disturbs least;
    who finds none for a whole row tries a short one. Where someone finds no seat at all, those
    are let in first and all choose again.

    Args:
        spots: the places, as they lie on the sheet.
        frame: the map's box; nothing leaves it.
        taken: boxes on which nothing may be put.
        measures: sizes of type and marks.
    """
    room = frame.grown(-1.4 * _AIR * measures.line)
    sheet = Sheet(tuple(spots), room, tuple(taken), measures)
    order = sorted(spots, key=lambda spot: (not spot.zone.spoken, -len(spot.zone.marks)))
    best = _choose(order, sheet)
    # Three rounds found all that more would find, on maps of up to thirty places.
    for _ in range(3):
        if not best.crowded:
            break
        late = [spot for spot in order if spot in best.crowded]
        order = [*late, *(spot for spot in order if spot not in late)]
        again = _choose(order, sheet)
        best = min(best, again, key=lambda layout: (len(layout.crowded), layout.cost))
    return best


def _choose(order: Sequence[Spot], sheet: Sheet) -> Layout:
    seats: list[Seat] = []
    crowded: list[Spot] = []
    total = 0.0
    for spot in order:
        blocked = sheet.blocked(spot, seats)
        found = None
        for most in _ROWS:
            found = found or _best_seat(spot, sheet, blocked, most)
        if found is None:
            crowded.append(spot)
        else:
            seats.append(found[0])
            total += found[1]
    return Layout(tuple(seats), tuple(crowded), total)


def _best_seat(
    spot: Spot, sheet: Sheet, blocked: Sequence[Box], most: int
) -> tuple[Seat, float] | None:
    best: tuple[Seat, float] | None = None
    others = [other for other in sheet.spots if other is not spot]
    for seat, price in _candidates(spot, sheet.measures, most):
        least = best[1] if best else inf
        if price >= least:
            # Around a town a dearer seat may stand before a cheaper one; inside an area none does.
            if spot.point:
                continue
            break
        if not _fits(seat, sheet.room, blocked):
            continue
        cost = price + _disturbance(seat.box, spot, others)
        if cost < least:
            best = seat, cost
    return best


def _fits(seat: Seat, room: Box, blocked: Sequence[Box]) -> bool:
    """Tell whether a seat lies in the room and on nothing, an area's name on its area."""
    if not room.holds(seat.box):
        return False
    boxes = (seat.box, *seat.on_tick)
    return not any(one.overlaps(other) for one in boxes for other in blocked) and _stays(seat)


def _candidates(spot: Spot, measures: Measures, most: int) -> Iterator[tuple[Seat, float]]:
    """Give every seat worth a look, with the price of its own oddness; cheapest first."""
    return _beside(spot, measures, most) if spot.point else _inside(spot, measures, most)


def _beside(spot: Spot, measures: Measures, most: int) -> Iterator[tuple[Seat, float]]:
    x, y = spot.anchor
    blocks = {side: block(spot.zone, measures, side, most) for side in _SIDES}
    for step, (rank, (side, across, down)) in product(_STEPS, enumerate(_DIRECTIONS)):
        away = spot.radius + 3 * measures.line + step * measures.mark
        made = blocks[side]
        left = x + across * away - {"left": 0.0, "centre": 0.5, "right": 1.0}[side] * made.width
        top = y + down * away - (0.5 - 0.5 * down) * made.height
        seat = Seat(spot, made, left, top)
        if step >= _TICK_FROM:
            line = tick(spot.anchor, spot.radius, seat.parts, measures.mark)
            seat = replace(seat, tick=line)
        if seat.tick or step < _TICK_FROM:
            yield seat, rank + 6 * step


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


def _held(value: float, low: float, high: float) -> float:
    return max(low, min(value, high))


def _inside(spot: Spot, measures: Measures, most: int) -> Iterator[tuple[Seat, float]]:
    made = block(spot.zone, measures, "centre", most)
    x, y = spot.anchor
    step = 0.5 * measures.left_out
    for ring in range(_RINGS):
        for across, down in _ring(ring):
            left = x + across * step - made.width / 2
            top = y + down * step - made.height / 2
            yield Seat(spot, made, left, top), 0.8 * ring


@lru_cache(maxsize=_RINGS)
def _ring(distance: int) -> Sequence[tuple[int, int]]:
    """Return the points of a grid at a distance from its middle, nearest first."""
    side = range(-distance, distance + 1)
    edge = [(x, y) for x, y in product(side, side) if max(abs(x), abs(y)) == distance]
    return sorted(edge, key=lambda point: (abs(point[0]) + abs(point[1]), point))


def _stays(seat: Seat) -> bool:
    """Tell whether an area's name lies on the area, or as near its middle as a name can."""
    spot, box = seat.spot, seat.box
    if spot.point or spot.zone.region.slug == _EVERYWHERE:
        return True
    if spot.area is None:
        return _gap(box, spot.anchor) <= _NEAR * box.height
    x, y = spot.anchor
    # A name wider than its area is right if it is centred on it.
    over = box.left <= x <= box.right and box.top <= y <= box.bottom
    return over or _shared(_polygon(box), spot.area) >= _ON_AREA


def _disturbance(box: Box, spot: Spot, others: Sequence[Spot]) -> float:
    """Return how much a seat disturbs: names over strange zones, names outside their own."""
    seat = _polygon(box)
    strange = sum(_shared(seat, other.area) for other in others)
    outside = 0.0 if spot.point or spot.area is None else 1 - _shared(seat, spot.area)
    nearer = sum(_nearer(box, spot, other) for other in others if other.point)
    return 14 * strange + 12 * outside + 8 * nearer


def _polygon(box: Box) -> BaseGeometry:
    return shapely.box(box.left, box.top, box.right, box.bottom)


def _shared(seat: BaseGeometry, area: BaseGeometry | None) -> float:
    """Return the part of a seat that lies over an area, from 0 to 1."""
    if area is None or not area.intersects(seat):
        return 0.0
    return float(area.intersection(seat).area / seat.area)


def _nearer(box: Box, spot: Spot, other: Spot) -> float:
    """Return 1 where a name stands nearer to another town than to its own."""
    return 1.0 if _gap(box, other.anchor) < _gap(box, spot.anchor) else 0.0


def _gap(box: Box, point: Point) -> float:
    x, y = point
    return hypot(x - _held(x, box.left, box.right), y - _held(y, box.top, box.bottom))
