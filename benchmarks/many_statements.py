"""Ten thousand made-up statements, for pages that hold many.

The twenty are repeated, but no two say the same: each has 15 words drawn from all that the twenty
say, and a name put together from theirs, so that packing finds no copies. They are not read from a
text, which takes minutes and is no part of what is measured; the report's text is made along.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from twenty_statements import twenty

if TYPE_CHECKING:
    from geo import LocatedStatement, Reading
    from layers import Card, Layer

WORDS = 15


def many(number: int) -> tuple[Layer, Reading]:
    """Return a layer of so many statements and its reading; the same each time."""
    layer, reading = twenty()
    texts: list[str] = []
    cards: list[Card] = []
    length = 0
    for card in _cards(layer, number):
        text = f"“{card.words}” said {card.speaker}, {card.role}."
        start = length + 1
        cards.append(replace(card, start=start, end=start + len(card.words)))
        texts.append(text)
        length += len(text) + 2
    told = "\n\n".join(texts)
    report = replace(reading.report, doc_id="many", text=told)
    located = tuple(
        _located(reading.statements[at % len(layer.cards)], card) for at, card in enumerate(cards)
    )
    read = replace(reading, report=report, statements=located, places=(), questions=())
    return _with(layer, cards), read


def _cards(layer: Layer, number: int) -> list[Card]:
    chance = random.Random(20)  # noqa: S311  # chance that decides nothing but words
    words = sorted({word.strip(",") for card in layer.cards for word in card.words.split()})
    first, last = zip(*(card.speaker.split() for card in layer.cards), strict=True)
    return [
        replace(
            layer.cards[at % len(layer.cards)],
            statement=f"s{at + 1}",
            speaker=f"{chance.choice(first)} {chance.choice(last)}",
            words=" ".join(chance.choices(words, k=WORDS)).capitalize(),
        )
        for at in range(number)
    ]


def _located(one: LocatedStatement, card: Card) -> LocatedStatement:
    """Return what was read of a statement, moved to the card's words."""
    span = replace(one.statement.span, start=card.start, end=card.end)
    statement = replace(
        one.statement, id=card.statement, span=span, fragments=(span,), cue=None, silences=()
    )
    links = tuple(replace(link, span=span) for link in one.regions)
    return replace(one, statement=statement, about=(span,), regions=links)


def _with(layer: Layer, cards: list[Card]) -> Layer:
    """Return the layer with other statements, and a mark for each where its model had one."""
    step = len(layer.cards)
    models = {card.statement: at for at, card in enumerate(layer.cards)}
    zones = tuple(
        replace(
            zone,
            marks=tuple(
                replace(mark, statement=card.statement)
                for mark in zone.marks
                for card in cards[models[mark.statement] :: step]
            ),
        )
        for zone in layer.zones
    )
    stamp = f"{len(cards):,} statements"
    return replace(layer, zones=zones, cards=tuple(cards), stamp=stamp)
