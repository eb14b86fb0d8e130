import subprocess
import sys

import pytest

import geo
import reporting

HEAVY = ("spacy", "streamlit", "fontTools", "pandas", "geo.link", "reporting.statements")


@pytest.mark.parametrize("library", HEAVY)
def test_a_picture_is_drawn_without_what_reading_needs(library: str) -> None:
    """A layer that was kept is drawn at once, in a process of its own."""
    asked = f"import sys, export.drawing; print({library!r} in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


@pytest.mark.parametrize("package", [geo, reporting])
def test_every_name_of_a_package_is_there(package: object) -> None:
    """Those that are loaded when they are asked for, too."""
    assert all(getattr(package, name) is not None for name in package.__all__)  # type: ignore[attr-defined] # packages have it


@pytest.mark.parametrize("package", [geo, reporting])
def test_what_a_package_does_not_have_is_an_error(package: object) -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = package.nothing  # type: ignore[attr-defined] # that is the point
