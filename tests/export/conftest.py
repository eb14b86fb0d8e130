"""A reading made by hand, so that pages are tested without the reader of texts."""

from __future__ import annotations

from datetime import date

import pytest

from geo import LocatedStatement, Reading, Region, RegionLink, Relation
from layers import Layer, spoken
from reporting import Report, Side, Span, Speaker, Statement

TEXT = """Two names and five silences

“A decision was made to reduce activity in the Kyiv and Chernihiv directions,” Alexander Fomin said.

Fomin made no mention of Mariupol, Sumy, Kharkiv, Kherson or Mykolaiv.

Analysts noted that the promise covered ground already lost.

Units may go from Kyiv to Donbas, a US official said. The status of Crimea would be discussed, \
said a negotiator. The way is long, he added.
"""

PLACES = {
    "kyiv": ("Kyiv", "Київ", "Киев", 30.5, 50.4, "city_area"),
    "chernihiv": ("Chernihiv", "Чернігів", "Чернигов", 31.3, 51.5, "city_area"),
    "mariupol": ("Mariupol", "Маріуполь", "Мариуполь", 37.5, 47.1, "city_area"),
    "sumy": ("Sumy", "Суми", "Сумы", 34.8, 50.9, "city_area"),
    "kharkiv": ("Kharkiv", "Харків", "Харьков", 36.2, 50.0, "city_area"),
    "kherson": ("Kherson", "Херсон", "Херсон", 32.6, 46.6, "city_area"),
    "mykolaiv": ("Mykolaiv", "Миколаїв", "Николаев", 32.0, 47.0, "city_area"),
    "crimea": ("Crimea", "Крим", "Крым", 34.3, 45.3, "peninsula"),
    "donbas": ("Donbas", "Донбас", "Донбасс", 38.2, 48.4, "two_oblasts"),
}


def region(slug: str) -> Region:
    en, uk, ru, lon, lat, kind = PLACES[slug]
    return Region(slug, en, uk, ru, kind, f"What {en} is.", "a direction", lon, lat)  # type: ignore[arg-type]  # the kinds above are the contract's


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def link(text: str, slug: str, relation: Relation = "about", words: str = "") -> RegionLink:
    source = "s1" if relation == "taken_over" else None
    return RegionLink(
        region(slug), relation, span(text, words or region(slug).name_en), 0.9, source
    )


def said(
    number: int, place: Span, side: Side | None, *links: RegionLink, **speaker: str
) -> LocatedStatement:
    statement = Statement(
        id=f"s{number}",
        span=place,
        fragments=(place,),
        speaker=Speaker(name=speaker["name"], role=speaker.get("role"), side=side),
        kind="direct" if number == 1 else "indirect",
        act="pledge" if number == 1 else "other",
        said_on=date(2022, 3, 29),
        certainty=0.4 if number == 4 else 0.9,
    )
    return LocatedStatement(statement, tuple(one.span for one in links), links)


def read_by_hand(text: str = TEXT, *, fomin: str = "Alexander Fomin") -> Reading:
    silent = ("mariupol", "sumy", "kharkiv", "kherson", "mykolaiv")
    first = span(
        text, "A decision was made to reduce activity in the Kyiv and Chernihiv directions"
    )
    statements = (
        said(
            1,
            first,
            "russia",
            link(text, "kyiv"),
            link(text, "chernihiv"),
            *(link(text, slug, "left_out") for slug in silent),
            name=fomin,
            role="Russia’s deputy defence minister",
        ),
        said(
            2,
            span(text, "the promise covered ground already lost"),
            "analyst",
            link(text, "kyiv", "taken_over", "the promise"),
            link(text, "chernihiv", "taken_over", "the promise"),
            name="Analysts",
        ),
        said(
            3,
            span(text, "Units may go from Kyiv to Donbas"),
            "third_country",
            link(text, "kyiv", words="Kyiv to Donbas"),
            link(text, "donbas"),
            name="US official",
        ),
        said(
            4,
            span(text, "The status of Crimea would be discussed"),
            "ukraine",
            link(text, "crimea"),
            name="a negotiator",
        ),
        said(5, span(text, "The way is long"), "ukraine", name="a negotiator"),
    )
    title = text.splitlines()[0]
    report = Report("r", text, "en", title, "Example Wire", date(2022, 3, 29))
    return Reading(report, statements, (), ())


@pytest.fixture
def reading() -> Reading:
    return read_by_hand()


@pytest.fixture
def layer(reading: Reading) -> Layer:
    return spoken(reading)
