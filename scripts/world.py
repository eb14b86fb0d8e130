"""Countries, first-level regions and towns of the rest of the world."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import shapely
from babel import Locale
from entries import Entry
from outlines import DEGREES, LEVELS, METRES
from sources import ADMIN1, CITIES, COUNTRIES
from spelling import alike, languages, normal, plain, romanise_ru, romanise_uk
from ukraine import known_in_russian, ukrainian_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOWN = 5_000
# So near Ukraine's border villages are in the news too: inhabitants, metres.
_VILLAGE, _BORDERLAND = 500, 200_000.0
# Above this a town has Cyrillic forms, or anywhere in the countries that war reports speak of.
_CITY = 100_000
# "God", "Bay" and "Бой" are words far oftener than towns abroad; cities of a million keep theirs.
_SHORT = 3
_KNOWN_TO_ALL = 1_000_000
_SLAVIC = frozenset(["RU", "BY"])
_NEAR = frozenset(["RU", "BY", "PL", "MD", "RO", "HU", "SK", "LT", "LV", "EE", "GE", "TR"])
# Regions of the size of an oblast have Cyrillic forms; of Natural Earth's ranks, lower is larger.
_LARGEST_RANK = 6
# A further name of a town is so like its own, from 0 to 1, or is a nickname.
_ALIKE, _SHORTEST = 0.6, 5
# How much a region weighs beside towns of its name: a state, a large region, a county.
_STATE, _REGION, _COUNTY = 6e5, 2e5, 4e4
_NOWHERE = (None, None)
# What a region's name may be said without: "Swat District", "Province of Torino".
_UNITS = (
    "Oblast|Province|Region|District|County|Governorate|Prefecture|State|Department|"
    "Voivodeship|Krai"
)


def countries() -> Iterator[Entry]:
    """Give the countries; a point well inside what our sheets show, else inside its largest part.

    A country is no town: its point must not be taken for its capital. Islands that the outlines
    leave out have the point of their largest town.
    """
    points = {**_largest_towns(), **_middles(), **_label_points()}
    for code, facts in json.loads(COUNTRIES.path().read_text("utf-8")).items():
        lon, lat = points.get(code, _NOWHERE)
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
        for language in ("uk", "ru"):
            # «Фолклендские о-ва» is written in full.
            entry.add_cases(_in_full(_territory(language, code)), language, "alternate")
        yield entry


def abroad() -> list[Entry]:
    """Return towns and first-level regions outside Ukraine, without the city that is its region."""
    found = list(towns())
    large = (town for town in found if town.population >= _CITY and town.country != "US")
    cities = {(town.country, plain(town.name_en)) for town in large}
    kept = [one for one in regions() if (one.country, plain(one.name_en)) not in cities]
    return [*found, *(one for one in kept if one.id != "US-DC")]


def regions() -> Iterator[Entry]:
    """Give first-level regions outside Ukraine: states, provinces, oblasts, counties."""
    columns = ["name", "name_en", "name_alt", "name_uk", "name_ru", "latitude", "longitude"]
    seen = set()
    for row in units(*columns, "scalerank").itertuples():
        name = normal(next((one for one in (row.name_en, row.name) if isinstance(one, str)), ""))
        if not name or row.code in seen:
            continue
        seen.add(row.code)
        large = row.scalerank <= _LARGEST_RANK
        uk, ru = (one if isinstance(one, str) else name for one in (row.name_uk, row.name_ru))
        entry = Entry(
            id=row.code, name_en=name, name_uk=uk, name_ru=ru,
            kind="region", lon=round(row.longitude, 3), lat=round(row.latitude, 3),
            country=row.iso_a2, oblast=row.code, area="point", weight=_weight(row.iso_a2, large),
        )  # fmt: skip
        entry.add_names(foreign=True, cyrillic=large)
        for other in _other_names(name, _alternates(row.name, row.name_alt)):
            entry.add(other, "en", "alternate")
        entry.drop_short(_SHORT)
        if entry.forms:
            yield entry


def _weight(country: str, large: bool) -> float:  # noqa: FBT001 - one of two, told by its rank
    if country == "US":
        return _STATE
    return _REGION if large else _COUNTY


def _alternates(name: object, listed: object) -> Iterator[object]:
    yield name
    yield from listed.split("|") if isinstance(listed, str) else ()


def _other_names(name: str, others: Iterable[object]) -> Iterator[str]:
    """Give the further English names of a region: without its unit word, with another one."""
    yield from (normal(one) for one in others if isinstance(one, str) and one.isprintable())
    yield re.sub(f" ({_UNITS})$|^({_UNITS}) of ", "", name)
    if name.endswith(" Oblast"):
        yield name.replace(" Oblast", " region")
        yield name.replace(" Oblast", " oblast")


@lru_cache
def units(*columns: str) -> gpd.GeoDataFrame:
    """Return the first-level units outside Ukraine with ``code``, ``iso_a2`` and some columns."""
    table = gpd.read_file(ADMIN1.path(), columns=["iso_3166_2", "iso_a2", *columns])
    table["code"] = table["iso_3166_2"].fillna("")
    # "RU-" and codes of another country belong to no region.
    fits = table["code"].str.len().gt(3) & table["code"].str[:2].eq(table["iso_a2"])
    table = table[fits & ~table["code"].str.startswith("UA-")]
    return table.set_geometry(shapely.make_valid(table.geometry, method="structure"))


def towns() -> Iterator[Entry]:
    """Give the towns outside Ukraine from 5,000 inhabitants, near its border from 500."""
    cities = json.loads(CITIES.path().read_text("utf-8")).values()
    chosen = [city for city in cities if city["countrycode"] != "UA" and _is_town(city)]
    for city, unit in zip(chosen, _units_of(chosen), strict=True):
        name = normal(city["name"])
        cyrillic = city["population"] >= _CITY or city["countrycode"] in _NEAR
        uk, ru = _cyrillic_names(city) if cyrillic else ("", "")
        entry = Entry(
            id=str(city["geonameid"]), name_en=name, name_uk=uk or name, name_ru=ru or name,
            kind="settlement", lon=city["longitude"], lat=city["latitude"],
            country=city["countrycode"], oblast=unit, population=city["population"],
            weight=city["population"],
        )  # fmt: skip
        entry.add_names(foreign=city["countrycode"] not in _SLAVIC)
        if cyrillic:
            _add_alternates(entry, city)
        if city["countrycode"] in _SLAVIC and ru and len(ru) >= _SHORTEST:
            entry.add_cases(ukrainian_letters(ru), "uk", "alternate")
        if city["countrycode"] in _SLAVIC and (_is_near(city) or city["population"] >= _CITY):
            entry.add_adjectives(small=city["population"] >= _TOWN)
        if name.startswith("Saint "):
            entry.add(name.replace("Saint ", "St. "), "en", "alternate")
            entry.add(name.replace("Saint ", "St "), "en", "alternate")
        if city["population"] < _KNOWN_TO_ALL:
            entry.drop_short(_SHORT)
        if entry.forms:
            yield entry


def _add_alternates(entry: Entry, city: dict[str, Any]) -> None:
    """Give a town its further Cyrillic names that are like its own: Жешув beside Ряшів."""
    own = plain(city["name"])
    for name in map(normal, city["alternatenames"]):
        titled = all(word[:1].isupper() for word in name.split(" "))
        mixed = re.search("[A-Za-z]", name)
        for language in languages(name) if titled and not mixed else ():
            latin = romanise_uk(name) if language == "uk" else romanise_ru(name)
            if alike(latin, own) >= _ALIKE and len(name) >= _SHORTEST:
                entry.add_cases(name, language, "alternate", foreign=True)


def _is_town(city: dict[str, Any]) -> bool:
    """Tell whether a place is large enough to be listed, or near enough to Ukraine."""
    if city["population"] >= _TOWN:
        return True
    return city["population"] >= _VILLAGE and _is_near(city)


def _is_near(city: dict[str, Any]) -> bool:
    """Tell whether a place lies near Ukraine's border, in one of its neighbours."""
    lon, lat = city["longitude"], city["latitude"]
    return city["countrycode"] in _NEAR and bool(shapely.contains_xy(_borderland(), lon, lat))


@lru_cache
def _borderland() -> shapely.Geometry:
    """Return Ukraine with what lies near its border, in degrees."""
    table = gpd.read_file(ADMIN1.path(), columns=["iso_3166_2"]).set_crs(DEGREES)
    ours = table[table["iso_3166_2"].fillna("").str.startswith("UA-")].to_crs(METRES)
    around = ours.union_all().buffer(_BORDERLAND)
    [area] = gpd.GeoSeries([around], crs=METRES).to_crs(DEGREES)
    shapely.prepare(area)
    return area


def _units_of(cities: list[dict[str, Any]]) -> list[str]:
    """Return the code of the first-level unit that each town lies in, empty where in none."""
    points = gpd.GeoSeries.from_xy(
        [city["longitude"] for city in cities], [city["latitude"] for city in cities], crs=DEGREES
    )
    table = units().set_crs(DEGREES, allow_override=True)
    inside = gpd.GeoDataFrame(geometry=points).sjoin(table, how="left")
    codes = inside["code"][~inside.index.duplicated()].fillna("").tolist()
    pairs = zip(codes, cities, strict=True)
    return [code if code[:2] == city["countrycode"] else "" for code, city in pairs]


def _cyrillic_names(city: dict[str, Any]) -> tuple[str, str]:
    """Return the Ukrainian and the Russian name, each empty where GeoNames has none."""
    # One source writes some Cyrillic names with Latin letters among them.
    names = [normal(name) for name in city["alternatenames"] if name[:1].isupper()]
    names = [name for name in names if not re.search("[A-Za-z]", name)]
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


def _in_full(name: str) -> str:
    """Return a country's name without CLDR's abbreviations of islands."""
    plural = re.sub("о-ва(?=$| )", "острова" if "ие " in name else "острови", name)
    return plural.replace("о-в ", "остров " if re.search("[ыэ]", name) else "острів ")


def _largest_towns() -> dict[str, tuple[float, float]]:
    cities = json.loads(CITIES.path().read_text("utf-8")).values()
    ranked = sorted(cities, key=lambda city: city["population"])
    return {city["countrycode"]: (city["longitude"], city["latitude"]) for city in ranked}


def _middles() -> dict[str, tuple[float, float]]:
    """Return the middle of each country's largest part, or a point inside it (degrees)."""
    whole = units().dissolve("iso_a2").geometry
    parts = whole.explode().set_crs(DEGREES, allow_override=True)
    areas = parts.to_crs("ESRI:54034").area  # equal areas, by a cylinder
    found = {}
    for code in whole.index:
        [*_, largest] = sorted(zip(areas[[code]], parts[[code]], strict=True), key=itemgetter(0))
        middle = largest[1].centroid
        inside = middle if largest[1].contains(middle) else largest[1].representative_point()
        found[code] = (inside.x, inside.y)
    return found


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
