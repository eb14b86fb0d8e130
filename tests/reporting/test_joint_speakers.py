"""Speakers of several sides in one mention, and the noun that a verb really belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found, Speaker

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


def only(found: Found) -> Speaker:
    """Return the speaker of the one statement found."""
    [statement] = found.statements
    return statement.speaker


@pytest.mark.parametrize(
    "mention",
    [
        "American and Russian officials",
        "Lavrov and Kuleba",
        "Moscow and Kyiv",
        "Russia and Ukraine",
        "Officials on both sides",
        "Representatives of Russia and Ukraine",
        "Officials in Kyiv and Washington",
        "A Kremlin official and a European diplomat",
    ],
)
def test_who_speaks_for_two_sides_speaks_for_neither(mention: str, read: Read) -> None:
    """Side and country stay open; the mention is kept whole."""
    text = f"{mention} said that the exchange was over."
    speaker = only(read(text))

    assert (speaker.side, speaker.country) == (None, None)
    assert speaker.mention is not None
    assert speaker.mention.words(text) == mention


@pytest.mark.parametrize(
    ("mention", "side"),
    [
        ("Zelensky and Yermak", "ukraine"),
        ("Russian officials in Kherson and Crimea", "russia"),
        ("Ukraine's military", "ukraine"),
        ("US and British officials", "third_country"),
        ("Moscow and its allies in Donetsk", "russia"),
    ],
)
def test_an_and_within_one_side_changes_nothing(mention: str, side: str, read: Read) -> None:
    """Two of one side speak for it, and so do officials in two towns."""
    assert only(read(f"{mention} said that the exchange was over.")).side == side


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Russian forces pressed on with their offensive in Ukraine's northeastern Kharkiv "
                "region on Tuesday, and Ukraine's military said it was moving reserves there."
            ),
            "Ukraine's military",
        ),
        ("Ukraine pulled back from Avdiivka and Russia claimed the town.", "Russia"),
        ("Drones hit Odesa overnight and the mayor said two people had died.", "the mayor"),
        (
            "The troops advanced near Lyman, and Russia's ministry said it had taken Torske.",
            "Russia's ministry",
        ),
        ("Despite pressure from Washington, Kyiv said it would not withdraw.", "Kyiv"),
        (
            "After talks with Lavrov, Turkish Foreign Minister Hakan Fidan said grain would flow.",
            "Turkish Foreign Minister Hakan Fidan",
        ),
    ],
)
def test_a_verb_with_its_own_subject_borrows_none(text: str, speaker: str, lines: Lines) -> None:
    """The noun beside the verb speaks, not the subject of the clause before."""
    assert [mention for mention, _ in lines(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            (
                "Kyiv will not recognise any territory as Russian, Zelensky's chief of staff "
                "Andriy Yermak said."
            ),
            "Zelensky's chief of staff Andriy Yermak",
            "Kyiv will not recognise any territory as Russian",
        ),
        (
            "The town is no longer Russian, the head of the Kharkiv region, Oleh Synyehubov, said.",
            "the head of the Kharkiv region",
            "The town is no longer Russian",
        ),
        (
            "Residents in Pokrovsk, where shells land daily, said they would stay.",
            "Residents in Pokrovsk",
            "they would stay",
        ),
        (
            "According to the mayor of Enerhodar, Dmytro Orlov, shells fell near the plant.",
            "the mayor of Enerhodar",
            "shells fell near the plant",
        ),
    ],
)
def test_a_mention_ends_at_its_commas(text: str, speaker: str, words: str, lines: Lines) -> None:
    """Neither the clause before nor an aside behind is part of who speaks."""
    assert lines(text) == [(speaker, words)]


def test_a_list_of_nationalities_is_one_mention(lines: Lines) -> None:
    """Not every comma ends the words before."""
    text = "US, British and French officials said that Kharkiv was under threat."

    assert lines(text)[0][0] == "US, British and French officials"


def test_the_end_of_a_sentence_names_who_says_it_all(read: Read) -> None:
    """What is retold first is retold by the one named last."""
    text = "Putin said Ukraine must give up Donbas, Zelensky's adviser Mykhailo Podolyak told us."
    teller, told = read(text).statements

    assert (teller.speaker.name, told.speaker.name) == ("Mykhailo Podolyak", "Putin")
    assert told.inside == teller.id


def test_the_agency_that_quotes_somebody_does_not_speak(lines: Lines) -> None:
    """“Was quoted by … as saying” leaves the words with the one quoted."""
    text = "Shoigu was quoted by TASS as saying that Lyman had been taken."

    assert lines(text) == [("Shoigu", "that Lyman had been taken")]


def test_a_semicolon_keeps_two_speakers_apart(lines: Lines) -> None:
    """What stands before it is not said by the one behind it."""
    text = "Officials in Luhansk said that Severodonetsk had fallen; Haidai denied it."

    assert lines(text) == [("Officials in Luhansk", "that Severodonetsk had fallen")]


def test_two_unnamed_speakers_are_both_anonymous(read: Read) -> None:
    """Anonymity is told for joined speakers, too."""
    assert only(read("A Kremlin official and a diplomat said that no deal was near.")).anonymous
