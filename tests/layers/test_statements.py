from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo import read as read_report
from layers import spoken
from reporting import Span, read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo import LocatedStatement, Reading, RegionLink


def test_zones_stand_in_the_order_in_which_the_text_first_names_them(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Kyiv is named before Crimea, though a later statement says so."""
    layer = spoken(read(say(1, tie("crimea", at=20)), say(2, tie("kyiv", at=3))))

    assert [zone.region.slug for zone in layer.zones] == ["kyiv", "crimea"]


def test_a_row_shows_about_then_left_out_then_taken_over(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Within a relation the order of the text is kept."""
    relations = ["taken_over", "about", "left_out", "about"]
    layer = spoken(read(*(say(n, tie("kyiv", what)) for n, what in enumerate(relations, 1))))
    [zone] = layer.zones

    assert [mark.statement for mark in zone.marks] == ["s2", "s4", "s3", "s1"]


def test_one_statement_about_one_place_is_one_mark(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """A place that a statement names twice is not counted twice."""
    [zone] = spoken(read(say(1, tie("kyiv"), tie("kyiv", at=5)))).zones

    assert len(zone.marks) == 1


@pytest.mark.parametrize(
    ("side", "shape"),
    [
        ("russia", "square"),
        ("ukraine", "circle"),
        ("third_country", "triangle"),
        ("analyst", "diamond"),
        ("report", "bar"),
        (None, "pentagon"),
    ],
)
def test_the_shape_says_who_speaks(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
    side: str | None,
    shape: str,
) -> None:
    """Shape is for the side and for nothing else."""
    layer = spoken(read(say(1, tie("kyiv"), speaker={"side": side})))

    assert layer.zones[0].marks[0].shape == layer.cards[0].shape == shape


def test_a_statement_without_a_place_is_listed_and_not_pinned(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """It has a card and no mark."""
    layer = spoken(read(say(1)))

    assert layer.zones == ()
    assert [card.statement for card in layer.cards] == ["s1"]


def test_a_place_only_left_out_was_not_spoken_of(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Silence is told apart from speech."""
    left, about = spoken(read(say(1, tie("sumy", "left_out"), tie("kyiv", at=9)))).zones

    assert not left.spoken
    assert about.spoken


@pytest.mark.parametrize("kind", ["indirect", "mixed"])
def test_the_reports_wording_is_no_quotation(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement], kind: str
) -> None:
    """It never stands in quotation marks."""
    assert not spoken(read(say(1, kind=kind))).cards[0].quoted


def test_the_speakers_own_words_are_a_quotation(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """Direct speech is marked as such."""
    assert spoken(read(say(1, kind="direct"))).cards[0].quoted


def test_fragments_are_joined_by_an_ellipsis(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """What stands between them in the report is not printed."""
    said = say(1, fragments=(Span(0, 10), Span(20, 26)))

    assert spoken(read(said)).cards[0].words == "They spoke … Crimea"


def test_a_mark_taken_over_knows_the_statement_it_comments_on(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """So that an arc can be drawn, and the card can say whose words they were."""
    commented = say(1, tie("kyiv"), speaker={"name": "Fomin"})
    layer = spoken(read(commented, say(2, tie("kyiv", "taken_over"))))

    assert layer.zones[0].marks[1].source == "s1"
    assert layer.cards[1].taken_from == "Fomin"


def test_a_tie_that_rarely_holds_carries_its_doubt(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """The mark shows it, and the card says what is uncertain."""
    layer = spoken(read(say(1, tie("donbas", certainty=0.3))))

    assert layer.zones[0].marks[0].doubt == "The tie to Donbas is not certain."
    assert layer.cards[0].doubts == ("The tie to Donbas is not certain.",)


@pytest.mark.parametrize(
    ("speaker", "doubt"),
    [
        ({"name": None}, "The report leaves open who speaks."),
        ({"name": "Fomin"}, "The reading of this statement is not certain."),
    ],
)
def test_a_doubtful_statement_says_what_is_uncertain(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
    speaker: dict[str, str | None],
    doubt: str,
) -> None:
    """Speaker and wording are told apart."""
    layer = spoken(read(say(1, tie("kyiv"), speaker=speaker, certainty=0.2)))

    assert layer.cards[0].doubts == (doubt,)


def test_nothing_doubtful_carries_no_doubt(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """A question mark is the exception."""
    assert spoken(read(say(1, tie("kyiv")))).zones[0].marks[0].doubt is None


def test_names_of_places_are_in_the_language_of_the_map(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """Whatever the report calls them."""
    layer = spoken(read(say(1, tie("kyiv"))), language="uk")

    assert layer.zones[0].label == "Київ"
    assert layer.cards[0].about == ("Київ",)


def test_the_whole_country_is_called_so(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """ "Ukraine" beside a town would read as a place like others."""
    assert spoken(read(say(1, tie("ukraine")))).zones[0].label == "Ukraine as a whole"


def test_a_speaker_without_a_name_is_shown_by_the_words_of_the_report(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """And where it has none either, the card says that."""
    named = say(1, speaker={"name": None, "mention": Span(0, 4)})
    unnamed = say(2, speaker={"name": None})

    assert [card.speaker for card in spoken(read(named, unnamed)).cards] == [
        "They",
        "Speaker not stated",
    ]


def test_a_role_that_only_repeats_the_name_is_left_out(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """ "US official, US official" helps nobody."""
    said = say(1, speaker={"name": "US official", "role": "US official"})

    assert spoken(read(said)).cards[0].role == ""


@pytest.mark.parametrize(("act", "word"), [("pledge", "обіцянка"), ("other", "")])
def test_acts_are_named_in_the_language_of_the_map(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement], act: str, word: str
) -> None:
    """An act that is none of the known ones is not named."""
    assert spoken(read(say(1, act=act)), language="uk").cards[0].act == word


def test_the_reasons_for_a_doubt_are_told_in_english_as_the_reader_put_them(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """In another language a plain sentence stands for them."""
    reading = read(say(1, tie("kyiv"), reasons=("A noun tells of the words.",), certainty=0.4))

    assert spoken(reading).cards[0].doubts == ("A noun tells of the words.",)
    assert spoken(reading, language="uk").cards[0].doubts == (
        "Прочитання цього висловлювання непевне.",
    )
    assert spoken(reading).zones[0].marks[0].doubt is not None


@pytest.mark.parametrize(
    ("text", "declined"),
    [
        ("He declined to comment on Sumy.", True),
        ("Він відмовився коментувати Суми.", True),
        ("Он отказался говорить о Сумах.", True),
        ("He made no mention of Sumy.", False),
    ],
)
def test_a_refusal_is_told_from_a_silence_that_others_noted(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
    text: str,
    declined: bool,  # noqa: FBT001 - an expected answer
) -> None:
    """By the verb that the report uses, in three languages."""
    words = text.split()
    start = len(words[0]) + 1
    cue = Span(start, start + len(words[1]))
    [card] = spoken(read(say(1, tie("sumy", "left_out"), act="refusal", cue=cue), text=text)).cards

    assert card.declined is declined


def test_a_name_in_print_has_the_printer_s_apostrophe() -> None:
    """The gazetteer's straight apostrophe does not reach the map."""
    report = read_text("У Генштабі заявили, що біля Куп’янська тривають бої.", language="uk")
    [zone] = spoken(read_report(report), language="uk").zones

    assert zone.label == "Куп’янськ"


def test_what_is_likelier_than_not_carries_no_question_mark(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """A reason alone makes no doubt: readers would stop looking at the question marks."""
    reading = read(say(1, tie("kyiv"), reasons=("A noun tells of the words.",), certainty=0.6))

    assert spoken(reading).cards[0].doubts == ()
