"""A drawing as an SVG file: words are text, fonts are inside, layers have names."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

from export.lettering import FACES, Face
from export.papers import rdf
from export.svg import markup, shape

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from export.papers import Papers

# What can be typed in English, and the letters of Ukrainian and Russian.
_LATIN = "".join(map(chr, range(0x20, 0x7F))) + "’‘“”–—…·©№"
_CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "ЁёЄєІіЇїҐґ«»„’—"
_SVG = "{http://www.w3.org/2000/svg}"


def svg_file(drawing: str, of: Papers) -> bytes:
    """Return a drawing as an SVG file that looks the same wherever it is opened.

    Of each typeface the alphabets that the drawing uses are embedded, as WOFF2; the papers
    stand in ``<metadata>`` as RDF.

    Args:
        drawing: SVG of ours, with one ``<style>``.
        of: the papers.
    """
    letters = _letters(fromstring(drawing))  # noqa: S314 - our own drawing
    rules = "".join(_rule(face, _alphabets(used)) for face, used in letters.items())
    # As text, lest a whole tree be written anew with other names for its namespaces.
    filled = drawing.replace("<style>", f"<style>{rules}", 1)
    if of.specification:
        filled = filled.replace("</desc>", f" Specification sha256:{of.specification}.</desc>", 1)
    metadata = markup(shape("metadata", rdf(of)))
    return filled.replace("<style>", f"{metadata}<style>", 1).encode()


def _letters(tree: Element) -> dict[Face, set[str]]:
    """Return the letters that each typeface has to hold."""
    used: dict[Face, set[str]] = {}
    for text in tree.iter(f"{_SVG}text"):
        outer = text.get("class", "")
        for part in text.iter():
            face = _face(f"{outer} {part.get('class', '')}".split())
            if face and part.text:
                used.setdefault(face, {" "}).update(part.text)
    return used


def _alphabets(used: set[str]) -> str:
    """Return the letters that are used and the alphabets that they belong to, in order.

    Whoever puts a word right in the drawing finds the letter that was missing; and the same few
    cuts of a typeface serve all drawings.
    """
    cyrillic = _CYRILLIC if any(letter in _CYRILLIC for letter in used) else ""
    return "".join(sorted({*used, *_LATIN, *cyrillic}))


def _face(classes: list[str]) -> Face | None:
    """Return the typeface that classes ask for, as the style sheet reads them."""
    families = {"sans": "Saidwhere Sans", "serif": "Saidwhere Serif"}
    wanted = [family for name, family in families.items() if name in classes]
    if not wanted or "other" in classes:
        return None
    weight = 700 if "bold" in classes else 400
    look = (wanted[-1], weight, "italic" in classes)
    return next((f for f in FACES if (f.family, f.weight, f.italic) == look), None)


@lru_cache(maxsize=64)
def _rule(face: Face, letters: str) -> str:
    data = b64encode(_cut(face, letters)).decode("ascii")
    style = "italic" if face.italic else "normal"
    return (
        f"@font-face {{ font-family: '{face.family}'; font-weight: {face.weight}; "
        f"font-style: {style}; src: url(data:font/woff2;base64,{data}) format('woff2') }}\n"
    )


def _cut(face: Face, letters: str) -> bytes:
    """Return a typeface as WOFF2 with these letters only, kerning kept; always the same bytes."""
    # Its import takes longer than a drawing, and only a file that leaves the house needs it.
    from fontTools import subset  # noqa: PLC0415 - see above

    options = subset.Options(
        flavor="woff2", layout_features=["kern", "mark", "ccmp", "locl"], hinting=False
    )
    made = BytesIO()
    with subset.load_font(str(face.path), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=letters)
        cutter.subset(font)
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()
