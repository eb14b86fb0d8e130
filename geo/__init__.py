"""Names -> places -> regions and directions, and which of them a statement is about."""

from geo.place import Mention, Place, PlaceError
from geo.reading import LocatedStatement, Reading, RegionLink, Relation
from geo.region import Region

__all__ = [
    "LocatedStatement",
    "Mention",
    "Place",
    "PlaceError",
    "Reading",
    "Region",
    "RegionLink",
    "Relation",
]
