"""The names that set a report in a country."""

import gzip

import pytest

from data import path
from geo.gazetteer import candidates


def names() -> dict[str, str]:
    text = gzip.decompress(path("homes.tsv.gz").read_bytes()).decode()
    return dict(line.split("\t") for line in text.splitlines())


def test_the_gazetteer_has_each_name_in_its_country() -> None:
    """What sets a report in a country is first of all a place of that country."""
    for name, country in list(names().items())[::50]:
        home = candidates(name)[0].country
        assert home == country or (country, home) == ("held", "UA") or country == "XX"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kharkiv", "UA"),
        ("Харькова", "UA"),
        ("харківський", "UA"),
        ("Харківщини", "UA"),
        ("Kherson", "UA"),
        ("Belgorod", "RU"),
        ("Белгородской области", "RU"),
        ("Kherson region", "held"),
        ("Melitopol", "held"),
        ("Сімферополя", "held"),
        ("Krakow", "XX"),
        ("Кракова", "XX"),
        # Seats of government, names of people and short words set nothing.
        ("Kyiv", None),
        ("Москва", None),
        ("Владимир", None),
        ("Bar", None),
    ],
)
def test_a_name_is_of_its_likeliest_country(name: str, country: str | None) -> None:
    """Case forms count; what either side may hold is marked."""
    assert names().get(name) == country
