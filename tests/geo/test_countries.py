"""Countries and oblasts beside their own parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.about import contains
from geo.countries import plain
from geo.gazetteer import candidates
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report

if TYPE_CHECKING:
    from geo.place import Place

SENTENCES = [
    ("Shelling in Kharkiv, Ukraine, went on.", ["Kharkiv"]),
    ("The war in Ukraine goes on.", ["Ukraine"]),
    ("It rained in Kharkiv and in Poland.", ["Kharkiv", "Poland"]),
    ("It rained in Kharkiv and elsewhere in Ukraine.", ["Kharkiv", "Ukraine"]),
]
PAIRS = [
    ("Ukraine", "Kharkiv", True),
    ("Ukraine", "Kharkiv oblast", True),
    ("Kharkiv oblast", "Kupiansk", True),
    ("Kharkiv oblast", "Lyman", False),
    ("Kharkiv", "Kupiansk", False),
    ("Poland", "Kharkiv", False),
    ("Ukraine", "Ukraine", False),
    ("Ukraine", "Poland", False),
    ("Kakhovka dam", "Kherson", False),
    ("Crimea", "Simferopol", True),
]


def first(name: str) -> Place:
    """Return the likeliest place of an English name."""
    return candidates(name, "en")[0]


@pytest.mark.parametrize(("text", "names"), SENTENCES)
def test_a_country_gives_way_to_its_parts(text: str, names: list[str]) -> None:
    """Only what is smaller is lit, unless "elsewhere in" means the rest."""
    mentions = resolve(find_names(Report("r", text, "en")), text).mentions

    assert [one.span.words(text) for one in plain(mentions, text)] == names


@pytest.mark.parametrize(("larger", "smaller", "inside"), PAIRS)
def test_areas_contain_towns(larger: str, smaller: str, inside: bool) -> None:  # noqa: FBT001 - a table's column
    """By the gazetteer: a country its towns, an oblast its own; a dam holds no town."""
    assert contains(first(larger), first(smaller)) is inside


@pytest.mark.parametrize("name", ["Ukraine", "Kharkiv oblast", "Crimea", "Kharkiv"])
def test_nothing_contains_itself(name: str) -> None:
    """Being inside is strict."""
    assert not contains(first(name), first(name))
