"""What kind of act a statement is: told by its verb or noun of saying, and by negation."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reporting.grammar import children
from reporting.lexicon import lexicon
from reporting.voiced import voiced_noun

if TYPE_CHECKING:
    from reporting.finding import Finding
    from reporting.statement import Act, Side

# These constructions have no verb of their own that would tell the act.
_BY_RULE: dict[str, Act] = {
    "silence": "refusal",
    "refusal": "refusal",
    "according_to": "claim",
    "headline": "claim",
    "colon": "claim",
    "asked": "question",
}


def act_of(finding: Finding, words: str, side: Side | None = None) -> Act:
    """Return what kind of act a finding is.

    Args:
        finding: the cue with its construction.
        words: the content; a question asked is a question whatever the verb.
        side: for whom the speaker speaks: what analysts state is their assessment.
    """
    act = _act(finding, words)
    return "assessment" if act == "claim" and side == "analyst" else act


def _act(finding: Finding, words: str) -> Act:
    if finding.rule in _BY_RULE:
        return _BY_RULE[finding.rule]
    known = _of_verb(finding)
    # "Did not say" withholds something; a denial or a demand keeps its act.
    if known == "claim" and children(finding.cue, "neg"):
        return "refusal"
    if known == "pledge" and _is_hostile(finding):
        return "threat"
    return _by_content(finding, words, known) if known in ("claim", "other") else known


def _by_content(finding: Finding, words: str, known: Act) -> Act:
    """Return the act that the content shows where the verb shows none."""
    if _wants_it_so(finding):
        return "demand"
    if _speaks_of_plans(finding):
        return "proposal"
    return "question" if words.rstrip("”\"'’ ").endswith("?") else known


def _of_verb(finding: Finding) -> Act:
    """Return the act of a verb in its construction: "tell somebody to" is a demand."""
    noun = voiced_noun(finding.cue) if finding.rule == "voiced" else None
    verb = (noun or finding.cue).lemma_.lower()
    if verb == "insist" and finding.rule == "prepositional":
        return "demand"
    # "Made clear that …".
    if verb == "make":
        return "claim"
    if verb == "call" and noun is None:
        return "demand" if finding.rule in ("called_for", "infinitive") else "assessment"
    if verb in ("tell", "ask", "say", "warn") and finding.rule == "infinitive":
        return "demand"
    return cast("Act", lexicon().acts.get(verb, "other"))


def _speaks_of_plans(finding: Finding) -> bool:
    """Tell whether a proposal or the like speaks: what it says, it proposes."""
    head = finding.speaker
    return head is not None and lexicon().acts.get(head.lemma_.lower()) == "proposal"


def _is_hostile(finding: Finding) -> bool:
    """Tell whether what is promised is harm: "vowed to sink every barge"."""
    verbs = [verb for verb in children(finding.cue, "xcomp", "ccomp") if verb.i > finding.cue.i]
    return any(verb.lemma_.lower() in lexicon().hostile for verb in verbs)


def _wants_it_so(finding: Finding) -> bool:
    """Tell whether a clause tells what shall be: "insisted that any truce cover the port"."""
    return any(
        verb.tag_ == "VB" and not children(verb, "aux", "auxpass") and children(verb, "mark")
        for verb in children(finding.cue, "ccomp")
    )
