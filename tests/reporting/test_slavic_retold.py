"""Attributions that take up another's words, in Ukrainian and Russian."""

from __future__ import annotations

from datetime import date

import pytest

from reporting import Found, Report, Statement
from reporting.slavic import find_slavic


def read(text: str, language: str = "uk") -> Found:
    return find_slavic(Report("r", text, language, published=date(2022, 3, 29)))


def only(text: str, language: str = "uk") -> Statement:
    [statement] = read(text, language).statements
    return statement


@pytest.mark.parametrize(
    ("text", "language", "who", "what", "act"),
    [
        ("Росія пообіцяла скоротити атаки. Про це заявив заступник міністра РФ Лев Кінь.", "uk",
         "Лев Кінь", "скоротити атаки", "pledge"),
        ("Росія обіцяє мир. Про це повідомили в Кремлі.", "uk", "Кремль", "мир", "pledge"),
        ("Київ пропонує зустріч. Про це сказав речник уряду Павло Гай.", "uk", "Павло Гай",
         "зустріч", "proposal"),
        ("Україна вимагає вивести війська.\n\nПро це заявив Павло Гай.", "uk", "Павло Гай",
         "вивести війська", "demand"),
        ("Россия отрицает удар. Об этом сообщили в Кремле.", "ru", "Кремль", "удар", "denial"),
        ("Москва пригрозила закрыть порт. Об этом заявил Иван Дрозд.", "ru", "Иван Дрозд",
         "закрыть порт", "threat"),
        ("Міст зруйновано вночі. Про це повідомив мер Павло Гай.", "uk", "Павло Гай",
         "Міст зруйновано вночі", "other"),
        ("Мост разрушен ночью. Об этом сообщил мэр Иван Дрозд.", "ru", "Иван Дрозд",
         "Мост разрушен ночью", "other"),
        ("«Міст упав уночі». Про це написав мер Павло Гай.", "uk", "Павло Гай",
         "Міст упав уночі", "other"),
    ],
)  # fmt: skip
def test_who_is_named_in_the_next_sentence_has_said_it(
    text: str, language: str, who: str, what: str, act: str
) -> None:
    """A government's words given by a person are one statement, his, with its own act."""
    statement = only(text, language)

    assert (statement.speaker.name, statement.act) == (who, act)
    assert statement.span.words(text) == what


def test_the_words_keep_their_marks_over_a_paragraph() -> None:
    """Words quoted in part stay mixed though the speaker stands in the next paragraph."""
    text = "Росія пообіцяла «в рази» скоротити атаки.\n\nПро це у понеділок заявив Лев Кінь."
    statement = only(text)

    assert statement.kind == "mixed"
    assert statement.said_on == date(2022, 3, 28)


@pytest.mark.parametrize(
    ("text", "language", "outer", "inner"),
    [
        ("Україна обіцяє відійти. Про це заявив речник Кремля Лев Кінь.", "uk", "Лев Кінь",
         "уряд України"),
        ("Мер Павло Гай сказав, що згоден. Про це повідомив речник Іван Рудь.", "uk",
         "Іван Рудь", "Павло Гай"),
        ("За словами Лева Рудя, Україна пропонує зустріч.", "uk", "Лев Рудь", "уряд України"),
        ("По словам Ивана Дрозда, Москва обещает мир.", "ru", "Иван Дрозд",
         "правительство России"),
    ],
)  # fmt: skip
def test_who_retells_another_keeps_both_speakers(
    text: str, language: str, outer: str, inner: str
) -> None:
    """Another's pledge in someone's mouth stands inside his statement."""
    first, second = read(text, language).statements

    assert (first.speaker.name, second.speaker.name) == (outer, inner)
    assert second.inside == first.id


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Мер сказав, що міст цілий. Про це повідомляє агентство «Смуга».", "uk", "мер"),
        ("Кремль заявив, що ні. Про це пише Reuters.", "uk", "Кремль"),
        ("За даними Reuters, мер заявив, що згоден.", "uk", "мер"),
        ("Мэр сказал, что мост цел. Об этом пишет газета «Смена».", "ru", "мэр"),
        ("По данным Reuters, мэр заявил, что согласен.", "ru", "мэр"),
    ],
)
def test_a_newspaper_only_passes_words_on(text: str, language: str, who: str) -> None:
    """Where the speaker is named, the paper that reports it is no second speaker."""
    assert only(text, language).speaker.name == who


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Мер Павло Гай пішов. «Ми тут усі», — цитує його агентство.", "uk", "Павло Гай"),
        ("«Ми тут усі», — цитує агентство «Смуга» мера Павла Гая.", "uk", "Павло Гай"),
        ("«Ми тут усі», — цитує Павла Гая «Смуга».", "uk", "Павло Гай"),
        ('Мэр Иван Дрозд ушел. "Мы тут все", - цитирует его пресс-служба.', "ru", "Иван Дрозд"),
        ("«Мы тут все», — цитирует мэра Ивана Дрозда агентство.", "ru", "Иван Дрозд"),
    ],
)
def test_who_is_cited_is_the_speaker(text: str, language: str, name: str) -> None:
    """ "Цитує його агентство": he has spoken, not the agency."""
    assert only(text, language).speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Бої на півдні: що кажуть військові",
        "Переговори в Стамбулі: що пообіцяла Росія",
        "Оборона Торецька: що кажуть у бригаді",
        "Удар по Одесі: як відреагував Кремль",
    ],
)
def test_a_headline_that_asks_says_nothing(text: str) -> None:
    """A question clause behind a colon promises words, and gives none."""
    assert read(text).statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Бои в Курской области: что говорят стороны",
        "Переговоры в Стамбуле: о чем заявили стороны",
        "Удар по мосту: кого обвиняет Киев",
        "Мобилизация: чего требует Генштаб",
    ],
)
def test_a_russian_headline_that_asks_says_nothing(text: str) -> None:
    """The same in Russian, with a preposition before the question word too."""
    assert read(text, "ru").statements == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Зеленський: переговори тривають", "переговори тривають"),
        ("Мер Гай заявив: що далі, те важче.", "що далі, те важче"),
    ],
)
def test_a_headline_that_tells_speaks(text: str, what: str) -> None:
    """A name and a colon still give the words behind them."""
    assert only(text).span.words(text) == what


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Мер Павло Гай сказав, що ні. Зі слів посадовця, мости цілі.", "Павло Гай", False),
        ("Посол Туреччини Кемаль Оз сказав, що ні. Турецький дипломат додав, що так.",
         "Кемаль Оз", False),
        ("Посол Туреччини Кемаль Оз сказав, що ні. Польський дипломат додав, що так.",
         "польський дипломат", True),
        ("Мер Павло Гай сказав, що ні. Посадовці додали, що так.", "посадовці", True),
        ("Мер Павло Гай сказав, що ні. Співрозмовник видання додав, що так.",
         "співрозмовник видання", True),
    ],
)  # fmt: skip
def test_a_general_word_takes_up_the_speaker_before(text: str, name: str, sure: bool) -> None:  # noqa: FBT001 - a column of the table
    """ "The official" is the one just named, with doubt; one of another country is not."""
    statement = read(text).statements[-1]

    assert statement.speaker.name == name
    assert (not any("no subject" in reason for reason in statement.reasons)) == sure
