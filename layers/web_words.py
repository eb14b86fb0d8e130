"""The words of a web map and of the page round it, in three languages."""

from __future__ import annotations

import tomllib
from functools import lru_cache

import data
from layers.words import Words, words


@lru_cache
def web_words(language: str) -> Words:
    """Return all words of a web map in a language: every map's and its own.

    Args:
        language: ``en``, ``uk`` or ``ru``; any other gives English.
    """
    of_map = words(language)
    with data.path("web_map_words.toml").open("rb") as file:
        own = tomllib.load(file)[of_map.language]
    return Words(of_map.language, {**of_map.table, **own})
