"""The many ways in which a report says what somebody left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "said", "left_out"),
    [
        (
            "Putin said that Donetsk was safe. Putin did not mention Kharkiv at all.",
            "that Donetsk was safe",
            "Kharkiv",
        ),
        (
            "Fomin said that forces would continue in Donbas, without referring to Kyiv or Sumy.",
            "that forces would continue in Donbas",
            "Kyiv or Sumy",
        ),
        (
            "Fomin said that troops would leave Kyiv. He avoided any reference to Avdiivka.",
            "that troops would leave Kyiv",
            "Avdiivka",
        ),
        (
            "Kherson was not mentioned by Fomin, who said that troops would leave Kyiv.",
            "that troops would leave Kyiv",
            "Kherson",
        ),
        (
            "Fomin said troops would leave Kyiv, leaving Kherson unmentioned.",
            "troops would leave Kyiv",
            "Kherson",
        ),
        (
            "Fomin said troops would leave Kyiv; Kherson went unmentioned.",
            "troops would leave Kyiv",
            "Kherson",
        ),
    ],
)
def test_what_is_left_out_is_not_said(text: str, said: str, left_out: str, read: Read) -> None:
    """The words end before the silence, which belongs to the one who speaks."""
    [statement] = read(text).statements

    assert statement.span.words(text) == said
    assert [span.words(text) for span in statement.silences] == [left_out]


def test_what_is_told_of_a_place_left_out_is_the_reports(read: Read) -> None:
    """A clause behind the place tells of it, and was not left out."""
    text = "The ministry’s statement on Kupiansk left out Izium, where fighting was reported."
    [statement] = read(text).statements

    assert statement.act == "refusal"
    assert [span.words(text) for span in statement.silences] == ["Izium"]


@pytest.mark.parametrize(
    "text",
    [
        "It was not mentioned by Fomin.",
        "The bridge was not mentioned on the map.",
        "The families were left out of Kherson.",
        "The bus was leaving Kherson.",
    ],
)
def test_where_nobody_speaks_nobody_is_silent(text: str, read: Read) -> None:
    """A silence needs somebody who could have spoken, and something left out."""
    assert read(text).statements == ()
