"""English, Ukrainian and Russian are told apart, and nothing is guessed."""

from __future__ import annotations

import pytest

from reporting.language import language_of, publishers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The governor said that the bridge was closed.", "en"),
        ("Kyiv: “We will not leave the city,” the mayor said.", "en"),
        ("Губернатор сказав, що міст закрито і ніхто не постраждав.", "uk"),
        ("Губернатор сказал, что мост закрыт и никто не пострадал.", "ru"),
        ("3 October - Ukraine's General Staff said Russia attacked near Vuhledar.", "en"),
        ("Сырский прибыл.", "ru"),
        ("Її бачили.", "uk"),
        ("Він сказав, що та", "uk"),
        ("Что он и как", "ru"),
        ("The agency TASS reported: «Переговоры начались» in the city of Istanbul.", "en"),
        ("На переговорах у Стамбулі їхні сторони обговорили NATO and the EU.", "uk"),
    ],
)
def test_a_report_shows_its_language(text: str, language: str) -> None:
    """Letters and function words decide."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 — 34",
        "Москва",
        "Der Präsident sagte, dass die Ukraine nicht kapituliert und das ist gut.",
        "Le président a dit que la guerre est une erreur et que les troupes partent.",
        "Prezydent powiedział, że wojna się nie kończy i nie jest to koniec.",
        "Kyiv Kharkiv Kherson Odesa Lviv",
    ],
)
def test_an_unclear_language_stays_open(text: str) -> None:
    """Other languages, lists of names and single words are no guess."""
    assert language_of(text) == "und"


def test_known_publishers_are_names() -> None:
    """The list has agencies of every language read."""
    assert {"Reuters", "Укрінформ", "ТАСС"} <= publishers()
