"""Maps of others that a reader may lay beneath a web map, each named with its owner."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from layers.layer import LayerError


@dataclass(frozen=True, slots=True)
class Tiles:
    """A map of someone else's, in tiles that a reader's browser asks a host for.

    Attributes:
        name: as readers know it.
        owner: whom it belongs to, as the owner wants to be named.
        url: where a tile is found, with ``{z}``, ``{x}`` and ``{y}`` for it.
        terms: address of the owner's terms.
        deepest: the closest zoom that the owner draws.
    """

    name: str
    owner: str
    url: str
    terms: str
    deepest: int

    @property
    def host(self) -> str:
        """Return the one host that is asked, as a security policy names it."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"


TILES = {
    "osm": Tiles(
        name="OpenStreetMap",
        owner="© OpenStreetMap contributors",
        url="https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        terms="https://www.openstreetmap.org/copyright",
        deepest=19,
    ),
}


def tiles_of(name: str | None) -> Tiles | None:
    """Return a map of others by its name; None for none.

    Raises:
        LayerError: we know none of that name.
    """
    if name is None:
        return None
    if name not in TILES:
        raise LayerError(f"There are no tiles {name!r}; please choose from {', '.join(TILES)}.")
    return TILES[name]
