"""Text -> its language, by letters and function words: English, Ukrainian, Russian or unclear."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from typing import Any

import data

# A report shows its language in its first few thousand characters; the rest costs only time.
_LOOKED_AT = 20_000
_CYRILLIC = re.compile(r"[\u0400-\u052f]{3}")
# Six words in Latin letters, one behind the other, are more than a name.
_LATIN = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]++[^\w\n]++){5}[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
# With fewer function words than this share, a Latin text is a list or another language.
_SHARE = 0.12
_SHORT = 40
# Words with letters of their own that show a Cyrillic language, and how many times the other's.
_CLEAR, _FAR_MORE = 2, 3
# So many function words of other languages are no names.
_FOREIGN = 3


def language_of(text: str) -> str:
    """Return ``en``, ``uk`` or ``ru``, or ``und`` where the text does not show it.

    Cyrillic texts are told apart by letters that only one alphabet has, then by function
    words; where both are as frequent as each other, the language is unclear.
    """
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if not words:
        return "und"
    cyrillic = sum("\u0400" <= word[0] <= "\u052f" for word in words)
    return _cyrillic(words) if cyrillic * 2 > len(words) else _latin(words)


def may_hold_others(text: str, language: str) -> bool:
    """Tell at a glance whether a text can hold paragraphs in another language than its own."""
    table = _table()
    if language == "en":
        words = set(text.lower().split())
        return _CYRILLIC.search(text) is not None or not words.isdisjoint(table["words"]["other"])
    other = "ru" if language == "uk" else "uk"
    return any(letter in text for letter in table["letters"][other]) or bool(_LATIN.search(text))


def is_clear(text: str, language: str) -> bool:
    """Tell whether a text shows a language beyond doubt.

    Ukrainian and Russian show it by letters that the other alphabet lacks, in two words or more,
    and in far more words than show the other; function words alone are too like each other.
    """
    if language not in ("uk", "ru"):
        return True
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    letters = _table()["letters"]
    other = "ru" if language == "uk" else "uk"
    own = sum(any(letter in word for letter in letters[language]) for word in words)
    against = sum(any(letter in word for letter in letters[other]) for word in words)
    return own >= _CLEAR and own > _FAR_MORE * against


def tells_foreign(text: str) -> bool:
    """Tell whether a text shows a language with Latin letters that is not English.

    Three function words of other languages, and more of them than English ones, show it.
    """
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    count = Counter(words)
    other = sum(count[word] for word in _table()["words"]["other"])
    return other >= _FOREIGN and other > sum(count[word] for word in _table()["words"]["en"])


def _latin(words: list[str]) -> str:
    table = _table()["words"]
    count = Counter(words)
    english = sum(count[word] for word in table["en"])
    other = sum(count[word] for word in table["other"])
    # In a line or two one such word is enough: no share can be told from so few.
    needed = 1 if len(words) < _SHORT else _SHARE * len(words)
    return "en" if english > other and english >= needed else "und"


def _cyrillic(words: list[str]) -> str:
    table = _table()
    score = {
        language: sum(
            any(letter in word for letter in table["letters"][language]) for word in words
        )
        for language in ("uk", "ru")
    }
    if score["uk"] == score["ru"]:
        count = Counter(words)
        score = {name: sum(count[word] for word in table["words"][name]) for name in ("uk", "ru")}
    if score["uk"] == score["ru"]:
        return "und"
    return "uk" if score["uk"] > score["ru"] else "ru"


def publishers() -> frozenset[str]:
    """Return the names of agencies and papers that sign a report in its last line."""
    return frozenset(_table()["publishers"]["names"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(data.path("language/detect.toml").read_text("utf-8"))
