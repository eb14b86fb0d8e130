"""Names that orient the reader: seas, a few towns, the countries around; or none."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

import data
from export.box import Box, around, edges
from export.curves import Curve, arc, beside, on_curve
from export.lettering import CAPITAL, ITALIC, SANS
from export.setting import Run, text
from export.svg import group, shape
from geo.gazetteer import towns
from geo.outlines import outlines
from geo.waters import waters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.projection import View
    from layers import Measures

# The capital's name beside those of other main towns; smaller towns have smaller ones.
_CAPITAL = 1.12
# More towns than this are not for orientation any more.
_MOST_TOWNS = 22
# On a map less than so many metres across, towns of so many people and more are named as well.
_CLOSER = ((180_000.0, 4_000), (260_000.0, 20_000))
# Letters of countries' names stand apart, by this part of their size; farther, and whoever searches
# a PDF would find a space between them.
_SPACED = 0.1


_Pixels = NDArray[np.float64]
# A sea or a country: its kind and its number in the table of names.
_Area = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Name:
    """A name on the base map, put where nothing else is.

    Attributes:
        run: its letters.
        box: pixels that it fills.
        at: pixels of the base line's start.
        point: pixels of a town's point, None for water and countries.
        spacing: pixels added after each letter.
        curve: the base line where it is bent, None where it is straight.
        river: it names a river, on the land beside it.
    """

    run: Run
    box: Box
    at: tuple[float, float]
    point: tuple[float, float] | None = None
    spacing: float = 0.0
    curve: Curve | None = None
    river: bool = False


@dataclass(frozen=True)
class Ground:
    """What is already on the sheet when names are looked for.

    Attributes:
        view: the window on the world.
        taken: boxes that are not free.
        language: ``en``, ``uk`` or ``ru``.
        measures: sizes of type.
        bent: names of waters follow their shape.
    """

    view: View
    taken: tuple[Box, ...]
    language: str
    measures: Measures
    bent: bool = False

    def free(self, box: Box) -> bool:
        """Tell whether a box lies inside the frame and on nothing."""
        return self.view.frame.grown(-0.35 * self.measures.margin).holds(box) and not any(
            map(box.overlaps, self.taken)
        )

    def first_free(self, lefts: _Pixels, tops: _Pixels, like: Box) -> Box | None:
        """Return the first box of a size, by its upper left corner, that is free; None if none.

        Args:
            lefts: pixels of the left sides.
            tops: pixels of the upper sides.
            like: a box of that size.
        """
        room = self.view.frame.grown(-0.35 * self.measures.margin)
        rights, bottoms = lefts + like.width, tops + like.height
        free = (lefts >= room.left) & (rights <= room.right)
        free &= (tops >= room.top) & (bottoms <= room.bottom)
        for box in self.taken:
            over = (lefts < box.right) & (box.left < rights)
            free &= ~(over & (tops < box.bottom) & (box.top < bottoms))
        if not free.any():
            return None
        first = int(free.argmax())
        left, top = float(lefts[first]), float(tops[first])
        return Box(left, top, left + like.width, top + like.height)

    def with_names(self, names: Sequence[Name]) -> Ground:
        """Return the ground with more names on it."""
        boxes = [name.box.grown(3) for name in names]
        points = [around(*name.point, 4) for name in names if name.point]
        return replace(self, taken=(*self.taken, *boxes, *points))


def orient(ground: Ground, *, countries: bool = True, towns: bool = True) -> tuple[Name, ...]:
    """Return the names for which there is room: seas first, then towns, rivers, countries.

    Args:
        ground: what is already there.
        countries: whether names of countries are wanted.
        towns: whether names of towns are wanted.
    """
    found: list[Name] = []
    # A river's name gives way to a town's, which has one place only.
    kinds = ((True, _seas), (towns, _towns), (ground.bent, _rivers), (countries, _countries))
    for wanted, kind in kinds:
        if wanted:
            found += kind(ground.with_names(found))
    return tuple(found)


def draw_names(names: Sequence[Name], measures: Measures) -> Element:
    """Return names with their towns' points as a group."""
    return group("names", [part for name in names for part in _drawn(name, measures)])


def _drawn(name: Name, measures: Measures) -> list[Element]:
    x, y = name.at
    halo = "halo" if name.point or name.river else ""
    letters = text((name.run,), x, y, class_=halo)
    if name.curve:
        return on_curve(letters, name.curve)
    if name.spacing:
        letters.set("letter-spacing", f"{name.spacing:.2f}")
    if name.point is None:
        return [letters]
    across, down = name.point
    radius = 1.9 * measures.line * name.run.size / measures.name
    return [shape("circle", cx=across, cy=down, r=radius, class_="town"), letters]


def _seas(ground: Ground) -> list[Name]:
    found: list[Name] = []
    for number, entry in enumerate(_names()["sea"]):
        size = ground.measures.name * (1.12 if entry["rank"] == 1 else 0.95)
        run = Run(entry[ground.language], ITALIC, size, "ink2")
        bent = arc(run.width, entry["tilt"], entry["bend"]) if ground.bent else None
        name = _seated(run, ("sea", number), ground.with_names(found), bent=bent)
        found += [name] if name else []
    return found


def _countries(ground: Ground) -> list[Name]:
    size = 0.88 * ground.measures.name
    found: list[Name] = []
    for number, entry in enumerate(_names()["country"]):
        if entry["code"] in outlines("sketch").countries:
            run = Run(entry[ground.language].upper(), SANS, size, "ink3")
            area: _Area = ("country", number)
            name = _seated(run, area, ground.with_names(found), spacing=_SPACED * size)
            found += [name] if name else []
    return found


def _seated(
    run: Run,
    area: _Area,
    ground: Ground,
    *,
    spacing: float = 0.0,
    bent: Curve | None = None,
) -> Name | None:
    """Return a name inside an area, as near as can be to where it is wished; None if it cannot."""
    size = run.size
    straight = Box(0, 0, run.width + spacing * len(run.text), size * (CAPITAL + 0.3))
    needs = bent.box(size) if bent else straight
    found = ground.first_free(*_places(area, ground.view, needs.width, needs.height), needs)
    if found:
        left, top = found.left, found.top
        curve = bent.moved(left - needs.left, top - needs.top) if bent else None
        return Name(run, found, (left, top + CAPITAL * size), spacing=spacing, curve=curve)
    # No room for the bow: a straight name is better than none.
    return _seated(run, area, ground, spacing=spacing) if bent else None


def _rivers(ground: Ground) -> list[Name]:
    """Return names of rivers beside their course, on land, where nothing else is."""
    found: list[Name] = []
    size = 0.92 * ground.measures.name
    taken = shapely.STRtree([shapely.box(*edges(box)) for box in ground.taken])
    for number, entry in enumerate(_names()["river"]):
        run = Run(entry[ground.language], ITALIC, size, "ink2")
        room = ground.view.frame.grown(-0.35 * ground.measures.margin)
        for curve in _curves(number, run, ground.view, room):
            band = _dry(curve, size, ground.view)
            if band is not None and not len(taken.query(band, predicate="intersects")):
                found.append(Name(run, curve.box(size), curve.start, curve=curve, river=True))
                break
    return found


@lru_cache(maxsize=64)
def _curves(number: int, run: Run, view: View, room: Box) -> tuple[Curve, ...]:
    """Return base lines for a river's name, the best first."""
    course = view.to_pixels(shapely.LineString(_names()["river"][number]["along"]))
    return tuple(beside(shapely.clip_by_rect(course, *edges(room)), run))


@lru_cache(maxsize=1024)
def _dry(curve: Curve, size: float, view: View) -> BaseGeometry | None:
    """Return the ground of letters on a base line in pixels; None if any of it is water."""
    band = curve.band(size)
    return None if _wet(view).intersects(band) else band


@lru_cache(maxsize=64)
def _wet(view: View) -> BaseGeometry:
    """Return what no river's name may stand on: waters, borders, the land beyond, in pixels."""
    frame = view.frame
    found = [view.to_pixels(water.geometry) for water in waters() if water.rank in {0, 1}]
    abroad = view.to_pixels(outlines("sketch").ukraine).boundary
    clipped = [shapely.clip_by_rect(one, *edges(frame)) for one in (*found, abroad)]
    area = shapely.union_all(clipped)
    shapely.prepare(area)
    return area


@lru_cache(maxsize=512)
def _places(area: _Area, view: View, wide: float, high: float) -> tuple[_Pixels, _Pixels]:
    """Return lefts and tops at which a box lies inside an area, the nearest to a wish first.

    All are pixels; nothing that stands on the map is looked at yet.
    """
    kind, number = area
    entry, seen = _names()[kind][number], _seen(area, view)
    if seen.is_empty:
        return np.array([]), np.array([])
    step = 6.0
    left, top, right, bottom = seen.bounds
    across, down = np.meshgrid(
        np.arange(left, right - wide, step), np.arange(top, bottom - high, step)
    )
    x, y = across.ravel(), down.ravel()
    # Names keep a little off the lines that bound what they name.
    boxes = shapely.box(x - 3, y - 3, x + wide + 3, y + high + 3)
    shapely.prepare(seen)
    inside = shapely.contains(seen, boxes)
    wish = view.point(entry["lon"], entry["lat"])
    # Stable sorting: the same map names the same places, whatever numpy's version.
    far = np.hypot(x + wide / 2 - wish[0], y + high / 2 - wish[1])[inside]
    order = np.argsort(far, kind="stable")
    return x[inside][order], y[inside][order]


@lru_cache(maxsize=128)
def _seen(area: _Area, view: View) -> BaseGeometry:
    """Return what a view shows of a sea or country, in pixels."""
    kind, number = area
    entry, drawn = _names()[kind][number], outlines("sketch")
    if kind == "country":
        whole = drawn.countries[entry["code"]]
    else:
        own = shapely.union_all([shapely.box(*box) for box in entry["within"]])
        whole = drawn.sea.intersection(own)
    return shapely.clip_by_rect(view.to_pixels(whole), *edges(view.frame))


def _towns(ground: Ground) -> list[Name]:
    found: list[Name] = []
    near = _names()["near"] if ground.view.near else []
    ranked = ((_names()["town"], 1.0), (near, 0.94), (_small(ground.view), 0.86))
    for entry, part in ((entry, part) for entries, part in ranked for entry in entries):
        size = (_CAPITAL if entry.get("capital") else part) * ground.measures.name
        name = _town(entry, size, ground.with_names(found))
        found += [name] if name else []
        if len(found) == _MOST_TOWNS:
            break
    return found


def _small(view: View) -> list[dict[str, Any]]:
    """Return towns that orient on a map closer than the table of names was made for."""
    across = view.frame.width / view.scale
    least = next((people for metres, people in _CLOSER if across < metres), None)
    if least is None:
        return []
    known = {entry["en"] for kind in ("town", "near") for entry in _names()[kind]}
    return [
        {"lon": town.lon, "lat": town.lat}
        | {code: town.name(code).replace("'", "’") for code in ("en", "uk", "ru")}
        for town in towns(least)
        if town.name_en not in known and view.shows(town.lon, town.lat)
    ]


def _town(entry: dict[str, Any], size: float, ground: Ground) -> Name | None:
    x, y = ground.view.point(entry["lon"], entry["lat"])
    if not ground.free(around(x, y, 5 * ground.measures.line)):
        return None
    run = Run(entry[ground.language], SANS, size, "ink3")
    wide, high = run.width, run.size * (CAPITAL + 0.2)
    gap = 5 * ground.measures.line
    corners = (
        (x + gap, y - 0.5 * high),
        (x - gap - wide, y - 0.5 * high),
        (x - wide / 2, y + gap),
        (x - wide / 2, y - gap - high),
    )
    for left, top in corners:
        box = Box(left, top, left + wide, top + high)
        if ground.free(box):
            return Name(run, box, (left, top + CAPITAL * run.size), point=(x, y))
    return None


@lru_cache
def _names() -> dict[str, list[dict[str, Any]]]:
    with data.path("mapnames.toml").open("rb") as file:
        return tomllib.load(file)
