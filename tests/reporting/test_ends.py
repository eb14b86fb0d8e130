"""Where words begin and end: further verbs, contrasts, refusals, conditions, agencies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A blogger claimed that troops took the heap and criticized the ministry for delays.",
            [("A blogger", "that troops took the heap"), ("A blogger", "the ministry for delays")],
        ),
        (
            "A blogger claimed that troops took it, although another denied that they held it.",
            [("A blogger", "that troops took it"), ("another", "that they held it")],
        ),
        (
            "The ministry said the aid had come and would not comment further.",
            [("The ministry", "the aid had come"), ("The ministry", "comment further")],
        ),
        (
            "Ukraine could ship more grain if the corridor stays open, a trader said.",
            [("a trader", "Ukraine could ship more grain if the corridor stays open")],
        ),
        (
            "Homes remain without power, he said, and urged residents to wait.",
            [("he", "Homes remain without power"), ("he", "residents to wait")],
        ),
        (
            "The talks had been hard, he said in the corridor, but the pipe would outlive both.",
            [("he", "The talks had been hard … but the pipe would outlive both")],
        ),
        (
            "Ukrenergo asked for patience; there was no need for imports, it stressed.",
            [("Ukrenergo", "patience"), ("it", "there was no need for imports")],
        ),
        (
            "A man was killed in Vovchansk, Kharkiv governor Stepan Huzenko said.",
            [("Kharkiv governor Stepan Huzenko", "A man was killed in Vovchansk")],
        ),
        (
            "The officer warned locals not to touch drones, as they may explode.",
            [("The officer", "locals not to touch drones, as they may explode")],
        ),
        (
            "The envoy told a Turkish broadcaster that the ports would open.",
            [("The envoy", "that the ports would open")],
        ),
        (
            "Iryna Bilyk told this programme she had moved in with her sister.",
            [("Iryna Bilyk", "she had moved in with her sister")],
        ),
        (
            "They proposed short truces so that medics could work.",
            [("They", "short truces so that medics could work")],
        ),
    ],
)
def test_words_end_where_the_speaker_ends(
    text: str, said: list[tuple[str, str]], lines: Lines
) -> None:
    """What he does next, what others say and what the reporter adds is not in them."""
    assert lines(text) == said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“I saw a light,” she chuckled.", "I saw a light"),
        ("“Let them eat mines!” he raged.", "Let them eat mines!"),
        ("“Ask the occupiers,” he shrugged.", "Ask the occupiers"),
        ("The channel posted a message reading “We stay here.”", "We stay here."),
    ],
)
def test_manners_of_speaking_attribute_quotations(text: str, words: str, lines: Lines) -> None:
    """Whoever rages, chuckles or shrugs beside a quotation speaks it."""
    assert [said.rstrip(",") for _, said in lines(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "A marine, who gave only his call sign, “Krab,” came home.",
        "She chuckled and went on.",
        "He raged through the house.",
    ],
)
def test_names_in_marks_and_manners_alone_say_nothing(text: str, lines: Lines) -> None:
    """A call sign is no quotation, and laughter no speech."""
    assert lines(text) == []


def test_a_sentence_taken_for_a_subject_is_what_is_said(lines: Lines) -> None:
    """Of a long sentence before "the governor said", nothing is lost to the parser."""
    said = "A Russian drone attack on the port of Izmail damaged grain silos and killed a worker"
    text = f"{said} overnight, the governor of Ukraine's southern Odesa region said on Tuesday."

    assert lines(text) == [("the governor of Ukraine's southern Odesa region", f"{said} overnight")]
