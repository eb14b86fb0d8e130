"""Headlines that name their source."""

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
            "Kherson bridge closed till May – mayor",
            "mayor",
            "Kherson bridge closed till May",
        ),
        (
            "19 drones shot down — Air Force",
            "Air Force",
            "19 drones shot down",
        ),
        (
            "Zelensky: Russia must leave first",
            "Zelensky",
            "Russia must leave first",
        ),
        ("Russia ready for talks, says diplomat", "diplomat", "Russia ready for talks"),
        (
            "Interceptors Already in Ukraine, Pentagon Official Says",
            "Pentagon Official",
            "Interceptors Already in Ukraine",
        ),
        ("Kremlin: ‘We will take Bakhmut by spring’", "Kremlin", "We will take Bakhmut by spring"),
    ],
)
def test_a_headline_names_its_source(text: str, who: str, what: str, lines: Lines) -> None:
    """Behind a dash, before a colon, or in "says mayor": the source is named, the rest is said."""
    assert lines(text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine war: what we know on day 40",
        "Explainer: why Bakhmut matters",
        "Kremlin: what does it want in Donbas?",
        "Russian-held town falls – live updates",
        "War in Ukraine – the first year in pictures",
        "The bridge at Kherson – a mayor's dream – is closed again.",
    ],
)
def test_topics_are_no_sources(text: str, read: Read) -> None:
    """What introduces a topic says nothing."""
    assert read(text).statements == ()


def test_titles_further_down_are_read(lines: Lines) -> None:
    """Live blogs have a title for each entry."""
    text = "Live: the war\n\n07:40 GMT – Chernihiv still under fire, says mayor\n\nShells fell."

    assert lines(text) == [("mayor", "Chernihiv still under fire")]


def test_an_office_in_a_headline_is_its_holder_in_the_report(read: Read) -> None:
    """The one governor of a report is the governor of its headline; the reason is said."""
    text = "Strike kills four, governor says\n\nGov. Andrii Koltsov said two were mechanics."
    first, second = read(text).statements

    assert first.speaker.name == second.speaker.name == "Andrii Koltsov"
    assert first.reasons
    assert not second.reasons


def test_of_two_holders_none_is_taken(read: Read) -> None:
    """A report with two governors does not tell which of them its headline means."""
    text = (
        "Strike kills four, governor says\n\nGovernor Andrii Koltsov said two were mechanics. "
        "Governor Ivan Melnyk said nothing had been hit in his region."
    )

    assert read(text).statements[0].speaker.name == "governor"
