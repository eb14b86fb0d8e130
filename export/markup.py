"""HTML as a tree: text goes in as text, so that no stranger's words can turn into markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

if TYPE_CHECKING:
    from collections.abc import Iterable

# What HTML cannot hold: control characters but tab and line ends, lone surrogates, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# Parts of drawings that hold nothing: HTML lets these, and no others, end as they begin.
_EMPTY = re.compile(r"></(?:circle|line|path|polygon|rect|use)>")


def node(tag: str, *children: Element | str | None, **attributes: str | None) -> Element:
    """Return an element with its children in order; None stands for nothing.

    Args:
        tag: name of the element.
        children: elements and texts.
        attributes: ``class_`` gives ``class``, ``data_region`` gives ``data-region``; those
            that are None are left out.
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), clean(value))
    add(made, children)
    return made


def add(parent: Element, children: Iterable[Element | str | None]) -> None:
    """Put elements and texts at the end of an element."""
    for child in children:
        if isinstance(child, str):
            _add_text(parent, clean(child))
        elif child is not None:
            parent.append(child)


def clean(text: str) -> str:
    """Return text that HTML can hold, character for character: what it cannot becomes U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


def html(tree: Element) -> str:
    """Return an element as HTML."""
    return _EMPTY.sub("/>", tostring(tree, encoding="unicode", method="html"))


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
