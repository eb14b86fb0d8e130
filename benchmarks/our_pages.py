"""Our own pages of a layer: the light embed, and the full one with Leaflet's map."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo import Reading
    from layers import Layer

LIGHT, FULL = "ours, light", "ours, full"
MISSING = "not there yet"


def light(layer: Layer, reading: Reading) -> str:
    """Return the light embed."""
    from export.embed import embed

    return embed(layer, reading)


def full() -> Callable[[Layer, Reading], str] | None:
    """Return what makes the full embed, None where the project has none yet."""
    if find_spec("export.full") is None:
        return None
    made: Callable[[Layer, Reading], str] = import_module("export.full").full
    return made


def pages(layer: Layer, reading: Reading) -> dict[str, str]:
    """Return our pages by name."""
    found = {LIGHT: light(layer, reading)}
    make = full()
    if make is not None:
        found[FULL] = make(layer, reading)
    return found
