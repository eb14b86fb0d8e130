from __future__ import annotations

import string
import tomllib
from datetime import date

import pytest

import data
from layers import LayerError, words

TABLE = tomllib.loads(data.path("words.toml").read_text("utf-8"))


def fields(phrase: object) -> set[str]:
    """The names of the gaps that a phrase leaves for values."""
    texts = phrase.values() if isinstance(phrase, dict) else [str(phrase)]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_every_phrase_is_kept_in_every_language(language: str) -> None:
    """Nothing falls back to English in the middle of a map."""
    assert TABLE[language].keys() == TABLE["en"].keys()


@pytest.mark.parametrize("language", ["uk", "ru"])
@pytest.mark.parametrize("key", sorted(set(TABLE["en"]) - {"months", "numbers"}))
def test_a_translation_leaves_the_same_gaps(key: str, language: str) -> None:
    """A name or a count that one language prints is printed by all."""
    assert fields(TABLE[language][key]) == fields(TABLE["en"][key])


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_there_are_twelve_months_and_twelve_numbers(language: str) -> None:
    """No month and no number up to twelve is missing."""
    assert len(TABLE[language]["months"]) == len(TABLE[language]["numbers"]) == 12


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("en", 1, "one place"),
        ("en", 9, "nine places"),
        ("en", 28, "28 places"),
        ("en", 0, "0 places"),
        ("uk", 1, "одне місце"),
        ("uk", 3, "три місця"),
        ("uk", 5, "п’ять місць"),
        ("uk", 11, "одинадцять місць"),
        ("uk", 14, "14 місць"),
        ("uk", 21, "21 місце"),
        ("uk", 22, "22 місця"),
        ("uk", 112, "112 місць"),
        ("ru", 2, "два места"),
        ("ru", 25, "25 мест"),
        ("ru", 101, "101 место"),
    ],
)
def test_a_count_takes_the_form_that_the_number_asks_for(
    language: str, number: int, expected: str
) -> None:
    """Plural forms follow the rules of each language."""
    assert words(language).count("places", number) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "29 March 2022"), ("uk", "29 березня 2022"), ("ru", "29 марта 2022")],
)
def test_dates_are_written_as_the_language_writes_them(language: str, expected: str) -> None:
    """The month stands in the case that a date asks for."""
    assert words(language).date(date(2022, 3, 29)) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["Kyiv"], "Kyiv"),
        (["Kyiv", "Sumy"], "Kyiv and Sumy"),
        (["Kyiv", "Sumy", "Kherson"], "Kyiv, Sumy and Kherson"),
    ],
)
def test_names_are_joined_as_in_a_sentence(names: list[str], expected: str) -> None:
    """The last two names are joined by a word."""
    assert words("en").listed(names) == expected


def test_an_unknown_language_is_answered_in_english() -> None:
    """A report in another language still gets a map."""
    assert words("de").language == "en"


@pytest.mark.parametrize("key", ["no such phrase", "places"])
def test_a_phrase_that_is_not_kept_is_an_error_in_words(key: str) -> None:
    """A slip in a key is found at once."""
    with pytest.raises(LayerError, match="No words are kept"):
        words("en").say(key)


def test_a_phrase_without_plural_forms_cannot_be_counted() -> None:
    """The error says what to add."""
    with pytest.raises(LayerError, match="plural forms"):
        words("en").count("title_none", 2)


def test_a_name_with_braces_stays_as_it_is() -> None:
    """What a report says is never read as a gap for values."""
    assert "{0} {x}" in words("en").say("left_out_by", speaker="{0} {x}")
