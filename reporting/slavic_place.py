"""A verb of saying in its part of a sentence, and the words that can be cut out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporting.slavic_drafts import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.report import Span
    from reporting.slavic_cues import Cue
    from reporting.slavic_voices import Subject
    from reporting.slavic_words import Passage


@dataclass(frozen=True, slots=True)
class Place:
    """A cue in its sentence.

    Attributes:
        passage: the paragraph.
        cue: the verb of saying.
        low, high: the first word of its part of the sentence, and the one after the last.
        who: who speaks, None if nobody is named.
    """

    passage: Passage
    cue: Cue
    low: int
    high: int
    who: Subject | None

    @property
    def after(self) -> int:
        """Return the first word behind the verb and a subject that follows it."""
        if self.who and self.who.side == "after" and not self.who.house:
            return max(self.cue.at + 1, self.who.stop)
        return self.cue.at + 1


def is_long(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether two words or more stand between two places."""
    return sum(word.is_word for word in passage.words[first:stop]) > 1


def stretch(passage: Passage, first: int, stop: int) -> list[Span] | None:
    """Return the stretch between two words, without marks at its edges."""
    words, tables = passage.words, passage.tables
    # "Мовляв, хай приходять": the reporter's word, not the speaker's.
    if first < stop and tables.has("hearsay", words[first].low):
        first += 1
    if first >= stop:
        return None
    span = trimmed(passage.text, passage.span(first, stop))
    return list(_unquoted(passage, span)) if span else None


def _unquoted(passage: Passage, span: Span) -> Iterator[Span]:
    """Yield a stretch; one that is a quotation, with or without "that", loses its marks."""
    # A clause that is one quotation is direct speech: its marks are not part of the words.
    for quote in passage.quotes:
        if quote.outer.end >= span.end > quote.outer.start:
            lead = passage.text[span.start : quote.outer.start].strip().lower()
            if quote.outer.start <= span.start or passage.tables.has("that", lead):
                yield quote.span
                return
    yield span
