"""The statements as a page of pydeck: outlines, marks and names, words at the pointer; no tiles."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pydeck
from peer_material import furnished, quotation, spots

if TYPE_CHECKING:
    from peer_material import Material

# deck.gl would cover the page: words above and beneath stay in sight.
CSS = """<style>header, footer { position: absolute; z-index: 2; padding: 8px 16px;
  font: 14px sans-serif; background: #FFF; left: 0; right: 0 } footer { bottom: 0 }</style>"""


def linked(given: Material, *, offline: bool = False) -> str:
    """Return the page as it comes, or with the library of pydeck's own option ``offline``."""
    deck = pydeck.Deck(
        _layers(given),
        initial_view_state=pydeck.ViewState(longitude=31.2, latitude=48.6, zoom=4.8),
        map_provider=None,
        tooltip={"html": "<b>{place}</b>{said}"},
    )
    page = str(deck.to_html(as_string=True, offline=offline))
    page = page.replace("<title>pydeck</title>", f"<title>{escape(given.title)}</title>{CSS}", 1)
    return furnished(page, given)


def inlined(given: Material) -> str:
    """Return the page with the library inside; its styles are still asked for outside."""
    return linked(given, offline=True)


def _layers(given: Material) -> list[pydeck.Layer]:
    marks = [
        {
            "at": (spot.lon, spot.lat),
            "place": escape(spot.name),
            "said": "".join(map(quotation, spot.said)),
        }
        for spot in spots(given.rows)
    ]
    return [
        pydeck.Layer(
            "GeoJsonLayer",
            given.outlines,
            get_fill_color=[251, 250, 247],
            get_line_color=[160, 156, 146],
            line_width_min_pixels=1,
        ),
        pydeck.Layer(
            "ScatterplotLayer",
            marks,
            get_position="at",
            get_fill_color=[0, 105, 107],
            radius_min_pixels=7,
            radius_max_pixels=7,
            pickable=True,
        ),
        pydeck.Layer(
            "TextLayer",
            marks,
            get_position="at",
            get_text="place",
            get_size=14,
            get_pixel_offset=[0, -16],
        ),
    ]
