"""What stands around a verb of saying or a name: the attribution, the noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.grammar import SUBJECTS, children, content_clauses
from reporting.lexicon import lexicon
from reporting.subjects import misparsed_subject

if TYPE_CHECKING:
    from reporting.parsing import Token

_HELPERS = ("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "expl")
_OPENS_PHRASE = ("DT", "PRP$", "POS")
_MARKS = (",", "(", "-", "—", ":")
_OPENS_ASIDE = ("where", "who", "which", "whose", "whom", "when")


def block(verb: Token) -> tuple[Token, Token]:
    """Return the first and last word of the attribution around a verb.

    That is the verb with its helpers, its subject, its listener and the phrases that say where
    and when, as far as they stand together.
    """
    own = {verb.i}
    doc = verb.doc
    clause = content_clauses(verb)
    first_content = min((c.left_edge.i for c in clause if c.i > verb.i), default=len(doc))
    for child in verb.children:
        if child not in clause and _belongs(child, verb) and child.left_edge.i < first_content:
            start = _own_start(child) if child.dep_ in SUBJECTS else child.left_edge
            own.update(word.i for word in child.subtree if word.i >= start.i)
    if not children(verb, *SUBJECTS):
        strayed = misparsed_subject(verb)
        own.update(range(_own_start(strayed).i, verb.i) if strayed and strayed.i < verb.i else ())
    return doc[_reach(verb, own, -1)], doc[_reach(verb, own, 1)]


def _belongs(child: Token, verb: Token) -> bool:
    if child.dep_ in _HELPERS or child.dep_ in ("nsubj", "nsubjpass", "agent", "dative"):
        return True
    if child.dep_ == "dobj":
        return verb.lemma_ in lexicon().listener or child.i > verb.i
    return child.dep_ in ("prep", "advcl", "mark", "oprd", "acomp")


def _reach(verb: Token, own: set[int], step: int) -> int:
    """Return how far the words of the attribution reach without a gap."""
    doc, at, last = verb.doc, verb.i, verb.i
    while 0 <= at + step < len(doc) and at + step in own:
        at += step
        if doc[at].lower_ != ",":
            last = at
    return last


def noun_phrase(noun: Token) -> tuple[Token, Token]:
    """Return the first and last word of a noun phrase, without what only explains it.

    Relative clauses and appositions behind a comma are left out.
    """
    last = noun
    for child in noun.rights:
        if _explains(child, noun) and not _is_name_behind(child, last):
            break
        last = child.right_edge
    return _own_start(noun), _before_aside(noun, last)


def _is_name_behind(child: Token, last: Token) -> bool:
    """Tell whether a name follows its office at once: "Director of the Department Valery …"."""
    follows = child.left_edge.i == last.i + 1 and last.text != ","
    return follows and child.dep_ == "appos" and child.tag_ == child.left_edge.tag_ == "NNP"


def _own_start(noun: Token) -> Token:
    """Return the first word of a noun phrase, behind a comma that ends the clause before it.

    "… as Russian, Zelensky's chief of staff said": an article or an owner behind the comma
    opens a phrase anew; "US, British and French officials" is one.
    """
    start = noun.left_edge
    # A long title before a name is sometimes taken for a subject of its own.
    for other in children(noun.head, *SUBJECTS) if noun.tag_ == "NNP" else ():
        if other.right_edge.i == start.i - 1:
            start = other.left_edge
    while start.i and noun.tag_ == "NNP" and _goes_with_name(start.nbor(-1)):
        start = start.nbor(-1).left_edge
    for word in noun.doc[start.i : noun.i]:
        behind = noun.doc[word.i + 1 : noun.i]
        if word.text == "," and (
            any(other.tag_ in _OPENS_PHRASE for other in behind) or _parts_names(word, noun)
        ):
            start = noun.doc[word.i + 1]
    while (start.is_punct or start.is_space) and start.i < noun.i:
        start = start.nbor(1)
    return start


def _parts_names(comma: Token, noun: Token) -> bool:
    """Tell whether a comma ends a clause: "killed in Vovchansk, Kharkiv governor A B said"."""
    around = noun.doc[comma.i - 1], noun.doc[comma.i + 1]
    joined = any(other.dep_ == "cc" for other in noun.doc[comma.i : noun.i])
    return noun.tag_ == "NNP" and not joined and all(word.tag_ == "NNP" for word in around)


def _goes_with_name(word: Token) -> bool:
    return word.tag_ == "NNP" and word.dep_ in ("nsubj", "appos", "compound")


def _before_aside(noun: Token, last: Token) -> Token:
    """Return the last word before an aside: "residents of Pokrovsk, where shells land, "."""
    for word in noun.doc[noun.i + 1 : last.i]:
        if word.text == "," and word.nbor(1).lower_ in _OPENS_ASIDE:
            return word.nbor(-1)
    return last.nbor(-1) if last.text == "," and last.i > noun.i else last


def _explains(child: Token, noun: Token) -> bool:
    if child.dep_ in ("relcl", "acl", "parataxis", "advcl") or child.lower_ in _MARKS:
        return True
    if child.dep_ == "prep" and child.lower_ in ("on", "in"):
        return any(medium.lower_ in lexicon().media for medium in children(child, "pobj"))
    return child.dep_ == "appos" and child.left_edge.i > noun.i + 1
