"""Which of the places that a statement names is it about: by their role in the sentence.

The order follows what was measured: wrong roles are refused, of nested places the smallest is
kept. Being below the main verb tells nothing; the role within each clause does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.syntax import first_of_list
from geo.vocabulary import nouns, role_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reporting.parsing import Token

_MODIFIERS = frozenset({"compound", "nmod", "poss", "amod"})
# A parse of a broken sentence can be a long chain; no role is this far up.
_HIGHEST = 40


def way_up(token: Token, inside: Callable[[Token], bool]) -> tuple[Token, ...]:
    """Return the words from a place up to the top of its statement.

    Args:
        token: the place's own word.
        inside: tells whether a word belongs to the statement.
    """
    path: list[Token] = []
    for _ in range(_HIGHEST):
        token = _role_bearer(token, inside)
        path.append(token)
        if token.head == token or not inside(token.head):
            break
        token = token.head
    return tuple(path)


def refused(path: Sequence[Token]) -> bool:
    """Tell whether a place's role says that the statement is not about it."""
    return any(rule(path) for rule in _RULES)


def touched(path: Sequence[Token]) -> bool:
    """Tell whether a refused place is touched all the same: "cut off water to X"."""
    if any(rule(path) for rule in _RULES if rule is not _behind_refused):
        return False
    words = role_words()
    for token in path[1 : _locative(path)]:
        if token.lower_ in {"from", "to"}:
            return any(above.lemma_ in words.loose for above in (token.head, token.head.head))
    return False


def _role_bearer(token: Token, inside: Callable[[Token], bool]) -> Token:
    """Return the first of the list that a word stands in, within the statement."""
    if token.pos_ in {"NOUN", "PROPN"}:
        first = first_of_list(token)
        return first if inside(first) else token
    return token


def _locative(path: Sequence[Token]) -> int:
    """Return at which step a locative preposition stands, the path's length if none does."""
    words = role_words().locative
    return next((at for at, token in enumerate(path) if token.lower_ in words), len(path))


def _of_people(path: Sequence[Token]) -> bool:
    """The Kyiv police, the mayor of Kyiv: the place says only who these are."""
    words = role_words()
    for token in path[: _locative(path)]:
        joins = token.dep_ in _MODIFIERS or token.lower_ == "of"
        head = token.head
        if joins and (
            head.lower_ in words.institutions or head.lemma_.lower() in words.institutions
        ):
            return True
    return False


def _behind_refused(path: Sequence[Token]) -> bool:
    """Against X, for X, to X: refused, unless a locative stands between or the verb goes there."""
    words = role_words()
    for token in path[1 : _locative(path)]:
        if token.lower_ in words.refused and token.pos_ in {"ADP", "SCONJ", "PART"}:
            return not _goes(token)
    return False


def _goes(preposition: Token) -> bool:
    """Tell whether what a preposition hangs on moves, or has its place as its topic."""
    words = role_words()
    above = preposition.head
    near = [above, above.head, *(child for child in above.children if child.dep_ == "dobj")]
    return any(word.lemma_.lower() in words.goings | words.topics for word in near)


def _below_time_or_reason(path: Sequence[Token]) -> bool:
    """Everything below after, before, since, because, despite; including, but for places."""
    words = role_words().refused_below
    return any(
        (token.lower_ in words or token.lemma_ in words)
        and not _exemplifies(token)
        # "Including 40 over Crimea": what is counted lies somewhere.
        and not (token.lower_ == "including" and at > _locative(path))
        for at, token in enumerate(path)
        if at and token.dep_ in {"prep", "pcomp", "mark", "pobj"}
    )


def _exemplifies(token: Token) -> bool:
    """Tell whether "including" follows places: "settlements in two regions, including X"."""
    if token.lower_ != "including":
        return False
    before = (word for word in reversed(token.doc[: token.i]) if word.pos_ == "NOUN")
    noun = next(before, None)
    return noun is not None and noun.lemma_.lower() in nouns().settlement | nouns().geographic


def _acts(path: Sequence[Token]) -> bool:
    """An agent, or a place inside an active subject that is no event: "the people of X say"."""
    words = role_words().events
    for at, token in enumerate(path[: _locative(path)]):
        if token.dep_ == "agent":
            return True
        if at and token.dep_ == "nsubj" and token.head.pos_ == "VERB":
            return token.lemma_.lower() not in words and token.lower_ not in words
    return False


def _aside(path: Sequence[Token]) -> bool:
    """A relative clause on a subject or agent, or a clause opened by after, since, because."""
    words = role_words().clauses
    relative = False
    for token in path:
        relative = relative or token.dep_ == "relcl"
        if relative and token.dep_ in {"nsubj", "nsubjpass", "agent"}:
            return True
        if token.dep_ == "advcl" and any(
            child.dep_ == "mark" and child.lower_ in words for child in token.children
        ):
            return True
    return False


def _measures(path: Sequence[Token]) -> bool:
    """30 km south of X, near the border with X."""
    words = role_words().distances
    for token in path[1:]:
        if token.lower_ in words:
            return True
        measured = (child.lower_ in words for child in token.children if child.dep_ == "npadvmod")
        if token.pos_ in {"ADV", "ADP"} and any(measured):
            return True
    return False


def _object_of_attitude(path: Sequence[Token]) -> bool:
    """The object of a verb that does not take places."""
    token = path[0]
    return token.dep_ == "dobj" and token.head.lemma_ in role_words().objects_not


_RULES = (
    _of_people,
    _behind_refused,
    _below_time_or_reason,
    _acts,
    _aside,
    _measures,
    _object_of_attitude,
)
