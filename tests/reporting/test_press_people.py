"""Names within offices, the cast of a report, and whom later words mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found
from reporting.parsing import paragraphs
from reporting.people import Person, cast
from reporting.proper import name_bounds
from reporting.scene import content, fits

Read = Callable[[str], Found]
TYMKO = Person("Larysa Tymko", "Ukraine’s deputy energy minister")


def name_in(phrase: str, head: str) -> str | None:
    """Return the name in a phrase that opens a sentence, by the phrase's head word."""
    words = list(paragraphs(f"{phrase} said so.")[0].doc)[:-3]
    bounds = name_bounds(words, next(word.i for word in words if word.text == head))
    return " ".join(word.text for word in words[slice(*bounds)]) if bounds else None


@pytest.mark.parametrize(
    ("phrase", "head", "name"),
    [
        ("Mayor Ihor Tkach", "Tkach", "Ihor Tkach"),
        ("European Commission President Anna Lind", "Lind", "Anna Lind"),
        ("Chief of Staff Andriy Sych", "Sych", "Andriy Sych"),
        ("Ukraine’s deputy minister Larysa Tymko", "Tymko", "Larysa Tymko"),
        ("Ursula von der Halde", "Halde", "Ursula von der Halde"),
        ("Major General Petro Hai", "Hai", "Petro Hai"),
        ("Hrytsenko", "Hrytsenko", "Hrytsenko"),
        ("Officials", "Officials", None),
        ("Residents of Irpin", "Residents", None),
        ("The governor", "governor", None),
        ("Two drivers from Sumy", "drivers", None),
        ("People in Kryvyi Rih", "People", None),
    ],
)
def test_a_name_is_told_from_office_and_town(phrase: str, head: str, name: str | None) -> None:
    """Titles before a name are no part of it, and a town behind a noun names nobody."""
    assert name_in(phrase, head) == name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Energy minister Larysa Tymko left.", [("Larysa Tymko", "Energy minister")]),
        ("Petro Hai, a miner from Toretsk, left.", [("Petro Hai", "miner from Toretsk")]),
        ("Mayor Ihor Tkach met Petro Hai.", [("Ihor Tkach", "Mayor"), ("Petro Hai", None)]),
        ("A nurse called Oksana left Sumy.", [("Oksana", "nurse")]),
        ("Petro Hai and Olha Sych left.", [("Petro Hai", None), ("Olha Sych", None)]),
        ("The State Emergency Service left Sumy.", []),
        pytest.param(
            "The State Emergency Service left Kryvyi Rih.",
            [],
        ),
        ("A nurse left Sumy on Monday.", []),
    ],
)
def test_the_cast_has_names_and_roles(text: str, people: list[tuple[str, str | None]]) -> None:
    """Roles stand before or behind a name; services, towns and days are nobody."""
    assert [(person.name, person.role) for person in cast(paragraphs(text))] == people


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the minister", True),
        ("the Ukrainian minister", True),
        ("the energy minister", True),
        ("the official", True),
        ("Tymko", True),
        ("Kyiv’s minister", True),
        ("the Russian minister", False),
        ("the defence minister", False),
        ("the mayor", False),
        ("Larysa Hai", False),
    ],
)
def test_each_word_of_a_description_must_agree(words: str, *, expected: bool) -> None:
    """One country, office or name that is not hers, and somebody else is meant."""
    assert fits(content(words), TYMKO) is expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Larysa Tymko said pumps worked. She said it froze.", ["Larysa Tymko", "Larysa Tymko"]),
        (
            "Larysa Tymko said pumps worked. Petro Hai agreed to wait. She said it froze.",
            ["Larysa Tymko", "Petro Hai", "Larysa Tymko"],
        ),
        (
            "The governor says the dam holds\n\nGovernor Petro Hai said the dam would hold.",
            ["Petro Hai", "Petro Hai"],
        ),
        (
            "Petro Hai said it rained. Olha Sych said it snowed. Hai said it was cold.",
            ["Petro Hai", "Olha Sych", "Petro Hai"],
        ),
        ("Mayor Petro Hai said it rained. The mayor said it was cold.", ["Petro Hai", "Petro Hai"]),
        ("Mayor Petro Hai said it rained. A mayor said it was cold.", ["Petro Hai", "mayor"]),
    ],
)
def test_later_words_mean_those_named_before(text: str, names: list[str], read: Read) -> None:
    """Pronouns, surnames and offices lead back to one person, an article “a” to a new one."""
    assert [said.speaker.name for said in read(text).statements] == names
