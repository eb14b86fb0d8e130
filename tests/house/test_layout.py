import ast
from pathlib import Path

import pytest

# Data flows one way: each may import those before it, and itself.
ORDER = ["data", "reporting", "geo", "layers", "export", "views", "app", "cli"]

# Each of these is imported by the named files only, so that it can be replaced in one place.
KEPT_TO = {
    "spacy": {"reporting/pipeline.py"},
    "pyproj": {"geo/crs.py"},
    "folium": {"layers/leaflet.py"},
    "branca": {"layers/leaflet.py"},
    "resvg_py": {"export/still.py"},
    "streamlit": {"app.py", "views"},
}


def sources(root: Path, package: str) -> list[Path]:
    folder = root / package
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [root / f"{package}.py"]


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("package", ORDER)
def test_imports_point_upstream_only(root: Path, package: str) -> None:
    """No file imports a package that comes after its own."""
    later = set(ORDER[ORDER.index(package) + 1 :])
    against = {str(file): imported(file) & later for file in sources(root, package)}

    assert not {file: names for file, names in against.items() if names}


@pytest.mark.parametrize("library", sorted(KEPT_TO))
def test_each_library_is_imported_in_its_place_only(root: Path, library: str) -> None:
    """A library that may be replaced one day is known to one place."""
    allowed = KEPT_TO[library]
    users = {
        str(file.relative_to(root))
        for package in ORDER
        for file in sources(root, package)
        if library in imported(file)
    }

    assert {user for user in users if not {user, user.partition("/")[0]} & allowed} == set()
