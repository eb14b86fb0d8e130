from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.markup import html
from export.page import explorer
from export.page_text import excerpt
from export.page_ties import Tie
from geo import LocatedStatement, Reading
from layers import Layer, spoken
from reporting import Report, Span, Speaker, Statement

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TEXT = "Rain fell. “We go,” he said. He sang.\n\nOf Sumy he said nothing. Snow fell."


def located(*fragments: str, silence: str = "", cue: str = "") -> LocatedStatement:
    """A statement of TEXT, by its words."""
    spans = tuple(span(words) for words in fragments)
    whole = Span(spans[0].start, spans[-1].end)
    silences = (span(silence),) if silence else ()
    said = Statement("s1", whole, spans, Speaker(), "direct", silences=silences)
    return LocatedStatement(replace(said, cue=span(cue) if cue else None), (), ())


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def lines(tree: Element) -> list[str]:
    return ["".join(part.itertext()) for part in tree]


def marked(tree: Element) -> dict[str, str]:
    return {part.text or "": part.get("class", "") for part in tree.iter("span")}


def test_words_come_in_their_sentence() -> None:
    """The sentence is whole, the words in it are marked, and its neighbours stay away."""
    shown = excerpt(Report("r", TEXT), located("We go"), ())

    assert lines(shown) == ["“We go,” he said."]
    assert marked(shown) == {"We go": "said"}


def test_who_speaks_is_shown_with_the_words() -> None:
    """The verb that gives the words to the speaker brings its sentence along."""
    shown = excerpt(Report("r", TEXT), located("We go", cue="sang"), ())

    assert lines(shown) == ["“We go,” he said. He sang."]


def test_a_silence_comes_with_the_sentence_that_notes_it() -> None:
    """It stands apart, its place under a line of its own."""
    tie = Tie("s1", "square", "sumy", "Sumy", "left_out", span("Sumy"))
    shown = excerpt(Report("r", TEXT), located("We go", silence="Of Sumy he said nothing"), [tie])

    assert lines(shown) == ["“We go,” he said.", "Of Sumy he said nothing."]
    assert marked(shown)["Sumy"] == "said tie left_out"


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 40))
def test_all_words_of_a_statement_are_marked(start: int, length: int) -> None:
    """Wherever a statement lies, what is marked adds up to its words."""
    whole = Span(start, min(start + length, len(TEXT)))
    said = Statement("s1", whole, (whole,), Speaker(), "indirect")
    shown = excerpt(Report("r", TEXT), LocatedStatement(said, (), ()), ())
    words = "".join(part.text or "" for part in shown.iter("span"))

    assert "".join(words.split()) == "".join(whole.words(TEXT).split())


@pytest.mark.parametrize("whole", [True, False])
def test_one_switch_keeps_the_report_or_leaves_it(
    layer: Layer, reading: Reading, *, whole: bool
) -> None:
    """The app shows the report under its map; an embed folds sentences into its list."""
    page = html(explorer(layer, reading, {}, whole=whole).tree)

    assert ('class="sw-report"' in page) is whole
    assert ('class="sw-source"' in page) is not whole


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_facts_hold_no_words_of_the_report(reading: Reading, language: str) -> None:
    """What a script needs beside the page is names, counts and places in the text."""
    facts = explorer(spoken(reading, language=language), reading, {}, whole=False).facts

    assert set(facts) == {"words", "regions"}
    assert "decision" not in str(facts)
