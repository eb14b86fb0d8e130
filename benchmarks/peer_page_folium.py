"""The statements as a page of folium: outlines, circles, and quotations in popups; no tiles."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import folium
from peer_libraries import inline
from peer_material import BOUNDS, CSS, EDGE, HEIGHT, LAND, MARK, PAPER, furnished, quotation, spots

if TYPE_CHECKING:
    from peer_libraries import Kept
    from peer_material import Material


def linked(given: Material) -> str:
    """Return the page as it comes: it asks for its libraries outside."""
    return _rendered(_places(given), given)


def inlined(given: Material, kept: Kept = "all") -> str:
    """Return the page with its libraries inside: more or fewer, as ``inline`` says."""
    made = _places(given)
    inline(made, kept)
    return _rendered(made, given)


def least(given: Material) -> str:
    """Return the page with only those libraries inside that it uses."""
    return inlined(given, "needed")


def filed(given: Material) -> str:
    """Return the page with its libraries inside, and all fonts and pictures that they name."""
    return inlined(given, "files")


def markers(given: Material) -> str:
    """Return a page with a marker for each statement, and all its libraries inside."""
    made = _ground(given)
    for row in given.rows:
        popup = folium.Popup(quotation(row), max_width=300)
        folium.CircleMarker((row.lat, row.lon), radius=5, color=MARK, popup=popup).add_to(made)
    inline(made, "all")
    return _rendered(made, given)


def _ground(given: Material) -> folium.Map:
    west, south, east, north = BOUNDS
    made = folium.Map(tiles=None, height=HEIGHT)
    folium.GeoJson(
        given.outlines,
        style_function=lambda _: {"fillColor": LAND, "fillOpacity": 1, "color": EDGE, "weight": 1},
        name="regions",
    ).add_to(made)
    made.fit_bounds(((south, west), (north, east)))
    return made


def _places(given: Material) -> folium.Map:
    made = _ground(given)
    for spot in spots(given.rows):
        words = f"<h2>{escape(spot.name)}</h2>" + "".join(map(quotation, spot.said))
        folium.CircleMarker(
            (spot.lat, spot.lon),
            radius=8,
            color=MARK,
            fill=True,
            tooltip=escape(spot.name),
            popup=folium.Popup(words, max_width=300),
        ).add_to(made)
    return made


def _rendered(made: folium.Map, given: Material) -> str:
    root = made.get_root()
    root.title = escape(given.title)
    back = f"<style>.folium-map {{ background: {PAPER} }}</style>"
    root.header.add_child(folium.Element(CSS + back))
    return furnished(str(root.render()), given)
