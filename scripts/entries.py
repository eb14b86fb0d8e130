"""What the gazetteer is made of, before it is packed: places with all their surface forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from adjectives import adjectives
from paradigms import adjective_forms, cases
from spelling import alike, normal, plain, romanise_ru, romanise_uk

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["name", "alternate", "case", "adjective", "old"]
Form = tuple[str, str, Kind]  # text, language, kind


@dataclass
class Entry:
    """A place with its forms.

    Attributes:
        id, name_en, name_uk, name_ru, kind, country, oblast, population: as in ``geo.Place``.
        lon, lat: degrees (WGS 84).
        raion: the raion in Ukrainian, empty if unknown.
        area: how ``geo.directions`` outlines it, empty for a town.
        weight: how likely a report means this place among those of one name.
        slug: its name in addresses, empty until all entries are there.
        forms: surface forms, the preferred names first.
    """

    id: str
    name_en: str
    name_uk: str
    name_ru: str
    kind: str
    lon: float
    lat: float
    country: str
    oblast: str = ""
    population: int = 0
    raion: str = ""
    area: str = ""
    weight: float = 0.0
    slug: str = ""
    forms: dict[Form, None] = field(default_factory=dict)

    def add(self, text: str, language: str, kind: Kind) -> None:
        """Add a form, unless it has the text and language already."""
        text = normal(text)
        known = [(text, language, other) for other in ("name", "alternate", "old", "case")]
        if len(text) > 1 and not any(form in self.forms for form in known):
            self.forms[text, language, kind] = None

    def add_old(self, text: str, language: str) -> None:
        """Add a name of the past, also where another source has it as one in use."""
        self.forms.pop((text, language, "alternate"), None)
        self.add(text, language, "old")

    def drop_short(self, letters: int) -> None:
        """Drop the forms of so many letters or fewer, which are mostly other words."""
        self.forms = {form: None for form in self.forms if len(form[0]) > letters}

    def add_names(self, *, foreign: bool = False, cyrillic: bool = True) -> None:
        """Add the three preferred names, with their case forms; the English one alone if asked."""
        self.add(self.name_en, "en", "name")
        self.add(plain(self.name_en), "en", "alternate")
        if not cyrillic:
            return
        for language, name in (("uk", self.name_uk), ("ru", self.name_ru)):
            if re.search("[а-яіїєґ]", name):
                self.add_cases(name, language, "name", foreign=foreign)

    def add_cases(self, name: str, language: str, kind: Kind, *, foreign: bool = False) -> None:
        """Add a name in Ukrainian or Russian, with its case forms."""
        for spelling in dict.fromkeys((name, name.replace("ё", "е").replace("Ё", "Е"))):
            self.add(spelling, language, kind)
            for form in cases(spelling, language, foreign=foreign):
                self.add(form, language, "old" if kind == "old" else "case")

    def add_others(self, others: Iterable[tuple[str, str]], *, declined: bool) -> None:
        """Add further names, each with its language: old ones where they are unlike today's."""
        now = [self.name_en, romanise_ru(self.name_ru)]
        others = list(others)
        tongues = {
            name: {language for language, other in others if other == name} for _, name in others
        }
        for language, name in others:
            latin = name if language == "en" else _latin(name, language)
            same = max(alike(latin, other) for other in now) >= 0.6  # noqa: PLR2004 - Kiev, not Artemivsk
            kind: Kind = "alternate" if same else "old"
            if declined and language != "en" and (language == "ru" or len(tongues[name]) == 1):
                self.add_cases(name, language, kind)
                if kind == "old":
                    self.add_adjectives_of(name, language, small=True)
            else:
                self.add(name, language, kind)

    def add_adjectives(self, *, small: bool) -> None:
        """Add the adjectives of both names with a capital, and in small letters if asked."""
        for language, name in (("uk", self.name_uk), ("ru", self.name_ru)):
            self.add_adjectives_of(name, language, small=small)

    def add_adjectives_of(self, name: str, language: str, *, small: bool) -> None:
        """Add the adjectives of one name, as ``add_adjectives`` does."""
        for made in adjectives(name, language):
            for form in adjective_forms(made, language):
                self.add(form[:1].upper() + form[1:], language, "adjective")
                if small:
                    self.add(form, language, "adjective")


def slug(name: str) -> str:
    """Return a name as it stands in an address: small Latin letters, digits and hyphens."""
    return re.sub(
        "[^a-z0-9]+", "-", plain(normal(name)).lower().encode("ascii", "ignore").decode()
    ).strip("-")


def _latin(name: str, language: str) -> str:
    return romanise_uk(name) if language == "uk" else romanise_ru(name)
