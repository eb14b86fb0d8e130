"""A wide sheet's numbered quotations, in columns on the land around; too many for leaders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from export.box import Box
from export.callouts import free_tops
from export.entries import Entry, draw_entry, hung, in_order
from export.svg import group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from export.callouts import Room
    from export.quotes import Quote

# Widths that words are set to, in type sizes of a quotation, the widest first.
_WIDTHS = (17.0, 15.0, 13.0, 11.5)
# Steps in which a place is looked for down a column, in type sizes.
_STEP = 0.5
# So far down from the one above it an entry is looked for, in type sizes; then the next column.
_REACH = 14.0


@dataclass(frozen=True)
class Listed:
    """A numbered quotation at a place.

    Attributes:
        entry: its words.
        box: pixels that it fills.
    """

    entry: Entry
    box: Box


def list_out(chosen: Sequence[Quote], room: Room) -> tuple[Listed, ...]:
    """Return all quotations in the order of their numbers, down the left side and then the right.

    Args:
        chosen: the quotations; their order in the report gives the numbers.
        room: where words may stand, in pixels.

    Returns:
        None at all where not every one finds a place.
    """
    ordered = list(enumerate(in_order(chosen), 1))
    if _least(ordered, room) > _height(room, left=True) + _height(room, left=False):
        return ()
    left = _column(ordered, room, _WIDTHS, left=True)
    # Columns of nearly one length look best, if the right one takes what the left one leaves.
    half = len(ordered) / 2
    for first in sorted(range(len(left) + 1), key=lambda number: abs(number - half)):
        right = _right(ordered[first:], room)
        if right is not None:
            return (*left[:first], *right)
    return ()


def _least(numbers: Sequence[tuple[int, Quote]], room: Room) -> float:
    """Return the height in pixels that quotations need at least, set as wide as can be."""
    widest = _WIDTHS[0] * room.measures.quotation
    air = 1.1 * room.measures.quotation
    return sum(hung(quote, room.measures, widest).height + air for _, quote in numbers)


def _height(room: Room, *, left: bool) -> float:
    """Return the height in pixels that words may fill at a side, at most: of the narrowest."""
    if left not in room.heights:
        frame, margin = room.frame, room.measures.margin
        wide, step = 0.6 * _WIDTHS[-1] * room.measures.quotation, room.measures.quotation
        start = frame.left + margin if left else frame.right - margin - wide
        tops = [frame.top + number * step for number in range(int(frame.height / step))]
        free = free_tops(tops, 1.0, (start, start + wide), room)
        room.heights[left] = step * (1 + sum(1 for _ in free))
    return room.heights[left]


def _right(rest: Sequence[tuple[int, Quote]], room: Room) -> list[Listed] | None:
    """Return a column at the right side; None where not every quotation finds a place."""
    # One edge for all: entries of different widths would look ragged there.
    for factor in _WIDTHS:
        placed = _column(rest, room, (factor,), left=False)
        if len(placed) == len(rest):
            return placed
    return None


def draw_listed(listed: Sequence[Listed], room: Room) -> list[Element]:
    """Return numbered quotations as SVG groups."""
    return [
        group("entry", draw_entry(one.entry, one.box.left, one.box.top, room.measures))
        for one in listed
    ]


def _column(
    numbers: Sequence[tuple[int, Quote]], room: Room, widths: tuple[float, ...], *, left: bool
) -> list[Listed]:
    """Return as many quotations as find a place under each other at a side, from the first on."""
    placed: list[Listed] = []
    top = room.frame.top + 0.7 * room.measures.margin
    for number, quote in numbers:
        # The same question comes up for many a list.
        asked = (quote, widths, left, top)
        if asked not in room.answered:
            room.answered[asked] = _placed(quote, room, widths, left=left, top=top)
        found = room.answered[asked]
        if found is None:
            return placed
        entry, box = found
        placed.append(Listed(replace(entry, number=number), box))
        top = box.bottom + 1.1 * room.measures.quotation
    return placed


def _placed(
    quote: Quote, room: Room, widths: tuple[float, ...], *, left: bool, top: float
) -> tuple[Entry, Box] | None:
    """Return the highest place under a pixel for a quotation in one of some widths."""
    measures, frame, best = room.measures, room.frame, None
    for factor in widths:
        entry = hung(quote, measures, factor * measures.quotation)
        start = frame.left + measures.margin
        if not left:
            start = frame.right - measures.margin - factor * measures.quotation
        end = start + entry.width(measures)
        tops = _steps(entry, room, top)
        if best:
            tops = (y for y in list(tops) if y + entry.height < best[1].bottom)
        y = next(free_tops(tops, entry.height, (start, end), room), None)
        if y is not None:
            best = entry, Box(start, y, end, y + entry.height)
    return best


def _steps(entry: Entry, room: Room, top: float) -> Iterator[float]:
    step = _STEP * room.measures.quotation
    last = room.frame.bottom - 0.6 * room.measures.margin - entry.height
    for number in range(int(_REACH / _STEP)):
        y = top + number * step
        if y > last:
            return
        yield y
