from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from layers import PARTS, LayerError, Sheet, Translation, Wording, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo import LocatedStatement, Reading, RegionLink

    Make = Callable[..., Reading]
    Say = Callable[..., LocatedStatement]
    Tie = Callable[..., RegionLink]

KYIV = timezone(timedelta(hours=3))


@pytest.fixture
def reading(read: Make, say: Say, tie: Tie) -> Reading:
    return read(say(1, tie("kyiv")), say(2, tie("crimea")))


@pytest.mark.parametrize(
    ("wording", "part"),
    [
        (Wording(headline="Two places,  one promise"), "title"),
        (Wording(standfirst="Two places,\none promise"), "standfirst"),
        (Wording(stamp="Two places, one promise"), "stamp"),
        (Wording(alt="Two places, one promise"), "alt"),
    ],
)
def test_an_editor_has_the_last_word(reading: Reading, wording: Wording, part: str) -> None:
    """On each part by itself; white space is put right."""
    edited, ours = spoken(reading, wording=wording), spoken(reading)

    assert getattr(edited, part) == "Two places, one promise"
    assert edited.credit == ours.credit


def test_parts_of_the_credit_are_edited_one_by_one(reading: Reading) -> None:
    """The others stay."""
    ours, edited = spoken(reading), spoken(reading, wording=Wording(source="Source: a friend."))

    assert edited.credit[0] == "Source: a friend."
    assert edited.credit[1:] == ours.credit[2:]


def test_every_credit_names_data_licence_and_border_view(reading: Reading) -> None:
    """The gazetteer's licence asks for it, and so do readers."""
    credit = " ".join(spoken(reading).credit)

    assert all(name in credit for name in ("Natural Earth", "CC BY 4.0", "KATOTTG", "68/262"))


@pytest.mark.parametrize(
    ("moment", "language", "stamp"),
    [
        (date(2022, 3, 30), "en", "As of 30 March 2022"),
        (datetime(2022, 3, 30, 18, 5, tzinfo=KYIV), "en", "As of 30 March 2022, 18:05 (UTC+3)"),
        (datetime(2022, 3, 30, 18, 5, tzinfo=UTC), "uk", "Станом на 30 березня 2022, 18:05 (UTC)"),
        (
            datetime(2022, 3, 30, 9, 0, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
            "ru",
            "По состоянию на 30 марта 2022, 09:00 (UTC−3:30)",
        ),
    ],
)
def test_a_map_says_for_when_it_stands(
    reading: Reading, moment: date, language: str, stamp: str
) -> None:
    """With the time zone, where there is a time."""
    layer = spoken(reading, language=language, wording=Wording(as_of=moment))

    assert layer.stamp.split(" · ")[0] == stamp


def test_a_time_without_a_zone_is_refused() -> None:
    """Six in the evening is another moment in Moscow."""
    with pytest.raises(LayerError, match="time zone"):
        Wording(as_of=datetime(2022, 3, 30, 18, 5))  # noqa: DTZ001 - that is the fault


def test_a_map_has_a_version(reading: Reading) -> None:
    """A corrected one can be told from the first."""
    assert spoken(reading).stamp.endswith("version 1")
    assert spoken(reading, wording=Wording(version="2")).stamp.endswith("version 2")
    assert "version" not in spoken(reading, wording=Wording(version="")).stamp


def test_a_translation_stands_in_for_the_words_and_says_who_made_it(reading: Reading) -> None:
    """The other statement keeps its own."""
    first, second = spoken(
        reading, wording=Wording(translations=(Translation("s1", " Nothing  else. ", "O. Koval"),))
    ).cards

    assert (first.words, first.translated_by) == ("Nothing else.", "O. Koval")
    assert second.translated_by == ""


@pytest.mark.parametrize(("words", "by"), [("", "O. Koval"), ("Words", " ")])
def test_a_translation_needs_words_and_a_name(words: str, by: str) -> None:
    """Unmarked it would pass for what was said."""
    with pytest.raises(LayerError, match="translation of s1"):
        Translation("s1", words, by)


def test_a_translation_of_what_is_not_shown_is_an_error(reading: Reading) -> None:
    """It would be lost without a word."""
    with pytest.raises(LayerError, match="s1, s2"):
        spoken(reading, wording=Wording(translations=(Translation("s9", "Words", "O. Koval"),)))


def test_a_sheet_shows_all_parts_but_those_left_out() -> None:
    """Each can go by itself."""
    sheet = Sheet(without=frozenset({"legend"}))

    assert [part for part in PARTS if not sheet.shows(part)] == ["legend"]


def test_a_part_that_is_none_names_the_others() -> None:
    """The message is the way out."""
    with pytest.raises(LayerError, match="headline, standfirst, stamp"):
        Sheet(without=frozenset({"hat"}))  # type: ignore[arg-type] # what a user may write
