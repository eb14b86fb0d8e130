"""Readings -> layers as plain data: what to show, never how."""

from layers.choice import Choice, chosen, offered
from layers.layer import Card, Credit, Layer, LayerError, Mark, Shape, Zone
from layers.sheet import PARTS, Part, Sheet
from layers.sizes import SIZES, Measures, Size, printed, size_of
from layers.statements import spoken
from layers.style import Palette, Theme, palette
from layers.wording import Translation, Wording
from layers.words import Words, words

__all__ = [
    "PARTS",
    "SIZES",
    "Card",
    "Choice",
    "Credit",
    "Layer",
    "LayerError",
    "Mark",
    "Measures",
    "Palette",
    "Part",
    "Shape",
    "Sheet",
    "Size",
    "Theme",
    "Translation",
    "Wording",
    "Words",
    "Zone",
    "chosen",
    "offered",
    "palette",
    "printed",
    "size_of",
    "spoken",
    "words",
]
