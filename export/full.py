"""A layer and its reading -> one HTML page with folium's map, which asks for nothing outside."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from export.errors import ExportError
from layers.leaflet import Around, rendered, web_map
from layers.leaflet_parts import leaflet_script, style, tight
from layers.leaflet_rows import legend, rows, text
from layers.tiles import tiles_of
from layers.web_words import web_words

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

_STYLE = Path(__file__).parent / "assets" / "full.css"
# What the page may do, said in the page: nothing from outside, and nothing sent there.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "img-src data:{host}; font-src data:; form-action 'none'; base-uri 'none'"
)
# Languages as ``lang`` takes them; a report in any other is not marked.
_LANGUAGES = ("en", "uk", "ru")


def full(layer: Layer, reading: Reading, *, tiles: str | None = None) -> str:
    """Return a page with a Leaflet map and every statement; the same page every time.

    It opens from a file, without a network and under a strict content security policy. Without
    a script it is the list of statements, which says all that the map shows.

    Args:
        layer: what the map says.
        reading: what was read, for the report's address and language.
        tiles: a map of others that the reader may lay beneath, ``osm``. Only then, and only
            once the reader switches it on, the page asks the host of its owner.

    Raises:
        LayerError: there are no such tiles.
    """
    report = reading.report
    made = web_map(layer, tiles=tiles, around=Around(_of_the_web(report.url)))
    body, script = rendered(made)
    spoken = report.language if report.language in _LANGUAGES else None
    known = tiles_of(tiles)
    head = _head(layer, f" {known.host}" if known else "")
    main = f"{_header(layer)}{_grid(layer, body, spoken)}{_footer(layer)}"
    return (
        f'<!doctype html>\n<html lang="{layer.language}">{head}<body><main>{main}</main>'
        f"<script>{leaflet_script()}</script><script>{{{script}}}</script></body></html>\n"
    )


def write_full(path: Path, layer: Layer, reading: Reading, *, tiles: str | None = None) -> None:
    """Write the page to a file, which takes its name only once it is whole.

    Args:
        path: the file; one that is there is replaced.
        layer: what the map says.
        reading: what was read.
        tiles: as for ``full``.

    Raises:
        LayerError: there are no such tiles.
        ExportError: the file cannot be written.
    """
    page = full(layer, reading, tiles=tiles)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(page, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportError(f"{path} cannot be written: {error.strerror}.") from error


def _head(layer: Layer, host: str) -> str:
    return (
        '<head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(host=host)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{text(layer.title)}</title>"
        f'<meta name="description" content="{text(layer.alt)}">'
        f"<style>{style(layer)}{_page_style()}</style></head>"
    )


@lru_cache
def _page_style() -> str:
    return tight(_STYLE.read_text(encoding="utf-8"))


def _header(layer: Layer) -> str:
    return (
        f'<header><h1 dir="auto">{text(layer.title)}</h1>'
        f'<p class="sw-standfirst" dir="auto">{text(layer.standfirst)}</p>'
        f'<p class="sw-stamp" dir="auto">{text(layer.stamp)}</p></header>'
    )


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
    head = (
        f'<div class="sw-head"><h2 id="sw-list">{text(say.say("list_title"))}</h2>'
        f"<span>{text(say.say('in_order'))}</span></div>"
    )
    return (
        f'<div class="sw-grid"><div>{stage}{legend(layer, say)}</div>'
        f'<section class="sw-list" aria-labelledby="sw-list">{head}{listed}</section></div>'
    )


def _footer(layer: Layer) -> str:
    say = web_words(layer.language)
    credit = text(" ".join(layer.credit))
    return f'<footer><p dir="auto">{credit} <b>{text(say.say("made_with"))}</b>.</p></footer>'


def _of_the_web(address: str | None) -> str | None:
    """Return an address that is one of a page: a script or a file in a link would run or leak."""
    return address if address and address.startswith(("https://", "http://")) else None
