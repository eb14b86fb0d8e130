"""Claims of others, the reporter's remarks, and who retells whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reporting import Found

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (
            "Moscow’s claim that it had taken Lyman was false.",
            "Moscow’s",
            "that it had taken Lyman",
        ),
        ("The claim by Minsk that it was hit was false.", "Minsk", "that it was hit"),
        ("Their assertion that the dam was mined was false.", "Their", "that the dam was mined"),
        pytest.param(
            "Moscow’s claim that it holds Vuhledar is false.",
            "Moscow’s",
            "that it holds Vuhledar",
            marks=pytest.mark.xfail(reason="the verb of the sentence is read into the clause"),
        ),
        ("Kyiv’s promise to rebuild the theatre was kept.", "Kyiv’s", "to rebuild the theatre"),
        ("A plea by Odesa for generators went round the world.", "Odesa", "for generators"),
        ("Berlin’s demand that ports be opened was met.", "Berlin’s", "that ports be opened"),
    ],
)
def test_a_noun_tells_the_words_of_its_owner(text: str, who: str, words: str, lines: Lines) -> None:
    """An owner or “by” says whose claim, plea or promise it is."""
    assert lines(text) == [(who, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The claim that the dam was mined alarmed engineers.",
        "The claim by the insurer was paid.",
        "The mayor’s house that burned was old.",
        "The promise of spring cheered the town.",
        "Their call that night lasted an hour.",
        "Moscow’s claim to Crimea is old.",
    ],
)
def test_owners_and_clauses_alone_are_no_claim(text: str, lines: Lines) -> None:
    """Without both an owner and a clause of content nobody is said to claim anything."""
    assert lines(text) == []


@pytest.mark.parametrize(
    ("rider", "denier"),
    [
        (", a charge that Minsk rejects.", "Minsk"),
        (", an allegation that Kyiv has repeatedly denied.", "Kyiv"),
        (" — a version disputed by the navy.", "the navy"),
        (", something the governor denied.", "the governor"),
        (", an accusation rejected by Warsaw.", "Warsaw"),
    ],
)
def test_a_denial_behind_the_words_is_the_deniers(rider: str, denier: str, lines: Lines) -> None:
    """The rider names a second speaker about the same words."""
    words = "drones had crossed the border near Orsha"

    assert lines(f"The agency said {words}{rider}") == [("The agency", words), (denier, words)]


@pytest.mark.parametrize(
    ("rest", "kept"),
    [
        (" without giving details.", ""),
        (", without naming the village.", ""),
        (", but gave no evidence.", ""),
        (" without a shot.", " without a shot"),
        (", which lies on the Oskil.", ", which lies on the Oskil"),
        (" but not the bridge.", " but not the bridge"),
    ],
)
def test_only_remarks_on_the_words_are_cut(rest: str, kept: str, lines: Lines) -> None:
    """What the report misses is its own; how the village fell is the speaker's."""
    words = "its men had taken Dvorichna"

    assert lines(f"The army said {words}{rest}")[0] == ("The army", f"{words}{kept}")


@pytest.mark.parametrize(
    ("text", "teller", "told"),
    [
        ("The mayor said that Moscow had vowed to spare the school.", "The mayor", "Moscow"),
        ("Kyiv said that Minsk had denied the raid.", "Kyiv", "Minsk"),
        ("The envoy said that Ankara had offered to host talks.", "The envoy", "Ankara"),
        ("He said the ministry had warned that it would flood.", "He", "the ministry"),
    ],
)
def test_a_named_body_within_the_words_speaks_itself(
    text: str, teller: str, told: str, read: Read, lines: Lines
) -> None:
    """What another has said is tied to the one who retells it."""
    outer, inner = read(text).statements

    assert [who for who, _ in lines(text)] == [teller, told]
    assert inner.inside == outer.id


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that he had warned the ministry of floods.",
        "The mayor said that Moscow might offer talks.",
        "The mayor said that neighbours had warned her of floods.",
        "“Moscow has vowed to spare the school,” the mayor said.",
        "The mayor said that Moscow had not promised to leave.",
    ],
)
def test_own_possible_and_quoted_words_are_not_retold(text: str, read: Read) -> None:
    """One speaker, one statement: the rest is what he talks of."""
    assert len(read(text).statements) == 1
