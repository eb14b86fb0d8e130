"""What a reporter adds behind somebody's words: remarks, denials, the second half of a headline."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import data
from reporting.finding import Finding, Passage, trimmed
from reporting.grammar import SUBJECTS, children, content_clauses
from reporting.lexicon import lexicon
from reporting.report import Span
from reporting.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reporting.parsing import Token

_STOPS = ".!?…:;,”\"'’»)"
# These join two pieces of news in a headline.
_AGAINST = ("although", "though", "while", "whereas")
_WHILE = ("as", "while", "whereas")


def without_riders(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield each finding without what is added behind its words, and denials on their own.

    "He said the town had fallen, a claim that Kyiv denied" are two statements about the same
    words.
    """
    # Of two statements that end in the same denial, the first to be found has it.
    seen: set[int] = set()
    for finding in found:
        last = finding.fragments[-1]
        ends = [*_remarks(finding.passage, last), *_second_halves(finding.passage, last)]
        ends += _contrasts(finding, last)
        denied = _denied(finding.passage, last)
        ends += [denied.start()] if denied else []
        own = _cut(finding, min(ends, default=last.end))
        if own is not None:
            yield own
            if denied is not None and denied.start() not in seen:
                seen.add(denied.start())
                yield from _denial(own, denied)


def before_silences(passage: Passage, finding: Finding, silent: Sequence[Finding]) -> Finding:
    """Return a finding without a refusal joined behind its words: "… and would not comment"."""
    last = finding.fragments[-1]
    ends = [_joint(passage, other.cue) for other in silent if other.speaker == finding.speaker]
    inside = [end for end in ends if last.start < end < last.end]
    return (_cut(finding, min(inside)) if inside else None) or finding


def _joint(passage: Passage, verb: Token) -> int:
    """Return where "and would not comment" begins, 0 where nothing joins the verb."""
    at = verb.i - 1
    while at > verb.sent.start and passage.words[at].dep_ in ("aux", "neg", "advmod"):
        at -= 1
    return passage.start_of(passage.words[at]) if passage.words[at].dep_ == "cc" else 0


def _cut(finding: Finding, end: int) -> Finding | None:
    """Return a finding whose last stretch ends earlier, None where nothing is left of it."""
    last = finding.fragments[-1]
    kept = trimmed(finding.passage.text, last.start, min(end, last.end))
    fragments = (*finding.fragments[:-1], *((kept,) if kept else ()))
    return replace(finding, fragments=fragments) if fragments else None


def _remarks(passage: Passage, span: Span) -> Iterator[int]:
    """Yield where the reporter remarks on the words: "…, without offering evidence"."""
    for pattern in _patterns()["remark"]:
        found = pattern.search(passage.text, span.start, span.end)
        if found and not _quoted(passage, found.start()):
            yield found.start()


def _second_halves(passage: Passage, span: Span) -> Iterator[int]:
    """Yield where a headline goes on with somebody else: "Russia vows …, as Ukraine offers …"."""
    # A sentence closes with a stop; a headline has none, and "as" joins two pieces of news.
    if passage.text[: passage.end].rstrip()[-1] in _STOPS:
        return
    doc = passage.paragraph.doc
    for word in doc[passage.first_from(span.start) : passage.first_from(span.end)]:
        own = children(word.head, *SUBJECTS)
        if word.lower_ in _WHILE and word.dep_ == "mark" and own:
            yield passage.start_of(word)


def _contrasts(finding: Finding, span: Span) -> Iterator[int]:
    """Yield where somebody else is set against the speaker: "…, although Kyiv denied that …"."""
    passage = finding.passage
    for word in passage.words[passage.first_from(span.start) : passage.first_from(span.end)]:
        verb = word.head
        if word.lower_ not in _AGAINST or word.dep_ != "mark" or verb.dep_ != "advcl":
            continue
        if (
            _says_itself(verb)
            and subject(verb) is not None
            and word.i
            and word.nbor(-1).text == ","
        ):
            yield passage.start_of(word)


def _says_itself(verb: Token) -> bool:
    words, lemma = lexicon(), verb.lemma_.lower()
    if lemma in words.clause and content_clauses(verb):
        return True
    return lemma in words.object | words.judging and bool(children(verb, "dobj"))


def _denied(passage: Passage, span: Span) -> re.Match[str] | None:
    """Return where the words are said to be denied, within them or right behind them."""
    # A space and a dash may stand between the words and their denial.
    end = min(passage.end, span.end + 2)
    for pattern in _patterns()["denied"]:
        found = pattern.search(passage.text, span.start, passage.end)
        if found and found.start() <= end and not _quoted(passage, found.start()):
            return found
    return None


def _denial(finding: Finding, denied: re.Match[str]) -> Iterator[Finding]:
    """Yield the denial of a finding's words by somebody else."""
    groups = denied.groupdict()
    active = groups.get("who") is not None
    passage, doc = finding.passage, finding.passage.paragraph.doc
    verb = doc[passage.first_from(denied.start("verb" if active else "verb2"))]
    who = Span(*denied.span("who" if active else "who2"))
    speaker = _speaker(passage, verb, who)
    if speaker is not None:
        yield replace(finding, rule="counterclaim", cue=verb, speaker=speaker)


def _speaker(passage: Passage, verb: Token, who: Span) -> Token | None:
    """Return the head of the words that name who denies."""
    known = subject(verb)
    if known is not None and who.start <= passage.start_of(known) < who.end:
        return known
    words = passage.paragraph.doc[passage.first_from(who.start) : passage.first_from(who.end)]
    # Behind a dash the parser takes a name for all sorts of things: its capital tells.
    nouns = [word for word in words if word.tag_.startswith(("NN", "PRP")) or word.is_title]
    return nouns[-1] if nouns else None


def _quoted(passage: Passage, at: int) -> bool:
    return any(quote.outer.start < at < quote.outer.end for quote in passage.quotes)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    table = tomllib.loads(data.path("language/en_riders.toml").read_text("utf-8"))
    return {
        name: tuple(re.compile(row, re.IGNORECASE) for row in rows) for name, rows in table.items()
    }
