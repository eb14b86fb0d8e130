"""Words beside the map, each with a leader to the mark that they explain."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

import numpy as np
import shapely

from export.box import Box
from export.flanks import Shore, blocked, shore
from export.furniture import Column, column
from export.leaders import Obstacles, Target, draw_leader, routes, run_boxes, shortest
from export.marks import arc_depth, symbol
from export.quotes import Quote, set_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.entries import Entry
    from export.labels import Seat
    from export.leaders import Point
    from layers import Measures

# Four callouts, at most four leaders.
MOST = 4
# What a quotation is worth by its rank, in pixels of leader that it may cost at web width;
# one that costs more says less than the map without it.
_WORTH = (1000.0, 850.0, 700.0, 600.0, 550.0, 500.0, 450.0)
# Widths that words are set to, in type sizes of a quotation, the widest first.
_WIDTHS = (17.0, 15.5, 14.0, 12.5, 11.5, 10.5)
_STEP = 12.0
# Places kept for each quotation when all look for their best common order.
_CHOICES = 12
# Pixels within which rounding could tell two orders apart.
_HAIR = 1e-6
# A leader may cross this part of the sheet's width, no more.
_REACH = 0.62


@dataclass(frozen=True)
class Callout:
    """A quotation at a place.

    Attributes:
        quote: what it says.
        head: speaker and role, set in lines.
        words: what was said, set in lines.
        box: pixels that it fills.
        route: the leader's corners in pixels, from the words to the mark.
        price: what the place costs, in pixels of leader.
    """

    quote: Quote
    head: Column
    words: Column
    box: Box
    route: tuple[Point, ...]
    price: float

    @cached_property
    def runs(self) -> tuple[Box, ...]:
        """Return the boxes of the leader's runs, in pixels."""
        return run_boxes(self.route)


@dataclass(frozen=True)
class Room:
    """Where words may stand.

    Attributes:
        frame: the map's box; words keep the margin from its sides.
        land: the country, in pixels, on which no words are set.
        taken: boxes on which no words are set.
        obstacles: what leaders should not cross.
        measures: sizes of type and marks.
    """

    frame: Box
    land: BaseGeometry
    taken: tuple[Box, ...]
    obstacles: Obstacles
    measures: Measures

    @cached_property
    def heights(self) -> dict[bool, float]:
        """Return how high words may stand at each side, found once; left is True."""
        return {}

    @cached_property
    def answered(self) -> dict[object, tuple[Entry, Box] | None]:
        """Return places found before in this room, by what was asked for."""
        return {}

    @cached_property
    def shore(self) -> Shore:
        """Return how far the land reaches in each row."""
        return shore(self.land)


def call_out(quotes: Sequence[Quote], seats: Sequence[Seat], room: Room) -> tuple[Callout, ...]:
    """Return up to four quotations with their leaders, in the best common order.

    Args:
        quotes: what may be printed, the most telling first.
        seats: the names and marks on the map.
        room: where words may stand.
    """
    ranked = list(zip(quotes, _WORTH, strict=False))
    choices = [
        _choices(quote, targets(quote, seats), room, worth * room.measures.line)
        for quote, worth in ranked
    ]
    # Worth and prices are pixels of the same sheet.
    values = [worth * room.measures.line for _, worth in ranked]
    return tuple(_Search(choices, values, room.measures).best()[1])


def draw_callout(callout: Callout, measures: Measures) -> list[Element]:
    """Return the leader, the mark and the words as SVG."""
    box, r = callout.box, measures.mark
    middle = box.top + 0.36 * measures.speaker
    mark = symbol(callout.quote.form, callout.quote.relation, box.left + 1.25 * r, middle, r)
    words_top = box.top + callout.head.height + _gap(measures)
    return [
        *draw_leader(callout.route, measures.line),
        *mark,
        *callout.head.drawn(box.left + _indent(measures), box.top),
        *callout.words.drawn(box.left, words_top),
    ]


def targets(quote: Quote, seats: Sequence[Seat]) -> list[Target]:
    """Return the marks that a quotation explains, as ends of leaders."""
    found: list[Target] = []
    for seat in seats:
        for number, (mark, x, y) in enumerate(seat.block.marks):
            same = mark.statement == quote.statement and mark.region in quote.regions
            if same and (mark.relation == "left_out") == (quote.relation == "left_out"):
                found.append(_target(seat, number, seat.left + x, seat.top + y))
    return found


def _target(seat: Seat, number: int, x: float, y: float) -> Target:
    block = seat.block
    ends = block.more is None and not block.marks[-1][0].doubt
    last = number == len(block.marks) - 1 and ends
    beside = not block.zone.spoken
    name_left = beside and block.name_at[0] < block.marks[0][1]
    arcs = block.height - (y - seat.top) > arc_depth(block.radius) - 1
    return Target(
        x=x,
        y=y,
        radius=block.radius,
        first=number == 0 and not name_left,
        last=last and (not beside or name_left),
        above=beside,
        below=not arcs,
    )


@dataclass
class _Search:
    """The search for the best common order: which places are taken, and which agree.

    Attributes:
        choices: places for each quotation, the cheapest first; the most telling first.
        values: what each quotation is worth, in pixels.
        measures: sizes of type.
        agreed: what has been found out about two places.
        hopes: what the quotations from a rank on can gain at most, by rank and room.
    """

    choices: Sequence[Sequence[Callout]]
    values: Sequence[float]
    measures: Measures
    agreed: dict[tuple[int, int], bool] = field(default_factory=dict)
    hopes: dict[tuple[int, int], float] = field(default_factory=dict)

    def best(
        self, rank: int = 0, placed: tuple[Callout, ...] = (), floor: float = -inf
    ) -> tuple[float, list[Callout]]:
        """Return the worth of the best order of the quotations from a rank on, and that order.

        Args:
            rank: of the first quotation to be placed.
            placed: those before it that have a place.
            floor: worth up to which no order is of use; it need not be the best then.
        """
        room = MOST - len(placed)
        if rank == len(self.choices) or not room or self._hope(rank, room) <= floor:
            return 0.0, []
        best, order = self.best(rank + 1, placed, floor)
        for callout in self.choices[rank]:
            gain = self.values[rank] - callout.price
            # Even with all that follow at their best it could not win.
            if gain + self._hope(rank + 1, room - 1) <= max(best, floor):
                break
            if all(self._agree(callout, other) for other in placed):
                # A hair lower, so that rounding decides nothing.
                needed = max(best, floor) - gain - _HAIR
                rest, found = self.best(rank + 1, (*placed, callout), needed)
                if gain + rest > best:
                    best, order = gain + rest, [callout, *found]
        return best, order

    def _hope(self, rank: int, room: int) -> float:
        key = (rank, room)
        if key not in self.hopes:
            gains = [
                value - places[0].price
                for places, value in zip(self.choices[rank:], self.values[rank:], strict=True)
                if places
            ]
            self.hopes[key] = sum(sorted(gains, reverse=True)[:room])
        return self.hopes[key]

    def _agree(self, one: Callout, other: Callout) -> bool:
        pair = (id(one), id(other))
        known = self.agreed.get(pair)
        if known is None:
            known = self.agreed[pair] = _agree(one, other, self.measures)
        return known


def _agree(one: Callout, other: Callout, measures: Measures) -> bool:
    """Tell whether two callouts can stand together: neither words nor leaders meet."""
    if one.box.grown(0.8 * measures.quotation).overlaps(other.box):
        return False
    mine, others = one.runs, other.runs
    air = 0.5 * measures.quotation
    near, there = one.box.grown(air), other.box.grown(air)
    if any(map(there.overlaps, mine)) or any(map(near.overlaps, others)):
        return False
    grown = [run.grown(air / 2) for run in mine]
    return not any(run.overlaps(run_of_other) for run in grown for run_of_other in others)


def _choices(quote: Quote, ends: Sequence[Target], room: Room, worth: float) -> list[Callout]:
    """Return the cheapest places for a quotation, one a stretch of each side."""
    best: dict[tuple[bool, int], Callout] = {}
    limit = worth
    for head, words, box, rightwards in _candidates(quote, ends, room):
        stretch = (rightwards, round(box.top / (2 * _STEP * room.measures.line)))
        known = best.get(stretch)
        found = _cheapest(
            (head, box, rightwards), ends, room, min(limit, known.price) if known else limit
        )
        if found:
            best[stretch] = Callout(quote, head, words, box, *found)
            # What is dearer than as many places as are kept is not looked for.
            prices = sorted(callout.price for callout in best.values())
            limit = prices[_CHOICES - 1] + _HAIR if len(prices) >= _CHOICES else worth
    return sorted(best.values(), key=lambda callout: callout.price)[:_CHOICES]


def _cheapest(
    place: tuple[Column, Box, bool], ends: Sequence[Target], room: Room, limit: float
) -> tuple[tuple[Point, ...], float] | None:
    """Return the cheapest leader from words to a mark with its price; None if over the limit."""
    head, box, rightwards = place
    start = _start(head, box, rightwards=rightwards, measures=room.measures)
    air = 1.2 * room.measures.quotation
    clear = max(start[0], box.right + air) if rightwards else box.left - air
    found = None
    for end in _reached(ends, room.frame, rightwards=rightwards):
        if shortest(start, end) >= limit:
            continue
        for route in routes(start, end, clear=clear, rightwards=rightwards):
            price = room.obstacles.price(route, limit)
            if price < limit:
                found, limit = (route, price), price
    return found


def _reached(ends: Sequence[Target], frame: Box, *, rightwards: bool) -> list[Target]:
    """Return the marks that lie near enough to a side of the map."""
    far = _REACH * frame.width
    side = frame.left if rightwards else frame.right
    return [end for end in ends if abs(end.x - side) < far]


def _start(head: Column, box: Box, *, rightwards: bool, measures: Measures) -> Point:
    """Return where a leader leaves the words: beside the head's first line."""
    y = box.top + 0.36 * measures.speaker
    if not rightwards:
        return box.left - 0.9 * measures.mark, y
    first = head.lines[0][0]
    wide = sum(run.width for run in first)
    return box.left + _indent(measures) + wide + 0.9 * measures.mark, y


def _candidates(
    quote: Quote, ends: Sequence[Target], room: Room
) -> Iterator[tuple[Column, Column, Box, bool]]:
    """Give each free place at either side, as wide as the place allows."""
    frame, measures = room.frame, room.measures
    free: dict[bool, set[float]] = {True: set(), False: set()}
    for factor in _WIDTHS:
        set_head, set_words = set_quote(quote, measures, factor * measures.quotation)
        head, words = column([(set_head, 1.3)]), column([(set_words, 1.3)])
        high = head.height + _gap(measures) + words.height
        wide = max(words.width, head.width + _indent(measures))
        lefts = (
            (True, frame.left + measures.margin),
            (False, frame.right - measures.margin - wide),
        )
        tops = _tops(room, high, ends)
        for rightwards, left in lefts:
            # A place that holds wide lines is not asked again with narrow ones.
            asked = [top for top in tops if top not in free[rightwards]]
            for top in free_tops(asked, high, (left, left + wide), room):
                free[rightwards].add(top)
                yield head, words, Box(left, top, left + wide, top + high), rightwards


def _tops(room: Room, high: float, ends: Sequence[Target]) -> list[float]:
    """Return upper edges worth trying, in pixels: level with a mark first, then in steps."""
    air = 0.7 * room.measures.margin
    first, last = room.frame.top + air, room.frame.bottom - air - high
    level = [end.y - 0.36 * room.measures.speaker for end in ends]
    steps: list[float] = np.arange(first, last, _STEP * room.measures.line).tolist()
    return list(dict.fromkeys([*(top for top in level if first <= top <= last), *steps]))


def free_tops(
    tops: Iterable[float], high: float, sides: tuple[float, float], room: Room
) -> Iterator[float]:
    """Give the upper edges of boxes that lie on nothing, all between the same sides.

    Args:
        tops: upper edges to try, in pixels.
        high: height of the boxes, in pixels.
        sides: their left and right, in pixels.
        room: where words may stand.
    """
    left, right = sides
    air = 0.5 * room.measures.quotation
    taken = [(box.top, box.bottom) for box in room.taken if left < box.right and box.left < right]
    words, land = blocked(taken), room.shore
    for top in tops:
        if words.meets(top, top + high):
            continue
        meets = land.meets(left - air, top - air, right + air, top + high + air)
        if meets is None:
            meets = _on(Box(left, top, right, top + high).grown(air), room.land)
        if not meets:
            yield top


def _on(box: Box, land: BaseGeometry) -> bool:
    return bool(land.intersects(shapely.box(box.left, box.top, box.right, box.bottom)))


def _indent(measures: Measures) -> float:
    return 3.1 * measures.mark


def _gap(measures: Measures) -> float:
    return 0.55 * measures.quotation
