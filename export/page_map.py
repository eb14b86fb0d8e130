"""The map of a page: the drawing of the stills, once for a phone and once for a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from export.drawing import draw_map
from export.page_base import share_base, step_dots

if TYPE_CHECKING:
    from layers import Layer

# Width and height in CSS pixels: names keep their size, so a phone gets a drawing of its own.
_SHEETS = {"wide": (740, 500), "phone": (390, 266)}


def sheets(layer: Layer) -> dict[str, Element]:
    """Return the map drawn for each width that a page can have, by the name of the width."""
    drawn = {
        name: _plain(fromstring(draw_map(layer, width=width, height=height)))  # noqa: S314 - our own drawing, not a stranger's file
        for name, (width, height) in _SHEETS.items()
    }
    share_base(drawn["wide"], drawn["phone"])
    for sheet in drawn.values():
        step_dots(sheet)
    # One style sheet does for both: on a page its rules hold wherever it stands.
    for style in drawn["phone"].findall("style"):
        drawn["phone"].remove(style)
    return drawn


def _plain(tree: Element) -> Element:
    """Return a drawing as HTML holds it: without namespaces, as large as its place on the page."""
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
    tree.attrib.pop("width", None)
    tree.attrib.pop("height", None)
    return tree
