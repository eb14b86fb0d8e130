"""From degrees to the pixels of a sheet, by a cone fitted to what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from geo.crs import cone, project
from geo.regions import outline

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from export.box import Box


@dataclass(frozen=True, slots=True)
class View:
    """A window on the world.

    Attributes:
        frame: the map's box on the sheet, in pixels.
        projection: PROJ definition of the cone, in metres.
        east, north: metres of the frame's upper left corner.
        scale: pixels a metre at the middle of the map.
        near: it shows a part of the country only.
    """

    frame: Box
    projection: str
    east: float
    north: float
    scale: float
    near: bool = False

    def to_pixels(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a geometry in degrees (WGS 84, longitude first) in pixels, y downwards."""
        metres = project(geometry, self.projection)
        corner = (self.frame.left, self.frame.top)
        return shapely.transform(
            metres, lambda xy: (xy - (self.east, self.north)) * (self.scale, -self.scale) + corner
        )

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Return a point in degrees (WGS 84) in pixels, x first."""
        return _point(self, lon, lat)

    def pixels(self, metres: float) -> float:
        """Return a distance in metres in pixels, true at the middle of the map."""
        return metres * self.scale

    def shows(self, lon: float, lat: float) -> bool:
        """Tell whether a point in degrees (WGS 84) lies inside the frame."""
        x, y = self.point(lon, lat)
        frame = self.frame
        return frame.left < x < frame.right and frame.top < y < frame.bottom


@lru_cache(maxsize=4096)
def _point(view: View, lon: float, lat: float) -> tuple[float, float]:
    drawn = view.to_pixels(shapely.Point(lon, lat))
    return drawn.x, drawn.y


def fitted(area: BaseGeometry, frame: Box, inner: Box | None = None) -> View:
    """Return the view that shows an area as large as a box allows.

    Args:
        area: what must be seen, in degrees (WGS 84, longitude first).
        frame: the whole map in pixels.
        inner: the part of the frame that the area keeps to, in pixels; all of it if None.
    """
    projection = cone(area.bounds)
    west, south, east, north = project(area, projection).bounds
    room = inner or frame
    scale = min(room.width / (east - west), room.height / (north - south))
    x, y = room.centre
    return View(
        frame=frame,
        projection=projection,
        east=(west + east) / 2 - (x - frame.left) / scale,
        north=(south + north) / 2 + (y - frame.top) / scale,
        scale=scale,
    )


def whole_country(frame: Box, inner: Box | None = None) -> View:
    """Return the view of all Ukraine in its internationally recognised borders.

    Args:
        frame: the whole map in pixels.
        inner: the part that the country keeps to, in pixels; all of it if None.
    """
    return fitted(outline("UA"), frame, inner)
