"""Further ways to say nothing, and sentences that only sound like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
FIRST = "Governor Stepan Huzenko said that the bridge at Oskil was open."


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("He made no reference to the losses.", "the losses"),
        ("He said not a word about Vovchansk.", "Vovchansk"),
        ("He did not address the fire in Izium.", "the fire in Izium"),
        ("He has not mentioned the second bridge.", "the second bridge"),
        ("He avoided any mention of Kupiansk.", "Kupiansk"),
        ("He never mentioned the mine.", "the mine"),
        ("He remained silent about the ferry at Nikopol.", "the ferry at Nikopol"),
        ("He did not name Kupiansk, Lyman or Izium.", "Kupiansk, Lyman or Izium"),
        ("He did not mention Kupiansk in his speech.", "Kupiansk"),
        ("He did not mention Kupiansk, where fighting goes on.", "Kupiansk"),
        ("He did not mention Kupiansk, but thanked the medics for help.", "Kupiansk"),
        ("Kupiansk was not mentioned.", "Kupiansk"),
        ("Kupiansk went unmentioned.", "Kupiansk"),
    ],
)
def test_what_was_left_out_is_kept_with_the_words(sentence: str, matter: str, read: Read) -> None:
    """Places and matters that the speaker passed over hang on his statement."""
    text = f"{FIRST} {sentence}"
    said = read(text).statements[0]

    assert [span.words(text) for span in said.silences] == [matter]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bus left out of the south gate.",
        "“He did not mention Kupiansk,” a nurse said.",
        "No word was harder to read.",
        "The siren remained silent.",
    ],
)
def test_what_only_sounds_like_silence_is_none(sentence: str, read: Read) -> None:
    """Sirens, buses and what others say of him leave nothing out."""
    assert not any(said.silences for said in read(f"{FIRST} {sentence}").statements)


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("The navy declined to say where the ship lay.", "The navy", "say where the ship lay"),
        ("The army would not confirm the loss.", "The army", "confirm the loss"),
        ("The ministry did not respond to a letter.", "The ministry", "a letter"),
        ("Minsk refused to discuss the drones.", "Minsk", "discuss the drones"),
        ("The navy did not immediately comment.", "The navy", "immediately comment"),
        ("The plant did not say how many pumps worked.", "The plant", "how many pumps worked"),
    ],
)
def test_whoever_will_not_speak_refuses(text: str, who: str, words: str, read: Read) -> None:
    """The refusal is a statement of its own, with the matter that stays open."""
    [said] = read(text).statements
    mention = said.speaker.mention

    assert (said.act, said.span.words(text)) == ("refusal", words)
    assert mention is not None
    assert mention.words(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "The governor declined the invitation.",
        "The driver refused to stop.",
        "The garrison declined in number.",
        "The unit would not leave the trench.",
    ],
)
def test_refusing_to_act_is_no_refusal_to_speak(text: str, read: Read) -> None:
    """Drivers who will not stop and garrisons that shrink have said nothing."""
    assert read(text).statements == ()
