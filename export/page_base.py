"""The base map of a page: drawn once, as light as a screen allows, and shown at both sizes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import sqrt
from typing import TYPE_CHECKING

import shapely

from export.markup import node
from export.sheet_style import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

_ID, _ZONES, _STIPPLE = "sw-base", "sw-zones", "sw-stipple"
# Of the stipple, in web pixels; see the design.
_PITCH = 8.5
_SIDES = ("x", "y", "width", "height")
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
# A zero that a number can do without: the one before its point.
_ZERO = re.compile(r"(?<![\d.])0(?=\.\d)")
# How far a dot may stand from where its row has it, in pixels: nobody sees it.
_STRAY = 0.25
_DOT = re.compile(r"M([\d.]+) ([\d.]+)h0")
_DOTS = re.compile(rf"(?:{_DOT.pattern})+")
_OUTLINE = re.compile(r"(?:M[^A-Za-z]+(?:l[^A-Za-z]+)+z?)+")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
# Lines of neighbours and oblasts are faint, and so are waters: these bear most.
_FAINT = {"abroad-line", "oblast-line", "lake", "river"}

Line = list[tuple[float, float]]
Run = list[tuple[int, int]]
# Pixels along a border on land that the sea keeps from, and gaps that are closed in it.
_RIM, _GAP = 3.0, 0.6


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely a page draws, in pixels.

    Attributes:
        step: coordinates are whole multiples of it, which saves their points.
        off: what a line may be off.
        faint: what a faint line may be off.
        brooks: whether the smallest rivers are drawn.
    """

    step: float
    off: float
    faint: float
    brooks: bool = True


# On a screen of one's own the map is looked into; an embed is weighed by whoever loads it.
FINE = Grain(0.1, 0.55, 0.7)
COARSE = Grain(1.25, 1.8, 3.1, brooks=False)


def share_base(wide: Element, phone: Element, grain: Grain = FINE) -> None:
    """Draw base map and areas of two sheets once: in the first, from where the second shows them.

    Where a sheet shows a part of the country, the two show different ground, and each keeps its
    own.

    Args:
        wide: the sheet that keeps the drawing; it is changed in place.
        phone: a sheet of the same layer and land; it is changed in place.
        grain: how finely it is drawn.
    """
    base, other = _layer(wide, "base"), _layer(phone, "base")
    fit = _fit(_land(base), _land(other)) if _whole(wide) and _whole(phone) else None
    _replace(wide, base, _holder(base, grain, id=_ID if fit else None))
    if fit is None:
        _replace(phone, other, _holder(other, grain, id=None))
        return
    grow, across, down = fit
    place = f"translate({across:.2f} {down:.2f})scale({grow:.4f})"
    _replace(phone, other, node("g", node("use", href=f"#{_ID}"), transform=place))
    zones, others = _layer(wide, "zones"), _layer(phone, "zones")
    zones.set("id", _ZONES)
    # Rules reach what a reference shows by the classes within: the drawing's own is one.
    zones.set("class", f"zones {ROOT}")
    _replace(phone, others, node("g", node("use", href=f"#{_ZONES}"), transform=place))
    _share_stipple(zones)
    # Shown at its own margins, the first frame may fall short of the second by a few pixels.
    width, height = (grow * float(side) for side in wide.get("viewBox", "").split()[2:])
    _crop(phone, (across, down, across + width, down + height))


def _share_stipple(zones: Element) -> None:
    """Fill every area with one pattern instead of rows of dots of its own."""
    stippled = [(area, part) for area in zones for part in area.findall("path[@class='stipple']")]
    if not stippled:
        return
    width = stippled[0][1].get("stroke-width")
    for area, part in stippled:
        area.remove(part)
        for outline in area.findall("path"):
            outline.set("style", f"fill:url(#{_STIPPLE})")
    across, down = _PITCH, _PITCH * sqrt(3)
    dots = f"M2 2h0M{2 + across / 2:g} {2 + down / 2:.2f}h0"
    pattern = node("path", d=dots, class_="stipple", stroke_width=width)
    size = {"width": f"{across:g}", "height": f"{down:.2f}", "patternUnits": "userSpaceOnUse"}
    zones.insert(0, node("pattern", pattern, id=_STIPPLE, class_=ROOT))
    zones[0].attrib.update(size)


def lighten(sheet: Element, grain: Grain = FINE) -> None:
    """Write the outlines and rows of dots around places as light as the grain allows.

    Rows of dots become dashed lines, which weigh little.

    Args:
        sheet: a drawing; it is changed in place.
        grain: how finely it is drawn.
    """
    for path in sheet.iter("path"):
        data = path.get("d", "")
        if _DOTS.fullmatch(data):
            _set_rows(path, [(float(x), float(y)) for x, y in _DOT.findall(data)])
    for group in sheet:
        if "zones" in group.get("class", "").split():
            _lighten_outlines(group, grain)


def _lighten_outlines(zones: Element, grain: Grain) -> None:
    step = max(grain.step // 1, 0.1)
    for path in zones.iter("path"):
        data = path.get("d", "")
        if _OUTLINE.fullmatch(data):
            # A dotted line shows less of its bends than a plain one.
            path.set("d", _written(_lines(data), 1.25 * grain.off, step))


def _set_rows(path: Element, dots: Line) -> None:
    """Write rows of dots as dashed lines: a stroke a run of dots, a dash a dot."""
    pitch = _pitch(dots)
    runs: list[Line] = []
    for dot in dots:
        last = runs[-1] if runs else []
        due = last and (last[0][0] + len(last) * pitch, last[0][1])
        if due and max(abs(due[0] - dot[0]), abs(due[1] - dot[1])) <= _STRAY:
            last.append(dot)
        else:
            runs.append([dot])
    path.set("d", _dashed([(run[0], (len(run) - 1) * pitch) for run in runs]))
    path.set("stroke-dasharray", f"0 {pitch:.2f}")
    path.set("class", f"{path.get('class', '')} rows".strip())


def _pitch(dots: Line) -> float:
    """Return how far dots of a row stand apart, in pixels."""
    gaps = [right[0] - left[0] for left, right in pairwise(dots) if left[1] == right[1]]
    wide = [gap for gap in gaps if gap > 1]
    near = [gap for gap in wide if gap < min(wide) + _STRAY]
    return sum(near) / len(near) if near else 1.0


def _dashed(runs: Sequence[tuple[tuple[float, float], float]]) -> str:
    """Write level lines, each by its start and its length in pixels, as path data."""
    parts: list[str] = []
    here = (0.0, 0.0)
    for (x, y), far in runs:
        move = (round(x - here[0], 1), round(y - here[1], 1))
        # The last dot needs a little of the line behind it.
        length = round(far + 0.1, 1)
        parts.append(f"{'m' if parts else 'M'}{move[0]:g} {move[1]:g}h{length:g}")
        here = (here[0] + move[0] + length, here[1] + move[1])
    return _tight("".join(parts))


def _tight(data: str) -> str:
    """Return path data without the blanks and zeros that numbers can do without."""
    return _ZERO.sub("", data).replace(" -", "-")


def _holder(base: Element, grain: Grain, *, id: str | None) -> Element:  # noqa: A002 - HTML's name
    """Return a base map drawn in whole steps of the grain, and shrunk to its pixels."""
    if not grain.brooks:
        waters = _part(base, "waters")
        waters.remove(_part(waters, "river"))
    groups = [part for part in base.iter("g") if part.find("path") is not None]
    lines = {name: _drawn(_part(base, name)) for name in ("sea", "land", "border", "coast")}
    written = {name: _data(runs) for name, runs in _ground(lines, grain).items()}
    for part in groups:
        name, paths = part.get("class", ""), part.findall("path")
        off = grain.faint if name in _FAINT else grain.off
        for path in paths[1:]:
            part.remove(path)
        plain = "" if name in written else _data(_runs(_drawn(part), off, grain.step))
        paths[0].set("d", written.get(name, plain))
    for area in base.iter("rect"):
        for side in _SIDES:
            area.set(side, f"{float(area.get(side, '0')) / grain.step:g}")
    return node("g", base, id=id, class_=f"{ROOT} sw-base", transform=f"scale({grain.step:g})")


def _ground(lines: Mapping[str, list[Line]], grain: Grain) -> dict[str, list[Run]]:
    """Return sea, land, border and coast in whole steps of the grain.

    The land is its own lines one after another: what is written twice weighs once.
    """
    sea = _runs(_simple_sea(lines), grain.faint, grain.step)
    borders, coasts = (_runs(lines[name], grain.off, grain.step) for name in ("border", "coast"))
    borders, coasts, rings = _ringed(borders, coasts)
    land = rings or _runs(lines["land"], grain.faint, grain.step)
    return {"sea": sea, "land": land, "border": borders, "coast": coasts}


def _ringed(borders: list[Run], coasts: list[Run]) -> tuple[list[Run], list[Run], list[Run]]:
    """Return both kinds of lines, turned to run round the land, and the land as rings of them.

    There are no rings where some line does not close one: the land is cut by the frame.
    """
    kinds = {"border": list[Run](), "coast": list[Run]()}
    left = [("border", run) for run in borders] + [("coast", run) for run in coasts]
    rings = []
    while left:
        kind, run = left.pop(0)
        kinds[kind].append(run)
        ring = [*run]
        while ring[-1] != ring[0]:
            found = next((one for one in left if ring[-1] in (one[1][0], one[1][-1])), None)
            if found is None:
                return borders, coasts, []
            left.remove(found)
            kind, run = found[0], found[1] if found[1][0] == ring[-1] else found[1][::-1]
            kinds[kind].append(run)
            ring += run[1:]
        rings.append(ring)
    return kinds["border"], kinds["coast"], rings


def _simple_sea(lines: Mapping[str, list[Line]]) -> list[Line]:
    """Return the sea's outlines as if it reached in beneath the land, which lies upon it."""
    sea, land = (shapely.build_area(_lines_of(lines[name])) for name in ("sea", "land"))
    if sea is None or sea.is_empty or land is None or land.is_empty:
        return lines["sea"]
    beneath = sea.convex_hull.intersection(land)
    beneath = beneath.difference(_lines_of(lines["border"]).buffer(_RIM))
    whole = sea.union(beneath).buffer(_GAP).buffer(-_GAP)
    rings = [shapely.get_exterior_ring(part) for part in shapely.get_parts(whole)]
    return [list(map(tuple, shapely.get_coordinates(ring).tolist())) for ring in rings]


def _lines_of(lines: Sequence[Line]) -> BaseGeometry:
    return shapely.MultiLineString([line for line in lines if len(line) > 1])


def _whole(sheet: Element) -> bool:
    """Tell whether the land lies on the sheet with all its edges, and is not cut by a frame."""
    left, top, width, height = map(float, sheet.get("viewBox", "").split())
    land = _land(_layer(sheet, "base"))
    return left < land[0] and top < land[1] and land[2] < left + width and land[3] < top + height


def _layer(sheet: Element, name: str) -> Element:
    return next(part for part in sheet if part.get("class") == name)


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


def _written(lines: Sequence[Line], off: float, step: float) -> str:
    """Write lines as path data in pixels, of whole steps, without points that nobody would miss.

    Args:
        lines: in pixels.
        off: what a line may be off, in pixels.
        step: of the coordinates, in pixels.
    """
    return _data(_runs(lines, off, step), step)


def _runs(lines: Sequence[Line], off: float, step: float) -> list[Run]:
    """Return lines in whole steps without points that nobody would miss."""
    parts = (
        shapely.get_coordinates(shapely.LineString(line).simplify(off))
        for line in lines
        if len(line) > 1 and _seen(line, off)
    )
    whole = [list(map(tuple, (part / step).round().astype(int).tolist())) for part in parts]
    return [[point for point, _ in groupby(run)] for run in whole]


def _data(runs: Sequence[Run], unit: float = 1) -> str:
    """Return lines as path data, in whole steps or in a unit for each step."""
    return "".join(_tight("".join(_steps(run, unit)).rstrip()) for run in runs)


def _seen(line: Line, off: float) -> bool:
    """Tell whether a line is large enough to be seen as more than a speck."""
    sides: list[float] = [max(part) - min(part) for part in zip(*line, strict=True)]
    return any(side > 3 * off for side in sides)


def _steps(run: Run, unit: float) -> Iterator[str]:
    yield f"M{run[0][0] * unit:g} {run[0][1] * unit:g}l"
    for before, here in pairwise(run):
        yield f"{(here[0] - before[0]) * unit:.4g} {(here[1] - before[1]) * unit:.4g} "
