"""Where somebody is does not tell for whom he speaks, unless he holds an office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found
from reporting.sides import country_of

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("resident of Moscow", None),
        ("driver from Berlin", None),
        ("protesters outside Warsaw", None),
        ("teacher in eastern Ukraine", None),
        ("Paris Hilton", None),
        ("Jack London", None),
        ("minister in Warsaw", "PL"),
        ("mayor of Moscow", "RU"),
        ("government in Kyiv", "UA"),
        ("delegation from Moscow", "RU"),
        ("soldiers of Ukraine", "UA"),
        ("leader of Poland", "PL"),
        ("Kyiv Mayor Vitali Klitschko", "UA"),
        ("Kremlin spokesman Dmitry Peskov", "RU"),
        ("mothers of Russian soldiers", "RU"),
        ("US embassy in Kyiv", "US"),
        ("Russian resident of Berlin", "RU"),
    ],
)
def test_a_place_speaks_only_through_an_office(text: str, country: str | None) -> None:
    """Offices and bodies speak for their seat; residents and names do not."""
    assert country_of(text) == country


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A resident of Moscow said that Kherson was calm.", None),
        ("Melitopol resident Paris Hilton said that the shelling was heavy.", None),
        ("A banner in Paris read: “Free Mariupol”.", None),
        ("A minister in Warsaw said that Lviv was hit.", "third_country"),
        ("Analysts said that Lyman had fallen.", "analyst"),
    ],
)
def test_the_side_of_a_speaker_follows(text: str, side: str | None, read: Read) -> None:
    """A statement of somebody somewhere has no side."""
    assert [statement.speaker.side for statement in read(text).statements] == [side]


def test_what_is_quoted_is_no_name_of_the_speaker(read: Read) -> None:
    """Words behind a colon explain nobody: a banner keeps its own description."""
    [statement] = read("A banner in Paris read: “Free Mariupol”.").statements

    assert (statement.speaker.name, statement.speaker.role) == ("banner in Paris", None)
