"""The map of a page: the drawing of the stills, once for a phone and once for a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from export.drawing import draw_map
from export.lettering import BOLD, ITALIC, SANS, width
from export.page_base import FINE, Grain, lighten, share_base
from export.page_marks import placed
from export.page_style import tight
from layers.sizes import screen_measures

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
    for name, sheet in drawn.items():
        _hold_widths(sheet)
        _share_marks(sheet, layer, screen_measures(_SHEETS[name][0]).mark)
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


def _share_marks(sheet: Element, layer: Layer, radius: float) -> None:
    """Show each mark by the page's own symbol, which lists and legend show as well."""
    forms = {
        (mark.statement, mark.region, mark.relation): mark.shape
        for zone in layer.zones
        for mark in zone.marks
    }
    for mark in sheet.iter("g"):
        if mark.get("class") != "mark":
            continue
        key = tuple(mark.get(f"data-{name}", "") for name in ("statement", "region", "relation"))
        shapes = [part for part in mark if part.tag != "text"]
        middle = _middle(shapes[0])
        for part in shapes:
            mark.remove(part)
        # Its place stands on the group around it, its relation in the symbol's name.
        del mark.attrib["data-region"], mark.attrib["data-relation"]
        mark.insert(0, placed(forms[key], key[2], middle, radius))  # type: ignore[index,arg-type] # as drawn from the same marks


def _middle(part: Element) -> tuple[float, float]:
    """Return the middle of a circle, a rectangle or a polygon, in pixels."""
    if part.tag == "polygon":
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", part.get("points", ""))]
        across, down = numbers[::2], numbers[1::2]
        return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
    if part.tag == "circle":
        return float(part.get("cx", "")), float(part.get("cy", ""))
    left, top, wide, high = (float(part.get(name, "")) for name in ("x", "y", "width", "height"))
    return left + wide / 2, top + high / 2


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
