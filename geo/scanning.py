"""Text -> the spellings of the gazetteer that stand in it, at word bounds."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo import gazetteer
from reporting import Span

# One-to-one, so that positions stay: apostrophes, hyphens and spaces of every kind, and line
# breaks, across which a name of two words may run.
_ALIKE = str.maketrans("’ʼ`´ʹ‘′\u2010\u2011\u00a0\u202f\n\t", "'''''''--    ")
# Stress marks, soft hyphens and joiners stand inside words but do not belong to the spelling.
_SILENT = re.compile("[\u0300\u0301\u00ad\u200b-\u200f\u2060\ufeff]")
# Half a character, as broken files have it, is no text for the automaton.
_HALVES = re.compile("[\ud800-\udfff]")
_SHOUTED = re.compile(
    r"(?<![^\W\d_])[^\W\d_a-zа-яіїєґ'-]{5,}(?:-[^\W\d_a-zа-яіїєґ'-]+)*(?![^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling of the gazetteer in a text.

    Attributes:
        span: where it stands.
        form: the spelling, as the gazetteer has it.
    """

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with the gazetteer's apostrophes, hyphens and capitals.

    Attributes:
        text: the folded text.
        places: where each of its characters, and its end, stands in the text as handed in;
            empty where nothing moved.
    """

    text: str
    places: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the text as handed in."""
        if not self.places:
            return Span(start, end)
        return Span(self.places[start], self.places[end - 1] + 1)


def hits(text: str, language: str) -> tuple[Hit, ...]:
    """Return every spelling of the gazetteer in a language, the longest at each place, in order."""
    folded = fold(text)
    matches = _automaton(language).find_matches_as_indexes(folded.text)
    return tuple(
        Hit(folded.span(start, end), folded.text[start:end])
        for _, start, found in matches
        if (end := _bounded(folded.text, start, found, language))
    )


def fold(text: str) -> Folded:
    """Return the text as the gazetteer spells: composed letters, plain apostrophes, no shouting."""
    places: tuple[int, ...] = ()
    if not unicodedata.is_normalized("NFC", text) or _SILENT.search(text):
        text, places = _composed(text)
    plain = _HALVES.sub(" ", text.translate(_ALIKE))
    return Folded(_SHOUTED.sub(_spoken, plain), places)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text in composed letters, and where each of them stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if _SILENT.match(letter) and letter != "\u0300":
            continue
        joined = unicodedata.normalize("NFC", letters[-1] + letter) if letters else letter
        if letters and len(joined) == 1:
            letters[-1] = joined
        else:
            letters.append(letter)
            places.append(place)
    return "".join(letters), tuple(places)


def _spoken(word: re.Match[str]) -> str:
    """Return a word in capitals as it is written within a sentence."""
    titled = word[0].title()
    return titled if len(titled) == len(word[0]) else word[0]


def _bounded(text: str, start: int, end: int, language: str) -> int:
    """Return where the name that begins here ends, 0 if none stands at word bounds."""
    if start and (
        text[start - 1].isalnum()
        or (text[start - 1] == "'" and text[start - 2 : start - 1].isalpha())
    ):
        return 0
    # "Mariupol'" is a transliteration, but here mostly a possessive or a closing quotation mark.
    if text[end - 1] == "'" and gazetteer.readings(text[start : end - 1], language):
        end -= 1
    while end > start:
        if end == len(text) or not text[end].isalnum():
            return end if gazetteer.readings(text[start:end], language) else 0
        # The longest name ends within a word: a shorter one may end before that word.
        end = max(text.rfind(mark, start, end) for mark in " -'")
    return 0


@cache
def _automaton(language: str) -> AhoCorasick:
    return AhoCorasick(
        gazetteer.forms(language),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
    )
