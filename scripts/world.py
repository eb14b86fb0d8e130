"""Countries, first-level regions and towns of the rest of the world."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import shapely
from babel import Locale
from entries import Entry
from outlines import LEVELS
from sources import ADMIN1, CITIES, COUNTRIES
from spelling import alike, languages, normal, plain, romanise_ru, romanise_uk
from ukraine import known_in_russian

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOWN = 15_000
# Above this a town has Cyrillic forms, or anywhere in the countries that war reports speak of.
_CITY = 100_000
# "God", "Bay" and "Бой" are words far oftener than towns abroad; cities of a million keep theirs.
_SHORT = 3
_KNOWN_TO_ALL = 1_000_000
_NEAR = frozenset(["RU", "BY", "PL", "MD", "RO", "HU", "SK", "LT", "LV", "EE", "GE", "TR"])
# Regions of the size of an oblast; the rank is Natural Earth's, lower is larger.
_LARGEST_RANK = 6
_NOWHERE = (None, None)


def countries() -> Iterator[Entry]:
    """Give the countries; a point well inside what our sheets show, else its capital or largest."""
    capitals = _capitals()
    # The two tables spell some capitals differently: Bogotá, Ulaanbaatar.
    largest = {code: point for (code, _), point in capitals.items()}
    points = _label_points()
    for code, facts in json.loads(COUNTRIES.path().read_text("utf-8")).items():
        lon, lat = (
            points.get(code)
            or capitals.get((code, facts["capital"]))
            or largest.get(code, _NOWHERE)
        )
        if (lon, lat) == _NOWHERE:
            continue
        entry = Entry(
            id=code,
            name_en=facts["name"].strip(),
            name_uk=_territory("uk", code),
            name_ru=_territory("ru", code),
            kind="country",
            lon=round(lon, 4),
            lat=round(lat, 4),
            country=code,
            population=facts["population"],
            weight=1e12 + facts["population"],
        )
        entry.add_names(foreign=True)
        entry.add(_territory("en", code).replace("&", "and"), "en", "alternate")
        yield entry


def abroad() -> list[Entry]:
    """Return towns and first-level regions outside Ukraine, without the city that is its region."""
    found = list(towns())
    cities = {(t.country, t.name_en) for t in found if t.population >= _CITY and t.country != "US"}
    kept = [one for one in regions() if (one.country, one.name_en) not in cities]
    return [*found, *(one for one in kept if one.id != "US-DC")]


def regions() -> Iterator[Entry]:
    """Give first-level regions outside Ukraine: states, provinces, oblasts."""
    columns = [
        "iso_3166_2",
        "iso_a2",
        "name",
        "name_en",
        "name_uk",
        "name_ru",
        "labelrank",
        "latitude",
        "longitude",
        "scalerank",
    ]
    table = gpd.read_file(ADMIN1.path(), columns=columns, ignore_geometry=True)
    seen = set()
    for row in table.itertuples():
        code, name = row.iso_3166_2 or "", row.name_en or row.name
        foreign = len(code) > 3 and code[:2] == row.iso_a2 and code[:2] != "UA"  # noqa: PLR2004 - "RU-" has no region
        if not foreign or not name or row.scalerank > _LARGEST_RANK or code in seen:
            continue
        seen.add(code)
        entry = Entry(
            id=code, name_en=name, name_uk=row.name_uk or name, name_ru=row.name_ru or name,
            kind="region", lon=round(row.longitude, 3), lat=round(row.latitude, 3),
            country=row.iso_a2, area="point", weight=6e5 if row.iso_a2 == "US" else 2e5,
        )  # fmt: skip
        entry.add_names(foreign=True)
        if name.endswith(" Oblast"):
            entry.add(name.replace(" Oblast", " region"), "en", "alternate")
            entry.add(name.replace(" Oblast", " oblast"), "en", "alternate")
        entry.drop_short(_SHORT)
        if entry.forms:
            yield entry


def towns() -> Iterator[Entry]:
    """Give the towns outside Ukraine from 15,000 inhabitants."""
    for city in json.loads(CITIES.path().read_text("utf-8")).values():
        name = normal(city["name"])
        if city["countrycode"] == "UA" or city["population"] < _TOWN:
            continue
        cyrillic = city["population"] >= _CITY or city["countrycode"] in _NEAR
        uk, ru = _cyrillic_names(city) if cyrillic else ("", "")
        entry = Entry(
            id=str(city["geonameid"]), name_en=name, name_uk=uk or name, name_ru=ru or name,
            kind="settlement", lon=city["longitude"], lat=city["latitude"],
            country=city["countrycode"], population=city["population"],
            weight=city["population"],
        )  # fmt: skip
        entry.add_names(foreign=city["countrycode"] not in {"RU", "BY"})
        if name.startswith("Saint "):
            entry.add(name.replace("Saint ", "St. "), "en", "alternate")
            entry.add(name.replace("Saint ", "St "), "en", "alternate")
        if city["population"] < _KNOWN_TO_ALL:
            entry.drop_short(_SHORT)
        if entry.forms:
            yield entry


def _cyrillic_names(city: dict[str, Any]) -> tuple[str, str]:
    """Return the Ukrainian and the Russian name, each empty where GeoNames has none."""
    names = [normal(name) for name in city["alternatenames"] if name[:1].isupper()]
    name = plain(city["name"])
    russian = [other for other in names if "ru" in languages(other)]
    ru = max(russian, key=lambda x: (known_in_russian(x), alike(romanise_ru(x), name)), default="")
    ours = [other for other in names if languages(other) == ("uk",)]
    uk = max(ours, key=lambda x: alike(romanise_uk(x), name), default="")
    # Many names are spelled alike in both: Москва, Варшава.
    return _exemplar("uk", city) or uk or (ru if "uk" in languages(ru) else ""), (
        _exemplar("ru", city) or ru
    )


@lru_cache
def _locale(language: str) -> Locale:
    return Locale(language)


def _exemplar(language: str, city: dict[str, Any]) -> str:
    """Return CLDR's name of a city that has a time zone named after it, else nothing."""
    zone = city["timezone"]
    if zone.rpartition("/")[2].replace("_", " ") != plain(city["name"]):
        return ""
    return normal(_locale(language).time_zones.get(zone, {}).get("city", ""))


def _territory(language: str, code: str) -> str:
    return normal(_locale(language).territories.get(code, "").partition(",")[0])


def _capitals() -> dict[tuple[str, str], tuple[float, float]]:
    cities = json.loads(CITIES.path().read_text("utf-8")).values()
    ranked = sorted(cities, key=lambda city: city["population"])
    return {(c["countrycode"], c["name"]): (c["longitude"], c["latitude"]) for c in ranked}


def _label_points() -> dict[str, tuple[float, float]]:
    """Return a point well inside each country's part of the wide sheet (degrees)."""
    frame = LEVELS["overview"]["box"]
    table = gpd.read_file(ADMIN1.path(), columns=["iso_a2", "iso_3166_2"])
    table = table[table.intersects(shapely.box(*frame))]
    ours = table["iso_3166_2"].fillna("").str.startswith("UA-")
    table["iso_a2"] = table["iso_a2"].where(~ours, "UA")
    parts = table.dissolve("iso_a2").geometry.clip_by_rect(*frame)
    inside = [shapely.maximum_inscribed_circle(part).coords[0] for part in parts]
    return dict(zip(parts.index, inside, strict=True))
