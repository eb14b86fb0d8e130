from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from export import ExportError
from export.drawing import draw_still
from layers import PARTS, Sheet, Translation, Wording, size_of, spoken

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer, Part

SVG = "{http://www.w3.org/2000/svg}"
SIGNS: dict[Part, str] = {
    "headline": "Two names and five silences",
    "standfirst": "A mark shows who",
    "stamp": "As reported",
    "legend": "the speaker did not mention it",
    "scale": "200 km",
    "source": "Example Wire",
    "data": "Natural Earth",
    "borders": "68/262",
}


def words(svg: str) -> str:
    root = fromstring(svg)  # noqa: S314 - our own drawing
    return " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("part", SIGNS)
def test_each_part_can_be_left_out_by_itself(layer: Layer, part: Part) -> None:
    """And the others stay."""
    there = words(draw_still(layer, Sheet(without=frozenset({part}))))

    assert {name: sign in there for name, sign in SIGNS.items()} == {
        name: name != part for name in SIGNS
    }


def test_what_is_left_out_stays_among_the_papers(layer: Layer) -> None:
    """The border view above all."""
    svg = draw_still(layer, Sheet(without=frozenset({"borders", "headline"})))

    assert "68/262" in svg
    assert layer.title in svg


@pytest.mark.parametrize("size", ["wide", "portrait", "print-1", "a4"])
def test_a_bare_map_fills_its_sheet(layer: Layer, size: str) -> None:
    """Without anything around it."""
    sheet = Sheet(size_of(size), without=frozenset(PARTS))
    svg = draw_still(layer, sheet)
    [ground] = re.findall(r'class="abroad"><rect x="0" y="([\d.]+)" [^>]*height="([\d.]+)"', svg)

    assert float(ground[0]) == 0
    assert float(ground[1]) == pytest.approx(sheet.size.height, abs=0.1)


def test_the_scale_bar_counts_miles_where_it_is_asked_to(layer: Layer) -> None:
    """A hundred miles, not a hundred kilometres with another name."""
    metric, miles = (draw_still(layer, Sheet(miles=miles)) for miles in (False, True))
    long, short = (
        float(re.findall(r'class="scale-line"[^>]*|h([\d.]+)v-', svg)[0]) for svg in (metric, miles)
    )

    assert "100 mi" in words(miles)
    assert short / long == pytest.approx(100 * 1.609344 / 200, abs=0.01)


@pytest.mark.parametrize(
    ("view", "town"), [("kharkiv", "Chuhuiv"), ("donbas", "Sievierodonetsk"), ("lviv", "Stryi")]
)
def test_a_map_of_one_region_names_the_towns_around(layer: Layer, view: str, town: str) -> None:
    """Else nobody would know where it lies."""
    svg = draw_still(layer, Sheet(view=view))

    assert town in words(svg)
    assert 'class="locator"' in svg
    assert "Also named, beyond this map" in words(svg)


def test_a_map_of_the_country_is_one_where_all_lies_in_a_corner(layer: Layer) -> None:
    """If an editor asks for it."""
    assert "beyond this map" not in words(draw_still(layer, Sheet(view="country")))


@pytest.mark.parametrize("view", ["atlantis", "", "../kyiv"])
def test_a_region_that_is_none_says_what_to_write(layer: Layer, view: str) -> None:
    """With an example."""
    with pytest.raises(ExportError, match="kharkiv-oblast"):
        draw_still(layer, Sheet(view=view))


@pytest.mark.parametrize("size", ["wide", "portrait"])
def test_a_translation_is_marked_with_who_made_it(reading: Reading, size: str) -> None:
    """Wherever the quotation is printed."""
    wording = Wording(translations=(Translation("s1", "Рішення ухвалено", "О. Коваль"),))
    layer = spoken(reading, language="uk", wording=wording)
    there = words(draw_still(layer, Sheet(size_of(size))))

    assert "Рішення ухвалено" in there
    assert "Переклад: О. Коваль" in there
    assert "A decision was made" not in there
