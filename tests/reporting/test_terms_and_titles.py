"""Terms of anonymity, titles that name their source, and sentences that point back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found, Report, find_statements

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


def terms(text: str, language: str) -> list[str | None]:
    found = find_statements(Report("r", text, language)).statements
    spans = [statement.speaker.terms for statement in found]
    return [span.words(text) if span else None for span in spans]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "An official said the depot had burned, requesting anonymity to discuss it.",
            "en",
            ["requesting anonymity to discuss it"],
        ),
        (
            "A diplomat, who was not authorised to speak publicly, said talks had stalled.",
            "en",
            ["was not authorised to speak publicly"],
        ),
        (
            "“We dig at night,” said a soldier, who gave only his call sign.",
            "en",
            ["gave only his call sign"],
        ),
        (
            "An official, SPEAKING ON CONDITION OF ANONYMITY, said the depot had burned.",
            "en",
            ["SPEAKING ON CONDITION OF ANONYMITY"],
        ),
        (
            "Чиновник, який побажав залишитися неназваним, повідомило, що склад згорів.",
            "uk",
            ["побажав залишитися неназваним"],
        ),
        (
            "«Склад згорів», — сказав чиновник, не називаючи свого імені.",
            "uk",
            ["не називаючи свого імені"],
        ),
        (
            "Источник, пожелавший остаться неназванным, сообщил, что склад сгорел.",
            "ru",
            ["пожелавший остаться неназванным"],
        ),
        (
            "«Склад сгорел», — сообщил чиновник на условиях анонимности.",
            "ru",
            ["на условиях анонимности"],
        ),
    ],
)
def test_terms_are_told_in_many_words(text: str, language: str, told: list[str]) -> None:
    """Each phrase begins where the terms begin, and ends with its clause."""
    assert terms(text, language) == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A source said that the official had spoken on condition of anonymity.", "en"),
        ("A source said the depot had burned.\n\nVictims were granted anonymity.", "en"),
        ("Mayor Ihor Hai, speaking on condition of patience, said it rained.", "en"),
        ("Мер Ігор Гай заявив, що свідок попросив не називати його імені.", "uk"),
        ("Мэр Игорь Гай заявил, что свидетель попросил не называть его имени.", "ru"),
    ],
)
def test_terms_of_somebody_else_are_not_the_speaker_s(text: str, language: str) -> None:
    """Terms within the words or of another paragraph tell nothing of who speaks."""
    assert terms(text, language) == [None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Depot near Sumy burned overnight – police",
            ("police", "Depot near Sumy burned overnight"),
        ),
        ("Mayor: the bridge will open in May", ("Mayor", "the bridge will open in May")),
        ("Bridge will open in May, mayor says", ("mayor", "Bridge will open in May")),
        ("Pentagon: no jets before winter", ("Pentagon", "no jets before winter")),
    ],
)
def test_a_title_has_its_source_at_either_end(
    text: str, said: tuple[str, str], lines: Lines
) -> None:
    """Behind a dash, before a colon, or with its verb at the close."""
    assert lines(f"{text}\n\nIt rained in the evening.") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Sumy – the town that would not sleep",
        "Photos: the bridge in May",
        "Police: who are they?",
        "Bridge – police.",
        "A rain-soaked town and a well-known bridge",
        "Twelve days - and no end",
    ],
)
def test_dashes_and_colons_alone_name_nobody(text: str, read: Read) -> None:
    """Topics, questions, sentences and hyphens have no source."""
    assert read(f"{text}\n\nIt rained in the evening.").statements == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A depot burned. This was confirmed by the governor.", ("the governor", "A depot burned")),
        ("A depot burned. This was announced by Ihor Hai.", ("Ihor Hai", "A depot burned")),
        (
            "It rained. A depot burned. This was reported by police.",
            ("police", "It rained. A depot burned"),
        ),
    ],
)
def test_a_sentence_may_point_back(text: str, said: tuple[str, str], lines: Lines) -> None:
    """Whoever is named behind "this was …" said what stands before."""
    assert lines(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "A depot burned. This was welcomed by the governor.",
        "A depot burned. This was expected by the governor.",
        "A depot burned. This worried the governor.",
        "A depot burned. This was reported.",
        "This was reported by the governor.",
    ],
)
def test_a_feeling_about_it_does_not_point_back(text: str, read: Read) -> None:
    """Who welcomes or expects a thing has not told it, and nobody told what is not there."""
    assert all("depot" not in s.span.words(text) for s in read(text).statements)
