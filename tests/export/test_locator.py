from __future__ import annotations

import pytest

from export.box import Box, around
from export.framing import framed
from export.locator import draw_locator, inset, locator_size
from export.projection import whole_country
from export.svg import markup
from geo.directions import region
from layers import Zone
from layers.sizes import PHONE, TALL, WEB

FRAME = Box(0, 0, 1080, 560)
BOX = Box(0, 0, 84, 60)


def zones(*slugs: str) -> list[Zone]:
    return [Zone(region(slug), slug, ()) for slug in slugs]


SOUTH = framed(zones("kherson", "mykolaiv"), FRAME, FRAME.grown(-20))


def test_beside_the_whole_country_it_shows_europe() -> None:
    """Ukraine dark on the neighbours, to the corners of the box."""
    drawn = draw_locator(BOX, whole_country(FRAME), 1)

    assert [part.get("class") for part in drawn] == [
        "abroad",
        "sea",
        "abroad-line",
        "here",
        "frame-line",
    ]
    assert "nan" not in markup(drawn)


def test_beside_a_part_it_shows_the_country_and_where_the_part_lies() -> None:
    """The part has an outline, no fill: it is a window, not an area held."""
    classes = [part.get("class") for part in draw_locator(BOX, SOUTH, 1)]

    assert classes.index("here") < classes.index("part")
    assert "abroad-line" not in classes


@pytest.mark.parametrize("measures", [PHONE, WEB, TALL])
@pytest.mark.parametrize("slugs", [("kherson", "mykolaiv"), ("bakhmut",), ("lviv",), ("sumy",)])
def test_it_stands_in_a_corner_without_places(measures: object, slugs: tuple[str, ...]) -> None:
    """Inside the map, and clear of the scale bar's corner."""
    view = framed(zones(*slugs), FRAME, FRAME.grown(-40))
    [box] = inset(view, zones(*slugs), measures)  # type: ignore[arg-type] # measures as listed

    assert FRAME.holds(box)
    assert box.right > FRAME.right - 60 or box.top < 60
    points = [view.point(zone.region.lon, zone.region.lat) for zone in zones(*slugs)]
    assert not any(box.overlaps(around(x, y, 1)) for x, y in points)


def test_a_map_of_the_country_needs_no_inset() -> None:
    """Everyone knows where it is."""
    assert inset(whole_country(FRAME), zones("kyiv"), WEB) == ()


def test_its_size_goes_with_the_type() -> None:
    """As wide as half a line of the legend, and lower."""
    wide, high = locator_size(WEB)

    assert wide > high > 4 * WEB.legend
