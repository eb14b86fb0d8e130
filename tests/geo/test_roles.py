"""The role of a place in an English sentence: spoken about, refused, or only touched."""

from __future__ import annotations

import pytest

from geo.about import TOUCHED, about
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report, Span, Speaker, Statement


def spoken(text: str) -> list[str]:
    """Return the words of the places that a whole text is about."""
    return [one.span.words(text) for one in whole(text)]


def whole(text: str) -> tuple:  # type: ignore[type-arg] # mentions, told apart below
    """Return the mentions that a text is about, read as one statement."""
    span = Span(0, len(text))
    statement = Statement("s1", span, (span,), Speaker(), "direct")
    mentions = resolve(find_names(Report("r", text, "en")), text).mentions
    return about(statement, mentions, text, "en").mentions


STANDING = [
    ("Rockets hit Kherson.", ["Kherson"]),
    ("Fighting goes on near Lyman.", ["Lyman"]),
    ("Troops withdrew from Kherson.", ["Kherson"]),
    ("They are marching towards Odesa.", ["Odesa"]),
    ("The evacuation of Vovchansk has begun.", ["Vovchansk"]),
    ("The residents of Izium have no water.", ["Izium"]),
    ("Clashes with saboteurs broke out in Sumy.", ["Sumy"]),
    ("A man was killed by a mine in Balakliia.", ["Balakliia"]),
    ("We will not give up Bakhmut.", ["Bakhmut"]),
    ("Two villages between Mykolaiv and Kherson were freed.", ["Mykolaiv", "Kherson"]),
    ("Settlements were shelled, including Orikhiv and Huliaipole.", ["Orikhiv", "Huliaipole"]),
    ("The Kakhovka dam burst, sending water towards Kherson.", ["Kakhovka dam", "Kherson"]),
    ("The status of Crimea will be discussed.", ["Crimea"]),
    ("Troops crossed the Dnipro near Krynky.", ["Dnipro", "Krynky"]),
]
REFUSED = [
    "The Kyiv police arrested him.",
    "The mayor of Kharkiv will resign.",
    "The shells were meant for Kharkiv’s governor.",
    "It happened after Bakhmut.",
    "The point lies 30 km south of Izium.",
    "Troops from Kherson were praised.",
    "They accuse Donetsk.",
    "He spoke like a man from Lviv.",
]


@pytest.mark.parametrize(("text", "places"), STANDING)
def test_places_in_place_roles_are_spoken_about(text: str, places: list[str]) -> None:
    """Objects, locatives, goals of movement, what a subject's event is of."""
    assert spoken(text) == places


@pytest.mark.parametrize("text", REFUSED)
def test_places_in_other_roles_are_not(text: str) -> None:
    """Who people are, times, distances, origins and comparisons say nothing about a place."""
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The attack was meant to draw troops away from Donbas.", "Donbas"),
        ("Ukraine cut off water to Crimea.", "Crimea"),
        ("The raid was meant to divert units from Pokrovsk.", "Pokrovsk"),
    ],
)
def test_a_place_only_touched_is_spoken_about_in_doubt(text: str, place: str) -> None:
    """ "Away from Donbas" is about Donbas, perhaps."""
    [mention] = [one for one in whole(text) if one.span.words(text) == place]

    assert mention.certainty == TOUCHED


def test_what_is_touched_leaves_the_rest_as_sure_as_it_was() -> None:
    """Doubt about one place is no doubt about the other."""
    text = "The attack on Kursk was meant to draw troops away from Donbas."
    sure = {one.span.words(text): one.certainty for one in whole(text)}

    assert sure["Donbas"] < 0.5 < sure["Kursk"]
