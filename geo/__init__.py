"""Names -> places -> regions and directions, and which of them a statement is about."""

from typing import TYPE_CHECKING

from geo.crs import cone, distance, project, unproject, within
from geo.directions import area, directions, reach, region, region_of, table_version
from geo.gazetteer import (
    Form,
    area_of,
    candidates,
    every_place,
    normal,
    place_of_slug,
    precision_of,
    raion_of,
    readings,
    slug_of,
)
from geo.outlines import Level, Outlines, outlines
from geo.place import Mention, Place, PlaceError
from geo.reading import LocatedStatement, Reading, RegionLink, Relation
from geo.region import Region
from geo.regions import BORDER_VIEW, Oblast, oblast, oblast_at, oblasts, oblasts_at, outline
from geo.waters import Water, every_water, waters

if TYPE_CHECKING:
    from geo.link import read

__all__ = [
    "BORDER_VIEW",
    "Form",
    "Level",
    "LocatedStatement",
    "Mention",
    "Oblast",
    "Outlines",
    "Place",
    "PlaceError",
    "Reading",
    "Region",
    "RegionLink",
    "Relation",
    "Water",
    "area",
    "area_of",
    "candidates",
    "cone",
    "directions",
    "distance",
    "every_place",
    "every_water",
    "normal",
    "oblast",
    "oblast_at",
    "oblasts",
    "oblasts_at",
    "outline",
    "outlines",
    "place_of_slug",
    "precision_of",
    "project",
    "raion_of",
    "reach",
    "read",
    "readings",
    "region",
    "region_of",
    "slug_of",
    "table_version",
    "unproject",
    "waters",
    "within",
]


def __getattr__(name: str) -> object:
    # Reading brings the grammar of three languages, for which no map should have to wait.
    if name == "read":
        from geo.link import read  # noqa: PLC0415 - for the reason above

        return read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
