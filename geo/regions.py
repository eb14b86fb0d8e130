"""Ukraine's 27 units: their names, their outlines, and which of them a point lies in."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np
import shapely

from data import path
from geo.outlines import Level, outlines
from geo.place import PlaceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Numbers = Sequence[float] | NDArray[np.float64]

UnitKind = Literal["oblast", "republic", "city"]

# What every map and data file says about its borders (UN General Assembly resolution 68/262).
BORDER_VIEW = {
    "en": "Ukraine's internationally recognised borders (UNGA 68/262); "
    "Crimea occupied by Russia since 2014",
    "uk": "Міжнародно визнані кордони України (резолюція ГА ООН 68/262); "
    "Крим окупований Росією з 2014 року",
    "ru": "Международно признанные границы Украины (резолюция ГА ООН 68/262); "
    "Крым оккупирован Россией с 2014 года",
}

_CELL = 0.05  # degrees: side of the cells that answer most points without touching an outline
_NOWHERE = -1
_EDGE = -2


@dataclass(frozen=True, slots=True)
class Oblast:
    """One of the 27 units that Ukraine consists of.

    Attributes:
        code: ISO 3166-2 code ("UA-14").
        kind: oblast, autonomous republic (Crimea) or city with special status.
        name_en, name_uk, name_ru: our spelling in the three languages.
    """

    code: str
    kind: UnitKind
    name_en: str
    name_uk: str
    name_ru: str

    def name(self, language: str) -> str:
        """Return its name in ``en``, ``uk`` or ``ru``; the English one for any other."""
        return {"uk": self.name_uk, "ru": self.name_ru}.get(language, self.name_en)


@lru_cache
def oblasts() -> tuple[Oblast, ...]:
    """Return the 27 units in the order of their codes."""
    with path("oblasts.tsv").open(encoding="utf-8", newline="") as rows:
        return tuple(Oblast(**row) for row in csv.DictReader(rows, delimiter="\t"))  # type: ignore[arg-type] # the test of names holds the kinds to the list


def oblast(code: str) -> Oblast:
    """Return a unit by its ISO 3166-2 code.

    Raises:
        PlaceError: Ukraine has no unit of that code.
    """
    for unit in oblasts():
        if unit.code == code:
            return unit
    raise PlaceError(f"Ukraine has no oblast with the code {code!r}; codes look like UA-63.")


def outline(code: str, level: Level = "overview") -> BaseGeometry:
    """Return an outline in degrees (WGS 84, longitude first).

    Args:
        code: ISO 3166-2 code of a unit ("UA-63"), ``"UA"``, or ISO 3166-1 code of a country around.
        level: how finely it is drawn; see ``geo.outlines``.

    Raises:
        PlaceError: no outline of that code is shipped.
    """
    drawn = outlines(level)
    if code == "UA":
        return drawn.ukraine
    found = drawn.oblasts.get(code) or drawn.countries.get(code)
    if found is None:
        raise PlaceError(f"No outline has the code {code!r}; UA-63 or PL would be codes.")
    return found


def oblast_at(lon: float, lat: float) -> str | None:
    """Return the code of the unit that holds a point in degrees, None outside Ukraine's land.

    A point on a line between two units belongs to the one whose code comes first.
    """
    [found] = oblasts_at([lon], [lat])
    return found


def oblasts_at(lons: Numbers, lats: Numbers) -> list[str | None]:
    """Return the code of the unit that holds each point, as ``oblast_at`` does, for many points.

    Args:
        lons: degrees (WGS 84).
        lats: degrees, as many as ``lons``.
    """
    x, y = np.asarray(lons, dtype=float), np.asarray(lats, dtype=float)
    grid = _grid()
    units = grid.look_up(x, y)
    edge = np.flatnonzero(units == _EDGE)
    units[edge] = _exactly(x[edge], y[edge])
    codes = np.array([*outlines("detail").oblasts, None], dtype=object)
    found: list[str | None] = codes[units].tolist()
    return found


@dataclass(frozen=True, slots=True)
class _Grid:
    """Cells of a fine grid, each with the unit that fills it, or a sign that none does."""

    west: float
    south: float
    cells: NDArray[np.int8]

    def look_up(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.int8]:
        rows, columns = self.cells.shape
        # A point that is no number lies nowhere; the cast would put it into some cell.
        across = np.nan_to_num((x - self.west) / _CELL, nan=-1, posinf=-1, neginf=-1)
        up = np.nan_to_num((y - self.south) / _CELL, nan=-1, posinf=-1, neginf=-1)
        inside = (across >= 0) & (across < columns) & (up >= 0) & (up < rows)
        found = np.full(x.shape, _NOWHERE, dtype=np.int8)
        found[inside] = self.cells[up[inside].astype(int), across[inside].astype(int)]
        return found


@lru_cache
def _grid() -> _Grid:
    shapes = list(outlines("detail").oblasts.values())
    west, south, east, north = shapely.total_bounds(shapes)
    columns, rows = int((east - west) / _CELL) + 1, int((north - south) / _CELL) + 1
    left, low = west + np.arange(columns) * _CELL, south + np.arange(rows) * _CELL
    boxes = shapely.box(left, low[:, None], left + _CELL, low[:, None] + _CELL)
    cells = np.full((rows, columns), _NOWHERE, dtype=np.int8)
    flat, tree = cells.reshape(-1), shapely.STRtree(boxes.reshape(-1))
    for number, shape in enumerate(shapes):
        shapely.prepare(shape)
        touched = tree.query(shape, predicate="intersects")
        flat[touched] = _EDGE
        flat[tree.query(shape, predicate="contains_properly")] = number
    return _Grid(west, south, cells)


def _exactly(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.int8]:
    found = np.full(x.shape, _NOWHERE, dtype=np.int8)
    shapes = list(outlines("detail").oblasts.values())
    # Backwards, so that on a line the first code is written last.
    for number in range(len(shapes) - 1, -1, -1):
        shapely.prepare(shapes[number])
        west, south, east, north = shapes[number].bounds
        near = np.flatnonzero((x >= west) & (x <= east) & (y >= south) & (y <= north))
        hits = shapely.intersects_xy(shapes[number], x[near], y[near])
        found[near[hits]] = number
    return found
