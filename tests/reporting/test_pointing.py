"""Attributions that point back to what stands before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "Drones hit the port. This was reported by the governor.",
            "the governor",
            "Drones hit the port",
        ),
        (
            "One civilian was hurt. About this the mayor wrote on Telegram.",
            "the mayor",
            "One civilian was hurt",
        ),
        (
            "Drones hit the port. About this in Telegram reported the head of the OVA Ivan Lysak.",
            "the head of the OVA Ivan Lysak",
            "Drones hit the port",
        ),
        (
            "Ukraine will return 1,200 hectares.\n\nThis was stated by Ihor Zabolotnyi.",
            "Ihor Zabolotnyi",
            "Ukraine will return 1,200 hectares",
        ),
    ],
)
def test_this_is_what_stands_before(text: str, who: str, what: str, read: Read) -> None:
    """The sentence or paragraph before is what somebody said; how far it reaches is in doubt."""
    [statement] = read(text).statements
    mention = statement.speaker.mention

    assert (mention and mention.words(text), statement.span.words(text)) == (who, what)
    assert statement.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Drones hit the port. This was not confirmed by Moscow.",
        "Drones hit the port. He wrote about it years later.",
        "This was reported.",
        "The port burned. This was caused by a drone.",
    ],
)
def test_what_does_not_point_back_is_left(text: str, read: Read) -> None:
    """Denials, topics and causes say nothing of the sentence before."""
    assert "Drones hit the port" not in [s.span.words(text) for s in read(text).statements]


def test_words_of_somebody_else_are_not_taken_over(read: Read) -> None:
    """What another speaker said in the sentence before is his, and not said twice."""
    text = "Kyiv said the town was held. This was announced by the mayor."
    found = read(text).statements

    assert [s.speaker.side for s in found] == ["ukraine"]
