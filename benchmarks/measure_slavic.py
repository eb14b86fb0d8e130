"""Measure who-said-what in Ukrainian and Russian against annotated texts.

Usage: python benchmarks/measure_slavic.py SCORER GOLD.jsonl [--half first] [--out PRED.jsonl]

``SCORER`` is the shared ``score_statements.py``; ``GOLD`` has one text a line in its shape.
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

from reporting import Report
from reporting.slavic import find_slavic


def main() -> None:
    """Read the texts, write predictions, and print the scorer's figures and the speed."""
    options = _options()
    lines = options.gold.read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line.strip()]
    gold = {
        "first": gold[: len(gold) // 2],
        "second": gold[len(gold) // 2 :],
    }.get(options.half, gold)
    begun = time.perf_counter()
    found = [predicted(item) for item in gold]
    spent = time.perf_counter() - begun
    signs = sum(len(item["text"]) for item in gold)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "gold.jsonl"
        out = options.out or Path(folder) / "found.jsonl"
        _write(kept, gold)
        _write(out, found)
        subprocess.run([sys.executable, options.scorer, kept, out], check=True)
    print(f"{signs / spent / 3500:.0f} reports of 3,500 characters a second")


def predicted(item: dict[str, Any]) -> dict[str, Any]:
    """Return the project's statements for one text, in the scorer's shape."""
    text = item["text"]
    report = Report(item["doc_id"], text, language=item.get("lang", "ru"))
    statements = []
    for statement in find_slavic(report).statements:
        mention = statement.speaker.mention
        statements.append(
            {
                "start": statement.span.start,
                "end": statement.span.end,
                "fragments": [[part.start, part.end] for part in statement.fragments],
                "kind": statement.kind,
                "cue": statement.cue.words(text) if statement.cue else "",
                "speaker": mention.words(text) if mention else statement.speaker.name or "",
                "speaker_start": mention.start if mention else None,
                "speaker_end": mention.end if mention else None,
            }
        )
    return {"doc_id": item["doc_id"], "statements": statements}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure statements in Ukrainian and Russian.")
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("all", "first", "second"), default="all")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def _write(path: Path, items: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")


if __name__ == "__main__":
    main()
