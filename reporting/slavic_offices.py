"""Words that stand for someone named before: "лікарка", "очільник області", "у відомстві"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.report import Span
    from reporting.slavic_speakers import Resolved
    from reporting.slavic_tables import Noun
    from reporting.slavic_words import Passage

# How many speakers back a body is looked for.
_SPEAKERS = 6
_AGE = re.compile(r"(?:річн|летн|літн)")
_SINGLE = ("people", "analyst")


def described_noun(passage: Passage, first: int, stop: int) -> Noun | None:
    """Return the noun of a mention that is one word for a person, adjectives aside."""
    words, tables = passage.words, passage.tables
    known = tables.raw["common"]["described"].split()
    if any(word.capital for word in words[first + 1 : stop]):
        return None
    # "71-річна жінка"; "польський дипломат" is someone new.
    if not all(_AGE.search(words[at].low) for at in range(first, stop - 1)):
        return None
    readings = tables.nouns.get(words[stop - 1].low, ())
    fitting = (n for n in readings if n.kind in _SINGLE and not n.plural and n.lemma in known)
    return next(fitting, None)


def _is_body(passage: Passage, name: str) -> bool:
    """Tell whether a name is a body's, not a person's."""
    lows = re.findall(r"[\w'-]+", name.lower())
    kinds = {noun.kind for low in lows for noun in passage.tables.nouns.get(low, ())}
    return bool(kinds & {"bodies", "media"}) or name.isupper() or name[0] in '«“„"'


def house_before(passage: Passage, mention: Span, before: Sequence[Resolved]) -> Resolved | None:
    """Return the body that spoke before, where a bare word takes it up: "у компанії додали"."""
    tables, (first, stop) = passage.tables, passage.bounds(mention)
    low = passage.words[first].low
    lemmas = {noun.lemma for noun in tables.nouns.get(low, ())}
    bare = stop - first == 1 and lemmas & set(tables.raw["common"]["houses"].split())
    if not bare and not any(tables.has(name, low) for name in ("pronouns_n", "there")):
        return None
    for earlier in reversed(before[-_SPEAKERS:]):
        known = earlier.speaker
        if known.name and not known.role and _is_body(passage, known.name):
            return replace(earlier, speaker=replace(known, mention=mention), inherited=True)
    return None
