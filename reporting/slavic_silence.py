"""What someone left unsaid: не згадав про …, оминул молчанием, ни слова о …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.slavic_agreement import LIKELY, agreement
from reporting.slavic_cues import Cue
from reporting.slavic_drafts import Draft
from reporting.slavic_groups import set_phrase
from reporting.slavic_place import Place, is_long, stretch
from reporting.slavic_segments import segment_start, separates
from reporting.slavic_subjects import subject
from reporting.slavic_tables import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.report import Span
    from reporting.slavic_words import Passage

# How far from its verb what was left unsaid may begin, in words.
_NEAR = 9


def silence(place: Place) -> list[Span] | None:
    """Return what was not mentioned, or what someone refused to say; None for other verbs."""
    if "silence" not in place.cue.verb.takes:
        return None
    # The marked topic is surest; a bare object before the verb is tried after it.
    for read in (_topic_behind, _topic_before, _question_before, _object_before, _rest):
        spans = read(place)
        if spans:
            return spans
    return None


def is_topic_first(passage: Passage, cue: Cue, begin: int) -> bool:
    """Tell whether a clause names first what it leaves unsaid: "…, про решту промовчав"."""
    opens = passage.tables.has("about", passage.words[begin].low)
    return "silence" in cue.verb.takes and opens and begin < cue.at


def unspoken(passage: Passage, low: int, high: int) -> Iterator[Draft]:
    """Yield silences that no verb tells: "Про Херсон — ані слова"."""
    for at in range(low, high):
        length = set_phrase(passage, passage.tables.wordless, at, high)
        if length and passage.inside[at] < 0:
            cue = Cue(at, Verb("imp", "refusal", frozenset({"silence"})))
            spans = _topic_behind(Place(passage, cue, low, high, None))
            spans = spans or _topic_before(Place(passage, cue, low, high, None))
            if spans:
                yield _without_verb(passage, cue, length, (low, high), spans[0])
            return


def _without_verb(
    passage: Passage, cue: Cue, length: int, bounds: tuple[int, int], span: Span
) -> Draft:
    who = subject(passage, cue, *bounds)
    return Draft(
        rule="silence",
        fragments=(),
        act="refusal",
        cue=passage.span(cue.at, cue.at + length),
        person="imp",
        mention=passage.name(who.first, who.stop) if who else None,
        scope=passage.span(*bounds),
        silence=span,
    )


def _topic_behind(place: Place) -> list[Span] | None:
    """Return what stands behind "about", after the verb."""
    passage = place.passage
    for at in range(place.after, min(place.high - 1, place.cue.at + _NEAR)):
        # Behind a comma "about" belongs to another clause.
        if passage.words[at].text == ",":
            break
        if passage.tables.has("about", passage.words[at].low):
            # "Не прокоментували слова про Донбас": the words hang on a noun.
            noun = at - 1 == place.after and passage.tables.has("told", passage.words[at - 1].low)
            noun = noun and place.cue.verb.person != "imp"
            first = at - 1 if noun else at + 1
            return stretch(passage, first, _end(place, first))
    return None


def _topic_before(place: Place) -> list[Span] | None:
    """Return what stands behind "about", before the verb: "Про Авдіївку в зведенні не згадали"."""
    passage, cue = place.passage, place.cue
    for at in range(cue.at - 1, place.low - 1, -1):
        low = passage.words[at].low
        if passage.inside[at] < 0 and passage.tables.has("about", low) and _opens(place, at):
            spans = stretch(passage, at + 1, _topic_end(place, at + 1))
            # "Про це він не сказав" leaves out nothing that could be shown.
            demonstrative = passage.tables.has("this", passage.words[at + 1].low)
            return None if demonstrative else spans
    return None


def _opens(place: Place, at: int) -> bool:
    """Tell whether a topic can begin at a word: nothing before it that it could hang on."""
    # "Фомін про Суми не згадав": the topic stands between who is silent and the verb.
    if at == place.low or (place.who and place.who.stop == at):
        return True
    before = place.passage.words[at - 1]
    return separates(place.passage, at - 1) or place.passage.tables.has(
        "never_subjects", before.low
    )


def _topic_end(place: Place, first: int) -> int:
    """Return where a topic before its verb ends: at the subject, the negation, or the paper."""
    passage, who = place.passage, place.who
    stop = who.first if who and first < who.first < place.cue.at else place.cue.at
    for at in range(first + 1, stop):
        low = passage.words[at].low
        if passage.tables.has("not", low) or passage.words[at].dash or _papers(passage, at):
            return at
        if at + 2 >= place.cue.at and _names_subject(place, at):
            return at
        if passage.tables.has("adverbs", low) and not passage.tables.has("joins", low):
            return at
    return _without_preposition(passage, first, stop)


def _names_subject(place: Place, at: int) -> bool:
    """Tell whether the last word before a verb is its subject, not the end of the topic."""
    word, before = place.passage.words[at], place.passage.words[at - 1]
    agrees = agreement(place.passage, at, place.cue.verb.person) >= LIKELY
    return agrees and word.capital and not before.capital


def _papers(passage: Passage, at: int) -> bool:
    """Tell whether a preposition leads to a body or its paper: "в зведенні", "у Кремлі"."""
    tables = passage.tables
    if not tables.has("prepositions", passage.words[at].low):
        return False
    near = passage.words[at + 1 : at + 3]
    return any(noun.kind != "people" for word in near for noun in tables.nouns.get(word.low, ()))


def _question_before(place: Place) -> list[Span] | None:
    """Return the question that stands before: "Скільки їх, він не сказав"."""
    begin = segment_start(place.passage, place.cue.at, place.low)
    if is_long(place.passage, place.after, place.high) or begin <= place.low:
        return None
    if not place.passage.tables.has("questions", place.passage.words[place.low].low):
        return None
    return stretch(place.passage, place.low, begin)


def _object_before(place: Place) -> list[Span] | None:
    """Return the object where it comes first: "Херсон він оминув мовчанням"."""
    passage, who = place.passage, place.who
    if not _bare_behind(place):
        return None
    # The negation stands between the object and its verb, and belongs to neither side.
    begin = segment_start(passage, place.cue.at, place.low)
    stop = place.cue.at - place.cue.verb.negated
    own = who and who.side == "own" and begin < who.stop
    parts = [(begin, who.first), (who.stop, stop)] if who and own else [(begin, stop)]
    for low, high in parts:
        first = low
        if first < high and passage.tables.has("not", passage.words[first].low):
            continue
        while first < high and passage.tables.has("adverbs", passage.words[first].low):
            first += 1
        last = _without_preposition(passage, first, high)
        if first < last and not passage.tables.has("never_subjects", passage.words[first].low):
            return stretch(passage, first, last)
    return None


def _without_preposition(passage: Passage, first: int, stop: int) -> int:
    """Return where words end before the preposition of a body: "… в | Кремлі"."""
    while stop > first and passage.tables.has("prepositions", passage.words[stop - 1].low):
        stop -= 1
    return stop


def _bare_behind(place: Place) -> bool:
    """Tell whether behind a verb stands no object, only its noun, a time or a place."""
    passage = place.passage
    for at in range(place.after, place.high):
        word = passage.words[at]
        if not word.is_word or word.low in place.cue.verb.after:
            continue
        tables = passage.tables
        return tables.has("prepositions", word.low) and not tables.has("answers", word.low)
    return True


def _rest(place: Place) -> list[Span] | None:
    """Return all that follows a verb, without "neither" and the noun that belongs to the verb."""
    passage, at = place.passage, place.after
    if set_phrase(passage, passage.tables.wordless, at, place.high) if at < place.high else 0:
        return None
    aside = {*place.cue.verb.after}
    while at < place.high and (
        passage.words[at].low in aside or passage.tables.has("not", passage.words[at].low)
    ):
        at += 1
    stop = _end(place, at)
    while stop > at and (
        passage.words[stop - 1].low in aside or not passage.words[stop - 1].is_word
    ):
        stop -= 1
    return stretch(passage, at, stop)


def _end(place: Place, first: int) -> int:
    """Return where what was left unsaid ends: the reporter explains in a relative clause."""
    passage = place.passage
    for at in range(first + 1, place.high - 1):
        if passage.words[at].text != "," or passage.inside[at] >= 0:
            continue
        low = passage.words[at + 1].low
        if any(passage.tables.has(name, low) for name in ("relative", "where", "contrast")):
            return at
    return place.high
