from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

from geo.directions import region
from layers import Mark, Zone

if TYPE_CHECKING:
    from geo import Relation


def zone(*relations: Relation) -> Zone:
    marks = (Mark(f"s{n}", "sumy", "square", one) for n, one in enumerate(relations))
    return Zone(region("sumy"), "Sumy", tuple(marks))


@pytest.mark.parametrize(
    ("relations", "spoken"),
    [
        (("about",), True),
        (("taken_over",), True),
        (("about", "left_out"), True),
        (("left_out", "left_out"), False),
        ((), False),
    ],
)
def test_a_place_is_spoken_of_if_anyone_did_more_than_leave_it_out(
    relations: tuple[Relation, ...],
    spoken: bool,  # noqa: FBT001 - an expected answer
) -> None:
    """Taken over counts as speech, silence does not."""
    assert zone(*relations).spoken is spoken


def test_what_a_map_shows_cannot_be_changed() -> None:
    """Screen, picture and embed draw from the same facts."""
    with pytest.raises(FrozenInstanceError):
        zone("about").marks[0].doubt = "Who?"  # type: ignore[misc] # what the test forbids


def test_equal_facts_are_equal_layers() -> None:
    """So that the same report gives the same picture."""
    assert zone("about", "left_out") == zone("about", "left_out")
