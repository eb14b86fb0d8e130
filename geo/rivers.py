"""Rivers that share their name with a town: "the right bank of the Dnipro" is no city."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from geo.syntax import noun_above, parse
from geo.vocabulary import water_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.names import Name
    from geo.place import Place

_REACH = 40


def with_rivers(names: Iterable[Name], text: str, language: str) -> tuple[Name, ...]:
    """Return the names with the river chosen where the words beside it say so.

    Args:
        names: in the order of the text.
        text: the report's text.
        language: ``en``, ``uk`` or ``ru``.
    """
    return tuple(_told(name, text, language) for name in names)


def _told(name: Name, text: str, language: str) -> Name:
    river = _river(name)
    if river is None or not _flows(name, text, language):
        return name
    return replace(name, candidates=(river,), settled=True, literal=True, stands_for=None)


def _river(name: Name) -> Place | None:
    """Return the water of a name that a town has too, None if nothing is to choose."""
    if name.settled or name.direction or len(name.candidates) < 2:  # noqa: PLR2004 - a pair
        return None
    return next((place for place in name.candidates if place.kind == "water"), None)


def _flows(name: Name, text: str, language: str) -> bool:
    """Tell whether the words beside a name are those of a river."""
    front, behind = _patterns(language)
    after = text[name.span.end : name.span.end + _REACH]
    if behind.search(after):
        return True
    found = front.search(text[max(0, name.span.start - _REACH) : name.span.start])
    return bool(found) and not (language == "en" and _modifies(name, text))


def _modifies(name: Name, text: str) -> bool:
    """Tell whether a noun follows: "the Dnipro council" is the town's."""
    token = parse(text).root(name.span)
    return token is not None and noun_above(token) is not None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = water_words(language)
    return re.compile("|".join(sorted(words.front))), re.compile("|".join(sorted(words.behind)))
