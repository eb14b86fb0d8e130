"""Reported speech without quotation marks, construction by construction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.asked import is_put
from reporting.clauses import block
from reporting.direct import is_full
from reporting.finding import Finding, Passage, stretch, trimmed
from reporting.grammar import children, content_clauses, is_verb
from reporting.lexicon import lexicon
from reporting.sides import speaker_words
from reporting.sources import according, in_the_view_of
from reporting.subjects import describes, subject
from reporting.voiced import voiced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reporting.parsing import Token
    from reporting.quotes import Quote
    from reporting.report import Span

# How many words may stand between "called" and the quotation that says what.
_NEAR = 12
# How the parser hangs an aside on the sentence around it.
_BELOW = ("parataxis", "ccomp", "advcl", "dep", "relcl", "conj")
_NOBODY = ("nobody", "neither", "none", "no", "nothing", "no-one")
# What is said with these is somebody's guilt: he is part of the content.
_CHARGES = ("accuse", "blame")
# What is asked or promised goes on behind these: "… not to touch drones, as they may explode".
_REASONS = ("as", "because", "since", "unless", "if", "until", "should")
# A comma and the mark that opens a quotation.
_MARKS = 2
# How many verbs may be joined by "and" before the next verb of saying.
_CHAIN = 3


def reported(passage: Passage, used: frozenset[int]) -> Iterator[Finding]:
    """Yield the reported speech of a paragraph.

    Args:
        passage: the paragraph.
        used: the words that attribute a quotation already.
    """
    for token in passage.words:
        rule = _rule_for(token)
        free = token.i not in used and not _by_nobody_named(token)
        if rule is not None and free and not _inside_quotation(passage, token):
            yield from rule(passage, token)


def _rule_for(token: Token) -> Callable[[Passage, Token], Iterator[Finding]] | None:
    """Return what reads the speech that a word can attribute, None if it can attribute none."""
    # The parser takes "according" for a verb, and "views" at times.
    if token.lower_ in lexicon().sources:
        return according
    if token.lower_ in lexicon().views:
        return in_the_view_of
    return _spoken if is_verb(token) else None


def _by_nobody_named(word: Token) -> bool:
    """Tell whether a question is only mentioned: "asked by a reporter" names who put it."""
    return is_put(word) and not children(word, "agent")


def _inside_quotation(passage: Passage, token: Token) -> bool:
    quote = passage.quote_at(token)
    return quote is not None and is_full(passage.text, quote)


def _by_nobody(verb: Token) -> bool:
    """Tell whether nobody says it: "neither called it a ceasefire", "no one claimed the blast"."""
    speaker = subject(verb)
    near = [verb.nbor(-1)] if verb.i else []
    words = [*near, *([speaker, speaker.left_edge] if speaker else [])]
    return any(word.lower_ in _NOBODY for word in words)


def _is_supposed(verb: Token) -> bool:
    """Tell whether it is only a manner of speaking: "let's say that …"."""
    return verb.head.lemma_.lower() == "let" and verb.head.i < verb.i and verb.dep_ == "ccomp"


def _finds_out(verb: Token) -> bool:
    """Tell whether people only found something; a report or a mission that finds says so."""
    speaker = subject(verb) if verb.lemma_ == "find" else None
    if speaker is None:
        return verb.lemma_ == "find"
    table = speaker_words().words
    known = lexicon().documents | table["collective_bodies"]
    return speaker.lemma_.lower() not in known and speaker.text not in table["bodies"]


def _spoken(passage: Passage, verb: Token) -> Iterator[Finding]:
    if _by_nobody(verb) or _is_supposed(verb) or _finds_out(verb):
        return
    # The surest construction comes first; the first that fits is taken.
    for rule in (_clause, _called_for, _infinitive, _naming, voiced, _prepositional, _object):
        found = rule(passage, verb)
        if found is not None:
            name, fragments = found
            if fragments:
                yield Finding(name, fragments, verb, subject(verb), passage)
            return


Content = tuple[str, tuple["Span", ...]]


def _clause(passage: Passage, verb: Token) -> Content | None:
    if verb.lemma_.lower() not in lexicon().clause:
        return _aside(passage, verb) if _puts_it(verb) else None
    clauses = content_clauses(verb)
    after = [clause for clause in clauses if clause.i > verb.i]
    # "Putin said …, Podolyak told reporters": what attributes it all is no part of it.
    after = after[:-1] if len(after) > 1 and _attributes_all(after[-1]) else after
    if after:
        first, last = block(verb)
        clause = after[0]
        start = clause.left_edge
        if start.i < first.i:
            left = stretch(passage, verb.sent.start, first.i)
            right = stretch(passage, last.i + 1, clause.right_edge.i + 1)
            return "parenthetical", (*left, *right)
        begin = _behind_source(verb, clause, max(start.i, verb.i + 1))
        return "clause", stretch(passage, begin, _until_next(verb, after[-1]))
    if clauses:
        first, last = block(verb)
        end = clauses[0].right_edge.i + 1
        first = _behind_condition(verb, clauses[0], first)
        left = stretch(passage, verb.sent.start, first.i)
        end = max(end, _going_on(verb, last), _quoted_rest(passage, verb, last))
        rest = stretch(passage, last.i + 1, end)
        return "clause_before", (*left, *rest)
    return _aside(passage, verb)


def _quoted_rest(passage: Passage, verb: Token, last: Token) -> int:
    """Return where a sentence ends that an aside broke before a quotation; 0 where it did not.

    "It was, he said afterwards, “a human conversation”."
    """
    behind = passage.words[last.i + 1 : last.i + 3]
    if len(behind) < _MARKS or behind[0].text != "," or passage.quote_at(behind[1]) is None:
        return 0
    return verb.sent.end


def _behind_condition(verb: Token, clause: Token, first: Token) -> Token:
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


def _going_on(verb: Token, last: Token) -> int:
    """Return where speech ends that goes on behind its aside: "A, he said, but B"; 0 if nowhere."""
    for joined in children(verb, "conj"):
        own = bool(children(joined, "nsubj", "nsubjpass", "expl"))
        link = [word for word in children(verb, "cc") if last.i < word.i < joined.i]
        if own and link and link[0].i == last.i + 2 and link[0].nbor(-1).text == ",":
            return joined.right_edge.i + 1
    return 0


def _attributes_all(clause: Token) -> bool:
    """Tell whether a clause behind a comma only names who says all that stands before it."""
    says = is_verb(clause) and clause.lemma_.lower() in lexicon().clause
    apart = clause.left_edge.text == "," or clause.left_edge.nbor(-1).text == ","
    return says and apart and bool(children(clause, "nsubj")) and not content_clauses(clause)


def _behind_source(verb: Token, clause: Token, begin: int) -> int:
    """Return where the content begins behind medium and source.

    "said on Telegram its troops …", "said, citing hospitals, that …", "said, speaking on
    condition of anonymity, that …".
    """
    if clause.left_edge.lower_ in ("citing", "speaking"):
        opens = [word.i for word in clause.children if word.lower_ == "that"]
        return next((at for at in opens if begin < at < clause.i), begin)
    for prep in children(clause, "prep"):
        nouns = children(prep, "pobj")
        ahead = prep.left_edge.i == begin == verb.i + 1 and prep.right_edge.i < clause.i
        if ahead and nouns and nouns[0].lower_ in lexicon().media:
            return prep.right_edge.i + 1
    return begin


def _until_next(verb: Token, clause: Token) -> int:
    """Return where the content ends, before a further verb of saying: "said A and vowed to B"."""
    end = _tail(verb, clause)
    at = clause
    for _ in range(_CHAIN):
        at = next(iter(children(at, "conj")), at)
        if at.tag_ == verb.tag_ and _said_more(at):
            start = at.left_edge.i if children(at, "nsubj") else at.i
            joins = start > 0 and at.doc[start - 1].dep_ in ("cc", "advmod")
            return min(end, start - 1 if joins else start)
    return end


def _said_more(verb: Token) -> bool:
    """Tell whether a verb opens reported speech of its own."""
    if verb.lemma_ == "call":
        return any(prep.lower_ in ("for", "on", "upon") for prep in children(verb, "prep"))
    says = verb.lemma_.lower() in lexicon().clause
    return says and bool(content_clauses(verb) or children(verb, "xcomp"))


def _tail(verb: Token, clause: Token) -> int:
    """Return where the content ends: adverbials behind the clause belong to it."""
    end = clause.right_edge.i + 1
    for child in verb.rights:
        if child.i >= end and child.dep_ in ("prep", "npadvmod", "advmod", "advcl"):
            if child.left_edge.i != end:
                break
            end = child.right_edge.i + 1
        # "said that A, but that B": the parser joins B to the verb of saying.
        elif child.dep_ == "conj" and any(c.lower_ == "that" for c in children(child, "mark")):
            end = max(end, child.right_edge.i + 1)
    return end


def _aside(passage: Passage, verb: Token) -> Content | None:
    """Read "The bridge, officials said, is closed" where the parser hangs the verb below."""
    if verb.dep_ not in _BELOW or not children(verb, "nsubj"):
        return None
    heard = verb.lemma_.lower() in lexicon().listener or _puts_it(verb)
    if any(c.dep_ in ("ccomp", "xcomp") or (c.dep_ == "dobj" and not heard) for c in verb.children):
        return None
    first, last = block(verb)
    if any(c.lower_ == "as" for c in children(verb, "mark", "advmod")):
        left = stretch(passage, verb.sent.start, first.i)
        return "as_reported", (*left, *stretch(passage, last.i + 1, verb.sent.end))
    doc = verb.doc
    before = doc[first.i - 1].text if first.i > verb.sent.start else ""
    after = doc[last.i + 1].text if last.i + 1 < len(doc) else "."
    # Without marks on both sides it is a clause of the sentence, not an aside.
    if before not in (",", "—", "–", "-") or after not in (",", "—", "–", "-", "."):
        return None
    left = stretch(passage, verb.sent.start, first.i)
    right = stretch(passage, last.i + 1, verb.sent.end)
    return "parenthetical", (*left, *right)


def _with_reason(verb: Token, clause: Token) -> int:
    """Return where an infinitive ends, with the reason or condition that stands behind it."""
    end = clause.right_edge.i + 1
    for child in children(verb, "advcl"):
        opens = any(mark.lower_ in _REASONS for mark in children(child, "mark"))
        if opens and end <= child.left_edge.i <= end + 1:
            end = child.right_edge.i + 1
    return end


def _puts_it(verb: Token) -> bool:
    """Tell whether somebody is quoted by "as one envoy put it"."""
    puts = verb.lemma_ == "put" and any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    return puts and any(noun.lower_ == "it" for noun in children(verb, "dobj"))


def _infinitive(passage: Passage, verb: Token) -> Content | None:
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


def _terms_of_anonymity(passage: Passage, clause: Token) -> bool:
    """Tell whether somebody only "asked not to be named"."""
    words = passage.span(clause.left_edge, clause).words(passage.text)
    return any(term in words for term in speaker_words().words["anonymity"])


def _is_infinitive(verb: Token, clause: Token) -> bool:
    gerund = clause.tag_ == "VBG" and verb.lemma_.lower() in lexicon().gerund
    return gerund or any(child.tag_ == "TO" for child in clause.children)


def _naming(passage: Passage, verb: Token) -> Content | None:
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


def _called_for(passage: Passage, verb: Token) -> Content | None:
    if verb.lemma_ != "call":
        return None
    for clause in children(verb, "advcl", "ccomp", "xcomp"):
        if clause.i > verb.i and any(c.lower_ == "for" for c in children(clause, "mark")):
            return "called_for", stretch(passage, clause.left_edge.i + 1, clause.right_edge.i + 1)
    return _prepositional(passage, verb)


def _prepositional(passage: Passage, verb: Token) -> Content | None:
    wanted = lexicon().prepositions.get(verb.lemma_.lower(), frozenset())
    for prep in children(verb, "prep"):
        if prep.lower_ in wanted and prep.i > verb.i:
            content = children(prep, "pobj", "pcomp")
            if content:
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


def _object(passage: Passage, verb: Token) -> Content | None:
    if verb.lemma_.lower() not in lexicon().rejecting | lexicon().object | lexicon().judging:
        return None
    # "Ruled out" speaks of what may come; a court that rules does so in a clause.
    if verb.lemma_ == "rule" and not children(verb, "prt"):
        return None
    objects = [c for c in children(verb, "dobj") if c.i > verb.i]
    if not objects or objects[0].pos_ == "PRON":
        return None
    if not _can_be_said(verb, objects[0]):
        return None
    return "object", stretch(passage, objects[0].left_edge.i, _tail(verb, objects[-1]))


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
    # A paper or a company is what a report is about, or for.
    return lemma != "report" or not noun.tag_.startswith("NNP")
