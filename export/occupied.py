"""Crimea as an occupied part of Ukraine: a quiet hatch, drawn only where an editor asks for it."""

from __future__ import annotations

from functools import lru_cache
from math import floor, sqrt
from typing import TYPE_CHECKING

import shapely

from export.basemap import pieces
from export.box import Box
from export.framing import framed
from export.svg import group, shape
from geo.regions import outline

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.projection import View
    from layers import Layer, Sheet

# Crimea and Sevastopol, occupied since 2014 (UN General Assembly resolution 68/262 and after).
_UNITS = ("UA-43", "UA-40")
# Web pixels between lines, measured across them, and their width.
_PITCH = 7.0
_WIDTH = 0.7


def shows_occupied(layer: Layer, sheet: Sheet) -> bool:
    """Tell whether a sheet's map will show any of Crimea: else a legend of it would puzzle."""
    frame = Box(0, 0, sheet.size.width, sheet.size.height)
    view = framed(layer.zones, frame, frame, wish=sheet.view)
    area = view.to_pixels(_area())
    return bool(area.intersects(shapely.box(frame.left, frame.top, frame.right, frame.bottom)))


def draw_occupied(view: View, line: float) -> Element:
    """Return thin slanting lines over Crimea as a group, cut at its outline and the frame.

    Args:
        view: the window on the world.
        line: factor on the widths of lines.
    """
    frame = view.frame
    area = view.to_pixels(_area())
    seen = shapely.clip_by_rect(area, frame.left, frame.top, frame.right, frame.bottom)
    lines = shapely.MultiLineString(_slanting(seen.bounds, _PITCH * line)) if seen.area else None
    data = "".join(pieces(lines.intersection(seen), frame)) if lines else ""
    drawn = [shape("path", d=data)] if data else []
    return group("occupied", drawn, stroke_width=f"{_WIDTH * line:.2f}")


@lru_cache
def _area() -> BaseGeometry:
    return shapely.union_all([outline(unit) for unit in _UNITS])


def _slanting(
    bounds: tuple[float, float, float, float], pitch: float
) -> list[list[tuple[float, float]]]:
    """Return lines that rise to the right over a box, in pixels, in a grid fixed on the sheet."""
    left, top, right, bottom = bounds
    # A line holds the points of one x + y; neighbours differ by this.
    step = pitch * sqrt(2)
    first, last = floor((left + top) / step), floor((right + bottom) / step)
    sums = [number * step for number in range(first, last + 1)]
    return [[(each - bottom, bottom), (each - top, top)] for each in sums]
