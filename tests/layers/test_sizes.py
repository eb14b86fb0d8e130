from __future__ import annotations

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers import SIZES, LayerError, Measures, Size, printed, size_of
from layers.sizes import A4, COLUMN, PHONE, PRINT_1, TALL, WEB, screen_measures


@pytest.mark.parametrize(
    ("width", "height"),
    [(0, 675), (1200, 0), (100_000, 400), (199, 400), (-680, 400), (float("nan"), 400)],
)
def test_sizes_that_no_sheet_can_have_are_refused(width: float, height: float) -> None:
    """In words, before anything is drawn."""
    with pytest.raises(LayerError, match="between 200 and 10,000"):
        Size(width, height)


def test_words_stand_beside_the_map_on_wide_sheets_only() -> None:
    """Square, upright and narrow sheets carry them underneath."""
    assert [name for name, size in SIZES.items() if size.wide] == ["wide"]


@pytest.mark.parametrize(
    ("size", "wide"),
    [(printed(297, 210), True), (printed(175, 110), False), (Size(900, 500), True)],
)
def test_columns_of_words_need_their_own_width_in_print(size: Size, wide: bool) -> None:  # noqa: FBT001 - a table
    """Type does not shrink with the paper."""
    assert size.wide is wide


def test_a_sheet_twice_as_large_has_type_twice_as_large() -> None:
    """A size is a picture of the same proportions."""
    assert Size(2400, 1350).measures == WEB.times(2)


@pytest.mark.parametrize(
    ("size", "measures"),
    [
        (SIZES["print-1"], PRINT_1),
        (SIZES["a4"], A4),
        (SIZES["portrait"], TALL),
        (Size(390, 700), PHONE),
        (Size(680, 900), COLUMN),
        (printed(420, 594), A4.times(2)),
    ],
)
def test_sizes_of_the_design_have_its_measures(size: Size, measures: Measures) -> None:
    """To the last digit but one."""
    assert astuple(size.measures) == pytest.approx(astuple(measures))


@given(st.floats(55, 210))
def test_type_in_print_is_never_under_seven_points(width: float) -> None:
    """Whatever the width of the column."""
    measures = printed(width, 150).measures

    assert min(measures.credit, measures.name, measures.left_out) * 0.75 >= 6.9


def test_a_printed_size_is_kept_in_millimetres() -> None:
    """An inch has 96 pixels and 25.4 millimetres."""
    size = printed(55, 130)

    assert size.stated == "55x130 mm"
    assert size.width == pytest.approx(207.87, abs=0.01)


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("wide", SIZES["wide"]),
        ("1200x675", Size(1200, 675)),
        (" 680 × 900 px", Size(680, 900)),
        ("55x130 mm", printed(55, 130)),
        ("55mm x 130MM", printed(55, 130)),
        ("62.5x80 mm", printed(62.5, 80)),
    ],
)
def test_a_size_is_named_or_written(written: str, size: Size) -> None:
    """By its name, in pixels or in millimetres."""
    assert size_of(written) == size


@given(st.integers(200, 10_000), st.integers(200, 10_000))
def test_what_a_size_states_is_read_as_that_size(width: int, height: int) -> None:
    """So that a file can keep it."""
    assert size_of(Size(width, height).stated) == Size(width, height)


@pytest.mark.parametrize("written", ["huge", "", "1200", "12x13x14", "1e3x500", "55x130 cm", "axb"])
def test_a_size_that_cannot_be_read_names_the_way_out(written: str) -> None:
    """All names, and how to write another."""
    with pytest.raises(LayerError, match=r"wide, square.*1200x675"):
        size_of(written)


def test_measures_multiply_as_one() -> None:
    """Type, marks and lines keep their proportion."""
    assert Measures(*range(1, 13)).times(2) == Measures(*range(2, 25, 2))


@pytest.mark.parametrize(("width", "mark"), [(390, 5.2), (760, 6.4)])
def test_marks_on_a_phone_are_smaller(width: float, mark: float) -> None:
    """As the design gives them."""
    assert screen_measures(width).mark == mark
