"""Two answers without a parse, beside which the rules on the parse are set."""

from __future__ import annotations

import pytest

from geo.mentions import find_names
from geo.patterns import by_pattern, first_locative
from geo.resolve import resolve
from reporting import Report

SENTENCES = [
    # text, language, by the pattern, the first locative with its list
    ("Fighting near Lyman went on.", "en", ["Lyman"], ["Lyman"]),
    ("Fighting in Lyman and Izium went on.", "en", ["Lyman", "Izium"], ["Lyman", "Izium"]),
    ("After Bakhmut, they rested in Sumy.", "en", ["Sumy"], ["Sumy"]),
    ("The status of Crimea is open.", "en", ["Crimea"], ["Crimea"]),
    ("They shelled Kherson.", "en", ["Kherson"], ["Kherson"]),
    ("Kherson has no water.", "en", [], []),
    ("In Kherson and later near Lyman it rained.", "en", ["Kherson", "Lyman"], ["Kherson"]),
    ("Бої біля Лимана тривають.", "uk", ["Лимана"], ["Лимана"]),
    ("Обстріляли Суми.", "uk", ["Суми"], ["Суми"]),
    ("На Київському та Чернігівському напрямках тихо.", "uk", ["Київському", "Чернігівському"], []),
    ("Питання Криму відкладено.", "uk", ["Криму"], ["Криму"]),
    ("Після Бахмута, вони в Сумах.", "uk", ["Сумах"], ["Сумах"]),
    ("Бои под Херсоном идут.", "ru", ["Херсоном"], ["Херсоном"]),
    ("Статус Крыма не определён.", "ru", ["Крыма"], ["Крыма"]),
    ("После Бахмута, они в Сумах.", "ru", ["Сумах"], ["Сумах"]),
]


@pytest.mark.parametrize(("text", "language", "pattern", "_first"), SENTENCES)
def test_the_pattern_takes_names_in_place_position(
    text: str, language: str, pattern: list[str], _first: list[str]
) -> None:
    """Behind locatives and verbs that take places, outside clauses of time; lists stay together."""
    mentions = resolve(find_names(Report("r", text, language)), text).mentions

    assert [one.span.words(text) for one in by_pattern(mentions, text, language)] == pattern


@pytest.mark.parametrize(("text", "language", "pattern", "first"), SENTENCES)
def test_the_first_locative_is_one_place_or_one_list(
    text: str, language: str, pattern: list[str], first: list[str]
) -> None:
    """Never more than the pattern has, but for directions and clauses."""
    mentions = resolve(find_names(Report("r", text, language)), text).mentions
    found = [one.span.words(text) for one in first_locative(mentions, text, language)]

    if first:
        assert found == first
    assert len(found) <= max(len(pattern), 1)


def test_without_names_there_is_no_answer() -> None:
    """Nothing comes of nothing."""
    assert by_pattern((), "Rain.", "en") == ()
    assert first_locative((), "Rain.", "en") == ()
