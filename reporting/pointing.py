"""Attributions that point back: "Drones hit the port. This was reported by the governor."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.finding import Finding, Passage, stretch
from reporting.grammar import children, is_verb
from reporting.lexicon import lexicon
from reporting.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.parsing import Token
    from reporting.report import Span

_THIS = ("this", "that", "it", "which")
_ABOUT = ("about", "of", "on")
# A longer paragraph is a story of its own: only its last sentence is meant.
_SENTENCES = 3


def pointing_back(
    passage: Passage, before: Passage | None, found: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield who said what stands before: the sentences ahead, or the paragraph before.

    Args:
        passage: the paragraph.
        before: the paragraph before it, None if there is none or its words are somebody's.
        found: what is said in the paragraph by other rules.
    """
    for verb in passage.words:
        if not points(verb) or any(finding.cue == verb for finding in found):
            continue
        speaker = _behind(verb) or subject(verb)
        content = _ahead(passage, verb, found) if verb.sent.start else _of_paragraph(before)
        if speaker is not None and speaker.lower_ not in _THIS and content:
            yield Finding("pointing_back", content, verb, speaker, passage)


def points(verb: Token) -> bool:
    """Tell whether a verb of saying has only "this" to say: "This was stated by …"."""
    if not is_verb(verb) or verb.lemma_.lower() not in lexicon().pointing:
        return False
    if _says_more(verb) and _behind(verb) is None:
        return False
    said = [*_passive(verb), *_topics(verb)]
    return any(word.lower_ in _THIS and not list(word.children) for word in said)


def _behind(verb: Token) -> Token | None:
    """Return who speaks in "About this in Telegram reported the governor": taken for its object."""
    fronted = [prep for prep in children(verb, "prep") if prep.i < verb.i and prep.lower_ in _ABOUT]
    nouns = children(verb, "dobj") if fronted else []
    return nouns[0] if nouns and nouns[0].i > verb.i else None


def _says_more(verb: Token) -> bool:
    return bool(children(verb, "ccomp", "xcomp", "dobj", "oprd", "neg"))


def _passive(verb: Token) -> list[Token]:
    """Return what is said by somebody named: "This was stated by …"."""
    return children(verb, "nsubjpass") if children(verb, "agent") else []


def _topics(verb: Token) -> list[Token]:
    """Return what is said something about: "About this the governor wrote".

    Behind the verb only "this" points back: "wrote about it" tells of a topic.
    """
    phrases = [
        prep
        for prep in children(verb, "prep")
        if prep.lower_ in _ABOUT and (prep.i < verb.i or prep.nbor(1).lower_ == "this")
    ]
    return [noun for prep in phrases for noun in children(prep, "pobj")]


def _ahead(passage: Passage, verb: Token, found: Sequence[Finding]) -> tuple[Span, ...]:
    """Return the sentences ahead in the paragraph, from behind the last that somebody says.

    None are left where the sentence right before is somebody's: this one only confirms it.
    """
    said = [finding.cue.sent.end for finding in found if finding.cue.i < verb.sent.start]
    return stretch(passage, max(said, default=0), verb.sent.start)


def _of_paragraph(before: Passage | None) -> tuple[Span, ...]:
    if before is None or not before.words:
        return ()
    sentences = list(before.paragraph.doc.sents)
    start = sentences[-1].start if len(sentences) > _SENTENCES else 0
    return stretch(before, start, len(before.words))
