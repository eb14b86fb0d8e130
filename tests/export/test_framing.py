from __future__ import annotations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from export.box import Box
from export.framing import framed
from export.projection import View, whole_country
from geo.directions import area, directions, region, region_of
from geo.gazetteer import candidates
from geo.regions import outline
from layers import Zone

FRAMES = {
    "phone": Box(0, 0, 390, 275),
    "portrait": Box(0, 200, 1080, 780),
    "column": Box(300, 110, 900, 620),
}
SOUTH = ("kherson", "mykolaiv", "nova-kakhovka", "oleshky")
DONETSK = ("bakhmut", "pokrovsk", "chasiv-yar", "avdiivka")


def view(*slugs: str, frame: str = "portrait") -> View:
    box = FRAMES[frame]
    return framed([Zone(region(slug), slug, ()) for slug in slugs], box, box.grown(-20))


@pytest.mark.parametrize("frame", sorted(FRAMES))
@pytest.mark.parametrize("slugs", [SOUTH, DONETSK, ("bakhmut",), ("kharkiv", "sumy")])
def test_places_in_one_part_of_the_country_get_a_map_of_it(
    slugs: tuple[str, ...], frame: str
) -> None:
    """Drawn larger by a quarter at least."""
    made, whole = view(*slugs, frame=frame), whole_country(FRAMES[frame])

    assert made.near
    assert made.scale > 1.25 * whole.scale


@pytest.mark.parametrize("slugs", [("lviv", "kharkiv"), ("chernihiv", "crimea"), ("ukraine",), ()])
def test_places_all_over_the_country_get_the_whole_of_it(slugs: tuple[str, ...]) -> None:
    """And so do the country itself, and a report without a place."""
    assert view(*slugs) == whole_country(FRAMES["portrait"], FRAMES["portrait"].grown(-20))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from([one.slug for one in directions()] + [*SOUTH, *DONETSK]), min_size=1),
    st.sampled_from(sorted(FRAMES)),
)
def test_all_that_is_lit_lies_in_view(slugs: list[str], frame: str) -> None:
    """Never less than 250 kilometres across."""
    made, box = view(*slugs, frame=frame), FRAMES[frame]
    lit = made.to_pixels(shapely.union_all([area(region(slug)) for slug in slugs]))

    assert shapely.box(box.left, box.top, box.right, box.bottom).buffer(0.5).contains(lit)
    assert box.width / made.scale >= 250_000


@pytest.mark.parametrize("slug", ["crimea", "sevastopol", "dzhankoi", "kerch"])
def test_crimea_is_shown_whole_if_any_of_it_is_lit(slug: str) -> None:
    """With Sevastopol, never cut at the isthmus."""
    made, box = view(slug, "henichesk"), FRAMES["portrait"]
    peninsula = made.to_pixels(shapely.union_all([outline("UA-43"), outline("UA-40")]))

    assert made.near
    assert shapely.box(box.left, box.top, box.right, box.bottom).contains(peninsula)


def test_a_place_abroad_does_not_widen_the_map() -> None:
    """Moscow is named in a line, as on any other map."""
    abroad = region_of(next(one for one in candidates("Moscow", "en") if one.country == "RU"))
    box = FRAMES["portrait"]
    zones = [Zone(place, "", ()) for place in (*map(region, SOUTH), abroad)]

    assert framed(zones, box, box.grown(-20)) == view(*SOUTH)


def test_a_river_counts_as_the_point_at_which_it_is_named() -> None:
    """The Dnipro runs through half the country."""
    assert view(*SOUTH, "dnipro-river").near
