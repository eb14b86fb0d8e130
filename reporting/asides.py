"""Attributions that stand within what is said: "The bridge, officials said, is closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.clauses import block
from reporting.finding import Content, Passage, stretch
from reporting.grammar import SUBJECTS, children
from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from reporting.parsing import Token
    from reporting.report import Span


# How the parser hangs an aside on the sentence around it.
_BELOW = ("parataxis", "ccomp", "advcl", "dep", "relcl", "conj")
_DASHES = (",", "—", "–", "-")
# A comma and the mark that opens a quotation.
_MARKS = 2


def aside(passage: Passage, verb: Token) -> Content | None:
    """Read "The bridge, officials said, is closed" where the parser hangs the verb below."""
    if _is_reported_by(verb):
        source = children(verb, "agent") or children(verb, "prep")
        left = stretch(passage, verb.sent.start, verb.left_edge.i)
        return "as_reported", (*left, *_behind_source(passage, verb, source[0]))
    if not _hangs_below(verb):
        return None
    first, last = block(verb)
    if any(c.lower_ == "as" for c in children(verb, "mark", "advmod")):
        left = stretch(passage, verb.sent.start, first.i)
        return "as_reported", (*left, *stretch(passage, last.i + 1, verb.sent.end))
    # Without marks on both sides it is a clause of the sentence, not an aside.
    if not _between_marks(verb, first, last):
        return None
    left = stretch(passage, clause_start(passage, verb, first), first.i)
    right = stretch(passage, last.i + 1, _before_next(verb, last))
    return "parenthetical", (*left, *right)


def _hangs_below(verb: Token) -> bool:
    """Tell whether a verb with a subject of its own hangs on another and says nothing itself."""
    if verb.dep_ not in _BELOW or not children(verb, "nsubj"):
        return False
    heard = verb.lemma_.lower() in lexicon().listener or puts_it(verb)
    return not children(verb, "ccomp", "xcomp", *(() if heard else ("dobj",)))


def _between_marks(verb: Token, first: Token, last: Token) -> bool:
    before = verb.doc[first.i - 1].text if first.i > verb.sent.start else ""
    after = verb.doc[last.i + 1].text if last.i + 1 < len(verb.doc) else "."
    return before in _DASHES and after in (*_DASHES, ".")


def _before_next(verb: Token, last: Token) -> int:
    """Return where speech ends before a further verb of the speaker: "…, he said, and urged …"."""
    link = verb.doc[min(last.i + 2, len(verb.doc) - 1)]
    says = lexicon().clause | lexicon().infinitive
    beside = [w for w in children(verb.head, "conj") if w.lemma_.lower() in says]
    for joined in (*beside, *children(verb, "conj")):
        own = children(joined, *SUBJECTS)
        if link.dep_ == "cc" and not own and link.i < joined.i <= link.i + 2:
            return link.i
    return verb.sent.end


def clause_start(passage: Passage, verb: Token, first: Token) -> int:
    """Return where what is said begins: behind a semicolon or colon before the attribution.

    "Ukrenergo asked for patience; there was no need for imports, it stressed."
    """
    stops = [w.i for w in passage.words[verb.sent.start : first.i] if w.text in (";", ":")]
    open_stops = [at for at in stops if passage.quote_at(passage.words[at]) is None]
    return open_stops[-1] + 1 if open_stops else verb.sent.start


def quoted_rest(passage: Passage, verb: Token, last: Token) -> int:
    """Return where a sentence ends that an aside broke before a quotation; 0 where it did not.

    "It was, he said afterwards, “a human conversation”."
    """
    behind = passage.words[last.i + 1 : last.i + 3]
    if len(behind) < _MARKS or behind[0].text != "," or passage.quote_at(behind[1]) is None:
        return 0
    return verb.sent.end


def behind_condition(verb: Token, clause: Token, first: Token) -> Token:
    """Return where the attribution begins behind "…, if the corridor stays open, he said".

    The parser hangs the condition on the verb of saying.
    """
    for child in children(verb, "advcl"):
        if clause.i < child.i < verb.i and first.i <= child.left_edge.i:
            comma = verb.doc[child.right_edge.i + 1]
            # The comma may hang on the condition itself.
            if "," in (comma.text, child.right_edge.text):
                return verb.doc[child.right_edge.i + 1 + (comma.text == ",")]
    return first


def going_on(verb: Token, last: Token) -> int:
    """Return where speech ends that goes on behind its aside: "A, he said, but B"; 0 if nowhere."""
    for joined in children(verb, "conj"):
        own = bool(children(joined, "nsubj", "nsubjpass", "expl"))
        link = [word for word in children(verb, "cc") if last.i < word.i < joined.i]
        if own and link and link[0].i == last.i + 2 and link[0].nbor(-1).text == ",":
            return joined.right_edge.i + 1
    return 0


def _behind_source(passage: Passage, verb: Token, source: Token) -> tuple[Span, ...]:
    """Return what stands behind "as reported by X,": nothing where it ends the sentence.

    A name behind the office and what is told of its bearer are no words of his.
    """
    if verb.left_edge.i > verb.sent.start:
        return ()
    return stretch(passage, source.right_edge.i + 1, verb.sent.end)


def _is_reported_by(verb: Token) -> bool:
    """Tell whether a sentence is told "as reported by the governor", "as it was reported in …"."""
    opens = any(mark.lower_ == "as" for mark in children(verb, "mark", "advmod"))
    source = children(verb, "agent") or (children(verb, "auxpass") and children(verb, "prep"))
    return verb.tag_ == "VBN" and opens and bool(source)


def puts_it(verb: Token) -> bool:
    """Tell whether somebody is quoted by "as one envoy put it"."""
    puts = verb.lemma_ == "put" and any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    return puts and any(noun.lower_ == "it" for noun in children(verb, "dobj"))
