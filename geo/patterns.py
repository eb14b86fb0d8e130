"""Two cheap answers to which place a statement is about, without a parse.

They stand beside the rules on the parse: where all three agree, a link is sure. Where there is
no parse, in Ukrainian and Russian, the pattern is the answer.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geo.units import lists
from geo.vocabulary import pattern_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.place import Mention

_REACH = 80
_CLAUSE = re.compile(r"[.;:!?…]|,")


def by_pattern(mentions: Sequence[Mention], text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions that stand in place position, outside clauses of time and reason.

    The members of a list stand where its first one does.
    """
    found: list[Mention] = []
    for one in mentions:
        follows = bool(found) and lists(text[found[-1].span.end : one.span.start], language)
        if follows or _in_position(one, text, language):
            found.append(one)
    return tuple(found)


def first_locative(mentions: Sequence[Mention], text: str, language: str) -> tuple[Mention, ...]:
    """Return the first mention right behind a locative preposition, with its list, if any."""
    found: list[Mention] = []
    for one in mentions:
        if found:
            if not lists(text[found[-1].span.end : one.span.start], language):
                break
            found.append(one)
        elif _preposition(one, text, language):
            found.append(one)
    return tuple(found)


def _in_position(mention: Mention, text: str, language: str) -> bool:
    front = text[max(0, mention.span.start - _REACH) : mention.span.start]
    clause = _CLAUSE.split(front)[-1]
    if _opener(language).match(clause):
        return False
    return mention.direction or _preposition(mention, text, language)


def _preposition(mention: Mention, text: str, language: str) -> bool:
    """Tell whether a locative stands in front, a few small words between."""
    front = text[max(0, mention.span.start - _REACH) : mention.span.start]
    return bool(_locative(language).search(front))


@cache
def _locative(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(pattern_words(language).locative))
    small = "|".join(sorted(pattern_words(language).small))
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:(?:{small})\s+){{0,3}}$", re.IGNORECASE)


@cache
def _opener(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(pattern_words(language).openers))
    return re.compile(rf"\s*(?:{words})(?!\w)", re.IGNORECASE)
