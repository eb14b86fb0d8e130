"""What stands around a verb: subject, block, clauses, noun phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reporting.clauses import block, noun_phrase
from reporting.grammar import children, content_clauses, is_verb
from reporting.parsing import paragraphs
from reporting.subjects import antecedent, subject

if TYPE_CHECKING:
    from reporting.parsing import Token


def word(text: str, wanted: str) -> Token:
    """Return the first token of a text that is spelled so."""
    return next(token for token in paragraphs(text)[0].doc if token.text == wanted)


def between(first: Token, last: Token) -> str:
    """Return the words from one token to another."""
    return first.doc[first.i : last.i + 1].text


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("Kyiv said it would hold.", "said", "Kyiv"),
        ("Kyiv met its allies and said it would hold.", "said", "Kyiv"),
        ("The minister, speaking in Ankara, said it would hold.", "speaking", "minister"),
        ("The plan was announced by Moscow.", "announced", "Moscow"),
        ("Kyiv withdrew and Russia claimed the town.", "claimed", "Russia"),
        ("Kyiv has promised to hold the town.", "hold", "Kyiv"),
        ("He thanked officials who said it would hold.", "said", "who"),
    ],
)
def test_a_verb_has_the_subject_of_its_clause(text: str, verb: str, speaker: str) -> None:
    """Its own, the agent of a passive, or one borrowed from the verb above."""
    found = subject(word(text, verb))

    assert found is not None
    assert found.text == speaker


def test_nobody_is_named_for_a_bare_passive() -> None:
    """“He was told” does not say by whom."""
    assert subject(word("He was told that the town would fall.", "told")) is None


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    """Who is the official; any other word stands for itself."""
    text = "The official who said so left."

    assert antecedent(word(text, "who")).text == "official"
    assert antecedent(word(text, "official")).text == "official"


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The mayor of Kharkiv said so.", "mayor", "The mayor of Kharkiv"),
        ("Residents of Irpin, who fled, said so.", "Residents", "Residents of Irpin"),
        ("Mark Hertling, a retired general, said so.", "Hertling", "Mark Hertling"),
        ("A US official who was not named said so.", "official", "A US official"),
    ],
)
def test_a_noun_phrase_ends_before_what_explains_it(text: str, head: str, phrase: str) -> None:
    """Relative clauses and appositions behind a comma are no part of it."""
    assert between(*noun_phrase(word(text, head))) == phrase


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        (
            "Officials said on Tuesday that the bridge was shut.",
            "said",
            "Officials said on Tuesday",
        ),
        ("The bridge was shut, officials said.", "said", "officials said"),
        ("The envoy told reporters that talks went on.", "told", "The envoy told reporters"),
    ],
)
def test_the_attribution_is_a_block(text: str, verb: str, words: str) -> None:
    """Verb, subject, listener and day stand together."""
    assert between(*block(word(text, verb))) == words


@pytest.mark.parametrize(
    ("text", "verb", "clauses"),
    [
        ("Officials said that the bridge was shut.", "said", ["shut"]),
        ("The bridge was shut, officials said.", "said", ["shut"]),
        ("Officials said nothing.", "said", []),
    ],
)
def test_a_verb_of_saying_governs_clauses(text: str, verb: str, clauses: list[str]) -> None:
    """Before it or behind it, with or without “that”."""
    assert [clause.text for clause in content_clauses(word(text, verb))] == clauses


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Kyiv said so.", "said", True),
        ("Kyiv has said so.", "has", False),
        ("The wounded man left.", "wounded", False),
        ("Kyiv said so.", "Kyiv", False),
    ],
)
def test_helpers_and_participles_are_no_verbs(text: str, wanted: str, *, expected: bool) -> None:
    """Only full verbs can say something."""
    assert is_verb(word(text, wanted)) is expected


def test_children_come_in_order_and_by_kind() -> None:
    """Words are asked for by how they hang on another."""
    verb = word("Kyiv has said so.", "said")

    assert [child.text for child in children(verb, "nsubj", "aux")] == ["Kyiv", "has"]
    assert children(verb, "dative") == []
