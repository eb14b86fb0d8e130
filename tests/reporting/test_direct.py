"""Direct speech: which words are quoted from whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will hold the city,” Mayor Ivan Fedorov said.",
            ("Mayor Ivan Fedorov", "We will hold the city"),
        ),
        (
            "“We will hold the city,” said Mayor Ivan Fedorov.",
            ("Mayor Ivan Fedorov", "We will hold the city"),
        ),
        (
            "The governor said: “The bridge is closed to all traffic.”",
            ("The governor", "The bridge is closed to all traffic."),
        ),
        (
            "“Who will rebuild our homes?” asked a resident of Irpin.",
            ("a resident of Irpin", "Who will rebuild our homes?"),
        ),
        (
            "“Glory to the defenders!” Zelenskyy wrote on Telegram.",
            ("Zelenskyy", "Glory to the defenders!"),
        ),
        (
            "“Russian forces have left Bucha,” tweeted Mykhailo Podolyak.",
            ("Mykhailo Podolyak", "Russian forces have left Bucha"),
        ),
        (
            "The ministry added, “All crew members were rescued.”",
            ("The ministry", "All crew members were rescued."),
        ),
        (
            '"We will hold the city," the mayor told reporters in Kyiv.',
            ("the mayor", "We will hold the city"),
        ),
        (
            "‘We will hold the city,’ the mayor said.",
            ("the mayor", "We will hold the city"),
        ),
        (
            "“We will hold the city.” Fedorov said.",
            ("Fedorov", "We will hold the city."),
        ),
        (
            "“We need planes,” the minister instructed reporters.",
            ("the minister", "We need planes"),
        ),
    ],
)
def test_a_quotation_has_its_speaker(text: str, expected: tuple[str, str], lines: Lines) -> None:
    """Before or behind, straight or inverted: the verb of saying tells who speaks."""
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We are ready,” the general said. “Nobody will pass.”",
            "We are ready … Nobody will pass.",
        ),
        (
            "“We are ready,” the general said, “and nobody will ever pass this river.”",
            "We are ready … and nobody will ever pass this river.",
        ),
        (
            "The general said the line would hold. “We have dug in very well here,” he wrote.",
            "the line would hold",
        ),
        (
            "The general said the line would hold. “Nobody will pass the river again.”",
            "the line would hold … Nobody will pass the river again.",
        ),
        (
            "The general addressed the troops:\n\n“We are ready. Nobody will pass.”",
            "We are ready. Nobody will pass.",
        ),
        (
            "“We are ready,” the general said.\n\n“Nobody will pass this river.”",
            "We are ready … Nobody will pass this river.",
        ),
        (
            "The general said: “We are ready.\n\n“Nobody will pass.”",
            "We are ready. … Nobody will pass.",
        ),
    ],
)
def test_one_statement_stays_one(text: str, expected: str, lines: Lines) -> None:
    """A quotation broken by its attribution, or running on, is one statement of many parts."""
    assert lines(text)[0][1] == expected


def test_the_source_of_an_attribution_does_not_take_the_words(lines: Lines) -> None:
    """“…,” Lavrov said, according to a transcript: Lavrov speaks, once."""
    text = "“The danger is real,” Lavrov told state television, according to a transcript."

    assert lines(text) == [("Lavrov", "The danger is real")]


def test_two_verbs_make_two_statements(lines: Lines) -> None:
    """What another verb attributes is another statement."""
    text = "“We are ready,” the general said. “Nobody will pass,” the mayor added."

    assert [speaker for speaker, _ in lines(text)] == ["the general", "the mayor"]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Night” opened in Lviv on Friday.",
        "Volunteers call the road to Bakhmut.",
        "The so-called “people’s republic” held no vote.",
        "She read “War and Peace” in the shelter.",
        "The ship “Moskva” sank in the Black Sea.",
        "The operation, codenamed “Spider”, took a year.",
        "Shops were closed and buses did not run in Kharkiv.",
        "Russia has previously opposed Ukrainian membership of the bloc.",
    ],
)
def test_what_is_no_speech_stays_out(text: str, lines: Lines) -> None:
    """Titles, names and words held at arm's length are no statements."""
    assert lines(text) == []


def test_a_quotation_without_a_speaker_is_asked_about(read: Read) -> None:
    """Words of nobody are not dropped in silence."""
    found = read("The wall had a message on it. “We will return to our home soon, all of us.”")

    assert [question.question[:12] for question in found.questions] == ["Whose words "]


def test_a_quotation_left_open_is_read_and_asked_about(read: Read) -> None:
    """An odd mark is a question for an editor, and the statement is kept."""
    found = read("“We will hold the city, the mayor said.\n\nNobody slept.")

    assert any("not closed" in question.question for question in found.questions)


def test_a_post_may_quote_within_the_quotation(read: Read) -> None:
    """What a post quotes stays the words of whoever posts it."""
    text = "“Does ‘we leave Kyiv’ = ‘we lost’?” tweeted Mark Hertling, a retired US general."
    [statement] = read(text).statements

    assert statement.kind == "direct"
    assert statement.span.words(text) == "Does ‘we leave Kyiv’ = ‘we lost’?"
    assert statement.speaker.name == "Mark Hertling"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We are ready for winter,” he said.", "direct"),
        ("He said they were ready.", "indirect"),
        ("He said they were “ready for anything” now.", "mixed"),
        ("He called the plan “a bad joke”.", "mixed"),
        ("According to the mayor, the “second army” has gone.", "mixed"),
    ],
)
def test_the_kind_tells_whose_words_are_printed(text: str, kind: str, read: Read) -> None:
    """Direct speech is all in marks, indirect speech has none, mixed speech some."""
    assert [statement.kind for statement in read(text).statements] == [kind]
