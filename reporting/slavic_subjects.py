"""Verb of saying in its sentence -> the words that name who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.slavic_agreement import (
    INFINITIVE,
    PLURAL,
    POSSIBLE,
    agreement,
    oblique,
)
from reporting.slavic_groups import Group, groups
from reporting.slavic_segments import refused_at, segment_start, segment_stop
from reporting.slavic_voices import (
    Subject,
    agent,
    best_group,
    house_beside,
    house_in,
    is_paper,
    is_speaker,
    of_people,
)

if TYPE_CHECKING:
    from reporting.slavic_cues import Cue
    from reporting.slavic_words import Passage

_NEAR = 5
# How many clauses back a verb looks for its subject.
_CLAUSES = 8


def subject(passage: Passage, cue: Cue, first: int, stop: int) -> Subject | None:
    """Return who is named as the speaker beside a cue, between two words; None if nobody is."""
    begin = segment_start(passage, cue.at, first)
    person = cue.verb.person
    led = _relative(passage, begin, cue.at) or _neither(passage, begin, cue, first)
    led = led or _refuser(passage, cue, begin, first) or _issuer(passage, cue, begin, first)
    # "X заявив, що пропонує …": the clause has no subject of its own, and keeps the speaker.
    opens = passage.words[begin].low
    clause = passage.tables.has("that", opens) and not passage.tables.has("asides", opens)
    if not led and begin == cue.at - 1 and clause:
        led = _earlier(passage, begin, first, person)
    return (
        led
        or _beside(passage, cue, begin, stop)
        or house_beside(passage, cue, begin, stop)
        or agent(passage, cue, stop)
        or _there(passage, cue, stop)
        or (None if _of_whom(passage, begin, person) else _earlier(passage, begin, first, person))
        or _hidden(passage, begin, cue.at, person)
        or _undeclined(passage, begin, cue)
        or ("silence" not in cue.verb.takes and _adjacent(passage, cue.at + 1, stop, person))
        or None
    )


def _beside(passage: Passage, cue: Cue, begin: int, stop: int) -> Subject | None:
    """Return the subject in the clause of a cue: before it, or behind it."""
    person = cue.verb.person
    shared = _shared(passage, cue, begin)
    if shared:
        return shared
    # The nearest group before the verb wins; behind it the first does.
    own = best_group(passage, begin, cue.at, person, last=True) if person != "ger" else None
    house = house_beside(passage, cue, begin, cue.at)
    if house and (not own or is_paper(passage, own)):
        return house
    after = _behind(passage, cue, begin, stop)
    if own and _cannot_speak(passage, cue, own):
        own = None
    if own and _object_first(passage, cue, begin, own):
        own = None
    if own and (not after or own.score >= after.score):
        return Subject(own.first, own.stop, "own")
    if after and person != "ger":
        return Subject(after.first, after.stop, "after")
    return None


def _behind(passage: Passage, cue: Cue, begin: int, stop: int) -> Group | None:
    """Return the subject behind a verb; words it quotes, leaves out or is told to are none."""
    end, person = _stop_behind(passage, cue, stop), cue.verb.person
    after = best_group(passage, cue.at + 1, end, person, last=False)
    if after is None or _left_out(passage, cue, begin, after):
        return None
    first = passage.words[after.first]
    quoted = passage.inside[after.first] >= 0 and not first.capital
    # "Джерело, знайоме з угодою, розповіло BBC, що …": the paper is who is told.
    low, _ = passage.sentence(cue.at)
    told = begin == cue.at > low and first.low.isascii() and end < stop
    return None if quoted or (told and _earlier(passage, begin, low, person)) else after


def _stop_behind(passage: Passage, cue: Cue, stop: int) -> int:
    """Return up to where a verb's subject can follow it: not behind its infinitive."""
    end = segment_stop(passage, cue.at, stop)
    if "infinitive" not in cue.verb.takes:
        return end
    for at in range(cue.at + 1, end):
        known = passage.words[at].low in passage.tables.nouns
        if INFINITIVE.search(passage.words[at].low) and not known:
            return at
    return end


def _there(passage: Passage, cue: Cue, stop: int) -> Subject | None:
    """Return "there" beside a plural, for the body named before: "додали там"."""
    at = cue.at + 1
    plural = cue.verb.person in ("pl", "p3")
    if plural and at < stop and passage.tables.has("there", passage.words[at].low):
        return Subject(at, at + 1, "after")
    return None


def _of_whom(passage: Passage, begin: int, person: str) -> bool:
    """Tell whether a clause tells what unnamed others say: "солдат РФ, якого звинувачують"."""
    return person in PLURAL and passage.tables.has("relative_cases", passage.words[begin].low)


def _shared(passage: Passage, cue: Cue, begin: int) -> Subject | None:
    """Return the subject of the verb that "and" joins to this: "США засудили … й пообіцяли"."""
    tables, words = passage.tables, passage.words
    if cue.at - 1 <= begin or not tables.has("and", words[cue.at - 1].low):
        return None
    for at in range(cue.at - 2, begin, -1):
        if any(verb.person == cue.verb.person for verb in tables.verbs.get(words[at].low, ())):
            own = best_group(passage, begin, at, cue.verb.person, last=True)
            return Subject(own.first, own.stop, "earlier") if own else None
    return None


def _cannot_speak(passage: Passage, cue: Cue, own: Group) -> bool:
    """Tell whether a group before a verb is its object: "чутки називають фейком"."""
    if cue.verb.person not in PLURAL:
        return False
    first = passage.words[own.first]
    if cue.verb.takes & {"object", "silence"} and passage.tables.has("told", first.low):
        return True
    return "silence" in cue.verb.takes and own.score <= POSSIBLE and not is_speaker(passage, own)


def _left_out(passage: Passage, cue: Cue, begin: int, after: Group) -> bool:
    """Tell whether words behind a verb are what it leaves out: "але не згадав Харків".

    They are its subject where they name a person by office, or the topic stands elsewhere.
    """
    tables, words = passage.tables, passage.words
    if "silence" not in cue.verb.takes:
        return False
    if tables.has("pronouns_all", words[after.first].low) or of_people(passage, after):
        return False
    # "Не сказав Фомін, чи …", "о Сумах не упомянул Фомин": the topic is marked.
    stop = segment_stop(passage, cue.at, len(words))
    if any(tables.has("about", words[at].low) for at in range(begin, stop)):
        return False
    opens = words[stop + 1].low if stop + 1 < len(words) else ""
    asked = any(tables.has(name, opens) for name in ("that", "asking")) or any(
        word.low == "ли" for word in words[stop : stop + _NEAR]
    )
    named = [at for at in range(begin, cue.at) if not tables.has("never_subjects", words[at].low)]
    return not asked and not named


def _object_first(passage: Passage, cue: Cue, begin: int, own: Group) -> bool:
    """Tell whether words before a verb are what it leaves out: "однак Харків не згадав"."""
    tables = passage.tables
    mentions = tuple(tables.raw["silence"]["mentions"].split())
    if "silence" not in cue.verb.takes or not passage.words[cue.at].low.startswith(mentions):
        return False
    # With nothing behind it, the verb has its object before it.
    bare = cue.at + 1 == len(passage.words) or not passage.words[cue.at + 1].is_word
    topic = any(tables.has("about", word.low) for word in passage.words[begin : cue.at])
    pronoun = tables.has("pronouns_all", passage.words[own.first].low)
    return bare and not topic and not pronoun and not of_people(passage, own)


def _refuser(passage: Passage, cue: Cue, begin: int, first: int) -> Subject | None:
    """Return who refuses, where what is refused stands first: "Комментировать это Кремль не стал".

    Between it and the verb stands its object, or the subject right before the verb.
    """
    at = refused_at(passage, begin, cue.at) if "refusing" in cue.verb.takes else None
    if at is None:
        return None
    person, last = cue.verb.person, cue.at - cue.verb.negated
    near = best_group(passage, at + 1, last, person, last=True)
    house = house_in(passage, at + 1, last, person)
    if house and house.stop == last:
        return house
    if near and near.stop == last and near.score > POSSIBLE and is_speaker(passage, near):
        return Subject(near.first, near.stop, "own")
    own = best_group(passage, begin, at, person, last=True)
    if own:
        return Subject(own.first, own.stop, "own")
    return house_in(passage, begin, at, person) or _earlier(passage, begin, first, person)


def _issuer(passage: Passage, cue: Cue, begin: int, first: int) -> Subject | None:
    """Return who issued a paper: "ДСНС поширила заяву, у якій ідеться, що …"."""
    if cue.verb.person != "imp" or begin + 1 >= cue.at or begin <= first:
        return None
    tables, words = passage.tables, passage.words
    if not tables.has("relative_cases", words[begin + 1].low):
        return None
    low = segment_start(passage, begin - 1, first)
    for person in ("m", "f", "n", "pl"):
        found = best_group(passage, low, begin - 1, person, last=False)
        if found and found.first == low and is_speaker(passage, found):
            return Subject(found.first, found.stop, "earlier")
    return None


def _neither(passage: Passage, begin: int, cue: Cue, first: int) -> Subject | None:
    """Return two who share a negated verb: "Ні Москва, ні Київ … не коментували"."""
    tables, words = passage.tables, passage.words
    if begin <= first or begin >= cue.at or not tables.has("not", words[begin].low):
        return None
    low = segment_start(passage, begin - 1, first)
    if not tables.has("not", words[low].low):
        return None
    group = best_group(passage, begin + 1, cue.at, "s", last=False)
    if group is None or group.first != begin + 1:
        return None
    return Subject(low + 1, group.stop, "own")


def _relative(passage: Passage, begin: int, at: int) -> Subject | None:
    """Return the relative pronoun that opens a clause: "…, який заявив, що …"."""
    if begin < at and passage.tables.has("relative", passage.words[begin].low):
        return Subject(begin, begin + 1, "own")
    return None


def _earlier(passage: Passage, begin: int, first: int, person: str) -> Subject | None:
    """Return the subject of an earlier clause of the sentence: "X приїхав, де й заявив"."""
    wanted = person
    stop = begin
    for _ in range(_CLAUSES):
        if stop <= first:
            break
        stop -= 1
        low = segment_start(passage, stop, first)
        opens = passage.words[low].low if low < stop else ""
        tables = passage.tables
        names = ("relative", "relative_cases", "that", "who")
        dependent = any(tables.has(name, opens) for name in names)
        # "Трейдеры, с которыми поговорила газета, …".
        dependent = dependent or (
            low + 1 < stop and tables.has("relative_cases", passage.words[low + 1].low)
        )
        # "Ни Сумы, ни Лиман": what is denied is an object, whatever its ending.
        dependent = dependent or tables.has("not", opens)
        best = None if dependent else best_group(passage, low, stop, wanted, last=False)
        house = None if dependent else house_in(passage, low, stop, wanted)
        if house and (best is None or is_paper(passage, best)):
            return house
        if best and (best.score > POSSIBLE or passage.words[best.first].capital):
            return Subject(best.first, best.stop, "earlier")
        stop = low
    return None


def _adjacent(passage: Passage, at: int, stop: int, person: str) -> Subject | None:
    """Return an unknown noun right behind the verb: "сказав тато" agrees by sense alone."""
    if at >= stop or person not in ("m", "f", "s") or not passage.words[at].is_word:
        return None
    word, tables = passage.words[at], passage.tables
    if tables.has("never_subjects", word.low) or word.low in tables.nouns or oblique(word):
        return None
    return Subject(at, at + 1, "after")


def _undeclined(passage: Passage, begin: int, cue: Cue) -> Subject | None:
    """Return a lone name right before the verb that has no cases: "Санду сказала, що …"."""
    singular = cue.verb.person in ("m", "f", "s")
    if not singular or begin != cue.at - 1 or not passage.words[begin].capital:
        return None
    low, tables = passage.words[begin].low, passage.tables
    known = tables.has("never_subjects", low) or low in tables.nouns
    return None if known or not low.endswith(("у", "ю")) else Subject(begin, cue.at, "own")


def _hidden(passage: Passage, first: int, stop: int, person: str) -> Subject | None:
    """Return a subject that was taken for the tail of a prepositional group.

    "В своих письмах солдаты писали": the ending of "солдаты" could be a genitive's too.
    """
    for group in groups(passage, first, stop, person):
        for at in range(group.first + 1, group.stop if group.preposition else 0):
            if agreement(passage, at, person):
                return Subject(at, group.stop, "own")
    return None
