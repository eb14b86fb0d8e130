"""Sentence -> its clauses: where one begins and ends, and what stands within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporting.slavic_cues import Cue
    from reporting.slavic_words import Passage

_SEPARATORS = frozenset(",;:()[]…")


def segment_start(passage: Passage, at: int, first: int) -> int:
    """Return where the clause of a word begins: after the last comma, bracket or dash."""
    while at > first and not separates(passage, at - 1):
        at -= 1
    return at


def segment_stop(passage: Passage, at: int, stop: int) -> int:
    """Return where the clause of a word ends: at the next comma, bracket or dash."""
    at += 1
    while at < stop and not separates(passage, at):
        at += 1
    return at


def separates(passage: Passage, at: int) -> bool:
    """Tell whether a mark parts two clauses (marks within a quotation do not)."""
    word = passage.words[at]
    if word.is_word or passage.inside[at] >= 0:
        return False
    return word.text in _SEPARATORS or word.dash


def refused_at(passage: Passage, begin: int, stop: int) -> int | None:
    """Return the first word between two that tells of speaking: "коментувати", "ответа"."""
    roots = tuple(passage.tables.raw["silence"]["refused"].split())
    for at in range(begin, stop):
        if passage.words[at].low.startswith(roots) and passage.inside[at] < 0:
            return at
    return None


def around(passage: Passage, cue: Cue, begin: int, low: int) -> int:
    """Return where the clause begins round an aside that opens at a word.

    "Не панікувати, а поїзди, каже, ходять": the aside stands within the clause behind "а".
    Without a mark behind it, or with no such clause, it begins at the aside itself.
    """
    tables, words = passage.tables, passage.words
    if cue.at > begin + 1 or passage.words[begin - 1].text != ",":
        return begin
    at = begin - 2
    while at > low and not separates(passage, at):
        at -= 1
    opens = words[at + 1].low if at > low else ""
    if words[at].text == "," and (tables.has("contrast", opens) or tables.has("although", opens)):
        return at + 1
    return begin


def taken_up(passage: Passage, begin: int, stop: int, verb: int) -> str | None:
    """Return the act of words that a noun takes up: "Таку обіцянку дав X"; None if none does."""
    table, words = passage.tables.raw["taken_up"], passage.words
    which = table["which"].split()
    for at in range(begin, min(stop - 1, verb + 1)):
        if words[at].low in which:
            for act, roots in table.items():
                if act != "which" and words[at + 1].low.startswith(tuple(roots.split())):
                    return str(act)
    return None


def has_verb(passage: Passage, low: int, high: int) -> bool:
    """Tell whether a verb of saying or thinking stands between two words."""
    return any(word.low in passage.tables.verbs for word in passage.words[low:high])
