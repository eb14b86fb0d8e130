"""Polygons that share borders -> TopoJSON, in which each stretch of border is written once.

The format: https://github.com/topojson/topojson-specification (version 3.0).
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Point = tuple[int, int]
Arc = tuple[Point, ...]
Layers = dict[str, dict[str, Any]]


def write_topology(path: Path, layers: Layers, *, digits: int) -> None:
    """Write polygons in degrees as TopoJSON, on a grid of so many decimal digits.

    Args:
        path: the file to write.
        layers: layer name -> id -> polygon or multipolygon, longitude first.
        digits: decimal digits of a degree that are kept.
    """
    rings = {
        name: {key: list(_rings(shape, digits)) for key, shape in shapes.items()}
        for name, shapes in layers.items()
    }
    nodes = _nodes(
        ring
        for shapes in rings.values()
        for parts in shapes.values()
        for part in parts
        for ring in part
    )
    arcs: dict[Arc, int] = {}
    objects = {
        name: {
            "type": "GeometryCollection",
            "geometries": [
                {
                    "type": "MultiPolygon",
                    "id": key,
                    "arcs": [[_arcs_of(ring, nodes, arcs) for ring in part] for part in parts],
                }
                for key, parts in shapes.items()
            ],
        }
        for name, shapes in rings.items()
    }
    step = round(10**-digits, digits)
    topology = {
        "type": "Topology",
        "transform": {"scale": [step, step], "translate": [0, 0]},
        "objects": objects,
        "arcs": [_deltas(arc) for arc in arcs],
    }
    path.write_text(json.dumps(topology, separators=(",", ":")) + "\n", "utf-8", newline="\n")


def _rings(shape: Any, digits: int) -> Iterator[list[list[Point]]]:  # noqa: ANN401 - shapely is untyped
    for part in shapely.get_parts(shape):
        loops = [part.exterior, *part.interiors]
        yield [_grid(loop.coords, digits) for loop in loops]


def _grid(coords: Any, digits: int) -> list[Point]:  # noqa: ANN401 - the same
    whole = np.rint(np.asarray(coords)[:-1] * 10**digits).astype(int)
    return [(int(x), int(y)) for x, y in whole]


def _nodes(rings: Iterator[list[Point]]) -> set[Point]:
    """Return the points at which two rings part: they have other neighbours in the one."""
    neighbours: dict[Point, frozenset[Point]] = {}
    nodes: set[Point] = set()
    for ring in rings:
        for place, point in enumerate(ring):
            beside = frozenset((ring[place - 1], ring[(place + 1) % len(ring)]))
            if neighbours.setdefault(point, beside) != beside:
                nodes.add(point)
    return nodes


def _arcs_of(ring: list[Point], nodes: set[Point], arcs: dict[Arc, int]) -> list[int]:
    """Return the ring as numbers of arcs, adding those that are new; ~n is n backwards."""
    cuts = [place for place, point in enumerate(ring) if point in nodes]
    # A ring that parts from nobody starts at its first point in order, whoever wrote it.
    cuts = cuts or [ring.index(min(ring))]
    turned = ring[cuts[0] :] + ring[: cuts[0]]
    stops = [cut - cuts[0] for cut in cuts] + [len(ring)]
    loop = (*turned, turned[0])
    return [_number(loop[start : stop + 1], arcs) for start, stop in pairwise(stops)]


def _number(arc: Arc, arcs: dict[Arc, int]) -> int:
    if arc[::-1] in arcs:
        return ~arcs[arc[::-1]]
    return arcs.setdefault(arc, len(arcs))


def _deltas(arc: Arc) -> list[list[int]]:
    steps: list[list[int]] = np.diff(np.asarray(arc), axis=0, prepend=[[0, 0]]).tolist()
    return steps
