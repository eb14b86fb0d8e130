"""For whom somebody speaks, told by the place in the role."""

from __future__ import annotations

import pytest

from geo.link import read
from geo.sides import side_of, sided, with_sides
from reporting import Report, Span, Speaker, Statement

ROLES = [
    # English
    ("mayor of Kharkiv", "en", "ukraine"),
    ("Melitopol mayor", "en", "ukraine"),
    ("residents of Kherson", "en", "ukraine"),
    ("resident of Orikhiv", "en", "ukraine"),
    ("a teacher from Izium", "en", "ukraine"),
    ("Luhansk regional governor", "en", "ukraine"),
    ("head of the Sumy regional military administration", "en", "ukraine"),
    ("local officials in Mykolaiv", "en", "ukraine"),
    ("Belgorod governor", "en", "russia"),
    ("residents of Kursk", "en", "russia"),
    ("Moscow-installed governor of Kherson region", "en", "russia"),
    ("Russian-appointed mayor of Melitopol", "en", "russia"),
    ("head of the self-proclaimed Donetsk People’s Republic", "en", "russia"),
    ("an occupation official in Enerhodar", "en", "russia"),
    ("a soldier near Bakhmut", "en", None),
    ("a source in Kharkiv", "en", None),
    ("former mayor of Kherson", "en", None),
    ("head of the UN mission in Kyiv", "en", None),
    ("correspondent in Odesa", "en", None),
    ("mayor of Warsaw", "en", None),
    ("governor of Sevastopol", "en", None),
    ("mayor of Donetsk", "en", None),
    ("minister", "en", None),
    ("a resident", "en", None),
    # Ukrainian
    ("голова Харківської ОВА", "uk", "ukraine"),
    ("мер Маріуполя", "uk", "ukraine"),
    ("голова Луганської ОВА", "uk", "ukraine"),
    ("жителька Оріхова", "uk", "ukraine"),
    ("мешканці Херсона", "uk", "ukraine"),
    ("губернатор Бєлгородської області", "uk", "russia"),
    ("мешканці Бєлгорода", "uk", "russia"),
    ("окупаційна влада Херсона", "uk", "russia"),
    ("ватажок самопроголошеної ДНР", "uk", "russia"),
    ("гауляйтер Мелітополя", "uk", "russia"),
    ("солдат у Бахмуті", "uk", None),
    ("джерело в Києві", "uk", None),
    ("глава місії ООН у Києві", "uk", None),
    ("посол у Києві", "uk", None),
    ("мер Варшави", "uk", None),
    ("мер", "uk", None),
    # Russian
    ("мэр Мариуполя", "ru", "ukraine"),
    ("глава Харьковской ОВА", "ru", "ukraine"),
    ("жительница Орехова", "ru", "ukraine"),
    ("начальник Херсонской ОВА", "ru", "ukraine"),
    ("губернатор Белгородской области", "ru", "russia"),
    ("жители Курска", "ru", "russia"),
    ("оккупационные власти Херсона", "ru", "russia"),
    ("назначенный Россией чиновник в Запорожской области", "ru", "russia"),
    ("глава ДНР", "ru", "russia"),
    ("боец под Бахмутом", "ru", None),
    ("бывший мэр Херсона", "ru", None),
    ("посол в Киеве", "ru", None),
    ("глава Крыма", "ru", None),
]


@pytest.mark.parametrize(("role", "language", "side"), ROLES)
def test_a_role_with_a_seat_or_home_tells_the_side(
    role: str, language: str, side: str | None
) -> None:
    """Officials and residents speak for their country; soldiers, sources and guests do not."""
    assert side_of(role, language) == side


def test_the_country_goes_with_the_side() -> None:
    """Kharkiv's mayor speaks for Ukraine, by side and by country."""
    speaker = sided(Speaker(name="A", role="mayor of Kharkiv"), "", "en")

    assert (speaker.side, speaker.country) == ("ukraine", "UA")


def test_a_side_that_is_known_stays() -> None:
    """Who speaks for the United States does so in Kyiv as well."""
    speaker = Speaker(name="A", role="official in Kyiv", side="third_country", country="US")

    assert sided(speaker, "", "en") is speaker


def test_whom_an_occupier_appoints_is_not_of_the_town() -> None:
    """Words of occupation outweigh a side taken from the town alone."""
    speaker = Speaker(name="A", role="Russian-installed mayor of Kherson", side="ukraine")

    assert sided(speaker, "", "en").side == "russia"


def test_the_words_that_name_a_speaker_tell_too() -> None:
    """A body without a role: its name says where it sits."""
    text = "Residents of Kherson said there was no water."
    speaker = Speaker(mention=Span(0, 20), name="Residents of Kherson")

    assert sided(speaker, text, "en").side == "ukraine"


def test_a_name_keeps_its_side_in_later_statements() -> None:
    """ "Terekhov said" comes after "the mayor of Kharkiv, Ihor Terekhov, said"."""
    span = Span(0, 4)
    roles = ("mayor of Kharkiv", None)
    statements = [
        Statement(f"s{at}", span, (span,), Speaker(name="Ihor Terekhov", role=role), "direct")
        for at, role in enumerate(roles, 1)
    ]

    assert [one.speaker.side for one in with_sides(statements, "Rain", "en")] == ["ukraine"] * 2


def test_speakers_without_a_name_share_no_side() -> None:
    """Nobody is nobody's namesake."""
    span = Span(0, 4)
    speakers = [Speaker(role="mayor of Kharkiv"), Speaker()]
    statements = [
        Statement(f"s{at}", span, (span,), one, "direct") for at, one in enumerate(speakers)
    ]

    assert [one.speaker.side for one in with_sides(statements, "Rain", "en")] == ["ukraine", None]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        ("Residents of Kherson said there was no water.", "en", ["ukraine"]),
        ("Belgorod governor Vyacheslav Gladkov said drones fell.", "en", ["russia"]),
        ("«Води нема», — розповіла жителька Оріхова Ольга Петренко.", "uk", ["ukraine"]),
        ("Жители Белгорода сообщили о взрывах.", "ru", ["russia"]),
    ],
)
def test_a_reading_carries_the_sides(text: str, language: str, sides: list[str]) -> None:
    """What the role tells stands in the reading."""
    statements = read(Report("r", text, language)).statements

    assert [one.statement.speaker.side for one in statements] == sides
