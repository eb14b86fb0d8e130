"""Which statements a still prints in words, and how much of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from export.excerpts import MOST_WORDS, excerpt
from export.lettering import BOLD, SANS, SERIF
from export.pairs import wrapped
from export.setting import Line, Run, evenly, first_lines, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo import Region, Relation
    from layers import Card, Layer, Mark, Measures, Shape, Words

    Tie = tuple[Region, Mark]

# Fewer words than this tell a reader little.
_TELLING = 6
# What layers set between the pieces of a quotation.
_JOIN = " … "
_WHOLE = frozenset({"ukraine"})
# No sheet has room for more; what comes behind keeps the order of the text.
_RANKED = 60


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement as a still prints it.

    Attributes:
        statement: id of the statement.
        place: where it stands in the report, for putting quotations in order.
        regions: slugs of the marks that it explains.
        form: who speaks.
        relation: the fill of the mark shown before it.
        head: the speaker, and beside it the role.
        role: office or description, empty if there is none.
        words: what was said, with quotation marks if it is the speaker's own.
        own: it is the speaker's own wording.
        doubtful: something about it is not certain.
        note: who translated the words, in a sentence; empty if they are the report's.
    """

    statement: str
    place: int
    regions: frozenset[str]
    form: Shape
    relation: Relation
    head: str
    role: str
    words: str
    own: bool = False
    doubtful: bool = False
    note: str = ""


def quotes(
    layer: Layer, said: Words, *, shown: Iterable[str], most: int = MOST_WORDS
) -> tuple[Quote, ...]:
    """Return the statements worth printing, the most telling first.

    One that explains places which none before it does comes before one that does not; the
    speaker's own words before the report's; a speaker of another kind before one of the same.

    Args:
        layer: what the map shows.
        said: words of its language.
        shown: slugs of the regions that are on the map.
        most: words of a quotation, at most.
    """
    visible = frozenset(shown)
    ties = _ties(layer)
    left: list[Quote] = []
    for card in layer.cards:
        own = ties.get(card.statement, ())
        # An editor's translation is cut from its end: names in it have other endings.
        names = () if card.translated_by else _names(own)
        short = replace(card, words=excerpt(card.words, names, most))
        left.extend(_of(short, own, said, visible))
    chosen: list[Quote] = []
    while left and len(chosen) < _RANKED:
        best = max(left, key=lambda quote: _worth(quote, chosen))
        left.remove(best)
        chosen.append(best)
    return (*chosen, *left)


@lru_cache(maxsize=512)
def set_quote(
    quote: Quote, measures: Measures, room: float
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines of the head and of the words, no wider than a room in pixels.

    Args:
        quote: what is printed.
        measures: sizes of type.
        room: width in pixels, the mark before the head included.
    """
    size = measures.speaker
    head = [Run(quote.head + (", " if quote.role else ""), BOLD, size, "ink")]
    if quote.role:
        head.append(Run(quote.role, SANS, size, "ink2"))
    indent = 3.1 * measures.mark
    # Evenly, so that no last word stands alone on its line.
    words = evenly([Run(quote.words, SERIF, measures.quotation, "ink")], room)
    # A translation is marked as one wherever it is printed.
    note = lines([Run(quote.note, SANS, size, "ink2")], room) if quote.note else ()
    return first_lines(lines(head, room - indent), 2, room - indent), (*words, *note)


def _ties(layer: Layer) -> dict[str, tuple[Tie, ...]]:
    """Return the marks of each statement with the regions at which they stand."""
    found: dict[str, list[Tie]] = {}
    for zone in layer.zones:
        for mark in zone.marks:
            found.setdefault(mark.statement, []).append((zone.region, mark))
    return {statement: tuple(ties) for statement, ties in found.items()}


def _names(ties: Sequence[Tie]) -> tuple[str, ...]:
    """Return the names of a statement's places in all languages: a report keeps its own."""
    regions = [region for region, mark in ties if mark.relation != "left_out"]
    return tuple(name for one in regions for name in (one.name_en, one.name_uk, one.name_ru))


def _of(card: Card, ties: Sequence[Tie], said: Words, visible: frozenset[str]) -> Iterable[Quote]:
    """Give what a statement says of places on the map, and what it leaves out, each by itself."""
    spoken, silent = (_marked(ties, left_out=left_out) & visible for left_out in (False, True))
    if spoken:
        yield Quote(
            statement=card.statement,
            place=card.start,
            regions=spoken,
            form=card.shape,
            relation="about" if card.about else "taken_over",
            head=card.speaker,
            role=card.role or (said.say("not_named") if card.anonymous else ""),
            words=_in_marks(card, said),
            own=card.quoted,
            doubtful=any(mark.doubt for _, mark in ties),
            note=said.say("translated_by", name=card.translated_by) if card.translated_by else "",
        )
    if silent:
        yield _silent(card, silent, said)


def _silent(card: Card, regions: frozenset[str], said: Words) -> Quote:
    """Return what a statement leaves out: noted by the report, or refused by the speaker."""
    names = said.listed(card.left_out)
    noted = said.say("left_out_by", speaker=card.speaker)
    return Quote(
        statement=card.statement,
        place=card.start,
        regions=regions,
        form=card.shape,
        relation="left_out",
        head=card.speaker if card.declined else noted,
        role=card.role if card.declined else "",
        words=said.say("declined_says" if card.declined else "left_out_says", names=names),
    )


def _marked(ties: Sequence[Tie], *, left_out: bool) -> frozenset[str]:
    return frozenset(mark.region for _, mark in ties if (mark.relation == "left_out") == left_out)


def _in_marks(card: Card, said: Words) -> str:
    # A quotation whose own words stand in quotation marks throughout needs no second pair.
    if not card.quoted or all(map(wrapped, card.words.split(_JOIN))):
        return card.words
    return said.say("quote_open") + card.words + said.say("quote_close")


def _worth(quote: Quote, chosen: Sequence[Quote]) -> tuple[float, ...]:
    covered = {region for one in chosen for region in one.regions}
    fresh = sum(region not in covered for region in quote.regions)
    new_kind = all(quote.form != one.form for one in chosen)
    repeated = any(quote.head == one.head for one in chosen)
    weight = 4 * min(fresh, 2) + 2.5 * quote.own + 2 * new_kind - 1.5 * repeated
    # Comments on the words of others, and words about the whole country, explain less of a map.
    weight -= 2 * quote.doubtful + 2 * (len(quote.words.split()) < _TELLING)
    weight -= 4 * (quote.relation == "taken_over") + 3 * (quote.regions == _WHOLE)
    return (weight, fresh, -quote.place)
