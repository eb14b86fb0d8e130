"""What ties statements to regions, laid out for a page: labels, shapes, places in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layers.layer import RELATIONS

if TYPE_CHECKING:
    from geo import Reading, Relation
    from layers import Layer, Shape
    from reporting import Span


@dataclass(frozen=True, slots=True)
class Tie:
    """One statement's tie to one region.

    Attributes:
        statement: id of the statement.
        shape: who speaks.
        region: slug of the region.
        label: its name in the page's language.
        relation: about, left out or taken over.
        span: the words of the report that make the tie.
    """

    statement: str
    shape: Shape
    region: str
    label: str
    relation: Relation
    span: Span


def ties(layer: Layer, reading: Reading) -> tuple[Tie, ...]:
    """Return every tie of a reading, one a statement, region and relation, in text order."""
    shapes = {card.statement: card.shape for card in layer.cards}
    labels = {zone.region.slug: zone.label for zone in layer.zones}
    found = {
        (located.statement.id, link.region.slug, link.relation): Tie(
            located.statement.id,
            shapes[located.statement.id],
            link.region.slug,
            labels[link.region.slug],
            link.relation,
            link.span,
        )
        for located in reading.statements
        for link in reversed(located.regions)
    }
    order = {card.statement: number for number, card in enumerate(layer.cards)}
    return tuple(sorted(found.values(), key=lambda tie: (order[tie.statement], tie.span.start)))


def by_region(found: tuple[Tie, ...]) -> dict[str, list[Tie]]:
    """Return the ties of each region: about, left out, taken over; text order within.

    The regions stand in the order in which the text first ties something to them.
    """
    rows: dict[str, list[Tie]] = {}
    for tie in sorted(found, key=lambda tie: tie.span.start):
        rows.setdefault(tie.region, []).append(tie)
    for row in rows.values():
        row.sort(key=lambda tie: RELATIONS.index(tie.relation))
    return rows
