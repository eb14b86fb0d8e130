"""Text -> statements: who said what, when, and with which words. Knows no maps."""

from reporting.reading import decoded, read_file, read_text
from reporting.report import Report, ReportError, Span
from reporting.statement import Act, Found, Kind, OpenQuestion, Side, Speaker, Statement
from reporting.statements import find_statements

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
    "decoded",
    "find_statements",
    "read_file",
    "read_text",
]
