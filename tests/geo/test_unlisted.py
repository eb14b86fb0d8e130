"""English names in place position that no list has: kept, asked about, never placed."""

from __future__ import annotations

import pytest

from geo.english import english_names
from geo.mentions import find_names
from geo.unlisted import unlisted
from reporting import Report

FOUND = [
    ("Shells fell in the village of Grzlmvka.", ["Grzlmvka"]),
    ("Fighting near Zhbyrivske went on.", ["Zhbyrivske"]),
    ("They captured Qorlivske on Monday.", ["Qorlivske"]),
]
NOT_FOUND = [
    "Petro Ivanchuk said nothing.",
    "European Commission President Ursula von der Leyen came.",
    "It happened in March.",
    "It happened in 2022.",
    "He was in NATO for years.",
    "They spoke Ukrainian.",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_a_name_in_place_position_is_kept(text: str, names: list[str]) -> None:
    """Behind "village of" and "near", and as what an army captures."""
    found = unlisted(text, english_names(text))

    assert [name.span.words(text) for name in found] == names
    assert not any(name.candidates for name in found)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_people_times_and_bodies_are_no_places(text: str) -> None:
    """A capital letter alone makes no place."""
    assert [name for name in find_names(Report("r", text, "en")) if not name.candidates] == []


def test_a_known_name_is_not_found_twice() -> None:
    """What the gazetteer has is left to it."""
    text = "Shells fell in the village of Robotyne."

    assert unlisted(text, english_names(text)) == ()
