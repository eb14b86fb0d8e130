"""A made-up report of twenty statements about the nine directions, ready to be shown.

Usage: python benchmarks/twenty_statements.py [folder]

Writes what somebody would hand to another library: ``statements.csv``, ``statements.geojson`` and
``oblasts.geojson``. Everybody in the report is invented, and so is all that they say.
"""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

FOLDER = Path(__file__).parent / ".cache" / "twenty"
PUBLISHED = date(2026, 11, 24)
STATEMENTS = 20
REPORT = """Talks stall as mayors count what the winter has broken

“Air defence worked over Kyiv for five hours and every drone was brought down before morning,” \
said Serhii Tkalenko, head of Kyiv’s military administration.

“The power lines in Chernihiv are being mended, and two homes in three have light again,” said \
Oleh Bondarchenko, governor of Chernihiv region.

“People in Mariupol stand in line for water every day and nobody mends the heating,” said Andrii \
Lysenchuk, mayor of Mariupol.

“Four hundred people, ninety of them children, were taken out of villages near Sumy this week,” \
said Iryna Honcharets, a spokeswoman for the regional administration.

“Schools in Kharkiv will teach under the ground, and we open nine more in January,” said Roman \
Ostapets, mayor of Kharkiv.

“The shelling of Kherson does not stop at night, so only ambulances cross the bridge,” said Pavlo \
Merezhko, head of Kherson’s military administration.

“The ships in Mykolaiv need at least one safe way out to the sea,” said Maksym Verbytsenko, \
governor of Mykolaiv region.

“The question of Crimea is not on the table, and our position has not changed,” said Denis \
Petrovin, a Russian deputy foreign minister.

“Nobody will hand over anything in Donbas for a piece of paper, whoever signs it,” said Stepan \
Orlykiv, Ukraine’s defence minister.

“We have cut our activity around Kyiv by a large margin and expect an answer,” said Igor \
Vetlugin, a Russian deputy defence minister.

“The roads around Chernihiv are open, though sappers need a month for the fields beside them,” \
said Larysa Dudnychenko, an adviser to the interior minister.

“We asked for a pause in Mariupol on Monday, and what came were more shells,” said Halyna \
Kravtsiv, Ukraine’s deputy prime minister.

“What we see near Sumy is a pause for rest, not the beginning of a retreat,” said Peter Halloway, \
a military analyst.

“The fighting near Kharkiv goes on, and no promise has been made to end it,” said Taras \
Hnatiuchenko, a spokesman for the Ukrainian General Staff.

“Our forces in Kherson remain where they are, and the crossing works for everybody with papers,” \
said Gleb Saveliev, a spokesman for Russia’s defence ministry.

“The grain stored in Mykolaiv could feed nine countries, if only somebody insured the ships,” \
said Anne Delacourt, a French envoy.

“The status of Crimea can be discussed for fifteen years but not settled by force,” said Bohdan \
Stelmashenko, an adviser to Ukraine’s president.

“The main effort will be made in Donbas, where our units hold most of the towns,” said Arkady \
Lunin, a Russian general.

“The shelters in Kyiv are dry, but in every fourth one there is no water,” said Nadiia Prokopiv, \
deputy mayor of Kyiv.

“The battle in Donbas will be decided by shells and roads, less by numbers of men,” said James \
Thornbury, a British general.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One statement about one place, as a row of a table.

    Attributes:
        place: the place.
        lon, lat: where its mark is set, in degrees (WGS 84).
        speaker, role: who said it.
        words: what was said.
    """

    place: str
    lon: float
    lat: float
    speaker: str
    role: str
    words: str


def main() -> None:
    """Write the files into a folder, ours if none is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    layer, _ = twenty()
    found = rows(layer)
    with (folder / "statements.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, fieldnames=list(asdict(found[0])))
        table.writeheader()
        table.writerows(asdict(row) for row in found)
    for name, page in (("statements", points(found)), ("oblasts", oblasts())):
        written = json.dumps(page, ensure_ascii=False)
        (folder / f"{name}.geojson").write_text(written, encoding="utf-8")


def twenty() -> tuple[Layer, Reading]:
    """Return the report's layer in English, and what was read."""
    from geo import read
    from layers import spoken
    from reporting import read_text

    reading = read(read_text(REPORT, doc_id="twenty", published=PUBLISHED, language="en"))
    layer = spoken(reading, language="en")
    if len(layer.cards) != STATEMENTS:
        raise SystemExit(f"Read were {len(layer.cards)} statements instead of {STATEMENTS}.")
    return layer, reading


def rows(layer: Layer) -> list[Row]:
    """Return a row for each statement and each place that it is about, in degrees (WGS 84)."""
    regions = {zone.label: zone.region for zone in layer.zones}
    return [
        Row(place, regions[place].lon, regions[place].lat, card.speaker, card.role, card.words)
        for card in layer.cards
        for place in card.about
    ]


def points(found: list[Row]) -> dict[str, Any]:
    """Return the rows as GeoJSON, in degrees (WGS 84)."""
    features = []
    for row in found:
        said = asdict(row)
        at = [said.pop("lon"), said.pop("lat")]
        geometry = {"type": "Point", "coordinates": at}
        features.append({"type": "Feature", "properties": said, "geometry": geometry})
    return {"type": "FeatureCollection", "features": features}


def oblasts() -> dict[str, Any]:
    """Return Ukraine's 27 regions as GeoJSON, in degrees (WGS 84).

    The coarsest outlines that ship, with three digits: a hundred metres. It keeps the peers light.
    """
    import shapely
    from shapely.geometry import mapping

    from geo.outlines import outlines

    features = []
    for code, geometry in outlines("sketch").oblasts.items():
        rounded = shapely.transform(geometry, lambda degrees: degrees.round(3))
        features.append(
            {"type": "Feature", "properties": {"code": code}, "geometry": mapping(rounded)}
        )
    return {"type": "FeatureCollection", "features": features}


if __name__ == "__main__":
    main()
