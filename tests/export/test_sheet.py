from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from export.sheet import compose
from export.svg import group, markup
from geo.directions import region
from layers import SIZES, Layer, Mark, Sheet, Size, Zone

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def drawn(layer: Layer, size: str = "wide") -> str:
    return markup(group("sheet", compose(layer, Sheet(SIZES[size]))))


def large(layer: Layer, factor: int) -> Element:
    return group("sheet", compose(layer, Sheet(Size(1200 * factor, 675 * factor))))


def abroad(slug: str) -> Zone:
    place = region(slug)
    return Zone(place, place.name_en, (Mark("s1", slug, "square", "about"),))


@pytest.mark.parametrize("size", SIZES)
def test_every_sheet_says_that_it_shows_speech_and_who_checked(layer: Layer, size: str) -> None:
    """Wherever it is printed."""
    sheet = re.sub(r"<[^>]+>", " ", drawn(layer, size))

    assert "not yet checked by an editor" in " ".join(sheet.split())
    assert "not an area held" in " ".join(sheet.split())


@pytest.mark.parametrize("size", SIZES)
def test_every_sheet_has_its_parts_as_named_groups(layer: Layer, size: str) -> None:
    """Drawing programs show them."""
    sheet = drawn(layer, size)

    for name in ("base", "zones", "names", "places", "legend", "scale", "header", "footer"):
        assert f'class="{name}"' in sheet


def test_words_stand_beside_a_wide_map_and_under_a_tall_one(layer: Layer) -> None:
    """Callouts here, a list there."""
    assert 'class="callout"' in drawn(layer)
    assert 'class="entry"' in drawn(layer, "portrait")


def test_a_note_about_places_beyond_the_map_does_not_grow_without_end(layer: Layer) -> None:
    """The first are named, the rest counted."""
    many = tuple(replace(abroad("moscow-ru"), label=f"Town {n}") for n in range(40))
    sheet = drawn(replace(layer, zones=(*layer.zones, *many)))

    assert "Town 13 +26." in sheet
    assert "Town 14" not in sheet


def test_a_map_that_shows_all_has_no_note(layer: Layer) -> None:
    """Nothing to explain."""
    assert "Also named" not in drawn(layer)


def test_headline_and_credit_keep_to_the_margins(layer: Layer) -> None:
    """White at the edges is part of the sheet."""
    sheet = group("sheet", compose(layer, Sheet(SIZES["wide"])))
    lefts = [
        float(str(line.get("x")))
        for name in ("header", "footer")
        for line in sheet.findall(f"./g[@class='{name}']/text")
    ]

    assert min(lefts) == 24
    assert max(lefts) == 1200 - 24


def test_a_sheet_of_twice_the_size_is_the_same_picture(layer: Layer) -> None:
    """Callouts and labels stand where they stood."""
    texts = [
        sorted(
            (line.text, round(float(str(line.get("font-size"))) / factor))
            for line in large(layer, factor).iter("text")
            if line.text
        )
        for factor in (1, 2)
    ]

    assert [words for words, _ in texts[0]] == [words for words, _ in texts[1]]
