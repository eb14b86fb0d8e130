"""Name beside a cue -> the speaker, with all that the report tells of the person anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.slavic_names import described, nominative
from reporting.slavic_people import Person, stem
from reporting.slavic_sides import country_of, side_of
from reporting.statement import Speaker

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_drafts import Draft
    from reporting.slavic_people import People
    from reporting.slavic_words import Passage

# How far before an office its holder's name stands, in characters.
_OFFICE = 60


def full_name(person: Person, people: People, passage: Passage) -> str:
    """Return the longest name that the report gives a person, in the nominative if it can."""
    same = [p for p in people.same(person.words[-1]) if _one_person(p, person)]
    best = max(same, key=lambda p: (p.nominative, len(p.words)), default=person)
    if len(best.words) <= len(person.words) and (person.nominative or not best.nominative):
        best = person
    if best.nominative or (best is person and person.nominative):
        return " ".join(best.words)
    return nominative(best.words, passage.tables)


def _one_person(one: Person, other: Person) -> bool:
    """Tell whether two names with one surname do not differ in the first name."""
    if len(one.words) == 1 or len(other.words) == 1:
        return True
    return stem(one.words[0])[:3] == stem(other.words[0])[:3]


def of_name(
    passage: Passage, name: str, mention: Span, people: People, last: Speaker | None
) -> Speaker:
    """Return a speaker by name, with the office and side that the report gives anywhere."""
    named = people.same(name.rsplit(maxsplit=1)[-1])
    roles = [_role(p) for p in named if p.role]
    described = " ".join([*roles, name])
    if last and last.name == name:
        return replace(last, mention=mention)
    return Speaker(
        mention=mention,
        name=name,
        role=roles[0] if roles else None,
        side=side_of(passage.tables, described),
        country=country_of(passage.tables, described),
    )


def _role(person: Person) -> str:
    """Return the office beside a name, in the nominative."""
    if person.role is None:
        return ""
    first, stop = person.passage.bounds(person.role)
    return described(person.passage, first, stop, oblique=not person.nominative)


def name_ahead(passage: Passage, mention: Span, people: People) -> Span | None:
    """Return the name before an office between commas: "Іван Гулак, мер Ізюма, сказав"."""
    if passage.text[mention.end : mention.end + 1] != ",":
        return None
    for person in people.before(mention.start, _OFFICE):
        between = passage.text[person.span.end : mention.start]
        if between.strip() == "," and person.nominative and len(person.words) > 1:
            return person.span
    return None


def with_office(passage: Passage, speaker: Speaker, office: Span) -> Speaker:
    """Return a speaker with the office that stands behind the name, and what it tells."""
    if speaker.role:
        return speaker
    words = office.words(passage.text)
    side = speaker.side or side_of(passage.tables, words)
    country = speaker.country or country_of(passage.tables, words)
    return replace(speaker, role=words, side=side, country=country)


def heads_something(passage: Passage, role: str | None) -> bool:
    """Tell whether an office is that of a mayor, a governor or another head."""
    heads = passage.tables.raw["common"]["heads"].split()
    return any(word.lower() in heads for word in (role or "").split())


def is_general(passage: Passage, lemma: str) -> bool:
    """Tell whether a word may stand for any official named before, a mayor too."""
    common = passage.tables.raw["common"]
    return lemma in (*common["heads"].split(), *common["general"].split())


def takes_up(passage: Passage, bounds: tuple[int, int], last: Speaker) -> bool:
    """Tell whether words fit a speaker and name no one else.

    A bare word does, and an adjective of his country ("турецький дипломат"). "Собеседник
    издания" is one whose name is withheld.
    """
    tables, (first, stop) = passage.tables, bounds
    common = tables.raw["common"]
    lows = [word.low for word in passage.words[first:stop]]
    nouns = [noun for low in lows for noun in tables.nouns.get(low, ())]
    general = [noun for noun in nouns if noun.lemma in common["general"].split()]
    if not general or any(noun.plural for noun in general):
        return False
    if general[0].lemma in common["partner"].split():
        return last.anonymous
    country = country_of(tables, " ".join(lows))
    return stop - first == 1 or (country is not None and country == last.country)


def is_own_paper(passage: Passage, draft: Draft) -> bool:
    """Tell whether a paper without an owner leaves something out: "у зведенні не згадали"."""
    if draft.rule != "silence" or draft.mention is None:
        return False
    first, stop = passage.bounds(draft.mention)
    kinds = {noun.kind for noun in passage.tables.nouns.get(passage.words[first].low, ())}
    return stop - first == 1 and kinds == {"documents"}
