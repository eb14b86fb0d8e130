"""The main job through the command line: one report in, who said what about where out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli import main

ROOT = Path(__file__).parents[2]
REPORT = ROOT.parent / "shared" / "reports" / "istanbul-2022-03-29.txt"
SAMPLE = ROOT / "data" / "samples" / "istanbul-talks-2022-03-29.txt"
UKRAINIAN = ROOT / "data" / "samples" / "stambul-2022-03-29.txt"

FIVE = ("mariupol", "sumy", "kharkiv", "kherson", "mykolaiv")
TWO = ("kyiv", "chernihiv")

# Who, side, kind, then the regions it is about, leaves out and takes over.
ISTANBUL = [
    ("Russia", "russia", "indirect", ("kyiv",), (), ()),
    ("Ukrainian government", "ukraine", "indirect", (), (), ()),
    ("Alexander Fomin", "russia", "direct", TWO, FIVE, ()),
    ("analysts", "analyst", "indirect", (), (), TWO),
    ("Mark Hertling", "third_country", "direct", ("kyiv",), (), ()),
    ("US official", "third_country", "indirect", ("ukraine",), (), ()),
    ("US official", "third_country", "direct", ("kyiv",), (), ()),
    ("Ukrainian negotiators", "ukraine", "indirect", (), (), ()),
    ("Ukrainian proposals", "ukraine", "indirect", ("crimea",), (), ()),
    ("Ukrainian proposals", "ukraine", "indirect", ("donbas",), (), ()),
    ("Russia", "russia", "indirect", ("donbas",), (), ()),
    ("Vladimir Medinsky", "russia", "indirect", (), (), ()),
    ("Vladimir Medinsky", "russia", "indirect", (), (), ()),
    ("Vladimir Medinsky", "russia", "direct", (), (), ()),
]

Found = dict[str, Any]


def read_file(file: Path, capsys: pytest.CaptureFixture[str]) -> Found:
    assert main(["read", str(file), "--json"]) == 0
    found: Found = json.loads(capsys.readouterr().out)
    return found


def regions(said: Found, relation: str) -> tuple[str, ...]:
    return tuple(link["region"] for link in said["regions"] if link["relation"] == relation)


def row(said: Found) -> tuple[object, ...]:
    ties = (regions(said, relation) for relation in ("about", "left_out", "taken_over"))
    return (said["speaker_name"], said["side"], said["kind"], *ties)


def statement_of(found: Found, name: str, kind: str) -> Found:
    every: list[Found] = found["statements"]
    return next(one for one in every if (one["speaker_name"], one["kind"]) == (name, kind))


needs_report = pytest.mark.skipif(
    not REPORT.exists(), reason="the report of the main job lies beside the project only"
)


@needs_report
def test_the_table_of_the_main_job_comes_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Fourteen statements, each with its speaker, side, kind and places."""
    assert [row(said) for said in read_file(REPORT, capsys)["statements"]] == ISTANBUL


@needs_report
def test_all_nine_directions_have_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Nine directions and the country at large: nothing else is lit."""
    found = read_file(REPORT, capsys)
    lit = {link["region"] for said in found["statements"] for link in said["regions"]}

    assert lit == {*TWO, *FIVE, "crimea", "donbas", "ukraine"}


@needs_report
def test_a_government_is_no_place(capsys: pytest.CaptureFixture[str]) -> None:
    """Kyiv proposes, agrees and owns proposals; three times it is the city or its direction."""
    places = [one for one in read_file(REPORT, capsys)["places"] if one["text"] == "Kyiv"]

    assert sum(one["literal"] for one in places) == 3
    assert {one["stands_for"] for one in places if not one["literal"]} == {"government"}


@needs_report
def test_roles_and_anonymity_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Offices as printed; the official without a name is anonymous in both statements."""
    found = read_file(REPORT, capsys)
    fomin = statement_of(found, "Alexander Fomin", "direct")
    medinsky = statement_of(found, "Vladimir Medinsky", "direct")
    officials = [one for one in found["statements"] if one["speaker_name"] == "US official"]

    assert fomin["role"] == "Russia’s deputy defence minister"
    assert medinsky["role"] == "Russia’s lead negotiator"
    assert medinsky["speaker"] == "The lead negotiator"
    assert all(one["anonymous"] for one in officials)


@needs_report
def test_taken_over_places_name_their_source(capsys: pytest.CaptureFixture[str]) -> None:
    """The analysts comment on Fomin's words: the tie says so and points at "Russia's promise"."""
    found = read_file(REPORT, capsys)
    fomin = statement_of(found, "Alexander Fomin", "direct")
    ties = statement_of(found, "analysts", "indirect")["regions"]

    assert {tie["taken_from"] for tie in ties} == {fomin["id"]}
    assert {found["text"][tie["start"] : tie["end"]] for tie in ties} == {"Russia’s promise"}


@needs_report
def test_offsets_count_in_the_text_as_handed_in(capsys: pytest.CaptureFixture[str]) -> None:
    """Words, cues, speakers, fragments and places all stand where the offsets say."""
    found = read_file(REPORT, capsys)
    text = found["text"]

    assert text == REPORT.read_text(encoding="utf-8")
    for said in found["statements"]:
        assert text[said["start"] : said["end"]] == said["words"]
        assert said["fragments"][0][0] == said["start"]
        assert said["fragments"][-1][1] == said["end"]
        if said["cue"]:
            assert text[said["cue_start"] : said["cue_end"]] == said["cue"]
        assert text[said["speaker_start"] : said["speaker_end"]] == said["speaker"]


def test_our_sample_lights_nine_directions(capsys: pytest.CaptureFixture[str]) -> None:
    """What the app shows at its first start."""
    found = read_file(SAMPLE, capsys)
    lit = {link["region"] for said in found["statements"] for link in said["regions"]}
    fomin = statement_of(found, "Alexander Fomin", "direct")

    assert lit == {*TWO, *FIVE, "crimea", "donbas"}
    assert regions(fomin, "about") == TWO
    assert regions(fomin, "left_out") == FIVE
    assert fomin["said_on"] in {None, "2022-03-29"}


def test_the_ukrainian_sample_reads_like_the_english_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The same talks in Ukrainian: the same pledge, the same silence."""
    found = read_file(UKRAINIAN, capsys)
    fomin = statement_of(found, "Олександр Фомін", "mixed")

    assert found["language"] == "uk"
    assert fomin["side"] == "russia"
    assert fomin["act"] == "pledge"
    assert regions(fomin, "about") == TWO
    assert regions(fomin, "left_out") == FIVE


@pytest.mark.parametrize("sample", [SAMPLE, UKRAINIAN], ids=["en", "uk"])
def test_nothing_is_left_open_in_the_samples(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No question waits for an editor, and every statement has a speaker."""
    found = read_file(sample, capsys)

    assert found["open_questions"] == []
    assert all(said["speaker_name"] for said in found["statements"])
