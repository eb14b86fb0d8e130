"""Acts told by construction: the same verb may ask, threaten, promise or refuse."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor told residents to leave.", "demand"),
        ("The mayor told residents that buses waited.", "claim"),
        ("The army warned drivers not to stop.", "demand"),
        ("Moscow warned that ports would burn.", "threat"),
        ("Minsk vowed to shoot down drones.", "threat"),
        ("Minsk vowed to return the bodies.", "pledge"),
        ("The union insisted on safe passage.", "demand"),
        ("The union insisted that the road was safe.", "claim"),
        ("The mayor did not deny the losses.", "denial"),
        ("The navy did not say that the ship had sunk.", "refusal"),
        ("The navy denied that the ship had sunk.", "denial"),
        ("“Where are the buses?” the mayor said.", "question"),
        ("The mayor asked where the buses were.", "question"),
        ("Kyiv called on Berlin to send pumps.", "demand"),
        ("The senator called the vote “a farce”.", "assessment"),
        ("According to the navy, the ship sank.", "claim"),
        ("The proposal said that troops would leave.", "proposal"),
    ],
)
def test_construction_and_verb_make_the_act(text: str, act: str, read: Read) -> None:
    """An infinitive demands, a clause claims, harm threatens, and “not” withholds."""
    assert [said.act for said in read(text).statements] == [act]
