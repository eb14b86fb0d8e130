"""A layer as linked data (JSON-LD, schema.org): what search engines and archives read of a page.

Statements are ``Quotation``; what the report words itself says so. No ``ClaimReview`` is claimed:
the map gives no verdict.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from export.page_links import to_words
from export.page_text import spoken_in
from export.page_words import page_words
from layers.layer import SIDES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from export.edition import Edition
    from geo import Reading
    from layers import Card, Layer
    from layers.words import Words

Facts = dict[str, object]
# Statements from which on a page that lists them does not tell them twice.
_MANY = 1000
# What is told of a statement beside its id, its words and its places.
_COLUMNS = ("creator", "keywords", "dateCreated", "inLanguage", "description")


def linked(layer: Layer, reading: Reading, edition: Edition) -> Mapping[str, object]:
    """Return a page's content as JSON-LD; its identifier is the hash of all the rest.

    Args:
        layer: what the map says.
        reading: what was read, for the report and where words stand in it.
        edition: which one it is.
    """
    content = _content(layer, reading, edition)
    written = json.dumps(content, ensure_ascii=True, sort_keys=True)
    return content | {"identifier": f"sha256:{hashlib.sha256(written.encode('ascii')).hexdigest()}"}


def slight(told: Mapping[str, object]) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """Return linked data so that ten thousand statements weigh little, and what they leave out.

    A page that lists the words itself need not hold them twice. Up to a thousand statements the
    data stay as they are, and nothing is left out; above, they say how many there are. The
    identifier stays: it is the hash of the whole.

    Args:
        told: the linked data of a page.

    Returns:
        The data, and by name what else is known of the statements: each value once, and which
        one each statement has (none where all have the same).
    """
    parts = told.get("hasPart")
    if not isinstance(parts, list) or len(parts) <= _MANY:
        return told, {}
    count = {"@type": "ItemList", "numberOfItems": len(parts)}
    rest = {name: value for name, value in told.items() if name != "hasPart"}
    bare = [part | {"creator": _nameless(part["creator"])} for part in parts]
    return rest | {"mainEntity": count}, {name: _column(name, bare) for name in _COLUMNS}


def _nameless(speaker: Facts) -> Facts:
    """Return a speaker without the name, which the list has: of many, each may have another."""
    return {name: value for name, value in speaker.items() if name != "name"}


def _column(name: str, parts: Sequence[Facts]) -> tuple[list[object], list[int]]:
    given = [part.get(name) for part in parts]
    # Speakers are compared as they are written: our own data, always in one order.
    keys = [str(value) if isinstance(value, dict) else value for value in given]
    values = dict(zip(reversed(keys), reversed(given), strict=True))
    number = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    return [values[key] for key in number], [number[key] for key in keys] if len(number) > 1 else []


def _content(layer: Layer, reading: Reading, edition: Edition) -> Facts:
    report, say = reading.report, page_words(layer.language)
    located = {one.statement.id: one for one in reading.statements}
    source = {
        "@type": "NewsArticle",
        "name": report.title or report.doc_id,
        "publisher": report.publisher and {"@type": "Organization", "name": report.publisher},
        "datePublished": report.published and report.published.isoformat(),
        "inLanguage": spoken_in(report),
        "sha256": report.sha256,
    }
    corrections = [
        {
            "@type": "CorrectionComment",
            "datePublished": one.on.isoformat(),
            "text": one.note,
            "parentItem": {"@type": "Map", "identifier": f"sha256:{one.of}"},
        }
        for one in edition.corrections
    ]
    quotations = []
    for card in layer.cards:
        address = to_words(report, located[card.statement].statement.fragments[0])
        quotations.append(_quotation(card, say, address, spoken_in(report)))
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Map",
            "name": layer.title,
            "inLanguage": layer.language,
            "version": edition.version,
            "creditText": " ".join(layer.credit),
            "isBasedOn": _filled(source),
            "correction": corrections,
            "hasPart": quotations,
        }
    )


def _quotation(card: Card, say: Words, address: str | None, language: str | None) -> Facts:
    speaker = _filled(
        {
            # Who has a role is a person; of others the report need not say whether they are.
            "@type": "Person" if card.role else "Thing",
            "name": card.speaker,
            "jobTitle": card.role,
            "affiliation": {"@type": "Thing", "name": say.say(SIDES[card.shape])},
        }
    )
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"#sw-{card.statement}",
            "text": card.words,
            "description": None if card.quoted else say.say("not_own_words"),
            "inLanguage": say.language if card.translated_by else language,
            "translator": card.translated_by and {"@type": "Thing", "name": card.translated_by},
            "creator": speaker,
            "spokenByCharacter": speaker,
            "dateCreated": card.said_on and card.said_on.isoformat(),
            "keywords": card.act,
            "about": [{"@type": "Place", "name": name} for name in card.about],
            "isBasedOn": address and {"@type": "NewsArticle", "url": address},
        }
    )


def _filled(given: Mapping[str, object]) -> Facts:
    """Return what has a value."""
    return {name: value for name, value in given.items() if value not in (None, "", [])}
