"""Positions in an English text -> the words of its parse, and the way up from one of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reporting import Span
from reporting.parsing import paragraphs, with_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.parsing import Doc, Paragraph, Token

_MODIFIERS = frozenset({"compound", "nmod", "amod", "nummod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of a whole text.

    Attributes:
        paragraphs: in the order of the text.
        starts: where each begins, in code points of the text.
        offsets: the same by the identity of its parse, so that a word is placed at once.
    """

    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]
    offsets: dict[int, int]

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """Return the words that share a character with a stretch; none across paragraphs."""
        index = bisect_right(self.starts, span.start) - 1
        if index < 0:
            return ()
        part = self.paragraphs[index]
        start, end = span.start - part.start, min(span.end, part.end) - part.start
        if start >= end:
            return ()
        found = part.doc.char_span(start, end, alignment_mode="expand")
        return tuple(token for token in found or () if not token.is_space)

    def root(self, span: Span) -> Token | None:
        """Return the word of a stretch that the others hang on, None where nothing is parsed."""
        tokens = self.tokens(span)
        inside = {token.i for token in tokens}
        heads = [token for token in tokens if token.head.i not in inside or token.head == token]
        return heads[-1] if heads else None

    def span(self, token: Token) -> Span:
        """Return where a word stands in the text."""
        start = self.offsets[id(token.doc)]
        return Span(start + token.idx, start + token.idx + len(token))

    def docs(self) -> Iterator[tuple[int, Doc]]:
        """Yield each paragraph's start and its parse."""
        for part in self.paragraphs:
            yield part.start, part.doc


@lru_cache(maxsize=16)
def parse(text: str) -> Parse:
    """Return the parse of an English text."""
    parts = paragraphs(text)
    with_names(parts)
    offsets = {id(part.doc): part.start for part in parts}
    return Parse(parts, tuple(part.start for part in parts), offsets)


def before(token: Token) -> Token | None:
    """Return the word in front, None at the start of a paragraph."""
    return token.nbor(-1) if token.i else None


def after(token: Token) -> Token | None:
    """Return the word behind, None at the end of a paragraph."""
    return token.nbor(1) if token.i + 1 < len(token.doc) else None


def first_of_list(token: Token) -> Token:
    """Return the first member of the list that a word stands in: it carries the list's role."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def noun_above(token: Token) -> Token | None:
    """Return the noun that a word modifies ("the Kyiv front"), None if it modifies none."""
    head = first_of_list(token)
    if head.dep_ in _MODIFIERS and head.head.pos_ in {"NOUN", "PROPN"}:
        return head.head
    return None


def hangs_below(low: Span, high: Span, text: str) -> bool:
    """Tell whether one name stands below another in the parse, lists aside: "X, a suburb of Y"."""
    tree = parse(text)
    above = {token.i for token in tree.tokens(high)}
    token = tree.root(low)
    start = tree.root(high)
    if token is None or start is None or token.doc is not start.doc:
        return False
    while token.dep_ != "conj" and token.head != token:
        token = token.head
        if token.i in above:
            return True
    return False


def opens_sentence(token: Token) -> bool:
    """Tell whether a word comes first in its sentence, quotation marks aside."""
    front = before(token)
    return (
        token.is_sent_start is True or front is None or (front.is_quote and opens_sentence(front))
    )
