"""Laws of reading that hold in all three languages, and what strange letters must not do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Found, Report, Span, Statement, find_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

LINES = {
    "en": [
        "A Ukrainian miller said that the bridge held.",
        "“We hold the mill,” the miller told reporters on Monday.",
        "The Kremlin denied that its guns had hit the mill.",
        "The miller claimed that the mayor had promised to leave.",
        "According to a Polish envoy, the mill burned.",
        "A depot burned. This was reported by the governor.",
        "A clerk, speaking on condition of anonymity, made no mention of Sumy.",
        "Asked about the mill, the mayor declined to comment.",
    ],
    "uk": [
        "Мельник заявив, що міст тримається.",
        "«Ми тримаємо млин», — сказав мельник журналістам у понеділок.",
        "У Кремлі заперечили, що гармати влучили в млин.",
        "За словами польського посла, млин згорів.",
        "Чиновник на умовах анонімності не згадав про Суми.",
        "— Хто там? — гукнув мельник. — Свої, — озвався сусід.",
        "Мельник сказав, що мер пообіцяв піти.",
    ],
    "ru": [
        "Мельник заявил, что мост держится.",
        "«Мы держим мельницу», — сказал мельник журналистам в понедельник.",
        "В Кремле опровергли, что пушки попали в мельницу.",
        "По словам польского посла, мельница сгорела.",
        "Чиновник на условиях анонимности не упомянул про Сумы.",
        "Мельник сказал, что мэр пообещал уйти.",
        "Судовладельцы предложили создать пул, рассказали два источника.",
    ],
}
ODD = [
    "",
    "\u202e",
    "\u2066",
    "\u200b",
    "\x00",
    "\ufeff",
    "\u0301",
    "☂",
    "\ud800",
    "שלום",
    "«",
    "”",
    "\r",
]
RAIN = {"en": "It rained.\n\n", "uk": "Йшов дощ.\n\n", "ru": "Шел дождь.\n\n"}
LANGUAGES = st.sampled_from(["en", "uk", "ru"])
ONE_LANGUAGE = LANGUAGES.flatmap(
    lambda name: st.tuples(st.just(name), st.lists(st.sampled_from(LINES[name]), max_size=4))
)
ANY_LINE = st.sampled_from([line for lines in LINES.values() for line in lines])
JOINTS = st.sampled_from([" ", "\n", "\n\n", "\r\n\r\n"])
MIXED = st.tuples(
    LANGUAGES, st.lists(st.tuples(ANY_LINE, st.sampled_from(ODD), JOINTS), max_size=4)
)
Mixed = tuple[str, list[tuple[str, str, str]]]


def read(text: str, language: str) -> Found:
    return find_statements(Report("r", text, language, published=date(2022, 7, 15)))


def mixture(case: Mixed) -> tuple[str, Found]:
    """Return a text of several languages with odd marks, and what is found in it."""
    language, pieces = case
    text = "".join("".join(piece) for piece in pieces)
    return text, read(text, language)


def spans(statement: Statement) -> Iterator[Span]:
    """Yield every stretch of the report that a statement points at."""
    speaker = statement.speaker
    single = (statement.span, statement.cue, statement.asked, speaker.mention, speaker.terms)
    yield from (span for span in single if span is not None)
    yield from (*statement.fragments, *statement.silences)


@settings(max_examples=40, deadline=None)
@given(MIXED)
def test_every_stretch_leads_to_words(case: Mixed) -> None:
    """Words, cue, speaker, terms, silences and questions stand in the text as handed in."""
    text, found = mixture(case)
    told = [span for statement in found.statements for span in spans(statement)]

    for span in [*told, *(question.span for question in found.questions)]:
        assert 0 <= span.start < span.end <= len(text)
        assert span.words(text).strip()


@settings(max_examples=40, deadline=None)
@given(MIXED)
def test_ids_are_unique_and_ties_are_kept(case: Mixed) -> None:
    """In reports of several languages too, a tie leads to another statement that is there."""
    _, found = mixture(case)
    ids = [statement.id for statement in found.statements]

    assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    for statement in found.statements:
        assert {statement.inside, statement.continues} <= {None, *ids} - {statement.id}
    assert {question.statement for question in found.questions} <= {None, *ids}


@settings(max_examples=40, deadline=None)
@given(MIXED)
def test_an_attribution_is_no_part_of_its_own_words(case: Mixed) -> None:
    """Neither the cue nor the name beside it is said by who speaks."""
    _, found = mixture(case)

    for statement in found.statements:
        beside = (statement.cue, statement.speaker.mention, statement.asked)
        told = [span for span in beside if span is not None]
        assert not any(part.overlaps(span) for part in statement.fragments for span in told)


@settings(max_examples=40, deadline=None)
@given(MIXED)
def test_a_second_reading_gives_the_same(case: Mixed) -> None:
    """Nothing is remembered of what was read before."""
    text, found = mixture(case)
    for language, rain in RAIN.items():
        read(rain, language)

    assert read(text, case[0]) == found


@settings(max_examples=40, deadline=None)
@given(MIXED)
def test_no_day_is_later_than_the_report_and_no_doubt_is_more_than_whole(case: Mixed) -> None:
    """Days lie up to publication, certainties between 0 and 1."""
    _, found = mixture(case)

    for statement in found.statements:
        assert statement.said_on is None or statement.said_on <= date(2022, 7, 15)
        assert 0 < statement.certainty <= 1


@settings(max_examples=40, deadline=None)
@given(ONE_LANGUAGE)
def test_a_sentence_about_rain_moves_all_and_changes_nothing(case: tuple[str, list[str]]) -> None:
    """What nobody said in front of a report shifts every stretch by its length."""
    language, lines = case
    text, rain = "\n\n".join(lines), RAIN[language]
    moved = [shifted(statement, len(rain)) for statement in read(text, language).statements]

    assert list(read(rain + text, language).statements) == moved


def shifted(statement: Statement, by: int) -> Statement:
    """Return a statement that stands further behind in its report."""
    speaker = replace(
        statement.speaker,
        mention=further(statement.speaker.mention, by),
        terms=further(statement.speaker.terms, by),
    )
    return replace(
        statement,
        span=Span(statement.span.start + by, statement.span.end + by),
        fragments=tuple(Span(part.start + by, part.end + by) for part in statement.fragments),
        silences=tuple(Span(part.start + by, part.end + by) for part in statement.silences),
        speaker=speaker,
        cue=further(statement.cue, by),
        asked=further(statement.asked, by),
    )


def further(span: Span | None, by: int) -> Span | None:
    return span and Span(span.start + by, span.end + by)


SAID = {
    "en": ("The miller said that the mill stands.", "The miller", "that the mill stands"),
    "uk": ("Мельник сказав, що млин стоїть.", "Мельник", "що млин стоїть"),
    "ru": ("Мельник сказал, что мельница стоит.", "Мельник", "что мельница стоит"),
}
AROUND = [
    ("\u202e\u2067\n\n", "\n\n\u202c"),
    ("\ufeff\n\n", "\n\n\u200f"),
    ("\x00\x07\n\n", "\n\n\x1b"),
    ("\r\n\r\n", "\r\n"),
    ("\u2028", "\u2029"),
    ("שלום.\n\n", "\n\nمرحبا."),
    ("風車。\n\n", "\n\n🚀🚀🚀"),
    ("\n\n" + "x" * 20_000 + "\n\n", "\n\n" + "ї" * 20_000),
    ("— — —\n\n", "\n\n«»“”„\"'"),
    ("\n\n<b>{{7*7}}</b>\n\n", "\n\n=1+1"),
    ("Ω" * 4_000 + ".\n\n", ""),
    ("\ud800\n\n", "\n\n\udfff"),
]


@pytest.mark.parametrize("language", list(SAID))
@pytest.mark.parametrize(("before", "behind"), AROUND)
def test_strange_letters_beside_it_leave_a_statement_as_it_is(
    before: str, behind: str, language: str
) -> None:
    """Marks of direction, controls, other scripts and endless words hide nothing."""
    sentence, who, what = SAID[language]
    text = f"{before}{sentence}{behind}"
    [statement] = read(text, language).statements
    mention = statement.speaker.mention

    assert (mention and mention.words(text)) == who
    assert statement.span.words(text) == what


@pytest.mark.parametrize("language", list(SAID))
@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u200f", "\x07", "\u2060"])
def test_marks_between_words_do_not_hide_them(mark: str, language: str) -> None:
    """Behind any space one may stand: the statement is found whole."""
    sentence, who, what = SAID[language]
    text = sentence.replace(" ", f" {mark}")
    [statement] = read(text, language).statements
    mention = statement.speaker.mention

    assert (mention and mention.words(text).replace(mark, "").split()) == who.split()
    assert statement.span.words(text).replace(mark, "") == what


@pytest.mark.parametrize("language", list(SAID))
@pytest.mark.parametrize("space", ["\u00a0", "\t", "  ", "\u2009", "\u202f"])
def test_any_space_parts_words(space: str, language: str) -> None:
    """Fixed, narrow and double spaces and tabs are spaces."""
    sentence, who, what = SAID[language]
    text = sentence.replace(" ", space)
    [statement] = read(text, language).statements
    mention = statement.speaker.mention

    assert (mention and mention.words(text).split()) == who.split()
    assert statement.span.words(text).split() == what.split()


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The miller said: «Млин стоїть, і ми тут».", "en", "Млин стоїть, і ми тут"),
        ("«The mill stands, we too», — сказав мельник.", "uk", "The mill stands, we too"),
        ("«Die Mühle steht», — сказал мельник.", "ru", "Die Mühle steht"),
        ("Мельник сказав: «שלום, مرحبا, 風車».", "uk", "שלום, مرحبا, 風車"),
        ("Мельник сказал: «Ми тут \u202eмлин\u202c».", "ru", "Ми тут \u202eмлин\u202c"),
    ],
)
def test_words_in_any_language_are_quoted_letter_by_letter(
    text: str, language: str, words: str
) -> None:
    """Whatever stands between the marks is the words of who said it."""
    [statement] = read(text, language).statements

    assert (statement.kind, statement.span.words(text)) == ("direct", words)


def fails(language: str, reason: str) -> object:
    return pytest.param(language, marks=pytest.mark.xfail(reason=reason))


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_mark_before_a_name_is_no_part_of_it(language: str) -> None:
    """A pasted text may begin with what cannot be seen; the speaker does not."""
    sentence, who, _ = SAID[language]
    text = f"\ufeff{sentence}"
    mentions = [statement.speaker.mention for statement in read(text, language).statements]

    assert [span and span.words(text) for span in mentions] == [who]


@pytest.mark.parametrize("language", ["en", fails("uk", "the stop and the mark are taken in")])
def test_a_mark_behind_the_stop_is_nobody_s(language: str) -> None:
    """The sentence ends at its stop, whatever cannot be seen stands behind it."""
    sentence, _, what = SAID[language]
    text = f"{sentence}\u202c {RAIN[language]}"
    [statement] = read(text, language).statements

    assert statement.span.words(text) == what


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_line_that_is_wrapped_goes_on(language: str) -> None:
    """Text in lines of one width is read like any other."""
    sentence, _, what = SAID[language]
    head, tail = sentence.rsplit(" ", 1)
    text = f"{head}\n{tail}"
    [statement] = read(text, language).statements

    assert statement.span.words(text).split() == what.split()


@pytest.mark.parametrize("language", ["en", fails("uk", "the accent cuts the name in two")])
def test_an_accent_on_a_letter_hides_no_name(language: str) -> None:
    """A stress mark as in a dictionary, or an accent typed apart, is part of its word."""
    sentence, who, _ = SAID[language]
    text = sentence.replace(who, f"{who[:-2]}\u0301{who[-2:]}")
    mentions = [statement.speaker.mention for statement in read(text, language).statements]

    assert [span and span.words(text).replace("\u0301", "") for span in mentions] == [who]
