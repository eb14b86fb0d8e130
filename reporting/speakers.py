"""Findings -> speakers: who is meant by a mention, resolved over the whole report."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.clauses import noun_phrase
from reporting.grammar import children
from reporting.headlines import is_headline
from reporting.lexicon import lexicon
from reporting.people import Person, bare, described
from reporting.scene import (
    Scene,
    body_ahead,
    content,
    fits,
    latest_described,
    meant_by_pronoun,
    named_later,
    scene_of,
)
from reporting.sides import country_of, of_both_sides, side_of, speaker_words
from reporting.statement import Speaker
from reporting.subjects import antecedent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.finding import Finding, Key
    from reporting.parsing import Paragraph, Token
    from reporting.report import Span

_HE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
_THEY = ("they", "them", "their")
_IT = ("it", "its", "this", "that")
_DEFINITE = ("the", "this", "that", "these", "those")
_CAPITAL = {"russia": "RU", "ukraine": "UA"}
# How many persons with a role are looked through for "the minister".
_FAR = 200


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


def resolve(findings: Sequence[Finding], paragraphs: Sequence[Paragraph]) -> tuple[Resolved, ...]:
    """Return who speaks in each finding, in the same order.

    Findings come in the order of the text: a later mention refers to those before it.
    """
    scene = scene_of(paragraphs)
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


def _resolved(scene: Scene, finding: Finding) -> Resolved:
    if finding.speaker is None:
        return Resolved(Speaker(), ("The report does not say who speaks.",))
    head = antecedent(finding.speaker)
    found = _persons(scene, finding, head)
    if len(found) != 1:
        names = tuple(person.name for person in found)
        text = head.text if not found else " or ".join(names)
        reason = f"Who is meant by “{head.text}” is not clear" + (f": {text}." if found else ".")
        return Resolved(Speaker(mention(finding)), (reason,), names)
    person = replace(found[0], supposed=False)
    scene.hear(person, finding.passage.start_of(finding.cue))
    if not found[0].supposed:
        return Resolved(_speaker(finding, person))
    taken = f"“{_phrase(finding, head)}” is taken to be {person.name}."
    return Resolved(_speaker(finding, person), (taken,))


def _speaker(finding: Finding, person: Person) -> Speaker:
    words = mention(finding)
    spoken = words.words(finding.passage.text) if words else None
    joins = finding.speaker is not None and _joins(finding.speaker)
    if spoken and of_both_sides(spoken, joins=joins):
        return Speaker(words, person.name, person.role, anonymous=person.anonymous)
    side = side_of(person.country, person.name, person.role, spoken)
    country = person.country or _CAPITAL.get(side or "")
    return Speaker(words, person.name, person.role, side, country, person.anonymous)


def _joins(head: Token) -> bool:
    """Tell whether a mention joins speakers or their countries by "and"."""
    owners = [noun for of in children(head, "prep") for noun in children(of, "pobj")]
    parts = [head, *children(head, "amod", "compound", "poss", "nmod")]
    # "Officials in Kyiv and Washington" speak for both; "Russian officials in …" only for one.
    seats = ("of",) if children(head, "amod", "compound", "poss") else ("of", "in", "from")
    direct = [noun for noun in owners if noun.head.lower_ in seats]
    return any(children(word, "conj") for word in (*parts, *direct))


def _persons(scene: Scene, finding: Finding, head: Token) -> list[Person]:
    """Return who may be meant: one where it is clear, none where nobody fits."""
    lower = head.lower_
    if lower in _HE:
        return meant_by_pronoun(scene, finding, _HE[lower])
    if lower in _THEY:
        return scene.latest(single=False, body=False) or scene.latest(single=False, body=True)
    # Only a body is "it" to whom something is attributed.
    if lower in _IT:
        return body_ahead(scene, finding) or scene.latest(single=False, body=True)
    if head.tag_ in ("PRP", "WP", "DT", "EX", "WDT"):
        return []
    return _phrased(scene, finding, head)


def _phrased(scene: Scene, finding: Finding, head: Token) -> list[Person]:
    """Return who may be meant by a noun phrase: several joined, a name, or a description."""
    text = _phrase(finding, head)
    if any(other.text in text for other in children(head, "conj")):
        return [replace(_newcomer(scene, finding, head, text), single=False, body=False)]
    phrase = described(finding.passage.paragraph, head)
    if phrase is not None and head.tag_ in ("NNP", "NNPS", "NN", "XX", "NNS"):
        return _named(scene, finding, phrase, head)
    return [_described(scene, finding, head)]


def _named(scene: Scene, finding: Finding, phrase: Person, head: Token) -> list[Person]:
    """Return who bears a name; several if the report has several and does not tell them apart."""
    table = speaker_words()
    seat = table.seats.get(phrase.name)
    if seat is not None or phrase.name in table.countries:
        name = table.governments.get(seat or "", phrase.name)
        return [replace(phrase, name=name, role=None, single=False, body=True)]
    if " " in phrase.name:
        known = scene.named.get(phrase.name, phrase)
        return [replace(known, role=known.role or phrase.role)]
    bearers = scene.bearers(phrase.name)
    # "The younger Shulha" is not the one who spoke before because she did.
    if len(bearers) > 1 and _told_apart(_phrase(finding, head)):
        return bearers
    # Two who bear the name are told apart by their office, else by who has spoken.
    if len(bearers) > 1:
        heard = [person for person in bearers if person in scene.heard]
        role = content(phrase.role or "")
        return [p for p in bearers if fits(role, p)] or (heard if len(heard) == 1 else bearers)
    return bearers or [_body_or_person(_phrase(finding, head), phrase)]


def _told_apart(text: str) -> bool:
    return not set(text.lower().split()).isdisjoint(speaker_words().words["other_bearer"])


def _body_or_person(text: str, phrase: Person) -> Person:
    if set(text.split()) & speaker_words().words["bodies"]:
        return replace(phrase, name=bare(text), role=None, single=False, body=True)
    return phrase


def _described(scene: Scene, finding: Finding, head: Token) -> Person:
    """Return whom a description means: somebody named before, or somebody new."""
    text = _phrase(finding, head)
    definite = text.split()[0].lower() in _DEFINITE
    if definite and head.lemma_.lower() in lexicon().documents:
        return _document(scene, finding, head, text)
    # "A minister" is somebody new; "the minister" may be somebody known.
    if definite or _opens_report(finding, head) or not head.text[:1].islower():
        words = content(text)
        for person in (*reversed(scene.heard), *_before(scene, finding)):
            if fits(words, person):
                return person
        meant = latest_described(scene, finding, head, text) or named_later(scene, finding, head)
        if meant is not None:
            return replace(meant, supposed=True)
    return _newcomer(scene, finding, head, text)


def _opens_report(finding: Finding, head: Token) -> bool:
    """Tell whether a headline leaves out the article: "… , governor says"."""
    return is_headline(finding.passage) and head.left_edge.lower_ not in ("a", "an")


def _document(scene: Scene, finding: Finding, head: Token, text: str) -> Person:
    """Return a document that speaks, named with the country of its owner where one is named.

    The owner stands by the same noun before: "under their proposals".
    """
    at = finding.passage.start_of(head)
    name, country = bare(text), country_of(text)
    owners = [owner for where, owner in scene.owners.get(head.lemma_.lower(), ()) if where < at]
    if country is None and owners:
        heard = [person.country for person in scene.heard if person.country]
        country = country_of(owners[-1]) or (heard[-1] if heard else None)
        government = speaker_words().governments.get(country or "", "")
        name = f"{government.removesuffix(' government')} {name}".strip()
    return Person(name, None, at, single=False, body=True)


def _before(scene: Scene, finding: Finding) -> list[Person]:
    """Return those with a role who are named before, the nearest first."""
    at = finding.passage.start_of(finding.cue)
    end = bisect_left(scene.roles, at, key=lambda person: person.at)
    return scene.roles[max(0, end - _FAR) : end][::-1]


def _newcomer(scene: Scene, finding: Finding, head: Token, text: str) -> Person:
    table = speaker_words().words
    lemma = head.lemma_.lower()
    body = lemma in table["collective_bodies"] | lexicon().documents
    body = body or bool(set(text.split()) & table["bodies"])
    single = head.tag_ in ("NN", "NNP") and not body
    indefinite = text.split(maxsplit=1)[0].lower() in ("a", "an", "one", "another")
    # Two officials are unnamed only where their own sentence says so.
    passage = finding.passage
    around = passage.paragraph_text if single else finding.cue.sent.text
    terms = _names_terms(around)
    own = terms and _names_terms(_words_of(head))
    own = own or (_of_those_before(text) and _unnamed_before(scene))
    unnamed = own or (lemma in table["unnamed"] and ((single and indefinite) or terms))
    knows = any(term in text for term in table["insiders"])
    anonymous = unnamed or knows or lemma in table["sources"]
    at = finding.passage.start_of(head)
    # Of somebody without a name, the office is all that is told.
    known = (table["officials"] | table["unnamed"] | table["offices"]) - table["plain"]
    office = not body and lemma in known
    name = bare(text)
    return Person(name, name if office else None, at, single, anonymous, body)


def _of_those_before(text: str) -> bool:
    """Tell whether a description takes one of a group named before: "one of them", "the other"."""
    words = text.lower().split()
    parts = ["of them", "of the two", "of the people", "of those"]
    return any(part in text.lower() for part in parts) or words in (["one"], ["the", "other"])


def _unnamed_before(scene: Scene) -> bool:
    """Tell whether the last speakers of whom there were several were not named."""
    groups = [person for person in scene.heard if not person.single and not person.body]
    return bool(groups) and groups[-1].anonymous


def _names_terms(text: str) -> bool:
    """Tell whether words tell on which terms somebody is not named."""
    return any(term in text for term in speaker_words().words["anonymity"])


def _words_of(head: Token) -> str:
    """Return a noun with all that hangs on it: "two brokers, who asked not to be named"."""
    return head.doc[head.left_edge.i : head.right_edge.i + 1].text


def _phrase(finding: Finding, head: Token) -> str:
    return finding.passage.span(*noun_phrase(head)).words(finding.passage.text)
