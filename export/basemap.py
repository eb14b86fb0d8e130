"""The ground that statements are shown on: land, neighbours, sea, rivers, lines."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from export.box import edges
from export.svg import group, path, shape
from geo.outlines import Level, outlines
from geo.waters import waters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.box import Box
    from export.projection import View

# Vertices that no reader can see are left out; this much of a pixel is not seen at 2x.
_UNSEEN = 0.25
# Metres to which the overview's lines are true; where a pixel is less, finer ones are drawn.
_TRUE = 900
# The capital and Sevastopol lie like islands in their surroundings; on a map of the country
# their outlines would read as towns much larger than they are.
_CITIES = ("UA-30", "UA-40")
# Widths of rivers by rank, the smallest drawn first.
_RIVERS = {3: 0.6, 2: 1.0, 1: 1.5}
# Paths kept for the next map of the same view.
_KEPT = 64


def base(
    view: View, *, on: date | None = None, line: float = 1.0, quiet: Sequence[Box] = ()
) -> Element:
    """Return the base map as a group of named groups, cut at the frame.

    Args:
        view: what is shown, and where on the sheet.
        on: the day whose waters are drawn, today's if None.
        line: factor on the widths of lines.
        quiet: boxes in pixels under which lines of neighbours fade, since words stand there.
    """
    frame = view.frame
    # Neighbours are the ground, and the sea lies on it: beyond the shipped outlines there is
    # ground, not a sea that does not exist.
    around = shape("rect", x=frame.left, y=frame.top, width=frame.width, height=frame.height)
    return group(
        "base",
        [
            group("abroad", [around]),
            _path("sea", _area_data("sea", view)),
            _abroad(view, 0.8 * line, quiet),
            _path("land", _area_data("land", view)),
            _path("oblast-line", _line_data("oblasts", view), 0.7 * line),
            _waters(view, on, line),
            _path("coast", _line_data("coast", view), 0.8 * line),
            _path("border", _line_data("border", view), 1.2 * line),
        ],
    )


def level_for(view: View) -> Level:
    """Return how fine the outlines have to be for a view."""
    return "detail" if view.pixels(_TRUE) > 1 else "overview"


def pieces(geometry: BaseGeometry, frame: Box) -> list[str]:
    """Return path data of a geometry in pixels: cut at the frame, without unseen vertices."""
    if geometry.is_empty:
        return []
    box = frame.grown(2)
    # Cut before it is simplified: else an edge at the frame could come loose from its corner.
    cut = shapely.clip_by_rect(geometry, *edges(box))
    parts = shapely.get_parts(cut.simplify(_UNSEEN))
    return [data for part in parts if not part.is_empty for data in _rings(part)]


def _rings(part: BaseGeometry) -> list[str]:
    if part.geom_type == "Polygon":
        rings = [part.exterior, *part.interiors]
        return [path(list(ring.coords), closed=True) for ring in rings]
    return [path(list(part.coords))] if part.geom_type in {"LineString", "LinearRing"} else []


def _path(class_: str, data: str, width: float | None = None) -> Element:
    line = None if width is None else f"{width:.2f}"
    return group(class_, [shape("path", d=data)] if data else [], stroke_width=line)


@lru_cache(maxsize=_KEPT)
def _area_data(which: str, view: View) -> str:
    drawn = outlines(level_for(view))
    area = drawn.ukraine if which == "land" else drawn.sea
    return "".join(pieces(view.to_pixels(area), view.frame))


@lru_cache(maxsize=_KEPT)
def _line_data(which: str, view: View) -> str:
    return "".join(pieces(view.to_pixels(_merged(level_for(view), which)), view.frame))


def _abroad(view: View, width: float, quiet: Sequence[Box]) -> Element:
    """Return borders between neighbours, faded to a fifth under words."""
    if not quiet:
        return _path("abroad-line", _line_data("abroad", view), width)
    lines = _abroad_lines(view)
    boxes = [shapely.box(box.left, box.top, box.right, box.bottom).buffer(6) for box in quiet]
    under = shapely.union_all(boxes)
    clear, faded = (
        "".join(data for part in shapely.get_parts(cut) if part.length for data in _rings(part))
        for cut in (lines.difference(under), lines.intersection(under))
    )
    return group(
        "abroad-line",
        [
            shape("path", d=clear) if clear else None,
            shape("path", d=faded, stroke_opacity="0.2") if faded else None,
        ],
        stroke_width=f"{width:.2f}",
    )


@lru_cache(maxsize=_KEPT)
def _abroad_lines(view: View) -> BaseGeometry:
    """Return borders between neighbours in pixels, cut at the frame, without unseen vertices."""
    frame = view.frame.grown(2)
    lines = view.to_pixels(_merged(level_for(view), "abroad"))
    return shapely.clip_by_rect(lines, *edges(frame)).simplify(_UNSEEN)


def _waters(view: View, on: date | None, line: float) -> Element:
    rivers = [
        _path("river", _water_data(rank, view, on), line * width) for rank, width in _RIVERS.items()
    ]
    return group("waters", [*rivers, _path("lake", _water_data(0, view, on))])


@lru_cache(maxsize=_KEPT)
def _water_data(rank: int, view: View, on: date | None) -> str:
    """Return rivers of a rank, or lakes and reservoirs (rank 0), as one path."""
    found = [water.geometry for water in waters(on) if water.rank == rank]
    shapes = [shapely.union_all(found)] if rank else found
    return "".join(piece for water in shapes for piece in pieces(view.to_pixels(water), view.frame))


@lru_cache
def _merged(level: Level, which: str) -> BaseGeometry:
    """Return lines of one meaning, in degrees, with their stretches joined end to end."""
    drawn = outlines(level)
    lines = {
        "abroad": lambda: drawn.lines("countries", "countries"),
        "coast": lambda: drawn.lines("oblasts", "sea"),
        "border": lambda: drawn.lines("oblasts", "countries"),
        "oblasts": lambda: drawn.lines("oblasts", "oblasts").difference(_cities(level)),
    }[which]()
    return shapely.line_merge(lines)


def _cities(level: Level) -> BaseGeometry:
    oblasts = outlines(level).oblasts
    return shapely.union_all([oblasts[code].boundary for code in _CITIES])
