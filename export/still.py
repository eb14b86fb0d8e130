"""A sheet as a picture: PNG, JPEG, WebP, SVG or PDF, all from one drawing, its papers inside."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from export.drawing import WIDE, draw_still
from export.errors import ExportError
from export.lettering import has
from export.papers import papers

if TYPE_CHECKING:
    from layers import Layer, Sheet

Kind = Literal["png", "jpeg", "webp", "svg", "pdf"]
# Endings of files, in the order in which they are offered.
KINDS: dict[str, Kind] = {
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".svg": "svg",
    ".pdf": "pdf",
}
SCALES = (0.1, 16.0)


def still(
    layer: Layer,
    sheet: Sheet = WIDE,
    *,
    kind: Kind = "png",
    scale: float = 2,
    specification: str = "",
) -> bytes:
    """Return the sheet of a layer as a picture; the same in gives the same bytes out.

    Args:
        layer: what is shown.
        sheet: its size, theme and parts.
        kind: png, jpeg, webp, svg or pdf.
        scale: pixels of the picture for each of the sheet, which has 96 to an inch; drawings
            (svg, pdf) have no pixels.
        specification: SHA-256 of what decides the picture, kept among its papers.

    Raises:
        ExportError: there is no picture of such a kind, scale or size, or the sheet has no room
            for a map.
    """
    check_scale(scale)
    if kind not in KINDS.values():
        raise ExportError(f"There are no pictures of kind {kind!r}; please choose png or pdf.")
    drawing, of = draw_still(layer, sheet), papers(layer, specification)
    # Letters that our fonts lack are drawn with what the machine has, or as empty boxes.
    strange = not has(layer_text(layer))
    # Each library is loaded where it is asked for: a drawing needs none of them.
    if kind == "svg":
        from export.vector import svg_file  # noqa: PLC0415 - see above

        return svg_file(drawing, of)
    if kind == "pdf":
        from export.document import pdf  # noqa: PLC0415 - see above

        return pdf(drawing, of, strange=strange)
    from export import raster  # noqa: PLC0415 - see above

    image = raster.pixels(drawing, scale, strange=strange)
    if kind == "webp":
        return raster.webp(image, of)
    return (raster.jpeg if kind == "jpeg" else raster.png)(image, of, scale)


def write_still(
    path: Path | str,
    layer: Layer,
    sheet: Sheet = WIDE,
    *,
    scale: float = 2,
    specification: str = "",
) -> None:
    """Write the sheet of a layer, of the kind that the file's ending names; never half a file.

    Args:
        path: where to, ending in .png, .jpg, .webp, .svg or .pdf.
        layer: what is shown.
        sheet: its size, theme and parts.
        scale: pixels of the picture for each of the sheet.
        specification: SHA-256 of what decides the picture, kept among its papers.

    Raises:
        ExportError: the file cannot be written there, or no such picture can be made.
    """
    target = Path(path)
    kind = kind_of(target.name)
    content = still(layer, sheet, kind=kind, scale=scale, specification=specification)
    write(target, content)


def check_scale(scale: float) -> None:
    """Refuse scales at which nothing is drawn.

    Raises:
        ExportError: it is too small or too large.
    """
    low, high = SCALES
    if not low <= scale <= high:
        raise ExportError(
            f"A scale of {scale:g} is not possible; please choose from {low:g} to {high:g} "
            f"({low * 96:.0f} to {high * 96:.0f} dots to an inch)."
        )


def kind_of(name: str) -> Kind:
    """Return the kind of picture that a file's name asks for.

    Raises:
        ExportError: the ending names none.
    """
    kind = KINDS.get(Path(name).suffix.lower())
    if kind is None:
        raise ExportError(
            f"Pictures are PNG, JPEG, WebP, SVG or PDF; please end the name {name!r} in one of "
            f"{', '.join(KINDS)}."
        )
    return kind


def write(target: Path, content: bytes) -> None:
    """Write a file: a reader of the folder sees the old one or the new one, never half of one.

    Raises:
        ExportError: it cannot be written there.
    """
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise ExportError(
            f"{target} could not be written ({error.strerror}); "
            "please choose another folder or name."
        ) from error


def layer_text(layer: Layer) -> str:
    """Return all words of a layer, to see whether our fonts can set them."""
    words = [layer.title, layer.standfirst, layer.stamp, *layer.credit]
    words += [zone.label for zone in layer.zones]
    for card in layer.cards:
        words += [card.speaker, card.role, card.words, card.translated_by]
    return " ".join(words)
