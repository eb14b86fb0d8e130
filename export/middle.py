"""The part of a sheet between headline and credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from export.ground import Map
    from layers import Zone


@dataclass(frozen=True)
class Middle:
    """A map with its words, drawn.

    Attributes:
        elements: SVG in the order of drawing.
        beyond: zones that lie outside the map.
        crowded: zones for which the map had no room.
    """

    elements: tuple[Element, ...]
    beyond: tuple[Zone, ...] = ()
    crowded: tuple[Zone, ...] = ()


def middle(made: Map, elements: list[Element]) -> Middle:
    """Return what was drawn, with what the map could not show."""
    crowded = tuple(spot.zone for spot in made.layout.crowded)
    return Middle(tuple(elements), made.beyond, crowded)
