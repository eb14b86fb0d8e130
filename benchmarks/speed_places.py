"""Measure how fast names are found and placed, and points put into oblasts, beside peers.

Usage: python benchmarks/speed_places.py [--rounds 7]
(the peers: pip install -r benchmarks/requirements.txt)

Texts are the project's own sample reports, joined and repeated to about 2 MB a language; figures
are medians of processor time on one core, in MB of UTF-8 a second. Peers: ahocorasick-rs with
30,000 names of ours and with all of them, word bounds checked in Python; spaCy's PhraseMatcher with
30,000 names; geopandas' ``sjoin``. Loading is measured in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
MEGABYTES = 2
POINTS = 1_000_000
NAMES = 30_000
READY = """
import time, numpy
def used():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024
import geo.gazetteer, geo.scanning
before, begun = used(), time.perf_counter()
geo.scanning.hits("Kyiv", "en"), geo.gazetteer.candidates("Kyiv"), geo.gazetteer.place("UA-63")
print(f"{time.perf_counter() - begun:.2f} s, {used() - before:.0f} MB")
"""


def main() -> None:
    """Print loading, finding, placing and oblasts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    ready = [sys.executable, "-c", READY]
    print("whole gazetteer ready:", subprocess.check_output(ready, text=True, cwd=ROOT).strip())
    for language in ("en", "uk", "ru"):
        _names(language, rounds)
    _oblasts(rounds)


def _names(language: str, rounds: int) -> None:
    from geo.bulk import locate
    from geo.scanning import found

    text = _text(language)
    runs: dict[str, Callable[[], object]] = {
        "found": lambda: found(text, language),
        "found and placed": lambda: locate(text, language),
        f"ahocorasick-rs, {NAMES:,}": _automaton(_forms(language)[:NAMES], text),
        "ahocorasick-rs, all names": _automaton(_forms(language), text),
        f"PhraseMatcher, {NAMES:,}": _matcher(_forms(language)[:NAMES], text),
    }
    size = len(text.encode()) / 1e6
    spent = _medians(runs, rounds)
    for name, seconds in spent.items():
        ratio = spent["found"] / seconds
        print(f"{language}  {name:26s} {size / seconds:7.1f} MB a second, {ratio:5.2f} of ours")


def _oblasts(rounds: int) -> None:
    import geopandas
    import numpy as np

    from geo.outlines import outlines
    from geo.regions import oblasts_at

    draw = np.random.default_rng(1)
    lons, lats = draw.uniform(22, 40.3, POINTS), draw.uniform(44.3, 52.4, POINTS)
    units = outlines("detail").oblasts
    table = geopandas.GeoDataFrame({"code": list(units)}, geometry=list(units.values()), crs=4326)
    points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(lons, lats), crs=4326)
    ours = oblasts_at(lons, lats)
    joined = points.sjoin(table, how="left", predicate="intersects")
    theirs = joined[~joined.index.duplicated()]["code"]
    same = sum(
        one == (other if isinstance(other, str) else None)
        for one, other in zip(ours, theirs, strict=True)
    )
    spent = _medians(
        {
            "oblasts_at": lambda: oblasts_at(lons, lats),
            "sjoin": lambda: points.sjoin(table, how="left", predicate="intersects"),
        },
        max(rounds // 2, 1),
    )
    ratio = spent["sjoin"] / spent["oblasts_at"]
    print(
        f"a million points: {spent['oblasts_at']:.2f} s, sjoin {spent['sjoin']:.2f} s, {ratio:.1f}"
    )
    print(f"the same answer for {same:,} of {POINTS:,} points")


def _medians(runs: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median processor time of each run, all of them in turn in each round."""
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds + 1):
        for name, run in runs.items():
            begun = time.process_time()
            run()
            spent[name].append(time.process_time() - begun)
    # The first round fills what is remembered for good.
    return {name: statistics.median(times[1:]) for name, times in spent.items()}


def _text(language: str) -> str:
    files = sorted((ROOT / "tests/samples/measured" / language).glob("*.json"))
    text = "\n\n".join(json.loads(file.read_text("utf-8"))["text"] for file in files)
    return (text + "\n\n") * (int(MEGABYTES * 1e6 / len(text.encode())) + 1)


def _forms(language: str) -> list[str]:
    from geo.gazetteer import every_place

    names = sorted({place.name(language) for place in every_place()})
    random.Random(1).shuffle(names)  # noqa: S311 - the same names each time, not a secret
    return names


def _automaton(names: list[str], text: str) -> Callable[[], object]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)

    def run() -> object:
        return [
            (start, end)
            for _, start, end in automaton.find_matches_as_indexes(text)
            if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
        ]

    return run


def _matcher(names: list[str], text: str) -> Callable[[], object]:
    import spacy
    from spacy.matcher import PhraseMatcher

    blank = spacy.blank("en")
    matcher = PhraseMatcher(blank.vocab)
    matcher.add("place", list(blank.tokenizer.pipe(names)))
    parts = [text[at : at + 50_000] for at in range(0, len(text), 50_000)]
    return lambda: [matcher(blank.make_doc(part)) for part in parts]


if __name__ == "__main__":
    main()
