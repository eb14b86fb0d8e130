"""Sources beside the words: "according to" and its like, views, accounts, agencies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "In keeping with the regional police, the plane fell in a field.",
            "the regional police",
            "the plane fell in a field",
        ),
        ("According to his words, the power is back.", "his", "the power is back"),
        ("Per the ministry, 40 drones were shot down.", "the ministry", "40 drones were shot down"),
        (
            "She bakes in a town where, according to the mayor, 800 people remain.",
            "the mayor",
            "800 people remain",
        ),
        (
            "The town, in the words of one envoy, was a ruin of its own making.",
            "one envoy",
            "The town … was a ruin of its own making",
        ),
        (
            "As it was reported in the police, the shelling came from Enerhodar.",
            "the police",
            "the shelling came from Enerhodar",
        ),
        (
            "Two villages were shelled, as reported by the governor.",
            "the governor",
            "Two villages were shelled",
        ),
        (
            "The draft is, as one Western envoy put it, a napkin with signatures.",
            "one Western envoy",
            "The draft is … a napkin with signatures",
        ),
    ],
)
def test_a_source_is_named_beside_the_words(text: str, who: str, what: str, lines: Lines) -> None:
    """The phrase names who speaks; the rest of its clause is what is said."""
    assert lines(text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "In keeping with tradition, the mayor lit a candle.",
        "Petrol costs 60 hryvnias per litre.",
        "They acted in accordance with the law.",
        "He put it on the table as the guns fell silent.",
    ],
)
def test_other_phrases_name_no_source(text: str, read: Read) -> None:
    """Customs, prices and laws say nothing."""
    assert read(text).statements == ()


def test_an_agency_that_passes_on_keeps_both_speakers(read: Read) -> None:
    """What the staff said stands within what the agency reports."""
    text = "The enemy lost 40 tanks, the General Staff said on Facebook, Ukrinform reports."
    outer, inner = read(text).statements

    assert (outer.speaker.name, inner.speaker.name) == ("Ukrinform", "General Staff")
    assert inner.inside == outer.id
    assert inner.span.words(text) == "The enemy lost 40 tanks"
