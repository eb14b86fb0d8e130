"""What a speaker was asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Asked about Crimea, Peskov replied: “That is for Ukraine to decide.”", "Crimea"),
        ("Peskov, when asked about Mariupol, said the city was calm.", "Mariupol"),
        ("“We will hold it,” Syrskyi said when asked about Bakhmut.", "Bakhmut"),
        (
            "Asked about a “buffer zone” in Sumy, Peskov said: “It depends.”",
            "a “buffer zone” in Sumy",
        ),
        ("Asked by a reporter about Kherson, Putin said the region was Russian.", "Kherson"),
        (
            "Asked whether Russia would attack Odesa, Lavrov said he did not know.",
            "whether Russia would attack Odesa",
        ),
    ],
)
def test_the_question_is_kept_beside_the_answer(text: str, asked: str, read: Read) -> None:
    """It is one statement, its question no part of it."""
    [statement] = read(text).statements

    assert statement.asked is not None
    assert statement.asked.words(text) == asked
    assert not statement.asked.overlaps(statement.span)


@pytest.mark.parametrize(
    "text",
    [
        "Peskov said that he had been asked about Crimea.",
        "The president asked about grain ships.",
        "“It is lost,” Kadyrov told a reporter who asked about Kherson.",
        "Zelensky asked allies for shells and said Odesa was safe.",
        "Putin said that Crimea was Russian.",
    ],
)
def test_who_asks_is_not_asked(text: str, read: Read) -> None:
    """No question is made up where a speaker puts one, or retells one."""
    assert not any(statement.asked for statement in read(text).statements)


def test_the_one_who_is_asked_asks_nothing(read: Read) -> None:
    """A question put to somebody is no statement of his."""
    found = read("Asked whether Russia would attack Odesa, Lavrov said he did not know.")

    assert [statement.cue is not None for statement in found.statements] == [True]
    assert found.statements[0].act == "claim"
