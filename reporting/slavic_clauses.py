"""Sentence -> indirect and mixed speech: what a verb of saying carries besides a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.slavic_cues import Cue, Subject, cues, segment_start, separates, subject
from reporting.slavic_drafts import Draft, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.report import Span
    from reporting.slavic_words import Passage

_INFINITIVE = {
    "uk": re.compile(r"(?:[аиіуяїв]|[сз])ти(?:ся|сь)?$"),
    "ru": re.compile(r"(?:(?<!с)ть|[сз]ть|ти|чь)(?:ся|сь)?$"),
}
_NOT_INFINITIVE = re.compile(
    r"(?:^проти|^чотири|ость|асть|ласть|весть|честь|[иы]сть|пути|сети|почти|области|власти|части|"
    r"ночь|помощь|дочь|речь|мощь|очередь|путь|нефть|печать|пять|шесть|девять|десять|смерть|"
    r"треть|сеть|мать|суть|медь|площадь|ости)$"
)
# How far from its verb a clause, an infinitive or an object may begin, in words.
_CLAUSE_REACH, _NEAR = 30, 9
# How many later verbs are looked at for one that ends a clause.
_LATER = 6
# Words before a gerund in its clause, commas before a clause, words of a mere title.
_LEAD, _ASIDES, _TITLE = 2, 2, 1


@dataclass(frozen=True, slots=True)
class _Place:
    """A cue in its sentence: where its clause may begin and must end, and who speaks."""

    passage: Passage
    cue: Cue
    low: int
    high: int
    who: Subject | None

    @property
    def after(self) -> int:
        """Return the first word behind the verb and a subject that follows it."""
        if self.who and self.who.side == "after" and not self.who.house:
            return max(self.cue.at + 1, self.who.stop)
        return self.cue.at + 1


def clauses(passage: Passage, used: set[Span]) -> list[Draft]:
    """Return indirect and mixed speech; cues that a quotation has used are left out."""
    found: list[Draft] = []
    for low, high in passage.sentences:
        here = [cue for cue in cues(passage, low, high) if passage.inside[cue.at] < 0]
        found += _sentence(passage, here, (low, high), used)
    return found


def _sentence(
    passage: Passage, here: Sequence[Cue], bounds: tuple[int, int], used: set[Span]
) -> list[Draft]:
    found: list[Draft] = []
    low, high = bounds
    begin = low
    for number, cue in enumerate(here):
        if passage.span(cue.at, cue.at + 1) in used:
            found += _led_in(passage, cue, low, high)
            continue
        if _asks_for_silence(passage, cue):
            continue
        stop = _limit(passage, here[number + 1 : number + _LATER], cue, high)
        place = _Place(passage, cue, begin, stop, subject(passage, cue, low, high))
        draft = _draft(place, (low, high))
        if not draft or _relayed(draft, found) or _nobody(draft):
            continue
        found.append(replace(draft, inside=_within(draft, found)))
        if stop < high:
            begin = stop
    return found


def _led_in(passage: Passage, cue: Cue, low: int, high: int) -> list[Draft]:
    """Return what stands between a verb and the colon that leads in its quotation.

    "Він закликав не вірити чуткам: «…»" tells two things with one verb.
    """
    colon = next((at for at in range(cue.at, high) if passage.words[at].text == ":"), low)
    if colon <= cue.at:
        return []
    place = _Place(passage, cue, low, colon, subject(passage, cue, low, colon))
    spans = _infinitive(place)
    return [_made(place, "infinitive", spans, (low, high))] if spans else []


def _asks_for_silence(passage: Passage, cue: Cue) -> bool:
    """Tell whether the words are a source's terms: "який попросив не називати його імені"."""
    start = passage.words[cue.at].start
    words = passage.text[start : start + 40].lower()
    return any(words.startswith(phrase) for phrase in passage.tables.anonymity)


def _nobody(draft: Draft) -> bool:
    """Tell whether a plural without a subject tells of no speaker: "світло обіцяють повернути"."""
    loose = draft.rule in ("infinitive", "about", "object", "silence")
    return loose and draft.mention is None and draft.person in ("pl", "p3", "imp")


def _relayed(draft: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether an aside only passes on what the sentence says of another: "…, пише AP"."""
    return draft.rule in ("aside", "clause_before") and any(
        part.overlaps(own) for other in found for part in other.fragments for own in draft.fragments
    )


def _within(draft: Draft, found: Sequence[Draft]) -> bool:
    return bool(found) and any(
        part.holds(draft.cue) for other in found for part in other.fragments if draft.cue
    )


def _limit(passage: Passage, later: Sequence[Cue], cue: Cue, high: int) -> int:
    """Return where the clause of a cue must end: where the next attribution begins."""
    for other in later:
        begin = segment_start(passage, other.at, cue.at + 1)
        if begin > cue.at + 1 and _parallel(passage, other, begin, high):
            return begin
    return high


def _parallel(passage: Passage, cue: Cue, begin: int, high: int) -> bool:
    """Tell whether a cue stands beside the one before it, not within what that one reports."""
    tables, opening = passage.tables, passage.words[begin].low
    if cue.verb.person == "ger" and cue.at - begin <= _LEAD:
        return True
    if tables.has("contrast", opening) or tables.has("asides", opening):
        return True
    if tables.has("joins", opening):
        own = subject(passage, cue, begin, cue.at + 1)
        return own is None or own.side != "own"
    if cue.at != begin or "bare" not in cue.verb.takes:
        return False
    return _clause(_Place(passage, cue, begin, high, None)) is None


def _draft(place: _Place, sentence: tuple[int, int]) -> Draft | None:
    """Return the statement that a cue carries, by the first construction that fits."""
    for rule, read in (
        ("silence", _silence),
        ("anaphora", _relative_before),
        ("object", _whole),
        ("clause_after", _clause),
        ("aside", _aside),
        ("infinitive", _infinitive),
        ("about", _about),
        ("object", _object),
        ("anaphora", _anaphora),
    ):
        spans = read(place)
        if spans is not None:
            return _made(place, rule, spans, sentence)
    return None


def _made(place: _Place, rule: str, spans: list[Span], sentence: tuple[int, int]) -> Draft:
    passage, cue, who = place.passage, place.cue, place.who
    silent = rule == "silence"
    if rule == "aside" and len(spans) == 1:
        rule = "clause_before" if spans[0].start < passage.words[cue.at].start else "aside"
    return Draft(
        rule=rule,
        fragments=() if silent else tuple(spans),
        act=cue.verb.act,
        cue=passage.span(cue.at, cue.at + 1),
        person=cue.verb.person,
        mention=passage.name(who.first, who.stop) if who else None,
        scope=passage.span(*sentence),
        silence=spans[0] if silent else None,
    )


def _silence(place: _Place) -> list[Span] | None:
    """Return what was not mentioned, or what someone refused to say."""
    passage, cue = place.passage, place.cue
    tables = passage.tables
    if "silence" in cue.verb.takes:
        stop = min(place.high, cue.at + _NEAR)
        for at in range(place.after, stop):
            if tables.has("about", passage.words[at].low):
                return _span(passage, at + 1, place.high)
        begin = segment_start(passage, cue.at, place.low)
        if not _long(passage, place.after, place.high) and begin > place.low:
            # "Скільки їх, він не сказав": the question stands before.
            return _span(passage, place.low, begin)
        return _span(passage, place.after, place.high)
    if "refusing" in cue.verb.takes:
        roots = tuple(tables.raw["silence"]["refused"].split())
        for at in range(cue.at + 1, min(place.high, cue.at + _NEAR)):
            if passage.words[at].low.startswith(roots):
                return _span(passage, at, place.high)
    return None


def _relative_before(place: _Place) -> list[Span] | None:
    """Return the words before "…, о чем заявил X", "…, про що повідомив X"."""
    passage = place.passage
    begin = segment_start(passage, place.cue.at, place.low)
    tables = passage.tables
    if begin <= place.low or begin + 1 >= place.cue.at:
        return None
    if not tables.has("about", passage.words[begin].low):
        return None
    if not tables.has("which", passage.words[begin + 1].low):
        return None
    return _span(passage, place.low, begin)


def _clause(place: _Place) -> list[Span] | None:
    """Return the clause behind the verb: заявив, що …; сказал: …; спросил, будет ли."""
    passage, cue = place.passage, place.cue
    if "clause" not in cue.verb.takes:
        return None
    commas = 0
    for at in range(cue.at + 1, min(place.high, cue.at + _CLAUSE_REACH)):
        word = passage.words[at]
        if passage.inside[at] >= 0:
            continue
        if word.text == ":":
            return _span(passage, at + 1, place.high)
        if word.text == "," and _opens_clause(place, at):
            return _span(passage, at + 1, place.high)
        commas += word.text == ","
        if commas > _ASIDES or word.text == ";" or word.low in passage.tables.verbs:
            break
    return _quoted_at_once(place)


def _opens_clause(place: _Place, comma: int) -> bool:
    passage, cue = place.passage, place.cue
    if comma + 1 >= place.high:
        return False
    word, tables = passage.words[comma + 1], passage.tables
    if tables.has("that", word.low):
        return True
    at_once = comma == place.after or comma == cue.at + 1
    if at_once and tables.has("asking", word.low):
        return comma == cue.at + 1
    return at_once and cue.verb.act == "question"


def _quoted_at_once(place: _Place) -> list[Span] | None:
    """Return a quotation that follows the verb with no colon: заявив «про готовність …»."""
    passage, at = place.passage, place.after
    if at < place.high and passage.inside[at] >= 0:
        quote = passage.quotes[passage.inside[at]]
        if len(quote.span.words(passage.text).split()) > _TITLE:
            return _span(passage, at, place.high)
    return None


def _aside(place: _Place) -> list[Span] | None:
    """Return the sentence around an aside: "…, повідомив X", "як повідомив X, …"."""
    passage, cue = place.passage, place.cue
    if "bare" not in cue.verb.takes or place.who is None:
        return None
    begin = segment_start(passage, cue.at, place.low)
    inverted = place.who.side == "after" or cue.verb.person == "imp"
    lead = passage.words[begin].low
    as_they_say = passage.tables.has("asides", lead)
    if not as_they_say and not (inverted and cue.at - begin <= 1 and begin > place.low):
        return None
    before = _span(passage, place.low, begin) if _long(passage, place.low, begin) else None
    after = _behind(place, first=begin == place.low)
    return [*(before or []), *(after or [])] or None


def _behind(place: _Place, *, first: bool) -> list[Span] | None:
    """Return the content behind an aside; an apposition to the speaker is none."""
    passage = place.passage
    at = place.after
    if place.who and place.who.side == "after":
        at = max(at, place.who.stop)
    while at < place.high and not separates(passage, at):
        at += 1
    if not _long(passage, at, place.high):
        return None
    if not first and (_closing(passage, at) or _apposition(passage, at + 1)):
        return None
    return _span(passage, at + 1, place.high)


def _closing(passage: Passage, at: int) -> bool:
    """Tell whether the mark behind an aside ends the reported sentence."""
    return passage.words[at].text in ".!?;:"


def _apposition(passage: Passage, at: int) -> bool:
    word, tables = passage.words[at], passage.tables
    kinds = {noun.kind for noun in tables.nouns.get(word.low, ())}
    if tables.has("relative", word.low) or kinds & {"people", "analyst"}:
        return True
    return re.search(r"(?:[иы]й|ая|[щш]ие|мый|ючи|вши|вшись|яча|а)$", word.low) is not None


def _infinitive(place: _Place) -> list[Span] | None:
    """Return the infinitive with what hangs on it: закликав мешканців виїхати."""
    passage, cue = place.passage, place.cue
    if "infinitive" not in cue.verb.takes:
        return None
    known = _INFINITIVE[passage.tables.language]
    for at in range(cue.at + 1, min(place.high, cue.at + _NEAR)):
        low = passage.words[at].low
        if separates(passage, at):
            break
        if known.search(low) and not _NOT_INFINITIVE.search(low):
            return _span(passage, _skipped(place), place.high)
    return None


def _about(place: _Place) -> list[Span] | None:
    """Return what is told of: заявив про готовність …, сообщил об атаке."""
    passage, cue = place.passage, place.cue
    # "Говорячи про …, він наголосив": the gerund only sets the scene.
    if "about" not in cue.verb.takes or cue.verb.person == "ger":
        return None
    tables = passage.tables
    for at in range(cue.at + 1, min(place.high - 1, cue.at + _NEAR)):
        if separates(passage, at):
            break
        if tables.has("about", passage.words[at].low):
            this = tables.has("this", passage.words[at + 1].low)
            return None if this else _span(passage, at, place.high)
    return None


def _whole(place: _Place) -> list[Span] | None:
    """Return all that follows an accusation: звинуватив військових у тому, що …."""
    return _object(place) if "whole" in place.cue.verb.takes else None


def _object(place: _Place) -> list[Span] | None:
    """Return the object: заперечив причетність …, назвав удар «…»."""
    passage, cue = place.passage, place.cue
    if "object" not in cue.verb.takes:
        return None
    at = _skipped(place)
    if at < place.high and passage.words[at].is_word | (passage.inside[at] >= 0):
        return _span(passage, at, place.high)
    # "У Кремлі ці слова відкинули": the object stands between the speaker and the verb.
    if place.who and place.who.side == "own" and place.who.stop < cue.at:
        return _span(passage, place.who.stop, cue.at)
    return None


def _anaphora(place: _Place) -> list[Span] | None:
    """Return nothing, as content found before: "Про це повідомив X", "Об этом заявил X"."""
    passage, cue = place.passage, place.cue
    tables = passage.tables
    begin = segment_start(passage, cue.at, place.low)
    for at in range(begin, min(place.high - 1, cue.at + 4)):
        if tables.has("about", passage.words[at].low) and tables.has(
            "this", passage.words[at + 1].low
        ):
            return []
    return None


def _skipped(place: _Place) -> int:
    """Return the first word behind the verb that is neither subject nor adverb."""
    at = place.after
    while at < place.high and place.passage.tables.has("beside", place.passage.words[at].low):
        at += 1
    return at


def _long(passage: Passage, first: int, stop: int) -> bool:
    return sum(word.is_word for word in passage.words[first:stop]) > 1


def _span(passage: Passage, first: int, stop: int) -> list[Span] | None:
    """Return the stretch between two words, without marks at its edges."""
    if first >= stop:
        return None
    span = trimmed(passage.text, passage.span(first, stop))
    return list(_unquoted(passage, span)) if span else None


def _unquoted(passage: Passage, span: Span) -> Iterator[Span]:
    """Yield a stretch; one that is a quotation, with or without "that", loses its marks."""
    for quote in passage.quotes:
        if quote.outer.end >= span.end > quote.outer.start:
            lead = passage.text[span.start : quote.outer.start].strip().lower()
            if quote.outer.start <= span.start or passage.tables.has("that", lead):
                yield quote.span
                return
    yield span
