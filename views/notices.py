"""Words on the page that hold a stranger's text: as text, never as Markdown or HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from export.markup import html, node

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from layers import Layer


def dress() -> None:
    """Give the page our own style around the explorer."""
    st.html(Path(__file__).parent / "assets" / "app.css")


def show(tree: Element) -> None:
    """Show an element built as a tree."""
    st.html(html(tree))


def notice(*sentences: str) -> None:
    """Say what to do next, or what went wrong."""
    show(node("div", *[node("div", line) for line in sentences], class_="sw-notice", role="status"))


def heading(layer: Layer) -> None:
    """Show the headline, the stamp and the lines beneath."""
    title = node("h1", layer.title, dir="auto")
    show(
        node(
            "header",
            node("div", title, node("p", layer.stamp), class_="sw-title"),
            node("p", layer.standfirst, class_="sw-lead"),
            lang=layer.language,
        )
    )
