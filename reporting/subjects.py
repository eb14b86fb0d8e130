"""Who does what a verb says: its own subject, or one that it borrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.grammar import SUBJECTS, children, content_clauses, is_verb
from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from reporting.parsing import Token

# A verb in one of these places shares the subject of the verb above it.
_BORROWS = ("conj", "xcomp", "advcl", "ccomp", "dep", "pcomp")
_RELATIVE = ("who", "which", "that")
_FINITE = ("VBD", "VBZ", "VBP")
_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "PRP$", "CD")


def subject(verb: Token) -> Token | None:
    """Return who does what the verb says, borrowed from the verb above where it has no own.

    A passive verb has its agent ("by …"); a relative pronoun is returned as it stands.
    """
    seen = verb
    # Chains of borrowing are short; a parse of noise must not send this in circles.
    for _ in range(6):
        own = _quoted_by_another(seen) or _own_subject(seen) or _joined_subject(seen)
        if own is not None:
            return own
        above = _lender(seen)
        if above is None:
            return misparsed_subject(seen) if seen is verb else None
        if above.tag_.startswith(("NN", "PRP", "WP", "WDT", "DT", "CD")):
            return above
        seen = above
    return None


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for; any other word as it is."""
    if token.lower_ not in _RELATIVE or token.head.dep_ != "relcl":
        return token
    return token.head.head


def _own_subject(verb: Token) -> Token | None:
    agents = [word for by in children(verb, "agent") for word in children(by, "pobj")]
    agents = agents or _reported_in(verb)
    if agents:
        return agents[0]
    found = [word for word in children(verb, *SUBJECTS) if word.tag_ != "EX"]
    if not found or _listens(verb):
        return None
    # Of two subjects the parser took one from the clause before: the nearer one speaks.
    nearest = ([word for word in found if word.i < verb.i] or found[:1])[-1]
    return swallowing(verb) or (nearest if nearest.dep_ != "csubj" else None)


def _listens(verb: Token) -> bool:
    """Tell whether the subject is the listener: who "was told"; the speaker stays unnamed."""
    passive = bool(children(verb, "auxpass") and children(verb, "nsubjpass"))
    return passive and verb.lemma_ in lexicon().listener


def swallowing(verb: Token) -> Token | None:
    """Return who speaks where the parser took a whole sentence for the subject.

    "An attack on the port damaged silos, the governor said": the governor, taken for what explains
    the attack, stands between a comma and the verb; a verb stands in the subject itself.
    """
    for noun in children(verb, "nsubj"):
        for name in children(noun, "appos"):
            last = verb.doc[name.right_edge.i + 1] if name.right_edge.i + 1 <= verb.i else name
            start = name.left_edge
            behind = start.i > noun.i and start.nbor(-1).text == "," and last == verb
            ahead = verb.doc[noun.left_edge.i : start.i]
            if behind and any(word.tag_ in _FINITE for word in ahead):
                return name
    return None


def _reported_in(verb: Token) -> list[Token]:
    """Return the body in which something "was reported": translated English for "by" it."""
    impersonal = any(noun.lower_ == "it" for noun in children(verb, "nsubjpass"))
    phrases = [prep for prep in children(verb, "prep") if prep.lower_ in ("in", "at")]
    return [noun for prep in phrases for noun in children(prep, "pobj")] if impersonal else []


def _quoted_by_another(verb: Token) -> Token | None:
    """Return who speaks in "Shoigu was quoted by an agency as saying": not the agency."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    return next(iter(children(verb.head.head, "nsubjpass")), None)


def _joined_subject(verb: Token) -> Token | None:
    """Return the noun between "and" and a verb: "Kyiv withdrew and Russia claimed the town".

    The parser likes to join such a noun to the last one before "and".
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or verb.i == verb.sent.start:
        return None
    noun = verb.nbor(-1)
    at = noun.i
    while at > verb.sent.start and verb.doc[at].tag_ in _NOMINAL:
        at -= 1
    joined = at < noun.i and verb.doc[at].tag_ == "CC" and verb.doc[at].head != noun
    return noun if joined and noun.tag_.startswith("NN") else None


def misparsed_subject(verb: Token) -> Token | None:
    """Return a subject that the parser hung elsewhere, for a verb with a person's ending.

    After a long opening phrase the noun at the verb's left becomes part of that phrase; of two
    verbs with one subject, the first becomes a clause of the second.
    """
    if verb.tag_ not in _FINITE:
        return None
    for clause in children(verb, "ccomp"):
        if clause.i < verb.i and clause.tag_ == verb.tag_ and len(content_clauses(verb)) > 1:
            return _own_subject(clause)
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].dep_ in ("advmod", "aux", "neg"):
        at -= 1
    # "her adviser, Jake Sullivan, said": the apposition ends in a comma.
    if verb.doc[at].text == "," and at - 1 > verb.sent.start and verb.doc[at - 1].dep_ == "appos":
        at -= 1
    left = verb.doc[at]
    if at == verb.i or at < verb.sent.start or not left.tag_.startswith("NN"):
        return None
    # "the head of the region, Oleh Synyehubov, said": the office speaks, the name explains it.
    return left.head if left.dep_ == "appos" and left.head.dep_ == "appos" else left


def _lender(verb: Token) -> Token | None:
    """Return the word whose subject a subjectless verb shares, or the noun it describes."""
    head = verb.head
    if head is verb or children(verb, "auxpass") or _is_passive(verb):
        return None
    if verb.dep_ in ("acl", "relcl"):
        return _described_by(verb, head)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return head.head
    above = head.head
    # Joined to the clause by mistake, a verb of the same tense belongs beside the verb of saying.
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and above.tag_ == verb.tag_:
        return above
    return _beside(verb) or (head if verb.dep_ in _BORROWS else None)


def _beside(verb: Token) -> Token | None:
    """Return the word beside a verb, not above it, whose subject it shares.

    "Homes remain without it, he said, and urged residents to wait": the aside has it; "He was quick
    to point out": the verb of the adjective has it.
    """
    head = verb.head
    asides = [w for w in children(head, "parataxis") if head.i < w.i < verb.i]
    if verb.dep_ == "conj" and asides and verb.tag_ == asides[-1].tag_:
        return asides[-1]
    return head.head if verb.dep_ == "xcomp" and head.dep_ in ("acomp", "oprd") else None


def _is_passive(verb: Token) -> bool:
    """Tell whether a bare participle says what was done to somebody: "asked about it, he said"."""
    bare = verb.tag_ == "VBN" and not children(verb, "aux") and verb.dep_ != "conj"
    bare = bare and (verb.dep_ != "acl" or describes(verb))
    return bare and verb.lemma_.lower() in lexicon().listener


def describes(verb: Token) -> bool:
    """Tell whether a participle describes a noun, and is not one of two verbs it is subject of.

    "A diplomat, who asked not to be named, called it a failure but cautioned …" has two verbs.
    """
    noun = verb.head
    if verb.dep_ != "acl":
        return False
    joint = any(word.dep_ == "cc" and word.i > verb.i for word in noun.children)
    # A sentence whose only verb behind "who …," seems to describe its noun is about what he said.
    aside = noun.i < verb.i and verb.nbor(-1).text == "," and bool(children(noun, "relcl"))
    whole = noun.dep_ == "ROOT" and aside and not children(verb, "agent")
    return not (noun.dep_ in SUBJECTS and joint) and not whole


def _described_by(verb: Token, noun: Token) -> Token:
    """Return who speaks in "emailed supporters saying …": a document, else who emailed."""
    above = noun.head
    heard = verb.tag_ == "VBG" and noun.dep_ in ("dobj", "pobj", "dative") and is_verb(above)
    if heard and verb.dep_ == "acl" and noun.lemma_.lower() not in lexicon().documents:
        return _own_subject(above) or noun
    return noun
