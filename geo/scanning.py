"""Text -> the spellings of the gazetteer that stand in it, at word bounds.

The words of a text are hashed all at once and looked up in the hashes of the gazetteer's forms, so
that half a million forms need no automaton: nothing is built at start but a sorted table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.folding import fold
from geo.formtable import table
from geo.hashing import between, dotted, joined, word_hashes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.folding import Folded, Places
    from reporting import Span

_DOT, _QUOTE, _FIRST_LETTER = ord("."), ord("'"), ord("A")


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
class Found:
    """The spellings of the gazetteer in a text, as arrays; see ``found``.

    Attributes:
        starts, ends: where they stand in the text as handed in, in code points.
        forms: their numbers in ``geo.formtable.table()``.
    """

    starts: Places
    ends: Places
    forms: Places


def hits(text: str, language: str) -> tuple[Hit, ...]:
    """Return every spelling of the gazetteer in a language, the longest at each place, in order."""
    folded = fold(text)
    seen = _in_order(folded, language)
    pairs = zip(seen.starts.tolist(), seen.ends.tolist(), strict=True)
    return tuple(Hit(folded.span(*pair), folded.words(*pair)) for pair in pairs)


def found(text: str, language: str) -> Found:
    """Return the spellings of a language as ``hits`` does, as arrays: for millions of reports.

    Args:
        text: any text.
        language: ``en``, ``uk`` or ``ru``.
    """
    folded = fold(text)
    seen = _in_order(folded, language)
    if folded.places is None:
        return seen
    return Found(folded.places[seen.starts], folded.places[seen.ends - 1] + 1, seen.forms)


def _in_order(folded: Folded, language: str) -> Found:
    """Return the longest spelling at each word, those that overlap an earlier one left out."""
    starts, ends = folded.starts, folded.ends
    each = word_hashes(folded)
    best, stop = np.full(len(starts), -1), np.zeros(len(starts), np.int64)
    first = last = _that_can_open(folded, language)
    hashes = each[first]
    while len(first):
        _note(best, stop, first, ends[last], table().look_up(hashes, language))
        stops = np.flatnonzero(folded.codes[np.minimum(ends[last], len(folded.codes) - 1)] == _DOT)
        forms = table().look_up(dotted(hashes[stops]), language)
        _note(best, stop, first[stops], ends[last[stops]] + 1, forms)
        on = np.flatnonzero(table().goes_on(hashes) & (last + 1 < len(starts)))
        first, last = first[on], last[on] + 1
        hashes = joined(hashes[on], between(folded, last - 1), each[last])
    seen = np.flatnonzero(best >= 0)
    found = Found(starts[seen], stop[seen], best[seen])
    kept = _apart(found.starts, found.ends)
    return Found(found.starts[kept], found.ends[kept], found.forms[kept])


def _note(best: Places, stop: Places, words: Places, ends: Places, forms: Places) -> None:
    """Keep the forms that were found, in place: longer ones come later."""
    good = np.flatnonzero(forms >= 0)
    best[words[good]], stop[words[good]] = forms[good], ends[good]


def _that_can_open(folded: Folded, language: str) -> Places:
    """Return the numbers of the words that can open a name: in English, those with a capital."""
    words = np.flatnonzero(folded.capital) if language == "en" else np.arange(len(folded.starts))
    starts = folded.starts[words]
    # Behind an apostrophe within a word goes on what stands before it.
    inner = (starts > 1) & (folded.codes[starts - 1] == _QUOTE)
    inner &= folded.codes[starts - 2] >= _FIRST_LETTER
    found: Places = words[~inner]
    return found


def _apart(starts: Places, ends: Places) -> NDArray[np.bool_]:
    """Tell which stretches are kept: of two that overlap the one in front."""
    kept = np.ones(len(starts), bool)
    for at in (np.flatnonzero(starts[1:] < np.maximum.accumulate(ends)[:-1]) + 1).tolist():
        before = at - 1
        while not kept[before]:
            before -= 1
        kept[at] = starts[at] >= ends[before]
    return kept
