from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.drawing import draw_map
from export.markup import node
from export.page_base import COARSE, FINE, lighten
from export.page_key import key
from export.page_list import fill, statements
from export.page_map import sheets
from export.page_ties import ties
from export.page_words import page_words

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

TENTHS = st.integers(0, 9999).map(lambda tenths: tenths / 10)


@pytest.fixture
def maps(layer: Layer) -> dict[str, Element]:
    return sheets(layer)


def words(tree: Element) -> str:
    return "".join(tree.itertext())


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+\.?\d*|-?\.\d+", text)]


def land(tree: Element) -> str:
    """The path of the land."""
    part = next(part for part in tree.iter("g") if part.get("class") == "land")
    return "".join(path.get("d", "") for path in part.iter("path"))


def box(path: str, step: float) -> list[float]:
    """How far each line of a path reaches: the points are steps from where it starts."""
    places: list[tuple[float, float]] = []
    for line in path.split("M")[1:]:
        steps = [number * step for number in numbers(line)]
        places += zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)
    across, down = zip(*places, strict=True)
    return [min(across), min(down), max(across), max(down)]


def classes(tree: Element) -> set[str]:
    return {name for part in tree.iter() for name in part.get("class", "").split()}


def shared(tree: Element) -> list[str]:
    """What a sheet shows of another: groups, not the marks that all share."""
    shown = [use.get("href", "") for use in tree.iter("use")]
    return [name for name in shown if name in {"#sw-base", "#sw-zones"}]


def test_the_land_is_drawn_once(maps: dict[str, Element]) -> None:
    """The phone's sheet shows base map and areas of the wide one, and holds none of its own."""
    assert shared(maps["phone"]) == ["#sw-base", "#sw-zones"]
    assert [part.get("class") for part in maps["wide"].iter() if part.get("id") == "sw-base"]
    assert "land" in classes(maps["wide"])
    assert not {"land", "zone"} & classes(maps["phone"])


def test_the_land_lies_where_the_phone_would_draw_it(
    layer: Layer, maps: dict[str, Element]
) -> None:
    """Moved and shrunk, the shared land meets the phone's own to a pixel."""
    land = next(part for part in maps["wide"].iter("g") if part.get("class") == "land")
    x, y = (number / 10 for number in numbers(next(land.iter("path")).get("d", ""))[:2])
    place = next(part for part in maps["phone"].iter("g") if list(part.iter("use")))
    across, down, grow = numbers(place.get("transform", ""))
    own = fromstring(draw_map(layer, width=390, height=266))  # noqa: S314 - our own drawing
    drawn = next(part for part in own.iter() if part.get("class") == "land")
    path = numbers(next(drawn.iter("{http://www.w3.org/2000/svg}path")).get("d", ""))
    steps = zip(accumulate(path[::2]), accumulate(path[1::2]), strict=False)

    assert min(abs(a - x * grow - across) + abs(b - y * grow - down) for a, b in steps) < 2


def test_a_coarse_map_keeps_its_shape(layer: Layer, maps: dict[str, Element]) -> None:
    """An embed's land fills the same box as the app's, to two pixels, in half the signs."""
    fine, coarse = (land(sheet["wide"]) for sheet in (maps, sheets(layer, COARSE)))

    assert box(coarse, COARSE.step) == pytest.approx(box(fine, FINE.step), abs=2)
    assert len(coarse) < 0.6 * len(fine)


def test_a_part_of_the_country_keeps_its_own_ground(layer: Layer) -> None:
    """Where a frame cuts the land, the two sheets show different parts and share nothing."""
    south = replace(
        layer, zones=tuple(z for z in layer.zones if z.region.slug in {"kherson", "mykolaiv"})
    )
    drawn = sheets(south, COARSE)

    assert [shared(sheet) for sheet in drawn.values()] == [[], []]
    assert all(land(sheet) for sheet in drawn.values())


@pytest.mark.parametrize("name", ["wide", "phone"])
def test_every_tie_has_its_mark(
    layer: Layer, reading: Reading, maps: dict[str, Element], name: str
) -> None:
    """At either width the map shows each statement about each place once."""
    marks = {
        (mark.get("data-statement"), row.get("data-region"), mark[0].get("href", "").split("-")[2])
        for row in maps[name].iter("g")
        if row.get("class") == "marks"
        for mark in row
        if mark.get("class") == "mark"
    }

    assert marks == {(tie.statement, tie.region, tie.relation) for tie in ties(layer, reading)}


@given(dots=st.lists(st.tuples(TENTHS, TENTHS), min_size=1, max_size=20))
def test_dots_stay_where_they_are(dots: list[tuple[float, float]]) -> None:
    """Written as dashed lines, a row of dots still stands on the same points."""
    path = node("path", d="".join(f"M{x:.1f} {y:.1f}h0" for x, y in dots))
    lighten(node("g", path))

    assert dashes(path) == [pytest.approx(dot, abs=0.4) for dot in dots]


def test_dots_in_a_row_are_one_line() -> None:
    """Evenly spaced dots share a stroke; a gap begins a new one."""
    path = node("path", d="".join(f"M{x:.1f} 7.0h0" for x in (3.0, 8.2, 13.4, 23.8)))
    lighten(node("g", path))

    assert (path.get("d"), path.get("stroke-dasharray")) == ("M3 7h10.5m10.3 0h.1", "0 5.20")


def dashes(path: Element) -> list[tuple[float, float]]:
    """Return where the dots of dashed level lines stand."""
    pitch = numbers(path.get("stroke-dasharray", ""))[1]
    x = y = 0.0
    found = []
    for across, down, far in batched(numbers(path.get("d", ""))):
        x, y = x + across, y + down
        found += [(x + step * pitch, y) for step in range(int(far / pitch + 0.01) + 1)]
        x += far
    return found


def batched(parts: list[float]) -> list[tuple[float, float, float]]:
    """Return numbers by threes."""
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))


def test_the_legend_counts_what_is_shown(layer: Layer, reading: Reading) -> None:
    """Each relation stands with its number, each side that speaks with its shape."""
    legend = key(ties(layer, reading), layer.cards, page_words("en"))
    values = [box.get("value") for box in legend.iter("input") if box.get("type") == "checkbox"]

    assert [part.text for part in legend.iter("span") if part.get("class") == "sw-count"] == [
        "5",
        "5",
        "2",
    ]
    assert values[3:] == ["square", "circle", "triangle", "diamond"]


def test_the_list_says_what_the_map_shows(layer: Layer, reading: Reading) -> None:
    """About, left out and taken over are told apart in words, doubts and silences included."""
    found = ties(layer, reading)
    tied = {
        card.statement: [t for t in found if t.statement == card.statement] for card in layer.cards
    }
    first, second, _, doubtful, unlocated = map(
        words, statements(layer.cards, tied, reading, page_words("en"))
    )

    assert "About Kyiv, Chernihiv · Leaves out Mariupol, Sumy, Kharkiv" in first
    assert "noted in paragraph 3" in first
    assert "Taken over" in second
    assert "from Alexander Fomin" in second
    assert "? " in doubtful
    assert "Names no place" in unlocated


def test_a_statement_is_marked_by_its_closest_tie(layer: Layer, reading: Reading) -> None:
    """Who spoke about one place and left out five is shown as having spoken."""
    found = ties(layer, reading)

    assert fill([tie for tie in found if tie.statement == "s1"]) == "about"
    assert fill([tie for tie in found if tie.relation == "left_out"]) == "left_out"
    assert fill([]) == "plain"
