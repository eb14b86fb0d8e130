"""The ground of a web map in few numbers: land, coasts, borders, seas, rivers, names.

Each stretch of border is sent once, as steps between points on a grid; whatever has it as its
edge names its number. So neighbours meet exactly, and the page stays light.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

import data
from geo import outlines, waters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

# Degrees: the grid on which all coordinates lie, and what lines may be off in Ukraine and abroad.
STEP = 0.005
_OFF = 0.01
_OFF_ABROAD = 0.04
# West, south, east, north: neighbours' borders are drawn where a map of Ukraine can show them.
_SEEN = (16.0, 41.0, 46.5, 57.0)
# Names on the ground: what they name, in the order in which they find room.
_NAMED = ("sea", "country", "town")

Rings = list[list[list[int]]]


@lru_cache
def ground(on: date | None, language: str) -> Mapping[str, object]:
    """Return the ground as a web map's script takes it: whole steps of ``STEP`` degrees (WGS 84).

    Longitude comes first. Shapes are rings of numbers of arcs, ``~n`` for one run backwards.

    Args:
        on: the day for which waters are drawn, None for today's.
        language: ``en``, ``uk`` or ``ru``, for names.
    """
    rings = outlines("overview").rings
    units, sea = rings["oblasts"], _near(rings["sea"]["sea"])
    own, wet = _numbers(units.values()), _numbers([sea])
    borders = _abroad(_numbers(rings["countries"].values()) - wet - own)
    sent = sorted(own | wet | borders)
    at = {number: place for place, number in enumerate(sent)}
    return {
        "step": STEP,
        "arcs": [_arc(number, _OFF if number in own else _OFF_ABROAD) for number in sent],
        "units": {code: _renumbered(parts, at) for code, parts in units.items()},
        "sea": _renumbered(sea, at),
        "coast": sorted(at[number] for number in own & wet),
        "abroad": sorted(at[number] for number in borders),
        **_waters(on),
        "names": _names(language),
    }


def steps(line: BaseGeometry, off: float = _OFF) -> list[int]:
    """Return a line or ring in degrees as steps on the grid, the first from 0 0.

    Args:
        line: longitude first.
        off: what it may be off, in degrees.
    """
    points = (shapely.get_coordinates(line.simplify(off)) / STEP).round().astype(int)
    moves = np.diff(points, axis=0, prepend=[[0, 0]])
    kept: NDArray[np.int64] = moves[(moves != 0).any(axis=1)]
    numbers: list[int] = kept.ravel().tolist()
    return numbers


def _arc(number: int, off: float) -> list[int]:
    return steps(shapely.LineString(outlines("overview").arcs[number]), off)


def _numbers(shapes: Iterable[Sequence[Sequence[Sequence[int]]]]) -> set[int]:
    return {max(arc, ~arc) for parts in shapes for rings in parts for ring in rings for arc in ring}


def _near(parts: Rings) -> Rings:
    """Return the parts of a shape that a map of Ukraine can show."""
    seen = _abroad(_numbers([parts]))
    return [part for part in parts if seen & _numbers([[part]])]


def _abroad(numbers: Iterable[int]) -> set[int]:
    arcs, frame = outlines("overview").arcs, shapely.box(*_SEEN)
    return {number for number in numbers if frame.intersects(shapely.LineString(arcs[number]))}


def _renumbered(parts: Sequence[Sequence[Sequence[int]]], at: Mapping[int, int]) -> Rings:
    return [
        [[at[arc] if arc >= 0 else ~at[~arc] for arc in ring] for ring in rings] for rings in parts
    ]


def _waters(on: date | None) -> dict[str, object]:
    drawn = waters(on)
    rivers = [[water.rank, steps(line)] for water in drawn for line in _lines(water.geometry)]
    lakes = [steps(part.exterior) for water in drawn for part in _areas(water.geometry)]
    return {"rivers": rivers, "lakes": lakes}


def _lines(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]


def _areas(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def _names(language: str) -> list[list[object]]:
    with data.path("mapnames.toml").open("rb") as file:
        table = tomllib.load(file)
    return [
        [kind[0], one[language], one["lon"], one["lat"]] for kind in _NAMED for one in table[kind]
    ]
