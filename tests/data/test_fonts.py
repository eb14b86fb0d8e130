"""The shipped fonts."""

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
