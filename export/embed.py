"""A layer and its reading -> one HTML page that asks for nothing outside itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from export.errors import ExportError
from export.markup import html, node
from export.page import explorer
from export.page_base import COARSE
from export.page_map import sheets
from export.page_style import asset, palettes, scripts
from export.page_words import page_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from geo import Reading
    from layers import Layer

Theme = Literal["auto", "light", "dark", "grey", "contrast"]
THEMES: tuple[Theme, ...] = ("auto", "light", "dark", "grey", "contrast")

# What the page may do, said in the page: nothing from outside, and nothing sent there.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
)
_START = """const skin = document.querySelector(".sw");
explore(skin, JSON.parse(document.getElementById("sw-facts").textContent));"""


def embed(layer: Layer, reading: Reading, *, theme: Theme = "auto") -> str:
    """Return a page with the map and every statement; the same page every time.

    It opens from a file, without a network and under a strict content security policy. Without
    a script it is the map and the list; with one they share a selection. Of the report it holds
    only the sentences that its statements stand in: the rest is its publisher's.

    Args:
        layer: what the map says.
        reading: what was read, for the report and its words.
        theme: ``auto`` follows the reader's system; else ``light``, ``dark``, ``grey`` or
            ``contrast``.

    Raises:
        ExportError: there is no such theme.
    """
    if theme not in THEMES:
        raise ExportError(f"There is no theme {theme!r}; please choose from {', '.join(THEMES)}.")
    maps = sheets(layer, COARSE)
    made = explorer(layer, reading, maps, whole=False)
    style = palettes(None if theme == "auto" else theme)
    body = node(
        "body",
        node("main", _header(layer), made.tree, _footer(layer), class_="sw-leaf"),
        _data(made.facts),
        _raw("script", f"{{{scripts()}\n{_START}}}"),
        class_="sw-skin",
    )
    page = node("html", _head(layer, style), body, lang=layer.language)
    return f"<!doctype html>\n{html(page)}\n"


def write_embed(path: Path, layer: Layer, reading: Reading, *, theme: Theme = "auto") -> None:
    """Write the page to a file, which takes its name only once it is whole.

    Args:
        path: the file; one that is there is replaced.
        layer: what the map says.
        reading: what was read.
        theme: as for ``embed``.

    Raises:
        ExportError: there is no such theme, or the file cannot be written.
    """
    page = embed(layer, reading, theme=theme)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(page, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportError(f"{path} cannot be written: {error.strerror}.") from error


def _head(layer: Layer, style: str) -> Element:
    return node(
        "head",
        node("meta", charset="utf-8"),
        node("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        node("meta", name="viewport", content="width=device-width, initial-scale=1"),
        node("meta", name="referrer", content="no-referrer"),
        node("meta", name="color-scheme", content="light dark"),
        node("title", layer.title),
        node("meta", name="description", content=layer.alt),
        _raw("style", style + asset("explorer.css") + asset("embed.css")),
    )


def _header(layer: Layer) -> Element:
    return node(
        "header",
        node("h1", layer.title, dir="auto"),
        node("p", layer.standfirst, class_="sw-standfirst"),
        node("p", layer.stamp, class_="sw-stamp"),
    )


def _footer(layer: Layer) -> Element:
    say = page_words(layer.language)
    return node(
        "footer",
        node("p", say.say("speech"), class_="sw-limits"),
        node("p", " ".join(layer.credit), " ", node("b", say.say("made_with")), "."),
    )


def _data(facts: Mapping[str, object]) -> Element:
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # Inside a script element only these could end it, or a line of it, too early.
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return _raw("script", written, type="application/json", id="sw-facts")


def _raw(tag: str, text: str, **attributes: str) -> Element:
    """Return an element whose text HTML takes as it is: a script or a style of ours."""
    return node(tag, text, **attributes)
