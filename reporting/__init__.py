"""Text -> statements: who said what, when, and with which words. Knows no maps."""

from reporting.report import Report, ReportError, Span
from reporting.statement import Act, Found, Kind, OpenQuestion, Side, Speaker, Statement

__all__ = [
    "Act",
    "Found",
    "Kind",
    "OpenQuestion",
    "Report",
    "ReportError",
    "Side",
    "Span",
    "Speaker",
    "Statement",
]
