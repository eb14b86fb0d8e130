"""The statements as a page of plotly, library inside: outlines, marks, words at the pointer.

Drawn on plotly's white map, which asks for no tiles. Its older ``geo`` maps would fetch a map of
the world from an outside host before anything of ours appears.
"""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

import plotly.graph_objects as go
from peer_material import CSS, EDGE, HEIGHT, LAND, MARK, furnished, spots

if TYPE_CHECKING:
    from peer_material import Material, Spot

WIDE = 60


def page(given: Material) -> str:
    """Return the page."""
    figure = go.Figure([_outlines(given), _marks(spots(given.rows))])
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        map={"style": "white-bg", "center": {"lon": 31.2, "lat": 48.6}, "zoom": 4.6},
    )
    body = figure.to_html(include_plotlyjs=True, full_html=False)
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(given.title)}</title>{CSS}"
    )
    whole = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return furnished(whole, given)


def _outlines(given: Material) -> go.Choroplethmap:
    codes = [one["properties"]["code"] for one in given.outlines["features"]]
    return go.Choroplethmap(
        geojson=given.outlines,
        featureidkey="properties.code",
        locations=codes,
        z=[0] * len(codes),
        colorscale=[LAND, LAND],
        marker={"line": {"color": EDGE, "width": 1}},
        showscale=False,
        hoverinfo="skip",
    )


def _marks(found: list[Spot]) -> go.Scattermap:
    return go.Scattermap(
        lon=[spot.lon for spot in found],
        lat=[spot.lat for spot in found],
        hovertext=[escape(spot.name) for spot in found],
        customdata=["<br>".join(_lines(spot)) for spot in found],
        hovertemplate="<b>%{hovertext}</b><br>%{customdata}<extra></extra>",
        mode="markers",
        marker={"size": 14, "color": MARK},
    )


def _lines(spot: Spot) -> list[str]:
    """Return quotations in lines, since plotly breaks none."""
    return [
        escape(line)
        for row in spot.said
        for line in wrap(f"“{row.words}” {row.speaker}, {row.role}", WIDE)
    ]
