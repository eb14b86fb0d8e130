"""The terms on which a report withholds a name stand beside the statement."""

from __future__ import annotations

import pytest

from reporting import Report, Statement, find_statements


def read(text: str, language: str) -> tuple[Statement, ...]:
    return find_statements(Report("r", text, language)).statements


def terms(text: str, language: str) -> list[str | None]:
    spans = [statement.speaker.terms for statement in read(text, language)]
    return [span.words(text) if span else None for span in spans]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "A US official, speaking on condition of anonymity, said the front had moved.",
            "en",
            "speaking on condition of anonymity",
        ),
        (
            "Two brokers, who asked not to be named as they may not speak, said prices rose.",
            "en",
            "asked not to be named as they may not speak",
        ),
        (
            "“We hold,” said an official, who was granted anonymity because talks went on.",
            "en",
            "was granted anonymity because talks went on",
        ),
        (
            "Удар готували тиждень, повідомив високопосадовець на умовах анонімності.",
            "uk",
            "на умовах анонімності",
        ),
        (
            "«Рішення немає», — сказав співрозмовник, який попросив не називати його імені.",
            "uk",
            "попросив не називати його імені",
        ),
        (
            "«Решения нет», — сказал чиновник, попросивший не называть его имени.",
            "ru",
            "попросивший не называть его имени",
        ),
    ],
)
def test_terms_run_to_the_end_of_their_clause(text: str, language: str, told: str) -> None:
    """With the reason that the report gives, in the words that it prints."""
    assert terms(text, language) == [told]


def test_terms_go_with_the_speaker_further_on() -> None:
    """Told once, they hold for what he says later."""
    text = (
        "A US official, speaking on condition of anonymity, said the front had moved.\n\n"
        "“It is no withdrawal,” the official said."
    )

    assert terms(text, "en") == ["speaking on condition of anonymity"] * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mayor Ihor Terekhov said the survivors asked not to be named.", "en"),
        ("A source said the front had moved.", "en"),
        ("Джерело повідомило, що міст цілий.", "uk"),
    ],
)
def test_without_terms_there_are_none(text: str, language: str) -> None:
    """Terms of others are theirs, and a source whose terms are not told has none."""
    assert terms(text, language) == [None]
