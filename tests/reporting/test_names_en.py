"""A name is a person's name: never a place, an office or an age beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found, Speaker

Read = Callable[[str], Found]


def speaker_of(mention: str, read: Read) -> Speaker:
    """Return who speaks in a plain sentence with this mention."""
    [statement] = read(f"{mention} said that the front was quiet.").statements
    return statement.speaker


@pytest.mark.parametrize(
    ("mention", "name", "role"),
    [
        (
            "The governor of the Kherson region, Oleksandr Prokudin,",
            "Oleksandr Prokudin",
            "governor of the Kherson region",
        ),
        ("Its director general, Rafael Grossi,", "Rafael Grossi", "director general"),
        (
            "European Commission President Ursula von der Leyen",
            "Ursula von der Leyen",
            "European Commission President",
        ),
        (
            "White House Press Secretary Karoline Leavitt",
            "Karoline Leavitt",
            "White House Press Secretary",
        ),
        ("State Duma Speaker Vyacheslav Volodin", "Vyacheslav Volodin", "State Duma Speaker"),
        ("Chief of Staff Andriy Yermak", "Andriy Yermak", "Chief of Staff"),
        ("Secretary of State Antony Blinken", "Antony Blinken", "Secretary of State"),
        ("Defence Minister Rustem Umerov", "Rustem Umerov", "Defence Minister"),
        ("Kharkiv Mayor Ihor Terekhov", "Ihor Terekhov", "Kharkiv Mayor"),
        ("NATO Secretary General Mark Rutte", "Mark Rutte", "NATO Secretary General"),
        (
            "Denis Pushilin, the self-proclaimed DPR head,",
            "Denis Pushilin",
            "self-proclaimed DPR head",
        ),
        ("Vice President JD Vance", "JD Vance", "Vice President"),
    ],
)
def test_the_office_is_the_role_and_the_person_the_name(
    mention: str, name: str, role: str, read: Read
) -> None:
    """Whether the office stands before the name, behind it, or is capitalised."""
    speaker = speaker_of(mention, read)

    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Residents in Pokrovsk", "Residents in Pokrovsk"),
        ("Residents of Kherson", "Residents of Kherson"),
        ("An aide to one European leader", "aide to one European leader"),
        ("The mayor of Kharkiv", "mayor of Kharkiv"),
        ("A soldier near Chasiv Yar", "soldier near Chasiv Yar"),
        ("The Kyiv Independent", "Kyiv Independent"),
        ("Officials on both sides", "Officials on both sides"),
        ("The Donetsk People's Republic", "Donetsk People's Republic"),
        ("The Prosecutor General's Office", "Prosecutor General's Office"),
        ("The State Emergency Service", "State Emergency Service"),
    ],
)
def test_without_a_person_the_whole_phrase_is_the_name(mention: str, name: str, read: Read) -> None:
    """No place or country within it stands for the speaker; an office in it is the role too."""
    speaker = speaker_of(mention, read)

    assert speaker.name == name
    assert speaker.role in (None, name)


@pytest.mark.parametrize("mention", ["Oleh Synyehubov, 41,", "Mykola, 63,", "The IAEA", "NATO"])
def test_an_age_or_an_article_is_no_role(mention: str, read: Read) -> None:
    """Only an office or a description is."""
    assert speaker_of(mention, read).role is None


@pytest.mark.parametrize(
    ("mention", "side"),
    [
        ("The General Staff", "ukraine"),
        ("Ukraine's General Staff", "ukraine"),
        ("Russia's General Staff", "russia"),
        ("A spokesman for the Khortytsia operational group", "ukraine"),
        ("Zelensky's chief of staff", "ukraine"),
        ("The Moscow-installed governor of Kherson", "russia"),
        ("The Russian-appointed mayor of Melitopol", "russia"),
        ("The Donetsk People's Republic", "russia"),
        ("An ISW analyst", "analyst"),
        ("The IAEA", "third_country"),
        ("The United Nations", "third_country"),
        ("The European Union", "third_country"),
        ("The Red Cross", "third_country"),
        ("The mayor of Kharkiv", "ukraine"),
        ("The mayor of Melitopol", None),
        ("The mayor of Lublin", None),
        ("The governor of the Kherson region", None),
    ],
)
def test_bodies_countries_and_towns_never_held_tell_the_side(
    mention: str, side: str | None, read: Read
) -> None:
    """Bodies, countries and who appointed somebody do; a town that was held does not."""
    assert speaker_of(mention, read).side == side


@pytest.mark.parametrize(
    "mention",
    [
        "A senior diplomat, who asked not to be named,",
        "Two officials, who spoke on condition of anonymity,",
        "Two officials, who were not authorised to speak publicly,",
        "An aide to one European leader",
    ],
)
def test_terms_of_anonymity_are_told_and_are_no_statement(mention: str, read: Read) -> None:
    """Who withholds a name is anonymous; that he asked for it is nothing he said."""
    assert speaker_of(mention, read).anonymous


@pytest.mark.parametrize(
    "mention",
    [
        "Two officials",
        "The mayor of Kharkiv",
        "Mykhailo Podolyak, an adviser,",
        "Residents of Kherson",
    ],
)
def test_who_is_only_described_is_not_anonymous(mention: str, read: Read) -> None:
    """An office that one person holds, a group or a name withholds nothing."""
    assert not speaker_of(mention, read).anonymous


def test_a_town_is_never_she(read: Read) -> None:
    """A pronoun behind a quotation does not mean a place that is named in it."""
    found = read("He said: “Kherson is Ukraine.” She, however, said that it was not.")

    assert [statement.speaker.name for statement in found.statements] == [None, None]
