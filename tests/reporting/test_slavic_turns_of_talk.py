"""Quotations and dialogue of Ukrainian and Russian side by side, and marks that quote nobody."""

from __future__ import annotations

import pytest

from reporting import Found, Report
from reporting.slavic import find_slavic


def said(text: str, language: str) -> list[tuple[str, str]]:
    found = []
    for item in find_slavic(Report("r", text, language)).statements:
        who = item.speaker.mention.words(text) if item.speaker.mention else ""
        found.append((who, " … ".join(part.words(text) for part in item.fragments)))
    return found


def read(text: str, language: str) -> Found:
    return find_slavic(Report("r", text, language))


@pytest.mark.parametrize(
    ("language", "text", "who", "what"),
    [
        ("uk", "— Ми з підвалу не вийдемо, — сказала Оксана.", "Оксана",
         "Ми з підвалу не вийдемо"),
        ("ru", "— Мы из подвала не выйдем, — сказала Оксана.", "Оксана",
         "Мы из подвала не выйдем"),
        ("uk", "— Хто там? — спитав вартовий.", "вартовий", "Хто там?"),
        ("ru", "— Кто там? — спросил часовой.", "часовой", "Кто там?"),
        ("uk", "— Лягай! — крикнув сержант.", "сержант", "Лягай!"),
        ("ru", "— Ложись! — крикнул сержант.", "сержант", "Ложись!"),
        ("uk", "— Вода скінчилася, — зітхнула бабуся. — Колодязь сухий.", "бабуся",
         "Вода скінчилася … Колодязь сухий"),
        ("ru", "— Вода кончилась, — вздохнула бабушка. — Колодец сухой.", "бабушка",
         "Вода кончилась … Колодец сухой"),
        ("uk", "– Дорогу замело, – каже водій.", "водій", "Дорогу замело"),
        ("ru", "– Дорогу замело, – говорит водитель.", "водитель", "Дорогу замело"),
        ("uk", "- Хліб привезуть, - запевняє староста.", "староста", "Хліб привезуть"),
        ("ru", "- Хлеб привезут, - уверяет староста.", "староста", "Хлеб привезут"),
        ("uk", "— Якщо, — сказав сапер, — дріт цілий, чекаємо.", "сапер",
         "Якщо … дріт цілий, чекаємо"),
        ("ru", "— Если, — сказал сапер, — провод цел, ждем.", "сапер",
         "Если … провод цел, ждем"),
    ],
)  # fmt: skip
def test_a_dash_opens_a_turn_of_talk(language: str, text: str, who: str, what: str) -> None:
    """Behind a dash somebody speaks, until the dash that names who."""
    assert [(name, words.rstrip(".")) for name, words in said(text, language)] == [(who, what)]


@pytest.mark.parametrize(
    ("language", "text", "pairs"),
    [
        ("uk", "— Де міст? — спитав водій.\n— За лісом, — відповіла дівчина.",
         [("водій", "Де міст?"), ("дівчина", "За лісом")]),
        ("ru", "— Где мост? — спросил водитель.\n— За лесом, — ответила девушка.",
         [("водитель", "Где мост?"), ("девушка", "За лесом")]),
        ("uk", "«Де міст?» — спитав водій. «За лісом», — відповіла дівчина.",
         [("водій", "Де міст?"), ("дівчина", "За лісом")]),
        ("ru", "«Где мост?» — спросил водитель. «За лесом», — ответила девушка.",
         [("водитель", "Где мост?"), ("девушка", "За лесом")]),
    ],
)  # fmt: skip
def test_turns_have_their_own_speakers(
    language: str, text: str, pairs: list[tuple[str, str]]
) -> None:
    """Question and answer belong to whom each names."""
    assert said(text, language) == pairs


@pytest.mark.parametrize(
    ("language", "text", "who", "what"),
    [
        ("uk", "«Ми чуємо гул, — каже Марія. — Потім тиша».", "Марія", "Ми чуємо гул … Потім тиша"),
        ("ru", "«Мы слышим гул, — говорит Мария. — Потом тишина».", "Мария",
         "Мы слышим гул … Потом тишина"),
        ("uk", "«Село, — пояснив сапер, — повне мін».", "сапер", "Село … повне мін"),
        ("ru", "«Село, — объяснил сапер, — полно мин».", "сапер", "Село … полно мин"),
        ("uk", "«Стіна впала, — додав він, — а дах тримається».", "він",
         "Стіна впала … а дах тримається"),
        ("ru", "«Стена упала, — добавил он, — а крыша держится».", "он",
         "Стена упала … а крыша держится"),
        ("uk", "„Тепла нема“, — розповіла вчителька.", "вчителька", "Тепла нема"),
        ("ru", "„Тепла нет“, — рассказала учительница.", "учительница", "Тепла нет"),
        ("uk", "“Тепла нема”, – розповіла вчителька.", "вчителька", "Тепла нема"),
        ("ru", "“Тепла нет”, – рассказала учительница.", "учительница", "Тепла нет"),
        ("uk", '"Тепла нема", - розповіла вчителька.', "вчителька", "Тепла нема"),
        ("ru", '"Тепла нет", - рассказала учительница.', "учительница", "Тепла нет"),
        ("uk", "Учителька сказала: «Тепла нема».", "Учителька", "Тепла нема"),
        ("ru", "Учительница сказала: «Тепла нет».", "Учительница", "Тепла нет"),
        ("uk", "Сказала вчителька: «Тепла нема».", "вчителька", "Тепла нема"),
        ("ru", "Сказала учительница: «Тепла нет».", "учительница", "Тепла нет"),
        ("uk", "«Тепла нема», — так учителька описує зиму.", "учителька", "Тепла нема"),
        ("ru", "«Тепла нет», — так учительница описывает зиму.", "учительница", "Тепла нет"),
        ("uk", "«Чекаємо світла», — каже Марія, яка живе в підвалі.", "Марія", "Чекаємо світла"),
        ("ru", "«Ждем света», — говорит Мария, которая живет в подвале.", "Мария",
         "Ждем света"),
        ("uk", "«Тримаємося!» — написав у чаті комбат.", "комбат", "Тримаємося!"),
        ("ru", "«Держимся!» — написал в чате комбат.", "комбат", "Держимся!"),
        ("uk", "Комбат зітхнув: «Людей мало».", "Комбат", "Людей мало"),
        ("ru", "Комбат вздохнул: «Людей мало».", "Комбат", "Людей мало"),
        ("uk", "«Людей мало», — усміхнувся комбат.", "комбат", "Людей мало"),
        ("ru", "«Людей мало», — улыбнулся комбат.", "комбат", "Людей мало"),
    ],
)  # fmt: skip
def test_a_quotation_is_given_to_who_stands_beside_it(
    language: str, text: str, who: str, what: str
) -> None:
    """Whole or broken, before or behind its verb, in whatever marks."""
    [statement] = read(text, language).statements

    assert (said(text, language), statement.kind) == ([(who, what)], "direct")


@pytest.mark.parametrize(
    ("language", "text", "what"),
    [
        ("uk", "Марія розповіла: «Уночі був вибух.\n\n«Потім горів склад».",
         ["Уночі був вибух", "Потім горів склад"]),
        ("ru", "Мария рассказала: «Ночью был взрыв.\n\n«Потом горел склад».",
         ["Ночью был взрыв", "Потом горел склад"]),
        ("uk", "«Був вибух, — каже Марія. — Летіло скло.\n\n«Потім горів склад».",
         ["Був вибух", "Летіло скло", "Потім горів склад"]),
        ("ru", "«Был взрыв, — говорит Мария. — Летело стекло.\n\n«Потом горел склад».",
         ["Был взрыв", "Летело стекло", "Потом горел склад"]),
    ],
)  # fmt: skip
def test_words_over_paragraphs_stay_with_their_speaker(
    language: str, text: str, what: list[str]
) -> None:
    """An open quotation goes on in the next paragraph, with no second speaker."""
    found = read(text, language).statements
    parts = [part.words(text) for item in found for part in item.fragments]

    assert [part.rstrip(".") for part in parts] == what
    assert {item.speaker.name for item in found} == {"Марія" if language == "uk" else "Мария"}


@pytest.mark.parametrize(
    ("language", "text", "what"),
    [
        ("uk", "Марія тут.\n\n«Ми чуємо вибухи», — каже вона.\n\n«Діти вже не плачуть уночі».",
         "Діти вже не плачуть уночі"),
        ("ru", "Мария здесь.\n\n«Мы слышим взрывы», — говорит она.\n\n«Дети не плачут по ночам».",
         "Дети не плачут по ночам"),
    ],
)  # fmt: skip
def test_a_quotation_alone_goes_on_from_the_one_before(language: str, text: str, what: str) -> None:
    """It is given to the same speaker, points back, is less sure, and says why."""
    first, second = read(text, language).statements

    assert (second.span.words(text), second.continues) == (what, first.id)
    assert second.speaker.name == first.speaker.name
    assert second.certainty < first.certainty
    assert second.reasons


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Радник заявив, що «місто не здадуть» і чекає підмоги."),
        ("ru", "Советник заявил, что «город не сдадут» и ждет подмоги."),
        ("uk", "За словами радника, удар був «помстою» за міст."),
        ("ru", "По словам советника, удар был «местью» за мост."),
        ("uk", "Радник назвав переговори «грою» ворога."),
        ("ru", "Советник назвал переговоры «игрой» врага."),
    ],
)
def test_a_few_quoted_words_make_speech_mixed(language: str, text: str) -> None:
    """A clause with marks in it is neither wholly quoted nor wholly retold."""
    [statement] = read(text, language).statements

    assert statement.kind == "mixed"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Корабель «Вітер» вийшов з порту."),
        ("ru", "Корабль «Ветер» вышел из порта."),
        ("uk", "Ансамбль «Калина» співав у метро."),
        ("ru", "Ансамбль «Калина» пел в метро."),
        ("uk", "Так звані «визволителі» винесли пральну машину."),
        ("ru", "Так называемые «освободители» вынесли стиральную машину."),
        ("uk", "Роман «Попіл і хліб» вийшов навесні."),
        ("ru", "Роман «Пепел и хлеб» вышел весной."),
        ("uk", "«Референдум» тривав два дні."),
        ("ru", "«Референдум» длился два дня."),
        ("uk", "Дрони «Оса» збили над лиманом."),
        ("ru", "Дроны «Оса» сбили над лиманом."),
        ("uk", "Рота «Яструб» тримає висоту, рота «Сокіл» — дорогу."),
        ("ru", "Рота «Ястреб» держит высоту, рота «Сокол» — дорогу."),
        ("uk", "На стіні лишився напис «Діти»."),
        ("ru", "На стене осталась надпись «Дети»."),
        ("uk", "Школу перетворили на «штаб», а клас — на «камеру»."),
        ("ru", "Школу превратили в «штаб», а класс — в «камеру»."),
    ],
)
def test_marks_round_names_and_doubtful_words_quote_nobody(language: str, text: str) -> None:
    """Ships, books, slogans and words held at arm's length are no speech."""
    found = read(text, language)

    assert (found.statements, found.questions) == ((), ())


@pytest.mark.parametrize(
    ("language", "before", "words", "behind"),
    [
        ("uk", "Дощ. «", "Ніхто не знав, що робити далі з нашими дітьми", "». Ринок відкрили."),
        ("ru", "Дождь. «", "Никто не знал, что делать дальше с нашими детьми", "». Рынок цел."),
        ("uk", "На дверях висіло: «", "Зачинено, доки не скінчиться ця довга війна", "»."),
        ("ru", "На дверях висело: «", "Закрыто, пока не кончится эта долгая война", "»."),
    ],
)
def test_words_that_nobody_owns_are_asked_about(
    language: str, before: str, words: str, behind: str
) -> None:
    """A whole utterance with no speaker beside it is an open question where it stands."""
    text = before + words + behind
    found = read(text, language)

    assert found.statements == ()
    assert [question.span.words(text).strip("«».") for question in found.questions] == [words]


@pytest.mark.parametrize(
    ("language", "text", "what"),
    [
        ("uk", "Марія сказала: «Ми лишаємося тут.\n\nУдень був дощ.", "Ми лишаємося тут"),
        ("ru", "Мария сказала: «Мы остаемся здесь.\n\nДнем шел дождь.", "Мы остаемся здесь"),
        ("uk", "Марія сказала: “Ми лишаємося тут.\n\nУдень був дощ.", "Ми лишаємося тут"),
        ("ru", "Мария сказала: “Мы остаемся здесь.\n\nДнем шел дождь.", "Мы остаемся здесь"),
        ("uk", "Марія сказала: „Ми лишаємося тут.\n\nУдень був дощ.", "Ми лишаємося тут"),
        ("ru", "Мария сказала: „Мы остаемся здесь.\n\nДнем шел дождь.", "Мы остаемся здесь"),
    ],
)
def test_a_mark_that_never_closes_is_asked_about(language: str, text: str, what: str) -> None:
    """The words end with their paragraph, and an editor is asked whether that is so."""
    found = read(text, language)

    assert [item.span.words(text).rstrip(".") for item in found.statements] == [what]
    assert ["closing mark" in question.question for question in found.questions] == [True]
