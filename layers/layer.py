"""What a map shows, as plain data: every renderer draws from these and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from geo import Region, Relation

CreditPart = Literal["source", "data", "borders"]
Shape = Literal["square", "circle", "triangle", "diamond", "bar", "pentagon"]

RELATIONS: tuple[Relation, ...] = ("about", "left_out", "taken_over")
# The layer knows sides by their shapes; the words for them go by the side.
SIDES: Mapping[Shape, str] = {
    "square": "russia",
    "circle": "ukraine",
    "triangle": "third_country",
    "diamond": "analyst",
    "bar": "report",
    "pentagon": "unstated",
}


class LayerError(ValueError):
    """A layer that cannot be made; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement about one place.

    Attributes:
        statement: id of the statement.
        region: slug of the region.
        shape: who speaks (square Russia, circle Ukraine, triangle third country, diamond
            analyst, bar the report itself, pentagon not stated).
        relation: about, left out or taken over.
        doubt: what is uncertain, in a sentence; None if nothing is.
        source: id of the statement that the place was taken over from, else None.
        number: of its words in a list beside the map, None where there is no such list.
    """

    statement: str
    region: str
    shape: Shape
    relation: Relation
    doubt: str | None = None
    source: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A region that the statements touch, with its row of marks.

    Attributes:
        region: the region.
        label: its name in the layer's language.
        marks: about first, then left out, then taken over; in the order of the text within.
    """

    region: Region
    label: str
    marks: tuple[Mark, ...]

    @property
    def spoken(self) -> bool:
        """Tell whether anyone spoke about it (not only left it out)."""
        return any(mark.relation != "left_out" for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Card:
    """A statement in words, for lists, callouts and screen readers.

    Attributes:
        statement: id of the statement.
        shape: who speaks.
        speaker: who, for display, in the report's own spelling.
        role: office or description, empty if the report gives none.
        words: the content as printed in the report; fragments joined by " … ".
        quoted: the words are the speaker's own, to be set in quotation marks.
        about, left_out, taken_over: names of the regions, in the layer's language.
        taken_from: the speaker of the statement that places were taken over from, or empty.
        doubts: what is uncertain, in sentences of the layer's language.
        start, end: where the words stand in the report.
        act: what kind of act it is, in the layer's language; empty for "other".
        said_on: the day it was said, None if unknown.
        anonymous: the report withholds the name.
        declined: the speaker refused to speak of the places left out, as the report says.
        translated_by: who translated the words; empty if they are the report's.
    """

    statement: str
    shape: Shape
    speaker: str
    role: str
    words: str
    quoted: bool
    about: tuple[str, ...]
    left_out: tuple[str, ...]
    taken_over: tuple[str, ...]
    taken_from: str
    doubts: tuple[str, ...]
    start: int
    end: int
    act: str = ""
    said_on: date | None = None
    anonymous: bool = False
    declined: bool = False
    translated_by: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """A sentence of the credit.

    Attributes:
        part: what it gives credit to.
        text: the sentence.
    """

    part: CreditPart
    text: str


@dataclass(frozen=True, slots=True)
class Layer:
    """Everything that one map says.

    Attributes:
        language: ``en``, ``uk`` or ``ru``: of all words but the quotations.
        title, standfirst: headline and the lines beneath it.
        stamp: the "as reported" line with date and counts.
        zones: the regions touched, in the order in which the text first names them.
        cards: every statement in the order of the text, those without a place included.
        credits: source, data and border view, one sentence each.
        alt: the picture in words.
        published: the report's date, None if unknown.
    """

    language: str
    title: str
    standfirst: str
    stamp: str
    zones: tuple[Zone, ...]
    cards: tuple[Card, ...]
    credits: tuple[Credit, ...]
    alt: str
    published: date | None = None

    @property
    def credit(self) -> tuple[str, ...]:
        """Return the sentences of the credit."""
        return tuple(one.text for one in self.credits)
