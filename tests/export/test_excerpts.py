from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.excerpts import MOST_WORDS, excerpt

LONG = (
    "In order to increase mutual trust and create the necessary conditions for further "
    "negotiations and achieving the ultimate goal of signing an agreement, a decision was made to "
    "radically, by a large margin, reduce military activity in the Kyiv and Chernihiv directions"
)


@pytest.mark.parametrize("most", [15, 24])
def test_a_long_statement_is_cut_to_the_piece_that_names_the_places(most: int) -> None:
    """It begins where a clause begins; what is left out is marked."""
    piece = excerpt(
        LONG,
        (
            "Kyiv",
            "Chernihiv",
        ),
        most,
    )

    assert piece.startswith("…")
    assert piece.endswith("Kyiv and Chernihiv directions")
    assert len(piece.split()) <= most


@given(
    st.lists(
        st.sampled_from(["Kyiv", "and", "said,", "it.", "of", "Crimea"]), min_size=1, max_size=60
    )
)
def test_an_excerpt_is_never_longer_and_never_reworded(parts: list[str]) -> None:
    """Whatever is printed stands so in the statement, in one piece of whole words."""
    whole = " ".join(parts)
    piece = excerpt(whole, ("Kyiv",))

    assert len(piece.split()) <= MOST_WORDS
    assert f" {piece.strip('…')}" in f" {whole}"


@given(
    st.lists(
        st.sampled_from(["«Київ", "«слово»", "край», ", "і", "“так,", "ні”", "„Юг“", "‘a’"]),
        min_size=1,
        max_size=50,
    ),
    st.integers(3, 24),
)
def test_quotation_marks_stay_in_pairs_wherever_the_cut_falls(parts: list[str], most: int) -> None:
    """As many open as close."""
    piece = excerpt(balanced(parts), ("Київ",), most)

    assert piece.count("«") == piece.count("»")
    assert piece.count("„") + piece.count("“") == piece.count("”") + 2 * piece.count("„")


def balanced(parts: list[str]) -> str:
    """Return words in which every mark has its counterpart, none crossing another."""
    still, words = "", []
    for part in parts:
        opens = {"«Київ": "»", "“так,": "”"}.get(part)
        closes = {"край», ": "»", "ні”": "”"}.get(part)
        if closes and not still.endswith(closes):
            continue
        still = still[:-1] if closes else still + (opens or "")
        words.append(part.strip())
    return " ".join([*words, "кінець" + still[::-1]])


@pytest.mark.parametrize(
    ("words", "names", "printed"),
    [
        (
            "Росія пообіцяла «кардинально, в рази» скоротити бойові дії на Київському напрямку",
            ["Київ"],
            "…«кардинально, в рази» скоротити бойові дії на Київському напрямку",
        ),
        (
            "Было: «в разы сократят, без всяких оговорок и условий, удары по самому Киеву»",
            ["Киев"],
            "«…без всяких оговорок и условий, удары по самому Киеву»",
        ),
        (
            "Kyiv said that “it will take as long as it takes to rebuild, street by street”",
            ["Kyiv"],
            "Kyiv said that “it will take as long as…”",
        ),
    ],
)
def test_a_cut_within_quoted_words_gives_the_lost_mark_back(
    words: str, names: list[str], printed: str
) -> None:
    """In three languages; the ellipsis stands inside the marks, where words are missing."""
    assert excerpt(words, tuple(names), 9) == printed


def test_words_that_lost_a_mark_before_they_came_here_get_it_back() -> None:
    """A statement may begin within a quotation of its report."""
    assert excerpt("в рази» скоротити", ("Київ",)) == "«в рази» скоротити"


def test_a_short_statement_is_printed_whole() -> None:
    """Without an ellipsis."""
    assert excerpt("We will hold Kyiv.", ("Kyiv",)) == "We will hold Kyiv."


@pytest.mark.parametrize("form", ["Києва", "Києвом,", "«Києві»"])
def test_inflected_names_are_found(form: str) -> None:
    """By the part of the name that does not change."""
    words_before = " ".join(["слово"] * 40)

    assert form in excerpt(
        f"{words_before} {form}",
        (
            "Київ",
            "Києва",
        ),
    )


def test_a_piece_from_the_beginning_ends_where_a_clause_ends() -> None:
    """Not in the middle of the next one."""
    whole = (
        "We believe any movement of Russian forces from around Kyiv is a redeployment, not a "
        "withdrawal … they are shifting gears and probably because they failed with their offensive"
    )

    assert excerpt(whole, ("Kyiv",)).endswith("not a withdrawal…")
