"""Description of a speaker -> for whom they speak: side and country."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reporting.slavic_tables import plain, tables

if TYPE_CHECKING:
    from reporting.slavic_tables import Tables
    from reporting.statement import Side

# A report describes few speakers, and each of them again and again.
_REMEMBERED = 20_000
_ENDINGS = {"!": r"(?!\w)", "?": r"(?!\w)"}


def side_of(known: Tables, words: str) -> Side | None:
    """Return the side that a description names, None if it names none.

    An analyst is one whatever the country; otherwise the first country named decides, for it
    stands nearest to the office: "посол США в Україні" speaks for the United States.
    """
    low = _ready(words)
    if _pattern(known.language, "analyst").search(low):
        return "analyst"
    country = _country(known.language, low)
    if country is None:
        return None
    return {"RU": "russia", "UA": "ukraine"}.get(country, "third_country")  # type: ignore[return-value] # the values are sides


def country_of(known: Tables, words: str) -> str | None:
    """Return the ISO 3166 code of the country that a description names, None if unknown.

    Bodies of several countries (НАТО, ООН) have no code.
    """
    country = _country(known.language, _ready(words))
    return None if country == "XX" else country


def _ready(words: str) -> str:
    low = plain(words)
    # Two-word houses are matched as one word: "Білий дім" is "білий-дім" in the table.
    return re.sub(r"\b(біл\w+|бел\w+) (д\w+)", r"\1-\2", low)


@lru_cache(maxsize=_REMEMBERED)
def _country(language: str, low: str) -> str | None:
    if _pattern(language, "installed").search(low):
        return "RU"
    found = [
        (match.start(), code)
        for code in _codes(language)
        if (match := _pattern(language, code).search(low))
    ]
    if found:
        return min(found)[1]
    # Offices without a country are the publisher's own in Ukrainian: МЗС, ОВА, Генштаб.
    return "UA" if _pattern(language, "weak").search(low) else None


@cache
def _codes(language: str) -> tuple[str, ...]:
    return ("RU", "UA", *tables(language).raw["countries"])


@cache
def _pattern(language: str, code: str) -> re.Pattern[str]:
    raw = tables(language).raw
    names = {"RU": "russia", "UA": "ukraine", "weak": "ukraine"}
    names |= {kind: kind for kind in ("analyst", "installed")}
    source = raw["sides"][names[code]] if code in names else raw["countries"][code]
    marks = [mark for mark in source.split() if mark.endswith("?") == (code == "weak")]
    if not marks:
        return re.compile(r"(?!)")
    parts = [re.escape(mark.rstrip("!?")) + _ENDINGS.get(mark[-1], "") for mark in marks]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + ")")
