"""A wide sheet's map: words stand on the neighbours, beside the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from export.box import Box
from export.callouts import Room, call_out, draw_callout
from export.furniture import draw_locator, draw_scale, scale_bar
from export.ground import draw_ground, map_of
from export.leaders import Obstacles, run_boxes
from export.legend import draw_legend, legend
from export.middle import Middle, middle
from export.projection import whole_country
from export.quotes import quotes
from export.svg import group
from geo.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry.base import BaseGeometry

    from export.ground import Map
    from export.legend import Legend
    from export.projection import View
    from layers import Layer, Measures, Words

# The country stands between these parts of the sheet's width; words take the rest.
_LEFT, _RIGHT = 0.18, 0.785
# Widths to which the legend is set, in its type sizes, until it stands clear of the country.
_LEGEND_WIDTHS = (30.0, 27.0, 24.0, 21.0, 18.0, 15.0)


def words_beside(layer: Layer, said: Words, frame: Box, measures: Measures) -> Middle:
    """Return a map with callouts, legend, scale bar and locator on the land around.

    Args:
        layer: what is shown.
        said: words of its language.
        frame: the map's box in pixels.
        measures: sizes of type and marks.
    """
    view = _view(frame, measures)
    land = view.to_pixels(outlines("overview").ukraine).simplify(1.0)
    shapely.prepare(land)
    key, key_box = _legend(layer, said, frame, land, measures)
    locator = _corner(frame, measures)
    bar = scale_bar(view, said, measures)
    bar_box = _along_foot(bar.width, bar.height, frame, land, (key_box, locator), measures)
    furniture = (key_box, locator, bar_box)
    made = map_of(layer, view, measures, furniture)
    callouts = call_out(
        quotes(layer, said, shown=(seat.block.zone.region.slug for seat in made.layout.seats)),
        made.layout.seats,
        Room(frame, land, _kept_free(made, furniture), _obstacles(made, furniture), measures),
    )
    boxes = [callout.box for callout in callouts]
    runs = [run for callout in callouts for run in run_boxes(callout.route)]
    ground = draw_ground(
        made, [*furniture, *(box.grown(6) for box in boxes), *runs], quiet=[key_box, *boxes]
    )
    drawn = [group("callout", draw_callout(callout, measures)) for callout in callouts]
    return middle(
        made,
        [
            *ground,
            *drawn,
            group("legend", draw_legend(key, key_box.left, key_box.top)),
            draw_scale(bar, bar_box.left, bar_box.top, measures.line),
            draw_locator(locator, measures.line),
        ],
    )


def _view(frame: Box, measures: Measures) -> View:
    pad = 0.5 * measures.margin
    inner = Box(
        frame.left + _LEFT * frame.width,
        frame.top + pad,
        frame.left + _RIGHT * frame.width,
        frame.bottom - pad,
    )
    return whole_country(frame, inner)


def _legend(
    layer: Layer, said: Words, frame: Box, land: BaseGeometry, measures: Measures
) -> tuple[Legend, Box]:
    """Return the legend in the lower left corner, as wide as the country leaves room for."""
    margin = measures.margin
    for factor in _LEGEND_WIDTHS:
        made = legend(layer, said, measures, factor * measures.legend, rows=True)
        left, bottom = frame.left + margin, frame.bottom - 0.6 * margin
        box = Box(left, bottom - made.height, left + made.width, bottom)
        if _clear(box.grown(0.4 * margin), land):
            break
    return made, box


def _corner(frame: Box, measures: Measures) -> Box:
    wide, high, pad = 6.6 * measures.legend, 4.8 * measures.legend, measures.margin
    right, bottom = frame.right - pad, frame.bottom - 0.5 * pad
    return Box(right - wide, bottom - high, right, bottom)


def _along_foot(
    wide: float,
    high: float,
    frame: Box,
    land: BaseGeometry,
    taken: Iterable[Box],
    measures: Measures,
) -> Box:
    """Return a place at the map's foot, as far left as is free."""
    bottom = frame.bottom - 0.6 * measures.margin
    boxes = [box.grown(measures.margin) for box in taken]
    left = frame.left + measures.margin
    step = 0.5 * measures.margin
    while left + wide < frame.right - measures.margin:
        box = Box(left, bottom - high, left + wide, bottom)
        if _clear(box.grown(4), land) and not any(map(box.overlaps, boxes)):
            return box
        left += step
    return Box(frame.left + measures.margin, frame.top + 4, frame.left + wide, frame.top + 4 + high)


def _clear(box: Box, land: BaseGeometry) -> bool:
    return not land.intersects(shapely.box(box.left, box.top, box.right, box.bottom))


def _kept_free(made: Map, furniture: Iterable[Box]) -> tuple[Box, ...]:
    air = 0.7 * made.measures.margin
    return tuple(box.grown(air) for box in (*furniture, *made.labels))


def _obstacles(made: Map, furniture: Iterable[Box]) -> Obstacles:
    parts = tuple(part.grown(1) for seat in made.layout.seats for part in seat.parts)
    return Obstacles((*parts, *furniture), made.points)
