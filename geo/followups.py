"""Statements whose place stands outside them: in the noun above a clause, or just before."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geo.syntax import parse
from geo.vocabulary import followup_words
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.place import Mention
    from geo.reading import LocatedStatement
    from reporting import Statement
    from reporting.parsing import Token

# A parse of a broken sentence can be a long chain; no clause is this deep.
_HIGHEST = 40


def spoken_of(statement: Statement, mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """Return the places of the noun that an English statement's relative clause hangs on.

    "The fate of the Donbas, which Russia wants Ukraine to cede": the demand is about the Donbas.
    """
    tree = parse(text)
    token = tree.root(statement.fragments[0])
    clause = _relative(token) if token is not None else None
    if clause is None:
        return ()
    start = tree.span(clause.head.left_edge).start
    end = tree.span(clause.left_edge).start
    phrase = Span(start, max(start, end))
    return tuple(one for one in mentions if one.literal and phrase.holds(one.span))[-1:]


def inherited(
    statement: Statement, earlier: Sequence[LocatedStatement], text: str, language: str
) -> tuple[LocatedStatement, Span] | None:
    """Return the statement whose places one without any goes on about, and the pronoun.

    Only what the same speaker says next, in the same paragraph, with a pronoun for a subject,
    goes on about the same places; and that stays in doubt.
    """
    if not earlier or not earlier[-1].regions:
        return None
    before = earlier[-1]
    first = statement.fragments[0]
    pronoun = _pronoun(language).match(text, first.start, first.end)
    between = text[before.statement.span.end : statement.span.start]
    same = statement.speaker.name == before.statement.speaker.name
    if pronoun is None or not same or "\n" in between or statement.speaker.name is None:
        return None
    return before, Span(*pronoun.span(1))


def _relative(token: Token) -> Token | None:
    """Return the verb of the relative clause that a word stands in, None if in none."""
    for _ in range(_HIGHEST):
        if token.dep_ == "relcl":
            return token
        if token.head == token:
            break
        token = token.head
    return None


@cache
def _pronoun(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(followup_words(language)))
    return re.compile(rf"[\s“”„«\"'‘]*({words})(?!\w)", re.IGNORECASE)
