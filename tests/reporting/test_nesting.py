"""Statements within statements, and sentences that go on from one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


def test_a_retold_pledge_keeps_both_speakers(read: Read) -> None:
    """A president who retells an enemy's pledge has made no pledge."""
    teller, told = read("Zelenskyy said that Russia had promised to leave Chernihiv.").statements

    assert (teller.act, told.act) == ("claim", "pledge")
    assert (told.speaker.name, told.inside) == ("Russia", teller.id)


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy said that he had promised to stay.",
        "Zelenskyy said that Russia would promise anything to win time.",
        "Negotiators said that Kyiv would agree to stay out of alliances.",
        "“They say that they will leave,” Zelenskyy said.",
    ],
)
def test_what_is_nobody_else_s_stays_one_statement(text: str, read: Read) -> None:
    """The speaker's own words about words, and what might be said, are no other statement."""
    assert len(read(text).statements) == 1


def test_a_relative_clause_is_about_its_noun(read: Read) -> None:
    """A demand within a relative clause takes the noun that it is about along."""
    text = (
        "The plan mentioned a truce. The fate of Donbas, which Russia demands that Kyiv give up, "
        "would be discussed by the presidents."
    )
    found = [s for s in read(text).statements if s.speaker.name == "Russia"]

    assert len(found) == 1
    assert found[0].act == "demand"


def test_a_document_goes_on(read: Read) -> None:
    """A sentence of what a plan would do goes on from the plan, with low certainty."""
    text = (
        "The proposals mentioned a fifteen-year period on Crimea. "
        "The fate of Donbas would be left to the presidents."
    )
    first, second = read(text).statements

    assert second.continues == first.id
    assert second.cue is None
    assert second.speaker.name == first.speaker.name
    assert second.certainty < first.certainty


@pytest.mark.parametrize(
    "text",
    [
        "The proposals mentioned Crimea. The presidents met on Monday.",
        "The mayor mentioned the bridge. Repairs would take a year.",
    ],
)
def test_only_documents_go_on_and_only_with_a_modal(text: str, read: Read) -> None:
    """Facts and the reporter's own words are not put in a document's mouth."""
    assert all(statement.continues is None for statement in read(text).statements)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zelensky said that Russia had promised to spare Odesa.", "to spare Odesa"),
        ("Kyiv said that Moscow had demanded that Donbas be given up.", "that Donbas be given up"),
        ("Macron told Zelensky that Putin had called for talks in Ankara.", "talks in Ankara"),
        ("The envoy said Lavrov had claimed that Izium was lost.", "that Izium was lost"),
    ],
)
def test_the_retold_words_lie_within_the_telling(text: str, told: str, read: Read) -> None:
    """The inner statement has its own words, and they stand inside the outer ones."""
    outer, inner = read(text).statements

    assert inner.span.words(text) == told
    assert inner.inside == outer.id
    assert outer.span.holds(inner.span)
