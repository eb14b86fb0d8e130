"""Whole reports in Ukrainian and Russian, written and annotated for this project."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reporting import Report, Span
from reporting.slavic import find_slavic

if TYPE_CHECKING:
    from reporting import Statement

SAMPLES = Path(__file__).parents[1] / "samples"
LANGUAGES = ("uk", "ru")
# docs/accuracy-slavic.md has the figures; these are floors below them.
PRECISION, RECALL, SPEAKERS, DETAILS = 0.93, 0.93, 0.97, 0.90


def samples(language: str) -> list[dict[str, Any]]:
    files = sorted((SAMPLES / language).glob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def read(sample: dict[str, Any]) -> tuple[Statement, ...]:
    published = date.fromisoformat(sample["published"])
    report = Report(sample["doc_id"], sample["text"], sample["language"], published=published)
    return find_slavic(report).statements


def letters(spans: list[Span], text: str) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def wanted(item: dict[str, Any], text: str) -> set[int]:
    """Return the letters of an annotated statement: each fragment behind the one before."""
    at, found = 0, []
    for words in item["fragments"]:
        start = text.index(words, at)
        found.append(Span(start, start + len(words)))
        at = found[-1].end
    return letters(found, text)


def pairs(sample: dict[str, Any]) -> list[tuple[dict[str, Any], Statement]]:
    """Return each annotated statement with the one found that shares at least half of it."""
    text, left, found = sample["text"], list(read(sample)), []
    for item in sample["statements"]:
        content = wanted(item, text)
        for statement in left:
            other = letters(list(statement.fragments), text)
            if len(content & other) >= 0.5 * len(content | other):
                found.append((item, statement))
                left.remove(statement)
                break
    return found


def named(item: dict[str, Any], statement: Statement, text: str) -> bool:
    mention = statement.speaker.mention
    written = mention.words(text) if mention else statement.speaker.name or ""
    return bool(set(re.findall(r"\w+", written)) & set(re.findall(r"\w+", item["speaker"])))


def detail(item: dict[str, Any], statement: Statement, text: str) -> list[bool]:
    """Return for each detail that is annotated whether it was read so."""
    speaker = statement.speaker
    read_as = {
        "name": speaker.name,
        "side": speaker.side,
        "anonymous": speaker.anonymous,
        "act": statement.act,
        "said_on": statement.said_on.isoformat() if statement.said_on else None,
        "kind": statement.kind,
        "role": speaker.role,
        "silences": [span.words(text) for span in statement.silences],
    }
    return [item[key] == value for key, value in read_as.items() if key in item]


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_reports_are_annotated(language: str) -> None:
    """There are at least twenty Ukrainian and ten Russian reports."""
    assert len(samples(language)) >= {"uk": 20, "ru": 10}[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_is_right(language: str) -> None:
    """Of the statements found, nearly all are annotated ones."""
    found = sum(len(read(sample)) for sample in samples(language))
    right = sum(len(pairs(sample)) for sample in samples(language))

    assert right >= PRECISION * found


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_there_is_found(language: str) -> None:
    """Of the annotated statements, nearly all are found."""
    there = sum(len(sample["statements"]) for sample in samples(language))
    right = sum(len(pairs(sample)) for sample in samples(language))

    assert right >= RECALL * there


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_put_in_the_right_mouth(language: str) -> None:
    """The speaker of a statement found is the one that the annotation names."""
    right = [
        named(item, statement, sample["text"])
        for sample in samples(language)
        for item, statement in pairs(sample)
    ]

    assert sum(right) >= SPEAKERS * len(right)


@pytest.mark.parametrize("language", LANGUAGES)
def test_details_are_read_as_annotated(language: str) -> None:
    """Full name, side, act, day, kind and anonymity are mostly read as annotated."""
    right = [
        same
        for sample in samples(language)
        for item, statement in pairs(sample)
        for same in detail(item, statement, sample["text"])
    ]

    assert sum(right) >= DETAILS * len(right)


@pytest.mark.parametrize("name", ["uk/no-speech", "ru/titles-only"])
def test_titles_and_held_words_are_no_speech(name: str) -> None:
    """A report full of titles and scare quotes has no statement."""
    sample = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))

    assert read(sample) == ()
