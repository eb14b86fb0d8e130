"""A layer and its reading -> one HTML page with folium's map, which asks for nothing outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from export.edition import FIRST
from export.markup import html
from export.page_frame import data, footer, header
from export.page_head import colours, head
from export.page_linked import linked, slight
from export.page_style import asset, packed
from layers.leaflet import Around, rendered, web_map
from layers.leaflet_parts import leaflet_script, style
from layers.leaflet_rows import legend, rows, text
from layers.tiles import tiles_of
from layers.web_words import web_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from export.edition import Edition
    from export.page_head import Theme
    from geo import Reading
    from layers import Layer

# Languages as ``lang`` takes them; a report in any other is not marked.
_LANGUAGES = ("en", "uk", "ru")
# The map is drawn once it is known that no other page takes this one's place.
_START = """begin(document.body,(name)=>new URLSearchParams(location.search).get(name),()=>{{
{script}
return document.querySelector(".sw-web").said}})"""


def full(
    layer: Layer,
    reading: Reading,
    *,
    tiles: str | None = None,
    theme: Theme = "auto",
    edition: Edition = FIRST,
    oembed: str = "",
) -> str:
    """Return a page with a Leaflet map and every statement; the same page every time.

    It opens from a file, without a network and under a strict content security policy. Without
    a script it is the list of statements, which says all that the map shows. Its data can be
    taken along, and its address may ask for what that of ``export.embed`` may.

    Args:
        layer: what the map says.
        reading: what was read, for the report's address and language.
        tiles: a map of others that the reader may lay beneath, ``osm``. Only then, and only
            once the reader switches it on, the page asks the host of its owner.
        theme: ``auto`` follows the reader's system; else ``light``, ``dark``, ``grey`` or
            ``contrast``.
        edition: its version, and what was corrected in it.
        oembed: address of its oEmbed answer, which systems then find by themselves.

    Raises:
        LayerError: there are no such tiles.
        ExportError: there is no such theme.
    """
    report, known = reading.report, tiles_of(tiles)
    made = web_map(layer, tiles=tiles, around=Around(_of_the_web(report.url)))
    body, script = rendered(made)
    spoken = report.language if report.language in _LANGUAGES else None
    told = linked(layer, reading, edition)
    look = style(layer, colours(theme)) + asset("embed.css") + asset("full.css")
    top = head(layer, look, host=known.host if known else "", oembed=oembed)
    leaf = f"{html(header(layer, edition))}{_grid(layer, body, spoken)}"
    start = _START.format(script=script)
    return (
        f'<!doctype html>\n<html lang="{layer.language}">{html(top)}<body class="sw-skin">'
        f'<main class="sw-leaf">{leaf}{html(footer(layer, edition, told))}</main>'
        f"{_data(layer, edition, told)}<script>{leaflet_script()}</script>"
        f"<script>(()=>{{{packed('full.js')}\n{start}}})()</script></body></html>\n"
    )


def _data(layer: Layer, edition: Edition, told: Mapping[str, object]) -> str:
    """Return what the page's script reads: linked data, and what else the data to take say."""
    shown, columns = slight(told)
    facts = {
        "languages": edition.others(layer.language),
        "regions": [
            {
                "slug": zone.region.slug,
                "label": zone.label,
                "at": [round(zone.region.lon, 2), round(zone.region.lat, 2)],
            }
            for zone in layer.zones
        ],
        "statements": [card.statement for card in layer.cards],
        "columns": columns,
    }
    return html(data(shown, "ld+json")) + html(data(facts, "json"))


def _grid(layer: Layer, body: str, spoken: str | None) -> str:
    say = web_words(layer.language)
    stage = (
        f'<div class="sw-stage">{body}<noscript><p>{text(say.say("no_script"))}</p>'
        "<style>.folium-map,.sw-hint{display:none}</style></noscript>"
        f'<p class="sw-hint">{text(say.say("choose"))}</p>'
        '<section id="sw-card" class="sw-card" tabindex="-1" hidden></section></div>'
    )
    # Whoever has no mouse scrolls the list as well.
    reached = '<div tabindex="0" role="group" aria-labelledby="sw-list"'
    listed = rows(layer, say, spoken).replace("<div", reached, 1)
    top = (
        f'<div class="sw-head"><h2 id="sw-list">{text(say.say("list_title"))}</h2>'
        f"<span>{text(say.say('in_order'))}</span></div>"
    )
    return (
        f'<div class="sw-grid"><div>{stage}{legend(layer, say)}</div>'
        f'<section class="sw-list" aria-labelledby="sw-list">{top}{listed}</section></div>'
    )


def _of_the_web(address: str | None) -> str | None:
    """Return an address that is one of a page: a script or a file in a link would run or leak."""
    return address if address and address.startswith(("https://", "http://")) else None
