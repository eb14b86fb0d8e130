"""Sizes of sheets, on screens and in print, and the sizes of type and marks that suit them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, fields
from typing import Literal

from layers.layer import LayerError

Unit = Literal["px", "mm"]

# CSS pixels to the millimetre: 96 to the inch (CSS Values and Units, 5.2).
PIXELS = 96 / 25.4
# The narrowest column of a newspaper, and a poster.
_LEAST, _MOST = 200, 10_000
_WRITTEN = re.compile(r"(\d+(?:\.\d+)?)\s*(mm)?\s*[x×]\s*(\d+(?:\.\d+)?)\s*(px|mm)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of type, marks and lines, in pixels of the sheet.

    Attributes:
        mark: radius of a mark.
        spoken, left_out: type of a place spoken about, and of one only left out.
        name: type of towns and seas that orient the reader.
        headline, standfirst, quotation, speaker, legend, credit: type of the sheet.
        margin: white at the sheet's edge.
        line: factor on the widths of lines.
    """

    mark: float
    spoken: float
    left_out: float
    name: float
    headline: float
    standfirst: float
    quotation: float
    speaker: float
    legend: float
    credit: float
    margin: float
    line: float

    def times(self, factor: float) -> Measures:
        """Return all sizes multiplied."""
        return Measures(*(factor * getattr(self, field.name) for field in fields(self)))

    def towards(self, other: Measures, part: float) -> Measures:
        """Return sizes between these and others, from 0 for these to 1 for the others."""
        pairs = [(getattr(self, one.name), getattr(other, one.name)) for one in fields(self)]
        return Measures(*(mine + part * (theirs - mine) for mine, theirs in pairs))


PHONE = Measures(5.2, 13.5, 12.5, 11.5, 23, 13.5, 17, 14, 13.5, 11.5, 16, 0.8)
COLUMN = Measures(6.2, 16.5, 15, 12.5, 31, 16, 15.5, 14, 13, 12, 22, 1.0)
WEB = Measures(6.4, 17, 15, 12, 33, 16.5, 15.5, 13.5, 13, 12, 24, 1.0)
SQUARE = Measures(9.8, 25, 22, 17, 46, 21.5, 19.5, 18, 16.5, 14, 36, 1.4)
TALL = Measures(11.5, 30, 26, 20, 56, 26, 22, 20.5, 19, 16, 40, 1.6)
# In print: 7 points for the smallest type, the design's points on A4.
PRINT_1 = Measures(3.6, 10.7, 10, 9.3, 18.7, 11.3, 11.3, 10.7, 10, 9.3, 8, 0.7)
PRINT_2 = Measures(4.4, 12, 11.3, 10, 24, 13.3, 12.7, 11.3, 10.7, 9.3, 14, 0.8)
PRINT_3 = Measures(5.0, 13.3, 12, 10.7, 29.3, 14.7, 13.3, 12, 11.3, 9.3, 18, 0.9)
A4 = Measures(5.2, 13.3, 12, 10.7, 32, 14.7, 13.3, 12, 11.3, 9.3, 34, 0.9)

# Widths of upright sheets in pixels with what suits them; between two, sizes lie between.
_SCREENS = ((390.0, PHONE), (680.0, COLUMN), (1080.0, TALL))
_PAPERS = (
    (55 * PIXELS, PRINT_1),
    (115 * PIXELS, PRINT_2),
    (175 * PIXELS, PRINT_3),
    (210 * PIXELS, A4),
)


@dataclass(frozen=True, slots=True)
class Size:
    """A sheet's size.

    Attributes:
        width, height: pixels of the drawing, 96 to an inch; a still may hold several for each.
        unit: what the sheet is measured in by those who use it.
    """

    width: float
    height: float
    unit: Unit = "px"

    def __post_init__(self) -> None:
        """Refuse sizes that no sheet can have.

        Raises:
            LayerError: a side is under 200 or over 10,000 pixels, or not a number.
        """
        if not all(_LEAST <= side <= _MOST for side in (self.width, self.height)):
            raise LayerError(
                f"A sheet of {self.stated} cannot be drawn; please choose sides between "
                f"{_LEAST} and 10,000 pixels (53 to 2,645 mm)."
            )

    @property
    def stated(self) -> str:
        """Return both sides in their own unit, as an editor writes them."""
        factor = PIXELS if self.unit == "mm" else 1
        wide, high = (f"{side / factor:.10g}" for side in (self.width, self.height))
        return f"{wide}x{high} {self.unit}"

    @property
    def measures(self) -> Measures:
        """Return the sizes of type and marks that suit the sheet."""
        if self.unit == "mm":
            return _between(_PAPERS, self.width)
        if self.wide:
            return WEB.times(min(self.width / 1200, self.height / 675))
        # Seen on a phone, a square or a tall picture of a thousand pixels wants large type.
        if self.height < 1.2 * self.width and self.width > _SCREENS[1][0]:
            return SQUARE.times(min(self.width, self.height) / 1080)
        return _between(_SCREENS, self.width)

    @property
    def wide(self) -> bool:
        """Tell whether words stand beside the map; on others they stand under it."""
        # Columns of words at both sides of a map need their own width in type.
        return self.width >= 1.3 * self.height and (self.unit == "px" or self.width >= 250 * PIXELS)


def printed(width: float, height: float) -> Size:
    """Return the size of a sheet in print.

    Args:
        width: in millimetres.
        height: in millimetres.

    Raises:
        LayerError: no sheet can have that size.
    """
    return Size(PIXELS * width, PIXELS * height, "mm")


SIZES = {
    "wide": Size(1200, 675),
    "square": Size(1080, 1080),
    "portrait": Size(1080, 1350),
    "story": Size(1080, 1920),
    "article": Size(680, 900),
    "print-1": printed(55, 185),
    "print-2": printed(115, 165),
    "print-3": printed(175, 170),
    "a4": printed(210, 297),
}


def size_of(written: str) -> Size:
    """Return the size that someone named or wrote, as ``wide``, ``1200x675`` or ``55x130 mm``.

    Raises:
        LayerError: it is neither a name nor two sides, or no sheet can have that size.
    """
    if written in SIZES:
        return SIZES[written]
    found = _WRITTEN.fullmatch(written.strip())
    if not found:
        raise LayerError(
            f"There is no size {written!r}; please choose from {', '.join(SIZES)}, "
            "or write both sides as 1200x675 (pixels) or 55x130 mm."
        )
    wide, high = float(found[1]), float(found[3])
    millimetres = (found[4] or found[2] or "").lower() == "mm"
    return printed(wide, high) if millimetres else Size(wide, high)


def screen_measures(width: float) -> Measures:
    """Return the sizes that suit a map on a screen.

    Args:
        width: of the map, in CSS pixels.
    """
    return PHONE if width < 560 else WEB  # noqa: PLR2004 - where a phone ends and a page begins


def _between(known: tuple[tuple[float, Measures], ...], width: float) -> Measures:
    """Return the sizes for a width in pixels: between those of its neighbours, or in proportion."""
    widths = [at for at, _ in known]
    after = bisect_left(widths, width)
    if after == 0:
        return known[0][1].times(width / widths[0])
    if after == len(known):
        return known[-1][1].times(width / widths[-1])
    (low, smaller), (high, larger) = known[after - 1], known[after]
    return smaller.towards(larger, (width - low) / (high - low))
