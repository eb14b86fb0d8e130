"""Offices, bodies and sides in Ukrainian and Russian: who speaks for whom."""

from __future__ import annotations

import pytest

from reporting.slavic_sides import country_of, side_of
from reporting.slavic_tables import tables


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Харківська ОВА", "ukraine"),
        ("голова Сумської ОВА", "ukraine"),
        ("мер Харкова", "ukraine"),
        ("мешканка Одеси", "ukraine"),
        ("губернатор Курської області", "russia"),
        ("влада Бєлгородської області", "russia"),
        ("міноборони РФ", "russia"),
        ("посол Росії у Франції", "russia"),
        ("так звана ДНР", "russia"),
        ("окупаційна адміністрація Херсона", "russia"),
        ("президент Франції", "third_country"),
        ("речник Держдепу", "third_country"),
        ("оглядач видання", "analyst"),
        ("сусід", None),
        ("лікарка", None),
        ("Сергій Миколайович", None),
    ],
)
def test_a_ukrainian_description_tells_the_side(words: str, side: str | None) -> None:
    """Oblasts and towns tell the side like countries; a neighbour speaks for himself."""
    assert side_of(tables("uk"), words) == side


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("власти Курской области", "russia"),
        ("губернатор Белгородской области", "russia"),
        ("глава Чечни", "russia"),
        ("депутат Госдумы", "russia"),
        ("глава Харьковской ОВА", "ukraine"),
        ("мэр Харькова", "ukraine"),
        ("Генштаб ВСУ", "ukraine"),
        ("Владимир Сальдо", "russia"),
        ("канцлер Германии", "third_country"),
        ("посол Турции в России", "third_country"),
        ("военный эксперт", "analyst"),
        ("Сергей Николаевич", None),
        ("Иван Черкасов", None),
        ("жительница села", None),
    ],
)
def test_a_russian_description_tells_the_side(words: str, side: str | None) -> None:
    """The same in Russian; fathers' names and surnames name no oblast."""
    assert side_of(tables("ru"), words) == side


@pytest.mark.parametrize(
    ("words", "language", "country"),
    [
        ("Пентагон", "uk", "US"),
        ("Білий дім", "uk", "US"),
        ("польський прем'єр", "uk", "PL"),
        ("Анкара", "uk", "TR"),
        ("уряд Угорщини", "uk", "HU"),
        ("НАТО", "uk", None),
        ("Госдеп", "ru", "US"),
        ("Белый дом", "ru", "US"),
        ("премьер Италии", "ru", "IT"),
        ("Минск", "ru", "BY"),
        ("МАГАТЭ", "ru", None),
        ("ООН", "ru", None),
    ],
)
def test_a_description_tells_the_country(words: str, language: str, country: str | None) -> None:
    """Houses and capitals stand for their country; bodies of several have none."""
    assert country_of(tables(language), words) == country


@pytest.mark.parametrize(
    ("language", "form", "person"),
    [
        ("uk", "обійшов", "m"),
        ("uk", "обійшла", "f"),
        ("uk", "обійшли", "pl"),
        ("uk", "оминув", "m"),
        ("uk", "промовчала", "f"),
        ("uk", "відмовилася", "f"),
        ("uk", "згадується", "imp"),
        ("ru", "обошел", "m"),
        ("ru", "обошла", "f"),
        ("ru", "обошли", "pl"),
        ("ru", "умолчало", "n"),
        ("ru", "отказались", "pl"),
        ("ru", "упоминается", "imp"),
    ],
)
def test_a_verb_of_silence_is_known(language: str, form: str, person: str) -> None:
    """Passing over, keeping silent and refusing have their forms."""
    readings = tables(language).verbs[form]

    assert any(verb.person == person and verb.act == "refusal" for verb in readings)


@pytest.mark.parametrize(
    ("language", "form", "lemma"),
    [
        ("uk", "посла", "посол"),
        ("uk", "посли", "посол"),
        ("uk", "бійця", "боєць"),
        ("uk", "фахівців", "фахівець"),
        ("ru", "посла", "посол"),
        ("ru", "послами", "посол"),
        ("ru", "бойцы", "боец"),
        ("ru", "бойцу", "боец"),
    ],
)
def test_a_vowel_that_falls_out_is_put_back(language: str, form: str, lemma: str) -> None:
    """Ambassadors and soldiers lose a vowel in other cases, and find it again."""
    assert lemma in {noun.lemma for noun in tables(language).nouns[form]}
