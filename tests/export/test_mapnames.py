from __future__ import annotations

import tomllib
from typing import Any

import pytest
import shapely

import data
from export.lettering import has
from geo.outlines import outlines
from geo.regions import oblast_at

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    data.path("mapnames.toml").read_text("utf-8")
)
ENTRIES = [entry for kind in TABLE.values() for entry in kind]


def name(entry: dict[str, Any]) -> str:
    return str(entry["en"])


@pytest.mark.parametrize("entry", ENTRIES, ids=name)
def test_every_name_is_kept_in_three_languages(entry: dict[str, Any]) -> None:
    """In letters that our fonts hold."""
    names = [entry[language] for language in ("en", "uk", "ru")]

    assert all(names)
    assert has(" ".join(names))


@pytest.mark.parametrize("entry", [*TABLE["town"], *TABLE["near"]], ids=name)
def test_towns_lie_in_ukraine(entry: dict[str, Any]) -> None:
    """Longitude and latitude are not swapped."""
    assert oblast_at(entry["lon"], entry["lat"]) is not None


@pytest.mark.parametrize("entry", TABLE["country"], ids=name)
def test_countries_are_named_inside_their_borders(entry: dict[str, Any]) -> None:
    """Where they are shipped at all."""
    country = outlines("sketch").countries[entry["code"]]

    assert country.contains(shapely.Point(entry["lon"], entry["lat"]))


@pytest.mark.parametrize("entry", TABLE["sea"], ids=name)
def test_seas_are_named_on_their_water(entry: dict[str, Any]) -> None:
    """Inside the boxes in which the name may stand."""
    wish = shapely.Point(entry["lon"], entry["lat"])
    boxes = shapely.union_all([shapely.box(*box) for box in entry["within"]])

    assert outlines("sketch").sea.contains(wish)
    assert boxes.contains(wish)


def test_no_two_seas_share_their_boxes() -> None:
    """Neither can bear the other's name."""
    one, other = (
        shapely.union_all([shapely.box(*box) for box in entry["within"]]) for entry in TABLE["sea"]
    )

    assert one.intersection(other).area == 0


def test_neighbours_with_a_border_to_ukraine_are_all_named() -> None:
    """Seven of them."""
    codes = {entry["code"] for entry in TABLE["country"]}

    assert {"BY", "RU", "PL", "SK", "HU", "RO", "MD"} <= codes
