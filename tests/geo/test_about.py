"""Which of the places in a statement it is about: roles, nests, and how sure that is."""

from __future__ import annotations

import pytest

from geo.about import ALL_AGREE, NONE_AGREES, about, contains
from geo.gazetteer import candidates, place
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report, Span, Speaker, Statement


def spoken_about(text: str, language: str = "en") -> list[str]:
    """Return the words of the places that a text, taken as one statement, is about."""
    return [one.span.words(text) for one in found(text, language).mentions]


def found(text: str, language: str = "en"):  # type: ignore[no-untyped-def] # noqa: ANN201 - About
    """Return what a text, taken as one statement, is about."""
    span = Span(0, len(text))
    statement = Statement("s1", span, (span,), Speaker(), "indirect")
    mentions = resolve(find_names(Report("r", text, language)), text).mentions
    return about(statement, mentions, text, language)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two people were killed in Kharkiv.", ["Kharkiv"]),
        ("They captured Izium and Balakliia.", ["Izium", "Balakliia"]),
        ("Any movement of forces from around Kyiv is a redeployment.", ["Kyiv"]),
        ("Fighting in Bakhmut has slowed.", ["Bakhmut"]),
        ("Troops withdrew from Kherson.", ["Kherson"]),
        ("Units were sent to Donbas.", ["Donbas"]),
        ("The status of Crimea stays open.", ["Crimea"]),
        ("The destiny of the Donbas area would be discussed.", ["Donbas"]),
        ("Clashes with rebels in Sumy went on.", ["Sumy"]),
        ("He was killed by a bomb in Odesa.", ["Odesa"]),
        ("Further offensives elsewhere in Ukraine are expected.", ["Ukraine"]),
        ("Attacks failed on the Kupiansk and Lyman axes.", ["Kupiansk", "Lyman"]),
        ("Kharkiv woke to sirens.", ["Kharkiv"]),
        ("They shelled ten towns, including Vovchansk.", ["Vovchansk"]),
    ],
)
def test_places_of_events_are_what_it_is_about(text: str, places: list[str]) -> None:
    """Where something happens, comes from or goes to, or whose status is spoken of."""
    assert spoken_about(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "The Kharkiv police found nothing.",
        "The mayor of Kharkiv found nothing.",
        "We fight for Kharkiv’s name alone, against Belgorod.",
        "Since the war in Georgia nothing has changed.",
        "It is quiet after the battle of Kherson.",
        "It would need the consent of Kyiv.",
        "Moscow will study it.",
        "Nobody knows.",
    ],
)
def test_wrong_roles_are_refused(text: str) -> None:
    """Whose police, against whom, since when: a statement without a place is a normal answer."""
    assert spoken_about(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells fell in Kupiansk, Kharkiv oblast.", ["Kupiansk"]),
        ("Shells fell in Ukraine, in Kharkiv.", ["Kharkiv"]),
        ("Shells fell in Irpin, just north of Kyiv.", ["Irpin"]),
        ("Shells fell in Solone, a suburb of Dnipro.", ["Solone"]),
        ("The road from Kharkiv oblast is open.", ["Kharkiv oblast"]),
    ],
)
def test_of_nested_places_the_smallest_is_kept(text: str, places: list[str]) -> None:
    """A larger place that says where a smaller one lies is not spoken about itself."""
    assert spoken_about(text) == places


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("uk", "бої тривають біля Роботиного", ["Роботиного"]),
        ("uk", "обстріл Харкова триває", ["Харкова"]),
        ("uk", "на Київському та Чернігівському напрямках тихо", ["Київському", "Чернігівському"]),
        ("uk", "мер Києва нічого не знайшов", []),
        ("uk", "Київ відкинув пропозицію", []),
        ("uk", "виступає проти Бєлгорода", []),
        ("ru", "бои идут у Бахмута", ["Бахмута"]),
        ("ru", "глава Херсонской области приехал", []),
        ("ru", "Москва изучит предложения", []),
    ],
)
def test_words_in_front_tell_the_role_without_a_parse(
    language: str, text: str, places: list[str]
) -> None:
    """In Ukrainian and Russian the words before a name say whether it is spoken about."""
    assert spoken_about(text, language) == places


def test_agreement_makes_a_link_sure() -> None:
    """Where rules, pattern and first locative agree, the link is surer than where none does."""
    sure = found("Two people were killed in Kharkiv.").certainty
    unsure = found("Units were sent to Donbas.").certainty

    assert (sure, unsure) == (ALL_AGREE, NONE_AGREES)


@pytest.mark.parametrize(
    ("larger", "smaller", "inside"),
    [
        ("UA", "Kharkiv", True),
        ("UA-63", "Kharkiv", True),
        ("UA-63", "Kherson", False),
        ("UA", "Warsaw", False),
        ("UA-43", "Yalta", True),
        ("UA-63", "Ukraine", False),
    ],
)
def test_the_gazetteer_knows_what_lies_in_what(larger: str, smaller: str, inside: bool) -> None:  # noqa: FBT001 - a table's column
    """A country holds its towns, an oblast its own; nothing holds itself."""
    assert contains(place(larger), candidates(smaller, "en")[0]) == inside
    assert not contains(place(larger), place(larger))
