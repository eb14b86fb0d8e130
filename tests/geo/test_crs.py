"""Degrees, metres and the projection of a sheet."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.crs import cone, distance, nearest, project, unproject, within
from geo.gazetteer import candidates
from geo.place import Place

UKRAINE = (22.1, 44.2, 40.3, 52.4)


def town(lon: float, lat: float) -> Place:
    return Place("t", "Town", "Місто", "Город", "settlement", lon, lat, "UA")


@given(st.floats(15, 48), st.floats(40, 58))
def test_there_and_back_is_the_same_point(lon: float, lat: float) -> None:
    """What is drawn in metres can be given back in degrees."""
    point = shapely.Point(lon, lat)

    back = unproject(project(point, cone(UKRAINE)), cone(UKRAINE))

    assert back.distance(point) < 1e-7


@pytest.mark.parametrize(("lon", "lat"), [(23.0, 48.5), (30.5, 50.4), (34.0, 44.5), (40.0, 49.0)])
def test_lengths_on_the_sheet_are_true(lon: float, lat: float) -> None:
    """A kilometre is a kilometre all over Ukraine, to half a per cent."""
    circle = project(within(town(lon, lat), 1000), cone(UKRAINE))

    west, south, east, north = circle.bounds
    assert [east - west, north - south] == pytest.approx([2000, 2000], rel=0.005)


@given(st.floats(22, 40), st.floats(44, 52), st.floats(500, 60_000))
def test_a_circle_reaches_as_far_as_it_says(lon: float, lat: float, metres: float) -> None:
    """Every point of its edge is that far from the place, measured over the globe."""
    place = town(lon, lat)

    far = [distance(place, town(*corner)) for corner in within(place, metres).exterior.coords]

    assert far == pytest.approx([metres] * len(far), rel=0.005)


def test_distance_of_two_cities() -> None:
    """Kyiv and Kharkiv are 410 km apart."""
    assert distance(town(30.5238, 50.4547), town(36.2548, 49.9818)) == pytest.approx(
        410_000, rel=0.01
    )


def test_the_nearest_of_some_places_is_as_far_as_measured_one_by_one() -> None:
    """By arrays and singly the distance is the same; of none it is infinite."""
    towns = [candidates(name, "en")[0] for name in ("Kyiv", "Kharkiv", "Odesa", "Lviv")]

    assert nearest(towns[:2], towns[2:]).tolist() == pytest.approx(
        [min(distance(one, other) for other in towns[2:]) for one in towns[:2]]
    )
    assert nearest(towns, []).tolist() == [float("inf")] * 4
    assert nearest([], towns).tolist() == []
