"""The legend: what shapes and fills mean, for those that the map shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from export.lettering import BOLD, CAPITAL, SANS
from export.marks import symbol
from export.setting import Line, Run, evenly, line_width, text
from layers.layer import SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.brief import Brief
    from geo import Relation
    from layers import Layer, Measures, Shape, Words

_LEADING = 1.6
_RELATIONS: dict[Relation, str] = {
    "about": "about",
    "left_out": "left-out",
    "taken_over": "taken-over",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the legend.

    Attributes:
        line: its words.
        form: the shape shown before them, None for none.
        relation: how it is filled, None for a bare outline.
    """

    line: Line
    form: Shape | None = None
    relation: Relation | None = None


@dataclass(frozen=True)
class Legend:
    """A legend, set to a width, its upper left corner at 0, 0.

    Attributes:
        items: each entry with the pixels of its left edge and of its line's middle.
        width: in pixels.
        height: in pixels.
        measures: sizes of type and marks.
    """

    items: tuple[tuple[Item, float, float], ...]
    width: float
    height: float
    measures: Measures


def legend(layer: Layer, kept: Brief, room: float, *, rows: bool) -> Legend:
    """Return the legend of what a layer shows.

    Args:
        layer: what is shown.
        kept: words and sizes; whether the hatch of what is occupied is to be explained.
        room: greatest width, in pixels.
        rows: each relation and each heading has a row of its own.
    """
    said, measures = kept.said, kept.measures
    relations = _relations(layer, said, measures, short=not rows)
    speakers = _speakers(layer, said, measures)
    held = [Item(line) for line in _notes(("occupied",), kept, room)] if kept.sheet.occupied else []
    size = measures.legend
    if not rows or not relations:
        groups = [relations, speakers] if relations else []
        return _set([*groups, *([one] for one in held)], measures, room)
    marks, shapes = (_heading(said.say(key), size) for key in ("mark_heading", "shape_heading"))
    # What cannot be broken is as wide as it is; the note fills that width.
    wide = max(line_width(marks.line), line_width(shapes.line), room)
    keys = ("zone_means", "occupied") if kept.sheet.occupied else ("zone_means",)
    note = [[Item(line)] for line in _notes(keys, kept, wide)]
    return _set([[marks], *([one] for one in relations), [shapes], speakers, *note], measures, room)


def draw_legend(made: Legend, left: float, top: float) -> list[Element]:
    """Return a legend as SVG, its upper left corner at the pixels given."""
    r = made.measures.mark
    drawn: list[Element] = []
    for item, across, down in made.items:
        x, y = left + across, top + down
        if item.form:
            drawn += symbol(item.form, item.relation, x + 1.3 * r, y, 0.95 * r)
        base = y + 0.36 * made.measures.legend
        drawn.append(text(item.line, x + _indent(item, made.measures), base))
    return drawn


def _set(groups: Sequence[Sequence[Item]], measures: Measures, room: float) -> Legend:
    """Set each group on a new line, its entries side by side as far as there is room."""
    leading = _LEADING * measures.legend
    placed: list[tuple[Item, float, float]] = []
    x, y, widest = 0.0, CAPITAL * measures.legend / 2 + 1, 0.0
    for number, items in enumerate(groups):
        y, x = (y + leading if number else y), 0.0
        for item in items:
            wide = _indent(item, measures) + line_width(item.line)
            if x and x + wide > room:
                x, y = 0.0, y + leading
            placed.append((item, x, y))
            widest = max(widest, x + wide)
            x += wide + 1.2 * measures.legend
    return Legend(tuple(placed), widest, y + CAPITAL * measures.legend / 2 + 2, measures)


def _indent(item: Item, measures: Measures) -> float:
    return 3.4 * measures.mark if item.form else 0.0


def _heading(words: str, size: float) -> Item:
    return Item((Run(words, BOLD, size, "ink"),))


def _relations(layer: Layer, said: Words, measures: Measures, *, short: bool) -> list[Item]:
    meaning = "short" if short else "means"
    used = {mark.relation for zone in layer.zones for mark in zone.marks}
    shapes: list[Shape] = [mark.shape for zone in layer.zones for mark in zone.marks]
    return [
        Item(
            (
                Run(said.say(relation) + ": ", BOLD, measures.legend, ink),
                Run(said.say(f"{relation}_{meaning}"), SANS, measures.legend, "ink2"),
            ),
            shapes[0],
            relation,
        )
        for relation, ink in _RELATIONS.items()
        if relation in used
    ]


def _speakers(layer: Layer, said: Words, measures: Measures) -> list[Item]:
    marks = [mark for zone in layer.zones for mark in zone.marks]
    used = {mark.shape for mark in marks}
    items = [
        Item((Run(said.say(key), SANS, measures.legend, "ink2"),), form)
        for form, key in SIDES.items()
        if form in used
    ]
    if any(mark.doubt for mark in marks):
        question = Run("? ", BOLD, measures.legend, "ink")
        items.append(Item((question, Run(said.say("uncertain"), SANS, measures.legend, "ink2"))))
    return items


def _notes(keys: Sequence[str], kept: Brief, room: float) -> list[Line]:
    """Return sentences that explain the ground, each on lines of its own."""
    size = kept.measures.legend
    sets = [evenly([Run(kept.said.say(key), SANS, size, "ink2")], room) for key in keys]
    return [line for broken in sets for line in broken]
