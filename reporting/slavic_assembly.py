"""Paragraphs -> drafts in order: quotations, clauses and phrases, each word used once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.report import joined
from reporting.slavic_according import according
from reporting.slavic_attributions import made
from reporting.slavic_clauses import clauses
from reporting.slavic_cues import cues
from reporting.slavic_labels import labels
from reporting.slavic_nouns import asked_by_nouns, these_words, told_by_nouns
from reporting.slavic_quotes import edges, full, quoted
from reporting.slavic_retold import Placed, answered, nested, retells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.report import Span
    from reporting.slavic_drafts import Draft
    from reporting.slavic_words import Passage


# A quotation that runs on for more paragraphs has lost its closing mark.
_PARAGRAPHS = 50


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one paragraph holds.

    Attributes:
        drafts: in order of the text.
        loose: whole utterances in quotation marks that nobody in the paragraph is named for.
        gathered: what of the paragraphs before it has found its speaker, or waits on, here.
        waiting: quotations that go on in the next paragraph and have no speaker yet.
        opening: an attribution at its end that leads in the next paragraph, None if none does.
    """

    passage: Passage
    drafts: tuple[Draft, ...]
    loose: tuple[int, ...]
    opening: Draft | None
    waiting: tuple[Span, ...] = ()
    gathered: tuple[Span, ...] = ()


def drafts(passages: Sequence[Passage]) -> tuple[list[Placed], list[Span]]:
    """Return what is said in a report, and the quotations that have no speaker."""
    found: list[Placed] = []
    lost: list[Span] = []
    before: Paragraph | None = None
    for passage in passages:
        here = _gathered(_paragraph(passage), before)
        if before and not set(before.waiting) <= set(here.gathered):
            lost += before.waiting
        here, taken = _follow(here, before, found)
        lost += [passage.quotes[number].span for number in here.loose if number not in taken]
        drafts, found = answered(
            here.passage, here.drafts, before.passage if before else None, found
        )
        found += [Placed(draft, passage) for draft in drafts]
        before = here
    lost += before.waiting if before else ()
    return [item for item in found if item.draft.fragments or item.draft.silence], lost


def _paragraph(passage: Passage) -> Paragraph:
    """Return what stands in a paragraph by itself."""
    spoken = quoted(passage)
    used = {draft.cue for _, draft in spoken if draft.cue}
    taken = [span for _, draft in spoken for span in draft.fragments]
    found = [draft for _, draft in spoken]
    # In dialogue the whole paragraph is speech but for its attribution.
    if not (spoken and spoken[0][0] == -1):
        found += [draft for draft in clauses(passage, used) if _free(draft, taken)]
        phrases = list(_phrases(passage, found))
        found = [*(nested(draft, phrases) for draft in found), *phrases]
        found = labels(passage, found)
    found.sort(key=lambda draft: (draft.start, draft.inside))
    found, loose = _join(passage, found, _unclaimed(passage, found))
    # An open quotation waits: its speaker may stand at the end of the next paragraph.
    carried = [number for number in loose if passage.quotes[number].carried]
    waiting = tuple(passage.quotes[number].span for number in carried)
    loose = [number for number in loose if number not in carried]
    return Paragraph(passage, tuple(found), tuple(loose), _opening(passage), waiting)


def _unclaimed(passage: Passage, found: Sequence[Draft]) -> list[int]:
    """Return the whole utterances in quotation marks that no draft has taken."""
    held = [span for draft in found for span in draft.fragments]
    return [
        number
        for number, quote in enumerate(passage.quotes)
        if full(passage, number) and not any(span.overlaps(quote.span) for span in held)
    ]


def _free(draft: Draft, taken: Sequence[Span]) -> bool:
    """Tell whether a clause holds none of the words that a quotation has already given."""
    return not any(span.overlaps(own) for own in draft.fragments for span in taken)


def _phrases(passage: Passage, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what a phrase or noun attributes; within what someone says, it is his own."""
    held = [span for draft in found for span in (*draft.fragments, *_cue(draft))]
    for low, high in passage.sentences:
        nouns = (*told_by_nouns(passage, low, high), *asked_by_nouns(passage, low, high))
        yield from these_words(passage, low, high)
        for draft in (*according(passage, low, high), *nouns):
            inner = any(span.holds(cue) for span in held for cue in _cue(draft))
            if inner and draft.rule == "noun" and _retold(draft, found):
                yield replace(draft, inside=True)
            elif not inner and (_free(draft, held) or retells(draft, passage, found)):
                yield draft


def _retold(draft: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether a noun's words stand within someone's own: "відкинув заяву Москви, що …"."""
    parts = (*draft.fragments, *_cue(draft))
    return any(
        all(span.holds(part) for part in parts) for other in found for span in other.fragments
    )


def _cue(draft: Draft) -> tuple[Span, ...]:
    return (draft.cue,) if draft.cue else ()


def _join(passage: Passage, found: list[Draft], loose: list[int]) -> tuple[list[Draft], list[int]]:
    """Add whole utterances without an attribution to the statement before them."""
    left = []
    for number in loose:
        span = passage.quotes[number].span
        earlier = [at for at, draft in enumerate(found) if _speaks(draft) and _before(draft, span)]
        # Who is quoted by another does not speak on outside of that.
        if earlier and not found[earlier[-1]].inside:
            found[earlier[-1]] = found[earlier[-1]].with_more(span)
        else:
            left.append(number)
    return found, left


def _speaks(draft: Draft) -> bool:
    """Tell whether a draft has words that a quotation can go on from; a refusal has none."""
    return bool(draft.fragments) and draft.rule != "refusal"


def _before(draft: Draft, span: Span) -> bool:
    return max(part.end for part in (*draft.fragments, *_cue(draft))) <= span.start


def _opening(passage: Passage) -> Draft | None:
    """Return the attribution of a last sentence that ends in a colon."""
    if passage.words[-1].text != ":":
        return None
    low, high = passage.sentences[-1]
    here = [cue for cue in cues(passage, low, high) if "bare" in cue.verb.takes]
    return made(passage, here[-1], low, high, "quote_before") if here else None


def _gathered(here: Paragraph, before: Paragraph | None) -> Paragraph:
    """Give the paragraphs of a long quotation to the attribution at its end.

    Each but the last stays open, and the next one opens again: «… «… «…», — сказав він.
    """
    if before is None or not before.waiting or not here.passage.quotes:
        return here
    quote = here.passage.quotes[0]
    if here.passage.inside[0] != 0:
        return here
    for number, draft in enumerate(here.drafts):
        if any(span.overlaps(quote.span) for span in draft.fragments):
            spans = joined([*before.waiting, *draft.fragments])
            whole = replace(draft, fragments=spans, spoken=True)
            drafts = (*here.drafts[:number], whole, *here.drafts[number + 1 :])
            return replace(here, drafts=drafts, gathered=before.waiting)
    if len(before.waiting) > _PARAGRAPHS or not here.waiting:
        return here
    return replace(here, waiting=(*before.waiting, *here.waiting), gathered=before.waiting)


def _follow(
    here: Paragraph, before: Paragraph | None, found: list[Placed]
) -> tuple[Paragraph, set[int]]:
    """Tie a quotation at the start of a paragraph to the paragraph before."""
    passage = here.passage
    if before is None:
        return here, set()
    if _runs_on(here, before, found):
        span = passage.quotes[0].span
        found[-1] = replace(found[-1], draft=replace(found[-1].draft.with_more(span), spoken=True))
        return replace(here, waiting=tuple(s for s in here.waiting if s != span)), {0}
    if before.opening and not here.drafts and (here.loose or passage.words[0].dash):
        return _led_in(here, before, before.opening, found)
    # Only a paragraph that opens with the quotation goes on from the one before.
    if not here.loose or passage.inside[0] != here.loose[0] or not found:
        return here, set()
    return _continued(here, before, found, here.loose[0])


def _led_in(
    here: Paragraph, before: Paragraph, opening: Draft, found: list[Placed]
) -> tuple[Paragraph, set[int]]:
    """Give a paragraph's quotations to the colon that ends the paragraph before it."""
    passage = here.passage
    spans = [passage.quotes[number].span for number in here.loose]
    if not spans:
        spans = [passage.span(1, len(passage.words))]
    found.append(Placed(replace(opening, fragments=tuple(spans), spoken=True), before.passage))
    return here, set(here.loose)


def _runs_on(here: Paragraph, before: Paragraph, found: Sequence[Placed]) -> bool:
    """Tell whether a paragraph goes on with a quotation whose speaker is known."""
    passage, last = here.passage, before.passage.quotes[-1:]
    if not last or not last[0].carried or not found or passage.inside[0] != 0 or here.drafts:
        return False
    fragments = found[-1].draft.fragments
    return len(fragments) <= _PARAGRAPHS and fragments[-1].end == last[0].span.end


def _continued(
    here: Paragraph, before: Paragraph, found: list[Placed], number: int
) -> tuple[Paragraph, set[int]]:
    """Give a paragraph that is one quotation, and no more, to the speaker before it."""
    passage = here.passage
    _, stop = edges(passage, number)
    # With more in the paragraph than the quotation, somebody else may be meant.
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
