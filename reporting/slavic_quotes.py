"""Paragraph -> quoted speech: quotations and dash dialogue, each with its attribution."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.slavic_agreement import LIKELY
from reporting.slavic_attributions import by_manner, filled, has_person, made, spoken_by
from reporting.slavic_bystanders import bystander, in_paper, such_words
from reporting.slavic_cues import cues
from reporting.slavic_dialogue import broken, scene_dash, turns
from reporting.slavic_drafts import Draft
from reporting.slavic_groups import groups
from reporting.slavic_labels import announced, labelled

if TYPE_CHECKING:
    from reporting.slavic_words import Passage

_ENDS = frozenset(",!?….")
# An attribution is short; what runs on longer is the story again.
_REACH = 25
# From how many words a quotation is an utterance.
_UTTERANCE = 9
# Words of a quotation behind a gesture.
_SPOKEN = 3


def quoted(passage: Passage) -> list[tuple[int, Draft]]:
    """Return the quotations that someone is named for: number of the quotation, and draft.

    A paragraph of dash dialogue comes with the number -1, dialogue behind a scene with -2.
    """
    found: list[tuple[int, Draft]] = []
    if passage.words[0].dash and passage.inside[0] < 0:
        told = turns(passage, 1, len(passage.words))
        if told:
            return [(-1, turn) for turn in told]
    at = scene_dash(passage)
    draft = broken(passage, at + 1, len(passage.words)) if at else None
    if draft:
        found.append((-2, replace(draft, spoken=True)))
    for number in range(len(passage.quotes)):
        draft = _attributed(passage, number)
        if draft:
            found.append((number, draft))
        elif found and _goes_on(passage, number, found[-1][1]):
            held = found.pop()
            found.append((held[0], held[1].with_more(passage.quotes[number].span)))
    return found


def _goes_on(passage: Passage, number: int, draft: Draft) -> bool:
    """Tell whether a quotation goes on with the one before: «Це», — сказав він, — «ще не все»."""
    first, _ = edges(passage, number)
    words = passage.words
    part = first > 1 and (words[first - 1].dash or words[first - 1].text == ",")
    after = draft.rule in ("quote_after", "quote_manner") and draft.cue is not None
    return (
        part
        and after
        and draft.scope.holds(passage.quotes[number].span)
        and words[first - 2].text in ",."
    )


def full(passage: Passage, number: int) -> bool:
    """Tell whether a quotation is a whole utterance, not a title or a word held at length."""
    # A capital and a final stop make an utterance; so does length alone.
    quote = passage.quotes[number]
    words = quote.span.words(passage.text)
    count = len(words.split())
    follows = passage.text[quote.outer.end : quote.outer.end + 1]
    ended = words.rstrip().endswith((".", "!", "?", "…")) or follows in (".", "!", "?", "…")
    return (words[:1].isupper() and ended and count > 1) or count >= _UTTERANCE


def edges(passage: Passage, number: int) -> tuple[int, int]:
    """Return the first word (its opening mark) of a quotation, and the first word after it."""
    return passage.bounds(passage.quotes[number].outer)


def _attributed(passage: Passage, number: int) -> Draft | None:
    first, stop = edges(passage, number)
    quote = passage.quotes[number]
    closed = quote.outer.end > quote.span.end
    return (
        broken(_opened(passage, first, stop), first + 1, stop - closed)
        or _after(passage, number, stop)
        or _before(passage, number, first)
    )


def _opened(passage: Passage, first: int, stop: int) -> Passage:
    """Return the paragraph with the marks of one quotation taken away.

    The attribution within them is read like any other.
    """
    inside = (*passage.inside[:first], *[-1] * (stop - first), *passage.inside[stop:])
    return replace(passage, inside=inside)


def _after(passage: Passage, number: int, stop: int) -> Draft | None:
    """Return a quotation whose attribution follows: «…», — сказав він."""
    words = passage.words
    at = stop
    while at < len(words) and words[at].text in ",." and at < stop + 2:
        at += 1
    dash = at < len(words) and words[at].dash
    at += dash
    if at >= len(words) or not words[at].is_word:
        return None
    until = min(_segment_end(passage, at), at + _REACH)
    # Without a dash, a few words in marks are a name: "опитані виданням «Смуга», вважають".
    # English order keeps the comma within them: "Ми тут," він додав.
    comma = passage.quotes[number].span.words(passage.text).endswith(",")
    bare = at == stop and not comma and not _verb_first(passage, at)
    # A full stop behind the marks begins a new sentence, whose verb is not the quotation's.
    whole = dash or comma or full(passage, number) or _closing(passage, stop, at, until)
    if words[at - 1].text == "." or bare or not whole:
        return None
    # A verb of saying is looked for first; one of manner only counts right here.
    draft = spoken_by(passage, at, until, "quote_after")
    if draft is None and dash and not words[at].capital:
        draft = by_manner(passage, at, until)
    if draft is None and words[at].low == "так" and at + 1 < until:
        draft = bystander(passage, at + 1, until)
    if draft is None and dash:
        draft = (
            such_words(passage, at, until)
            or in_paper(passage, at, until)
            or bystander(passage, at, until)
        )
    return filled(passage, draft, [passage.quotes[number].span]) if draft else None


def _closing(passage: Passage, stop: int, at: int, until: int) -> bool:
    """Tell whether a verb behind a comma closes the sentence: „Ні“, сказав він."""
    words = passage.words
    marks = any(words[n].text == "," for n in range(at, until))
    thus = at < until and words[at].low == "так"
    return at > stop and not marks and (_verb_first(passage, at) or thus)


def _verb_first(passage: Passage, at: int) -> bool:
    """Tell whether a verb of saying stands right behind a quotation, with no comma or dash."""
    return any(cue.at == at and "bare" in cue.verb.takes for cue in cues(passage, at, at + 1))


def _segment_end(passage: Passage, at: int) -> int:
    """Return where an attribution ends: at a stop, a colon, or the next quotation."""
    _, stop = passage.sentence(at)
    words = passage.words
    for end in range(at, stop):
        if words[end].text in ".!?…:;" and passage.inside[end] < 0:
            return end
        if words[end].dash and words[end - 1].text in _ENDS:
            return end
    return stop


def _before(passage: Passage, number: int, first: int) -> Draft | None:
    """Return a quotation that a colon leads in: Він заявив: «…», Мер: «…»."""
    words = passage.words
    if first == 0:
        return None
    low, _ = passage.sentence(first - 1)
    if words[first - 1].text != ":":
        return _at_once(passage, number, low, first)
    found = [cue for cue in cues(passage, low, first - 1) if "silence" not in cue.verb.takes]
    if found:
        draft: Draft | None = made(passage, found[-1], low, first - 1, "quote_before")
    else:
        draft = (
            announced(passage, low, first - 1)
            or labelled(passage, low, first - 1)
            or _gesture(passage, low, first - 1)
        )
    return filled(passage, draft, [passage.quotes[number].span]) if draft else None


def _at_once(passage: Passage, number: int, low: int, first: int) -> Draft | None:
    """Return a quotation that a comma or dash parts from its verb: Він сказав, «так»."""
    words = passage.words
    if first - 2 <= low or not (words[first - 1].text == "," or words[first - 1].dash):
        return None
    found = [cue for cue in cues(passage, first - 2, first - 1) if "bare" in cue.verb.takes]
    silent = not found or found[0].verb.takes & {"silence", "refusing", "manner"}
    if silent or not _utterance(passage, first):
        return None
    draft = made(passage, found[0], low, first - 1, "quote_before")
    return filled(passage, draft, [passage.quotes[number].span])


def _gesture(passage: Passage, low: int, colon: int) -> Draft | None:
    """Return an attribution by someone's gesture: Мер лише махає рукою: «…»."""
    if _utterance(passage, colon + 1) and colon - low <= _REACH:
        for group in groups(passage, low, colon, "s"):
            if group.score > LIKELY and has_person(passage, group.first, group.stop):
                mention = passage.name(group.first, group.stop)
                span = passage.span(*passage.sentence(low))
                return Draft("quote_manner", (), "other", None, "s", mention, span)
    return None


def _utterance(passage: Passage, at: int) -> bool:
    """Tell whether a quotation is an utterance: whole, or a capital with more words behind it."""
    number = passage.inside[at]
    words = passage.quotes[number].span.words(passage.text)
    return full(passage, number) or (words[:1].isupper() and len(words.split()) >= _SPOKEN)
