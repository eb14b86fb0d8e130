"""Headlines that name their source: "Bridge closed – mayor", "Zelensky: no talks without arms"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporting.finding import Finding, Passage, stretch
from reporting.lexicon import lexicon
from reporting.sides import speaker_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.parsing import Token

_STOPPED = re.compile(r"[.;…]['’”\"»)]*$")
_LONGEST = 250
# A source in a headline is short, and what it says is not.
_SOURCE, _CONTENT = 8, 3
_DASHES = ("–", "—", "-", "--", "|")
_SAYS = ("say", "says", "said", "warn", "warns", "warned", "claims", "reports", "admits", "reveals")
# A time of day stands before the title of an entry: "07:40 GMT – …".
_CLOCK = 4
_TELLS = ("VBD", "VBZ", "VBP", "MD", "TO", "VB")


def headline(passage: Passage, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield who says what in a headline: its source stands behind a dash or before a colon.

    Args:
        passage: the paragraph.
        found: what other rules found in it; a source that speaks already is left to them.
    """
    if not _is_heading(passage):
        return
    words = passage.words
    dash = next((word.i for word in reversed(words) if _is_dash(word)), None)
    colon = next((word.i for word in words if word.text == ":"), None)
    if dash is not None and _is_source(words[dash + 1 :]):
        own = _said(passage, words[dash], words[dash + 1 :], (0, dash))
    elif colon is not None and is_headline(passage) and _is_source(words[:colon]):
        own = _said(passage, words[colon], words[:colon], (colon + 1, len(words)))
    else:
        own = _closing(passage)
    taken = {finding.speaker.i for finding in found if finding.speaker is not None}
    yield from (finding for finding in own if finding.speaker and finding.speaker.i not in taken)


def is_headline(passage: Passage) -> bool:
    """Tell whether a paragraph is a headline: the first words of a report, without a stop."""
    return not passage.text[: passage.paragraph.start].strip() and _is_heading(passage)


def _is_heading(passage: Passage) -> bool:
    """Tell whether a paragraph is short and has no stop: a headline, or a title further down."""
    text = passage.text[passage.paragraph.start : passage.end].rstrip()
    return len(text) <= _LONGEST and _STOPPED.search(text) is None


def _closing(passage: Passage) -> Iterator[Finding]:
    """Yield what a source says that closes a title: "…, says mayor", "…, Official Says"."""
    words = passage.words
    comma = next((word.i for word in reversed(words) if word.text == ","), len(words))
    tail = words[comma + 1 :]
    says = [word for word in (tail[:1] + tail[-1:]) if word.lower_ in _SAYS]
    source = [word for word in tail if word not in says]
    if len(says) == 1 and _is_source(source):
        start = next((w.i + 1 for w in words[:comma] if _is_dash(w) and w.i < _CLOCK), 0)
        yield from _said(passage, says[0], source, (start, comma))


def _said(
    passage: Passage, mark: Token, source: Sequence[Token], content: tuple[int, int]
) -> Iterator[Finding]:
    start, end = content
    question = passage.words[end - 1].text == "?"
    if end - start >= _CONTENT and not question:
        yield Finding("headline", stretch(passage, start, end), mark, _head(source), passage)


def _is_dash(mark: Token) -> bool:
    """Tell whether a mark is a dash between spaces: "Russian-held" has a hyphen."""
    spaced = bool(mark.whitespace_) and mark.i > 0 and bool(mark.nbor(-1).whitespace_)
    return mark.text in _DASHES and spaced


def _is_source(words: Sequence[Token]) -> bool:
    """Tell whether the words name somebody who speaks, and tell nothing."""
    if not 0 < len(words) <= _SOURCE or any(w.tag_ in _TELLS or w.is_punct for w in words):
        return False
    table = speaker_words()
    known = table.words["bodies"] | table.words["titles"] | table.seats.keys()
    known |= table.sides.keys() | table.people.keys()
    named = {word.text for word in words} | {word.lower_ for word in words}
    return _can_speak(_head(words)) or not named.isdisjoint(known)


def _can_speak(head: Token) -> bool:
    """Tell whether a common noun is an office, a body, a source or a document."""
    table = speaker_words().words
    kinds = ("collective_bodies", "officials", "unnamed", "offices")
    known = lexicon().documents.union(*(table[kind] for kind in kinds))
    known |= {calling.lower() for calling in table["callings"]}
    return head.lemma_.lower() in known or head.lower_.removesuffix("s") in known


def _head(words: Sequence[Token]) -> Token:
    """Return the word that the others hang on: the last noun before a preposition."""
    nouns: list[Token] = []
    for word in words:
        if word.tag_ == "IN" and nouns:
            break
        if word.tag_.startswith(("NN", "PRP", "JJ")):
            nouns.append(word)
    return nouns[-1] if nouns else words[-1]
