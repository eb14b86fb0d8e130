"""Names of places in Ukrainian and Russian text: forms, directions, words that are no names."""

from __future__ import annotations

import pytest

from geo.mentions import find_names
from reporting import Report


def places(text: str, language: str) -> list[str]:
    """Return the English names of the likeliest places in a text."""
    names = find_names(Report("r", text, language))
    return [name.candidates[0].name_en for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Війська відійшли з Харкова до Ізюма.", ["Kharkiv", "Izium"]),
        ("Під Авдіївкою та в Кривому Розі чути вибухи.", ["Avdiivka", "Kryvyi Rih"]),
        ("Сили оборони утримують Часів Яр.", ["Chasiv Yar"]),
        ("Слов’янськ, Слов'янськ і Словʼянськ.", ["Sloviansk"] * 3),
        ("На Донеччині та Херсонщині тривога.", ["Donetsk oblast", "Kherson oblast"]),
        ("У Волинській області тихо.", ["Volyn oblast"]),
        ("У Харківській та Сумській областях тривога.", ["Kharkiv oblast", "Sumy oblast"]),
        ("Острів Зміїний звільнено.", ["Snake Island"]),
        ("Бої за Бахмут тривають.", ["Bakhmut"]),
        ("У Сумах тривога.", ["Sumy"]),
        ("Місто Щастя окуповане.", ["Shchastia"]),
        ("Столиця України вистояла.", ["Kyiv"]),
        ("Ха\u0301рків тримається.", ["Kharkiv"]),
        ("ХАРКІВ під обстрілом.", ["Kharkiv"]),
        ("У Кривому\nРозі тихо.", ["Kryvyi Rih"]),
    ],
)
def test_ukrainian_names_are_found_in_every_case(text: str, names: list[str]) -> None:
    """Case forms, apostrophes, stress marks, capitals and line breaks make no difference."""
    assert places(text, "uk") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Войска отошли от Харькова к Изюму.", ["Kharkiv", "Izium"]),
        ("ВСУ удерживают Часов Яр под Бахмутом.", ["Chasiv Yar", "Bakhmut"]),
        ("Под Артёмовском бои.", ["Bakhmut"]),
        ("В Донецкой и Луганской областях тревога.", ["Donetsk oblast", "Luhansk oblast"]),
        ("Николаев и Чернигов без света.", ["Mykolaiv", "Chernihiv"]),
        ("Корабль затонул в Чёрном море.", ["Black Sea"]),
        ("Столица Украины выстояла.", ["Kyiv"]),
    ],
)
def test_russian_names_are_found_in_every_case(text: str, names: list[str]) -> None:
    """Old names, «ё» and «е», lists of adjectives before one noun."""
    assert places(text, "ru") == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Суми штрафів зросли."),
        ("uk", "Щастя поруч."),
        ("uk", "Лариса Івченко приїхала."),
        ("uk", "ТОВ «Харків Буд» програло."),
        ("uk", "Київський режим, кажуть у ефірі."),
        ("uk", "Верховна Рада України проголосувала."),
        ("uk", "Про це пише О. Лиман."),
        ("uk", "Тоді всі пішли."),
        ("uk", "У Білому домі мовчать."),
        ("uk", "Українська делегація приїхала."),
        ("ru", "В Белом доме молчат."),
        ("ru", "Суммы выросли."),
        ("ru", "Крейсер «Москва» затонул."),
        ("ru", "Владимир Петров приехал."),
    ],
)
def test_words_people_firms_and_bodies_are_no_places(language: str, text: str) -> None:
    """An everyday word at a sentence's start, a first name, a firm's title: nothing is placed."""
    assert places(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "directions"),
    [
        ("uk", "На Харківському напрямку тривають бої.", ["Kharkiv"]),
        ("uk", "На Київському та Чернігівському напрямках тихо.", ["Kyiv", "Chernihiv"]),
        ("uk", "Бої на харківському й куп’янському напрямках.", ["Kharkiv", "Kupiansk"]),
        (
            "uk",
            "На Краматорському, Бахмутському й Лиманському напрямках відбито атаки.",
            ["Kramatorsk", "Bakhmut", "Lyman"],
        ),
        ("uk", "Колона рушила у напрямку Херсона.", ["Kherson"]),
        ("uk", "Бої на кримському напрямку.", ["Crimea"]),
        ("uk", "Бої біля Херсона.", []),
        ("ru", "На Киевском и Черниговском направлениях тихо.", ["Kyiv", "Chernihiv"]),
        ("ru", "Бои на харьковском направлении.", ["Kharkiv"]),
        ("ru", "Колонна движется в направлении Запорожья.", ["Zaporizhzhia"]),
    ],
)
def test_adjectives_before_one_noun_are_directions(
    language: str, text: str, directions: list[str]
) -> None:
    """Every adjective of the list gets the direction, with a capital or without."""
    names = find_names(Report("r", text, language))

    assert [name.candidates[0].name_en for name in names if name.direction] == directions


@pytest.mark.parametrize(
    ("language", "text", "literal"),
    [
        ("uk", "Київ запропонував нейтральний статус.", [False]),
        ("uk", "Москва відкинула пропозиції Києва.", [False, False]),
        ("uk", "У Києві заявили про успіх.", [False]),
        ("uk", "У Києві відповідають: ні.", [False]),
        ("uk", "У Києві пролунали вибухи.", [True]),
        ("uk", "Президент України виступив.", [False]),
        ("uk", "Росія обстріляла Одесу.", [False, True]),
        ("uk", "Обстріл Києва тривав ніч.", [True]),
        ("uk", "Допомагати Україні обіцяла Британія.", [False, False]),
        ("uk", "На території України тривають бої.", [True]),
        ("uk", "Харків прокинувся від вибухів.", [True]),
        ("ru", "Киев отверг предложение Москвы.", [False, False]),
        ("ru", "Россия обстреляла Днепр.", [False, True]),
        ("ru", "В Москве прошёл дождь.", [True]),
        ("ru", "В Москве заявили о победе.", [False]),
        ("ru", "На границе России тихо.", [True]),
    ],
)
def test_governments_are_told_from_places(language: str, text: str, literal: list[bool]) -> None:
    """Who proposes, rejects or is helped is a government; what is shelled is a place."""
    names = find_names(Report("r", text, language))

    assert [name.literal for name in names] == literal


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("uk", "У Харківській області тихо.", ["Харківській області"]),
        ("uk", "Бої на Харківському напрямку.", ["Харківському"]),
        ("uk", "«Харків», — сказав він.", ["Харків"]),
        ("uk", "Фірма «Харків» збанкрутувала.", []),
        ("ru", "В городе Херсон тихо.", ["городе Херсон"]),
    ],
)
def test_spans_hold_the_name_and_its_unit(language: str, text: str, words: list[str]) -> None:
    """An oblast's noun belongs to the span; a direction's does not; a bare title names none."""
    names = find_names(Report("r", text, language))

    assert [name.span.words(text) for name in names] == words


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Сказала Рита. «Усі допомагають», — каже вона.", "uk", []),
        ("Сказав він: «Усі живі».", "uk", []),
        ("Об этом заявил Итан Кроули.", "ru", []),
        ("Это провокация, сказал Дмитрий Песков.", "ru", []),
        ("Песков назвал это провокацией.", "ru", []),
        ("Того дня було тихо.", "uk", []),
        ("Не упомянули ни Суджу, ни Коренево.", "ru", ["Суджу", "Коренево"]),
        ("Бої точаться біля Роботиного.", "uk", ["Роботиного"]),
        ("Він народився в СРСР.", "uk", ["СРСР"]),
        ("Посол Великобританії приїхав.", "uk", ["Великобританії"]),
    ],
)
def test_words_and_people_are_no_towns(text: str, language: str, names: list[str]) -> None:
    """What opens a sentence in quotation marks, a full name, a word; and towns of this war."""
    found = find_names(Report("r", text, language))

    assert [name.span.words(text) for name in found] == names


@pytest.mark.parametrize(
    ("text", "language", "literal"),
    [
        ("Київ — поразкою.", "uk", False),
        ("Маріуполь — це Україна.", "uk", True),
        ("Це неприйнятно для Москви.", "uk", False),
        ("Это неприемлемо для Москвы.", "ru", False),
        ("Цель Москвы — растянуть оборону.", "ru", False),
        ("Мета Москви — розтягнути оборону.", "uk", False),
        ("Войска отошли от Киева.", "ru", True),
        ("Поїзд прибув із Києва.", "uk", True),
        ("Переговори з Києвом тривають.", "uk", False),
    ],
)
def test_capitals_act_or_lie(text: str, language: str, literal: bool) -> None:  # noqa: FBT001 - a table's column
    """A dash before an instrumental stands for a verb; aims and what suits are a government's."""
    assert find_names(Report("r", text, language))[0].literal is literal
