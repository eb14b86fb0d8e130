"""Names and descriptions of speakers in the nominative, Ukrainian and Russian."""

from __future__ import annotations

import pytest

from reporting.slavic_names import described, nominative, plural_of
from reporting.slavic_tables import tables
from reporting.slavic_words import passages


def shown(text: str, language: str, *, oblique: bool) -> str:
    [found] = passages(text, tables(language))
    return described(found, 0, len(found.words), oblique=oblique)


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("голови Харківської ОВА", "uk", "голова Харківської ОВА"),
        ("радника керівника Офісу президента", "uk", "радник керівника Офісу президента"),
        ("речниці МЗС Росії", "uk", "речниця МЗС Росії"),
        ("американського чиновника", "uk", "американський чиновник"),
        ("українських військових", "uk", "українські військові"),
        ("незалежних експертів", "uk", "незалежні експерти"),
        ("місцевої влади", "uk", "місцева влада"),
        ("британської розвідки", "uk", "британська розвідка"),
        ("Міністерства оборони", "uk", "Міністерство оборони"),
        ("Генштабу ЗСУ", "uk", "Генштаб ЗСУ"),
        ("Білого дому", "uk", "Білий дім"),
        ("Києва", "uk", "уряд України"),
        ("мешканців села", "uk", "мешканці села"),
        ("двох посадовців", "uk", "двох посадовців"),
        ("військового оглядача", "uk", "військовий оглядач"),
        ("главы МИД", "ru", "глава МИД"),
        ("пресс-секретаря Белого дома", "ru", "пресс-секретарь Белого дома"),
        ("военных аналитиков", "ru", "военные аналитики"),
        ("западных экспертов", "ru", "западные эксперты"),
        ("британской разведки", "ru", "британская разведка"),
        ("турецкого министра", "ru", "турецкий министр"),
        ("бывшего посла", "ru", "бывший посол"),
        ("неназванного чиновника Пентагона", "ru", "чиновник Пентагона"),
        ("Белого дома", "ru", "Белый дом"),
        ("Министерства обороны РФ", "ru", "Министерство обороны РФ"),
        ("местных жителей", "ru", "местные жители"),
    ],
)  # fmt: skip
def test_a_description_is_turned_to_the_nominative(
    written: str, language: str, expected: str
) -> None:
    """Behind "according to", office and adjectives lose their case; what hangs on them keeps it."""
    assert shown(written, language, oblique=True) == expected


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("Мер", "uk", "мер"),
        ("Голова Харківської ОВА", "uk", "голова Харківської ОВА"),
        ("Деякі аналітики", "uk", "деякі аналітики"),
        ("Двоє військових", "uk", "двоє військових"),
        ("Анонімне джерело в НАТО", "uk", "джерело в НАТО"),
        ("Місцева влада", "uk", "місцева влада"),
        ("Генштаб ЗСУ", "uk", "Генштаб ЗСУ"),
        ("ЗСУ", "uk", "ЗСУ"),
        ("Кремль", "uk", "Кремль"),
        ("Верховна Рада", "uk", "Верховна Рада"),
        ("Власти Курской области", "ru", "власти Курской области"),
        ("Полиция", "ru", "полиция"),
        ("Украинские военные", "ru", "украинские военные"),
        ("Неназванный собеседник агентства", "ru", "собеседник агентства"),
        ("Пентагон", "ru", "Пентагон"),
        ("МЧС", "ru", "МЧС"),
    ],
)
def test_the_capital_of_a_sentence_is_no_part_of_an_office(
    written: str, language: str, expected: str
) -> None:
    """Common words lose the capital of the sentence; names of bodies keep theirs."""
    assert shown(written, language, oblique=False) == expected


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("Володимира Зеленського", "uk", "Володимир Зеленський"),
        ("Остапа Безрідного", "uk", "Остап Безрідний"),
        ("Андрія Ковальчука", "uk", "Андрій Ковальчук"),
        ("Юрія Ігната", "uk", "Юрій Ігнат"),
        ("Ірини Верещук", "uk", "Ірина Верещук"),
        ("Олени Шевченко", "uk", "Олена Шевченко"),
        ("Олега Синєгубова", "uk", "Олег Синєгубов"),
        ("Михайла Подоляка", "uk", "Михайло Подоляк"),
        ("Джо Байдена", "uk", "Джо Байден"),
        ("Энтони Блинкен", "ru", "Энтони Блинкен"),
        ("Сергея Шойгу", "ru", "Сергей Шойгу"),
        ("Дмитрия Пескова", "ru", "Дмитрий Песков"),
        ("Марии Захаровой", "ru", "Мария Захарова"),
        ("Владимира Путина", "ru", "Владимир Путин"),
        ("Марка Лозового", "ru", "Марк Лозовой"),
        ("Ивана Безродного", "ru", "Иван Безродный"),
        ("Джо Байдена", "ru", "Джо Байден"),
    ],
)
def test_a_declined_name_is_straightened(written: str, language: str, expected: str) -> None:
    """First name and surname find their dictionary form, a woman's surname too."""
    assert nominative(written.split(), tables(language)) == expected


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("Карин Жан-Пьер", "ru"),
        ("Кэтлин Хикс", "ru"),
        ("Маргарет Симоньян", "ru"),
        ("Метте Фредеріксен", "uk"),
        ("Карін Жан-П'єр", "uk"),
        ("Володимир Сорока", "uk"),
        ("Павло Губа", "uk"),
        ("Микита Хома", "uk"),
        ("Ілля Кива", "uk"),
    ],
)
def test_a_name_without_cases_stays_as_written(written: str, language: str) -> None:
    """What was never declined is not "straightened" into another name."""
    assert nominative(written.split(), tables(language)) == written


@pytest.mark.parametrize(
    ("lemma", "language", "plural"),
    [
        ("аналітик", "uk", "аналітики"),
        ("посадовець", "uk", "посадовці"),
        ("житель", "ru", "жители"),
        ("горожанин", "ru", "горожане"),
        ("зсу", "uk", "зсу"),
    ],
)
def test_the_plural_of_a_speaker_is_known(lemma: str, language: str, plural: str) -> None:
    """Speakers in the plural have their form; a house that has none keeps its own."""
    assert plural_of(lemma, tables(language)) == plural
