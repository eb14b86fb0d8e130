from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shapely

from export.box import Box
from export.projection import whole_country
from export.spots import spots
from export.zones import draw_zone
from geo.directions import area, region
from layers import Layer, Mark, Zone
from layers.sizes import WEB

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from export.spots import Spot

FRAME = Box(0, 0, 900, 600)
VIEW = whole_country(FRAME, FRAME.grown(-20))


def spot(slug: str, relation: str = "about", *others: str) -> Spot:
    zones = tuple(
        Zone(region(name), name, (Mark("s1", name, "square", relation),))  # type: ignore[arg-type] # relations as tests name them
        for name in (slug, *others)
    )
    return spots(Layer("en", "", "", "", zones, (), (), ""), VIEW, WEB)[0][0]


def drawn(one: Spot) -> Element:
    return draw_zone(one, FRAME, [], WEB)


@pytest.mark.parametrize("slug", ["kyiv", "crimea", "donbas", "kherson-oblast", "bakhmut"])
@pytest.mark.parametrize("relation", ["about", "left_out"])
def test_no_zone_is_filled(slug: str, relation: str) -> None:
    """Dots only: a fill would be read as control."""
    paths = drawn(spot(slug, relation)).findall("path")

    assert {path.get("class") for path in paths} <= {"dots", "stipple"}


def test_a_town_left_out_has_fewer_dots_and_an_open_point() -> None:
    """Silence is shown more quietly than speech."""
    spoken, silent = drawn(spot("sumy")), drawn(spot("sumy", "left_out"))
    dots = [str(tree[0].get("d")).count("M") for tree in (spoken, silent)]

    assert dots[0] > 1.5 * dots[1] > 0
    assert spoken[1].get("class") == "town-point"
    assert silent[1].get("class") == "town-open"


def test_a_town_is_surrounded_by_dots_on_all_sides() -> None:
    """The cloud has the town in its middle."""
    one = spot("poltava")
    points = [part.split("h")[0].split() for part in str(drawn(one)[0].get("d")).split("M")[1:]]
    middle = shapely.MultiPoint([(float(x), float(y)) for x, y in points]).centroid

    assert middle.distance(shapely.Point(one.anchor)) < 1


def test_neighbouring_towns_do_not_share_dots() -> None:
    """Kherson and Mykolaiv lie near each other; their clouds stay apart."""
    kherson, mykolaiv = (
        spot("kherson", "left_out", "mykolaiv"),
        spot("mykolaiv", "left_out", "kherson"),
    )

    assert kherson.area is not None
    assert mykolaiv.area is not None
    assert kherson.area.distance(mykolaiv.area) > 3


def test_an_oblasts_dots_stand_inside_its_line() -> None:
    """They are not taken for a border."""
    one = spot("poltava-oblast")
    oblast = VIEW.to_pixels(area(region("poltava-oblast")))

    assert one.area is not None
    assert oblast.contains(one.area)
    assert oblast.boundary.distance(one.area) > VIEW.pixels(5000)


def test_donbas_is_one_outline() -> None:
    """The line between its two oblasts is not dotted."""
    one = spot("donbas")

    assert one.area is not None
    assert one.area.geom_type == "Polygon"


def test_stipple_keeps_clear_of_type() -> None:
    """No dot stands in a letter."""
    one = spot("donbas")
    x, y = one.anchor
    label = Box(x - 40, y - 20, x + 40, y + 20)
    stipple = draw_zone(one, FRAME, [label], WEB)[0]
    points = [part.split("h")[0].split() for part in str(stipple.get("d")).split("M")[1:]]

    assert not any(
        label.left < float(x) < label.right and label.top < float(y) < label.bottom
        for x, y in points
    )


def test_a_country_is_named_and_not_outlined() -> None:
    """The state border is there already."""
    assert len(drawn(spot("ukraine"))) == 0


def test_places_beyond_the_map_are_told_apart() -> None:
    """Moscow is not drawn at the edge, it is named elsewhere."""
    mark = (Mark("s1", "x", "square", "about"),)
    zones = tuple(Zone(region(slug), slug, mark) for slug in ("kyiv", "moscow-ru"))
    shown, beyond = spots(Layer("en", "", "", "", zones, (), (), ""), VIEW, WEB)

    assert [one.zone.region.slug for one in shown] == ["kyiv"]
    assert [zone.region.slug for zone in beyond] == ["moscow-ru"]
