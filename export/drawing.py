"""Layers -> one SVG drawing: the bare map for screens, the whole sheet for stills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from export.basemap import base
from export.blocks import draw_block
from export.box import Box
from export.labels import lay_out
from export.orientation import Ground, draw_names, orient
from export.projection import whole_country
from export.sheet_style import ROOT, style_sheet
from export.spots import spots
from export.svg import group, markup, shape
from export.zones import draw_zone
from layers.style import palette, screen_measures

if TYPE_CHECKING:
    from layers import Layer, Theme


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
    view = whole_country(frame, frame.grown(-margin))
    shown, _ = spots(layer, view, measures)
    layout = lay_out(shown, frame, [], measures)
    boxes = tuple(seat.box for seat in layout.seats)
    rings = tuple(spot.point_box for spot in shown if spot.point)
    ground = Ground(view, (*boxes, *rings), layer.language, measures)
    names = orient(ground, countries=width >= 560, towns=width >= 560)  # noqa: PLR2004 - as in style
    tree = shape(
        "svg",
        shape("style", style_sheet(palette(theme), page=True)),
        base(view, on=layer.published, line=measures.line),
        group("zones", [draw_zone(spot, frame, boxes, measures) for spot in shown]),
        draw_names(names, measures),
        group(
            "places",
            [part for seat in layout.seats for part in draw_block(seat.block, seat.left, seat.top)],
        ),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        class_=ROOT,
        role="img",
        aria_label=layer.alt,
    )
    return markup(tree)
