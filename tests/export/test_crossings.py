from __future__ import annotations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from export.crossings import crossings
from export.flanks import blocked, shore

# A square with a hole, and an island to its right.
AREA = shapely.MultiPolygon(
    [
        (((10, 10), (50, 10), (50, 50), (10, 50)), [((20, 20), (40, 20), (40, 40), (20, 40))]),
        (((70, 5), (90, 30), (70, 60)), []),
    ]
)
SIDE = st.floats(-20, 120)


def test_a_level_line_is_inside_between_shores() -> None:
    """The hole and the strait are left out."""
    stretches = list(crossings(AREA).inside(30, 0, 80, level=True))

    assert stretches == [(10, 20), (40, 50), (70, 80)]


def test_an_upright_line_is_cut_where_it_ends() -> None:
    """Only what is asked for counts."""
    assert list(crossings(AREA).inside(15, 12, 30, level=False)) == [(12, 30)]


@given(SIDE, SIDE)
def test_points_lie_inside_as_geometry_has_it(x: float, y: float) -> None:
    """On the outline itself nothing is promised."""
    if shapely.Point(x, y).distance(AREA.boundary) > 1e-6:
        assert crossings(AREA).holds(x, y) == AREA.contains(shapely.Point(x, y))


@given(SIDE, SIDE, st.floats(0.5, 40), st.floats(0.5, 40))
def test_rows_tell_of_boxes_what_geometry_would(
    left: float, top: float, wide: float, high: float
) -> None:
    """Where they cannot tell they say so."""
    told = shore(AREA).meets(left, top, left + wide, top + high)

    assert told in {None, AREA.intersects(shapely.box(left, top, left + wide, top + high))}


@pytest.mark.parametrize(
    ("top", "bottom", "meets"), [(0, 2, False), (2, 7, True), (8, 9, False), (4, 30, True)]
)
def test_stretches_that_touch_are_one(top: float, bottom: float, meets: bool) -> None:  # noqa: FBT001 - a row of the table
    """What only touches an end is free."""
    assert blocked([(5, 8), (2, 5), (20, 22)]).meets(top, bottom) == meets
