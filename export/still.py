"""A sheet as PNG, with its title, words and credit inside the file."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py

from export.drawing import draw_still
from export.errors import ExportError
from export.lettering import FACES, has
from layers import Sheet, Size, size_of

if TYPE_CHECKING:
    from layers import Layer, Theme

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Signature, then the header chunk: length, name, 13 bytes, checksum.
_HEADER_END = len(_SIGNATURE) + 25
_MOST_SCALE = 4


def still(
    layer: Layer, *, size: Size | str = "wide", scale: float = 2, theme: Theme = "light"
) -> bytes:
    """Return the sheet of a layer as PNG; the same layer gives the same bytes.

    Args:
        layer: what is shown.
        size: ``wide``, ``square``, ``portrait``, or any other size in pixels.
        scale: pixels of the picture for each of the sheet, up to 4.
        theme: light, dark, grey or contrast.

    Raises:
        ExportError: there is no such size, or no picture of such a scale.
        LayerError: there is no such theme.
    """
    if not 0 < scale <= _MOST_SCALE:
        raise ExportError(f"A scale of {scale:g} is not possible; please choose from 0.1 to 4.")
    drawing = draw_still(layer, Sheet(sheet_size(size), theme))
    picture = bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing,
            zoom=scale,
            # Letters that our fonts lack are drawn with what the machine has, or as empty boxes.
            skip_system_fonts=has(layer_text(layer)),
            font_files=[str(face.path) for face in FACES],
        )
    )
    return _with_papers(picture, layer)


def write_still(
    path: Path | str,
    layer: Layer,
    *,
    size: Size | str = "wide",
    scale: float = 2,
    theme: Theme = "light",
) -> None:
    """Write the sheet of a layer, as PNG or, by the file's ending, as SVG; never half a file.

    Args:
        path: where to; ``.png`` gives the picture, ``.svg`` the drawing itself.
        layer: what is shown.
        size: ``wide``, ``square``, ``portrait``, or any other size in pixels.
        scale: pixels of the picture for each of the sheet, up to 4.
        theme: light, dark, grey or contrast.

    Raises:
        ExportError: the file cannot be written there, or there is no such size, scale or kind.
        LayerError: there is no such theme.
    """
    target = Path(path)
    kind = target.suffix.lower()
    if kind not in {".png", ".svg"}:
        raise ExportError(f"Stills are PNG or SVG; please end the name {target.name!r} in one.")
    if kind == ".svg":
        content = draw_still(layer, Sheet(sheet_size(size), theme)).encode()
    else:
        content = still(layer, size=size, scale=scale, theme=theme)
    # A reader of the folder sees the old picture or the new one, never half of one.
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise ExportError(
            f"The picture could not be written to {target}; please choose another folder or name."
        ) from error


def sheet_size(size: Size | str) -> Size:
    """Return a size by its name, or by its sides as ``1200x675`` or ``55x130 mm``.

    Raises:
        LayerError: there is no such size.
    """
    return size if isinstance(size, Size) else size_of(size)


def layer_text(layer: Layer) -> str:
    """Return all words of a layer, to see whether our fonts can set them."""
    words = [layer.title, layer.standfirst, layer.stamp, *layer.credit]
    words += [zone.label for zone in layer.zones]
    words += [part for card in layer.cards for part in (card.speaker, card.role, card.words)]
    return " ".join(words)


def _with_papers(picture: bytes, layer: Layer) -> bytes:
    """Return a PNG with title, description, source and software as text chunks."""
    papers = {
        "Title": layer.title,
        "Description": layer.alt,
        "Source": " ".join(layer.credit),
        "Comment": layer.stamp,
        "Software": "Saidwhere",
    }
    chunks = b"".join(_chunk(name, words) for name, words in papers.items())
    # Before the pixels, so that a program that reads no further still finds them.
    return picture[:_HEADER_END] + chunks + picture[_HEADER_END:]


def _chunk(name: str, words: str) -> bytes:
    """Return an ``iTXt`` chunk: UTF-8, not compressed (PNG specification, 11.3.4.5)."""
    content = words.replace("\0", "").encode("utf-8", "replace")
    body = b"iTXt" + name.encode("latin-1") + b"\0\0\0\0\0" + content
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
