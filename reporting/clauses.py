"""What stands around a verb of saying: its subject, its helpers, its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from reporting.parsing import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_HELPERS = ("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "expl")
# A verb in one of these places shares the subject of the verb above it.
_BORROWS = ("conj", "xcomp", "advcl", "ccomp", "dep", "pcomp")
_ASKING = ("ask", "wonder", "inquire", "enquire", "question")
_RELATIVE = ("who", "which", "that")
_FINITE = ("VBD", "VBZ", "VBP")
_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "PRP$", "CD")
_OPENS_PHRASE = ("DT", "PRP$", "POS")
_OPENS_ASIDE = ("where", "who", "which", "whose", "whom", "when")


def is_verb(token: Token) -> bool:
    """Tell whether a word is used as a verb."""
    return token.tag_.startswith("VB") and token.dep_ not in ("aux", "auxpass", "amod", "compound")


def children(token: Token, *deps: str) -> list[Token]:
    """Return the words that hang on a word in one of these ways, in order."""
    return [child for child in token.children if child.dep_ in deps]


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
            return _misparsed_subject(seen) if seen is verb else None
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
    if agents:
        return agents[0]
    found = [word for word in children(verb, *SUBJECTS) if word.tag_ != "EX"]
    passive = bool(children(verb, "auxpass")) and any(w.dep_ == "nsubjpass" for w in found)
    # Who "was told" is the listener: the speaker stays unnamed.
    if passive and verb.lemma_ in lexicon().listener:
        return None
    if not found:
        return None
    # Of two subjects the parser took one from the clause before: the nearer one speaks.
    nearest = [word for word in found if word.i < verb.i][-1:] or found[:1]
    return nearest[0] if nearest[0].dep_ != "csubj" else None


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


def _misparsed_subject(verb: Token) -> Token | None:
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
    return head if verb.dep_ in _BORROWS else None


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
        if _belongs(child, verb) and child.left_edge.i < first_content:
            start = _own_start(child) if child.dep_ in SUBJECTS else child.left_edge
            own.update(word.i for word in child.subtree if word.i >= start.i)
    if not children(verb, *SUBJECTS):
        strayed = _misparsed_subject(verb)
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


def content_clauses(verb: Token) -> list[Token]:
    """Return the heads of the clauses that a verb of saying governs."""
    return [
        child
        for child in verb.children
        if (child.dep_ == "ccomp" and not _stopped(child, verb))
        or (child.dep_ in ("dobj", "advcl", "dep") and _that(child))
        # "said that Russia's promise covered areas …": the verb is taken for an adjective.
        or (child.dep_ == "prep" and child.lower_ == "that" and bool(children(child, "pobj")))
        or (child.dep_ == "advcl" and verb.lemma_ in _ASKING and _that(child, "if", "whether"))
    ] or _strayed_clauses(verb)


def _stopped(clause: Token, verb: Token) -> bool:
    """Tell whether a semicolon parts a clause from a verb behind it: "…; Haidai denied it"."""
    return any(word.text == ";" for word in verb.doc[clause.i : max(clause.i, verb.i)])


def _strayed_clauses(verb: Token) -> list[Token]:
    """Return clauses that the parser hung on a phrase: "said during a visit that …"."""
    phrases = [noun for prep in children(verb, "prep") for noun in children(prep, "pobj")]
    phrases += [noun for of in phrases for prep in children(of, "prep") for noun in prep.children]
    return [
        clause
        for noun in phrases
        if noun.i > verb.i
        for clause in children(noun, "relcl", "acl", "ccomp")
        if _that(clause) or _said_there(noun, clause) or _on_terms(clause)
    ]


def _on_terms(clause: Token) -> bool:
    """Tell whether "that" opens what was told "on condition of anonymity that …"."""
    that = clause.left_edge
    behind = that.i > 0 and that.nbor(-1).lower_ == "anonymity"
    return behind and that.lower_ == "that" and bool(children(clause, *SUBJECTS))


def _said_there(noun: Token, clause: Token) -> bool:
    """Tell whether a clause is what was said in a medium: "said in a statement Russia had …"."""
    own = children(clause, "nsubj", "nsubjpass")
    medium = noun.lower_ in lexicon().media and clause.left_edge.i == noun.i + 1
    if not medium or not own or own[0].tag_ in ("WP", "WDT"):
        return False
    # "in a statement he released" describes the statement.
    return own[0].tag_ != "PRP" or bool(children(clause, "aux", "auxpass"))


def _that(clause: Token, *words: str) -> bool:
    """Tell whether "that" opens a clause which the parser took for a noun or a side clause."""
    return any(child.lower_ in (words or ("that",)) for child in children(clause, "mark"))


def noun_phrase(noun: Token) -> tuple[Token, Token]:
    """Return the first and last word of a noun phrase, without what only explains it.

    Relative clauses and appositions behind a comma are left out.
    """
    last = noun
    for child in noun.rights:
        if _explains(child, noun):
            break
        last = child.right_edge
    return _own_start(noun), _before_aside(noun, last)


def _own_start(noun: Token) -> Token:
    """Return the first word of a noun phrase, behind a comma that ends the clause before it.

    "… as Russian, Zelensky's chief of staff said": an article or an owner behind the comma
    opens a phrase anew; "US, British and French officials" is one.
    """
    start = noun.left_edge
    # A long title before a name is sometimes taken for a subject of its own.
    while start.i and noun.tag_ == "NNP" and _goes_with_name(start.nbor(-1)):
        start = start.nbor(-1).left_edge
    for word in noun.doc[start.i : noun.i]:
        behind = noun.doc[word.i + 1 : noun.i]
        if word.text == "," and any(other.tag_ in _OPENS_PHRASE for other in behind):
            start = noun.doc[word.i + 1]
    return start


def _goes_with_name(word: Token) -> bool:
    return word.tag_ == "NNP" and word.dep_ in ("nsubj", "appos", "compound")


def _before_aside(noun: Token, last: Token) -> Token:
    """Return the last word before an aside: "residents of Pokrovsk, where shells land, "."""
    for word in noun.doc[noun.i + 1 : last.i]:
        if word.text == "," and word.nbor(1).lower_ in _OPENS_ASIDE:
            return word.nbor(-1)
    return last.nbor(-1) if last.text == "," and last.i > noun.i else last


def _explains(child: Token, noun: Token) -> bool:
    if child.dep_ in ("relcl", "acl", "parataxis", "advcl") or child.lower_ in (",", "(", "-", "—"):
        return True
    return child.dep_ == "appos" and child.left_edge.i > noun.i + 1
