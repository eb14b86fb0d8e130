from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.box import Box
from export.framing import framed
from export.ground import Map, map_of
from export.projection import whole_country
from geo.directions import directions, region
from layers import Layer, Mark, Shape, Zone
from layers.sizes import PHONE, TALL, WEB

if TYPE_CHECKING:
    from typing import Any

    from geo import Relation

SLUGS = [one.slug for one in directions()] + [
    "odesa",
    "lviv",
    "bakhmut",
    "kupiansk",
    "lyman",
    "zaporizhzhia",
    "poltava",
    "vinnytsia",
    "uzhhorod",
    "melitopol",
    "pokrovsk",
    "ukraine",
    "kherson-oblast",
    "kharkiv-oblast",
    "lviv-oblast",
    "luhansk-oblast",
    "sevastopol",
    "irpin",
    "bucha",
]
SHEETS = {"phone": (390, 275, PHONE), "web": (900, 600, WEB), "tall": (1080, 650, TALL)}
MARKS = st.lists(
    st.tuples(
        st.sampled_from(["square", "circle", "triangle", "diamond", "bar", "pentagon"]),
        st.sampled_from(["about", "left_out", "taken_over"]),
        st.sampled_from([None, "Who?"]),
    ),
    min_size=1,
    max_size=9,
)
PLACES = st.dictionaries(st.sampled_from(SLUGS), MARKS, min_size=1, max_size=22)


def zone(slug: str, row: list[tuple[Shape, Relation, str | None]], language: str = "en") -> Zone:
    order = ["about", "left_out", "taken_over"]
    row = sorted(row, key=lambda mark: order.index(mark[1]))
    marks = (
        Mark(f"s{number}", slug, shape, relation, doubt)
        for number, (shape, relation, doubt) in enumerate(row)
    )
    return Zone(region(slug), region(slug).name(language), tuple(marks))


def layout(zones: list[Zone], sheet: str = "web", taken: tuple[Box, ...] = ()) -> Map:
    width, height, measures = SHEETS[sheet]
    frame = Box(0, 0, width, height)
    view = whole_country(frame, frame.grown(-measures.margin))
    layer = Layer("en", "", "", "", tuple(zones), (), (), "")
    return map_of(layer, view, measures, taken)


@settings(max_examples=40, deadline=None)
@given(PLACES, st.sampled_from(sorted(SHEETS)), st.sampled_from(["en", "uk", "ru"]))
def test_names_and_marks_never_touch_and_never_leave_the_map(
    places: dict[str, Any], sheet: str, language: str
) -> None:
    """Over many selections, sizes and languages, on the boxes as they are drawn."""
    corner = Box(0, SHEETS[sheet][1] - 60, 90, SHEETS[sheet][1])
    made = layout([zone(slug, row, language) for slug, row in places.items()], sheet, (corner,))
    boxes = [seat.box for seat in made.layout.seats]

    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert not any(box.overlaps(corner) for box in boxes)
    assert all(made.view.frame.holds(box) for box in boxes)


@settings(max_examples=20, deadline=None)
@given(PLACES)
def test_no_place_is_lost(places: dict[str, Any]) -> None:
    """What finds no room is named as such, so that it can be told elsewhere."""
    made = layout([zone(slug, row) for slug, row in places.items()])
    seated = {seat.spot.zone.region.slug for seat in made.layout.seats}
    crowded = {spot.zone.region.slug for spot in made.layout.crowded}

    assert seated | crowded == set(places)
    assert not seated & crowded


@settings(max_examples=20, deadline=None)
@given(PLACES)
def test_no_name_covers_another_town(places: dict[str, Any]) -> None:
    """A name on a strange point would be read as that town's."""
    made = layout([zone(slug, row) for slug, row in places.items()])

    for seat in made.layout.seats:
        strangers = [spot for spot in made.spots if spot.point and spot is not seat.spot]
        assert not any(seat.box.overlaps(spot.point_box) for spot in strangers)


def nine(language: str = "en") -> list[Zone]:
    return [zone(one.slug, [("square", "about", None)], language) for one in directions()]


@pytest.mark.parametrize("sheet", sorted(SHEETS))
@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_nine_directions_all_find_room(sheet: str, language: str) -> None:
    """On a phone, a page and a tall sheet, in every language."""
    assert layout(nine(language), sheet).layout.crowded == ()


def test_the_name_of_an_area_lies_on_it() -> None:
    """Donbas is not named in Russia."""
    made = layout(nine())
    [seat] = [one for one in made.layout.seats if one.spot.zone.region.slug == "donbas"]

    assert seat.box.overlaps(Box(*seat.spot.area.bounds))  # type: ignore[union-attr] # Donbas has an area


def test_a_name_that_stands_away_is_tied_to_its_town() -> None:
    """A tick leads back, and nothing is put on it."""
    crowd = [zone(slug, [("square", "about", None)] * 4) for slug in SLUGS]
    seats = layout(crowd, "tall").layout.seats
    ticked = [seat for seat in seats if seat.tick]
    others = [(seat, other) for seat in ticked for other in seats if other is not seat]

    assert ticked
    assert not any(box.overlaps(other.box) for seat, other in others for box in seat.on_tick)


def test_a_name_without_dots_stands_where_it_belongs() -> None:
    """A river's by its water, a neighbour's in the neighbour: nowhere else in Ukraine."""
    made = layout([*nine(), zone("dnipro-river", [("square", "left_out", None)])])
    seats = [one for one in made.layout.seats if one.spot.zone.region.slug == "dnipro-river"]

    for seat in seats:
        x, y = seat.spot.anchor
        assert seat.box.grown(seat.box.height).holds(Box(x, y, x, y))


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_a_map_of_a_part_has_room_for_a_crowded_front(sheet: str) -> None:
    """All names find a seat there that on the country's map do not."""
    front = ["bakhmut", "chasiv-yar", "toretsk", "pokrovsk", "avdiivka", "lyman", "kupiansk"]
    zones = [zone(slug, [("square", "about", None)] * 2) for slug in front]
    width, height, measures = SHEETS[sheet]
    frame = Box(0, 0, width, height)
    view = framed(zones, frame, frame.grown(-2 * measures.margin))
    made = map_of(Layer("en", "", "", "", tuple(zones), (), (), ""), view, measures)

    assert len(made.layout.crowded) <= len(layout(zones, sheet).layout.crowded)
    assert made.layout.crowded == ()


def test_a_crowded_place_gets_a_short_row_before_it_is_left_out() -> None:
    """A name with one mark and a count says more than a line in the credit."""
    crowd = [zone(slug, [("square", "about", None)] * 5) for slug in SLUGS]

    assert any(seat.block.more for seat in layout(crowd, "tall").layout.seats)


def test_places_spoken_about_choose_before_those_left_out() -> None:
    """Speech has the better seats."""
    spoken = zone("kyiv", [("square", "about", None)])
    silent = zone("irpin", [("square", "left_out", None)])

    assert layout([silent, spoken]).layout.seats[0].spot.zone is spoken


def test_the_same_layer_gives_the_same_layout() -> None:
    """Labels stay where they were."""
    assert layout(nine()).layout == layout(nine()).layout


def test_an_empty_map_has_no_names() -> None:
    """And nothing fails."""
    assert layout([]).layout.seats == ()
