"""Names in English, Ukrainian or Russian -> the places that they can mean, likeliest first.

The gazetteer is packed when ``data/`` is made (``data/README.md`` says from what): every case form
and adjective stands in it ready to be found, so that nothing is inflected while a report is read.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from data import path
from geo.place import Place, PlaceError

if TYPE_CHECKING:
    from numpy.typing import NDArray

FormKind = Literal["name", "alternate", "case", "adjective", "old"]
FormLanguage = Literal["en", "uk", "ru"]

_KINDS: tuple[FormKind, ...] = get_args(FormKind)
_LANGUAGES: tuple[FormLanguage, ...] = get_args(FormLanguage)
_APOSTROPHES = re.compile("[’ʼ`‘′ʹ´＇]")


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


@dataclass(frozen=True)
class Gazetteer:
    """The gazetteer, read; ask the functions below, which share one.

    Attributes:
        lines: one line a place in UTF-8, likeliest first.
        texts: every surface form in UTF-8, sorted by code point.
        starts: where the readings of each form begin; one more entry says where the last end.
        readings: place number * 32 + kind * 4 + language, likeliest first within a form.
    """

    # As bytes, since Cyrillic text in Python's own form takes twice the memory.
    lines: tuple[bytes, ...]
    texts: tuple[bytes, ...]
    starts: NDArray[np.uint32]
    readings: NDArray[np.uint32]

    @cached_property
    def numbers(self) -> dict[bytes, int]:
        """Place number by id."""
        return {line.partition(b"\t")[0]: number for number, line in enumerate(self.lines)}

    @cached_property
    def slugs(self) -> dict[bytes, int]:
        """Place number by slug."""
        return {line.rpartition(b"\t")[2]: number for number, line in enumerate(self.lines)}

    def codes(self, text: str) -> list[int]:
        """Return the packed readings of a form in normal form, none if it is not known."""
        key = text.encode("utf-8", "replace")
        place = bisect_left(self.texts, key)
        if place == len(self.texts) or self.texts[place] != key:
            return []
        packed: list[int] = self.readings[self.starts[place] : self.starts[place + 1]].tolist()
        return packed


def normal(name: str) -> str:
    """Return a name as the gazetteer keeps it: NFC, and ``'`` for every kind of apostrophe."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("'", name))


def forms(language: str | None = None) -> tuple[str, ...]:
    """Return every surface form in normal form, sorted; of one language if asked.

    Args:
        language: ``en``, ``uk``, ``ru``, or None for all three.
    """
    book = _gazetteer()
    if language not in _LANGUAGES:
        return tuple(text.decode() for text in book.texts)
    fits = (book.readings % 4) == _LANGUAGES.index(language)
    # A form belongs to the language if one of its readings does: the running sum tells.
    sums = np.concatenate([[0], np.cumsum(fits)])
    wanted = np.flatnonzero(sums[book.starts[1:]] > sums[book.starts[:-1]])
    return tuple(book.texts[place].decode() for place in wanted.tolist())


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
    found = tuple(_form(text, code) for code in _gazetteer().codes(text))
    return tuple(one for one in found if one.language == language) or found


@lru_cache(maxsize=50_000)
def candidates(form: str, language: str | None = None) -> tuple[Place, ...]:
    """Return the places that a form can mean, each once, in the order of ``readings``."""
    ids = dict.fromkeys(reading.place_id for reading in readings(form, language))
    return tuple(place(one) for one in ids)


def place(place_id: str) -> Place:
    """Return a place by its id.

    Raises:
        PlaceError: the gazetteer has no place of that id.
    """
    book = _gazetteer()
    number = book.numbers.get(place_id.encode("utf-8", "replace"))
    if number is None:
        raise PlaceError(f"The gazetteer has no place with the id {place_id!r}.")
    return _place(book.lines[number])


def place_of_slug(slug: str) -> Place:
    """Return a place by its name in addresses ("bakhmut", "warsaw-pl").

    Raises:
        PlaceError: no place has that name in addresses.
    """
    book = _gazetteer()
    number = book.slugs.get(slug.encode("utf-8", "replace"))
    if number is None:
        raise PlaceError(f"No place is called {slug!r} in addresses; 'bakhmut' would be one.")
    return _place(book.lines[number])


def slug_of(known: Place) -> str:
    """Return a place's name in addresses: small Latin letters, digits and hyphens; unique."""
    return _columns(known)[12]


def area_of(known: Place) -> str:
    """Return how a place's area is written down ("UA-14+UA-09", "25km"), empty for a town."""
    return _columns(known)[11]


def raion_of(known: Place) -> str:
    """Return the raion of a settlement in Ukrainian ("Бахмутський"), empty where it is unsure."""
    return _columns(known)[10]


def _columns(known: Place) -> list[str]:
    book = _gazetteer()
    number = book.numbers.get(known.id.encode("utf-8", "replace"))
    if number is None:
        raise PlaceError(f"The gazetteer has no place with the id {known.id!r}.")
    return book.lines[number].decode().split("\t")


def _form(text: str, code: int) -> Form:
    one = _gazetteer().lines[code >> 5].partition(b"\t")[0]
    return Form(text, one.decode(), _LANGUAGES[code & 3], _KINDS[(code >> 2) & 7])


@lru_cache(maxsize=20_000)
def _place(line: bytes) -> Place:
    one, en, uk, ru, kind, lon, lat, country, oblast, people, *_ = line.decode().split("\t")
    return Place(
        id=one,
        name_en=en,
        name_uk=uk,
        name_ru=ru,
        kind=kind,  # type: ignore[arg-type] # a test holds the file to the list of kinds
        lon=float(lon),
        lat=float(lat),
        country=country,
        oblast=oblast or None,
        population=int(people),
    )


@lru_cache
def _gazetteer() -> Gazetteer:
    texts = tuple(_bytes("forms.txt.gz").split(b"\n"))
    numbers = np.frombuffer(_bytes("readings.gz"), dtype="<u4")
    lines = tuple(_bytes("places.tsv.gz").splitlines())
    return Gazetteer(lines, texts, numbers[: len(texts) + 1], numbers[len(texts) + 1 :])


def _bytes(name: str) -> bytes:
    return gzip.decompress(path(f"gazetteer/{name}").read_bytes())
