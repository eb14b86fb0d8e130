"""The parts beneath the Ukrainian and Russian reading: words, groups, names, sides, dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting.report import Span, joined
from reporting.slavic_drafts import trimmed
from reporting.slavic_groups import groups
from reporting.slavic_names import nominative
from reporting.slavic_people import gender_of, name_words, people, stem
from reporting.slavic_sides import country_of, side_of
from reporting.slavic_tables import tables
from reporting.slavic_words import Passage, passages

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda s: Span(s[0], s[0] + s[1]))


def passage(text: str, language: str = "uk") -> Passage:
    [found] = passages(text, tables(language))
    return found


def sentences(text: str, language: str = "uk") -> list[str]:
    found = passage(text, language)
    return [found.span(first, stop).words(text) for first, stop in found.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Перше речення. Друге речення.", 2),
        ("Він у м. Суми. Міст цілий.", 2),
        ("Гай В. Петренко прийшов.", 1),
        ("Це 12 тис. людей. Так.", 2),
        ("«Так. Ні», — сказав він. Пішов.", 2),
        ("«Так. Ні». Він пішов.", 2),
        ("Чому? — питає він.", 1),
        ("Так… Ні.", 2),
    ],
)
def test_sentences_end_where_they_should(text: str, count: int) -> None:
    """Abbreviations, initials and stops within a quotation end no sentence."""
    assert len(sentences(text)) == count


def test_an_endless_paragraph_comes_in_pieces() -> None:
    """No piece is longer than what is read at once, and none is lost."""
    text = "Гай сказав, що міст цілий. " * 1000
    pieces = list(passages(text, tables("uk")))

    assert max(len(piece.words) for piece in pieces) < 2000
    assert sum(len(piece.sentences) for piece in pieces) == 1000


@pytest.mark.parametrize(
    ("text", "person", "best"),
    [
        ("у понеділок міністр оборони", "m", "міністр оборони"),
        ("під час брифінгу речник уряду", "m", "речник уряду"),
        ("голова ради Микола Супрун", "m", "голова ради Микола Супрун"),
        ("міністр закордонних справ Польщі", "m", "міністр закордонних справ Польщі"),
        ("сторож Степан", "m", "сторож Степан"),
        ("на саміті НАТО Зеленський", "m", "Зеленський"),
        ("Рим і Прага", "p3", "Рим і Прага"),
        ("журналістам речниця", "f", "речниця"),
        ("компанія «Крапля»", "f", "компанія «Крапля»"),
    ],
)
def test_the_subject_is_told_by_ending_and_agreement(text: str, person: str, best: str) -> None:
    """What hangs on a preposition or stands in another case is no subject."""
    found = passage(text)
    group = max(groups(found, 0, len(found.words), person), key=lambda item: item.score)

    assert found.span(group.first, group.stop).words(text) == best


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("президент України Ігор Гай", "Ігор Гай"),
        ("мер Харкова Ігор Гай", "Ігор Гай"),
        ("Посол США", None),
        ("Генштаб ЗСУ", None),
        ("Українська сторона", None),
        ("пенсіонерка Ніна Іванівна", "Ніна Іванівна"),
    ],
)
def test_a_name_is_parted_from_the_office(text: str, name: str | None) -> None:
    """Countries, bodies and the town of an office are no part of the name."""
    found = passage(text)
    part = name_words(found, 0, len(found.words))

    assert (found.span(*part).words(text) if part else None) == name


@pytest.mark.parametrize(
    ("forms", "language", "expected"),
    [
        ("Дмитра Пєскова", "uk", "Дмитро Пєсков"),
        ("Володимира Зеленського", "uk", "Володимир Зеленський"),
        ("Ганни Малюської", "uk", "Ганна Малюська"),
        ("Петра Порошенка", "uk", "Петро Порошенко"),
        ("Сергея Лаврова", "ru", "Сергей Лавров"),
        ("Николая Дрозда", "ru", "Николай Дрозд"),
        ("Ольга Кіт", "uk", "Ольга Кіт"),
    ],
)
def test_a_name_in_the_genitive_is_turned(forms: str, language: str, expected: str) -> None:
    """ "За словами Дмитра Пєскова" is Dmytro Pieskov's statement."""
    assert nominative(forms.split(), tables(language)) == expected


@pytest.mark.parametrize("form", ["Зеленський", "Зеленського", "Зеленському", "Зеленським"])
def test_cases_of_a_surname_meet(form: str) -> None:
    """One person in four cases has one key."""
    assert stem(form) == "зеленськ"


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Ольга Кіт", "f"), ("Павло Гай", "m"), ("Кім Стоун", "any"), ("Лі Петрівна", "f")],
)
def test_first_and_fathers_names_tell_the_gender(name: str, gender: str) -> None:
    """Known first names and father's names tell; others stay open."""
    assert gender_of(name.split(), tables("uk")) == gender


def test_people_are_found_by_place_and_surname() -> None:
    """Who is named before a position, and every naming of one surname."""
    text = "Мер Павло Дрозд прийшов. Павла Дрозда чекали. Ольга Кіт пішла."
    named = people(passages(text, tables("uk")))

    assert len(named.same("Дроздом")) == len(named.same("Дрозд")) == 2
    assert [p.words for p in named.before(len(text), 20)] == [("Ольга", "Кіт")]


@pytest.mark.parametrize(
    ("words", "side", "country"),
    [
        ("посол США в Росії", "third_country", "US"),
        ("Білий дім", "third_country", "US"),
        ("міністр оборони", None, None),
        ("речник МЗС", "ukraine", "UA"),
        ("речник МЗС РФ", "russia", "RU"),
        ("аналітики ISW", "analyst", None),
        ("генсек НАТО", "third_country", None),
    ],
)
def test_the_first_country_decides(words: str, side: str | None, country: str | None) -> None:
    """The country nearest to the office is the one spoken for."""
    assert (side_of(tables("uk"), words), country_of(tables("uk"), words)) == (side, country)


@given(st.lists(SPANS, max_size=8))
def test_joined_stretches_are_in_order_and_apart(spans: list[Span]) -> None:
    """No letter comes twice, and none is lost."""
    found = joined(spans)

    assert all(first.end < second.start for first, second in pairwise(found))
    assert {n for s in found for n in range(s.start, s.end)} == {
        n for s in spans for n in range(s.start, s.end)
    }


@pytest.mark.parametrize(
    ("text", "left"),
    [(" , так —", "так"), ("так.", "так"), ("так…", "так…"), ("так?", "так?"), (" .,", None)],
)
def test_edges_are_cut(text: str, left: str | None) -> None:
    """Commas, dashes, spaces and the last full stop go; other marks stay."""
    span = trimmed(text, Span(0, len(text)))

    assert (span.words(text) if span else None) == left
