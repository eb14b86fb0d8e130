"""How layers look: the colours of four themes."""

from __future__ import annotations

from dataclasses import dataclass
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


def palette(theme: Theme) -> Palette:
    """Return the colours of a theme.

    Raises:
        LayerError: there is no such theme.
    """
    if theme not in PALETTES:
        raise LayerError(f"There is no theme {theme!r}; please choose from {', '.join(PALETTES)}.")
    return PALETTES[theme]
