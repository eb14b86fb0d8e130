from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.svg import group, markup, number, path, shape


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "{{7*7}}", "${1}", "$x$", "a & b", '"quoted"', "]]>", "Київ"],
)
def test_words_go_through_as_words(words: str) -> None:
    """Nothing that a stranger wrote becomes markup."""
    written = markup(shape("text", words, data_region=words))
    read = fromstring(written)  # noqa: S314 - our own drawing

    assert read.text == read.get("data-region") == words
    assert "<script" not in written


@given(st.text())
def test_whatever_the_words_the_drawing_can_be_read(words: str) -> None:
    """Control signs and half letters do not break the file."""
    drawn = markup(group("c", [shape("text", words)], data_region=words))

    assert fromstring(drawn).tag == "g"  # noqa: S314 - our own drawing


def test_nothing_stands_for_nothing() -> None:
    """A part that is not there leaves no trace."""
    assert markup(shape("g", None, fill=None)) == "<g />"


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (0.04, "0"), (2.25, "2.2"), (-0.5, "-0.5")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    """A tenth of a pixel is enough."""
    assert number(value) == written


def test_classes_and_data_are_written_with_hyphens() -> None:
    """Python's names become SVG's."""
    assert (
        markup(shape("g", class_="mark", data_region="kyiv"))
        == '<g class="mark" data-region="kyiv" />'
    )


def test_a_path_is_written_in_steps() -> None:
    """Each from the last point, which is short."""
    assert path([(10, 10), (12.5, 10), (12.5, 8)]) == "M10 10l2.5 0l0-2"


def test_a_closed_path_does_not_repeat_its_start() -> None:
    """The z closes it."""
    assert path([(0, 0), (5, 0), (5, 5), (0, 0)], closed=True) == "M0 0l5 0l0 5z"


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), min_size=2, max_size=40))
def test_rounding_errors_do_not_add_up(points: list[tuple[float, float]]) -> None:
    """The last point lies where it should, within half a tenth."""
    steps = path(points).replace("-", " -").replace("M", "").split("l")
    at = [sum(float(step.split()[axis]) for step in steps) for axis in (0, 1)]

    assert at == pytest.approx(points[-1], abs=0.051)
