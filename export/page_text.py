"""The report with its words marked: who said them, and what ties them to a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from export.markup import add, node
from export.page_sentences import around
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from export.page_ties import Tie
    from geo import LocatedStatement, Reading
    from reporting import Report

_PARAGRAPH = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A stretch that belongs to a statement, with its tie where the stretch names a place."""

    span: Span
    statement: str
    tie: Tie | None = None


# A stretch from its start to its end, with the claims on it.
_Piece: TypeAlias = tuple[int, int, list[_Claim]]


def report(reading: Reading, found: Sequence[Tie]) -> Element:
    """Return the report as paragraphs, every character of it in its place.

    Words of a statement stand in ``span.said``, words that tie it to a place in ``a.tie``; both
    carry the ids in ``data-statements``, the innermost statement first.

    Args:
        reading: the report as it has been read.
        found: its ties, in the order of its statements.
    """
    text, claims = reading.report.text, _claims(reading.statements, found)
    body = node("div", class_="sw-text", lang=spoken_in(reading.report), dir="auto")
    started = set[str]()
    for number, (_, stretches) in enumerate(_laid_out(list(_lines(text)), claims), 1):
        paragraph = node("p", dir="auto", data_number=str(number))
        for start, end, claimed in stretches:
            add(paragraph, _anchors(claimed, started))
            add(paragraph, [_stretch(text[start:end], claimed)])
        body.append(paragraph)
    return body


def excerpt(told: Report, located: LocatedStatement, found: Sequence[Tie]) -> Element:
    """Return the sentences of a report that hold one statement, with its own words marked.

    They hold its words, the verb that gives them to the speaker, and what says that the speaker
    kept silent; nothing else of the report is in it.

    Args:
        told: the report.
        located: the statement.
        found: its ties.
    """
    text, claims = told.text, _claims([located], found)
    spans = [claim.span for claim in claims]
    body = node("div", class_="sw-text", lang=spoken_in(told), dir="auto")
    cue = [located.statement.cue] if located.statement.cue else []
    for _, stretches in _laid_out(around(text, [*spans, *cue]), claims):
        pieces = [_quoted(text[start:end], claimed) for start, end, claimed in stretches]
        body.append(node("p", *pieces))
    return body


def spoken_in(report: Report) -> str | None:
    """Return the language of a report for ``lang``, None if it is not known."""
    return report.language if report.language != "und" else None


def paragraph_at(text: str, position: int) -> int:
    """Return the number that a paragraph bears on the page.

    Args:
        text: the report.
        position: a character of it, counted in Unicode code points.
    """
    return max(bisect_right(_starts(text), position), 1)


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    return tuple(line.start for line in _lines(text))


def _lines(text: str) -> Iterator[Span]:
    return (Span(*line.span()) for line in _PARAGRAPH.finditer(text) if not line[0].isspace())


def _claims(statements: Iterable[LocatedStatement], found: Sequence[Tie]) -> list[_Claim]:
    said = [
        _Claim(fragment, located.statement.id)
        for located in statements
        for fragment in (*located.statement.fragments, *located.statement.silences)
    ]
    tied = [_Claim(tie.span, tie.statement, tie) for tie in found]
    return sorted([*said, *tied], key=lambda claim: (claim.span.start, claim.span.end))


def _laid_out(lines: Sequence[Span], claims: list[_Claim]) -> Iterator[tuple[Span, list[_Piece]]]:
    """Give each line the pieces that it is set in, in one walk over both."""
    pieces = _pieces(claims, lines)
    piece = next(pieces, None)
    for line in lines:
        held = []
        while piece and piece[0] < line.end:
            if piece[0] >= line.start:
                held.append(piece)
            piece = next(pieces, None)
        yield line, held


def _pieces(claims: list[_Claim], lines: Iterable[Span]) -> Iterator[_Piece]:
    """Cut the text wherever a line or a claim begins or ends; give each piece its claims.

    One walk over claims sorted by their start, so time grows with the text and not its square.
    """
    spans = [*lines, *(claim.span for claim in claims)]
    cuts = sorted({edge for span in spans for edge in (span.start, span.end)})
    holding: list[_Claim] = []
    coming = iter([*claims, None])
    claim = next(coming)
    for left, right in pairwise(cuts):
        holding = [held for held in holding if held.span.end > left]
        while claim and claim.span.start <= left:
            holding.append(claim)
            claim = next(coming)
        yield left, right, holding


def _anchors(holding: list[_Claim], started: set[str]) -> list[Element]:
    """Return the targets for links to statements whose first words stand here."""
    new = sorted({claim.statement for claim in holding} - started)
    started.update(new)
    return [node("span", id=f"sw-words-{statement}") for statement in new]


def _stretch(words: str, holding: list[_Claim]) -> Element | str:
    if not holding:
        return words
    inner = sorted(holding, key=lambda claim: claim.span.end - claim.span.start)
    tie = next((claim.tie for claim in inner if claim.tie), None)
    statements = " ".join(dict.fromkeys(claim.statement for claim in inner))
    if tie is None:
        return node("span", words, class_="said", data_statements=statements)
    regions = " ".join(dict.fromkeys(claim.tie.region for claim in inner if claim.tie))
    return node(
        "a",
        words,
        class_=f"tie {tie.relation}",
        href=f"#sw-{tie.statement}",
        data_statements=statements,
        data_regions=regions,
    )


def _quoted(words: str, holding: list[_Claim]) -> Element | str:
    """Return words of an excerpt: they stand in their statement, so they need no way to it."""
    if not holding:
        return words
    tie = next((claim.tie for claim in holding if claim.tie), None)
    return node("span", words, class_=f"said tie {tie.relation}" if tie else "said")
