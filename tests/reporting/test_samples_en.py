"""English reports of our own writing, marked up: read all the way through."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reporting import Found, Statement, find_statements, read_text

SAMPLES = sorted((Path(__file__).parent.parent / "samples" / "en").glob("*.json"))


@pytest.fixture(params=SAMPLES, ids=lambda file: file.stem)
def sample(request: pytest.FixtureRequest) -> dict[str, Any]:
    """One marked-up report."""
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


def found_in(sample: dict[str, Any]) -> Found:
    published = date.fromisoformat(sample["published"])
    return find_statements(read_text(sample["text"], published=published))


def printed(text: str, statement: Statement) -> tuple[str, ...]:
    return tuple(part.words(text).rstrip(".,") for part in statement.fragments)


def wanted(statement: dict[str, Any]) -> tuple[str, ...]:
    return tuple(part.rstrip(".,") for part in statement["fragments"])


def test_nothing_is_missed_and_nothing_added(sample: dict[str, Any]) -> None:
    """The statements found are those that were marked, word for word."""
    found = sorted(printed(sample["text"], s) for s in found_in(sample).statements)

    assert found == sorted(wanted(statement) for statement in sample["statements"])


def test_each_has_its_speaker_kind_and_act(sample: dict[str, Any]) -> None:
    """Whatever the marks say of a statement is found so."""
    text = sample["text"]
    found = {printed(text, s): s for s in found_in(sample).statements}
    for marked in sample["statements"]:
        assert facts(text, found[wanted(marked)], marked) == told(marked)


def told(marked: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in marked.items() if key != "fragments"}


def facts(text: str, statement: Statement, marked: dict[str, Any]) -> dict[str, Any]:
    """Return of a statement what the marks speak of, in their shape."""
    speaker = statement.speaker
    known = {
        "speaker": speaker.mention and speaker.mention.words(text),
        "name": speaker.name,
        "role": speaker.role,
        "side": speaker.side,
        "country": speaker.country,
        "anonymous": speaker.anonymous,
        "kind": statement.kind,
        "act": statement.act,
        "said_on": str(statement.said_on),
        "inside": statement.inside is not None,
        "silences": [span.words(text) for span in statement.silences],
    }
    return {key: known[key] for key in told(marked)}


def test_there_are_reports_to_read() -> None:
    """The folder of samples is not empty."""
    assert len(SAMPLES) >= 10
