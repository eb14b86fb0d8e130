"""The gazetteer's surface forms as a table of hashes: what a stretch of text is known as.

The forms themselves are not kept. Of a hash the leading 48 bits are: a word that is no form is
taken for one with a chance of 2e-9, once in a million pages.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from data import path

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.hashing import Numbers

FormKind = Literal["name", "alternate", "case", "adjective", "old"]
FormLanguage = Literal["en", "uk", "ru"]

KINDS: tuple[FormKind, ...] = get_args(FormKind)
LANGUAGES: tuple[FormLanguage, ...] = get_args(FormLanguage)
KEPT_BYTES = 6
_DROPPED = np.uint64(64 - 8 * KEPT_BYTES)
# Forms are sorted into so many heaps, by the leading bits of their hashes: about one in each.
_HEAPS = 19
_SHIFT = np.uint64(64 - _HEAPS)
# A bit for each value of so many leading bits tells of most words that they are no form, and fits
# a processor's cache, which the table does not.
_FLAGS = 22
_TO_BYTE, _TO_BIT, _IN_BYTE = np.uint64(64 - _FLAGS + 3), np.uint64(64 - _FLAGS), np.uint64(7)


class Sorted:
    """Sorted hashes, found by the heap of their leading bits instead of by halving."""

    def __init__(self, hashes: Numbers) -> None:
        """Mark where each heap begins.

        Args:
            hashes: sorted, with the last bits dropped.
        """
        self.hashes = hashes
        whole = hashes << _DROPPED
        sizes = np.bincount((whole >> _SHIFT).astype(np.int64), minlength=1 << _HEAPS)
        self._starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
        flags = np.zeros(1 << _FLAGS, bool)
        flags[whole >> _TO_BIT] = True
        self._flags = np.packbits(flags, bitorder="little")

    def find(self, hashes: Numbers) -> NDArray[np.int64]:
        """Return the place of each hash, -1 where it is not there."""
        found = np.full(len(hashes), -1)
        flags = self._flags[hashes >> _TO_BYTE] >> (hashes >> _TO_BIT & _IN_BYTE).astype(np.uint8)
        sought = np.flatnonzero((flags & 1) != 0)
        rest = hashes[sought]
        heaps = rest >> _SHIFT
        rest >>= _DROPPED
        at = self._starts[heaps]
        sizes = self._starts[heaps + np.uint64(1)] - at
        at = np.minimum(at, len(self.hashes) - 1)
        while len(sought):
            right = self.hashes[at] == rest
            found[sought[right]] = at[right]
            left = np.flatnonzero(~right & (sizes > 1))
            sought, sizes, at, rest = sought[left], sizes[left] - 1, at[left] + 1, rest[left]
        return found


@dataclass(frozen=True, slots=True)
class FormTable:
    """Every form by its hash.

    Attributes:
        forms: the hashes of the forms; a form's number is its place there.
        starts: where the readings of each form begin; one more entry says where the last end.
        readings: place number * 32 + kind * 4 + language, likeliest first within a form.
        tongues: the languages of each form as bits: 1 ``en``, 2 ``uk``, 4 ``ru``.
        openers: the hashes of the first words of longer forms: of all but the last.
    """

    forms: Sorted
    starts: NDArray[np.uint32]
    readings: NDArray[np.uint32]
    tongues: NDArray[np.uint8]
    openers: Sorted

    def look_up(self, hashes: Numbers, language: str | None) -> NDArray[np.int64]:
        """Return the number of the form with each hash, -1 where the language has none."""
        found = self.forms.find(hashes)
        if language in LANGUAGES:
            bit = 1 << LANGUAGES.index(language)
            found[self.tongues[found] & bit == 0] = -1
        return found

    def goes_on(self, hashes: Numbers) -> NDArray[np.bool_]:
        """Tell which words, or runs of words, are followed by another in some form."""
        return self.openers.find(hashes) >= 0

    def codes(self, form: int) -> list[int]:
        """Return the packed readings of a form by its number."""
        packed: list[int] = self.readings[self.starts[form] : self.starts[form + 1]].tolist()
        return packed


@lru_cache(maxsize=1)
def table() -> FormTable:
    """Return the table of the whole gazetteer, as ``scripts/pack.py`` wrote it."""
    forms = Sorted(numbers(_bytes("hashes.gz"), KEPT_BYTES))
    openers = Sorted(numbers(_bytes("openers.gz"), KEPT_BYTES))
    counts = np.frombuffer(_bytes("counts.gz"), np.uint8)
    readings = numbers(_bytes("readings.gz"), 4).astype(np.uint32)
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.uint32)
    bits = np.left_shift(1, readings & 3).astype(np.uint8)
    tongues = np.bitwise_or.reduceat(bits, starts[:-1])
    return FormTable(forms, starts, readings, tongues, openers)


def planes(numbers: Numbers, width: int) -> bytes:
    """Return numbers as bytes, the leading byte of each first: those repeat, and shrink.

    Args:
        numbers: each below 256 to the power of ``width``.
        width: bytes of each number.
    """
    whole = numbers.astype(">u8").view(np.uint8).reshape(-1, 8)
    return np.ascontiguousarray(whole[:, 8 - width :].T).tobytes()


def numbers(block: bytes, width: int) -> Numbers:
    """Return the numbers that ``planes`` wrote."""
    found = np.zeros(len(block) // width, np.uint64)
    for plane in np.frombuffer(block, np.uint8).reshape(width, -1):
        found <<= np.uint64(8)
        found |= plane
    return found


def _bytes(name: str) -> bytes:
    return gzip.decompress(path(f"gazetteer/{name}").read_bytes())
