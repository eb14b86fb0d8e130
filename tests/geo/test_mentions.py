"""Names of places in English text: what is one, what is not, and what the words beside it make."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.mentions import find_names, spoken
from reporting import Report


def found(text: str) -> list[str]:
    """Return the words of every place in an English text."""
    return [name.span.words(text) for name in find_names(Report("r", text, "en"))]


def first(text: str) -> list[tuple[str, str]]:
    """Return the words of every place, with the name of the likeliest one."""
    names = find_names(Report("r", text, "en"))
    return [(n.span.words(text), n.candidates[0].name_en) for n in names if n.candidates]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells fell on Kharkiv and Sumy overnight.", ["Kharkiv", "Sumy"]),
        ("Troops left Izium, Kupiansk and Balakliia.", ["Izium", "Kupiansk", "Balakliia"]),
        ("Kharkiv’s mayor spoke.", ["Kharkiv"]),
        ("Kharkiv's mayor spoke.", ["Kharkiv"]),
        ("The road to Kiev is cut.", ["Kiev"]),
        ("Drones hit Zaporizhzhya twice.", ["Zaporizhzhya"]),
        ("A ferry sank in the Black Sea.", ["Black Sea"]),
        ("The garrison on Snake Island held.", ["Snake Island"]),
        ("Bakhmut still holds, the general said.", ["Bakhmut"]),
        ("The column moved from Melitopol towards Zaporizhzhia.", ["Melitopol", "Zaporizhzhia"]),
        ("It was warm in Nice.", ["Nice"]),
        ("They fought near Robotyne.", ["Robotyne"]),
    ],
)
def test_places_are_found_as_they_are_spelled(text: str, names: list[str]) -> None:
    """Spans hold the name alone: no possessive, no article, no full stop."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton sang.",
        "Michael Jordan retired.",
        "The cruiser Moskva sank.",
        "The Kyiv Independent reported it.",
        "Kyiv School of Economics counted the losses.",
        "President Lincoln spoke.",
        "Nice weather came at last.",
        "Reading is a joy.",
        "They met in March and again in May.",
        "FC Shakhtar Donetsk beat Dynamo Kyiv.",
        "Nothing is named here at all.",
    ],
)
def test_people_bodies_ships_papers_and_words_are_no_places(text: str) -> None:
    """A name inside a longer one, or an everyday word, names no place."""
    assert found(text) == []


def test_a_surname_named_in_full_elsewhere_is_no_place() -> None:
    """Who is called by his last name does not become a town."""
    text = "Senator Albert Houston opened the talks. Later Houston thanked the hosts."

    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Activity fell in the Kyiv and Chernihiv directions.", ["Kyiv", "Chernihiv"]),
        ("They advanced in the direction of Kherson.", ["Kherson"]),
        ("The Izium axis is quiet.", ["Izium"]),
        (
            "Attacks failed on the Kupiansk, Lyman and Bakhmut axes.",
            ["Kupiansk", "Lyman", "Bakhmut"],
        ),
        ("The Zaporizhzhia front did not move.", ["Zaporizhzhia"]),
        ("They hold the Avdiivka operational direction.", ["Avdiivka"]),
        ("They hold Avdiivka.", []),
        ("The direction was clear in Kyiv.", []),
    ],
)
def test_one_noun_gives_every_name_of_its_list_a_direction(
    text: str, directions: list[str]
) -> None:
    """A direction is marked, whether the noun stands behind a list or in front of a name."""
    names = find_names(Report("r", text, "en"))

    assert [name.span.words(text) for name in names if name.direction] == directions


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shelling in Kharkiv region went on.", ["Kharkiv oblast"]),
        ("Shelling in Kharkiv went on.", ["Kharkiv"]),
        ("The Sumy and Chernihiv regions were hit.", ["Sumy oblast", "Chernihiv oblast"]),
        ("Luhansk oblast was closed.", ["Luhansk oblast"]),
        ("A depot burned in Kyiv oblast.", ["Kyiv oblast"]),
        ("The Donbas region is in ruins.", ["Donbas"]),
    ],
)
def test_a_unit_word_picks_the_oblast_and_a_bare_name_the_town(
    text: str, places: list[str]
) -> None:
    """ "Kharkiv region" is the oblast, "Kharkiv" the town; a list shares its noun."""
    assert [place for _, place in first(text)] == places


@pytest.mark.parametrize(
    ("text", "described", "place"),
    [
        ("Rockets hit Ukraine’s capital.", "Ukraine’s capital", "Kyiv"),
        ("Rockets hit Ukraine's capital.", "Ukraine's capital", "Kyiv"),
        ("He reached the Ukrainian capital.", "Ukrainian capital", "Kyiv"),
        ("He flew to the capital of Ukraine.", "the capital of Ukraine", "Kyiv"),
        ("He flew to the Russian capital.", "Russian capital", "Moscow"),
        ("Mariupol starves. The port city has no water.", "The port city", "Mariupol"),
        ("Crimea is closed. Trains left the peninsula.", "the peninsula", "Crimea"),
        ("Rockets hit Kharkiv. Half of the city is dark.", "the city", "Kharkiv"),
        ("Sumy oblast was hit. Roads in the region are cut.", "the region", "Sumy oblast"),
    ],
)
def test_descriptions_stand_for_their_place(text: str, described: str, place: str) -> None:
    """A capital is known by its country; a description that points back takes the place named."""
    assert (described, place) in first(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kharkiv and Sumy were hit. The city is dark.",
        "The port city has no water.",
        "Trains left the peninsula.",
        "Ukraine’s capital market is closed.",
    ],
)
def test_a_description_without_one_clear_place_stands_for_none(text: str) -> None:
    """Two towns before "the city", or none: nothing is guessed."""
    assert not {"The city", "The port city", "the peninsula", "Ukraine’s capital"} & set(
        found(text)
    )


def test_an_unknown_village_in_place_position_is_kept_without_candidates() -> None:
    """What no list knows is still a place where the words say so; it has no coordinate."""
    text = "Two houses burned in the village of Grzlmvka."
    [name] = find_names(Report("r", text, "en"))

    assert name.span.words(text) == "Grzlmvka"
    assert name.candidates == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "whatever", "en"),
        ("uk", "whatever", "uk"),
        ("und", "Plain English words.", "en"),
        ("und", "Місто вистояло, і міст теж.", "uk"),
        ("und", "Город выстоял, мост тоже.", "ru"),
    ],
)
def test_letters_choose_the_rules_where_the_language_is_unknown(
    language: str, text: str, expected: str
) -> None:
    """A report of unknown language is read by the rules that its letters suggest."""
    assert spoken(Report("r", text, language)) == expected


PIECES = st.sampled_from(
    [
        "Kyiv",
        "Kharkiv region",
        "Mariupol",
        "the port city",
        "and",
        ",",
        "said",
        "’s",
        "in",
        "“",
        "\n\n",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_spans_are_in_order_and_never_overlap(pieces: list[str]) -> None:
    """Whatever is written, places stand in the order of the text and apart."""
    text = " ".join(pieces)
    spans = [name.span for name in find_names(Report("r", text, "en"))]

    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "’’’", "\u202e\u0000", "<script>", "{{7*7}}", "$"]
)
def test_hostile_and_empty_text_names_nothing(text: str) -> None:
    """Control characters, templates and empty text are read as text."""
    assert found(text) == []
