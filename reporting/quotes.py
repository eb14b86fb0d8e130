"""Text -> quotations: which marks open, which close, and which are only apostrophes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reporting.parsing import stretches
from reporting.report import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Which marks close which; a mark stands in more than one row where countries differ.
# Source: Unicode Standard, chapter 6.2, "Language-Based Usage of Quotation Marks".
CLOSING = {
    "“": '”"',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    '"': '"”',
    "``": "''",
    "''": "''",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_MARK = re.compile(r"``|''|[“”„«»‹›\"‘’‚']")
_ELISION = re.compile(r"(?:tis|twas|em|til|cause|n|\d\ds?)\b", re.IGNORECASE)
# How far a closing single mark is looked for: beyond that, an apostrophe is likelier, and the
# search must not grow with the text.
_REACH = 1500
# Quotations nest two or three deep in print; more is noise, and would make the search slow.
_DEEPEST = 6
# Words that a title leaves small; and how long a title may be.
_SMALL = frozenset(
    {"of", "the", "for", "and", "on", "in", "to", "a", "an", "with", "against", "at"}
)
_LONGEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks.

    Attributes:
        span: the words, without the marks.
        outer: the words with their marks.
        depth: 0 for a quotation that stands in no other.
        closed: it has its closing mark, or goes on in the next paragraph as the rule has it.
        carried: it goes on in the next paragraph, which opens with the same mark again.
    """

    span: Span
    outer: Span
    depth: int = 0
    closed: bool = True
    carried: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    after: int


@dataclass(slots=True)
class _Scan:
    """The state of reading one paragraph."""

    text: str
    end: int
    stack: list[_Open] = field(default_factory=list)
    found: list[Quote] = field(default_factory=list)

    def close(self, index: int, start: int, after: int, *, closed: bool = True) -> None:
        """Close the open mark at an index of the stack; what it holds unclosed is dropped."""
        opened = self.stack[index]
        span, outer = Span(opened.after, start), Span(opened.start, after)
        if self.text[span.start : span.end].strip():
            self.found.append(Quote(span, outer, index, closed))
        del self.stack[index:]


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the quotations of a text in its order; a nested one follows the one it stands in.

    Marks are paired within a paragraph. One that is left open runs to the end of its
    paragraph: it is ``carried`` where the next paragraph opens with the same mark, and not
    ``closed`` where that is not so.
    """
    found: list[Quote] = []
    bounds = list(stretches(text))
    following = [*(start for start, _ in bounds[1:]), len(text)]
    for (start, end), after in zip(bounds, following, strict=False):
        found.extend(_paragraph(text, start, end, after))
    return tuple(sorted(found, key=lambda quote: (quote.outer.start, -quote.outer.end)))


def is_title(words: str) -> bool:
    """Tell whether quoted words are a title: "Article 5", "Budapest Memorandum".

    Two words or more, each with a capital or a figure but for the small ones, and no stop.
    """
    parts = words.split()
    large = [part for part in parts if part[0].isupper() or part[0].isdigit()]
    small = all(part in _SMALL for part in parts if part not in large)
    plain = words[-1:].isalnum()
    return len(large) > 1 and small and plain and len(parts) <= _LONGEST_TITLE


def _paragraph(text: str, start: int, end: int, following: int) -> Iterator[Quote]:
    scan = _Scan(text, end)
    for mark in _MARK.finditer(text, start, end):
        _read(scan, mark.group(), mark.start(), mark.end())
    opened = scan.stack[0] if scan.stack else None
    if opened and opened.mark not in ("'", "‘"):
        carried = text.startswith(opened.mark, following)
        span = Span(opened.after, end)
        if span.words(text).strip():
            yield Quote(span, Span(opened.start, end), 0, carried, carried)
    yield from scan.found


def _read(scan: _Scan, mark: str, start: int, after: int) -> None:
    """Take one mark: it closes what is open, opens, or is an apostrophe."""
    before, behind = _around(scan, start, after)
    single = mark in ("'", "’", "‘")
    opening = _opens(scan, mark, before, behind, after)
    for index in range(len(scan.stack) - 1, -1, -1):
        if mark in CLOSING[scan.stack[index].mark]:
            if single and not _closes_single(scan, mark, before, behind, after):
                return
            if opening and before.isspace() and mark == scan.stack[index].mark:
                scan.close(index, start, start, closed=False)
                break
            scan.close(index, start, after)
            return
    if opening and len(scan.stack) < _DEEPEST:
        scan.stack.append(_Open(mark, start, after))


def _around(scan: _Scan, start: int, after: int) -> tuple[str, str]:
    before = scan.text[start - 1] if start else " "
    behind = scan.text[after] if after < scan.end else " "
    return before, behind


def _opens(scan: _Scan, mark: str, before: str, behind: str, after: int) -> bool:
    """Tell whether a mark can open: something follows it, and a word does not stand before it."""
    if behind.isspace() or mark in ("’", "›"):
        return False
    if mark in ("‘", "'"):
        return not before.isalnum() and _single_opens(scan, mark, after)
    return mark in "“„«``" or not before.isalnum()


def _single_opens(scan: _Scan, mark: str, after: int) -> bool:
    """Tell whether a single mark opens a quotation, and is not the mark of an elision."""
    if _ELISION.match(scan.text, after):
        return False
    closing = CLOSING[mark]
    window = scan.text[after : min(scan.end, after + _REACH)]
    return re.search(rf"[^\s{closing}][{closing}](?![^\W_])", window) is not None


def _closes_single(scan: _Scan, mark: str, before: str, behind: str, after: int) -> bool:
    """Tell whether a single mark closes, and is not the apostrophe of "soldiers' wives"."""
    if behind.isalnum() or before.isspace():
        return False
    if before != "s" or not re.match(r"\s[a-z]", scan.text[after : after + 2]):
        return True
    window = scan.text[after : min(scan.end, after + _REACH)]
    later = re.search(rf"[.,!?…]{mark}|[‘“\"]", window)
    return later is None or not later.group().endswith(mark)
