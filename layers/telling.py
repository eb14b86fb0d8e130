"""What a map of statements says about itself: headline, stamp, credit, picture in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from layers.layer import Card, Zone
    from layers.words import Words
    from reporting import Report

# Letters of a publisher's name in the credit; the rest of the credit must stay readable.
_LONGEST = 80


def headline(
    report: Report,
    zones: Sequence[Zone],
    cards: Sequence[Card],
    said: Words,
) -> tuple[str, str]:
    """Return the headline and the lines beneath it.

    The report's own headline is kept where it is in the map's language; any other is made
    from the counts.
    """
    own = " ".join((report.title or "").split())
    if not zones:
        return own or said.say("title_none"), said.say("standfirst_none")
    # "Ukraine" lies all over the map; it is counted as a place only if nothing else is named.
    number = sum(zone.region.kind != "country" for zone in zones) or len(zones)
    places = said.count("places", number)
    made = said.say("title", places=places)
    located = said.count("statements", sum(map(_located, cards)))
    standfirst = said.count("standfirst", number, places=_capital(places), statements=located)
    return (own if own and report.language == said.language else made), standfirst


def stamp(report: Report, cards: Sequence[Card], said: Words) -> str:
    """Return date, counts and state of checking, joined by middle dots."""
    day = report.published
    dated = said.say("as_reported", date=said.date(day)) if day else said.say("as_reported_undated")
    statements = _figures(said, "statements", len(cards))
    located = sum(map(_located, cards))
    key = "counts" if located else "counts_none"
    counts = said.say(key, statements=statements, located=located)
    return " · ".join((dated, counts, said.say("unchecked")))


def credit(report: Report, cards: Sequence[Card], said: Words) -> tuple[str, ...]:
    """Return the credit, one sentence each: source, wording, base map, names, borders."""
    day = said.date(report.published) if report.published else said.say("undated")
    publisher = " ".join((report.publisher or said.say("source_unknown")).split())
    if len(publisher) > _LONGEST:
        publisher = publisher[: _LONGEST - 1] + "…"
    source = said.say("source_says", publisher=publisher, date=day)
    wording = (said.say("wording"),) if cards else ()
    return (
        f"{said.say('source')} {source}",
        *wording,
        f"{said.say('base_map')} {said.say('base_map_says')}",
        f"{said.say('place_names')} {said.say('place_names_says')}",
        f"{said.say('borders')} {said.say('borders_says')}",
    )


def in_words(cards: Sequence[Card], said: Words) -> str:
    """Return the picture in words, for those who cannot see it: subject, names, limits."""
    told = [sentence for card in cards for sentence in _sentences(card, said)]
    if not told:
        told = [said.say("standfirst_none")]
    return " ".join((said.say("alt_map"), *dict.fromkeys(told), said.say("alt_limits")))


def _sentences(card: Card, said: Words) -> list[str]:
    relations = (
        ("alt_about", card.about),
        ("alt_declined" if card.declined else "alt_left_out", card.left_out),
        ("alt_taken_over", card.taken_over),
    )
    return [
        said.say(key, speaker=card.speaker, names=said.listed(names))
        for key, names in relations
        if names
    ]


def _located(card: Card) -> bool:
    return bool(card.about or card.left_out or card.taken_over)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _figures(said: Words, key: str, number: int) -> str:
    """Return a count in figures, as a line of small type wants it."""
    return said.count(key, number).replace(said.number(number), str(number), 1)
