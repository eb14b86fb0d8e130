"""Places in long texts, by arrays."""

import pytest

from geo.bulk import OPEN, locate
from geo.gazetteer import place_of_number
from geo.scanning import hits


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "Shells fell on Kharkiv and KHERSON; Paris was quiet.",
            ["Kharkiv", "Kherson", "Paris"],
        ),
        ("uk", "У Харкові тихо, у Новоселівці — ні.", ["Kharkiv", None]),
        ("ru", "В Николаеве и Змиёве тревога.", ["Mykolaiv", "Zmiiv"]),
        ("en", "Nothing is named here.", []),
        ("en", "", []),
    ],
)
def test_names_are_placed_or_left_open(language: str, text: str, names: list[str | None]) -> None:
    """A name that many villages share has no place."""
    numbers = locate(text, language).places.tolist()

    assert [None if one == OPEN else place_of_number(one).name_en for one in numbers] == names


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_names_stand_where_the_scanner_finds_them(language: str) -> None:
    """Long texts are read piece by piece, and no name is lost where two pieces meet."""
    words = {
        "en": "Kharkiv, Kryvyi Rih",
        "uk": "у Харкові, Кривому Розі",
        "ru": "в Харькове, Кривом Роге",
    }
    text = f"{words[language]} — " * 8_000
    seen = locate(text, language)

    assert len(seen.starts) == 16_000
    spans = list(zip(seen.starts.tolist(), seen.ends.tolist(), strict=True))
    assert spans == [(hit.span.start, hit.span.end) for hit in hits(text, language)]
