"""Six war reports of our own, two a language, with every place marked: what is found of them.

A mark is ``[Kyiv|kyiv]``: the words, and the region that they light; ``-`` where they name a
government, a paper or a person instead of a place.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from geo.directions import directions, region_of
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report

SAMPLES = sorted(Path(__file__).parents[1].joinpath("samples", "places").glob("*.json"))
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
NINE = frozenset(region.slug for region in directions())
# A place is where its name begins: unit words and possessives may belong to it or not.
Place = tuple[int, str]


@dataclass(frozen=True)
class Sample:
    """A report with the places in it."""

    report: Report
    places: frozenset[Place]


def sample(path: Path) -> Sample:
    """Return a marked report as text and places."""
    page = json.loads(path.read_text("utf-8"))
    marked, text, places, end = "\n".join(page["marked"]), "", set(), 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        if mark[2] != "-":
            places.add((len(text), mark[2]))
        text, end = text + mark[1], mark.end()
    text += marked[end:]
    return Sample(Report(path.stem, text, page["language"]), frozenset(places))


def found(report: Report) -> frozenset[Place]:
    """Return where the project finds which region, governments aside."""
    mentions = resolve(find_names(report), report.text).mentions
    return frozenset(
        (one.span.start, region_of(one.place, direction=one.direction).slug)
        for one in mentions
        if one.literal and one.place is not None
    )


def of_the_nine(places: frozenset[Place]) -> frozenset[Place]:
    return frozenset(place for place in places if place[1] in NINE)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_nine_directions_are_found(path: Path) -> None:
    """In each report 95 of 100 found are right, and 90 of 100 are found."""
    marked = sample(path)
    right, seen = of_the_nine(marked.places), of_the_nine(found(marked.report))

    assert len(right & seen) / len(seen) >= 0.95, sorted(seen - right)
    assert len(right & seen) / len(right) >= 0.90, sorted(right - seen)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_other_places_are_found_too(path: Path) -> None:
    """Nine of ten of all places, the world's included, light their region."""
    marked = sample(path)
    seen = found(marked.report)

    assert len(marked.places & seen) / len(marked.places) >= 0.90, sorted(marked.places - seen)
    assert len(marked.places & seen) / len(seen) >= 0.90, sorted(seen - marked.places)


def test_each_language_has_two_reports_with_all_nine() -> None:
    """No direction is measured in one language alone."""
    samples = [sample(path) for path in SAMPLES]

    assert sorted(one.report.language for one in samples) == ["en", "en", "ru", "ru", "uk", "uk"]
    for language in ("en", "uk", "ru"):
        named = {
            slug for one in samples if one.report.language == language for _, slug in one.places
        }
        assert named >= NINE
