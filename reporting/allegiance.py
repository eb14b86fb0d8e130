"""Statements -> the same with the sides that only the whole report tells.

"The mayor", "the Health Ministry" name no country: who they are follows from where the report is
set, from the others that speak in it and from how a name is spelled. Where these do not agree the
side stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.occasions import narration
from reporting.offices import is_common, is_outlet, kind_of, side_told, spelling_of
from reporting.parsing import stretches
from reporting.setting import (
    HELD,
    OTHERS,
    RUSSIA,
    UKRAINE,
    names_others,
    pattern,
    places_in,
    setting_of,
    side_tables,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.report import Report
    from reporting.setting import Setting
    from reporting.statement import Found, Side, Speaker, Statement

_SIDES: dict[str, Side] = {UKRAINE: "ukraine", RUSSIA: "russia"}
_SPOKEN: dict[Side | None, str] = {"ukraine": UKRAINE, "russia": RUSSIA, "third_country": OTHERS}
_CODES = {side: code for code, side in _SIDES.items()}
_NAMES = {UKRAINE: "Ukraine", RUSSIA: "Russia"}
# Who sits in a town, and speaks for its country.
_SEATED = ("local", "medic")
_ROUNDS = (("local", "medic", "civil"), ("military", "folk", "other"))
_OURS = re.compile(r"\b(?:our|наш\w*)\s+$", re.IGNORECASE)
# How far an owner stands before a mention.
_NEAR = 12
# Letters that a name keeps in every case.
_STEM = 4


@dataclass(frozen=True, slots=True)
class _Case:
    """What is known when the side of one speaker is asked for.

    Attributes:
        language: of the report.
        setting: where the report is set.
        others: the countries for which others in it speak.
        kinds: the kinds of offices that are looked at.
    """

    language: str
    setting: Setting
    others: frozenset[str]
    kinds: tuple[str, ...]


def with_allegiance(report: Report, found: Found) -> Found:
    """Return statements with the sides that the report tells elsewhere, and why.

    Args:
        report: the report.
        found: its statements, with the sides that names and offices tell by themselves.
    """
    if not found.statements:
        return found
    words = _descriptions(report, found.statements)
    told = [
        _told(statement, text, report.language)
        for statement, text in zip(_own_voice(report, found.statements), words, strict=True)
    ]
    told = _in_full(told, report)
    told = _kept(told, report.language)
    setting = setting_of(report.text, report.language)
    abroad = _abroad(report, found.statements)
    # Civil offices first: they tell of what country the officers beside them are.
    for kinds in _ROUNDS:
        spoken = {_SPOKEN[s.speaker.side] for s in told if s.speaker.side in _SPOKEN}
        case = _Case(report.language, setting, frozenset(spoken), kinds)
        inferred = [
            s if far else _inferred(s, text, case)
            for s, text, far in zip(told, words, abroad, strict=True)
        ]
        told = _kept(inferred, report.language)
    return replace(found, statements=tuple(told))


def _abroad(report: Report, statements: Sequence[Statement]) -> list[bool]:
    """Tell of each statement whether its paragraph, attributions only, has gone abroad.

    "In Berlin, a government spokeswoman said" is not of the country that the report is set in.
    """
    bounds = list(stretches(report.text))
    starts = [start for start, _ in bounds]
    told = narration(report.text, statements)
    known: dict[int, bool] = {}
    found = []
    for statement in statements:
        at = statement.speaker.mention or statement.cue or statement.span
        number = max(0, bisect_right(starts, at.start) - 1)
        if number not in known:
            known[number] = names_others(told[slice(*bounds[number])], report.language)
        found.append(known[number])
    return found


def _own_voice(report: Report, statements: Sequence[Statement]) -> list[Statement]:
    """Return statements in which "I", outside of what anybody said, is the reporter."""
    words = pattern(report.language, "told", "reporter")
    mentions = [statement.speaker.mention for statement in statements]
    if not any(span and words.fullmatch(span.words(report.text)) for span in mentions):
        return list(statements)
    text = narration(report.text, statements)
    return [
        _with(statement, "report", None)
        if span and words.fullmatch(span.words(text)) and statement.speaker.side is None
        else statement
        for statement, span in zip(statements, mentions, strict=True)
    ]


def _in_full(statements: list[Statement], report: Report) -> list[Statement]:
    """Return statements in which "the institute" is the think tank that the report names."""
    shorts = side_tables(report.language)["told"]["short"]
    asked = [n for n, s in enumerate(statements) if (s.speaker.name or "").lower() in shorts]
    if not asked:
        return statements
    found = pattern(report.language, "told", "analyst").finditer(report.text)
    named = {match.group().lower()[:_STEM] for match in found}
    for number in asked:
        speaker = statements[number].speaker
        if speaker.side is None and (speaker.name or "").lower()[:_STEM] in named:
            statements[number] = _with(statements[number], "analyst", None)
    return statements


def _descriptions(report: Report, statements: Sequence[Statement]) -> list[str]:
    """Return what the report says of each speaker: the mention, the name, all offices."""
    roles: dict[str, dict[str, None]] = {}
    language = report.language
    for statement in statements:
        if statement.speaker.role:
            roles.setdefault(_key(statement, language), {})[statement.speaker.role] = None
    return [
        " / ".join([*_own_words(report, s.speaker), *roles.get(_key(s, language), ())])
        for s in statements
    ]


def _key(statement: Statement, language: str) -> str:
    """Return under what a speaker is known; a common noun may be somebody else further on."""
    names = _names(statement.speaker, language)
    return names[0] if names else statement.id


def _names(speaker: Speaker, language: str) -> tuple[str, ...]:
    """Return what a speaker is called: the name in full, and the surname."""
    *given, last = (speaker.name or "").split() or [""]
    # "The Centre" is the Centre for Northern Defence Studies, if that has been named.
    first = (given[0] if given else last).lower()
    if first in side_tables(language)["told"]["short"]:
        return (speaker.name or "", first) if given else (first,)
    if not last[:1].isupper():
        return ()
    # "Police said": the capital only opens the sentence.
    if is_common(last, language):
        return (speaker.name or "",) if given else ()
    return (speaker.name or "", last)


def _own_words(report: Report, speaker: Speaker) -> Iterator[str]:
    if speaker.name:
        yield speaker.name
    if speaker.mention is not None:
        # "Our correspondent": the owner may stand before the mention.
        start = speaker.mention.start
        before = _OURS.search(report.text, max(0, start - _NEAR), start)
        yield (before.group() if before else "") + speaker.mention.words(report.text)


def _told(statement: Statement, words: str, language: str) -> Statement:
    """Return a statement with the side that the words beside its speaker tell by themselves."""
    speaker = statement.speaker
    if speaker.side == "russia":
        return statement
    if is_outlet(words, language) and not speaker.anonymous:
        return _with(statement, "report", None)
    if speaker.side is not None or speaker.country is not None:
        return statement
    side = side_told(words, language)
    return _with(statement, side, _CODES.get(side)) if side else statement


def _with(statement: Statement, side: Side, country: str | None) -> Statement:
    return replace(statement, speaker=replace(statement.speaker, side=side, country=country))


def _kept(statements: Sequence[Statement], language: str) -> list[Statement]:
    """Return statements in which whoever has a side once has it everywhere."""
    known: dict[str, set[tuple[Side, str | None]]] = {}
    for statement in statements:
        speaker = statement.speaker
        if speaker.side and not speaker.anonymous:
            for name in _names(speaker, language):
                known.setdefault(name, set()).add((speaker.side, speaker.country))
    kept = []
    for statement in statements:
        sides = known.get(_key(statement, language), set())
        # Two who share a surname share no side.
        if statement.speaker.side is None and len(sides) == 1:
            [(side, country)] = sides
            kept.append(_with(statement, side, country))
        else:
            kept.append(statement)
    return kept


def _inferred(statement: Statement, words: str, case: _Case) -> Statement:
    """Return a statement with the side that setting, others and spelling agree on."""
    kind = _kind(statement.speaker, words, case)
    if kind is None:
        return statement
    country, key = _country(kind, words, statement.speaker, case)
    if country is None:
        return statement
    made = _with(statement, _SIDES[country], country)
    if not key:
        return made
    reason = side_tables(case.language)["reasons"][key].format(country=_NAMES[country])
    return replace(made, reasons=(*made.reasons, reason))


def _kind(speaker: Speaker, words: str, case: _Case) -> str | None:
    """Return what kind of office somebody holds whose side is still to be told, None if none."""
    if speaker.side is not None or speaker.country is not None:
        return None
    kind = kind_of(words, case.language)
    # Of any trade, but somebody with a name and a trade.
    if kind == "other" and speaker.role in (None, speaker.name):
        return None
    return kind if kind in case.kinds else None


def _country(kind: str, words: str, speaker: Speaker, case: _Case) -> tuple[str | None, str]:
    """Return the country of an office, and the reason where only the report tells it."""
    seats = places_in(_office(words, speaker.name or ""), case.language)
    if "own" in side_tables(case.language):
        seats -= {HELD}
    if seats and (kind in _SEATED or seats != {case.setting.home}):
        return _seated(kind, seats), ""
    spelling = spelling_of(speaker.name or "", case.language)
    return _unseated(kind, spelling, case) or (None, "")


def _office(words: str, name: str) -> str:
    """Return a description without the words of a person's name: "Полтавский" may be one."""
    parts = name.split()
    if not all(part[:1].isupper() for part in parts):
        return words
    stems = tuple(part[:_STEM] for part in parts)
    return (
        " ".join(word for word in words.split() if not word.startswith(stems)) if stems else words
    )


def _seated(kind: str, seats: frozenset[str]) -> str | None:
    """Return the country of the one place that an office names: "the mayor of Kharkiv"."""
    [seat, *others] = seats
    told = kind in _SEATED or (kind == "folk" and seat == UKRAINE)
    return seat if told and not others and seat in _SIDES else None


def _unseated(kind: str, spelling: str, case: _Case) -> tuple[str, str] | None:
    """Return the country of an office without a place, and by which reason; None where open."""
    setting, home = case.setting, case.setting.home
    if spelling == UKRAINE and UKRAINE in setting.named and _may_be(kind, UKRAINE, setting):
        return UKRAINE, "spelling"
    stranger = spelling == "foreign" or (spelling == RUSSIA and home != RUSSIA)
    if stranger or (kind in ("local", "folk", "medic") and setting.occupied):
        return None
    own = side_tables(case.language).get("own", {}).get("country")
    if own and kind != "folk" and _may_be(kind, own, setting):
        # Abroad, only a name of the country's own tells its officials from those of others.
        sure = spelling == "slavic" or not (setting.abroad or kind == "other")
        return (own, "own") if sure else None
    nowhere = home is None or setting.abroad or kind == "other"
    return None if home is None or nowhere else _at_home(kind, home, case)


def _may_be(kind: str, country: str, setting: Setting) -> bool:
    """Tell whether a report can mean a country's own; of unknown trades, only one set there."""
    return setting.home == country or (setting.home is None and kind != "other")


def _at_home(kind: str, home: str, case: _Case) -> tuple[str, str] | None:
    """Return the country of a report for an office that the other side cannot hold in it."""
    rival = RUSSIA if home == UKRAINE else UKRAINE
    if kind == "military":
        return (home, "others") if case.others == {home} else None
    # Whom a report meets in Russia may be a prisoner, an exile or a guest.
    if kind == "folk" and home == RUSSIA:
        return None
    if kind == "civil" and rival in case.others:
        return None
    return home, "set_in"
