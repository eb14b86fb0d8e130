"""A report as it has been read: statements, places, and what joins them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from geo.place import Mention
    from geo.region import Region
    from reporting import OpenQuestion, Report, Span, Statement

Relation = Literal["about", "left_out", "taken_over"]


@dataclass(frozen=True, slots=True)
class RegionLink:
    """One statement's tie to one region: what becomes one mark on the map.

    Attributes:
        region: the region.
        relation: spoken about, left out, or taken over from the statement commented on.
        span: the words of the report that make the tie.
        certainty: from 0 to 1.
        source: id of the statement that a place was taken over from, else None.
    """

    region: Region
    relation: Relation
    span: Span
    certainty: float
    source: str | None = None


@dataclass(frozen=True, slots=True)
class LocatedStatement:
    """A statement with the places that it is about.

    Attributes:
        statement: the statement.
        about: the mentions that it is about, in the order of the text.
        regions: its ties to regions; one a region and relation, in the order of the text.
    """

    statement: Statement
    about: tuple[Span, ...]
    regions: tuple[RegionLink, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report, read.

    Attributes:
        report: the report as handed in.
        statements: what it says that someone said, in the order of the text.
        places: every mention of a place, in the order of the text, literal or not.
        questions: what the machine will not decide, in the order of the text.
    """

    report: Report
    statements: tuple[LocatedStatement, ...]
    places: tuple[Mention, ...]
    questions: tuple[OpenQuestion, ...]
