"""What an editor changes in the words of a map, and who translated what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from layers.layer import LayerError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from layers.layer import Card


@dataclass(frozen=True, slots=True)
class Translation:
    """An editor's translation of a quotation.

    Attributes:
        statement: id of the statement.
        words: what stands in place of the report's words.
        by: who made it, as it is to be printed.
        original: the words that were translated; where the report is read otherwise by now, the
            translation is refused. Empty where nobody noted them.
    """

    statement: str
    words: str
    by: str
    original: str = ""

    def __post_init__(self) -> None:
        """Refuse a translation that cannot be marked as one.

        Raises:
            LayerError: it has no words, or does not say who made it.
        """
        if not self.words.strip():
            raise LayerError(
                f"The translation of {self.statement} has no words; please enter them."
            )
        if not self.by.strip():
            raise LayerError(
                f"The translation of {self.statement} does not say who made it; please add a name."
            )


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that an editor sets in place of ours; None keeps ours.

    Attributes:
        headline, standfirst: above the map.
        stamp: the whole line with date and counts.
        source, data, borders: of the credit.
        alt: the picture in words.
        as_of: the day, or the moment with its time zone, for which the map stands.
        version: of the map, counted up by whoever corrects it.
        translations: of quotations.
    """

    headline: str | None = None
    standfirst: str | None = None
    stamp: str | None = None
    source: str | None = None
    data: str | None = None
    borders: str | None = None
    alt: str | None = None
    as_of: date | datetime | None = None
    version: str = "1"
    translations: tuple[Translation, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a moment that could be any of several.

        Raises:
            LayerError: the moment has no time zone.
        """
        if isinstance(self.as_of, datetime) and self.as_of.utcoffset() is None:
            raise LayerError(
                f"The time {self.as_of:%H:%M} has no time zone; please write it as "
                "2022-03-29T18:00:00+03:00."
            )

    def worded(self, **ours: str) -> Mapping[str, str]:
        """Return words by their part: the editor's, or ours where there are none."""
        return {part: _kept(getattr(self, part), words) for part, words in ours.items()}


def translated(cards: Sequence[Card], translations: Sequence[Translation]) -> tuple[Card, ...]:
    """Return the cards with an editor's translations in place of the report's words.

    Raises:
        LayerError: a translation is of a statement that the map does not show.
    """
    known = {one.statement: one for one in translations}
    missing = sorted(known.keys() - {card.statement for card in cards})
    if missing:
        ids = ", ".join(card.statement for card in cards)
        raise LayerError(
            f"There is no statement {missing[0]!r} to translate; the map shows {ids or 'none'}."
        )
    return tuple(_translated(card, known.get(card.statement)) for card in cards)


def _translated(card: Card, by: Translation | None) -> Card:
    return (
        replace(card, words=" ".join(by.words.split()), translated_by=by.by.strip()) if by else card
    )


def _kept(edited: str | None, ours: str) -> str:
    return ours if edited is None else " ".join(edited.split())
