"""Names that only their surroundings settle: states, neighbours, districts."""

from __future__ import annotations

import pytest

from geo.link import read
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report


def meant(text: str, language: str = "en") -> dict[str, str]:
    """Return name and first-level unit of the place that each name means."""
    found = resolve(find_names(Report("r", text, language)), text).mentions
    return {
        one.span.words(text): f"{one.place.name_en} {one.place.unit}" if one.place else "?"
        for one in found
    }


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("The fire began in Paris, Texas, on Monday.", "Paris", "Paris US-TX"),
        ("He was born in Odessa, TX, in 1970.", "Odessa", "Odessa US-TX"),
        ("They met in Charleston, W.Va., on Monday.", "Charleston", "Charleston US-WV"),
        ("They met in Carthage, Mo., on Monday.", "Carthage", "Carthage US-MO"),
        ("They met in London, Ontario, on Monday.", "London", "London CA-ON"),
    ],
)
def test_a_state_behind_settles_a_name(text: str, name: str, place: str) -> None:
    """Names in full, abbreviated and as postal codes."""
    assert meant(text)[name] == place


def test_a_county_is_not_its_namesake_town() -> None:
    """No list of ours has its point, so it stays without one."""
    assert meant("The fire spread through Butte County on Monday.")["Butte County"] == "?"


@pytest.mark.parametrize(
    "text", ["Вони вступали до педінституту в Полтаві.", "Приехали из Львова."]
)
def test_a_city_is_never_asked_about(text: str) -> None:
    """That villages share its name is no doubt."""
    language = "uk" if "і" in text else "ru"

    assert resolve(find_names(Report("r", text, language)), text).questions == ()


def test_a_district_is_in_the_town_that_the_report_names() -> None:
    """«Шевченківський район» is in many towns."""
    text = "У Харкові тихо. Без тепла будинки в Шевченківському районі."

    assert meant(text, "uk")["Шевченківському районі"] == "Kharkiv UA-63"


def test_a_building_hides_no_town() -> None:
    """The smallest place is the building; the map lights the town around it, and nobody asks."""
    text = "The mayor said a bomb fell at the Bardo Museum in Kharkiv."
    reading = read(Report("r", text, "en"))

    assert [link.region.slug for link in reading.statements[0].regions] == ["kharkiv"]
    assert reading.questions == ()


def test_a_village_that_no_list_has_lights_its_oblast() -> None:
    """Where it lies is all that is known, and better than nothing."""
    text = "The governor said shells fell on the village of Grzlmvka in Kherson region."
    reading = read(Report("r", text, "en"))

    assert [link.region.slug for link in reading.statements[0].regions] == ["kherson-oblast"]


def test_a_village_without_coordinates_lights_its_raion_and_says_so() -> None:
    """Kolodiazi near Lyman is in the state register alone."""
    text = "Речник сказав, що на Лиманському напрямку бої біля Колодязів."
    reading = read(Report("r", text, "uk"))
    village = next(
        link.region for link in reading.statements[0].regions if link.region.slug != "lyman"
    )

    assert "raion" in village.definition
    assert village.precision == "only the raion is known"


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("ANKARA, May 14 - Talks began.", True),
        ("He reported on Sweden's finest harbour.", True),
        ("It came after the fall of France.", False),
        ("It came after the fall of Mariupol.", True),
        ("She signed for Team Columbia.", None),
    ],
)
def test_readings_by_construction(text: str, literal: bool | None) -> None:  # noqa: FBT001 - a column of the table
    """Datelines and superlatives are places, states that fall are not, teams are none at all."""
    found = find_names(Report("r", text, "en"))

    assert (found[0].literal if found else None) is literal
