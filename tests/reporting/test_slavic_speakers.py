"""Speakers in Ukrainian and Russian: name, office, side, and what stays open."""

from __future__ import annotations

import pytest

from reporting import Found, Report, Speaker
from reporting.slavic import find_slavic


def read(text: str, language: str = "uk") -> Found:
    return find_slavic(Report("r", text, language))


def last(text: str, language: str = "uk") -> Speaker:
    return read(text, language).statements[-1].speaker


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("Мер Павло Гай заявив, що ні.", "uk", "Павло Гай", "мер"),
        ("За словами мера Павла Гая, мости цілі.", "uk", "Павло Гай", "мер"),
        ("По словам мэра Ивана Дрозда, нет и не будет.", "ru", "Иван Дрозд", "мэр"),
        ("Міністр оборони Данії Метте Ольсен заявила, що ні.", "uk", "Метте Ольсен",
         "міністр оборони Данії"),
        ("Речник МЗС Росії Лев Кінь сказав, що ні.", "uk", "Лев Кінь", "речник МЗС Росії"),
        ("У Генштабі ЗСУ заявили, що ні.", "uk", "Генштаб ЗСУ", None),
        ("В Министерстве обороны РФ заявили, что нет.", "ru", "Министерство обороны РФ", None),
        ("Київ заявив, що ні.", "uk", "уряд України", None),
        ("Москва заявила, что нет.", "ru", "правительство России", None),
        ("Кремль заявил, что нет.", "ru", "Кремль", None),
    ],
)  # fmt: skip
def test_name_and_office_are_read(text: str, language: str, name: str, role: str | None) -> None:
    """A speaker has the name in its own form, and the office as the report gives it."""
    speaker = last(text, language)

    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("Мер Херсона заявив, що ні.", "uk", "мер Херсона", "мер Херсона"),
        ("За словами мера Львова, мости цілі.", "uk", "мер Львова", "мер Львова"),
        ("По словам мэра Бердянска, мосты целы.", "ru", "мэр Бердянска", "мэр Бердянска"),
        ("Речник губернатора Херсона заявив, що ні.", "uk", "речник губернатора Херсона",
         "речник губернатора Херсона"),
        ("В Белгороде заявили, что нет.", "ru", "власти в Белгороде", None),
        ("У Львові заявили, що ні.", "uk", "влада у Львові", None),
        ("У Кремлі заявили, що ні.", "uk", "Кремль", None),
        ("По словам мэра Терехова, мосты целы.", "ru", "Терехов", "мэр"),
        ("За словами мера Ігоря Терехова, мости цілі.", "uk", "Ігор Терехов", "мер"),
    ],
)  # fmt: skip
def test_a_town_is_no_person(text: str, language: str, name: str, role: str | None) -> None:
    """The town of an office belongs to it; a surname like a town's stays a surname."""
    speaker = last(text, language)

    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("who", "name", "role"),
    [
        ("Учителька з Чернігова Ольга Кіт", "Ольга Кіт", "учителька з Чернігова"),
        ("Лікарка з Херсона Ірина Миколаїв", "Ірина Миколаїв", "лікарка з Херсона"),
        ("Мерка Мелітополя Олена Рудь", "Олена Рудь", "мерка Мелітополя"),
        ("Мешканка Мелітополя Оксана Київська", "Оксана Київська", "мешканка Мелітополя"),
        ("Рибалчиха з Херсона Ольга Кіт", "Ольга Кіт", None),
        ("Лікарка з Херсона", "лікарка", "лікарка"),
        ("Харківська поліція", "харківська поліція", None),
    ],
)
def test_people_from_a_town_keep_their_names(who: str, name: str, role: str | None) -> None:
    """A home stays with the office; surnames made of a town are names behind a first name."""
    speaker = last(f"{who} сказала, що ні.")

    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Шойгу сказал, что мост цел.", "Шойгу"),
        ("«Мост цел», — заявил Шойгу.", "Шойгу"),
        ("Премьер Нетаньяху сообщил Путину, что мост цел.", "Нетаньяху"),
        ("Президент Майя Санду ушла. Санду сказала, что мост цел.", "Майя Санду"),
        ("По словам президента Майи Санду, мост цел.", "Майя Санду"),
        ("Дзюдзю сказал, что мост цел.", "Дзюдзю"),
        ("Путину сообщил Дрозд, что мост цел.", "Дрозд"),
        ("«Мост цел», — сообщил Путину Дрозд.", "Дрозд"),
        ("О Сумах Шойгу не сказал ни слова.", "Шойгу"),
        ("О Херсоне Шойгу не сказал ни слова.", "Шойгу"),
        ("О Херсоне Дрозд не сказал ни слова.", "Дрозд"),
        ("О Киеве с Иваном Дроздом говорил Лев Рудь. Он сказал, что мост цел.", "Лев Рудь"),
        ("Кремлю сказал, что мост цел.", None),
    ],
)
def test_a_surname_without_cases_can_speak(text: str, name: str | None) -> None:
    """Шойгу and Санду look like a dative, and still are who speaks; Путину is spoken to."""
    assert last(text, "ru").name == name


@pytest.mark.parametrize(
    ("who", "side", "country"),
    [
        ("Речник МЗС Росії", "russia", "RU"),
        ("Міноборони РФ", "russia", "RU"),
        ("Кремль", "russia", "RU"),
        ("Генштаб", "ukraine", "UA"),
        ("Президент України", "ukraine", "UA"),
        ("Пентагон", "third_country", "US"),
        ("Посол США в Україні", "third_country", "US"),
        ("Польський міністр", "third_country", "PL"),
        ("НАТО", "third_country", None),
        ("Російський аналітик", "analyst", "RU"),
        ("Мер", None, None),
    ],
)
def test_the_side_comes_from_the_office(who: str, side: str | None, country: str | None) -> None:
    """For whom someone speaks is read from office and body; unknown stays unknown."""
    speaker = last(f"{who} заявив, що ні.")

    assert (speaker.side, speaker.country) == (side, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мер Павло Гай приїхав. «Ми тут», — сказав він.", "Павло Гай"),
        ("Мер Павло Гай приїхав. «Ми тут», — сказав Гай.", "Павло Гай"),
        ("Мер Павло Гай приїхав. «Ми тут», — сказав мер.", "Павло Гай"),
        ("Мер Павло Гай, який приїхав, заявив, що ні.", "Павло Гай"),
        ("Головний переговорник Лев Рудь мовчав. «Ні», — сказав переговорник.", "Лев Рудь"),
        (
            "Американський чиновник сказав, що ні. «Так», — додав чиновник.",
            "американський чиновник",
        ),
        ("Деякі аналітики вважають, що ні.", "деякі аналітики"),
        ("Гай, який заявив, що ні, пішов. Мера звати Павло Гай.", None),
        ("Мер Павло Гай і лікарка Ольга Кіт прийшли. Вона сказала, що ні.", "Ольга Кіт"),
    ],
)
def test_later_mentions_mean_the_person_named_before(text: str, name: str | None) -> None:
    """He, the surname and the office give the full name; nobody is guessed."""
    assert last(text).name == name


def test_two_possible_men_are_an_open_question() -> None:
    """A pronoun that fits two people is settled by an editor."""
    found = read("Міністр Павло Гай прийняв колегу Івана Рудя. Він заявив, що згоден.")
    [statement], [question] = found.statements, found.questions

    assert statement.speaker.name is None
    assert question.statement == statement.id
    assert len(question.candidates) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Джерело в уряді заявило, що ні.",
        "Посадовець на умовах анонімності сказав, що ні.",
        "Співрозмовник, який попросив не називати його імені, сказав, що ні.",
    ],
)
def test_a_withheld_name_is_marked(text: str) -> None:
    """Sources and officials without a name are anonymous."""
    assert last(text).anonymous


@pytest.mark.parametrize("pronoun", ["Я", "Хто"])
def test_a_pronoun_of_the_talk_names_nobody(pronoun: str) -> None:
    """ "I" and "who" stay without a name."""
    assert all(
        statement.speaker.name is None for statement in read(f"{pronoun} сказав, що ні.").statements
    )
