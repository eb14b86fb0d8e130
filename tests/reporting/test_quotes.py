"""Quotation marks: which open, which close, which are apostrophes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting.quotes import Quote, find_quotes

MARKS = "“”„«»‹›\"‘’‚'`"


def words(text: str) -> list[str]:
    return [quote.span.words(text) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We hold the city,” he said.", ["We hold the city,"]),
        ('"We hold the city," he said.', ["We hold the city,"]),
        ("«Ми тримаємо місто», — сказав він.", ["Ми тримаємо місто"]),
        ("»Wir halten die Stadt«, sagte er.", ["Wir halten die Stadt"]),
        ("„Wir halten die Stadt“, sagte er.", ["Wir halten die Stadt"]),
        ("„We hold the city”, he said.", ["We hold the city"]),
        ("``We hold the city,'' he said.", ["We hold the city,"]),
        ("‘We hold the city,’ he said.", ["We hold the city,"]),
        ("'We hold the city,' he said.", ["We hold the city,"]),
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("“We hold ” he said.", ["We hold "]),
    ],
)
def test_each_country_s_marks_are_paired(text: str, expected: list[str]) -> None:
    """Curly, straight, angle, German and British marks are paired."""
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine’s army holds the soldiers’ positions.",
        "It's the '90s again, they say.",
        "Rock 'n' roll isn't dead.",
        "The bridge is 5' wide and 6\" thick or so.",
        "No marks at all.",
        "",
    ],
)
def test_an_apostrophe_opens_nothing(text: str) -> None:
    """Possessives, contractions and measures are no quotations."""
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘It is the soldiers’ fate,’ he said.", "It is the soldiers’ fate,"),
        ("'It is the soldiers' fate,' he said.", "It is the soldiers' fate,"),
        ("‘We’ll stay,’ he said.", "We’ll stay,"),
    ],
)
def test_an_apostrophe_closes_nothing(text: str, expected: str) -> None:
    """Within single marks, a possessive of many does not end the quotation."""
    assert words(text) == [expected]


def test_nested_quotations_know_their_depth() -> None:
    """What somebody quotes within a quotation stands one deeper."""
    found = find_quotes("“Does ‘we leave Kyiv’ mean ‘we lost’?” he tweeted.")

    assert [quote.depth for quote in found] == [0, 1, 1]


def test_the_words_are_inside_their_marks() -> None:
    """The outer span holds the marks, the inner one does not."""
    text = "He said “yes” twice."
    [quote] = find_quotes(text)

    assert (quote.outer.words(text), quote.span.words(text)) == ("“yes”", "yes")


def test_a_quotation_over_paragraphs_is_carried() -> None:
    """A paragraph that opens again goes on with what the one before left open."""
    first, second = find_quotes("“One.\n\n“Two,” he said.")

    assert (first.carried, first.closed, second.carried) == (True, True, False)


def test_a_mark_that_is_never_closed_is_told() -> None:
    """An odd number of marks is no reason to lose the words, but a reason to ask."""
    [quote] = find_quotes("“One, he said.\n\nTwo.")

    assert not quote.closed


def test_a_second_opening_mark_ends_a_quotation_left_open() -> None:
    """The words behind the next opening mark belong to the next quotation."""
    text = '"One, he said. "Two," he added.'

    assert words(text) == ["One, he said. ", "Two,"]


def test_a_quotation_never_reaches_over_a_paragraph() -> None:
    """A stray mark cannot swallow the rest of the report."""
    text = "“One.\n\nTwo.\n\nThree.”"

    assert "Two." not in " ".join(words(text))


@given(st.text(alphabet=MARKS + "ab .,\n", max_size=80))
def test_every_quotation_stands_in_the_text(text: str) -> None:
    """Whatever the marks, spans are valid, in order, and hold something."""
    found = find_quotes(text)

    assert all(stands(text, quote) for quote in found)
    assert [q.outer.start for q in found] == sorted(q.outer.start for q in found)


def stands(text: str, quote: Quote) -> bool:
    inside = 0 <= quote.outer.start <= quote.span.start < quote.span.end <= quote.outer.end
    return inside and quote.outer.end <= len(text) and bool(quote.span.words(text).strip())


@pytest.mark.parametrize("piece", ["'a ", '"', "“a” ", "“", "‘a ", "«»", "``"])
def test_marks_without_end_take_time_in_proportion(piece: str) -> None:
    """Ten thousand marks of any kind are paired within seconds."""
    begun = time.perf_counter()
    find_quotes(piece * 10_000)

    assert time.perf_counter() - begun < 5
