from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
import shapely

from export.box import Box
from export.leaders import Obstacles, Point, Target, draw_leader, obstacles, routes, run_boxes

MARK = Target(x=300, y=100, radius=6, first=True, last=True, above=True, below=True)
LAND = shapely.box(200, 0, 400, 400)


def ways(
    start: Point, target: Target = MARK, *, rightwards: bool = True
) -> list[tuple[Point, ...]]:
    clear = start[0] + (10 if rightwards else -10)
    return list(routes(start, target, clear=clear, rightwards=rightwards))


def course(*type_boxes: Box, areas: tuple[shapely.Polygon, ...] = ()) -> Obstacles:
    return obstacles(type_boxes, [], LAND, areas)


@pytest.mark.parametrize(
    ("start", "rightwards"), [((50, 30), True), ((50, 100), True), ((560, 220), False)]
)
def test_leaders_run_level_and_upright_with_two_bends_at_most(
    start: Point,
    rightwards: bool,  # noqa: FBT001 - a side
) -> None:
    """A slanting line over land would be read as an advance."""
    found = ways(start, rightwards=rightwards)

    assert found
    for route in found:
        assert len(route) <= 4
        steps = itertools.pairwise(route)
        assert all(one[0] == other[0] or one[1] == other[1] for one, other in steps)


def test_a_leader_ends_beside_the_mark() -> None:
    """Near enough to lead there, not on it."""
    for route in ways((50, 30)):
        assert shapely.Point(route[-1]).distance(shapely.Point(300, 100)) == pytest.approx(12)


def test_a_leader_at_the_marks_height_is_one_straight_line() -> None:
    """No bend where none is needed."""
    assert ((50, 100), (288, 100)) in ways((50, 100))


def test_a_mark_inside_a_row_is_reached_from_where_nothing_stands() -> None:
    """Not through its neighbours, not through its name."""
    inner = replace(MARK, first=False, last=False, above=False)

    assert all(route[-1] == (300, 112) for route in ways((50, 300), inner))
    assert ways((50, 30), inner) == []


def test_a_leader_does_not_turn_before_it_has_passed_its_own_words() -> None:
    """Else it would cross the lines under the first."""
    knees = [route[1][0] for route in ways((50, 300)) if len(route) > 2]

    assert min(knees) >= 60


def test_crossing_a_name_costs_more_than_any_detour() -> None:
    """A clear way is preferred."""
    route = ((50.0, 100.0), (288.0, 100.0))
    free, blocked = course(), course(Box(100, 90, 150, 110))

    assert blocked.price(route, 5000) - free.price(route, 5000) == 600


def test_a_way_over_land_costs_more_than_one_beside_it() -> None:
    """Lines over the country are kept short."""
    beside = course().price(((0.0, 0.0), (100.0, 0.0)), 5000)
    over = course().price(((220.0, 50.0), (320.0, 50.0)), 5000)

    assert over > beside


def test_crossing_another_place_costs_extra() -> None:
    """A leader through Donbas must not seem to speak of it."""
    area = shapely.box(220, 90, 260, 110)
    route = ((50.0, 100.0), (288.0, 100.0))

    assert course(areas=(area,)).price(route, 5000) == course().price(route, 5000) + 250


def test_the_area_that_the_mark_stands_in_may_be_entered() -> None:
    """There is no other way to it."""
    own = shapely.box(250, 50, 350, 150)
    route = ((50.0, 100.0), (288.0, 100.0))

    assert course(areas=(own,)).price(route, 5000) == course().price(route, 5000)


def test_what_costs_too_much_is_not_worked_out() -> None:
    """Infinity stands for any price over the limit."""
    assert course().price(((0.0, 0.0), (500.0, 0.0)), 100) == float("inf")


def test_each_run_of_a_leader_has_a_box() -> None:
    """So that names can keep off it."""
    boxes = run_boxes(((0.0, 0.0), (10.0, 0.0), (10.0, 20.0)))

    assert boxes == (Box(-1.5, -1.5, 11.5, 1.5), Box(8.5, -1.5, 11.5, 21.5))


def test_a_leader_is_drawn_on_a_rim() -> None:
    """It parts the leader from what it crosses."""
    rim, line = draw_leader(((0.0, 0.0), (10.0, 0.0)), 1)

    assert rim.get("class") == "leader-rim"
    assert float(str(rim.get("stroke-width"))) > float(str(line.get("stroke-width")))
