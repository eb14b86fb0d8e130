"""Speech in light verbs and nouns: hope expressed, clear made, promises by somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "what", "act"),
    [
        ("Berlin voiced concern about the strikes.", "concern about the strikes", "assessment"),
        ("The envoy expressed hope that talks would resume.", "hope that talks would resume", None),
        ("Kyiv signalled its readiness to talk.", "its readiness to talk", "pledge"),
        ("Moscow issued a warning to ships in the bay.", "a warning to ships in the bay", "threat"),
        ("Putin made clear that talks were over.", "that talks were over", "claim"),
        ("Putin made it clear that Kyiv would pay.", "that Kyiv would pay", "claim"),
        ("A reporter wanted to know if the bridge stood.", "if the bridge stood", "question"),
        ("Kyiv insisted that any truce cover the port.", "that any truce cover the port", "demand"),
        ("The senator vowed to sink every barge.", "to sink every barge", "threat"),
        ("The minister vowed to rebuild the bridge.", "to rebuild the bridge", "pledge"),
        ("Moscow dismissed the findings as “biased”.", "the findings as “biased", None),
        ("He did not rule out closing the port.", "closing the port", None),
        ("He recalled being asked for his name.", "being asked for his name", None),
        ("They thanked Norway for the money.", "Norway for the money", None),
        ("The envoy was quick to point out that it rained.", "that it rained", "claim"),
    ],
)
def test_the_words_are_found(text: str, what: str, act: str | None, read: Read) -> None:
    """Whatever verb and noun share the telling, the content is found once, with its act."""
    [statement] = read(text).statements

    assert statement.span.words(text).rstrip("”.") == what
    assert act in (None, statement.act)


@pytest.mark.parametrize(
    "text",
    [
        "The general gave assurances.",
        "She made a call to her mother.",
        "The fog made the road clear of traffic.",
        "It threatens the security of the region.",
        "He dismissed the driver.",
        "The patrol found that the road was mined.",
        "She raised the flag over the town.",
        "The general reported the New York Times.",
    ],
)
def test_deeds_are_no_words(text: str, read: Read) -> None:
    """The same verbs with other nouns tell of what was done."""
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "A promise by the health department to deliver a generator was not kept.",
            "the health department",
            "to deliver a generator",
        ),
        ("Kyiv’s demand that Odesa be spared stands.", "Kyiv’s", "that Odesa be spared"),
        ("A plea by Estonia for a no-fly zone failed.", "Estonia", "for a no-fly zone"),
        ("His claim that the bridge fell was false.", "His", "that the bridge fell"),
        ("His reply: “We will never leave Kherson.”", "His", "We will never leave Kherson."),
    ],
)
def test_nouns_tell_whose_words_they_are(text: str, who: str, what: str, read: Read) -> None:
    """A possessor or "by" says who speaks."""
    [statement] = read(text).statements
    mention = statement.speaker.mention

    assert (mention and mention.words(text), statement.span.words(text)) == (who, what)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministry keeps to one line: “The goal of the strike was reached.”", "The ministry"),
        ("Vasyl Hrytsenko, head of the council: “Two hits, no casualties.”", "Vasyl Hrytsenko"),
        ("Zelensky was blunt: “We will not leave Bakhmut.”", "Zelensky"),
    ],
)
def test_a_colon_opens_the_words_of_somebody_named(text: str, who: str, read: Read) -> None:
    """Where no verb of saying stands, the person before the colon speaks; the reason is said."""
    [statement] = read(text).statements
    mention = statement.speaker.mention

    assert (mention and mention.words(text), statement.cue) == (who, None)
    assert statement.reasons


@pytest.mark.parametrize(
    "text",
    [
        "A sign hung on the door: “Closed until the war is over.”",
        "The book has a motto: “War is peace and peace is war.”",
    ],
)
def test_things_before_a_colon_do_not_speak(text: str, read: Read) -> None:
    """Whose words they are is asked."""
    found = read(text)

    assert (found.statements, len(found.questions)) == ((), 1)
