from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from export.box import Box
from export.ground import Map, draw_ground, map_of
from export.projection import whole_country
from export.svg import group, markup
from layers.sizes import PHONE, WEB

if TYPE_CHECKING:
    from layers import Layer

FRAME = Box(0, 0, 900, 600)


def made(layer: Layer, *taken: Box) -> Map:
    return map_of(layer, whole_country(FRAME, FRAME.grown(-20)), WEB, taken)


def test_the_map_is_drawn_from_ground_to_names(layer: Layer) -> None:
    """Marks lie over dots, dots over land."""
    order = [part.get("class") for part in draw_ground(made(layer))]

    assert order == ["base", "zones", "names", "places"]


def test_every_place_has_dots_a_name_and_marks(layer: Layer) -> None:
    """All three name the region."""
    drawn = markup(group("map", draw_ground(made(layer))))

    for zone in layer.zones:
        assert drawn.count(f'data-region="{zone.region.slug}"') >= 3


def test_names_of_the_base_map_keep_off_the_labels(layer: Layer) -> None:
    """The orientation gives way to what was said."""
    one = made(layer)
    boxes = [*one.labels, Box(0, 0, 300, 300)]
    names = draw_ground(one, [Box(0, 0, 300, 300)])[2]
    starts = [(float(str(name.get("x"))), float(str(name.get("y")))) for name in names.iter("text")]

    assert starts
    assert not any(
        box.left < x < box.right and box.top < y < box.bottom for x, y in starts for box in boxes
    )


def test_labels_keep_off_what_is_taken(layer: Layer) -> None:
    """Legend and scale bar stand first."""
    corner = Box(500, 350, 900, 600)

    assert not any(label.overlaps(corner) for label in made(layer, corner).labels)


def test_a_town_that_a_statement_names_is_not_named_twice(layer: Layer) -> None:
    """Its label is enough."""
    drawn = markup(group("map", draw_ground(made(layer))))

    assert drawn.count(">Kyiv<") == 1


@pytest.mark.parametrize(("orienting", "named"), [(True, True), (False, False)])
def test_towns_and_countries_are_named_if_wanted(
    layer: Layer,
    *,
    orienting: bool,
    named: bool,
) -> None:
    """A phone goes without."""
    assert (
        ">Lviv<" in markup(group("map", draw_ground(made(layer), orienting=orienting)))
    ) is named


def test_a_phone_shows_all_nine_with_smaller_marks(layer: Layer) -> None:
    """None is dropped for want of room."""
    frame = Box(0, 0, 390, 266)
    one = map_of(layer, whole_country(frame, frame.grown(-16)), PHONE)

    assert len(one.layout.seats) == len(layer.zones)
    assert not any(
        a.overlaps(b) for a, b in combinations([seat.box for seat in one.layout.seats], 2)
    )
