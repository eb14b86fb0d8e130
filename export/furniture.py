"""What stands round the map: headline, stamp, credit, scale bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from export.lettering import BOLD, CAPITAL, DESCENT, SANS, SERIF_BOLD
from export.setting import Line, Run, evenly, first_lines, line_width, lines, text
from export.svg import group, shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.brief import Brief
    from export.projection import View
    from layers import Layer, Measures

# Headlines that need more lines than this are set smaller, down to the least size, then cut; in
# a narrow column (its width in type sizes) a line more is better than small type.
_HEADLINE_LINES = 2
_NARROW = 15.0
_LEAST_HEADLINE = 0.62
_BRAND = "Saidwhere"
# Metres in a mile (international yard and pound agreement, 1959).
MILE = 1609.344
_LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Column:
    """Lines of type under each other, the upper left corner at 0, 0.

    Attributes:
        lines: each with the pixels of its base line.
        width: of the widest, in pixels.
        height: in pixels.
    """

    lines: tuple[tuple[Line, float], ...]
    width: float
    height: float

    def drawn(self, x: float, top: float, *, anchor: str = "start") -> list[Element]:
        """Return the lines as SVG, at pixels of the sheet."""
        return [text(line, x, top + y, anchor=anchor) for line, y in self.lines]


def column(parts: Sequence[tuple[Sequence[Line], float]]) -> Column:
    """Return lines under each other.

    Args:
        parts: paragraphs: their lines, and the leading in parts of the type size.
    """
    placed: list[tuple[Line, float]] = []
    y = widest = 0.0
    for broken, leading in parts:
        for line in broken:
            size = max(run.size for run in line)
            y += (CAPITAL if not placed else leading) * size
            placed.append((line, y))
            widest = max(widest, line_width(line))
    tail = DESCENT * max((run.size for run in placed[-1][0]), default=0) if placed else 0
    return Column(tuple(placed), widest, y + tail)


def header(layer: Layer, kept: Brief, room: float) -> Column:
    """Return headline and standfirst, never wider than the room in pixels."""
    sheet, measures = kept.sheet, kept.measures
    title = _headline(layer.title, measures.headline, room) if sheet.shows("headline") else ()
    below: tuple[Line, ...] = ()
    if sheet.shows("standfirst"):
        lead = Run(layer.standfirst, SANS, measures.standfirst, "ink2")
        measure = min(room, 38 * measures.standfirst)
        most = 7 if room < 2 * _NARROW * measures.standfirst else 4
        below = first_lines(evenly([lead], measure), most, measure)
    top, under = column([(title, 1.1)]), column([(below, 1.35)])
    if not (title and below):
        return top if title else under
    gap = top.height + 0.62 * measures.standfirst
    moved = tuple((line, y + gap) for line, y in under.lines)
    return Column((*top.lines, *moved), max(top.width, under.width), gap + under.height)


def stamp(layer: Layer, measures: Measures, room: float) -> Column:
    """Return the "as reported" lines: the date in bold, each further part on its own."""
    first, *others = layer.stamp.split(" · ")
    size = measures.speaker
    parts = [(evenly([Run(first, BOLD, size, "ink")], room), 1.3)]
    parts += [(evenly([Run(part, SANS, size, "ink2")], room), 1.3) for part in others]
    return column([part for part in parts if part[0]])


def credit(layer: Layer, notes: Sequence[str], kept: Brief, room: float) -> Column:
    """Return source, data and border view, the first words of each in bold.

    Args:
        layer: what is shown.
        notes: sentences that stand before the credit: what the map could not show.
        kept: which parts of the credit are wanted; sizes of type.
        room: width in pixels.
    """
    size = kept.measures.credit
    runs = [Run(note + " ", SANS, size, "ink") for note in notes]
    for sentence in (one.text for one in layer.credits if kept.sheet.shows(one.part)):
        lead, colon, rest = sentence.partition(":")
        if colon:
            runs += [Run(f"{lead}: ", BOLD, size, "ink2"), Run(rest + " ", SANS, size, "ink2")]
        else:
            runs.append(Run(sentence + " ", SANS, size, "ink2"))
    # Last, as a signature; it is no credit of its own.
    signed = [*runs, Run(_BRAND, BOLD, size, "ink")] if runs else []
    return column([(lines(signed, room), 1.45)])


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale bar.

    Attributes:
        label: its length in words.
        length: in pixels, true at the middle of the map.
        width: with its label, in pixels.
        height: in pixels.
    """

    label: Run
    length: float
    width: float
    height: float


def scale_bar(view: View, kept: Brief) -> Scale:
    """Return a scale bar of a round length, about a hundred pixels at web width."""
    measures, miles = kept.measures, kept.sheet.miles
    unit = MILE if miles else 1000.0
    wished = min(13 * measures.name, 0.22 * view.frame.width) / view.scale / unit
    length = max((length for length in _LENGTHS if length <= wished), default=_LENGTHS[0])
    words = f"{length} {kept.said.say('miles' if miles else 'kilometres')}"
    label = Run(words, SANS, measures.credit, "ink2")
    drawn = view.pixels(length * unit)
    return Scale(label, drawn, max(drawn, label.width), 1.5 * measures.credit)


def draw_scale(bar: Scale, left: float, top: float, line: float) -> Element:
    """Return a scale bar as SVG, its upper left corner at the pixels given."""
    foot, tick = top + bar.height, 0.3 * bar.label.size
    start = left + (bar.width - bar.length) / 2
    data = f"M{start:.1f} {foot - tick:.1f}v{tick:.1f}h{bar.length:.1f}v{-tick:.1f}"
    return group(
        "scale",
        [
            shape("path", d=data, class_="scale-line", stroke_width=1.1 * line),
            text(
                (bar.label,),
                left + bar.width / 2,
                foot - 0.5 * bar.label.size,
                anchor="middle",
            ),
        ],
    )


def rule(left: float, right: float, y: float) -> Element:
    """Return a hairline across the sheet, at the pixels given."""
    return shape("path", d=f"M{left:.1f} {y:.1f}H{right:.1f}", class_="rule", stroke_width=1)


def _headline(words: str, size: float, room: float) -> tuple[Line, ...]:
    most = _HEADLINE_LINES + (room < _NARROW * size)
    smaller = size
    while smaller > _LEAST_HEADLINE * size:
        broken = evenly([Run(words, SERIF_BOLD, smaller, "ink")], room)
        if len(broken) <= most:
            return broken
        smaller *= 0.94
    return first_lines(lines([Run(words, SERIF_BOLD, smaller, "ink")], room), 3, room)
