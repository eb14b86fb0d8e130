"""The nine directions as war reports name them, in three languages: found, and found as such."""

from __future__ import annotations

import pytest

from geo.directions import region_of
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report

ENGLISH = [
    ("Activity in the Kyiv direction fell.", ["kyiv"]),
    ("Troops pulled back from around Kyiv.", ["kyiv"]),
    ("The road to the Ukrainian capital is open.", ["kyiv"]),
    ("Shells fell on Chernihiv.", ["chernihiv"]),
    ("Chernigov is cut off, they wrote.", ["chernihiv"]),
    ("Bridges near Chernihiv were blown up.", ["chernihiv"]),
    ("Mariupol is in ruins.", ["mariupol"]),
    ("They shelled Mariupol’s theatre.", ["mariupol"]),
    ("A column left Mariupol for the west.", ["mariupol"]),
    ("Drones flew over Sumy.", ["sumy"]),
    ("The Sumy axis is quiet.", ["sumy"]),
    ("They crossed the border near Sumy.", ["sumy"]),
    ("Rockets hit Kharkiv.", ["kharkiv"]),
    ("Kharkov was shelled, the agency wrote.", ["kharkiv"]),
    ("Kharkiv woke to sirens.", ["kharkiv"]),
    ("Kherson has no water.", ["kherson"]),
    ("They withdrew from Kherson.", ["kherson"]),
    ("They moved in the direction of Kherson.", ["kherson"]),
    ("A building in Mykolaiv collapsed.", ["mykolaiv"]),
    ("Nikolaev was struck, the agency wrote.", ["mykolaiv"]),
    ("The Mykolaiv direction held.", ["mykolaiv"]),
    ("The status of Crimea is open.", ["crimea"]),
    ("Trains to Crimea were stopped.", ["crimea"]),
    ("Ships left the Crimean port.", []),
    ("The fate of the Donbas is open.", ["donbas"]),
    ("Units were sent to Donbass.", ["donbas"]),
    ("Fighting in Donbas went on.", ["donbas"]),
    ("Kherson and Mykolaiv in the south were hit.", ["kherson", "mykolaiv"]),
]
UKRAINIAN = [
    ("На Київському напрямку тихо.", ["kyiv"]),
    ("Війська відійшли з-під Києва.", ["kyiv"]),
    ("У Києві чути вибухи.", ["kyiv"]),
    ("Бої точаться під Черніговом.", ["chernihiv"]),
    ("Чернігів без води.", ["chernihiv"]),
    ("На чернігівському напрямку тихо.", ["chernihiv"]),
    ("Маріуполь у руїнах.", ["mariupol"]),
    ("Людей вивезли з Маріуполя.", ["mariupol"]),
    ("На маріупольському напрямку бої.", ["mariupol"]),
    ("У Сумах тривога.", ["sumy"]),
    ("Обстріляли Суми.", ["sumy"]),
    ("На сумському напрямку тихо.", ["sumy"]),
    ("Ворог обстріляв Харків.", ["kharkiv"]),
    ("Вибухи в Харкові.", ["kharkiv"]),
    ("Колона йде до Харкова.", ["kharkiv"]),
    ("Херсон без світла.", ["kherson"]),
    ("Бої під Херсоном.", ["kherson"]),
    ("На херсонському напрямку бої.", ["kherson"]),
    ("У Миколаєві зруйновано будинок.", ["mykolaiv"]),
    ("Миколаїв вистояв.", ["mykolaiv"]),
    ("На Миколаївському напрямку тихо.", ["mykolaiv"]),
    ("Статус Криму не визначено.", ["crimea"]),
    ("Потяги до Криму зупинено.", ["crimea"]),
    ("На кримському напрямку тихо.", ["crimea"]),
    ("Доля Донбасу відкрита.", ["donbas"]),
    ("Бої на Донбасі тривають.", ["donbas"]),
    ("Не згадали Херсон, Миколаїв і Суми.", ["kherson", "mykolaiv", "sumy"]),
]
RUSSIAN = [
    ("На Киевском направлении тихо.", ["kyiv"]),
    ("Войска отошли от Киева.", ["kyiv"]),
    ("Взрывы слышны под Киевом.", ["kyiv"]),
    ("Бои идут под Черниговом.", ["chernihiv"]),
    ("Чернигов без воды.", ["chernihiv"]),
    ("На черниговском направлении тихо.", ["chernihiv"]),
    ("Мариуполь в руинах.", ["mariupol"]),
    ("Людей вывезли из Мариуполя.", ["mariupol"]),
    ("На мариупольском направлении бои.", ["mariupol"]),
    ("В Сумах тревога.", ["sumy"]),
    ("Обстреляли Сумы.", ["sumy"]),
    ("На сумском направлении тихо.", ["sumy"]),
    ("Противник обстрелял Харьков.", ["kharkiv"]),
    ("Взрывы в Харькове.", ["kharkiv"]),
    ("Херсон без света.", ["kherson"]),
    ("Бои под Херсоном.", ["kherson"]),
    ("На херсонском направлении бои.", ["kherson"]),
    ("В Николаеве разрушен дом.", ["mykolaiv"]),
    ("Николаев выстоял.", ["mykolaiv"]),
    ("На Николаевском направлении тихо.", ["mykolaiv"]),
    ("Статус Крыма не определён.", ["crimea"]),
    ("Поезда в Крым остановлены.", ["crimea"]),
    ("Судьба Донбасса открыта.", ["donbas"]),
    ("Бои на Донбассе продолжаются.", ["donbas"]),
    ("Не упомянули Херсон, Николаев и Сумы.", ["kherson", "mykolaiv", "sumy"]),
]


def slugs(text: str, language: str) -> list[str]:
    """Return the regions of the places in a text."""
    mentions = resolve(find_names(Report("r", text, language)), text).mentions
    return [
        region_of(one.place, direction=one.direction).slug
        for one in mentions
        if one.literal and one.place is not None
    ]


@pytest.mark.parametrize(("text", "regions"), ENGLISH)
def test_english_reports_name_the_nine(text: str, regions: list[str]) -> None:
    """Towns, directions, old spellings and possessives; a demonym is no place."""
    assert slugs(text, "en") == regions


@pytest.mark.parametrize(("text", "regions"), UKRAINIAN)
def test_ukrainian_reports_name_the_nine(text: str, regions: list[str]) -> None:
    """Every case form and every adjective of direction."""
    assert slugs(text, "uk") == regions


@pytest.mark.parametrize(("text", "regions"), RUSSIAN)
def test_russian_reports_name_the_nine(text: str, regions: list[str]) -> None:
    """Every case form and every adjective of direction."""
    assert slugs(text, "ru") == regions
