from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from layers import spoken
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo import LocatedStatement, Reading, RegionLink


def test_the_reports_own_headline_is_kept_in_its_own_language(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """A map in another language gets a headline made from the counts."""
    reading = read(say(1, tie("kyiv")), title="Talks in Istanbul")

    assert spoken(reading, language="en").title == "Talks in Istanbul"
    assert spoken(reading, language="uk").title == "Хто що сказав про одне місце"


def test_a_report_without_a_headline_gets_one_from_the_counts(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """The country as a whole is not one of the places."""
    layer = spoken(read(say(1, tie("kyiv"), tie("crimea", at=3), tie("ukraine", at=5))))

    assert layer.title == "Who said what about two places"
    assert layer.standfirst.startswith("Two places come up in one statement")


def test_the_country_alone_is_one_place(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """There is something to show."""
    assert spoken(read(say(1, tie("ukraine")))).title == "Who said what about one place"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "No statement here names a place in Ukraine."),
        ("uk", "Жодне висловлювання тут не називає місця в Україні."),
        ("ru", "Ни одно высказывание здесь не называет места в Украине."),
    ],
)
def test_a_report_without_places_says_so(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement], language: str, words: str
) -> None:
    """The empty map is not left unexplained."""
    assert spoken(read(say(1)), language=language).standfirst == words


def test_the_stamp_says_date_counts_and_that_nobody_has_checked(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Readers see how much of the report the map shows."""
    stamp = spoken(read(say(1, tie("kyiv")), say(2))).stamp

    assert stamp == (
        "As reported 29 March 2022 · 2 statements, 1 tied to a place · "
        "read by machine, not yet checked by an editor · version 1"
    )


def test_an_undated_report_says_that_it_is(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """No date is made up."""
    layer = spoken(read(say(1), published=None, publisher=None))

    assert layer.stamp.startswith("Date of the report not stated")
    assert layer.credit[0] == "Source: report without a stated publisher, undated."


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_every_map_states_its_border_view(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement], language: str
) -> None:
    """The resolution and the year are named in every language."""
    *_, borders = spoken(read(say(1)), language=language).credit

    assert "68/262" in borders
    assert "2014" in borders


def test_the_credit_names_source_base_map_and_place_names(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """One sentence each."""
    credit = " ".join(spoken(read(say(1))).credit)

    for name in ("Example Wire, 29 March 2022", "Natural Earth", "GeoNames"):
        assert name in credit


def test_the_picture_in_words_names_who_spoke_about_what(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Subject, names, silences, limits: for those who cannot see the map."""
    fomin = say(1, tie("kyiv"), tie("sumy", "left_out", at=4), speaker={"name": "Fomin"})
    analysts = say(2, tie("kyiv", "taken_over"), speaker={"name": "Analysts"})

    assert spoken(read(fomin, analysts)).alt == (
        "Map of Ukraine. Fomin spoke about Kyiv. The report notes that Fomin did not mention "
        "Sumy. Analysts commented on words about Kyiv. It shows speech, not control of ground."
    )


def test_the_same_sentence_is_told_once(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Two statements of one speaker about one place do not repeat themselves."""
    alt = spoken(read(say(1, tie("kyiv")), say(2, tie("kyiv")))).alt

    assert alt.count("spoke about Kyiv") == 1


def test_a_publisher_on_several_lines_becomes_one_line(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """White space of a report does not break the credit."""
    credit = spoken(read(say(1), publisher="Example\n  Wire")).credit

    assert "Example Wire," in credit[0]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Fomin declined to speak of Sumy."),
        ("uk", "Fomin — відмова говорити: Суми."),
        ("ru", "Fomin — отказ говорить: Сумы."),
    ],
)
def test_the_picture_in_words_tells_a_refusal_from_a_silence(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
    language: str,
    told: str,
) -> None:
    """Who refused to speak did not merely leave something out."""
    text = "Fomin refused to speak of Sumy to anyone who asked him about it."
    refusal = say(
        1,
        tie("sumy", "left_out"),
        speaker={"name": "Fomin"},
        act="refusal",
        cue=Span(6, 13),
    )

    assert told in spoken(read(refusal, text=text), language=language).alt
