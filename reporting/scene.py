"""The scene of a report: who has been named so far, for later mentions to refer to."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reporting.grammar import SUBJECTS, children
from reporting.lexicon import lexicon
from reporting.parsing import with_names
from reporting.people import Person, cast, described, named_alone
from reporting.sides import country_of, speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.finding import Finding
    from reporting.parsing import Paragraph, Token

# Nobody refers to a speaker without a name over more speakers than these.
_MEMORY = 60
_WORDS = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
# What the parser's names of things call a place, a body or a people: "she" is none of them.
_NO_PERSON = ("GPE", "LOC", "FAC", "ORG", "NORP")
_BLANK = re.compile(r"\n\s*\n")
# "The hardliner": an article and a noun, and nothing that would tell more.
_BARE = 2
# A headline and a lead: behind them, offices have been named with their holders.
_LEAD = 2
# Given name and surname.
_FULL = 2
_IDLE = frozenset({"the", "this", "that", "these", "those", "a", "an", "of", "s"}) | frozenset(
    {"senior", "same", "former"}
)


@dataclass(slots=True)
class Scene:
    """Who has been named so far.

    Attributes:
        named: name in full -> person, over the whole report.
        surnames: last word of a name -> the persons who bear it.
        roles: persons with a role, in the order in which they are named.
        owners: noun of a document -> where it stands with an owner, and the owner's words.
        heard: those who have spoken, the latest last.
        spoke: name -> where in the text its bearer spoke last.
    """

    named: dict[str, Person]
    surnames: dict[str, list[Person]]
    roles: list[Person]
    owners: dict[str, list[tuple[int, str]]]
    heard: deque[Person] = field(default_factory=lambda: deque(maxlen=_MEMORY))
    spoke: dict[str, int] = field(default_factory=dict)

    def hear(self, person: Person, at: int = 0) -> None:
        """Make somebody the latest speaker, at a character of the text."""
        self.spoke[person.name] = at
        # Heard twice, somebody would push others out of memory.
        if person in self.heard:
            self.heard.remove(person)
        self.heard.append(person)

    def bearers(self, name: str) -> list[Person]:
        """Return those who bear a name: as their last, else as their first."""
        first = [person for person in self.named.values() if person.name.split()[0] == name]
        return self.surnames.get(name, []) or first

    def latest(self, *, single: bool, body: bool) -> list[Person]:
        """Return the latest speaker of a sort in a list, an empty one if there is none."""
        return [p for p in self.heard if p.single == single and p.body == body][-1:]


def scene_of(paragraphs: Sequence[Paragraph]) -> Scene:
    """Return the scene at the start of a report: nobody has spoken."""
    people = cast(paragraphs)
    surnames: dict[str, list[Person]] = {}
    for person in people:
        surnames.setdefault(person.surname, []).append(person)
    roles = [person for person in people if person.role]
    return Scene({p.name: p for p in people}, surnames, roles, _owners(paragraphs))


def _owners(paragraphs: Sequence[Paragraph]) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for paragraph in paragraphs:
        for word in paragraph.doc:
            if word.lemma_.lower() not in lexicon().documents:
                continue
            owners = [c for c in children(word, "poss", "amod", "compound") if c.i < word.i]
            if owners:
                at = paragraph.start + word.idx
                found.setdefault(word.lemma_.lower(), []).append((at, owners[0].text))
    return found


def meant_by_pronoun(scene: Scene, finding: Finding, pronoun: str) -> list[Person]:
    """Return whom "he" or "she" can mean: the last speaker, and a later subject beside him.

    Two who fit are both returned: the report does not tell them apart, so an editor does.
    """
    pair = [p for p in (*_pair(finding), *_met(finding)) if _can_be(pronoun, p)]
    if len(pair) > 1:
        return [_known(scene, person) for person in pair]
    heard = [p for p in scene.heard if p.single and not p.body and _can_be(pronoun, p)][-1:]
    subjects = [p for p in _subjects(scene, finding) if _can_be(pronoun, p)][-1:]
    if heard and not subjects and not heard[0].name[:1].isupper():
        return _or_somebody_named(scene, finding, pronoun, heard[0])
    # One of the two is enough, and leaves no doubt.
    if not heard or not subjects:
        return heard or subjects
    return _of_two(scene, finding, heard[0], subjects[0])


def _of_two(scene: Scene, finding: Finding, heard: Person, subject: Person) -> list[Person]:
    """Return which of the last speaker and the last subject is meant, both where it is open."""
    if heard.surname == subject.surname or _spoke_here(scene, finding, heard):
        return [heard]
    if _turned_to(scene, finding, heard, subject):
        return [subject]
    return [heard, subject]


def _or_somebody_named(scene: Scene, finding: Finding, pronoun: str, heard: Person) -> list[Person]:
    """Return a speaker without a name, and beside him whom the report has told of by name.

    "The mayor" of whom nothing tells a woman may not be "she", if a woman is the story's subject.
    """
    here = finding.passage.start_of(finding.cue)
    words = set(f"{heard.role or ''} {heard.name}".split())
    if words & speaker_words().given[pronoun]:
        return [heard]
    named = [p for p in scene.named.values() if p.at < here and _ends_as(pronoun, p)]
    if not named:
        return [heard]
    person = named[-1]
    # "Iryna Savchuk smokes. “…,” says the surgeon.": told of by name, then by what she is.
    together = person.at < heard.at and not _BLANK.search(finding.passage.text, person.at, heard.at)
    if together and person.role is None:
        return [replace(person, supposed=True)]
    return [heard, person]


def body_ahead(scene: Scene, finding: Finding) -> list[Person]:
    """Return the body that is the last subject before "it": "Kyiv agreed to go, it said"."""
    passage = finding.passage
    table = speaker_words()
    for word in reversed(passage.words[: finding.cue.i]):
        at = passage.start_of(word)
        said = any(part.start <= at < part.end for part in finding.fragments)
        if word.dep_ not in SUBJECTS or said or passage.quote_at(word) is not None:
            continue
        if word.tag_ == "NNP" and not scene.bearers(word.text):
            name = table.governments.get(table.seats.get(word.text, ""), word.text)
            return [Person(name, None, at, single=False, body=True)]
        if word.tag_ not in ("PRP", "EX"):
            return []
    return []


def _turned_to(scene: Scene, finding: Finding, heard: Person, subject: Person) -> bool:
    """Tell whether a paragraph has turned to somebody new, who then speaks as "he".

    Who spoke last did so in another paragraph; those whom everybody knows are often only spoken of.
    """
    table = speaker_words()
    famous = any(word in table.sides or word in table.people for word in subject.name.split())
    elsewhere = scene.spoke.get(heard.name, 0) < finding.passage.paragraph.start
    return elsewhere and not famous


def _pair(finding: Finding) -> list[Person]:
    """Return the persons joined by "and" in the last subject before: "Leonid and Anton argue"."""
    passage = finding.passage
    ahead = passage.words[: finding.cue.sent.start]
    last = next((w for w in reversed(ahead) if w.dep_ in SUBJECTS and w.tag_ != "PRP"), None)
    if last is None or last.tag_ != "NNP" or passage.quote_at(last):
        return []
    joined = [last, *(word for word in children(last, "conj") if word.tag_ == "NNP")]
    found = (named_alone(passage.paragraph, word) for word in joined)
    return [person for person in found if person is not None and not _is_country(person)]


def _met(finding: Finding) -> list[Person]:
    """Return two who meet in the clause before "he": "When Haas met Halych, he argued"."""
    passage, cue = finding.passage, finding.cue
    for verb in passage.words[cue.sent.start : cue.i]:
        if verb.dep_ != "advcl" or verb.head != cue or not children(verb, "nsubj", "dobj"):
            continue
        both = [w for w in children(verb, "nsubj", "dobj") if w.tag_ == "NNP"]
        found = [named_alone(passage.paragraph, word) for word in both]
        people = [p for p in found if p is not None and not _is_country(p)]
        return people if len(people) == len(both) > 1 else []
    return []


def _known(scene: Scene, person: Person) -> Person:
    """Return somebody as the report names him in full, where it does."""
    bearers = scene.surnames.get(person.surname, [])
    return bearers[0] if len(bearers) == 1 else person


def latest_described(scene: Scene, finding: Finding, head: Token, text: str) -> Person | None:
    """Return whom a bare description means: "the hardliner", "the 66-year-old".

    It is the one person who spoke right before, in the same paragraph or the one before, where
    nobody else has been named since and nothing that is known of him speaks against it.
    """
    bare = len(text.split()) == _BARE and text[:3].lower() == "the" and head.tag_ in ("NN", "NNP")
    speakers = [person for person in scene.heard if person.single and not person.body][-1:]
    if not bare or not speakers or speakers[0] is not scene.heard[-1]:
        return None
    person = speakers[0]
    said, here = scene.spoke[person.name], finding.passage.start_of(finding.cue)
    near = len(_BLANK.findall(finding.passage.text, said, here)) <= 1
    others = [p for p in scene.named.values() if said < p.at < here and p.name != person.name]
    return person if near and not others and _agreeable(person, head) else None


def named_later(scene: Scene, finding: Finding, head: Token) -> Person | None:
    """Return whom a headline or a lead means that names only the office: "…, governor says".

    It is the one person of the report who holds such an office, if there is only one.
    """
    before = finding.passage.text[: finding.passage.paragraph.start]
    lemma = head.lemma_.lower()
    if len(_BLANK.findall(before)) > _LEAD or lemma not in speaker_words().words["officials"]:
        return None
    words = content(finding.passage.span(head.left_edge, head).words(finding.passage.text))
    found = {p.name: p for p in scene.roles if fits([head.text], p) and _agrees_in_all(words, p)}
    return next(iter(found.values())) if len(found) == 1 else None


def _agrees_in_all(words: Sequence[str], person: Person) -> bool:
    """Tell whether no country in a description is another than the person's."""
    named = [code for word in words if (code := country_of(word))]
    return all(person.country in (None, code) for code in named)


def _agreeable(person: Person, head: Token) -> bool:
    """Tell whether nothing known of somebody speaks against a description."""
    table = speaker_words()
    lemma = head.lemma_.lower()
    known = {word.lower() for word in content(f"{person.role or ''}")}
    bodies = table.words["collective_bodies"] | lexicon().documents | lexicon().media
    if lemma in bodies or head.text in table.words["bodies"] or _is_country(person):
        return False
    # A single word may be a paper, a channel or a firm.
    if " " not in person.name and person.role is None:
        return False
    # Who is known to everybody, or holds another office, is no "mayor".
    famous = any(word in table.sides or word in table.people for word in person.name.split())
    office = lemma in table.words["officials"]
    if office and (famous or known & table.words["officials"]):
        return False
    woman, man = lemma in table.given["she"], lemma in table.given["he"]
    return (not woman or _can_be("she", person)) and (not man or _can_be("he", person))


def _spoke_here(scene: Scene, finding: Finding, person: Person) -> bool:
    """Tell whether the last subject named before the pronoun is the speaker himself."""
    later = [p for p in _subjects(scene, finding) if p.surname == person.surname]
    return bool(later) and later[-1] is _subjects(scene, finding)[-1]


def _subjects(scene: Scene, finding: Finding) -> list[Person]:
    """Return the persons who are subjects in the paragraph before the words of saying."""
    found = []
    for word in finding.passage.paragraph.doc[: finding.cue.sent.start]:
        if word.dep_ not in SUBJECTS or word.tag_ != "NNP" or finding.passage.quote_at(word):
            continue
        person = described(finding.passage.paragraph, word)
        if person is not None and not _is_country(person):
            bearers = scene.bearers(person.surname)
            # A capital that only opens the sentence names nobody.
            if not bearers and word.is_sent_start and not _is_known(person):
                continue
            if not bearers and _named_as(finding.passage.paragraph, word) in _NO_PERSON:
                continue
            found.append(bearers[0] if len(bearers) == 1 else person)
    return found


def _is_known(person: Person) -> bool:
    table = speaker_words()
    names = person.name.split()
    return len(names) > 1 or any(name in table.sides or name in table.people for name in names)


def _named_as(paragraph: Paragraph, word: Token) -> str:
    """Return what sort of name a word is in: "PERSON", "ORG", "GPE" or the like."""
    with_names([paragraph])
    return word.ent_type_


def _is_country(person: Person) -> bool:
    table = speaker_words()
    return person.name in table.countries or person.name in table.seats


def _can_be(pronoun: str, person: Person) -> bool:
    """Tell whether a given name or an office lets somebody be "he" or "she"."""
    given = speaker_words().given
    words = set(f"{person.role or ''} {person.name}".split())
    other = "he" if pronoun == "she" else "she"
    if words & given[pronoun]:
        return True
    return not words & given[other] and not _ends_as(other, person)


def _ends_as(pronoun: str, person: Person) -> bool:
    """Tell whether a full name ends as those of women, or of men, do: "Larysa Pohrebniak"."""
    names, table = person.name.split(), speaker_words()
    if len(names) < _FULL or names[0] in table.endings["not_she"]:
        return False
    ends = table.endings[pronoun]
    # Of a surname only its longer endings tell.
    long = tuple(end for end in ends if len(end) > 1)
    return names[0].endswith(ends) or names[-1].endswith(long)


def content(text: str) -> list[str]:
    """Return the words of a description, without articles and possessive endings."""
    words = [re.sub(r"[’']s?$", "", word) for word in _WORDS.findall(text)]
    return [word for word in words if word and word.lower() not in _IDLE]


def fits(words: Sequence[str], person: Person) -> bool:
    """Tell whether every word of a description agrees with what is known of somebody."""
    if not words:
        return False
    known = {word.lower() for word in content(f"{person.role or ''} {person.name}")}
    return all(_agrees(word, person, known, head=word is words[-1]) for word in words)


def _agrees(word: str, person: Person, known: set[str], *, head: bool) -> bool:
    table = speaker_words()
    if word in table.countries or word in table.seats:
        return country_of(word) == person.country
    lower = word.lower()
    if lower in known or known & table.same.get(lower, frozenset()):
        return True
    officials = table.words["officials"]
    # "The official" may be a minister, but no group and no document.
    return head and lower == "official" and person.single and bool(known & officials)
