"""Report -> statements: who said what, in whichever language the report is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.english import find_english
from reporting.report import ReportError

if TYPE_CHECKING:
    from reporting.report import Report
    from reporting.statement import Found


def find_statements(report: Report) -> Found:
    """Return the statements of a report, and what stays open, in the order of the text.

    Raises:
        ReportError: the language of the report is none that can be read.
    """
    if report.language == "en":
        return find_english(report)
    if report.language in ("uk", "ru"):
        from reporting.slavic import find_slavic  # noqa: PLC0415 - its dictionaries load slowly

        return find_slavic(report)
    raise ReportError(
        "The language of this report could not be told; please name it: en, uk or ru."
    )
