"""Sentence -> words that a noun tells of: обіцянка Росії скоротити, заявление МИД, что."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.slavic_constructions import is_infinitive
from reporting.slavic_cues import separates
from reporting.slavic_drafts import Draft, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.report import Span
    from reporting.slavic_words import Passage

# Whose promise it is stands right behind the noun, in a few words.
_OWNER = 6


def told_by_nouns(passage: Passage, low: int, high: int) -> Iterator[Draft]:
    """Yield what nouns of saying with an owner tell of in a sentence.

    A noun without an owner ("обіцянка скоротити атаки") is left: half of what such nouns bring
    is no statement, and nobody could be named for it.
    """
    for at in range(low, high):
        act = passage.tables.saying_nouns.get(passage.words[at].low)
        owner = _owner_end(passage, at + 1, high) if act and passage.inside[at] < 0 else 0
        span = _told(passage, owner, high) if owner else None
        if act and span:
            yield Draft(
                rule="noun",
                fragments=(span,),
                act=act,
                cue=passage.span(at, at + 1),
                person="gen",
                mention=passage.name(at + 1, owner),
                scope=passage.span(low, high),
            )


def _owner_end(passage: Passage, at: int, high: int) -> int:
    """Return where the owner behind a noun ends, 0 if none is named there."""
    words, tables = passage.words, passage.tables
    end = at
    while end < min(high, at + _OWNER) and words[end].is_word and passage.inside[end] < 0:
        word = words[end]
        if not (word.capital or word.low in tables.nouns) or word.low in tables.verbs:
            break
        end += 1
    return end if end > at else 0


def _told(passage: Passage, at: int, high: int) -> Span | None:
    """Return the clause or infinitive behind the owner, None if neither follows."""
    words = passage.words
    if at + 1 >= high:
        return None
    # A clause needs its comma; without it the noun's own complement goes on.
    if words[at].text == "," and passage.tables.has("that", words[at + 1].low):
        return trimmed(passage.text, passage.span(at + 1, high))
    if not is_infinitive(words[at].low, passage.tables):
        return None
    stop = at
    # Nothing marks the end of an infinitive but the next comma or dash.
    while stop < high and not separates(passage, stop):
        stop += 1
    return trimmed(passage.text, passage.span(at, stop))
