"""Statements -> the days on which they were said.

A day counts if it stands in the attribution; the speaker's next words without a day of their own
were said on the same day, as long as the report names no other time in between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.dates import day_meant, days_in, tables
from reporting.report import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reporting.dates import DayWords
    from reporting.report import Report
    from reporting.statement import Statement

# Where a part of a sentence ends; a comma within "on Tuesday, 29 March" does no harm.
_PARTS = re.compile(r"[,;:–—()«»“”\"\n]|\.\s")
# A headline holds no more statements than these.
_HEADLINE = 4
# No sentence is looked at further than this from a day in it, in characters.
_LONGEST = 400
# Letters that a name keeps in every case.
_STEM = 4
_STOP = ";"
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_STOPS = re.compile(r"[.!?…]\s+|\n")
_LAST = re.compile(r"([^\W\d_]+)\s+([^\W\d_]+)\s*$|([^\W\d_]+)\s*$")


@dataclass(frozen=True, slots=True)
class _Told:
    """What an attribution tells of the day: it, that it was some other time, or nothing."""

    day: date | None = None
    other: bool = False


def dated(
    report: Report, statements: Sequence[Statement], scopes: Sequence[Span]
) -> list[Statement]:
    """Return statements with the days on which they were said, where the report tells them.

    Args:
        report: with its day of publication, None if unknown.
        statements: in any order.
        scopes: for each, the stretch that holds its attribution; content in it never counts.
    """
    told = replace(report, text=narration(report.text, statements))
    found = days_in(told.text, told.language)
    own = _own_days(told, statements, scopes, found)
    days = _occasions(told, statements, scopes, own, found)
    known = {statement.id: statement for statement in statements}
    pairs = zip(statements, days, strict=True)
    return [replace(one, said_on=_retold(report, one, known) or day) for one, day in pairs]


def _retold(report: Report, statement: Statement, known: dict[str, Statement]) -> date | None:
    """Return the day that another's words name for what they retell, None if they name none."""
    outer, cue = known.get(statement.inside or ""), statement.cue
    held = [span for span in outer.fragments if cue and span.holds(cue)] if outer else []
    if not held or cue is None:
        return None
    start = held[0].start
    spans = tuple(Span(max(0, s.start - start), s.end - start) for s in statement.fragments)
    words = narration(held[0].words(report.text), [replace(statement, fragments=spans)])
    at, scope = Span(cue.start - start, cue.end - start), Span(0, len(words))
    found = days_in(words, report.language)
    counting = [day for day in found if _counts(words, report.language, day, scope, at)]
    return _one_day(counting, report.published)


def day_told(words: str, published: date | None, language: str) -> date | None:
    """Return the day that an attribution tells, None if it tells none.

    Args:
        words: the attribution, without the content.
        published: the day of publication, None if unknown.
        language: ``en``, ``uk`` or ``ru``.
    """
    whole = Span(0, len(words))
    found = [w for w in days_in(words, language) if _counts(words, language, w, whole, None)]
    return _one_day(found, published)


def narration(text: str, statements: Sequence[Statement]) -> str:
    """Return a text with every letter of what was said made a stop; all else keeps its place."""
    parts = (span for s in statements for span in (*s.fragments, *s.silences))
    kept, at = [], 0
    for span in sorted(parts, key=lambda span: span.start):
        kept.append(text[at : span.start] if span.start > at else "")
        kept.append(_STOP * (span.end - max(at, span.start)))
        at = max(at, span.end)
    return "".join([*kept, text[at:]])


def _own_days(
    report: Report,
    statements: Sequence[Statement],
    scopes: Sequence[Span],
    found: Sequence[DayWords],
) -> list[_Told]:
    """Return what each attribution tells, in the order of the statements."""
    starts = [words.start for words in found]
    told: dict[int, _Told] = {}
    named: date | None = None
    language = report.language
    for number in sorted(range(len(scopes)), key=lambda n: scopes[n].start):
        scope, cue = scopes[number], statements[number].cue
        here = found[bisect_left(starts, scope.start) : bisect_left(starts, scope.end)]
        counting = [words for words in here if _counts(report.text, language, words, scope, cue)]
        day = _one_day(counting, report.published, named)
        # Who is retold spoke on another day than he who retells it.
        inner = statements[number].inside is not None
        told[number] = _Told(None if inner else day, other=bool(here))
        named = day or named
    return [told[number] for number in range(len(statements))]


def _one_day(
    found: Sequence[DayWords], published: date | None, named: date | None = None
) -> date | None:
    """Return the day that words name; two different ones leave it open which is meant."""
    days = {day_meant(words, published, named=named) for words in found if words.tells}
    return days.pop() if len(days) == 1 else None


def _counts(text: str, language: str, words: DayWords, scope: Span, cue: Span | None) -> bool:
    """Tell whether a day in an attribution can be that of speaking: no plan, no other event."""
    table = tables(language)["not"]
    before = text[scope.start : words.start]
    if _hangs_elsewhere(before, text[words.end : words.end + 2], table):
        return False
    begin = max((part.end() for part in _PARTS.finditer(before)), default=0)
    if cue and scope.start + begin < cue.end <= words.start:
        begin = cue.end - scope.start
    part = {word.lower().replace("’", "'") for word in _WORD.findall(before[begin:])}
    if part & set(table["clauses"]) and not part & set(table["occasions"]):
        return False
    stop = _PARTS.search(text, words.end, scope.end)
    rest = text[words.end : stop.start() if stop else scope.end]
    if cue and words.end <= cue.start:
        rest = text[words.end : min(cue.start, words.end + len(rest))]
    return not (part | {word.lower() for word in _WORD.findall(rest)}) & set(table["plans"])


def _hangs_elsewhere(before: str, behind: str, table: dict[str, list[str]]) -> bool:
    """Tell whether a day is tied to something else: "by Friday", "Friday's raid"."""
    match = _LAST.search(before[-40:])
    last = (match.group(2) or match.group(3) or "").lower() if match else ""
    earlier = (match.group(1) or "").lower() if match else ""
    if last in table["before"] and earlier not in table["unless"]:
        return True
    return behind in table["behind"] and last not in table["but"]


@dataclass(frozen=True, slots=True)
class _Spoke:
    """When somebody spoke: the day, and where the report has told so."""

    name: str
    day: date
    end: int


def _occasions(
    report: Report,
    statements: Sequence[Statement],
    scopes: Sequence[Span],
    own: Sequence[_Told],
    found: Sequence[DayWords],
) -> list[date | None]:
    """Return the day of each statement: its own, or that of the same occasion before it."""
    starts = [words.start for words in found]
    days = [told.day for told in own]
    last: dict[str, _Spoke] = {}
    for number in sorted(range(len(scopes)), key=lambda n: scopes[n].start):
        name, scope = statements[number].speaker.name, scopes[number]
        if name is None or statements[number].inside:
            continue
        day = days[number]
        if day is None and not own[number].other:
            before = bisect_left(starts, scope.start)
            spoke = _same(last, name)
            if spoke and bisect_left(starts, spoke.end) >= before:
                day = days[number] = spoke.day
            elif before:
                day = days[number] = _met(report, found[before - 1], name)
        if day:
            last[name] = last[_surname(name)] = _Spoke(name, day, scope.end)
    return _headlined(report, statements, own, days)


def _same(last: dict[str, _Spoke], name: str) -> _Spoke | None:
    """Return when somebody spoke last, under the full name or the surname alone."""
    spoke = last.get(name) or last.get(_surname(name))
    names = (name, spoke.name) if spoke else ()
    return spoke if len(set(names)) == 1 or any(" " not in other for other in names) else None


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1] if name.strip() else name


def _met(report: Report, words: DayWords, name: str) -> date | None:
    """Return the day of an occasion at which somebody is said to have spoken.

    "Hrynko and Kolesar answered questions on Thursday": their words behind it are of that day.
    """
    near = report.text[max(0, words.start - _LONGEST) : words.end + _LONGEST]
    at = min(words.start, _LONGEST)
    begin = max((stop.end() for stop in _STOPS.finditer(near, 0, at)), default=0)
    stop = _STOPS.search(near, at)
    offset = words.start - at
    sentence = Span(offset + begin, offset + (stop.start() if stop else len(near)))
    said = {word.lower() for word in _WORD.findall(sentence.words(report.text))}
    language = report.language
    table = tables(language)["not"]
    surname = _surname(name).lower()
    # "З Гнатюком": case endings are two letters at most, but for those of short names.
    stem = surname if language == "en" else surname[: max(_STEM, len(surname) - 2)]
    there = bool(stem) and any(word.startswith(stem) for word in said)
    held = there and said & {*table["occasions"], *table["spoken"]}
    counts = held and _counts(report.text, language, words, sentence, None)
    return day_meant(words, report.published) if counts else None


def _headlined(
    report: Report,
    statements: Sequence[Statement],
    own: Sequence[_Told],
    days: list[date | None],
) -> list[date | None]:
    """Give a headline the day of what it sums up: its speaker's first words beneath it."""
    end = report.text.find("\n")
    if end < 0 or report.text[:end].rstrip().endswith((".", "!", "?")):
        return days
    above = [n for n, s in enumerate(statements) if s.span.end <= end and not own[n].other]
    below = sorted(
        (n for n, s in enumerate(statements) if s.span.start > end and not s.inside),
        key=lambda n: statements[n].span.start,
    )
    for number in above[:_HEADLINE]:
        name = (statements[number].speaker.name or "").lower()
        same = [n for n in below if name and name in _called(statements[n])]
        days[number] = days[number] or (own[same[0]].day if same else None)
    return days


def _called(statement: Statement) -> tuple[str, ...]:
    """Return what a headline may call a speaker: the name, the surname, the office."""
    name, role = (statement.speaker.name or "").lower(), (statement.speaker.role or "").lower()
    return name, _surname(name or " "), role, _surname(role or " ")
