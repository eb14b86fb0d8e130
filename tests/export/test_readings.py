import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from data import path
from export.readings import error_json, to_json
from geo import read
from reporting import read_text

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "samples").glob("*.txt"))

SCHEMA = Draft202012Validator(json.loads(path("reading.schema.json").read_text()))

WAR_WORDS = st.sampled_from(
    ["Ivanenko", "said", "“", "”", "Kyiv", "the", "Kharkiv", "direction", ".", ",", "\n\n", "he",
     "that", "Харків", "’", "<b>", "{{7*7}}", "\u202e", "😀", "\x00", "did not mention", "Sumy"]
)  # fmt: skip


def read_json(text: str) -> dict[str, object]:
    found = json.loads(to_json(read(read_text(text, language="en", published=date(2022, 3, 29)))))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_samples_give_what_the_schema_says(sample: Path) -> None:
    """The shape written down is the shape that comes out."""
    text = sample.read_text(encoding="utf-8")
    found = json.loads(to_json(read(read_text(text, doc_id=sample.stem))))

    SCHEMA.validate(found)
    assert found["statements"]
    assert found["text"] == text


@settings(max_examples=25, deadline=None)
@given(
    st.lists(WAR_WORDS, min_size=1, max_size=40)
    .map(" ".join)
    .filter(lambda text: any(map(str.isalpha, text)))
)
def test_any_text_keeps_its_words_and_the_shape(text: str) -> None:
    """Whatever is handed in, words and offsets agree and the schema holds."""
    found = read_json(text)

    SCHEMA.validate(found)
    for said in found["statements"]:  # type: ignore[attr-defined]  # a JSON list
        assert text[said["start"] : said["end"]] == said["words"]
    for place in found["places"]:  # type: ignore[attr-defined]  # the same
        assert text[place["start"] : place["end"]] == place["text"]


def test_the_same_report_gives_the_same_bytes() -> None:
    """Nothing of the clock, of memory or of the order of a set comes through."""
    report = read_text(SAMPLES[0].read_text(encoding="utf-8"), doc_id="twice")

    assert to_json(read(report)) == to_json(read(report))


def test_a_place_without_an_answer_has_no_coordinates() -> None:
    """A name that fits several villages is a question with candidates, not a point."""
    text = "The mayor said fighting had reached Novoselivka."
    found = json.loads(to_json(read(read_text(text, language="en"))))
    [place] = found["places"]

    assert place["place"] is None
    assert place["lat"] is None
    assert place["lon"] is None
    assert len(place["candidates"]) > 1


def test_a_report_that_cannot_be_read_still_has_its_line() -> None:
    """The error names the report it is about."""
    assert json.loads(error_json("7", "Empty.")) == {"doc_id": "7", "error": "Empty."}
