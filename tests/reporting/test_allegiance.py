"""For whom somebody speaks whose office names no country: what the whole report tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting import Report, find_statements
from reporting.setting import names_country, places_in, setting_of

if TYPE_CHECKING:
    from reporting.statement import Statement


def said(text: str, language: str = "en") -> list[Statement]:
    """Return the statements of a report."""
    return list(find_statements(Report("r", text, language)).statements)


def sides(text: str, language: str = "en") -> list[str | None]:
    """Return the sides of a report's speakers, in order."""
    return [statement.speaker.side for statement in said(text, language)]


POLTAVA = "Drones hit Poltava overnight, and two houses in Poltava burned down.\n\n"
BELGOROD = "Drones hit Belgorod overnight, and two houses in Belgorod burned down.\n\n"
WARSAW = "Poland and the Polish army helped Poltava. Germany and Polish firms paid.\n\n"


@pytest.mark.parametrize(
    ("scene", "speaker", "side"),
    [
        (POLTAVA, "The mayor", "ukraine"),
        (POLTAVA, "The regional police", "ukraine"),
        (POLTAVA, "A surgeon at the regional hospital", "ukraine"),
        (POLTAVA, "Neighbours", "ukraine"),
        (POLTAVA, "The Health Ministry", "ukraine"),
        (POLTAVA, "Lawmaker Oksana Perih", "ukraine"),
        (POLTAVA, "The mayor, Kateryna Mamchur,", "ukraine"),
        (POLTAVA, "Chernihivoblenergo", "ukraine"),
        (BELGOROD, "The governor", "russia"),
        (BELGOROD, "The regional police", "russia"),
        # Who is somebody's guest speaks for no town.
        (POLTAVA, "A diplomat", None),
        (POLTAVA, "A former mayor", None),
        (POLTAVA, "A prisoner", None),
        (POLTAVA, "The surgeon, John Baxter,", None),
        (BELGOROD, "Neighbours", None),
        # Both armies are at the front, and both have a defence ministry.
        (POLTAVA, "The Defence Ministry", None),
        (POLTAVA, "The brigade commander", None),
        (POLTAVA, "The governor, Sergei Kruglov,", None),
        # The place of the office decides before the place of the report.
        (POLTAVA, "The mayor of Kursk", "russia"),
        (BELGOROD, "The mayor of Sumy", "ukraine"),
        (POLTAVA, "The mayor of Krakow", None),
        (POLTAVA, "The mayor of Tokmak", None),
        # A report that is set elsewhere, or in both countries, leaves it open.
        (WARSAW, "The mayor", None),
        (POLTAVA + BELGOROD, "The mayor", None),
        ("", "The mayor", None),
    ],
)
def test_an_office_without_a_country_is_that_of_the_setting(
    scene: str, speaker: str, side: str | None
) -> None:
    """Local and civil offices speak for the country in which the report is set."""
    assert sides(f"{scene}{speaker} said that the water was back.")[-1:] == [side]


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        ("The World Health Organization", "third_country"),
        ("Nato", "third_country"),
        ("The UN mission in Ukraine", "third_country"),
        ("The EU ambassador to Ukraine", "third_country"),
        ("A No 10 spokesman", "third_country"),
        ("Slovakia's foreign minister", "third_country"),
        ("Russia's UN ambassador", "russia"),
        ("The Dnipro Center for Economic Policy Studies", "analyst"),
        ("The Centre for Northern Defence Studies", "analyst"),
        ("The Center for Countering Disinformation", "ukraine"),
        ("The head of the OVA", "ukraine"),
        ("The BBC", "report"),
        ("The State Duma", "russia"),
    ],
)
def test_bodies_tell_a_side_by_themselves(speaker: str, side: str) -> None:
    """What a body is needs no setting; a country behind it is where it works."""
    assert sides(f"{speaker} said that the water was back.") == [side]


def test_ukrainian_spelling_tells_where_the_report_speaks_of_ukraine() -> None:
    """Nobody but Ukraine's own are written Ihor and Mykola."""
    text = "Farms in Ukraine lie idle.\n\nDeputy Economy Minister Ihor Zabolotnyi said it was war."

    assert sides(text) == ["ukraine"]


def test_the_reason_is_said() -> None:
    """A side that only the report tells carries its doubt."""
    [statement] = said(f"{POLTAVA}The mayor said that the water was back.")

    assert "the report is set in Ukraine" in statement.reasons[-1]
    assert statement.speaker.country == "UA"


def test_others_that_speak_tell_whose_officers_they_are() -> None:
    """A commander is of the army of those who speak beside him, if all are of one country."""
    text = f"{POLTAVA}The mayor said that it was loud.\n\nThe brigade commander said that he aimed."

    assert sides(text) == ["ukraine", "ukraine"]
    assert sides(f"{text}\n\nThe Kremlin said that it was not so.")[1] is None


def test_an_occupier_in_the_report_leaves_local_offices_open() -> None:
    """Where an occupier holds offices, "the mayor" may be his."""
    text = f"{POLTAVA}Occupation officials moved in. The mayor said that the water was back."

    assert sides(text)[-1] is None


def test_whoever_has_a_side_keeps_it() -> None:
    """A later mention by surname is the same person; a namesake is not."""
    text = (
        "Ukrainian deputy minister Ihor Hai said that it was war. Hai said that peace was far.\n\n"
        "“We wait,” Hai said."
    )

    assert sides(text) == ["ukraine"] * 3


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("I asked her why the lights were off.", "report"),
        ("“I asked her why the lights were off,” said Ihor Hai.", None),
    ],
)
def test_the_reporter_is_i_outside_of_quotations(text: str, side: str | None) -> None:
    """Within somebody's words "I" is that person."""
    assert [found for found in sides(text) if found == "report"] == ([side] if side else [])


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("Мер Кременчука заявив, що вода є.", "uk", "ukraine"),
        ("Обласна військова адміністрація повідомила, що вода є.", "uk", "ukraine"),
        ("Заступник міністра інфраструктури Роман Дзюбак заявив, що вода є.", "uk", "ukraine"),
        ("Повітряні сили повідомили, що збили все.", "uk", "ukraine"),
        ("Командир роти Артем Носенко сказав, що холодно.", "uk", "ukraine"),
        ("Лікарка Олена Заболотна сказала, що ліків досить.", "uk", "ukraine"),
        ("Українська правда повідомила, що вода є.", "uk", "report"),
        ("Мер Кракова заявив, що вода є.", "uk", None),
        ("Хірург Джон Бакстер сказав, що ліків досить.", "uk", None),
        ("Посол сказав, що вода є.", "uk", None),
        ("Окупаційна влада заявила, що вода є.", "uk", "russia"),
        ("Колишній мер сказав, що вода є.", "uk", None),
        ("ВООЗ повідомила, що ліків досить.", "uk", "third_country"),
        ("Мэр Полтавы заявил, что вода есть.", "ru", "ukraine"),
        ("Мэр Курска заявил, что вода есть.", "ru", "russia"),
        ("Мэр Кракова заявил, что вода есть.", "ru", None),
        ("Мэр заявил, что вода есть.", "ru", None),
        ("Полтава без света, Полтаву обстреляли. Мэр заявил, что вода есть.", "ru", "ukraine"),
        ("Белгород без света, Белгород обстрелян. Мэр заявил, что вода есть.", "ru", "russia"),
        ("Полтава без света, Полтаву обстреляли. Минобороны заявило, что попало.", "ru", None),
        (
            "Полтава без света, Полтаву обстреляли. Прокуратура заявила, что идет дело.",
            "ru",
            "ukraine",
        ),
        ("Наша корреспондентка спросила, есть ли вода.", "ru", "report"),
        ("Госдума заявила, что против.", "ru", "russia"),
        ("Елисейский дворец заявил, что ждет.", "ru", "third_country"),
    ],
)
def test_ukrainian_and_russian_reports_tell_it_too(
    text: str, language: str, side: str | None
) -> None:
    """In Ukrainian an office without a country is Ukraine's own; in Russian the setting tells."""
    assert sides(text, language)[-1:] == [side]


@pytest.mark.parametrize(
    ("text", "language", "home"),
    [
        (POLTAVA, "en", "UA"),
        (BELGOROD, "en", "RU"),
        (POLTAVA + BELGOROD, "en", None),
        ("Kyiv and Moscow talked.", "en", None),
        ("Ukraine waits. Ukraine hopes.", "en", "UA"),
        ("Обстріляли Харківщину. У Харкові темно.", "uk", "UA"),
        ("Обстреляли Курскую область. В Курске темно.", "ru", "RU"),
        ("Владимир и Киров ушли.", "ru", None),
        ("", "en", None),
    ],
)
def test_places_set_a_report(text: str, language: str, home: str | None) -> None:
    """A report is set where it begins, if most of its places lie there too."""
    assert setting_of(text, language).home == home


@pytest.mark.parametrize(
    ("words", "language", "countries"),
    [
        ("mayor of Kharkiv", "en", {"UA"}),
        ("Kharkiv’s mayor", "en", {"UA"}),
        ("governor of the Kherson region", "en", {"held"}),
        ("mayor of Krakow", "en", {"XX"}),
        ("мер Кременчука", "uk", {"UA"}),
        ("губернатор Белгородской области", "ru", {"RU"}),
        ("minister", "en", set()),
    ],
)
def test_places_in_an_office_are_known(words: str, language: str, countries: set[str]) -> None:
    """Names are known in their cases."""
    assert places_in(words, language) == countries


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("Polish minister", "en", True),
        ("міністр Польщі", "uk", True),
        ("посол США", "ru", True),
        ("minister", "en", False),
        ("мэр", "ru", False),
    ],
)
def test_countries_in_an_office_are_known(words: str, language: str, *, found: bool) -> None:
    """An office with a country needs no setting."""
    assert names_country(words, language) is found


@given(st.sampled_from(["en", "uk", "ru"]), st.text(max_size=80))
def test_any_text_has_a_setting(language: str, text: str) -> None:
    """Whatever is read, the home is one of two, or open."""
    assert setting_of(text, language).home in {"UA", "RU", None}


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        (
            "The Centre for Defence Studies said that it rained. The Centre said that it snowed.",
            "en",
            "analyst",
        ),
        (
            "Вышел отчет Института исследований мира. Институт сообщил, что мир далеко.",
            "ru",
            "analyst",
        ),
        ("Институт сообщил, что мир далеко.", "ru", None),
    ],
)
def test_a_think_tank_is_called_the_centre_for_short(
    text: str, language: str, side: str | None
) -> None:
    """Only a report that has named it in full says which centre is meant."""
    assert sides(text, language)[-1] == side


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        ("Beekeeper Ihor Zabolotnyi", "ukraine"),
        ("Beekeeper Piotr Nowak", None),
        ("Analyst Ihor Zabolotnyi", "analyst"),
        ("Journalist Ihor Zabolotnyi", None),
    ],
)
def test_a_name_with_a_trade_is_of_the_land_it_is_spelled_in(
    speaker: str, side: str | None
) -> None:
    """In a report from Ukraine, whoever bears a Ukrainian name speaks as one of its people."""
    assert sides(f"{POLTAVA}{speaker} said that the water was back.") == [side]
