from __future__ import annotations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from export.box import Box
from export.projection import View, fitted, whole_country
from geo.regions import outline

FRAME = Box(0, 100, 1200, 600)
VIEW = whole_country(FRAME, Box(200, 110, 950, 590))


def test_the_country_fills_the_room_it_is_given() -> None:
    """It touches two sides and crosses none."""
    west, north, east, south = VIEW.to_pixels(outline("UA")).bounds

    assert 200 <= west < east <= 950.001
    assert (north, south) == (pytest.approx(110), pytest.approx(590))


def test_north_is_up_and_east_is_right() -> None:
    """In the middle of the map, where meridians stand upright."""
    x, y = VIEW.point(31, 48.5)
    north, east = VIEW.point(31, 49.5), VIEW.point(32, 48.5)

    assert north[1] < y
    assert east[0] > x


@given(st.floats(24, 38), st.floats(45, 51.5))
def test_lengths_are_true_all_over_the_country(lon: float, lat: float) -> None:
    """The scale bar holds to within two per cent wherever it is laid."""
    metres = Geod(ellps="WGS84").inv(lon, lat, lon + 0.5, lat + 0.3)[2]
    one, other = VIEW.point(lon, lat), VIEW.point(lon + 0.5, lat + 0.3)

    assert shapely.Point(one).distance(shapely.Point(other)) == pytest.approx(
        VIEW.pixels(metres), rel=0.02
    )


@pytest.mark.parametrize(
    ("lon", "lat", "seen"), [(30.5, 50.45, True), (37.6, 55.75, False), (34.1, 44.95, True)]
)
def test_a_view_knows_what_it_shows(lon: float, lat: float, seen: bool) -> None:  # noqa: FBT001 - an expected answer
    """Moscow lies beyond a map of Ukraine, Simferopol does not."""
    assert VIEW.shows(lon, lat) is seen


def test_a_view_of_one_oblast_is_closer() -> None:
    """The cone and the scale are fitted to what is shown."""
    near: View = fitted(outline("UA-63"), FRAME)

    assert near.scale > 3 * VIEW.scale
    assert near.projection != VIEW.projection
