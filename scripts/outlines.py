"""Oblasts, countries around and sea: one net of lines, so that every border is drawn once.

Crimea (UA-43) and Sevastopol (UA-40) carry Russia's code in the source; they are set to Ukraine
before anything is dissolved. Everything is generalised together, as one coverage: neighbours go
on meeting exactly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import box
from sources import ADMIN1
from topology import write_topology

if TYPE_CHECKING:
    from pathlib import Path

DEGREES = "EPSG:4326"
# Lambert's conformal cone for Ukraine and its neighbours: metres on the ground within 2 %.
METRES = "+proj=lcc +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.5 +datum=WGS84 +units=m"
# West, south, east, north. The wide one takes in all that a tall or wide sheet can show.
LEVELS = {
    "sketch": {"box": (14.0, 37.0, 50.0, 61.0), "tolerance": 3000.0, "digits": 4},
    "overview": {"box": (14.0, 37.0, 50.0, 61.0), "tolerance": 900.0, "digits": 4},
    "detail": {"box": (18.0, 41.0, 46.0, 56.0), "tolerance": 120.0, "digits": 5},
}
# The file gives Åland its own code, and Kosovo, which the United Nations' maps show under
# resolution 1244; neither is near enough to be named on a map of ours.
_SAME = {"AX": "FI", "XK": "RS"}


def make_outlines(folder: Path) -> None:
    """Write ``sketch.json``, ``overview.json`` and ``detail.json`` (TopoJSON, degrees)."""
    folder.mkdir(parents=True, exist_ok=True)
    units = read_units()
    for name, level in LEVELS.items():
        write_topology(folder / f"{name}.json", _layers(units, level), digits=level["digits"])


def read_units() -> gpd.GeoDataFrame:
    """Return first-level units with ``iso`` and ``country``, in degrees, Crimea in Ukraine."""
    columns = ["iso_3166_2", "iso_a2"]
    units = gpd.read_file(ADMIN1.path(), columns=columns).set_crs(DEGREES, allow_override=True)
    units = units[units.intersects(box(*LEVELS["overview"]["box"]))].rename(
        columns={"iso_3166_2": "iso", "iso_a2": "country"}
    )
    ours = units["iso"].str.startswith("UA-")
    units["country"] = units["country"].where(~ours, "UA").replace(_SAME)
    units.geometry = units.geometry.where(units.is_valid, units.make_valid())
    return units


def _layers(units: gpd.GeoDataFrame, level: dict[str, Any]) -> dict[str, dict[str, Any]]:
    frame = box(*level["box"])
    coverage = _coverage(units[units.intersects(frame)], frame, islet=4 * level["tolerance"] ** 2)
    metres = coverage.to_crs(METRES).geometry.to_numpy()
    simple = shapely.coverage_simplify(metres, level["tolerance"], simplify_boundary=False)
    back = gpd.GeoSeries(simple, crs=METRES).to_crs(DEGREES).to_numpy()
    # Lines come near enough to cross when rounded only below a tenth of the tolerance.
    rounded = shapely.transform(back, lambda xy: np.round(xy, level["digits"]))
    layers: dict[str, dict[str, Any]] = {"oblasts": {}, "countries": {}, "sea": {}}
    whole = shapely.remove_repeated_points(rounded)
    for layer, code, shape in zip(coverage["layer"], coverage["code"], whole, strict=True):
        layers[layer][code] = shape
    return layers


def _coverage(units: gpd.GeoDataFrame, frame: shapely.Polygon, *, islet: float) -> gpd.GeoDataFrame:
    """Return oblasts, countries and sea in degrees, without foreign islets (square metres)."""
    ours = units["country"] == "UA"
    oblasts = units[ours].assign(layer="oblasts", code=units["iso"])
    others = units[~ours].dissolve("country", method="coverage").reset_index()
    others = others.assign(layer="countries", code=others["country"])
    others.geometry = others.geometry.clip_by_rect(*frame.bounds)
    others.geometry = _without_islets(others.geometry, oblasts.geometry, islet)
    land = shapely.union_all([*oblasts.geometry, *others.geometry])
    sea = gpd.GeoDataFrame(
        {"layer": ["sea"], "code": ["sea"]}, geometry=[frame.difference(land)], crs=units.crs
    )
    columns = ["layer", "code", "geometry"]
    table = pd.concat([oblasts[columns], others[columns], sea[columns]], ignore_index=True)
    return table[~table.geometry.is_empty].sort_values(["layer", "code"])


def _without_islets(
    shapes: gpd.GeoSeries, neighbours: gpd.GeoSeries, islet: float
) -> gpd.GeoSeries:
    """Return the shapes without the pieces of land that stand alone in the sea and are small."""
    pieces = gpd.GeoSeries([shapely.union_all([*shapes, *neighbours])], crs=shapes.crs).explode()
    small = pieces[pieces.to_crs(METRES).area < islet]
    parts = shapes.explode()
    tree = shapely.STRtree(small.to_numpy())
    alone, _ = tree.query(parts.representative_point().to_numpy(), predicate="within")
    kept = parts.iloc[np.setdiff1d(np.arange(len(parts)), alone)]
    return kept.groupby(level=0).agg(shapely.union_all).set_crs(shapes.crs).reindex(shapes.index)
