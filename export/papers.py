"""The papers of a picture, kept inside its file: what it shows, whose it is, how it was made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from export.markup import clean
from export.svg import markup, shape

if TYPE_CHECKING:
    from datetime import date
    from xml.etree.ElementTree import Element

    from layers import Layer

SOFTWARE = "Saidwhere"
_SPACES = {
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:xmp": "http://ns.adobe.com/xap/1.0/",
    "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmlns:Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}


@dataclass(frozen=True, slots=True)
class Papers:
    """What a picture says of itself to programs and archives.

    Attributes:
        title: the headline.
        alt: the picture in words.
        stamp: date, counts and state of checking.
        credit: the whole credit, with source and border view.
        language: of these words, ``en``, ``uk`` or ``ru``.
        day: of the report, None if unknown.
        specification: SHA-256 of what decides the picture, in hexadecimal; empty if there is none.
    """

    title: str
    alt: str
    stamp: str
    credit: str
    language: str
    day: date | None = None
    specification: str = ""


def papers(layer: Layer, specification: str = "") -> Papers:
    """Return the papers of a layer's pictures.

    Args:
        layer: what they show.
        specification: SHA-256 of what decides them, in hexadecimal.
    """
    words = (layer.title, layer.alt, layer.stamp, " ".join(layer.credit))
    title, alt, stamp, credit = (clean(text) for text in words)
    return Papers(title, alt, stamp, credit, layer.language, layer.published, specification)


def xmp(of: Papers) -> str:
    """Return papers as an XMP packet (ISO 16684-1) with Dublin Core, Photoshop and IPTC fields."""
    tree = shape("x:xmpmeta", rdf(of))
    tree.set("xmlns:x", "adobe:ns:meta/")
    # The packet's head and tail, whose id the standard prescribes.
    return (
        f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{markup(tree)}<?xpacket end="r"?>'
    )


def rdf(of: Papers) -> Element:
    """Return papers as RDF in XML."""
    facts = [
        _words("dc:title", of.title, of.language),
        _words("dc:description", of.alt, of.language),
        _words("dc:rights", of.credit, of.language),
        _words("Iptc4xmpCore:AltTextAccessibility", of.alt, of.language),
        shape("dc:language", shape("rdf:Bag", shape("rdf:li", of.language))),
        shape("photoshop:Credit", of.credit),
        shape("photoshop:Instructions", of.stamp),
        shape("xmp:CreatorTool", SOFTWARE),
        shape("xmp:CreateDate", of.day.isoformat()) if of.day else None,
        shape("dc:identifier", f"sha256:{of.specification}") if of.specification else None,
    ]
    about = shape("rdf:Description", *facts)
    about.set("rdf:about", "")
    tree = shape("rdf:RDF", about)
    for name, address in _SPACES.items():
        tree.set(name, address)
    return tree


def _words(name: str, text: str, language: str) -> Element:
    """Return words as XMP keeps them: with the language, as one of several that there might be."""
    items = []
    for spoken in ("x-default", language):
        item = shape("rdf:li", text)
        item.set("xml:lang", spoken)
        items.append(item)
    return shape(name, shape("rdf:Alt", *items))
