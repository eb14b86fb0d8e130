"""The gazetteer -> ``homes.tsv.gz``: names that set a report in Ukraine, in Russia or abroad.

``reporting`` tells by them for whom "the mayor" speaks. Kept are names of regions, raions and of
towns that a report can be about; the likeliest place decides. ``XX`` is any other country, ``held``
one where offices may be of either side.
"""

from __future__ import annotations

import gzip
import tomllib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
_NAME, _ALTERNATE, _CASE, _ADJECTIVE, _OLD = range(5)


def make_homes(file: Path, gazetteer: Path, table: Path) -> None:
    """Write the names, one a line with the country, in the order of code points."""
    raw = tomllib.loads(table.read_text("utf-8"))
    rows = sorted(set(_names(gazetteer, *(set(raw[name].split()) for name in _LISTS))))
    text = "".join(f"{name}\t{country}\n" for name, country in rows)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _names(gazetteer: Path, left_out: set[str], free: set[str]) -> Iterator[tuple[str, str]]:
    places = [line.split("\t") for line in _lines(gazetteer / "places.tsv.gz")]
    forms = _lines(gazetteer / "forms.txt.gz")
    packed = np.frombuffer(gzip.decompress((gazetteer / "readings.gz").read_bytes()), dtype="<u4")
    starts, readings = packed[: len(forms) + 1].tolist(), packed[len(forms) + 1 :].tolist()
    for number, form in enumerate(forms):
        first = readings[starts[number]]
        place, kind = places[first >> 5], first >> 2 & 7
        out = len(form) < _SHORTEST or place[1] in left_out
        country = None if out else _country(place, kind, free)
        if country:
            yield form, country


def _country(place: list[str], kind: int, free: set[str]) -> str | None:
    """Return the country of a place that can set a report, None for any other."""
    if place[7] not in _SMALLEST:
        least = _NEAR if place[7] in _NEIGHBOURS else _ABROAD
        town = place[4] == "settlement" and int(place[9] or 0) >= least
        # "Krakow" is an alternate of Kraków.
        kinds = (_NAME, _CASE, _ALTERNATE) if place[7] in _NEIGHBOURS else (_NAME, _CASE)
        return "XX" if town and kind in kinds else None
    if not _sets(place, kind):
        return None
    contested = (place[8] in _CONTESTED or place[0] in _CONTESTED) and place[1] not in free
    held = place[8] in _HELD or place[0] in _HELD
    return "held" if contested or held else place[7]


def _sets(place: list[str], kind: int) -> bool:
    """Tell whether a name of Ukraine or Russia is one that a report can be set in."""
    if place[4] == "settlement":
        large = int(place[9] or 0) >= _SMALLEST[place[7]] or place[0].startswith("sw:")
        fits = large and place[1] not in _SEATS
    else:
        fits = place[4] in _REGIONS and not (place[4] == "raion" and kind == _ADJECTIVE)
    # "Kherson region" is an alternate of the oblast; those of towns are mostly of the past.
    return fits and kind != _OLD and (kind != _ALTERNATE or place[4] != "settlement")


def _lines(file: Path) -> list[str]:
    return gzip.decompress(file.read_bytes()).decode().splitlines()
