"""A small map in the corner that tells where the large one lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from export.basemap import pieces
from export.box import Box
from export.projection import fitted, whole_country
from export.svg import group, shape
from geo.crs import unproject
from geo.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.projection import View
    from layers import Measures, Zone

# What it shows beside a map of the country, in degrees: enough of Europe to know one's way.
_EUROPE = shapely.box(16.0, 40.0, 46.0, 58.0)
# Its size, in type sizes of the legend.
_WIDE, _HIGH = 6.6, 4.8


def locator_size(measures: Measures) -> tuple[float, float]:
    """Return the width and the height of a locator, in pixels."""
    return _WIDE * measures.legend, _HIGH * measures.legend


def inset(view: View, zones: Sequence[Zone], measures: Measures) -> tuple[Box, ...]:
    """Return the box of a locator on a map of a part of the country; none on any other.

    It takes the corner that lies farthest from the places; the lower left one belongs to the
    scale bar.

    Args:
        view: the window on the world.
        zones: the places.
        measures: sizes of type.
    """
    if not view.near:
        return ()
    (wide, high), frame, pad = locator_size(measures), view.frame, 0.5 * measures.margin
    left, right = frame.left + pad, frame.right - pad - wide
    top, bottom = frame.top + pad, frame.bottom - pad - high
    corners = [
        Box(x, y, x + wide, y + high) for x, y in ((right, bottom), (right, top), (left, top))
    ]
    places = shapely.MultiPoint([view.point(zone.region.lon, zone.region.lat) for zone in zones])
    return (max(corners, key=lambda box: places.distance(shapely.Point(*box.centre))),)


def draw_locator(box: Box, view: View, line: float) -> Element:
    """Return a small map of Europe with Ukraine on it, or of Ukraine with a part marked.

    Args:
        box: where it stands, in pixels.
        view: the large map.
        line: factor on the widths of lines.
    """
    return _of_country(box, view, line) if view.near else _of_europe(box, line)


def _of_europe(box: Box, line: float) -> Element:
    # The wish is wider than the box, so that land fills it to the corners.
    small = fitted(_EUROPE, box, box.grown(0.1 * box.width))
    drawn, inside = outlines("sketch"), box.grown(-2)
    sea = small.to_pixels(drawn.sea)
    borders = small.to_pixels(drawn.lines("countries", "countries"))
    return _boxed(
        box,
        [
            shape("path", d=_data(sea, inside), class_="sea"),
            shape("path", d=_data(borders, inside), class_="abroad-line", stroke_width=line / 2),
            shape("path", d=_data(small.to_pixels(drawn.ukraine), inside), class_="here"),
        ],
        line,
    )


def _of_country(box: Box, view: View, line: float) -> Element:
    small = whole_country(box, box.grown(-0.06 * box.width))
    drawn, inside = outlines("sketch"), box.grown(-2)
    part = small.to_pixels(_shown(view))
    return _boxed(
        box,
        [
            shape("path", d=_data(small.to_pixels(drawn.sea), inside), class_="sea"),
            shape("path", d=_data(small.to_pixels(drawn.ukraine), inside), class_="here"),
            shape("path", d=_data(part, inside), class_="part-halo", stroke_width=3.4 * line),
            shape("path", d=_data(part, inside), class_="part", stroke_width=1.5 * line),
        ],
        line,
    )


def _boxed(box: Box, inside: Sequence[Element], line: float) -> Element:
    edge = {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
    rim = shape("rect", class_="frame-line", fill="none", stroke_width=line, **edge)
    return group("locator", [shape("rect", class_="abroad", **edge), *inside, rim])


def _shown(view: View) -> shapely.Polygon:
    """Return what a view shows, in degrees (WGS 84, longitude first)."""
    wide, high = view.frame.width / view.scale, view.frame.height / view.scale
    metres = shapely.box(view.east, view.north - high, view.east + wide, view.north)
    return unproject(metres, view.projection)


def _data(area: shapely.Geometry, box: Box) -> str:
    return "".join(pieces(area, box))
