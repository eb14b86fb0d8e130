"""Words beside a speaker -> what they tell: a side by themselves, a kind of office, a spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reporting.setting import (
    RUSSIA,
    UKRAINE,
    first_names,
    names_country,
    pattern,
    side_tables,
)

if TYPE_CHECKING:
    from reporting.statement import Side

KINDS = ("civil", "local", "medic", "military", "folk")
# What tells a side by itself, in this order.
_TOLD: tuple[Side, ...] = ("russia", "third_country", "analyst", "ukraine")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_FULL_NAME = 2
# Descriptions whose meaning is remembered.
_REMEMBERED = 10_000


@lru_cache(maxsize=_REMEMBERED)
def is_outlet(words: str, language: str) -> bool:
    """Tell whether a description is that of a paper, channel or agency, not of its source."""
    outlet = pattern(language, "told", "report").search(words)
    return outlet is not None and not pattern(language, "not", "sources").search(words)


@lru_cache(maxsize=_REMEMBERED)
def side_told(words: str, language: str) -> Side | None:
    """Return the side that a description tells by itself, None if it tells none."""
    sides = [side for side in _TOLD if pattern(language, "told", side).search(words)]
    # "A Kremlin official and a European diplomat" speak for neither.
    return sides[0] if sides and len({*sides} - {"analyst"}) <= 1 else None


@lru_cache(maxsize=_REMEMBERED)
def kind_of(words: str, language: str) -> str:
    """Return the kind of an office that names no country, "guest", or "other"."""
    if pattern(language, "not", "guests").search(words) or names_country(words, language):
        return "guest"
    return next((k for k in KINDS if pattern(language, "kinds", k).search(words)), "other")


@lru_cache(maxsize=_REMEMBERED)
def is_common(word: str, language: str) -> bool:
    """Tell whether a word is a kind of office: "Police said" has its capital from the sentence."""
    return any(pattern(language, "kinds", kind).match(word) for kind in KINDS)


@lru_cache(maxsize=_REMEMBERED)
def spelling_of(name: str, language: str) -> str:
    """Return how a person's name is spelled: a country, "slavic", "foreign", "" for no name."""
    words = [word for word in _WORD.findall(name) if word[0].isupper()]
    if len(words) < _FULL_NAME:
        return ""
    given = side_tables(language)["given"]
    for spelled, country in (("ukraine", UKRAINE), ("russia", RUSSIA)):
        if set(words) & set(given[spelled].split()):
            return country
    lows = {word.lower() for word in words}
    if lows & set(given["foreign"].split()):
        return "foreign"
    slavic = first_names(language) if language != "en" else frozenset(given["slavic"].split())
    if (lows | set(words)) & slavic or re.search(given["surnames"], words[-1].lower()):
        return "slavic"
    return "" if _is_body(name, language) else "foreign"


def _is_body(name: str, language: str) -> bool:
    """Tell whether a name is that of an office, not of somebody who holds it."""
    found = (pattern(language, "kinds", kind).search(name) for kind in KINDS)
    ends = [match.end() for match in found if match]
    # "Beekeeper Piotr Nowak" has a person's name behind the trade.
    rest = name[max(ends, default=0) :].split()
    person = len(rest) >= _FULL_NAME and all(word[0].isupper() for word in rest)
    return bool(ends) and not person
