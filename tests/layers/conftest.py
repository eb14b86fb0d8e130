"""Readings made by hand: who said what, of which side, about which region."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from geo import LocatedStatement, Reading, RegionLink
from geo.directions import region
from reporting import Report, Span, Speaker, Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo import Relation

WORDS = "They spoke of Kyiv, Crimea and Donbas and of nothing else."


def tie(
    slug: str, relation: Relation = "about", *, at: int = 0, certainty: float = 0.9
) -> RegionLink:
    source = "s1" if relation == "taken_over" else None
    return RegionLink(region(slug), relation, Span(at, at + 1), certainty, source)


def say(number: int, *ties: RegionLink, **facts: object) -> LocatedStatement:
    speaker = {"name": "A. Speaker", "side": "russia"} | facts.pop("speaker", {})  # type: ignore[operator] # a table of facts
    made: dict[str, object] = {
        "id": f"s{number}",
        "span": Span(0, len(WORDS)),
        "fragments": (Span(0, len(WORDS)),),
        "speaker": Speaker(**speaker),
        "kind": "direct",
    }
    return LocatedStatement(Statement(**(made | facts)), (), ties)  # type: ignore[arg-type] # as above


def read(*statements: LocatedStatement, **facts: object) -> Reading:
    made: dict[str, object] = {
        "doc_id": "r",
        "text": WORDS,
        "language": "en",
        "publisher": "Example Wire",
        "published": date(2022, 3, 29),
    }
    return Reading(Report(**(made | facts)), statements, (), ())  # type: ignore[arg-type] # as above


@pytest.fixture(name="tie")
def a_tie() -> Callable[..., RegionLink]:
    return tie


@pytest.fixture(name="say")
def a_statement() -> Callable[..., LocatedStatement]:
    return say


@pytest.fixture(name="read")
def a_reading() -> Callable[..., Reading]:
    return read
