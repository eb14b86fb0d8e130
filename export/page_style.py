"""The style of pages: palettes as custom properties, and our own style sheets and scripts."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from layers.style import PALETTES

if TYPE_CHECKING:
    from layers.style import Palette

SCRIPTS = ("chart.js", "explorer.js")
_ASSETS = Path(__file__).parent / "assets"
_COMMENT = re.compile(r"^\s*//[^\n]*$|/\*.*?\*/", re.MULTILINE | re.DOTALL)


@lru_cache
def palettes() -> str:
    """Return the palettes as rules for ``.sw-skin``: the reader's own setting, or a named theme.

    ``data-theme`` names a theme; without it the page follows the reader's system. Paper is light.
    """
    light, dark, contrast = (_properties(PALETTES[name]) for name in ("light", "dark", "contrast"))
    named = "".join(
        f'.sw-skin[data-theme="{name}"]{{{_properties(colours)}}}'
        for name, colours in PALETTES.items()
    )
    free = ".sw-skin:not([data-theme])"
    return (
        f".sw-skin{{{light}color-scheme:light}}{named}"
        '.sw-skin[data-theme="dark"]{color-scheme:dark}'
        f"@media (prefers-contrast:more){{{free}{{{contrast}}}}}"
        f"@media (prefers-color-scheme:dark){{{free}{{{dark}color-scheme:dark}}}}"
        f"@media print{{.sw-skin.sw-skin{{{light}color-scheme:light}}}}"
    )


@lru_cache
def asset(name: str) -> str:
    """Return one of our style sheets or scripts without its comments and indentation."""
    text = _COMMENT.sub("", (_ASSETS / name).read_text(encoding="utf-8"))
    return "\n".join(filter(None, map(str.strip, text.splitlines())))


def scripts() -> str:
    """Return the scripts of the explorer; ``explore(root, facts)`` starts it."""
    return "\n".join(map(asset, SCRIPTS))


def _properties(colours: Palette) -> str:
    pairs = [
        (field.name.replace("_", "-"), getattr(colours, field.name))
        for field in fields(colours)
        if field.name != "heavier"
    ]
    return "".join(f"--{name}:{value};" for name, value in [*pairs, ("line", colours.oblast)])
