from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from export.box import Box
from export.brief import Brief
from export.furniture import credit, draw_scale, header, scale_bar, stamp
from export.projection import fitted, whole_country
from export.setting import line_width
from geo.regions import outline
from layers import Sheet, words
from layers.sizes import TALL, WEB

if TYPE_CHECKING:
    from layers import Layer

VIEW = whole_country(Box(0, 0, 1200, 500))
ENDLESS = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 6


@pytest.mark.parametrize("title", ["Short", "Many words " * 30, ENDLESS, "Слово " * 40, "x & <b>"])
def test_a_headline_wraps_and_never_overflows(layer: Layer, title: str) -> None:
    """Long ones are set smaller, then cut."""
    made = header(replace(layer, title=title), Brief(Sheet(), words("en"), WEB), 700)

    assert made.width <= 700
    assert len(made.lines) <= 3 + 4


def test_a_headline_breaks_evenly(layer: Layer) -> None:
    """Two lines of one length, not a line and a word."""
    title = "Moscow offers to ease off near Kyiv as Ukraine sets out a neutrality plan"
    made = header(replace(layer, title=title), Brief(Sheet(), words("en"), WEB), 800)
    first, second = (line_width(line) for line, _ in made.lines[:2])

    assert second > 0.7 * first


def test_lines_stand_under_each_other(layer: Layer) -> None:
    """No line begins above the one before it."""
    tops = [y for _, y in header(layer, Brief(Sheet(), words("en"), TALL), 1000).lines]

    assert tops == sorted(tops)


def test_the_stamp_has_its_date_in_bold(layer: Layer) -> None:
    """And each further part on a line of its own."""
    (first, _), *others = stamp(layer, WEB, 400).lines

    assert first[0].face.weight == 700
    assert len(others) == 3


def test_the_credit_wraps_and_ends_with_our_name(layer: Layer) -> None:
    """What the map could not show stands before it."""
    made = credit(layer, ["Also named: Moscow."], Brief(Sheet(), words("en"), WEB), 500)
    said = " ".join(run.text for line, _ in made.lines for run in line)

    assert said.startswith("Also named: Moscow.")
    assert said.endswith("Saidwhere")
    assert all(line_width(line) <= 500 for line, _ in made.lines)


def test_the_scale_bar_is_true() -> None:
    """Its length on the sheet is its length on the ground."""
    bar = scale_bar(VIEW, Brief(Sheet(), words("en"), WEB))

    assert bar.label.text == "200 km"
    assert bar.length == pytest.approx(VIEW.pixels(200_000))


def test_a_closer_map_has_a_shorter_scale() -> None:
    """A round length that suits it."""
    near = fitted(outline("UA-63"), Box(0, 0, 1200, 500))
    bar = scale_bar(near, Brief(Sheet(), words("uk"), WEB))

    assert bar.label.text == "50 км"
    assert 60 < bar.length < 200


def test_a_scale_bar_has_its_length_above_it() -> None:
    """Words and line stay together as one group."""
    drawn = draw_scale(scale_bar(VIEW, Brief(Sheet(), words("en"), WEB)), 0, 0, 1)

    assert drawn.findtext("text") == "200 km"
