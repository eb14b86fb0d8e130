from __future__ import annotations

import base64
import hashlib
import io
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args
from xml.etree.ElementTree import fromstring

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from pypdf import PdfReader

from export.still import KINDS, Kind, still
from layers import Sheet, size_of, spoken

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

SVG = "{http://www.w3.org/2000/svg}"
HASH = "ab" * 32
HOSTILE = '$x$ <b>&amp; #set "q" \\ #{1} {{7*7}}'


@pytest.mark.parametrize("kind", ["jpeg", "webp"])
def test_pixels_have_the_size_and_the_papers_of_the_png(layer: Layer, kind: Kind) -> None:
    """Title, picture in words, credit and specification, as EXIF and XMP."""
    picture = Image.open(io.BytesIO(still(layer, kind=kind, scale=1, specification=HASH)))

    packet = picture.info["xmp"].decode()
    assert picture.size == (1200, 675)
    assert picture.getexif()[0x010E] == layer.alt
    assert all(part in packet for part in (layer.title, layer.alt, "68/262", HASH))


@pytest.mark.parametrize(("kind", "scale", "dots"), [("png", 3.125, 300), ("jpeg", 2, 192)])
def test_a_picture_says_how_many_dots_it_has_to_an_inch(
    layer: Layer, kind: Kind, scale: float, dots: int
) -> None:
    """A layout program places it at its true size."""
    sheet = Sheet(size_of("print-2"))
    picture = Image.open(io.BytesIO(still(layer, sheet, kind=kind, scale=scale)))

    assert picture.info["dpi"] == pytest.approx((dots, dots), abs=0.2)
    assert picture.width == round(115 / 25.4 * dots)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_words_of_a_pdf_are_found_by_search(reading: Reading, language: str) -> None:
    """Headline, places, quotation and neighbours, in each language."""
    layer = spoken(reading, language=language)
    page = pypdfium2.PdfDocument(still(layer, kind="pdf"))[0].get_textpage()
    words = " ".join(page.get_text_range().split())

    country = {"en": "BELARUS", "uk": "БІЛОРУСЬ", "ru": "БЕЛАРУСЬ"}[language]
    assert all(zone.label in words for zone in layer.zones)
    assert "reduce activity" in words
    assert country in words


def test_a_pdf_has_its_fonts_and_its_papers_inside(layer: Layer) -> None:
    """And a language, a title and a picture in words for those who cannot see it."""
    book = PdfReader(io.BytesIO(still(layer, kind="pdf", specification=HASH)))
    facts, fonts = book.metadata, fonts_of(book)

    assert facts is not None
    assert facts.title == layer.title
    assert str(facts["/Keywords"]) == f"sha256:{HASH}"
    assert layer.alt in str(facts.subject)
    assert "68/262" in str(facts.subject)
    assert str(book.root_object["/Lang"]) == "en"
    assert len(fonts) >= 4
    assert all(embedded(font) for font in fonts)


def fonts_of(book: PdfReader) -> list[dict[str, object]]:
    fonts: dict[str, Any] = book.pages[0]["/Resources"]["/Font"]  # type: ignore[index] # there are some
    return [font.get_object()["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts.values()]


def embedded(font: dict[str, object]) -> bool:
    return any(key in font for key in ("/FontFile2", "/FontFile3"))


@pytest.mark.parametrize(("size", "points"), [("wide", (900, 506.25)), ("a4", (595.28, 841.89))])
def test_a_page_has_the_size_of_its_sheet(
    layer: Layer, size: str, points: tuple[float, float]
) -> None:
    """A4 is A4."""
    page = PdfReader(io.BytesIO(still(layer, Sheet(size_of(size)), kind="pdf"))).pages[0]

    assert (page.mediabox.width, page.mediabox.height) == pytest.approx(points, abs=0.1)


def test_an_svg_file_holds_words_layers_and_papers(layer: Layer) -> None:
    """As Illustrator and Inkscape show them."""
    root = fromstring(still(layer, kind="svg", specification=HASH).decode())  # noqa: S314 - our own drawing
    named = {part.get("id") for part in root.iter(f"{SVG}g")} - {None}
    texts = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]

    assert {"base-map", "areas-spoken-of", "places-and-marks", "quotations", "credit"} <= named
    assert "Kyiv" in texts
    assert root.findtext(f"{SVG}title") == layer.title
    assert HASH in str(root.findtext(f"{SVG}desc"))
    assert HASH in "".join(root.find(f"{SVG}metadata").itertext())  # type: ignore[union-attr] # it is there


def test_an_svg_file_embeds_the_letters_that_it_uses(reading: Reading) -> None:
    """All of them, Cyrillic ones too, and kerning; none that it does not use."""
    drawing = still(spoken(reading, language="uk"), kind="svg").decode()
    fonts = re.findall(r"font-weight: (\d+);[^}]*base64,([^)]+)\)", drawing)
    letters = [TTFont(io.BytesIO(base64.b64decode(font))) for _, font in fonts]

    assert len(fonts) == 5
    assert any(ord("ї") in font.getBestCmap() for font in letters)
    assert all("GPOS" in font for font in letters)
    assert not any(ord("ѳ") in font.getBestCmap() for font in letters)


def test_every_letter_drawn_is_in_a_font_of_the_file(layer: Layer) -> None:
    """Else a machine without our fonts would set it in another."""
    drawing = still(layer, kind="svg").decode()
    root = fromstring(drawing)  # noqa: S314 - our own drawing
    fonts = [
        TTFont(io.BytesIO(base64.b64decode(font)))
        for font in re.findall(r"base64,([^)]+)\)", drawing)
    ]
    held = set().union(*(font.getBestCmap() for font in fonts))
    used = {ord(letter) for text in root.iter(f"{SVG}text") for letter in "".join(text.itertext())}

    assert used <= held


@pytest.mark.parametrize("kind", get_args(Kind))
def test_whatever_strangers_wrote_stays_words(layer: Layer, kind: Kind) -> None:
    """In drawing, metadata and document source."""
    cards = tuple(replace(card, speaker=HOSTILE, words=HOSTILE) for card in layer.cards)
    made = replace(layer, title=HOSTILE, alt=HOSTILE, cards=cards)
    picture = still(made, kind=kind, scale=0.5)

    if kind == "pdf":
        assert PdfReader(io.BytesIO(picture)).metadata.title == HOSTILE  # type: ignore[union-attr] # it is there
    if kind == "svg":
        fromstring(picture.decode())  # noqa: S314 - our own drawing
    assert picture


@pytest.mark.parametrize("kind", get_args(Kind))
def test_letters_that_our_fonts_lack_do_not_stop_a_picture(layer: Layer, kind: Kind) -> None:
    """Arabic, Chinese, an emoji in a speaker's name."""
    cards = tuple(replace(card, speaker="محمد 李 🚀") for card in layer.cards)

    assert still(replace(layer, cards=cards), kind=kind, scale=0.5)


MAKE = """
import hashlib, pickle, sys
from export.still import KINDS, still
layer = pickle.load(sys.stdin.buffer)
for kind in dict.fromkeys(KINDS.values()):
    print(kind, hashlib.sha256(still(layer, kind=kind, scale=1)).hexdigest())
"""


def test_the_same_in_gives_the_same_bytes_in_another_process(layer: Layer) -> None:
    """Whatever the hash seed and the day."""
    import pickle  # noqa: PLC0415 - hands a layer of ours to our own process

    here = [
        f"{kind} {hashlib.sha256(still(layer, kind=kind, scale=1)).hexdigest()}"
        for kind in dict.fromkeys(KINDS.values())
    ]
    there = subprocess.run(
        [sys.executable, "-c", MAKE],
        input=pickle.dumps(layer),
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
    )

    assert there.stdout.decode().split("\n")[:-1] == here
