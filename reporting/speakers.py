"""Findings -> speakers: who is meant by a mention, resolved over the whole report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reporting.clauses import antecedent, children, noun_phrase
from reporting.lexicon import lexicon
from reporting.people import Person, bare, cast, described
from reporting.sides import country_of, side_of, speaker_words
from reporting.statement import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reporting.finding import Finding, Key
    from reporting.parsing import Paragraph, Token
    from reporting.report import Span

_HE = ("he", "she")
_THEY = ("they",)
_IT = ("it", "this", "that")
_DEFINITE = ("the", "this", "that", "these", "those")
_CAPITAL = {"russia": "RU", "ukraine": "UA"}
_WORDS = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker, with what is in doubt about who it is.

    Attributes:
        speaker: who speaks.
        reasons: why that is not certain, in words.
        candidates: names of those who may be meant, empty where it is clear.
    """

    speaker: Speaker
    reasons: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class _Scene:
    """Who has been named so far, the latest last."""

    cast: tuple[Person, ...]
    owners: dict[str, list[tuple[int, str]]]
    heard: list[Person] = field(default_factory=list)

    def hear(self, person: Person) -> None:
        """Make somebody the latest speaker."""
        if person in self.heard:
            self.heard.remove(person)
        self.heard.append(person)


def resolve(findings: Sequence[Finding], paragraphs: Sequence[Paragraph]) -> tuple[Resolved, ...]:
    """Return who speaks in each finding, in the same order.

    Findings come in the order of the text: a later mention refers to those before it.
    """
    scene = _Scene(cast(paragraphs), _owners(paragraphs))
    found: dict[Key, Resolved] = {}
    for finding in findings:
        source = found.get(finding.continues) if finding.continues else None
        found[finding.key] = source or _resolved(scene, finding)
    return tuple(found[finding.key] for finding in findings)


def mention(finding: Finding) -> Span | None:
    """Return where a finding's speaker is named, None if nowhere."""
    if finding.speaker is None:
        return None
    return finding.passage.span(*noun_phrase(finding.speaker))


def _resolved(scene: _Scene, finding: Finding) -> Resolved:
    if finding.speaker is None:
        return Resolved(Speaker(), ("The report does not say who speaks.",))
    head = antecedent(finding.speaker)
    found = _persons(scene, finding, head)
    if len(found) != 1:
        names = tuple(person.name for person in found)
        text = head.text if not found else " or ".join(names)
        reason = f"Who is meant by “{head.text}” is not clear" + (f": {text}." if found else ".")
        return Resolved(Speaker(mention(finding)), (reason,), names)
    person = found[0]
    scene.hear(person)
    return Resolved(_speaker(finding, person))


def _speaker(finding: Finding, person: Person) -> Speaker:
    words = mention(finding)
    spoken = words.words(finding.passage.text) if words else None
    side = side_of(person.country, person.name, person.role, spoken)
    country = person.country or _CAPITAL.get(side or "")
    return Speaker(words, person.name, person.role, side, country, person.anonymous)


def _persons(scene: _Scene, finding: Finding, head: Token) -> list[Person]:
    """Return who may be meant: one where it is clear, none where nobody fits."""
    lower = head.lower_
    if lower in _HE:
        return _latest(p for p in scene.heard if p.single and not p.body)
    if lower in _THEY:
        return _latest(p for p in scene.heard if not p.single)
    if lower in _IT:
        return _latest(p for p in scene.heard if p.body)
    if head.tag_ in ("PRP", "WP", "DT", "EX", "WDT"):
        return []
    phrase = described(finding.passage.paragraph, head)
    if phrase is not None and head.tag_ in ("NNP", "NNPS", "NN", "XX", "NNS"):
        return _named(scene, finding, phrase, head)
    return _described(scene, finding, head)


def _latest(persons: Iterable[Person]) -> list[Person]:
    return list(persons)[-1:]


def _named(scene: _Scene, finding: Finding, phrase: Person, head: Token) -> list[Person]:
    table = speaker_words()
    text = _phrase(finding, head)
    seat = table.seats.get(phrase.name)
    if seat is not None or phrase.name in table.countries:
        name = table.governments.get(seat or "", phrase.name)
        return [Person(name, None, phrase.at, single=False, body=True)]
    if " " in phrase.name:
        return [next((p for p in scene.cast if p.name == phrase.name), phrase)]
    matches = [p for p in (*scene.cast, *scene.heard) if p.surname == phrase.name and not p.body]
    matches = list(dict.fromkeys(matches))
    if len(matches) > 1:
        heard = [p for p in reversed(scene.heard) if p in matches]
        fits = [p for p in matches if phrase.role and _fits(_content(phrase.role), p)]
        matches = fits[:1] or heard[:1] or matches
    if matches:
        return matches
    return [_body_or_person(text, phrase)]


def _body_or_person(text: str, phrase: Person) -> Person:
    words = set(text.split())
    if words & speaker_words().words["bodies"]:
        return Person(bare(text), None, phrase.at, single=False, body=True)
    return phrase


def _described(scene: _Scene, finding: Finding, head: Token) -> list[Person]:
    """Return whom a description means: somebody named before, or somebody new."""
    text = _phrase(finding, head)
    definite = text.split()[0].lower() in _DEFINITE
    if definite and head.lemma_.lower() in lexicon().documents:
        return [_document(scene, finding, head, text)]
    if definite or not head.text[:1].islower():
        content = _content(text)
        for person in (*reversed(scene.heard), *reversed(_before(scene, finding))):
            if _fits(content, person):
                return [person]
    return [_newcomer(finding, head, text)]


def _document(scene: _Scene, finding: Finding, head: Token, text: str) -> Person:
    """Return a document that speaks, named with the country of its owner where one is named.

    The owner stands by the same noun before: "under their proposals".
    """
    at = finding.passage.start_of(head)
    name, country = bare(text), country_of(text)
    owners = [owner for where, owner in scene.owners.get(head.lemma_.lower(), ()) if where < at]
    if country is None and owners:
        heard = [p.country for p in scene.heard if p.country]
        country = country_of(owners[-1]) or (heard[-1] if heard else None)
        government = speaker_words().governments.get(country or "", "")
        name = f"{government.removesuffix(' government')} {name}".strip()
    return Person(name, None, at, single=False, body=True)


def _owners(paragraphs: Sequence[Paragraph]) -> dict[str, list[tuple[int, str]]]:
    """Return for each noun of documents where it stands with an owner, and the owner's words."""
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


def _before(scene: _Scene, finding: Finding) -> list[Person]:
    at = finding.passage.start_of(finding.cue)
    return [p for p in scene.cast if p.at < at and p.role]


def _newcomer(finding: Finding, head: Token, text: str) -> Person:
    table = speaker_words().words
    lemma = head.lemma_.lower()
    body = lemma in table["collective_bodies"] or bool(set(text.split()) & table["bodies"])
    single = head.tag_ in ("NN", "NNP") and not body
    indefinite = text.split()[0].lower() in ("a", "an", "one", "another")
    unnamed = lemma in table["unnamed"] and single
    terms = any(term in finding.passage.paragraph.doc.text for term in table["anonymity"])
    anonymous = (unnamed and (indefinite or terms)) or lemma in table["sources"]
    at = finding.passage.start_of(head)
    return Person(bare(text), None, at, single, anonymous, body)


def _phrase(finding: Finding, head: Token) -> str:
    return finding.passage.span(*noun_phrase(head)).words(finding.passage.text)


def _content(text: str) -> list[str]:
    """Return the words that describe, without articles and possessive endings."""
    words = [re.sub(r"[’']s?$", "", word) for word in _WORDS.findall(text)]
    idle = (*_DEFINITE, "a", "an", "of", "s", "senior", "same", "former")
    return [word for word in words if word.lower() not in idle and word]


def _fits(content: Sequence[str], person: Person) -> bool:
    """Tell whether every word of a description agrees with what is known of somebody."""
    if not content:
        return False
    known = {word.lower() for word in _content(f"{person.role or ''} {person.name}")}
    return all(_agrees(word, person, known, head=word is content[-1]) for word in content)


def _agrees(word: str, person: Person, known: set[str], *, head: bool) -> bool:
    table = speaker_words()
    if word in table.countries or word in table.seats:
        return country_of(word) == person.country
    lower = word.lower()
    if lower in known or known & table.same.get(lower, frozenset()):
        return True
    officials = table.words["officials"]
    return head and lower == "official" and person.single and bool(known & officials)
