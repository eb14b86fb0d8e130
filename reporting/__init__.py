"""Text -> statements: who said what, when, and with which words. Knows no maps."""

from typing import TYPE_CHECKING

from reporting.reading import decoded, read_file, read_text
from reporting.report import Report, ReportError, Span
from reporting.statement import Act, Found, Kind, OpenQuestion, Side, Speaker, Statement

if TYPE_CHECKING:
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


def __getattr__(name: str) -> object:
    # Reading brings the grammar of three languages; spans and reports do without.
    if name == "find_statements":
        from reporting.statements import find_statements  # noqa: PLC0415 - for the reason above

        return find_statements
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
