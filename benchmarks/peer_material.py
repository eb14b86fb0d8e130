"""What every peer's page is made of: rows, outlines, colours, and the words around the map."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from twenty_statements import Row, oblasts, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from layers import Layer

PAPER, LAND, EDGE, INK, MARK = "#EFEDE8", "#FBFAF7", "#A09C92", "#1B2226", "#00696B"
# West, south, east and north in degrees (WGS 84): Ukraine.
BOUNDS = (22.0, 44.3, 40.3, 52.5)
# Of the map, in pixels.
HEIGHT = 600
CSS = f"""<style>html, body {{ margin: 0; height: auto; background: #FFF; color: {INK};
  font: 16px/1.4 sans-serif }}
header, footer {{ padding: 8px 16px }} h1 {{ font-size: 26px; margin: 0 }}
h2 {{ font-size: 16px }} blockquote {{ margin: 0 0 8px; font-size: 14px }}</style>"""


@dataclass(frozen=True, slots=True)
class Material:
    """What every peer is handed.

    Attributes:
        title, standfirst, credit: the words around the map.
        rows: a row a statement and place, in degrees (WGS 84).
        outlines: the regions as GeoJSON, in degrees (WGS 84).
    """

    title: str
    standfirst: str
    credit: str
    rows: tuple[Row, ...]
    outlines: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with all that was said about it.

    Attributes:
        name: the place.
        lon, lat: degrees (WGS 84).
        said: its rows.
    """

    name: str
    lon: float
    lat: float
    said: tuple[Row, ...]


def material(layer: Layer) -> Material:
    """Return what a layer says, for peers."""
    credit = " ".join(layer.credit)
    return Material(layer.title, layer.standfirst, credit, tuple(rows(layer)), oblasts())


def spots(given: Iterable[Row]) -> list[Spot]:
    """Return the places in the order of the text."""
    said: defaultdict[str, list[Row]] = defaultdict(list)
    for row in given:
        said[row.place].append(row)
    return [Spot(name, all_[0].lon, all_[0].lat, tuple(all_)) for name, all_ in said.items()]


def furnished(page: str, given: Material) -> str:
    """Return a page with language, title, headline and credit put around what its body holds."""
    head = f"<header><h1>{escape(given.title)}</h1>{escape(given.standfirst)}</header>"
    foot = f"<footer>{escape(given.credit)}</footer>"
    for end, start in (("<html>", '<html lang="en">'), ("<body>", f"<body>{head}")):
        page = page.replace(end, start, 1)
    before, _, after = page.rpartition("</body>")
    return f"{before}{foot}</body>{after}"


def quotation(row: Row) -> str:
    """Return the words and who said them, as HTML."""
    who = f"{escape(row.speaker)}, {escape(row.role)}"
    return f"<blockquote>“{escape(row.words)}”<br>{who}</blockquote>"
