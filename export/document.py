"""A drawing as PDF: its words are words, its fonts inside, its papers in the properties."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import typst

from export.errors import ExportError
from export.lettering import FACES
from export.papers import SOFTWARE

if TYPE_CHECKING:
    from export.papers import Papers

# Points to a pixel of the drawing: 72 and 96 to the inch.
_POINTS = 72 / 96
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
# What strangers wrote reaches the document as data, never as part of its source.
_SOURCE = b"""#let papers = json("papers.json")
#set document(
  title: papers.title,
  description: papers.description,
  author: papers.author,
  keywords: papers.keywords,
  date: if papers.day == none { none } else { datetime(..papers.day) },
)
#set text(lang: papers.language)
#set page(width: papers.width * 1pt, height: papers.height * 1pt, margin: 0pt)
#image("drawing.svg", width: 100%, height: 100%, alt: papers.alt)
"""


def pdf(drawing: str, of: Papers, *, strange: bool = False) -> bytes:
    """Return a drawing as PDF of its own size, the same bytes for the same drawing and papers.

    Args:
        drawing: SVG of ours with a view box in pixels.
        of: the papers; alt text and language also tag the picture for screen readers.
        strange: some letters are not in our fonts: those of the machine are looked through.

    Raises:
        ExportError: the drawing has no size, or cannot be converted.
    """
    found = _BOX.search(drawing)
    if found is None:
        raise ExportError("This drawing has no size; please make it anew.")
    wide, high = (float(side) * _POINTS for side in found.groups())
    day = of.day
    facts = {
        "title": of.title,
        "description": " ".join((of.alt, of.stamp + ".", of.credit)),
        "author": [SOFTWARE],
        "keywords": [f"sha256:{of.specification}"] if of.specification else [],
        "day": {"year": day.year, "month": day.month, "day": day.day} if day else None,
        "language": of.language,
        "alt": of.alt,
        "width": wide,
        "height": high,
    }
    files = {
        "main.typ": _SOURCE,
        "papers.json": json.dumps(facts).encode(),
        "drawing.svg": drawing.encode(),
    }
    try:
        compiler = _compiler(strange=strange)
        made = compiler.compile(input=files, format="pdf", timestamp=0)  # type: ignore[type-var] # files in memory are allowed
    except typst.TypstError as error:
        raise ExportError(f"The PDF could not be made: {error.message}.") from error
    if not isinstance(made, bytes):
        raise ExportError("The PDF could not be made; please try another size.")
    return made


@lru_cache(maxsize=2)
def _compiler(*, strange: bool) -> typst.Compiler:
    folder = str(FACES[0].path.parent)
    return typst.Compiler(font_paths=[folder], ignore_system_fonts=not strange)
