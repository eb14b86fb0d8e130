"""Nouns that report words: whose claim it is, and what is claimed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "There was no evidence for the claim by Russia’s army that it had captured Toretsk.",
            "Russia’s army",
            "that it had captured Toretsk",
        ),
        (
            "Zelensky said Russia’s claim that it had captured Toretsk was a lie.",
            "Russia",
            "that it had captured Toretsk",
        ),
        (
            "Kyiv denied Moscow’s claim that Toretsk had fallen.",
            "Russian government",
            "that Toretsk had fallen",
        ),
    ],
)
def test_a_claim_is_its_claimants(text: str, speaker: str, words: str, read: Read) -> None:
    """The clause behind “claim” is told again, by whoever rejects it or by the report."""
    claimed = read(text).statements[-1]

    assert (claimed.speaker.name, claimed.span.words(text)) == (speaker, words)
    assert claimed.act == "claim"
    assert claimed.reasons


def test_a_rejected_claim_stays_within_its_rejection(read: Read) -> None:
    """The denial is one statement, and the claim another one inside it."""
    denial, claim = read("Kyiv denied Moscow’s claim that Toretsk had fallen.").statements

    assert (denial.act, denial.speaker.side) == ("denial", "ukraine")
    assert (claim.inside, claim.speaker.side) == (denial.id, "russia")


@pytest.mark.parametrize(
    "text",
    [
        "Residents laughed at the claim that Kyiv denied.",
        "Claims that Kherson fell were false.",
        "The insurance claim by the owner was paid.",
    ],
)
def test_a_claim_of_nobody_is_no_statement(text: str, read: Read) -> None:
    """Without a claimant, or without words, nothing is attributed to anybody."""
    assert read(text).statements == ()


def test_a_claim_in_marks_is_part_of_the_quotation(read: Read) -> None:
    """What somebody calls a claim in his own words stays his."""
    text = "“Russia’s claim that it had captured Toretsk is a lie,” Zelensky said."

    assert [statement.speaker.name for statement in read(text).statements] == ["Zelensky"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A Ukrainian official told Reuters on condition of anonymity that Pokrovsk could fall.",
            "that Pokrovsk could fall",
        ),
        (
            "A US official said on condition of anonymity that Kherson was quiet.",
            "that Kherson was quiet",
        ),
        (
            "An aide told the BBC, speaking on condition of anonymity, that Pokrovsk could fall.",
            "that Pokrovsk could fall",
        ),
    ],
)
def test_terms_of_anonymity_stand_before_the_words(text: str, words: str, read: Read) -> None:
    """The terms make the speaker anonymous and are no part of what was said."""
    [statement] = read(text).statements

    assert statement.span.words(text) == words
    assert statement.speaker.anonymous


def test_that_opens_a_clause_even_if_the_parse_is_wrong(read: Read) -> None:
    """“Promise covered areas” is a sentence, though the parser takes “covered” for a quality."""
    text = "Analysts said that Russia’s promise covered areas where it was losing ground."
    [statement] = read(text).statements

    assert statement.span.words(text).startswith("that Russia’s promise covered areas")
    assert statement.speaker.side == "analyst"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peskov did not say that Kherson would be left.", "that Kherson would be left"),
        ("The Kremlin has not said whether it would attack.", "whether it would attack"),
    ],
)
def test_what_was_not_said_is_a_refusal(text: str, words: str, read: Read) -> None:
    """“Did not say that …” claims nothing."""
    [statement] = read(text).statements

    assert (statement.act, statement.span.words(text)) == ("refusal", words)


@pytest.mark.parametrize(
    "text",
    ["Let’s say that Kharkiv has a million residents.", "Let us say that Kharkiv is far."],
)
def test_a_manner_of_speaking_is_no_statement(text: str, read: Read) -> None:
    """“Let's say” supposes something, and nobody has said it."""
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Lavrov said that Kherson was lost, but that talks were possible.",
            "that Kherson was lost, but that talks were possible",
        ),
        (
            "Lavrov said that Kherson was lost, but added that talks were possible.",
            "that Kherson was lost",
        ),
        (
            "Lavrov said that Kherson was lost, but the troops that held it had gone.",
            "that Kherson was lost",
        ),
    ],
)
def test_a_second_that_goes_on_with_the_words(text: str, words: str, read: Read) -> None:
    """“But that …” is still said; “but added that …” says anew."""
    assert read(text).statements[0].span.words(text) == words


def test_a_verb_behind_the_terms_is_the_sentences(read: Read) -> None:
    """“An official, who asked not to be named, called …” says how he called it."""
    text = (
        "A Western official, who asked not to be named, called the withdrawal “another failure” "
        "but cautioned that Russia still held Donbas."
    )
    words = [statement.span.words(text) for statement in read(text).statements]

    assert words == ["the withdrawal “another failure”", "that Russia still held Donbas"]


def test_a_name_behind_the_terms_is_no_saying(read: Read) -> None:
    """A town “called Lyman” is named by nobody."""
    assert read("The town, which was shelled, called Lyman by all.").statements == ()
