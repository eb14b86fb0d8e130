"""Spellings of the gazetteer in a text: where they stand, and how texts are folded."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.folding import fold
from geo.scanning import hits


def words(text: str, language: str) -> list[str]:
    """Return the stretches of a text in which a spelling stands."""
    return [hit.span.words(text) for hit in hits(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Kyiv", ["Kyiv"]),
        ("en", "Kyivan Rus", []),
        ("en", "NotKyiv", []),
        ("en", "Kyiv’s", ["Kyiv"]),
        ("en", "Mariupol’s", ["Mariupol"]),
        ("en", "‘around Mariupol’", ["Mariupol"]),
        ("en", "kyiv", []),
        ("en", "\ud800 Kyiv \udfff", ["Kyiv"]),
        ("en", "KHARKIV, Ukraine", ["KHARKIV", "Ukraine"]),
        ("en", "NEW YORK (AP) — In KYIV", ["NEW YORK"]),
        ("en", "KYIV, Tuesday", ["KYIV"]),
        ("en", "Charleston, W.Va. Ill. It", ["Charleston", "W.Va.", "Ill."]),
        ("en", "London, not Condon", ["London", "Condon"]),
        ("uk", "КИЇВ, 21 березня", ["КИЇВ"]),
        ("ru", "до Змиёва и Змиева", ["Змиёва", "Змиева"]),
        ("en", "New York and York", ["New York", "York"]),
        ("en", "Kharkiv\nregion", ["Kharkiv\nregion"]),
        ("uk", "Кривому Розі", ["Кривому Розі"]),
        ("uk", "Слов’янську", ["Слов’янську"]),
        ("uk", "Словʼянську", ["Словʼянську"]),
        ("uk", "Івано‑Франківську", ["Івано‑Франківську"]),
        ("uk", "Запорі\u0301жжя", ["Запорі\u0301жжя"]),
        ("ru", "Кривом Роге", ["Кривом Роге"]),
    ],
)
def test_spellings_stand_at_word_bounds(language: str, text: str, expected: list[str]) -> None:
    """The longest spelling at word bounds is found; spans are those of the text as handed in."""
    assert words(text, language) == expected


def test_decomposed_letters_are_found_where_they_stand() -> None:
    """A text in decomposed letters keeps its own positions."""
    text = unicodedata.normalize("NFD", "Україна й Київ")

    assert [unicodedata.normalize("NFC", one) for one in words(text, "uk")] == ["Україна", "Київ"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="Kyiv Хаї’'\u0301\u00ad\u0306иİß-\n\U0001f600", max_size=40))
def test_folding_keeps_every_position(text: str) -> None:
    """Each folded character points into the text, in order."""
    folded = fold(text)
    places = list(range(len(folded.codes))) if folded.places is None else folded.places.tolist()

    assert len(places) == len(folded.codes)
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="аїиКів ’-", max_size=30))
def test_names_are_found_whatever_stands_around(noise: str) -> None:
    """A name between full stops is found in any surroundings."""
    text = f"{noise}. Київ. {noise}"

    assert "Київ" in words(text, "uk")
