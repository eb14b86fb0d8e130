from __future__ import annotations

from dataclasses import replace

import pytest
import shapely

from export.box import Box
from export.projection import View, fitted, whole_country
from export.spots import Spot, spots
from geo.directions import area, region
from geo.outlines import outlines
from geo.regions import outline
from layers import Layer, Mark, Zone
from layers.sizes import PHONE, WEB

FRAME = Box(0, 0, 900, 600)
VIEW = whole_country(FRAME, FRAME.grown(-20))


def layer_of(*slugs: str, relation: str = "about") -> Layer:
    zones = (
        Zone(region(slug), slug, (Mark("s1", slug, "square", relation),))  # type: ignore[arg-type] # relations as tests name them
        for slug in slugs
    )
    return Layer("en", "", "", "", tuple(zones), (), (), "")


def lay(*slugs: str, relation: str = "about", view: View = VIEW) -> list[Spot]:
    return list(spots(layer_of(*slugs, relation=relation), view, WEB)[0])


def test_a_town_spoken_of_reaches_thirty_kilometres() -> None:
    """As the table of directions declares it."""
    [kyiv] = lay("kyiv")

    assert kyiv.radius == pytest.approx(VIEW.pixels(30_000))
    assert kyiv.point == kyiv.anchor


def test_a_town_only_left_out_reaches_a_little_less() -> None:
    """Silence is drawn smaller than speech."""
    [spoken], [silent] = lay("sumy"), lay("sumy", relation="left_out")

    assert 0.8 * spoken.radius < silent.radius < spoken.radius


def test_a_small_town_reaches_less_than_a_large_one() -> None:
    """By the rule of the table, and never less than can be seen."""
    [large], [small] = lay("kharkiv"), lay("bakhmut")

    assert WEB.mark <= small.radius < large.radius


def test_towns_near_each_other_make_room() -> None:
    """Their clouds do not run into one."""
    near, other = lay("kherson", "mykolaiv")
    apart = shapely.Point(near.anchor).distance(shapely.Point(other.anchor))

    assert near.radius + other.radius < 0.9 * apart


@pytest.mark.parametrize("slug", ["crimea", "donbas", "poltava-oblast"])
def test_an_area_has_no_point(slug: str) -> None:
    """Its name is set on it."""
    [spot] = lay(slug)

    assert spot.point is None
    assert spot.radius == 0
    assert spot.area is not None


def test_crimea_is_one_area_with_sevastopol() -> None:
    """Never cut between the two units that it consists of."""
    [crimea] = lay("crimea")
    sevastopol = shapely.Point(VIEW.point(33.6, 44.63))

    assert crimea.area is not None
    assert crimea.area.buffer(VIEW.pixels(7000)).contains(sevastopol)


@pytest.mark.parametrize("slug", ["ukraine", "poland"])
def test_a_country_is_not_surrounded(slug: str) -> None:
    """Its border is drawn anyway."""
    layer = layer_of(slug)

    assert all(spot.area is None for spot in spots(layer, VIEW, WEB)[0])


def test_what_lies_beyond_the_map_is_handed_back() -> None:
    """In the order of the layer."""
    shown, beyond = spots(layer_of("moscow-ru", "kyiv", "istanbul-tr"), VIEW, WEB)

    assert [zone.region.slug for zone in beyond] == ["moscow-ru", "istanbul-tr"]
    assert len(shown) == 1


def test_a_town_across_the_border_is_shown_where_the_map_reaches_it() -> None:
    """Belgorod lies on a map of Ukraine."""
    [belgorod] = lay("belgorod-ru")

    assert FRAME.holds(belgorod.point_box)


def test_a_town_on_a_phone_is_still_large_enough_to_see() -> None:
    """Thirty kilometres would be a speck."""
    small = Box(0, 0, 320, 230)
    [spot], _ = spots(layer_of("bakhmut"), whole_country(small), PHONE)

    assert spot.radius >= 0.9 * PHONE.mark


@pytest.mark.parametrize("slug", ["sevastopol", "mariupol", "odesa", "vovchansk"])
def test_the_dots_of_a_town_stay_on_its_own_ground(slug: str) -> None:
    """No direction reaches into the sea or into a neighbouring country."""
    [spot] = lay(slug)
    own = VIEW.to_pixels(outlines("overview").ukraine).buffer(4)

    assert spot.area is not None
    assert own.contains(spot.area)
    assert spot.area.intersects(shapely.Point(spot.anchor))


def test_a_river_is_named_on_its_water() -> None:
    """At the point of it that lies nearest to where the gazetteer puts its name."""
    [river] = lay("dnipro-river")
    water = VIEW.to_pixels(area(region("dnipro-river")))

    assert river.point is None
    assert water.distance(shapely.Point(river.anchor)) < 0.1


def test_a_river_beyond_the_map_has_its_point_of_the_gazetteer() -> None:
    """Nothing of its water is there to be named."""
    far = fitted(outline("UA-21"), FRAME)
    [river], _ = spots(layer_of("dnipro-river"), replace(far, frame=Box(0, 0, 9e5, 9e5)), WEB)

    assert river.zone.region.slug == "dnipro-river"
