"""What a map of statements says about itself: headline, stamp, credit, picture in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from layers.layer import Credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from layers.layer import Card, CreditPart, Zone
    from layers.wording import Wording
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


def stamp(
    report: Report, cards: Sequence[Card], said: Words, wording: Wording, *, all_cards: int
) -> str:
    """Return date, counts, state of checking and version, joined by middle dots.

    Args:
        report: what was read.
        cards: the statements that the map shows.
        said: words of its language.
        wording: what an editor changed: the moment for which the map stands, its version.
        all_cards: how many statements the report makes; fewer on the map are an editor's choice.
    """
    statements = _figures(said, "statements", len(cards))
    located = sum(map(_located, cards))
    key = "counts" if located else "counts_none"
    counts = said.say(key, statements=statements, located=located)
    chosen = said.say("chosen", all=all_cards) if len(cards) < all_cards else ""
    version = said.say("version", version=" ".join(wording.version.split()))
    parts = (_dated(report, said, wording), counts, chosen, said.say("unchecked"))
    return " · ".join(filter(None, (*parts, version if wording.version.strip() else "")))


def credit(
    report: Report, cards: Sequence[Card], said: Words, wording: Wording
) -> tuple[Credit, ...]:
    """Return the credit, one sentence each: source, wording, base map, names, borders."""
    day = said.date(report.published) if report.published else said.say("undated")
    publisher = " ".join((report.publisher or said.say("source_unknown")).split())
    if len(publisher) > _LONGEST:
        publisher = publisher[: _LONGEST - 1] + "…"
    source = f"{said.say('source')} {said.say('source_says', publisher=publisher, date=day)}"
    # An editor's own words stand as they were written, as one sentence.
    ours: tuple[tuple[CreditPart, str | None, tuple[str, ...]], ...] = (
        ("source", wording.source, (source, *_wordings(cards, said))),
        ("data", wording.data, tuple(_labelled(said, key) for key in ("base_map", "place_names"))),
        ("borders", wording.borders, (_labelled(said, "borders"),)),
    )
    return tuple(
        Credit(part, " ".join(text.split()))
        for part, edited, made in ours
        for text in (made if edited is None else (edited,))
        if text.strip()
    )


def _wordings(cards: Sequence[Card], said: Words) -> tuple[str, ...]:
    return (said.say("wording"),) if cards else ()


def _labelled(said: Words, key: str) -> str:
    return f"{said.say(key)} {said.say(f'{key}_says')}"


def _dated(report: Report, said: Words, wording: Wording) -> str:
    """Return for when the map stands: as an editor has it, else the day of the report."""
    moment = wording.as_of
    if moment is None:
        day = report.published
        return (
            said.say("as_reported", date=said.date(day)) if day else said.say("as_reported_undated")
        )
    if not isinstance(moment, datetime):
        return said.say("as_of", date=said.date(moment))
    return said.say(
        "as_of_time", date=said.date(moment), time=f"{moment:%H:%M}", zone=_zone(moment)
    )


def _zone(moment: datetime) -> str:
    """Return a moment's distance from universal time, for example ``UTC+3``."""
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return "UTC" + (f"{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "")


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
