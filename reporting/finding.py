"""What a rule finds: words, cue and speaker, before they become a statement."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reporting.report import Span, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reporting.parsing import Paragraph, Token
    from reporting.quotes import Quote

Key = tuple[int, int]
# A construction, and the stretches that are its content.
Content = tuple[str, tuple[Span, ...]]
# What may stand at the edge of words without being part of them; marks and stops are.
_EDGE = " \t\r\n\u00a0,;:—–"


@dataclass(frozen=True)
class Passage:
    """A parsed paragraph with its quotations and the report's text.

    Attributes:
        text: the whole report.
        paragraph: the parse, and where it begins.
        quotes: the outermost quotations that stand in it, in order.
    """

    text: str
    paragraph: Paragraph
    quotes: tuple[Quote, ...]

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Return the words of the paragraph."""
        return tuple(self.paragraph.doc)

    @property
    def paragraph_text(self) -> str:
        """Return the paragraph as the report prints it."""
        return self.text[self.paragraph.start : self.end]

    @cached_property
    def starts(self) -> list[int]:
        """Return where each word begins in the report."""
        return [self.paragraph.start + token.idx for token in self.words]

    def first_from(self, at: int) -> int:
        """Return the number of the first word that begins at or behind a character."""
        return bisect_left(self.starts, at)

    @property
    def end(self) -> int:
        """Return where the paragraph ends in the report."""
        return self.paragraph.end

    def start_of(self, token: Token) -> int:
        """Return where a word begins in the report."""
        return self.paragraph.start + token.idx

    def end_of(self, token: Token) -> int:
        """Return where a word ends in the report."""
        return self.paragraph.start + token.idx + len(token)

    def span(self, first: Token, last: Token) -> Span:
        """Return the stretch of the report from one word to another."""
        return Span(self.start_of(first), self.end_of(last))

    def quote_at(self, token: Token) -> Quote | None:
        """Return the quotation that a word stands in."""
        if not self.quotes:
            return None
        at = self.start_of(token)
        return next((q for q in self.quotes if q.outer.start <= at < q.outer.end), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that a rule ties to a cue and a speaker.

    Attributes:
        rule: the construction, a key of ``[certainty]`` in the language's data.
        fragments: the content, in order.
        cue: the verb or noun of saying.
        speaker: the head word of who speaks, None if the rule found nobody.
        passage: the paragraph that the cue stands in.
        inside: key of the finding that retells this one.
        continues: key of the finding that this one goes on from.
    """

    rule: str
    fragments: tuple[Span, ...]
    cue: Token
    speaker: Token | None
    passage: Passage
    inside: Key | None = None
    continues: Key | None = None

    @property
    def key(self) -> Key:
        """Return what tells this finding from others: its cue, or its place if it has none."""
        cue = self.passage.start_of(self.cue)
        return (-1, self.fragments[0].start) if self.continues else (cue, -1)

    def with_fragments(self, more: Iterable[Span]) -> Finding:
        """Return the finding with more words, in order, each stretch once."""
        return replace(self, fragments=joined([*self.fragments, *more]))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without the spaces and commas at its edges, None if nothing is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end) if end > start else None


def stripped(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return stretches without the spaces and commas at their edges; empty ones are dropped."""
    found = (trimmed(text, span.start, span.end) for span in spans)
    return tuple(span for span in found if span is not None)


def covered(text: str, spans: Iterable[Span], quotes: Sequence[Quote]) -> tuple[int, int]:
    """Return how many letters stand within quotations, and how many there are in all.

    The quotations come in order, and none stands in another.
    """
    inside = whole = 0
    for span in spans:
        # Only near quotations are looked at: a text of ten thousand marks must not take minutes.
        first = max(0, bisect_left(quotes, span.start, key=lambda quote: quote.span.start) - 1)
        end = bisect_left(quotes, span.end, key=lambda quote: quote.span.start)
        near = [quote.span for quote in quotes[first:end]]
        for at in range(span.start, span.end):
            if text[at].isalnum():
                whole += 1
                inside += any(mark.start <= at < mark.end for mark in near)
    return inside, whole


def stretch(passage: Passage, first: int, end: int) -> tuple[Span, ...]:
    """Return the words from one to before another as a stretch, without edge punctuation."""
    doc = passage.paragraph.doc
    while end > first and doc[min(end, len(doc)) - 1].text == ".":
        end -= 1
    if first >= end or first >= len(doc):
        return ()
    start, stop = passage.start_of(doc[first]), passage.end_of(doc[min(end, len(doc)) - 1])
    span = trimmed(passage.text, start, stop)
    if span is None or not any(c.isalnum() for c in span.words(passage.text)):
        return ()
    return (span,)
