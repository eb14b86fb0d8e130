"""SVG as a tree: words go in as words, so that nothing that a stranger wrote is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

from export.lettering import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Value = str | float | None


def shape(tag: str, *children: Element | str | None, **attributes: Value) -> Element:
    """Return an element; None stands for nothing.

    Args:
        tag: name of the element.
        children: elements and words.
        attributes: ``class_`` gives ``class``, ``data_region`` gives ``data-region``; numbers
            are written to a tenth of a pixel.
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), _written(value))
    for child in children:
        if isinstance(child, str):
            _add_words(made, child)
        elif child is not None:
            made.append(child)
    return made


def group(class_: str, children: Iterable[Element | None], **attributes: Value) -> Element:
    """Return elements as a named group."""
    return shape("g", *children, class_=class_, **attributes)


def markup(tree: Element) -> str:
    """Return an element as SVG text."""
    return tostring(tree, encoding="unicode", short_empty_elements=True)


def number(value: float) -> str:
    """Return a number to a tenth, as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0") if value else "0"


def path(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """Return points in pixels, x first, as path data in whole tenths, each from the last.

    Steps are rounded from where the pen stands, so that errors do not add up.
    """
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    start = tenths[0]
    parts = [f"M{start[0] / 10:g} {start[1] / 10:g}"]
    before = start
    for here in tenths[1:-1] if closed and tenths[-1] == start else tenths[1:]:
        if here != before:
            parts.append(f"l{(here[0] - before[0]) / 10:g} {(here[1] - before[1]) / 10:g}")
            before = here
    return "".join(parts).replace(" -", "-") + ("z" if closed else "")


def _written(value: str | float) -> str:
    return clean(value) if isinstance(value, str) else number(value)


def _add_words(parent: Element, text: str) -> None:
    # Spaces at the ends are kept: they part one run of words from the next.
    words = " " * (text[:1] == " ") + clean(text) + " " * (text[-1:] == " " and bool(text.strip()))
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
