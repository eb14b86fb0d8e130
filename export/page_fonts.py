"""Typefaces inside a page: only the letters that it needs, as data, so that nothing is fetched.

The map's names are set in our own sans, since their places were found with its widths; the
headline is in our own serif. All other type is the reader's own: a whole typeface would weigh
more than the report.
"""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

from fontTools import subset

import data

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_MAP = (("400", "SaidwhereSans-Regular.ttf"), ("700", "SaidwhereSans-Bold.ttf"))


def faces(title: str, maps: Iterable[Element]) -> str:
    """Return the rules that give a page its typefaces: "Saidwhere Map", "Saidwhere Headline".

    Args:
        title: the headline.
        maps: the drawings whose names are set.
    """
    names = "".join(_words(drawing) for drawing in maps)
    rules = [_face("Saidwhere Map", weight, file, names) for weight, file in _MAP]
    return "".join([*rules, _face("Saidwhere Headline", "700", "SaidwhereSerif-Bold.ttf", title)])


def _words(drawing: Element) -> str:
    return "".join(part for text in drawing.iter("text") for part in text.itertext())


def _face(family: str, weight: str, file: str, letters: str) -> str:
    font = b64encode(_cut(file, letters)).decode("ascii")
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};'
        f"src:url(data:font/woff2;base64,{font})}}"
    )


def _cut(file: str, letters: str) -> bytes:
    """Return the typeface as WOFF2 with these letters only; the same letters, the same bytes."""
    options = subset.Options(
        flavor="woff2", layout_features=["kern"], hinting=False, glyph_names=False, name_IDs=[]
    )
    made = BytesIO()
    with subset.load_font(str(data.path(f"fonts/{file}")), options) as font:
        cutter = subset.Subsetter(options)
        # A space at least: a typeface without any letter is none.
        cutter.populate(text="".join(sorted({*letters, " "})))
        cutter.subset(font)
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()
