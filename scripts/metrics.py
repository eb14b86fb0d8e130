"""How wide the letters of our fonts are and how pairs of them move, as one small file.

Reading a font takes longer than drawing a map; the file has what the drawing asks of it.
"""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def make_metrics(folder: Path) -> None:
    """Write ``metrics.json.gz`` beside the fonts of a folder, in units of their em."""
    fonts = {file.name: _metrics(TTFont(file, lazy=True)) for file in sorted(folder.glob("*.ttf"))}
    text = json.dumps(fonts, separators=(",", ":"), sort_keys=True).encode()
    (folder / "metrics.json.gz").write_bytes(gzip.compress(text, 9, mtime=0))


def _metrics(font: TTFont) -> dict[str, Any]:
    """Return the em, each letter's width, and the kerning of classes of letters.

    Letters that move alike before all others share a row, those that move alike after all others
    a column.
    """
    glyphs = font.getBestCmap()
    codes, pairs = sorted(glyphs), _pairs(font)
    whole = [[_kern(pairs, glyphs[a], glyphs[b]) for b in codes] for a in codes]
    row_of, rows = _classes(whole)
    column_of, columns = _classes(list(zip(*rows, strict=True)))
    return {
        "em": font["head"].unitsPerEm,
        "letters": "".join(map(chr, codes)),
        "widths": [font["hmtx"].metrics[glyphs[code]][0] for code in codes],
        "rows": row_of,
        "columns": column_of,
        "kerning": [list(row) for row in zip(*columns, strict=True)],
    }


def _classes(lines: Sequence[Sequence[int]]) -> tuple[list[int], list[tuple[int, ...]]]:
    """Return the class of each line, and the lines that differ."""
    numbers: dict[tuple[int, ...], int] = {}
    found = [numbers.setdefault(tuple(line), len(numbers)) for line in lines]
    return found, list(numbers)


def _pairs(font: TTFont) -> list[Any]:
    """Return the font's tables of kerning pairs."""
    if "GPOS" not in font:
        return []
    table = font["GPOS"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    lookups = (table.LookupList.Lookup[index] for index in sorted(wanted))
    parts = (part for lookup in lookups for part in lookup.SubTable)
    return [getattr(part, "ExtSubTable", part) for part in parts]


def _kern(pairs: Sequence[Any], first: str, second: str) -> int:
    """Return the kerning of two glyphs: of the first table that knows the pair."""
    found = (_pair(table, first, second) for table in pairs)
    return next((kern for kern in found if kern is not None), 0)


def _pair(table: Any, first: str, second: str) -> int | None:  # noqa: ANN401 - fontTools has no types
    """Return the kerning that one table gives to a pair, None if it does not know the first."""
    if first not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        records = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        values = (record.Value1 for record in records if record.SecondGlyph == second)
        return next((int(value.XAdvance) for value in values if value), None)
    row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
    value = row[table.ClassDef2.classDefs.get(second, 0)].Value1
    return int(getattr(value, "XAdvance", 0)) if value else 0
