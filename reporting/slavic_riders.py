"""Verb of saying -> where its words end, because the report goes on with what the speaker did."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporting.slavic_groups import set_phrase

if TYPE_CHECKING:
    from reporting.slavic_cues import Cue
    from reporting.slavic_words import Passage

# How finite verbs end, by the person of the verb of saying that they go on from.
_ENDINGS = {
    "m": re.compile(r"(?:[аяиіїуео]в|[аяиыеуо]л)(?:ся|сь)?$"),
    "f": re.compile(r"[аяиіїыеуо]ла(?:ся|сь)?$"),
    "pl": re.compile(r"[аяиіїыеуо]ли(?:ся|сь)?$"),
    "s": re.compile(r"(?:[аяюує]є|[аяу]ет)(?:ться|ся)?$"),
    "p3": re.compile(r"(?:[аяюу]ють|[аяую]ют)(?:ся)?$"),
}
# A clause is seldom shorter; a verb right behind the verb of saying is no rider.
_SHORTEST = 2


def rider(passage: Passage, cue: Cue, high: int) -> int:
    """Return where what is said ends before "…, і пішов": what the speaker does next.

    A comma closes the reported clause before "and"; an infinitive or object needs none.
    """
    endings = _ENDINGS.get(cue.verb.person)
    if endings is None:
        return high
    tables, words, clause = passage.tables, passage.words, False
    for at in range(cue.at + 1, high - 1):
        word = words[at]
        if passage.inside[at] >= 0:
            continue
        if word.text == "," and set_phrase(passage, tables.meanwhile, at + 1, high):
            return at
        clause = clause or word.text == ":" or _opens_clause(passage, at)
        joins = tables.has("and", word.low) and at - cue.at > _SHORTEST
        if joins and _does(passage, at + 1, endings) and (not clause or words[at - 1].text == ","):
            return at - (words[at - 1].text == ",")
    return high


def _opens_clause(passage: Passage, at: int) -> bool:
    low, tables = passage.words[at].low, passage.tables
    return any(tables.has(name, low) for name in ("that", "relative", "asking", "where"))


def _does(passage: Passage, at: int, endings: re.Pattern[str]) -> bool:
    """Tell whether a finite verb stands at a word that no table knows: "Миколаїв" is none."""
    low, tables = passage.words[at].low, passage.tables
    if passage.words[at].capital:
        return False
    known = low in tables.nouns or low in tables.verbs or tables.has("like_verbs", low)
    return not known and passage.inside[at] < 0 and endings.search(low) is not None
