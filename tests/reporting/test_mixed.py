"""Reports in several languages: nothing is dropped in silence."""

from __future__ import annotations

import pytest

from reporting import Found, Report, find_statements
from reporting.mixed import by_language

ENGLISH = "The governor said that the bridge at Kherson had been closed."
UKRAINIAN = "Міський голова заявив, що евакуацію з міста завершено вчасно."
RUSSIAN = "Мэр города сообщил, что эвакуация была завершена ещё утром."
GERMAN = (
    "Der Minister sagte, dass die Brücke nicht mehr von der Armee gehalten wird und das ist gut."
)


def read(*paragraphs: str, language: str) -> tuple[str, Found]:
    text = "\n\n".join(paragraphs)
    return text, find_statements(Report("r", text, language))


@pytest.mark.parametrize(
    ("paragraphs", "language", "speakers"),
    [
        ((ENGLISH, UKRAINIAN), "en", ["The governor", "Міський голова"]),
        ((UKRAINIAN, RUSSIAN), "uk", ["Міський голова", "Мэр города"]),
        ((RUSSIAN, ENGLISH, UKRAINIAN), "ru", ["Мэр города", "The governor", "Міський голова"]),
    ],
)
def test_each_paragraph_is_read_in_its_language(
    paragraphs: tuple[str, ...], language: str, speakers: list[str]
) -> None:
    """Whatever language a report is said to be in, its paragraphs are read in their own."""
    text, found = read(*paragraphs, language=language)
    mentions = [statement.speaker.mention for statement in found.statements]

    assert [mention and mention.words(text) for mention in mentions] == speakers
    assert [statement.id for statement in found.statements] == ["s1", "s2", "s3"][: len(speakers)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "«Мы уходим из города, и ничего с этим не поделать», — сказав він журналістам у вівторок.",
        "“Vi går nu, och det är bra att vi gör det”, he told reporters in the town.",
    ],
)
def test_a_foreign_quotation_makes_no_foreign_paragraph(paragraph: str) -> None:
    """The words around a quotation tell the language of its paragraph."""
    language = "uk" if "сказав" in paragraph else "en"
    _, found = read(paragraph, language=language)

    assert [statement.kind for statement in found.statements] == ["direct"]


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        ("Главное за день: бои под Волчанском, обстрел Шебекина, онлайн.", "ru"),
        ("Весь север Харькова укрепят за месяц, такое обещание дал генерал.", "ru"),
        ("Голова ради заявила про це на зустрічі з послами США та ЄС.", "uk"),
    ],
)
def test_a_paragraph_in_doubt_has_the_language_of_its_report(paragraph: str, language: str) -> None:
    """Words that both languages share do not make a paragraph foreign."""
    assert set(by_language(Report("r", paragraph, language))) == {language}


def test_a_paragraph_that_cannot_be_read_is_named() -> None:
    """A paragraph in German comes back as an open question, and the others are read."""
    text, found = read(ENGLISH, GERMAN, language="en")

    assert len(found.statements) == 1
    assert [question.span.words(text) for question in found.questions] == [GERMAN]
    assert "cannot be read" in found.questions[0].question


def test_names_of_foreign_papers_are_no_foreign_paragraph() -> None:
    """A few words of other languages are names."""
    _, found = read(
        "Le Monde and El País said that the talks in Istanbul had failed.", language="en"
    )

    assert (len(found.statements), found.questions) == (1, ())


def test_ties_hold_across_languages() -> None:
    """What a statement refers to keeps its number when others are put before it."""
    retold = "Putin said that Zelensky had promised to leave Donbas."
    _, found = read(UKRAINIAN, retold, language="en")

    assert [(statement.id, statement.inside) for statement in found.statements] == [
        ("s1", None),
        ("s2", None),
        ("s3", "s2"),
    ]
