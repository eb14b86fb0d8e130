from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from layers import Choice, LayerError, chosen, offered, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo import LocatedStatement, Reading, RegionLink

    Make = Callable[..., Reading]
    Say = Callable[..., LocatedStatement]
    Tie = Callable[..., RegionLink]


@pytest.fixture
def whole(read: Make, say: Say, tie: Tie) -> Reading:
    return read(
        say(1, tie("kyiv"), tie("sumy", "left_out"), act="pledge"),
        say(2, tie("crimea"), speaker={"name": "B. Other", "side": "ukraine"}),
        say(3, speaker={"name": "A. Speaker", "side": None}),
    )


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (Choice(), "s1 s2 s3"),
        (Choice(speakers=("b. other",)), "s2"),
        (Choice(speakers=("A. Speaker",)), "s1 s3"),
        (Choice(sides=("russia", "ukraine")), "s1 s2"),
        (Choice(sides=("unstated",)), "s3"),
        (Choice(acts=("pledge",)), "s1"),
        (Choice(relations=("left_out",)), "s1"),
        (Choice(places=("crimea",)), "s2"),
        (Choice(places=("Крим", "Киев")), "s1 s2"),
        (Choice(statements=("s3", "s1")), "s1 s3"),
        (Choice(speakers=("A. Speaker",), places=("Kyiv",)), "s1"),
        (Choice(speakers=("B. Other",), places=("Kyiv",)), ""),
    ],
)
def test_of_each_kind_any_and_of_all_kinds_all(whole: Reading, choice: Choice, ids: str) -> None:
    """In the order of the text."""
    kept = chosen(whole, choice)

    assert " ".join(one.statement.id for one in kept.statements) == ids


def test_all_that_is_offered_can_be_chosen(whole: Reading) -> None:
    """Once each, in the order of the text, with places by their slug."""
    has = offered(whole)

    assert has.speakers == ("A. Speaker", "B. Other")
    assert has.sides == ("russia", "ukraine", "unstated")
    assert has.places == ("kyiv", "sumy", "crimea")
    assert has.statements == ("s1", "s2", "s3")
    assert chosen(whole, has).statements == chosen(whole, Choice(places=has.places)).statements


def test_ties_that_are_not_chosen_are_not_drawn(whole: Reading) -> None:
    """A map of what was left out shows no mark of what was named."""
    layer = spoken(whole, choice=Choice(relations=("left_out",)))

    assert [zone.label for zone in layer.zones] == ["Sumy"]
    assert [mark.relation for zone in layer.zones for mark in zone.marks] == ["left_out"]
    assert "Kyiv" not in layer.alt


def test_a_map_of_a_choice_says_that_it_is_one(whole: Reading) -> None:
    """A reader must not take a part for all that was said."""
    assert "chosen by the editor from 3" in spoken(whole, choice=Choice(sides=("russia",))).stamp
    assert "chosen" not in spoken(whole).stamp


@pytest.mark.parametrize(
    ("choice", "others"),
    [
        (Choice(speakers=("Nobody",)), "a. speaker, b. other"),
        (Choice(sides=("martian",)), "russia, ukraine, unstated"),
        (Choice(places=("lviv",)), "crimea"),
        (Choice(statements=("s9",)), "s1, s2, s3"),
    ],
)
def test_a_choice_of_what_is_not_there_names_what_is(
    whole: Reading, choice: Choice, others: str
) -> None:
    """An empty map would be read as silence."""
    with pytest.raises(LayerError, match=others):
        chosen(whole, choice)
