"""Paragraph -> dialogue that dashes open and attributions break, turn by turn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.slavic_attributions import by_manner, filled, spoken_by
from reporting.slavic_bystanders import bystander
from reporting.slavic_cues import cues

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_drafts import Draft
    from reporting.slavic_words import Passage

_ENDS = frozenset(",!?….")
# An attribution is short; what runs on longer is the story again.
_REACH = 25


def scene_dash(passage: Passage) -> int:
    """Return the dash that opens speech behind a scene: "Вона мовчить. — Буде добре, — каже"."""
    words = passage.words
    for at in range(1, len(words) - 1):
        opens = words[at].dash and passage.inside[at] < 0 and words[at + 1].capital
        if opens and words[at - 1].text in ".!?…:" and passage.inside[at - 1] < 0:
            return at
    return 0


def turns(passage: Passage, first: int, stop: int) -> list[Draft]:
    """Return the turns of dialogue in one paragraph: "— Де? — гукнув я. — Тут, — каже дід"."""
    found: list[Draft] = []
    while first < stop:
        draft, first = _turn(passage, first, stop)
        found += [replace(draft, spoken=True)] if draft else []
    return found


def broken(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return speech that its attribution breaks: «Так, — сказав він. — Але не зараз»."""
    return _turn(passage, first, stop)[0]


def _turn(passage: Passage, first: int, stop: int) -> tuple[Draft | None, int]:
    """Return what one speaker says from a word on, and where the next one begins."""
    fragments: list[Span] = []
    begin, at, made, end = first, first + 1, None, stop
    words = passage.words
    while at < end:
        until = _aside(passage, at, end) if words[at].dash else 0
        if not until and _new_turn(passage, first, begin, at):
            # "— Звідки ви? — З Бахмута, — каже жінка": the turn before is another's.
            if made:
                end = at
                break
            begin = at + 1
        if until:
            other = _attribution(passage, at + 1, until)
            if made and other and _differ(passage, made, other):
                end = begin
                break
            fragments.append(passage.span(begin, at))
            made = made or other
            begin = at = until
            while begin < end and not words[begin].is_word and passage.inside[begin] < 0:
                begin += 1
        at += 1
    marks = passage.words[first - 1]
    if made and begin < end and (not marks.dash or _resumes(passage, begin)):
        fragments.append(passage.span(begin, end))
    after = end + words[end].dash if end < stop else stop
    return (filled(passage, made, fragments) if made else None), max(after, first + 1)


def _attribution(passage: Passage, first: int, until: int) -> Draft | None:
    return (
        spoken_by(passage, first, until, "quote_after")
        or by_manner(passage, first, until)
        or bystander(passage, first, until)
    )


def _differ(passage: Passage, one: Draft, other: Draft) -> bool:
    """Tell whether two attributions of a dialogue name two speakers."""
    if not passage.words[0].dash or one.mention is None or other.mention is None:
        return False
    names = (one.mention.words(passage.text), other.mention.words(passage.text))
    return names[0].lower() != names[1].lower()


def _new_turn(passage: Passage, first: int, begin: int, at: int) -> bool:
    """Tell whether a dash within dialogue passes the word to someone else."""
    words = passage.words
    spoken = words[first - 1].dash and begin < at < len(words) - 1 and words[at].dash
    return spoken and words[at - 1].text in ".!?…" and words[at + 1].capital


def _resumes(passage: Passage, begin: int) -> bool:
    """Tell whether speech goes on behind an attribution: there a dash must open it again."""
    return any(word.dash for word in passage.words[max(0, begin - 2) : begin])


def _aside(passage: Passage, at: int, stop: int) -> int:
    """Return where an attribution that a dash opens ends (its closing mark), 0 for none."""
    words = passage.words
    if at + 1 >= stop or words[at - 1].text not in _ENDS:
        return 0
    # Behind a full stop a capital opens speech, unless a name is followed by what it does.
    name = words[at - 1].text != "." and bystander(passage, at + 1, min(stop, at + _REACH))
    if words[at + 1].capital and not name:
        return 0
    said = any(True for _ in cues(passage, at + 1, min(stop, at + 6)))
    if not said and not name and not by_manner(passage, at + 1, min(stop, at + _REACH)):
        return 0
    for end in range(at + 2, min(stop, at + _REACH)):
        if words[end].text in ".:!?" and passage.inside[end] == passage.inside[at]:
            return end
        if words[end].dash and words[end - 1].text == ",":
            return end - 1
    return stop if stop - at < _REACH else 0
