"""The base map of a page: drawn once, as light as a screen allows, and shown at both sizes."""

from __future__ import annotations

import re
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
_DOT = re.compile(r"M([\d.]+) ([\d.]+)h0")
_DOTS = re.compile(rf"(?:{_DOT.pattern})+")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
# Pixels that a line may be off on a page, by what it stands for. Neighbours and oblasts are faint,
# and the edge of the land lies under the lines of border and coast: these bear most.
_OFF = {"abroad-line": 0.7, "oblast-line": 0.7, "land": 0.7, "abroad": 0.7}
_OFF_ELSE = 0.55
_TENTHS = 10  # coordinates are written in whole tenths of a pixel, which saves their points

Line = list[tuple[float, float]]


def share_base(wide: Element, phone: Element) -> None:
    """Draw the base map of two sheets once: in the first, from where the second shows it.

    Args:
        wide: the sheet that keeps the drawing; it is changed in place.
        phone: a sheet of the same layer and land; it is changed in place.
    """
    base, other = _base(wide), _base(phone)
    grow, across, down = _fit(_land(base), _land(other))
    for drawn in base.iter("g"):
        for path in drawn.findall("path"):
            off = _OFF.get(drawn.get("class", ""), _OFF_ELSE)
            path.set("d", _written(_lines(path.get("d", "")), off))
    holder = node("g", base, id=_ID, class_=f"{ROOT} sw-base", transform=f"scale({1 / _TENTHS:g})")
    for area in base.iter("rect"):
        _enlarge(area)
    _replace(wide, base, holder)
    shown = node("use", href=f"#{_ID}")
    place = f"translate({across:.2f} {down:.2f})scale({grow:.4f})"
    _replace(phone, other, node("g", shown, transform=place))
    # Shown at its own margins, the first frame may fall short of the second by a few pixels.
    width, height = (grow * float(side) for side in wide.get("viewBox", "").split()[2:])
    _crop(phone, (across, down, across + width, down + height))


def step_dots(sheet: Element) -> None:
    """Write rows of dots as steps from dot to dot, which repeat themselves and so weigh little.

    Args:
        sheet: a drawing; it is changed in place.
    """
    for path in sheet.iter("path"):
        data = path.get("d", "")
        if _DOTS.fullmatch(data):
            path.set("d", _stepped([(float(x), float(y)) for x, y in _DOT.findall(data)]))


def _stepped(dots: Line) -> str:
    steps = (
        f"m{here[0] - before[0]:.1f} {here[1] - before[1]:.1f}h0" for before, here in pairwise(dots)
    )
    x, y = dots[0]
    return f"M{x:g} {y:g}h0{''.join(steps)}".replace(".0", "").replace(" -", "-")


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


def _enlarge(area: Element) -> None:
    for side in _SIDES:
        area.set(side, f"{float(area.get(side, '0')) * _TENTHS:g}")


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


def _written(lines: Sequence[Line], off: float) -> str:
    """Write lines as path data in whole tenths, without points that nobody would miss."""
    parts = (
        shapely.get_coordinates(shapely.LineString(line).simplify(off))
        for line in lines
        if len(line) > 1
    )
    return "".join("".join(_steps(part)) for part in parts)


def _steps(points: NDArray[np.float64]) -> Iterator[str]:
    tenths = (points * _TENTHS).round().astype(int).tolist()
    yield f"M{tenths[0][0]} {tenths[0][1]}l"
    for before, here in pairwise(tenths):
        x, y = here[0] - before[0], here[1] - before[1]
        if x or y:
            yield f"{x} {y} ".replace(" -", "-")
