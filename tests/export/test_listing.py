from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from export.drawing import draw_still
from layers import Sheet, Size, Zone, spoken

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

SVG = "{http://www.w3.org/2000/svg}"


def more(layer: Layer, count: int) -> Layer:
    """The layer with more statements about Crimea, each of a speaker of its own."""
    crimea = next(zone for zone in layer.zones if zone.region.slug == "crimea")
    card = next(card for card in layer.cards if card.statement == crimea.marks[0].statement)
    cards = tuple(
        replace(card, statement=f"x{number}", speaker=f"Speaker {number}", start=1000 + number)
        for number in range(count)
    )
    marks = tuple(replace(crimea.marks[0], statement=one.statement) for one in cards)
    zone = replace(crimea, marks=(*crimea.marks, *marks))
    zones = tuple(zone if one is crimea else one for one in layer.zones)
    return replace(layer, zones=zones, cards=(*layer.cards, *cards))


def numbers(svg: str) -> tuple[list[int], list[int]]:
    """The numbers before quotations, in the order in which they are drawn, and at marks."""
    root = fromstring(svg)  # noqa: S314 - our own drawing
    entries = root.iter(f"{SVG}g")
    listed = [one for one in entries if one.get("class") == "entry"]
    beside = [int(str(one.findtext(f"{SVG}text"))) for one in listed]
    marks = [text.text for text in root.iter(f"{SVG}text") if "number" in text.get("class", "")]
    return beside, [int(str(mark)) for mark in marks]


def test_few_statements_have_leaders_and_no_numbers(layer: Layer) -> None:
    """As the design has them."""
    svg = draw_still(layer)

    assert 'class="leader"' in svg
    assert numbers(svg)[0] == []


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_more_statements_than_leaders_reach_are_numbered(reading: Reading, language: str) -> None:
    """In the order of the report; no number stands at a mark alone, or before words alone."""
    beside, at_marks = numbers(draw_still(more(spoken(reading, language=language), 3)))

    assert beside == list(range(1, len(beside) + 1))
    assert len(beside) > 4
    assert set(at_marks) == set(beside)


@pytest.mark.parametrize("size", [Size(1200, 675), Size(1920, 1080), Size(900, 600)])
def test_what_no_sheet_could_hold_is_cut_to_what_it_can(layer: Layer, size: Size) -> None:
    """The list never runs into the legend, the land or off the sheet."""
    beside, _ = numbers(draw_still(more(layer, 40), Sheet(size)))

    assert len(beside) <= 12


def test_a_sheet_without_quotations_has_neither_list_nor_leaders(layer: Layer) -> None:
    """The picture desk sets its own."""
    svg = draw_still(more(layer, 3), Sheet(without=frozenset({"quotations"})))

    assert 'class="leader"' not in svg
    assert numbers(svg) == ([], [])


def test_zones_keep_their_marks_when_they_are_numbered(layer: Layer) -> None:
    """Every mark of the layer is drawn or counted."""
    zones: tuple[Zone, ...] = more(layer, 3).zones

    assert sum(len(zone.marks) for zone in zones) == sum(len(z.marks) for z in layer.zones) + 3
