"""Nouns beside names: directions, oblasts, raions, and lists that share one."""

from __future__ import annotations

import pytest

from geo.directions import region_of
from geo.mentions import find_names
from geo.resolve import resolve
from geo.units import lists
from reporting import Report

UNITS = [
    # text, language, regions, whether they are directions
    ("The Kyiv and Chernihiv directions are quiet.", "en", ["kyiv", "chernihiv"], True),
    ("The Izium axis is quiet.", "en", ["izium"], True),
    ("They moved in the direction of Kherson.", "en", ["kherson"], True),
    ("The Kharkiv oblast direction is quiet.", "en", ["kharkiv"], True),
    ("The Kharkiv region was hit.", "en", ["kharkiv-oblast"], False),
    ("The Sumy and Kharkiv oblasts were hit.", "en", ["sumy-oblast", "kharkiv-oblast"], False),
    ("Kharkiv was hit.", "en", ["kharkiv"], False),
    ("На Київському та Чернігівському напрямках тихо.", "uk", ["kyiv", "chernihiv"], True),
    ("На лиманському напрямку бої.", "uk", ["lyman"], True),
    ("У Харківській області тривога.", "uk", ["kharkiv-oblast"], False),
    (
        "У Харківській та Сумській областях тривога.",
        "uk",
        ["kharkiv-oblast", "sumy-oblast"],
        False,
    ),
    ("На Волинській ділянці тихо.", "uk", ["volyn-oblast"], True),
    ("У Харкові тривога.", "uk", ["kharkiv"], False),
    ("На Киевском и Черниговском направлениях тихо.", "ru", ["kyiv", "chernihiv"], True),
    ("В Харьковской области тревога.", "ru", ["kharkiv-oblast"], False),
    ("В Курской области тревога.", "ru", ["kursk-oblast"], False),
    ("В Харькове тревога.", "ru", ["kharkiv"], False),
]
LISTS = [
    (" and ", "en", True),
    (", ", "en", True),
    (", and the ", "en", True),
    (" та ", "uk", True),
    (", а також ", "uk", True),
    (" и ", "ru", True),
    (" ", "en", False),
    (" against ", "en", False),
    (". ", "en", False),
    (" проти ", "uk", False),
    (" через ", "ru", False),
]


@pytest.mark.parametrize(("text", "language", "regions", "direction"), UNITS)
def test_a_noun_makes_areas_of_the_names_beside_it(
    text: str,
    language: str,
    regions: list[str],
    direction: bool,  # noqa: FBT001 - a table's column
) -> None:
    """One noun for every name of its list; a bare name is the town."""
    mentions = resolve(find_names(Report("r", text, language)), text).mentions
    found = [region_of(one.place, direction=one.direction).slug for one in mentions if one.place]

    assert found == regions
    assert {one.direction for one in mentions} == {direction}


@pytest.mark.parametrize(("between", "language", "listed"), LISTS)
def test_words_of_listing_join_names(between: str, language: str, listed: bool) -> None:  # noqa: FBT001 - a table's column
    """Commas and "and" make a list; any other word ends it."""
    assert lists(between, language) is listed


@pytest.mark.parametrize("text", ["kharkiv region", "київська котлета", "харьковский завод"])
def test_small_letters_without_a_direction_name_no_place(text: str) -> None:
    """Adjectives of everyday things are no places."""
    language = "en" if text.isascii() else ("uk" if "ї" in text else "ru")

    assert find_names(Report("r", text, language)) == ()
