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
    from reporting.slavic_people import People
    from reporting.slavic_words import Passage


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
