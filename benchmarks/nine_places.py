"""Nine made-up statements about nine places, and the outlines around them, ready to be drawn.

Usage: python benchmarks/nine_places.py [--outlines detail|overview] [folder]

Writes what both sides of a benchmark of drawings begin with: ``layer.pickle`` for ours, and
``words.json`` with a GeoJSON file each of oblasts, countries, sea, rivers and lakes for the peers.
Everybody in the report is invented. Reading it is no part of what is measured.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry.base import BaseGeometry

    from geo.outlines import Level
    from layers import Layer

FOLDER = Path(__file__).parent / ".cache"
PUBLISHED = date(2026, 11, 24)
REPORT = """Що казали у вівторок

«Протиповітряна оборона Києва працювала п’ять годин, і всі безпілотники над містом збили ще до \
світанку», — сказав начальник Київської міської військової адміністрації Сергій Ткаленко.

«Лінії електропередачі в Чернігові лагодять просто зараз, і дві третини осель уже знову мають \
світло», — повідомив голова Чернігівської ОВА Олег Бондарук.

«У Маріуполі люди щодня стоять у черзі по воду, а опалення досі так ніхто й не полагодив», — \
заявив міський голова Маріуполя Андрій Лисенюк.

«Із сіл поблизу Сум цього тижня вивезли чотириста людей, серед них дев’яносто дітей і десятеро \
поранених», — розповіла речниця обласної військової адміністрації Ірина Гончарець.

«Школи в Харкові цієї зими працюватимуть під землею, і ще дев’ять таких відкриємо вже в січні», — \
сказав міський голова Харкова Роман Остапець.

«Обстріли Херсона не вщухають навіть уночі, і міст зачинено для всіх, окрім швидких та \
рятувальників», — повідомив начальник міської військової адміністрації Павло Мережко.

«Порт Миколаєва готовий відкритися будь-якого дня, але суднам потрібен бодай один безпечний шлях \
через море», — сказав голова Миколаївської ОВА Максим Вербицький.

«Питання Криму на цих переговорах не обговорюють, і наша позиція всім відома вже багато років \
поспіль», — заявив заступник міністра закордонних справ Росії Денис Петровський.

«Ніхто не віддасть Донбасу за клаптик паперу, і наших солдатів про таке ніхто ніколи не питав», — \
заявив міністр оборони України Степан Орликів.
"""


def main() -> None:
    """Write the files into a folder, ours if none is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--outlines", choices=("detail", "overview"), default="detail")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    layer = nine_places()
    (options.folder / "layer.pickle").write_bytes(pickle.dumps(layer))
    _write(options.folder / "words.json", _words(layer))
    for name, features in _shapes(options.outlines).items():
        page = {"type": "FeatureCollection", "features": features}
        _write(options.folder / f"{name}.geojson", page)


def nine_places() -> Layer:
    """Return the layer of the report, in Ukrainian."""
    from geo import read
    from layers import spoken
    from reporting import read_text

    report = read_text(REPORT, doc_id="nine", published=PUBLISHED, language="uk")
    return spoken(read(report), language="uk")


def _words(layer: Layer) -> dict[str, Any]:
    """Return all that the layer says, for peers: each statement with its place in degrees."""
    regions = {zone.label: zone.region for zone in layer.zones}
    return {
        "title": layer.title,
        "standfirst": layer.standfirst,
        "stamp": layer.stamp.split(" · "),
        "credit": " ".join(layer.credit),
        "statements": [
            {
                "place": card.about[0],
                "lon": regions[card.about[0]].lon,
                "lat": regions[card.about[0]].lat,
                "shape": card.shape,
                "speaker": card.speaker,
                "role": card.role,
                "words": card.words,
            }
            for card in layer.cards
        ],
    }


def _shapes(level: Level) -> dict[str, list[dict[str, Any]]]:
    """Return features of each kind, in degrees: oblasts at a level, all around as far as shipped.

    The finest outlines end at the border's surroundings; a wide sheet shows more than those.
    """
    from geo.outlines import outlines
    from geo.waters import waters

    around, drawn = outlines("overview"), waters(PUBLISHED)
    return {
        "oblasts": _features(outlines(level).oblasts.items()),
        "countries": _features(around.countries.items()),
        "sea": _features([("sea", around.sea)]),
        "rivers": _features((str(one.rank), one.geometry) for one in drawn if one.rank),
        "lakes": _features((one.name_uk, one.geometry) for one in drawn if not one.rank),
    }


def _features(shapes: Iterable[tuple[str, BaseGeometry]]) -> list[dict[str, Any]]:
    import shapely

    return [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": json.loads(shapely.to_geojson(geometry)),
        }
        for code, geometry in shapes
    ]


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
