"""Who would not speak: відмовився коментувати …, говорить не стал, на запит не відповіли."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.slavic_place import Place, stretch
from reporting.slavic_segments import refused_at, segment_start

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_words import Passage

# How far from its verb what was refused may begin, in words.
_NEAR = 9
# How gerunds end, in which the reporter tells the reason.
_GERUND = ("вшись", "вши", "ючись", "ючи", "аясь", "яясь")


def refusal(place: Place) -> list[Span] | None:
    """Return what someone would not say or answer; None where nobody refuses."""
    if "refusing" in place.cue.verb.takes:
        return _behind(place) or _before(place)
    if "silence" in place.cue.verb.takes:
        return _request(place)
    return None


def _behind(place: Place) -> list[Span] | None:
    passage, cue = place.passage, place.cue
    roots = tuple(passage.tables.raw["silence"]["refused"].split())
    for at in range(cue.at + 1, min(place.high, cue.at + _NEAR)):
        if passage.words[at].text in ",;:":
            break
        if passage.words[at].low.startswith(roots):
            return stretch(passage, at, _end(passage, at, place.high))
    return None


def _end(passage: Passage, first: int, stop: int) -> int:
    """Return where a refusal ends: the reporter goes on with "but" or tells the reason."""
    tables = passage.tables
    for at in range(first + 1, stop - 1):
        if passage.words[at].text != "," or passage.inside[at] >= 0:
            continue
        low = passage.words[at + 1].low
        told = low.endswith(_GERUND)
        if told or any(tables.has(name, low) for name in ("contrast", "reasons")):
            return at
    return stop


def _before(place: Place) -> list[Span] | None:
    """Return what stands before the verb: "Про втрати він говорити відмовився"."""
    passage, cue, who = place.passage, place.cue, place.who
    begin = segment_start(passage, cue.at, place.low)
    at = refused_at(passage, begin, cue.at)
    if at is None:
        return None
    stop = _without_adverbs(passage, at + 1, cue.at)
    begin = _opening(passage, begin, at)
    own = who.first if who and begin <= who.first < cue.at else None
    if own is not None and who and who.house:
        own -= 1
    if own is None or not who:
        return stretch(passage, begin, stop)
    if own > at:
        return stretch(passage, begin if begin < at and _topic(passage, begin) else at, own)
    front = stretch(passage, begin, own) if begin < own and _topic(passage, begin) else None
    # "Названия сел он раскрыть отказался": an object alone is all that is kept back.
    if begin < own and not front:
        return stretch(passage, begin, own)
    return [*(front or []), *(stretch(passage, at, stop) or [])]


def _opening(passage: Passage, begin: int, at: int) -> int:
    """Return where a clause begins behind its conjunctions and adverbs."""
    tables = passage.tables
    while begin < at and any(
        tables.has(name, passage.words[begin].low) for name in ("adverbs", "joins", "contrast")
    ):
        begin += 1
    return begin


def _topic(passage: Passage, at: int) -> bool:
    return passage.tables.has("about", passage.words[at].low) or at == refused_at(
        passage, at, at + 1
    )


def _without_adverbs(passage: Passage, first: int, stop: int) -> int:
    tables = passage.tables
    while stop > first and any(
        tables.has(name, passage.words[stop - 1].low) for name in ("adverbs", "not", "beside")
    ):
        stop -= 1
    return stop


def _request(place: Place) -> list[Span] | None:
    """Return the request that found no answer: "на запит редакції не відповіли"."""
    passage, cue, who = place.passage, place.cue, place.who
    tables, words = passage.tables, passage.words
    for at in range(place.low, min(place.high - 1, cue.at + _NEAR)):
        if not tables.has("answers", words[at].low) or passage.inside[at] >= 0:
            continue
        if not tables.has("requests", words[at + 1].low):
            continue
        # "На запитання про Суми не відповів": the topic is what stays unsaid.
        if at + 2 < place.high and tables.has("about", words[at + 2].low):
            return None
        if at > cue.at:
            return stretch(passage, at, _end(passage, at, place.high))
        own = who.first - who.house if who and at < who.first < cue.at else cue.at
        return stretch(passage, at, _without_adverbs(passage, at + 1, own))
    return None
