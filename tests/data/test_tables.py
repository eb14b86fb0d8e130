"""The tables kept by hand, and the size of what ships."""

import csv
from pathlib import Path

import data
from data import path
from geo.gazetteer import place
from geo.regions import oblast_at

FOLDER = Path(data.__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with path(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_what_ships_stays_small() -> None:
    """Everything in data/ together stays below 10 MB: half of the world's towns is in it."""
    files = [file for file in FOLDER.rglob("*") if file.is_file() and file.suffix != ".pyc"]

    assert sum(file.stat().st_size for file in files) < 10_000_000


def test_every_place_of_our_own_names_its_source() -> None:
    """A place that no package has says where it is from, and no id comes twice."""
    ours = rows("own_places.tsv")

    assert len(ours) >= 150
    assert all(row["source"] for row in ours)
    assert len({row["id"] for row in ours}) == len(ours)


def test_settlements_of_our_own_lie_in_the_oblast_they_name() -> None:
    """A slip of the hand in a coordinate shows at once."""
    ours = [row for row in rows("own_places.tsv") if row["kind"] == "settlement"]
    inside = [row for row in ours if row["country"] == "UA"]

    found = {row["id"]: oblast_at(float(row["lon"]), float(row["lat"])) for row in inside}

    assert found == {row["id"]: row["oblast"] for row in inside}


def test_other_names_belong_to_places_that_are_there() -> None:
    """Each further name points to a place of the gazetteer, in a language and kind we know."""
    for row in rows("other_names.tsv"):
        assert place(row["id"])
        assert row["language"] in {"en", "uk", "ru"}
        assert row["kind"] in {"name", "old", "preferred"}


def test_the_readme_speaks_of_every_file() -> None:
    """Source, version, licence and making of each file can be looked up."""
    text = (FOLDER / "README.md").read_text("utf-8")
    made = [file for file in FOLDER.iterdir() if file.suffix in {".tsv", ".json"}]
    folders = ["fonts", "outlines", "gazetteer"]

    assert [name for name in [*(f.name for f in made), *folders] if name not in text] == []
