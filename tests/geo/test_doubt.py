"""How sure a tie is: doubt is rare, and means something."""

from __future__ import annotations

import pytest

from geo.link import read
from reporting import Report

PLAIN = [
    ("A session on the status of Crimea will be held, Petro Ivanchuk said.", "en"),
    ("The fate of the Donbas area is open, Petro Ivanchuk said.", "en"),
    ("Rockets hit Kherson, Petro Ivanchuk said.", "en"),
    ("Fighting near Lyman went on, Petro Ivanchuk said.", "en"),
    ("The Kyiv and Chernihiv directions are quiet, Petro Ivanchuk said.", "en"),
    ("Ракети влучили в Херсон, сказав мер.", "uk"),
    ("Питання Криму відкладено, сказав міністр.", "uk"),
    ("Ракеты попали в Херсон, сказал мэр.", "ru"),
    ("На Киевском направлении тихо, сообщил Генштаб.", "ru"),
]
DOUBTFUL = [
    "The raid was meant to draw troops away from Donbas, Petro Ivanchuk said.",
    "Ukraine cut off water to Crimea, Pavel Gorin said.",
]


def certainties(text: str, language: str) -> list[float]:
    """Return how sure each tie of a text is."""
    statements = read(Report("r", text, language)).statements
    return [link.certainty for one in statements for link in one.regions]


@pytest.mark.parametrize(("text", "language"), PLAIN)
def test_plain_sentences_are_not_doubted(text: str, language: str) -> None:
    """Objects, locatives, "the status of" and directions are the normal case."""
    found = certainties(text, language)

    assert found
    assert min(found) >= 0.65


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_place_only_touched_is_doubted(text: str) -> None:
    """Below a half a mark carries its question mark."""
    assert min(certainties(text, "en")) < 0.5


def test_no_certainty_is_beyond_one() -> None:
    """Each is a share."""
    every = [one for text, language in PLAIN for one in certainties(text, language)]

    assert all(0 < one <= 1 for one in every)


def test_what_somebody_was_asked_about_is_in_doubt() -> None:
    """The answer may be about it: one tie, marked."""
    text = "Asked about Crimea, Petro Ivanchuk replied that talks would go on."
    [link] = read(Report("r", text, "en")).statements[0].regions

    assert (link.region.slug, link.relation) == ("crimea", "about")
    assert link.certainty < 0.5


def test_a_question_that_was_refused_leaves_its_place_out() -> None:
    """Asked about Crimea, he said nothing about it."""
    text = "Asked about Crimea, Petro Ivanchuk declined to comment."
    [link] = read(Report("r", text, "en")).statements[0].regions

    assert (link.region.slug, link.relation) == ("crimea", "left_out")


def test_a_place_of_the_answer_is_as_sure_as_without_the_question() -> None:
    """Doubt about Crimea is no doubt about Kherson."""
    text = "Asked about Crimea, Petro Ivanchuk replied that rockets had hit Kherson."
    links = read(Report("r", text, "en")).statements[0].regions
    sure = {link.region.slug: link.certainty for link in links}

    assert sure["crimea"] < 0.5 < sure["kherson"]
