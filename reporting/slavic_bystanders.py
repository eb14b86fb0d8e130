"""Quotation -> who stands beside it without a verb of saying: «…», — Сергій, 34 роки."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.slavic_agreement import SURE
from reporting.slavic_drafts import Draft
from reporting.slavic_groups import Group, groups
from reporting.slavic_segments import taken_up

if TYPE_CHECKING:
    from reporting.slavic_words import Passage

_PEOPLE = frozenset({"people", "analyst"})


def bystander(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return an attribution to a person who opens it: "— мер дивиться на стіну", "— Іван, 34"."""
    for person in ("s", "p3"):
        for group in groups(passage, first, stop, person):
            if group.first != first or not _is_person(passage, group):
                break
            return _draft(passage, group, first)
    return None


def such_words(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return an attribution by a noun: "— з таким закликом звернувся мер"."""
    act = taken_up(passage, first, stop, stop)
    if act is None:
        return None
    for group in groups(passage, first, stop, "s"):
        if group.score == SURE or (group.score and _is_person(passage, group)):
            return _draft(passage, group, first)
    return _owner(passage, first, stop)


def _owner(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return the owner of such words: "— ці слова мера облетіли мережу"."""
    words, end = passage.words, first + 2
    while end < stop and (words[end].capital or _known(passage, end)):
        end += 1
    if end == first + 2 or not passage.tables.has("own_words", words[first + 1].low):
        return None
    scope, cue = passage.span(*passage.sentence(first)), passage.span(first + 1, first + 2)
    return Draft("quote_after", (), "other", cue, "gen", passage.name(first + 2, end), scope)


def _is_person(passage: Passage, group: Group) -> bool:
    """Tell whether a group is a person in the nominative: by office, or by first name."""
    tables = passage.tables
    for at in range(group.first, group.stop):
        low = passage.words[at].low
        nouns = tables.nouns.get(low, ())
        if any(noun.kind in _PEOPLE and noun.nominative for noun in nouns):
            return True
        if passage.words[at].capital and any(low in tables.first_names[sex] for sex in "mf"):
            return True
    return False


def _draft(passage: Passage, group: Group, first: int) -> Draft:
    mention = passage.name(group.first, group.stop)
    scope = passage.span(*passage.sentence(first))
    return Draft("quote_manner", (), "other", None, "s", mention, scope)


def in_paper(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return an attribution to a paper of someone's: "— з допису мера", "— пост Івана Гая"."""
    tables, words = passage.tables, passage.words
    at = first + tables.has("prepositions", words[first].low)
    if at + 1 >= stop or not _is_paper(passage, at):
        return None
    end = at + 1
    while end < stop and words[end].is_word and (words[end].capital or _known(passage, end)):
        end += 1
    if end == at + 1:
        return None
    scope = passage.span(*passage.sentence(first))
    cue = passage.span(at, at + 1)
    return Draft("quote_after", (), "other", cue, "gen", passage.name(at + 1, end), scope)


def _is_paper(passage: Passage, at: int) -> bool:
    return any(n.kind == "documents" for n in passage.tables.nouns.get(passage.words[at].low, ()))


def _known(passage: Passage, at: int) -> bool:
    return passage.words[at].low in passage.tables.nouns
