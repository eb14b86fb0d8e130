"""Sources named beside what they say: "according to X", "in X's view", "as X put it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.finding import Finding, Passage, stretch
from reporting.grammar import children
from reporting.lexicon import lexicon
from reporting.sides import speaker_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.parsing import Token

# "That's according to …" leaves no words that anybody said.
_FEW = 2
# How far behind its first word the preposition of "in keeping with" may stand.
_NEAR = 3


def according(passage: Passage, word: Token) -> Iterator[Finding]:
    """Read "according to" and its like: the sentence without the phrase, wherever it stands."""
    source = _source(word)
    if source is None:
        return
    start, end = _bounds(word, source)
    left = stretch(passage, start, _opening(word).i)
    right = stretch(passage, source.right_edge.i + 1, end)
    if sum(len(span.words(passage.text).split()) for span in (*left, *right)) > _FEW:
        yield Finding("according_to", (*left, *right), word, _owner(source), passage)


def in_the_view_of(passage: Passage, noun: Token) -> Iterator[Finding]:
    """Read "in Zelenskyy's view, …", "by the words of …": the sentence without its opening."""
    opening = noun.head
    holders = children(noun, "poss") or _of(noun)
    # Elsewhere in a sentence "his view" is a topic, not a source.
    apart = opening.i > 0 and opening.nbor(-1).text == "," and _closes(passage, noun)
    if not holders or opening.lower_ not in ("in", "by", "from"):
        return
    # "In its assessment, the institute wrote that …" has its own verb of saying.
    if holders[0].tag_ == "PRP$" and noun.sent.root.lemma_.lower() in lexicon().clause:
        return
    if _first(opening) or apart:
        left = stretch(passage, _begin(passage, opening), opening.i) if apart else ()
        content = (*left, *stretch(passage, noun.right_edge.i + 1, noun.sent.end))
        if content:
            yield Finding("according_to", content, noun, holders[0], passage)


def _closes(passage: Passage, noun: Token) -> bool:
    """Tell whether a comma closes the phrase: "…, by the colonel's account, …"."""
    last = noun.right_edge
    behind = passage.words[last.i + 1] if last.i + 1 < len(passage.words) else last
    return "," in (behind.text, last.text)


def _begin(passage: Passage, opening: Token) -> int:
    """Return where the clause around the phrase begins: behind a colon, or behind "and"."""
    clause = opening.head
    stops = [w.i for w in passage.words[opening.sent.start : opening.i] if w.text in (":", ";")]
    start = stops[-1] + 1 if stops else opening.sent.start
    return max(start, clause.left_edge.i) if clause.dep_ == "conj" else start


def _source(word: Token) -> Token | None:
    """Return the head of the source that a word such as "according" opens."""
    preposition = lexicon().sources[word.lower_]
    ahead = word.doc[word.i + 1 : word.i + 1 + _NEAR]
    found = next((w for w in ahead if w.lower_ == preposition), None) if preposition else word
    nouns = children(found, "pobj") if found is not None else []
    if not nouns or (word.lower_ != "according" and not _speaks(word, nouns[0])):
        return None
    return nouns[0]


def _speaks(word: Token, noun: Token) -> bool:
    """Tell whether a phrase that may mean something else names a source: "per the ministry,"."""
    table = speaker_words().words
    lemma = noun.lemma_.lower()
    known = table["collective_bodies"] | table["officials"] | table["unnamed"] | table["offices"]
    opening = _opening(word)
    apart = opening.i > 0 and opening.nbor(-1).text == ","
    return (_first(opening) or apart) and (lemma in known or noun.tag_ == "NNP")


def _opening(word: Token) -> Token:
    """Return the first word of the phrase: "in" of "in keeping with"."""
    return word.nbor(-1) if word.i and word.nbor(-1).lower_ in ("in", "as") else word


def _first(word: Token) -> bool:
    """Tell whether a word opens its sentence, "also," and the like aside."""
    ahead = word.doc[word.sent.start : word.i]
    return all(other.is_punct or other.tag_ in ("RB", "CC") for other in ahead)


def _bounds(word: Token, source: Token) -> tuple[int, int]:
    """Return what the source is named for: the sentence, or the clause that holds the phrase.

    "… in a town where, according to the mayor, 800 people remain."
    """
    clause = word.head
    within = clause.dep_ == "relcl" and clause.left_edge.i < word.i and source.i < clause.i
    if not within:
        return word.sent.start, word.sent.end
    opens = clause.left_edge.tag_ in ("WRB", "WDT", "WP")
    return clause.left_edge.i + opens, clause.right_edge.i + 1


def _owner(noun: Token) -> Token:
    """Return whose words they are: "according to his words" has them from him."""
    if noun.lemma_.lower() not in {view.removesuffix("s") for view in lexicon().views}:
        return noun
    return next(iter([*children(noun, "poss"), *_of(noun)]), noun)


def _of(noun: Token) -> list[Token]:
    return [
        owner
        for of in children(noun, "prep")
        if of.lower_ == "of"
        for owner in children(of, "pobj")
    ]
