"""Which language a text is in, and reports in which several stand side by side."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Found, OpenQuestion, Report, Span, Speaker, Statement, find_statements
from reporting.language import is_clear, language_of, may_hold_others, tells_foreign
from reporting.mixed import blanked, by_language, merged, unread

ENGLISH = "The miller told reporters that the bridge at the old mill had been closed."
UKRAINIAN = "Мельник сказав журналістам, що міст біля старого млина вже закрили."
RUSSIAN = "Мельник сказал журналистам, что мост у старой мельницы уже закрыт был."
POLISH = "Burmistrz nie wie, że most jest zamknięty, i nie chce się do tego przyznać na razie."
PARAGRAPHS = {"en": ENGLISH, "uk": UKRAINIAN, "ru": RUSSIAN, "und": POLISH}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (UKRAINIAN, "uk"),
        (RUSSIAN, "ru"),
        (ENGLISH.upper(), "en"),
        (UKRAINIAN.upper(), "uk"),
        (RUSSIAN.upper(), "ru"),
        (POLISH, "und"),
        ("Il sindaco ha detto che il ponte è chiuso e che la gente aspetta.", "und"),
        ("1 2 3 — «»", "und"),
        ("Мост. Міст.", "uk"),
        ("Drone, drone, drone", "und"),
    ],
)
def test_capitals_do_not_hide_a_language(text: str, language: str) -> None:
    """Print in capitals is the same language; others stay open."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language", "clear"),
    [
        ("Ці їжаки їли", "uk", True),
        ("Ці мости", "uk", False),
        ("Мы были сыты", "ru", True),
        ("Мост был", "ru", False),
        ("Ці їжаки: «мы были»", "uk", False),
        ("Anything at all", "en", True),
    ],
)
def test_two_words_show_a_slavic_language(text: str, language: str, *, clear: bool) -> None:
    """Letters of one alphabet in two words, and few of the other's."""
    assert is_clear(text, language) is clear


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (POLISH, True),
        ("Der Bürgermeister ist nicht da, und die Brücke ist zu.", True),
        (ENGLISH, False),
        ("La Scala and the Il Tempo of Rome", False),
        ("", False),
    ],
)
def test_three_small_words_show_a_foreign_language(text: str, *, foreign: bool) -> None:
    """Names of houses and papers are too few."""
    assert tells_foreign(text) is foreign


@pytest.mark.parametrize(
    ("text", "language", "others"),
    [
        (ENGLISH, "en", False),
        (f"{ENGLISH}\n\n{RUSSIAN}", "en", True),
        (UKRAINIAN, "uk", False),
        (f"{UKRAINIAN}\n\n{ENGLISH}", "uk", True),
        ("Міст закрили, пише The Mill Post.", "uk", False),
        (f"{RUSSIAN}\n\n{UKRAINIAN}", "ru", True),
    ],
)
def test_a_glance_tells_if_other_languages_can_stand_in_a_text(
    text: str, language: str, *, others: bool
) -> None:
    """The name of a paper is no other language."""
    assert may_hold_others(text, language) is others


@pytest.mark.parametrize("order", list(permutations(["en", "uk", "ru", "und"])))
def test_every_paragraph_is_sorted_once(order: tuple[str, ...]) -> None:
    """In any order, each language has its own paragraph and nothing else."""
    text = "\n\n".join(PARAGRAPHS[language] for language in order)
    found = by_language(Report("r", text, "en"))

    assert {key: [span.words(text) for span in spans] for key, spans in found.items()} == {
        key: [words] for key, words in PARAGRAPHS.items()
    }


@pytest.mark.parametrize("order", list(permutations(["en", "uk", "ru", "und"], 3)))
def test_what_is_read_of_a_paragraph_does_not_depend_on_the_others(order: tuple[str, ...]) -> None:
    """Statements come in the order of the text; a foreign paragraph is asked about."""
    text = "\n\n".join(PARAGRAPHS[language] for language in order)
    found = find_statements(Report("r", text, "en"))
    mentions = [s.speaker.mention for s in found.statements]
    told = {"en": "The miller", "uk": "Мельник", "ru": "Мельник"}

    assert [span and span.words(text) for span in mentions] == [
        told[language] for language in order if language in told
    ]
    assert [q.span.words(text) for q in found.questions] == [POLISH] * order.count("und")


def test_blank_paragraphs_keep_all_places() -> None:
    """Only the words of others are gone; what is left stands where it stood."""
    text = f"{RUSSIAN}\n\n{ENGLISH}"
    report = blanked(Report("r", text, "ru"), "en", [Span(0, len(RUSSIAN))])

    assert (report.language, len(report.text)) == ("en", len(text))
    assert report.text.lstrip() == ENGLISH
    assert report.text.index(ENGLISH) == text.index(ENGLISH)


def test_what_nobody_read_is_asked_about() -> None:
    """One question a paragraph, and no statement."""
    spans = [Span(0, 5), Span(7, 9)]
    found = unread(spans)

    assert (found.statements, [q.span for q in found.questions]) == ((), spans)


def part(*spans: tuple[int, int], chained: bool) -> Found:
    """Return statements at some places, each within the one before it if they are chained."""
    statements = []
    for number, (start, length) in enumerate(sorted(set(spans)), 1):
        tie = f"s{number - 1}" if chained and number > 1 else None
        span = Span(start, start + length)
        statements.append(
            Statement(f"s{number}", span, (span,), Speaker(), "direct", inside=tie, continues=tie)
        )
    asked = [OpenQuestion(s.span, "Who?", statement=s.id) for s in statements]
    return Found(tuple(statements), tuple(asked))


PLACES = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), max_size=6)
PARTS = st.lists(st.tuples(PLACES, st.booleans()), max_size=4)


@settings(max_examples=40, deadline=None)
@given(PARTS)
def test_merging_loses_nothing_and_numbers_anew(
    rows: list[tuple[list[tuple[int, int]], bool]],
) -> None:
    """Every statement is there once, in the order of the text, under a number of its own."""
    parts = [part(*places, chained=chained) for places, chained in rows]
    found = merged(parts).statements
    starts = [statement.span.start for statement in found]

    assert [s.id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert starts == sorted(starts)
    assert sorted((s.span.start, s.span.end) for s in found) == sorted(
        (s.span.start, s.span.end) for one in parts for s in one.statements
    )


@settings(max_examples=40, deadline=None)
@given(PARTS)
def test_merged_ties_lead_where_they_led(rows: list[tuple[list[tuple[int, int]], bool]]) -> None:
    """Who retells, what goes on and what is asked about are the same stretches as before."""
    parts = [part(*places, chained=chained) for places, chained in rows]
    found = merged(parts)

    assert sorted(tied(found)) == sorted(pair for one in parts for pair in tied(one))
    spans = {statement.id: statement.span for statement in found.statements}
    assert all(spans[q.statement or ""] == q.span for q in found.questions)


def tied(found: Found) -> list[tuple[int, int, int, int]]:
    """Return the stretches of statements with those that they are tied to."""
    spans = {statement.id: statement.span for statement in found.statements}
    ties = [
        (s.span, spans[tie]) for s in found.statements for tie in (s.inside, s.continues) if tie
    ]
    return [(one.start, one.end, two.start, two.end) for one, two in ties]


def test_nothing_merged_is_nothing() -> None:
    """No readers, no statements."""
    assert merged([]) == merged([Found(), Found()]) == Found()
