from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.quotes import MOST_WORDS, excerpt, quotes, set_quote
from export.setting import line_width
from geo.directions import region
from layers import Card, Layer, Mark, Zone, words
from layers.style import WEB

if TYPE_CHECKING:
    from layers import Shape

LONG = (
    "In order to increase mutual trust and create the necessary conditions for further "
    "negotiations and achieving the ultimate goal of signing an agreement, a decision was made to "
    "radically, by a large margin, reduce military activity in the Kyiv and Chernihiv directions"
)
EN = words("en")


def shown(layer: Layer) -> list[str]:
    return [zone.region.slug for zone in layer.zones]


@pytest.mark.parametrize("most", [15, 24])
def test_a_long_statement_is_cut_to_the_piece_that_names_the_places(most: int) -> None:
    """It begins where a clause begins; what is left out is marked."""
    piece = excerpt(LONG, ["Kyiv", "Chernihiv"], most)

    assert piece.startswith("…")
    assert piece.endswith("Kyiv and Chernihiv directions")
    assert len(piece.split()) <= most


@given(
    st.lists(
        st.sampled_from(["Kyiv", "and", "said,", "it.", "of", "Crimea"]), min_size=1, max_size=60
    )
)
def test_an_excerpt_is_never_longer_and_never_reworded(parts: str) -> None:
    """Whatever is printed stands so in the statement, in one piece."""
    whole = " ".join(parts)
    piece = excerpt(whole, ["Kyiv"])

    assert len(piece.split()) <= MOST_WORDS
    assert piece.strip("…") in whole


def test_a_short_statement_is_printed_whole() -> None:
    """Without an ellipsis."""
    assert excerpt("We will hold Kyiv.", ["Kyiv"]) == "We will hold Kyiv."


@pytest.mark.parametrize("form", ["Києва", "Києвом,", "«Києві»"])
def test_inflected_names_are_found(form: Shape) -> None:
    """By the part of the name that does not change."""
    words_before = " ".join(["слово"] * 40)

    assert form in excerpt(f"{words_before} {form}", ["Київ", "Києва"])


def test_a_statement_that_leaves_places_out_gives_a_note_of_its_own(layer: Layer) -> None:
    """Whose silence it was, and that the report says so."""
    silent = [
        quote for quote in quotes(layer, EN, shown=shown(layer)) if quote.relation == "left_out"
    ]

    assert [quote.head for quote in silent] == ["Left out by Alexander Fomin"]
    assert silent[0].words.startswith("The report notes no mention of Mariupol, Sumy")
    assert not silent[0].own


def test_only_own_words_stand_in_quotation_marks(layer: Layer) -> None:
    """Wording of the report is printed bare."""
    for quote in quotes(layer, EN, shown=shown(layer)):
        assert quote.words.startswith("“") == quote.own


def test_words_that_bring_their_quotation_marks_get_no_second_pair(layer: Layer) -> None:
    """As where a post is quoted whole."""
    cards = (replace(layer.cards[0], words="“We leave Kyiv.”", left_out=()),)
    [quote, *_] = quotes(replace(layer, cards=cards), EN, shown=shown(layer))

    assert quote.words == "“We leave Kyiv.”"


def test_what_explains_most_comes_first(layer: Layer) -> None:
    """The speaker's own words about two places before a comment on them."""
    order = [quote.statement for quote in quotes(layer, EN, shown=shown(layer))]

    assert order[0] == "s1"
    assert order.index("s2") > order.index("s4")


def test_statements_without_a_mark_on_the_map_are_not_printed(layer: Layer) -> None:
    """Their words would lead nowhere."""
    assert "s5" not in [quote.statement for quote in quotes(layer, EN, shown=shown(layer))]
    assert quotes(layer, EN, shown=[]) == ()


def test_an_unnamed_speaker_is_said_to_be_so() -> None:
    """In place of the role that the report does not give."""
    card = Card(
        "s1",
        "square",
        "US official",
        "",
        "It will go on.",
        quoted=False,
        about=("Kyiv",),
        left_out=(),
        taken_over=(),
        taken_from="",
        doubts=(),
        start=0,
        end=9,
        anonymous=True,
    )
    zone = Zone(region("kyiv"), "Kyiv", (Mark("s1", "kyiv", "square", "about"),))
    layer = Layer("en", "", "", "", (zone,), (card,), (), "")

    assert quotes(layer, EN, shown=["kyiv"])[0].role == "not named"


@pytest.mark.parametrize("room", [130.0, 170.0, 260.0])
def test_head_and_words_keep_inside_their_room(layer: Layer, room: float) -> None:
    """However narrow the column."""
    for quote in quotes(layer, EN, shown=shown(layer)):
        head, body = set_quote(quote, WEB, room)
        assert all(line_width(line) <= room for line in (*head, *body))
        assert len(head) <= 2


def test_a_piece_from_the_beginning_ends_where_a_clause_ends() -> None:
    """Not in the middle of the next one."""
    whole = (
        "We believe any movement of Russian forces from around Kyiv is a redeployment, not a "
        "withdrawal … they are shifting gears and probably because they failed with their offensive"
    )

    assert excerpt(whole, ["Kyiv"]).endswith("not a withdrawal…")
