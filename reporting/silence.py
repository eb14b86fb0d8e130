"""What a report says that someone did not say."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import data
from reporting.clauses import children, is_verb, subject
from reporting.finding import Finding, Passage, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.parsing import Token
    from reporting.report import Span

_END = re.compile(r"[.!?]+[\"”’»]*(?=\s+[\W\d]*[A-Z]|\s*$)|\n\s*\n")


def silences(passage: Passage) -> Iterator[Finding]:
    """Yield what a paragraph says that someone did not mention, or refused to speak about.

    The words are all that follows to the end of the sentence: the whole list.
    """
    for rule, pattern in _patterns().items():
        for match in pattern.finditer(passage.text, passage.paragraph.start, passage.end):
            cue = _cue(passage, match.start(), match.end())
            if cue is None or passage.quote_at(cue) is not None:
                continue
            content = _rest(passage, cue, match)
            if content is not None:
                yield Finding(rule, (content,), cue, _silent(cue), passage)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(data.path("language/en_silence.toml").read_text("utf-8"))
    return {rule: re.compile("|".join(rows), re.IGNORECASE) for rule, rows in table.items()}


def _cue(passage: Passage, start: int, end: int) -> Token | None:
    """Return the verb of the words that were matched, or the first of them that there is."""
    words = [
        word
        for word in passage.paragraph.doc
        if start <= passage.start_of(word) and passage.end_of(word) <= end
    ]
    verbs = [word for word in words if is_verb(word)]
    found = verbs or words
    return found[0] if found else None


def _silent(cue: Token) -> Token | None:
    """Return who is silent: the subject, or the one who speaks in the sentence."""
    found = subject(cue)
    if found is not None:
        return found
    # In "…, without mentioning Kherson" the subject of the sentence is silent.
    root = cue.sent.root
    return subject(root) if is_verb(root) else None


def _rest(passage: Passage, cue: Token, match: re.Match[str]) -> Span | None:
    """Return what follows to the end of the sentence.

    The sentence's end is read from the text: long lists of names mislead the parser.
    """
    end = _END.search(passage.text, match.end(), passage.end)
    stops = [end.start() if end else passage.end]
    # "did not mention it, but told reporters …": the next verb begins something else.
    for verb in children(cue, "conj"):
        joint = verb.doc[verb.i - 1]
        if is_verb(verb) and joint.dep_ == "cc" and passage.start_of(joint) > match.end():
            stops.append(passage.start_of(joint))
    return trimmed(passage.text, match.end(), min(stops))
