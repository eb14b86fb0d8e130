"""Paragraphs -> drafts in order: quotations, clauses and phrases, each word used once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.slavic_according import according
from reporting.slavic_clauses import clauses
from reporting.slavic_cues import cues
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_quotes import edges, full, labelled, made, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.report import Span
    from reporting.slavic_words import Passage


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with the paragraph that its attribution stands in."""

    draft: Draft
    passage: Passage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one paragraph holds.

    Attributes:
        drafts: in order of the text.
        loose: whole utterances in quotation marks that nobody in the paragraph is named for.
        opening: an attribution at its end that leads in the next paragraph, None if none does.
    """

    passage: Passage
    drafts: tuple[Draft, ...]
    loose: tuple[int, ...]
    opening: Draft | None


def drafts(passages: Sequence[Passage]) -> tuple[list[Placed], list[Span]]:
    """Return what is said in a report, and the quotations that have no speaker."""
    found: list[Placed] = []
    lost: list[Span] = []
    before: Paragraph | None = None
    for passage in passages:
        here = _paragraph(passage)
        here, joined = _follow(here, before, found)
        lost += [passage.quotes[number].span for number in here.loose if number not in joined]
        found += [Placed(_anaphora(draft, here, before), passage) for draft in here.drafts]
        before = here
    return [item for item in found if item.draft.fragments or item.draft.silence], lost


def _paragraph(passage: Passage) -> Paragraph:
    """Return what stands in a paragraph by itself."""
    spoken = quoted(passage)
    used = {draft.cue for _, draft in spoken if draft.cue}
    taken = [span for _, draft in spoken for span in draft.fragments]
    found = [draft for _, draft in spoken]
    if not (spoken and spoken[0][0] == -1):
        found += [draft for draft in clauses(passage, used) if _free(draft, taken)]
        found += _phrases(passage, found)
        found += _label(passage) if not found else []
    found.sort(key=lambda draft: (draft.start, draft.inside))
    numbers = {number for number, _ in spoken}
    held = [span for draft in found for span in draft.fragments]
    loose = [
        number
        for number, quote in enumerate(passage.quotes)
        if number not in numbers
        and full(passage, number)
        and not any(span.overlaps(quote.span) for span in held)
    ]
    found, loose = _join(passage, found, loose)
    return Paragraph(passage, tuple(found), tuple(loose), _opening(passage))


def _free(draft: Draft, taken: Sequence[Span]) -> bool:
    """Tell whether a clause holds none of the words that a quotation has already given."""
    return not any(span.overlaps(own) for own in draft.fragments for span in taken)


def _phrases(passage: Passage, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield sentences attributed by a phrase; within what someone says, it is his own."""
    held = [span for draft in found for span in (*draft.fragments, *_cue(draft))]
    for low, high in passage.sentences:
        for draft in according(passage, low, high):
            inner = any(span.holds(cue) for span in held for cue in _cue(draft))
            if not inner and _free(draft, held):
                yield draft


def _cue(draft: Draft) -> tuple[Span, ...]:
    return (draft.cue,) if draft.cue else ()


def _label(passage: Passage) -> list[Draft]:
    """Return a headline of the form "Name: words"."""
    words = passage.words
    if len(passage.sentences) != 1 or words[-1].text == ".":
        return []
    colon = next((at for at, word in enumerate(words[:9]) if word.text == ":"), 0)
    draft = labelled(passage, 0, colon)
    span = trimmed(passage.text, passage.span(colon + 1, len(words))) if draft else None
    return [draft.with_more(span)] if draft and span else []


def _join(passage: Passage, found: list[Draft], loose: list[int]) -> tuple[list[Draft], list[int]]:
    """Add whole utterances without an attribution to the statement before them."""
    left = []
    for number in loose:
        span = passage.quotes[number].span
        earlier = [at for at, draft in enumerate(found) if draft.fragments and _before(draft, span)]
        if earlier and not found[earlier[-1]].inside:
            found[earlier[-1]] = found[earlier[-1]].with_more(span)
        else:
            left.append(number)
    return found, left


def _before(draft: Draft, span: Span) -> bool:
    return max(part.end for part in (*draft.fragments, *_cue(draft))) <= span.start


def _opening(passage: Passage) -> Draft | None:
    """Return the attribution of a last sentence that ends in a colon."""
    if passage.words[-1].text != ":":
        return None
    low, high = passage.sentences[-1]
    here = [cue for cue in cues(passage, low, high) if "bare" in cue.verb.takes]
    return made(passage, here[-1], low, high, "quote_before") if here else None


def _follow(
    here: Paragraph, before: Paragraph | None, found: list[Placed]
) -> tuple[Paragraph, set[int]]:
    """Tie a quotation at the start of a paragraph to the paragraph before."""
    passage = here.passage
    if before is None or (not here.loose and not passage.words[0].dash):
        return here, set()
    if before.opening and not here.drafts:
        spans = [passage.quotes[number].span for number in here.loose]
        if not spans and passage.words[0].dash:
            spans = [passage.span(1, len(passage.words))]
        draft = replace(before.opening, fragments=tuple(spans))
        if spans:
            found.append(Placed(draft, before.passage))
        return here, set(here.loose)
    if not here.loose or passage.inside[0] != here.loose[0] or not found:
        return here, set()
    number = here.loose[0]
    if before.passage.quotes and before.passage.quotes[-1].carried:
        found[-1] = replace(found[-1], draft=found[-1].draft.with_more(passage.quotes[number].span))
        return here, {number}
    return _continued(here, before, found, number)


def _continued(
    here: Paragraph, before: Paragraph, found: list[Placed], number: int
) -> tuple[Paragraph, set[int]]:
    """Give a paragraph that is one quotation, and no more, to the speaker before it."""
    passage = here.passage
    _, stop = edges(passage, number)
    if len(passage.words) - stop > 1 or not before.drafts or here.drafts:
        return here, set()
    last = found[-1].draft
    draft = replace(
        last,
        rule="continued",
        fragments=(passage.quotes[number].span,),
        cue=None,
        act="other",
        silence=None,
        inside=False,
        scope=passage.span(0, len(passage.words)),
    )
    found.append(Placed(draft, found[-1].passage))
    return here, {number}


def _holds(draft: Draft, span: Span) -> bool:
    """Tell whether a draft has its cue or words in a stretch."""
    return any(part.overlaps(span) for part in (*draft.fragments, *_cue(draft)))


def _anaphora(draft: Draft, here: Paragraph, before: Paragraph | None) -> Draft:
    """Give "Про це повідомив X" the sentence before it, unless that has a speaker already."""
    if draft.rule != "anaphora" or draft.fragments:
        return draft
    passage = here.passage
    low, _ = passage.sentence(passage.bounds(draft.scope)[0])
    others, first = here.drafts, 0
    if low > 0:
        first, stop = passage.sentence(low - 1)
    elif before:
        passage, stop, others = before.passage, len(before.passage.words), before.drafts
        first = passage.sentences[-min(2, len(passage.sentences))][0]
    else:
        return draft
    span = trimmed(passage.text, passage.span(first, stop))
    if span is None or any(_holds(item, span) for item in others if item is not draft):
        return draft
    quotes = [quote.span for quote in passage.quotes if span.holds(quote.outer)]
    whole = [
        quote for quote in quotes if len(quote.words(passage.text)) > 0.8 * (span.end - span.start)
    ]
    return replace(draft, fragments=tuple(whole or [span]))
