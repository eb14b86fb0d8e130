"""Type set in lines: runs of one face each, broken to a measure, never wider than it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from export.lettering import Face, clean, has, width
from export.svg import shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

# Where words may be parted, and what stays at the end of the line above.
_WORDS = re.compile(r"\S+\s*")
# What does not stand before an ellipsis.
_LOOSE = " ,;:.–—…"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face.

    Attributes:
        text: the words.
        face: the cut they are set in.
        size: type size in pixels.
        ink: class that colours them: ``ink``, ``ink2``, ``ink3``, ``about`` and so on.
    """

    text: str
    face: Face
    size: float
    ink: str = "ink"

    @property
    def width(self) -> float:
        """Return the width in pixels, kerning included."""
        return width(self.text, self.face, self.size)


Line = tuple[Run, ...]
# So many pixels of unevenness in lines are not seen.
_EVEN = 3.0


class _Word(NamedTuple):
    """A word in the look of a run: its width in pixels with the space behind it, and bare."""

    run: Run
    text: str
    wide: float
    bare: float


def line_width(line: Line) -> float:
    """Return a line's width in pixels."""
    return sum(run.width for run in line)


def lines(runs: Iterable[Run], room: float) -> tuple[Line, ...]:
    """Break runs into lines.

    A word that is wider than the room is cut where the room ends.

    Args:
        runs: the words, in order; a space at a run's end parts it from the next.
        room: the width that no line exceeds, in pixels.
    """
    words = _words(runs, room)
    return _parted(words, _starts(words, room))


def evenly(runs: Sequence[Run], room: float) -> tuple[Line, ...]:
    """Break runs into as few lines as fit, of nearly one length, as headlines want it.

    Args:
        runs: the words, in order.
        room: the width that no line exceeds, in pixels.
    """
    whole = _words(runs, room)
    most = len(_starts(whole, room))
    # The narrowest measure that takes no line more gives the most even lines.
    low, high = room / 2, room
    while high - low > _EVEN:
        middle = (low + high) / 2
        fits = len(_starts(_cut(whole, runs, middle), middle)) <= most
        low, high = (low, middle) if fits else (middle, high)
    words = _cut(whole, runs, high)
    return _parted(words, _starts(words, high))


def first_lines(broken: Sequence[Line], most: int, room: float) -> tuple[Line, ...]:
    """Return no more lines than asked for, the last one ending in an ellipsis if any were cut."""
    if len(broken) <= most:
        return tuple(broken)
    *kept, last = broken[:most]
    return (*kept, _ellipsis(last, room))


def cut_to(run: Run, room: float) -> Run:
    """Return a run that fits the room, cut with an ellipsis if it has to be."""
    whole = replace(run, text=clean(run.text))
    return whole if whole.width <= room else _ellipsis((whole,), room)[0]


def text(line: Line, x: float, y: float, *, anchor: str = "start", class_: str = "") -> Element:
    """Return a line of type as SVG.

    Args:
        line: its runs.
        x: pixels of its start, middle or end, as the anchor says.
        y: pixels of its base line.
        anchor: ``start``, ``middle`` or ``end``.
        class_: classes beside those of face and ink.
    """
    if not all(has(run.text) for run in line):
        return _strange(line, x, y, anchor, class_)
    if len(line) == 1:
        [run] = line
        return shape("text", run.text.rstrip(), x=x, y=y, **_look(run, anchor, class_))
    spans = (shape("tspan", run.text, **_look(run)) for run in line)
    head = {"text_anchor": None if anchor == "start" else anchor, "class_": class_ or None}
    return shape("text", *spans, x=x, y=y, **head)


def _strange(line: Line, x: float, y: float, anchor: str, class_: str) -> Element:
    """Return a line with letters that our fonts lack, each part at a place of its own.

    Else a program would set the whole line in whatever font holds its strangest letter.
    """
    left = x - line_width(line) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    spans: list[Element] = []
    for part in (part for run in line for part in _by_font(run)):
        spans.append(shape("tspan", part.text.rstrip(), x=left, y=y, **_look(part, class_=class_)))
        left += part.width
    return shape("text", *spans)


def _by_font(run: Run) -> Iterable[Run]:
    """Give a run in parts that our fonts can set and parts that they cannot."""
    parts = groupby(run.text, lambda letter: letter.isspace() or has(letter))
    texts = [("".join(letters), known) for known, letters in parts]
    return [
        replace(run, text=text, ink=run.ink + ("" if known else " other")) for text, known in texts
    ]


def _words(runs: Iterable[Run], room: float) -> list[_Word]:
    """Return the words of runs, those that are wider than the room in pieces that fit it."""
    found: list[_Word] = []
    for run in runs:
        for word in _measured(run):
            found.extend(_pieces(word, room) if word.bare > room else (word,))
    return found


def _cut(whole: list[_Word], runs: Iterable[Run], room: float) -> list[_Word]:
    """Return words as they are if each fits a room, else the words of their runs cut to it."""
    return whole if all(word.bare <= room for word in whole) else _words(runs, room)


@lru_cache(maxsize=2048)
def _measured(run: Run) -> tuple[_Word, ...]:
    """Return the words of a run with their widths."""
    tail = " " if run.text[-1:].isspace() else ""
    return tuple(_word(run, word) for word in _WORDS.findall(clean(run.text) + tail))


def _word(run: Run, words: str) -> _Word:
    wide = width(words, run.face, run.size)
    bare = words.rstrip()
    return _Word(run, words, wide, wide if bare == words else width(bare, run.face, run.size))


def _starts(words: Sequence[_Word], room: float) -> list[int]:
    """Return the number of the first word of each line."""
    starts = [0] if words else []
    left = room
    for number, (_, _, wide, bare) in enumerate(words):
        if bare > left and number > starts[-1]:
            starts.append(number)
            left = room
        left -= wide
    return starts


def _pieces(word: _Word, room: float) -> Iterable[_Word]:
    """Give a word as it is, or in pieces that each fit the room."""
    run, text, *_ = word
    while width(text.rstrip(), run.face, run.size) > room and len(text) > 1:
        fits = _most(text, run, room)
        yield _word(run, text[:fits])
        text = text[fits:]
    yield _word(run, text)


def _most(text: str, run: Run, room: float) -> int:
    """Return how many letters fit; at least one, so that there is an end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(text[:middle], run.face, run.size) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


def _parted(words: Sequence[_Word], starts: Sequence[int]) -> tuple[Line, ...]:
    return tuple(_joined(words[one:other]) for one, other in pairwise((*starts, len(words))))


def _joined(words: Sequence[_Word]) -> Line:
    """Return a line in which neighbours of one look are one run, without a space at the end."""
    line: list[tuple[Run, str]] = []
    for run, text, *_ in words:
        if line and _alike(line[-1][0], run):
            line[-1] = run, line[-1][1] + text
        else:
            line.append((run, text))
    line[-1] = line[-1][0], line[-1][1].rstrip()
    return tuple(Run(text, run.face, run.size, run.ink) for run, text in line)


def _alike(one: Run, other: Run) -> bool:
    return one is other or (one.face, one.size, one.ink) == (other.face, other.size, other.ink)


def _ellipsis(line: Line, room: float) -> Line:
    """Return a line cut behind a whole word, with an ellipsis that fits the room.

    Only a first word that is too wide by itself is cut within.
    """
    *before, last = line
    words = last.text.rstrip(_LOOSE)
    while words and line_width((*before, replace(last, text=words + "…"))) > room:
        words, space, _ = words.rpartition(" ")
        words = words.rstrip(_LOOSE)
        if not space and not before:
            return (_shortened(last, room),)
    if not words and before:
        return _ellipsis(tuple(before), room)
    return (*before, replace(last, text=words + "…"))


def _shortened(run: Run, room: float) -> Run:
    """Return the first word of a run, cut within."""
    word = run.text.split()[0]
    while len(word) > 1 and replace(run, text=word + "…").width > room:
        word = word[:-1]
    return replace(run, text=word + "…")


def _look(run: Run, anchor: str = "start", class_: str = "") -> dict[str, str | float | None]:
    return {
        "class_": " ".join(filter(None, (_FACES[run.face.file], run.ink, class_))),
        "font_size": run.size,
        "text_anchor": None if anchor == "start" else anchor,
    }


_FACES = {
    "SaidwhereSans-Regular.ttf": "sans",
    "SaidwhereSans-Bold.ttf": "sans bold",
    "SaidwhereSans-Italic.ttf": "sans italic",
    "SaidwhereSerif-Regular.ttf": "serif",
    "SaidwhereSerif-Bold.ttf": "serif bold",
}
