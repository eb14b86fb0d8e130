"""The shipped outlines: oblasts, countries and sea at three levels of detail.

They are TopoJSON: each stretch of border is kept once, so neighbours meet exactly and a line can
be asked for by what lies on its two sides.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import shapely

from data import path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Level = Literal["sketch", "overview", "detail"]
Side = Literal["oblasts", "countries", "sea"]


@dataclass(frozen=True)
class Outlines:
    """All outlines of one level, in degrees (WGS 84, longitude first).

    Attributes:
        arcs: the stretches of border, each an array of points.
        rings: layer -> id -> polygons -> rings -> numbers of arcs (``~n`` runs backwards).
    """

    arcs: tuple[NDArray[np.float64], ...]
    rings: Mapping[str, Mapping[str, list[list[list[int]]]]]

    @cached_property
    def oblasts(self) -> dict[str, BaseGeometry]:
        """Ukraine's 27 units by ISO 3166-2 code."""
        return self._shapes("oblasts")

    @cached_property
    def countries(self) -> dict[str, BaseGeometry]:
        """The countries around by ISO 3166-1 code, cut at the frame of the level."""
        return self._shapes("countries")

    @cached_property
    def sea(self) -> BaseGeometry:
        """Every sea inside the frame of the level."""
        return self._shapes("sea")["sea"]

    @cached_property
    def ukraine(self) -> BaseGeometry:
        """Ukraine in its internationally recognised borders."""
        return shapely.coverage_union_all(list(self.oblasts.values()))

    def lines(self, one: Side, other: Side) -> BaseGeometry:
        """Return the lines that have the one on one side and the other on the other.

        ``lines("oblasts", "oblasts")`` are the lines between oblasts, ``("oblasts", "countries")``
        the state border on land, ``("oblasts", "sea")`` Ukraine's coast.
        """
        wanted = sorted((one, other))
        found = [self.arcs[arc] for arc, sides in self._sides.items() if sorted(sides) == wanted]
        return shapely.multilinestrings([shapely.linestrings(arc) for arc in found])

    @cached_property
    def _sides(self) -> dict[int, list[str]]:
        sides: dict[int, list[str]] = defaultdict(list)
        for layer, shapes in self.rings.items():
            for arc in _numbers(shapes):
                sides[max(arc, ~arc)].append(layer)
        return dict(sides)

    def _shapes(self, layer: str) -> dict[str, BaseGeometry]:
        return {
            key: shapely.multipolygons([self._polygon(rings) for rings in parts])
            if len(parts) > 1
            else self._polygon(parts[0])
            for key, parts in self.rings[layer].items()
        }

    def _polygon(self, rings: list[list[int]]) -> BaseGeometry:
        shell, *holes = [shapely.linearrings(self._ring(ring)) for ring in rings]
        return shapely.polygons(shell, holes or None)

    def _ring(self, numbers: list[int]) -> NDArray[np.float64]:
        runs = [self.arcs[n] if n >= 0 else self.arcs[~n][::-1] for n in numbers]
        return np.concatenate([runs[0], *(run[1:] for run in runs[1:])])


@lru_cache
def outlines(level: Level = "overview") -> Outlines:
    """Return the outlines of a level of detail, read at the first call.

    Args:
        level: ``sketch`` for small pictures and embeds (lines are true to about 3 km),
            ``overview`` for the whole country on a sheet (1 km), ``detail`` for an oblast.
    """
    topology = json.loads(path(f"outlines/{level}.json").read_text("utf-8"))
    scale = topology["transform"]["scale"]
    arcs = tuple(np.cumsum(arc, axis=0) * scale for arc in topology["arcs"])
    rings = {
        layer: {shape["id"]: shape["arcs"] for shape in shapes["geometries"]}
        for layer, shapes in topology["objects"].items()
    }
    return Outlines(arcs, rings)


def _numbers(shapes: Mapping[str, Any]) -> Iterator[int]:
    for parts in shapes.values():
        for rings in parts:
            for ring in rings:
                yield from ring
