"""A still's sheet: headline above, credit below, the map with its words between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from export.beneath import words_beneath
from export.beside import words_beside
from export.box import Box
from export.furniture import Column, credit, header, rule, stamp
from export.svg import group, shape
from layers.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

    from export.middle import Middle
    from layers import Layer, Measures, Size, Words, Zone

    Compose = Callable[[Layer, Words, Box, Measures], Middle]

# Lines in the theme of high contrast, in parts of the usual.
_HEAVIER = 1.3
# Names that the credit lists of places which the map could not show.
_MOST_NAMES = 14


def compose(layer: Layer, size: Size, *, heavier: bool = False) -> list[Element]:
    """Return everything that a sheet shows, as SVG in the order of drawing.

    Args:
        layer: what is shown.
        size: of the sheet in pixels; words stand beside the map on a wide one, else under it.
        heavier: lines are a step heavier than usual.
    """
    said, measures = words(layer.language), size.measures
    if heavier:
        measures = replace(measures, line=_HEAVIER * measures.line)
    head, upper = _above(layer, size)
    make: Compose = words_beside if size.wide else words_beneath
    foot, lower = _below(layer, (), size)
    middle = make(layer, said, Box(0, upper, size.width, lower), measures)
    notes = _notes(middle, said)
    if notes:
        # Only now is it known what the map had no room for; the credit grows by that.
        foot, lower = _below(layer, notes, size)
        middle = make(layer, said, Box(0, upper, size.width, lower), measures)
    top = [_panel(0, upper, size.width), rule(0, size.width, upper)]
    bottom = [_panel(lower, size.height, size.width), rule(0, size.width, lower)]
    return [
        shape("rect", class_="card", width=size.width, height=size.height),
        *middle.elements,
        group("header", [*top, *head]),
        group("footer", [*bottom, *foot]),
    ]


def _above(layer: Layer, size: Size) -> tuple[list[Element], float]:
    """Return headline, standfirst and stamp, and the pixels at which they end."""
    measures, margin = size.measures, size.measures.margin
    room = size.width - 2 * margin
    if not size.wide:
        stamped = Column((), 0, 0)
        top = header(layer, measures, room)
    else:
        stamped = stamp(layer, measures, 0.25 * room)
        top = header(layer, measures, room - stamped.width - 2 * margin)
    high = margin + max(top.height, stamped.height) + 0.7 * margin
    right = stamped.drawn(size.width - margin, margin, anchor="end")
    return [*top.drawn(margin, margin), *right], high


def _below(layer: Layer, notes: Sequence[str], size: Size) -> tuple[list[Element], float]:
    """Return the credit, and the pixels at which it begins."""
    measures, margin = size.measures, size.measures.margin
    # On a tall sheet the stamp has no corner of its own; it opens the credit.
    tall = () if size.wide else (layer.stamp + ".", words(layer.language).say("zone_means") + ".")
    opening = (*notes, *tall)
    foot = credit(layer, opening, measures, size.width - 2 * margin)
    pad = 0.55 * margin
    top = size.height - foot.height - 2 * pad
    return foot.drawn(margin, top + pad), top


def _notes(middle: Middle, said: Words) -> tuple[str, ...]:
    unseen = (("elsewhere", middle.beyond), ("crowded", middle.crowded))
    return tuple(said.say(key, names=_some(zones)) + "." for key, zones in unseen if zones)


def _some(zones: Sequence[Zone]) -> str:
    """Return names, the first of them if there are more than a line of credit can hold."""
    names = [zone.label for zone in zones[:_MOST_NAMES]]
    rest = len(zones) - len(names)
    return ", ".join(names) + (f" +{rest}" if rest else "")


def _panel(top: float, bottom: float, width: float) -> Element:
    return shape("rect", class_="card", y=top, width=width, height=bottom - top)
