"""Directions: what a named place lights on the map."""

import re
from typing import TYPE_CHECKING

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.crs import cone, project
from geo.directions import area, directions, reach, region, region_of, table_version
from geo.gazetteer import candidates, every_place, place
from geo.outlines import outlines
from geo.place import Place, PlaceError

if TYPE_CHECKING:
    from geo.region import Region

NINE = {
    "kyiv": ("Kyiv", "Київ", "Киев"),
    "chernihiv": ("Chernihiv", "Чернігів", "Чернигов"),
    "mariupol": ("Mariupol", "Маріуполь", "Мариуполь"),
    "sumy": ("Sumy", "Суми", "Сумы"),
    "kharkiv": ("Kharkiv", "Харків", "Харьков"),
    "kherson": ("Kherson", "Херсон", "Херсон"),
    "mykolaiv": ("Mykolaiv", "Миколаїв", "Николаев"),
    "crimea": ("Crimea", "Крим", "Крым"),
    "donbas": ("Donbas", "Донбас", "Донбасс"),
}
RULES = [
    # form, language, slug, kind
    ("Bakhmut", "en", "bakhmut", "city_area"),
    ("Куп'янському", "uk", "kupiansk", "city_area"),
    ("Lyman", "en", "lyman", "city_area"),
    ("Dnipro", "en", "dnipro", "city_area"),
    ("Sevastopol", "en", "sevastopol", "city_area"),
    ("Robotyne", "en", "robotyne", "city_area"),
    ("Київському", "uk", "kyiv", "city_area"),
    ("харьковское", "ru", "kharkiv", "city_area"),
    ("Криму", "uk", "crimea", "peninsula"),
    ("Донбассе", "ru", "donbas", "two_oblasts"),
    ("Kyiv oblast", "en", "kyiv-oblast", "oblast"),
    ("Харківщині", "uk", "kharkiv-oblast", "oblast"),
    ("Ukraine", "en", "ukraine", "country"),
    ("Росії", "uk", "russia", "country"),
    ("Black Sea", "en", "black-sea", "water"),
    ("Snake Island", "en", "zmiinyi", "area"),
    ("Bakhmut raion", "en", "bakhmut-raion", "area"),
    ("Warsaw", "en", "warsaw-pl", "city_area"),
]
AREAS = [
    # slug, km² that the area has, by its definition
    ("kyiv", 2827),
    ("bakhmut", 707),
    ("donbas", 52_900),
    ("crimea", 27_000),
    ("kharkiv-oblast", 31_400),
    ("azov", 38_000),
]


def km2(shape: shapely.Geometry) -> float:
    return float(project(shape, cone(shape.bounds)).area) / 1e6


def test_the_nine_are_declared() -> None:
    """Slugs and names in three languages of the nine directions."""
    assert {r.slug: (r.name_en, r.name_uk, r.name_ru) for r in directions()} == NINE


def test_the_table_says_which_version_it_is() -> None:
    """An export can name the table that it was made with."""
    assert re.fullmatch(r"\d+", table_version())


@pytest.mark.parametrize("slug", NINE)
def test_a_declared_direction_says_what_it_is(slug: str) -> None:
    """Definition and precision are there for readers, and the point lies inside the area."""
    found = region(slug)

    assert found.definition.endswith(".")
    assert "km" in found.precision
    assert area(found).contains(shapely.Point(found.lon, found.lat))


@pytest.mark.parametrize(("form", "language", "slug", "kind"), RULES)
def test_a_named_place_lights_its_region(form: str, language: str, slug: str, kind: str) -> None:
    """Declared places give their entry; the others an area by the stated rule."""
    found = region_of(candidates(form, language)[0])

    assert (found.slug, found.kind) == (slug, kind)


@pytest.mark.parametrize("slug", [slug for _, _, slug, _ in RULES])
def test_a_slug_leads_back_to_its_region(slug: str) -> None:
    """What stands in an address can be opened again."""
    assert region(slug).slug == slug


@pytest.mark.parametrize(("slug", "expected"), AREAS)
def test_areas_are_what_their_definition_says(slug: str, expected: float) -> None:
    """Circles, units and seas have the size that they should have."""
    assert km2(area(region(slug))) == pytest.approx(expected, rel=0.03)


def test_a_direction_is_neither_the_oblast_nor_a_dot() -> None:
    """The Kyiv direction is smaller than Kyiv oblast and larger than a point."""
    town, oblast = region("kyiv"), region("kyiv-oblast")

    assert 0 < area(town).area < area(oblast).area / 5
    assert "neither the oblast" in town.definition


def test_crimea_is_never_cut() -> None:
    """The peninsula is one area, with Sevastopol in it and nothing of Kherson oblast."""
    shape = area(region("crimea"))

    assert shape.geom_type == "Polygon"
    assert shape.contains(shapely.Point(33.55, 44.59))
    assert shape.intersection(outlines("overview").oblasts["UA-65"]).area == 0


def test_donbas_is_one_area_with_its_outer_line_only() -> None:
    """Two oblasts become one polygon without the line between them."""
    assert area(region("donbas")).geom_type == "Polygon"
    assert len(area(region("donbas")).interiors) == 0


@pytest.mark.parametrize(("name", "metres"), [("Bakhmut", 15_000), ("Dnipro", 30_000)])
def test_how_far_surroundings_reach_goes_by_the_size_of_the_town(name: str, metres: float) -> None:
    """A large city's approaches reach twice as far, and the definition says how far."""
    found = region_of(candidates(name, "en")[0])

    assert reach(found) == metres
    assert f"{metres / 1000:.0f} km" in found.definition


@pytest.mark.parametrize("form", ["Vovchansk", "Kharkiv", "Sumy", "Mariupol", "Ochakiv"])
def test_no_direction_reaches_abroad_or_far_to_sea(form: str) -> None:
    """A town near the border or coast lights Ukraine's side."""
    shape = area(region_of(candidates(form, "en")[0]), "detail")
    abroad = shapely.union_all(list(outlines("detail").countries.values()))

    assert shape.intersection(abroad).area < 1e-9
    assert shape.intersection(outlines("detail").sea).area < 0.003


def test_the_direction_of_a_unit_is_that_of_its_town() -> None:
    """ "The Kharkiv oblast direction" is a direction, and the oblast alone is the oblast."""
    oblast = candidates("Kharkiv oblast", "en")[0]

    assert region_of(oblast, direction=True).slug == "kharkiv"
    assert region_of(oblast).slug == "kharkiv-oblast"
    assert region_of(place("UA-07"), direction=True).slug == "volyn-oblast"


def test_a_country_without_an_outline_is_a_point() -> None:
    """No coordinate or outline is made up for what is not shipped."""
    assert area(region("united-states")).geom_type == "Point"


def test_an_unknown_slug_is_refused_in_words() -> None:
    """The message names the value and gives an example."""
    with pytest.raises(PlaceError, match=r"'atlantis'.*bakhmut"):
        region("atlantis")


@given(st.sampled_from(list(every_place())[::53]))
def test_every_place_has_a_region(place: Place) -> None:
    """Whatever the gazetteer knows can be lit, under a slug fit for an address."""
    found: Region = region_of(place)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found.slug)
    assert "{" not in found.definition + found.precision
    assert area(found).is_valid
    assert not area(found).is_empty
