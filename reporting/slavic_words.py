"""Text -> paragraphs of words, sentences and quotations, without a parser."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reporting.parsing import stretches
from reporting.quotes import Quote, find_quotes
from reporting.report import Span
from reporting.slavic_tables import Tables, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN = re.compile(r"[^\W_]+(?:[-‑'’ʼ][^\W_]+)*|\.{2,}|[^\w\s]|_")
_DASHES = frozenset("—–-―")
_STOPS = frozenset({".", "!", "?", "…", ".."})
# A paragraph that runs on for longer is read in pieces, so that time stays in proportion to it.
_LONGEST, _SENTENCE = 5000, 1500
# An agency has no more words in its name, and no fewer letters.
_AGENCY = 3
# Hour, mark, minute.
_CLOCK = 3
_CLOSERS = frozenset('»”“")]’')


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of a report.

    Attributes:
        start, end: where it stands in the report.
        text: as written.
        low: as the tables spell it.
    """

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Tell whether it is a word or number, not a mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def dash(self) -> bool:
        """Tell whether it is a dash (a hyphen that stands alone counts)."""
        return self.text in _DASHES


@dataclass(frozen=True)
class Passage:
    """A paragraph, cut up.

    Attributes:
        text: the whole report.
        words: its words and marks, in order.
        quotes: its outermost quotations, in order.
        sentences: first and last-plus-one word of each sentence; a quotation is not cut.
        inside: for each word, the number of the quotation that holds it (its marks
            included), -1 for none.
        tables: the words of its language.
    """

    text: str
    words: tuple[Word, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[tuple[int, int], ...]
    inside: tuple[int, ...]
    tables: Tables

    def span(self, first: int, stop: int) -> Span:
        """Return the stretch of the report from one word up to another, not included."""
        return Span(self.words[first].start, self.words[stop - 1].end)

    def name(self, first: int, stop: int) -> Span:
        """Return the stretch of a name between two words, without half a pair of marks."""
        inner = [at for at in range(first, stop) if self.words[at].is_word]
        span = self.span(first, stop)
        for quote in self.quotes:
            if span.overlaps(quote.outer) and not span.holds(quote.outer):
                return self.span(inner[0], inner[-1] + 1) if inner else span
        return span

    def bounds(self, span: Span) -> tuple[int, int]:
        """Return the first word of a stretch of the report, and the first after it."""
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the sentence that a word stands in."""
        return self.sentences[bisect_right(self._firsts, index) - 1]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _firsts(self) -> list[int]:
        return [first for first, _ in self.sentences]


def passages(text: str, tables: Tables) -> Iterator[Passage]:
    """Yield the paragraphs of a report in order, those without a word left out."""
    if not text.strip():
        return
    # What is quoted within a quotation is the outer speaker's to tell.
    quotes = [quote for quote in find_quotes(text) if quote.depth == 0]
    at = 0
    for start, end in stretches(text):
        while at < len(quotes) and quotes[at].outer.end <= start:
            at += 1
        here = []
        while at < len(quotes) and quotes[at].outer.start < end:
            here.append(quotes[at])
            at += 1
        yield from _pieces(text, tuple(_words(text, start, end)), here, tables)


def _pieces(
    text: str, words: tuple[Word, ...], quotes: Sequence[Quote], tables: Tables
) -> Iterator[Passage]:
    """Yield a paragraph as one passage, an endless one in pieces that end with a sentence."""
    inside = _inside(words, quotes)
    cuts = list(_sentences(words, inside, tables))
    while cuts:
        low = cuts[0][0]
        count = 1
        while count < len(cuts) and words[cuts[count][1] - 1].end < words[low].start + _LONGEST:
            count += 1
        high = cuts[count - 1][1]
        here = sorted({number for number in inside[low:high] if number >= 0})
        if any(word.is_word for word in words[low:high]):
            yield Passage(
                text,
                words[low:high],
                tuple(quotes[number] for number in here),
                tuple((first - low, stop - low) for first, stop in cuts[:count]),
                tuple(n if n < 0 else n - here[0] for n in inside[low:high]),
                tables,
            )
        del cuts[:count]


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for found in _TOKEN.finditer(text, start, end):
        yield Word(found.start(), found.end(), found.group(), plain(found.group()))


def _inside(words: Sequence[Word], quotes: Sequence[Quote]) -> tuple[int, ...]:
    found, at = [], 0
    for word in words:
        while at < len(quotes) and quotes[at].outer.end <= word.start:
            at += 1
        holds = at < len(quotes) and quotes[at].outer.start <= word.start
        found.append(at if holds else -1)
    return tuple(found)


def _sentences(
    words: Sequence[Word], inside: Sequence[int], tables: Tables
) -> Iterator[tuple[int, int]]:
    first = 0
    for index in range(1, len(words)):
        if _endless(words, inside, first, index) or _begins(words, inside, index, tables):
            yield first, index
            first = index
    if words:
        yield first, len(words)


def _endless(words: Sequence[Word], inside: Sequence[int], first: int, index: int) -> bool:
    """Tell whether a sentence has run on for longer than any that is printed."""
    length = words[index].start - words[first].start
    return length > (_LONGEST if inside[index] >= 0 else _SENTENCE)


def _begins(words: Sequence[Word], inside: Sequence[int], index: int, tables: Tables) -> bool:
    """Tell whether a sentence begins at a word: a stop before it, and a capital."""
    word, last = words[index], words[index - 1]
    if inside[index - 1] < 0 and _headed(words, index, tables):
        return True
    if inside[index] >= 0 and inside[index] == inside[index - 1]:
        return False
    # What follows may open with a mark or a dash: «…». — Ні.
    if not (word.capital or word.text[0].isdigit() or inside[index] >= 0 or word.text == "("):
        return False
    at = index - 1
    while at > 0 and words[at].text in _CLOSERS:
        at -= 1
    # A stop with no space behind it stands in a number, an address or initials.
    if words[at].text not in _STOPS or last.end == word.start:
        return False
    return words[at].text != "." or at == 0 or not _shortened(words[at - 1], tables)


def _headed(words: Sequence[Word], index: int, tables: Tables) -> bool:
    """Tell whether an agency, a section or the time stands before a word: "Деталі: …"."""
    last = words[index - 1]
    if last.dash and words[index].capital and _dateline(words, index - 1):
        return True
    return (last.text == ":" and _rubric(words, index - 1, tables)) or (
        index == _CLOCK and _timed(words)
    )


def _dateline(words: Sequence[Word], dash: int) -> bool:
    """Tell whether before a dash stands the name of an agency alone: "ІНТЕРФАКС - …"."""
    at = dash
    while at > 0 and words[at - 1].text not in _STOPS:
        at -= 1
        if dash - at > _AGENCY or not (words[at].text.isupper() or words[at].text in "()"):
            return False
    return dash > at and len(words[at].text) > _AGENCY


def _rubric(words: Sequence[Word], colon: int, tables: Tables) -> bool:
    """Tell whether a colon closes a section's name, not an attribution: "Деталі: …"."""
    at = colon
    while at > 0 and words[at - 1].is_word and colon - at < _AGENCY:
        at -= 1
    name = " ".join(word.low for word in words[at:colon])
    return words[at].capital and name in tables.rubrics


def _timed(words: Sequence[Word]) -> bool:
    """Tell whether a paragraph opens with the time of a live report: "20:41 …"."""
    hour, mark, minute = words[:_CLOCK]
    digits = hour.text.isdigit() and minute.text.isdigit()
    return digits and mark.text in ":." and hour.end == mark.start and mark.end == minute.start


def _shortened(word: Word, tables: Tables) -> bool:
    """Tell whether a full stop after a word only shortens it (В. Петренко, обл.)."""
    return (len(word.text) == 1 and word.capital) or tables.has("abbreviations", word.low)
