"""Quotations and the verbs that attribute them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporting.clauses import is_verb, subject
from reporting.finding import Finding, Passage
from reporting.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.parsing import Token
    from reporting.quotes import Quote

# Nine words or more are no title and no scare quote; measured, see docs/accuracy.md.
_LONG = 9
# How many words may stand between a quotation and its verb.
_NEAR = 30
_STOP = re.compile(r"[.!?]$")
_ENDED = re.compile(r"[.!?…,—–-]['’”\"]?$")


def is_full(text: str, quote: Quote) -> bool:
    """Tell whether words in quotation marks are a quotation of their own.

    Short ones that neither begin nor end like a sentence belong to the clause around them.
    """
    words = quote.span.words(text).strip()
    whole = words[:1].isupper() and bool(_ENDED.search(words))
    return whole or not quote.closed or quote.carried or len(words.split()) >= _LONG


def quoted(passage: Passage) -> Iterator[tuple[Quote, Finding | None]]:
    """Yield each full quotation of a paragraph with what attributes it, None if nothing does."""
    used: set[int] = set()
    for quote in passage.quotes:
        cue = _cue_after(passage, quote) or _cue_before(passage, quote)
        full = is_full(passage.text, quote)
        if cue is None:
            if full:
                yield quote, None
            continue
        verb, speaker, rule = cue
        if verb.i in used and full:
            yield quote, None
        elif verb.i not in used:
            used.add(verb.i)
            yield quote, Finding(rule, (quote.span,), verb, speaker, passage)


def lead_in(passage: Passage) -> Finding | None:
    """Return who is announced by a paragraph that ends in a colon, with no words as yet."""
    if not passage.text[passage.paragraph.start : passage.end].rstrip().endswith(":"):
        return None
    for token in reversed(list(passage.paragraph.doc)[-_NEAR:]):
        if re.fullmatch(r"[.!?]", token.text):
            return None
        if _attributes(token):
            return Finding("cue_then_quote", (), token, subject(token), passage)
    return None


Cue = tuple["Token", "Token | None", str]


def _cue_after(passage: Passage, quote: Quote) -> Cue | None:
    text = passage.text
    words = quote.span.words(text).rstrip()
    comma = text[quote.outer.end : quote.outer.end + 1] in (",", "—")
    soft = words.endswith((",", "?", "!", "—", "–", "-", "…")) or comma
    if not soft and (words.endswith(".") or not is_full(text, quote)):
        return None
    for count, token in enumerate(_following(passage, quote)):
        if count > _NEAR or _STOP.search(token.text) or passage.quote_at(token):
            return None
        if _attributes(token):
            return token, _speaker(passage, token, quote), "quote_then_cue"
    return None


def _following(passage: Passage, quote: Quote) -> Iterator[Token]:
    return (t for t in passage.paragraph.doc if passage.start_of(t) >= quote.outer.end)


def _cue_before(passage: Passage, quote: Quote) -> Cue | None:
    """Return the last verb of saying before a quotation that follows it at once."""
    doc = passage.paragraph.doc
    ahead = [t for t in doc if passage.end_of(t) <= quote.outer.start][-_NEAR:]
    if not ahead or not _leads_in(passage, ahead, quote):
        return None
    for token in reversed(ahead):
        if re.fullmatch(r"[.!?]", token.text) or passage.quote_at(token):
            return None
        if _attributes(token):
            return token, subject(token), "cue_then_quote"
    return None


def _leads_in(passage: Passage, ahead: list[Token], quote: Quote) -> bool:
    """Tell whether the words before a quotation open it: a comma, a colon, or the verb itself."""
    last = ahead[-1]
    full = is_full(passage.text, quote)
    return full and (last.text in (",", ":", "-", "—", "–") or _attributes(last))


def _attributes(token: Token) -> bool:
    words = lexicon()
    lemma = token.lemma_.lower()
    if lemma == "be" or not (lemma in words.clause or lemma in words.quote):
        return False
    return is_verb(token) or (token.pos_ == "NOUN" and token.tag_ == "NNS" and lemma == "say")


def _speaker(passage: Passage, verb: Token, quote: Quote) -> Token | None:
    """Return who says a quotation that the verb follows; the parser often misses the inversion."""
    found = subject(verb)
    if found is not None and passage.start_of(found) >= quote.outer.end:
        return found
    after = [
        t for t in verb.rights if t.dep_ in ("nsubj", "dobj", "attr", "oprd", "appos", "npadvmod")
    ]
    return after[0] if after else found
