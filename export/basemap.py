"""The ground that statements are shown on: land, neighbours, sea, rivers, lines."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from export.svg import group, path, shape
from geo.outlines import Level, outlines
from geo.waters import waters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.box import Box
    from export.projection import View

# Vertices that no reader can see are left out; this much of a pixel is not seen at 2x.
_UNSEEN = 0.25
# Metres that a frame may show before the overview is fine enough for it.
_NEAR = 450_000
# The capital and Sevastopol lie like islands in their surroundings; on a map of the country
# their outlines would read as towns much larger than they are.
_CITIES = ("UA-30", "UA-40")


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
    frame, level = view.frame, level_for(view)
    drawn = outlines(level)
    sea = shape("rect", x=frame.left, y=frame.top, width=frame.width, height=frame.height)
    return group(
        "base",
        [
            group("sea", [sea]),
            _areas("abroad", drawn.countries.values(), view),
            _abroad(level, view, 0.8 * line, quiet),
            _areas("land", [drawn.ukraine], view),
            _lines("oblast-line", _merged(level, "oblasts"), view, 0.7 * line),
            _waters(view, on, line),
            _lines("coast", _merged(level, "coast"), view, 0.8 * line),
            _lines("border", _merged(level, "border"), view, 1.2 * line),
        ],
    )


def level_for(view: View) -> Level:
    """Return how fine the outlines have to be for a view."""
    return "detail" if view.frame.width / view.scale < _NEAR else "overview"


def pieces(geometry: BaseGeometry, frame: Box) -> list[str]:
    """Return path data of a geometry in pixels: cut at the frame, without unseen vertices."""
    if geometry.is_empty:
        return []
    box = frame.grown(2)
    cut = shapely.clip_by_rect(geometry, box.left, box.top, box.right, box.bottom)
    parts = shapely.get_parts(cut.simplify(_UNSEEN))
    return [data for part in parts if not part.is_empty for data in _rings(part)]


def _rings(part: BaseGeometry) -> list[str]:
    if part.geom_type == "Polygon":
        rings = [part.exterior, *part.interiors]
        return [path(list(ring.coords), closed=True) for ring in rings]
    return [path(list(part.coords))] if part.geom_type in {"LineString", "LinearRing"} else []


def _areas(class_: str, shapes: Iterable[BaseGeometry], view: View) -> Element:
    """Return areas as one path: neighbouring areas of one path show no seam."""
    data = (piece for area in shapes for piece in pieces(view.to_pixels(area), view.frame))
    return group(class_, [shape("path", d="".join(data))])


def _lines(class_: str, lines: BaseGeometry, view: View, width: float) -> Element:
    data = "".join(pieces(view.to_pixels(lines), view.frame))
    return group(class_, [shape("path", d=data)] if data else [], stroke_width=f"{width:.2f}")


def _abroad(level: Level, view: View, width: float, quiet: Sequence[Box]) -> Element:
    """Return borders between neighbours, faded to a fifth under words."""
    lines = view.to_pixels(_merged(level, "abroad"))
    under = shapely.union_all(
        [shapely.box(box.left, box.top, box.right, box.bottom).buffer(6) for box in quiet]
    )
    clear = "".join(pieces(lines.difference(under), view.frame))
    faded = "".join(pieces(lines.intersection(under), view.frame)) if quiet else ""
    return group(
        "abroad-line",
        [
            shape("path", d=clear) if clear else None,
            shape("path", d=faded, stroke_opacity="0.2") if faded else None,
        ],
        stroke_width=f"{width:.2f}",
    )


def _waters(view: View, on: date | None, line: float) -> Element:
    found = waters(on)
    areas = [water.geometry for water in found if water.rank == 0]
    ranks = sorted({water.rank for water in found if water.rank})
    rivers = [
        _lines(
            "river",
            shapely.union_all([water.geometry for water in found if water.rank == rank]),
            view,
            line * {1: 1.5, 2: 1.0}.get(rank, 0.6),
        )
        for rank in reversed(ranks)
    ]
    return group("waters", [*rivers, _areas("lake", areas, view)])


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
