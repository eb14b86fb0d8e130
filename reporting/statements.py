"""Report -> statements: who said what, in whichever language the report is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.allegiance import with_allegiance
from reporting.anonymity import with_terms
from reporting.english import find_english
from reporting.language import may_hold_others
from reporting.mixed import blanked, by_language, merged, unread
from reporting.report import ReportError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reporting.report import Report, Span
    from reporting.statement import Found

LANGUAGES = ("en", "uk", "ru")


def find_statements(report: Report) -> Found:
    """Return the statements of a report, and what stays open, in the order of the text.

    A paragraph in another of the three languages is read in that one; one in a language that
    cannot be read comes back as an open question.

    Raises:
        ReportError: the language of the report is none that can be read.
    """
    if report.language not in LANGUAGES:
        raise ReportError(
            "The language of this report could not be told; please name it: en, uk or ru."
        )
    if not may_hold_others(report.text, report.language):
        return _read(report)
    parts = by_language(report)
    if set(parts) <= {report.language}:
        return _read(report)
    found = [
        _read(blanked(report, language, _others(parts, language)))
        for language in LANGUAGES
        if language in parts
    ]
    return merged([*found, unread(parts.get("und", ()))])


def _others(parts: Mapping[str, tuple[Span, ...]], language: str) -> list[Span]:
    return [span for name, spans in parts.items() if name != language for span in spans]


def _read(report: Report) -> Found:
    if report.language == "en":
        return with_terms(report, with_allegiance(report, find_english(report)))
    from reporting.slavic import find_slavic  # noqa: PLC0415 - its dictionaries load slowly

    return with_terms(report, with_allegiance(report, find_slavic(report)))
