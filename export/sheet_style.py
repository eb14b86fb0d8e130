"""The style sheet of a drawing: one set of classes, filled from a theme or from a page."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from export.lettering import BOLD, SERIF

if TYPE_CHECKING:
    from layers import Palette

ROOT = "saidwhere"

_RULES = """
text { white-space: pre }
.sans { font-family: %(sans)s }
.serif { font-family: %(serif)s }
.bold { font-weight: 700 }
.other { font-family: sans-serif; font-weight: 400; font-style: normal }
.italic { font-style: italic }
.ink, .spoken { fill: %(ink)s }
.ink2 { fill: %(ink2)s }
.ink3 { fill: %(ink3)s }
.about { fill: %(about)s }
.left-out { fill: %(left_out)s }
.taken-over { fill: %(taken_over)s }
.halo { stroke: %(halo)s; stroke-linejoin: round; paint-order: stroke; stroke-width: 0.26em }
.card { fill: %(card)s }
.rule { stroke: %(oblast)s; fill: none }
.sea { fill: %(sea)s }
.abroad { fill: %(neighbours)s }
.land { fill: %(land)s }
.lake { fill: %(sea)s }
.here { fill: %(ink3)s }
.abroad-line, .oblast-line { stroke: %(oblast)s; fill: none }
.coast { stroke: %(river)s; fill: none }
.border { stroke: %(border)s; fill: none }
.river { stroke: %(river)s; fill: none }
.oblast-line, .abroad-line, .coast, .border, .river { stroke-linejoin: round }
.dots { stroke: %(zone)s; fill: none; stroke-linecap: round }
.stipple { stroke: %(zone)s; fill: none; stroke-linecap: round; stroke-opacity: 0.42 }
.occupied { stroke: %(border)s; fill: none; stroke-opacity: 0.55 }
.town-point { fill: %(zone)s }
.town-open { fill: %(land)s; stroke: %(zone)s }
.town { fill: %(ink3)s }
.rim { fill: %(halo)s; stroke: %(halo)s; stroke-linejoin: round }
.paper { fill: %(land)s }
.about-fill { fill: %(about)s }
.left-line { fill: none; stroke: %(left_out)s; stroke-linejoin: miter }
.taken-line { fill: none; stroke: %(taken_over)s; stroke-linejoin: miter }
.taken-fill { fill: %(taken_over)s }
.plain-line { fill: none; stroke: %(ink2)s }
.tick { fill: none; stroke: %(zone)s }
.leader { fill: none; stroke: %(ink)s; stroke-linejoin: round }
.leader-rim { fill: none; stroke: %(halo)s; stroke-linejoin: round }
.scale-line { fill: none; stroke: %(ink2)s }
.part { fill: none; stroke: %(ink)s; stroke-linejoin: miter }
.part-halo { fill: none; stroke: %(halo)s; stroke-linejoin: miter }
.frame-line { fill: none; stroke: %(ink3)s }
"""


def style_sheet(palette: Palette, *, page: bool) -> str:
    """Return the rules that colour a drawing.

    Args:
        palette: the theme's colours.
        page: colours may be set by the page that holds the drawing, as custom properties named
            like the palette's fields (``--left-out``), with the theme's as what they fall back
            to; otherwise they are written out, for programs that know no custom properties.
    """
    colours = {
        field.name: getattr(palette, field.name)
        for field in fields(palette)
        if field.name != "heavier"
    }
    if page:
        colours = {name: f"var(--{_dashed(name)}, {value})" for name, value in colours.items()}
    fonts = {"sans": BOLD.families, "serif": SERIF.families}
    # Every rule is held to our own drawings: a page that carries one has classes of its own.
    scoped = re.sub(r"(^|, )(\.?[a-z])", rf"\1.{ROOT} \2", _RULES.strip(), flags=re.MULTILINE)
    return scoped % (colours | fonts)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
