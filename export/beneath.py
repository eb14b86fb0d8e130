"""A tall sheet's map: words stand under it, numbered like the marks that they explain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from export.box import Box
from export.errors import ExportError
from export.framing import framed
from export.furniture import Column, column, draw_scale, rule, scale_bar
from export.ground import draw_ground, map_of
from export.legend import draw_legend, legend
from export.lettering import BOLD, CAPITAL
from export.locator import draw_locator, inset
from export.marks import symbol
from export.middle import Middle, middle
from export.quotes import Quote, quotes, set_quote
from export.setting import Run, text
from export.svg import group, shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.ground import Map
    from layers import Layer, Mark, Measures, Words, Zone

# Rows of two quotations each that a sheet may carry; more make the map a stamp.
_MOST_ROWS = 4
# A country as wide as the sheet is this part of it high.
_ASPECT = 0.55
# A map lower than this part of its width shows nothing.
_LEAST_MAP = 0.2
# Words of a quotation: more statements find room when each is shorter.
_WORDS = (24, 15, 11)


@dataclass(frozen=True)
class Entry:
    """A numbered quotation.

    Attributes:
        quote: what it says.
        number: as at its marks on the map.
        head: speaker and role, set in lines.
        words: what was said, set in lines.
        height: in pixels.
    """

    quote: Quote
    number: int
    head: Column
    words: Column
    height: float


def words_beneath(layer: Layer, said: Words, frame: Box, measures: Measures) -> Middle:
    """Return a map with numbered quotations and the legend under it.

    Args:
        layer: what is shown.
        said: words of its language.
        frame: the box between headline and credit, in pixels.
        measures: sizes of type and marks.

    Raises:
        ExportError: the words leave no room for a map.
    """
    every = [zone.region.slug for zone in layer.zones]
    composed, made = _composed(layer, said, frame, measures, every)
    if made.layout.crowded or made.beyond:
        # Words whose marks found no room on the map would lead nowhere.
        seated = [seat.spot.zone.region.slug for seat in made.layout.seats]
        composed, made = _composed(layer, said, frame, measures, seated)
    return middle(made, composed)


def _composed(
    layer: Layer, said: Words, frame: Box, measures: Measures, shown: Sequence[str]
) -> tuple[list[Element], Map]:
    """Return the sheet's middle, drawn, and its map, with words about some regions only."""
    margin = measures.margin
    room = frame.width - 2 * margin
    key = legend(layer, said, measures, room, rows=False)
    chosen = [quotes(layer, said, shown=shown, most=most) for most in _WORDS]
    spare = frame.height - _ASPECT * (frame.width - margin) - key.height - 1.8 * margin
    rows = _rows(chosen, measures, room, spare)
    foot = key.height + _height(rows, measures) + (1.8 if rows else 1.2) * margin
    map_frame = _above(frame, foot)
    numbered = _numbered(layer, [entry for row in rows for entry in row])
    ground, made = _map(numbered, said, map_frame, measures)
    drawn = [
        *ground,
        shape("rect", class_="card", y=map_frame.bottom, width=frame.width, height=foot),
        rule(frame.left, frame.right, map_frame.bottom),
        *_listed(rows, frame, map_frame.bottom + 0.75 * margin, measures),
        group("legend", draw_legend(key, margin, frame.bottom - key.height - 0.6 * margin)),
    ]
    return drawn, made


def _above(frame: Box, foot: float) -> Box:
    """Return the map's box above a foot of words, in pixels."""
    if frame.height - foot < _LEAST_MAP * frame.width:
        raise ExportError(
            "Headline, quotations and credit leave no room for the map; "
            "please choose a larger or taller size."
        )
    return Box(frame.left, frame.top, frame.right, frame.bottom - foot)


def _rows(
    chosen: Sequence[Sequence[Quote]], measures: Measures, room: float, spare: float
) -> list[list[Entry]]:
    """Return as many rows of entries as the spare height in pixels holds, in text order.

    Args:
        chosen: the quotations, the most telling first; in versions from long to short.
        measures: sizes of type and marks.
        room: width of the sheet between its margins, in pixels.
        spare: height in pixels that the list may take.
    """
    most = min(2 * _MOST_ROWS, len(chosen[0]))
    rows: list[list[Entry]] = []
    # Full rows look best, but to print all that there is looks better.
    whole = [most] if most % 2 and most == len(chosen[0]) else []
    for count in (*whole, *range(most - most % 2, 0, -2)):
        for version in chosen:
            rows = _set_rows(version[:count], measures, room)
            if _height(rows, measures) <= spare:
                return rows
        # One row stands in any case, on the map's account.
        if count <= 2:  # noqa: PLR2004 - two entries are a row
            return rows
    return rows


def _set_rows(chosen: Sequence[Quote], measures: Measures, room: float) -> list[list[Entry]]:
    ordered = sorted(chosen, key=lambda quote: (quote.place, quote.relation))
    wide = room if len(ordered) == 1 else 0.5 * (room - measures.margin)
    entries = [_entry(quote, number, measures, wide) for number, quote in enumerate(ordered, 1)]
    return [entries[start : start + 2] for start in range(0, len(entries), 2)]


def _height(rows: Sequence[Sequence[Entry]], measures: Measures) -> float:
    return sum(max(entry.height for entry in row) + _gap(measures) for row in rows)


def _entry(quote: Quote, number: int, measures: Measures, room: float) -> Entry:
    wide = room - _indent(measures)
    head, words = set_quote(quote, measures, wide)
    set_head, set_words = column([(head, 1.25)]), column([(words, 1.3)])
    height = set_head.height + 0.55 * measures.quotation + set_words.height
    return Entry(quote, number, set_head, set_words, height)


def _listed(
    rows: Sequence[Sequence[Entry]], frame: Box, top: float, measures: Measures
) -> list[Element]:
    drawn: list[Element] = []
    columns = (frame.left + measures.margin, (frame.left + frame.right + measures.margin) / 2)
    for row in rows:
        for left, entry in zip(columns, row, strict=False):
            drawn.append(group("entry", _drawn(entry, left, top, measures)))
        top += max(entry.height for entry in row) + _gap(measures)
    return drawn


def _drawn(entry: Entry, left: float, top: float, measures: Measures) -> list[Element]:
    """Return number, mark, head and words, the upper left corner at the pixels given."""
    size, r = measures.speaker, measures.mark
    middle_line = top + CAPITAL * size / 2
    number = Run(str(entry.number), BOLD, size, "ink")
    indent = _indent(measures)
    words_top = top + entry.head.height + 0.55 * measures.quotation
    return [
        text((number,), left, top + CAPITAL * size),
        *symbol(entry.quote.form, entry.quote.relation, left + indent - 2.0 * r, middle_line, r),
        *entry.head.drawn(left + indent, top),
        *entry.words.drawn(left + indent, words_top),
    ]


def _indent(measures: Measures) -> float:
    return 0.8 * measures.speaker + 3.6 * measures.mark


def _gap(measures: Measures) -> float:
    return 1.0 * measures.quotation


def _numbered(layer: Layer, entries: Sequence[Entry]) -> Layer:
    """Return the layer with the number of its entry on each mark that has one."""
    numbers = {
        (entry.quote.statement, entry.quote.relation == "left_out"): entry.number
        for entry in entries
    }

    def marked(mark: Mark) -> Mark:
        return replace(mark, number=numbers.get((mark.statement, mark.relation == "left_out")))

    def zone_of(zone: Zone) -> Zone:
        return replace(zone, marks=tuple(map(marked, zone.marks)))

    return replace(layer, zones=tuple(map(zone_of, layer.zones)))


def _map(layer: Layer, said: Words, frame: Box, measures: Measures) -> tuple[list[Element], Map]:
    """Return the map with its scale bar, drawn and as it was laid out."""
    margin = measures.margin
    view = framed(layer.zones, frame, frame.grown(-0.5 * margin), frame.grown(-0.8 * margin))
    bar = scale_bar(view, said, measures)
    bottom = frame.bottom - 0.5 * margin
    box = Box(frame.left + margin, bottom - bar.height, frame.left + margin + bar.width, bottom)
    corner = inset(view, layer.zones, measures)
    made = map_of(layer, view, measures, [box, *corner])
    ground = draw_ground(made, [box.grown(0.7 * margin), *corner])
    locator = [draw_locator(where, view, measures.line) for where in corner]
    return [*ground, draw_scale(bar, box.left, box.top, measures.line), *locator], made
