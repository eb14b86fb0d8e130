from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.box import Box
from export.ticks import LONGEST, tick

SIDE = st.floats(-120, 120)


@given(SIDE, SIDE, st.floats(5, 90), st.floats(5, 40), st.floats(0, 20))
def test_a_tick_is_short_and_level_upright_or_halfway(
    left: float, top: float, wide: float, high: float, ring: float
) -> None:
    """Any other line over land would read as an advance."""
    made = tick((0, 0), ring, [Box(left, top, left + wide, top + high)], 6)
    if made is None:
        return
    (x, y), (to_x, to_y) = made
    across, down = to_x - x, to_y - y

    assert hypot(across, down) <= LONGEST * 6 + 1e-6
    assert min(abs(across), abs(down), abs(abs(across) - abs(down))) < 1e-6


@given(SIDE, SIDE, st.floats(5, 90), st.floats(5, 40))
def test_a_tick_ends_on_the_name(left: float, top: float, wide: float, high: float) -> None:
    """It starts at the town's dots and touches a side of the box."""
    box = Box(left, top, left + wide, top + high)
    made = tick((0, 0), 4, [box], 6)

    assert made is None or box.grown(1e-6).holds(Box(*made[1], *made[1]))
    assert made is None or hypot(*made[0]) == pytest.approx(4)


@pytest.mark.parametrize(
    ("box", "end"),
    [
        (Box(15, -5, 60, 5), (15, 0)),
        (Box(-60, -5, -15, 5), (-15, 0)),
        (Box(-30, -30, 30, -12), (0, -12)),
        (Box(12, 10, 60, 30), (12, 12)),
    ],
)
def test_it_takes_the_shortest_way(box: Box, end: tuple[float, float]) -> None:
    """To the right, the left, up, or slanting."""
    made = tick((0, 0), 4, [box], 6)

    assert made is not None
    assert made[1] == pytest.approx(end)


@pytest.mark.parametrize(
    "box", [Box(40, -5, 90, 5), Box(18, 3, 60, 12), Box(-3, -3, 20, 3)], ids=["far", "askew", "on"]
)
def test_a_name_that_no_such_line_reaches_gets_none(box: Box) -> None:
    """Too far away, at a slant of its own, or on the town's dots."""
    assert tick((0, 0), 4, [box], 6) is None
