"""The tables of English words: complete, clean, and of one mind."""

from __future__ import annotations

import re
import tomllib
from typing import get_args

import pytest

import data
from reporting import Act, Side
from reporting.lexicon import lexicon
from reporting.sides import speaker_words

VERBS = ("clause", "quote", "infinitive", "gerund", "object", "rejecting", "naming", "listener")
PATTERNS = ("en_silence", "en_riders")


@pytest.mark.parametrize("name", VERBS)
def test_verbs_are_lemmas_in_lower_case(name: str) -> None:
    """The parser's lemmas are looked up, so a capital or a space would never be found."""
    assert all(re.fullmatch(r"[a-z]+", verb) for verb in getattr(lexicon(), name))


def test_every_act_is_one_of_the_ten() -> None:
    """A misspelled act would reach the map."""
    assert set(lexicon().acts.values()) <= set(get_args(Act))


def test_every_side_is_one_of_the_five() -> None:
    """A misspelled side would have no mark."""
    assert set(speaker_words().sides.values()) <= set(get_args(Side))


def test_shares_are_shares() -> None:
    """Certainties lie between 0 and 1."""
    assert all(0 < share < 1 for share in lexicon().certainty.values())


def test_low_certainties_have_a_reason() -> None:
    """Who reads a doubtful statement is told why it is doubtful."""
    doubtful = {rule for rule, share in lexicon().certainty.items() if share < 0.7}

    assert doubtful <= set(lexicon().reasons)


def test_reasons_belong_to_constructions() -> None:
    """No reason is left behind by a construction that is gone."""
    assert set(lexicon().reasons) <= set(lexicon().certainty)


def test_prepositions_belong_to_verbs_of_the_lists() -> None:
    """Each brings in the content of a verb that has an act or attributes something."""
    known = lexicon().clause | lexicon().quote | lexicon().object | set(lexicon().acts)

    assert set(lexicon().prepositions) - known <= {
        "comply",
        "allude",
        "joke",
        "boast",
        "talk",
        "thank",
    }


def test_seats_have_a_government_or_a_country() -> None:
    """A seat of government names a country with two letters."""
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in speaker_words().seats.values())


def test_no_name_speaks_for_two_countries() -> None:
    """A word is the name of one country only."""
    table = tomllib.loads(data.path("language/en_speakers.toml").read_text("utf-8"))["countries"]
    words = [word for row in table.values() for word in row]

    assert len(words) == len(set(words))


def test_no_name_speaks_for_two_sides() -> None:
    """A person or body stands on one side."""
    table = tomllib.loads(data.path("language/en_speakers.toml").read_text("utf-8"))["sides"]
    words = [word for row in table.values() for word in row]

    assert len(words) == len(set(words))


def test_given_names_are_not_of_both_sexes() -> None:
    """A name in both lists would say nothing."""
    given = speaker_words().given

    assert not given["he"] & given["she"]


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_compile_and_match_no_empty_text(name: str) -> None:
    """A pattern that matches nothing at all would match everywhere."""
    table = tomllib.loads(data.path(f"language/{name}.toml").read_text("utf-8"))

    for row in (row for rows in table.values() for row in rows):
        assert re.compile(row, re.IGNORECASE).search("") is None
