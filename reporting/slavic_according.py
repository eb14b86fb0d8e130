"""Sentence -> attributions by a phrase: за словами …, по мнению …, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.report import Span
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_groups import short
from reporting.slavic_segments import has_verb, segment_start, separates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.slavic_words import Passage
    from reporting.statement import Act

# A name with its office is seldom longer; a phrase that never ends is no attribution.
_REACH = 25


def according(passage: Passage, first: int, stop: int) -> Iterator[Draft]:
    """Yield sentences that a phrase attributes, without the words of the phrase."""
    at = first
    while at < stop:
        draft = phrase_at(passage, at, stop) if passage.inside[at] < 0 else None
        if not draft or not draft.cue or not draft.mention:
            at += 1
            continue
        last = max(draft.cue.end, draft.mention.end)
        _, after = passage.bounds(Span(draft.cue.start, last))
        after = _behind_who(passage, after, stop)
        low, until = _bounds(passage, first, at, draft.cue)
        for span in _content(passage, low, until, after, stop):
            draft = draft.with_more(span)
        if draft.fragments:
            yield draft
        at = after


def _bounds(passage: Passage, first: int, at: int, cue: Span) -> tuple[int, int]:
    """Return where what a phrase attributes begins and ends before it.

    It begins behind a colon; ", передает Reuters со ссылкой на X" is not part of it.
    """
    low = next((n + 1 for n in range(at - 1, first, -1) if _colon(passage, n)), first)
    parted = passage.words[low - 1].text == ";" if low > first else False
    low = low if parted or has_verb(passage, first, low) else first
    begin = segment_start(passage, at, low)
    cited = passage.tables.has("source", passage.words[passage.bounds(cue)[1] - 2].low)
    told = any(passage.words[n].low in passage.tables.verbs for n in range(begin, at))
    return low, begin if cited and told and begin > low else at


def _colon(passage: Passage, at: int) -> bool:
    return passage.words[at].text in ":;" and passage.inside[at] < 0


def _behind_who(passage: Passage, after: int, stop: int) -> int:
    """Return where the sentence goes on behind "…, який приїхав,", which tells of the speaker."""
    at = after + 1
    if at >= stop or not passage.tables.has("relative", passage.words[at].low):
        return after
    while at < stop and not separates(passage, at):
        at += 1
    return at if at < stop else after


def phrase_at(passage: Passage, at: int, stop: int) -> Draft | None:
    """Return an attribution by a phrase that begins at a word, without its content."""
    found = _phrase(passage, at, stop)
    if not found:
        return None
    length, act, mention = found
    low, high = passage.sentence(at)
    return Draft(
        rule="according",
        fragments=(),
        act=act,
        cue=passage.span(at, at + length),
        person="gen",
        mention=mention,
        scope=passage.span(low, high),
    )


def _phrase(passage: Passage, at: int, stop: int) -> tuple[int, Act, Span] | None:
    """Return the length of the phrase, its act, and where its speaker is named."""
    words, tables = passage.words, passage.tables
    possessives = tables.raw["according"]["possessive"].split()
    for phrase, act in tables.according_by_first.get(words[at].low, ()):
        length = len(phrase)
        if all(at + n < stop and words[at + n].low == part for n, part in enumerate(phrase)):
            end = _name_end(passage, at + length, stop)
            if end > at + length:
                return length, act, passage.name(at + length, end)
        # "за її словами", "по его мнению": the pronoun stands within the phrase.
        around = tuple(word.low for word in words[at : min(stop, at + 3) : 2])
        if around == phrase and words[at + 1].low in possessives:
            return 3, act, passage.span(at + 1, at + 2)
        if around == phrase and words[at + 1].is_word:
            end = _name_end(passage, at + 3, stop)
            return (3, act, passage.name(at + 3, end)) if end > at + 3 else None
    return None


def _name_end(passage: Passage, at: int, stop: int) -> int:
    """Return where the name behind a phrase ends: at the next mark, or at a verb."""
    end = at
    while end < min(stop, at + _REACH) and not separates(passage, end):
        word = passage.words[end]
        # "За словами якого" asks back, and names nobody.
        if passage.tables.has("relative_cases", word.low):
            return at
        if word.text in ".!?" or _long_quote(passage, end) or (end > at and _breaks(passage, end)):
            break
        end += 1
    return end


def _long_quote(passage: Passage, at: int) -> bool:
    """Tell whether a word stands in a quotation too long to be a name."""
    number = passage.inside[at]
    return number >= 0 and not short(passage.quotes[number].span.words(passage.text))


def _breaks(passage: Passage, at: int) -> bool:
    """Tell whether a name cannot go on here: a subject, a verb, or a preposition of time."""
    word, tables = passage.words[at], passage.tables
    nouns = tables.nouns.get(word.low, ())
    if word.low in tables.verbs or tables.has("pronouns_all", word.low):
        return True
    # A known noun that can only be the subject begins the reported sentence.
    inner = at > 0 and tables.has("prepositions", passage.words[at - 1].low)
    only = bool(nouns) and all(noun.nominative for noun in nouns)
    return only and not inner and not word.text.isupper()


def _content(passage: Passage, first: int, at: int, after: int, stop: int) -> Iterator[Span]:
    """Yield the sentence before the phrase and behind it, as far as they hold words."""
    # The phrase may stand first, last or between: what is left of the sentence was said.
    for low, high in ((first, at), (after, stop)):
        words = [word.low for word in passage.words[low:high] if word.is_word]
        if len(words) > 1 or (words and not passage.tables.has("never_subjects", words[0])):
            span = trimmed(passage.text, passage.span(low, high))
            if span:
                yield span
