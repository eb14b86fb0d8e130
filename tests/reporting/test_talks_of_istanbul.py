"""The shipped sample report: who said what on 29 March 2022."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - pytest reads the types of fixtures

import pytest

from reporting import Found, Report, Statement, find_statements, read_file

NAME = "istanbul-talks-2022-03-29"


@pytest.fixture(scope="module")
def report(root: Path) -> Report:
    """The sample as it ships."""
    return read_file(root / "data" / "samples" / f"{NAME}.txt")


@pytest.fixture(scope="module")
def found(report: Report) -> Found:
    """What is found in it."""
    return find_statements(report)


def about(report: Report, found: Found, words: str) -> Statement:
    """Return the statement whose words hold these."""
    return next(s for s in found.statements if words in s.span.words(report.text))


@pytest.mark.parametrize(
    ("words", "name", "side", "kind", "act"),
    [
        ("around Kyiv and in the north", "Russia", "russia", "indirect", "pledge"),
        ("out of military blocs", "Ukrainian government", "ukraine", "indirect", "proposal"),
        ("A decision was made", "Alexander Fomin", "russia", "direct", "claim"),
        ("covered ground", "military analysts", "analyst", "indirect", "assessment"),
        ("repositioning", "John Kirby", "third_country", "direct", "claim"),
        ("sent to Donbas", "senior US defence official", "third_country", "indirect", "claim"),
        ("status of Crimea", "Mykhailo Podolyak", "ukraine", "indirect", "claim"),
        ("host no foreign bases", "Ukrainian negotiators", "ukraine", "indirect", "claim"),
        ("study the proposals", "Vladimir Medinsky", "russia", "indirect", "claim"),
        ("long way to go", "Vladimir Medinsky", "russia", "direct", "claim"),
    ],
)
def test_the_table_comes_out(
    words: str, name: str, side: str, kind: str, act: str, report: Report, found: Found
) -> None:
    """Speaker, side, kind and act of every statement that the map needs."""
    statement = about(report, found, words)

    assert (statement.speaker.name, statement.speaker.side) == (name, side)
    assert (statement.kind, statement.act) == (kind, act)


def test_what_fomin_left_out_is_his(report: Report, found: Found) -> None:
    """The five directions of which he made no mention are tied to what he said."""
    [silent] = [s for s in found.statements if s.silences]
    words = silent.silences[0].words(report.text)

    assert silent.speaker.name == "Alexander Fomin"
    assert all(name in words for name in ("Mariupol", "Sumy", "Kharkiv", "Kherson", "Mykolaiv"))


def test_the_unnamed_official_is_anonymous(report: Report, found: Found) -> None:
    """Speaking on condition of anonymity is told."""
    assert about(report, found, "sent to Donbas").speaker.anonymous


def test_ids_follow_the_text(found: Found) -> None:
    """They are s1, s2, … in the order of the text."""
    assert [s.id for s in found.statements] == [
        f"s{n}" for n in range(1, len(found.statements) + 1)
    ]
    assert [s.span.start for s in found.statements] == sorted(
        s.span.start for s in found.statements
    )


def test_the_same_report_gives_the_same_statements(report: Report, found: Found) -> None:
    """Reading is a function of the text."""
    assert find_statements(report) == found
