"""Ukrainian and Russian names in lists, behind verbs, beside people: found, or told apart."""

from __future__ import annotations

import pytest

from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report


def read(text: str, language: str) -> list[tuple[str, bool]]:
    """Return what each mention of a text means, and whether it is a direction."""
    found = resolve(find_names(Report("r", text, language)), text).mentions
    return [
        (one.place.name_en if one.place else "?", one.direction) for one in found if one.literal
    ]


def places(text: str, language: str) -> list[str]:
    return [name for name, _ in read(text, language)]


DIRECTIONS = [
    ("uk", "На Куп’янському напрямку тихо. На Лиманському, за тими ж даними, сім атак.", "Lyman"),
    ("uk", "На Покровському напрямку бої. На Гуляйпільському зараз найтяжче.", "Huliaipole"),
    ("ru", "На Николаевском направлении тихо, на Мариупольском — «по плану».", "Mariupol"),
    ("uk", "На Курському напрямку тихо.", "Kursk"),
    ("uk", "На Волинському напрямку тихо.", "Volyn oblast"),
]


@pytest.mark.parametrize(("language", "text", "name"), DIRECTIONS)
def test_an_adjective_alone_recalls_the_noun(language: str, text: str, name: str) -> None:
    """After one direction the next are named by their adjectives alone."""
    assert read(text, language)[-1] == (name, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "На Харківському напрямку тихо. На Київському морі шторм."),
        ("uk", "На Покровському напрямку українські військові стоять."),
        ("ru", "На Купянском направлении тихо. На Харьковском заводе пожар."),
    ],
)
def test_an_adjective_with_its_own_noun_is_no_direction(language: str, text: str) -> None:
    """A sea, a factory or soldiers behind it take the adjective."""
    assert len([name for name, direction in read(text, language) if direction]) == 1


LISTS = [
    ("uk", "Атакував біля Колодязів, Зеленої Долини й Торського.", 3),
    ("ru", "Сбиты 18 дронов над Белгородской, 11 над Курской, девять над Брянской областями.", 3),
    ("uk", "Шторм над Азовським та Чорним морями.", 2),
    ("uk", "Без світла у Києві, Київській та Чернігівській областях.", 3),
    ("ru", "В Сумской, Черниговской и Днепропетровской областях тихо.", 3),
    ("ru", "Обошлось в Волоконовском и Ровеньском районах.", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), LISTS)
def test_lists_are_read_to_their_end(language: str, text: str, count: int) -> None:
    """Every member that the gazetteer knows is found."""
    assert len(places(text, language)) == count


def test_a_town_beside_oblasts_stays_a_town() -> None:
    """«У Києві, Київській та Чернігівській областях»."""
    found = places("Без світла у Києві, Київській та Чернігівській областях.", "uk")

    assert found == ["Kyiv", "Kyiv oblast", "Chernihiv oblast"]


def test_seas_are_told_by_their_noun() -> None:
    """«Азовським та Чорним морями» names no villages."""
    assert places("Шторм над Азовським та Чорним морями.", "uk") == ["Sea of Azov", "Black Sea"]


SMALL = [
    ("uk", "Звільнено Старомайорське.", ["Staromaiorske"]),
    ("uk", "Звільнення Роботиного ще не прорив.", ["Robotyne"]),
    ("ru", "Отряды вышли к окраинам Юнаковки.", ["Yunakivka"]),
    ("uk", "Із Миропілля виїхали 23 людини.", ["Myropillia"]),
    ("uk", "Турнір перенесли з Хмельницького до Мукачева.", ["Khmelnytskyi", "Mukachevo"]),
    ("ru", "О Святогорске говорить не буду.", ["Sviatohirsk"]),
    ("ru", "Мэр Энергодара Сергей Орехов молчит.", ["Enerhodar"]),
    ("ru", "Обстреляли до Змиёва.", ["Zmiiv"]),
    ("ru", "В Рыльского района эвакуация.", ["Ryl'sk"]),
]


@pytest.mark.parametrize(("language", "text", "names"), SMALL)
def test_small_places_are_found_where_the_words_say_so(
    language: str, text: str, names: list[str]
) -> None:
    """Verbs of taking and going, and nouns of geography, make a place however small."""
    assert places(text, language) == names


PEOPLE = [
    ("uk", "Лікарка Оксана Лиман мовчить. Коли Лиман не здригається, Лиман спить."),
    ("uk", "Батальйон майора Галича стоїть."),
    ("ru", "Дмитрий Галич приехал. Пустой звук, отреагировал Галич."),
    ("uk", "Усі гроші підуть на евакуацію."),
    ("ru", "Вину подсудимый не признал."),
]


@pytest.mark.parametrize(("language", "text"), PEOPLE)
def test_people_and_words_are_no_places(language: str, text: str) -> None:
    """A surname stays one all through the report; short words are no towns abroad."""
    assert places(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "literal"),
    [
        ("uk", "КИЇВ, 21 березня. Тихо.", True),
        ("ru", "МОСКВА, 11 июня. Тихо.", True),
        ("uk", "«Вашингтон тисне на Київ», — вважає він.", False),
        ("ru", "Он возложил вину за задержку на Киев.", False),
        ("uk", "На трасі між Києвом та Одесою тихо.", True),
        ("uk", "Кордон із Білоруссю закрито.", True),
    ],
)
def test_datelines_ways_and_pressure(language: str, text: str, literal: bool) -> None:  # noqa: FBT001 - a column of the table
    """A dateline and a road are on the ground; who is pressed is a government."""
    found = find_names(Report("r", text, language))

    assert found[-1].literal is literal


def test_a_part_with_a_hyphen_is_no_name_of_its_own() -> None:
    """«Абу-Даби» is no town of Nigeria, and «Київ-Харків» are two."""
    assert places("В Абу-Даби договорились.", "ru") == ["Abu Dhabi"]
    assert places("Потяг Київ-Харків прибув.", "uk")[:2] == ["Kyiv", "Kharkiv"]
