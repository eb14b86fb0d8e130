from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.box import Box, around

SIDES = st.floats(-1e3, 1e3)
BOXES = st.builds(
    lambda x, y, wide, high: Box(x, y, x + wide, y + high),
    SIDES,
    SIDES,
    st.floats(1, 500),
    st.floats(1, 500),
)


@given(BOXES, BOXES)
def test_overlap_is_mutual(one: Box, other: Box) -> None:
    """If one overlaps the other, the other overlaps the one."""
    assert one.overlaps(other) == other.overlaps(one)


@given(BOXES, BOXES)
def test_the_box_around_two_holds_both(one: Box, other: Box) -> None:
    """Nothing of either is lost."""
    assert one.joined(other).holds(one)
    assert one.joined(other).holds(other)


@given(BOXES)
def test_a_grown_box_holds_what_it_grew_from(box: Box) -> None:
    """A rim only adds."""
    assert box.grown(2).holds(box)


def test_boxes_that_only_touch_do_not_overlap() -> None:
    """Two labels may stand edge to edge."""
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 20, 10))


@pytest.mark.parametrize(
    ("other", "expected"),
    [(Box(2, 2, 8, 8), True), (Box(2, 2, 11, 8), False), (Box(0, 0, 10, 10), True)],
)
def test_a_box_holds_what_lies_wholly_inside(other: Box, expected: bool) -> None:  # noqa: FBT001 - an expected answer
    """A box holds itself."""
    assert Box(0, 0, 10, 10).holds(other) is expected


def test_a_moved_box_keeps_its_size() -> None:
    """Right and down are positive."""
    moved = Box(0, 0, 10, 4).moved(5, -2)

    assert moved == Box(5, -2, 15, 2)
    assert (moved.width, moved.height, moved.centre) == (10, 4, (10, 0))


def test_a_square_around_a_point_has_it_in_its_middle() -> None:
    """Half the width lies at either side."""
    assert around(3, 4, 2) == Box(1, 2, 5, 6)
