"""What a verb of saying governs: the clauses that are its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from reporting.parsing import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = ("WP", "WDT", "WRB")
_ASKING = ("ask", "wonder", "inquire", "enquire", "question")


def is_verb(token: Token) -> bool:
    """Tell whether a word is used as a verb."""
    if not token.tag_.startswith("VB"):
        return _taken_for_a_noun(token)
    return token.dep_ not in ("aux", "auxpass", "amod", "compound")


def _taken_for_a_noun(token: Token) -> bool:
    """Tell whether a verb was taken for a noun: "The mother of three insists she …".

    It has a subject and a clause all the same.
    """
    return (
        token.tag_ in ("NN", "NNS")
        and bool(children(token, *SUBJECTS) and children(token, "ccomp"))
        and token.lemma_.lower() in lexicon().clause
    )


def children(token: Token, *deps: str) -> list[Token]:
    """Return the words that hang on a word in one of these ways, in order."""
    return [child for child in token.children if child.dep_ in deps]


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
        or _leads(child, verb)
    ] or [*_told_that(verb), *_strayed_clauses(verb)]


def _leads(clause: Token, verb: Token) -> bool:
    """Tell whether a sentence before its attribution was taken for a side clause.

    "Since the morning, 34 attacks have taken place, the General Staff said."
    """
    own = children(clause, "nsubj", "nsubjpass", "expl")
    last = clause.right_edge
    apart = last.i + 1 < verb.i and "," in (last.text, last.nbor(1).text)
    finite = clause.tag_ not in ("VBG", "VBN") or bool(children(clause, "aux"))
    bare = finite and not children(clause, "mark") and clause.left_edge.tag_ != "WRB"
    return clause.dep_ == "advcl" and bool(own) and apart and bare


def _told_that(verb: Token) -> list[Token]:
    """Return the clause in "told a broadcaster that Russia had …", hung on the listener.

    A clause that describes the listener has "that" for its subject.
    """
    if verb.lemma_.lower() not in lexicon().listener:
        return []
    return [
        clause
        for noun in children(verb, "dobj", "dative")
        for clause in children(noun, "relcl", "acl")
        if _opens_with_that(clause) or (_hears(verb, noun) and _has_own_subject(clause))
    ]


def _opens_with_that(clause: Token) -> bool:
    own = children(clause, "nsubj", "nsubjpass", "expl")
    return clause.left_edge.lower_ == "that" and bool(own) and clause.left_edge not in own


def _hears(verb: Token, noun: Token) -> bool:
    """Tell whether a paper or station is told something: "told this programme she had moved"."""
    return verb.lemma_ == "tell" and (noun.lower_ in lexicon().media or noun.tag_ == "NNP")


def _has_own_subject(clause: Token) -> bool:
    own = children(clause, "nsubj", "nsubjpass")
    return bool(own) and clause.left_edge in list(own[0].subtree) and own[0].tag_ not in _RELATIVE


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
    if clause.left_edge.lower_ == "so":
        return False
    return any(child.lower_ in (words or ("that",)) for child in children(clause, "mark"))
