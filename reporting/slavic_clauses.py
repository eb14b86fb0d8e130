"""Sentence -> indirect and mixed speech: what a verb of saying carries besides a quotation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from reporting.slavic_constructions import clause, content, infinitive
from reporting.slavic_cues import Cue, cues
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_objects import about
from reporting.slavic_place import Place
from reporting.slavic_retold import passes_on
from reporting.slavic_riders import rider
from reporting.slavic_segments import around, refused_at, segment_start, taken_up
from reporting.slavic_silence import is_topic_first, unspoken
from reporting.slavic_subjects import subject
from reporting.slavic_voices import can_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.report import Span
    from reporting.slavic_words import Passage
    from reporting.statement import Act

# How many later verbs are looked at for one that ends a clause.
_LATER = 6
# How many words may stand before a gerund in its clause.
_LEAD = 2
# How many words name a speaker at most where the clause is another's.
_OWN = 10


def clauses(passage: Passage, used: set[Span]) -> list[Draft]:
    """Return indirect and mixed speech; cues that a quotation has used are left out."""
    found: list[Draft] = []
    for low, high in passage.sentences:
        here = [cue for cue in cues(passage, low, high) if passage.inside[cue.at] < 0]
        found += _sentence(passage, here, (low, high), used)
        if not any("silence" in cue.verb.takes for cue in here):
            found += unspoken(passage, low, high)
    return found


def _sentence(
    passage: Passage, here: Sequence[Cue], bounds: tuple[int, int], used: set[Span]
) -> list[Draft]:
    found: list[Draft] = []
    low, high = bounds
    begin = low
    for number, cue in enumerate(here):
        # A quotation has taken the verb; only what stands before its colon is left.
        if passage.span(cue.at, cue.at + 1) in used:
            found += _led_in(passage, cue, low, high)
            continue
        if _asks_for_silence(passage, cue) or _only_asked(passage, cue, low):
            continue
        stop = _limit(passage, here[number + 1 : number + _LATER], cue, high)
        place = Place(passage, cue, begin, stop, subject(passage, cue, low, high))
        carried = content(place) or _whole_aside(place, low)
        draft = _made(place, *carried, (low, stop)) if carried else None
        if not draft or _relayed(draft, passage, found) or _nobody(draft):
            continue
        if draft.rule in ("aside", "clause_before"):
            found = [replace(other, inside=_within(other, [draft])) for other in found]
        # A verb within another's words is retold, not reported.
        inside = _within(draft, found)
        if inside and draft.rule in ("object", "about") and draft.person in ("s", "p3"):
            continue
        found.append(replace(draft, inside=inside))
        found += _explained(place, draft)
        if stop < high:
            begin = stop
    return found


def _whole_aside(place: Place, low: int) -> tuple[str, list[Span]] | None:
    """Return the whole sentence before an aside: "Власники пропонують …, кажуть джерела"."""
    if place.low == low:
        return None
    carried = content(replace(place, low=low))
    return carried if carried and carried[0] == "aside" else None


def _explained(place: Place, draft: Draft) -> list[Draft]:
    """Return what a colon adds to a demand: "радить не панікувати: врожай вивезуть"."""
    passage = place.passage
    if draft.rule != "infinitive" or not draft.fragments:
        return []
    _, at = passage.bounds(draft.fragments[-1])
    if at + 1 >= place.high or passage.words[at].text != ":" or passage.inside[at + 1] >= 0:
        return []
    span = trimmed(passage.text, passage.span(at + 1, place.high))
    more = replace(draft, rule="clause_after", act="other")
    return [replace(more, fragments=(span,))] if span else []


def _led_in(passage: Passage, cue: Cue, low: int, high: int) -> list[Draft]:
    """Return what stands between a verb and the colon that leads in its quotation.

    "Він закликав не вірити чуткам: «…»" tells two things with one verb.
    """
    colon = next((at for at in range(cue.at, high) if passage.words[at].text == ":"), low)
    if colon <= cue.at:
        return []
    place = Place(passage, cue, low, colon, subject(passage, cue, low, colon))
    spans, told = infinitive(place), about(place)
    if spans:
        return [_made(place, "infinitive", spans, (low, high))]
    if told:
        return [_made(place, "about", told, (low, high))]
    said = clause(place)
    return [_made(place, "clause_after", said, (low, high))] if said else []


def _asks_for_silence(passage: Passage, cue: Cue) -> bool:
    """Tell whether the words are a source's terms: "який попросив не називати його імені"."""
    start = passage.words[cue.at].start
    words = passage.text[start : start + 40].lower()
    return any(words.startswith(phrase) for phrase in passage.tables.anonymity)


def _only_asked(passage: Passage, cue: Cue, low: int) -> bool:
    """Tell whether a headline only asks for words: "Бої на півдні: що кажуть військові"."""
    colon = next((at for at in range(cue.at, low, -1) if passage.words[at].text == ":"), 0)
    if not colon or passage.words[-1].text == "." or colon + 1 >= cue.at:
        return False
    about = passage.tables.has("prepositions", passage.words[colon + 1].low)
    opens = passage.words[colon + 1 + about].low
    return passage.tables.has("questions", opens)


def _nobody(draft: Draft) -> bool:
    """Tell whether a plural without a subject tells of no speaker: "світло обіцяють повернути"."""
    loose = draft.rule in ("infinitive", "about", "object")
    return loose and draft.mention is None and draft.person in ("pl", "p3", "imp")


def _relayed(draft: Draft, passage: Passage, found: Sequence[Draft]) -> bool:
    """Tell whether an aside only passes on what the sentence says of another: "…, пише AP".

    A person who tells what another said is quoted too, unless the two cross.
    """
    if draft.rule not in ("aside", "clause_before"):
        return False
    crossed = [
        other
        for other in found
        if any(part.overlaps(own) for part in other.fragments for own in draft.fragments)
    ]
    return bool(crossed) and (
        passes_on(draft, passage) or not all(_within(other, [draft]) for other in crossed)
    )


def _within(draft: Draft, found: Sequence[Draft]) -> bool:
    return bool(found) and any(
        part.holds(draft.cue) for other in found for part in other.fragments if draft.cue
    )


def _limit(passage: Passage, later: Sequence[Cue], cue: Cue, high: int) -> int:
    """Return where the clause of a cue must end: where the next attribution begins."""
    high = rider(passage, cue, _semicolon(passage, cue.at, high))
    for other in later:
        if other.at >= high:
            break
        begin = segment_start(passage, other.at, cue.at + 1)
        if begin > cue.at + 1 and _parallel(passage, other, begin, high, cue.at + 1):
            return around(passage, other, begin, cue.at + 1)
        if _coupled(passage, cue, other):
            return other.at - 1
    return high


def _semicolon(passage: Passage, at: int, high: int) -> int:
    """Return where a semicolon ends what is said; "…; що …" goes on."""
    for step in range(at, high - 1):
        mark = passage.words[step].text == ";" and passage.inside[step] < 0
        if mark and not passage.tables.has("that", passage.words[step + 1].low):
            return step
    return high


def _coupled(passage: Passage, cue: Cue, other: Cue) -> bool:
    """Tell whether "and" joins a verb to one before: "закликали берегти світло та пообіцяли …"."""
    tables, words = passage.tables, passage.words
    if not tables.has("and", words[other.at - 1].low) or other.verb.person != cue.verb.person:
        return False
    # Behind "that" the second verb may be the reported speaker's.
    between = words[cue.at + 1 : other.at - 1]
    return bool(between) and not any(
        tables.has(name, word.low) for word in between for name in ("that", "relative", "questions")
    )


def _of_its_own(passage: Passage, cue: Cue, begin: int, low: int) -> bool:
    """Tell whether a clause has a speaker of its own and hangs on nothing before it.

    "Орбан виступив проти поставок, Варшава закликала …": no "that" opens what the first says.
    """
    tables, words = passage.tables, passage.words
    names = ("that", "relative", "questions", "asking", "who", "although")
    # "Як заявив мер, Київ обіцяє …": what follows is what the mayor says.
    first, _ = passage.sentence(begin)
    if tables.has("asides", words[segment_start(passage, low - 1, first)].low):
        return False
    if words[begin - 1].text != "," or any(
        tables.has(name, word.low) for word in words[low:begin] for name in names
    ):
        return False
    if "manner" in cue.verb.takes or cue.at - begin > _OWN or words[low].text == ":":
        return False
    own = subject(passage, cue, begin, cue.at + 1)
    return own is not None and own.side == "own" and own.first == begin


def _parallel(passage: Passage, cue: Cue, begin: int, high: int, low: int) -> bool:
    """Tell whether a cue stands beside the one before it, not within what that one reports."""
    tables, opening = passage.tables, passage.words[begin].low
    if cue.verb.person == "ger" and cue.at - begin <= _LEAD:
        return True
    if _of_its_own(passage, cue, begin, low):
        return True
    parted = passage.words[begin - 1].text == ";" or is_topic_first(passage, cue, begin)
    # "Як заявив мер": the verb follows at once; "пригадує, як його викликав мер" goes on.
    as_they_say = tables.has("asides", opening) and cue.at - begin <= _LEAD
    refuses = "refusing" in cue.verb.takes and refused_at(passage, begin, cue.at) is not None
    if parted or refuses or as_they_say or tables.has("contrast", opening):
        return True
    if tables.has("joins", opening):
        own = subject(passage, cue, begin, cue.at + 1)
        return own is None or own.side != "own"
    asks = cue.at + 1 < high and passage.words[cue.at + 1].low == "ли"
    if cue.at != begin or "bare" not in cue.verb.takes or asks:
        return False
    return clause(Place(passage, cue, begin, high, None)) is None


def _act(place: Place, rule: str) -> Act:
    """Return what kind of act a verb names, or the noun that takes up the words before."""
    cue = place.cue
    begin = segment_start(place.passage, cue.at, place.low)
    named = taken_up(place.passage, begin, place.high, cue.at) if rule == "anaphora" else None
    return cast("Act", named) if named else cue.verb.act


def _made(place: Place, rule: str, spans: list[Span], sentence: tuple[int, int]) -> Draft:
    passage, cue, who = place.passage, place.cue, place.who
    silent = rule == "silence"
    # "Набирати більше, пояснює, не дозволяють": what is said is not who says it.
    guessed = who is not None and who.side == "earlier" and rule == "aside"
    if guessed and not can_speak(passage, who, cue.verb.person):
        who = None
    if rule == "aside" and len(spans) == 1:
        rule = "clause_before" if spans[0].start < passage.words[cue.at].start else "aside"
    return Draft(
        rule=rule,
        fragments=() if silent else tuple(spans),
        act=_act(place, rule),
        cue=passage.span(cue.at, cue.at + 1),
        person=cue.verb.person,
        mention=passage.name(who.first, who.stop) if who else None,
        scope=passage.span(*sentence),
        silence=spans[0] if silent or rule == "refusal" else None,
    )
