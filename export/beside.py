"""A wide sheet's map: words stand on the neighbours, beside the country."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shapely

from export.box import Box
from export.callouts import Room, call_out, draw_callout
from export.framing import framed
from export.furniture import draw_scale, scale_bar
from export.ground import draw_ground, map_of
from export.leaders import Obstacles, obstacles, run_boxes
from export.legend import draw_legend, legend
from export.locator import draw_locator, inset, locator_size
from export.middle import Middle, middle
from export.quotes import quotes
from export.svg import group, shape
from geo.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.brief import Brief
    from export.callouts import Callout
    from export.furniture import Scale
    from export.ground import Map
    from export.legend import Legend
    from export.projection import View
    from layers import Layer, Measures

# The country stands between these parts of the sheet's width; words take the rest.
_LEFT, _RIGHT = 0.18, 0.785
# A map of a part stands between these; words have the columns at its sides.
_COLUMNS = (0.25, 0.75)
# Widths to which the legend is set, in its type sizes, until it stands clear of the country.
_LEGEND_WIDTHS = (36.0, 33.0, 30.0, 27.0, 24.0, 21.0, 18.0, 15.0)


@dataclass(frozen=True)
class _Stage:
    """A wide sheet's middle before anything is put on it.

    Attributes:
        frame: all of it, in pixels.
        view: the map, on all of it or between two columns for words.
        country: Ukraine, in pixels.
        land: what words may not stand on, in pixels.
        kept: which parts are wanted; words and sizes.
    """

    frame: Box
    view: View
    country: BaseGeometry
    land: BaseGeometry
    kept: Brief

    @property
    def measures(self) -> Measures:
        """Return sizes of type and marks."""
        return self.kept.measures

    @property
    def columns(self) -> tuple[Box, ...]:
        """Return the columns at the sides of a map of a part, in pixels; none on any other."""
        whole, part = self.frame, self.view.frame
        left = Box(whole.left, whole.top, part.left, whole.bottom)
        right = Box(part.right, whole.top, whole.right, whole.bottom)
        return (left, right) if self.view.near else ()


@dataclass(frozen=True)
class _Furniture:
    """What stands on a wide sheet's map beside places and callouts.

    Attributes:
        drawn: legend and scale bar as SVG.
        keys: the legend's box in pixels, if there is one.
        bars: the scale bar's.
        corner: the locator's, where its place is settled before the callouts.
    """

    drawn: tuple[Element, ...]
    keys: tuple[Box, ...] = ()
    bars: tuple[Box, ...] = ()
    corner: tuple[Box, ...] = ()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Return the boxes of legend and scale bar, in pixels."""
        return (*self.keys, *self.bars)


def words_beside(layer: Layer, kept: Brief, frame: Box) -> Middle:
    """Return a map with callouts, legend, scale bar and locator on the land around.

    Args:
        layer: what is shown.
        kept: which parts are wanted; words and sizes.
        frame: the map's box in pixels.
    """
    stage = _stage(layer, kept, frame)
    furniture = _furniture(layer, stage)
    boxes = furniture.boxes
    corner = inset(stage.view, layer.zones, kept.measures) if kept.sheet.shows("inset") else ()
    made = map_of(layer, stage.view, kept.measures, [*boxes, *corner])
    callouts = _callouts(made, stage, [*boxes, *corner])
    return middle(made, _drawn(made, stage, callouts, replace(furniture, corner=corner)))


def _furniture(layer: Layer, stage: _Stage) -> _Furniture:
    """Return legend and scale bar where they are wanted, drawn, with their boxes."""
    sheet = stage.kept.sheet
    keys: tuple[Box, ...] = ()
    bars: tuple[Box, ...] = ()
    drawn: list[Element] = []
    if sheet.shows("legend"):
        key, box = _legend(layer, stage)
        drawn.append(group("legend", draw_legend(key, box.left, box.top)))
        keys = (box,)
    if sheet.shows("scale"):
        bar = scale_bar(stage.view, stage.kept)
        box = _along_foot(bar, stage, keys)
        drawn.append(draw_scale(bar, box.left, box.top, stage.measures.line))
        bars = (box,)
    return _Furniture(tuple(drawn), keys, bars)


def _stage(layer: Layer, kept: Brief, frame: Box) -> _Stage:
    measures, wish = kept.measures, kept.sheet.view
    pad = 0.5 * measures.margin
    view = framed(layer.zones, frame, _between(frame, (_LEFT, _RIGHT), pad), wish=wish)
    if view.near:
        # Words on strange land would be taken for words about it: they get columns of their own.
        part = _between(frame, _columns(layer, kept, frame), 0)
        view = framed(layer.zones, part, part, part.grown(-measures.margin), wish=wish)
    country = view.to_pixels(outlines("overview").ukraine).simplify(1.0)
    whole = shapely.box(view.frame.left, frame.top, view.frame.right, frame.bottom)
    land = whole if view.near else country
    shapely.prepare(land)
    return _Stage(frame, view, country, land, kept)


def _columns(layer: Layer, kept: Brief, frame: Box) -> tuple[float, float]:
    """Return where a map of a part begins and ends: the legend has room at its left."""
    left = right = 0.0
    if kept.sheet.shows("legend"):
        key = legend(layer, kept, _LEGEND_WIDTHS[-1] * kept.measures.legend, rows=True)
        left = (key.width + 2 * kept.measures.margin) / frame.width
    if kept.sheet.shows("quotations"):
        left, right = max(_COLUMNS[0], left), _COLUMNS[1]
    return left, right or 1.0


def _between(frame: Box, sides: tuple[float, float], pad: float) -> Box:
    left, right = (frame.left + side * frame.width for side in sides)
    return Box(left, frame.top + pad, right, frame.bottom - pad)


def _drawn(
    made: Map, stage: _Stage, callouts: Sequence[Callout], furniture: _Furniture
) -> list[Element]:
    measures, sheet = made.measures, stage.kept.sheet
    boxes = [callout.box for callout in callouts]
    blocked = [*_kept_free(callouts, measures)]
    blocked += [box.grown(0.9 * measures.margin) for box in (*furniture.boxes, *furniture.corner)]
    corner: Sequence[Box] = furniture.corner
    if not corner and sheet.shows("inset"):
        corner = _corner(stage, [*blocked, *made.labels])
    quiet = [*furniture.keys, *boxes]
    ground = draw_ground(made, [*blocked, *corner], quiet=quiet, occupied=sheet.occupied)
    words = [group("callout", draw_callout(callout, measures)) for callout in callouts]
    locator = [draw_locator(box, made.view, measures.line) for box in corner]
    return [*ground, *_blank(stage.columns), *words, *furniture.drawn, *locator]


def _kept_free(callouts: Sequence[Callout], measures: Measures) -> Iterator[Box]:
    """Give boxes round words and leaders: a name that came near would be read as part of them."""
    for callout in callouts:
        yield callout.box.grown(0.4 * measures.margin)
        for run in run_boxes(callout.route):
            yield run.grown(0.3 * measures.margin)


def _blank(columns: Sequence[Box]) -> list[Element]:
    return [
        shape("rect", class_="card", x=box.left, y=box.top, width=box.width, height=box.height)
        for box in columns
    ]


def _callouts(made: Map, stage: _Stage, furniture: Sequence[Box]) -> tuple[Callout, ...]:
    if not stage.kept.sheet.shows("quotations"):
        return ()
    seats, measures = made.layout.seats, made.measures
    shown = [seat.block.zone.region.slug for seat in seats]
    air = 0.7 * measures.margin
    taken = tuple(box.grown(air) for box in (*furniture, *made.labels))
    ways = _obstacles(made, furniture, stage.country)
    room = Room(stage.frame, stage.land, taken, ways, measures)
    return call_out(quotes(made.layer, stage.kept.said, shown=shown), seats, room)


def _legend(layer: Layer, stage: _Stage) -> tuple[Legend, Box]:
    """Return the legend in the lower left corner, as wide as the country leaves room for."""
    frame, measures = stage.frame, stage.measures
    margin = measures.margin
    # The last width is taken in any case: a map without its legend cannot be read.
    for factor in _LEGEND_WIDTHS:
        made = legend(layer, stage.kept, factor * measures.legend, rows=True)
        left, bottom = frame.left + margin, frame.bottom - 0.6 * margin
        box = Box(left, bottom - made.height, left + made.width, bottom)
        if _clear(box.grown(0.4 * margin), stage.land):
            break
    return made, box


def _corner(stage: _Stage, taken: Sequence[Box]) -> list[Box]:
    """Return the first free place for the locator: lower right and up, then left; or none."""
    pad, (wide, high) = stage.measures.margin, locator_size(stage.measures)
    for left, top in _corners(stage.frame, wide, high, pad):
        box = Box(left, top, left + wide, top + high)
        if _clear(box.grown(0.5 * pad), stage.land) and not any(map(box.overlaps, taken)):
            return [box]
    return []


def _corners(frame: Box, wide: float, high: float, pad: float) -> Iterator[tuple[float, float]]:
    for left in (frame.right - pad - wide, frame.left + pad):
        top = frame.bottom - 0.6 * pad - high
        while top > frame.top + 0.5 * pad:
            yield left, top
            top -= 0.5 * pad


def _along_foot(bar: Scale, stage: _Stage, keys: Sequence[Box]) -> Box:
    """Return a place for the scale bar at the map's foot, as far left as is free."""
    frame, margin = stage.view.frame, stage.measures.margin
    bottom = frame.bottom - 0.6 * margin
    left = frame.left + margin
    while left + bar.width < frame.right - margin:
        box = Box(left, bottom - bar.height, left + bar.width, bottom)
        # Between columns the map is land all over, and the bar stands on it.
        clear = stage.view.near or _clear(box.grown(4), stage.land)
        if clear and not any(box.overlaps(key.grown(margin)) for key in keys):
            return box
        left += 0.5 * margin
    # No room beside the country: over the legend, where words are dealt with anyway.
    under = keys[0].top if keys else frame.bottom
    top, left = under - margin - bar.height, frame.left + margin
    return Box(left, top, left + bar.width, top + bar.height)


def _clear(box: Box, land: BaseGeometry) -> bool:
    return not land.intersects(shapely.box(box.left, box.top, box.right, box.bottom))


def _obstacles(made: Map, furniture: Iterable[Box], land: BaseGeometry) -> Obstacles:
    parts = tuple(
        part.grown(0.3 * made.measures.mark) for seat in made.layout.seats for part in seat.parts
    )
    areas = tuple(spot.area.simplify(2) for spot in made.spots if spot.area and not spot.point)
    return obstacles((*parts, *furniture), made.points, land.simplify(3), areas)
