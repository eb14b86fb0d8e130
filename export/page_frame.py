"""What stands around the map of a page: headline, corrections, credit, edition, data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from export.markup import node
from export.page_words import page_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from export.edition import Edition
    from layers import Layer

# Digits of the hash that people compare.
_SHORT = 12


def header(layer: Layer, edition: Edition) -> Element:
    """Return headline, standfirst and stamp, and what was corrected, the latest first."""
    say = page_words(layer.language)
    corrections = [
        node(
            "p",
            node("b", say.say("corrected_on", date=say.date(one.on))),
            f" {one.note}",
            class_="sw-corrected",
            dir="auto",
        )
        for one in reversed(edition.corrections)
    ]
    return node(
        "header",
        node("h1", layer.title, dir="auto"),
        node("p", layer.standfirst, class_="sw-standfirst"),
        node("p", layer.stamp, class_="sw-stamp"),
        *corrections,
    )


def footer(layer: Layer, edition: Edition, told: Mapping[str, object]) -> Element:
    """Return credit, edition, and the way to the data.

    Args:
        layer: what the map says.
        edition: which one it is.
        told: its linked data, which bears the hash.
    """
    say = page_words(layer.language)
    digits = str(told["identifier"]).removeprefix("sha256:")[:_SHORT]
    kinds = [
        node("button", name, type="button", value=kind)
        for kind, name in (("csv", "CSV"), ("geojson", "GeoJSON"))
    ]
    return node(
        "footer",
        node("p", say.say("speech"), class_="sw-limits"),
        node("p", " ".join(layer.credit), " ", node("b", say.say("made_with")), "."),
        node("p", say.say("edition", n=edition.version, hash=digits) + "."),
        # Hidden until the script runs, which makes them.
        node("p", say.say("take_along"), " ", *kinds, class_="sw-take", hidden=""),
    )


def data(content: Mapping[str, object], kind: str) -> Element:
    """Return data for a script as an element that no text in it can leave.

    Args:
        content: what JSON can hold.
        kind: of JSON: ``json`` or ``ld+json``.
    """
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # Inside a script element only these could end it, or a line of it, too early.
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return raw("script", written, type=f"application/{kind}")


def raw(tag: str, text: str, **attributes: str) -> Element:
    """Return an element whose text HTML takes as it is: a script or a style of ours."""
    return node(tag, text, **attributes)
