"""Statements tied to others: retold within one, or going on from one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.clauses import noun_phrase
from reporting.finding import Finding, Passage, trimmed
from reporting.grammar import children
from reporting.lexicon import lexicon
from reporting.sides import speaker_words
from reporting.subjects import antecedent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.parsing import Token

_RETOLD = (
    "clause",
    "infinitive",
    "called_for",
    "according_to",
    "claimed",
    "object",
    # What an agency passes on: "…, the General Staff said, Ukrinform reports."
    "clause_before",
    "parenthetical",
)
_GOES_ON = ("clause", "clause_before", "object", "prepositional")
_BREAKS = (",", "—", "–", "-", ";")
_MODALS = ("would", "could", "should", "may", "might", "will", "must", "shall", "can", "ca", "wo")


def is_supposed(verb: Token) -> bool:
    """Tell whether a verb speaks of what might be said, or was not said."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _MODALS)
        for child in verb.children
    )


def is_retold(finding: Finding, outer: Finding) -> bool:
    """Tell whether a finding within another one is a statement of its own.

    It is where somebody else, named, has said it: a president who repeats an enemy's pledge.
    """
    if finding.speaker is None or outer.speaker is None:
        return False
    head = antecedent(finding.speaker)
    # A noun of claiming always says whose claim it is.
    body = head.lemma_.lower() in speaker_words().words["collective_bodies"]
    named = head.tag_ in ("NNP", "NNPS") or body or finding.rule == "claimed"
    other = head.lower_ != antecedent(outer.speaker).lower_
    return named and other and finding.rule in _RETOLD and not is_supposed(finding.cue)


def nested(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings of a paragraph, those retold within another one tied to it.

    What stands within a statement and is nobody else's is part of that statement.
    """
    for finding in found:
        cue = finding.passage.start_of(finding.cue)
        # A document's statement stands within the sentence that goes on from it: the innermost
        # teller counts.
        tellers = [
            f for f in found if f is not finding and _holds(f, cue) and not finding.continues
        ]
        # Quotations have their own marks: no clause around their verb takes them over.
        if not tellers or finding.rule in ("quote_then_cue", "cue_then_quote", "colon"):
            yield finding
        elif is_retold(finding, tellers[-1]):
            own = _without_the_tellers_words(with_antecedent(finding))
            yield replace(own, inside=tellers[-1].key)


def _without_the_tellers_words(finding: Finding) -> Finding:
    """Return a retold finding up to a quotation behind a comma: that is the teller's again.

    He said she had promised peace, "but we have heard that before".
    """
    text = finding.passage.text
    kept = []
    for span in finding.fragments:
        marks = [q.outer.start for q in finding.passage.quotes if span.start < q.outer.start]
        ends = [at for at in marks if at < span.end and text[:at].rstrip()[-1:] in _BREAKS]
        clear = trimmed(text, span.start, min([span.end, *ends]))
        kept += [clear] if clear else []
    return replace(finding, fragments=tuple(kept))


def _holds(finding: Finding, at: int) -> bool:
    return any(span.start <= at < span.end for span in finding.fragments)


def with_antecedent(finding: Finding) -> Finding:
    """Return a finding with the noun that its relative pronoun stands for.

    "Donbas, which Russia demands Ukraine cede" is about Donbas.
    """
    verb = finding.cue
    if verb.dep_ != "relcl" or verb.head.i >= verb.i:
        return finding
    pronouns = [c for c in children(verb, "dobj", "pobj", "attr") if c.tag_ in ("WDT", "WP")]
    if not pronouns:
        return finding
    span = finding.passage.span(*noun_phrase(verb.head))
    clear = trimmed(finding.passage.text, span.start, span.end)
    return finding.with_fragments([clear]) if clear else finding


def going_on(passage: Passage, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield each sentence that goes on from a document's statement.

    Reports list what a plan holds, sentence after sentence; "could", "would" show that the
    sentence is the plan's, where it has no verb of saying itself.
    """
    source: Finding | None = None
    for sentence in passage.paragraph.doc.sents:
        own = [f for f in found if f.cue.sent == sentence and f.rule in _GOES_ON]
        # What is said within a relative clause does not make the sentence somebody else's.
        own = [f for f in own if f.cue.dep_ != "relcl"]
        if own:
            source = own[-1] if _is_document(own[-1]) else None
        elif source is not None and _is_modal(sentence.root):
            span = passage.span(sentence[0], sentence[-1])
            words = span.words(passage.text).rstrip(". ")
            clear = trimmed(passage.text, span.start, span.start + len(words))
            if clear:
                yield replace(source, rule="goes_on", fragments=(clear,), continues=source.key)
        else:
            source = None


def _is_document(finding: Finding) -> bool:
    return finding.speaker is not None and finding.speaker.lemma_.lower() in lexicon().documents


def _is_modal(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _MODALS for child in verb.children)
