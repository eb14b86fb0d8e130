"""The words around place names, by language: data, so that the rules stay free of them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import data

_Table = TypeVar("_Table")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Nouns that make a direction, an oblast or a raion of the names beside them.

    Attributes:
        direction, oblast, raion, county, sea: behind a name, or behind a list of names.
        direction_before: directions in front of a name.
        links: one of these must stand between that noun in front and the name; if empty, none.
        between: what may stand between a name and the noun behind it.
        joins: what may stand between the names of a list.
    """

    direction: frozenset[str]
    oblast: frozenset[str]
    raion: frozenset[str]
    county: frozenset[str]
    sea: frozenset[str]
    direction_before: frozenset[str]
    links: frozenset[str]
    between: frozenset[str]
    joins: frozenset[str]

    @property
    def behind(self) -> frozenset[str]:
        """Return every noun that can stand behind a name."""
        return self.direction | self.oblast | self.raion | self.county | self.sea


@dataclass(frozen=True, slots=True)
class NounWords:
    """Nouns and titles that stand beside English names; lower case, any number.

    Attributes:
        geographic: capitalised, they belong to the name of a place.
        settlement: in apposition or before "of", they say that a name is a settlement.
        parts: before "of", they say that a name is a place.
        titles: offices, which may follow a place without making one name with it.
        persons: what in front makes the name a person's or a vessel's.
        particles: in small letters, these join the parts of a person's name.
        bodies: what at the end of a capitalised run makes it an organisation or a building.
        buildings: those of them that are places, within a town.
    """

    geographic: frozenset[str]
    settlement: frozenset[str]
    parts: frozenset[str]
    titles: frozenset[str]
    persons: frozenset[str]
    particles: frozenset[str]
    bodies: frozenset[str]
    buildings: frozenset[str]


@dataclass(frozen=True, slots=True)
class LiteralWords:
    """English lemmas by which a place is told from what it stands for; see ``geo/literal.py``."""

    locative: frozenset[str]
    never: frozenset[str]
    links: frozenset[str]
    actor_nouns: frozenset[str]
    state_nouns: frozenset[str]
    geographic: frozenset[str]
    modifier_actors: frozenset[str]
    place_verbs: frozenset[str]
    takings: frozenset[str]
    actor_verbs: frozenset[str]
    predicate_actors: frozenset[str]
    predicate_places: frozenset[str]
    place_subject_verbs: frozenset[str]
    saying_verbs: frozenset[str]
    voices: frozenset[str]
    passive_actors: frozenset[str]
    from_actors: frozenset[str]
    to_actors: frozenset[str]
    on_actors: frozenset[str]
    for_actors: frozenset[str]
    armies: frozenset[str]
    teams: frozenset[str]
    markets: frozenset[str]


@dataclass(frozen=True, slots=True)
class RoleWords:
    """English lemmas by which a statement's places are chosen; see ``geo/roles.py``."""

    institutions: frozenset[str]
    refused: frozenset[str]
    refused_below: frozenset[str]
    locative: frozenset[str]
    strict_locative: frozenset[str]
    distances: frozenset[str]
    goings: frozenset[str]
    topics: frozenset[str]
    clauses: frozenset[str]
    events: frozenset[str]
    objects_not: frozenset[str]
    loose: frozenset[str]


@dataclass(frozen=True, slots=True)
class PatternWords:
    """Words of the answer without a parse; see ``geo/patterns.py``.

    Attributes:
        locative: prepositions of place.
        small: what may stand between these and a name.
        openers: what opens a clause whose places do not count.
    """

    locative: frozenset[str]
    small: frozenset[str]
    openers: frozenset[str]


@dataclass(frozen=True, slots=True)
class SignWords:
    """Words around Ukrainian and Russian names; see ``geo/signs.py`` and ``geo/slavic.py``.

    Attributes:
        locative, towards, partners, after: prepositions.
        types: words of settlements, right in front of a name.
        refused: prepositions behind which is what a statement is not about.
        institutions, actors, geographic, bodies: stems of the nouns in front.
        speaking, placing, undergoing: stems of the verbs on either side.
        takings: stems of the verbs and nouns right in front of whose object is a place.
        examples: stems of the words that open examples of the countries in front of them.
        persons: stems of ranks and trades, behind which a name is a person's.
        pressing: stems of the verbs and nouns of pressure, before «на» and a government.
        ways: stems of roads, borders and deliveries, which join places on the ground.
        topics: prepositions of what is spoken of.
    """

    locative: frozenset[str]
    towards: frozenset[str]
    partners: frozenset[str]
    after: frozenset[str]
    types: frozenset[str]
    refused: frozenset[str]
    institutions: frozenset[str]
    actors: frozenset[str]
    geographic: frozenset[str]
    bodies: frozenset[str]
    speaking: frozenset[str]
    placing: frozenset[str]
    undergoing: frozenset[str]
    takings: frozenset[str]
    examples: frozenset[str]
    persons: frozenset[str]
    pressing: frozenset[str]
    ways: frozenset[str]
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class CommentWords:
    """Words by which a comment names an earlier statement; see ``geo/comments.py``.

    Attributes:
        pattern: regular expression of owner and noun, in which ``NOUN`` stands for the nouns.
        retelling: what follows where the content itself is told, so that nothing is commented on.
        nouns: the nouns of saying, by the act that they speak of.
        owners: side or country code by the owner's name in lower case.
    """

    pattern: str
    retelling: str
    nouns: dict[str, list[str]]
    owners: dict[str, str]


@dataclass(frozen=True, slots=True)
class SideWords:
    """Words that tell for whom somebody with a place in the role speaks; see ``geo/sides.py``.

    Attributes:
        installed: regular expressions of offices that an occupier gives.
        offices: stems of offices and bodies that run a place.
        residents: stems of those who live in it.
        others: stems of those of whom the place where they are tells no side.
    """

    installed: frozenset[str]
    offices: frozenset[str]
    residents: frozenset[str]
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class WaterWords:
    """Regular expressions that make a river of a name that a town shares; see ``geo/rivers.py``.

    Attributes:
        front: right in front of the name.
        behind: right behind it.
    """

    front: frozenset[str]
    behind: frozenset[str]


def table(language: str, name: str, kind: type[_Table]) -> _Table:
    """Return one table of a language's words as the dataclass that describes it."""
    return kind(**{key: frozenset(words) for key, words in rows(language, name).items()})


def rows(language: str, name: str) -> dict[str, list[str]]:
    """Return one table of a language's words, row by row."""
    found: dict[str, list[str]] = _file(language)[name]
    return found


@cache
def unit_words(language: str) -> UnitWords:
    """Return the unit nouns of a language."""
    return table(language, "units", UnitWords)


@cache
def nouns() -> NounWords:
    """Return the nouns beside English names."""
    return table("en", "nouns", NounWords)


@cache
def literal_words() -> LiteralWords:
    """Return the words of the English reading, literal or not."""
    return table("en", "literal", LiteralWords)


@cache
def pattern_words(language: str) -> PatternWords:
    """Return the words of a language's patterns."""
    return table(language, "patterns", PatternWords)


@cache
def sign_words(language: str) -> SignWords:
    """Return the words around names in ``uk`` or ``ru``."""
    return table(language, "signs", SignWords)


@cache
def comment_words(language: str) -> CommentWords:
    """Return the words of a language's comments on earlier statements."""
    found = _file(language)["comments"]
    owners = {owner: side for side, names in found["owners"].items() for owner in names}
    return CommentWords(found["pattern"], found["retelling"], found["nouns"], owners)


@cache
def followup_words(language: str) -> frozenset[str]:
    """Return the pronouns with which a speaker goes on about the same place."""
    return frozenset(rows(language, "followups")["pronouns"])


@cache
def governments() -> frozenset[str]:
    """Return the towns that often stand for a government, in our English spelling."""
    return frozenset(rows("en", "governments")["towns"])


@cache
def role_words() -> RoleWords:
    """Return the words of the English roles."""
    return table("en", "roles", RoleWords)


@cache
def side_words(language: str) -> SideWords:
    """Return the words of offices, residents and occupiers of a language."""
    return table(language, "sides", SideWords)


@cache
def water_words(language: str) -> WaterWords:
    """Return the words beside rivers that share their name with a town."""
    return table(language, "waters", WaterWords)


@cache
def seats_held() -> frozenset[str]:
    """Return the places whose offices Russia held before 2022, in our English spelling."""
    return frozenset(rows("en", "held")["places"])


@cache
def description_rows(language: str) -> tuple[tuple[str, list[str]], ...]:
    """Return the patterns of descriptions that point back, by the kind of place they take."""
    return tuple(rows(language, "descriptions").items())


@cache
def ports() -> frozenset[str]:
    """Return the towns that "the port city" can be, in our English spelling."""
    return frozenset(rows("en", "ports")["towns"])


@cache
def ordinary(language: str) -> frozenset[str]:
    """Return the names that are also everyday words, as printed at a sentence's start."""
    return frozenset(rows(language, "ordinary")["words"])


@cache
def _file(language: str) -> dict[str, Any]:
    return tomllib.loads(data.path(f"language/places_{language}.toml").read_text("utf-8"))


@cache
def months() -> frozenset[str]:
    """Return the names of months and days, some of which are also towns."""
    return frozenset(rows("en", "ordinary")["months"])


@cache
def people(language: str) -> tuple[str, ...]:
    """Return the stems of people's names that are also towns."""
    return tuple(sorted(rows(language, "ordinary")["people"]))


@cache
def phrases(language: str) -> re.Pattern[str]:
    """Return the pattern of fixed phrases whose first word is also a town («Білий дім»)."""
    return re.compile("|".join(rows(language, "ordinary")["phrases"]))
