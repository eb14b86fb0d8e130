"""Words of a text -> 64-bit hashes, by which the gazetteer's forms are found.

A word of code points c is hashed to the sum of c[k] times b to the power k, modulo 2^64 (Karp and
Rabin's polynomial), taken from running sums; a run of words to its words' hashes and what stands
between them, mixed in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from geo.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geo.folding import Folded, Places

    Numbers = NDArray[np.uint64]

# Characters hashed together: the sums and powers of so many fit a processor's cache.
PIECE = 1 << 16
# Longer words are hashed by so many letters: no form has one.
LONGEST_WORD = 60
# Odd, so that it has an inverse; its bits are those of the golden ratio.
_BASE = 0x9E3779B97F4A7C15
_MODULUS = 1 << 64
_MIXED, _SHIFTED = np.uint64(0xD6E8FEB86659FD93), np.uint64(32)
_BETWEEN = "\x1e"
# Characters between two words of a form, at most.
_GAP = 3


@dataclass(frozen=True, slots=True)
class Spelled:
    """Forms, hashed.

    Attributes:
        hashes: of each form.
        openers: of the first words of the forms, all but the last, each once.
        words: how many words each form has; 0 where it has none and cannot be found.
    """

    hashes: Numbers
    openers: Numbers
    words: NDArray[np.int64]


def word_hashes(folded: Folded) -> Numbers:
    """Return the hash of each word of a text."""
    starts = folded.starts
    ends = np.minimum(folded.ends, starts + LONGEST_WORD)
    edges = np.searchsorted(starts, np.arange(0, len(folded.codes) + PIECE, PIECE)).tolist()
    hashes = np.zeros(len(starts), np.uint64)
    for number, (low, high) in enumerate(pairwise(edges)):
        begin = number * PIECE
        sums = np.zeros(PIECE + LONGEST_WORD + 1, np.uint64)
        codes = folded.codes[begin : begin + PIECE + LONGEST_WORD]
        np.cumsum(codes * _powers()[: len(codes)], out=sums[1 : len(codes) + 1])
        first = starts[low:high] - begin
        sums_of = sums[ends[low:high] - begin] - sums[first]
        np.multiply(sums_of, _inverses()[first], out=hashes[low:high])
    # The first letters of a word stand in the last bits alone; mixing carries them everywhere.
    return _mixed(hashes)


def joined(hashes: Numbers, gaps: Numbers, words: Numbers) -> Numbers:
    """Return the hashes of runs of words, each with one more word behind it.

    Args:
        hashes: of the runs.
        gaps: what stands between a run and the next word, as ``between`` gives it.
        words: the hashes of the next words.
    """
    return _mixed(_mixed(hashes) + gaps) + words


def _mixed(hashes: Numbers) -> Numbers:
    """Return hashes of which every bit depends on every bit of those given, one to one."""
    mixed = (hashes ^ hashes >> _SHIFTED) * _MIXED
    mixed = (mixed ^ mixed >> _SHIFTED) * _MIXED
    return mixed ^ mixed >> _SHIFTED


def dotted(hashes: Numbers) -> Numbers:
    """Return the hashes of runs of words with a full stop behind them."""
    return joined(
        hashes, np.full(len(hashes), ord("."), np.uint64), np.zeros(len(hashes), np.uint64)
    )


def between(folded: Folded, words: NDArray[np.int64]) -> Numbers:
    """Return what stands between words and the ones behind them, as numbers.

    0 where too much stands there for one name, or no word is behind.

    Args:
        folded: the text.
        words: numbers of words, none of them the last.
    """
    starts, ends = folded.ends[words], folded.starts[words + 1]
    gaps = np.zeros(len(words), np.uint64)
    for place in range(_GAP):
        at = starts + place
        codes = folded.codes[np.minimum(at, len(folded.codes) - 1)].astype(np.uint64)
        gaps = gaps << np.uint64(16) | np.where(at < ends, codes, 0).astype(np.uint64)
    gaps[ends - starts > _GAP] = 0
    return gaps


def spelled(forms: Sequence[str]) -> Spelled:
    """Return the hashes of forms as they are found in a text.

    A full stop behind the last word counts ("W.Va."), apostrophes at either end do not.
    """
    folded = fold(_BETWEEN.join(forms), shouted=False)
    codes = folded.codes
    bounds = np.flatnonzero(codes == ord(_BETWEEN))
    first = np.searchsorted(folded.starts, np.concatenate([[0], bounds]))
    words = np.diff(np.concatenate([first, [len(folded.starts)]]))
    each = word_hashes(folded)
    hashes = np.zeros(len(forms), np.uint64)
    full = np.flatnonzero(words)
    hashes[full] = each[first[full]]
    openers = [hashes[:0]]
    for more in range(1, int(words.max(initial=1))):
        longer = np.flatnonzero(words > more)
        openers.append(hashes[longer])
        at = first[longer] + more
        hashes[longer] = joined(hashes[longer], between(folded, at - 1), each[at])
    last = folded.ends[first[full] + words[full] - 1]
    stopped = full[codes[np.minimum(last, len(codes) - 1)] == ord(".")]
    hashes[stopped] = dotted(hashes[stopped])
    return Spelled(hashes, np.unique(np.concatenate(openers)), words)


def short_hashes(letters: NDArray[np.uint8], starts: Places, ends: Places) -> Numbers:
    """Return the hashes of stretches so short that each is summed by itself; empty ones give 0."""
    width = max(int((ends - starts).max(initial=0)), 1)
    at = starts[:, None] + np.arange(width)
    taken = np.append(letters, np.uint8(0))[np.minimum(at, len(letters))]
    taken[at >= ends[:, None]] = 0
    hashes: Numbers = (taken * _powers()[:width]).sum(axis=1, dtype=np.uint64)
    return hashes


@cache
def _powers() -> Numbers:
    return _powers_of(_BASE)


@cache
def _inverses() -> Numbers:
    return _powers_of(pow(_BASE, -1, _MODULUS))


def _powers_of(base: int) -> Numbers:
    """Return the powers of a number modulo 2^64, as many as a piece has characters."""
    powers = np.full(PIECE + LONGEST_WORD, base, np.uint64)
    powers[0] = 1
    return np.cumprod(powers, dtype=np.uint64)
