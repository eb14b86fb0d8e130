"""A statement too long for a picture, cut to the piece that names the places."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from math import isinf
from typing import TYPE_CHECKING

from export.lettering import clean
from export.pairs import paired, pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from export.pairs import Pair

# The longest quotation that a still prints, in words.
MOST_WORDS = 24
# Fewer words than this say too little: then the cut starts within a clause.
_LEAST_WORDS = 8
# So many words behind a place's name a clause may end, if it is to be kept whole.
_TAIL = 7
_CLAUSE_END = re.compile(r"[,;:.!?…–—][”“»’\"]?$")
# Letters of a place's name that inflection leaves alone.
_STEM = 4


@lru_cache(maxsize=1024)
def excerpt(words: str, names: tuple[str, ...], most: int = MOST_WORDS) -> str:
    """Return at most so many words in one piece, the piece that names the places.

    What is left out at either end is marked by an ellipsis. Nothing is reworded; a quotation
    mark whose counterpart was cut off gets it back, so that marks stay in pairs.

    Args:
        words: what was said.
        names: places that the piece should hold; inflected forms are found by their stems.
        most: how many words at most.
    """
    all_words = clean(words).split()
    first, last = 0, len(all_words)
    if last > most:
        named = [n for n, word in enumerate(all_words) if _names_one(word, names)]
        first, last = _window(all_words, named, most)
    return _piece(all_words, first, last)


def _piece(words: Sequence[str], first: int, last: int) -> str:
    """Return some of the words with ellipses and with the quotation marks that they lost."""
    text, piece = " ".join(words), " ".join(words[first:last])
    start = len(" ".join(words[:first])) + bool(first)
    if last < len(words):
        piece = piece.rstrip(",;:–—… ")
    opening, closing = paired(text, start, start + len(piece))
    before, after = "…" * (first > 0), "…" * (last < len(words))
    return opening + before + piece + after + closing


def _window(words: Sequence[str], named: Sequence[int], most: int) -> tuple[int, int]:
    """Return where a piece begins and ends: at clauses if that keeps enough of it."""
    ends = _clause_ends(words)
    if not named or named[-1] < most:
        least = max(named[-1] if named else 0, _LEAST_WORDS)
        return 0, max((end for end in ends if least < end <= most), default=most)
    last = named[-1]
    near = [end for end in ends if last < end <= last + _TAIL]
    end = near[0] if near else min(last + 3, len(words))
    start = max(0, end - most)
    return min((n for n in (0, *ends) if start <= n < end - _LEAST_WORDS), default=start), end


def _clause_ends(words: Sequence[str]) -> list[int]:
    """Return how many words there are up to the end of each clause.

    Clauses within a few words that a sentence quotes do not count: cut there, the sentence
    would fall apart.
    """
    text = " ".join(words)
    within = [pair for pair in pairs(text) if _few(text, pair)]
    behind = [end - 1 for end in accumulate(len(word) + 1 for word in words)]
    return [
        number
        for number, (word, end) in enumerate(zip(words, behind, strict=True), 1)
        if _CLAUSE_END.search(word) and not any(pair.start < end <= pair.end for pair in within)
    ]


def _few(text: str, pair: Pair) -> bool:
    if isinf(pair.start) or isinf(pair.end):
        return False
    return len(text[int(pair.start) : int(pair.end)].split()) < _LEAST_WORDS


def _names_one(word: str, names: Sequence[str]) -> bool:
    bare = word.strip("«»“”„‘’\"'(),.;:").casefold()
    return any(bare.startswith(name.casefold()[:_STEM]) for name in names if name)
