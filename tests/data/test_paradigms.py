"""Case forms and adjectives, as the maintainer's script makes them."""

import pytest

from scripts.adjectives import adjectives
from scripts.paradigms import adjective_forms, cases
from scripts.spelling import languages, romanise_ru, romanise_uk

CASES = [
    ("Київ", "uk", {"Києва", "Києву", "Києвом", "Києві"}),
    ("Харків", "uk", {"Харкова", "Харкові", "Харковом"}),
    ("Бердичів", "uk", {"Бердичева", "Бердичеві"}),
    ("Кривий Ріг", "uk", {"Кривого Рогу", "Кривому Розі", "Кривим Рогом"}),
    ("Часів Яр", "uk", {"Часового Яру", "Часовому Яру", "Часовим Яром"}),
    ("Велика Новосілка", "uk", {"Великої Новосілки", "Великій Новосілці"}),
    ("Суми", "uk", {"Сум", "Сумам", "Сумами", "Сумах"}),
    ("Чернівці", "uk", {"Чернівців", "Чернівцях"}),
    ("Запоріжжя", "uk", {"Запоріжжю", "Запоріжжям", "Запоріжжі"}),
    ("Маріуполь", "uk", {"Маріуполя", "Маріуполем", "Маріуполі"}),
    ("Рубіжне", "uk", {"Рубіжного", "Рубіжному", "Рубіжним"}),
    ("Прип'ять", "uk", {"Прип'яті", "Прип'яттю"}),
    ("Харківська область", "uk", {"Харківської області", "Харківською областю"}),
    ("Івано-Франківськ", "uk", {"Івано-Франківська", "Івано-Франківську"}),
    ("Харьков", "ru", {"Харькова", "Харьковом", "Харькове"}),
    ("Сумы", "ru", {"Сум", "Сумам", "Сумах"}),
    ("Кривой Рог", "ru", {"Кривого Рога", "Кривом Роге"}),
    ("Белая Церковь", "ru", {"Белой Церкви", "Белую Церковь", "Белой Церковью"}),
    ("Запорожье", "ru", {"Запорожья", "Запорожье", "Запорожьем"} - {"Запорожье"}),
    ("Крым", "ru", {"Крыма", "Крыму", "Крымом"}),
    ("Ростов-на-Дону", "ru", {"Ростова-на-Дону", "Ростове-на-Дону"}),
]


@pytest.mark.parametrize(("name", "language", "expected"), CASES)
def test_names_are_declined_by_whole_paradigms(
    name: str, language: str, expected: set[str]
) -> None:
    """Each case of a name is made, in one word or several."""
    assert expected <= set(cases(name, language))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("Кривий Ріг", "Кривого Розі"), ("Біла Церква", "Білої Церкву"), ("Київ", "Київа")],
)
def test_words_of_a_name_agree(name: str, wrong: str) -> None:
    """No form mixes two cases or leaves out a change of vowel."""
    assert wrong not in cases(name, "uk")


@pytest.mark.parametrize("name", ["Осло", "Сочі", "Тбілісі", "Баку"])
def test_foreign_names_that_are_not_declined_stay_as_they_are(name: str) -> None:
    """Names on a foreign vowel have one form."""
    assert cases(name, "uk", foreign=True) == ()


@pytest.mark.parametrize("name", ["ЗАЕС", "РФ", "США"])
def test_abbreviations_are_not_declined(name: str) -> None:
    """Capitals are left alone."""
    assert cases(name, "uk") == ()


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Київ", "uk", "київський"),
        ("Донецьк", "uk", "донецький"),
        ("Куп'янськ", "uk", "куп'янський"),
        ("Авдіївка", "uk", "авдіївський"),
        ("Запоріжжя", "uk", "запорізький"),
        ("Одеса", "uk", "одеський"),
        ("Кривий Ріг", "uk", "криворізький"),
        ("Нова Каховка", "uk", "новокаховський"),
        ("Буча", "uk", "бучанський"),
        ("Курахове", "uk", "курахівський"),
        ("Курахове", "uk", "кураховський"),
        ("Харьков", "ru", "харьковский"),
        ("Сумы", "ru", "сумской"),
        ("Одесса", "ru", "одесский"),
        ("Авдеевка", "ru", "авдеевский"),
    ],
)
def test_directions_are_named_by_adjectives(name: str, language: str, expected: str) -> None:
    """The adjective of a direction is made from the name."""
    assert expected in adjectives(name, language)


def test_adjectives_have_all_their_forms() -> None:
    """A direction is found in every case, gender and number."""
    assert {"київському", "київського", "київська", "київські"} <= set(
        adjective_forms("київський", "uk")
    )
    assert {"сумском", "сумское", "сумской"} <= set(adjective_forms("сумской", "ru"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Київ", "Kyiv"),
        ("Слов'янськ", "Sloviansk"),
        ("Запоріжжя", "Zaporizhzhia"),
        ("Їжаківка", "Yizhakivka"),
        ("Згурівка", "Zghurivka"),
        ("Ізюм", "Izium"),
    ],
)
def test_ukrainian_names_are_romanised_as_ukraine_does(name: str, expected: str) -> None:
    """The table of the Cabinet of Ministers of 2010, its exceptions included."""
    assert romanise_uk(name) == expected


def test_russian_names_are_romanised_as_the_press_does() -> None:
    """Old reports say Nikolayev and Belaya Tserkov."""
    assert romanise_ru("Николаев") == "Nikolayev"
    assert romanise_ru("Белая Церковь") == "Belaya Tserkov"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ізюм", ("uk",)), ("Изюм", ("uk", "ru")), ("Сумы", ("ru",)), ("Ниш ў", ()), ("Izium", ())],
)
def test_letters_tell_the_language(name: str, expected: tuple[str, ...]) -> None:
    """Letters that only one language has decide; Belarusian ones belong to neither."""
    assert languages(name) == expected
