"""Paragraph by paragraph: findings put together, so that one statement stays one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.claims import claims
from reporting.direct import lead_in, quoted
from reporting.finding import Finding, Passage, stripped
from reporting.headlines import headline
from reporting.indirect import reported
from reporting.nesting import going_on, nested
from reporting.parsing import paragraphs
from reporting.pointing import pointing_back
from reporting.quotes import Quote, find_quotes, is_title
from reporting.report import Span, joined
from reporting.riders import before_silences, without_riders
from reporting.silence import silences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What a quotation without a cue may go on from; the other constructions are too unsure.
_GOES_ON = (
    "colon",
    "quote_then_cue",
    "cue_then_quote",
    "clause",
    "clause_before",
    "parenthetical",
    "according_to",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules find in a text.

    Attributes:
        findings: in the order of the paragraphs, and of their cues within each.
        quotes: the outermost quotations.
        spoken: those of them that are no titles.
        spare: quotations of their own that nothing attributes.
    """

    findings: tuple[Finding, ...]
    quotes: tuple[Quote, ...]
    spoken: tuple[Quote, ...]
    spare: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class _Carry:
    """Which finding the next paragraph may go on from; ``sure`` where a mark or colon says so."""

    index: int
    sure: bool = True


def read_findings(text: str) -> Reading:
    """Return what is said in a text, by all rules together."""
    found: list[Finding] = []
    spare: list[Quote] = []
    carried: _Carry | None = None
    quotes = tuple(quote for quote in find_quotes(text) if not quote.depth)
    before: Passage | None = None
    for passage in _passages(text, quotes):
        own, left = _paragraph(passage, before)
        first = len(found)
        own, left = _joined(passage, own, left)
        if carried is not None and (carried.sure or _only_quotes(passage, own, left)):
            source = found[carried.index]
            found[carried.index] = source.with_fragments(quote.span for quote in left)
        else:
            spare.extend(left)
        found.extend(nested([*own, *going_on(passage, own)]))
        carried = _carried(passage, found, first, carried)
        # What is somebody's already is not what "this" in the next paragraph points to.
        before = None if len(found) > first else passage
    spoken = tuple(quote for quote in quotes if not is_title(quote.span.words(text)))
    return Reading(tuple(f for f in found if _says(f)), quotes, spoken, tuple(spare))


def _says(finding: Finding) -> bool:
    """Tell whether a finding has a speaker, and words: a dash in quotation marks is none."""
    return finding.speaker is not None and bool(stripped(finding.passage.text, finding.fragments))


def _only_quotes(passage: Passage, own: Sequence[Finding], left: Sequence[Quote]) -> bool:
    """Tell whether a paragraph opens with a quotation and attributes nothing to anybody."""
    return not own and bool(left) and left[0].outer.start == passage.paragraph.start


def _paragraph(passage: Passage, before: Passage | None) -> tuple[list[Finding], list[Quote]]:
    """Return what is said in a paragraph, and the quotations that no verb attributes."""
    pairs = list(quoted(passage))
    found = [finding for _, finding in pairs if finding is not None]
    used = frozenset(finding.cue.i for finding in found)
    taken = [span for finding in found for span in finding.fragments]
    silent = list(silences(passage))
    found.extend(silent)
    used |= _phrases(passage, silent)
    for finding in (*without_riders(reported(passage, used)), *claims(passage)):
        if finding.rule == "according_to" and _attributes_again(finding, found):
            continue
        clear = _clear(passage, before_silences(passage, finding, silent), taken)
        if clear is not None:
            found.append(clear)
    found.extend(pointing_back(passage, before, found))
    found.extend(headline(passage, found))
    # Later mentions refer back, so speakers are resolved in the order of the text.
    found.sort(key=lambda finding: finding.cue.i)
    return found, [quote for quote, finding in pairs if finding is None]


def _phrases(passage: Passage, silent: Sequence[Finding]) -> frozenset[int]:
    """Return the words of "failed to mention": none of them attributes anything else."""
    ends = [passage.first_from(finding.fragments[0].start) for finding in silent]
    bounds = zip(silent, ends, strict=True)
    return frozenset(at for finding, end in bounds for at in range(finding.cue.i, end))


def _attributes_again(finding: Finding, found: Sequence[Finding]) -> bool:
    """Tell whether "according to" only names the source of a quotation's attribution."""
    cues = [other.passage.start_of(other.cue) for other in found]
    return any(span.start <= cue < span.end for span in finding.fragments for cue in cues)


def _clear(passage: Passage, finding: Finding, taken: Sequence[Span]) -> Finding | None:
    """Return reported speech without what another verb attributes, and with whole quotations."""
    spans = [part for span in finding.fragments for part in _without(span, taken)]
    if not spans:
        return None
    quotes = [
        q.outer if span.start < q.outer.start else q.span
        for q in passage.quotes
        for span in spans
        if span.overlaps(q.span)
    ]
    whole = [q for q in quotes if not any(q.overlaps(other) for other in taken)]
    grown = _with_next_quote(passage, joined([*spans, *whole]), taken)
    return replace(finding, fragments=grown)


def _with_next_quote(
    passage: Passage, spans: tuple[Span, ...], taken: Sequence[Span]
) -> tuple[Span, ...]:
    """Return stretches that reach over a quotation which follows at once: "said it was “…”"."""
    last = spans[-1]
    for quote in passage.quotes:
        gap = passage.text[last.end : max(last.end, quote.outer.start)]
        if quote.outer.start < last.end or quote.span in taken:
            continue
        # Words between the two mean that the quotation belongs to something else.
        if gap.strip(", ") or not gap:
            break
        last = Span(last.start, quote.outer.end)
    return (*spans[:-1], last)


def _without(span: Span, taken: Sequence[Span]) -> list[Span]:
    """Return what is left of a stretch: the part before or after the quotations in it."""
    inner = [other for other in taken if span.overlaps(other)]
    if not inner:
        return [span]
    before = Span(span.start, inner[0].start - 1)
    after = Span(inner[-1].end + 1, span.end)
    # The shorter rest is mostly the attribution itself.
    longest = max(before, after, key=lambda part: part.end - part.start)
    return [longest] if longest.end > longest.start else []


def _joined(
    passage: Passage, found: Sequence[Finding], left: Sequence[Quote]
) -> tuple[list[Finding], list[Quote]]:
    """Give each quotation without a verb to the last statement before it in its paragraph."""
    grown = list(found)
    spare = []
    for quote in left:
        index = _goes_to(grown, passage, quote)
        if index is not None:
            grown[index] = grown[index].with_fragments([quote.span])
        elif not _said(grown, quote):
            spare.append(quote)
    return grown, spare


def _said(found: Sequence[Finding], quote: Quote) -> bool:
    return any(span.overlaps(quote.span) for f in found for span in f.fragments)


def _goes_to(found: Sequence[Finding], passage: Passage, quote: Quote) -> int | None:
    """Return which finding a quotation without a verb goes on from, None if none or it is said."""
    if _said(found, quote):
        return None
    before = [
        index
        for index, finding in enumerate(found)
        if finding.rule in _GOES_ON and passage.start_of(finding.cue) < quote.outer.start
    ]
    return before[-1] if before else None


def _carried(
    passage: Passage, found: list[Finding], first: int, carried: _Carry | None
) -> _Carry | None:
    """Return which finding the next paragraph may go on from; a lead-in is added for it."""
    last = passage.quotes[-1] if passage.quotes else None
    known = [*([] if carried is None else [carried.index]), *range(first, len(found))]
    holds = [n for n in known if last and any(s.overlaps(last.span) for s in found[n].fragments)]
    if last is not None and last.carried:
        return _Carry(holds[-1]) if holds else None
    lead = lead_in(passage)
    if lead is not None:
        return _Carry(_announced(found, first, lead))
    # In English news a new paragraph that only quotes goes on with the last speaker quoted.
    quoted_last = holds and found[holds[-1]].rule in ("quote_then_cue", "cue_then_quote", "colon")
    return _Carry(holds[-1], sure=False) if quoted_last else None


def _announced(found: list[Finding], first: int, lead: Finding) -> int:
    """Return which finding a lead-in is, put among those of its paragraph."""
    same = [n for n in range(first, len(found)) if found[n].cue == lead.cue]
    if not same:
        found.append(lead)
        return len(found) - 1
    # "She recalled the morning of the first bomb:" tells what the words are about.
    if found[same[-1]].rule == "object":
        found[same[-1]] = lead
    return same[-1]


def _passages(text: str, quotes: Sequence[Quote]) -> Iterator[Passage]:
    """Yield the parsed paragraphs of a text, each with its outermost quotations."""
    at = 0
    for paragraph in paragraphs(text):
        while at < len(quotes) and quotes[at].outer.end <= paragraph.start:
            at += 1
        stop = at
        while stop < len(quotes) and quotes[stop].outer.start < paragraph.end:
            stop += 1
        yield Passage(text, paragraph, tuple(quotes[at:stop]))
