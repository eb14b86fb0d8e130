"""The words around the map, in three languages."""

from __future__ import annotations

import tomllib
from functools import lru_cache

import data
from layers.words import Words, words


@lru_cache
def page_words(language: str) -> Words:
    """Return all words of a page in a language: the map's own and those around it.

    Args:
        language: ``en``, ``uk`` or ``ru``; any other gives English.
    """
    of_map = words(language)
    with data.path("page_words.toml").open("rb") as file:
        around = tomllib.load(file)[of_map.language]
    return Words(of_map.language, {**of_map.table, **around})
