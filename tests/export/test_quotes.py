from __future__ import annotations

from dataclasses import replace

import pytest

from export.quotes import quotes, set_quote
from export.setting import line_width
from geo.directions import region
from layers import Card, Layer, Mark, Zone, words
from layers.sizes import WEB

EN = words("en")


def shown(layer: Layer) -> list[str]:
    return [zone.region.slug for zone in layer.zones]


def test_a_statement_that_leaves_places_out_gives_a_note_of_its_own(layer: Layer) -> None:
    """Whose silence it was, and that the report says so."""
    silent = [
        quote for quote in quotes(layer, EN, shown=shown(layer)) if quote.relation == "left_out"
    ]

    assert [quote.head for quote in silent] == ["Left out by Alexander Fomin"]
    assert silent[0].words.startswith("The report notes no mention of Mariupol, Sumy")
    assert not silent[0].own


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "Declined to speak of Sumy."),
        ("uk", "Відмова говорити: Sumy."),
        ("ru", "Отказ говорить: Sumy."),
    ],
)
def test_who_refused_to_speak_is_said_to_have_declined(
    layer: Layer, language: str, printed: str
) -> None:
    """Under the speaker's own name: this silence is a statement, not a note of the report."""
    card = replace(layer.cards[0], about=(), left_out=("Sumy",), declined=True)
    found = quotes(replace(layer, cards=(card,)), words(language), shown=["sumy"])

    assert [(quote.head, quote.words) for quote in found] == [("Alexander Fomin", printed)]


def test_only_own_words_stand_in_quotation_marks(layer: Layer) -> None:
    """Wording of the report is printed bare."""
    for quote in quotes(layer, EN, shown=shown(layer)):
        assert quote.words.startswith("“") == quote.own


def test_words_that_bring_their_quotation_marks_get_no_second_pair(layer: Layer) -> None:
    """As where a post is quoted whole."""
    cards = (replace(layer.cards[0], words="“We leave Kyiv.”", left_out=()),)
    [quote, *_] = quotes(replace(layer, cards=cards), EN, shown=shown(layer))

    assert quote.words == "“We leave Kyiv.”"


@pytest.mark.parametrize(
    ("language", "said", "printed"),
    [
        ("en", "“Tigers” will leave, the “Bears” stay", "““Tigers” will leave, the “Bears” stay”"),
        ("uk", "“Тигри” йдуть із Києва", "«“Тигри” йдуть із Києва»"),
        ("ru", "Бригада «Юг» уйдёт из Киева", "«Бригада «Юг» уйдёт из Киева»"),
        ("en", "“We go.” … “We are gone.”", "“We go.” … “We are gone.”"),
    ],
)
def test_outer_marks_go_by_language_and_inner_ones_stay_as_printed(
    layer: Layer, language: str, said: str, printed: str
) -> None:
    """Names in marks at both ends do not make a quotation; pieces quoted one by one do."""
    cards = (replace(layer.cards[0], words=said, left_out=()),)
    [quote, *_] = quotes(replace(layer, cards=cards), words(language), shown=shown(layer))

    assert quote.words == printed


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


def test_a_crowd_of_statements_keeps_every_one_once(layer: Layer) -> None:
    """Only what a sheet can hold is ranked; what comes behind follows in the order of the text."""
    zone, card = layer.zones[0], layer.cards[0]
    numbers = range(1, 200)
    cards = tuple(replace(card, statement=f"s{n}", start=n) for n in numbers)
    marks = tuple(Mark(f"s{n}", zone.region.slug, "circle", "about") for n in numbers)
    crowd = replace(layer, zones=(replace(zone, marks=marks),), cards=cards)
    found = quotes(crowd, EN, shown=[zone.region.slug])

    assert sorted(int(quote.statement[1:]) for quote in found) == list(numbers)
    assert [quote.place for quote in found[60:]] == sorted(quote.place for quote in found[60:])
