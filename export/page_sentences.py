"""Text -> its sentences, cut without a parser, so that an excerpt holds whole ones."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

import data
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE = re.compile(r"[^\r\n]+")
# A stop, the marks and brackets that close behind it, a gap, and what a sentence begins with.
_STOP = re.compile(r"[.!?…]+[\"'”’»“)\]]*(?=\s+[\"'“„‘«(\[—–-]*\s*[^\W_])")
_BEFORE = re.compile(r"[^\W\d_](?:[^\W_]|[.’'])*$")


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text; a line break ends one, white space belongs to none."""
    return tuple(span for line in _LINE.finditer(text) for span in _cut(line[0], line.start()))


def around(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches of whole sentences that hold some spans, in the order of the text.

    Sentences side by side in one line come as one stretch, and a span is never cut: where it
    goes on over the end of a sentence, both sentences are in.

    Args:
        text: the report.
        spans: stretches of it.
    """
    whole = sentences(text)
    starts, ends = [one.start for one in whole], [one.end for one in whole]
    wanted = {
        number
        for span in spans
        for number in range(bisect_right(ends, span.start), bisect_left(starts, span.end))
    }
    return tuple(_joined(text, (whole[number] for number in sorted(wanted))))


def _joined(text: str, wanted: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in wanted:
        gap = text[held.end : span.start] if held else "\n"
        # Only white space within a line lies between neighbours; a sentence would show.
        if held and gap.isspace() and not re.search(r"[\r\n]", gap):
            held = Span(held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _cut(line: str, offset: int) -> Iterator[Span]:
    edges = [stop.end() for stop in _STOP.finditer(line) if _ends(line, stop)]
    for start, end in zip([0, *edges], [*edges, len(line)], strict=True):
        words = line[start:end]
        left = start + len(words) - len(words.lstrip())
        right = start + len(words.rstrip())
        if left < right:
            yield Span(offset + left, offset + right)


def _ends(line: str, stop: re.Match[str]) -> bool:
    """Tell whether a sentence ends at a stop: a small letter behind it goes on with it."""
    first = next(sign for sign in line[stop.end() :] if sign.isalnum())
    if first.islower():
        return False
    if stop[0] != ".":
        return True
    before = _BEFORE.search(line[: stop.start()])
    word = before[0].casefold() if before else ""
    return len(word) != 1 and word not in _abbreviations()


@lru_cache
def _abbreviations() -> frozenset[str]:
    with data.path("sentences.toml").open("rb") as file:
        return frozenset(word for words in tomllib.load(file).values() for word in words.split())
