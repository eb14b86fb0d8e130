from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import get_args
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image

from export.box import Box
from export.drawing import draw_still
from export.projection import View, whole_country
from export.still import still
from layers import Layer, Sheet, Theme, palette

SVG = "{http://www.w3.org/2000/svg}"


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def picture(layer: Layer, theme: Theme = "light") -> Image.Image:
    return Image.open(io.BytesIO(still(layer, Sheet(theme=theme), scale=1))).convert("RGB")


def near(image: Image.Image, x: float, y: float, reach: int = 1) -> set[tuple[int, ...]]:
    """The colours of the pixels round a point."""
    steps = range(-reach, reach + 1)
    return {image.getpixel((round(x) + a, round(y) + b)) for a in steps for b in steps}  # type: ignore[misc] # RGB gives triples


def view(layer: Layer) -> View:
    """The view of the wide sheet, found by the frame that its ground fills."""
    root = fromstring(draw_still(layer))  # noqa: S314 - our own drawing
    [ground] = root.findall(f".//{SVG}g[@class='abroad']/{SVG}rect")
    top, high = (float(str(ground.get(side))) for side in ("y", "height"))
    inner = Box(0.18 * 1200, top + 12, 0.785 * 1200, top + high - 12)
    return whole_country(Box(0, top, 1200, top + high), inner)


def solid(layer: Layer) -> list[tuple[float, float]]:
    """The middles of the squares that are filled as spoken about."""
    root = fromstring(draw_still(layer))  # noqa: S314 - our own drawing
    marks = root.findall(f".//{SVG}g[@class='mark']/{SVG}rect[@class='about-fill']")
    sides = [[float(str(one.get(side))) for side in ("x", "y", "width", "height")] for one in marks]
    return [(x + wide / 2, y + high / 2) for x, y, wide, high in sides]


@pytest.mark.parametrize("theme", get_args(Theme))
def test_marks_have_the_colour_of_their_relation(layer: Layer, theme: Theme) -> None:
    """As the legend shows it."""
    image, middles = picture(layer, theme=theme), solid(layer)

    assert middles
    for x, y in middles:
        assert rgb(palette(theme).about) in near(image, x, y)


@pytest.mark.parametrize("theme", get_args(Theme))
@pytest.mark.parametrize(("lon", "lat"), [(34.6, 45.6), (26.0, 49.4), (33.2, 49.3)])
def test_crimea_is_painted_like_the_rest_of_ukraine(
    layer: Layer, theme: Theme, lon: float, lat: float
) -> None:
    """One land, one colour."""
    x, y = view(layer).point(lon, lat)

    assert rgb(palette(theme).land) in near(picture(replace(layer, zones=()), theme=theme), x, y, 4)


@pytest.mark.parametrize("theme", get_args(Theme))
def test_russia_is_painted_as_a_neighbour(layer: Layer, theme: Theme) -> None:
    """And so is its shore of the strait of Kerch."""
    x, y = view(layer).point(38.2, 44.95)

    assert rgb(palette(theme).neighbours) in near(picture(layer, theme=theme), x, y, 3)


@pytest.mark.parametrize(("day", "wet"), [(date(2022, 3, 29), True), (date(2024, 3, 29), False)])
def test_the_kakhovka_reservoir_is_water_while_it_was(
    layer: Layer, day: date, *, wet: bool
) -> None:
    """Its widest part, by the day of the report."""
    dated = replace(layer, published=day, zones=())
    x, y = view(dated).point(35.17, 47.54)

    assert (rgb(palette("light").sea) in near(picture(dated), x, y, 1)) is wet


def test_no_area_is_filled_because_someone_spoke_of_it(layer: Layer) -> None:
    """Between its dots Donbas has the colour of the land."""
    image = picture(layer)
    x, y = view(layer).point(38.9, 49.0)
    colours = [
        image.getpixel((round(x) + a, round(y) + b)) for a in range(-8, 9) for b in range(-8, 9)
    ]

    assert colours.count(rgb(palette("light").land)) > 0.7 * len(colours)
