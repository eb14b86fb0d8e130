"""Outlines, waters and the oblast of a point."""

from datetime import date

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.crs import cone, project
from geo.outlines import Level, outlines
from geo.place import PlaceError
from geo.regions import BORDER_VIEW, oblast, oblast_at, oblasts, oblasts_at, outline
from geo.waters import every_water, waters

LEVELS: list[Level] = ["sketch", "overview", "detail"]
NAMES = {
    "UA-05": ("Vinnytsia oblast", "Вінницька область", "Винницкая область"),
    "UA-07": ("Volyn oblast", "Волинська область", "Волынская область"),
    "UA-09": ("Luhansk oblast", "Луганська область", "Луганская область"),
    "UA-12": ("Dnipropetrovsk oblast", "Дніпропетровська область", "Днепропетровская область"),
    "UA-14": ("Donetsk oblast", "Донецька область", "Донецкая область"),
    "UA-18": ("Zhytomyr oblast", "Житомирська область", "Житомирская область"),
    "UA-21": ("Zakarpattia oblast", "Закарпатська область", "Закарпатская область"),
    "UA-23": ("Zaporizhzhia oblast", "Запорізька область", "Запорожская область"),
    "UA-26": ("Ivano-Frankivsk oblast", "Івано-Франківська область", "Ивано-Франковская область"),
    "UA-30": ("Kyiv", "Київ", "Киев"),
    "UA-32": ("Kyiv oblast", "Київська область", "Киевская область"),
    "UA-35": ("Kirovohrad oblast", "Кіровоградська область", "Кировоградская область"),
    "UA-40": ("Sevastopol", "Севастополь", "Севастополь"),
    "UA-43": ("Crimea", "Крим", "Крым"),
    "UA-46": ("Lviv oblast", "Львівська область", "Львовская область"),
    "UA-48": ("Mykolaiv oblast", "Миколаївська область", "Николаевская область"),
    "UA-51": ("Odesa oblast", "Одеська область", "Одесская область"),
    "UA-53": ("Poltava oblast", "Полтавська область", "Полтавская область"),
    "UA-56": ("Rivne oblast", "Рівненська область", "Ровненская область"),
    "UA-59": ("Sumy oblast", "Сумська область", "Сумская область"),
    "UA-61": ("Ternopil oblast", "Тернопільська область", "Тернопольская область"),
    "UA-63": ("Kharkiv oblast", "Харківська область", "Харьковская область"),
    "UA-65": ("Kherson oblast", "Херсонська область", "Херсонская область"),
    "UA-68": ("Khmelnytskyi oblast", "Хмельницька область", "Хмельницкая область"),
    "UA-71": ("Cherkasy oblast", "Черкаська область", "Черкасская область"),
    "UA-74": ("Chernihiv oblast", "Чернігівська область", "Черниговская область"),
    "UA-77": ("Chernivtsi oblast", "Чернівецька область", "Черновицкая область"),
}
CAPITALS = [
    ("Kyiv", 30.52, 50.45, "UA-30"),
    ("Simferopol", 34.1, 44.95, "UA-43"),
    ("Sevastopol", 33.55, 44.59, "UA-40"),
    ("Donetsk", 37.8, 48.02, "UA-14"),
    ("Luhansk", 39.31, 48.57, "UA-09"),
    ("Lviv", 24.02, 49.84, "UA-46"),
    ("Warsaw", 21.01, 52.23, None),
    ("Belgorod", 36.59, 50.6, None),
    ("the middle of the Black Sea", 33.0, 43.5, None),
]


def km2(shape: shapely.Geometry) -> float:
    return float(project(shape, cone(shape.bounds)).area) / 1e6


def test_the_27_units_have_our_spelling() -> None:
    """Names in English, Ukrainian and Russian are ours, whatever the source spells."""
    assert {unit.code: (unit.name_en, unit.name_uk, unit.name_ru) for unit in oblasts()} == NAMES


def test_kinds_of_unit() -> None:
    """24 oblasts, the autonomous republic and two cities make 27."""
    kinds = [unit.kind for unit in oblasts()]

    assert [kinds.count("oblast"), kinds.count("republic"), kinds.count("city")] == [24, 1, 2]


@pytest.mark.parametrize("level", LEVELS)
def test_every_unit_is_a_valid_area(level: Level) -> None:
    """No outline crosses itself, and each unit has one."""
    shapes = outlines(level).oblasts

    assert set(shapes) == set(NAMES)
    assert all(shape.is_valid and not shape.is_empty for shape in shapes.values())


@pytest.mark.parametrize("level", LEVELS)
def test_units_countries_and_sea_meet_without_gaps(level: Level) -> None:
    """Neighbours share their border to the last digit at every level of detail."""
    drawn = outlines(level)
    shapes = [*drawn.oblasts.values(), *drawn.countries.values(), drawn.sea]
    whole = shapely.union_all(shapes)

    assert shapely.coverage_is_valid(shapes)
    assert sum(shape.area for shape in shapes) == pytest.approx(whole.area, rel=1e-9)
    assert whole.area == pytest.approx(shapely.envelope(whole).area, rel=1e-6)


@pytest.mark.parametrize("level", LEVELS)
def test_crimea_is_in_ukraine_and_not_in_russia(level: Level) -> None:
    """The source has it the other way; our view is that of the United Nations."""
    for lon, lat in [(34.1, 44.95), (33.55, 44.59), (36.3, 45.3), (33.7, 46.1)]:
        point = shapely.Point(lon, lat)

        assert outline("UA", level).contains(point)
        assert not outline("RU", level).contains(point)


def test_areas_are_those_of_the_units() -> None:
    """Donbas is one piece of 52,909 km²; Ukraine is 1 % from the official 603,550 km²."""
    donbas = shapely.union_all([outline("UA-14", "detail"), outline("UA-09", "detail")])

    assert donbas.geom_type == "Polygon"
    assert km2(donbas) == pytest.approx(52_909, rel=0.002)
    assert km2(outline("UA", "detail")) == pytest.approx(603_550, rel=0.015)


def test_lines_are_told_apart_by_their_sides() -> None:
    """State border, coast and oblast lines together are all that bounds the units, each once."""
    drawn = outlines("overview")
    border, coast = drawn.lines("oblasts", "countries"), drawn.lines("oblasts", "sea")

    assert border.length + coast.length == pytest.approx(drawn.ukraine.boundary.length)
    assert not drawn.lines("oblasts", "oblasts").intersects(shapely.Point(36.9, 46.0))
    assert drawn.lines("sea", "oblasts").equals(coast)


@pytest.mark.parametrize(("town", "lon", "lat", "expected"), CAPITALS)
def test_a_point_finds_its_oblast(town: str, lon: float, lat: float, expected: str | None) -> None:
    """A point on land has one unit; abroad and at sea it has none."""
    assert oblast_at(lon, lat) == expected, town


@given(st.lists(st.tuples(st.floats(21, 41), st.floats(43, 53)), min_size=1, max_size=40))
def test_many_points_get_the_answer_of_each(points: list[tuple[float, float]]) -> None:
    """The quick look-up agrees with the outlines themselves."""
    lons, lats = zip(*points, strict=True)
    shapes = outlines("detail").oblasts

    for point, code in zip(points, oblasts_at(lons, lats), strict=True):
        holds = [one for one, shape in shapes.items() if shapely.intersects_xy(shape, *point)]
        assert code == (holds[0] if holds else None)


def test_points_that_are_none_lie_nowhere() -> None:
    """A coordinate that is no number or beyond the globe is in no oblast; nothing fails."""
    odd = [float("nan"), float("inf"), -float("inf"), 1e300]

    assert oblasts_at(odd, odd[::-1]) == [None] * 4
    assert oblasts_at(np.array([]), np.array([])) == []


def test_a_wrong_code_says_what_a_code_looks_like() -> None:
    """Whoever mistypes a code is told."""
    with pytest.raises(PlaceError, match="UA-63"):
        oblast("UA-99")
    with pytest.raises(PlaceError, match="No outline"):
        outline("XX")


@pytest.mark.parametrize(
    ("day", "full"),
    [(date(2022, 3, 29), 1), (date(2023, 6, 6), 1), (date(2023, 6, 7), 0), (None, 0)],
)
def test_the_kakhovka_reservoir_goes_with_its_dam(day: date | None, full: int) -> None:
    """Maps dated after 6 June 2023 leave it out and show the river in its bed instead."""
    drawn = waters(day)
    in_the_bed = [w for w in drawn if w.kind == "river" and w.geometry.intersects(BED)]

    assert [water.name_en for water in drawn].count("Kakhovka reservoir") == full
    assert len(in_the_bed) == 1 - full


BED = shapely.box(34.0, 47.2, 34.6, 47.7)


def test_waters_are_valid_and_stop_at_the_border() -> None:
    """Two rings of the source are broken; ours are not, and none runs on abroad."""
    near = outline("UA", "detail").buffer(0.02)

    assert all(water.geometry.is_valid for water in every_water())
    assert all(near.covers(water.geometry) for water in every_water())


def test_every_water_has_three_names() -> None:
    """The Dnipro is named on a sheet in any of the languages."""
    assert all(w.name_en and w.name_uk and w.name_ru for w in every_water())


def test_the_border_view_is_said_in_three_languages() -> None:
    """Every credit names the resolution."""
    assert set(BORDER_VIEW) == {"en", "uk", "ru"}
    assert all("68/262" in text for text in BORDER_VIEW.values())
