"""Whose verb it is, what it governs, and which words make up an attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reporting.clauses import block, noun_phrase
from reporting.grammar import content_clauses
from reporting.parsing import paragraphs
from reporting.subjects import antecedent, describes, subject

if TYPE_CHECKING:
    from reporting.parsing import Token


def word(text: str, wanted: str) -> Token:
    """Return the first token of a text that is spelled so."""
    return next(token for token in paragraphs(text)[0].doc if token.text == wanted)


def between(first: Token, last: Token) -> str:
    """Return the words from one token to another."""
    return first.doc[first.i : last.i + 1].text


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("The governor arrived in Izium and warned that mines remained.", "warned", "governor"),
        ("The attack was confirmed by the navy.", "confirmed", "navy"),
        ("The envoy was quoted by an agency as saying that talks had failed.", "saying", "envoy"),
        ("The navy issued a statement saying that it was sorry.", "saying", "statement"),
        ("The mayor called residents, saying that buses waited.", "saying", "mayor"),
        ("The mayor was quick to point out that it rained.", "point", "mayor"),
        ("Asked about Lyman, the general said it would hold.", "said", "general"),
        ("The army said it had left and the mayor said it was a lie.", "said", "army"),
        ("The pilot who reported the fire was praised.", "reported", "who"),
        ("It was reported in the ministry that the depot burned.", "reported", "ministry"),
    ],
)
def test_whoever_speaks_is_the_subject(text: str, verb: str, who: str) -> None:
    """Its own, an agent, a lender's, or the document that says so."""
    found = subject(word(text, verb))

    assert found is not None
    assert found.text == who


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("He was informed that the road was cut.", "informed"),
        ("She was asked whether she would stay.", "asked"),
        ("Say that the road is cut.", "Say"),
    ],
)
def test_listeners_and_nobody_are_no_subjects(text: str, verb: str) -> None:
    """Who was informed or asked did not speak, and an order has no speaker."""
    assert subject(word(text, verb)) is None


@pytest.mark.parametrize(
    ("text", "pronoun", "noun"),
    [
        ("The nurse who said so fled.", "who", "nurse"),
        ("The statement that blamed Kyiv was withdrawn.", "that", "statement"),
        ("The ministry, which denied the raid, was silent.", "which", "ministry"),
        ("The nurse said that it rained.", "that", "that"),
        ("Nobody knew who said so.", "who", "who"),
    ],
)
def test_relative_words_alone_have_an_antecedent(text: str, pronoun: str, noun: str) -> None:
    """“That” before what was said, and “who” in a question, stand for themselves."""
    assert antecedent(word(text, pronoun)).text == noun


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The town called Lyman burned.", "called", True),
        ("The statement issued by the navy was short.", "issued", True),
        ("The navy issued a statement.", "issued", False),
        ("The mayor said so.", "said", False),
    ],
)
def test_participles_describe_nouns(text: str, verb: str, *, expected: bool) -> None:
    """A town called so is described; a navy that issues something acts."""
    assert describes(word(text, verb)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "clauses"),
    [
        ("The mayor told a broadcaster that Sumy was dark.", "told", ["was"]),
        ("The mayor asked whether the road was open.", "asked", ["was"]),
        ("The mayor said during a visit that the road was open.", "said", ["was"]),
        ("The road was open; the mayor denied it.", "denied", []),
        ("The mayor thanked the medic that saved him.", "thanked", []),
        ("The mayor told the medic that saved him a story.", "told", []),
    ],
)
def test_content_is_told_from_description(text: str, verb: str, clauses: list[str]) -> None:
    """“That” with a subject behind it opens what was said; else it describes a noun."""
    assert [clause.text for clause in content_clauses(word(text, verb))] == clauses


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The head of the Kherson military administration said so.", "head",
         "The head of the Kherson military administration"),
        ("The spokesman, who was tired, said so.", "spokesman", "The spokesman"),
        ("The ministry in a statement said so.", "ministry", "The ministry"),
        ("Residents of Pokrovsk, where shells land, said so.", "Residents",
         "Residents of Pokrovsk"),
        ("Mayor Ihor Tkach said so.", "Tkach", "Mayor Ihor Tkach"),
        ("Two drivers from Sumy said so.", "drivers", "Two drivers from Sumy"),
    ],
)  # fmt: skip
def test_a_phrase_keeps_its_parts_and_drops_asides(text: str, head: str, phrase: str) -> None:
    """Offices and towns stay; media and clauses that explain go."""
    assert between(*noun_phrase(word(text, head))) == phrase


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The road was cut, the mayor told Reuters.", "told", "the mayor told Reuters"),
        ("The mayor later said that it rained.", "said", "The mayor later said"),
        ("The mayor has not said that it rained.", "said", "The mayor has not said"),
        ("The mayor said in Sumy that it rained.", "said", "The mayor said in Sumy"),
    ],
)
def test_helpers_listeners_and_places_belong_to_it(text: str, verb: str, words: str) -> None:
    """An attribution is all that stands around its verb but for the words."""
    assert between(*block(word(text, verb))) == words
