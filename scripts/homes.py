"""The gazetteer -> ``homes.tsv.gz``: names that set a report in Ukraine, in Russia or abroad.

``reporting`` tells by them for whom "the mayor" speaks. Kept are names of regions, raions and of
towns that a report can be about; the likeliest place decides. ``XX`` is any other country, ``held``
one where offices may be of either side.
"""

from __future__ import annotations

import gzip
import tomllib
from typing import TYPE_CHECKING

from geo.formtable import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from entries import Entry, Kind
    from pack import Made

# Smaller places of Russia are seldom in the news, and their names are those of people.
_SMALLEST = {"UA": 8_000, "RU": 100_000}
# Towns abroad are known so that their mayors are nobody's in a report set in Ukraine.
_ABROAD, _NEAR = 80_000, 20_000
_NEIGHBOURS = ("PL", "SK", "HU", "RO", "MD", "BY")
_REGIONS = ("oblast", "region", "raion", "island")
_LISTS = ("no_setting", "free")
# Seats of government stand for it wherever the report is set.
_SEATS = ("Kyiv", "Moscow")
# Who holds an office there may have it from either side.
_HELD = ("UA-43", "UA-40")
# Here that is so of every place but those that were never held, or not since 2022.
_CONTESTED = ("UA-09", "UA-14", "UA-23", "UA-65")
_SHORTEST = 4


def make_homes(file: Path, made: Made, table: Path) -> None:
    """Write the names, one a line with the country, in the order of code points.

    Args:
        file: where to.
        made: the gazetteer as it was packed.
        table: names that set nothing, and those that were never held.
    """
    raw = tomllib.loads(table.read_text("utf-8"))
    rows = sorted(set(_names(made, *(set(raw[name].split()) for name in _LISTS))))
    text = "".join(f"{name}\t{country}\n" for name, country in rows)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _names(made: Made, left_out: set[str], free: set[str]) -> Iterator[tuple[str, str]]:
    for form, (first, *_) in made.forms.items():
        place, kind = made.entries[first >> 5], KINDS[first >> 2 & 7]
        out = len(form) < _SHORTEST or place.name_en in left_out
        country = None if out else _country(place, kind, free)
        if country:
            yield form, country


def _country(place: Entry, kind: Kind, free: set[str]) -> str | None:
    """Return the country of a place that can set a report, None for any other."""
    if place.country not in _SMALLEST:
        least = _NEAR if place.country in _NEIGHBOURS else _ABROAD
        town = place.kind == "settlement" and place.population >= least
        # "Krakow" is an alternate of Kraków.
        kinds = ("name", "case", "alternate") if place.country in _NEIGHBOURS else ("name", "case")
        return "XX" if town and kind in kinds else None
    if not _sets(place, kind):
        return None
    contested = (place.oblast in _CONTESTED or place.id in _CONTESTED) and place.name_en not in free
    held = place.oblast in _HELD or place.id in _HELD
    return "held" if contested or held else place.country


def _sets(place: Entry, kind: Kind) -> bool:
    """Tell whether a name of Ukraine or Russia is one that a report can be set in."""
    if place.kind == "settlement":
        large = place.population >= _SMALLEST[place.country] or place.id.startswith("sw:")
        fits = large and place.name_en not in _SEATS
    else:
        fits = place.kind in _REGIONS and not (place.kind == "raion" and kind == "adjective")
    # "Kherson region" is an alternate of the oblast; those of towns are mostly of the past.
    return fits and kind != "old" and (kind != "alternate" or place.kind != "settlement")
