"""Reports of our own, read to the end: what each statement is about, leaves out, takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.link import read
from reporting import Report

if TYPE_CHECKING:
    from geo.reading import Reading

PLEDGE = (
    "Russia will cut its activity in the Kyiv and Chernihiv directions, "
    "Russia’s deputy minister Pavel Gorin told reporters.\n\n"
    "He made no mention of Mariupol in Ukraine's south-east, Sumy and Kharkiv in the east "
    "or Kherson in the south.\n\n"
    "Analysts said that Russia's promise covered little.\n\n"
    "“Fighting around Kharkiv has not stopped,” mayor Petro Ivanchuk said.\n"
)
PLEDGE_UK = (
    "Росія скоротить активність на Київському та Чернігівському напрямках, "
    "заявив заступник міністра Павло Горін.\n\n"
    "«Бої біля Харкова не припинилися», — сказав мер Харкова Петро Іванчук.\n\n"
    "Київ запропонував нейтральний статус.\n"
)


def reading(text: str, language: str = "en") -> Reading:
    """Return a text, read."""
    return read(Report("r", text, language))


def slugs(text: str, relation: str, language: str = "en") -> list[list[str]]:
    """Return for each statement the regions that it has in a relation."""
    return [
        [link.region.slug for link in one.regions if link.relation == relation]
        for one in reading(text, language).statements
    ]


def test_two_directions_of_one_noun_are_both_spoken_about() -> None:
    """The first statement is about Kyiv and Chernihiv, the last about Kharkiv."""
    spoken = slugs(PLEDGE, "about")

    assert spoken[0] == ["kyiv", "chernihiv"]
    assert spoken[-1] == ["kharkiv"]


def test_everything_that_he_did_not_mention_is_left_out() -> None:
    """All conjuncts are left out; the country around them is not a place of its own."""
    left_out = [slug for one in slugs(PLEDGE, "left_out") for slug in one]

    assert left_out == ["mariupol", "sumy", "kharkiv", "kherson"]


def test_a_comment_takes_over_the_places_of_what_it_comments_on() -> None:
    """The analysts name no place; those of Russia's promise are taken over and marked so."""
    found = reading(PLEDGE)
    links = [link for one in found.statements for link in one.regions]
    taken = [link for link in links if link.relation == "taken_over"]

    assert [link.region.slug for link in taken] == ["kyiv", "chernihiv"]
    assert {link.span.words(PLEDGE) for link in taken} == {"Russia's promise"}
    assert {link.source for link in taken} == {found.statements[0].statement.id}
    assert all(link.certainty < 1 for link in taken)


def test_ukrainian_reports_are_linked_too() -> None:
    """Directions by adjectives, a town behind a preposition; a government has no place."""
    spoken = slugs(PLEDGE_UK, "about", "uk")

    assert spoken[0] == ["kyiv", "chernihiv"]
    assert ["kharkiv"] in spoken
    assert spoken[-1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv would agree to stay neutral, negotiators said.",
        "“We have a long way to go,” Pavel Gorin said.",
        "Moscow said that Washington must decide.",
        "The mayor of Kyiv said that winter would be hard.",
    ],
)
def test_statements_without_a_place_are_linked_to_none(text: str) -> None:
    """Governments, offices and general talk light nothing on the map."""
    assert [one.regions for one in reading(text).statements] == [()] * len(reading(text).statements)
    assert reading(text).statements


def test_a_comment_with_a_place_of_its_own_takes_nothing_over() -> None:
    """Who names Crimea speaks of Crimea, whatever was claimed before."""
    text = (
        "Fighting near Bakhmut stopped, Ukraine’s deputy minister Pavlo Horin said.\n\n"
        "Ukraine's claim about Crimea could not be checked, Petro Ivanchuk said.\n"
    )

    assert slugs(text, "taken_over") == [[], []]


def test_a_conjunction_is_no_pronoun() -> None:
    """ "That" before a clause goes on about nothing."""
    text = "“We will hold Bakhmut,” Petro Ivanchuk said, adding that Germany had promised tanks."

    assert slugs(text, "about")[-1] == []


def test_three_oblasts_of_one_noun_are_all_spoken_about() -> None:
    """Areas in a list do not lie in one another."""
    text = "They shelled towns in the Kharkiv, Donetsk and Sumy regions, Petro Ivanchuk said."

    assert slugs(text, "about") == [["kharkiv-oblast", "donetsk-oblast", "sumy-oblast"]]


def test_where_it_was_said_is_not_what_it_is_about() -> None:
    """The place of the speaker's office and of the press conference stay outside."""
    text = "The mayor of Kyiv told reporters in Lviv that Kherson had no water."

    assert slugs(text, "about") == [["kherson"]]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Shelling in Kharkiv region went on, Petro Ivanchuk said.", ["kharkiv-oblast"]),
        ("Shelling in Kharkiv went on, Petro Ivanchuk said.", ["kharkiv"]),
        ("The war in Ukraine goes on, Petro Ivanchuk said.", ["ukraine"]),
        ("Shelling in Kharkiv, Ukraine, went on, Petro Ivanchuk said.", ["kharkiv"]),
        ("Rockets hit Ukraine’s capital, Petro Ivanchuk said.", ["kyiv"]),
        ("Drones fell near Kupiansk, Petro Ivanchuk said.", ["kupiansk"]),
    ],
)
def test_places_light_their_regions(text: str, regions: list[str]) -> None:
    """Oblast and town are kept apart; a country is lit only where nothing smaller is named."""
    assert slugs(text, "about") == [regions]


def test_an_open_name_lights_nothing_and_is_asked_about() -> None:
    """One of many villages by that name: the statement keeps the mention, the map waits."""
    text = "Shells fell in Novoselivka, Petro Ivanchuk said."
    found = reading(text)
    [one] = found.statements

    assert one.regions == ()
    assert [span.words(text) for span in one.about] == ["Novoselivka"]
    assert any("Novoselivka" in question.question for question in found.questions)


@pytest.mark.parametrize("text", [PLEDGE, PLEDGE_UK])
def test_every_span_points_into_the_text(text: str) -> None:
    """Mentions, links and questions stand in the report, in its order."""
    found = reading(text, "uk" if "ї" in text else "en")
    links = [link.span for one in found.statements for link in one.regions]

    assert [place.span.start for place in found.places] == sorted(
        place.span.start for place in found.places
    )
    for span in [*links, *(place.span for place in found.places)]:
        assert 0 <= span.start < span.end <= len(text)


def test_the_same_report_gives_the_same_reading() -> None:
    """Reading is not a matter of chance."""
    assert reading(PLEDGE) == reading(PLEDGE)


@pytest.mark.parametrize("text", ["Nothing.", "<script>alert(1)</script>", "{{7*7}} ${1}", "…"])
def test_reports_without_statements_are_read(text: str) -> None:
    """A report in which nobody says anything has no statements."""
    assert reading(text).statements == ()
