from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from export.brief import Brief
from export.legend import Legend, draw_legend, legend
from export.setting import line_width
from export.svg import group, markup
from layers import Sheet, words
from layers.sizes import TALL, WEB

if TYPE_CHECKING:
    from layers import Layer


EN = Brief(Sheet(), words("en"), WEB)


def written(made: Legend) -> str:
    return " ".join(run.text for item, _, _ in made.items for run in item.line)


def only(layer: Layer, *slugs: str) -> Layer:
    return replace(layer, zones=tuple(zone for zone in layer.zones if zone.region.slug in slugs))


def test_the_legend_explains_what_the_map_shows(layer: Layer) -> None:
    """Relations and speakers that occur, and no others."""
    made = written(legend(only(layer, "crimea"), EN, 400, rows=True))

    assert "About:" in made
    assert "Ukraine" in made
    assert "Left out" not in made
    assert "Russia" not in made


def test_a_doubtful_mark_is_explained(layer: Layer) -> None:
    """The question mark is part of the set."""
    assert "not certain" in written(legend(layer, EN, 400, rows=True))
    assert "not certain" not in written(legend(only(layer, "sumy"), EN, 400, rows=True))


def test_the_legend_says_that_dots_are_no_control(layer: Layer) -> None:
    """A lit area must not be read as held."""
    assert "not an area held" in written(legend(layer, EN, 400, rows=True))


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("room", [180.0, 300.0, 460.0])
def test_no_entry_is_wider_than_the_legend_says(layer: Layer, language: str, room: float) -> None:
    """So that it can be placed by its box."""
    made = legend(layer, Brief(Sheet(), words(language), WEB), room, rows=True)

    for item, x, y in made.items:
        assert x + line_width(item.line) <= made.width + 0.01
        assert 0 <= y <= made.height


def test_a_narrow_legend_is_a_high_one(layer: Layer) -> None:
    """Entries wrap, none is dropped."""
    wide, narrow = (legend(layer, EN, room, rows=True) for room in (500, 170))

    assert narrow.height > wide.height


def test_a_tall_sheets_legend_takes_two_lines(layer: Layer) -> None:
    """Relations in one, speakers in the other."""
    made = legend(layer, Brief(Sheet(), words("en"), TALL), 1000, rows=False)

    assert len({y for _, _, y in made.items}) == 2


def test_an_empty_map_needs_no_legend(layer: Layer) -> None:
    """There is nothing to explain."""
    assert legend(only(layer), EN, 400, rows=True).items == ()


def test_symbols_are_drawn_beside_their_words(layer: Layer) -> None:
    """Filled for relations, bare for speakers."""
    drawn = markup(
        group(
            "legend",
            draw_legend(legend(layer, EN, 400, rows=True), 0, 0),
        )
    )

    assert "about-fill" in drawn
    assert "plain-line" in drawn


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("room", [195.0, 300.0, 470.0])
def test_the_note_is_no_wider_than_the_headings_or_the_room(
    layer: Layer, language: str, room: float
) -> None:
    """Broken evenly, so that no word stands alone on its line."""
    made = legend(layer, Brief(Sheet(), words(language), WEB), room, rows=True)
    heading = max(
        line_width(item.line)
        for item, _, _ in made.items
        if item.form is None and item.line[0].face.weight == 700
    )
    notes = [
        line_width(item.line)
        for item, _, _ in made.items
        if item.form is None and item.line[0].face.weight == 400
    ]

    assert all(wide <= max(room, heading) for wide in notes)
    assert min(notes) > 0.5 * max(notes)
