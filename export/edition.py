"""Which edition of a page it is: its version, and what was corrected in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from typing import Any

from export.errors import ExportError

_LINKED = "application/ld+json"
_HASH = re.compile(r"sha256:([0-9a-f]{64})")
# What data nested too deep, or with an endless number, ends in.
_HOSTILE = (RecursionError, OverflowError)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_FILE = re.compile(r"[\w-][\w.-]{0,120}\.html?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Correction:
    """What an edition puts right.

    Attributes:
        on: the day of the correction.
        note: what changed, in the newsroom's words.
        of: SHA-256 of the specification of the edition that is put right, in hexadecimal.
    """

    on: date
    note: str
    of: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a page.

    Attributes:
        version: counted from 1; each correction counts it up.
        corrections: all that were made, the oldest first.
        languages: files beside the page that hold it in other languages, by their code.
    """

    version: int = 1
    corrections: tuple[Correction, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot stand in a page.

        Raises:
            ExportError: a language or the name of its file is none.
        """
        for code, file in self.languages:
            if not _LANGUAGE.fullmatch(code) or not _FILE.fullmatch(file):
                raise ExportError(
                    f"{file!r} cannot be the page in {code!r}; please name a file beside this one, "
                    "for example map.uk.html."
                )

    def others(self, language: str) -> dict[str, str]:
        """Return the files of all languages but one: a page that led to itself would never stand.

        Args:
            language: of the page that leads to them.
        """
        return {code: file for code, file in self.languages if code != language}


FIRST = Edition()


def corrected(page: str, *, on: date, note: str) -> Edition:
    """Return the edition that corrects a page of ours.

    Args:
        page: the page as it was published.
        on: the day of the correction.
        note: what changed, in the newsroom's words.

    Raises:
        ExportError: there is no note, or the page is none of ours.
    """
    words = " ".join(note.split())
    if not words:
        raise ExportError('A correction says what changed; please write it, as in --note "…".')
    finder = _Finder()
    finder.feed(page)
    try:
        linked = json.loads(finder.linked)
        earlier = tuple(map(_correction, linked.get("correction", ())))
        version, of = int(linked["version"]), _hash(linked["identifier"])
    except (ValueError, LookupError, TypeError, AttributeError, *_HOSTILE) as error:
        raise ExportError(
            "The page to correct does not say which edition it is; please name one that "
            "`saidwhere embed` wrote."
        ) from error
    return Edition(version + 1, (*earlier, Correction(on, words, of)))


def _correction(told: dict[str, Any]) -> Correction:
    of = _hash(told["parentItem"]["identifier"])
    return Correction(date.fromisoformat(told["datePublished"]), str(told["text"]), of)


def _hash(told: str) -> str:
    found = _HASH.fullmatch(told)
    if found is None:
        raise ValueError(told)
    return found[1]


class _Finder(HTMLParser):
    """Finds the first linked data of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.linked, self._inside = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", _LINKED) in attrs and not self.linked

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.linked += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser passes it
        self._inside = False
