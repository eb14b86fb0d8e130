"""Clause -> the infinitive or noun that a refusal keeps back, by the beginnings of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporting.slavic_words import Passage


def refused_at(passage: Passage, begin: int, stop: int) -> int | None:
    """Return the first word between two that tells of speaking: "коментувати", "ответа"."""
    roots = tuple(passage.tables.raw["silence"]["refused"].split())
    for at in range(begin, stop):
        if passage.words[at].low.startswith(roots) and passage.inside[at] < 0:
            return at
    return None
