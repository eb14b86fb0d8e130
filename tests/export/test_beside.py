from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from export.beside import words_beside
from export.box import Box
from export.brief import Brief
from export.svg import group, markup
from geo.directions import region
from layers import Card, Layer, Mark, Sheet, Zone, words
from layers.sizes import WEB

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FRAME = Box(0, 110, 1200, 620)
EN = words("en")
LONG = "It was moving its reserves there " * 12


def near(*slugs: str, said: str = "We will hold.", language: str = "en") -> Layer:
    marks = [Mark(f"s{n}", slug, "circle", "about") for n, slug in enumerate(slugs)]
    zones = tuple(
        Zone(region(mark.region), region(mark.region).name(language), (mark,)) for mark in marks
    )
    cards = tuple(
        Card(
            statement=mark.statement,
            shape="circle",
            speaker=f"Speaker {n}",
            role="",
            words=said,
            quoted=True,
            about=(mark.region,),
            left_out=(),
            taken_over=(),
            taken_from="",
            doubts=(),
            start=n,
            end=n,
        )
        for n, mark in enumerate(marks)
    )
    return Layer(language, "T", "S", "", zones, cards, (), "")


def drawn(layer: Layer, frame: Box = FRAME) -> Element:
    middle = words_beside(layer, Brief(Sheet(), words(layer.language), WEB), frame)
    return group("middle", middle.elements)


def named(tree: Element, class_: str) -> list[Element]:
    return [part for part in tree.iter() if part.get("class") == class_]


def starts(tree: Element) -> list[float]:
    """Return where lines of type begin that begin at the left, in pixels."""
    return [float(part.get("x", 0)) for part in tree.iter("text") if not part.get("text-anchor")]


def test_a_map_of_the_country_fills_the_sheet(layer: Layer) -> None:
    """Words stand on the neighbours."""
    [base] = named(drawn(layer), "base")
    [ground] = named(base, "abroad")

    assert ground[0].get("width") == "1200"


@pytest.mark.parametrize("slugs", [("bakhmut",), ("kherson", "mykolaiv"), ("sumy", "kharkiv")])
def test_a_map_of_a_part_stands_between_two_columns(slugs: tuple[str, ...]) -> None:
    """Words on strange land would be taken for words about it."""
    tree = drawn(near(*slugs))
    [ground] = named(named(tree, "base")[0], "abroad")
    left, wide = float(ground[0].get("x", 0)), float(ground[0].get("width", 0))

    assert 290 < left < left + wide < 910
    for callout in named(tree, "callout"):
        assert not any(left < x < left + wide for x in starts(callout))


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_legend_keeps_to_its_column(language: str) -> None:
    """In the language of the longest words, too."""
    tree = drawn(near("bakhmut", "lyman", language=language))
    [ground] = named(named(tree, "base")[0], "abroad")
    [key] = named(tree, "legend")

    assert max(starts(key)) < float(ground[0].get("x", 0))


def test_a_map_of_a_part_shows_where_it_lies() -> None:
    """In a corner of the map, with its outline."""
    [locator] = named(drawn(near("bakhmut")), "locator")

    assert named(locator, "part")


def test_words_that_are_printed_have_a_leader(layer: Layer) -> None:
    """Four at most; none without its mark."""
    callouts = named(drawn(layer), "callout")

    assert 1 <= len(callouts) <= 4
    assert all(named(callout, "leader") for callout in callouts)


@pytest.mark.parametrize("slugs", [("kherson", "mykolaiv", "melitopol"), ("kyiv", "lviv", "odesa")])
def test_no_two_callouts_begin_on_the_same_line(slugs: tuple[str, ...]) -> None:
    """At one side of the map they stand under each other."""
    heads = [callout.find(".//text") for callout in named(drawn(near(*slugs)), "callout")]
    places = [(head.get("x"), head.get("y")) for head in heads if head is not None]

    assert all(one != other for one, other in combinations(places, 2))


def test_long_words_are_cut_and_stay_on_the_sheet() -> None:
    """Nothing runs over the edge."""
    tree = drawn(near("bakhmut", "pokrovsk", said=LONG))

    assert "…" in markup(tree)
    assert all(0 <= x < 1200 for x in starts(tree))


def test_a_report_without_places_has_a_map_and_no_callouts(layer: Layer) -> None:
    """The sheet is not broken by it."""
    tree = drawn(replace(layer, zones=(), cards=()))

    assert named(tree, "base")
    assert not named(tree, "callout")


def test_what_lies_beyond_the_map_is_handed_on() -> None:
    """So that the credit can name it."""
    abroad = Zone(region("moscow-ru"), "Moscow", (Mark("s9", "moscow-ru", "square", "about"),))
    layer = near("bakhmut")
    middle = words_beside(
        replace(layer, zones=(*layer.zones, abroad)), Brief(Sheet(), EN, WEB), FRAME
    )

    assert middle.beyond == (abroad,)
    assert middle.crowded == ()
