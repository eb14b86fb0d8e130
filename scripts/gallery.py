"""Draws every size in every theme and language: the contact sheets of docs/gallery.

usage: python scripts/gallery.py [FOLDER]
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from PIL import Image

import data
from export.drawing import draw_still
from export.raster import pixels
from geo import read
from layers import SIZES, Sheet, Theme, spoken
from reporting import read_file

if TYPE_CHECKING:
    from layers import Layer, Size

# A sheet on a contact sheet has about so many pixels: small, but its type can still be judged.
_AREA = 440 * 440
_GAP = 16
_GROUND = (128, 128, 128)
_REPORTS = {"en": "istanbul-talks", "uk": "stambul", "ru": "stambul"}


def main(folder: Path) -> None:
    """Write a contact sheet for each size: a row for each theme, a column for each language."""
    layers = {language: _layer(language) for language in _REPORTS}
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in SIZES.items():
        sheet = _contact(size, layers)
        sheet.save(folder / f"{name}.webp", quality=80, method=6)
        print(f"{name}: {sheet.width} by {sheet.height}")


def _layer(language: str) -> Layer:
    day = date(2022, 3, 29)
    file = data.path(f"samples/{_REPORTS[language]}-{day}.txt")
    return spoken(read(read_file(file, published=day)), language=language)


def _contact(size: Size, layers: dict[str, Layer]) -> Image.Image:
    scale = (_AREA / (size.width * size.height)) ** 0.5
    rows = [
        [pixels(draw_still(layer, Sheet(size, theme)), scale) for layer in layers.values()]
        for theme in get_args(Theme)
    ]
    wide, high = rows[0][0].size
    across, down = (wide + _GAP) * len(layers), (high + _GAP) * len(rows)
    made = Image.new("RGB", (across + _GAP, down + _GAP), _GROUND)
    for y, row in enumerate(rows):
        for x, picture in enumerate(row):
            made.paste(picture, (_GAP + x * (wide + _GAP), _GAP + y * (high + _GAP)))
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/gallery"))
