"""Readings -> JSON, in the shape that ``data/reading.schema.json`` describes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.directions import region_of
from geo.gazetteer import precision_of, raion_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo import LocatedStatement, Mention, Place, Reading, RegionLink
    from reporting import OpenQuestion, Span


_PLACE = ("place", "name", "kind", "lat", "lon", "country", "unit", "raion", "precision")


def to_json(reading: Reading, *, indent: int | None = None) -> str:
    """Return a reading as one JSON object; the same reading gives the same text.

    Offsets count Unicode code points of ``text``, which is the report unchanged.
    Coordinates are degrees (WGS 84) in fields of their own, ``lat`` and ``lon``.

    Args:
        reading: what was read.
        indent: spaces a level; None for one line.
    """
    return _printable(json.dumps(_reading(reading), ensure_ascii=False, indent=indent))


def error_json(doc_id: str, message: str) -> str:
    """Return the line that stands in for a report which could not be read."""
    return _printable(json.dumps({"doc_id": doc_id, "error": message}, ensure_ascii=False))


def _printable(line: str) -> str:
    """Escape what would break a line or cannot be written as UTF-8: the JSON stays the same."""
    whole = line.encode("utf-8", "backslashreplace").decode("utf-8")
    return whole.translate({sign: f"\\u{sign:04x}" for sign in (0x85, 0x2028, 0x2029)})


def _reading(reading: Reading) -> dict[str, object]:
    report = reading.report
    return {
        "doc_id": report.doc_id,
        "language": report.language,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else None,
        "sha256": report.sha256,
        "text": report.text,
        "statements": [_statement(located, report.text) for located in reading.statements],
        "places": [_mention(mention, report.text) for mention in reading.places],
        "open_questions": [_question(question) for question in reading.questions],
    }


def _statement(located: LocatedStatement, text: str) -> dict[str, object]:
    said = located.statement
    return {
        "id": said.id,
        **_ends(said.span),
        "words": said.span.words(text),
        "fragments": _pairs(said.fragments),
        "kind": said.kind,
        "act": said.act,
        "cue": said.cue.words(text) if said.cue else None,
        **_ends(said.cue, "cue_"),
        **_speaker(located, text),
        "said_on": said.said_on.isoformat() if said.said_on else None,
        "certainty": round(said.certainty, 3),
        "reasons": list(said.reasons),
        "inside": said.inside,
        "about": [_ends(span) for span in located.about],
        "regions": [_link(link) for link in located.regions],
    }


def _speaker(located: LocatedStatement, text: str) -> dict[str, object]:
    speaker = located.statement.speaker
    return {
        "speaker": speaker.mention.words(text) if speaker.mention else None,
        **_ends(speaker.mention, "speaker_"),
        "speaker_name": speaker.name,
        "role": speaker.role,
        "side": speaker.side,
        "anonymous": speaker.anonymous,
        "anonymity": speaker.terms.words(text) if speaker.terms else None,
        **_ends(speaker.terms, "anonymity_"),
    }


def _link(link: RegionLink) -> dict[str, object]:
    return {
        "region": link.region.slug,
        "relation": link.relation,
        **_ends(link.span),
        "certainty": round(link.certainty, 3),
        "taken_from": link.source,
    }


def _mention(mention: Mention, text: str) -> dict[str, object]:
    place = mention.place
    return {
        **_ends(mention.span),
        "text": mention.span.words(text),
        **_place(place),
        "region": region_of(place, direction=mention.direction).slug if place else None,
        "literal": mention.literal,
        "stands_for": mention.stands_for,
        "candidates": [_place(candidate) for candidate in mention.candidates],
    }


def _place(place: Place | None) -> dict[str, object]:
    if place is None:
        return dict.fromkeys(_PLACE)
    precision = precision_of(place)
    # Of a settlement whose raion alone is known there is no coordinate to give.
    known = place.kind != "settlement" or precision == "settlement"
    values = (
        place.id,
        place.name_en,
        place.kind,
        place.lat if known else None,
        place.lon if known else None,
        place.country,
        place.unit,
        raion_of(place) or None,
        precision,
    )
    return dict(zip(_PLACE, values, strict=True))


def _question(question: OpenQuestion) -> dict[str, object]:
    return {
        **_ends(question.span),
        "question": question.question,
        "candidates": list(question.candidates),
        "statement": question.statement,
    }


def _ends(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    return {
        f"{prefix}start": span.start if span else None,
        f"{prefix}end": span.end if span else None,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
