"""Letters: one normal form for names, the language of a Cyrillic name, and its Latin spellings."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_APOSTROPHES = re.compile("[’ʼ`‘′ʹ´＇]")
_UKRAINIAN = re.compile("^[а-щьюяєіїґ' .()-]+$")
_RUSSIAN = re.compile("^[а-яё' .()-]+$")
# Endings that Russian does not have, in letters that it has.
_ONLY_UKRAINIAN = re.compile("(ськ|цьк|зьк|ивка$|лля|ння|ття|ове$|'я)")
# Resolution 55 of Ukraine's Cabinet of Ministers, 27 January 2010; the second letter of a pair is
# for the start of a word.
_KMU = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "ь": "", "'": "",
}  # fmt: skip
_KMU_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_BETWEEN = {"є": "ye", "ю": "yu", "я": "ya"}
_BOARDS = _BETWEEN | {"ї": "yi", "й": "y"}
# The spelling that English-language press uses for Russian names.
_PRESS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "'": "",
}  # fmt: skip
_VOWELS = "аеёиоуыэюя"


def normal(name: str) -> str:
    """Return a name in the form in which the gazetteer keeps it: NFC, one kind of apostrophe."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("'", name)).strip()


def languages(name: str) -> tuple[str, ...]:
    """Return the languages, ``uk`` and ``ru``, whose letters can spell a name."""
    lower = name.lower()
    if _ONLY_UKRAINIAN.search(lower):
        return ("uk",) if _UKRAINIAN.match(lower) else ()
    found = []
    if _UKRAINIAN.match(lower):
        found.append("uk")
    if _RUSSIAN.match(lower) and "'" not in lower:
        found.append("ru")
    return tuple(found)


@lru_cache(maxsize=200_000)
def romanise_uk(name: str) -> str:
    """Return a Ukrainian name in Latin letters, by the Cabinet of Ministers' table of 2010."""
    lower = normal(name).lower().replace("зг", "zgh")
    letters = [
        _KMU_FIRST.get(letter, _KMU.get(letter, letter))
        if place == 0 or lower[place - 1] in " -"
        else _KMU.get(letter, letter)
        for place, letter in enumerate(lower)
    ]
    return _cased("".join(letters), name)


def older_romanisations(name: str) -> tuple[str, ...]:
    """Return the spellings of a Ukrainian name by habits older than the table of 2010.

    Maryinka and Hulyaypole by the American and British boards (1965), and Hulyaipole between.
    """
    lower = normal(name).lower()
    boards = "".join(_BOARDS.get(letter, _KMU.get(letter, letter)) for letter in lower)
    between = "".join(_BETWEEN.get(letter, _KMU.get(letter, letter)) for letter in lower)
    return tuple(dict.fromkeys((_cased(boards, name), _cased(between, name))))


@lru_cache(maxsize=200_000)
def romanise_ru(name: str) -> str:
    """Return a Russian name in Latin letters, as the English-language press spells it."""
    lower = normal(name).lower()
    # -ский is -sky and -ий, -ый are -y; е is ye at the start, and after a vowel or sign.
    lower = re.sub(r"[иы]й\b", "y", lower)
    lower = re.sub(rf"(^|[ -]|[{_VOWELS}ьъ])е", r"\1ye", lower)
    return _cased("".join(_PRESS.get(letter, letter) for letter in lower), name)


def plain(name: str) -> str:
    """Return a Latin name without accents and apostrophes."""
    spread = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L"))
    return "".join(c for c in spread if not unicodedata.combining(c)).replace("'", "")


def alike(one: str, other: str) -> float:
    """Return from 0 to 1 how alike two spellings are."""
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()


def loose(name: str) -> str:
    """Return a key under which old and new romanisations of one name fall together."""
    key = re.sub("[iyj]+", "i", plain(normal(name)).lower())
    return key.replace("ie", "e").replace("ia", "a").replace("iu", "u")


def _cased(latin: str, name: str) -> str:
    """Return Latin words with capitals where the name has them."""
    small = [word[:1].islower() for word in re.split("[ -]", name)]
    words = re.split("([ -])", latin)
    words[::2] = [
        word if low else word[:1].upper() + word[1:]
        for word, low in zip(words[::2], small, strict=False)
    ]
    return "".join(words)
