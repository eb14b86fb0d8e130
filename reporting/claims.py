"""Words that a noun reports: "the claim by Russia's ministry that …", "its promise to …"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reporting.finding import Finding, Passage, trimmed
from reporting.grammar import SUBJECTS, children
from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.parsing import Token

_WHOLE = ("dobj", "attr", "acomp", "ccomp", "xcomp")


def claims(passage: Passage) -> Iterator[Finding]:
    """Yield what a paragraph calls somebody's claim, with the words of the clause behind it."""
    for noun in passage.words:
        if not noun.tag_.startswith("NN") or passage.quote_at(noun) is not None:
            continue
        speaker = _claimant(noun) if noun.lemma_.lower() in _nouns() else None
        clause = _clause(noun, speaker) if speaker is not None else None
        if clause is None or speaker is None or _strayed(noun, speaker, clause):
            continue
        span = passage.span(clause.left_edge, _last(noun, clause))
        content = trimmed(passage.text, span.start, span.end)
        if content is not None:
            # A promise that another speaker mentions is his topic; a claim is told again.
            rule = "claimed" if _is_claimed(clause) else "promised"
            yield Finding(rule, (content,), noun, speaker, passage)


def _strayed(noun: Token, speaker: Token, clause: Token) -> bool:
    """Tell whether a clause stands apart from "his claim": there it is often the sentence's."""
    return speaker.tag_ == "PRP$" and clause.left_edge.i != noun.i + 1


@cache
def _nouns() -> frozenset[str]:
    return lexicon().retold | lexicon().promised


def _clause(noun: Token, speaker: Token) -> Token | None:
    """Return the head of the clause that tells what is claimed, or promised."""
    lemma = noun.lemma_.lower()
    for clause in (*noun.rights, *speaker.rights):
        if lemma in lexicon().retold and _is_claimed(clause):
            return clause
        if lemma in lexicon().promised and _is_promised(clause):
            return clause
        # "A plea by Estonia for a no-fly zone".
        if lemma in lexicon().promised and clause.dep_ == "prep" and clause.lower_ == "for":
            return clause
    return None


def _last(noun: Token, clause: Token) -> Token:
    """Return the last word of a clause, with words behind it that the parser hung on the noun."""
    last = clause.right_edge
    for child in noun.rights:
        if child.left_edge.i == last.i + 1 and not child.is_punct:
            last = child.right_edge
    return last


def _is_promised(clause: Token) -> bool:
    """Tell whether a clause is an infinitive: "to deliver a second generator"."""
    return clause.dep_ in ("acl", "relcl", "xcomp", "advcl") and clause.left_edge.tag_ == "TO"


def _claimant(noun: Token) -> Token | None:
    """Return whose claim it is: "the claim by …" before "Russia's claim"; "his claim" is open."""
    by = [prep for prep in children(noun, "prep", "agent") if prep.lower_ == "by"]
    named = [*(word for prep in by for word in children(prep, "pobj")), *children(noun, "poss")]
    return next((word for word in named if word.tag_.startswith(("NN", "PRP"))), None)


def _is_claimed(clause: Token) -> bool:
    """Tell whether a clause is what is claimed; "the claim that Kyiv denied" has it elsewhere."""
    if clause.dep_ not in ("acl", "relcl", "ccomp") or clause.left_edge.lower_ != "that":
        return False
    if any(word.lower_ == "that" for word in children(clause, "mark")):
        return True
    own = [word for word in children(clause, *SUBJECTS) if word.lower_ != "that"]
    return bool(own) and any(word.i > clause.i for word in children(clause, *_WHOLE))
