"""A still's sheet: headline above, credit below, the map with its words between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from export.beneath import words_beneath
from export.beside import words_beside
from export.box import Box
from export.brief import brief
from export.furniture import Column, credit, header, rule, stamp
from export.occupied import shows_occupied
from export.svg import group, shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

    from export.brief import Brief
    from export.middle import Middle
    from layers import Layer, Sheet, Words, Zone

    Compose = Callable[[Layer, Brief, Box], Middle]

# A lower map may lose a place more, and its name a line more of the credit.
_ROUNDS = 4
# Names that the credit lists of places which the map could not show.
_MOST_NAMES = 14


def compose(layer: Layer, sheet: Sheet) -> list[Element]:
    """Return everything that a sheet shows, as SVG in the order of drawing.

    Args:
        layer: what is shown.
        sheet: how; words stand beside the map on a wide one, else under it.

    Raises:
        ExportError: the words leave no room for a map.
    """
    size = sheet.size
    if sheet.occupied and not shows_occupied(layer, sheet):
        sheet = replace(sheet, occupied=False)
    kept = brief(sheet, layer.language)
    head, upper = _above(layer, kept)
    make: Compose = words_beside if size.wide else words_beneath
    notes: tuple[str, ...] = ()
    # Only a map that is laid out tells what it had no room for; the credit grows by that.
    for _ in range(_ROUNDS):
        _, lower = _below(layer, notes, kept)
        middle = make(layer, kept, Box(0, upper, size.width, lower))
        notes = _notes(middle, kept.said)
        foot, begins = _below(layer, notes, kept)
        if begins >= lower:
            break
    lower = min(lower, begins)
    top = [_panel(0, upper, size.width), rule(0, size.width, upper)] if head else []
    bottom = [_panel(lower, size.height, size.width), rule(0, size.width, lower)] if foot else []
    return [
        # A pixel more all round: a sheet of a broken number of pixels is opaque to its edge.
        shape("rect", class_="card", x=-1, y=-1, width=size.width + 2, height=size.height + 2),
        *middle.elements,
        group("header", [*top, *head]),
        group("footer", [*bottom, *foot]),
    ]


def _above(layer: Layer, kept: Brief) -> tuple[list[Element], float]:
    """Return headline, standfirst and stamp, and the pixels at which they end."""
    sheet, measures, margin = kept.sheet, kept.measures, kept.measures.margin
    room = sheet.size.width - 2 * margin
    stamped = Column((), 0, 0)
    if sheet.size.wide and sheet.shows("stamp"):
        stamped = stamp(layer, measures, 0.25 * room)
        room -= stamped.width + 2 * margin
    top = header(layer, kept, room)
    if not (top.lines or stamped.lines):
        return [], 0.0
    high = margin + max(top.height, stamped.height) + 0.7 * margin
    right = stamped.drawn(sheet.size.width - margin, margin, anchor="end")
    return [*top.drawn(margin, margin), *right], high


def _below(layer: Layer, notes: Sequence[str], kept: Brief) -> tuple[list[Element], float]:
    """Return the credit, and the pixels at which it begins."""
    sheet, margin = kept.sheet, kept.measures.margin
    foot = credit(layer, (*notes, *_opening(layer, kept)), kept, sheet.size.width - 2 * margin)
    if not foot.lines:
        return [], sheet.size.height
    pad = 0.55 * margin
    top = sheet.size.height - foot.height - 2 * pad
    return foot.drawn(margin, top + pad), top


def _opening(layer: Layer, kept: Brief) -> tuple[str, ...]:
    """Return what opens the credit of a tall sheet, where the stamp has no corner of its own."""
    if kept.sheet.size.wide:
        return ()
    stamped = (layer.stamp,) if kept.sheet.shows("stamp") and layer.stamp else ()
    means = (kept.said.say("zone_means"),) if kept.sheet.shows("legend") else ()
    return tuple(one.rstrip(".") + "." for one in (*stamped, *means))


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
