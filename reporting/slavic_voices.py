"""Group of words -> whether it can speak: a person, a body, a house out of which one speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.slavic_agreement import INFINITIVE, PLURAL, SURNAME, is_modifier
from reporting.slavic_groups import Group, groups
from reporting.slavic_segments import segment_stop
from reporting.slavic_sides import country_of, side_of

if TYPE_CHECKING:
    from reporting.slavic_cues import Cue
    from reporting.slavic_words import Passage, Word

# What words for people end in, in the plural: харьковчане, кияни, активісти.
_DEMONYM = re.compile(r"(?:(?:ч|я|ле|ж)ан[еи]|яне|'яни|ст[ыи]|ники|тел[иі]|щики|ці|цы|рі)$")
_ABSTRACT = re.compile(r"(?:[іо]сть|ння|ние|тия|ція|ция|зм|тво)$")
_HOUSES = frozenset({"bodies", "documents", "media"})
# Who can leave something out, and is not what is left out.
_PEOPLE = {"people", "analyst", "anonymous"}


@dataclass(frozen=True, slots=True)
class Subject:
    """The words that name who speaks.

    Attributes:
        first, stop: the first word, and the one after the last.
        side: ``own`` (before the verb, in its own clause), ``after``, or ``earlier``.
        house: a body or paper that the report speaks out of: "у Генштабі заявили".
    """

    first: int
    stop: int
    side: str
    house: bool = False


def of_people(passage: Passage, group: Group) -> bool:
    """Tell whether a group holds an office or a first name."""
    tables, words = passage.tables, passage.words[group.first : group.stop]
    return any(
        noun.kind in _PEOPLE for word in words for noun in tables.nouns.get(word.low, ())
    ) or any(word.low in tables.first_names[sex] for word in words for sex in "mf")


def can_speak(passage: Passage, who: Subject | None, person: str) -> bool:
    """Tell whether a subject names a person, body or paper, or stands for one.

    Facts "confirm" and weather "promises"; a lone capital that opens a sentence tells nothing.
    """
    if who is None or who.house:
        return who is not None
    tables, words = passage.tables, passage.words
    low, _ = passage.sentence(who.first)
    for at in range(who.first, who.stop):
        word = words[at]
        names = ("pronouns_all", "relative", "numbers")
        if word.low in tables.nouns or any(tables.has(name, word.low) for name in names):
            return True
        opens = at == low or not any(before.is_word for before in words[low:at])
        if word.capital and (not opens or (at + 1 < who.stop and words[at + 1].capital)):
            return True
        if _DEMONYM.search(word.low) and person in PLURAL:
            return True
        if (word.text.isupper() and len(word.text) > 1) or _like_name(word, person):
            return True
    return False


def _like_name(word: Word, person: str) -> bool:
    """Tell whether a capital that opens a sentence is a name's, as far as endings tell."""
    if not word.capital or _ABSTRACT.search(word.low) or INFINITIVE.search(word.low):
        return False
    soft = word.low.endswith(("о", "е", "ь"))
    likely = person in ("m", "f") or (person == "s" and not soft)
    return likely or SURNAME.search(word.low) is not None


def is_speaker(passage: Passage, group: Group) -> bool:
    """Tell whether a group can speak: a pronoun, a name, a known noun."""
    word = passage.words[group.first]
    known = word.low in passage.tables.nouns or word.capital
    return known or passage.tables.has("pronouns_all", word.low)


def best_group(passage: Passage, first: int, stop: int, person: str, *, last: bool) -> Group | None:
    """Return the group that agrees best; of equals the last or the first."""
    found: Group | None = None
    for group in groups(passage, first, stop, person):
        if not group.score:
            continue
        if not found or group.score > found.score or (last and group.score == found.score):
            found = group
    return found


def house_beside(passage: Passage, cue: Cue, begin: int, stop: int) -> Subject | None:
    """Return the body or paper out of which a verb without a subject speaks."""
    if cue.verb.person not in ("pl", "p3", "imp"):
        return None
    spans = (
        (begin, cue.at),
        (cue.at + 1, segment_stop(passage, cue.at, stop)),
    )
    for low, high in spans:
        found = house_in(passage, low, high, cue.verb.person)
        if found:
            return replace(found, side="after" if low > cue.at else "own")
    return None


def agent(passage: Passage, cue: Cue, stop: int) -> Subject | None:
    """Return the body behind a passive: "было объявлено Минобороны России"."""
    at, tables = cue.at + 1, passage.tables
    if cue.verb.person != "imp" or at >= stop:
        return None
    nouns = tables.nouns.get(passage.words[at].low, ())
    # A body without cases, or in the case of who does it.
    fixed = passage.words[at].low.endswith(("ом", "ем", "єм", "ою", "ею", "єю", "ой", "ей"))
    fixed = fixed or (bool(nouns) and all(noun.lemma == passage.words[at].low for noun in nouns))
    if not fixed or not any(noun.kind == "bodies" for noun in nouns):
        return None
    while at + 1 < stop and passage.words[at + 1].capital:
        at += 1
    return Subject(cue.at + 1, at + 1, "after")


def house_in(passage: Passage, low: int, high: int, person: str) -> Subject | None:
    """Return the body between two words out of which someone can speak."""
    # A house speaks through a plural without a subject: "у Кремлі заявили".
    if person not in ("pl", "p3", "imp"):
        return None
    for group in groups(passage, low, high, person):
        at = _owner(passage, group) if group.preposition in ("в", "у", "во", "на") else None
        if at is not None:
            return Subject(at, group.stop, "earlier", house=True)
    return None


def is_paper(passage: Passage, group: Group) -> bool:
    """Tell whether a group is a paper, which beside a house is the object, not the speaker."""
    nouns = passage.tables.nouns.get(passage.words[group.first].low, ())
    return bool(nouns) and all(noun.kind == "documents" for noun in nouns)


def _owner(passage: Passage, group: Group) -> int | None:
    """Return where the name of the body begins: behind the paper that it issued, if any."""
    tables, words = passage.tables, passage.words
    for at in range(group.first, group.stop):
        kinds = {noun.kind for noun in tables.nouns.get(words[at].low, ())}
        if "documents" in kinds and at + 1 < group.stop:
            return at + 1
        if kinds & _HOUSES or (words[at].text.isupper() and len(words[at].text) > 1):
            return group.first
    # A company's name alone: в «Запоріжжяобленерго».
    if passage.inside[group.first] >= 0 and group.stop - group.first > 1:
        return group.first
    adjective = group.stop - group.first > 1 and is_modifier(words[group.first])
    if words[group.first].capital and adjective:
        return group.first
    # Ministries and houses that no table names: Мінреінтеграції, Белый дом.
    written = passage.span(group.first, group.stop).words(passage.text)
    house = words[group.first].low.startswith(tuple(tables.raw["labels"]["houses"].split()))
    house = house or bool(country_of(tables, written) or side_of(tables, written))
    # "В Брюсселе сочли": a town alone speaks for those who rule it.
    town = group.stop - group.first == 1 and not words[group.first].low.isascii()
    return group.first if words[group.first].capital and (house or town) else None
