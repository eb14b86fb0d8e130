"""Quotations and the verbs that attribute them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reporting.finding import Finding, Passage
from reporting.grammar import SUBJECTS, children, is_verb
from reporting.lexicon import lexicon
from reporting.sides import speaker_words
from reporting.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.parsing import Token
    from reporting.quotes import Quote

# Nine words or more are no title and no scare quote; measured, see docs/accuracy.md.
_LONG = 9
# How many words may stand between a quotation and its verb.
_NEAR = 30
# Behind a full stop, an attribution is this many words at most.
_SHORT = 6
_TELLS = ("VBD", "VBZ", "VBP", "MD")
# “Krab,” is no speech in "gave only his call sign, “Krab,” and said".
_NAMED = re.compile(
    r"(?:call ?sign|nickname|code ?name|surname|name|known as|nicknamed|codenamed|named),?$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]$")
_ENDED = re.compile(r"[.!?…,—–-]['’”\"]?$")


def is_full(text: str, quote: Quote) -> bool:
    """Tell whether words in quotation marks are a quotation of their own.

    Short ones that neither begin nor end like a sentence belong to the clause around them.
    """
    words = quote.span.words(text).strip()
    whole = words[:1].isupper() and bool(_ENDED.search(words)) and _opens(text, quote)
    return whole or not quote.closed or quote.carried or len(words.split()) >= _LONG


def _opens(text: str, quote: Quote) -> bool:
    """Tell whether a quotation stands where speech can begin: not behind a plain word.

    What follows one is a title or a word held at arm's length, unless the word is a verb of
    saying.
    """
    before = text[max(0, quote.outer.start - 40) : quote.outer.start].rstrip()
    if _NAMED.search(before):
        return False
    word = re.search(r"[^\W\d_]+$", before)
    return word is None or word.group().lower() in _saying()


@cache
def _saying() -> frozenset[str]:
    verbs = lexicon().clause | lexicon().quote
    stems = {verb.removesuffix("e") for verb in verbs}
    forms = {f"{stem}{end}" for stem in stems for end in ("ed", "es", "ing")}
    # The lists hold lemmas; before a mark the text has forms.
    irregular = {"said", "told", "wrote", "read", "spoke", "began", "went", "cried", "replied"}
    return frozenset(verbs | forms | irregular | {f"{verb}s" for verb in verbs})


def quoted(passage: Passage) -> Iterator[tuple[Quote, Finding | None]]:
    """Yield each full quotation of a paragraph with what attributes it, None if nothing does."""
    used: set[int] = set()
    for before, quote in zip((None, *passage.quotes), passage.quotes, strict=False):
        cue = _cue(passage, quote)
        full = is_full(passage.text, quote)
        if cue is None:
            if full or (before and used and _broken(passage, before, quote)):
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
    for token in reversed(passage.words[-_NEAR:]):
        if re.fullmatch(r"[.!?]", token.text):
            return None
        if _attributes(token):
            return Finding("cue_then_quote", (), token, subject(token), passage)
    return None


def _broken(passage: Passage, first: Quote, second: Quote) -> bool:
    """Tell whether only an attribution breaks a sentence: “…,” he said, “…”."""
    between = passage.words[
        passage.first_from(first.outer.end) : passage.first_from(second.outer.start)
    ]
    said = [token for token in between if _attributes(token)]
    stops = any(_STOP.search(token.text) for token in between)
    return bool(said) and not stops and between[-1].text in (",", "—", "–")


Cue = tuple["Token", "Token | None", str]


def _cue(passage: Passage, quote: Quote) -> Cue | None:
    """Return what attributes a quotation: the verb behind it, else the verb before it.

    Behind "and" begins another statement: “…” and said that.
    """
    after = next(_following(passage, quote), None)
    # The verb before is tried first there, else the speaker of the second statement would get both.
    if after is not None and after.dep_ == "cc":
        return _cue_before(passage, quote) or _cue_after(passage, quote)
    return _cue_after(passage, quote) or _cue_before(passage, quote)


def _cue_after(passage: Passage, quote: Quote) -> Cue | None:
    text = passage.text
    words = quote.span.words(text).rstrip()
    comma = text[quote.outer.end : quote.outer.end + 1] in (",", "—")
    soft = words.endswith((",", "?", "!", "—", "–", "-", "…")) or comma
    full = is_full(text, quote)
    stopped = words.endswith(".") and not _only_attribution(passage, quote)
    if not soft and (stopped or not full):
        return None
    if not full and not _opens_sentence(text, quote):
        return None
    for count, token in enumerate(_following(passage, quote)):
        if count > _NEAR or _STOP.search(token.text) or passage.quote_at(token):
            return None
        if _attributes(token):
            return token, _speaker(passage, token, quote), "quote_then_cue"
    return None


def _only_attribution(passage: Passage, quote: Quote) -> bool:
    """Tell whether the words behind a full stop name the speaker and do nothing else.

    “We hold the town.” Ali said.
    """
    words = []
    for token in _following(passage, quote):
        if _STOP.search(token.text):
            break
        words.append(token)
        if len(words) > _SHORT:
            return False
    verbs = [word for word in words if is_verb(word)]
    last = words[-1] if words else None
    return len(verbs) == 1 and _attributes(verbs[0]) and last is not None and last.tag_ != "IN"


def _opens_sentence(text: str, quote: Quote) -> bool:
    before = text[max(0, quote.outer.start - 10) : quote.outer.start].rstrip(" ")
    return not before or before[-1] in '.!?:\n”"'


def _following(passage: Passage, quote: Quote) -> Iterator[Token]:
    return iter(passage.words[passage.first_from(quote.outer.end) :])


def _cue_before(passage: Passage, quote: Quote) -> Cue | None:
    """Return the last verb of saying before a quotation that follows it at once."""
    end = passage.first_from(quote.outer.start)
    ahead = passage.words[max(0, end - _NEAR) : end]
    if not ahead or not _leads_in(passage, ahead, quote):
        return None
    for token in reversed(ahead):
        if re.fullmatch(r"[.!?]", token.text) or passage.quote_at(token):
            return None
        if _is_reply(token):
            return token, children(token, "poss")[0], "cue_then_quote"
        if _attributes(token) and not _clause_between(passage, token, quote):
            return token, subject(token), "cue_then_quote"
        if token.lemma_.lower() in lexicon().clause and is_verb(token):
            return None
    return _before_colon(passage, ahead) if is_full(passage.text, quote) else None


def _before_colon(passage: Passage, ahead: Sequence[Token]) -> Cue | None:
    """Return who is quoted behind a colon without a verb of saying.

    "Vasyl Hrytsenko, head of the council: “…”", "The ministry keeps to one line: “…”".
    """
    colon = ahead[-1]
    if colon.text != ":":
        return None
    stops = [word.i for word in ahead if _STOP.search(word.text) or word.text == "\n"]
    words = passage.words[max([passage.words[0].i, *(at + 1 for at in stops)]) : colon.i]
    somebody = _somebody_in(words)
    return None if somebody is None else (colon, somebody, "colon")


def _somebody_in(words: Sequence[Token]) -> Token | None:
    """Return who acts in words, or who is named first where they tell of no deed."""
    people = [word for word in words if _is_somebody(word)]
    finite = [word for word in words if word.tag_ in _TELLS]
    if not finite:
        return people[0] if people and people[0].dep_ not in ("pobj", "dobj") else None
    acting = [word for word in people if word.dep_ in SUBJECTS and word.i < finite[-1].i]
    return acting[-1] if acting else None


def _is_somebody(word: Token) -> bool:
    """Tell whether a word names a person or a body: a name, an office, "he"."""
    if word.lower_ in ("he", "she", "they"):
        return True
    table = speaker_words().words
    if word.tag_ == "NNP":
        # The last word of a name stands for it; months and weekdays are no names.
        ends = word.i + 1 == len(word.doc) or word.nbor(1).tag_ != "NNP"
        return ends and word.dep_ != "npadvmod"
    kinds = ("officials", "collective_bodies", "unnamed", "offices")
    return any(word.lemma_.lower() in table[kind] for kind in kinds)


def _is_reply(noun: Token) -> bool:
    """Tell whether a noun right before a colon says whose words follow: "His reply: “No.”"."""
    replies = noun.tag_.startswith("NN") and noun.lemma_.lower() in lexicon().replies
    return replies and noun.nbor(1).text == ":" and bool(children(noun, "poss"))


def _clause_between(passage: Passage, verb: Token, quote: Quote) -> bool:
    """Tell whether reported speech opens before a quotation: the quotation is a part of it."""
    return any(
        token.dep_ in ("mark", "nsubj", "nsubjpass", "expl") and not token.is_ancestor(verb)
        for token in passage.words[verb.i + 1 : passage.first_from(quote.outer.start)]
        if token.head != verb
    )


def _leads_in(passage: Passage, ahead: Sequence[Token], quote: Quote) -> bool:
    """Tell whether the words before a quotation open it: a comma, a colon, or the verb itself."""
    last = ahead[-1]
    full = is_full(passage.text, quote)
    return last.text == ":" or (full and (last.text in (",", "-", "—", "–") or _attributes(last)))


def _attributes(token: Token) -> bool:
    words = lexicon()
    lemma = token.lemma_.lower()
    if lemma == "be" or not (lemma in words.clause or lemma in words.quote):
        return False
    return is_verb(token) or (token.pos_ == "NOUN" and token.tag_ == "NNS" and lemma == "say")


def _speaker(passage: Passage, verb: Token, quote: Quote) -> Token | None:
    """Return who says a quotation that the verb follows; the parser often misses the inversion.

    Nobody within the quotation says it.
    """
    found = subject(verb)
    if found is not None and passage.quote_at(found) is None:
        return found
    between = [t for t in _following(passage, quote) if t.i < verb.i and _can_speak(t)]
    # English inverts: “…,” said the minister.
    behind = [t for t in verb.rights if _can_speak(t)]
    return next(iter([*between[-1:], *behind]), None)


def _can_speak(token: Token) -> bool:
    return token.tag_.startswith(("NN", "PRP")) or token.tag_ in ("WP", "DT")
