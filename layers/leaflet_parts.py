"""What a web map is made of beside its data: Leaflet from its package, our script and style."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from layers.leaflet_shapes import classes, masks
from layers.style import PALETTES

if TYPE_CHECKING:
    from layers.layer import Layer
    from layers.style import Theme

_ASSETS = Path(__file__).parent / "assets"
_COMMENT = re.compile(r"^\s*//[^\n]*$|/\*.*?\*/", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"\n\s*")
_AIR = re.compile(r" ?(=>|===|!==|&&|\|\||[{}=<>?]) ")
_LITERAL = re.compile(r"""("(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)""")
_LOOSE = re.compile(r"\s*([{};,>])\s*|(?<=[\w)-]:)\s+")
# Rules of Leaflet for what our maps do not have: pictures, popups, its own buttons, old Explorers.
_UNUSED = re.compile(
    r"[^{}]*\{[^{}]*(?:url\(images|progid|behavior)[^{}]*\}"
    r"|[^{}]*\.leaflet-(?:oldie|tooltip|popup|bar a|control-zoom|control-scale-line:not"
    r"|attribution-flag|div-icon|vml|retina)[^{}]*\{[^{}]*\}"
)


@lru_cache
def leaflet_script() -> str:
    """Return Leaflet itself, without the line that names its source map."""
    return _of_leaflet("leaflet.js").partition("//# sourceMappingURL")[0].strip()


@lru_cache
def map_script() -> str:
    """Return our script, which draws on a Leaflet map: ``webMap(map, facts, groups, tiles)``."""
    lines = _INDENT.sub("\n", _COMMENT.sub("", _ours("leaflet.js"))).strip()
    # Split at a group: strings and templates, which stay as they are, stand at the odd places.
    parts = _LITERAL.split(lines)
    return "".join(part if at % 2 else _AIR.sub(r"\1", part) for at, part in enumerate(parts))


def style(layer: Layer, colours: str = "") -> str:
    """Return the style of a web map: Leaflet's, our palettes and rules, the marks it shows.

    Args:
        layer: what the map says.
        colours: rules that set the palette's custom properties for it; without, it follows the
            reader's settings.
    """
    return _of_theirs() + (colours or _palettes()) + _of_ours() + masks(classes(layer))


def tight(style: str) -> str:
    """Return a style sheet without comments and needless blanks."""
    plain = " ".join(_COMMENT.sub("", style).split())
    return _LOOSE.sub(lambda found: found[1] or "", plain).replace(";}", "}").strip()


@lru_cache
def _of_theirs() -> str:
    return tight(_UNUSED.sub("", _COMMENT.sub("", _of_leaflet("leaflet.css"))))


@lru_cache
def _of_ours() -> str:
    return tight(_ours("leaflet.css"))


def _ours(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _of_leaflet(name: str) -> str:
    return (files("js_lib_leaflet") / "static" / "js_lib_leaflet" / name).read_text("utf-8")


def _palettes() -> str:
    """Return the colours as custom properties, by the reader's settings; paper is light."""
    light, dark, contrast = (_colours(name) for name in ("light", "dark", "contrast"))
    return (
        f":root{{{light}}}@media (prefers-contrast:more){{:root{{{contrast}}}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f"@media print{{:root:root{{{light}}}}}"
    )


def _colours(theme: Theme) -> str:
    colours = PALETTES[theme]
    written = "".join(
        f"--{field.name.replace('_', '-')}:{getattr(colours, field.name)};"
        for field in fields(colours)
        if field.name != "heavier"
    )
    return f"{written}color-scheme:{'dark' if theme == 'dark' else 'light'}"
