"""Who is named in a report, and whom later mentions can mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found
from reporting.parsing import paragraphs
from reporting.people import Person, bare, cast
from reporting.scene import content, fits, scene_of

Read = Callable[[str], Found]
FOMIN = Person("Alexander Fomin", "Russia’s deputy defence minister")


def names(text: str) -> list[str]:
    """Return the names of the cast of a text."""
    return [person.name for person in cast(paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the mayor’s", "mayor"),
        ("a  US official", "US official"),
        ("Some analysts", "analysts"),
        ("their proposals", "proposals"),
        ("Theodore Roosevelt", "Theodore Roosevelt"),
        ("The", ""),
        ("Another aide", "aide"),
    ],
)
def test_articles_and_endings_are_no_part_of_a_name(text: str, name: str) -> None:
    """Only whole words are cut, and only at the edges."""
    assert bare(text) == name


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("Alexander Fomin met Vladimir Medinsky.", ["Alexander Fomin", "Vladimir Medinsky"]),
        ("Fomin left. Alexander Fomin returned. Alexander Fomin left.", ["Alexander Fomin"]),
        ("Ukraine’s Foreign Ministry met the State Duma.", []),
        ("Talks in Istanbul went on.", []),
        ("President Volodymyr Zelenskyy left.", ["Volodymyr Zelenskyy"]),
    ],
)
def test_the_cast_are_people_named_in_full(text: str, cast: list[str]) -> None:
    """Each stands once, in the order of the text; bodies and towns are no people."""
    assert names(text) == cast


def test_a_role_given_later_is_kept() -> None:
    """The first mention counts for the place, the first role for who it is."""
    text = "Mark Hertling spoke.\n\nMark Hertling, a retired general, spoke again."
    [person] = cast(paragraphs(text))

    assert (person.at, person.role) == (0, "retired general")


@pytest.mark.parametrize(
    ("person", "surname", "country"),
    [
        (FOMIN, "Fomin", "RU"),
        (Person("John Kirby", "Pentagon spokesman"), "Kirby", "US"),
        (Person("Ursula von der Leyen"), "Leyen", None),
        (Person("Mykhailo Podolyak", "adviser to Ukraine’s president"), "Podolyak", "UA"),
    ],
)
def test_a_person_has_a_surname_and_a_country(
    person: Person, surname: str, country: str | None
) -> None:
    """Both are read from name and role; none is made up."""
    assert (person.surname, person.country) == (surname, country)


@pytest.mark.parametrize(
    "description",
    [
        "the Russian official",
        "The minister",
        "the deputy minister",
        "the Russian deputy defense minister",
        "Moscow’s official",
    ],
)
def test_a_description_that_agrees_fits(description: str) -> None:
    """Country, office and spelling may be given in other words."""
    assert fits(content(description), FOMIN)


@pytest.mark.parametrize(
    "description", ["the Ukrainian official", "the general", "the prime minister", "the", ""]
)
def test_a_description_that_disagrees_does_not(description: str) -> None:
    """One word that is not known of him is enough; no words at all mean nobody."""
    assert not fits(content(description), FOMIN)


def test_the_latest_speaker_stands_last() -> None:
    """Who speaks again is heard once, as the latest."""
    scene = scene_of(paragraphs("Alexander Fomin met Vladimir Medinsky."))
    fomin, medinsky = scene.named.values()
    for person in (fomin, medinsky, fomin):
        scene.hear(person)

    assert list(scene.heard) == [medinsky, fomin]
    assert scene.latest(single=True, body=False) == [fomin]
    assert scene.latest(single=False, body=True) == []


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("She said that talks went on.", "Iryna Vereshchuk"),
        ("Vereshchuk said that talks went on.", "Iryna Vereshchuk"),
        ("The deputy prime minister said that talks went on.", "Iryna Vereshchuk"),
        ("The Ukrainian minister said that talks went on.", "Iryna Vereshchuk"),
        ("The Russian minister said that talks went on.", "Russian minister"),
        ("A deputy minister said that talks went on.", "deputy minister"),
    ],
)
def test_later_mentions_mean_who_was_named(second: str, name: str, read: Read) -> None:
    """A description with “the” means somebody known where it agrees, “a” somebody new."""
    text = f"Ukraine’s deputy prime minister Iryna Vereshchuk said that buses left.\n\n{second}"

    assert read(text).statements[-1].speaker.name == name


def test_the_office_of_somebody_gives_his_side(read: Read) -> None:
    """“Zelensky’s chief of staff” speaks for whom Zelensky speaks."""
    [statement] = read("Zelensky’s chief of staff said that the town would hold.").statements

    assert (statement.speaker.side, statement.speaker.country) == ("ukraine", "UA")


def test_two_of_one_surname_are_a_question(read: Read) -> None:
    """An editor decides; both names are offered."""
    text = (
        "Vitali Klitschko met Wladimir Klitschko in Kyiv.\n\n"
        "Klitschko said that the city would hold."
    )
    found = read(text)

    assert found.statements[-1].speaker.name is None
    assert found.questions[0].candidates == ("Vitali Klitschko", "Wladimir Klitschko")
