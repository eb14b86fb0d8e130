"""Words that name a day -> the day, in English, Ukrainian and Russian by one set of rules.

What can be a date, and what it means, is written in ``data/language/dates_*.toml``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"[^\W_]+")
# A day without its year is the last such day; one that lies nearer ahead is a plan.
_HALF_A_YEAR = timedelta(days=183)
_LONGEST_AGO = 31


@dataclass(frozen=True, slots=True)
class DayWords:
    """Words that name a day or another time.

    Attributes:
        start, end: where they stand in the text.
        month, day, year: of a calendar day; 0 where it is none, the year where none is given.
        weekday: 0 is Monday; None where it is none.
        back: days before publication, None if it is not counted from there.
        named: days behind the day that the report named last, None if not counted from there.
        earlier: a weekday of the week before publication ("week"), or before that day ("day").
    """

    start: int
    end: int
    month: int = 0
    day: int = 0
    year: int = 0
    weekday: int | None = None
    back: int | None = None
    named: int | None = None
    earlier: str = ""

    @property
    def tells(self) -> bool:
        """Tell whether it names a day; "last year" names none."""
        counted = (self.weekday, self.back, self.named)
        return bool(self.day) or any(number is not None for number in counted)


def days_in(text: str, language: str) -> tuple[DayWords, ...]:
    """Return the words of a text that name a day or another time, in order."""
    words = _words(language)
    found: list[DayWords] = []
    behind = 0
    for start in _beginnings(text, words):
        match = words.pattern.match(text, start) if start >= behind else None
        if match and not (words.small and _is_title(text, start)):
            found.append(words.read(match))
            behind = match.end()
    return tuple(found)


def _beginnings(text: str, words: _Words) -> Iterator[int]:
    """Yield where a date can begin: at a number, or a word that the tables know as a first one."""
    low = text.lower().replace("ё", "е")
    found = list(_WORD.finditer(low if len(low) == len(text) else text))
    for number, word in enumerate(found):
        seconds = words.pairs.get(word[0])
        if seconds is None:
            if word[0][0].isdecimal():
                yield word.start()
        elif "" in seconds or number + 1 < len(found):
            second = found[number + 1][0] if "" not in seconds else ""
            if second in seconds or second[0].isdecimal():
                yield word.start()


def _is_title(text: str, at: int) -> bool:
    """Tell whether a capital within a sentence makes a word part of a name: "Газета Сегодня"."""
    before = text[max(0, at - 2) : at].rstrip()
    return text[at].isupper() and bool(before) and (before[-1].isalnum() or before[-1] == ",")


def day_meant(words: DayWords, published: date | None, *, named: date | None = None) -> date | None:
    """Return the day that words mean, never one later than publication; None if they tell none.

    Args:
        words: as ``days_in`` finds them.
        published: the day of publication, None if unknown.
        named: the day that the report named last, for "the day before".
    """
    day = _day(words, published, named)
    return None if day is None or (published and day > published) else day


def _day(words: DayWords, published: date | None, named: date | None) -> date | None:
    if words.day:
        return _calendar(words, published)
    if words.named is not None:
        # Without a day named before, "the day before" is that before publication.
        start = named or (published if words.named < 0 else None)
        return start and start + timedelta(days=words.named)
    if published is None:
        return None
    if words.back is not None:
        return published - timedelta(days=words.back)
    return None if words.weekday is None else _weekday(words, published)


def _weekday(words: DayWords, published: date) -> date:
    """Return the last such day up to publication; "last Tuesday" on a Tuesday is a week before."""
    behind = (published.weekday() - (words.weekday or 0)) % 7
    if words.earlier == "week":
        behind = published.weekday() - (words.weekday or 0) + 7
    elif words.earlier == "day" and not behind:
        behind = 7
    return published - timedelta(days=behind)


def _calendar(words: DayWords, published: date | None) -> date | None:
    if words.year:
        return _made(words.year, words.month, words.day)
    if published is None:
        return None
    day = _made(published.year, words.month, words.day)
    if day and day <= published:
        return day
    last = _made(published.year - 1, words.month, words.day)
    return last if last and published - last < _HALF_A_YEAR else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    # "February 30" in a text is no reason to stop reading it.
    except ValueError:
        return None


@dataclass(frozen=True)
class _Words:
    """The tables of a language, ready for look-up.

    Attributes:
        pattern: all of them, tried at the beginning of a word.
        pairs: words that can begin a match, in lower case, with the words one of which must
            follow; an empty one where any may.
        numbers: word of a table -> what it stands for, by the table's name.
        small: the language writes weekdays and months small.
    """

    pattern: re.Pattern[str]
    pairs: Mapping[str, frozenset[str]]
    numbers: Mapping[str, Mapping[str, int]]
    small: bool

    def read(self, match: re.Match[str]) -> DayWords:
        """Return what a match of the pattern means."""
        found = {name: words for name, words in match.groupdict().items() if words}
        start, end = match.span()
        month = found.get("month1") or found.get("month2")
        if month:
            day, year = found.get("day1") or found["day2"], found.get("year1") or found.get("year2")
            number = self.numbers["months"][_plain(month)]
            return DayWords(start, end, number, int(day), int(year or 0))
        if "iso" in found:
            year, number_, day = (int(part) for part in found["iso"].split("-"))
            return DayWords(start, end, number_, day, year)
        if "dotted" in found:
            day_, number_, year = (int(part) for part in found["dotted"].split("."))
            return DayWords(start, end, number_, day_, year)
        return self._counted(found, start, end)

    def _counted(self, found: Mapping[str, str], start: int, end: int) -> DayWords:
        if "weekday" in found:
            earlier = "week" if "week" in found else "day" if "last" in found else ""
            number = self.numbers["weekdays"][_plain(found["weekday"])]
            return DayWords(start, end, weekday=number, earlier=earlier)
        if "ago" in found:
            word = _plain(found["ago"])
            number = int(word) if word.isdecimal() else self.numbers["ago"][word]
            return DayWords(start, end, back=number if number <= _LONGEST_AGO else None)
        if "back" in found:
            return DayWords(start, end, back=self.numbers["back"][_plain(found["back"])])
        if "named" in found:
            return DayWords(start, end, named=self.numbers["named"][_plain(found["named"])])
        return DayWords(start, end)


@cache
def tables(language: str) -> Mapping[str, Any]:
    """Return the words of a language that have to do with days, as written."""
    return tomllib.loads(data.path(f"language/dates_{language}.toml").read_text("utf-8"))


@cache
def _words(language: str) -> _Words:
    raw = tables(language)
    numbers = {
        "months": _numbered(raw["months"], 1),
        "weekdays": _numbered(raw["weekdays"], 0),
        "ago": _numbered(raw["ago"]["numbers"], 1),
        "back": _counts(raw["back"]),
        "named": _counts(raw["named"]),
    }
    pairs: dict[str, set[str]] = {}
    for phrase in _phrases(raw, numbers):
        for first, *rest in _spellings(phrase):
            pairs.setdefault(first, set()).add(rest[0] if rest else "")
    following = {first: frozenset(seconds) for first, seconds in pairs.items()}
    pattern = re.compile(_pattern(raw))
    return _Words(pattern, following, numbers, small=not raw["capitals"])


def _phrases(raw: Mapping[str, Any], numbers: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Yield every phrase that can begin a match, with the words that can follow."""
    other = raw["other"]
    yield from (word for name in ("months", "weekdays", "back", "named") for word in numbers[name])
    yield from other["phrases"]
    months = [*numbers["months"], *other.get("month_alone", [])]
    for words, follow in (
        (raw["last"], numbers["weekdays"]),
        (numbers["ago"], raw["ago"]["units"]),
        (other["before"], months),
    ):
        yield from (f"{word} {second}" for word in words for second in follow)


def _numbered(rows: Iterable[str], first: int) -> dict[str, int]:
    return {_plain(word): n for n, row in enumerate(rows, first) for word in row.split()}


def _counts(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {_plain(phrase): int(count) for count, phrases in table.items() for phrase in phrases}


def _plain(words: str) -> str:
    low = " ".join(words.lower().split())
    return low.replace("’", "'").replace("ʼ", "'").replace("ё", "е")


def _spellings(phrase: str) -> Iterator[list[str]]:
    """Yield the words of a phrase, as each apostrophe cuts them."""
    for apostrophe in "'ʼ":
        yield _WORD.findall(_plain(phrase).replace("'", apostrophe))


def _pattern(raw: Mapping[str, Any]) -> str:
    """Return the pattern of a language: calendar days, weekdays, counted days, other times."""
    flag = "(?:" if raw["capitals"] else "(?i:"
    months = flag + _any(word for row in raw["months"] for word in row.split()) + ")"
    weekdays = flag + _any(word for row in raw["weekdays"] for word in row.split()) + ")"
    return "|".join([*_calendars(raw, months), *_counted(raw, weekdays), _others(raw, months)])


def _calendars(raw: Mapping[str, Any], months: str) -> Iterator[str]:
    yield r"(?P<iso>\d{4}-\d\d-\d\d)\b"
    if raw["dotted"]:
        yield r"(?P<dotted>\d\d?\.\d\d?\.\d{4})\b"
    ordinal = f"(?i:{_any(raw['ordinals'])})?"
    between = f"(?i:(?: (?:{_any(raw['between'])}))?)" if raw["between"] else ""
    year = f"(?: ?(?i:{_any(raw['year'])}))?" if raw["year"] else ""
    tail = r"(?:,? (?P<year{n}>(?:19|20)\d\d)(?!\d)" + year + ")?"
    day = r"(?P<day{n}>\d\d?)" + ordinal
    yield (day + between + rf" (?P<month{{n}}>{months})\b" + tail).replace("{n}", "1")
    if raw["month_first"]:
        pattern = rf"(?P<month{{n}}>{months}) {day}(?![\d:]|[.,]\d)\b" + tail
        yield pattern.replace("{n}", "2")


def _counted(raw: Mapping[str, Any], weekdays: str) -> Iterator[str]:
    week = _any(raw["week_before"])
    last = _any(raw["last"])
    ago = raw["ago"]
    numbers = _any(word for row in ago["numbers"] for word in row.split())
    before = rf"(?:(?P<last>(?i:{last})) )?(?P<weekday>{weekdays})(?![\w-])"
    yield before + rf"(?:(?: \w+)? (?P<week>(?i:{week})))?"
    yield rf"(?P<ago>(?i:{numbers}|\d\d?)) (?i:{_any(ago['units'])}) (?i:{_any(ago['words'])})\b"
    eve = rf"(?! (?i:{_any(raw['not']['eve_of'])}))"
    yield rf"(?P<back>(?i:{_any(p for v in raw['back'].values() for p in v)}))\b"
    yield rf"(?P<named>(?i:{_any(p for v in raw['named'].values() for p in v)}))\b{eve}"


def _others(raw: Mapping[str, Any], months: str) -> str:
    other = raw["other"]
    times = rf"{months}|(?i:{_any(other.get('month_alone', []))})|(?:19|20)\d\d(?![\d-])"
    alone = rf"(?i:{_any(other['before'])}) (?:{times})\b(?! \d\d?\b)"
    return rf"(?i:{_any(other['phrases'])})\b|{alone}"


def _any(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, the longest first, with any apostrophe and yo."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    parts = [re.escape(word).replace("'", "['’ʼ]").replace("е", "[её]") for word in ordered]
    return "(?:" + ("|".join(parts) or "(?!)") + ")"
