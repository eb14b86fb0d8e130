"""Statements that comment on an earlier one: "Russia's promise mainly covers areas it is losing".

Such a comment takes over the places of the statement that it names: by a noun of saying with an
owner who is that statement's speaker, or his country.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.vocabulary import comment_words
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting import Report, Statement

# Acts that a noun cannot mean: a promise is not an earlier threat.
_OTHER_ACTS = {
    "pledge": frozenset({"threat", "denial", "demand", "refusal", "question", "assessment"}),
    "threat": frozenset({"pledge", "denial", "proposal", "question"}),
    "demand": frozenset({"pledge", "denial", "question", "assessment"}),
    "proposal": frozenset({"threat", "denial", "question", "assessment"}),
    "claim": frozenset({"question"}),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """The words by which a comment names an earlier statement.

    Attributes:
        span: owner and noun ("Russia's promise").
        owner: whose statement it was, as written.
        act: what kind of act the noun speaks of.
    """

    span: Span
    owner: str
    act: str


def commented(
    comment: Statement, earlier: Sequence[Statement], report: Report, language: str
) -> tuple[Statement, Reference] | None:
    """Return the earlier statement that a comment names, nearest first, and the naming words.

    Args:
        comment: the statement that may comment.
        earlier: the statements before it that have places, in the order of the text.
        report: the report that carries them.
        language: the language whose rules read the report.
    """
    for reference in _references(comment, report.text, language):
        for one in reversed(earlier):
            if _owns(reference, one, language) and one.act not in _OTHER_ACTS[reference.act]:
                return one, reference
    return None


def _references(comment: Statement, text: str, language: str) -> Iterator[Reference]:
    """Yield the owned nouns of saying in a statement's content."""
    for fragment in comment.fragments:
        for match in _pattern(language).finditer(text, fragment.start, fragment.end):
            words = comment_words(language)
            noun = match["noun"].lower()
            if _tells_content(text[match.end() : fragment.end], language):
                continue
            act = next(act for act, nouns in words.nouns.items() if noun in nouns)
            yield Reference(Span(*match.span()), match["owner"], act)


def _tells_content(behind: str, language: str) -> bool:
    """Tell whether the words go on with what was said, so that nothing is commented on."""
    return bool(_retelling(language).match(behind))


def _owns(reference: Reference, statement: Statement, language: str) -> bool:
    """Tell whether the owner named is the speaker of a statement, or his country."""
    owner = reference.owner.lower()
    side = comment_words(language).owners.get(owner)
    speaker = statement.speaker
    if side is not None:
        return side in {speaker.side, speaker.country}
    return bool(speaker.name) and owner == (speaker.name or "").lower().split()[-1]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = comment_words(language)
    nouns = "|".join(sorted(noun for group in words.nouns.values() for noun in group))
    return re.compile(words.pattern.replace("NOUN", f"(?P<noun>{nouns})"), re.IGNORECASE)


@cache
def _retelling(language: str) -> re.Pattern[str]:
    return re.compile(comment_words(language).retelling, re.IGNORECASE)
