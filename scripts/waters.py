"""Rivers, lakes and reservoirs of Ukraine, cut at its border, as GeoJSON with our names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely
from outlines import DEGREES, METRES, read_units
from sources import OCEAN, RIVERS

if TYPE_CHECKING:
    from pathlib import Path

_TOLERANCE = 150.0  # metres: what the source itself resolves
_DIGITS = 4
# The day on which the Kakhovka dam was destroyed: maps of later days leave its reservoir out.
_DAM_LOST = "2023-06-06"
# Number in the source (rivernum), our names, and a rank for the width of the line: 1 is widest.
_RIVERS = {
    116: ("Dnipro", "Дніпро", "Днепр", 1),
    25: ("Danube", "Дунай", "Дунай", 1),
    48: ("Danube", "Дунай", "Дунай", 1),
    231: ("Dniester", "Дністер", "Днестр", 2),
    670: ("Southern Buh", "Південний Буг", "Южный Буг", 2),
    463: ("Siverskyi Donets", "Сіверський Донець", "Северский Донец", 2),
    465: ("Desna", "Десна", "Десна", 2),
    429: ("Prypiat", "Прип'ять", "Припять", 2),
    732: ("Western Buh", "Західний Буг", "Западный Буг", 3),
    554: ("Prut", "Прут", "Прут", 3),
    330: ("Tysa", "Тиса", "Тиса", 3),
    1068: ("Seim", "Сейм", "Сейм", 3),
}
# Row in the source, our names, kind.
_LAKES = {
    637: ("Dniester estuary", "Дністровський лиман", "Днестровский лиман", "lake"),
    655: ("Kaniv reservoir", "Канівське водосховище", "Каневское водохранилище", "reservoir"),
    1050: (
        "Kamianske reservoir",
        "Кам'янське водосховище",
        "Каменское водохранилище",
        "reservoir",
    ),
    1051: ("Kyiv reservoir", "Київське водосховище", "Киевское водохранилище", "reservoir"),
    1175: (
        "Kakhovka reservoir",
        "Каховське водосховище",
        "Каховское водохранилище",
        "reservoir",
    ),
    1176: (
        "Kremenchuk reservoir",
        "Кременчуцьке водосховище",
        "Кременчугское водохранилище",
        "reservoir",
    ),
    1293: ("Syvash", "Сиваш", "Сиваш", "lake"),
}
_KAKHOVKA = 1175


def make_waters(path: Path) -> None:
    """Write rivers, lakes and reservoirs in degrees as one GeoJSON file."""
    units = read_units()
    ukraine = shapely.union_all(units[units["country"] == "UA"].geometry.to_numpy())
    lakes = _cut(_read(OCEAN), ukraine)
    rivers = _cut(_read(RIVERS), ukraine)
    kakhovka = lakes[_KAKHOVKA]
    features = [*_lake_features(lakes), *_river_features(rivers, lakes, kakhovka)]
    page = {"type": "FeatureCollection", "features": features}
    text = json.dumps(page, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text.replace('{"type":"Feature"', '\n{"type":"Feature"') + "\n", "utf-8")


def _read(sources: tuple[Any, ...]) -> gpd.GeoDataFrame:
    shapes, *tables = [source.path() for source in sources]
    if any(table.parent != shapes.parent for table in tables):
        raise FileNotFoundError(shapes)
    return gpd.read_file(shapes)


def _cut(table: gpd.GeoDataFrame, ukraine: Any) -> gpd.GeoSeries:  # noqa: ANN401 - shapely is untyped
    # Two rings of the source cross themselves.
    shapes = table.geometry.make_valid()
    key = table["rivernum"].astype(int) if "rivernum" in table else table.index
    shapes = gpd.GeoSeries(shapes.to_numpy(), index=key, crs=DEGREES)
    shapes = shapes[shapes.intersects(ukraine)].intersection(ukraine)
    return shapes.to_crs(METRES).simplify(_TOLERANCE).to_crs(DEGREES)


def _lake_features(lakes: gpd.GeoSeries) -> list[dict[str, Any]]:
    return [
        _feature(lakes[row], names, kind=kind, until=_DAM_LOST if row == _KAKHOVKA else None)
        for row, (*names, kind) in _LAKES.items()
    ]


def _river_features(
    rivers: gpd.GeoSeries,
    lakes: gpd.GeoSeries,
    kakhovka: Any,  # noqa: ANN401 - shapely is untyped
) -> list[dict[str, Any]]:
    standing = shapely.union_all([lakes[row] for row in _LAKES])
    features = []
    for number, (*names, rank) in _RIVERS.items():
        line = shapely.line_merge(shapely.union_all(rivers[rivers.index == number].to_numpy()))
        features.append(_feature(line.difference(standing), names, kind="river", rank=rank))
        bed = line.intersection(kakhovka)
        if not bed.is_empty:
            features.append(_feature(bed, names, kind="river", rank=rank, since=_DAM_LOST))
    return features


def _feature(shape: Any, names: list[str], **rest: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
    rounded = shapely.transform(shape, lambda xy: np.round(xy, _DIGITS))
    tidy = shapely.normalize(shapely.make_valid(shapely.remove_repeated_points(rounded)))
    named = dict(zip(("name_en", "name_uk", "name_ru"), names, strict=True))
    kept = {key: value for key, value in rest.items() if value is not None}
    geometry = json.loads(shapely.to_geojson(tidy))
    return {"type": "Feature", "properties": named | kept, "geometry": geometry}
