"""Speech in an infinitive or an object: "urged people to leave", "denied the charge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.ends import tail, until_next
from reporting.finding import Content, Passage, stretch, trimmed
from reporting.grammar import children
from reporting.lexicon import lexicon
from reporting.sides import speaker_words
from reporting.subjects import describes

if TYPE_CHECKING:
    from reporting.parsing import Token
    from reporting.quotes import Quote


# How many words may stand between "called" and the quotation that says what.
_NEAR = 12
# What is said with these is somebody's guilt: he is part of the content.
_CHARGES = ("accuse", "blame", "thank", "warn", "inform")
# What is asked or promised goes on behind these: "… not to touch drones, as they may explode".
_REASONS = ("as", "because", "since", "unless", "if", "until", "should")


def infinitive(passage: Passage, verb: Token) -> Content | None:
    """Read "urged people to leave", "proposed adopting neutral status"."""
    lemma = verb.lemma_.lower()
    if lemma not in lexicon().infinitive and lemma not in lexicon().gerund:
        return None
    for clause in children(verb, "xcomp", "ccomp"):
        if clause.i > verb.i and _is_infinitive(verb, clause):
            if _terms_of_anonymity(passage, clause):
                return "infinitive", ()
            objects = [c for c in children(verb, "dobj", "dative") if verb.i < c.i < clause.i]
            start = objects[0].left_edge.i if objects else clause.left_edge.i
            return "infinitive", stretch(passage, start, _with_reason(verb, clause))
    return None


def _with_reason(verb: Token, clause: Token) -> int:
    """Return where an infinitive ends, with the reason or condition that stands behind it."""
    end = until_next(verb, clause, clause.right_edge.i + 1)
    for child in children(verb, "advcl"):
        opens = any(_gives_reason(mark, child) for mark in children(child, "mark"))
        if opens and end <= child.left_edge.i <= end + 1:
            end = child.right_edge.i + 1
    return end


def _gives_reason(mark: Token, clause: Token) -> bool:
    """Tell whether a clause says why or until when; "as" alone mostly says meanwhile."""
    if mark.lower_ == "as":
        return any(aux.tag_ == "MD" for aux in children(clause, "aux"))
    return mark.lower_ in _REASONS


def _terms_of_anonymity(passage: Passage, clause: Token) -> bool:
    """Tell whether somebody only "asked not to be named", "insisted on anonymity"."""
    last = clause.right_edge if clause.dep_ == "prep" else clause
    words = passage.span(clause.left_edge, last).words(passage.text)
    return any(term in words for term in speaker_words().words["anonymity"])


def _is_infinitive(verb: Token, clause: Token) -> bool:
    helpers = children(clause, "aux", "auxpass")
    ing = "VBG" in (clause.tag_, *(helper.tag_ for helper in helpers))
    return (ing and verb.lemma_.lower() in lexicon().gerund) or any(
        child.tag_ == "TO" for child in clause.children
    )


def naming(passage: Passage, verb: Token) -> Content | None:
    """Read "called the plan “a joke”", "branded him a liar"."""
    if verb.lemma_.lower() not in lexicon().naming or describes(verb) or children(verb, "neg"):
        return None
    quote = _quote_soon(passage, verb)
    ends = [c for c in children(verb, "oprd", "ccomp", "xcomp", "attr", "dobj") if c.i > verb.i]
    if quote is not None:
        end = max([quote.span.end, *(passage.end_of(c.right_edge) for c in ends)])
        named = trimmed(passage.text, passage.end_of(verb), end)
        return "naming", (named,) if named else ()
    ends = [c for c in ends if c.dep_ != "dobj"]
    if not ends:
        return None
    starts = [c for c in children(verb, "dobj") if verb.i < c.i < ends[-1].i]
    first = (starts or ends)[0].left_edge.i
    return "naming", stretch(passage, max(first, verb.i + 1), ends[-1].right_edge.i + 1)


def _quote_soon(passage: Passage, verb: Token) -> Quote | None:
    """Return a quotation that ends what something is called: "called the plan “a joke”"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + _NEAR, verb.sent.end)]:
        quote = passage.quote_at(token)
        if quote is not None:
            return quote
        if token.is_sent_start or token.text in (",", ";", "—", "–", "-"):
            return None
    return None


def called_for(passage: Passage, verb: Token) -> Content | None:
    """Read "called for talks", "called on both sides to stop"."""
    if verb.lemma_ != "call":
        return None
    for clause in children(verb, "advcl", "ccomp", "xcomp"):
        if clause.i > verb.i and any(c.lower_ == "for" for c in children(clause, "mark")):
            return "called_for", stretch(passage, clause.left_edge.i + 1, clause.right_edge.i + 1)
    return prepositional(passage, verb)


def prepositional(passage: Passage, verb: Token) -> Content | None:
    """Read "warned of shelling", "accused Kyiv of lying"."""
    wanted = lexicon().prepositions.get(verb.lemma_.lower(), frozenset())
    for prep in children(verb, "prep"):
        if prep.lower_ in wanted and prep.i > verb.i:
            content = children(prep, "pobj", "pcomp")
            if content and not _terms_of_anonymity(passage, prep):
                rule = "called_for" if verb.lemma_ == "call" else "prepositional"
                end = max(prep.right_edge.i, _infinitive_end(verb)) + 1
                return rule, stretch(passage, _accused(verb) or content[0].left_edge.i, end)
    return None


def _accused(verb: Token) -> int:
    """Return where the one who is accused is named, 0 if nobody is: he belongs to the charge."""
    objects = [noun for noun in children(verb, "dobj") if noun.i > verb.i]
    return objects[0].left_edge.i if verb.lemma_ in _CHARGES and objects else 0


def _infinitive_end(verb: Token) -> int:
    ends = [
        clause.right_edge.i
        for clause in children(verb, "xcomp", "advcl")
        if clause.i > verb.i and any(child.tag_ == "TO" for child in clause.children)
    ]
    return max(ends, default=0)


def objected(passage: Passage, verb: Token) -> Content | None:
    """Read "denied the charge", "dismissed the findings as “one-sided”"."""
    if verb.lemma_.lower() not in lexicon().rejecting | lexicon().object | lexicon().judging:
        return None
    # "Ruled out" speaks of what may come; a court that rules does so in a clause.
    if verb.lemma_ == "rule" and not children(verb, "prt"):
        return None
    objects = [c for c in children(verb, "dobj") if c.i > verb.i]
    if not objects or objects[0].pos_ == "PRON" or _terms_of_anonymity(passage, objects[0]):
        return None
    if not _can_be_said(verb, objects[0]):
        return None
    return "object", stretch(passage, objects[0].left_edge.i, tail(verb, objects[-1]))


def _can_be_said(verb: Token, noun: Token) -> bool:
    """Tell whether a noun can be what a verb says: claims are rejected, strikes threatened."""
    lemma = verb.lemma_.lower()
    if lemma in lexicon().judging and any(c.lower_ == "as" for c in children(verb, "prep")):
        return True
    if lemma in lexicon().rejecting:
        return noun.lemma_.lower() in lexicon().claims
    if lemma == "threaten":
        return noun.lemma_.lower() in lexicon().menaces
    if lemma not in lexicon().object:
        return False
    # Only "did not exclude" says something.
    if lemma == "exclude":
        return bool(children(verb, "neg"))
    # A paper or a company is what a report is about, or for.
    return lemma != "report" or not noun.tag_.startswith("NNP")
