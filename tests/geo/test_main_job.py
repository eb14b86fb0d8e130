"""The report of issue 2, read: every row of its table, if the report lies beside the checkout."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo.link import read
from reporting import Report

if TYPE_CHECKING:
    from geo.reading import LocatedStatement, Reading

REPORT = Path(__file__).parents[3] / "shared" / "reports" / "istanbul-2022-03-29.txt"

pytestmark = pytest.mark.skipif(
    not REPORT.is_file(), reason="the report lies beside the checkout in ../shared only"
)

# Speaker, kind, about, left out, taken over; in the order of the text.
ROWS = [
    ("Russia", "indirect", ["kyiv"], [], []),
    ("Ukrainian government", "indirect", [], [], []),
    (
        "Alexander Fomin",
        "direct",
        ["kyiv", "chernihiv"],
        ["mariupol", "sumy", "kharkiv", "kherson", "mykolaiv"],
        [],
    ),
    ("analysts", "indirect", [], [], ["kyiv", "chernihiv"]),
    ("Mark Hertling", "direct", ["kyiv"], [], []),
    ("US official", "indirect", ["ukraine"], [], []),
    ("US official", "direct", ["kyiv"], [], []),
    ("Ukrainian negotiators", None, [], [], []),
    ("Ukrainian proposals", "indirect", ["crimea"], [], []),
    ("Ukrainian proposals", "indirect", ["donbas"], [], []),
    ("Russia", "indirect", ["donbas"], [], []),
    ("Vladimir Medinsky", "indirect", [], [], []),
    ("Vladimir Medinsky", "indirect", [], [], []),
    ("Vladimir Medinsky", "direct", [], [], []),
]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(Report("istanbul", REPORT.read_text("utf-8"), "en", published=date(2022, 3, 29)))


def slugs(located: LocatedStatement, relation: str) -> list[str]:
    return [link.region.slug for link in located.regions if link.relation == relation]


@pytest.mark.parametrize("row", range(len(ROWS)))
def test_every_row_of_the_table_comes_out(reading: Reading, row: int) -> None:
    """Speaker, kind, and the three relations are those of the table."""
    located = reading.statements[row]
    name, kind, about, left_out, taken_over = ROWS[row]

    assert located.statement.speaker.name == name
    assert kind in {None, located.statement.kind}
    assert slugs(located, "about") == about
    assert slugs(located, "left_out") == left_out
    assert slugs(located, "taken_over") == taken_over


def test_nothing_is_added(reading: Reading) -> None:
    """There are as many statements as rows."""
    assert len(reading.statements) == len(ROWS)


def test_the_comment_points_to_what_it_comments_on(reading: Reading) -> None:
    """What is taken over is marked by the words that refer to it, with its source."""
    fomin, analysts = reading.statements[2:4]

    assert {link.span.words(reading.report.text) for link in analysts.regions} == {
        "Russia’s promise"
    }
    assert {link.source for link in analysts.regions} == {fomin.statement.id}


def test_all_nine_directions_are_linked(reading: Reading) -> None:
    """Each of the nine directions of the table has words linked to it."""
    linked = {link.region.slug for one in reading.statements for link in one.regions}

    assert linked == {
        *("kyiv", "chernihiv", "mariupol", "sumy", "kharkiv", "kherson", "mykolaiv"),
        *("crimea", "donbas", "ukraine"),
    }


def test_governments_are_not_places(reading: Reading) -> None:
    """Kyiv and Moscow that propose, agree and oppose stand for governments."""
    text = reading.report.text
    acting = {
        text[place.span.start : place.span.end + 5]
        for place in reading.places
        if not place.literal and place.stands_for == "government"
    }

    assert {"Kyiv has ", "Kyiv woul", "Kyiv’s pr", "Moscow won’"} <= acting


def test_spans_are_exact(reading: Reading) -> None:
    """A mention never carries its possessive or the white space around it."""
    for place in reading.places:
        words = place.span.words(reading.report.text)
        assert words == words.strip(" ,.“”")
        assert not words.endswith(("’s", "'s"))
