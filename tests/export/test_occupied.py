from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest
import shapely

from export.box import Box
from export.drawing import draw_still
from export.occupied import draw_occupied
from export.projection import whole_country
from geo.regions import outline
from layers import Sheet, size_of, spoken

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer

SVG = "{http://www.w3.org/2000/svg}"
FRAME = Box(0, 0, 1200, 675)


def ends(data: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)", data)]


def test_the_hatch_covers_crimea_and_nothing_else() -> None:
    """Never a line beyond its outline."""
    view = whole_country(FRAME, FRAME.grown(-20))
    [path] = list(draw_occupied(view, 1.0))
    crimea = view.to_pixels(shapely.union_all([outline("UA-43"), outline("UA-40")])).buffer(1)
    points = ends(str(path.get("d")))

    assert len(points) > 20
    assert all(crimea.covers(shapely.Point(point)) for point in points)


def test_no_map_is_hatched_unless_an_editor_asks_for_it(layer: Layer) -> None:
    """It is the convention of other maps."""
    assert 'class="occupied"' not in draw_still(layer)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("size", ["wide", "portrait", "print-2"])
def test_a_hatched_map_says_since_when(reading: Reading, size: str, language: str) -> None:
    """In its legend."""
    svg = draw_still(spoken(reading, language=language), Sheet(size_of(size), occupied=True))
    words = ["".join(t.itertext()) for t in fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own drawing

    assert 'class="occupied"' in svg
    assert any("2014" in line for line in words[:-6])


def test_a_map_without_crimea_has_neither_hatch_nor_legend_of_it(layer: Layer) -> None:
    """A legend of what is not there would puzzle."""
    svg = draw_still(layer, Sheet(view="kharkiv", occupied=True))

    assert "Lines: Crimea" not in svg
