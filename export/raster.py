"""A drawing as pixels: PNG, JPEG and WebP, with its papers inside."""

from __future__ import annotations

import re
import struct
import zlib
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import svg2png_py
from isal import isal_zlib
from PIL import Image

from export.errors import ExportError
from export.lettering import FACES
from export.papers import SOFTWARE, xmp

if TYPE_CHECKING:
    from export.papers import Papers

# Dots to an inch of a drawing's pixels (CSS Values and Units, 5.2), and inches to a metre.
_DPI, _INCHES = 96, 39.3701
# Pixels of the largest picture; A3 at 600 dots to an inch has 70 million.
_MOST = 100_000_000
_SIZES = re.compile(r'<svg [^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')
_SIDES = re.compile(r' (?:width|height)="[^"]*"')
# Names of the tags of EXIF (CIPA DC-008).
_DESCRIPTION, _SOFTWARE, _COPYRIGHT = 0x010E, 0x0131, 0x8298


def pixels(drawing: str, scale: float, *, strange: bool = False) -> Image.Image:
    """Return a drawing as an image.

    Args:
        drawing: SVG of ours with a view box.
        scale: pixels of the image for each of the drawing.
        strange: some letters are not in our fonts: those of the machine are looked through.

    Raises:
        ExportError: the picture would have far too many pixels.
    """
    found = _SIZES.search(drawing)
    if found is None:
        raise ExportError("This drawing has no size; please make it anew.")
    wide, high = (max(1, round(float(side) * scale)) for side in found.groups())
    check_pixels(wide, high)
    # A hair's stretch: else a sheet of a broken number of pixels would not fill its edge.
    sides = f' width="{wide}" height="{high}" preserveAspectRatio="none">'
    head = _SIDES.sub("", found[0])[:-1] + sides
    sized = drawing[: found.start()] + head + drawing[found.end() :]
    drawn, *_ = svg2png_py.svg_to_rgba(sized, _fonts(strange=strange))
    # The sheet is opaque: the fourth channel says nothing, and the others are as they are.
    return Image.frombytes("RGB", (wide, high), drawn, "raw", "RGBX")


def check_pixels(wide: int, high: int) -> None:
    """Refuse pictures that no memory should be given to.

    Raises:
        ExportError: there would be far too many pixels.
    """
    if wide * high > _MOST:
        raise ExportError(
            f"A picture of {wide:,} by {high:,} pixels is too large; please choose a smaller "
            "scale or size."
        )


def png(image: Image.Image, of: Papers, scale: float) -> bytes:
    """Return an image as PNG; the papers stand before the pixels, where all programs look."""
    wide, high = image.size
    metre = round(_DPI * scale * _INCHES)
    texts = {
        "Title": of.title,
        "Description": of.alt,
        "Copyright": of.credit,
        "Source": of.credit,
        "Comment": of.stamp,
        "Software": SOFTWARE,
        "XML:com.adobe.xmp": xmp(of),
    }
    # Filter 0 for each row: flat colours pack best as they are.
    rows = memoryview(image.tobytes())
    step = 3 * wide
    packed = isal_zlib.compressobj(1)
    body = [
        packed.compress(b"".join(part))
        for part in _bands([rows[step * y : step * (y + 1)] for y in range(high)])
    ]
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">2I5B", wide, high, 8, 2, 0, 0, 0)),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"pHYs", struct.pack(">2IB", metre, metre, 1)),
            *(_text(name, words) for name, words in texts.items() if words),
            _chunk(b"IDAT", b"".join((*body, packed.flush()))),
            _chunk(b"IEND", b""),
        )
    )


def jpeg(image: Image.Image, of: Papers, scale: float) -> bytes:
    """Return an image as JPEG, its colours at full resolution: type on colour stays sharp."""
    made = BytesIO()
    dots = (round(_DPI * scale),) * 2
    packet = xmp(of).encode()
    image.save(
        made,
        "JPEG",
        quality=92,
        subsampling=0,
        optimize=True,
        dpi=dots,
        exif=_exif(of),
        xmp=packet,
    )
    return made.getvalue()


def webp(image: Image.Image, of: Papers) -> bytes:
    """Return an image as WebP without loss: flat colours weigh less so, and type stays sharp."""
    made = BytesIO()
    packet = xmp(of).encode()
    image.save(made, "WEBP", lossless=True, quality=40, method=2, exif=_exif(of), xmp=packet)
    return made.getvalue()


def _bands(rows: list[memoryview]) -> list[list[bytes | memoryview]]:
    """Return rows with their filter byte, so many together that packing is quick."""
    return [
        [part for row in rows[first : first + 64] for part in (b"\0", row)]
        for first in range(0, len(rows), 64)
    ]


def _exif(of: Papers) -> bytes:
    tags = Image.Exif()
    tags[_DESCRIPTION], tags[_COPYRIGHT], tags[_SOFTWARE] = of.alt, of.credit, SOFTWARE
    return tags.tobytes()


def _text(name: str, words: str) -> bytes:
    """Return an ``iTXt`` chunk: UTF-8, not compressed (PNG specification, 11.3.4.5)."""
    content = words.replace("\0", "").encode("utf-8", "replace")
    return _chunk(b"iTXt", name.encode("latin-1") + b"\0\0\0\0\0" + content)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@lru_cache(maxsize=2)
def _fonts(*, strange: bool) -> svg2png_py.FontDatabase:
    fonts = svg2png_py.FontDatabase()
    for face in FACES:
        fonts.load_font_file(str(face.path))
    if strange:
        fonts.load_system_fonts()
    return fonts
