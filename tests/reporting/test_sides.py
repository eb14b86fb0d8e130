"""Words that tell country and side, and the people of a report."""

from __future__ import annotations

import pytest

from reporting.lexicon import lexicon
from reporting.parsing import paragraphs
from reporting.people import bare, cast
from reporting.sides import country_of, of_both_sides, side_of, speaker_words


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Russia’s deputy defence minister", "RU"),
        ("Russia’s ambassador to Ukraine", "RU"),
        ("US official", "US"),
        ("U.S. official", "US"),
        ("retired United States general", "US"),
        ("White House", "US"),
        ("Kyiv", "UA"),
        ("UK prime minister", "GB"),
        # Behind a body of many countries stands where it works.
        ("UN mission in Ukraine", None),
        ("EU ambassador to Ukraine", None),
        ("Russia’s UN ambassador", "RU"),
        ("governor", None),
        ("", None),
        (None, None),
    ],
)
def test_the_first_country_named_decides(text: str | None, country: str | None) -> None:
    """Adjectives, names and seats of government point to a country."""
    assert country_of(text) == country


@pytest.mark.parametrize(
    ("country", "text", "side"),
    [
        ("RU", "minister", "russia"),
        ("UA", "minister", "ukraine"),
        ("US", "official", "third_country"),
        ("US", "military analyst", "analyst"),
        ("UA", "military analyst", "ukraine"),
        ("UA", "Russian-backed separatist leader", "russia"),
        (None, "Zelenskyy", "ukraine"),
        (None, "professor", "analyst"),
        (None, "resident", None),
        (None, "UN mission in Ukraine", "third_country"),
    ],
)
def test_the_side_follows_name_trade_and_country(
    country: str | None, text: str, side: str | None
) -> None:
    """An analyst of a country not at war speaks as an analyst."""
    assert side_of(country, text) == side


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("the governor", "governor"),
        ("A US official", "US official"),
        ("Some analysts", "analysts"),
        ("Ukraine’s", "Ukraine"),
        ("his\n office", "office"),
        ("Theodore", "Theodore"),
    ],
)
def test_a_description_is_bared(text: str, plain: str) -> None:
    """Articles and possessive endings go, the words stay."""
    assert bare(text) == plain


def test_the_cast_has_everybody_named_in_full() -> None:
    """Name and role of each, once, in the order of the text."""
    text = (
        "Russian President Vladimir Putin met Foreign Minister Sergei Lavrov. "
        "Vladimir Putin left. The European Union and the Black Sea Fleet were not there."
    )
    people = cast(paragraphs(text))

    assert [(p.name, p.role) for p in people[:2]] == [
        ("Vladimir Putin", "Russian President"),
        ("Sergei Lavrov", "Foreign Minister"),
    ]


def test_every_seat_has_a_country_with_a_name() -> None:
    """The tables agree with each other."""
    table = speaker_words()
    countries = set(table.countries.values())

    assert set(table.seats.values()) <= countries
    assert set(table.governments) <= countries
    assert all(len(code) == 2 and code.isupper() for code in countries)


def test_no_name_stands_on_two_sides() -> None:
    """A known name speaks for one side only."""
    table = speaker_words()

    assert not table.given["he"] & table.given["she"]
    assert set(table.sides.values()) == {"russia", "ukraine", "third_country", "analyst"}


def test_every_construction_has_its_certainty() -> None:
    """What is not certain says why."""
    words = lexicon()

    assert all(0 < share < 1 for share in words.certainty.values())
    assert set(words.reasons) <= set(words.certainty)


def test_the_word_lists_are_lemmas() -> None:
    """Lists hold words in their dictionary form, in lower case."""
    words = lexicon()
    lists = (words.clause, words.quote, words.infinitive, words.object, words.documents)

    assert all(word == word.lower() and " " not in word for found in lists for word in found)


@pytest.mark.parametrize(
    ("mention", "joins", "both"),
    [
        ("American and Russian officials", True, True),
        ("Moscow and Kyiv", True, True),
        ("Zelensky and Yermak", True, False),
        ("Lavrov and his deputy", True, False),
        ("officials on both sides", False, True),
        ("the two sides", False, True),
        ("Russia’s ambassador to Ukraine", False, False),
        ("the Russian side", False, False),
    ],
)
def test_two_sides_are_told_by_the_words(mention: str, *, joins: bool, both: bool) -> None:
    """An “and” counts where it joins speakers; “both sides” counts anywhere."""
    assert of_both_sides(mention, joins=joins) is both
