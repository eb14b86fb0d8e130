"""The words of maps in three languages: looked up, counted, joined, dated."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import data
from layers.layer import LayerError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

LANGUAGES = ("en", "uk", "ru")


@dataclass(frozen=True)
class Words:
    """Everything that a map says of its own accord, in one language.

    Attributes:
        language: ``en``, ``uk`` or ``ru``.
        table: the language's part of ``data/words.toml``.
    """

    language: str
    table: Mapping[str, str | list[str] | dict[str, str]]

    def say(self, key: str, **values: object) -> str:
        """Return a phrase, with values set in where it leaves room for them.

        Raises:
            LayerError: the table has no such phrase.
        """
        phrase = self.table.get(key)
        if not isinstance(phrase, str):
            raise LayerError(f"No words are kept under {key!r}; please add them to words.toml.")
        return phrase.format(**values) if values else phrase

    def count(self, key: str, number: int, **values: object) -> str:
        """Return a phrase in the form that a number asks for, the number as ``{n}``.

        Raises:
            LayerError: the table has no such phrase with plural forms.
        """
        forms = self.table.get(key)
        if not isinstance(forms, dict):
            raise LayerError(f"No plural forms are kept under {key!r}; please add them.")
        return forms[_form(self.language, number)].format(n=self.number(number), **values)

    def number(self, number: int) -> str:
        """Return a number from one to twelve as a word, any other in figures."""
        names = self.table["numbers"]
        return names[number - 1] if isinstance(names, list) and 0 < number <= 12 else str(number)  # noqa: PLR2004 - newsrooms write numbers in words up to twelve

    def date(self, day: date) -> str:
        """Return a day as the language writes it, for example ``29 March 2022``."""
        months = self.table["months"]
        return self.say("date", day=day.day, month=list(months)[day.month - 1], year=day.year)

    def listed(self, names: Sequence[str]) -> str:
        """Return names as a list in a sentence, the last two joined by "and"."""
        if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
            return "".join(names)
        return ", ".join(names[:-1]) + self.say("and_join") + names[-1]


@lru_cache
def words(language: str) -> Words:
    """Return the words of a language; English for any but ``uk`` and ``ru``."""
    known = language if language in LANGUAGES else "en"
    with data.path("words.toml").open("rb") as file:
        return Words(known, tomllib.load(file)[known])


def _form(language: str, number: int) -> str:
    """Return ``one``, ``few`` or ``many`` by the plural rules of Unicode's CLDR."""
    if language == "en":
        return "one" if number == 1 else "many"
    last, tens = number % 10, number % 100
    if last == 1 and tens != 11:  # noqa: PLR2004 - 11 ends in one but counts as many
        return "one"
    return "few" if last in {2, 3, 4} and tens not in {12, 13, 14} else "many"
