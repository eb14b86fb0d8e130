"""Names behind offices, bare descriptions, pronouns: who is meant, and when it is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The head of the OVA Mykola Derkach urged residents to hide.",
            "Mykola Derkach",
            "head of the OVA",
        ),
        (
            "The governor of the region Gennady Poltoratsky wrote that a man died.",
            "Gennady Poltoratsky",
            "governor of the region",
        ),
        (
            "The mayor of Kharkiv Ihor Terekhov said the grid held.",
            "Ihor Terekhov",
            "mayor of Kharkiv",
        ),
        (
            "Director of the Foreign Ministry’s Second Department Valery Orlov said talks went on.",
            "Valery Orlov",
            "Director of the Foreign Ministry’s Second Department",
        ),
        (
            "Lawmaker Oksana Perih said the bill had been read.",
            "Oksana Perih",
            "Lawmaker",
        ),
        (
            "CNDS Senior Fellow Anneli Tamm writes that the line holds.",
            "Anneli Tamm",
            "CNDS Senior Fellow",
        ),
        ("A bus driver called Leonid insists that he feels fine.", "Leonid", "bus driver"),
        (
            "Capt. Ruslan Tymko, a spokesman for the brigade, said the order stood.",
            "Ruslan Tymko",
            "spokesman for the brigade",
        ),
        ("Neighbour Petro, 61, joked that the army should sign her up.", "Petro", "Neighbour"),
    ],
)
def test_a_name_stands_behind_its_office(text: str, name: str, role: str, read: Read) -> None:
    """Office and name are told apart, whatever the office is made of."""
    [statement] = read(text).statements

    assert (statement.speaker.name, statement.speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials in Mykolaiv said the port was closed.", "Officials in Mykolaiv"),
        (
            "Residents of the village Stepova Balka said they hid.",
            "Residents of the village Stepova Balka",
        ),
        ("One of the freed marines said he had lost weight.", "One of the freed marines"),
    ],
)
def test_places_and_parts_are_no_names(text: str, name: str, read: Read) -> None:
    """What stands behind "in", "village" or "one of" names nobody."""
    [statement] = read(text).statements

    assert statement.speaker.name == name
    assert statement.speaker.role in (None, name)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Senator Arkady Lopatin threatened to sink ships.", "The hardliner demanded talks."),
        ("Halyna Moroz said the roof was gone.", "The pensioner said she would stay."),
    ],
)
def test_a_bare_description_is_who_spoke_last(first: str, second: str, read: Read) -> None:
    """It is taken for him, and the reason says so."""
    one, other = read(f"{first} {second}").statements

    assert other.speaker.name == one.speaker.name
    assert any("taken to be" in reason for reason in other.reasons)
    assert other.certainty < 0.9


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Zelensky said he would stay.", "The minister said it was over.", "minister"),
        ("Mayor Ihor Terekhov said it burned.", "The governor said it was over.", "governor"),
        ("Halyna Moroz said the roof was gone.", "The ministry said it was over.", "ministry"),
        ("Halyna Moroz said the roof was gone.", "The report said it was over.", "report"),
        ("Halyna Moroz said the roof was gone.", "A neighbour said it was over.", "neighbour"),
        ("Halyna Moroz said the roof was gone.", "The old man said it was over.", "old man"),
        ("Halyna Moroz said the roof was gone.", "The Centre said it was over.", "Centre"),
    ],
)
def test_what_speaks_against_it_counts(first: str, second: str, name: str, read: Read) -> None:
    """Another office, a body, a document, a new person or more words: it is somebody else."""
    _, other = read(f"{first} {second}").statements

    assert other.speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Leonid Bondar and Anton Rybak argue about football. The team will win again, he says.",
        "When Pavlo Haas met Roman Halych at a panel, he argued that the front would hold.",
        "They met Denys Shulha and Olha Shulha. The younger Shulha said that it was warm.",
    ],
)
def test_two_who_fit_are_asked_about(text: str, read: Read) -> None:
    """Two persons joined, two who meet, two of one name: an open question names both."""
    found = read(text)

    assert [statement.speaker.name for statement in found.statements] == [None]
    assert [len(question.candidates) for question in found.questions] == [2]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Larysa Bilyk said she was safe.\n\nDenys Koval stays here. He asked friends to write.",
            "Denys Koval",
        ),
        (
            "Mykola Bilyk said it stood.\n\nIryna Sych sells tickets. “Nobody came,” she said.",
            "Iryna Sych",
        ),
        ("The Kremlin set terms. The truce would hold, it said.", "Russian government"),
        (
            "DTEK said plants were hit. Ukrenergo asked for patience; no plant was lost, it said.",
            "Ukrenergo",
        ),
    ],
)
def test_a_pronoun_is_the_last_who_fits(text: str, name: str, read: Read) -> None:
    """Names end as those of women or men; "it" is the last body that acts."""
    assert read(text).statements[-1].speaker.name == name


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Three people familiar with the plan said it was ready.", [True]),
        ("Two brokers, who asked not to be named, said prices rose.", [True]),
        ("Two men, who asked not to be named, said it rained. One said it snowed.", [True, True]),
        ("Two farmers said it rained. One of them said it snowed.", [False, False]),
        ("An official close to the talks said they had stalled.", [True]),
    ],
)
def test_terms_of_anonymity_are_read(text: str, anonymous: list[bool], read: Read) -> None:
    """Whoever knows and is not named, and whoever is taken from a group that is not."""
    assert [statement.speaker.anonymous for statement in read(text).statements] == anonymous


@pytest.mark.parametrize(
    "text",
    [
        "An official, who insisted on anonymity, left the room.",
        "A source who requested anonymity left the room.",
    ],
)
def test_asking_not_to_be_named_is_no_statement(text: str, read: Read) -> None:
    """The terms themselves are nothing that is said of the war."""
    assert read(text).statements == ()
