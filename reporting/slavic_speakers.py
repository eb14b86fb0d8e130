"""Mention beside a cue -> speaker: name, office, side, or the people who could be meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.slavic_known import (
    full_name,
    heads_something,
    is_general,
    is_own_paper,
    name_ahead,
    of_name,
    takes_up,
    with_office,
)
from reporting.slavic_names import described, officials
from reporting.slavic_offices import described_noun, house_before
from reporting.slavic_people import People, Person, gender_of, name_words
from reporting.slavic_sides import country_of, side_of
from reporting.statement import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.report import Span
    from reporting.slavic_drafts import Draft
    from reporting.slavic_words import Passage
    from reporting.statement import Side

# How far back a pronoun looks for whom it stands for, in characters.
_REACH = 1200
# How far back an office looks for its holder, in characters: a long report.
_REPORT = 10_000
# How far before "who" the name stands that it means, in characters.
_BESIDE = 60
# How many speakers back a bare office looks for its holder.
_SPEAKERS = 10


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who speaks, as far as the report tells.

    Attributes:
        speaker: name, office and side.
        rivals: other people whom a pronoun could mean; empty where it is clear.
        gender: ``m`` or ``f`` where the verb tells it, else ``any``.
        inherited: nobody is named beside the cue; the speaker before it is taken.
        supposed: a word such as "the doctor" is taken for the one person named before who fits.
    """

    speaker: Speaker
    rivals: tuple[str, ...] = ()
    inherited: bool = False
    supposed: bool = False
    gender: str = "any"


def resolve(passage: Passage, draft: Draft, people: People, before: Sequence[Resolved]) -> Resolved:
    """Return the speaker of a draft.

    Args:
        passage: the paragraph that holds the attribution.
        draft: the words with the mention of their speaker.
        people: everyone whom the report names in full.
        before: the speakers of the drafts before it, in order.
    """
    if draft.mention is None or is_own_paper(passage, draft):
        return _inherited(draft, before)
    ahead = name_ahead(passage, draft.mention, people)
    if ahead is not None:
        named = _resolved(passage, replace(draft, mention=ahead), ahead, people, before)
        return replace(named, speaker=with_office(passage, named.speaker, draft.mention))
    return _resolved(passage, draft, draft.mention, people, before)


def _resolved(
    passage: Passage, draft: Draft, mention: Span, people: People, before: Sequence[Resolved]
) -> Resolved:
    first, stop = passage.bounds(mention)
    low = passage.words[first].low
    if stop - first == 1 and _stands_in(passage, low):
        return _pronoun(passage, draft, people, before)
    same = (
        _taken_up(passage, draft, (first, stop), before)
        or house_before(passage, mention, before)
        or _described(passage, draft, people, before)
    )
    if same:
        return same
    found = _named(passage, draft, people, (first, stop))
    gender = draft.person if draft.person in ("m", "f") else "any"
    return replace(found, speaker=_same_office(found.speaker, before), gender=gender)


def _taken_up(
    passage: Passage, draft: Draft, bounds: tuple[int, int], before: Sequence[Resolved]
) -> Resolved | None:
    """Return the speaker before where a general word takes up a person: "зі слів посадовця"."""
    last = before[-1].speaker if before else None
    first, stop = bounds
    # "Посадовець Пентагону" is someone new.
    named = any(word.capital for word in passage.words[first + 1 : stop])
    if last is None or last.role is None or named or not takes_up(passage, bounds, last):
        return None
    return Resolved(replace(last, mention=draft.mention), inherited=True)


def _described(
    passage: Passage, draft: Draft, people: People, before: Sequence[Resolved]
) -> Resolved | None:
    """Return whom a word without a name means that fits someone named before: "лікарка"."""
    mention = draft.mention
    noun = described_noun(passage, *passage.bounds(mention)) if mention else None
    if noun is None or mention is None or _anonymous(passage, draft):
        return None
    holders = people.holders(noun.lemma, mention.start, _REPORT)
    # The holder of the very office is who is meant, and is looked for elsewhere.
    if holders:
        return None
    gender = noun.gender if noun.gender in ("m", "f") else draft.person
    gender = "f" if draft.person == "f" else gender
    names = _candidates(passage, people, mention, gender)
    last = before[-1] if before else None
    if last and last.speaker.name and last.speaker.name in names:
        names = _likelier(names, last.speaker.name, fits=_fits(last, gender, passage))
    if len(names) != 1:
        return None
    known = last.speaker if last else None
    meant = of_name(passage, names[0], mention, people, known)
    # A mayor is no doctor: who holds an office of his own is somebody else.
    if heads_something(passage, meant.role) and not is_general(passage, noun.lemma):
        return None
    return Resolved(meant, gender=gender, supposed=True)


def _same_office(speaker: Speaker, before: Sequence[Resolved]) -> Speaker:
    """Return who is meant by a bare office that a speaker before was introduced with.

    "Посадовець" after "американський посадовець" is the same one.
    """
    role = (speaker.role or "").lower()
    if not role or " " in role or speaker.side or speaker.name != speaker.role:
        return speaker
    for earlier in reversed(before[-_SPEAKERS:]):
        known = earlier.speaker
        if known.side and (known.role or "").lower().endswith(" " + role):
            return replace(known, mention=speaker.mention)
    return speaker


def _stands_in(passage: Passage, low: str) -> bool:
    tables = passage.tables
    possessive = tables.raw["according"]["possessive"].split()
    return tables.has("pronouns_all", low) or tables.has("relative", low) or low in possessive


def _inherited(draft: Draft, before: Sequence[Resolved]) -> Resolved:
    """Return the speaker before, for a verb that has no subject of its own."""
    if before and (draft.rule == "silence" or draft.person in ("m", "f", "s", "ger")):
        return Resolved(replace(before[-1].speaker, mention=draft.mention), inherited=True)
    return Resolved(Speaker())


def _pronoun(
    passage: Passage, draft: Draft, people: People, before: Sequence[Resolved]
) -> Resolved:
    """Return whom he, she, they or who stands for; two possible people leave it open."""
    mention, tables = draft.mention, passage.tables
    low = passage.words[passage.bounds(mention)[0]].low if mention else ""
    if mention and tables.has("pronouns_n", low):
        return house_before(passage, mention, before) or Resolved(Speaker(mention=mention))
    if mention is None or tables.has("pronouns_any", low):
        return Resolved(Speaker(mention=mention))
    if tables.has("relative", low):
        return _relative(passage, draft, people)
    gender = _pronoun_gender(passage, low, draft)
    last = before[-1].speaker if before else None
    # They are whoever spoke last: a plural has no name of its own to compare.
    if last and gender == "pl":
        return Resolved(replace(last, mention=mention))
    names = _candidates(passage, people, mention, gender)
    if last and last.name:
        names = _likelier(names, last.name, fits=_fits(before[-1], gender, passage))
    if len(names) != 1:
        return Resolved(Speaker(mention=mention), rivals=tuple(names))
    return Resolved(of_name(passage, names[0], mention, people, last))


def _candidates(passage: Passage, people: People, mention: Span, gender: str) -> list[str]:
    """Return the two people named last before a pronoun whom it could mean."""
    near = [
        person
        for person in people.before(mention.start, _REACH)
        if person.gender in (gender, "any") and (person.nominative or person.role)
    ]
    return list(dict.fromkeys(full_name(p, people, passage) for p in reversed(near)))[:2]


def _likelier(names: list[str], last: str, *, fits: bool) -> list[str]:
    """Return whom a pronoun means behind someone's words: the speaker, if nobody came between."""
    if names and last != names[0] and last in names:
        return names
    return [last] if fits else [name for name in names if name != last][:1]


def _pronoun_gender(passage: Passage, low: str, draft: Draft) -> str:
    for name, gender in (("pronouns_m", "m"), ("pronouns_f", "f"), ("pronouns_pl", "pl")):
        if passage.tables.has(name, low):
            return gender
    return {"її": "f", "ее": "f", "його": "m", "его": "m"}.get(low, draft.person)


def _fits(known: Resolved, gender: str, passage: Passage) -> bool:
    if known.gender != "any":
        return known.gender == gender
    # Without a verb that tells, the first name does.
    words = (known.speaker.name or "").split()
    return bool(words) and gender_of(words, passage.tables) in (gender, "any")


def _relative(passage: Passage, draft: Draft, people: People) -> Resolved:
    """Return whom "who" stands for: the person named right before it."""
    mention = draft.mention
    if mention is None:
        return Resolved(Speaker())
    near = [
        p for p in people.before(mention.start, _REACH) if mention.start - p.span.end <= _BESIDE
    ]
    if not near:
        return Resolved(Speaker(mention=mention))
    name = full_name(near[-1], people, passage)
    return Resolved(of_name(passage, name, mention, people, None))


def _named(passage: Passage, draft: Draft, people: People, bounds: tuple[int, int]) -> Resolved:
    """Return a speaker whom the mention names by name, office or body."""
    first, stop = bounds
    mention = passage.span(first, stop)
    found = name_words(passage, first, stop)
    if draft.person in ("pl", "p3", "gen") and _several(passage, first, stop):
        both = mention.words(passage.text)
        return Resolved(Speaker(mention=mention, name=both, side=_common_side(passage, both)))
    town = officials(passage, first, stop) if found and draft.person in ("pl", "p3") else None
    if town:
        return Resolved(replace(_office_or_body(passage, draft, people, mention), name=town))
    if not found:
        return Resolved(_office_or_body(passage, draft, people, mention))
    words = tuple(word.text for word in passage.words[found[0] : found[1]])
    here = Person(mention, words, None, "any", draft.person != "gen", passage)
    name = full_name(here, people, passage)
    oblique = _oblique(passage, draft, first)
    role = described(passage, first, found[0], oblique=oblique) if found[0] > first else None
    known = of_name(passage, name, mention, people, None)
    # A name tells a side only beside an office; alone it is looked up with all that is known of it.
    described_as = f"{role} {name}" if role else ""
    return Resolved(
        replace(
            known,
            role=role or known.role,
            side=side_of(passage.tables, described_as) or known.side,
            country=country_of(passage.tables, described_as) or known.country,
        )
    )


def _several(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether "and" joins two who speak, not two words of an office."""
    words, tables = passage.words, passage.tables
    return any(
        (tables.has("and", words[at].low) or tables.has("not", words[at].low))
        and (words[at + 1].capital or words[at + 1].low in tables.nouns)
        for at in range(first, stop - 1)
    )


def _common_side(passage: Passage, words: str) -> Side | None:
    """Return the side of speakers joined by "and", None where they stand on different ones."""
    parts = re.split(r"\s(?:і|й|та|и|ні|ни)\s", words)
    sides = {side_of(passage.tables, part) for part in parts}
    return sides.pop() if len(sides) == 1 else None


def _office_or_body(passage: Passage, draft: Draft, people: People, mention: Span) -> Speaker:
    """Return a speaker named by office ("міністр") or body ("Генштаб ЗСУ")."""
    tables, words = passage.tables, mention.words(passage.text)
    first, stop = passage.bounds(mention)
    kinds = {
        noun.kind
        for at in range(first, stop)
        for noun in tables.nouns.get(passage.words[at].low, ())
    }
    shown = described(passage, first, stop, oblique=_oblique(passage, draft, first))
    # A source stays without a name even where the same office has a known holder.
    hidden = "anonymous" in kinds or _anonymous(passage, draft)
    holder = None if hidden or "people" not in kinds else _holder(passage, people, mention)
    if holder:
        name = full_name(holder, people, passage)
        return replace(of_name(passage, name, mention, people, None), role=shown)
    return Speaker(
        mention=mention,
        name=shown,
        role=shown if "people" in kinds else None,
        side=side_of(tables, words),
        country=country_of(tables, words),
        anonymous=hidden,
    )


def _anonymous(passage: Passage, draft: Draft) -> bool:
    scope = draft.scope.words(passage.text).lower()
    return any(phrase in scope for phrase in passage.tables.anonymity)


def _with_office(people: Sequence[Person], root: str) -> list[Person]:
    """Return the people whose office holds a word."""
    return [
        person
        for person in people
        if person.role and root in person.role.words(person.passage.text).lower()
    ]


def _holder(passage: Passage, people: People, mention: Span) -> Person | None:
    """Return the person named before with the same office: "міністр" after "міністр … Гай"."""
    first, stop = passage.bounds(mention)
    known = (passage.tables.nouns.get(word.low, ()) for word in passage.words[first:stop])
    readings = next((found for found in known if found), ())
    if not readings or readings[0].plural:
        return None
    root = readings[0].lemma[:6]
    # Two holders of one office leave it open who is meant.
    holders = _with_office(people.before(mention.start, _REPORT), root)
    # A headline names the office of someone whom the report introduces later.
    holders = holders or _with_office(people.all[:_SPEAKERS], root)
    keys = {person.key for person in holders}
    return holders[-1] if len(keys) == 1 else None


def _oblique(passage: Passage, draft: Draft, first: int) -> bool:
    """Tell whether a mention stands in a case that no subject has: "за словами …", "у …"."""
    if draft.person == "gen" or first == 0:
        return draft.person == "gen"
    before = passage.words[first - 1].low
    kinds = {noun.kind for noun in passage.tables.nouns.get(before, ())}
    return passage.tables.has("prepositions", before) or "documents" in kinds
