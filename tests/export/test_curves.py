from __future__ import annotations

from itertools import islice
from xml.etree.ElementTree import fromstring

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from export.curves import Curve, arc, beside, on_curve
from export.drawing import draw_still
from export.lettering import ITALIC
from export.setting import Run, text
from export.svg import group, markup
from layers import Layer, Sheet, size_of

SVG = "{http://www.w3.org/2000/svg}"
RUN = Run("Dnipro", ITALIC, 12)


def test_an_arc_rises_to_the_right_and_hangs_in_the_middle() -> None:
    """Around its centre, as wide as the words."""
    curve = arc(100, 10, 0.05)

    assert curve.start[1] > curve.end[1]
    assert curve.at(0.5)[1] == pytest.approx(5, abs=0.2)
    assert shapely.LineString([curve.start, curve.end]).length == pytest.approx(100)


@given(st.floats(40, 200), st.floats(-40, 40), st.floats(-0.1, 0.1), st.floats(8, 30))
def test_the_ground_of_letters_lies_above_their_base_line(
    width: float, tilt: float, bend: float, size: float
) -> None:
    """The height of capitals above, a quarter of the size below."""
    curve = arc(width, tilt, bend)
    x, y = curve.at(0.5)

    assert curve.band(size).covers(shapely.Point(x, y - 0.5 * size))
    assert not curve.band(size).covers(shapely.Point(x, y + 0.6 * size))
    assert curve.box(size).left <= min(curve.start[0], curve.end[0])


@pytest.mark.parametrize("points", [[(0, 0), (300, 60)], [(300, 60), (0, 0)]])
def test_a_name_beside_a_course_follows_it_and_reads_from_the_left(
    points: list[tuple[float, float]],
) -> None:
    """Whichever way the river runs; never on it."""
    course = shapely.LineString(points)
    curves = list(beside(course, RUN))

    assert curves
    assert all(curve.start[0] < curve.end[0] for curve in curves)
    assert all(not curve.band(RUN.size).crosses(course) for curve in curves)
    assert curves[0].band(RUN.size).distance(course) < 0.5 * RUN.size


@pytest.mark.parametrize(
    "points",
    [[(0, 0), (10, 300)], [(0, 0), (20, 5)], [(0, 0), (15, 40), (30, 0), (45, 40), (60, 0)]],
)
def test_no_name_stands_on_its_head_or_goes_round_corners(
    points: list[tuple[float, float]],
) -> None:
    """Too steep, too short, too bent."""
    assert list(islice(beside(shapely.LineString(points), RUN), 1)) == []


def test_words_on_a_curve_stay_words(layer: Layer) -> None:
    """On a path that is named after its shape: two drawings on one page do not mix theirs up."""
    curve = Curve((0, 0), (50, 10), (100, 0))
    way, letters = on_curve(text((RUN,), 5, 5), curve)
    again, _ = on_curve(text((RUN,), 0, 0), curve.moved(1, 1))

    assert "".join(letters.itertext()) == "Dnipro"
    assert "x=" not in markup(group("g", [letters])).split("<textPath")[0]
    assert way.get("id") != again.get("id")
    assert layer.zones


@pytest.mark.parametrize("size", ["wide", "article", "a4"])
def test_waters_are_named_along_their_shape(layer: Layer, size: str) -> None:
    """The Dnipro and both seas, each once."""
    root = fromstring(draw_still(layer, Sheet(size_of(size))))  # noqa: S314 - our own drawing
    bent = ["".join(words.itertext()) for words in root.iter(f"{SVG}textPath")]

    assert sorted(bent) == ["Black Sea", "Dnipro", "Sea of Azov"]
