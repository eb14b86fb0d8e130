"""The explorer and our typefaces in the app, as Streamlit components of our own."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

import data
from export.page_style import REPORT, asset, palettes, scripts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ASSETS = Path(__file__).parent / "assets"
_FACES = (
    ("Saidwhere Sans", "400", "fonts/SaidwhereSans-Regular.ttf"),
    ("Saidwhere Sans", "700", "fonts/SaidwhereSans-Bold.ttf"),
    ("Saidwhere Serif", "400", "fonts/SaidwhereSerif-Regular.ttf"),
    ("Saidwhere Serif", "700", "fonts/SaidwhereSerif-Bold.ttf"),
)


def show_explorer(page: str, facts: Mapping[str, object]) -> None:
    """Show map, list, strip and report; what is chosen in them needs no rerun.

    Args:
        page: the explorer as HTML.
        facts: what its script needs beside.
    """
    _explorer()(data={"page": page, "facts": facts}, key="explorer")


def show_lettering() -> None:
    """Give the page our typefaces, from the app itself."""
    _lettering()(data=_faces(), key="lettering")


def _explorer() -> Callable[..., Any]:
    script, style = REPORT
    return st.components.v2.component(
        "saidwhere_explorer",
        html='<div class="sw-skin"></div>',
        # Streamlit takes a single line for the path of a file.
        css=f"{palettes()}\n{asset('explorer.css')}{asset(style)}",
        js=f"{scripts(script)}\n{_own('mount.js')}",
    )


def _lettering() -> Callable[..., Any]:
    return st.components.v2.component("saidwhere_lettering", js=_own("lettering.js"))


@lru_cache
def _own(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


@lru_cache
def _faces() -> list[dict[str, str]]:
    return [
        {
            "family": family,
            "weight": weight,
            "style": "normal",
            "bytes": b64encode(data.path(name).read_bytes()).decode("ascii"),
        }
        for family, weight, name in _FACES
    ]
