"""Text -> parsed paragraphs.

Other files name spaCy's types through this one: ``from reporting.parsing import Doc, Token``
under ``TYPE_CHECKING``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import data
from reporting.pipeline import PIPELINE as PIPELINE  # noqa: PLC0414 - named for its users
from reporting.pipeline import SETTING as SETTING  # noqa: PLC0414 - the same
from reporting.pipeline import pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.pipeline import Doc as Doc  # noqa: PLC0414 - others name it through this file
    from reporting.pipeline import Token as Token  # noqa: PLC0414 - the same

LONGEST = 3000
_NEAR = 4

# The copy that is parsed differs from the text only character by character: what no parser
# knows (control and bidirectional characters, lone surrogates, odd spaces) becomes a space.
_UNREADABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00a0\u1680\u2000-\u200a\u200e\u200f\u2028\u2029"
    r"\u202a-\u202f\u205f\u2060-\u2069\u3000\ufeff\ud800-\udfff]"
)
# A line that goes on in lower case after one without a final stop is a wrapped line.
_SMALL = "a-zа-яёіїєґ"
_BREAK = re.compile(rf"\n[^\S\n]*\n\s*|(?<=[^{_SMALL},;])\n|\n(?=[^{_SMALL}])")
# "KYIV, March 29 (Reuters) - " is no part of the sentence behind it.
_DATELINE = re.compile(
    r"[A-Z][^\n.!?“”\"]{0,60}?\([A-Z][A-Za-z .&/-]{1,20}\)\s*[-–—]{1,2}\s+"
    r"|[A-Z][A-Z'’]{2,}[A-Z'’. ]*(?:,[^\n.!?“”\"–—]{1,40})?\s+(?:[–—]|--)\s+"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a report, parsed on its own.

    Attributes:
        start, end: where it stands, in code points of the report's text; ``start + token.idx``
            is where a token begins.
        doc: the parse; its lemmas and labels are those of the word meant, where a spun word
            was read as another.
    """

    start: int
    end: int
    doc: Doc


@dataclass(frozen=True, slots=True)
class _Repair:
    """A word that is read as another; see ``data/language/en_repair.toml``."""

    word: str
    read: str
    before: frozenset[str]
    unless: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]

    def fits(self, words: list[str], index: int) -> bool:
        """Tell whether the neighbours show that the other word is meant."""
        before = words[index - 1] if index else ""
        after = words[index + 1 : index + 1 + _NEAR]
        return (
            before not in self.unless
            and (not self.before or before in self.before)
            and (not self.after or not self.after.isdisjoint(after[:1]))
            and (not self.near or not self.near.isdisjoint(after))
        )


@lru_cache(maxsize=16)
def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the parsed paragraphs of an English text, in order.

    The pipeline is loaded on first use; the setting ``SAIDWHERE_SPACY`` names another one.
    Overlong paragraphs come in pieces, so that time grows in proportion to the text.

    Raises:
        ReportError: the pipeline that the setting names is not installed.
    """
    words = pipeline()
    pieces = list(_pieces(text))
    originals = [words.words(_UNREADABLE.sub(" ", text[start:end])) for start, end in pieces]
    repaired = [_repaired(doc) for doc in originals]
    spoken = [copy or doc for doc, copy in zip(originals, repaired, strict=True)]
    parsed = words.parsed(spoken)
    found = []
    for (start, end), original, copy, doc in zip(pieces, originals, repaired, parsed, strict=True):
        found.append(Paragraph(start, end, _carried(doc, original) if copy else doc))
    return tuple(found)


def with_names(found: Sequence[Paragraph]) -> None:
    """Mark the names of people, bodies and places in parsed paragraphs, in place, once for each.

    Finding them takes as long as the parse: only those who ask for names pay it.
    """
    pipeline().name(paragraph.doc for paragraph in found)


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph, without the white space around it."""
    begin = 0
    for found in [*_BREAK.finditer(text), None]:
        end = found.start() if found else len(text)
        stretch = text[begin:end]
        if stretch.strip():
            left = len(stretch) - len(stretch.lstrip())
            yield begin + left, begin + len(stretch.rstrip())
        begin = found.end() if found else end


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what is parsed in one go: paragraphs, cut where they are endless."""
    for start, end in stretches(text):
        dateline = _DATELINE.match(text, start, end)
        begin = dateline.end() if dateline and dateline.end() < end else start
        if begin > start:
            yield start, begin
        while end - begin > LONGEST:
            cut = _cut(text, begin)
            yield begin, cut
            begin = cut
        yield begin, end


def _cut(text: str, start: int) -> int:
    """Return where to cut an endless paragraph: after a sentence, a word, or anywhere."""
    window = text[start : start + LONGEST]
    ends = [found.end() for found in _SENTENCE_END.finditer(window)]
    return start + (ends[-1] if ends else window.rfind(" ") + 1 or LONGEST)


def _repaired(doc: Doc) -> Doc | None:
    """Return a copy in which spun words are the words meant, None where there are none."""
    words = [token.lower_ for token in doc]
    swaps = {
        index: repair.read
        for index, word in enumerate(words)
        for repair in _repairs().get(word, ())
        if repair.fits(words, index)
    }
    if not swaps:
        return None
    spoken = [swaps.get(token.i, token.text) for token in doc]
    return type(doc)(doc.vocab, words=spoken, spaces=[bool(token.whitespace_) for token in doc])


def _carried(parsed: Doc, original: Doc) -> Doc:
    """Return the original tokens with the labels of the parsed copy."""
    labels: list[Any] = ["TAG", "POS", "LEMMA", "DEP", "HEAD"]
    table: Any = parsed.to_array(labels)
    return original.from_array(labels, table)


@cache
def _repairs() -> dict[str, tuple[_Repair, ...]]:
    table = tomllib.loads(data.path("language/en_repair.toml").read_text("utf-8"))["repair"]
    found: dict[str, tuple[_Repair, ...]] = {}
    for row in table:
        near = (frozenset(row.get(key, ())) for key in ("before", "unless", "after", "near"))
        repair = _Repair(row["word"], row["as"], *near)
        found[repair.word] = (*found.get(repair.word, ()), repair)
    return found
