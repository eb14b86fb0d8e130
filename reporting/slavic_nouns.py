"""Sentence -> words that a noun tells of: обіцянка Росії скоротити, заявление МИД, что."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.slavic_agreement import is_modifier, looks_like_verb
from reporting.slavic_constructions import is_infinitive
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_segments import separates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.report import Span
    from reporting.slavic_words import Passage
    from reporting.statement import Act

# Whose promise it is stands right behind the noun, in a few words.
_OWNER = 6
# "Це слова" and somebody.
_OWN = 3


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
            yield _draft(passage, at, (at + 1, owner), act, span)


def asked_by_nouns(passage: Passage, low: int, high: int) -> Iterator[Draft]:
    """Yield the questions that an answer repeats: "на запитання ВВС, скільки людей лишилося, …"."""
    words, tables = passage.words, passage.tables
    for at in range(low, high - 2):
        if not (tables.has("answers", words[at].low) and tables.has("asked", words[at + 1].low)):
            continue
        owner = _owner_end(passage, at + 2, high)
        if not owner or owner >= high or words[owner].text != "," or passage.inside[at] >= 0:
            continue
        stop = next((n for n in range(owner + 1, high) if separates(passage, n)), high)
        span = trimmed(passage.text, passage.span(owner + 1, stop)) if owner + 1 < stop else None
        if span:
            yield _draft(passage, at + 1, (at + 2, owner), "question", span)


def these_words(passage: Passage, low: int, high: int) -> Iterator[Draft]:
    """Yield "Це слова мера", which gives the sentence before it to the mayor."""
    words, tables = passage.words, passage.tables
    if high - low <= _OWN or not tables.has("determiners", words[low].low):
        return
    if tables.has("own_words", words[low + 1].low):
        owner = _owner_end(passage, low + 2, high)
        if owner and owner + 1 >= high:
            draft = _draft(passage, low + 1, (low + 2, owner), "other", passage.span(low, high))
            yield replace(draft, rule="anaphora", fragments=())


def _draft(passage: Passage, at: int, owner: tuple[int, int], act: Act, span: Span) -> Draft:
    return Draft(
        rule="noun",
        fragments=(span,),
        act=act,
        cue=passage.span(at, at + 1),
        person="gen",
        mention=passage.name(*owner),
        scope=passage.span(*passage.sentence(at)),
    )


def _owner_end(passage: Passage, at: int, high: int) -> int:
    """Return where the owner behind a noun ends, 0 if none is named there."""
    words, tables = passage.words, passage.tables
    end = at
    while end < min(high, at + _OWNER) and words[end].is_word and passage.inside[end] < 0:
        word = words[end]
        known = word.capital or word.low in tables.nouns
        leads = is_modifier(word) and end + 1 < high and words[end + 1].low in tables.nouns
        if not (known or leads) or word.low in tables.verbs:
            break
        end += 1
    return end if end > at else 0


def _told(passage: Passage, at: int, high: int) -> Span | None:
    """Return the clause or infinitive behind the owner, None if neither follows."""
    words, tables = passage.words, passage.tables
    if at + 1 >= high:
        return None
    # "Заява генерала про те, що …".
    if tables.has("about", words[at].low) and tables.has("that_which", words[at + 1].low):
        at = min(at + 2, high - 2)
    # A clause needs its comma; without it the noun's own complement goes on.
    if words[at].text == "," and tables.has("that", words[at + 1].low):
        return trimmed(passage.text, passage.span(at + 1, _clause_end(passage, at + 1, high)))
    if not is_infinitive(words[at].low, passage.tables):
        return None
    stop = at
    # Nothing marks the end of an infinitive but the next comma or dash.
    while stop < high and not separates(passage, stop):
        stop += 1
    return trimmed(passage.text, passage.span(at, stop))


def _clause_end(passage: Passage, at: int, high: int) -> int:
    """Return where a noun's clause ends: "…, что линия готова, | вызвало смех"."""
    for comma in range(at, high - 1):
        follows = passage.words[comma + 1]
        if passage.words[comma].text == "," and passage.inside[comma] < 0:
            joined = passage.tables.has("never_subjects", follows.low)
            if (
                looks_like_verb(follows)
                and not joined
                and not is_infinitive(follows.low, passage.tables)
            ):
                return comma
    return high
