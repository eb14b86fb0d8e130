"""Speech told by a noun beside a light verb: "expressed hope that", "made clear that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.finding import Content, Passage, stretch
from reporting.grammar import children, content_clauses
from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from reporting.parsing import Token

_CLEAR = ("clear", "plain", "known")
_OPENING = ("that", "whether", "how", "why", "what", "where", "when", "who")


def voiced(passage: Passage, verb: Token) -> Content | None:
    """Return the content of "voiced concern about …", with its construction."""
    noun = voiced_noun(verb)
    if noun is None:
        return _made_clear(passage, verb) or _wanted_to_know(passage, verb)
    clauses = [*content_clauses(verb), *children(verb, "xcomp")]
    end = max([noun.right_edge.i, *(clause.right_edge.i for clause in clauses)])
    # "Gave assurances" says nothing of what was assured.
    if end == noun.i:
        return None
    return "voiced", stretch(passage, noun.left_edge.i, end + 1)


def voiced_noun(verb: Token) -> Token | None:
    """Return the noun that tells what somebody voiced, None where a verb has none."""
    if verb.lemma_.lower() not in lexicon().voicing:
        return None
    nouns = [noun for noun in children(verb, "dobj") if noun.i > verb.i]
    return next((noun for noun in nouns if noun.lemma_.lower() in lexicon().voiced), None)


def _made_clear(passage: Passage, verb: Token) -> Content | None:
    """Read "made it clear that …"; the parser hangs the clause on either word."""
    clear = [c for c in verb.children if c.lower_ in _CLEAR and c.i > verb.i]
    if verb.lemma_ != "make" or not clear:
        return None
    clauses = [*children(clear[0], "ccomp", "advcl", "acl"), *children(verb, "ccomp", "advcl")]
    behind = [c for c in clauses if c.i > clear[0].i and c.left_edge.lower_ in _OPENING]
    if not behind:
        return None
    return "clause", stretch(passage, behind[0].left_edge.i, behind[0].right_edge.i + 1)


def _wanted_to_know(passage: Passage, verb: Token) -> Content | None:
    """Read the question in "wanted to know if …"."""
    wishes = children(verb, "xcomp") if verb.lemma_ == "want" else []
    known = [clause for clause in wishes if clause.lemma_ == "know"]
    clauses = [c for know in known for c in children(know, "ccomp", "advcl") if c.i > know.i]
    if not clauses:
        return None
    return "asked", stretch(passage, clauses[0].left_edge.i, clauses[0].right_edge.i + 1)
