"""Ukrainian and Russian names in their surroundings -> a place, or what acts in its name.

There is no parse: prepositions, the nouns in front and the verbs beside tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.signs import begins
from geo.vocabulary import sign_words

if TYPE_CHECKING:
    from geo.signs import Signs

_PLURAL = ("ли", "ть", "ют", "ут", "ат", "ят")


def is_literal(around: Signs, language: str, *, acting: bool) -> bool:
    """Tell whether a name is a place where it stands, not a government or the like.

    Args:
        around: what stands around the name.
        language: ``uk`` or ``ru``.
        acting: it is a country or the seat of a government, which mostly acts.
    """
    if around.dateline or begins(around.nouns[:1], language, "examples"):
        return not (acting and _pressed(around, language))
    if acting:
        return _is_place(around, language)
    words = sign_words(language)
    if around.typed or around.front in words.locative | words.towards | words.topics:
        return True
    place = begins((around.front,), language, "geographic")
    return place or not begins(around.behind[:1], language, "speaking")


def _is_place(around: Signs, language: str) -> bool:
    """Tell whether a country or seat of government is a place, by its preposition or its verbs."""
    words = sign_words(language)
    if _pressed(around, language) or begins(around.nouns[:3], language, "ways"):
        return not _pressed(around, language)
    if around.front in words.partners:
        # "With Kyiv" is a government, but who withdraws "from Kyiv" leaves a place.
        return around.front in words.towards and begins(around.nouns[:3], language, "placing")
    if around.typed or around.front in words.locative | words.towards:
        # «У Києві заявили»: those who speak there are the government.
        return not (around.behind[:1] and _they_say(around.behind[0], language))
    return not begins(around.nouns[:3], language, "institutions") and _lies(around, language)


def _pressed(around: Signs, language: str) -> bool:
    """Tell whether somebody presses or counts on a government: «тисне на Київ»."""
    return around.front == "на" and begins(around.nouns[1:5], language, "pressing")


def _they_say(word: str, language: str) -> bool:
    """Tell whether a word is a verb of saying in the plural: «заявили», «відповідають»."""
    return word.endswith(_PLURAL) and begins((word,), language, "speaking")


def _lies(around: Signs, language: str) -> bool:
    """Tell whether the noun or verb beside a name without a preposition takes a place."""
    if begins((around.front,), language, "geographic"):
        return True
    beside = (*around.behind[:3], *around.nouns[:1])
    if begins(beside, language, "speaking") or begins((around.front,), language, "actors"):
        return False
    if around.dashed or begins(around.nouns[:2], language, "placing"):
        return True
    return begins(around.behind[:2], language, "undergoing")
