"""Reported speech: each construction, with what looks like it and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The governor said that the bridge was closed.",
            ("The governor", "that the bridge was closed"),
        ),
        (
            "The governor said the bridge was closed.",
            ("The governor", "the bridge was closed"),
        ),
        (
            "Kuleba told reporters that sanctions would follow.",
            ("Kuleba", "that sanctions would follow"),
        ),
        (
            "The bridge was closed, officials said on Monday.",
            ("officials", "The bridge was closed"),
        ),
        (
            "The bridge was closed, said the governor of the region.",
            ("the governor of the region", "The bridge was closed"),
        ),
        (
            "The bridge, officials said, would open in May.",
            ("officials", "The bridge … would open in May"),
        ),
        (
            "According to the mayor, ten people were killed.",
            ("the mayor", "ten people were killed"),
        ),
        (
            "Ten people were killed, according to the mayor.",
            ("the mayor", "Ten people were killed"),
        ),
        (
            "As Reuters reported, the talks ended early.",
            ("Reuters", "the talks ended early"),
        ),
        (
            "The mayor urged people to leave the city.",
            ("The mayor", "people to leave the city"),
        ),
        (
            "Russia promised to scale down its operations.",
            ("Russia", "to scale down its operations"),
        ),
        (
            "Kyiv has proposed adopting neutral status.",
            ("Kyiv", "adopting neutral status"),
        ),
        (
            "Zelenskyy called for a no-fly zone.",
            ("Zelenskyy", "a no-fly zone"),
        ),
        (
            "Zelenskyy called on allies to send tanks.",
            ("Zelenskyy", "allies to send tanks"),
        ),
        (
            "Moscow denied the accusations.",
            ("Moscow", "the accusations"),
        ),
        (
            "The envoy warned of a long war.",
            ("The envoy", "a long war"),
        ),
        (
            "In Zelenskyy’s view, the talks were pointless.",
            ("Zelenskyy’s", "the talks were pointless"),
        ),
        (
            "The spokesman did not rule out a withdrawal from Bakhmut.",
            ("The spokesman", "a withdrawal from Bakhmut"),
        ),
        (
            "Germany pledged 14 tanks.",
            ("Germany", "14 tanks"),
        ),
        (
            "Peskov asked whether the offer was serious.",
            ("Peskov", "whether the offer was serious"),
        ),
    ],
)
def test_each_construction_gives_speaker_and_words(
    text: str, expected: tuple[str, str], lines: Lines
) -> None:
    """The content is what was said, without the attribution."""
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The envoy struck a cautious note, saying that talks would take months.",
            ("The envoy", "that talks would take months"),
        ),
        (
            "The envoy went on to say that talks would take months.",
            ("The envoy", "that talks would take months"),
        ),
        (
            "The general, who said the line would hold, left on Monday.",
            ("who", "the line would hold"),
        ),
        (
            "It is likely that officials will say that talks failed.",
            ("officials", "that talks failed"),
        ),
    ],
)
def test_a_borrowed_subject_speaks(text: str, expected: tuple[str, str], lines: Lines) -> None:
    """Participles, infinitives and relative clauses take the subject above them."""
    assert expected in lines(text)


def test_joined_verbs_make_two_statements(lines: Lines) -> None:
    """“Said A and vowed to B” is two acts of one speaker."""
    found = lines("Zelenskyy said the city would stand and promised to send more troops.")

    assert next(speaker for speaker, _ in found) == "Zelenskyy"
    assert "the city would stand" in [words for _, words in found]


@pytest.mark.parametrize(
    "text",
    [
        "Troops crossed the river at night.",
        "The town called Lyman lies on a river.",
        "The minister met his colleague in Ankara.",
        "The talks befell Istanbul on Tuesday.",
        "Thousands have fled the city.",
        "A man who asked not to be named left.",
        "That is according to plan.",
        "President Vladimir Putin will think about the proposals.",
    ],
)
def test_acts_that_are_no_speech_stay_out(text: str, lines: Lines) -> None:
    """A verb of saying used otherwise attributes nothing."""
    assert lines(text) == []


def test_a_dateline_does_not_speak(lines: Lines) -> None:
    """The city in front of the story is not the subject of its first sentence."""
    [(speaker, _)] = lines("KYIV, March 29 (Reuters) - Negotiators said talks had ended early.")

    assert speaker == "Negotiators"


def test_quoted_words_stay_whole_within_a_clause(lines: Lines) -> None:
    """A clause that ends in quoted words ends with their end."""
    [(_, words)] = lines("He said the raid was “a reckless act that nobody will forget”.")

    assert words == "the raid was “a reckless act that nobody will forget”"


def test_weak_constructions_say_so(read: Read) -> None:
    """What a report only sums up has a lower certainty, with the reason."""
    [clause] = read("The governor said that the bridge was closed.").statements
    [object_] = read("Moscow denied the accusations.").statements

    assert object_.certainty < clause.certainty
    assert object_.reasons
    assert not clause.reasons


def test_a_spun_verb_is_read_as_the_verb_meant(lines: Lines) -> None:
    """Machine-spun prose says “famous that” for “noted that”; the words stay as printed."""
    [(speaker, words)] = lines("Some analysts have famous that the front barely moved.")

    assert (speaker, words) == ("Some analysts", "that the front barely moved")
