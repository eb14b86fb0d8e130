"""Pieces of text for the parser, words read as others, spans, and files of all kinds."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path  # noqa: TC003 - pytest reads the types of fixtures
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Report, ReportError, Span, decoded, read_file, read_text
from reporting.parsing import LONGEST, paragraphs, stretches
from reporting.pipeline import pipeline
from reporting.reading import day_in
from reporting.report import joined

if TYPE_CHECKING:
    from reporting.pipeline import Doc

STORY = "The miller said that the bridge was closed and that nobody had been on it."
SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], sum(p)))
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("KHERSON, July 15 (AP) — Rain fell.", ["KHERSON, July 15 (AP) — ", "Rain fell."]),
        ("KHERSON — Rain fell.", ["KHERSON — ", "Rain fell."]),
        ("Kherson — rain fell.", ["Kherson — rain fell."]),
        ("He saw it (AP) - and left.", ["He saw it (AP) - ", "and left."]),
        ("One.\n \t\n\u00a0Two.", ["One.", "Two."]),
        ("Ends in a comma,\nand goes on.", ["Ends in a comma,\nand goes on."]),
        ("Ends in a stop.\nand goes on.", ["Ends in a stop.", "and goes on."]),
    ],
)
def test_pieces_are_parsed_one_by_one(text: str, pieces: list[str]) -> None:
    """A dateline, a line behind a stop and a paragraph are pieces; a wrapped line is none."""
    assert [text[piece.start : piece.end] for piece in paragraphs(text)] == pieces


@pytest.mark.parametrize("text", ["a" * (2 * LONGEST + 7), "word " * LONGEST, "No. " * LONGEST])
def test_endless_text_is_cut_and_kept(text: str) -> None:
    """Pieces touch, none is too long, and together they are the whole."""
    pieces = paragraphs(text)

    assert all(piece.end - piece.start <= LONGEST for piece in pieces)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text.rstrip()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aB.,\n \t\r\u00a0\u2028—", max_size=80))
def test_stretches_hold_every_letter(text: str) -> None:
    """In order, without white space at the edges; what lies between them is white space."""
    found = list(stretches(text))

    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert sum(len(text[start:end].split()) for start, end in found) == len(text.split())


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The report famous that the depot burned.", "famous", "note"),
        ("“It rained,” the spokesman brought.", "brought", "add"),
        ("He brought that the depot burned.", "brought", "add"),
        ("She instructed journalists that it rained.", "instructed", "tell"),
        ("Heavy preventing went on near Sumy.", "preventing", "fighting"),
        ("The famous miller came.", "famous", "famous"),
        ("He brought bread.", "brought", "bring"),
        ("She instructed the driver to stop.", "instructed", "instruct"),
        ("Preventing fires is hard.", "Preventing", "prevent"),
        ("They were aware of the mines.", "aware", "aware"),
    ],
)
def test_a_spun_word_is_read_as_the_one_meant(text: str, word: str, lemma: str) -> None:
    """Only its neighbours show it; the word as printed stays in the text."""
    [paragraph] = paragraphs(text)
    [token] = [token for token in paragraph.doc if token.text == word]

    assert token.lemma_ == lemma
    assert text[token.idx : token.idx + len(token)] == word


@settings(max_examples=40, deadline=None)
@given(SPANS)
def test_joined_stretches_hold_the_same_places(spans: list[Span]) -> None:
    """In order, apart from each other; no place is lost, none is added; twice is once."""
    found = joined(spans)

    assert all(one.end < two.start for one, two in pairwise(found))
    assert places(found) == places(spans)
    assert joined(found) == found


def places(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@settings(max_examples=40, deadline=None)
@given(*[st.tuples(st.integers(0, 30), st.integers(1, 30))] * 2)
def test_overlapping_and_holding_are_told_by_places(
    one: tuple[int, int], two: tuple[int, int]
) -> None:
    """Two stretches overlap if they share a place; one holds what has all places in it."""
    first, second = Span(one[0], sum(one)), Span(two[0], sum(two))

    assert first.overlaps(second) == bool(places([first]) & places([second]))
    assert first.holds(second) == (places([second]) <= places([first]))


@pytest.mark.parametrize("text", ["", "Rain.", "Дощ.", "\ud800", "\u202e"])
def test_a_text_has_a_fingerprint(text: str) -> None:
    """Halves of pairs have one too; one space more is another text."""
    fingerprint = Report("r", text).sha256

    assert len(fingerprint) == 64
    assert fingerprint == Report("other", text, "uk").sha256 != Report("r", f"{text} ").sha256


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("sumy_20220715_final.txt", date(2022, 7, 15)),
        ("2022.07.15.txt", date(2022, 7, 15)),
        ("2022-02-30 2022-07-15.txt", date(2022, 7, 15)),
        ("звіт 2022-07-15.txt", date(2022, 7, 15)),
        ("2022-07.txt", None),
        ("15.07.2022.txt", None),
        ("120220715.txt", None),
        ("0000-00-00.txt", None),
    ],
)
def test_the_first_day_that_exists_counts(name: str, day: date | None) -> None:
    """The year comes first; what is no day of a calendar is passed over."""
    assert day_in(name) == day


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Мельник сказав: «Міст закрили, її чекали».", "cp1251"),
        ("Мельник сказал: «Мост закрыт».", "utf-8-sig"),
        ("Le café, “noted” the miller’s boy — twice.", "cp1252"),
        ("Його її ґанок", "utf-16"),
        ("Дощ 🚀", "utf-8"),
    ],
)
def test_bytes_come_back_as_the_letters_they_were(text: str, encoding: str) -> None:
    """Each file is read as it was written."""
    assert decoded(text.encode(encoding)) == text


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_a_text_or_an_error_in_words(content: bytes) -> None:
    """Whatever is handed in, the error names the file; nothing else is raised."""
    refusal = refused(content)

    assert refusal is None or "sumy.txt" in refusal


def refused(content: bytes) -> str | None:
    """Return why bytes are refused, None if they are a text."""
    try:
        decoded(content, "sumy.txt")
    except ReportError as error:
        return str(error)
    return None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Міст закрито\n\n{STORY}", "Міст закрито"),
        (f"\n\n  Bridge closed  \n{STORY}", "Bridge closed"),
        (f"Bridge closed!\n{STORY}", "Bridge closed!"),
        (f"He said:\n{STORY}", None),
        (f"“It is closed.”\n{STORY}", None),
        (f"And so…\n{STORY}", None),
    ],
)
def test_a_title_stands_alone(text: str, title: str | None) -> None:
    """Space around it is no part of it; a line of speech or a full sentence is none."""
    assert read_text(text).title == title


@pytest.mark.parametrize(
    ("last", "publisher"),
    [("ТАСС.", "ТАСС"), ("[Ukrinform]", "Ukrinform"), ("reuters", None), ("– The Mill Post", None)],
)
def test_only_a_known_name_signs(last: str, publisher: str | None) -> None:
    """Brackets and dashes do not hide it; a name in small letters is a word."""
    assert read_text(f"{STORY}\n{last}\n\n").publisher == publisher


def test_what_the_newsroom_gives_goes_before_the_file_s_name(tmp_path: Path) -> None:
    """A name and a day of its own are kept."""
    file = tmp_path / "2022-07-15.txt"
    file.write_text(STORY, encoding="utf-8")
    report = read_file(file, doc_id="7", published=date(2022, 7, 16), url="https://mill.example/7")

    assert (report.doc_id, report.published) == ("7", date(2022, 7, 16))
    assert (report.text, report.url) == (STORY, "https://mill.example/7")


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    """The message names what cannot be opened."""
    with pytest.raises(ReportError, match=tmp_path.name):
        read_file(tmp_path)


@pytest.mark.parametrize("others", [["Rain fell."], ["Rain fell. " * 3_000] * 2, [""] * 3])
def test_a_text_is_parsed_alike_alone_and_among_others(others: list[str]) -> None:
    """Few or many, short or long, empty or not: what is parsed beside it changes no label."""
    nlp = pipeline()
    [alone] = nlp.parsed([nlp.words(STORY)])
    *_, among = nlp.parsed([nlp.words(text) for text in [*others, STORY]])

    assert labels(among) == labels(alone)


def labels(doc: Doc) -> list[tuple[str, str, int, str, str]]:
    return [(word.tag_, word.dep_, word.head.i, word.pos_, word.lemma_) for word in doc]


def test_texts_come_back_in_the_order_they_were_given() -> None:
    """However they are put together for the parser."""
    nlp = pipeline()
    texts = [f"Mill {number} stands. " * (300 * (number % 3)) for number in range(7)]

    assert [doc.text for doc in nlp.parsed([nlp.words(text) for text in texts])] == texts
