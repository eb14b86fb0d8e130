"""Places that somebody would not speak of: left out, never spoken about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.link import read
from reporting import Report

if TYPE_CHECKING:
    from geo.reading import Reading

REFUSALS = [
    ("The ministry did not say whether Oleshky would be evacuated.", "en", ["oleshky"]),
    ("The minister declined to comment on the evacuation of Vovchansk.", "en", ["vovchansk"]),
    ("Putin did not mention Kherson.", "en", ["kherson"]),
    ("The Pentagon would not confirm that Tokmak was hit.", "en", ["tokmak"]),
    ("The mayor refused to say whether Kharkiv would be evacuated.", "en", ["kharkiv"]),
    ("Представник міністерства не сказав, чи евакуюють Олешки.", "uk", ["oleshky"]),
    ("Речник відмовився коментувати ситуацію у Вовчанську.", "uk", ["vovchansk"]),
    ("В министерстве отказались комментировать эвакуацию Волчанска.", "ru", ["vovchansk"]),
    (
        "Фомин обещал уйти от Киева. Он не упомянул ни Сумы, ни Курскую область.",
        "ru",
        ["sumy", "kursk-oblast"],
    ),
]
SPOKEN = [
    ("The ministry said that Oleshky would be evacuated.", "en", ["oleshky"]),
    ("The general denied that Bakhmut had fallen.", "en", ["bakhmut"]),
    ("Речник повідомив про ситуацію у Вовчанську.", "uk", ["vovchansk"]),
    ("В министерстве заявили об эвакуации Волчанска.", "ru", ["vovchansk"]),
]


def tied(reading: Reading, relation: str) -> list[str]:
    """Return the regions that the statements have in a relation, in order."""
    links = [link for one in reading.statements for link in one.regions]
    return [link.region.slug for link in links if link.relation == relation]


@pytest.mark.parametrize(("text", "language", "regions"), REFUSALS)
def test_what_is_refused_is_left_out(text: str, language: str, regions: list[str]) -> None:
    """Who declines to comment on a town has said nothing about it."""
    reading = read(Report("r", text, language))

    assert tied(reading, "left_out") == regions
    assert not set(tied(reading, "about")) & set(regions)


@pytest.mark.parametrize(("text", "language", "regions"), SPOKEN)
def test_what_is_said_or_denied_is_spoken_about(
    text: str, language: str, regions: list[str]
) -> None:
    """A denial speaks of a place; only silence leaves it out."""
    reading = read(Report("r", text, language))

    assert tied(reading, "about") == regions
    assert tied(reading, "left_out") == []


def test_a_refusal_takes_nothing_over() -> None:
    """Who would not comment on a promise says nothing about its places."""
    text = (
        "Russia will leave Kherson, Russia’s deputy minister Pavel Gorin said.\n\n"
        "Ukraine’s minister Petro Ivanchuk declined to comment on Russia’s promise.\n"
    )

    assert tied(read(Report("r", text, "en")), "taken_over") == []


TOWNS = ["Kherson", "Sumy", "Kharkiv", "Mykolaiv", "Mariupol"]


@given(st.permutations(TOWNS), st.integers(2, 5))
def test_every_town_of_a_silence_is_left_out(towns: list[str], count: int) -> None:
    """However many towns are listed, and in whatever order."""
    chosen = towns[:count]
    listed = ", ".join(chosen[:-1]) + f" and {chosen[-1]}"
    text = f"Troops will leave Kyiv, Pavel Gorin said. He made no mention of {listed}."

    assert tied(read(Report("r", text, "en")), "left_out") == [town.lower() for town in chosen]
