"""Typefaces inside a page: only the letters that it needs, as data, so that nothing is fetched.

The map's names are set in our own sans, since their places were found with its widths. All other
type is the reader's own: one whole typeface would weigh more than the report.
"""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

import data

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_WEIGHTS = (("400", "SaidwhereSans-Regular.ttf"), ("700", "SaidwhereSans-Bold.ttf"))

# Units of an em: names are set up to 17 pixels high, where a unit is a fourteenth of a pixel.
_UNITS = 250


def faces(maps: Iterable[Element]) -> str:
    """Return the rules that give the drawings of a page their typeface, "Saidwhere Map"."""
    # A space at least: a typeface without any letter is none.
    letters = {"400": {" "}, "700": {" "}}
    for drawing in maps:
        for text in drawing.iter("text"):
            # Spaced capitals name neighbours, with room to spare: any typeface does.
            if text.get("letter-spacing"):
                continue
            weight = "700" if "bold" in text.get("class", "").split() else "400"
            letters[weight].update("".join(text.itertext()))
    return "".join(_face(weight, file, "".join(letters[weight])) for weight, file in _WEIGHTS)


def _face(weight: str, file: str, letters: str) -> str:
    font = b64encode(_cut(file, letters)).decode("ascii")
    return (
        f'@font-face{{font-family:"Saidwhere Map";font-weight:{weight};'
        f"src:url(data:font/woff2;base64,{font})}}"
    )


def _cut(file: str, letters: str) -> bytes:
    """Return the typeface as WOFF2 with these letters only; the same letters, the same bytes."""
    # Its import takes as long as drawing a map, and only an embed needs it.
    from fontTools import subset  # noqa: PLC0415 - see above
    from fontTools.ttLib.scaleUpem import scale_upem  # noqa: PLC0415 - see above

    options = subset.Options(
        flavor="woff2", layout_features=[], hinting=False, glyph_names=False, name_IDs=[]
    )
    made = BytesIO()
    with subset.load_font(str(data.path(f"fonts/{file}")), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text="".join(sorted(letters)))
        cutter.subset(font)
        scale_upem(font, _UNITS)
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()
