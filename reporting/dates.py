"""When something was said: the report's date and the words beside the verb of saying."""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(today|tonight|this (?:morning|evening|afternoon))\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(yesterday|last night)\b", re.IGNORECASE)
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS)
_DAY = re.compile(
    rf"\b(?:(\d\d?)(?:st|nd|rd|th)?(?: of)? ({_MONTH})|({_MONTH})\.? (\d\d?)(?:st|nd|rd|th)?)\b"
    r"(?:,? (\d{4}))?",
    re.IGNORECASE,
)


def day_said(words: str, published: date | None) -> date | None:
    """Return the day that words such as "on Tuesday" mean, None where they name none.

    Args:
        words: the attribution, without the content.
        published: the day of publication; a weekday means the last such day up to it.
    """
    day = _DAY.search(words)
    if day:
        return _calendar(day, published)
    if published is None:
        return None
    # Reports name a weekday of the week before them; plans for the next are content.
    weekday = _WEEKDAY.search(words)
    if weekday:
        back = (published.weekday() - _WEEKDAYS.index(weekday.group(1).lower())) % 7
        return published - timedelta(days=back)
    if _YESTERDAY.search(words):
        return published - timedelta(days=1)
    return published if _TODAY.search(words) else None


def _calendar(found: re.Match[str], published: date | None) -> date | None:
    day = int(found.group(1) or found.group(4))
    short = (found.group(2) or found.group(3))[:3].lower()
    month = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(short))
    if not found.group(5) and published is None:
        return None
    year = int(found.group(5)) if found.group(5) else _year(month, day, published)
    try:
        return date(year, month, day)
    # "February 30" in a text is no reason to stop reading it.
    except ValueError:
        return None


def _year(month: int, day: int, published: date | None) -> int:
    """Return the year of the last such day up to publication."""
    if published is None:
        return 0
    return published.year - ((month, day) > (published.month, published.day))
