"""For whom somebody speaks follows from who speaks, never from what is said."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Report, find_statements
from reporting.offices import is_outlet, kind_of, side_told, spelling_of
from reporting.setting import names_others, setting_of
from reporting.sides import country_of, of_both_sides, side_of
from reporting.slavic_sides import side_of as slavic_side
from reporting.slavic_tables import tables


def sides(text: str, language: str) -> list[str | None]:
    found = find_statements(Report("r", text, language)).statements
    return [statement.speaker.side for statement in found]


SPEAKERS = {
    "en": [
        ("A Ukrainian officer", "ukraine"),
        ("A Russian officer", "russia"),
        ("A Polish officer", "third_country"),
        ("Kyiv", "ukraine"),
        ("The Kremlin", "russia"),
        ("A passer-by", None),
    ],
    "uk": [
        ("Український офіцер", "ukraine"),
        ("Російський офіцер", "russia"),
        ("Польський офіцер", "third_country"),
        ("Кремль", "russia"),
        ("Перехожий", None),
    ],
    "ru": [
        ("Украинский офицер", "ukraine"),
        ("Российский офицер", "russia"),
        ("Польский офицер", "third_country"),
        ("Кремль", "russia"),
        ("Прохожий", None),
    ],
}
SAYS = {
    "en": "{} said that {}.",
    "uk": "{} сказав, що {}.",
    "ru": "{} сказал, что {}.",
}
CONTENTS = {
    "en": ["the Kremlin had lied", "Kyiv would not yield", "Poland sent tanks", "it rained"],
    "uk": ["Кремль бреше", "українські війська вистоять", "Польща дала танки", "йде дощ"],
    "ru": ["Кремль лжет", "украинские войска выстоят", "Польша дала танки", "идет дождь"],
}
TOLD = [
    (language, who, side, what)
    for language in SAYS
    for (who, side), what in product(SPEAKERS[language], CONTENTS[language])
]


@pytest.mark.parametrize(("language", "who", "side", "what"), TOLD)
def test_the_side_is_that_of_the_speaker(
    language: str, who: str, side: str | None, what: str
) -> None:
    """Whatever country the words speak of, and whoever is blamed in them."""
    assert sides(SAYS[language].format(who, what), language)[0] == side


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["en", "uk", "ru"]).flatmap(
        lambda language: st.tuples(
            st.just(language),
            st.lists(
                st.tuples(
                    st.sampled_from(SPEAKERS[language][:3]), st.sampled_from(CONTENTS[language])
                ),
                min_size=1,
                max_size=4,
            ),
        )
    )
)
def test_neighbours_change_no_side_that_is_told(
    case: tuple[str, list[tuple[tuple[str, str | None], str]]],
) -> None:
    """Somebody whose country stands beside him keeps it, whoever else speaks in the report."""
    language, lines = case
    text = "\n\n".join(SAYS[language].format(who, what) for (who, _), what in lines)

    assert sides(text, language) == [side for (_, side), _ in lines]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Poland’s ambassador to Russia", "PL"),
        ("Turkish go-between", "TR"),
        ("German chancellor", "DE"),
        ("French and Ukrainian ministers", "FR"),
        ("Kremlin spokesman", "RU"),
        ("NATO commander in Poland", None),
        ("resident of Moscow", None),
        ("beekeeper", None),
        ("Polish", "PL"),
        ("polish of the floor", None),
    ],
)
def test_an_english_description_tells_its_country(text: str, country: str | None) -> None:
    """Adjective, name or seat; where somebody only lives or works, it does not."""
    assert country_of(text) == country


@pytest.mark.parametrize(
    ("country", "text", "side"),
    [
        ("RU", "military analyst", "russia"),
        ("PL", "minister", "third_country"),
        ("DE", "analysts", "analyst"),
        (None, "beekeeper", None),
        (None, "", None),
    ],
)
def test_a_warring_country_goes_before_a_trade(
    country: str | None, text: str, side: str | None
) -> None:
    """Analysts of the two at war speak for their own."""
    assert side_of(country, text) == side


@pytest.mark.parametrize(
    ("mention", "joins", "both"),
    [
        ("Ukraine, Russia", True, True),
        ("Polish and Ukrainian soldiers", True, True),
        ("Ukrainian sailors and soldiers", True, False),
        ("Russia and the Kremlin", True, False),
        ("Poland and Germany", True, False),
        ("neither side", False, True),
        ("either of the sides", False, True),
        ("a side street", False, False),
        ("our side", False, False),
    ],
)
def test_those_who_speak_as_one_may_be_of_two_sides(
    mention: str, *, joins: bool, both: bool
) -> None:
    """Two of one side speak for it; two third countries are no two sides."""
    assert of_both_sides(mention, joins=joins) is both


@pytest.mark.parametrize(
    ("words", "language", "side"),
    [
        ("прес-секретар Кремля", "uk", "russia"),
        ("посол України в Польщі", "uk", "ukraine"),
        ("посол Польщі в Україні", "uk", "third_country"),
        ("німецький канцлер", "uk", "third_country"),
        ("військовий експерт", "uk", "analyst"),
        ("бджоляр", "uk", None),
        ("пресс-секретарь Кремля", "ru", "russia"),
        ("посол Украины в Польше", "ru", "ukraine"),
        ("посол Польши на Украине", "ru", "third_country"),
        ("немецкий канцлер", "ru", "third_country"),
        ("политолог", "ru", "analyst"),
        ("пчеловод", "ru", None),
    ],
)
def test_the_country_beside_the_office_decides(words: str, language: str, side: str | None) -> None:
    """An ambassador speaks for who sends him, not for where he is."""
    assert slavic_side(tables(language), words) == side


@pytest.mark.parametrize(
    ("words", "language", "side"),
    [
        ("occupation administration", "en", "russia"),
        ("Moscow-installed governor", "en", "russia"),
        ("Verkhovna Rada", "en", "ukraine"),
        ("Red Cross", "en", "third_country"),
        ("political scientist", "en", "analyst"),
        ("Kremlin official / European diplomat", "en", None),
        ("beekeeper", "en", None),
        ("Нафтогаз", "uk", "ukraine"),
        ("Газпром", "uk", "russia"),
        ("європейський дипломат", "uk", "third_country"),
        ("європейський дипломат / Газпром", "uk", None),
        ("пчеловод", "ru", None),
    ],
)
def test_words_tell_a_side_by_themselves(words: str, language: str, side: str | None) -> None:
    """Two sides in one description tell neither."""
    assert side_told(words, language) == side


@pytest.mark.parametrize(
    ("words", "language", "kind"),
    [
        ("mayor", "en", "local"),
        ("brigade", "en", "military"),
        ("prosecutor", "en", "civil"),
        ("Polish mayor", "en", "guest"),
        ("smuggler", "en", "other"),
        ("мер", "uk", "local"),
        ("боєць", "uk", "military"),
        ("пенсіонер", "uk", "folk"),
        ("колишній мер", "uk", "guest"),
        ("бджоляр", "uk", "other"),
        ("хирург", "ru", "medic"),
        ("прокуратура", "ru", "civil"),
        ("посол", "ru", "guest"),
        ("пчеловод", "ru", "other"),
    ],
)
def test_an_office_is_of_a_kind(words: str, language: str, kind: str) -> None:
    """Town hall, hospital, army, people in the street, state; guests are none of them."""
    assert kind_of(words, language) == kind


@pytest.mark.parametrize(
    ("words", "language", "outlet"),
    [
        ("our correspondent", "en", True),
        ("a newspaper", "en", True),
        ("a newspaper editor", "en", False),
        ("beekeeper", "en", False),
        ("телеканал", "uk", True),
        ("джерело телеканалу", "uk", False),
        ("наш кореспондент", "uk", True),
        ("пчеловод", "ru", False),
    ],
)
def test_an_outlet_is_not_its_source(words: str, language: str, *, outlet: bool) -> None:
    """Who works for a paper, or talks to it, is somebody else."""
    assert is_outlet(words, language) is outlet


@pytest.mark.parametrize(
    ("name", "language", "spelling"),
    [
        ("Ihor Zabolotnyi", "en", "UA"),
        ("Oleksandr Hai", "en", "UA"),
        ("Piotr Nowak", "en", "foreign"),
        ("Ihor", "en", ""),
        ("the mayor", "en", ""),
        ("Олена Гай", "uk", "slavic"),
        ("Джон Бакстер", "uk", "foreign"),
    ],
)
def test_a_name_in_full_shows_its_spelling(name: str, language: str, spelling: str) -> None:
    """One word alone is no name in full."""
    assert spelling_of(name, language) == spelling


@pytest.mark.parametrize(
    ("text", "language", "abroad", "occupied"),
    [
        ("Sumy burned. The mayor of Sumy left.", "en", False, False),
        ("Poland, Germany and Turkish firms paid Ukraine.", "en", True, False),
        ("Occupation officials moved into Melitopol.", "en", False, True),
        ("Суми горять. Мер Сум поїхав.", "uk", False, False),
        ("Польща, Німеччина і Туреччина платять Україні.", "uk", True, False),
        ("Окупаційна влада в Мелітополі.", "uk", False, True),
        ("Оккупационные власти в Мелитополе.", "ru", False, True),
    ],
)
def test_a_report_shows_where_it_is_set(
    text: str, language: str, *, abroad: bool, occupied: bool
) -> None:
    """Other countries named more often set it abroad; an occupier's offices are told."""
    setting = setting_of(text, language)

    assert (setting.abroad, setting.occupied) == (abroad, occupied)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("In Warsaw it rained.", "en", True),
        ("In Sumy and Kursk it rained.", "en", False),
        ("У Варшаві дощ.", "uk", True),
        ("У Сумах і Курську дощ.", "uk", False),
        ("В Варшаве дождь.", "ru", True),
        ("В Сумах и Курске дождь.", "ru", False),
    ],
)
def test_third_countries_are_told_from_the_two(text: str, language: str, *, found: bool) -> None:
    """Towns of both countries at war are no third one's."""
    assert names_others(text, language) is found
