"""A wide sheet's map: words stand on the neighbours, beside the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

from export.box import Box
from export.callouts import Room, call_out, draw_callout
from export.furniture import draw_locator, draw_scale, scale_bar
from export.ground import draw_ground, map_of
from export.leaders import Obstacles, obstacles, run_boxes
from export.legend import draw_legend, legend
from export.middle import Middle, middle
from export.projection import whole_country
from export.quotes import quotes
from export.svg import group
from geo.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.callouts import Callout
    from export.furniture import Scale
    from export.ground import Map
    from export.legend import Legend
    from export.projection import View
    from layers import Layer, Measures, Words

# The country stands between these parts of the sheet's width; words take the rest.
_LEFT, _RIGHT = 0.18, 0.785
# Widths to which the legend is set, in its type sizes, until it stands clear of the country.
_LEGEND_WIDTHS = (36.0, 33.0, 30.0, 27.0, 24.0, 21.0, 18.0, 15.0)


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
    bar = scale_bar(view, said, measures)
    bar_box = _along_foot(bar, frame, land, key_box, measures)
    furniture = [
        group("legend", draw_legend(key, key_box.left, key_box.top)),
        draw_scale(bar, bar_box.left, bar_box.top, measures.line),
    ]
    made = map_of(layer, view, measures, [key_box, bar_box])
    callouts = _callouts(made, said, land, [key_box, bar_box])
    return middle(made, _drawn(made, land, callouts, furniture, [key_box, bar_box]))


def _drawn(
    made: Map,
    land: BaseGeometry,
    callouts: Sequence[Callout],
    furniture: Sequence[Element],
    taken: Sequence[Box],
) -> list[Element]:
    measures, frame = made.measures, made.view.frame
    boxes = [callout.box for callout in callouts]
    runs = [run for callout in callouts for run in run_boxes(callout.route)]
    # A name of the base map that comes near would be read as part of the words.
    blocked = [box.grown(0.4 * measures.margin) for box in boxes]
    blocked += [box.grown(0.9 * measures.margin) for box in taken]
    blocked += [run.grown(0.3 * measures.margin) for run in runs]
    corner = _corner(frame, land, [*blocked, *made.labels], measures)
    ground = draw_ground(made, [*blocked, *corner], quiet=[*taken[:1], *boxes])
    words = [group("callout", draw_callout(callout, measures)) for callout in callouts]
    locator = [draw_locator(box, measures.line) for box in corner]
    return [*ground, *words, *furniture, *locator]


def _callouts(
    made: Map, said: Words, land: BaseGeometry, furniture: Sequence[Box]
) -> tuple[Callout, ...]:
    seats, measures = made.layout.seats, made.measures
    shown = [seat.block.zone.region.slug for seat in seats]
    air = 0.7 * measures.margin
    taken = tuple(box.grown(air) for box in (*furniture, *made.labels))
    ways = _obstacles(made, furniture, land)
    room = Room(made.view.frame, land, taken, ways, measures)
    return call_out(quotes(made.layer, said, shown=shown), seats, room)


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
    # The last width is taken in any case: a map without its legend cannot be read.
    for factor in _LEGEND_WIDTHS:
        made = legend(layer, said, measures, factor * measures.legend, rows=True)
        left, bottom = frame.left + margin, frame.bottom - 0.6 * margin
        box = Box(left, bottom - made.height, left + made.width, bottom)
        if _clear(box.grown(0.4 * margin), land):
            break
    return made, box


def _corner(frame: Box, land: BaseGeometry, taken: Sequence[Box], measures: Measures) -> list[Box]:
    """Return the first free place for the locator: lower right and up, then left; or none."""
    wide, high, pad = 6.6 * measures.legend, 4.8 * measures.legend, measures.margin
    for left, top in _corners(frame, wide, high, pad):
        box = Box(left, top, left + wide, top + high)
        if _clear(box.grown(0.5 * pad), land) and not any(map(box.overlaps, taken)):
            return [box]
    return []


def _corners(frame: Box, wide: float, high: float, pad: float) -> Iterator[tuple[float, float]]:
    for left in (frame.right - pad - wide, frame.left + pad):
        top = frame.bottom - 0.6 * pad - high
        while top > frame.top + 0.5 * pad:
            yield left, top
            top -= 0.5 * pad


def _along_foot(bar: Scale, frame: Box, land: BaseGeometry, key: Box, measures: Measures) -> Box:
    """Return a place for the scale bar at the map's foot, as far left as is free."""
    margin = measures.margin
    bottom = frame.bottom - 0.6 * margin
    left = frame.left + margin
    while left + bar.width < frame.right - margin:
        box = Box(left, bottom - bar.height, left + bar.width, bottom)
        if _clear(box.grown(4), land) and not box.overlaps(key.grown(margin)):
            return box
        left += 0.5 * margin
    # No room beside the country: over the legend, where words are dealt with anyway.
    top = key.top - margin - bar.height
    return Box(key.left, top, key.left + bar.width, top + bar.height)


def _clear(box: Box, land: BaseGeometry) -> bool:
    return not land.intersects(shapely.box(box.left, box.top, box.right, box.bottom))


def _obstacles(made: Map, furniture: Iterable[Box], land: BaseGeometry) -> Obstacles:
    parts = tuple(
        part.grown(0.15 * made.measures.mark) for seat in made.layout.seats for part in seat.parts
    )
    areas = tuple(spot.area.simplify(2) for spot in made.spots if spot.area and not spot.point)
    return obstacles((*parts, *furniture), made.points, land.simplify(3), areas)
