from __future__ import annotations

from dataclasses import replace

import pytest

from export import ExportError
from export.beneath import words_beneath
from export.box import Box
from export.brief import Brief
from export.svg import group, markup
from geo.directions import region
from layers import Layer, Mark, Sheet, Zone, words
from layers.sizes import SQUARE, TALL

FRAME = Box(0, 200, 1080, 1240)
EN = words("en")


def drawn(layer: Layer, frame: Box = FRAME) -> str:
    return markup(group("middle", words_beneath(layer, Brief(Sheet(), EN, TALL), frame).elements))


def test_statements_stand_in_the_order_of_the_text(layer: Layer) -> None:
    """Numbered from one."""
    sheet = drawn(layer)

    assert sheet.index("Alexander Fomin") < sheet.index("Left out by") < sheet.index("a negotiator")


def test_a_high_sheet_prints_more_statements(layer: Layer) -> None:
    """As many rows as the map leaves room for."""
    usual, high = drawn(layer, Box(0, 200, 1080, 1050)), drawn(layer)

    assert high.count('class="entry"') > usual.count('class="entry"') >= 2


def test_one_statement_takes_the_whole_width(layer: Layer) -> None:
    """Half an empty sheet would look like a mistake."""
    one = replace(
        layer,
        cards=layer.cards[3:4],
        zones=tuple(z for z in layer.zones if z.region.slug == "crimea"),
    )

    assert drawn(one).count('class="entry"') == 1


def test_a_report_without_places_has_a_map_and_no_list(layer: Layer) -> None:
    """The sheet is not broken by it."""
    sheet = drawn(replace(layer, zones=(), cards=()))

    assert 'class="entry"' not in sheet
    assert 'class="base"' in sheet


def test_words_whose_marks_found_no_room_are_not_printed(layer: Layer) -> None:
    """Their number would stand nowhere on the map."""
    mark = (Mark("s1", "moscow-ru", "square", "about"),)
    beyond = (Zone(region("moscow-ru"), "Moscow", mark),)
    card = replace(layer.cards[0], left_out=(), about=("Moscow",))
    only = replace(layer, zones=beyond, cards=(card,))
    made = words_beneath(only, Brief(Sheet(), EN, TALL), FRAME)

    assert [zone.region.slug for zone in made.beyond] == ["moscow-ru"]
    assert 'class="entry"' not in markup(group("middle", made.elements))


def test_a_sheet_too_low_for_a_map_is_refused(layer: Layer) -> None:
    """In words, rather than with a map that nobody can read."""
    with pytest.raises(ExportError, match="larger or taller size"):
        words_beneath(layer, Brief(Sheet(), EN, SQUARE), Box(0, 0, 1080, 300))
