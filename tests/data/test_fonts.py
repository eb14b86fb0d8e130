"""The shipped fonts."""

import gzip
import json
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from data import path

STEMS = [
    "SaidwhereSans-Regular",
    "SaidwhereSans-Bold",
    "SaidwhereSans-Italic",
    "SaidwhereSansNarrow-Regular",
    "SaidwhereSerif-Regular",
    "SaidwhereSerif-Bold",
]
LETTERS = "AZazÀÿŁłŽžАЯаяҐґЄєІіЇїЁёЎў’ʼ«»„“”–—…·№€₴−≈"


@pytest.fixture(params=STEMS)
def font(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(path(f"fonts/{request.param}.ttf"))


def test_every_letter_of_the_three_languages_is_there(font: TTFont) -> None:
    """No name or quotation in English, Ukrainian or Russian shows an empty box."""
    assert [letter for letter in LETTERS if ord(letter) not in font.getBestCmap()] == []


def test_reserved_names_are_not_used(font: TTFont) -> None:
    """The licence reserves the makers' font names; a changed copy is called Saidwhere."""
    names = [str(record) for record in font["name"].names if record.nameID in {1, 3, 4, 6, 16}]

    assert all(name.startswith("Saidwhere") for name in names)
    assert not any("PT S" in name for name in names)


def test_fonts_are_static_and_keep_their_kerning(font: TTFont) -> None:
    """Variable fonts break some converters; kerning is not traded for size."""
    assert "fvar" not in font
    assert "GPOS" in font


def test_the_licence_lies_beside_the_fonts() -> None:
    """Whoever takes the fonts finds their licence and their makers."""
    text = path("fonts/OFL.txt").read_text("utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "ParaType" in text


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    fonts: dict[str, Any] = json.loads(gzip.decompress(path("fonts/metrics.json.gz").read_bytes()))
    return fonts


def test_the_file_of_widths_holds_those_of_the_fonts(
    measured: dict[str, Any], request: pytest.FixtureRequest, font: TTFont
) -> None:
    """Letter for letter, as the font's own tables have them."""
    own = measured[f"{request.node.callspec.params['font']}.ttf"]
    glyphs, widths = font.getBestCmap(), font["hmtx"].metrics

    assert own["em"] == font["head"].unitsPerEm
    assert own["letters"] == "".join(map(chr, sorted(glyphs)))
    assert own["widths"] == [widths[glyphs[code]][0] for code in sorted(glyphs)]


@pytest.mark.parametrize("pair", ["AV", "Та", "То", "Wo", "ГА", "«Т", "nn", "ГІ"])
def test_the_file_of_widths_kerns_as_the_fonts_do(
    measured: dict[str, Any], request: pytest.FixtureRequest, font: TTFont, pair: str
) -> None:
    """Read from the font's own table of pairs."""
    own = measured[f"{request.node.callspec.params['font']}.ttf"]
    first, second = (own["letters"].index(letter) for letter in pair)
    glyphs = font.getBestCmap()

    kern = own["kerning"][own["rows"][first]][own["columns"][second]]
    assert kern == kerned(font, *(glyphs[ord(letter)] for letter in pair))


def kerned(font: TTFont, left: str, right: str) -> int:
    """The first table that knows the left glyph tells."""
    table = font["GPOS"].table
    numbers = {
        n
        for r in table.FeatureList.FeatureRecord
        if r.FeatureTag == "kern"
        for n in r.Feature.LookupListIndex
    }
    for part in (p for n in sorted(numbers) for p in table.LookupList.Lookup[n].SubTable):
        sub = getattr(part, "ExtSubTable", part)
        if left not in sub.Coverage.glyphs:
            continue
        if sub.Format == 2:
            row = sub.Class1Record[sub.ClassDef1.classDefs.get(left, 0)].Class2Record
            value = row[sub.ClassDef2.classDefs.get(right, 0)].Value1
            return int(getattr(value, "XAdvance", 0) or 0) if value else 0
        records = sub.PairSet[sub.Coverage.glyphs.index(left)].PairValueRecord
        for record in records:
            if record.SecondGlyph == right and record.Value1:
                return int(record.Value1.XAdvance)
    return 0
