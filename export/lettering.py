"""How wide words are set, so that labels can be placed before anything is drawn."""

from __future__ import annotations

import gzip
import json
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    """A font's own figures, in parts of the type size.

    Attributes:
        advances: how wide each letter is.
        rows, columns: the class of a letter as the first and as the second of a pair.
        kerning: by how much the letters of two classes move together (negative) or apart.
    """

    advances: Mapping[str, float]
    rows: Mapping[str, int]
    columns: Mapping[str, int]
    kerning: Sequence[Sequence[float]]

    def kern(self, left: str, right: str) -> float:
        """Return by how much two letters move together (negative) or apart."""
        row, column = self.rows.get(left), self.columns.get(right)
        return 0.0 if row is None or column is None else self.kerning[row][column]


@lru_cache(maxsize=20_000)
def width(text: str, face: Face, size: float) -> float:
    """Return how wide a line is set, kerning included, in the unit of the type size.

    Letters that the font lacks count as wide as most other fonts set them, or a little wider.
    """
    metrics = _metrics(face)
    advances = sum(_wide(metrics, letter) for letter in text)
    kerning = sum(metrics.kern(left, right) for left, right in pairwise(text))
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
    return frozenset(_metrics(SANS).advances.keys() & _metrics(SERIF).advances.keys())


@lru_cache
def _metrics(face: Face) -> _Metrics:
    own = _every_font()[face.file]
    em, letters = own["em"], own["letters"]
    return _Metrics(
        advances={letter: wide / em for letter, wide in zip(letters, own["widths"], strict=True)},
        rows=dict(zip(letters, own["rows"], strict=True)),
        columns=dict(zip(letters, own["columns"], strict=True)),
        kerning=[[kern / em for kern in row] for row in own["kerning"]],
    )


@lru_cache
def _every_font() -> dict[str, Any]:
    # Made from the fonts by scripts/metrics.py: to read them takes longer than to draw a map.
    packed = data.path("fonts/metrics.json.gz").read_bytes()
    fonts: dict[str, Any] = json.loads(gzip.decompress(packed))
    return fonts


def _wide(metrics: _Metrics, letter: str) -> float:
    wide = metrics.advances.get(letter)
    return _unknown(letter) if wide is None else wide


def _unknown(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    return 0.7 if unicodedata.bidirectional(letter) in {"R", "AL"} else 1.15
