"""Attribution -> the day on which something was said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.slavic_tables import Tables
    from reporting.slavic_words import Word

# A smaller number behind a month is no year.
_FIRST_YEAR = 1900


def said_on(words: Sequence[Word], published: date | None, tables: Tables) -> date | None:
    """Return the day that an attribution names, None if it names none.

    Args:
        words: the words of the attribution, without what was said.
        published: the day of the report; weekdays and "yesterday" count back from it.
        tables: the words of the language.
    """
    for at, word in enumerate(words):
        found = _calendar(words, at, published, tables)
        if not found and published:
            found = _counted(word.low, published, tables)
        if found:
            return found
    return None


def _counted(low: str, published: date, tables: Tables) -> date | None:
    """Return the day that a weekday, "today" or "yesterday" means."""
    dates = tables.raw["dates"]
    if low in dates["today"].split():
        return published
    if low in dates["yesterday"].split():
        return published - timedelta(days=1)
    for number, forms in enumerate(dates["weekdays"]):
        if low in forms.split():
            return published - timedelta(days=(published.weekday() - number) % 7)
    return None


def _calendar(
    words: Sequence[Word], at: int, published: date | None, tables: Tables
) -> date | None:
    """Return the day that "29 березня" or "29 марта 2022" means."""
    months = tables.raw["dates"]["months"]
    if at == 0 or words[at].low not in months or not words[at - 1].low.isdecimal():
        return None
    year = words[at + 1].low if at + 1 < len(words) else ""
    known = (
        int(year) if year.isdecimal() and int(year) >= _FIRST_YEAR else published and published.year
    )
    if not known:
        return None
    month, day = months.index(words[at].low) + 1, int(words[at - 1].low)
    found = _day(known, month, day)
    # A day without a year is the last such day: in January, "29 грудня" is last year's.
    if found and published and not year.isdecimal() and found > published + timedelta(days=31):
        return _day(known - 1, month, day)
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
