"""Readings -> layers as plain data: what to show, never how."""

from layers.layer import Card, Layer, LayerError, Mark, Shape, Zone
from layers.statements import spoken
from layers.style import SIZES, Measures, Palette, Size, Theme, palette
from layers.words import Words, words

__all__ = [
    "SIZES",
    "Card",
    "Layer",
    "LayerError",
    "Mark",
    "Measures",
    "Palette",
    "Shape",
    "Size",
    "Theme",
    "Words",
    "Zone",
    "palette",
    "spoken",
    "words",
]
