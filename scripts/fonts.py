"""PT Sans, PT Serif and PT Sans Narrow, cut to the letters of our three languages and renamed.

Their licence (OFL 1.1) reserves the names "PT Sans", "PT Serif" and "ParaType", so a changed copy
must carry other names: Saidwhere Sans, Saidwhere Serif and Saidwhere Sans Narrow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from metrics import make_metrics
from sources import FONT_LICENCE, FONTS

if TYPE_CHECKING:
    from pathlib import Path

_RANGES = (
    (0x20, 0x17F),  # Latin with its accents
    (0x2B0, 0x2DD),  # modifier letters, among them the Ukrainian apostrophe
    (0x400, 0x52F),  # Cyrillic
    (0x2000, 0x206F),  # spaces, dashes, quotation marks, bullets
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x214F),  # №, ™, ℮
    (0x2150, 0x218F),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # minus, ≈, ≠, ≤, ≥
    (0x25A0, 0x25FF),  # squares, circles, triangles
)
_KEPT_NAMES = (0, 5, 14)
_FAMILIES = {
    "SaidwhereSans": "Saidwhere Sans",
    "SaidwhereSerif": "Saidwhere Serif",
    "SaidwhereSansNarrow": "Saidwhere Sans Narrow",
}


def make_fonts(folder: Path) -> None:
    """Write the cut and renamed fonts with their licence into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, source in FONTS.items():
        font = TTFont(source.path(), recalcTimestamp=False)
        _cut(font)
        _rename(font, stem)
        font.save(folder / f"{stem}.ttf")
    make_metrics(folder)
    text = FONT_LICENCE.path().read_text("utf-8").replace("\r\n", "\n")
    (folder / "OFL.txt").write_text(text, "utf-8", newline="\n")


def _cut(font: TTFont) -> None:
    options = Options()
    options.hinting = False  # screens of today smooth without it; it doubles the size
    options.layout_features = ["*"]
    options.name_IDs = list(_KEPT_NAMES)
    options.name_legacy = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in _RANGES for code in range(low, high + 1)])
    subsetter.subset(font)


def _rename(font: TTFont, stem: str) -> None:
    short, style = stem.split("-")
    family = _FAMILIES[short]
    names = {
        1: family,
        2: style,
        3: f"{family} {style}; cut from a ParaType font",
        4: f"{family} {style}",
        6: stem,
        13: "SIL Open Font License 1.1; the text lies beside the font as OFL.txt.",
    }
    # A trademark note or preferred family would carry the reserved name on.
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in {0, 5, 14}]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
        table.setName(text, number, 1, 0, 0)
