"""The style of pages: palettes as custom properties, and our own style sheets and scripts."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from layers.style import PALETTES

if TYPE_CHECKING:
    from layers.style import Theme

SCRIPTS = ("chart.js", "explorer.js")
# Of pages that stand alone: what both have, and how each starts.
ALONE = ("reader.js", "embed.js", "full.js")
# Of the app, where the report stands below its map.
REPORT = ("report.js", "report.css")
_ASSETS = Path(__file__).parent / "assets"
_FREE: tuple[Theme, ...] = ("light", "dark", "contrast")
_COMMENT = re.compile(r"^\s*//[^\n]*$|/\*.*?\*/", re.MULTILINE | re.DOTALL)
# In a script, what must stay as it is: strings, templates, and regular expressions, which unlike
# a division have no blank behind their slash.
_LITERAL = re.compile(
    r"""( "(?:\\.|[^"\\])*" | `(?:\\.|[^`\\])*`
    | (?<=[(,=:])\ ?/(?![ /*])(?:\\.|[^/\\\n])+/\w* )""",
    re.VERBOSE,
)
# Line ends stay, and so does the blank between two signs that could grow together (+ +, - -).
_LOOSE_SCRIPT = re.compile(r"[ \t]*([{}()\[\],;:?=<>*/&|])[ \t]*")
_LOOSE_STYLE = re.compile(r"\s*([{};,>])\s*|(?<=[\w)-]:)\s+|\n")
_FALLBACK = re.compile(r"var\((--[\w-]+), #\w+\)")


@lru_cache
def palettes(theme: Theme | None = None) -> str:
    """Return the palettes as rules for ``.sw-skin``; nothing is dark on paper.

    Args:
        theme: the one that the page keeps to; None follows the reader's system, and
            ``data-theme`` then names light, dark or contrast where a page knows better.
    """
    light, dark, contrast = (_colours(name) for name in _FREE)
    paper = f"@media print{{.sw-skin.sw-skin{{{light}}}}}"
    if theme is not None:
        return f".sw-skin{{{_colours(theme)}}}{paper if theme == 'dark' else ''}"
    free = ".sw-skin:not([data-theme])"
    return (
        f".sw-skin{{{light}}}"
        f"@media (prefers-contrast:more){{{free}{{{contrast}}}}}"
        f"@media (prefers-color-scheme:dark){{{free}{{{dark}}}}}"
        f".sw-skin[data-theme=dark]{{{dark}}}.sw-skin[data-theme=contrast]{{{contrast}}}{paper}"
    )


@lru_cache
def asset(name: str) -> str:
    """Return one of our style sheets or scripts without comments and needless blanks."""
    text = _COMMENT.sub("", (_ASSETS / name).read_text(encoding="utf-8"))
    if name.endswith(".css"):
        return tight(text)
    lines = "\n".join(filter(None, map(str.strip, text.splitlines())))
    # Split at a group: literals stand at the odd places.
    parts = _LITERAL.split(lines)
    return "".join(
        part if at % 2 else _LOOSE_SCRIPT.sub(r"\1", part) for at, part in enumerate(parts)
    )


def tight(style: str) -> str:
    """Return a style sheet without needless blanks, and without colours in case of no palette."""
    plain = _FALLBACK.sub(r"var(\1)", " ".join(style.split()))
    return _LOOSE_STYLE.sub(lambda found: found[1] or "", plain).replace(";}", "}").strip()


def packed(name: Literal["embed.js", "full.js"] = "embed.js") -> str:
    """Return the script of a page that stands alone, made small (``make packed``)."""
    return (_ASSETS / "packed" / name).read_text(encoding="utf-8").strip()


def sources() -> str:
    """Return what the small scripts are made from."""
    return "\n".join((_ASSETS / name).read_text(encoding="utf-8") for name in (*SCRIPTS, *ALONE))


def scripts(*more: str) -> str:
    """Return the scripts of the explorer and others; ``explore(root, facts)`` starts it."""
    return "\n".join(map(asset, (*SCRIPTS, *more)))


def _colours(theme: Theme) -> str:
    colours = PALETTES[theme]
    pairs = [
        (field.name.replace("_", "-"), getattr(colours, field.name))
        for field in fields(colours)
        if field.name != "heavier"
    ]
    written = "".join(f"--{name}:{value};" for name, value in [*pairs, ("line", colours.oblast)])
    return f"{written}color-scheme:{'dark' if theme == 'dark' else 'light'}"
