"""Constructions of war news that are easily missed, and sentences that only look like speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "words", "act"),
    [
        ("Moscow denied responsibility for the strike.", "responsibility for the strike", "denial"),
        ("Military bloggers dismissed the claim.", "the claim", "denial"),
        ("Kyiv rejected the ultimatum.", "the ultimatum", "denial"),
        (
            "The ministry dismissed reports of a retreat from Vuhledar.",
            "reports of a retreat from Vuhledar",
            "denial",
        ),
        (
            "Analysts at a London think-tank doubted that Russia could take Kramatorsk.",
            "that Russia could take Kramatorsk",
            "assessment",
        ),
        (
            "Analysts assessed that the push was meant to draw reserves from Pokrovsk.",
            "that the push was meant to draw reserves from Pokrovsk",
            "assessment",
        ),
        (
            "Zelensky accused Russia of blowing up the dam.",
            "Russia of blowing up the dam",
            "claim",
        ),
        (
            "Moscow blamed Kyiv for the attack on Belgorod.",
            "Kyiv for the attack on Belgorod",
            "claim",
        ),
        (
            "Putin insisted on the withdrawal of troops from Kherson.",
            "the withdrawal of troops from Kherson",
            "demand",
        ),
        (
            "Podolyak insisted not a single soldier had left Bakhmut.",
            "not a single soldier had left Bakhmut",
            "claim",
        ),
        (
            "Zelensky insisted that Crimea was Ukrainian.",
            "that Crimea was Ukrainian",
            "claim",
        ),
    ],
)
def test_rarer_verbs_of_saying_are_read(text: str, words: str, act: str, read: Read) -> None:
    """Each gives one statement with its content and act."""
    [statement] = read(text).statements

    assert (statement.span.words(text), statement.act) == (words, act)


@pytest.mark.parametrize(
    "text",
    [
        "By evening each had put something on the table, and neither called it a ceasefire.",
        "Nobody said the town would fall.",
        "No one claimed responsibility for the blast in Melitopol.",
        "The two sides did not call it a truce.",
        "The company dismissed two workers.",
        "The parliament rejected the candidate.",
        "A town called Lyman lies on the river.",
        "Russia has opposed Ukrainian membership of NATO.",
        "The bridge was called unsafe years ago.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str, lines: Lines) -> None:
    """Negated calls, objects that nobody has said, and descriptions are left alone."""
    assert lines(text) == []


def test_two_verbs_behind_terms_of_anonymity(read: Read) -> None:
    """The first is no participle that describes the diplomat."""
    text = (
        "A senior diplomat, who asked not to be named, called the withdrawal “another strategic "
        "failure” but cautioned that Russia still held Kherson."
    )
    called, cautioned = read(text).statements

    assert called.span.words(text) == "the withdrawal “another strategic failure”"
    assert cautioned.span.words(text) == "that Russia still held Kherson"
    assert called.speaker.name == cautioned.speaker.name == "senior diplomat"


def test_not_ruling_out_is_a_statement(read: Read) -> None:
    """What is not ruled out is the content, its quoted part included."""
    text = "The Kremlin did not rule out a “buffer zone” in Sumy and Chernihiv regions."
    [statement] = read(text).statements

    assert statement.span.words(text) == "a “buffer zone” in Sumy and Chernihiv regions"
    assert (statement.kind, statement.act) == ("mixed", "other")


def test_calling_on_somebody_is_a_demand_of_its_own(lines: Lines) -> None:
    """It is no part of what was said before it."""
    text = "Zelensky said that every town would be defended, and called on partners to send help."
    said, called = lines(text)

    assert said == ("Zelensky", "that every town would be defended")
    assert called == ("Zelensky", "partners to send help")


def test_declining_to_comment_is_one_refusal(read: Read) -> None:
    """The verb of the comment is no second statement."""
    found = read("The defence ministry declined to comment on the evacuation of Vovchansk.")

    assert [statement.act for statement in found.statements] == ["refusal"]


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ("Article 5", "indirect"),
        ("Budapest Memorandum", "indirect"),
        ("Treaty on Open Skies", "indirect"),
        ("buffer zone", "mixed"),
        ("safe", "mixed"),
        ("Never", "mixed"),
    ],
)
def test_a_title_in_marks_is_nobodys_words(quoted: str, kind: str, read: Read) -> None:
    """Titles of treaties and programmes do not make reported speech mixed."""
    [statement] = read(f"Negotiators said that Kyiv wanted a “{quoted}” of its own.").statements

    assert statement.kind == kind


def test_a_quotation_that_looks_like_a_title_stays_direct(read: Read) -> None:
    """Where a verb attributes the quotation itself, it is speech."""
    [statement] = read("“Slava Ukraini,” Zelensky said.").statements

    assert statement.kind == "direct"


@pytest.mark.parametrize(
    "text",
    [
        "“Does “we’ll cut back round Kyiv” mean “we’re beaten”?” tweeted Mark Hertling.",
        "“Does ‘we’ll cut back round Kyiv’ mean ‘we’re beaten’?” tweeted Mark Hertling.",
    ],
)
def test_the_outer_marks_are_no_words(text: str, read: Read) -> None:
    """A quotation with quotations in it begins behind its own mark."""
    [statement] = read(text).statements
    words = statement.span.words(text)

    assert words.startswith("Does")
    assert words.endswith("?")


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither he nor his deputy mentioned Mykolaiv.",
        "He did not mention Mykolaiv.",
        "He said nothing about Mykolaiv.",
    ],
)
def test_a_silence_goes_to_the_speaker_before(sentence: str, read: Read) -> None:
    """Also where two are silent together, the one who spoke is meant."""
    text = f"Alexander Fomin said that Russia would cut back round Kyiv.\n\n{sentence}"
    [statement] = read(text).statements

    assert [span.words(text) for span in statement.silences] == ["Mykolaiv"]


def test_a_silence_skips_the_aside(read: Read) -> None:
    """Within a paragraph the first statement takes it, not “…, he said”."""
    text = (
        "Alexander Fomin said that Russia would cut back round Kyiv. “This is to build trust,” "
        "he said. He made no mention of Mariupol, Sumy and Kharkiv."
    )
    said, aside = read(text).statements

    assert [span.words(text) for span in said.silences] == ["Mariupol, Sumy and Kharkiv"]
    assert aside.silences == ()
