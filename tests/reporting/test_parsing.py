"""Paragraphs are parsed one by one, and every word knows where it stands."""

from __future__ import annotations

import pytest

from reporting import ReportError
from reporting.parsing import LONGEST, SETTING, paragraphs, stretches


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One line that\nis wrapped here.", ["One line that\nis wrapped here."]),
        ("Headline here\n\n\n  Story.  ", ["Headline here", "Story."]),
        ("\n\n", []),
        ("", []),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    ],
)
def test_paragraphs_end_at_blank_lines(text: str, pieces: list[str]) -> None:
    """A line that goes on in lower case is wrapped, not ended."""
    assert [text[start:end] for start, end in stretches(text)] == pieces


@pytest.mark.parametrize(
    "text",
    [
        "One.\n\nThe mayor said so.",
        "\ud800 One.\u202e Two.",
        "Some analysts have famous that the front moved. He instructed reporters so.",
        "KYIV, March 29 (Reuters) - Talks ended.",
        "“Quoted” — «цитата» … 5°",
    ],
)
def test_every_word_stands_where_it_says(text: str) -> None:
    """Start and index lead back to the text as handed in."""
    for paragraph in paragraphs(text):
        for token in paragraph.doc:
            at = paragraph.start + token.idx
            assert token.text.strip() in ("", text[at : at + len(token)])


def test_a_spun_word_is_printed_but_not_parsed() -> None:
    """The parse knows the word meant, the text keeps the word printed."""
    [paragraph] = paragraphs("Some analysts have famous that the front moved.")
    word = paragraph.doc[3]

    assert (word.text, word.lemma_) == ("famous", "note")


@pytest.mark.parametrize(
    "text",
    [
        "He was famous for his speeches.",
        "He instructed the driver to wait.",
        "They talked about the place.",
    ],
)
def test_a_word_in_its_own_sense_is_left_alone(text: str) -> None:
    """Without the neighbours that show spinning, a word is itself."""
    [paragraph] = paragraphs(text)

    assert not {"noted", "told"} & {token.norm_ for token in paragraph.doc}
    assert not {"note", "tell"} & {token.lemma_ for token in paragraph.doc}


def test_a_dateline_is_a_piece_of_its_own() -> None:
    """The place before the story is no part of its first sentence."""
    text = "KYIV, March 29 (Reuters) - Talks ended."

    assert [paragraph.doc.text for paragraph in paragraphs(text)][1] == "Talks ended."


def test_an_endless_paragraph_is_cut_at_sentences() -> None:
    """No piece is longer than the limit, none is lost."""
    text = "The governor said that the bridge was closed. " * 200
    pieces = paragraphs(text)

    assert max(len(piece.doc.text) for piece in pieces) <= LONGEST
    assert sum(piece.doc.text.count("bridge") for piece in pieces) == 200


def test_the_same_text_is_parsed_once() -> None:
    """What reads places uses the parse that statements were read from."""
    assert paragraphs("Talks ended.") is paragraphs("Talks ended.")


def test_a_model_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting may name another pipeline; a wrong name is told with the way out."""
    monkeypatch.setenv(SETTING, "no_such_pipeline")

    with pytest.raises(ReportError, match="no_such_pipeline"):
        paragraphs("A text that nobody has read before.")
