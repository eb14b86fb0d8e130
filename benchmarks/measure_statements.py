"""Measure who-said-what in English against annotated texts.

Usage: python benchmarks/measure_statements.py SCORER GOLD.jsonl [--part N/OF] [--strict SHARE]

``SCORER`` is the shared ``score_statements.py``; ``GOLD`` has one text a line in its shape.
``--part 1/3`` takes every third text from the first, so that rules can be written on the others;
``--strict 0.6`` keeps statements of at least that certainty.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from reporting import Report, Statement, find_statements


def main() -> None:
    """Read the texts and print the scorer's figures, speech verbs only, and the speed."""
    options = _options()
    gold = _part(options.gold.read_text(encoding="utf-8").splitlines(), options.part)
    begun = time.perf_counter()
    found = [predicted(item, options.strict) for item in gold]
    spent = time.perf_counter() - begun
    signs = sum(len(item["text"]) for item in gold)
    with tempfile.TemporaryDirectory() as folder:
        kept, out = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        _write(kept, gold)
        _write(out, found)
        command = [sys.executable, options.scorer, kept, out, "--speech-only"]
        subprocess.run(command, check=True)
    print(f"{signs / spent / 3500:.1f} reports of 3,500 characters a second")


def predicted(item: dict[str, Any], strict: float) -> dict[str, Any]:
    """Return the project's statements for one text, in the scorer's shape.

    Statements retold within another are left out: the annotated sets have none.
    """
    text = item["text"]
    found = find_statements(Report(item["doc_id"], text, "en")).statements
    kept = [s for s in found if s.inside is None and s.certainty >= strict]
    return {"doc_id": item["doc_id"], "statements": [_row(text, s) for s in kept]}


def _row(text: str, statement: Statement) -> dict[str, Any]:
    mention = statement.speaker.mention
    return {
        "start": statement.span.start,
        "end": statement.span.end,
        "fragments": [[part.start, part.end] for part in statement.fragments],
        "kind": statement.kind,
        "cue": statement.cue.words(text) if statement.cue else "",
        "speaker": mention.words(text) if mention else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
    }


def _part(lines: list[str], part: str) -> list[dict[str, Any]]:
    gold = sorted((json.loads(line) for line in lines if line.strip()), key=lambda d: d["doc_id"])
    number, of = (int(figure) for figure in part.split("/"))
    return gold[number - 1 :: of]


def _write(path: Path, items: list[dict[str, Any]]) -> None:
    lines = (json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    path.write_text("".join(lines), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--part", default="1/1", help="which part of how many, such as 1/3")
    parser.add_argument("--strict", type=float, default=0.0, help="least certainty")
    return parser.parse_args()


if __name__ == "__main__":
    main()
