"""Layers -> one SVG drawing: the bare map for screens, the whole sheet for stills."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from export.box import Box
from export.framing import framed
from export.ground import draw_ground, map_of
from export.locator import draw_locator, inset
from export.sheet import compose
from export.sheet_style import ROOT, style_sheet
from export.svg import markup, shape
from layers.sheet import Sheet
from layers.sizes import PIXELS, screen_measures
from layers.style import palette

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from layers import Layer, Size, Theme

WIDE = Sheet()
# Layers of a still by the groups that belong to them. Illustrator names a layer by its id.
_LAYERS = {
    "base": "Base map",
    "occupied": "Occupied since 2014",
    "zones": "Areas spoken of",
    "names": "Names of the base map",
    "places": "Places and marks",
    "callout": "Quotations",
    "entry": "Quotations",
    "legend": "Legend",
    "scale": "Scale",
    "locator": "Inset",
    "header": "Headline",
    "footer": "Credit",
}
# Narrower maps have no room for names that only orient.
_PHONE = 560


def draw_map(layer: Layer, *, width: int = 760, height: int = 500, theme: Theme = "light") -> str:
    """Return the bare map as SVG, for a page that shows words and legend itself.

    Groups of class ``zone``, ``place-label``, ``marks`` and ``mark`` carry ``data-region``; a
    mark also ``data-statement`` and ``data-relation``. Colours are custom properties named like
    the fields of ``layers.Palette`` (``--land``, ``--left-out``), the theme's as fallback.

    Args:
        layer: what is shown.
        width: of the map in CSS pixels; under 560 it is drawn for a phone.
        height: of the map in CSS pixels.
        theme: light, dark, grey or contrast.

    Raises:
        LayerError: there is no such theme.
    """
    frame = Box(0, 0, width, height)
    measures = screen_measures(width)
    margin = measures.margin
    view = framed(layer.zones, frame, frame.grown(-margin), frame.grown(-2 * margin))
    corner = inset(view, layer.zones, measures)
    made = map_of(layer, view, measures, corner)
    tree = shape(
        "svg",
        shape("style", style_sheet(palette(theme), page=True)),
        # On a phone, too, a map of a part needs the towns that tell which part it is.
        *draw_ground(made, corner, orienting=view.near or width >= _PHONE),
        *(draw_locator(box, view, measures.line) for box in corner),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        class_=ROOT,
        role="img",
        aria_label=layer.alt,
    )
    return markup(tree)


def draw_still(layer: Layer, sheet: Sheet = WIDE) -> str:
    """Return the whole sheet as SVG: headline, map, words, legend, credit.

    Its title and description are the headline and the picture in words.

    Args:
        layer: what is shown.
        sheet: its size, theme and parts.

    Raises:
        ExportError: the words leave no room for a map, or there is no such region to show.
    """
    size = sheet.size
    tree = shape(
        "svg",
        shape("title", layer.title),
        shape("desc", " ".join((layer.alt, layer.stamp + ".", *layer.credit))),
        shape("style", style_sheet(palette(sheet.theme), page=False)),
        *_named(compose(layer, sheet)),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {size.width:.10g} {size.height:.10g}",
        width=_side(size.width, size),
        height=_side(size.height, size),
        class_=ROOT,
        lang=layer.language,
    )
    tree.set("xmlns:xlink", "http://www.w3.org/1999/xlink")
    tree.set("xmlns:inkscape", "http://www.inkscape.org/namespaces/inkscape")
    return markup(tree)


def _named(parts: Sequence[Element]) -> list[Element]:
    """Return a sheet's parts as layers with names, as drawing programs show them."""
    runs = groupby(parts, lambda part: _LAYERS.get(part.get("class", ""), ""))
    return [one for name, same in runs for one in _layer(name, list(same))]


def _layer(name: str, parts: list[Element]) -> list[Element]:
    if not name:
        return parts
    made = shape("g", *parts, id=name.lower().replace(" ", "-"))
    made.set("inkscape:groupmode", "layer")
    made.set("inkscape:label", name)
    return [made]


def _side(pixels: float, size: Size) -> str:
    """Return a side in the unit of its size, as SVG wants it."""
    return f"{pixels / PIXELS:.10g}mm" if size.unit == "mm" else f"{pixels:g}"
