"""The base map of a page: drawn once, as light as a screen allows, and shown at both sizes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import shapely

from export.markup import node
from export.sheet_style import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    import numpy as np
    from numpy.typing import NDArray

_ID = "sw-base"
_SIDES = ("x", "y", "width", "height")
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
# Dots stand in rows: steps of more than half a pixel would show.
_DOT_STEP = 0.5
_DOT = re.compile(r"M([\d.]+) ([\d.]+)h0")
_DOTS = re.compile(rf"(?:{_DOT.pattern})+")
_OUTLINE = re.compile(r"(?:M[^A-Za-z]+(?:l[^A-Za-z]+)+z?)+")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
# Neighbours and oblasts are faint, and the edge of the land lies under the lines of border and
# coast: these bear most.
_FAINT = {"abroad-line", "oblast-line", "land", "abroad"}

Line = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely a page draws, in pixels.

    Attributes:
        step: coordinates are whole multiples of it, which saves their points.
        off: what a line may be off.
        faint: what a faint or covered line may be off.
    """

    step: float
    off: float
    faint: float


# On a screen of one's own the map is looked into; an embed is weighed by whoever loads it.
FINE = Grain(0.1, 0.55, 0.7)
COARSE = Grain(1.0, 1.2, 1.8)


def share_base(wide: Element, phone: Element, grain: Grain = FINE) -> None:
    """Draw the base map of two sheets once: in the first, from where the second shows it.

    Where a sheet shows a part of the country, the two show different ground, and each keeps its
    own.

    Args:
        wide: the sheet that keeps the drawing; it is changed in place.
        phone: a sheet of the same layer and land; it is changed in place.
        grain: how finely it is drawn.
    """
    base, other = _base(wide), _base(phone)
    fit = _fit(_land(base), _land(other)) if _whole(wide) and _whole(phone) else None
    _replace(wide, base, _holder(base, grain, id=_ID if fit else None))
    if fit is None:
        _replace(phone, other, _holder(other, grain, id=None))
        return
    grow, across, down = fit
    shown = node("use", href=f"#{_ID}")
    place = f"translate({across:.2f} {down:.2f})scale({grow:.4f})"
    _replace(phone, other, node("g", shown, transform=place))
    # Shown at its own margins, the first frame may fall short of the second by a few pixels.
    width, height = (grow * float(side) for side in wide.get("viewBox", "").split()[2:])
    _crop(phone, (across, down, across + width, down + height))


def lighten(sheet: Element, grain: Grain = FINE) -> None:
    """Write the outlines and rows of dots around places as light as the grain allows.

    Rows of dots become steps from dot to dot, which repeat themselves and so weigh little.

    Args:
        sheet: a drawing; it is changed in place.
        grain: how finely it is drawn.
    """
    for path in sheet.iter("path"):
        data = path.get("d", "")
        if _DOTS.fullmatch(data):
            path.set("d", _stepped([(float(x), float(y)) for x, y in _DOT.findall(data)], grain))
    for zones in (group for group in sheet if group.get("class") == "zones"):
        _lighten_outlines(zones, grain)


def _lighten_outlines(zones: Element, grain: Grain) -> None:
    for path in zones.iter("path"):
        data = path.get("d", "")
        if _OUTLINE.fullmatch(data):
            # Dots along a line jump where it is cut short: half of what a plain line may be off.
            step = min(grain.step, _DOT_STEP)
            path.set("d", _written(_lines(data), grain.off / 2, step, decimals=True))


def _stepped(dots: Line, grain: Grain) -> str:
    step = min(grain.step, _DOT_STEP)
    places = [[round(part / step) * step for part in dot] for dot in dots]
    steps = (
        f"m{here[0] - before[0]:.1f} {here[1] - before[1]:.1f}h0"
        for before, here in pairwise(places)
    )
    x, y = places[0]
    return f"M{x:g} {y:g}h0{''.join(steps)}".replace(".0", "").replace(" -", "-")


def _holder(base: Element, grain: Grain, *, id: str | None) -> Element:  # noqa: A002 - HTML's name
    """Return a base map drawn in whole steps of the grain, and shrunk to its pixels."""
    for drawn in base.iter("g"):
        for path in drawn.findall("path"):
            off = grain.faint if drawn.get("class") in _FAINT else grain.off
            path.set("d", _written(_lines(path.get("d", "")), off, grain.step))
    for area in base.iter("rect"):
        for side in _SIDES:
            area.set(side, f"{float(area.get(side, '0')) / grain.step:g}")
    return node("g", base, id=id, class_=f"{ROOT} sw-base", transform=f"scale({grain.step:g})")


def _whole(sheet: Element) -> bool:
    """Tell whether the land lies on the sheet with all its edges, and is not cut by a frame."""
    left, top, width, height = map(float, sheet.get("viewBox", "").split())
    land = _land(_base(sheet))
    return left < land[0] and top < land[1] and land[2] < left + width and land[3] < top + height


def _base(sheet: Element) -> Element:
    return next(part for part in sheet if part.get("class") == "base")


def _replace(sheet: Element, old: Element, new: Element) -> None:
    at = list(sheet).index(old)
    sheet.remove(old)
    sheet.insert(at, new)


def _land(base: Element) -> tuple[float, float, float, float]:
    """Return the box around the land in pixels: left, top, right, bottom."""
    left, top, right, bottom = shapely.MultiLineString(_drawn(_part(base, "land"))).bounds
    return left, top, right, bottom


def _part(base: Element, name: str) -> Element:
    return next(part for part in base.iter("g") if part.get("class") == name)


def _drawn(part: Element) -> list[Line]:
    return [line for path in part.iter("path") for line in _lines(path.get("d", ""))]


def _fit(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> tuple[float, float, float]:
    """Return by what one box grows and moves, across and down, to become the other."""
    grow = (other[2] - other[0]) / (one[2] - one[0])
    return grow, other[0] - grow * one[0], other[1] - grow * one[1]


def _crop(sheet: Element, ground: tuple[float, float, float, float]) -> None:
    """Cut a sheet to where there is ground to show."""
    _, _, right, bottom = map(float, sheet.get("viewBox", "").split())
    left, top = max(ground[0], 0), max(ground[1], 0)
    width, height = min(ground[2], right) - left, min(ground[3], bottom) - top
    sheet.set("viewBox", f"{left:.1f} {top:.1f} {width:.1f} {height:.1f}")


def _lines(data: str) -> list[Line]:
    """Take path data apart: absolute starts (M), steps from there (l), closed lines (z)."""
    lines: list[Line] = []
    for command, numbers in _COMMAND.findall(data):
        steps = [float(number) for number in _NUMBER.findall(numbers)]
        pairs = list(zip(steps[::2], steps[1::2], strict=True))
        if command == "z":
            lines[-1].append(lines[-1][0])
        elif command == "M":
            lines.append(pairs)
        else:
            for across, down in pairs:
                x, y = lines[-1][-1]
                lines[-1].append((x + across, y + down))
    return lines


def _written(lines: Sequence[Line], off: float, step: float, *, decimals: bool = False) -> str:
    """Write lines as path data without points that nobody would miss.

    Args:
        lines: in pixels.
        off: what a line may be off, in pixels.
        step: of the coordinates, in pixels.
        decimals: write pixels; else whole steps, for a drawing that is shrunk.
    """
    parts = (
        shapely.get_coordinates(shapely.LineString(line).simplify(off))
        for line in lines
        if len(line) > 1 and _seen(line, off)
    )
    unit = step if decimals else 1
    return "".join("".join(_steps(part / step, unit)) for part in parts)


def _seen(line: Line, off: float) -> bool:
    """Tell whether a line is large enough to be seen as more than a speck."""
    sides: list[float] = [max(part) - min(part) for part in zip(*line, strict=True)]
    return any(side > 3 * off for side in sides)


def _steps(points: NDArray[np.float64], unit: float) -> Iterator[str]:
    """Write points in whole steps, or in a unit for each step."""
    whole = points.round().astype(int).tolist()
    yield f"M{whole[0][0] * unit:g} {whole[0][1] * unit:g}l"
    for before, here in pairwise(whole):
        x, y = here[0] - before[0], here[1] - before[1]
        if x or y:
            yield f"{x * unit:.4g} {y * unit:.4g} ".replace(" -", "-").replace("0.", ".")
