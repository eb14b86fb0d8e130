"""The statements in words: all that the map shows, for readers, screen readers and printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from export.markup import node
from export.page_links import to_words
from export.page_marks import mark
from export.page_text import excerpt, paragraph_at, spoken_in
from layers.layer import RELATIONS, SIDES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from export.page_marks import Fill
    from export.page_ties import Tie
    from geo import LocatedStatement, Reading, Relation
    from layers import Card
    from layers.words import Words
    from reporting import Report

# What leads the line of places, by relation; "left out" is a verb here, the speaker's silence.
_LEADS: Mapping[Relation, str] = {
    "about": "about",
    "left_out": "leaves_out",
    "taken_over": "taken_over",
}


def statements(
    cards: Sequence[Card],
    tied: Mapping[str, Sequence[Tie]],
    reading: Reading,
    say: Words,
    *,
    whole: bool = True,
) -> Element:
    """Return the list of statements, in the order of the text.

    Args:
        cards: the statements.
        tied: the ties of each statement, by its id.
        reading: the report that carries them, as it has been read.
        say: the page's words.
        whole: the page holds the whole report, so that each statement can point into it; else
            each brings the sentences that hold its words, and nothing more.
    """
    located = {one.statement.id: one for one in reading.statements}
    rows = []
    for card in cards:
        found, report = tied.get(card.statement, ()), reading.report
        source = _way(card, say)
        if not whole:
            source = _source(located[card.statement], found, report, say)
        rows.append(_row(card, found, report, say, source))
    return node("ol", *rows, class_="sw-rows")


def told(cards: Sequence[Card], found: Sequence[Tie], report: Report, say: Words) -> Element:
    """Return the list of statements in plain elements: speaker, words, places, doubts.

    Args:
        cards: the statements.
        found: their ties.
        report: the report that carries them.
        say: the page's words.
    """
    rows = []
    for card in cards:
        tied = [tie for tie in found if tie.statement == card.statement]
        lines = (_who(card, say, whole=False), _words(card, say, spoken_in(report)))
        doubts = [node("p", f"? {doubt}") for doubt in card.doubts]
        rows.append(node("li", *lines, _places(card, tied, report, say), *doubts))
    return node("ol", *rows)


def fill(found: Sequence[Tie]) -> Fill:
    """Return how a statement's mark is filled in a list: by the closest tie that it has."""
    relations = {tie.relation for tie in found}
    order: tuple[Relation, ...] = ("about", "taken_over", "left_out")
    return next((relation for relation in order if relation in relations), "plain")


def _row(card: Card, found: Sequence[Tie], report: Report, say: Words, source: Element) -> Element:
    side = say.say(SIDES[card.shape])
    said = node(
        "div",
        _who(card, say, whole=source.tag == "a"),
        _words(card, say, spoken_in(report)),
        _places(card, found, report, say),
        _facts(card, say, side),
        *[node("p", f"? {doubt}", class_="sw-doubt") for doubt in card.doubts],
        source,
        class_="sw-said",
    )
    return node(
        "li",
        mark(card.shape, fill(found), side),
        said,
        id=f"sw-{card.statement}",
        data_shape=card.shape,
    )


def _way(card: Card, say: Words) -> Element:
    """Return the way to the words in the report on the same page."""
    href = f"#sw-words-{card.statement}"
    return node("a", say.say("read_in_report"), class_="sw-read", href=href)


def _source(located: LocatedStatement, found: Sequence[Tie], report: Report, say: Words) -> Element:
    """Return the words in their sentences, folded away, and the way to where they appeared."""
    address, link = to_words(report, located.statement.fragments[0]), None
    if address:
        link = node("a", say.say("read_in_report"), class_="sw-out", href=address)
        link.set("rel", "noopener noreferrer")
        link.set("target", "_blank")
    heading = node("summary", say.say("in_report"))
    return node("details", heading, excerpt(report, located, found), link, class_="sw-source")


def _who(card: Card, say: Words, *, whole: bool) -> Element:
    # Without the report there is nowhere to go: the script makes a button of the name.
    href = f"#sw-words-{card.statement}" if whole else None
    named = node("a" if whole else "span", card.speaker, class_="sw-pick", dir="auto", href=href)
    withheld = f", {say.say('not_named')}" if card.anonymous else ""
    role = node("span", card.role, dir="auto") if card.role else None
    return node("p", named, ", " if role is not None else None, role, withheld, class_="sw-who")


def _words(card: Card, say: Words, language: str | None) -> Element:
    note, own = None, language
    if card.translated_by:
        # A translation is in the language of the map, and marked as one wherever it stands.
        by = say.say("translated_by", name=card.translated_by)
        note, own = node("small", f" ({by})", dir="auto"), say.language
    if not card.quoted:
        return node("p", card.words, note, class_="sw-words", dir="auto", lang=own)
    quoted = f"{say.say('quote_open')}{card.words}{say.say('quote_close')}"
    return node("blockquote", quoted, note, class_="sw-words", dir="auto", lang=own)


def _places(card: Card, found: Sequence[Tie], report: Report, say: Words) -> Element:
    parts: list[Element | str] = []
    for relation in RELATIONS:
        related = [tie for tie in found if tie.relation == relation]
        if related:
            parts += [*([" · "] if parts else []), *_named(related, report, say)]
    if card.taken_from:
        parts.append(" · " + say.say("from_speaker", speaker=card.taken_from))
    return node("p", *(parts or [say.say("no_place")]), class_="sw-places")


def _named(related: Sequence[Tie], report: Report, say: Words) -> list[Element | str]:
    """Return the places of one relation, under the word for it."""
    relation, names = related[0].relation, ", ".join(tie.label for tie in related)
    parts: list[Element | str] = [
        node("b", say.say(_LEADS[relation]), class_=relation),
        f" {names}",
    ]
    if relation == "left_out":
        # The words of the statement cannot show a silence; the report's own words do.
        number = paragraph_at(report.text, related[0].span.start)
        parts.append(f" ({say.say('noted', n=number)})")
    return parts


def _facts(card: Card, say: Words, side: str) -> Element:
    rows = [(say.say("side"), side)]
    if card.act:
        rows.append((say.say("act"), card.act))
    if card.said_on:
        rows.append((say.say("said_on"), say.date(card.said_on)))
    cells = [cell for name, value in rows for cell in (node("dt", name), node("dd", value))]
    return node("dl", *cells, class_="sw-facts")
