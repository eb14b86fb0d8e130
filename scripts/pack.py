"""All entries -> the files of data/gazetteer that the project reads.

``places.tsv.gz`` has one line a place, likeliest first. ``hashes.gz`` has the hash of each surface
form, ``counts.gz`` how many places it can mean, ``readings.gz`` which; ``openers.gz`` the hashes of
what longer forms begin with. ``geo/formtable.py`` reads them, with the same hashes.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import combining

import numpy as np
from adjectives import lands
from entries import Entry, slug
from sources import SourceError
from spelling import normal, romanise_uk
from ukraine import districts, raions, russian_doublet, russian_letters, settlements, unplaced
from world import abroad, countries

from geo.formtable import KEPT_BYTES, KINDS, LANGUAGES, planes
from geo.hashing import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ukraine import Settlement

    from geo.hashing import Numbers

_DROPPED = np.uint64(64 - 8 * KEPT_BYTES)
_YO = str.maketrans("ёЁ", "еЕ")
# Of a name that more places share, the likeliest are kept.
_MOST = 60
_COLUMNS = [
    "id",
    "name_en",
    "name_uk",
    "name_ru",
    "kind",
    "lon",
    "lat",
    "country",
    "oblast",
    "population",
    "raion",
    "area",
    "slug",
]
# A report in English, Ukrainian or Russian on this war means Ukraine's town; a place abroad must
# be a hundred times as large to come first.
_HOME = 100
# A name in use weighs more than a spelling or name of the past: "Chornobyl" is also an old name
# of a village far from it.
_BY_KIND = {"name": 1.0, "case": 1.0, "adjective": 1.0, "alternate": 0.1, "old": 0.03}
# Small letters would read "київський" in every text; smaller places have the capital only.
_SMALL_LETTERS = 3_000
_DECLINED_OTHERS = 5_000
# Raions that are not named after their centre, or after its name before 2024.
_CENTRES = {"Дністровський": "Кельменці", "Сіверськодонецький": "Сєвєродонецьк"}


@dataclass(frozen=True, slots=True)
class Made:
    """The gazetteer before it is packed.

    Attributes:
        entries: likeliest first; a place's number is its place here.
        forms: the packed readings of each surface form, likeliest first.
    """

    entries: list[Entry]
    forms: dict[str, list[int]]


def make_gazetteer(folder: Path, tables: Path) -> Made:
    """Write the packed gazetteer into a folder, from the packages and our own tables."""
    folder.mkdir(parents=True, exist_ok=True)
    entries = collect(tables)
    _write(folder / "places.tsv.gz", "".join(_line(entry) for entry in entries).encode())
    forms = _forms(entries)
    hashed = spelled(list(forms))
    hashes, first = np.unique(_kept(hashed.hashes), return_index=True)
    if len(hashes) < len(forms):
        raise SourceError("Two forms share a hash: change the number that hashing.py begins with.")
    every = list(forms.values())
    readings = [every[number] for number in first.tolist()]
    counts = np.array([len(codes) for codes in readings], np.uint8)
    _write(folder / "hashes.gz", planes(hashes, KEPT_BYTES))
    _write(folder / "openers.gz", planes(np.unique(_kept(hashed.openers)), KEPT_BYTES))
    _write(folder / "counts.gz", counts.tobytes())
    _write(folder / "readings.gz", planes(np.array(list(chain(*readings)), np.uint64), 4))
    return Made(entries, forms)


def _kept(hashes: Numbers) -> Numbers:
    """Return hashes with the bits left out that the files do not keep."""
    return hashes >> _DROPPED


def collect(tables: Path) -> list[Entry]:
    """Return every entry with its slug, likeliest first."""
    ours = [_settlement(place) for place in settlements()]
    entries = [*ours, *_oblasts(tables), *_own(tables), *countries(), *abroad()]
    entries += _raions([entry for entry in ours if entry.population], entries)
    entries += _unplaced(settlements(), {entry.id: entry for entry in entries})
    _add_districts({(entry.oblast, entry.name_uk): entry for entry in reversed(ours)})
    _add_other_names(tables, {entry.id: entry for entry in entries})
    entries.sort(key=lambda entry: (-entry.weight, entry.id))
    _name_slugs(entries)
    return entries


def _settlement(place: Settlement) -> Entry:
    entry = Entry(
        id=place.id, name_en=place.name_en, name_uk=place.name_uk, name_ru=place.name_ru,
        kind="settlement", lon=place.lon, lat=place.lat, country="UA", oblast=place.oblast,
        population=place.population, raion=place.raion, weight=(place.population + 50) * _HOME,
    )  # fmt: skip
    entry.add_names()
    if place.population < _SMALL_LETTERS:
        entry.add_cases(russian_doublet(place.name_ru), "ru", "alternate")
    entry.add_others(place.others, declined=place.population >= _DECLINED_OTHERS)
    entry.add_adjectives(small=place.population >= _SMALL_LETTERS)
    return entry


def _oblasts(tables: Path) -> Iterator[Entry]:
    points = _unit_points()
    for row in _rows(tables / "oblasts.tsv"):
        if row["kind"] == "city":
            continue  # Kyiv and Sevastopol are settlements
        lon, lat = points[row["code"]]
        entry = Entry(
            id=row["code"], name_en=row["name_en"], name_uk=row["name_uk"], name_ru=row["name_ru"],
            kind="oblast" if row["kind"] == "oblast" else "region", lon=lon, lat=lat,
            country="UA", oblast=row["code"], area=row["code"], weight=3e8,
        )  # fmt: skip
        entry.add_names()
        stem = row["name_en"].removesuffix(" oblast")
        if stem != row["name_en"]:
            for unit in ("Oblast", "region", "Region", "province", "Province"):
                entry.add(f"{stem} {unit}", "en", "alternate")
            adjective_uk = row["name_uk"].removesuffix(" область")
            entry.add(f"{adjective_uk[:-1]}ої обл.", "uk", "case")
            entry.add(f"{adjective_uk} обл.", "uk", "alternate")
        else:
            entry.add_adjectives(small=True)
        yield entry


def _own(tables: Path) -> Iterator[Entry]:
    for row in _rows(tables / "own_places.tsv"):
        entry = Entry(
            id=row["id"], name_en=row["name_en"], name_uk=row["name_uk"], name_ru=row["name_ru"],
            kind=row["kind"], lon=float(row["lon"]), lat=float(row["lat"]),
            country=row["country"], oblast=row["oblast"], area=row["area"],
            weight=1e6 if row["kind"] == "settlement" else 5e7,
        )  # fmt: skip
        entry.add_names()
        if row["kind"] in {"settlement", "region", "island"} and " " not in row["name_uk"]:
            entry.add_adjectives(small=True)
        yield entry


def _raions(towns: list[Entry], entries: list[Entry]) -> Iterator[Entry]:
    """Give the raions whose centre can be told: a town of the oblast with the same adjective."""
    centres = {
        (town.oblast, form.lower()): town
        for town in sorted(towns, key=lambda town: town.population)
        for form, language, kind in town.forms
        if language == "uk" and kind in {"adjective", "name"}
    }
    taken = {entry.id for entry in entries}
    for code, name, oblast in raions():
        centre = centres.get((oblast, _CENTRES.get(name, name).lower()))
        if centre is None or code in taken:
            continue
        entry = Entry(
            id=code, name_en=f"{centre.name_en} raion", name_uk=f"{name} район",
            name_ru=_russian_raion(centre, name), kind="raion", lon=centre.lon, lat=centre.lat,
            country="UA", oblast=oblast, area="25km", weight=1e8,
        )  # fmt: skip
        entry.add_names()
        for unit in ("Raion", "district", "District"):
            entry.add(f"{centre.name_en} {unit}", "en", "alternate")
        _add_land(entry, name, {one.id: one for one in entries})
        yield entry


def _add_land(raion: Entry, adjective: str, entries: dict[str, Entry]) -> None:
    """Give a raion the name of its land («Ізюмщина»); «Харківщина» is the oblast's."""
    if entries[raion.oblast].name_uk.split(" ")[0][:-1] == adjective[:-2]:
        return
    for language, land in lands(adjective):
        raion.add_cases(land, language, "alternate")


def _unplaced(placed: list[Settlement], entries: dict[str, Entry]) -> Iterator[Entry]:
    """Give the settlements without coordinates: each lies somewhere in its raion."""
    for code, name, raion in unplaced(placed):
        around = entries.get(raion)
        if around is None:
            continue
        entry = Entry(
            id=code, name_en=romanise_uk(name), name_uk=name, name_ru=russian_letters(name),
            kind="settlement", lon=around.lon, lat=around.lat, country="UA", oblast=around.oblast,
            raion=around.name_uk.removesuffix(" район"), area=f"raion:{raion}", weight=_HOME,
        )  # fmt: skip
        entry.add_names()
        entry.add_cases(russian_doublet(entry.name_ru), "ru", "alternate")
        yield entry


def _add_districts(towns: dict[tuple[str, str], Entry]) -> None:
    """Give the towns the names of their districts: «у Шевченківському районі» is in a town."""
    for name, oblast, district in districts():
        town = towns.get((oblast, name))
        if town is not None:
            town.add_cases(f"{district} район", "uk", "alternate")
            town.add_cases(f"{russian_letters(district)} район", "ru", "alternate")
            town.add(f"{romanise_uk(district)} district", "en", "alternate")


def _russian_raion(centre: Entry, adjective: str) -> str:
    found = (
        form
        for form, language, kind in centre.forms
        if language == "ru" and kind == "adjective" and form[:1].isupper()
    )
    return f"{next(found, russian_letters(adjective))} район"


def _add_other_names(tables: Path, entries: dict[str, Entry]) -> None:
    for row in _rows(tables / "other_names.tsv"):
        entry = entries[row["id"]]
        name, language, kind = normal(row["name"]), row["language"], row["kind"]
        if kind == "preferred":
            setattr(entry, f"name_{language}", name)
            entry.add_names()
            entry.add_adjectives(small=entry.population >= _SMALL_LETTERS)
        elif kind == "old":
            entry.add_old(name, language)
        elif language == "en":
            entry.add(name, "en", "alternate")
        else:
            entry.add_cases(name, language, "alternate")
            if entry.kind == "oblast" and not name.endswith(("щина", "ччина")):
                entry.add_adjectives_of(name, language, small=True)


def _name_slugs(entries: list[Entry]) -> None:
    """Give each entry its slug: the likeliest of a name has the name alone."""
    taken: set[str] = set()
    order = sorted(entries, key=lambda e: (not e.id.startswith(("sw:", "UA-")), -e.weight, e.id))
    for entry in order:
        name = entry.id[3:] if entry.id.startswith("sw:") else slug(entry.name_en)
        if entry.kind in {"settlement", "region"} and entry.country not in {"UA", "XZ"}:
            name = name if entry.id.startswith("sw:") else f"{name}-{entry.country.lower()}"
        if not name or name in taken:
            name = f"{name}-{slug(entry.id)}".strip("-")
        taken.add(name)
        entry.slug = name


def _forms(entries: list[Entry]) -> dict[str, list[int]]:
    """Return each form with its readings, likeliest first, packed into numbers.

    A reading is place number * 32 + kind * 4 + language.
    """
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for text, language, kind in entry.forms:
            code = number * 32 + KINDS.index(kind) * 4 + LANGUAGES.index(language)
            found[_plain(text)].append((-entry.weight * _BY_KIND[kind], code))
    likeliest = {text: sorted(set(found[text]))[:_MOST] for text in sorted(found)}
    return {text: [code for _, code in readings] for text, readings in likeliest.items()}


def _plain(form: str) -> str:
    """Return a form as it is searched: without «ё», outer apostrophes, lone marks."""
    letters = (letter for letter in form if not combining(letter))
    return "".join(letters).translate(_YO).strip("'")


def _line(entry: Entry) -> str:
    row = {column: str(getattr(entry, column)) for column in _COLUMNS}
    # Names that are spelled alike stand once.
    row["name_ru"] = "" if entry.name_ru in {entry.name_uk, ""} else entry.name_ru
    row["name_uk"] = "" if entry.name_uk == entry.name_en else entry.name_uk
    return "\t".join(row.values()) + "\n"


def _unit_points() -> dict[str, tuple[float, float]]:
    """Return a point well inside each unit (degrees), for its name."""
    import shapely  # noqa: PLC0415 - only this needs it
    from outlines import read_units  # noqa: PLC0415 - the same

    units = read_units()
    units = units[units["country"] == "UA"]
    inside = [shapely.maximum_inscribed_circle(shape).coords[0] for shape in units.geometry]
    return {
        code: (round(lon, 4), round(lat, 4))
        for code, (lon, lat) in zip(units["iso"], inside, strict=True)
    }


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
