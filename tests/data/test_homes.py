"""The names that set a report in a country."""

import gzip
from pathlib import Path

import pytest

from data import path
from scripts.homes import make_homes


def names() -> dict[str, str]:
    text = gzip.decompress(path("homes.tsv.gz").read_bytes()).decode()
    return dict(line.split("\t") for line in text.splitlines())


def test_the_same_gazetteer_gives_the_same_names(tmp_path: Path) -> None:
    """What ships is what the script makes."""
    made = tmp_path / "homes.tsv.gz"

    make_homes(made, path("homes.toml").parent / "gazetteer", path("homes.toml"))

    assert gzip.decompress(made.read_bytes()) == gzip.decompress(path("homes.tsv.gz").read_bytes())


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
