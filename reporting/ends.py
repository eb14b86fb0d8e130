"""Where reported speech begins and ends beside its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.grammar import children, content_clauses, is_verb
from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from reporting.parsing import Token


# How many verbs may be joined by "and" before the next verb of saying.
_CHAIN = 3


def attributes_all(clause: Token) -> bool:
    """Tell whether a clause behind a comma only names who says all that stands before it."""
    says = is_verb(clause) and clause.lemma_.lower() in lexicon().clause
    apart = clause.left_edge.text == "," or clause.left_edge.nbor(-1).text == ","
    return says and apart and bool(children(clause, "nsubj")) and not content_clauses(clause)


def behind_source(verb: Token, clause: Token, begin: int) -> int:
    """Return where the content begins behind medium and source.

    "said on Telegram its troops …", "said, citing hospitals, that …", "said, speaking on
    condition of anonymity, that …".
    """
    if clause.left_edge.lower_ in ("citing", "speaking"):
        opens = [word.i for word in clause.children if word.lower_ == "that"]
        return next((at for at in opens if begin < at < clause.i), begin)
    for prep in children(clause, "prep"):
        nouns = children(prep, "pobj")
        ahead = prep.left_edge.i == begin == verb.i + 1 and prep.right_edge.i < clause.i
        if ahead and nouns and nouns[0].lower_ in lexicon().media:
            return prep.right_edge.i + 1
    return begin


def until_next(verb: Token, clause: Token, end: int) -> int:
    """Return where the content ends, before a further verb of saying: "said A and vowed to B"."""
    at = clause
    for _ in range(_CHAIN):
        joined = children(at, "conj")
        if not joined:
            break
        at = joined[0]
        if at.tag_ == verb.tag_ and _said_more(at):
            start = at.left_edge.i if children(at, "nsubj") else at.i
            joins = start > 0 and at.doc[start - 1].dep_ in ("cc", "advmod")
            return min(end, start - 1 if joins else start)
    return end


def _said_more(verb: Token) -> bool:
    """Tell whether a verb opens reported speech of its own."""
    if verb.lemma_ == "call":
        return any(prep.lower_ in ("for", "on", "upon") for prep in children(verb, "prep"))
    lemma = verb.lemma_.lower()
    if lemma in lexicon().clause and bool(content_clauses(verb) or children(verb, "xcomp")):
        return True
    words = lexicon()
    told = lemma in words.infinitive and bool(children(verb, "xcomp"))
    judged = lemma in words.object | words.judging and bool(children(verb, "dobj"))
    wanted = words.prepositions.get(lemma, frozenset())
    return told or judged or any(prep.lower_ in wanted for prep in children(verb, "prep"))


def tail(verb: Token, clause: Token) -> int:
    """Return where the content ends: adverbials behind the clause belong to it."""
    end = clause.right_edge.i + 1
    for child in verb.rights:
        if child.i >= end and child.dep_ in ("prep", "npadvmod", "advmod", "advcl"):
            if child.left_edge.i != end:
                break
            end = child.right_edge.i + 1
        # "said that A, but that B": the parser joins B to the verb of saying.
        elif child.dep_ == "conj" and any(c.lower_ == "that" for c in children(child, "mark")):
            end = max(end, child.right_edge.i + 1)
    return end
