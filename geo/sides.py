"""Speakers -> for whom they speak, where only the place in their role tells.

"The mayor of Kharkiv" and "residents of Kherson" are Ukraine's, "the Belgorod governor" is
Russia's; whom an occupier gave an office speaks for the occupier.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from geo import gazetteer
from geo.scanning import hits
from geo.units import adjectives
from geo.vocabulary import SideWords, seats_held, side_words, unit_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.place import Place
    from reporting import Speaker, Statement

_TOWN = 1_000
_Side = Literal["russia", "ukraine"]
_COUNTRIES: dict[str, _Side] = {"UA": "ukraine", "RU": "russia"}
_CODES: dict[_Side, str] = {"ukraine": "UA", "russia": "RU"}


def with_sides(statements: Iterable[Statement], text: str, language: str) -> tuple[Statement, ...]:
    """Return the statements with the sides of their speakers, as far as the roles tell them.

    Whom one statement gives a side keeps it in those where only the name stands.

    Args:
        statements: in the order of the text.
        text: the report's text.
        language: the language whose rules read the report.
    """
    told = tuple(replace(one, speaker=sided(one.speaker, text, language)) for one in statements)
    known = {one.speaker.name: one.speaker for one in told if one.speaker.side is not None}
    return tuple(replace(one, speaker=_as_known(one.speaker, known)) for one in told)


def sided(speaker: Speaker, text: str, language: str) -> Speaker:
    """Return a speaker with the side that the place in the role or name gives; else unchanged.

    Args:
        speaker: as found by ``reporting``.
        text: the report's text.
        language: the language whose rules read the report.
    """
    words = _description(speaker, text)
    found = side_of(words, language)
    if found is None or (speaker.side is not None and not _installed(words, language)):
        return speaker
    return replace(speaker, side=found, country=_CODES[found])


def side_of(role: str, language: str) -> _Side | None:
    """Return for whom somebody of this role speaks, None where the place does not tell.

    Args:
        role: office or description ("mayor of Kharkiv", «жителька Оріхова»).
        language: ``en``, ``uk`` or ``ru``.
    """
    if _installed(role, language):
        return "russia"
    resident = _says(role, language, "residents")
    if _says(role, language, "others") or not (resident or _says(role, language, "offices")):
        return None
    places = tuple(_named(role, language))
    sides = {_COUNTRIES.get(place.country) for place in places}
    if len(sides) != 1:
        return None
    if not resident and any(_held(place, role, language) for place in places):
        return None
    return sides.pop()


def _description(speaker: Speaker, text: str) -> str:
    """Return what a report says of a speaker: the role, else the words that name him."""
    parts = [speaker.role or ""]
    if speaker.mention is not None:
        parts.append(speaker.mention.words(text))
    return " ".join(parts)


def _as_known(speaker: Speaker, known: dict[str | None, Speaker]) -> Speaker:
    before = known.get(speaker.name)
    if speaker.side is not None or speaker.name is None or before is None:
        return speaker
    return replace(speaker, side=before.side, country=before.country)


def _named(role: str, language: str) -> Iterator[Place]:
    """Yield the likeliest place of each name in a role."""
    for hit in hits(role, language):
        capital = hit.form[:1].isupper()
        found = gazetteer.candidates(hit.form, language) if capital else ()
        # A country is no seat, and a surname that some village has too is told by its size.
        if found and found[0].kind != "country" and _weighty(found[0]):
            yield found[0]
    if language != "en":
        for name in adjectives(role, (), language):
            yield from name.adjectives


def _weighty(place: Place) -> bool:
    return place.kind != "settlement" or place.population >= _TOWN


def _held(place: Place, role: str, language: str) -> bool:
    """Tell whether Russia held the seat before 2022, so that an office there tells nothing."""
    if place.name_en not in seats_held():
        return False
    # The oblast of Donetsk had its Ukrainian governor all the time, the town had none.
    words = set(re.findall(r"\w+", role.lower()))
    regional = words & unit_words(language).oblast or re.search("regional|обласн|ОВА|ОДА", role)
    return place.oblast in {"UA-43", "UA-40"} or place.id == "UA-43" or not regional


def _installed(role: str, language: str) -> bool:
    return bool(_pattern(language, "installed").search(role))


def _says(role: str, language: str, kind: str) -> bool:
    return bool(_pattern(language, kind).search(role))


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    words: SideWords = side_words(language)
    stems: frozenset[str] = getattr(words, kind)
    front = "" if kind == "installed" else r"(?<!\w)"
    return re.compile(front + "(?:" + "|".join(sorted(stems)) + ")", re.IGNORECASE)
