"""What a speaker was asked about: "Asked about Crimea, he replied: “…”"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporting.finding import Finding, trimmed
from reporting.grammar import SUBJECTS, children

if TYPE_CHECKING:
    from reporting.parsing import Token
    from reporting.report import Span

_BEFORE = ("when", "if", "once", "also", ",", "—", "–")
_ABOUT = ("about", "whether", "if", "why", "how", "what", "when", "where", "who", "on")
# A question is closed by a comma or by the sentence; what stands behind is the answer.
_END = re.compile(r"[,:;.?!]")


def asked_about(finding: Finding) -> Span | None:
    """Return what the question was about that a statement answers, None if none is told.

    The question stands in the sentence of the cue and has no subject of its own: "The
    president asked about grain" is a statement of his.
    """
    for word in finding.cue.sent:
        if word != finding.cue and is_put(word):
            return _matter(finding, word)
    return None


def is_put(word: Token) -> bool:
    """Tell whether somebody was asked: "asked about it, he said", "when he was asked"."""
    if word.lower_ != "asked" and (word.lemma_ != "ask" or word.tag_ not in ("VBN", "VBD")):
        return False
    if children(word, "auxpass"):
        return True
    opens = word.is_sent_start or word.nbor(-1).lower_ in _BEFORE
    return opens and word.dep_ not in ("ROOT", "conj") and not children(word, *SUBJECTS)


def _matter(finding: Finding, asked: Token) -> Span | None:
    """Return the words from behind "about" to the comma that closes the question."""
    passage, doc = finding.passage, asked.doc
    opening = next((w for w in doc[asked.i + 1 : asked.sent.end] if w.lower_ in _ABOUT), None)
    if opening is None:
        return None
    at = passage.start_of(opening)
    if any(span.start <= at < span.end for span in finding.fragments):
        return None
    start = (
        passage.end_of(opening) if opening.lower_ in ("about", "on") else passage.start_of(opening)
    )
    answers = [span.start for span in finding.fragments if span.start > start]
    end = _END.search(passage.text, start, passage.end)
    stop = min([end.start() if end else passage.end, *answers])
    return trimmed(passage.text, start, stop)
