"""Pasted text and files become reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path  # noqa: TC003 - pytest reads the types of fixtures

import pytest

from reporting import ReportError, decoded, read_file, read_text
from reporting.reading import LARGEST, day_in

BODY = "The governor said that the bridge was closed and that nobody was hurt in the town."
CYRILLIC = "Губернатор заявил, что мост закрыт и что в городе никто не пострадал."


def test_the_text_stays_as_handed_in() -> None:
    """Not a space is changed: every position refers to it."""
    text = f"  {BODY}\r\n\t"

    assert read_text(text).text == text


@pytest.mark.parametrize("text", ["", "   \n", "123 — 45.", "\u202e\u200b"])
def test_a_text_without_words_is_an_error(text: str) -> None:
    """The reporter is told to paste another one."""
    with pytest.raises(ReportError, match="no words"):
        read_text(text)


def test_an_endless_text_is_an_error() -> None:
    """The message names the limit."""
    with pytest.raises(ReportError, match="5,000,000"):
        read_text("a" * (LARGEST + 1))


def test_an_unknown_language_is_an_error() -> None:
    """The message names the languages that can be read."""
    with pytest.raises(ReportError, match="en, uk or ru"):
        read_text(BODY, language="fr")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Bridge closed after strike\n\n{BODY}", "Bridge closed after strike"),
        (f"Is the bridge closed?\n\n{BODY}", "Is the bridge closed?"),
        (f"{BODY}\n\n{BODY}", None),
        (BODY, None),
        ("Bridge closed\n\nYes", None),
        (f"{'word ' * 60}\n\n{BODY * 9}", None),
    ],
)
def test_a_headline_is_a_short_first_line(text: str, title: str | None) -> None:
    """It has no full stop, and a text follows it."""
    assert read_text(text).title == title


@pytest.mark.parametrize(
    ("last", "publisher"),
    [
        ("Reuters", "Reuters"),
        ("(AP)", "AP"),
        ("— Укрінформ", "Укрінформ"),
        ("The end", None),
        ("Reuters said so.", None),
    ],
)
def test_the_last_line_may_sign_the_report(last: str, publisher: str | None) -> None:
    """An agency's name that stands alone at the end is the publisher."""
    assert read_text(f"{BODY}\n\n{last}").publisher == publisher


def test_what_is_given_goes_before_what_is_told() -> None:
    """A newsroom knows its own report best."""
    report = read_text(f"{BODY}\n\nReuters", publisher="Daily", language="uk", doc_id="7")

    assert (report.publisher, report.language, report.doc_id) == ("Daily", "uk", "7")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("istanbul-2022-03-29.txt", date(2022, 3, 29)),
        ("20220329 report.txt", date(2022, 3, 29)),
        ("2022_03_29.txt", date(2022, 3, 29)),
        ("2022-13-45.txt", None),
        ("report-12345678901.txt", None),
        ("report.txt", None),
    ],
)
def test_a_file_s_name_may_hold_the_day(name: str, day: date | None) -> None:
    """An ISO date in the name is the day of publication; a figure is not."""
    assert day_in(name) == day


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (BODY, "utf-8"),
        (BODY, "utf-8-sig"),
        (BODY, "utf-16"),
        ("He said “yes” – in a café.", "cp1252"),
        (CYRILLIC, "utf-8"),
        (CYRILLIC, "utf-16"),
        (CYRILLIC, "cp1251"),
    ],
)
def test_a_file_is_read_in_its_own_encoding(text: str, encoding: str, tmp_path: Path) -> None:
    """UTF-8 and UTF-16 by their marks, Windows code pages by their letters."""
    file = tmp_path / "r.txt"
    file.write_bytes(text.encode(encoding))

    assert read_file(file).text == text


def test_a_file_gives_its_name_and_day(tmp_path: Path) -> None:
    """The name without its ending is the report's."""
    file = tmp_path / "talks-2022-03-29.txt"
    file.write_text(BODY, encoding="utf-8")
    report = read_file(str(file))

    assert (report.doc_id, report.published) == ("talks-2022-03-29", date(2022, 3, 29))


@pytest.mark.parametrize("content", [b"\x00\x01\x02PNG", b"\xff\xfe\x00\xd8"])
def test_bytes_that_are_no_text_are_an_error(content: bytes) -> None:
    """A picture or a broken file is told apart from a report."""
    with pytest.raises(ReportError, match="plain text"):
        decoded(content)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(ReportError, match=r"nothing\.txt"):
        read_file(tmp_path / "nothing.txt")


def test_a_huge_file_is_not_even_opened(tmp_path: Path) -> None:
    """The limit is checked on the disk."""
    file = tmp_path / "huge.txt"
    file.write_bytes(b"a" * (LARGEST + 1))

    with pytest.raises(ReportError, match="5 MB"):
        read_file(file)


def test_damaged_utf8_is_refused_and_not_turned_to_gibberish() -> None:
    """One broken byte among Cyrillic letters does not make the file a Windows code page."""
    whole = CYRILLIC.encode("utf-8")

    with pytest.raises(ReportError, match="broken characters"):
        decoded(whole[:5] + b"\xff" + whole[6:], "talks.txt")
