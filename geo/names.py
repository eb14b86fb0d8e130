"""A name of a place as found in a text, before it is settled which place it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.vocabulary import governments

if TYPE_CHECKING:
    from geo.place import Place, StandsFor
    from reporting import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a text that names or describes a place.

    Attributes:
        span: where it stands, a unit word included ("Kharkiv region"), no possessive.
        candidates: what it can mean, likeliest first; empty if the gazetteer has no such name.
        form: the spelling that the gazetteer knows, empty for a description.
        adjectives: what the form means as an adjective, before a noun of area.
        direction: the words speak of a direction, not of the town.
        unit: a noun of area stands beside it and belongs to it ("Kharkiv region").
        settled: the candidates were chosen by the words around it; nothing is left to weigh.
        literal: it is a place here; False if it stands for a government or the like.
        stands_for: what it stands for where it is not literal, None if that is not known.
        certainty: from 0 to 1, of the finding alone.
    """

    span: Span
    candidates: tuple[Place, ...]
    form: str = ""
    adjectives: tuple[Place, ...] = ()
    direction: bool = False
    unit: bool = False
    settled: bool = False
    literal: bool = True
    stands_for: StandsFor | None = None
    certainty: float = 1.0


def acts(place: Place) -> bool:
    """Tell whether a place is a country or the seat of a government, which often acts."""
    return place.kind == "country" or place.name_en in governments()


def of_this_war(place: Place) -> bool:
    """Tell whether a village is listed by hand: this war made it known, whatever its size."""
    return place.kind == "settlement" and place.id.startswith("sw:")
