"""Countries and capitals that act, groups of forces that fight: no places on a map."""

from __future__ import annotations

import pytest

from geo.mentions import find_names
from reporting import Report

ENGLISH = [
    # text, whether it is a place, what it stands for
    ("Kyiv has proposed talks.", False, "government"),
    ("Kyiv would agree to that.", False, "government"),
    ("Moscow won’t oppose it.", False, "government"),
    ("The terms are unacceptable to Moscow.", False, "government"),
    ("Signals from Moscow were mixed.", False, "government"),
    ("A train from Moscow arrived.", True, None),
    ("In Moscow, the minister spoke.", True, None),
    ("The Khortytsia operational group attacked.", False, "armed_forces"),
    ("The Tavria group attacked.", False, "armed_forces"),
    ("The Azov brigade attacked.", False, "armed_forces"),
    ("The Kharkiv group of forces attacked.", False, "armed_forces"),
    ("The Kharkiv region was attacked.", True, None),
    ("Rockets hit Kyiv.", True, None),
    ("They would hand over Bakhmut.", True, None),
    ("They gave Kyiv weapons.", False, "government"),
]
SLAVIC = [
    ("Київ запропонував нейтралітет.", "uk", False),
    ("Москва відмовилася відповідати.", "uk", False),
    ("Росія пообіцяла відступити.", "uk", False),
    ("У Києві чути вибухи.", "uk", True),
    ("У Києві відповіли відмовою.", "uk", False),
    ("У Києві відповідають відмовою.", "uk", False),
    ("Київ прокинувся від вибухів.", "uk", True),
    ("Пропозиції Києва відхилено.", "uk", False),
    ("Околиці Києва обстріляно.", "uk", True),
    ("Киев предложил нейтралитет.", "ru", False),
    ("Москва отказалась отвечать.", "ru", False),
    ("В Киеве слышны взрывы.", "ru", True),
    ("Предложения Киева отклонены.", "ru", False),
    ("Окраины Киева обстреляны.", "ru", True),
    ("Переговоры с Москвой идут.", "ru", False),
]


@pytest.mark.parametrize(("text", "literal", "meant"), ENGLISH)
def test_english_names_act_or_lie(text: str, literal: bool, meant: str | None) -> None:  # noqa: FBT001 - a table's column
    """By construction: subjects of saying act, what is hit lies somewhere."""
    [name] = find_names(Report("r", text, "en"))

    assert (name.literal, name.stands_for) == (literal, meant)


@pytest.mark.parametrize(("text", "language", "literal"), SLAVIC)
def test_slavic_names_act_or_lie(text: str, language: str, literal: bool) -> None:  # noqa: FBT001 - a table's column
    """By the words around: verbs of saying, prepositions, what the genitive belongs to."""
    [name] = find_names(Report("r", text, language))

    assert name.literal is literal


@pytest.mark.parametrize("text", ["Угруповання «Хортиця» атакувало.", "Бригада «Азов» атакувала."])
def test_names_of_units_in_quotation_marks_are_no_places(text: str) -> None:
    """A name in quotation marks is a unit's or a firm's."""
    assert find_names(Report("r", text, "uk")) == ()
