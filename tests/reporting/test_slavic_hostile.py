"""What strangers hand in: the rules hold, and time stays in proportion."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting import Found, Report, ReportError
from reporting.slavic import find_slavic

MARKS = ["«", "»", '"', "„", "“", "—", ":", ",", ".", "!", "\n", "\n\n", "’", "\u202e", "<b>"]
WORDS = ["Гай", "мер", "він", "що", "який", "і", "а", "Суми", "Про це", "виїхати", "{{7*7}}"]
CUES = ["сказав", "за словами", "не згадав про", "У Генштабі повідомили", "закликав", "додавши"]
PIECES = st.sampled_from([*MARKS, *WORDS, *CUES])
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


def read(text: str, language: str = "uk") -> Found:
    return find_slavic(Report("r", text, language))


@given(TEXTS)
def test_words_always_stand_in_the_text(text: str) -> None:
    """Every stretch lies in the text, in order, and within its statement."""
    for statement in read(text).statements:
        ends = [0]
        for part in statement.fragments:
            assert ends[-1] <= part.start < part.end <= len(text)
            ends.append(part.end)
        assert statement.span.start == statement.fragments[0].start
        assert statement.span.end == statement.fragments[-1].end


@given(TEXTS)
def test_the_cue_is_never_part_of_the_words(text: str) -> None:
    """An attribution is cut out of what it attributes."""
    for statement in read(text).statements:
        cue = statement.cue
        assert cue is None or not any(part.overlaps(cue) for part in statement.fragments)


@given(TEXTS)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    """Reading has no memory."""
    assert read(text) == read(text)


@given(TEXTS)
def test_ids_count_up_and_point_back(text: str) -> None:
    """Statements are numbered in order; what points to another points to one that is there."""
    found = read(text).statements
    ids = [statement.id for statement in found]

    assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    assert all(s.inside in (None, *ids) and s.continues in (None, *ids) for s in found)


def test_another_language_is_refused_in_words() -> None:
    """Only Ukrainian and Russian are read here."""
    with pytest.raises(ReportError, match="set its language"):
        read("The mayor said no.", "en")


@pytest.mark.parametrize("text", ["", " \n", "\u202e\x00", "—", "«»", ":", "123", "…" * 50])
def test_next_to_nothing_says_nothing(text: str) -> None:
    """Empty text and mere marks have no statement."""
    assert read(text).statements == ()


def test_control_characters_do_not_hide_words() -> None:
    """Bidirectional marks within a name leave the statement to be found."""
    text = "\u202eГай\u202c сказав, що \u2066міст\u2069 цілий."

    assert len(read(text).statements) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "Гай сказав, що міст цілий. ",
        "«Так», — сказав він. ",
        "«Так сказав він ",
        "«Так\n",
        "Він сказав: ",
        "Гай сказав що ",
        "Він не згадав про Суми. ",
        "Про це сказав він.\n",
        "Гай закликав, а Кіт заявив, ",
        "— ",
    ],
)
def test_time_grows_in_proportion(piece: str) -> None:
    """Four times the text takes no more than about four times as long."""
    short, long = (spent(piece * count) for count in (500, 2000))

    assert long < 10 * short + 0.2


def spent(text: str) -> float:
    """Return the processor time that a text takes at best, without the collector's pauses."""
    gc.disable()
    try:
        times = []
        for _ in range(3):
            begun = time.process_time()
            read(text)
            times.append(time.process_time() - begun)
    finally:
        gc.enable()
    return min(times)
