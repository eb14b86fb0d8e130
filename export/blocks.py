"""A place's name with its row of marks: measured, then drawn where it was put."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from export.box import Box
from export.lettering import BOLD, CAPITAL, DESCENT, SANS
from export.marks import PITCH, QUESTION, arc, arc_depth, drawn, mark_box, question_box
from export.setting import Run, cut_to, text
from export.svg import group

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from layers import Mark, Measures, Zone

# The marks that a row shows, and how many more there are, as "+n".
_Row = tuple["tuple[Mark, ...]", "Run | None"]
Align = Literal["left", "right", "centre"]
# Beyond six marks, five are shown and the rest counted.
MOST = 6
_GAP = 0.34
# Arcs need marks large enough to hook on to.
_ARC_FROM = 6.0
# A name as long as a sentence would push all others off the map.
_WIDEST = 12.0
# Room under a mark for the number of its words in a list, in radii.
_NUMBER = 1.7


@dataclass(frozen=True)
class Block:
    """A name and its marks, with the upper left corner at 0, 0.

    Attributes:
        zone: the place.
        name: its name as it is set.
        name_at: pixels of the base line's start.
        marks: each mark shown, with the pixels of its middle.
        more: how many marks are not shown, as "+n", and where, or None.
        width, height: of all that, in pixels.
        radius: of the marks, in pixels.
    """

    zone: Zone
    name: Run
    name_at: tuple[float, float]
    marks: tuple[tuple[Mark, float, float], ...]
    more: tuple[Run, float, float] | None
    width: float
    height: float
    radius: float

    @property
    def box(self) -> Box:
        """Return its box at 0, 0, in pixels."""
        return Box(0, 0, self.width, self.height)

    @property
    def parts(self) -> tuple[Box, ...]:
        """Return the boxes of the name, of each mark and of each question mark, in pixels."""
        x, y = self.name_at
        size = self.name.size
        name = Box(x, y - CAPITAL * size, x + self.name.width, y + DESCENT * size)
        boxes = (mark_box(x, y, self.radius) for _, x, y in self.marks)
        return (name, *boxes, *self.questions)

    @property
    def questions(self) -> tuple[Box, ...]:
        """Return the boxes of the question marks beside doubtful marks, in pixels."""
        doubtful = (seat for seat in self.marks if seat[0].doubt)
        return tuple(question_box(mark.shape, x, y, self.radius) for mark, x, y in doubtful)


def block(zone: Zone, measures: Measures, align: Align, most: int = MOST) -> Block:
    """Return a place's name with its marks.

    Spoken about: the name over the row. Only left out: marks and name on one line, the marks
    on the side of the place.

    Args:
        zone: the place.
        measures: sizes of type and marks.
        align: which side of the block looks towards the place.
        most: marks that a row shows; of more, one less is shown and the rest counted.
    """
    row = _row(zone, measures, most)
    build = _stacked if zone.spoken else _inline
    return build(zone, row, measures, align)


def draw_block(placed: Block, left: float, top: float) -> list[Element]:
    """Return name and marks as SVG, the upper left corner at the pixels given."""
    slug = placed.zone.region.slug
    x, y = placed.name_at
    weight = "spoken" if placed.zone.spoken else "silent"
    name = text((placed.name,), left + x, top + y, class_=f"halo {weight}")
    row = [drawn(mark, left + x, top + y, placed.radius) for mark, x, y in placed.marks]
    row += [
        text(
            (Run(str(mark.number), BOLD, 1.5 * placed.radius, "ink2"),),
            left + x,
            top + y + (1.42 + _NUMBER - 0.2) * placed.radius,
            anchor="middle",
            class_="halo number",
        )
        for mark, x, y in placed.marks
        if mark.number
    ]
    if placed.more:
        run, across, down = placed.more
        row.append(text((run,), left + across, top + down, class_="halo more"))
    arcs = [
        arc(left + start, left + end, top + down, placed.radius)
        for start, end, down in _arcs(placed)
    ]
    return [
        group("place-label", [name], data_region=slug),
        group("marks", [*arcs, *row], data_region=slug),
    ]


def _stacked(zone: Zone, row: _Row, measures: Measures, align: Align) -> Block:
    size, r = measures.spoken, measures.mark
    name = cut_to(Run(zone.label, BOLD, size, "ink"), _WIDEST * size)
    shown, more = row
    row_width = _row_width(shown, more, r)
    wide = max(name.width, row_width)
    name_x = _offset(wide, name.width, align)
    row_x = _offset(wide, row_width, align)
    middle = CAPITAL * size + _GAP * size + 1.42 * r
    marks, rest = _set_row(shown, more, row_x, middle, measures)
    numbered = any(mark.number for mark in shown)
    has_arc = r > _ARC_FROM and any(mark.relation == "taken_over" for mark in shown)
    below = arc_depth(r) if has_arc else 1.42 * r
    if numbered:
        below = 1.42 * r + _NUMBER * r
    at = (name_x, CAPITAL * size)
    return Block(zone, name, at, marks, rest, wide, middle + below, r)


def _inline(zone: Zone, row: _Row, measures: Measures, align: Align) -> Block:
    size, r = measures.left_out, measures.mark
    name = cut_to(Run(zone.label, SANS, size, "ink"), _WIDEST * size)
    shown, more = row
    row_width = _row_width(shown, more, r)
    gap = 0.35 * size
    high = max(2.84 * r, (CAPITAL + DESCENT) * size)
    middle = high / 2
    if any(mark.number for mark in shown):
        high = max(high, middle + 1.42 * r + _NUMBER * r)
    marks_first = align != "right"
    row_x = 0 if marks_first else name.width + gap
    name_x = row_width + gap if marks_first else 0
    marks, rest = _set_row(shown, more, row_x, middle, measures)
    at = (name_x, middle + 0.36 * size)
    return Block(zone, name, at, marks, rest, name.width + gap + row_width, high, r)


def _row(zone: Zone, measures: Measures, most: int) -> _Row:
    if len(zone.marks) <= most:
        return zone.marks, None
    hidden = len(zone.marks) - most + 1
    return zone.marks[: most - 1], Run(f"+{hidden}", BOLD, 2.1 * measures.mark, "ink2")


def _row_width(shown: tuple[Mark, ...], more: Run | None, radius: float) -> float:
    *_, last = _steps(shown, radius)
    width = last + mark_box(0, 0, radius).width + _question_room(shown[-1], radius)
    return width + (0.6 * radius + more.width if more else 0)


def _set_row(
    shown: tuple[Mark, ...], more: Run | None, left: float, middle: float, measures: Measures
) -> tuple[tuple[tuple[Mark, float, float], ...], tuple[Run, float, float] | None]:
    r = measures.mark
    first = left + mark_box(0, 0, r).width / 2
    steps = zip(shown, _steps(shown, r), strict=True)
    marks = tuple((mark, first + step, middle) for mark, step in steps)
    if more is None:
        return marks, None
    end = left + _row_width(shown, None, r)
    return marks, (more, end + 0.6 * r, middle + 0.36 * more.size)


def _steps(shown: tuple[Mark, ...], radius: float) -> list[float]:
    """Return how far each mark stands from the first, further behind a question mark."""
    steps = (PITCH * radius + _question_room(mark, radius) for mark in shown[:-1])
    return list(accumulate(steps, initial=0.0))


def _question_room(mark: Mark, radius: float) -> float:
    return QUESTION * radius if mark.doubt else 0.0


def _offset(room: float, width: float, align: Align) -> float:
    return {"left": 0.0, "centre": (room - width) / 2, "right": room - width}[align]


def _arcs(placed: Block) -> list[tuple[float, float, float]]:
    """Return start, end and middle line of the arcs, where the marks are large enough."""
    if placed.radius <= _ARC_FROM or any(mark.number for mark, _, _ in placed.marks):
        return []
    seats = {mark.statement: x for mark, x, _ in placed.marks if mark.relation == "about"}
    return [
        (x, seats[mark.source], y)
        for mark, x, y in placed.marks
        if mark.relation == "taken_over" and mark.source in seats
    ]
