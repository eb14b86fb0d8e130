"""Text -> the letters that the gazetteer spells with: composed, plain apostrophes, no shouting.

Everything is done on arrays of code points, so that a report of any length costs a few passes.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from reporting import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Codes = NDArray[np.uint16]
    Places = NDArray[np.int64]

# One-to-one, so that positions stay: apostrophes, hyphens and spaces of every kind, and line
# breaks, across which a name of two words may run. The gazetteer spells «ё» as «е».
_ALIKE = str.maketrans("’ʼ`´ʹ‘′＇\u2010\u2011\u00a0\u202f\n\tёЁ", "''''''''--    еЕ")
# Stress marks, soft hyphens and joiners stand inside words but do not belong to the spelling.
_SILENT = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_STRESS = "\u0300\u0301"
_LAST_LATIN, _LAST_LATIN_CODE = "\u024f", 0x24F
_WORD, _UPPER, _BREAK, _ASK, _UNLIKE = 1, 2, 4, 8, 16
_ABBREVIATED = frozenset({"USSR", "СРСР", "СССР"})
_CAPITAL = bytes([_WORD | _UPPER, _WORD | _UPPER | _UNLIKE])
_PLANE = 0x10000
# So many letters tell in which block a text is mostly written.
_SAMPLED = 500
# Longer capital runs than "U.S." and "NATO" are shouted: by one at the start of a line and in
# Cyrillic, whose abbreviations are shorter, and two words of at least three letters together.
_SHOUTED, _LOUD, _SHOUTED_TOGETHER = 5, 3, 7


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in the gazetteer's spelling.

    Attributes:
        codes: the code points, one a letter.
        starts, ends: where the words (runs of letters and digits) begin and end among them.
        capital: for each word, whether it begins with a capital.
        places: where each code point stands in the text as handed in; None where nothing moved.
    """

    codes: Codes
    starts: Places
    ends: Places
    capital: NDArray[np.bool_]
    places: Places | None

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the text as handed in."""
        if self.places is None:
            return Span(start, end)
        return Span(int(self.places[start]), int(self.places[end - 1]) + 1)

    def words(self, start: int, end: int) -> str:
        """Return a stretch in the gazetteer's spelling."""
        return self.codes[start:end].tobytes().decode("utf-16-le", "replace")


def fold(text: str, *, shouted: bool = True) -> Folded:
    """Return a text as the gazetteer spells.

    Args:
        text: any text.
        shouted: words in capitals are read as if written within a sentence.
    """
    codes = _codes(text)
    kinds = _kinds(codes)
    places = None
    asked = np.flatnonzero((kinds & _ASK) != 0)
    if len(asked):
        codes, places = _composed(codes, asked)
        kinds = _kinds(codes)
    starts, ends = _words(kinds)
    unlike = np.flatnonzero((kinds & _UNLIKE) != 0)
    codes[unlike] = _plain().take(codes[unlike])
    capital = (kinds[starts] & _UPPER) != 0
    if shouted:
        _quieten(codes, kinds, starts[capital], ends[capital])
    return Folded(codes, starts, ends, capital, places)


def _codes(text: str) -> Codes:
    """Return the code points of a text; those beyond the first plane are no letters of ours."""
    packed = text.encode("utf-16-le", "surrogatepass")
    if len(packed) == 2 * len(text):
        return np.frombuffer(packed, "<u2").copy()
    wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    narrow: Codes = np.minimum(wide, _PLANE - 1).astype(np.uint16)
    return narrow


def _kinds(codes: Codes) -> NDArray[np.uint8]:
    """Return what each code point is: those of the text's own block at once, others singly.

    Bytes are translated ten times as fast as a table is indexed by numbers.
    """
    halves = codes.view(np.uint8).reshape(-1, 2)
    low, high = np.ascontiguousarray(halves[:, 0]), halves[:, 1]
    most = int(np.median(high[:: len(high) // _SAMPLED + 1])) if len(high) else 0
    kinds = np.frombuffer(bytearray(low.tobytes().translate(_kinds_of(most))), np.uint8)
    others = np.flatnonzero(high != most)
    blocks = high[others]
    for block in np.flatnonzero(np.bincount(blocks)).tolist():
        at = others[blocks == block]
        kinds[at] = np.frombuffer(_kinds_of(block), np.uint8)[low[at]]
    return kinds


def _words(kinds: NDArray[np.uint8]) -> tuple[Places, Places]:
    inside = np.zeros(len(kinds) + 2, np.uint8)
    np.bitwise_and(kinds, _WORD, out=inside[1:-1])
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    return edges[::2], edges[1::2]


def _composed(codes: Codes, asked: Places) -> tuple[Codes, Places]:
    """Return a text in composed letters, and where each of them stood."""
    made = codes.astype(np.uint16)
    kept = np.ones(len(codes), bool)
    for at in asked.tolist():
        before = at - 1
        while before >= 0 and not kept[before]:
            before -= 1
        letter = _with_mark(chr(made[before]) if before >= 0 else "", chr(made[at]))
        if letter is None:
            made[at] = ord(_alone(chr(made[at])))
        else:
            kept[at] = False
            made[max(before, 0)] = ord(letter) if before >= 0 else made[0]
    return made[kept], np.flatnonzero(kept)


def _with_mark(before: str, mark: str) -> str | None:
    """Return a letter with the mark behind it, None where the two stay apart."""
    # A stress mark is no part of a Cyrillic letter, though it could be written into some.
    if mark in _SILENT or (mark in _STRESS and before > _LAST_LATIN):
        return before or mark
    joined = unicodedata.normalize("NFC", before + mark)
    return joined if before and len(joined) == 1 and ord(joined) < _PLANE else None


def _alone(letter: str) -> str:
    normal = unicodedata.normalize("NFC", letter)
    return normal if len(normal) == 1 and ord(normal) < _PLANE else letter


def _quieten(codes: Codes, kinds: NDArray[np.uint8], starts: Places, ends: Places) -> None:
    """Write words in capitals as within a sentence, in place: "KHARKIV", "NEW YORK", «КИЇВ»."""
    likely = np.flatnonzero(ends - starts >= _LOUD)
    likely = likely[(kinds[starts[likely] + 1] & _UPPER) != 0]
    told = kinds.tobytes() if len(likely) else b""
    words = zip(starts[likely].tolist(), ends[likely].tolist(), strict=True)
    loud = [pair for pair in words if not told[slice(*pair)].strip(_CAPITAL)]
    if not loud:
        return
    before = {end: end - start for start, end in loud}
    behind = {start: end - start for start, end in loud}
    shouted = []
    for start, end in loud:
        beside = max(before.get(start - 1, 0), behind.get(end + 1, 0))
        cyrillic, opens = codes[start] > _LAST_LATIN_CODE, start == 0 or kinds[start - 1] & _BREAK
        enough = _SHOUTED - 1 if cyrillic or opens else _SHOUTED
        if (
            end - start < _SHOUTED
            and codes[start:end].tobytes().decode("utf-16-le") in _ABBREVIATED
        ):
            continue
        if end - start >= enough or (beside and end - start + beside >= _SHOUTED_TOGETHER):
            shouted.append((start + 1, end - start - 1))
    if not shouted:
        return
    first, sizes = np.array(shouted).T
    inside = np.arange(sizes.sum()) + np.repeat(first - np.cumsum(sizes) + sizes, sizes)
    capitals, where = np.unique(codes[inside], return_inverse=True)
    codes[inside] = np.array([_small(code) for code in capitals.tolist()], np.uint16)[where]


@cache
def _kinds_of(block: int) -> bytes:
    """Return for each of 256 code points what it is: of a word, a capital, a break, and so on."""
    return bytes(_kind(chr(block * 256 + low)) for low in range(256))


def _kind(letter: str) -> int:
    # The letter apostrophe counts as a letter elsewhere.
    word = letter.isalnum() and _ALIKE.get(ord(letter)) != ord("'")
    kind = _WORD | _UPPER * letter.isupper() if word else 0
    kind |= _BREAK * (letter in "\n\r\u2028\u2029") | _UNLIKE * (ord(letter) in _ALIKE)
    if letter in _SILENT or unicodedata.combining(letter):
        return kind | _ASK
    changes = unicodedata.normalize("NFC", letter) != letter
    return kind | _ASK * changes | _UNLIKE * ("\ud800" <= letter <= "\udfff")


@cache
def _plain() -> Codes:
    table = np.arange(_PLANE, dtype=np.uint16)
    for code, plain in _ALIKE.items():
        table[code] = ord(plain) if isinstance(plain, str) else plain
    # Half a character, as broken files have it, is no text.
    table[0xD800:0xE000] = ord(" ")
    return table


@cache
def _small(code: int) -> int:
    """Return the small letter of a capital, itself where it has none of one code point."""
    lower = chr(code).lower()
    return ord(lower) if len(lower) == 1 and ord(lower) < _PLANE else code
