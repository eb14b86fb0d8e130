"""A wide sheet's stage: view, country, legend, scale bar and locator, before places and words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from export.box import Box
from export.framing import framed
from export.furniture import draw_scale, scale_bar
from export.legend import draw_legend, legend
from export.locator import locator_size
from export.svg import group
from geo.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.brief import Brief
    from export.furniture import Scale
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
class Stage:
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
class Furniture:
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


def stage_of(layer: Layer, kept: Brief, frame: Box) -> Stage:
    """Return the stage of a sheet in a frame of pixels."""
    measures, wish = kept.measures, kept.sheet.view
    pad = 0.5 * measures.margin
    view = framed(layer.zones, frame, _between(frame, (_LEFT, _RIGHT), pad), wish=wish)
    if view.near:
        # Words on strange land would be taken for words about it: they get columns of their own.
        part = _between(frame, _columns(layer, kept, frame), 0)
        view = framed(layer.zones, part, part, part.grown(-measures.margin), wish=wish)
    country = _country(view)
    whole = shapely.box(view.frame.left, frame.top, view.frame.right, frame.bottom)
    land = whole if view.near else country
    shapely.prepare(land)
    return Stage(frame, view, country, land, kept)


@lru_cache(maxsize=64)
def _country(view: View) -> BaseGeometry:
    return view.to_pixels(outlines("overview").ukraine).simplify(1.0)


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


def furniture_of(layer: Layer, stage: Stage) -> Furniture:
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
    return Furniture(tuple(drawn), keys, bars)


def free_corner(stage: Stage, taken: Sequence[Box]) -> list[Box]:
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


def _legend(layer: Layer, stage: Stage) -> tuple[Legend, Box]:
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


def _along_foot(bar: Scale, stage: Stage, keys: Sequence[Box]) -> Box:
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
