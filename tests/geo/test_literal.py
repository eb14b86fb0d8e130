"""English constructions: a place, or what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.mentions import find_names
from reporting import Report

if TYPE_CHECKING:
    from geo.names import Name


def name(text: str, words: str) -> Name:
    """Return the name of these words in a text."""
    return next(one for one in find_names(Report("r", text, "en")) if one.span.words(text) == words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kyiv has proposed a neutral status.", "Kyiv"),
        ("They say that Kyiv would agree to stay neutral.", "Kyiv"),
        ("Kyiv’s proposals were studied.", "Kyiv"),
        ("He said that Moscow won’t oppose it.", "Moscow"),
        ("Russia annexed it in 2014.", "Russia"),
        ("It was annexed by Russia.", "Russia"),
        ("They urged Moscow to stop.", "Moscow"),
        ("Talks between Moscow and Kyiv failed.", "Moscow"),
        ("A deal with Turkey was signed.", "Turkey"),
        ("Pressure from Washington grew.", "Washington"),
        ("According to Moscow, nothing happened.", "Moscow"),
        ("Sanctions against Russia were widened.", "Russia"),
        ("Germany is a member of the alliance.", "Germany"),
        ("The Russian side and the government of Ukraine met.", "Ukraine"),
        ("The US official declined to be named.", "US"),
        ("Weapons for Ukraine are on the way.", "Ukraine"),
    ],
)
def test_actors_are_not_places(text: str, words: str) -> None:
    """Who proposes, agrees, owns proposals, is urged or sanctioned stands for a government."""
    assert not name(text, words).literal


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Operations around Kyiv go on.", "Kyiv"),
        ("A referendum in Ukraine is needed.", "Ukraine"),
        ("They shelled Kharkiv again.", "Kharkiv"),
        ("He visited Moscow twice.", "Moscow"),
        ("Kharkiv woke to sirens.", "Kharkiv"),
        ("Mariupol was besieged for weeks.", "Mariupol"),
        ("Kyiv is a city of three million.", "Kyiv"),
        ("The border between Poland and Ukraine is long.", "Poland"),
        ("The north of Ukraine is calm.", "Ukraine"),
        ("Ukraine’s coast is mined.", "Ukraine"),
        ("The Kherson airport burned.", "Kherson"),
        ("They fled from Mariupol to Zaporizhzhia.", "Mariupol"),
        ("They fled from Mariupol to Zaporizhzhia.", "Zaporizhzhia"),
        ("Trains run to Lviv, Odesa and Dnipro.", "Dnipro"),
        ("They left cities such as Sumy and Kharkiv.", "Kharkiv"),
        ("The fate of Crimea is open.", "Crimea"),
        ("Attacks on Ukraine continue.", "Ukraine"),
        ("The withdrawal was from the Kyiv direction.", "Kyiv"),
    ],
)
def test_places_are_places(text: str, words: str) -> None:
    """What lies, is shelled, visited, fled from or has a border is a place."""
    assert name(text, words).literal


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Moscow rejected the offer.", "Moscow", "government"),
        ("Russia’s army withdrew.", "Russia", "armed_forces"),
        ("The US troops left.", "US", "armed_forces"),
        ("Ukraine’s economy shrank.", "Ukraine", "market"),
        ("Operations in Kyiv ended.", "Kyiv", None),
    ],
)
def test_what_a_name_stands_for_is_told(text: str, words: str, meant: str | None) -> None:
    """A government, an army, a market; a place stands for nothing but itself."""
    assert name(text, words).stands_for == meant


def test_a_plain_preposition_is_surer_than_a_construction() -> None:
    """ "In Kyiv" leaves less doubt than a subject does."""
    assert name("It rained in Kyiv.", "Kyiv").certainty > name("Kyiv slept.", "Kyiv").certainty
