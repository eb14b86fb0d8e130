"""Reports in more than one language: each paragraph goes to the reader of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.language import is_clear, language_of, tells_foreign
from reporting.parsing import stretches
from reporting.report import Span
from reporting.statement import Found, OpenQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reporting.report import Report
    from reporting.statement import Statement

# A quotation may be in another language than the paragraph around it.
_QUOTED = re.compile(r"«[^»\n]{0,2000}»|“[^”\n]{0,2000}”|„[^“”\n]{0,2000}[“”]|\"[^\"\n]{0,2000}\"")
_WORD = re.compile(r"[^\W\d_]+")
# Fewer words do not show their language.
_WORDS = 6
_UNREAD = (
    "This paragraph seems to be in a language that cannot be read (English, Ukrainian and Russian "
    "can): nothing in it was looked at."
)


def by_language(report: Report) -> Mapping[str, tuple[Span, ...]]:
    """Return the paragraphs of a report by the language of each.

    A paragraph that does not show its language has that of the report; one in a language that
    cannot be read stands under ``und``.
    """
    found: dict[str, list[Span]] = {}
    for start, end in stretches(report.text):
        span = Span(start, end)
        found.setdefault(_language(span.words(report.text), report.language), []).append(span)
    return {language: tuple(spans) for language, spans in found.items()}


def blanked(report: Report, language: str, others: Iterable[Span]) -> Report:
    """Return a report in one language: other paragraphs are blank, all positions stay."""
    text = report.text
    parts, at = [], 0
    for span in sorted(others, key=lambda item: item.start):
        parts += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return replace(report, language=language, text="".join([*parts, text[at:]]))


def merged(parts: Iterable[Found]) -> Found:
    """Return what several readers found as one, in the order of the text, numbered anew."""
    numbered = list(enumerate(parts))
    tagged = [(number, s) for number, part in numbered for s in part.statements]
    order = sorted(tagged, key=lambda pair: (pair[1].span.start, -pair[1].span.end))
    names = {(number, s.id): f"s{place}" for place, (number, s) in enumerate(order, 1)}
    statements = (_renamed(number, statement, names) for number, statement in order)
    questions = [
        replace(question, statement=names.get((number, question.statement or "")))
        for number, part in numbered
        for question in part.questions
    ]
    return Found(tuple(statements), tuple(sorted(questions, key=lambda q: q.span.start)))


def _renamed(number: int, statement: Statement, names: Mapping[tuple[int, str], str]) -> Statement:
    return replace(
        statement,
        id=names[number, statement.id],
        inside=names.get((number, statement.inside or "")),
        continues=names.get((number, statement.continues or "")),
    )


def unread(spans: Iterable[Span]) -> Found:
    """Return the questions that say which paragraphs nobody has read."""
    return Found((), tuple(OpenQuestion(span, _UNREAD) for span in spans))


def _language(words: str, language: str) -> str:
    plain = _QUOTED.sub(" ", words)
    if len(_WORD.findall(plain)) < _WORDS:
        return language
    if tells_foreign(plain):
        return "und"
    told = language_of(plain)
    return told if told != "und" and is_clear(plain, told) else language
