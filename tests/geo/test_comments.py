"""Comments on earlier statements, and statements that go on without a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.comments import commented
from geo.followups import inherited
from geo.link import read
from reporting import Act, Report, Side, Span, Speaker, Statement

if TYPE_CHECKING:
    from geo.reading import LocatedStatement


def said(text: str, side: Side | None = None, act: Act = "other", start: int = 0) -> Statement:
    """Return a statement of these words by someone of a side."""
    span = Span(start, start + len(text))
    return Statement(f"s{start}", span, (span,), Speaker(name="A", side=side), "indirect", act)


@pytest.mark.parametrize(
    ("words", "language", "named"),
    [
        ("Russia’s promise covers little", "en", "Russia’s promise"),
        ("Moscow's latest pledge covers little", "en", "Moscow's latest pledge"),
        ("the Russian pledge covers little", "en", "Russian pledge"),
        ("обіцянка Росії нічого не варта", "uk", "обіцянка Росії"),
        ("заяви Москви нічого не варті", "uk", "заяви Москви"),
        ("обещание России ничего не стоит", "ru", "обещание России"),
    ],
)
def test_an_owned_noun_of_saying_names_the_earlier_statement(
    words: str, language: str, named: str
) -> None:
    """The owner is the earlier speaker's country; the words that name it are marked."""
    earlier = said("we will leave Kyiv", "russia", "pledge")
    found = commented(said(words), [earlier], Report("r", words), language)

    assert found is not None
    assert found[0] is earlier
    assert found[1].span.words(words) == named


@pytest.mark.parametrize(
    "words",
    [
        "Ukraine’s promise covers little",
        "the promise covers little",
        "Russia’s troops cover little",
        "Russia’s proposals also include a referendum",
        "promises are cheap",
    ],
)
def test_other_owners_no_owner_and_retold_content_name_nothing(words: str) -> None:
    """Nothing is taken over through a different owner, nor where the content itself is told."""
    earlier = said("we will leave Kyiv", "russia", "pledge")

    assert commented(said(words), [earlier], Report("r", words), "en") is None


def test_the_nearest_fitting_statement_is_meant() -> None:
    """Of two earlier statements by the owner the later one is commented on."""
    first, second = said("one", "russia", "pledge"), said("two", "russia", "pledge", 9)
    words = "Russia’s promise covers little"
    found = commented(said(words), [first, second], Report("r", words), "en")

    assert found is not None
    assert found[0] is second


def test_a_threat_is_not_what_a_promise_means() -> None:
    """A noun passes over an earlier statement of another kind."""
    pledge, threat = said("one", "russia", "pledge"), said("two", "russia", "threat", 9)
    words = "Russia’s promise covers little"
    found = commented(said(words), [pledge, threat], Report("r", words), "en")

    assert found is not None
    assert found[0] is pledge


def test_a_surname_can_own_a_statement() -> None:
    """ "Ivanchuk's promise" is the promise of Petro Ivanchuk."""
    earlier = Statement(
        "s1", Span(0, 3), (Span(0, 3),), Speaker(name="Petro Ivanchuk"), "direct", "pledge"
    )
    words = "Ivanchuk’s promise covers little"

    assert commented(said(words), [earlier], Report("r", words), "en") is not None


def located(text: str, region_from: str) -> LocatedStatement:
    """Return the first statement of a read text with its places."""
    return read(Report("r", f"“They shell {region_from},” {text} said.", "en")).statements[0]


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("It is dark there.", True),
        ("They wait for help.", True),
        ("We have a long way to go.", False),
        ("Help must come.", False),
    ],
)
def test_a_pronoun_goes_on_about_the_same_place(words: str, goes_on: bool) -> None:  # noqa: FBT001 - a table's column
    """Only a pronoun for a thing or a group goes on; "we" and a new subject do not."""
    before = located("Petro Ivanchuk", "Kharkiv")
    text = " " * before.statement.span.end + " " + words
    span = Span(before.statement.span.end + 1, len(text))
    after = Statement("s2", span, (span,), before.statement.speaker, "direct")

    assert (inherited(after, [before], text, "en") is not None) == goes_on


def test_a_new_paragraph_goes_on_about_nothing() -> None:
    """What stands in the next paragraph has no place by itself."""
    before = located("Petro Ivanchuk", "Kharkiv")
    text = " " * before.statement.span.end + "\n" + "It is dark."
    span = Span(before.statement.span.end + 1, len(text))
    after = Statement("s2", span, (span,), before.statement.speaker, "direct")

    assert inherited(after, [before], text, "en") is None
