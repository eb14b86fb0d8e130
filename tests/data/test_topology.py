"""Writing shared borders as TopoJSON."""

import json
from pathlib import Path

import shapely

from scripts.topology import write_topology

LEFT, RIGHT = shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)


def written(path: Path, **shapes: shapely.Polygon) -> dict[str, list[list[list[int]]]]:
    file = path / "net.json"
    write_topology(file, {"units": shapes}, digits=2)
    page: dict[str, list[list[list[int]]]] = json.loads(file.read_text("utf-8"))
    return page


def test_a_shared_border_is_written_once(tmp_path: Path) -> None:
    """Two squares side by side are three lines: two outer ones and the one between."""
    assert len(written(tmp_path, a=LEFT, b=RIGHT)["arcs"]) == 3


def test_an_island_is_one_line(tmp_path: Path) -> None:
    """The hole that an island leaves in the sea is the island's own line."""
    island = shapely.box(0.4, 0.4, 0.6, 0.6)

    assert len(written(tmp_path, sea=LEFT.difference(island), island=island)["arcs"]) == 2


def test_a_line_is_its_first_point_and_steps(tmp_path: Path) -> None:
    """The steps of a closed line, in cells of the grid, lead back to where it begins."""
    [arc] = written(tmp_path, a=LEFT)["arcs"]

    assert sorted(map(sum, zip(*arc, strict=True))) == sorted(arc[0])
    assert {abs(step) for pair in arc[1:] for step in pair} == {0, 100}
