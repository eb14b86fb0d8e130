"""The nouns of reported speech: speaker, statement, silence, open question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from reporting.report import Span

Kind = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "pledge",
    "proposal",
    "demand",
    "threat",
    "claim",
    "denial",
    "assessment",
    "question",
    "refusal",
    "other",
]
Side = Literal["russia", "ukraine", "third_country", "analyst", "report"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        mention: where the report names the speaker beside the words, None if it does not.
        name: the person or body meant, resolved over the whole report ("the official" gives
            "US official"; "he" gives the name); None if that stays open.
        role: office or description as the report gives it, None if it gives none.
        side: for whom they speak; None where the report does not let it be told.
        country: ISO 3166 code of the country spoken for, in two letters, None if unknown.
        anonymous: the report withholds the name.
        terms: where the report tells on which terms it does so ("speaking on condition of
            anonymity because …"), None if it tells none.
    """

    mention: Span | None = None
    name: str | None = None
    role: str | None = None
    side: Side | None = None
    country: str | None = None
    anonymous: bool = False
    terms: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that a report attributes to someone.

    Attributes:
        id: ``s1``, ``s2``, … in the order of the text.
        span: from the first to the last word of the content; quotation marks not included.
        fragments: the stretches that make up the content, in order (more than one where the
            attribution breaks it); they never hold the attribution.
        speaker: who said it.
        kind: direct, indirect or mixed speech.
        act: what kind of act it is.
        cue: where the verb or noun of saying stands, None if nothing does.
        said_on: the day it was said, None if unknown.
        certainty: from 0 to 1, the measured share of such findings that hold.
        reasons: why it is not certain, in words; empty where nothing is in doubt.
        inside: id of the statement that retells this one, None if the report itself does.
        silences: stretches elsewhere in the report which say that this speaker, in this
            statement, did not mention something ("made no mention of … Sumy and Kharkiv").
        continues: id of the statement that this one goes on from, without a cue of its own.
        asked: what the speaker was asked about ("asked about Crimea, he replied …"), None if the
            report tells of no question. It is no part of the content.
    """

    id: str
    span: Span
    fragments: tuple[Span, ...]
    speaker: Speaker
    kind: Kind
    act: Act = "other"
    cue: Span | None = None
    said_on: date | None = None
    certainty: float = 1.0
    reasons: tuple[str, ...] = ()
    inside: str | None = None
    silences: tuple[Span, ...] = ()
    continues: str | None = None
    asked: Span | None = None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something that the machine will not decide.

    Attributes:
        span: where in the report it comes up.
        question: what is asked, in a sentence for an editor.
        candidates: the possible answers, empty if there is no list.
        statement: id of the statement it concerns, None if it concerns none.
    """

    span: Span
    question: str
    candidates: tuple[str, ...] = ()
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader of one language finds in a report.

    Attributes:
        statements: in the order of the text; ids ``s1``, ``s2``, ….
        questions: what it will not decide, in the order of the text.
    """

    statements: tuple[Statement, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
