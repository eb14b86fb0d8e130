"""Words beside the map, each with a leader to the mark that they explain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from export.box import Box
from export.furniture import Column, column
from export.leaders import Obstacles, Target, draw_leader, routes, run_boxes
from export.marks import arc_depth, symbol
from export.quotes import Quote, set_quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.labels import Seat
    from export.leaders import Point
    from layers import Measures

# Four callouts, at most four leaders.
MOST = 4
# Widths that words are set to, in type sizes of a quotation, the widest first.
_WIDTHS = (17.0, 15.5, 14.0, 12.5, 11.5, 10.5)
_STEP = 7.0


@dataclass(frozen=True)
class Callout:
    """A quotation that has found its place.

    Attributes:
        quote: what it says.
        head: speaker and role, set in lines.
        words: what was said, set in lines.
        box: pixels that it fills.
        route: the leader's corners in pixels, from the words to the mark.
    """

    quote: Quote
    head: Column
    words: Column
    box: Box
    route: tuple[Point, ...]


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


def call_out(quotes: Sequence[Quote], seats: Sequence[Seat], room: Room) -> tuple[Callout, ...]:
    """Return up to four quotations with their leaders, each where it disturbs least.

    Args:
        quotes: what may be printed, the most telling first.
        seats: the names and marks on the map.
        room: where words may stand.
    """
    placed: list[Callout] = []
    for quote in quotes:
        if len(placed) == MOST:
            break
        found = _placed(quote, targets(quote, seats), _beside(room, placed))
        if found:
            placed.append(found)
    return tuple(placed)


def draw_callout(callout: Callout, measures: Measures) -> list[Element]:
    """Return the leader, the mark and the words as SVG."""
    box, r = callout.box, measures.mark
    middle = box.top + 0.36 * measures.speaker
    mark = symbol(callout.quote.form, callout.quote.relation, box.left + 1.25 * r, middle, r)
    words_top = box.top + callout.head.height + 0.38 * measures.quotation
    return [
        *draw_leader(callout.route, measures.line),
        *mark,
        *callout.head.drawn(box.left + 3.1 * r, box.top),
        *callout.words.drawn(box.left, words_top),
    ]


def targets(quote: Quote, seats: Sequence[Seat]) -> list[Target]:
    """Return the marks that a quotation explains, as ends of leaders."""
    found: list[Target] = []
    for seat in seats:
        marks = seat.block.marks
        for number, (mark, x, y) in enumerate(marks):
            same = mark.statement == quote.statement and mark.region in quote.regions
            if same and (mark.relation == "left_out") == (quote.relation == "left_out"):
                found.append(_target(seat, number, seat.left + x, seat.top + y))
    return found


def _target(seat: Seat, number: int, x: float, y: float) -> Target:
    block = seat.block
    last = number == len(block.marks) - 1 and block.more is None
    beside = not block.zone.spoken
    name_left = beside and block.name_at[0] < block.marks[0][1]
    arcs = block.radius > 0 and block.height - (y - seat.top) > arc_depth(block.radius) - 1
    return Target(
        x=x,
        y=y,
        radius=block.radius,
        first=number == 0 and not name_left,
        last=last and (not beside or name_left),
        above=beside,
        below=not arcs,
    )


def _beside(room: Room, placed: Sequence[Callout]) -> Room:
    """Return the room that is left beside callouts that have their place."""
    gap = 0.9 * room.measures.quotation
    boxes = tuple(callout.box.grown(gap) for callout in placed)
    runs = tuple(run.grown(3) for callout in placed for run in run_boxes(callout.route))
    obstacles = Obstacles(
        (*room.obstacles.type, *(callout.box for callout in placed)),
        room.obstacles.points,
        (*room.obstacles.leaders, *runs),
    )
    return Room(room.frame, room.land, (*room.taken, *boxes, *runs), obstacles, room.measures)


def _placed(quote: Quote, ends: Sequence[Target], room: Room) -> Callout | None:
    best: Callout | None = None
    least = 2400.0
    for head, words, box, rightwards in _candidates(quote, room):
        start = _start(head, box, rightwards=rightwards, measures=room.measures)
        for end in ends:
            for route in routes(start, end, rightwards=rightwards):
                price = room.obstacles.price(route, least)
                if price < least:
                    best, least = Callout(quote, head, words, box, route), price
    return best


def _start(head: Column, box: Box, *, rightwards: bool, measures: Measures) -> Point:
    """Return where a leader leaves the words: beside the head's first line."""
    y = box.top + 0.36 * measures.speaker
    if not rightwards:
        return box.left - 0.9 * measures.mark, y
    first = head.lines[0][0]
    wide = sum(run.width for run in first)
    return box.left + 3.1 * measures.mark + wide + 0.9 * measures.mark, y


def _candidates(quote: Quote, room: Room) -> Iterator[tuple[Column, Column, Box, bool]]:
    """Give each free place at either side, as wide as the place allows."""
    frame, measures = room.frame, room.measures
    free: dict[bool, set[float]] = {True: set(), False: set()}
    for factor in _WIDTHS:
        wide = factor * measures.quotation
        head, words = (column([(part, 1.3)]) for part in set_quote(quote, measures, wide))
        high = head.height + 0.38 * measures.quotation + words.height
        wide = max(words.width, head.width + 3.1 * measures.mark)
        tops = np.arange(
            frame.top + 0.7 * measures.margin, frame.bottom - 0.7 * measures.margin - high, _STEP
        )
        for rightwards, left in (
            (True, frame.left + measures.margin),
            (False, frame.right - measures.margin - wide),
        ):
            for top in tops.tolist():
                box = Box(left, top, left + wide, top + high)
                # A place that holds wide lines is not asked again with narrow ones.
                if top not in free[rightwards] and _is_free(box, room):
                    free[rightwards].add(top)
                    yield head, words, box, rightwards


def _is_free(box: Box, room: Room) -> bool:
    if any(map(box.overlaps, room.taken)):
        return False
    wide = box.grown(0.5 * room.measures.quotation)
    return not room.land.intersects(shapely.box(wide.left, wide.top, wide.right, wide.bottom))
