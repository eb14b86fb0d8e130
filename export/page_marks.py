"""The mark set as it stands in lists and legends: drawn once, shown wherever it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from export.marks import symbol
from export.markup import node
from export.sheet_style import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from layers import Shape

Fill = Literal["about", "left_out", "taken_over", "plain"]

_RADIUS = 6.4  # of a mark on the web, in pixels, as the design has it
_HALF = 10.0  # half the box that holds a mark with its slash


def mark(form: Shape, fill: Fill, label: str | None = None) -> Element:
    """Return a mark that shows one of the page's symbols.

    Args:
        form: who speaks.
        fill: the relation; ``plain`` is a bare outline, which says only who speaks.
        label: what it says in words; None where the words stand beside it.
    """
    return node(
        "svg",
        node("use", href=f"#sw-{form}-{fill}", x=f"{-_HALF:g}", y=f"{-_HALF:g}"),
        class_="sw-mark",
        viewBox=_box(),
        role="img" if label else None,
        aria_label=label,
        aria_hidden=None if label else "true",
    )


def placed(form: Shape, fill: Fill, middle: tuple[float, float], radius: float) -> Element:
    """Return one of the page's symbols as a mark of a map.

    Args:
        form: who speaks.
        fill: the relation.
        middle: of the mark, in pixels.
        radius: of the mark, in pixels.
    """
    half = _HALF * radius / _RADIUS
    side = None if radius == _RADIUS else f"{2 * half:.4g}"
    x, y = (f"{part - half:.1f}".removesuffix(".0") for part in middle)
    return node("use", href=f"#sw-{form}-{fill}", x=x, y=y, width=side, height=side)


def symbols(wanted: Iterable[tuple[Shape, Fill]]) -> Element:
    """Return the hidden drawing that holds each wanted symbol once, in a fixed order."""
    drawn = [
        node(
            "symbol",
            *symbol(form, None if fill == "plain" else fill, 0, 0, _RADIUS),
            id=f"sw-{form}-{fill}",
            # A symbol's own class: rules do not see past it to where it is shown.
            class_=ROOT,
            viewBox=_box(),
            width=f"{2 * _HALF:g}",
            height=f"{2 * _HALF:g}",
        )
        for form, fill in sorted(set(wanted))
    ]
    # Hidden by its size: what is not displayed lends no symbols in some browsers.
    return node("svg", *drawn, class_="sw-symbols", width="0", height="0", aria_hidden="true")


def _box() -> str:
    return f"{-_HALF:g} {-_HALF:g} {2 * _HALF:g} {2 * _HALF:g}"
