"""Open names, asked about in words that a reporter can answer."""

from __future__ import annotations

import re

import pytest

from geo.link import read
from geo.mentions import find_names
from geo.namesakes import answers, asked_of
from geo.place import Mention
from geo.resolve import resolve
from reporting import Report, Span


def mention(text: str, language: str = "en") -> Mention:
    """Return the first mention of a text."""
    return resolve(find_names(Report("r", text, language)), text).mentions[0]


def test_candidates_are_told_apart_by_their_oblast() -> None:
    """No codes and no kinds: "Novoselivka, Poltava oblast"."""
    told = answers(mention("Shells fell in Novoselivka."))

    assert "Novoselivka, Poltava oblast" in told
    assert not any(re.search(r"UA-|settlement", one) for one in told)


def test_namesakes_of_one_oblast_are_told_apart_by_their_raion() -> None:
    """Two of one name in one oblast would read alike."""
    told = answers(mention("Shells fell in Novoselivka."))

    assert len(told) == len(set(told))
    assert any("raion, Donetsk oblast" in one for one in told)


def test_a_place_abroad_is_told_by_its_state_and_country() -> None:
    """The reader knows states and countries, not their codes."""
    told = answers(mention("A bus left Springfield."))

    assert "Springfield, Illinois, United States" in told
    assert "Springfield, Missouri, United States" in told


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Shells fell in Novoselivka.", "en", "please add the oblast"),
        ("На Александровском направлении тихо.", "ru", "please add the oblast"),
        ("Shells fell in the village of Grzlmvka.", "en", "please add the nearest town"),
    ],
)
def test_a_question_says_what_to_add(text: str, language: str, words: str) -> None:
    """Every open name comes with the way out."""
    [question] = resolve(find_names(Report("r", text, language)), text).questions

    assert words in question.question


def test_a_question_quotes_the_report() -> None:
    """The name stands as the report spells it."""
    open_name = Mention(Span(0, 9), (), None)

    assert asked_of("Нове Село", open_name).startswith("Where is Нове Село?")


@pytest.mark.parametrize(
    ("text", "language", "slug"),
    [
        ("На Покровском и Торецком направлениях бои, заявил Генштаб.", "ru", "pokrovsk"),
        ("На Покровському напрямку бої, заявив Генштаб.", "uk", "pokrovsk"),
        ("Fighting went on in the Pokrovsk direction, the army said.", "en", "pokrovsk"),
        ("На Лиманском направлении бои, заявил Генштаб.", "ru", "lyman"),
        ("На Лиманському напрямку бої, заявив Генштаб.", "uk", "lyman"),
        ("На Краматорському напрямку тихо, заявив Генштаб.", "uk", "kramatorsk"),
        ("На Купянском направлении тихо, заявил Генштаб.", "ru", "kupiansk"),
        ("На Сіверському напрямку бої, заявив Генштаб.", "uk", "siversk"),
    ],
)
def test_a_direction_is_that_of_the_largest_town(text: str, language: str, slug: str) -> None:
    """Between Pokrovsk and villages by that adjective nothing is open."""
    reading = read(Report("r", text, language))

    assert reading.statements[0].regions[0].region.slug == slug
    assert not [one for one in reading.questions if "irection" in one.question]


@pytest.mark.parametrize("text", ["На Александровском направлении тихо.", "На Орловском фронте."])
def test_a_direction_of_villages_stays_open(text: str) -> None:
    """Of villages by one adjective none is likelier than the others."""
    assert mention(text, "ru").place is None
