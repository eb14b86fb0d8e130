"""Attributions that take up another's: "Про це заявив X", "за словами X, Y пропонує …"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.report import joined
from reporting.slavic_drafts import Draft, kind_of, trimmed
from reporting.slavic_sides import side_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.report import Span
    from reporting.slavic_words import Passage

_PERSONS = frozenset({"people", "analyst", "anonymous"})
# From what share of a sentence a quotation within it is all that was said.
_WHOLE = 0.8
# How many statements back those of the sentence before can stand.
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with the paragraph that its attribution stands in."""

    draft: Draft
    passage: Passage


def retells(outer: Draft, passage: Passage, found: Sequence[Draft]) -> bool:
    """Tell whether a phrase attributes a sentence in which another speaks: both are kept.

    A newspaper or agency only passes the other's words on: those alone are the statement.
    """
    if outer.rule != "according" or passes_on(outer, passage):
        return False
    touched = [draft for draft in found if _touch(draft, outer.fragments)]
    return all(_lies_in(draft, outer) for draft in touched)


def nested(draft: Draft, phrases: Sequence[Draft]) -> Draft:
    """Return a draft as one within another where a phrase attributes its whole sentence."""
    return (
        replace(draft, inside=True) if any(_lies_in(draft, phrase) for phrase in phrases) else draft
    )


def _touch(draft: Draft, spans: Sequence[Span]) -> bool:
    return any(part.overlaps(span) for span in spans for part in _parts(draft))


def _lies_in(draft: Draft, outer: Draft) -> bool:
    """Tell whether verb and words of a draft lie within the words of another."""
    return bool(draft.cue) and all(
        any(span.holds(part) for span in outer.fragments) for part in _parts(draft)
    )


def _parts(draft: Draft) -> tuple[Span, ...]:
    return (*draft.fragments, *((draft.cue,) if draft.cue else ()))


def answered(
    passage: Passage, drafts: Sequence[Draft], before: Passage | None, found: Sequence[Placed]
) -> tuple[list[Draft], list[Placed]]:
    """Give each "Про це повідомив X" the sentence before it, unless that has a speaker already.

    Args:
        passage: the paragraph.
        drafts: what is said in it.
        before: the paragraph before it, None for the first.
        found: what was said before.

    Returns:
        the drafts of the paragraph, and what was said before. A government's words are left
        out where a person, who spoke them for it, is named for the same sentence.
    """
    here = [Placed(draft, passage) for draft in drafts]
    earlier = list(found)
    for draft in drafts:
        if draft.rule != "anaphora" or draft.fragments:
            continue
        place = _sentence_before(draft, passage, before)
        voices = _voices([*earlier[-_NEAR:], *here], draft, place[1]) if place else []
        # An agency adds nothing to words whose speaker is known already.
        if place is None or (voices and passes_on(draft, passage)):
            continue
        merged = _speaks_for(draft, passage, voices)
        given = _merged(draft, place, voices) if merged else _given(draft, place)
        near = _settled(earlier[-_NEAR:], voices, dropped=merged)
        earlier = [*earlier[:-_NEAR], *near]
        here = _settled(here, voices, dropped=merged)
        here = [Placed(given, passage) if item.draft is draft else item for item in here]
    return [item.draft for item in here], earlier


def _sentence_before(
    draft: Draft, passage: Passage, before: Passage | None
) -> tuple[Passage, Span] | None:
    """Return the sentence before an attribution; of the paragraph before, its last two."""
    low, _ = passage.sentence(passage.bounds(draft.scope)[0])
    if low > 0:
        first, stop = passage.sentence(low - 1)
    elif before:
        passage = before
        first, stop = passage.sentences[-min(2, len(passage.sentences))][0], len(passage.words)
    else:
        return None
    span = trimmed(passage.text, passage.span(first, stop))
    return (passage, span) if span else None


def _voices(placed: Sequence[Placed], draft: Draft, span: Span) -> list[Placed]:
    """Return what others are said to have said in a stretch."""
    return [item for item in placed if item.draft is not draft and _touch(item.draft, [span])]


def _speaks_for(draft: Draft, passage: Passage, voices: Sequence[Placed]) -> bool:
    """Tell whether a person gives the words of a government or body: one statement, not two."""
    if not voices or draft.mention is None:
        return False
    tables = passage.tables
    # Nobody speaks for the other side: "Україна обіцяє …", told by the Kremlin, is retold.
    own = side_of(tables, draft.mention.words(passage.text))
    for item in voices:
        mention = item.draft.mention
        if mention is None or _kinds(item.passage, mention) & _PERSONS:
            return False
        side = side_of(tables, mention.words(passage.text))
        if not _kinds(item.passage, mention) or (own and side and own != side):
            return False
    return True


def _given(draft: Draft, place: tuple[Passage, Span]) -> Draft:
    """Return an attribution with the sentence before it, or the quotation that fills that."""
    passage, span = place
    quotes = [quote.span for quote in passage.quotes if span.holds(quote.outer)]
    long = [quote for quote in quotes if quote.end - quote.start > _WHOLE * (span.end - span.start)]
    return _with(draft, passage, tuple(long or [span]))


def _merged(draft: Draft, place: tuple[Passage, Span], voices: Sequence[Placed]) -> Draft:
    """Return an attribution with the words and the act of the government it speaks for."""
    spans = joined(part for item in voices for part in item.draft.fragments)
    return replace(_with(draft, place[0], spans), act=voices[0].draft.act)


def _with(draft: Draft, passage: Passage, spans: tuple[Span, ...]) -> Draft:
    kind = kind_of(spans, passage.quotes, passage.text)
    return replace(draft, fragments=spans, kind=kind)


def _settled(group: Sequence[Placed], voices: Sequence[Placed], *, dropped: bool) -> list[Placed]:
    """Return drafts without those whose words another gives, or with them as retold by him."""
    if dropped:
        return [item for item in group if item not in voices]
    return [
        replace(item, draft=replace(item.draft, inside=True)) if item in voices else item
        for item in group
    ]


def passes_on(draft: Draft, passage: Passage) -> bool:
    """Tell whether the speaker is a newspaper or agency, which passes on what others said."""
    return draft.mention is None or "media" in _kinds(passage, draft.mention)


def _kinds(passage: Passage, mention: Span) -> set[str]:
    """Return what kinds of speakers the words of a mention can be."""
    first, stop = passage.bounds(mention)
    nouns = passage.tables.nouns
    return {noun.kind for word in passage.words[first:stop] for noun in nouns.get(word.low, ())}
