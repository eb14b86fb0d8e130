"""The map of a page: the drawing of the stills, once for a phone and once for a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from export.drawing import draw_map
from export.page_base import FINE, Grain, lighten, share_base
from export.page_style import tight

if TYPE_CHECKING:
    from layers import Layer

# Where the page holds the picture in words.
ALT = "sw-alt"
# Width and height in CSS pixels: names keep their size, so a phone gets a drawing of its own.
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
    # One style sheet does for both: on a page its rules hold wherever it stands.
    for style in drawn["phone"].findall("style"):
        drawn["phone"].remove(style)
    for style in drawn["wide"].findall("style"):
        style.text = tight(style.text or "")
    return drawn


def _plain(tree: Element) -> Element:
    """Return a drawing as HTML holds it: without namespaces, as large as its place on the page."""
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
    for name in ("width", "height", "aria-label"):
        tree.attrib.pop(name, None)
    # The picture in words stands beside it, once for all widths.
    tree.set("aria-labelledby", ALT)
    return tree
