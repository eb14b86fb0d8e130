"""The twenty statements as pages of folium, plotly and pydeck, as a good user would write them.

Usage: python benchmarks/peer_pages.py [folder]

Each page has title, standfirst, credit, the outlines of 27 regions, a mark a place with its
quotations in a popup (plotly and pydeck: in a box at the pointer), and no tiles, so that none of
them waits for a host of pictures. Run alone it writes the pages, to be looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import peer_page_folium
import peer_page_plotly
import peer_page_pydeck
from peer_material import material
from twenty_statements import FOLDER, twenty

if TYPE_CHECKING:
    from collections.abc import Callable

    from peer_material import Material

INLINED, LEAST, FILED = "folium, inlined", "folium, least inlined", "folium, fonts too"
PEERS: dict[str, Callable[[Material], str]] = {
    "folium, linked": peer_page_folium.linked,
    INLINED: peer_page_folium.inlined,
    LEAST: peer_page_folium.least,
    FILED: peer_page_folium.filed,
    "plotly, inlined": peer_page_plotly.page,
    "pydeck, linked": peer_page_pydeck.linked,
    "pydeck, inlined": peer_page_pydeck.inlined,
}


def main() -> None:
    """Write the pages into a folder, ours if none is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    layer, _ = twenty()
    for name, make in PEERS.items():
        file = folder / f"{name.replace(',', '').replace(' ', '-')}.html"
        file.write_text(make(material(layer)), encoding="utf-8")


if __name__ == "__main__":
    main()
