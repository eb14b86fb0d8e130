"""How wide words are set, so that labels can be placed before anything is drawn."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from fontTools.ttLib import TTFont

import data

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# What drawing programs fall back to where our fonts are not installed.
_FALLBACK = {"Saidwhere Serif": "'PT Serif', Georgia, serif"}
_SANS_FALLBACK = "'PT Sans', 'Noto Sans', Arial, sans-serif"


@dataclass(frozen=True, slots=True)
class Face:
    """A cut of a typeface.

    Attributes:
        family: its name in drawings.
        file: the font below ``data/fonts/``.
        weight: 400 or 700.
        italic: set slanted.
    """

    family: str
    file: str
    weight: int = 400
    italic: bool = False

    @property
    def path(self) -> Path:
        """Return where the font lies."""
        return data.path(f"fonts/{self.file}")

    @property
    def families(self) -> str:
        """Return the family with what stands in for it, as style sheets write it."""
        return f"'{self.family}', {_FALLBACK.get(self.family, _SANS_FALLBACK)}"


SANS = Face("Saidwhere Sans", "SaidwhereSans-Regular.ttf")
BOLD = Face("Saidwhere Sans", "SaidwhereSans-Bold.ttf", weight=700)
ITALIC = Face("Saidwhere Sans", "SaidwhereSans-Italic.ttf", italic=True)
SERIF = Face("Saidwhere Serif", "SaidwhereSerif-Regular.ttf")
SERIF_BOLD = Face("Saidwhere Serif", "SaidwhereSerif-Bold.ttf", weight=700)
FACES = (SANS, BOLD, ITALIC, SERIF, SERIF_BOLD)

# Heights in parts of the type size, the same in all our faces.
CAPITAL = 0.70
DESCENT = 0.24


@dataclass(frozen=True)
class _Metrics:
    """A font's own figures, in parts of the type size."""

    advances: Mapping[int, float]
    glyphs: Mapping[int, str]
    pairs: tuple[Any, ...]
    em: float

    def kern(self, left: str, right: str) -> float:
        """Return by how much two letters move together (negative) or apart."""
        first, second = self.glyphs.get(ord(left)), self.glyphs.get(ord(right))
        if first is None or second is None:
            return 0.0
        return (
            next(
                (kern for pair in self.pairs if (kern := _pair(pair, first, second)) is not None),
                0.0,
            )
            / self.em
        )


@lru_cache(maxsize=20_000)
def width(text: str, face: Face, size: float) -> float:
    """Return how wide a line is set, kerning included, in the unit of the type size.

    Letters that the font lacks count as wide as most other fonts set them, or a little wider.
    """
    metrics = _metrics(face)
    advances = sum(metrics.advances.get(ord(letter), _unknown(letter)) for letter in text)
    kerning = sum(_kern(face, left, right) for left, right in pairwise(text))
    return (advances + kerning) * size


def clean(text: str) -> str:
    """Return text on one line, without what cannot be drawn: control and direction signs.

    Runs of white space become one space; lone halves of surrogate pairs become U+FFFD.
    """
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(map(_drawable, spaced)).split())


def _drawable(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in {"Cc", "Cf"}:
        return ""
    return "\ufffd" if kind in {"Cs", "Cn"} else letter


def has(text: str) -> bool:
    """Tell whether our fonts hold every letter of a text."""
    return set(text) <= _known() or all(one in _known() or one.isspace() for one in text)


@lru_cache
def _known() -> frozenset[str]:
    codes = _metrics(SANS).advances.keys() & _metrics(SERIF).advances.keys()
    return frozenset(map(chr, codes))


@lru_cache
def _metrics(face: Face) -> _Metrics:
    font = TTFont(face.path, lazy=True)
    em = font["head"].unitsPerEm
    glyphs = font.getBestCmap()
    widths = font["hmtx"].metrics
    return _Metrics(
        advances={code: widths[name][0] / em for code, name in glyphs.items()},
        glyphs=glyphs,
        pairs=_pairs(font),
        em=em,
    )


def _pairs(font: TTFont) -> tuple[Any, ...]:
    """Return the font's tables of kerning pairs."""
    if "GPOS" not in font:
        return ()
    table = font["GPOS"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    lookups = (table.LookupList.Lookup[index] for index in sorted(wanted))
    parts = (part for lookup in lookups for part in lookup.SubTable)
    return tuple(getattr(part, "ExtSubTable", part) for part in parts)


def _pair(table: Any, first: str, second: str) -> float | None:  # noqa: ANN401 - fontTools has no types
    """Return the kerning that one table gives to a pair, None if it does not know the first."""
    if first not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        records = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        values = (record.Value1 for record in records if record.SecondGlyph == second)
        return next((value.XAdvance for value in values if value), None)
    row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
    value = row[table.ClassDef2.classDefs.get(second, 0)].Value1
    return getattr(value, "XAdvance", 0) if value else 0


@lru_cache(maxsize=20_000)
def _kern(face: Face, left: str, right: str) -> float:
    return _metrics(face).kern(left, right)


def _unknown(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    return 0.7 if unicodedata.bidirectional(letter) in {"R", "AL"} else 1.15
