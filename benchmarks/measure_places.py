"""Print how well places are found, read, settled and linked, on annotated sets.

usage: python benchmarks/measure_places.py SCORERS GOLD.jsonl… [--half 0|1]

SCORERS is the folder of ``score_places.py`` and ``score_links.py``; each set has one JSON object a
line: ``doc_id``, ``lang``, ``text`` and ``places`` or ``statements``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from geo.about import about
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report, Span, Speaker, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.place import Mention


def main() -> None:
    """Read each set as the project would, and print the scorers' figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorers", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--half", type=int, choices=(0, 1), help="even or odd rows only")
    asked = parser.parse_args()
    for gold in asked.gold:
        rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line]
        chosen = [row for at, row in enumerate(rows) if asked.half in {None, at % 2}]
        print(f"== {gold.stem} ({len(chosen)} of {len(rows)} rows)")
        print(score(asked.scorers, chosen, [predicted(row) for row in chosen]))


def predicted(row: dict[str, Any]) -> dict[str, Any]:
    """Return what the project finds in a row, in the shape of the scorers."""
    report = Report(row["doc_id"], row["text"], row.get("lang", "en"))
    mentions = resolve(find_names(report), report.text).mentions
    statements = [linked(one, mentions, report) for one in row.get("statements", ())]
    return {
        "doc_id": row["doc_id"],
        "places": [placed(one) for one in mentions],
        "statements": statements,
    }


def placed(mention: Mention) -> dict[str, Any]:
    """Return a mention in the shape of the scorers; degrees (WGS 84)."""
    where = mention.place
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "literal": mention.literal,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
    }


def linked(row: dict[str, Any], mentions: Iterable[Mention], report: Report) -> dict[str, Any]:
    """Return an annotated statement with the places that the project links to it."""
    span = Span(row["start"], row["end"])
    statement = Statement("s1", span, (span,), Speaker(), "direct")
    found = about(statement, tuple(mentions), report.text, report.language).mentions
    spans = [{"start": one.span.start, "end": one.span.end} for one in found]
    return {"start": span.start, "end": span.end, "about": spans}


def score(scorers: Path, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> str:
    """Return what the scorer of a set says about predictions."""
    script = "score_links.py" if gold and gold[0].get("statements") else "score_places.py"
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("gold.jsonl", "found.jsonl")]
        for file, rows in zip(files, (gold, found), strict=True):
            file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        command = [sys.executable, str(scorers / script), *map(str, files)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
