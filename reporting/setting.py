"""Text -> the country in which a report is set, by the places and peoples that it names."""

from __future__ import annotations

import gzip
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import data
from reporting.sides import speaker_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"'s$")
# One stray name of a town must not move a report that names three others.
_MANY = 3
_TWICE = 2
# How far the lead reaches, in words.
_LEAD = 75
# Words whose country is remembered.
_REMEMBERED = 50_000
_STEM = 2
UKRAINE, RUSSIA, OTHERS, HELD = "UA", "RU", "XX", "held"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a report is set.

    Attributes:
        home: country in which its places lie, ``UA`` or ``RU``; None where that is not clear.
        abroad: it names other countries more often than the home country, or Ukraine.
        named: which of the two are named at all, as countries or by their places.
        occupied: an occupier holds offices in it, so that "the mayor" may be of either side.
    """

    home: str | None
    abroad: bool
    named: frozenset[str]
    occupied: bool


def setting_of(text: str, language: str) -> Setting:
    """Return where a report is set.

    Args:
        text: the whole report.
        language: ``en``, ``uk`` or ``ru``.
    """
    places: Counter[str] = Counter()
    peoples: Counter[str] = Counter()
    found = list(_named(text, language))
    for _, is_place, country in found:
        (places if is_place else peoples)[country] += 1
    seats = [(at, country) for at, is_place, country in found if is_place]
    # What stands in the lead counts twice: a report is set where it begins.
    places.update(country for at, country in seats if at < _LEAD)
    first = seats[0][1] if seats else None
    home = _home(places, peoples, first)
    # Papers of both sides write in Russian: one that names both countries is set in none.
    rival = {UKRAINE: RUSSIA, RUSSIA: UKRAINE}.get(home or "", "")
    if language == "ru" and (places[rival] or peoples[rival]):
        home = None
    own = home or UKRAINE
    weight = peoples[own] + places[own]
    named = frozenset(c for c in (UKRAINE, RUSSIA) if places[c] or peoples[c])
    occupied = bool(pattern(language, "not", "occupied").search(text))
    return Setting(home, peoples[OTHERS] > weight, named, occupied)


def _home(places: Mapping[str, int], peoples: Mapping[str, int], first: str | None) -> str | None:
    for own, other in ((UKRAINE, RUSSIA), (RUSSIA, UKRAINE)):
        if first == own and places[own] >= _TWICE and places[own] >= _MANY * places[other]:
            return own
        # Without any place, a report that names but one of the two is set there.
        alone = not places[other] and not peoples[other]
        if alone and peoples[own] >= _TWICE and peoples[own] > peoples[OTHERS]:
            return own
    return None


def _named(text: str, language: str) -> Iterator[tuple[int, bool, str]]:
    """Yield what a text names, in words from its start: places (True) and countries or peoples."""
    names, words = _homes(), _WORD.findall(text.replace("’", "'").replace("ʼ", "'"))
    capital = language == "en"
    for number, word in enumerate(words):
        country = _country_of(word, language)
        if country:
            yield number, False, country
        elif word[0].isupper() or not capital:
            place = _region(words, number) or names.get(_POSSESSIVE.sub("", word))
            if place and word.lower() not in first_names(language):
                yield number, True, place


def _region(words: Sequence[str], number: int) -> str | None:
    """Return the country of a region of two words: "Kherson region"."""
    if words[number] not in _pairs() or number + 1 == len(words):
        return None
    return _homes().get(f"{words[number]} {words[number + 1]}")


@lru_cache(maxsize=_REMEMBERED)
def _country_of(word: str, language: str) -> str | None:
    return _countries(language).of(_POSSESSIVE.sub("", word).lower())


def names_others(text: str, language: str) -> bool:
    """Tell whether a text names a third country, or a place or people of one."""
    return any(country == OTHERS for _, _, country in _named(text, language))


def is_place(name: str) -> bool:
    """Tell whether a name as written is that of a town or region: "Kryvyi Rih"."""
    return name in _homes()


def places_in(words: str, language: str) -> frozenset[str]:
    """Return the countries of the places in words: ``XX`` abroad, ``held`` by either side."""
    return frozenset(country for _, is_place, country in _named(words, language) if is_place)


def names_country(words: str, language: str) -> bool:
    """Tell whether words name a country, a people or a seat of government."""
    found = _WORD.findall(words.replace("’", "'").replace("ʼ", "'"))
    return any(_country_of(word, language) for word in found)


def first_names(language: str) -> frozenset[str]:
    """Return common first names, in lower case."""
    return _countries(language).people


@cache
def side_tables(language: str) -> Mapping[str, Any]:
    """Return the words of a language that tell sides without a country, as written."""
    return tomllib.loads(data.path(f"language/sides_{language}.toml").read_text("utf-8"))


@cache
def pattern(language: str, table: str, name: str) -> re.Pattern[str]:
    """Return one list of expressions as a pattern for the beginnings of words."""
    parts = side_tables(language)[table][name]
    return re.compile(r"(?<![\w-])(?:" + "|".join(parts) + ")", re.IGNORECASE)


@cache
def _homes() -> dict[str, str]:
    text = gzip.decompress(data.path("homes.tsv.gz").read_bytes()).decode()
    return dict(line.split("\t") for line in text.splitlines())


@cache
def _pairs() -> frozenset[str]:
    """Return the first words of names that have two."""
    return frozenset(name.partition(" ")[0] for name in _homes() if " " in name)


@dataclass(frozen=True)
class _Countries:
    """Words of countries: whole words, and beginnings of words by their first letters.

    Attributes:
        words: word -> country.
        stems: first letters -> beginnings with their country, the longest first.
        people: names of people that are no places.
    """

    words: Mapping[str, str]
    stems: Mapping[str, list[tuple[str, str]]]
    people: frozenset[str]

    def of(self, low: str) -> str | None:
        """Return the country that a word in lower case names, None if it names none."""
        found = self.words.get(low)
        if found or not self.stems:
            return found
        stems = self.stems.get(low[:_STEM], ())
        return next((country for stem, country in stems if low.startswith(stem)), None)


@cache
def _countries(language: str) -> _Countries:
    raw = side_tables(language)["setting"]
    own = {UKRAINE: raw["ukraine"].split(), RUSSIA: raw["russia"].split()}
    own[HELD] = raw["held"].split()
    rows = [(word, country) for country, words in own.items() for word in words]
    if language == "en":
        table = speaker_words()
        others = {**table.countries, **table.seats}
        words = {w.lower(): OTHERS for w, c in others.items() if c not in own and " " not in w}
        given = frozenset(name.lower() for names in table.given.values() for name in names)
        return _Countries({**words, **dict(rows)}, {}, given)
    return _slavic_countries(language, rows)


def _slavic_countries(language: str, rows: Iterable[tuple[str, str]]) -> _Countries:
    from reporting.slavic_tables import tables  # noqa: PLC0415 - English needs none of them

    known = tables(language)
    others = [
        (mark.rstrip("!?"), OTHERS)
        for code, marks in known.raw["countries"].items()
        for mark in marks.split()
        if code != OTHERS
    ]
    stems: dict[str, list[tuple[str, str]]] = {}
    for stem, country in sorted([*rows, *others], key=lambda row: -len(row[0])):
        stems.setdefault(stem[:_STEM], []).append((stem, country))
    return _Countries({}, stems, known.first_names["m"] | known.first_names["f"])
