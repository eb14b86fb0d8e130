"""The head of a page that stands alone: what it may do, how it looks, who finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from export.errors import ExportError
from export.markup import node
from export.page_frame import raw
from export.page_style import palettes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from layers import Layer

Theme = Literal["auto", "light", "dark", "grey", "contrast"]
THEMES: tuple[Theme, ...] = ("auto", "light", "dark", "grey", "contrast")

# What the page may do, said in the page: nothing from outside, and nothing sent there.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "img-src data:{host}; font-src data:; form-action 'none'; base-uri 'none'"
)


def head(layer: Layer, style: str, *, host: str = "", oembed: str = "") -> Element:
    """Return the head of a page.

    Args:
        layer: what the page shows.
        style: its style sheet.
        host: the one from which it may show pictures, as a security policy names it.
        oembed: address of its oEmbed answer, which systems then find by themselves.
    """
    policy = _POLICY.format(host=host and f" {host}")
    made = node(
        "head",
        node("meta", charset="utf-8"),
        node("meta", http_equiv="Content-Security-Policy", content=policy),
        node("meta", name="viewport", content="width=device-width, initial-scale=1"),
        node("meta", name="referrer", content="no-referrer"),
        node("meta", name="color-scheme", content="light dark"),
        node("title", layer.title),
        node("meta", name="description", content=layer.alt),
        raw("style", style),
    )
    if oembed:
        kind = "application/json+oembed"
        made.append(node("link", rel="alternate", type=kind, href=oembed, title=layer.title))
    return made


def colours(theme: Theme) -> str:
    """Return a theme as rules for the page's skin.

    Raises:
        ExportError: there is no such theme.
    """
    if theme not in THEMES:
        raise ExportError(f"There is no theme {theme!r}; please choose from {', '.join(THEMES)}.")
    return palettes(None if theme == "auto" else theme)
