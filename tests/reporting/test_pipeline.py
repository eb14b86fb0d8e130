"""What is left out of a spaCy run, and what is looked up once, changes nothing that is read."""

from __future__ import annotations

import pytest
import spacy

from reporting.parsing import paragraphs, with_names
from reporting.pipeline import PIPELINE, pipeline

TEXTS = [
    "The governor said the bridges were closed. “We hold,” he told reporters.",
    "Officials denied having shelled the dam, according to Reuters.",
    "She left better roads and worse men behind, his deputies' aides wrote.",
]


@pytest.fixture(scope="module")
def whole() -> spacy.language.Language:
    """The same pipeline, run as it comes."""
    return spacy.load(PIPELINE)


@pytest.mark.parametrize("text", TEXTS)
def test_words_get_the_labels_of_a_whole_run(text: str, whole: spacy.language.Language) -> None:
    """Tags, parse, labels and lemmas are those of the pipeline run as it comes."""
    [paragraph] = paragraphs(text)

    assert [(t.tag_, t.dep_, t.head.i, t.pos_, t.lemma_) for t in paragraph.doc] == [
        (t.tag_, t.dep_, t.head.i, t.pos_, t.lemma_) for t in whole(text)
    ]


def test_names_are_found_when_asked_for(whole: spacy.language.Language) -> None:
    """Before that there are none; asked for twice, they are the same."""
    text = "Ursula von der Leyen spoke in Kyiv about Zaporizhzhia and Moscow."
    [paragraph] = paragraphs(text)
    assert not paragraph.doc.ents

    with_names([paragraph])
    with_names([paragraph])
    assert [(e.text, e.label_) for e in paragraph.doc.ents] == [
        (e.text, e.label_) for e in whole(text).ents
    ]


def test_a_word_is_labelled_alike_whatever_was_read_before() -> None:
    """Labels are looked up alone, so that no report is read in the light of another."""
    first = [(t.pos_, t.lemma_) for t in pipeline_of("Let's say that he lets it be.")]
    pipeline_of("She gon na let him, said us.")

    assert [(t.pos_, t.lemma_) for t in pipeline_of("Let's say that he lets it be.")] == first


def pipeline_of(text: str) -> spacy.tokens.Doc:
    words = pipeline()
    [doc] = words.parsed([words.words(text)])
    return doc


def test_an_empty_text_is_parsed_and_named() -> None:
    """No words are no reason to stop."""
    words = pipeline()
    docs = list(words.parsed([words.words(""), words.words("He spoke.")]))
    words.name(docs)

    assert [len(doc) for doc in docs] == [0, 3]
