"""A layer and its reading -> one HTML page that asks for nothing outside itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from export import page_head
from export.edition import FIRST
from export.errors import ExportError
from export.markup import html, node
from export.page import explorer
from export.page_base import COARSE
from export.page_frame import data, footer, header, raw
from export.page_linked import linked
from export.page_map import sheets
from export.page_style import asset, packed
from export.still import write

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from export.edition import Edition
    from geo import Reading
    from layers import Layer

Theme: TypeAlias = page_head.Theme
THEMES = page_head.THEMES

# Statements that phones still scroll through without a halt; each weighs one and a half kilobytes.
MOST = 2_000
# The map is painted first, and its script starts right after.
_START = """setTimeout(()=>begin(document.querySelector(".sw-skin"),
(name)=>new URLSearchParams(location.search).get(name)),50)"""
# Puts up the shadow root where a page was changed by a script, and no parser saw it. Systems run
# a piece's script anywhere, late or twice: it looks for its map, and starts each map once.
_START_WITHIN = """for(const host of document.querySelectorAll(".saidwhere-map")){
const held=host.querySelector("template");
if(held)host.attachShadow({mode:"open"}).append(held.content),held.remove();
const skin=host.shadowRoot?.querySelector(".sw-skin");
if(skin&&!skin.begun)skin.begun=begin(skin,(name)=>host.dataset[name]??null)||true}"""
# What rules for everything say of the host's element would be inherited from it.
_APART = ":host{all:initial;display:block}.sw-skin{all:initial;display:block;direction:ltr}"


def embed(
    layer: Layer,
    reading: Reading,
    *,
    theme: Theme = "auto",
    edition: Edition = FIRST,
    oembed: str = "",
) -> str:
    """Return a page with the map and every statement; the same page every time.

    It opens from a file, without a network and under a strict content security policy. Without
    a script it is the map and the list; with one they share a selection, and its data can be
    taken along. Of the report it holds only the sentences that its statements stand in: the rest
    is its publisher's.

    Its address may ask for ``theme`` (light, dark, contrast), ``plain`` (no headline), ``static``
    (no script), ``lang`` (one of the edition's languages), ``region`` and ``statement``.

    Args:
        layer: what the map says.
        reading: what was read, for the report and its words.
        theme: ``auto`` follows the reader's system; else ``light``, ``dark``, ``grey`` or
            ``contrast``.
        edition: its version, and what was corrected in it.
        oembed: address of its oEmbed answer, which systems then find by themselves.

    Raises:
        ExportError: there is no such theme, or there are more statements than a light page bears.
    """
    body = _skin("body", layer, reading, edition)
    body.append(raw("script", _run(_START)))
    head = page_head.head(layer, _style(theme), oembed=oembed)
    page = node("html", head, body, lang=layer.language)
    return f"<!doctype html>\n{html(page)}\n"


def fragment(
    layer: Layer, reading: Reading, *, theme: Theme = "auto", edition: Edition = FIRST
) -> str:
    """Return the same map as a piece of a page, for systems that forbid frames.

    It stands in a shadow root: no style of the page reaches it, and none of its own gets out.
    What an address asks of the page, attributes ask of the fragment (``data-theme="dark"``), but
    for the language.

    Args:
        layer: what the map says.
        reading: what was read, for the report and its words.
        theme: as for ``embed``.
        edition: as for ``embed``.

    Raises:
        ExportError: there is no such theme, or there are more statements than a light page bears.
    """
    styles = raw("style", _APART + _style(theme))
    skin = _skin("div", layer, reading, edition)
    held = node("template", styles, skin, shadowrootmode="open")
    host = node("div", held, class_="saidwhere-map", lang=layer.language)
    return f"{html(host)}{html(raw('script', _run(_START_WITHIN)))}\n"


def write_embed(
    path: Path, layer: Layer, reading: Reading, *, theme: Theme = "auto", edition: Edition = FIRST
) -> None:
    """Write the page to a file, which takes its name only once it is whole.

    Args:
        path: the file; one that is there is replaced.
        layer: what the map says.
        reading: what was read.
        theme: as for ``embed``.
        edition: as for ``embed``.

    Raises:
        ExportError: there is no such theme, or the file cannot be written.
    """
    page = embed(layer, reading, theme=theme, edition=edition)
    write(path, page.encode("utf-8"))


def _skin(tag: str, layer: Layer, reading: Reading, edition: Edition) -> Element:
    """Return all that is seen, as a page's body or a part of one, and the data for its script."""
    if len(layer.cards) > MOST:
        raise ExportError(
            f"{len(layer.cards):,} statements are too many for a light page; please show fewer of "
            "them, or make the full page (--full), which bears ten thousand."
        )
    maps = sheets(layer, COARSE)
    made = explorer(layer, reading, maps, whole=False)
    told = linked(layer, reading, edition)
    # A piece of a page goes nowhere: its page would go with it.
    others = edition.others(layer.language) if tag == "body" else {}
    facts = {**made.facts, "languages": others}
    foot = footer(layer, edition, told)
    # In a section, header and footer are none of the page.
    main = "main" if tag == "body" else "section"
    leaf = node(main, header(layer, edition), made.tree, foot, class_="sw-leaf")
    return node(tag, leaf, data(told, "ld+json"), data(facts, "json"), class_="sw-skin")


def _style(theme: Theme) -> str:
    return page_head.colours(theme) + asset("explorer.css") + asset("embed.css")


def _run(start: str) -> str:
    """Return the script in a scope of its own: pages around it keep their names."""
    return f"(()=>{{{packed()}\n{start}}})()"
