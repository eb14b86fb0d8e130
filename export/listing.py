"""A wide sheet's numbered quotations, in columns on the land around; too many for leaders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely

from export.box import Box
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
    left = _column(ordered, room, _WIDTHS, left=True)
    # Columns of nearly one length look best, if the right one takes what the left one leaves.
    half = len(ordered) / 2
    for first in sorted(range(len(left) + 1), key=lambda number: abs(number - half)):
        right = _right(ordered[first:], room)
        if right is not None:
            return (*left[:first], *right)
    return ()


def _right(rest: Sequence[tuple[int, Quote]], room: Room) -> list[Listed] | None:
    """Return a column at the right side; None where not every quotation finds a place."""
    # One edge for all: entries of different widths would look ragged there.
    for factor in _WIDTHS:
        placed = _column(rest, room, (factor,), left=False)
        if len(placed) == len(rest):
            return placed
    return None


def _column(
    numbers: Sequence[tuple[int, Quote]], room: Room, widths: Sequence[float], *, left: bool
) -> list[Listed]:
    """Return as many quotations as find a place under each other at a side, from the first on."""
    placed: list[Listed] = []
    top = room.frame.top + 0.7 * room.measures.margin
    for number, quote in numbers:
        entries = [
            (hung(quote, number, room.measures, factor * room.measures.quotation), factor)
            for factor in widths
        ]
        found = _placed(entries, room, left=left, top=top)
        if found is None:
            return placed
        placed.append(found)
        top = found.box.bottom + 1.1 * room.measures.quotation
    return placed


def draw_listed(listed: Sequence[Listed], room: Room) -> list[Element]:
    """Return numbered quotations as SVG groups."""
    return [
        group("entry", draw_entry(one.entry, one.box.left, one.box.top, room.measures))
        for one in listed
    ]


def _placed(
    entries: Sequence[tuple[Entry, float]], room: Room, *, left: bool, top: float
) -> Listed | None:
    """Return the highest place for one of an entry's versions under a pixel."""
    measures, frame, best = room.measures, room.frame, None
    for entry, factor in entries:
        start = frame.left + measures.margin
        wide = entry.width(measures)
        if not left:
            start = frame.right - measures.margin - factor * measures.quotation
        for y in _steps(entry, room, top):
            if best and y + entry.height >= best.box.bottom:
                break
            box = Box(start, y, start + wide, y + entry.height)
            if _is_free(box, room):
                best = Listed(entry, box)
                break
    return best


def _steps(entry: Entry, room: Room, top: float) -> Iterator[float]:
    step = _STEP * room.measures.quotation
    last = room.frame.bottom - 0.6 * room.measures.margin - entry.height
    for number in range(int(_REACH / _STEP)):
        y = top + number * step
        if y > last:
            return
        yield y


def _is_free(box: Box, room: Room) -> bool:
    if any(map(box.overlaps, room.taken)):
        return False
    wide = box.grown(0.5 * room.measures.quotation)
    return not room.land.intersects(shapely.box(wide.left, wide.top, wide.right, wide.bottom))
