"""What a report says that someone did not say."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import data
from reporting.finding import Finding, Passage, trimmed
from reporting.grammar import SUBJECTS, children, content_clauses, is_verb
from reporting.lexicon import lexicon
from reporting.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporting.parsing import Token
    from reporting.report import Span

_END = re.compile(r"[.!?]+[\"”’»]*(?=\s+[\W\d]*[A-Z]|\s*$)|\n\s*\n")

# What the reporter tells of a place, or adds for emphasis, was not left out by the speaker.
_ASIDE = re.compile(
    r";|,\s+(?:saying|adding|noting|insisting|arguing|explaining|citing|where|which|who|although|though|despite|even)\b"
    r"|\s+(?:at all|by name|in (?:his|her|their|its|the) (?:\w+ )?"
    r"(?:speech|address|statement|remarks))"
    r"(?=\s*(?:[.,;!?]|$))"
)


def silences(passage: Passage) -> Iterator[Finding]:
    """Yield what a paragraph says that someone did not mention, or refused to speak about.

    The words are all that follows to the end of the sentence: the whole list.
    """
    for rule, pattern in _patterns().items():
        for match in pattern.finditer(passage.text, passage.paragraph.start, passage.end):
            cue = _cue(passage, match.start(), match.end())
            if cue is None or passage.quote_at(cue) is not None:
                continue
            if rule == "unmentioned":
                content, silent = _left_out(passage, cue, match), _speaker_before(cue)
            else:
                content, silent = _rest(passage, cue, match), _silent(passage, cue, match)
            if content is not None:
                name = "refusal" if rule == "refusal" else "silence"
                yield Finding(name, (content,), cue, silent, passage)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(data.path("language/en_silence.toml").read_text("utf-8"))
    return {rule: re.compile("|".join(rows), re.IGNORECASE) for rule, rows in table.items()}


def _cue(passage: Passage, start: int, end: int) -> Token | None:
    """Return the verb of the words that were matched, or the first of them that there is."""
    words = [
        word
        for word in passage.words
        if start <= passage.start_of(word) and passage.end_of(word) <= end
    ]
    verbs = [word for word in words if is_verb(word)]
    found = verbs or words
    return found[0] if found else None


def _silent(passage: Passage, cue: Token, match: re.Match[str]) -> Token | None:
    """Return who is silent: the subject, or the one who speaks in the sentence."""
    # "said that troops would leave, without mentioning Kherson": the troops mention nothing.
    apart = passage.text[: match.start()].rstrip().endswith(",")
    told = _speaker_before(cue) if apart and cue.tag_ == "VBG" else None
    found = told or _refuser(cue) or subject(cue)
    if found is not None:
        return found
    # In "…, without mentioning Kherson" the subject of the sentence is silent.
    root = cue.sent.root
    return subject(root) if is_verb(root) else None


def _refuser(cue: Token) -> Token | None:
    """Return who refuses in "said that the aid had come and would not comment further".

    The parser joins the refusal to the clause; who speaks refuses.
    """
    clause = cue.head
    if cue.dep_ != "conj" or clause.dep_ != "ccomp" or not is_verb(clause.head):
        return None
    says = clause.head.lemma_.lower() in lexicon().clause
    return subject(clause.head) if says and not children(cue, *SUBJECTS) else None


def _left_out(passage: Passage, cue: Token, match: re.Match[str]) -> Span | None:
    """Return what "went unmentioned": the words between, or the subject of the verb."""
    if match.groupdict().get("what"):
        return trimmed(passage.text, *match.span("what"))
    # In "went unmentioned" the parser hangs the subject on either verb.
    verbs = [cue, cue.head, *children(cue, "auxpass", "aux")]
    subjects = [word for verb in verbs for word in children(verb, *SUBJECTS) if word.i < cue.i]
    nearest = max(subjects, key=lambda word: word.i, default=None)
    # "It was not mentioned" names nothing.
    if nearest is None or not nearest.tag_.startswith("NN"):
        return None
    return passage.span(nearest.left_edge, nearest.right_edge)


def _speaker_before(cue: Token) -> Token | None:
    """Return by whom something "was not mentioned", else who spoke last in the paragraph."""
    by = [noun for agent in children(cue, "agent") for noun in children(agent, "pobj")]
    if by:
        return by[0]
    for word in reversed(cue.doc[: cue.i]):
        says = is_verb(word) and word.lemma_.lower() in lexicon().clause
        wanted = lexicon().prepositions.get(word.lemma_.lower(), ())
        topic = any(prep.lower_ in wanted for prep in children(word, "prep"))
        if topic or (says and (content_clauses(word) or children(word, "dobj"))):
            return subject(word)
    return None


def _rest(passage: Passage, cue: Token, match: re.Match[str]) -> Span | None:
    """Return what follows to the end of the sentence.

    The sentence's end is read from the text: long lists of names mislead the parser.
    """
    end = _END.search(passage.text, match.end(), passage.end)
    stops = [end.start() if end else passage.end]
    told = _ASIDE.search(passage.text, match.end(), stops[0])
    stops += [told.start()] if told else []
    # "did not mention it, but told reporters …": the next verb begins something else.
    for verb in children(cue, "conj"):
        joint = verb.doc[verb.i - 1]
        if is_verb(verb) and joint.dep_ == "cc" and passage.start_of(joint) > match.end():
            stops.append(passage.start_of(joint))
    return trimmed(passage.text, match.end(), min(stops))
