"""How a sheet is laid out: size, theme, part of the country, what stands round the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from layers.layer import LayerError
from layers.sizes import SIZES, Size
from layers.style import Theme, palette

Part = Literal[
    "headline",
    "standfirst",
    "stamp",
    "quotations",
    "legend",
    "scale",
    "inset",
    "source",
    "data",
    "borders",
]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a still is laid out.

    Attributes:
        size: of the sheet.
        theme: of its colours.
        view: ``fitted`` to what was said, ``country``, or the slug of a region to show.
        without: parts that are left out; the papers inside the file keep their words.
        miles: the scale bar counts miles.
        occupied: Crimea is hatched quietly, and the legend says since when it is occupied.
    """

    size: Size = SIZES["wide"]
    theme: Theme = "light"
    view: str = "fitted"
    without: frozenset[Part] = frozenset()
    miles: bool = False
    occupied: bool = False

    def __post_init__(self) -> None:
        """Refuse what no sheet can be.

        Raises:
            LayerError: there is no such theme, or no such part to leave out.
        """
        palette(self.theme)
        unknown = sorted(self.without - set(PARTS))
        if unknown:
            raise LayerError(
                f"There is no part {unknown[0]!r} to leave out; please choose from "
                f"{', '.join(PARTS)}."
            )

    def shows(self, part: Part) -> bool:
        """Tell whether a part stands on the sheet."""
        return part not in self.without
