"""The map of a page: the drawing of the stills, once for a phone and once for a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from export.drawing import draw_map
from export.lettering import BOLD, ITALIC, SANS, width
from export.page_base import FINE, Grain, lighten, share_base
from export.page_style import tight

if TYPE_CHECKING:
    from layers import Layer

# Where the page holds the picture in words.
ALT = "sw-alt"
# Width and height in CSS pixels: names keep their size, so a phone gets a drawing of its own.
# Classes of the marks in lists and legend, and the names of classes and tags in a selector.
_SYMBOLS = ("about-fill", "left-line", "taken-line", "taken-fill", "plain-line", "rim", "paper")
_NAMED = re.compile(r"saidwhere \.?([\w-]+)")
_SHEETS = {"wide": (740, 500), "phone": (390, 266)}


def sheets(layer: Layer, grain: Grain = FINE) -> dict[str, Element]:
    """Return the map drawn for each width that a page can have, by the name of the width.

    Args:
        layer: what it says.
        grain: how finely it is drawn.
    """
    drawn = {
        name: _plain(fromstring(draw_map(layer, width=width, height=height)))  # noqa: S314 - our own drawing, not a stranger's file
        for name, (width, height) in _SHEETS.items()
    }
    share_base(drawn["wide"], drawn["phone"], grain)
    for sheet in drawn.values():
        lighten(sheet, grain)
    for sheet in drawn.values():
        _hold_widths(sheet)
    _share_style(*drawn.values())
    return drawn


def _share_style(wide: Element, phone: Element) -> None:
    """Leave one style sheet for both, of the rules that they need: on a page it holds anywhere."""
    [style], [other] = wide.findall("style"), phone.findall("style")
    phone.remove(other)
    worn = {"text", *_SYMBOLS}
    for part in (*wide.iter(), *phone.iter()):
        worn.update(part.get("class", "").split())
    rules = [rule for rule in tight(style.text or "").split("}") if rule]
    style.text = "".join(f"{rule}}}" for rule in rules if worn & set(_NAMED.findall(rule)))


def _hold_widths(sheet: Element) -> None:
    """Give names the width for which room was found, whatever typeface the reader has."""
    for text in sheet.iter("text"):
        classes = text.get("class", "").split()
        # Spaced capitals name neighbours, with room to spare.
        if len(text) or not text.text or text.get("letter-spacing"):
            continue
        face = BOLD if "bold" in classes else ITALIC if "italic" in classes else SANS
        set_wide = width(text.text, face, float(text.get("font-size", "0")))
        text.set("textLength", f"{set_wide:.0f}")
        text.set("lengthAdjust", "spacingAndGlyphs")


def _plain(tree: Element) -> Element:
    """Return a drawing as HTML holds it: without namespaces, as large as its place on the page."""
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
    for name in ("width", "height", "aria-label"):
        tree.attrib.pop(name, None)
    # The picture in words stands beside it, once for all widths.
    tree.set("aria-labelledby", ALT)
    return tree
