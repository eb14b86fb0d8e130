"""The day on which something was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reporting import Found
from reporting.dates import day_said

Read = Callable[[str], Found]
TUESDAY = date(2022, 3, 29)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("he said on Tuesday", date(2022, 3, 29)),
        ("he said on Monday", date(2022, 3, 28)),
        ("he said on Wednesday", date(2022, 3, 23)),
        ("he said today", date(2022, 3, 29)),
        ("he said this morning", date(2022, 3, 29)),
        ("he said yesterday", date(2022, 3, 28)),
        ("he said on March 25", date(2022, 3, 25)),
        ("he said on 25 March", date(2022, 3, 25)),
        ("he said on Dec. 31", date(2021, 12, 31)),
        ("he said on the 1st of March 2021", date(2021, 3, 1)),
        ("he said on 30 February", None),
        ("he said last month", None),
        ("he said", None),
    ],
)
def test_words_name_a_day(words: str, day: date | None) -> None:
    """A weekday is the last such day up to publication; no words, no day."""
    assert day_said(words, TUESDAY) == day


@pytest.mark.parametrize("words", ["on Tuesday", "yesterday", "on March 25"])
def test_without_a_date_of_its_own_the_report_tells_no_day(words: str) -> None:
    """What is relative to publication stays open when that is unknown."""
    assert day_said(words, None) is None


def test_a_full_date_needs_no_publication() -> None:
    """Day, month and year stand for themselves."""
    assert day_said("on 29 March 2022", None) == TUESDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge was closed, officials said on Monday.", date(2022, 3, 28)),
        ("Kuleba told reporters on Monday that sanctions would follow.", date(2022, 3, 28)),
        ("The governor said that the bridge would open on Monday.", None),
    ],
)
def test_only_the_attribution_dates_a_statement(text: str, day: date | None, read: Read) -> None:
    """A day within the content is not the day on which it was said."""
    assert [statement.said_on for statement in read(text).statements] == [day]
