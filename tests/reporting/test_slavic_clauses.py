"""Indirect and mixed speech in Ukrainian and Russian, construction by construction."""

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


def content(text: str, language: str = "uk") -> str:
    return " … ".join(part.words(text) for part in only(text, language).fragments)


def mention(text: str, language: str = "uk") -> str | None:
    span = only(text, language).speaker.mention
    return span.words(text) if span else None


@pytest.mark.parametrize(
    ("text", "language", "who", "what"),
    [
        ("Гай заявив, що міст цілий.", "uk", "Гай", "що міст цілий"),
        ("Гай заявил, что мост цел.", "ru", "Гай", "что мост цел"),
        ("Мер розповів, як тримали міст.", "uk", "Мер", "як тримали міст"),
        ("Мер наголосив на тому, що міст цілий.", "uk", "Мер", "що міст цілий"),
        ("Міст цілий, каже мер.", "uk", "мер", "Міст цілий"),
        ("Мост цел, утверждает мэр.", "ru", "мэр", "Мост цел"),
        ("Як повідомив мер, міст цілий.", "uk", "мер", "міст цілий"),
        ("Как сообщили в Минобороны, мост цел.", "ru", "Минобороны", "мост цел"),
        ("Міст, за словами мера, цілий.", "uk", "мера", "Міст … цілий"),
        ("По словам мэра, мост цел.", "ru", "мэра", "мост цел"),
        ("На думку експертів, міст цілий.", "uk", "експертів", "міст цілий"),
        ("По мнению эксперта Дрозда, мост цел.", "ru", "эксперта Дрозда", "мост цел"),
        ("Мер закликав людей виїхати.", "uk", "Мер", "людей виїхати"),
        ("Мэр призвал жителей уехать.", "ru", "Мэр", "жителей уехать"),
        ("Росія пообіцяла скоротити атаки.", "uk", "Росія", "скоротити атаки"),
        ("Мер повідомив про обстріл села.", "uk", "Мер", "про обстріл села"),
        ("Кремль заперечив причетність до удару.", "uk", "Кремль", "причетність до удару"),
        ("У Генштабі ЗСУ повідомили, що міст цілий.", "uk", "Генштабі ЗСУ", "що міст цілий"),
        ("У заяві МЗС йдеться, що міст цілий.", "uk", "МЗС", "що міст цілий"),
        ("У Мінську вибухи, про що заявив мер.", "uk", "мер", "У Мінську вибухи"),
        ("Мер висловив сподівання, що міст цілий.", "uk", "Мер", "що міст цілий"),
        ("Мер не виключив, що міст замінують.", "uk", "Мер", "що міст замінують"),
        ("Мэр спросил, будет ли мост цел.", "ru", "Мэр", "будет ли мост цел"),
        ("Обіцянка Росії скоротити атаки порожня.", "uk", "Росії", "скоротити атаки порожня"),
        ("Требование Киева, чтобы войска ушли.", "ru", "Киева", "чтобы войска ушли"),
        ("Рим і Прага заявили, що згодні.", "uk", "Рим і Прага", "що згодні"),
    ],
)
def test_a_construction_gives_speaker_and_content(
    text: str, language: str, who: str, what: str
) -> None:
    """Each way of reporting words without marks gives who spoke, and what."""
    assert (mention(text, language), content(text, language)) == (who, what)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Дані свідчать, що міст цілий.", "uk"),
        ("Мер приїхав до міста.", "uk"),
        ("Світло обіцяють повернути.", "uk"),
        ("Говорячи про міст, мер усміхнувся.", "uk"),
        ("Обіцянка скоротити атаки порожня.", "uk"),
        ("Нагадаю, що міст замінували.", "uk"),
        ("Дождь показал, что мост цел.", "ru"),
        ("Напомню, что мост заминировали.", "ru"),
    ],
)
def test_what_nobody_says_is_no_statement(text: str, language: str) -> None:
    """Facts, scenes and the reporter's own asides are not attributed to anyone."""
    assert read(text, language).statements == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Росія пообіцяла скоротити атаки.", "pledge"),
        ("Київ запропонував провести зустріч.", "proposal"),
        ("Київ вимагає вивести війська.", "demand"),
        ("Мінськ пригрозив закрити кордон.", "threat"),
        ("Кремль спростував, що війська відходять.", "denial"),
        ("Аналітик вважає, що атака захлинеться.", "assessment"),
        ("Репортер запитав, чи міст цілий.", "question"),
        ("Речник відмовився коментувати удар.", "refusal"),
        ("Міноборони стверджує, що міст цілий.", "claim"),
    ],
)
def test_the_verb_tells_the_act(text: str, act: str) -> None:
    """A pledge, a threat and a refusal are told apart by their verbs."""
    assert only(text).act == act


def test_mixed_speech_keeps_its_marks() -> None:
    """A clause of which a part is quoted is mixed."""
    text = "Мер сказав, що місто «стоїть міцно» і чекає."

    assert only(text).kind == "mixed"
    assert content(text) == "що місто «стоїть міцно» і чекає"


def test_two_verbs_of_one_speaker_make_two_statements() -> None:
    """The second verb takes over the subject, and the first content ends before it."""
    text = "Гай заявив, що міст цілий, і додав, що дорога відкрита."
    first, second = read(text).statements

    assert first.span.words(text) == "що міст цілий"
    assert second.speaker.name == "Гай"


def test_a_verb_within_the_content_is_no_aside() -> None:
    """ "…, що пропонують зустріч" reports; it does not attribute what stands before it."""
    text = "Переговорники заявили, що пропонують зустріч."

    assert read(text).statements[0].span.words(text) == "що пропонують зустріч"


def test_a_retold_statement_stands_inside_another() -> None:
    """Who retells a demand has made none: both speakers are kept."""
    outer, inner = read("Гай розповів, що окупанти вимагали здати місто.").statements

    assert inner.inside == outer.id
    assert (outer.act, inner.act) == ("other", "demand")


def test_a_later_sentence_attributes_the_one_before() -> None:
    """ "Про це повідомив …" gives the sentence before it to its speaker."""
    text = "Міст зруйновано вночі. Про це повідомив мер Павло Гай."

    assert content(text) == "Міст зруйновано вночі"
    assert only(text).reasons


def test_silence_is_kept_with_the_earlier_statement() -> None:
    """What a speaker did not mention belongs to what he said."""
    text = "Гай сказав, що Київ цілий. Він не згадав про Суми та Херсон."

    assert [span.words(text) for span in only(text).silences] == ["Суми та Херсон"]


def test_silence_of_a_new_speaker_is_a_refusal() -> None:
    """Who has said nothing before, and leaves something unsaid, refuses."""
    statement = only("Мер не уточнив, коли відкриють міст.")

    assert statement.act == "refusal"


def test_a_verb_without_a_subject_takes_the_speaker_before() -> None:
    """ "Також повідомив, що …" goes on with the same speaker, and says why it is not sure."""
    _, second = read("Гай сказав, що Київ цілий. Також повідомив, що мости цілі.").statements

    assert second.speaker.name == "Гай"
    assert second.certainty < 0.87
    assert any("no subject" in reason for reason in second.reasons)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("у вівторок", date(2022, 3, 29)),
        ("у понеділок", date(2022, 3, 28)),
        ("в середу", date(2022, 3, 23)),
        ("вчора", date(2022, 3, 28)),
        ("сьогодні", date(2022, 3, 29)),
        ("27 березня", date(2022, 3, 27)),
        ("30 грудня", date(2021, 12, 30)),
        ("24 лютого 2022", date(2022, 2, 24)),
        ("31 лютого", None),
        ("уранці", None),
    ],
)
def test_the_day_comes_from_the_attribution(when: str, day: date | None) -> None:
    """Weekdays and dates count back from the day of the report."""
    assert only(f"Мер {when} заявив, що міст цілий.").said_on == day


def test_a_day_within_the_words_is_not_the_day_of_saying() -> None:
    """ "… сказав, що у п'ятницю …" does not tell when it was said."""
    assert only("Мер сказав, що у п'ятницю відкриють міст.").said_on is None
