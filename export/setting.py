"""Type set in lines: runs of one face each, broken to a measure, never wider than it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

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
    done: list[Line] = []
    here: list[Run] = []
    left = room
    for word in _words(runs, room):
        wide = replace(word, text=word.text.rstrip()).width
        if here and wide > left:
            done.append(_joined(here))
            here, left = [], room
        here.append(word)
        left -= word.width
    return (*done, _joined(here)) if here else tuple(done)


def evenly(runs: Sequence[Run], room: float) -> tuple[Line, ...]:
    """Break runs into as few lines as fit, of nearly one length, as headlines want it.

    Args:
        runs: the words, in order.
        room: the width that no line exceeds, in pixels.
    """
    broken = lines(runs, room)
    # The narrowest measure that takes no line more gives the most even lines.
    low, high = room / 2, room
    while high - low > 1:
        middle = (low + high) / 2
        fits = len(lines(runs, middle)) <= len(broken)
        low, high = (low, middle) if fits else (middle, high)
    return lines(runs, high)


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


def _words(runs: Iterable[Run], room: float) -> Iterable[Run]:
    for run in runs:
        tail = " " if run.text[-1:].isspace() else ""
        for word in _WORDS.findall(clean(run.text) + tail):
            yield from _pieces(replace(run, text=word), room)


def _pieces(word: Run, room: float) -> Iterable[Run]:
    """Give a word as it is, or in pieces that each fit the room."""
    text = word.text
    while replace(word, text=text.rstrip()).width > room and len(text) > 1:
        fits = _most(text, word, room)
        yield replace(word, text=text[:fits])
        text = text[fits:]
    yield replace(word, text=text)


def _most(text: str, word: Run, room: float) -> int:
    """Return how many letters fit; at least one, so that there is an end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = replace(word, text=text[:middle]).width <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


def _joined(words: Sequence[Run]) -> Line:
    """Return a line in which neighbours of one look are one run, without a space at the end."""
    line: list[Run] = []
    for word in words:
        if line and replace(line[-1], text="") == replace(word, text=""):
            line[-1] = replace(word, text=line[-1].text + word.text)
        else:
            line.append(word)
    line[-1] = replace(line[-1], text=line[-1].text.rstrip())
    return tuple(line)


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
