"""Word tables of Ukrainian and Russian: forms made from classes."""

from __future__ import annotations

import pytest

from reporting.slavic_tables import plain, tables


@pytest.mark.parametrize(
    ("language", "form", "person", "act"),
    [
        ("uk", "заявив", "m", "claim"),
        ("uk", "заявляють", "p3", "claim"),
        ("uk", "каже", "s", "other"),
        ("uk", "розповіла", "f", "other"),
        ("uk", "наголошує", "s", "claim"),
        ("uk", "додавши", "ger", "other"),
        ("uk", "пообіцяли", "pl", "pledge"),
        ("uk", "сподівається", "s", "assessment"),
        ("uk", "застерігає", "s", "threat"),
        ("uk", "йдеться", "imp", "other"),
        ("ru", "заявил", "m", "claim"),
        ("ru", "сообщают", "p3", "other"),
        ("ru", "пишет", "s", "other"),
        ("ru", "призвал", "m", "demand"),
        ("ru", "опровергло", "n", "denial"),
        ("ru", "подчеркнула", "f", "claim"),
        ("ru", "надеется", "s", "assessment"),
        ("ru", "добавив", "ger", "other"),
        ("ru", "говорится", "imp", "other"),
    ],
)
def test_a_verb_form_is_known(language: str, form: str, person: str, act: str) -> None:
    """Past, present and gerund of each verb of saying, with the act that it names."""
    readings = [(verb.person, verb.act) for verb in tables(language).verbs[form]]

    assert (person, act) in readings


@pytest.mark.parametrize(
    ("language", "form"),
    [("uk", "збудував"), ("uk", "приїхав"), ("uk", "стіл"), ("ru", "построил"), ("ru", "решил")],
)
def test_other_verbs_do_not_speak(language: str, form: str) -> None:
    """Showing, coming and deciding are no verbs of saying."""
    assert form not in tables(language).verbs


@pytest.mark.parametrize(
    ("language", "form", "lemma", "nominative"),
    [
        ("uk", "речника", "речник", False),
        ("uk", "речник", "речник", True),
        ("uk", "посадовці", "посадовець", True),
        ("uk", "речниця", "речниця", True),
        ("uk", "Генштабі".lower(), "генштаб", False),
        ("uk", "повідомленні", "повідомлення", False),
        ("uk", "міністеркою", "міністерка", False),
        ("ru", "министру", "министр", False),
        ("ru", "жители", "житель", True),
        ("ru", "горожане", "горожанин", True),
        ("ru", "источники", "источник", True),
        ("ru", "заявлении", "заявление", False),
    ],
)
def test_a_noun_form_is_known(language: str, form: str, lemma: str, nominative: bool) -> None:  # noqa: FBT001 - a column of the table
    """Forms of offices, bodies and papers lead to their dictionary form and case."""
    readings = [(noun.lemma, noun.nominative) for noun in tables(language).nouns[form]]

    assert (lemma, nominative) in readings


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_forms_are_spelled_as_the_tables_look_them_up(language: str) -> None:
    """Every form is in lower case, with a plain apostrophe and without ё."""
    known = tables(language)

    assert all(form == plain(form) for form in (*known.verbs, *known.nouns))


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_after_hushing_sounds_stand_hard_vowels(language: str) -> None:
    """After ж, ч, ш, щ stand а and у, never я and ю."""
    hushed = [form for form in tables(language).verbs if any(h + "ю" in form for h in "жчшщ")]

    assert hushed == []


def test_spelling_variants_meet() -> None:
    """Curly apostrophes and ё are looked up like their plain forms."""
    assert plain("Роз’яснив") == plain("роз'яснив")
    assert plain("Пётр") == "петр"


def test_phrases_stand_longest_first() -> None:
    """ "Згідно з даними" is tried before "згідно з"."""
    phrases = [phrase for phrase, _ in tables("uk").according_by_first["згідно"]]

    assert phrases == sorted(phrases, key=len, reverse=True)
