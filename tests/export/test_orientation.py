from __future__ import annotations

from itertools import combinations

import pytest
import shapely

from export.box import Box
from export.framing import framed
from export.orientation import Ground, Name, draw_names, orient
from export.projection import whole_country
from export.svg import markup
from geo.directions import region
from geo.outlines import outlines
from layers import Zone
from layers.sizes import WEB

FRAME = Box(0, 0, 1200, 620)
VIEW = whole_country(FRAME, FRAME.grown(-20))


def names(*taken: Box, language: str = "en", **wanted: bool) -> dict[str, Name]:
    found = orient(Ground(VIEW, taken, language, WEB), **wanted)
    return {name.run.text: name for name in found}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("Black Sea", "Sea of Azov", "Kyiv", "BELARUS")),
        ("uk", ("Чорне море", "Азовське море", "Київ", "БІЛОРУСЬ")),
        ("ru", ("Чёрное море", "Азовское море", "Киев", "БЕЛАРУСЬ")),
    ],
)
def test_names_are_in_the_language_of_the_map(language: str, expected: str) -> None:
    """Seas, towns and neighbours alike."""
    assert set(expected) <= names(language=language).keys()


def test_names_touch_neither_each_other_nor_the_frame() -> None:
    """Each has its own place."""
    boxes = [name.box for name in names().values()]

    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(FRAME.holds(box) for box in boxes)


def test_names_keep_off_what_is_taken() -> None:
    """A town under a mark is not named; it may be named elsewhere by its label."""
    x, y = VIEW.point(24.03, 49.842)
    lviv = Box(x - 20, y - 20, x + 20, y + 20)
    found = names(lviv)

    assert "Lviv" not in found
    assert not any(name.box.overlaps(lviv) for name in found.values())


@pytest.mark.parametrize(
    ("name", "lon", "lat"), [("Black Sea", 31.5, 44.5), ("Sea of Azov", 36.5, 46.2)]
)
def test_a_sea_bears_its_own_name(name: str, lon: float, lat: float) -> None:
    """On the water, in the right basin, in italics."""
    found = names()[name]
    water = VIEW.to_pixels(outlines("sketch").sea)

    assert found.run.face.italic
    assert water.contains(shapely.Point(found.box.centre))
    assert shapely.Point(found.box.centre).distance(shapely.Point(VIEW.point(lon, lat))) < 150


def test_a_sea_without_room_is_not_named_on_another() -> None:
    """No name is better than a wrong one."""
    azov = VIEW.to_pixels(shapely.box(34.5, 45.2, 39.6, 47.5)).bounds

    assert "Sea of Azov" not in names(Box(*azov))


def test_a_neighbours_name_lies_inside_it() -> None:
    """If it does not fit, it is left out."""
    countries = outlines("sketch").countries
    box = names()["ROMANIA"].box

    land = VIEW.to_pixels(countries["RO"])
    assert land.contains(shapely.box(box.left, box.top, box.right, box.bottom))


def test_a_phone_names_seas_only() -> None:
    """There is no room for more."""
    assert set(names(countries=False, towns=False)) == {"Black Sea", "Sea of Azov"}


def test_towns_have_points_and_halos() -> None:
    """So that they can be read on any ground."""
    drawn = markup(draw_names(list(names().values()), WEB))

    assert drawn.count("<circle") >= 4
    assert "halo" in drawn
    assert "letter-spacing" in drawn


SOUTH = framed(
    [Zone(region(slug), slug, ()) for slug in ("kherson", "melitopol")], FRAME, FRAME.grown(-30)
)


def nearby(language: str, *taken: Box) -> set[str]:
    return {name.run.text for name in orient(Ground(SOUTH, taken, language, WEB))}


@pytest.mark.parametrize(
    ("language", "town"), [("en", "Henichesk"), ("uk", "Генічеськ"), ("ru", "Геническ")]
)
def test_a_map_of_a_part_names_smaller_towns(language: str, town: str) -> None:
    """Else nobody knows where it lies."""
    assert town in nearby(language)
    assert town not in names(language=language)


def test_names_of_a_part_keep_off_each_other_and_off_the_edge() -> None:
    """As on any map."""
    boxes = [name.box for name in orient(Ground(SOUTH, (), "uk", WEB))]

    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(FRAME.grown(-0.3 * WEB.margin).holds(box) for box in boxes)


def test_a_town_with_marks_is_not_named_twice() -> None:
    """Its own label is enough."""
    x, y = SOUTH.point(34.809, 46.168)

    assert "Henichesk" not in nearby("en", Box(x - 9, y - 9, x + 9, y + 9))
