from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.pairs import paired, pairs, wrapped


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ("Пообіцяли «кардинально, в рази» скоротити", ["«кардинально, в рази»"]),
        ("Слова „не нашлись“ сразу", ["„не нашлись“"]),
        ("«Газета „Правда“ писала»", ["„Правда“", "«Газета „Правда“ писала»"]),
        ('a "buffer zone" in Sumy', ['"buffer zone"']),
        ("“Does ‘we’ll reduce’ = ‘we’re losing?’”", ["‘we’ll reduce’", "‘we’re losing?’"]),
        ("Russia’s officers’ mess, п’ятнадцять", []),
        ("no marks at all", []),
    ],
)
def test_marks_that_belong_together_are_found(text: str, found: list[str]) -> None:
    """In three languages, nested ones too; an apostrophe is no mark."""
    made = [text[int(pair.start) : int(pair.end) + 1] for pair in pairs(text)]

    assert made[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("в рази» скоротити", ("«", "")),
        ("they said “never", ("", "”")),
        ("рази“ і «край", ("„", "»")),
        ("one” and two»", ("«“", "")),
        ("whole “and” sound", ("", "")),
    ],
)
def test_a_mark_without_its_counterpart_is_noticed(text: str, lacks: tuple[str, str]) -> None:
    """Whichever of the two is missing."""
    assert paired(text, 0, len(text)) == lacks


@pytest.mark.parametrize(
    ("piece", "lacks"),
    [
        ("в рази»", ("«", "")),
        ("«кардинально", ("", "»")),
        ("кардинально", ("«", "»")),
        ("Обіцяли", ("", "")),
        ("скоротити", ("", "")),
    ],
)
def test_a_piece_is_told_which_marks_the_cut_took(piece: str, lacks: tuple[str, str]) -> None:
    """A piece from within a quotation lacks both."""
    text = "Обіцяли «кардинально, в рази» скоротити"
    start = text.index(piece)

    assert paired(text, start, start + len(piece)) == lacks


def test_a_lone_mark_reaches_beyond_the_text() -> None:
    """So that every piece behind it stands within it."""
    [pair] = pairs("never» again")

    assert (pair.start, pair.end) == (-inf, 5)


@pytest.mark.parametrize(
    ("text", "whole"),
    [("“We go.”", True), ("«Ми йдемо»", True), ("“A” and “B”", False), ("Go “now”", False)],
)
def test_only_words_within_one_pair_are_wrapped(text: str, whole: bool) -> None:  # noqa: FBT001 - an expected answer
    """Two quoted names at the ends do not quote what is between."""
    assert wrapped(text) is whole


@given(st.text(alphabet='ab «»“”„‘’"', max_size=40))
def test_any_string_of_marks_is_read(text: str) -> None:
    """Whatever strangers type, nothing fails, and no place is given twice."""
    starts = [pair.start for pair in pairs(text) if pair.start > -inf]

    assert len(starts) == len(set(starts))
