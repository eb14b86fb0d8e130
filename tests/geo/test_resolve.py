"""Which place a name means: by size, by what else the report names, or an open question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.gazetteer import candidates
from geo.mentions import find_names
from geo.names import Name
from geo.resolve import Settled, resolve
from reporting import Report, Span

if TYPE_CHECKING:
    from geo.place import Mention


def settled(text: str, language: str = "en") -> Settled:
    """Return a text's names, settled."""
    return resolve(find_names(Report("r", text, language)), text)


def mention(text: str, words: str, language: str = "en") -> Mention:
    """Return the settled mention of these words."""
    return next(one for one in settled(text, language).mentions if one.span.words(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "name", "country"),
    [
        ("It rained in Odesa.", "Odesa", "Odesa", "UA"),
        ("It rained in Odessa.", "Odessa", "Odesa", "UA"),
        ("A man in Odessa, Texas, watched.", "Odessa", "Odessa", "US"),
        ("He fought near Pokrovsk.", "Pokrovsk", "Pokrovsk", "UA"),
        ("He fought near Artemivsk.", "Artemivsk", "Bakhmut", "UA"),
        ("He spoke in Washington.", "Washington", "Washington", "US"),
        ("He spoke in Moscow.", "Moscow", "Moscow", "RU"),
        ("He flew to Georgia and Armenia.", "Georgia", "Georgia", "GE"),
        ("It happened in Mariupol.", "Mariupol", "Mariupol", "UA"),
        ("It happened in Kiev.", "Kiev", "Kyiv", "UA"),
    ],
)
def test_the_likeliest_place_is_meant(text: str, words: str, name: str, country: str) -> None:
    """Ukraine first in this war's news, but a state behind the name says otherwise."""
    place = mention(text, words).place

    assert place is not None
    assert (place.name_en, place.country) == (name, country)


def test_a_state_without_such_a_town_leaves_no_place() -> None:
    """ "Kharkiv, Ohio" is not Ukraine's Kharkiv; nothing is made up."""
    assert mention("A man in Kharkiv, Ohio, watched.", "Kharkiv").place is None


def test_a_name_of_many_villages_is_an_open_question() -> None:
    """Without anything near, one of many Vasylivkas is not picked; its candidates are kept."""
    text = "Shells fell in Novoselivka."
    [one] = settled(text).mentions
    [question] = settled(text).questions

    assert one.place is None
    assert len(one.candidates) > 1
    assert question.span == one.span
    assert question.candidates
    assert "Novoselivka" in question.question


def test_a_larger_area_behind_a_name_settles_it() -> None:
    """ "Novoselivka, Kharkiv oblast" is the one that lies there."""
    text = "Shells fell in Lyman, Kharkiv oblast."
    place = mention(text, "Lyman").place

    assert place is not None
    assert place.oblast == "UA-63"


def test_clear_places_nearby_settle_a_name() -> None:
    """Beside Kramatorsk and Sloviansk, Lyman is the one of Donetsk oblast."""
    text = "Fighting went on in Kramatorsk, Sloviansk and around Lyman."
    place = mention(text, "Lyman").place

    assert place is not None
    assert place.oblast == "UA-14"


def test_one_name_means_one_place_throughout_a_report() -> None:
    """What the first mention settles holds for the later ones."""
    text = "Shells fell in Lyman, Kharkiv oblast. Nothing more came from Lyman. Lyman waits."
    meant = {one.place for one in settled(text).mentions if one.span.words(text) == "Lyman"}

    assert len(meant) == 1


def test_an_open_name_is_asked_about_once() -> None:
    """Three mentions of one unclear village make one question."""
    text = "Novoselivka burned. Roads to Novoselivka are cut, and Novoselivka is dark."

    assert len(settled(text).questions) == 1


def test_an_unlisted_village_has_no_coordinate_but_a_question() -> None:
    """A village that no list has is asked about, never placed."""
    text = "Two houses burned in the village of Grzlmvka."
    result = settled(text)

    assert [one.place for one in result.mentions] == [None]
    assert [one.question for one in result.questions] == [
        "Where is Grzlmvka? No place of that name is known; please add the nearest town."
    ]


def test_names_that_stand_for_governments_raise_no_question() -> None:
    """Which Georgia refused is not asked of a name that is not on the map."""
    assert settled("Russia rejected the offer.").questions == ()


def test_what_the_words_settle_is_not_weighed_again() -> None:
    """A description's place stays, whatever else the report names."""
    name = Name(Span(0, 4), candidates("Lyman", "en")[1:2], settled=True)
    [one] = resolve([name], "Here.").mentions

    assert one.place == name.candidates[0]


def test_a_name_alone_is_surer_than_one_with_rivals() -> None:
    """Certainty follows the lead over the best rival elsewhere."""
    assert mention("It rained in Mariupol.", "Mariupol").certainty > (
        mention("It rained in Lyman.", "Lyman").certainty
    )


@pytest.mark.parametrize("text", ["", "Nothing here."])
def test_no_names_settle_to_nothing(text: str) -> None:
    """A text without names has neither mentions nor questions."""
    assert settled(text) == Settled((), ())


def test_the_same_text_gives_the_same_answer() -> None:
    """Settling is not a matter of chance."""
    text = "Lyman, Novoselivka, Odessa and Washington were named."

    assert settled(text) == settled(text)
