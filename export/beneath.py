"""A tall sheet's map: words stand under it, numbered like the marks that they explain."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from export.box import Box
from export.entries import Entry, draw_entry, entry_of, in_order, numbered
from export.errors import ExportError
from export.framing import framed
from export.furniture import draw_scale, rule, scale_bar
from export.ground import draw_ground, map_of
from export.legend import Legend, draw_legend, legend
from export.locator import draw_locator, inset
from export.middle import Middle, middle
from export.quotes import quotes
from export.svg import group, shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.brief import Brief
    from export.furniture import Scale
    from export.ground import Map
    from export.projection import View
    from export.quotes import Quote
    from layers import Layer, Measures

# Quotations that a sheet may carry; what room it has tells how many it does.
_MOST = 24
# Two columns of words want this width, in type sizes of a quotation.
_TWO_COLUMNS = 28.0
# A country as wide as the sheet is this part of it high.
_ASPECT = 0.55
# A map lower than this part of its width shows nothing.
_LEAST_MAP = 0.2
# A map that loses places loses words, and gains room for places.
_ROUNDS = 2
# Words of a quotation: more statements find room when each is shorter.
_WORDS = (24, 15, 11)


def words_beneath(layer: Layer, kept: Brief, frame: Box) -> Middle:
    """Return a map with numbered quotations and the legend under it.

    Args:
        layer: what is shown.
        kept: which parts are wanted; words and sizes.
        frame: the box between headline and credit, in pixels.

    Raises:
        ExportError: the words leave no room for a map.
    """
    shown = {zone.region.slug for zone in layer.zones}
    # Words whose marks found no room on the map would lead nowhere. Without them the map is
    # higher, and may seat more places; in the end only what is seated has words.
    for trial in count():
        composed, made = _composed(layer, kept, frame, sorted(shown))
        seated = _seated(made)
        if seated == shown or (trial >= _ROUNDS and shown <= seated):
            break
        shown = seated if trial < _ROUNDS else shown & seated
    return middle(made, composed)


def _seated(made: Map) -> set[str]:
    """Return the slugs of the regions whose names and marks are on a map."""
    return {seat.spot.zone.region.slug for seat in made.layout.seats}


def _composed(
    layer: Layer, kept: Brief, frame: Box, shown: Sequence[str]
) -> tuple[list[Element], Map]:
    """Return the sheet's middle, drawn, and its map, with words about some regions only."""
    measures, margin = kept.measures, kept.measures.margin
    room = frame.width - 2 * margin
    key = _legend(layer, kept, room)
    spare = frame.height - _ASPECT * (frame.width - margin) - key.height - 1.8 * margin
    rows = _rows(_chosen(layer, kept, shown), measures, room, spare)
    foot = key.height + _height(rows, measures) + _air(rows, key) * margin
    map_frame = _above(frame, foot)
    counted = numbered(layer, [entry.quote for row in rows for entry in row])
    ground, made = _map(counted, kept, map_frame)
    panel = [
        shape("rect", class_="card", y=map_frame.bottom, width=frame.width, height=foot),
        rule(frame.left, frame.right, map_frame.bottom),
    ]
    drawn = [
        *ground,
        *(panel if foot else []),
        *_listed(rows, frame, map_frame.bottom + 0.75 * margin, measures),
        group("legend", draw_legend(key, margin, frame.bottom - key.height - 0.6 * margin)),
    ]
    return drawn, made


def _legend(layer: Layer, kept: Brief, room: float) -> Legend:
    if not kept.sheet.shows("legend"):
        return Legend((), 0.0, 0.0, kept.measures)
    return legend(layer, kept, room, rows=False)


def _chosen(layer: Layer, kept: Brief, shown: Sequence[str]) -> list[Sequence[Quote]]:
    """Return the quotations in versions from long to short; none where none are wanted."""
    if not kept.sheet.shows("quotations"):
        return [()]
    return [quotes(layer, kept.said, shown=shown, most=most) for most in _WORDS]


def _air(rows: Sequence[Sequence[Entry]], key: Legend) -> float:
    """Return the white around list and legend, in margins."""
    if rows:
        return 1.8 if key.height else 0.9
    return 1.2 if key.height else 0.0


def _above(frame: Box, foot: float) -> Box:
    """Return the map's box above a foot of words, in pixels."""
    if frame.height - foot < _LEAST_MAP * frame.width:
        raise ExportError(
            "Headline, quotations and credit leave no room for the map; "
            "please choose a larger or taller size, or leave parts out."
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
    most, abreast = min(_MOST, len(chosen[0])), _abreast(measures, room)
    rows: list[list[Entry]] = []
    # Full rows look best, but to print all that there is looks better.
    whole = [most] if most == len(chosen[0]) else []
    for number in (*whole, *range(most - most % abreast, 0, -abreast)):
        for version in chosen:
            rows = _set_rows(version[:number], measures, room)
            if _height(rows, measures) <= spare:
                return rows
    # One row stands in any case, on the map's account.
    return rows[:1]


def _abreast(measures: Measures, room: float) -> int:
    """Return how many quotations stand side by side."""
    return 2 if room >= _TWO_COLUMNS * measures.quotation else 1


def _set_rows(chosen: Sequence[Quote], measures: Measures, room: float) -> list[list[Entry]]:
    ordered = in_order(chosen)
    abreast = min(_abreast(measures, room), len(ordered) or 1)
    wide = (room - (abreast - 1) * measures.margin) / abreast
    entries = [entry_of(quote, number, measures, wide) for number, quote in enumerate(ordered, 1)]
    return [entries[start : start + abreast] for start in range(0, len(entries), abreast)]


def _height(rows: Sequence[Sequence[Entry]], measures: Measures) -> float:
    return sum(max(entry.height for entry in row) + _gap(measures) for row in rows)


def _listed(
    rows: Sequence[Sequence[Entry]], frame: Box, top: float, measures: Measures
) -> list[Element]:
    drawn: list[Element] = []
    columns = (frame.left + measures.margin, (frame.left + frame.right + measures.margin) / 2)
    for row in rows:
        for left, entry in zip(columns, row, strict=False):
            drawn.append(group("entry", draw_entry(entry, left, top, measures)))
        top += max(entry.height for entry in row) + _gap(measures)
    return drawn


def _gap(measures: Measures) -> float:
    return 1.0 * measures.quotation


def _map(layer: Layer, kept: Brief, frame: Box) -> tuple[list[Element], Map]:
    """Return the map with its scale bar, drawn and as it was laid out."""
    measures, margin, sheet = kept.measures, kept.measures.margin, kept.sheet
    inner, near = frame.grown(-0.5 * margin), frame.grown(-0.8 * margin)
    view = framed(layer.zones, frame, inner, near, wish=sheet.view)
    bars = _bar(view, kept) if sheet.shows("scale") else []
    boxes = [box for _, box in bars]
    corner = inset(view, layer.zones, measures) if sheet.shows("inset") else ()
    made = map_of(layer, view, measures, [*boxes, *corner])
    kept_free = [*(box.grown(0.7 * margin) for box in boxes), *corner]
    ground = draw_ground(made, kept_free, occupied=sheet.occupied, bent=True)
    scales = [draw_scale(bar, box.left, box.top, measures.line) for bar, box in bars]
    locator = [draw_locator(where, view, measures.line) for where in corner]
    return [*ground, *scales, *locator], made


def _bar(view: View, kept: Brief) -> list[tuple[Scale, Box]]:
    """Return the scale bar in the map's lower left corner."""
    frame, margin = view.frame, kept.measures.margin
    bar = scale_bar(view, kept)
    left, bottom = frame.left + margin, frame.bottom - 0.5 * margin
    return [(bar, Box(left, bottom - bar.height, left + bar.width, bottom))]
