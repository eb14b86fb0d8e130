"""Names in English, Ukrainian or Russian -> the places that they can mean, likeliest first.

The gazetteer is packed when ``data/`` is made (``data/README.md`` says from what): every case form
and adjective stands in it ready to be found, so that nothing is inflected while a report is read.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from data import path
from geo.formtable import KINDS, LANGUAGES, FormKind, FormLanguage, table
from geo.hashing import short_hashes, spelled
from geo.place import Place, PlaceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.place import Precision

_APOSTROPHES = re.compile("[’ʼ`‘′ʹ´＇]")
_BREAK = ord("\n")
# Lines hashed together, so that little memory is held for it.
_AT_ONCE = 8_192
_YO = str.maketrans("ёЁ", "еЕ")


@dataclass(frozen=True, slots=True)
class Form:
    """A surface form as one place has it.

    Attributes:
        text: the form, in the gazetteer's normal form.
        place_id: id of the place.
        language: the language whose form it is.
        kind: ``name`` our preferred spelling; ``alternate`` another spelling in use; ``case`` an
            oblique form of one of these; ``adjective`` the adjective made from it; ``old`` a name
            no longer official.
    """

    text: str
    place_id: str
    language: FormLanguage
    kind: FormKind


class Lines:
    """Lines of UTF-8 in one block of bytes: Python's own strings take three times the memory."""

    def __init__(self, block: bytes) -> None:
        """Find where each line begins.

        Args:
            block: lines, each with a line break behind it.
        """
        self.block = block
        self.ends = np.flatnonzero(np.frombuffer(block, np.uint8) == _BREAK).astype(np.uint32)
        self.starts = np.concatenate([[0], self.ends[:-1] + 1]).astype(np.uint32)

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self.starts)

    def __getitem__(self, number: int) -> bytes:
        """Return a line without its break."""
        return self.block[self.starts[number] : self.ends[number]]


class Index:
    """A column of lines, sorted once by a hash: a dictionary would take ten times more."""

    def __init__(self, lines: Lines, *, last: bool = False) -> None:
        """Hash the column.

        Args:
            lines: tables in the shape of ``places.tsv.gz``, each line with as many columns.
            last: whether the last column is meant, else the first.
        """
        self._lines, self._column = lines, -1 if last else 0
        letters = np.frombuffer(lines.block, np.uint8)
        tabs = np.flatnonzero(letters == ord("\t")).reshape(len(lines), -1)
        starts = tabs[:, -1] + 1 if last else lines.starts.astype(np.int64)
        ends = lines.ends.astype(np.int64) if last else tabs[:, 0]
        parts = range(0, len(lines), _AT_ONCE)
        hashes = [
            short_hashes(letters, starts[at : at + _AT_ONCE], ends[at : at + _AT_ONCE])
            for at in parts
        ]
        whole = np.concatenate(hashes)
        self._order = np.argsort(whole).astype(np.int32)
        self._hashes = whole[self._order]

    def find(self, key: str) -> int | None:
        """Return the number of the line with a key, None if there is none."""
        sought = key.encode("utf-8", "replace")
        letters = np.frombuffer(sought, np.uint8)
        [hashed] = short_hashes(letters, np.array([0]), np.array([len(letters)]))
        first = np.searchsorted(self._hashes, hashed)
        for number in self._order[first : first + 1].tolist():
            if self._lines[number].split(b"\t")[self._column] == sought:
                return int(number)
        return None


@dataclass(frozen=True)
class _Places:
    """The places, one line each, likeliest first; a place's number is that of its line."""

    lines: Lines

    @cached_property
    def ids(self) -> Index:
        return Index(self.lines)

    @cached_property
    def slugs(self) -> Index:
        return Index(self.lines, last=True)


def normal(name: str) -> str:
    """Return a name as the gazetteer keeps it: NFC, ``'`` for every apostrophe, «е» for «ё»."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("'", name)).translate(_YO)


@lru_cache(maxsize=50_000)
def readings(form: str, language: str | None = None) -> tuple[Form, ...]:
    """Return the readings of a form, likeliest first; none if the gazetteer does not have it.

    Ukraine's most populous place of a preferred name comes first; spellings and names of the past
    come after those in use, and a place abroad must be a hundred times as large to come before one
    in Ukraine.

    Args:
        form: a name as it stands in a text, with any kind of apostrophe.
        language: if one of its readings is of this language, only those are given.
    """
    text = normal(form)
    found = tuple(_form(text, code) for code in _codes(text))
    return tuple(one for one in found if one.language == language) or found


@lru_cache(maxsize=50_000)
def candidates(form: str, language: str | None = None) -> tuple[Place, ...]:
    """Return the places that a form can mean, each once, in the order of ``readings``."""
    codes = _codes(normal(form))
    ours = [code for code in codes if language in LANGUAGES and LANGUAGES[code & 3] == language]
    return tuple(_place(number) for number in dict.fromkeys(code >> 5 for code in ours or codes))


def every_place() -> Iterator[Place]:
    """Yield every place, likeliest first."""
    return map(_place, range(len(_places().lines)))


@lru_cache(maxsize=4)
def towns(least: int) -> tuple[Place, ...]:
    """Return Ukraine's settlements of so many inhabitants or more, the largest first."""
    found: list[int] = []
    lines = _places().lines
    for number in range(len(lines)):
        columns = lines[number].split(b"\t", 10)
        if columns[4] == b"settlement" and columns[7] == b"UA" and int(columns[9]) >= least:
            found.append(number)
    return tuple(sorted(map(_place, found), key=lambda town: (-town.population, town.id)))


def number_of(known: Place) -> int:
    """Return the number of a place among all, likeliest first.

    Raises:
        PlaceError: the gazetteer does not have it.
    """
    number = _places().ids.find(known.id)
    if number is None:
        raise PlaceError(f"The gazetteer has no place with the id {known.id!r}.")
    return number


def place_of_number(number: int) -> Place:
    """Return a place by its number among all, likeliest first."""
    return _place(number)


def place(place_id: str) -> Place:
    """Return a place by its id.

    Raises:
        PlaceError: the gazetteer has no place of that id.
    """
    number = _places().ids.find(place_id)
    if number is None:
        raise PlaceError(f"The gazetteer has no place with the id {place_id!r}.")
    return _place(number)


def region_by_code(code: str) -> Place | None:
    """Return a state of the United States or a province of Canada by its postal code ("TX")."""
    if len(code) != 2 or not code.isupper():  # noqa: PLR2004 - so they are
        return None
    numbers = (_places().ids.find(f"{country}-{code}") for country in ("US", "CA"))
    return next((_place(number) for number in numbers if number is not None), None)


def place_of_slug(slug: str) -> Place:
    """Return a place by its name in addresses ("bakhmut", "warsaw-pl").

    Raises:
        PlaceError: no place has that name in addresses.
    """
    number = _places().slugs.find(slug)
    if number is None:
        raise PlaceError(f"No place is called {slug!r} in addresses; 'bakhmut' would be one.")
    return _place(number)


def slug_of(known: Place) -> str:
    """Return a place's name in addresses: small Latin letters, digits and hyphens; unique."""
    return _columns(known)[12]


def area_of(known: Place) -> str:
    """Return how a place's area is written down ("UA-14+UA-09", "25km"), empty for a town."""
    return _columns(known)[11]


def precision_of(known: Place) -> Precision:
    """Return how exactly it is known where a place lies.

    ``settlement``: its own point. ``raion``: of a settlement or raion, the raion and no more.
    ``oblast``, ``country``: its outline. ``area``: regions, waters and islands.
    """
    if known.kind == "settlement":
        return "raion" if area_of(known).startswith("raion:") else "settlement"
    if known.kind in {"raion", "oblast", "country"}:
        return known.kind
    return "area"


def raion_of(known: Place) -> str:
    """Return the raion of a settlement in Ukrainian ("Бахмутський"), empty where it is unsure."""
    return _columns(known)[10]


def _columns(known: Place) -> list[str]:
    return _places().lines[number_of(known)].decode().split("\t")


def _codes(text: str) -> list[int]:
    """Return the packed readings of a form in normal form, none if it is not known."""
    form = spelled([text.replace("\x1e", "")])
    # What is no letter at either end is no part of a name: "Kyiv," is not Kyiv.
    if not form.words[0] or not (text[0] + text[-1].strip("'.")).isalnum():
        return []
    [number] = table().look_up(form.hashes, None).tolist()
    return table().codes(number) if number >= 0 else []


def _form(text: str, code: int) -> Form:
    one = _places().lines[code >> 5].partition(b"\t")[0]
    return Form(text, one.decode(), LANGUAGES[code & 3], KINDS[(code >> 2) & 7])


@lru_cache(maxsize=20_000)
def _place(number: int) -> Place:
    line = _places().lines[number].decode()
    one, en, uk, ru, kind, lon, lat, country, unit, people, *_ = line.split("\t")
    return Place(
        id=one,
        name_en=en,
        name_uk=uk or en,
        name_ru=ru or uk or en,
        kind=kind,  # type: ignore[arg-type] # a test holds the file to the list of kinds
        lon=float(lon),
        lat=float(lat),
        country=country,
        oblast=unit if country == "UA" and unit else None,
        population=int(people),
        unit=unit or None,
    )


@lru_cache(maxsize=1)
def _places() -> _Places:
    block = gzip.decompress(path("gazetteer/places.tsv.gz").read_bytes())
    return _Places(Lines(block))
