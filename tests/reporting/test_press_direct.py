"""Quotations and their speakers in further layouts, and marks that quote nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found
from reporting.quotes import find_quotes, is_title

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("“No one slept,” said nurse Olha Sych.", "nurse Olha Sych", "No one slept"),
        ("“Where are the buses?” she asked.", "she", "Where are the buses?"),
        ("“The roof is gone…” he sighed.", "he", "The roof is gone…"),
        ("In Izium, the mayor said: “The water is back.”", "the mayor", "The water is back."),
        ("The mayor wrote, “The water is back.”", "The mayor", "The water is back."),
        ("“The water is back”, the mayor told Suspilne.", "the mayor", "The water is back"),
        pytest.param(
            "“The water is back,” according to the mayor.",
            "the mayor",
            "The water is back",
        ),
        ("“We hold,” the major said, “for now.”", "the major", "We hold … for now."),
        ("“We hold,” the major, who lost an eye in Lyman, said.", "the major", "We hold"),
        ("Olha Sych, a nurse: “We sleep in the cellar.”", "Olha Sych", "We sleep in the cellar."),
    ],
)
def test_every_layout_names_its_speaker(text: str, who: str, words: str, lines: Lines) -> None:
    """Behind, before, in the middle or with a colon alone."""
    assert [(name, said.rstrip(",")) for name, said in lines(text)] == [(who, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The café “Mriia” reopened in Kharkiv.",
        "A soldier with the call sign “Lys” came home.",
        "The “Hymars” arrived in June.",
        "The band sang “Chervona Ruta” in the shelter.",
        "The drone, nicknamed “Moped”, fell into the river.",
        "The paper “Holos Izium” closed in spring.",
    ],
)
def test_names_in_marks_are_no_speech(text: str, lines: Lines) -> None:
    """Cafés, call signs, songs and papers are named, not quoted."""
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“We hold,” the major said. “It is cold,” the nurse said.",
            [("the major", "We hold"), ("the nurse", "It is cold")],
        ),
        ("“We hold,” the major said. It is cold in Lyman.", [("the major", "We hold")]),
        (
            "The major said they held. “It is cold,” the nurse said.",
            [("The major", "they held"), ("the nurse", "It is cold")],
        ),
        (
            "“We hold,” the major said and added that it was cold.",
            [("the major", "We hold"), ("the major", "that it was cold")],
        ),
    ],
)
def test_each_quotation_goes_to_its_own_verb(
    text: str, said: list[tuple[str, str]], lines: Lines
) -> None:
    """A second verb is a second statement, and the report's own sentence is none."""
    assert [(who, words.rstrip(",")) for who, words in lines(text)] == said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Article 5", True),
        ("Treaty of Minsk", True),
        ("Voices of the Cellar", True),
        ("We Hold.", False),
        ("Peace", False),
        ("We hold the town", False),
        ("", False),
    ],
)
def test_titles_have_capitals_and_no_stop(words: str, *, expected: bool) -> None:
    """Two large words or more, small ones between, and nothing that ends a sentence."""
    assert is_title(words) is expected


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ("“He told me ‘go’,” she said.", ["He told me ‘go’,", "go"]),
        ("The brigade’s and the navy’s men left.", []),
        ("«Тримаємось», — сказав “мер”.", ["Тримаємось", "мер"]),
        ("The gap is 3' 6\" wide.", []),
        ("“” he said.", []),
        ("They’ll fight ’em, ’til spring.", []),
    ],
)
def test_marks_are_paired_and_apostrophes_are_not(text: str, quotes: list[str]) -> None:
    """Nested marks are found in order, empty ones and elisions dropped."""
    assert [quote.span.words(text) for quote in find_quotes(text)] == quotes
