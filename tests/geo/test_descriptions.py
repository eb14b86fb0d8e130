"""Places that a text describes instead of naming."""

from __future__ import annotations

import pytest

from geo.mentions import find_names
from reporting import Report

CAPITALS = [
    ("Shells fell on Ukraine’s capital.", "en", "Kyiv"),
    ("The road to the Ukrainian capital is open.", "en", "Kyiv"),
    ("He flew to the Russian capital.", "en", "Moscow"),
    ("Talks in the capital of Poland ended.", "en", None),
    ("Обстріляно столицю України.", "uk", "Kyiv"),
    ("У столиці України тихо.", "uk", "Kyiv"),
    ("Українська столиця без світла.", "uk", "Kyiv"),
    ("У російській столиці тихо.", "uk", None),
    ("Обстреляли столицу Украины.", "ru", "Kyiv"),
    ("В столице России тихо.", "ru", "Moscow"),
    ("Украинская столица без света.", "ru", "Kyiv"),
]
BACK = [
    ("Mariupol is cut off. The port city has no water.", "en", ["Mariupol", "Mariupol"]),
    ("Crimea is quiet. The peninsula has no water.", "en", ["Crimea", "Crimea"]),
    ("Bakhmut fell. The city is in ruins.", "en", ["Bakhmut", "Bakhmut"]),
    ("Bakhmut and Lyman fell. The city is in ruins.", "en", ["Bakhmut", "Lyman"]),
    ("The port city has no water.", "en", []),
    ("Маріуполь в облозі. Портове місто без води.", "uk", ["Mariupol", "Mariupol"]),
    ("Мариуполь в осаде. Портовый город без воды.", "ru", ["Mariupol", "Mariupol"]),
]


def towns(text: str, language: str) -> list[str]:
    """Return our English spelling of the likeliest place of each name."""
    names = find_names(Report("r", text, language))
    return [name.candidates[0].name_en for name in names if name.candidates]


@pytest.mark.parametrize(("text", "language", "town"), [row for row in CAPITALS if row[2]])
def test_a_capital_is_told_by_its_country(text: str, language: str, town: str) -> None:
    """ "Ukraine's capital" is Kyiv, in every case form."""
    assert town in towns(text, language)


@pytest.mark.parametrize("text", ["Ukraine’s capital market fell.", "A capital letter."])
def test_other_capitals_are_no_town(text: str) -> None:
    """Money and letters."""
    assert "Kyiv" not in towns(text, "en")


@pytest.mark.parametrize(("text", "language", "found"), BACK)
def test_a_description_points_back(text: str, language: str, found: list[str]) -> None:
    """The last place of its kind, if one stands close before and no other competes."""
    assert towns(text, language) == found


def test_a_description_does_not_point_far() -> None:
    """Two paragraphs later "the city" may be any."""
    text = "Bakhmut fell. " + "It rained for days on end. " * 40 + "The city is in ruins."

    assert towns(text, "en") == ["Bakhmut"]


@pytest.mark.parametrize(("text", "language", "_town"), [row for row in CAPITALS if not row[2]])
def test_no_description_is_forced(text: str, language: str, _town: None) -> None:
    """What stands here names the country at most, or a capital by its own pattern."""
    assert "Kyiv" not in towns(text, language)
