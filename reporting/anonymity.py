"""On which terms a report withholds a name: the words that say so, beside the statement."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import data
from reporting.parsing import stretches
from reporting.report import Span

if TYPE_CHECKING:
    from reporting.report import Report
    from reporting.statement import Found, Statement

# The clause ends here; a reason behind the terms belongs to them.
_END = re.compile(r"[,;:()—–«»“”\"]|\s-\s|[.!?…](?=\s|$)")


def with_terms(report: Report, found: Found) -> Found:
    """Return statements of unnamed speakers with the words on which the name is withheld.

    They stand in the paragraph of the attribution; further on, those told first go with the name.
    """
    if not any(statement.speaker.anonymous for statement in found.statements):
        return found
    terms = _terms(report)
    known: dict[str, Span] = {}
    told = []
    for statement in found.statements:
        span = _nearest(report, statement, terms) if statement.speaker.anonymous else None
        name = statement.speaker.name or ""
        span = span or (known.get(name) if statement.speaker.anonymous else None)
        if span is not None:
            known.setdefault(name, span)
        told.append(replace(statement, speaker=replace(statement.speaker, terms=span)))
    return replace(found, statements=tuple(told))


def _terms(report: Report) -> list[Span]:
    """Return where the report tells such terms, each to the end of its clause."""
    found = []
    for match in _pattern(report.language).finditer(report.text):
        end = _END.search(report.text, match.end())
        found.append(Span(match.start(), end.start() if end else len(report.text)))
    return found


def _nearest(report: Report, statement: Statement, terms: list[Span]) -> Span | None:
    """Return the terms told nearest to a speaker in his paragraph, outside of what is said."""
    at = statement.speaker.mention or statement.cue or statement.span
    bounds = [Span(start, end) for start, end in stretches(report.text) if start <= at.start < end]
    free = [
        span
        for span in terms
        if bounds and bounds[0].holds(span)
        if not any(part.overlaps(span) for part in statement.fragments)
    ]
    return min(free, key=lambda span: abs(span.start - at.start), default=None)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = tomllib.loads(data.path("language/anonymity.toml").read_text("utf-8"))
    return re.compile(r"(?<!\w)(?:" + "|".join(table[language]) + ")", re.IGNORECASE)
