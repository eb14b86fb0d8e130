"""Text of any length -> the places named in it, by arrays: for archives of millions of reports.

A name is settled as ``geo.resolve`` settles it where nothing else is named, once for each spelling;
what that leaves open stays open. Whether a name is a place where it stands is not asked here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from geo.folding import fold
from geo.formtable import table
from geo.gazetteer import candidates, number_of
from geo.names import Name
from geo.resolve import resolve
from geo.scanning import found
from reporting import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

OPEN = -1
_UNASKED = -2


@dataclass(frozen=True, slots=True)
class Located:
    """The names in a text, with their places.

    Attributes:
        starts, ends: where they stand, in code points of the text.
        places: numbers of the places, for ``geo.gazetteer.place_of_number``; ``OPEN`` where places
            far from each other are about as likely.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    places: NDArray[np.int64]


def locate(text: str, language: str) -> Located:
    """Return the gazetteer's names in a text, each with its place if it is clear by itself.

    Args:
        text: any text.
        language: ``en``, ``uk`` or ``ru``.
    """
    seen = found(text, language)
    known = _settled(language)
    forms, first = np.unique(seen.forms, return_index=True)
    new = known[forms] == _UNASKED
    for form, at in zip(forms[new].tolist(), first[new].tolist(), strict=True):
        known[form] = _place(text[seen.starts[at] : seen.ends[at]], language)
    return Located(seen.starts, seen.ends, known[seen.forms])


def _place(words: str, language: str) -> int:
    """Return the number of the place that a name means by itself."""
    folded = fold(words)
    form = folded.words(0, len(folded.codes))
    name = Name(Span(0, len(words)), candidates(form, language), form)
    [mention] = resolve((name,), words).mentions
    return OPEN if mention.place is None else number_of(mention.place)


@cache
def _settled(language: str) -> NDArray[np.int64]:
    """Return the place of each form of the gazetteer as far as it was asked for: it is filled."""
    del language
    return np.full(len(table().tongues), _UNASKED, np.int64)
