"""Reported speech without quotation marks, construction by construction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.asides import (
    aside,
    behind_condition,
    clause_start,
    going_on,
    puts_it,
    quoted_rest,
)
from reporting.asked import is_put
from reporting.clauses import block
from reporting.direct import is_full
from reporting.ends import attributes_all, behind_source, tail, until_next
from reporting.finding import Content, Finding, Passage, stretch
from reporting.grammar import children, content_clauses, is_verb
from reporting.lexicon import lexicon
from reporting.objects import called_for, infinitive, naming, objected, prepositional
from reporting.pointing import points
from reporting.sides import speaker_words
from reporting.sources import according, in_the_view_of
from reporting.subjects import subject, swallowing
from reporting.voiced import voiced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reporting.parsing import Token


_NOBODY = ("nobody", "neither", "none", "no", "nothing", "no-one")


def reported(passage: Passage, used: frozenset[int]) -> Iterator[Finding]:
    """Yield the reported speech of a paragraph.

    Args:
        passage: the paragraph.
        used: the words that attribute a quotation already.
    """
    for token in passage.words:
        rule = _rule_for(token)
        free = token.i not in used and not _by_nobody_named(token) and not points(token)
        if rule is not None and free and not _inside_quotation(passage, token):
            yield from rule(passage, token)


def _rule_for(token: Token) -> Callable[[Passage, Token], Iterator[Finding]] | None:
    """Return what reads the speech that a word can attribute, None if it can attribute none."""
    # The parser takes "according" for a verb, and "views" at times.
    if token.lower_ in lexicon().sources:
        return according
    if token.lower_ in lexicon().views:
        return in_the_view_of
    return _spoken if is_verb(token) else None


def _by_nobody_named(word: Token) -> bool:
    """Tell whether a question is only mentioned: "asked by a reporter" names who put it."""
    return is_put(word) and not children(word, "agent")


def _inside_quotation(passage: Passage, token: Token) -> bool:
    quote = passage.quote_at(token)
    return quote is not None and is_full(passage.text, quote)


def _by_nobody(verb: Token) -> bool:
    """Tell whether nobody says it: "neither called it a ceasefire", "no one claimed the blast"."""
    speaker = subject(verb)
    near = [verb.nbor(-1)] if verb.i else []
    words = [*near, *([speaker, speaker.left_edge] if speaker else [])]
    return any(word.lower_ in _NOBODY for word in words)


def _is_supposed(verb: Token) -> bool:
    """Tell whether it is only a manner of speaking: "let's say that …"."""
    return verb.head.lemma_.lower() == "let" and verb.head.i < verb.i and verb.dep_ == "ccomp"


def _stays_unnamed(verb: Token) -> bool:
    """Tell whether somebody only "insisted on anonymity", "requested anonymity"."""
    phrases = children(verb, "prep")
    topics = [*children(verb, "dobj"), *(n for prep in phrases for n in children(prep, "pobj"))]
    return any(noun.lower_ == "anonymity" for noun in topics) and not content_clauses(verb)


def _finds_out(verb: Token) -> bool:
    """Tell whether people only found something; a report or a mission that finds says so."""
    speaker = subject(verb) if verb.lemma_ == "find" else None
    if speaker is None:
        return verb.lemma_ == "find"
    table = speaker_words().words
    known = lexicon().documents | table["collective_bodies"]
    return speaker.lemma_.lower() not in known and speaker.text not in table["bodies"]


def _spoken(passage: Passage, verb: Token) -> Iterator[Finding]:
    if _by_nobody(verb) or _is_supposed(verb) or _finds_out(verb) or _stays_unnamed(verb):
        return
    # The surest construction comes first; the first that fits is taken.
    for rule in (_clause, called_for, infinitive, naming, voiced, prepositional, objected):
        found = rule(passage, verb)
        if found is not None:
            name, fragments = found
            if fragments:
                yield Finding(name, fragments, verb, subject(verb), passage)
            return


def _clause(passage: Passage, verb: Token) -> Content | None:
    if verb.lemma_.lower() not in lexicon().clause:
        return aside(passage, verb) if puts_it(verb) else None
    clauses = content_clauses(verb)
    # "Putin said …, Podolyak told reporters": what attributes it all is no part of it.
    if len(clauses) > 1 and attributes_all(clauses[-1]):
        clauses = clauses[:-1]
    after = [clause for clause in clauses if clause.i > verb.i]
    if after:
        return _behind(passage, verb, after)
    if clauses:
        return _ahead(passage, verb, clauses[0])
    speaker = swallowing(verb)
    if speaker is not None:
        return "clause_before", stretch(passage, verb.sent.start, speaker.left_edge.i)
    return aside(passage, verb)


def _behind(passage: Passage, verb: Token, clauses: list[Token]) -> Content:
    """Read clauses behind their verb: "said that A"; the first may reach around it."""
    first, last = block(verb)
    start = clauses[0].left_edge
    if start.i < first.i:
        left = stretch(passage, verb.sent.start, first.i)
        right = stretch(passage, last.i + 1, clauses[0].right_edge.i + 1)
        return "parenthetical", (*left, *right)
    begin = behind_source(verb, clauses[0], max(start.i, verb.i + 1))
    end = until_next(verb, clauses[-1], tail(verb, clauses[-1]))
    return "clause", stretch(passage, begin, end)


def _ahead(passage: Passage, verb: Token, clause: Token) -> Content:
    """Read a clause before its verb: "A, officials said", and what goes on behind."""
    first, last = block(verb)
    first = behind_condition(verb, clause, first)
    left = stretch(passage, clause_start(passage, verb, first), first.i)
    ends = (clause.right_edge.i + 1, going_on(verb, last), quoted_rest(passage, verb, last))
    return "clause_before", (*left, *stretch(passage, last.i + 1, max(ends)))
