"""The nouns of place: a place of the gazetteer, a mention of one, a region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reporting import Span

PlaceKind = Literal["settlement", "oblast", "raion", "country", "region", "water", "island"]
StandsFor = Literal["government", "armed_forces", "team", "organisation", "people", "market"]
Precision = Literal["settlement", "raion", "oblast", "area", "country"]


class PlaceError(ValueError):
    """A place that cannot be found or told apart; the message says what to add."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: GeoNames number as text, or an id of our own with its prefix ("UA-32", "sw:donbas").
        name_en, name_uk, name_ru: our spelling in the three languages.
        kind: what it is.
        lon, lat: degrees (WGS 84) of a point that stands for it; where only the raion of a
            settlement is known (``geo.gazetteer.area_of`` begins with "raion:"), the raion's.
        country: ISO 3166-1 code in two letters ("UA" for all of Ukraine, Crimea included).
        oblast: ISO 3166-2 code of the oblast ("UA-14"), None outside Ukraine.
        population: inhabitants that the gazetteer gives, 0 if it gives none.
        unit: ISO 3166-2 code of the first-level unit anywhere ("US-TX", "UA-14"), None if unknown.
    """

    id: str
    name_en: str
    name_uk: str
    name_ru: str
    kind: PlaceKind
    lon: float
    lat: float
    country: str
    oblast: str | None = None
    population: int = 0
    unit: str | None = None

    def name(self, language: str) -> str:
        """Return its name in ``en``, ``uk`` or ``ru``; the English one for any other."""
        return {"uk": self.name_uk, "ru": self.name_ru}.get(language, self.name_en)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a report that names a place.

    Attributes:
        span: where it stands.
        candidates: the places that it can mean, likeliest first; one where it is clear.
        place: the place meant, None while that is an open question.
        direction: the words speak of a direction ("the Kyiv direction"), not of the town.
        literal: it is a place here; False if it stands for a government or the like.
        stands_for: what it stands for where it is not literal, None if that is not known.
        certainty: from 0 to 1, for the place and the reading together.
    """

    span: Span
    candidates: tuple[Place, ...]
    place: Place | None
    direction: bool = False
    literal: bool = True
    stands_for: StandsFor | None = None
    certainty: float = 1.0
