"""Who is named in a report, with which role: the cast that later mentions refer to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.clauses import noun_phrase
from reporting.grammar import children
from reporting.proper import name_bounds
from reporting.setting import is_place
from reporting.sides import country_of, speaker_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporting.parsing import Paragraph, Token

_POSSESSIVE = re.compile(r"[’']s?$")
_DETERMINER = re.compile(
    r"^(?:the|a|an|some|several|many|most|other|one|two|three|his|her|their|its|another)(?:\s+|$)",
    re.IGNORECASE,
)
# An apposition of more words is a story, not a role.
_LONGEST_ROLE = 25
# What stands behind these is no explanation of the noun before them.
_PARTS = frozenset(':“”"«»;')


@dataclass(frozen=True, slots=True)
class Person:
    """A person or body that the report names.

    Attributes:
        name: as the report gives it in full.
        role: office or description, None if the report gives none.
        at: where it is named first, in code points of the text.
        single: one person, whom "he" or "she" can mean.
        anonymous: the report withholds the name; ``name`` describes the person.
        body: a government, ministry, document or the like.
        supposed: a bare description ("the hardliner") is taken to mean this person.
    """

    name: str
    role: str | None = None
    at: int = 0
    single: bool = True
    anonymous: bool = False
    body: bool = False
    supposed: bool = False

    @property
    def surname(self) -> str:
        """Return the last word of the name."""
        return self.name.split()[-1]

    @property
    def country(self) -> str | None:
        """Return the country that name and role point to, ISO 3166."""
        return country_of(self.role, self.name)


def bare(text: str) -> str:
    """Return a description without its article and its possessive ending."""
    words = " ".join(text.split())
    # "One of the freed marines" is not "of the freed marines".
    short = _DETERMINER.sub("", words)
    return _POSSESSIVE.sub("", words if short.startswith("of ") else short)


def cast(paragraphs: Iterable[Paragraph]) -> tuple[Person, ...]:
    """Return the people whom a report names in full, in order, each once with the first role."""
    found: dict[str, Person] = {}
    for paragraph in paragraphs:
        for word in paragraph.doc:
            person = _named_at(paragraph, word)
            if person is None or is_place(person.name):
                continue
            known = found.get(person.name)
            if known is None or (known.role is None and person.role):
                found[person.name] = replace(person, at=known.at if known else person.at)
    return tuple(found.values())


def _named_at(paragraph: Paragraph, word: Token) -> Person | None:
    """Return who is named where a word ends a full name, or "a driver called Leonid"."""
    if _is_called(word):
        return described(paragraph, word.head.head)
    if not _ends_full_name(word):
        return None
    office = _office_above(word)
    holder = described(paragraph, office) if office is not None else None
    if holder is not None and holder.surname == word.text:
        return holder
    person = described(paragraph, word)
    # "Denys Shulha and Olha Shulha": the phrase of the first ends with the second.
    joined = any(other.tag_ == "NNP" for other in children(word, "conj"))
    if joined and (person is None or person.at > paragraph.start + word.idx):
        person = named_alone(paragraph, word)
    return person if person is not None and " " in person.name else None


def _office_above(word: Token) -> Token | None:
    """Return the office that a name ends the phrase of: "the governor of the region A B"."""
    noun = word.head if word.dep_ == "appos" else word
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return None
    return noun.head.head


def _is_called(word: Token) -> bool:
    """Tell whether a word is the name in "a driver called Leonid"."""
    verb = word.head
    named = verb.lemma_ in ("call", "name") and verb.dep_ == "acl" and verb.i < word.i
    return named and word.tag_ == "NNP" and word.dep_ in ("oprd", "dobj")


def _ends_full_name(word: Token) -> bool:
    """Tell whether a word ends a name of two words or more."""
    before = word.doc[word.i - 1] if word.i else word
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    if before is word or (after is not word and after.tag_ == "NNP"):
        return False
    return word.tag_ == before.tag_ == "NNP" or _follows_given_name(word, before)


def _follows_given_name(word: Token, before: Token) -> bool:
    """Tell whether a surname stands behind a given name: "Denys" is taken for a plural."""
    given = speaker_words().given
    known = before.text in given["he"] or before.text in given["she"]
    return known and before.text[:1].isupper() and word.tag_ in ("NNP", "NNPS")


def described(paragraph: Paragraph, head: Token) -> Person | None:
    """Return the person that a noun phrase names, with the role it gives, None if it names none.

    "Russia's deputy defence minister Alexander Fomin" has the role before the name;
    "Mark Hertling, a retired general" has it behind.
    """
    top = _top(head)
    first, last = noun_phrase(top)
    words = list(top.doc[first.i : last.i + 1])
    bounds = name_bounds(words, top.i - first.i)
    if bounds is None:
        return _named_behind(paragraph, top)
    begin, end = bounds
    name = _POSSESSIVE.sub("", _text(words[begin:end]))
    table = speaker_words()
    if name not in table.seats and set(name.split()) & table.words["bodies"]:
        return None
    # "The Kyiv Independent" is a paper: with an article, a seat is no office of somebody's.
    if words[0].lower_ == "the" and begin > 1 and words[begin - 1].text in table.seats:
        return None
    role = bare(_text(words[:begin]).strip(" ,"))
    ranks = table.words["ranks"]
    # "Capt. Ruslan Tymko, a spokesman": the rank tells less than the office behind it.
    if not role or all(word.text in ranks or word.text == "." for word in words[:begin]):
        role = _apposed(top) or role
    return Person(name, role or None, paragraph.start + words[begin].idx)


def named_alone(paragraph: Paragraph, word: Token) -> Person | None:
    """Return the person that a word names, without others joined to it by "and"."""
    first = word
    while first.i and first.nbor(-1).dep_ == "compound" and first.nbor(-1).tag_.startswith("NNP"):
        first = first.nbor(-1)
    name = _POSSESSIVE.sub("", _text(list(word.doc[first.i : word.i + 1])))
    bodies = set(name.split()) & speaker_words().words["bodies"]
    return None if bodies else Person(name, None, paragraph.start + first.idx)


def _named_behind(paragraph: Paragraph, noun: Token) -> Person | None:
    """Return who is named behind a description: "Ukraine's foreign minister, Dmytro Kuleba"."""
    called = [name for verb in children(noun, "acl") for name in verb.rights if _is_called(name)]
    if called and noun.tag_ == "NN":
        first, last = noun_phrase(noun)
        role = bare(_text(list(noun.doc[first.i : last.i + 1])))
        name = called[0]
        return Person(_text(list(name.subtree)), role, paragraph.start + name.left_edge.idx)
    for name in _appositions(noun):
        if name.tag_ == "NNP" and noun.tag_ == "NN" and _top(name) == name:
            first, last = noun_phrase(noun)
            person = described(paragraph, name)
            role = bare(_text(list(noun.doc[first.i : last.i + 1])))
            return replace(person, role=role) if person else None
    return None


def _appositions(noun: Token) -> list[Token]:
    """Return what explains a noun: nothing behind a colon or in marks does."""
    return [
        word
        for word in children(noun, "appos")
        if not any(other.text in _PARTS for other in noun.doc[noun.i + 1 : word.i])
    ]


def _top(head: Token) -> Token:
    """Return the head of the noun phrase that a name belongs to ("minister Alexander Fomin")."""
    if head.dep_ == "compound" and head.head.tag_ == "NNP":
        return _top(head.head)
    if head.dep_ == "appos" and head.i == head.head.i + _width(head):
        return head.head
    return head


def _width(head: Token) -> int:
    return head.i - head.left_edge.i + 1


def _apposed(noun: Token) -> str | None:
    for child in _appositions(noun):
        words = list(child.subtree)
        common = not child.text[:1].isupper() or child.lower_ != child.text.lower()
        if (
            child.tag_ != "CD"
            and len(words) <= _LONGEST_ROLE
            and (common or child.tag_ in ("NN", "NNS"))
        ):
            return bare(_text(words).strip(" ,;–—-"))
    return None


def _text(words: list[Token]) -> str:
    return "".join(word.text_with_ws for word in words).strip()
