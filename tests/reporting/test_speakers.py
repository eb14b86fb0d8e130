"""Who is meant: names, roles, sides, pronouns, descriptions, governments, documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found, Speaker

Read = Callable[[str], Found]
FOMIN = "Russia’s deputy defence minister Alexander Fomin said the talks had begun."


def last(found: Found) -> Speaker:
    """Return the speaker of the last statement."""
    return found.statements[-1].speaker


@pytest.mark.parametrize(
    ("mention", "name", "role"),
    [
        (
            "Russia’s deputy defence minister Alexander Fomin",
            "Alexander Fomin",
            "Russia’s deputy defence minister",
        ),
        ("Russian President Vladimir Putin", "Vladimir Putin", "Russian President"),
        ("Pentagon spokesman John Kirby", "John Kirby", "Pentagon spokesman"),
        ("Mykhailo Podolyak, an adviser to the president,", "Mykhailo Podolyak", None),
        ("Foreign Minister Dmytro Kuleba", "Dmytro Kuleba", "Foreign Minister"),
        ("Ursula von der Leyen", "Ursula von der Leyen", None),
        ("Zelenskyy", "Zelenskyy", None),
        ("Officials in Mykolaiv", "Officials in Mykolaiv", None),
        ("Residents of Irpin", "Residents of Irpin", None),
    ],
)
def test_a_name_is_told_from_its_role(
    mention: str, name: str, role: str | None, read: Read
) -> None:
    """Offices and nationalities before a name are its role."""
    speaker = last(read(f"{mention} said that the talks had begun."))

    assert speaker.name == name
    assert role is None or speaker.role == role


def test_a_role_may_stand_behind_the_name(read: Read) -> None:
    """An apposition tells who somebody is."""
    speaker = last(read("“It is over,” said Mark Hertling, a retired US general."))

    assert (speaker.name, speaker.role) == ("Mark Hertling", "retired US general")


@pytest.mark.parametrize(
    ("mention", "side", "country"),
    [
        ("Russia", "russia", "RU"),
        ("The Kremlin", "russia", "RU"),
        ("Moscow", "russia", "RU"),
        ("Kyiv", "ukraine", "UA"),
        ("Ukraine’s parliament", "ukraine", "UA"),
        ("Ukrainian negotiators", "ukraine", "UA"),
        ("Zelenskyy", "ukraine", "UA"),
        ("Lavrov", "russia", "RU"),
        ("Russian-installed officials", "russia", "RU"),
        ("The White House", "third_country", "US"),
        ("Britain’s Ministry of Defence", "third_country", "GB"),
        ("NATO", "third_country", None),
        ("Turkish Foreign Minister Mevlut Cavusoglu", "third_country", "TR"),
        ("Military analysts", "analyst", None),
        ("The Institute for the Study of War", "analyst", None),
        ("A neighbour", None, None),
    ],
)
def test_words_tell_for_whom_somebody_speaks(
    mention: str, side: str | None, country: str | None, read: Read
) -> None:
    """Countries, seats of government, known names and trades decide; nothing is guessed."""
    speaker = last(read(f"{mention} said that the talks had begun."))

    assert (speaker.side, speaker.country) == (side, country)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Kyiv", "Ukrainian government"),
        ("Moscow", "Russian government"),
        ("The Kremlin", "Russian government"),
        ("The White House", "US government"),
        ("Washington", "US government"),
        ("Russia", "Russia"),
    ],
)
def test_a_seat_of_government_speaks_for_it(mention: str, name: str, read: Read) -> None:
    """Behind a place name that speaks stands a government."""
    assert last(read(f"{mention} said that the talks had begun.")).name == name


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Fomin", "Alexander Fomin"),
        ("He", "Alexander Fomin"),
        ("The minister", "Alexander Fomin"),
        ("The official", "Alexander Fomin"),
        ("The Russian official", "Alexander Fomin"),
        ("The Ukrainian official", "Ukrainian official"),
        ("The governor", "governor"),
        ("A minister", "minister"),
        ("Mr Fomin", "Alexander Fomin"),
    ],
)
def test_a_later_mention_means_who_was_named(mention: str, name: str, read: Read) -> None:
    """Surname, pronoun and office refer back where they agree; a new one is somebody new."""
    assert last(read(f"{FOMIN}\n\n{mention} added that a decision was near.")).name == name


def test_the_mention_stays_where_it_stands(read: Read) -> None:
    """The resolved name does not replace what the report prints."""
    text = f"{FOMIN}\n\nThe official added that a decision was near."
    mention = last(read(text)).mention

    assert mention is not None
    assert mention.words(text) == "The official"


def test_the_same_office_in_other_words(read: Read) -> None:
    """“The chief negotiator” is the man called the head of the delegation."""
    text = (
        "Vladimir Medinsky, the head of the Russian delegation, said talks were useful.\n\n"
        "“We have a long way to go,” the chief negotiator said."
    )

    assert last(read(text)).name == "Vladimir Medinsky"


def test_a_full_name_later_in_the_report_counts(read: Read) -> None:
    """A headline's surname is resolved by the name in the story."""
    text = "Kuleba said talks were near.\n\nForeign Minister Dmytro Kuleba was in Ankara."

    assert last(read(text)).name == "Dmytro Kuleba"


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("A US official said the units were moving.", True),
        ("A source close to the talks said the units were moving.", True),
        ("An adviser, speaking on condition of anonymity, said the units were moving.", True),
        ("Two residents said the units were moving.", False),
        ("Analysts said the units were moving.", False),
        ("Pentagon spokesman John Kirby said the units were moving.", False),
        ("Kyiv said the units were moving.", False),
    ],
)
def test_a_withheld_name_is_told(text: str, anonymous: bool, read: Read) -> None:  # noqa: FBT001 - a table's column
    """Single officials and sources without a name are anonymous, groups are not."""
    assert last(read(text)).anonymous is anonymous


def test_an_anonymous_speaker_stays_the_same(read: Read) -> None:
    """“The official” is the unnamed one before."""
    text = "A US official said units were moving. “They are shifting gears,” the official said."
    speaker = last(read(text))

    assert (speaker.name, speaker.anonymous, speaker.country) == ("US official", True, "US")


def test_two_of_one_name_are_an_open_question(read: Read) -> None:
    """A surname that two people bear is for an editor to settle."""
    text = (
        "Oleksandr Tkachenko met Yurii Tkachenko in Kyiv. Tkachenko said that the law had passed."
    )
    found = read(text)

    assert found.questions[0].candidates == ("Oleksandr Tkachenko", "Yurii Tkachenko")
    assert last(found).name is None
    assert last(found).mention is not None


def test_a_role_settles_which_of_two(read: Read) -> None:
    """A title beside the surname tells two bearers apart."""
    text = (
        "Minister Oleksandr Tkachenko met General Yurii Tkachenko. "
        "General Tkachenko said that the line had held."
    )

    assert last(read(text)).name == "Yurii Tkachenko"


def test_a_pronoun_between_two_people_is_an_open_question(read: Read) -> None:
    """The last speaker and another man named since can both be “he”."""
    text = (
        "Foreign Minister Sergei Lavrov said talks had failed. "
        "President Vladimir Putin arrived in Sochi. He said that the army was ready."
    )
    [question] = read(text).questions

    assert question.candidates == ("Sergei Lavrov", "Vladimir Putin")


def test_she_is_not_he(read: Read) -> None:
    """A given name tells whom a pronoun can mean."""
    text = (
        "Iryna Vereshchuk said ten buses had left. Mayor Ivan Fedorov said roads were open. "
        "She said that more would follow."
    )

    assert last(read(text)).name == "Iryna Vereshchuk"


def test_a_document_speaks_for_its_owner(read: Read) -> None:
    """Proposals belong to whoever made them."""
    text = (
        "Ukrainian negotiators said that under their proposals Kyiv would be neutral.\n\n"
        "The proposals mentioned a consultation period on Crimea."
    )
    speaker = last(read(text))

    assert (speaker.name, speaker.side) == ("Ukrainian proposals", "ukraine")


def test_who_is_the_noun_before_it(read: Read) -> None:
    """A relative pronoun is the mention; the name is that of the person meant."""
    text = "Governor Oleh Kiper, who said the port was closed, left."
    speaker = last(read(text))

    assert speaker.mention is not None
    assert speaker.mention.words(text) == "who"
    assert speaker.name == "Oleh Kiper"


def test_nobody_is_made_up(read: Read) -> None:
    """A pronoun without anybody before it has no name, and says why."""
    [statement] = read("He said that the army was ready.").statements

    assert statement.speaker.name is None
    assert statement.reasons


@pytest.mark.parametrize(
    "mention",
    [
        "Ukraine’s foreign minister, Dmytro Kuleba,",
        "Ukraine’s foreign minister Dmytro Kuleba",
    ],
)
def test_a_name_behind_a_comma_is_the_name(mention: str, read: Read) -> None:
    """The description before a name is the role, with or without a comma."""
    speaker = last(read(f"{mention} wrote on Telegram that the talks had begun."))

    assert (speaker.name, speaker.role) == ("Dmytro Kuleba", "Ukraine’s foreign minister")
