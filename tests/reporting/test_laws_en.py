"""Laws that hold for every English text, sensible or not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Found, Report, find_statements

SPEAKERS = ("Kyiv", "The Kremlin", "A US official", "Zelensky and Putin", "He", "Neither side")
VERBS = ("said", "denied", "promised", "asked about", "called", "did not mention", "accused")
WORDS = ("that Lyman held", "“we hold”", "Russia of lies", "the claim", "to leave", "Article 5")
RIDERS = (
    ".",
    ", a claim that Kyiv denied.",
    ", without offering evidence.",
    " as Moscow left",
    "”",
)
PARTS = st.tuples(*(st.sampled_from(row) for row in (SPEAKERS, VERBS, WORDS, RIDERS)))
TEXTS = st.lists(PARTS.map(lambda p: f"{p[0]} {p[1]} {p[2]}{p[3]}"), min_size=1, max_size=4)
JOINTS = st.sampled_from((" ", "\n\n", " and ", ", "))


def reading(sentences: list[str], joint: str) -> tuple[str, Found]:
    """Return a text made of sentences, and what is found in it."""
    text = joint.join(sentences)
    return text, find_statements(Report("r", text, "en"))


@settings(max_examples=40, deadline=None)
@given(TEXTS, JOINTS)
def test_fragments_lie_in_order_within_their_span(sentences: list[str], joint: str) -> None:
    """The span runs from the first to the last; none is empty, none overlaps another."""
    text, found = reading(sentences, joint)

    for statement in found.statements:
        parts = statement.fragments
        assert (parts[0].start, parts[-1].end) == (statement.span.start, statement.span.end)
        assert all(part.words(text).strip() for part in parts)
        assert all(one.end <= two.start for one, two in pairwise(parts))


@settings(max_examples=40, deadline=None)
@given(TEXTS, JOINTS)
def test_no_statement_begins_or_ends_in_a_comma(sentences: list[str], joint: str) -> None:
    """Edges are words or the marks that belong to them."""
    text, found = reading(sentences, joint)

    for statement in found.statements:
        words = statement.span.words(text)
        assert words == words.strip(" ,;:\n")


@settings(max_examples=40, deadline=None)
@given(TEXTS, JOINTS)
def test_ties_lead_to_statements_that_exist(sentences: list[str], joint: str) -> None:
    """Who retells and what goes on are named by ids of the same report, never by their own."""
    _, found = reading(sentences, joint)
    known = {statement.id for statement in found.statements}

    for statement in found.statements:
        ties = {statement.inside, statement.continues} - {None}
        assert ties <= known - {statement.id}
        assert len(known) == len(found.statements)


@settings(max_examples=40, deadline=None)
@given(TEXTS, JOINTS)
def test_doubt_is_a_share_and_has_its_reasons(sentences: list[str], joint: str) -> None:
    """Certainties lie between 0 and 1; what is below one half says why."""
    _, found = reading(sentences, joint)

    for statement in found.statements:
        assert 0 < statement.certainty <= 1
        assert statement.certainty > 0.5 or statement.reasons


@settings(max_examples=40, deadline=None)
@given(TEXTS, JOINTS)
def test_the_mention_of_a_speaker_is_no_comma(sentences: list[str], joint: str) -> None:
    """A mention begins and ends with a word, and nobody is named without words."""
    text, found = reading(sentences, joint)

    for statement in found.statements:
        mention = statement.speaker.mention
        assert mention is None or mention.words(text).strip(" ,;:–—") == mention.words(text)
        assert statement.speaker.name is None or statement.speaker.name.strip()


@settings(max_examples=25, deadline=None)
@given(TEXTS, JOINTS)
def test_reading_twice_gives_the_same(sentences: list[str], joint: str) -> None:
    """The same text gives the same statements and questions."""
    assert reading(sentences, joint) == reading(sentences, joint)
