"""A report: the text as it was handed in, and what is known about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class ReportError(ValueError):
    """A report that cannot be read; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report.

    Attributes:
        start, end: Unicode code points of the text as handed in; the end is not included.
    """

    start: int
    end: int

    def words(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return stretches in order, those that overlap or touch made into one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda item: (item.start, item.end)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Report:
    """A news report, unchanged.

    Attributes:
        doc_id: what the newsroom calls it.
        text: the text as handed in; every position in the project counts its code points.
        language: ``en``, ``uk``, ``ru``, or ``und`` where it could not be told.
        title: its headline, None if the text has none.
        publisher: who published it, None if unknown.
        published: the day of publication, None if unknown.
        url: where it was published, None if unknown.
    """

    doc_id: str
    text: str
    language: str = "und"
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
