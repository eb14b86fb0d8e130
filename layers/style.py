"""How layers look: the colours of four themes, the sizes of type and marks."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from layers.layer import LayerError

Theme = Literal["light", "dark", "grey", "contrast"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme, as six-digit hexadecimal with a hash.

    Attributes:
        card: the sheet itself.
        land, halo: Ukraine, and the rim around type that stands on it.
        neighbours, sea, river, border, oblast: the base map.
        ink, ink2, ink3: type, from the headline down to the credit.
        zone: the dots of a place that was spoken of.
        about, left_out, taken_over: the relations of marks.
        flag: the ring of a statement that nobody has checked.
        selected: the ground of chosen words.
        heavier: lines are one step heavier than in the other themes.
    """

    card: str
    land: str
    halo: str
    neighbours: str
    sea: str
    river: str
    border: str
    oblast: str
    ink: str
    ink2: str
    ink3: str
    zone: str
    about: str
    left_out: str
    taken_over: str
    flag: str
    selected: str
    heavier: bool = False


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        card="#FFFFFF",
        land="#FBFAF7",
        halo="#FBFAF7",
        neighbours="#EFEDE8",
        sea="#DCE7EC",
        river="#B5CFDB",
        border="#6E6A61",
        oblast="#D3CFC6",
        ink="#1B2226",
        ink2="#4A5459",
        ink3="#5C666B",
        zone="#3C464B",
        about="#00696B",
        left_out="#A34B00",
        taken_over="#5A2A87",
        flag="#8A6100",
        selected="#FFF1C9",
    ),
    "dark": Palette(
        card="#11171B",
        land="#242E34",
        halo="#1A2328",
        neighbours="#182026",
        sea="#0C151B",
        river="#35505F",
        border="#98A0A2",
        oblast="#3A464D",
        ink="#F1EFEA",
        ink2="#BFC6C9",
        ink3="#98A2A7",
        zone="#C4CACB",
        about="#48BDB6",
        left_out="#F5A04C",
        taken_over="#DBC6FB",
        flag="#E3B341",
        selected="#4A3F18",
    ),
    "grey": Palette(
        card="#FFFFFF",
        land="#FCFCFC",
        halo="#FCFCFC",
        neighbours="#F1F1F1",
        sea="#E6E6E6",
        river="#C6C6C6",
        border="#666666",
        oblast="#D2D2D2",
        ink="#1A1A1A",
        ink2="#4D4D4D",
        ink3="#6B6B6B",
        zone="#404040",
        about="#1A1A1A",
        left_out="#595959",
        taken_over="#3A3A3A",
        flag="#595959",
        selected="#E8E8E8",
    ),
    "contrast": Palette(
        card="#FFFFFF",
        land="#FFFFFF",
        halo="#FFFFFF",
        neighbours="#F7F7F7",
        sea="#E3EEF4",
        river="#7FA6BA",
        border="#000000",
        oblast="#8C8C8C",
        ink="#000000",
        ink2="#1F1F1F",
        ink3="#333333",
        zone="#000000",
        about="#00494B",
        left_out="#7A3300",
        taken_over="#4B1F7A",
        flag="#5C3D00",
        selected="#FFE98A",
        heavier=True,
    ),
}


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


PHONE = Measures(5.2, 13.5, 12.5, 11.5, 23, 13.5, 17, 14, 13.5, 11.5, 16, 0.8)
WEB = Measures(6.4, 17, 15, 12, 33, 16.5, 15.5, 13.5, 13, 12, 24, 1.0)
SQUARE = Measures(9.8, 25, 22, 17, 46, 21.5, 19.5, 18, 16.5, 14, 36, 1.4)
TALL = Measures(11.5, 30, 26, 20, 56, 26, 22, 20.5, 19, 16, 40, 1.6)


@dataclass(frozen=True, slots=True)
class Size:
    """A sheet's size.

    Attributes:
        width, height: pixels of the drawing; a still may hold several for each.
    """

    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse sizes that no sheet can have.

        Raises:
            LayerError: a side is under 320 or over 10,000 pixels.
        """
        if not all(320 <= side <= 10_000 for side in (self.width, self.height)):  # noqa: PLR2004 - the smallest phone, and a poster
            raise LayerError(
                f"A sheet of {self.width} by {self.height} pixels cannot be drawn; "
                "please choose sides between 320 and 10,000.",
            )

    @property
    def measures(self) -> Measures:
        """Return the sizes of type and marks that suit the sheet."""
        if self.wide:
            return WEB.times(min(self.width / 1200, self.height / 675))
        if self.height < 1.2 * self.width:
            return SQUARE.times(min(self.width, self.height) / 1080)
        return TALL.times(self.width / 1080)

    @property
    def wide(self) -> bool:
        """Tell whether words stand beside the map; on taller sheets they stand under it."""
        return self.width >= 1.3 * self.height


SIZES = {"wide": Size(1200, 675), "square": Size(1080, 1080), "portrait": Size(1080, 1350)}


def palette(theme: Theme) -> Palette:
    """Return the colours of a theme.

    Raises:
        LayerError: there is no such theme.
    """
    if theme not in PALETTES:
        raise LayerError(f"There is no theme {theme!r}; please choose from {', '.join(PALETTES)}.")
    return PALETTES[theme]


def screen_measures(width: float) -> Measures:
    """Return the sizes that suit a map on a screen.

    Args:
        width: of the map, in CSS pixels.
    """
    return PHONE if width < 560 else WEB  # noqa: PLR2004 - where a phone ends and a page begins
