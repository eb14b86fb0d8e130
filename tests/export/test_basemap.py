from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import shapely

from export.basemap import base, level_for, pieces
from export.box import Box
from export.projection import fitted, whole_country
from export.svg import markup
from geo.outlines import outlines
from geo.regions import outline

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FRAME = Box(0, 0, 1200, 600)
VIEW = whole_country(FRAME, FRAME.grown(-20))


def groups(tree: Element) -> list[str]:
    return [str(part.get("class")) for part in tree]


def path_of(class_: str, **options: object) -> str:
    found = base(VIEW, **options).find(f".//g[@class='{class_}']/path")  # type: ignore[arg-type] # options as base has them
    return "" if found is None else str(found.get("d"))


def test_the_ground_is_drawn_from_sea_to_border() -> None:
    """Each layer has a name that a drawing program shows."""
    assert groups(base(VIEW)) == [
        "abroad",
        "sea",
        "abroad-line",
        "land",
        "oblast-line",
        "waters",
        "coast",
        "border",
    ]


@pytest.mark.parametrize(("lon", "lat"), [(34.1, 44.95), (33.5, 44.6), (37.8, 48.0)])
def test_crimea_and_donbas_are_drawn_as_ukraine(lon: float, lat: float) -> None:
    """The land that is filled as Ukraine holds Simferopol, Sevastopol and Donetsk."""
    land = VIEW.to_pixels(outlines("overview").ukraine)

    assert land.contains(shapely.Point(VIEW.point(lon, lat)))


def test_no_border_parts_crimea_from_ukraine() -> None:
    """The state border is nowhere near Perekop."""
    border = VIEW.to_pixels(outlines("overview").lines("oblasts", "countries"))

    assert border.distance(shapely.Point(VIEW.point(33.7, 46.15))) > 50


@pytest.mark.parametrize(
    ("day", "full"),
    [(date(2022, 3, 29), True), (date(2023, 6, 6), True), (date(2023, 6, 7), False), (None, False)],
)
def test_the_kakhovka_reservoir_is_full_until_its_dam_was_destroyed(
    day: date | None,
    full: bool,  # noqa: FBT001 - an expected answer
) -> None:
    """A map shows the water of its day."""
    assert (path_of("lake", on=day) == path_of("lake", on=date(2022, 1, 1))) is full


def test_nothing_is_drawn_outside_the_frame() -> None:
    """Beyond it nobody sees it."""
    drawn = pieces(shapely.LineString([(-500, 50), (500, 50)]), Box(0, 0, 100, 100))

    assert drawn == ["M-2 50l104 0"]


def test_vertices_that_nobody_sees_are_left_out() -> None:
    """A tenth of a pixel off a line is none."""
    assert pieces(shapely.LineString([(0, 0), (5, 0.1), (10, 0)]), Box(0, 0, 20, 20)) == [
        "M0 0l10 0"
    ]


def test_lines_of_neighbours_fade_under_words() -> None:
    """What stands there can be read."""
    drawn = markup(base(VIEW, quiet=[Box(0, 0, 300, 300)]))

    assert 'stroke-opacity="0.2"' in drawn
    assert 'stroke-opacity="0.2"' not in markup(base(VIEW))


def test_a_closer_map_is_drawn_from_finer_lines() -> None:
    """An oblast on a whole sheet needs more than the country does."""
    assert level_for(VIEW) == "overview"
    assert level_for(fitted(outline("UA-51"), FRAME)) == "detail"


def test_the_capital_has_no_outline_of_its_own() -> None:
    """On a map of the country it would look twice as large as it is."""
    near = VIEW.to_pixels(shapely.Point(30.52, 50.45).buffer(0.12))
    lines = path_of("oblast-line")
    starts = [
        tuple(map(float, part.split("l")[0].split()))
        for part in lines.split("M")[1:]
        if " " in part.split("l")[0]
    ]

    assert not any(near.contains(shapely.Point(start)) for start in starts)


def test_no_sea_is_drawn_where_nothing_is_known() -> None:
    """On a very wide map the ground goes on beyond the shipped outlines."""
    frame = Box(0, 0, 2400, 500)
    wide = whole_country(frame, frame.grown(-20))
    sea = base(wide).find(".//g[@class='sea']/path")
    starts = [
        float(part.split()[0])
        for part in str(sea.get("d") if sea is not None else "").split("M")[1:]
    ]

    assert starts
    assert min(starts) > 100
