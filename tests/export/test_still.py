from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from export import ExportError
from export.still import still, write_still
from layers import SIZES, Sheet, Size, printed

if TYPE_CHECKING:
    from pathlib import Path

    from layers import Layer


def chunks(picture: bytes) -> dict[str, bytes]:
    """Read a PNG's chunks, each checked by its checksum."""
    found, at = {}, 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        kind, body = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        assert struct.unpack(">I", picture[at + 8 + length : at + 12 + length]) == (
            zlib.crc32(kind + body),
        )
        if kind == b"iTXt":
            name, _, rest = body.partition(b"\0")
            found[name.decode()] = rest[4:]
        at += 12 + length
    return found


def image(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


@pytest.mark.parametrize(
    ("size", "pixels"),
    [("wide", (1200, 675)), ("square", (1080, 1080)), ("portrait", (1080, 1350))],
)
def test_a_still_has_the_size_it_is_asked_for(
    layer: Layer, size: str, pixels: tuple[int, int]
) -> None:
    """By name, at one pixel for each of the sheet."""
    assert image(still(layer, Sheet(SIZES[size]), scale=1)).size == pixels


def test_a_still_is_twice_as_sharp_as_its_sheet(layer: Layer) -> None:
    """Two pixels for each, as usual."""
    assert image(still(layer, Sheet(Size(700, 500)))).size == (1400, 1000)


def test_the_same_layer_gives_the_same_bytes(layer: Layer) -> None:
    """Nothing in the file depends on the moment."""
    assert still(layer, scale=1) == still(layer, scale=1)


def test_a_still_carries_its_papers(layer: Layer) -> None:
    """Title, picture in words, source and border view travel inside the file."""
    papers = chunks(still(layer, scale=1))

    assert papers["Title"].decode() == layer.title
    assert papers["Description"].decode() == layer.alt
    assert "68/262" in papers["Source"].decode()
    assert b"AltTextAccessibility" in papers["XML:com.adobe.xmp"]


def test_land_and_sea_have_the_colours_of_the_theme(layer: Layer) -> None:
    """A pixel of the Black Sea and one of the headline's ground."""
    picture = image(still(layer, Sheet(theme="dark"), scale=1)).convert("RGB")

    assert picture.getpixel((5, 5)) == (0x11, 0x17, 0x1B)
    assert picture.getpixel((640, 590)) == (0x0C, 0x15, 0x1B)


def test_grey_holds_no_colour(layer: Layer) -> None:
    """It is for print in one ink."""
    picture = image(still(layer, Sheet(theme="grey"), scale=0.5)).convert("RGB")
    colours = picture.getcolors(1_000_000) or []

    assert all(max(colour) - min(colour) <= 1 for _, colour in colours)  # type: ignore[arg-type] # RGB gives triples


def test_strange_letters_do_not_stop_a_picture(layer: Layer) -> None:
    """They are drawn with what the machine has."""
    assert image(still(replace(layer, title="محمد 🚀"), scale=0.5)).width == 600


@pytest.mark.parametrize("scale", [0, -1, 17, float("nan")])
def test_a_scale_that_makes_no_picture_is_refused(layer: Layer, scale: float) -> None:
    """In words."""
    with pytest.raises(ExportError, match="please choose"):
        still(layer, scale=scale)


def test_a_still_is_written_whole(layer: Layer, tmp_path: Path) -> None:
    """And nothing is left beside it."""
    write_still(tmp_path / "map.png", layer, scale=1)

    assert [path.name for path in tmp_path.iterdir()] == ["map.png"]
    assert image((tmp_path / "map.png").read_bytes()).width == 1200


def test_a_name_that_ends_in_svg_gives_the_drawing(layer: Layer, tmp_path: Path) -> None:
    """Words in it are words."""
    write_still(str(tmp_path / "map.svg"), layer)

    assert ">Kyiv<" in (tmp_path / "map.svg").read_text("utf-8")


def test_a_folder_that_is_not_there_is_an_error_in_words(layer: Layer, tmp_path: Path) -> None:
    """Nothing is written, nothing is half written."""
    with pytest.raises(ExportError, match="another folder or name"):
        write_still(tmp_path / "no" / "map.png", layer, scale=0.5)


def test_a_file_in_use_keeps_what_it_held(
    layer: Layer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the last step fails, the old picture stays and the new one goes."""
    target = tmp_path / "map.png"
    target.write_bytes(b"old")
    monkeypatch.setattr("pathlib.Path.replace", refuse)

    with pytest.raises(ExportError):
        write_still(target, layer, scale=0.5)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def refuse(*_: object) -> None:
    raise OSError


@pytest.mark.parametrize("name", ["map.gif", "map", "png", ".png"])
def test_a_name_that_ends_in_no_kind_is_refused(layer: Layer, tmp_path: Path, name: str) -> None:
    """The message names the endings."""
    with pytest.raises(ExportError, match=r"\.png, \.jpg"):
        write_still(tmp_path / name, layer)
    assert not list(tmp_path.iterdir())


def test_a_picture_of_too_many_pixels_is_refused(layer: Layer) -> None:
    """Before the machine runs out of memory."""
    with pytest.raises(ExportError, match="too large"):
        still(layer, Sheet(Size(9000, 9000)), scale=2)


@pytest.mark.parametrize("scale", [0.37, 1, 1.91, 3.125])
@pytest.mark.parametrize("size", [printed(60.3, 170.7), printed(115, 165), Size(701, 903)])
def test_a_sheet_is_opaque_to_its_corners(layer: Layer, size: Size, scale: float) -> None:
    """Where its size is a broken number of pixels too."""
    picture = image(still(layer, Sheet(size, "dark"), scale=scale))
    wide, high = picture.width - 1, picture.height - 1
    corners = [picture.getpixel(at) for at in ((0, 0), (wide, 0), (0, high), (wide, high))]

    assert corners == [(0x11, 0x17, 0x1B)] * 4
