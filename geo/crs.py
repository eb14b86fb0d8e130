"""Degrees and metres: the one file that names reference systems.

Degrees (WGS 84, longitude first) travel between modules. Metres live inside a function that
measures, or on a sheet that is being drawn.
"""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

import numpy as np
import shapely
from pyproj import Transformer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.place import Place
    from geo.region import Region

DEGREES = "EPSG:4326"
# Mean radius of the Earth (IUGG); distances by it are within 0.3 % of the ellipsoid's in Ukraine.
_EARTH = 6_371_008.8


def cone(bounds: tuple[float, float, float, float]) -> str:
    """Return a conic projection fitted to an area, for drawing it.

    It is Lambert's conformal conic with its standard parallels a sixth within the southern and
    northern edge (the rule in Snyder, *Map Projections: A Working Manual*, 1987, page 99), so that
    lengths are true to within about 0.3 % over the whole of Ukraine.

    Args:
        bounds: west, south, east, north in degrees (WGS 84).

    Returns:
        A PROJ definition, in metres, to be given to ``project`` and ``unproject``.
    """
    west, south, east, north = bounds
    sixth = (north - south) / 6
    return (
        f"+proj=lcc +lat_1={south + sixth:.4f} +lat_2={north - sixth:.4f}"
        f" +lat_0={(south + north) / 2:.4f} +lon_0={(west + east) / 2:.4f}"
        " +datum=WGS84 +units=m +no_defs"
    )


def project(geometry: BaseGeometry, projection: str) -> BaseGeometry:
    """Return a geometry in degrees (WGS 84, longitude first) in the metres of a projection."""
    return shapely.transform(
        geometry, _transformer(DEGREES, projection).transform, interleaved=False
    )


def unproject(geometry: BaseGeometry, projection: str) -> BaseGeometry:
    """Return a geometry in the metres of a projection in degrees (WGS 84, longitude first)."""
    return shapely.transform(
        geometry, _transformer(projection, DEGREES).transform, interleaved=False
    )


def within(place: Place | Region, metres: float) -> BaseGeometry:
    """Return the area within a distance of a place, as a polygon in degrees (WGS 84)."""
    around = f"+proj=aeqd +lat_0={place.lat} +lon_0={place.lon} +datum=WGS84 +units=m"
    return unproject(shapely.Point(0, 0).buffer(metres, quad_segs=24), around)


def distance(one: Place | Region, other: Place | Region) -> float:
    """Return how far two places lie apart, in metres along the great circle."""
    south, north = radians(one.lat), radians(other.lat)
    across = sin((north - south) / 2) ** 2
    along = cos(south) * cos(north) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(across + along)))


def nearest(places: Sequence[Place], others: Sequence[Place]) -> NDArray[np.float64]:
    """Return how far the nearest of some others lies from each place, in metres.

    Infinite for each where there are no others.
    """
    if not places or not others:
        return np.full(len(places), np.inf)
    lons, lats = np.radians([(one.lon, one.lat) for one in places]).T[:, :, None]
    east, north = np.radians([(one.lon, one.lat) for one in others]).T[:, None, :]
    across = np.sin((north - lats) / 2) ** 2
    along = np.cos(lats) * np.cos(north) * np.sin((east - lons) / 2) ** 2
    metres = 2 * _EARTH * np.arcsin(np.sqrt(np.minimum(1.0, across + along)))
    found: NDArray[np.float64] = metres.min(axis=1)
    return found


@lru_cache(maxsize=64)
def _transformer(source: str, target: str) -> Transformer:
    return Transformer.from_crs(source, target, always_xy=True)
