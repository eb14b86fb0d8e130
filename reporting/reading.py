"""Pasted text or a file -> Report, with what the text tells about itself."""

from __future__ import annotations

import codecs
import re
from datetime import date
from pathlib import Path

from reporting.language import language_of, publishers
from reporting.report import Report, ReportError

LARGEST = 5_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ISO_DATE = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
# What a headline is: short, one line, no full stop at its end, and a text behind it.
_LONGEST_TITLE = 160
_LONGEST_SIGN = 60
# In both code pages the letters beyond ASCII begin here.
_FIRST_LETTER = 0xC0


def read_text(
    text: str,
    *,
    doc_id: str = "report",
    published: date | None = None,
    language: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Report:
    """Return a report of pasted text; the text stays as handed in.

    Args:
        text: the report, in any of the languages read.
        doc_id: what the newsroom calls it.
        published: the day of publication, None if unknown.
        language: ``en``, ``uk`` or ``ru``; None has it told from the text.
        publisher: who published it; None has it read from the last line.
        url: where it was published.

    Raises:
        ReportError: there are no words in the text, or far too many, or the language named
            is none that can be read.
    """
    if not any(letter.isalpha() for letter in text[:LARGEST]):
        raise ReportError("There are no words in this report; please paste or choose another.")
    if len(text) > LARGEST:
        raise ReportError(
            f"This report has {len(text):,} characters; please cut it below {LARGEST:,}."
        )
    if language not in (None, "en", "uk", "ru", "und"):
        raise ReportError(f"Reports in {language!r} cannot be read; please name en, uk or ru.")
    found = language if language not in (None, "und") else language_of(text)
    signed = publisher or _publisher(text)
    return Report(doc_id, text, found or "und", _title(text), signed, published, url)


def read_file(
    path: str | Path,
    *,
    doc_id: str | None = None,
    published: date | None = None,
    language: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Report:
    """Return a report read from a text file.

    The name of the file gives the report its ``doc_id`` and, where it holds a date such as
    2022-03-29, its day, unless they are given. See :func:`read_text` for the rest.

    Raises:
        ReportError: the file cannot be opened, is too large, or is no text.
    """
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST:
            raise ReportError(f"{file.name} is larger than 5 MB; please cut it into parts.")
        content = file.read_bytes()
    except OSError as error:
        raise ReportError(f"{file.name} cannot be opened: {error.strerror}.") from error
    return read_text(
        decoded(content, file.name),
        doc_id=doc_id or file.stem,
        published=published or day_in(file.name),
        language=language,
        publisher=publisher,
        url=url,
    )


def decoded(content: bytes, name: str = "The file") -> str:
    """Return the text of a file's bytes: UTF-8, UTF-16 with its mark, or Windows code pages.

    Args:
        content: the bytes.
        name: what the file is called, for the message.

    Raises:
        ReportError: the bytes are no text in any of these.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content, encoding, name)
    # No code page for text has it; pictures and spreadsheets do.
    if b"\x00" in content:
        raise ReportError(f"{name} is no text file; please save the report as plain text (UTF-8).")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        _refuse_damaged(content, name)
        return _strict(content, _code_page(content), name)


def _refuse_damaged(content: bytes, name: str) -> None:
    """Refuse UTF-8 with a broken byte: read as a code page, all of it would turn to gibberish."""
    guess = content.decode("utf-8", "replace")
    broken = guess.count("\N{REPLACEMENT CHARACTER}")
    beyond_ascii = sum(letter > "\x7f" for letter in guess)
    if broken < beyond_ascii / 4:
        raise ReportError(
            f"{name} is UTF-8 with {broken} broken characters; please save or copy it again."
        )


def day_in(name: str) -> date | None:
    """Return the day that a file's name holds (2022-03-29, 20220329), None if it holds none."""
    for found in _ISO_DATE.finditer(name):
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError:
            continue
    return None


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReportError(
            f"{name} is no text that can be read; please save the report as plain text (UTF-8)."
        ) from error


def _code_page(content: bytes) -> str:
    """Return which Windows code page bytes are in: Cyrillic where most high bytes are letters.

    In cp1251 the high bytes of a Cyrillic text are letters and stand side by side; in cp1252
    they are single accents, dashes and quotation marks among Latin letters.
    """
    high = sum(byte >= _FIRST_LETTER for byte in content)
    latin = sum(chr(byte).isalpha() for byte in content if byte < _FIRST_LETTER)
    return "cp1251" if high > latin else "cp1252"


def _title(text: str) -> str | None:
    """Return the first line where it looks like a headline."""
    first, _, rest = text.strip().partition("\n")
    title = first.strip()
    follows = rest.strip()
    if not title or len(title) > _LONGEST_TITLE or len(follows) < len(title):
        return None
    # A paragraph that ends in a stop, or opens like speech, is already the story.
    return None if title.endswith((".", ":", ",", "…", ".”", '."')) else title


def _publisher(text: str) -> str | None:
    """Return who signs the report in its last line."""
    last = text.rstrip().rpartition("\n")[2].strip(" \t()[]–—-.")
    return last if len(last) <= _LONGEST_SIGN and last in publishers() else None
