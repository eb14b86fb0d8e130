"""What somebody did not say, and refused to say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
FOMIN = "Deputy minister Alexander Fomin said that activity near Kyiv would be reduced."


@pytest.mark.parametrize(
    ("sentence", "left_out"),
    [
        (
            "Fomin made no mention of Mariupol in the south-east, Sumy and Kharkiv in the east.",
            "Mariupol in the south-east, Sumy and Kharkiv in the east",
        ),
        (
            "The minister made no point out of other areas, together with Kherson in the south.",
            "other areas, together with Kherson in the south",
        ),
        ("He did not mention Mariupol or Kherson.", "Mariupol or Kherson"),
        ("He didn’t mention Mariupol.", "Mariupol"),
        ("He said nothing about Mariupol.", "Mariupol"),
        ("Fomin was silent on Mariupol and Sumy.", "Mariupol and Sumy"),
        ("He failed to mention Mariupol.", "Mariupol"),
        ("He made no reference to Crimea.", "Crimea"),
    ],
)
def test_a_silence_belongs_to_what_was_said(sentence: str, left_out: str, read: Read) -> None:
    """The whole list that was left out is tied to the speaker's statement."""
    text = f"{FOMIN}\n\n{sentence}"
    [statement] = read(text).statements

    assert [span.words(text) for span in statement.silences] == [left_out]


def test_the_latest_paragraph_takes_the_silence(read: Read) -> None:
    """Of several statements of one speaker, the first of his last paragraph is meant."""
    text = (
        f"{FOMIN}\n\nFomin said talks would go on. “It is a step,” he said.\n\n"
        "He did not mention Mariupol."
    )

    assert [len(statement.silences) for statement in read(text).statements] == [0, 1, 0]


def test_a_silence_of_somebody_else_is_not_his(read: Read) -> None:
    """Who has not spoken before has a statement of his own: a refusal."""
    text = f"{FOMIN}\n\nUkrainian negotiators made no mention of Crimea."
    first, second = read(text).statements

    assert not first.silences
    assert (second.act, second.speaker.name) == ("refusal", "Ukrainian negotiators")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry declined to comment.", "comment"),
        ("Russia did not immediately comment.", "immediately comment"),
        ("The ministry declined to comment on the strike.", "comment on the strike"),
        ("The army refused to say where the unit was.", "say where the unit was"),
    ],
)
def test_a_refusal_is_a_statement(text: str, words: str, read: Read) -> None:
    """Declining to speak is an act, with the matter that stays unanswered."""
    [statement] = read(text).statements

    assert (statement.act, statement.span.words(text)) == ("refusal", words)


@pytest.mark.parametrize(
    "text",
    [
        "Streets were quiet on Saturday.",
        "The town was silent at night.",
        "Troops left the village without a fight.",
    ],
)
def test_a_quiet_street_says_nothing(text: str, read: Read) -> None:
    """Silence of places is no silence of speakers."""
    assert read(text).statements == ()


def test_what_is_quoted_is_no_silence_of_the_report(read: Read) -> None:
    """“He did not mention it”, said by somebody, is that person's claim."""
    text = "“Putin did not mention Kherson in his long speech,” Podolyak said."
    [statement] = read(text).statements

    assert statement.speaker.name == "Podolyak"
    assert not statement.silences
