"""Quotation marks stay in pairs wherever words are cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import inf

# What closes a mark, and what it is closed with where the text forgets to.
_CLOSED_BY = {"«": "»", "“": "”", "„": "“”", "‘": "’", '"': '"'}
_OPENED_BY = {"»": "«", "”": "“", '"': '"'}
# These open and close alike, or close in one language and open in another.
_EITHER = frozenset('“"')
_CLOSING = frozenset("»”’")
_MARKS = re.compile('[«»“”„‘’"]')
# Before an opening mark, beside white space.
_BEFORE = frozenset("([{«“„‘—–-/")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quotation marks that belong together.

    Attributes:
        opening, closing: the marks, where the text lacks one the usual counterpart.
        start, end: where they stand in characters; minus infinity or infinity if they do not.
    """

    opening: str
    closing: str
    start: float
    end: float


@lru_cache(maxsize=1024)
def pairs(text: str) -> tuple[Pair, ...]:
    """Return the pairs of quotation marks in a text, in the order in which they close.

    A mark whose counterpart is missing gives a pair that reaches beyond the text; apostrophes
    are no marks.
    """
    found: list[Pair] = []
    still: list[tuple[str, int]] = []
    for mark in _MARKS.finditer(text):
        at, sign = mark.start(), mark[0]
        if _opens(text, at):
            still.append((sign, at))
        elif _closes(text, at):
            found += _closed(sign, at, still)
    return (*found, *(_unclosed(sign, at) for sign, at in reversed(still) if sign != "‘"))


def paired(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the marks that a piece of a text lacks before it, and those that it lacks after it.

    Args:
        text: the whole.
        start: where the piece begins, in characters.
        end: where it ends.
    """
    over = [pair for pair in pairs(text) if pair.start < end and pair.end >= start]
    before = sorted((pair for pair in over if pair.start < start), key=lambda pair: pair.start)
    after = [pair.closing for pair in over if pair.end >= end]
    # Of two marks that are both missing from the text, the one that closes later opened first.
    before.sort(key=lambda pair: (pair.start, -pair.end))
    return "".join(pair.opening for pair in before), "".join(after)


def wrapped(text: str) -> bool:
    """Tell whether a text stands in quotation marks from its first letter to its last."""
    return any(pair.start == 0 and pair.end == len(text) - 1 for pair in pairs(text))


def _opens(text: str, at: int) -> bool:
    """Tell whether a mark opens; one of two faces has white space before it, a word after it."""
    if text[at] not in _EITHER:
        return text[at] in _CLOSED_BY
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    begins = not before or before.isspace() or before in _BEFORE
    return begins and bool(after) and (after.isalnum() or after in "…«„‘’'([$€£#@—–-")


def _closes(text: str, at: int) -> bool:
    apostrophe = text[at] == "’" and text[at + 1 : at + 2].isalnum()
    return text[at] in _CLOSING | _EITHER and not apostrophe


def _closed(sign: str, at: int, still: list[tuple[str, int]]) -> list[Pair]:
    """Return the pairs that a closing mark ends, and take their openings off those still open."""
    fits = [number for number, (opening, _) in enumerate(still) if sign in _CLOSED_BY[opening]]
    if not fits:
        # A lone ’ is an apostrophe.
        return [] if sign == "’" else [Pair(_OPENED_BY.get(sign, "„"), sign, -inf, at)]
    opening, start = still[fits[-1]]
    del still[fits[-1] :]
    return [Pair(opening, sign, start, at)]


def _unclosed(sign: str, at: int) -> Pair:
    return Pair(sign, _CLOSED_BY[sign][-1], at, inf)
