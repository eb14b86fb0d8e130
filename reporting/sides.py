"""For whom someone speaks, told by the words of a name and a role."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

import data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporting.statement import Side

_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*\.?|G7")
# "in Moscow", "of eastern Ukraine": a place that ends its phrase; "of Russian soldiers" does not.
_WHERE = re.compile(
    r"\b(?:in|of|from|near|at|outside) (?:[a-z]+ )?(?P<place>[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?)"
    r"(?=\s*(?:$|[,.;)]|(?:and|or|who|whose|on|in)\b))"
)
_NAMED = re.compile(r"\b(?P<first>[^\W\d_a-z][\w-]+) (?=(?P<second>[^\W\d_a-z][\w-]+))")
_BOTH = re.compile(
    r"\b(?:both|two|all|either|each|neither) (?:of the )?(?:\w+ )?sides?\b", re.IGNORECASE
)
_JOINT = re.compile(r"\s*(?:,| and | or |/|, and )\s*")
# A report describes few speakers, and each of them again and again.
_REMEMBERED = 20_000
_WARRING: dict[str, Side] = {"RU": "russia", "UA": "ukraine"}


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The words of speakers; each name is a table of ``data/language/en_speakers.toml``.

    Attributes:
        countries: name or adjective -> country code.
        seats: place that stands for a government -> country code.
        governments: country code -> the name of its government.
        sides: name of a person or body -> side.
        people: name -> country code.
        words: lists of words by what they do.
        same: word of a role -> words that mean the same.
        given: "he" or "she" -> the names and offices that tell.
        endings: the same -> how names end that tell; ``not_she``: names that end so and do not.
        joint: bodies of many countries, which speak for none of them.
    """

    countries: dict[str, str]
    seats: dict[str, str]
    governments: dict[str, str]
    sides: dict[str, Side]
    people: dict[str, str]
    words: dict[str, frozenset[str]]
    same: dict[str, frozenset[str]]
    given: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]
    joint: frozenset[str]


@cache
def speaker_words() -> SpeakerWords:
    """Return the words of English that tell speakers apart."""
    source = data.path("language/en_speakers.toml").read_text("utf-8")
    table: dict[str, Any] = tomllib.loads(source)
    return SpeakerWords(
        countries=_turned(table["countries"]),
        seats=table["seats"],
        governments=table["governments"],
        sides=cast("dict[str, Side]", _turned(table["sides"])),
        people=_turned(table["people"]),
        words={name: frozenset(words) for name, words in table["words"].items()},
        endings={word: tuple(ends) for word, ends in table["endings"].items()},
        given={word: frozenset(names) for word, names in table["given"].items()},
        joint=frozenset(table["joint"]["bodies"]),
        same={word: frozenset(words) for word, words in table["same"].items()},
    )


def _turned(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: key for key, words in table.items() for word in words}


@lru_cache(maxsize=_REMEMBERED)
def country_of(*texts: str | None) -> str | None:
    """Return the country that names and roles point to, ISO 3166 in two letters.

    The first text that names one decides, and in it the first word: "Russia's ambassador to
    Ukraine" speaks for Russia, and "the UN mission in Ukraine" for no country.
    """
    table = speaker_words()
    for text in texts:
        for words in _pairs(_speaking(text or "")):
            if words in table.joint:
                return None
            for source in (table.countries, table.seats, table.people):
                if words in source:
                    return source[words]
    return None


def side_of(country: str | None, *texts: str | None) -> Side | None:
    """Return for whom a speaker speaks: known names first, then the country."""
    found = [side for text in texts for side in _sides(text or "")]
    # Analysts of any country speak as analysts; separatists speak for the side that backs them.
    if "analyst" in found and country not in _WARRING:
        return "analyst"
    # A country is surer than a name: many share a surname.
    if country is not None:
        own = _WARRING.get(country, "third_country")
        return "russia" if "russia" in found and own == "ukraine" else own
    return found[0] if found else None


def of_both_sides(mention: str, *, joins: bool) -> bool:
    """Tell whether speakers of two sides speak as one: then they speak for neither.

    Args:
        mention: "American and Russian officials", "officials on both sides".
        joins: its "and" joins those who speak, not what they speak of.
    """
    if not joins or _BOTH.search(mention):
        return _BOTH.search(mention) is not None
    # A part that tells no side ("and his deputy") goes with the others.
    sides = {side_of(country_of(part), part) for part in _JOINT.split(mention)} - {None}
    return len(sides) > 1


def _sides(text: str) -> Iterable[Side]:
    table = speaker_words().sides
    found = _pairs(_speaking(text))
    # "Analysts said": the capital only opens the sentence.
    return [table[key] for words in found for key in (words, words.lower()) if key in table]


@lru_cache(maxsize=_REMEMBERED)
def _speaking(text: str) -> str:
    """Return a name or role without the places that only tell where somebody is, or a name's part.

    A "resident of Moscow" and "Paris Hilton" speak for no country; a "minister in Warsaw" does.
    """
    table = speaker_words()
    known = table.countries | table.seats
    for place in _WHERE.finditer(text):
        if place["place"] in known and not _is_office(text[: place.start()]):
            return text[: place.start()] + text[place.end() :]
    for name in _NAMED.finditer(text):
        first, second = name["first"], name["second"]
        given = any(first in names for names in table.given.values())
        surname = second not in table.words["titles"] | table.words["bodies"] | known.keys()
        if (given and second in known) or (first in table.seats and surname):
            return text[: name.start()] + text[name.end("second") :]
    return text


def _is_office(text: str) -> bool:
    """Tell whether words name an office or a body, which speaks for the place it sits in."""
    table = speaker_words().words
    offices = table["offices"] | table["officials"] | table["leaders"] | table["collective_bodies"]
    capitals = {word.lower() for word in table["titles"] | table["bodies"]}
    words = {word.lower() for word in _WORD.findall(text)}
    return any(
        word in known or word.removesuffix("s") in known
        for known in (offices, capitals)
        for word in words
    )


def _pairs(text: str) -> list[str]:
    """Return each word, and before it the pair that it begins, in the order of the text."""
    words = [word.group() for word in _WORD.finditer(text)]
    found: list[str] = []
    for first, second in zip(words, [*words[1:], ""], strict=False):
        found += [f"{first} {second}", first, first.rstrip(".")]
    return found
