"""A region: what a statement about a place lights on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RegionKind = Literal["city_area", "oblast", "peninsula", "two_oblasts", "country", "water", "area"]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world that can be spoken of.

    Attributes:
        slug: its name in addresses and files ("kyiv", "donbas", "kharkiv-oblast", "ukraine").
        name_en, name_uk, name_ru: its name in the three languages.
        kind: what the area is.
        definition: what the area is, in an English sentence for readers.
        precision: how exact the area is, in an English phrase.
        lon, lat: degrees (WGS 84) of the point at which its name and marks are set.
        country: ISO 3166-1 code in two letters.
    """

    slug: str
    name_en: str
    name_uk: str
    name_ru: str
    kind: RegionKind
    definition: str
    precision: str
    lon: float
    lat: float
    country: str = "UA"

    def name(self, language: str) -> str:
        """Return its name in ``en``, ``uk`` or ``ru``; the English one for any other."""
        return {"uk": self.name_uk, "ru": self.name_ru}.get(language, self.name_en)
