"""Stretches of text: trimmed, joined, counted; and the spans that point at them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting import Report, Span
from reporting.finding import covered, stripped, trimmed
from reporting.quotes import find_quotes, is_title
from reporting.report import joined

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=8,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the town, ", "the town"),
        (" — the town —", "the town"),
        (";: the town", "the town"),
        ("\u00a0the town\n", "the town"),
        ("the town.", "the town."),
        ("“the town”", "“the town”"),
    ],
)
def test_commas_and_spaces_are_no_words(text: str, words: str) -> None:
    """Edges are cut; full stops and marks stay."""
    span = trimmed(text, 0, len(text))

    assert span is not None
    assert span.words(text) == words


@pytest.mark.parametrize("text", ["", " ", ", ;", "——"])
def test_edges_alone_are_nothing(text: str) -> None:
    """Where no word is left there is no stretch."""
    assert trimmed(text, 0, len(text)) is None


@given(st.text(max_size=40))
def test_what_is_trimmed_stands_in_the_text(text: str) -> None:
    """Trimming never reaches beyond what it was given, and is done once."""
    span = trimmed(text, 0, len(text))

    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
        assert trimmed(text, span.start, span.end) == span


@given(SPANS)
def test_joined_stretches_are_in_order_and_apart(spans: list[Span]) -> None:
    """No two of them touch, and joining again changes nothing."""
    found = joined(spans)

    assert all(one.end < two.start for one, two in itertools.pairwise(found))
    assert joined(found) == found


@given(SPANS)
def test_joining_loses_no_character(spans: list[Span]) -> None:
    """Every character of every stretch is in one of the joined ones."""
    found = joined(spans)

    assert all(any(whole.holds(span) for whole in found) for span in spans)


def test_empty_stretches_are_dropped() -> None:
    """A fragment that is only a comma is none."""
    assert stripped("a, b", [Span(0, 1), Span(1, 3), Span(3, 4)]) == (Span(0, 1), Span(3, 4))


@pytest.mark.parametrize(
    ("text", "inside", "whole"),
    [
        ("“abc”", 3, 3),
        ("ab “cd”", 2, 4),
        ("abcd", 0, 4),
        ("“…” ab", 0, 2),
    ],
)
def test_letters_in_quotation_marks_are_counted(text: str, inside: int, whole: int) -> None:
    """Marks, stops and spaces count neither way."""
    assert covered(text, [Span(0, len(text))], find_quotes(text)) == (inside, whole)


@pytest.mark.parametrize(
    "words",
    ["Article 5", "Budapest Memorandum", "Treaty on Open Skies", "Minsk II", "Plan for Peace"],
)
def test_titles_are_told_by_their_capitals(words: str) -> None:
    """Two large words or more, small ones between them, no stop."""
    assert is_title(words)


@pytest.mark.parametrize(
    "words",
    [
        "Never",
        "We will hold",
        "buffer zone",
        "Article 5.",
        "Kyiv Will Stand!",
        "",
        "We Will Hold Every Town And Every Street Of Bakhmut",
    ],
)
def test_sentences_and_single_words_are_no_titles(words: str) -> None:
    """A small verb, a stop at the end, or too many words tell."""
    assert not is_title(words)


@pytest.mark.parametrize(
    ("one", "two", "overlap", "hold"),
    [
        (Span(0, 5), Span(2, 3), True, True),
        (Span(0, 5), Span(4, 8), True, False),
        (Span(0, 5), Span(5, 8), False, False),
        (Span(2, 3), Span(0, 5), True, False),
    ],
)
def test_spans_know_how_they_lie(one: Span, two: Span, *, overlap: bool, hold: bool) -> None:
    """Overlapping is mutual, holding is not."""
    assert one.overlaps(two) is overlap
    assert two.overlaps(one) is overlap
    assert one.holds(two) is hold


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_report_is_known_by_its_text(one: str, two: str) -> None:
    """The same text gives the same sum, another text another one."""
    same = Report("a", one).sha256 == Report("b", two).sha256

    assert same is (one == two)
