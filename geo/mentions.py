"""A report -> every stretch of it that names or describes a place, literal or not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.descriptions import described
from geo.english import english_names
from geo.literal import Use, is_literal, stands_for
from geo.names import acts
from geo.rivers import with_rivers
from geo.slavic import slavic_names
from geo.syntax import parse
from geo.units import with_units
from geo.unlisted import unlisted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.names import Name
    from geo.place import Place
    from reporting import Report

# Measured shares of readings that are right, by what they rest on.
_PLAIN = 0.98
_BY_CONSTRUCTION = 0.85
# Between a dateline's town and its dash stand a day, a country or an agency.
_DATE = 40


def find_names(report: Report) -> tuple[Name, ...]:
    """Return the names and descriptions of places in a report, in the order of the text.

    Spans never overlap; of two that would, the longer one is kept.
    """
    language = spoken(report)
    if language == "en":
        known = english_names(report.text)
        every = sorted([*known, *unlisted(report.text, known)], key=lambda one: one.span.start)
        found = with_units(every, report.text, "en")
    else:
        found = slavic_names(report.text, language)
    more = described(report.text, found, language)
    kept = with_rivers(_apart([*found, *more]), report.text, language)
    return tuple(_english(kept, report.text)) if language == "en" else kept


def spoken(report: Report) -> str:
    """Return the language whose rules read a report: its own, or the likeliest by its letters."""
    if report.language in {"en", "uk", "ru"}:
        return report.language
    letters = report.text.lower()
    if sum("а" <= letter <= "я" for letter in letters) * 2 < len(letters.split()):
        return "en"
    return "uk" if any(letter in letters for letter in "іїєґ") else "ru"


def _apart(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return the names in order, without those that overlap a longer one."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: (one.span.start, -one.span.end)):
        if kept and kept[-1].span.overlaps(name.span):
            # Descriptions are settled by their words: they win over the name inside them.
            if _length(name) > _length(kept[-1]):
                kept[-1] = name
        else:
            kept.append(name)
    return tuple(kept)


def _length(name: Name) -> int:
    return name.span.end - name.span.start


def _english(names: Iterable[Name], text: str) -> Iterator[Name]:
    """Yield English names with their readings; what neither lies nor acts anywhere is none."""
    for name in names:
        read = _read(name, text)
        if read.literal or read.candidates:
            yield read


def _read(name: Name, text: str) -> Name:
    """Return an English name with its reading: a place, or what it stands for."""
    token = parse(text).root(name.span)
    # A description says what it is: "Ukraine's capital" is the town, whoever threatens it.
    described = name.settled and not name.form
    plain = _plain(name, text) or _dateline(name, text)
    if token is None or name.direction or described or plain:
        return replace(name, certainty=name.certainty * _PLAIN)
    use = Use(token, bool(name.candidates) and acts(name.candidates[0]), _near(name.candidates))
    if is_literal(use):
        return replace(name, certainty=name.certainty * _BY_CONSTRUCTION)
    return replace(
        name,
        literal=False,
        stands_for=stands_for(use),
        certainty=name.certainty * _BY_CONSTRUCTION,
    )


def _plain(name: Name, text: str) -> bool:
    """Tell whether the word in front says outright that a name is a place: "in", "near"."""
    front = text[max(0, name.span.start - 12) : name.span.start].lower().split()
    return bool(front) and front[-1] in _OUTRIGHT


def _dateline(name: Name, text: str) -> bool:
    """Tell whether a name opens a report: "ANKARA, May 14 -", "TALLINN (Reuters) -"."""
    opens = name.span.start == 0 or text[name.span.start - 1] == "\n"
    behind = text[name.span.end : name.span.end + _DATE]
    return opens and name.span.words(text).isupper() and bool(re.match(r"[^.!?\n]*[—–(-]", behind))


def _near(candidates: Sequence[Place]) -> bool:
    return bool(candidates) and candidates[0].country == "UA"


_OUTRIGHT = frozenset({"in", "at", "near", "around", "round", "outside", "across", "throughout"})
