"""Rivers, lakes and reservoirs of Ukraine, as they were on a day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import shapely

from data import path

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

WaterKind = Literal["river", "lake", "reservoir"]


@dataclass(frozen=True, slots=True)
class Water:
    """A river, lake or reservoir, cut at Ukraine's border.

    Attributes:
        name_en, name_uk, name_ru: its name in the three languages.
        kind: what it is.
        geometry: a line (river) or an area, in degrees (WGS 84, longitude first).
        rank: width of a river's line, from 1 (widest) to 3; 0 for an area.
        since: the first day on which it is drawn less one, None if it always is.
        until: the last day on which it is drawn, None if it always is.
    """

    name_en: str
    name_uk: str
    name_ru: str
    kind: WaterKind
    geometry: BaseGeometry
    rank: int = 0
    since: date | None = None
    until: date | None = None


def waters(on: date | None = None) -> tuple[Water, ...]:
    """Return the waters of a day; those of today where no day is given.

    After 6 June 2023, when its dam was destroyed, the Kakhovka reservoir is left out and the
    Dnipro is drawn through its bed.
    """
    return tuple(water for water in every_water() if _drawn(water, on))


@lru_cache
def every_water() -> tuple[Water, ...]:
    """Return the waters of every day, those that are gone included."""
    page = json.loads(path("waters.json").read_text("utf-8"))
    return tuple(_water(feature) for feature in page["features"])


def _drawn(water: Water, on: date | None) -> bool:
    if on is None:
        return water.until is None
    return (water.until is None or on <= water.until) and (water.since is None or on > water.since)


def _water(feature: dict[str, Any]) -> Water:
    facts: dict[str, Any] = feature["properties"]
    for key in facts.keys() & {"since", "until"}:
        facts[key] = date.fromisoformat(facts[key])
    return Water(**facts, geometry=shapely.from_geojson(json.dumps(feature["geometry"])))
