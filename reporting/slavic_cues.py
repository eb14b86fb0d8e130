"""Words -> cues: verbs of saying that count where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.slavic_tables import Verb
    from reporting.slavic_words import Passage

_NEAR = 5


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in a sentence.

    Attributes:
        at: the number of its word.
        verb: which form of which verb it is.
    """

    at: int
    verb: Verb


def cues(passage: Passage, first: int, stop: int) -> Iterator[Cue]:
    """Yield the verbs of saying between two words; the last is not included."""
    for at in range(first, stop):
        for verb in passage.tables.verbs.get(passage.words[at].low, ()):
            if _counts(passage, at, verb, stop):
                yield Cue(at, verb)
                break


def _counts(passage: Passage, at: int, verb: Verb, stop: int) -> bool:
    """Tell whether a reading of a verb form holds here: its negation, the noun that it needs."""
    words, tables = passage.words, passage.tables
    # Outside of quotations "I" is the reporter, unless the pronoun is written.
    if verb.person in ("s1", "p1") and not _first_person(passage, at):
        return False
    if (at > 0 and tables.has("not", words[at - 1].low)) != verb.negated:
        return False
    near = {word.low for word in words[at + 1 : min(stop, at + _NEAR)]}
    return not verb.after or not near.isdisjoint(verb.after)


def _first_person(passage: Passage, at: int) -> bool:
    near = (*passage.words[max(0, at - 3) : at], *passage.words[at + 1 : at + 2])
    return any(passage.tables.has("first_person", word.low) for word in near)
