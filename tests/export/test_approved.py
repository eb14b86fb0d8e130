"""Sheets beside pictures of them that were looked at and approved.

After a change that is meant: ``APPROVE=1 pytest tests/export/test_approved.py`` writes them anew;
look at each before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageFilter

from export.drawing import draw_still
from export.raster import pixels
from layers import SIZES, Sheet, Theme, spoken

if TYPE_CHECKING:
    from geo import Reading

FOLDER = Path(__file__).parent / "approved"
# A thumbnail of so many pixels shows where everything stands.
AREA = 360 * 360
CASES: list[tuple[str, Theme, str]] = [
    *((size, "light", "en") for size in SIZES),
    ("wide", "dark", "uk"),
    ("wide", "grey", "ru"),
    ("wide", "contrast", "uk"),
    ("portrait", "dark", "ru"),
]


@pytest.mark.parametrize(("size", "theme", "language"), CASES)
def test_a_sheet_looks_as_it_was_approved(
    reading: Reading, size: str, theme: Theme, language: str
) -> None:
    """No part has moved, changed its colour or gone; hairs of smoothing may differ."""
    sheet = SIZES[size]
    drawing = draw_still(spoken(reading, language=language), Sheet(sheet, theme))
    made = pixels(drawing, (AREA / (sheet.width * sheet.height)) ** 0.5)
    file = FOLDER / f"{size}-{theme}-{language}.png"
    if os.environ.get("APPROVE"):
        FOLDER.mkdir(exist_ok=True)
        made.save(file, optimize=True)
    with Image.open(file) as kept:
        assert made.size == kept.size
        soft = [one.convert("RGB").filter(ImageFilter.BoxBlur(1)) for one in (made, kept)]
    apart = ImageChops.difference(*soft).convert("L")
    strong = sum(apart.histogram()[32:])

    assert strong <= 0.001 * made.width * made.height
