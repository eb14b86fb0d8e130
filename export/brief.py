"""What a sheet's parts are set by: its layout, the words of its language, its sizes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from layers.style import palette
from layers.words import words

if TYPE_CHECKING:
    from layers import Measures, Sheet, Words

# Lines in the theme of high contrast, in parts of the usual.
_HEAVIER = 1.3


@dataclass(frozen=True, slots=True)
class Brief:
    """What every part of a sheet keeps to.

    Attributes:
        sheet: what stands on it, and how.
        said: words of its language.
        measures: sizes of type, marks and lines, in pixels.
    """

    sheet: Sheet
    said: Words
    measures: Measures


def brief(sheet: Sheet, language: str) -> Brief:
    """Return what a sheet's parts keep to, in a language."""
    measures = sheet.size.measures
    if palette(sheet.theme).heavier:
        measures = replace(measures, line=_HEAVIER * measures.line)
    return Brief(sheet, words(language), measures)
