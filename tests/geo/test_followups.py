"""Statements whose place stands outside them, and those that go on without one."""

from __future__ import annotations

import pytest

from geo.link import read
from reporting import Report


def slugs(text: str, language: str = "en") -> list[list[str]]:
    """Return what each statement is about."""
    reading = read(Report("r", text, language))
    return [[link.region.slug for link in one.regions] for one in reading.statements]


GOES_ON = [
    "“Rockets hit Kherson,” Petro Ivanchuk said. “They hit it twice,” he said.",
    "“Fighting near Lyman went on,” Petro Ivanchuk said. “It will not stop,” he added.",
]
BREAKS_OFF = [
    "“Rockets hit Kherson,” Petro Ivanchuk said.\n\n“They will answer for it,” he said.",
    "“Rockets hit Kherson,” Petro Ivanchuk said. “They hit it,” Olha Petrenko said.",
    "“Rockets hit Kherson,” Petro Ivanchuk said. “Winter will be hard,” he said.",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_a_pronoun_goes_on_about_the_place(text: str) -> None:
    """The same speaker, the same paragraph, a pronoun for a subject."""
    first, second = slugs(text)

    assert first == second


@pytest.mark.parametrize("text", GOES_ON)
def test_what_goes_on_is_in_doubt(text: str) -> None:
    """An inherited place is marked: the report does not name it."""
    statements = read(Report("r", text, "en")).statements
    [link] = statements[1].regions

    assert link.certainty < 0.5
    assert link.source == statements[0].statement.id


@pytest.mark.parametrize("text", BREAKS_OFF)
def test_a_new_paragraph_speaker_or_subject_has_no_place(text: str) -> None:
    """Nothing is carried over where the talk moves on."""
    assert slugs(text)[1] == []


def test_a_relative_clause_is_about_the_noun_that_it_hangs_on() -> None:
    """What Russia wants ceded is the Donbas."""
    text = "The fate of the Donbas, which Russia wants Ukraine to cede, is open, Pavel Gorin said."

    assert all(found == ["donbas"] for found in slugs(text))


def test_a_comment_without_an_owner_takes_nothing_over() -> None:
    """ "The promise" could be anybody's."""
    text = (
        "Russia will leave Kherson, Russia’s deputy minister Pavel Gorin said.\n\n"
        "The promise covers little, Petro Ivanchuk said.\n"
    )

    assert slugs(text)[1] == []
