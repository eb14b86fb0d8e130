"""Whatever is pasted is read in time, or refused in words."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Found, Report, ReportError, Statement, find_statements

SPEAKERS = st.sampled_from(["Ali", "the governor", "Kyiv", "Russia’s envoy", "she", "analysts"])
VERBS = st.sampled_from(
    ["said", "told reporters", "warned that", "denied", "promised to", "called"]
)
WORDS = st.text(alphabet="abcdef ,“”\"’‘'.!?\n\u202e\u00a0—", min_size=1, max_size=40)
SENTENCES = st.lists(st.tuples(SPEAKERS, VERBS, WORDS), min_size=1, max_size=5)


def read(text: str) -> Found:
    return find_statements(Report("r", text, "en"))


def stands(text: str, statement: Statement) -> bool:
    """Tell whether every span of a statement lies in the text, in order, within its hull."""
    ends = [(part.start, part.end) for part in statement.fragments]
    ordered = all(a[1] <= b[0] for a, b in pairwise(ends))
    held = all(statement.span.holds(part) and part.start < part.end for part in statement.fragments)
    hull = (ends[0][0], ends[-1][1]) == (statement.span.start, statement.span.end)
    return ordered and held and hull and 0 <= statement.span.start < statement.span.end <= len(text)


@settings(deadline=None, max_examples=60)
@given(SENTENCES)
def test_words_always_stand_in_the_source(sentences: list[tuple[str, str, str]]) -> None:
    """Whatever is found can be pointed at in the original text."""
    text = " ".join(f"{speaker} {verb} {words}." for speaker, verb, words in sentences)

    assert all(stands(text, statement) for statement in read(text).statements)


@settings(deadline=None, max_examples=30)
@given(SENTENCES)
def test_ties_lead_to_statements(sentences: list[tuple[str, str, str]]) -> None:
    """Ids are unique, and what a statement refers to is there."""
    text = " ".join(f"{speaker} {verb} {words}." for speaker, verb, words in sentences)
    found = read(text)
    ids = [statement.id for statement in found.statements]

    assert len(ids) == len(set(ids))
    assert all(s.inside in (None, *ids) and s.continues in (None, *ids) for s in found.statements)
    assert all(question.statement in (None, *ids) for question in found.questions)


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=200))
def test_any_text_at_all_is_read(text: str) -> None:
    """No character stops the reading: controls, halves of pairs, other scripts."""
    found = read(text)

    assert all(0 < statement.certainty <= 1 for statement in found.statements)


@settings(deadline=None, max_examples=20)
@given(SENTENCES)
def test_the_same_input_gives_the_same_output(sentences: list[tuple[str, str, str]]) -> None:
    """Reading twice gives equal statements."""
    text = " ".join(f"{speaker} {verb} {words}." for speaker, verb, words in sentences)

    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "He said\u202e that “it is so”.",
        "He said\x00 that “it is so”.",
        "He said that\ud800 “it is so”.",
        "\ufeffHe said that “it is so”.",
        "He\u00a0said that “it is so”.",
        "He said that “it is so”.\r\n\r\n\x0b\x0c",
    ],
)
def test_what_cannot_be_seen_changes_nothing(text: str) -> None:
    """Invisible characters neither hide a statement nor shift it."""
    [statement] = read(text).statements

    assert statement.span.words(text).startswith("that")
    assert "it is so" in statement.span.words(text)


@pytest.mark.parametrize(
    "markup",
    ["<script>alert(1)</script>", "{{7*7}}", "${1}", "<img onerror=x>", "=1+1", "%(name)s"],
)
def test_markup_is_text(markup: str) -> None:
    """What other programs would run is quoted letter by letter."""
    text = f"“We saw {markup} on the wall,” Ali said."
    [statement] = read(text).statements

    assert markup in statement.span.words(text)


def test_ten_thousand_quotations_take_seconds() -> None:
    """One paragraph of quotations is read in time that grows with its length."""
    text = "“Yes, we go,” he said. " * 2_000
    begun = time.perf_counter()

    assert len(read(text).statements) == 2_000
    assert time.perf_counter() - begun < 60


def test_an_endless_word_is_read() -> None:
    """Two million letters without a space are no sentence, and no trouble."""
    begun = time.perf_counter()

    assert read("a" * 2_000_000).statements == ()
    assert time.perf_counter() - begun < 30


def test_an_endless_paragraph_is_read_to_its_end() -> None:
    """A paragraph is cut at ends of sentences: no statement is lost."""
    text = "The governor said that the bridge near the town was closed. " * 300

    assert len(read(text).statements) == 300


def test_an_unclear_language_is_an_error() -> None:
    """Nothing is guessed; the message says how to name the language."""
    with pytest.raises(ReportError, match="name it: en, uk or ru"):
        find_statements(Report("r", "Kyiv Lviv", "und"))


def test_other_languages_within_english_are_kept_as_words() -> None:
    """A quotation in Ukrainian within an English report is a quotation."""
    text = "The mayor said: «Ми тримаємо місто і не відступимо». He was in Kharkiv."
    [statement] = read(text).statements

    assert statement.span.words(text) == "Ми тримаємо місто і не відступимо"
