"""What a reporter adds behind somebody's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]
CLAIM = "Russia's defence ministry said its forces had taken Chasiv Yar"
WORDS = "its forces had taken Chasiv Yar"


@pytest.mark.parametrize(
    ("rider", "denier"),
    [
        (", a claim that Kyiv denied.", "Kyiv"),
        (", a claim Kyiv has denied.", "Kyiv"),
        (", an assertion which Ukraine's military rejected.", "Ukraine's military"),
        (", which Kyiv denied.", "Kyiv"),
        (", something Kyiv denies.", "Kyiv"),
        (", a claim dismissed by Ukraine's General Staff.", "Ukraine's General Staff"),
        (" – a claim that Kyiv disputes.", "Kyiv"),
    ],
)
def test_a_denied_claim_is_two_statements(rider: str, denier: str, lines: Lines) -> None:
    """Both are about the same words, and the rider is part of neither."""
    said, denied = lines(f"{CLAIM}{rider}")

    assert said == ("Russia's defence ministry", WORDS)
    assert denied == (denier, WORDS)


def test_such_a_denial_is_marked_as_unsure(read: Read) -> None:
    """Its act is a denial, its certainty low, and it says why."""
    said, denied = read(f"{CLAIM}, a claim that Kyiv denied.").statements

    assert (said.act, denied.act) == ("claim", "denial")
    assert denied.certainty <= 0.5
    assert denied.reasons
    assert (said.speaker.side, denied.speaker.side) == ("russia", "ukraine")


@pytest.mark.parametrize(
    "rider",
    [
        ", without offering evidence.",
        " without providing details.",
        ", without giving any proof.",
        ", but offered no evidence.",
        ", without elaborating.",
    ],
)
def test_remarks_of_the_reporter_are_left_out(rider: str, lines: Lines) -> None:
    """That evidence is missing is said by the report."""
    assert lines(f"{CLAIM}{rider}") == [("Russia's defence ministry", WORDS)]


@pytest.mark.parametrize(
    "words",
    [
        "its forces had taken Chasiv Yar without a fight",
        "Kyiv had denied that the town was lost",
        "its troops held Toretsk, which lies near Bakhmut",
        "Ukraine had shelled Belgorod without warning",
    ],
)
def test_what_only_looks_like_a_rider_stays(words: str, lines: Lines) -> None:
    """Words of the speaker are kept to their end."""
    assert lines(f"The ministry said {words}.")[0] == ("The ministry", words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Russia vows to cut attacks on Kyiv as Ukraine sets out its offer",
            "to cut attacks on Kyiv",
        ),
        ("Kyiv says it will hold Bakhmut while Moscow sends reserves", "it will hold Bakhmut"),
    ],
)
def test_a_headline_has_two_halves(text: str, words: str, lines: Lines) -> None:
    """What the other side does meanwhile is no part of a pledge."""
    assert [found for _, found in lines(f"{text}\n\nTalks went on in Istanbul.")] == [words]


def test_in_a_sentence_as_may_belong_to_the_words(lines: Lines) -> None:
    """Only headlines are cut: a full sentence has a stop."""
    text = "Officials urged people to leave Kupiansk as Russian troops were close."

    assert lines(text)[0][1].endswith("as Russian troops were close")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The ministry said on Telegram its troops had taken Robotyne.",
            "its troops had taken Robotyne",
        ),
        ("Kuleba said in a statement Russia had shelled Nikopol.", "Russia had shelled Nikopol"),
        ("Kuleba said on Monday Russia would attack Sumy.", "Russia would attack Sumy"),
        ("Kuleba said on Monday that Russia would attack Sumy.", "that Russia would attack Sumy"),
        (
            "The UN mission said, citing hospitals, that 12 people had died.",
            "that 12 people had died",
        ),
        ("Kuleba said in 2014 Russia had attacked Crimea.", "in 2014 Russia had attacked Crimea"),
    ],
)
def test_medium_and_source_stand_outside(text: str, words: str, lines: Lines) -> None:
    """Where and by whose account it was said is the reporter's."""
    assert [found for _, found in lines(text)] == [words]


def test_the_tellers_own_quotation_is_not_the_enemys(read: Read) -> None:
    """A retold promise stops before the words with which it is answered."""
    text = "Zelensky said that Putin had promised to spare Odesa, “but we have heard that before”."
    teller, told = read(text).statements

    assert told.span.words(text) == "to spare Odesa"
    assert told.kind == "indirect"
    assert teller.span.words(text).endswith("we have heard that before”")


def test_a_quoted_word_within_a_retold_promise_stays(read: Read) -> None:
    """Only a quotation behind a comma is the teller's."""
    text = "Zelensky said that Putin had promised to spare “peaceful cities” such as Odesa."
    _, told = read(text).statements

    assert told.span.words(text) == "to spare “peaceful cities” such as Odesa"


def test_clauses_joined_by_but_are_one_statement(lines: Lines) -> None:
    """“That A, but that B” has two halves."""
    text = "Syrskyi said that the front at Pokrovsk was stable, but that reserves were short."

    assert lines(text) == [
        ("Syrskyi", "that the front at Pokrovsk was stable, but that reserves were short")
    ]
