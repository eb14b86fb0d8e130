from __future__ import annotations

from itertools import combinations, product
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from layers.style import PALETTES

# How the three common kinds of colour blindness see linear red, green and blue, at full severity.
# Machado, Oliveira and Fernandes, 2009, table of severity 1.0.
VISION = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
RELATIONS = ("about", "left_out", "taken_over")
Triple = tuple[float, float, float]


def times(matrix: tuple[Triple, ...], colour: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return first, second, third


def linear(colour: str) -> Triple:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def lab(colour: Triple) -> Triple:
    """CIE L*a*b* under D65 of linear red, green and blue."""
    to_xyz = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    clipped = (max(colour[0], 0), max(colour[1], 0), max(colour[2], 0))
    scaled = (
        part / white
        for part, white in zip(times(to_xyz, clipped), (0.95047, 1, 1.08883), strict=True)
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in scaled)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Triple, other: Triple) -> float:
    """CIEDE2000, after Sharma, Wu and Dalal, 2005."""
    mean_chroma = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    grey = 0.5 * (1 - sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7)))
    a1, a2 = (1 + grey) * one[1], (1 + grey) * other[1]
    c1, c2 = hypot(a1, one[2]), hypot(a2, other[2])
    h1, h2 = degrees(atan2(one[2], a1)) % 360, degrees(atan2(other[2], a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360
    light, chroma = (one[0] + other[0]) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    by_light = (other[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * t)
    spread = 60 * exp(-(((hue - 275) / 25) ** 2))
    rotation = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(spread))
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 2.5, 0), (73, 25, -18), 27.1492)],
)
def test_the_measure_of_difference_is_the_published_one(
    one: Triple, other: Triple, expected: float
) -> None:
    """Two pairs of the authors' own test data."""
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize(("one", "other"), list(combinations(RELATIONS, 2)))
def test_relations_can_be_told_apart_by_colour_in_any_vision(
    theme: str, vision: str, one: str, other: str
) -> None:
    """By a difference of ten at least; fill tells them apart in any case."""
    colours = PALETTES[theme]  # type: ignore[index] # the themes above
    seen = [lab(times(VISION[vision], linear(getattr(colours, name)))) for name in (one, other)]

    assert difference(*seen) >= 10


@pytest.mark.parametrize(("one", "other"), list(combinations(RELATIONS, 2)))
def test_relations_can_be_told_apart_in_grey(one: str, other: str) -> None:
    """The theme for print restores in greys what it takes in colour."""
    grey = PALETTES["grey"]

    assert difference(lab(linear(getattr(grey, one))), lab(linear(getattr(grey, other)))) >= 9


@pytest.mark.parametrize(("theme", "relation"), list(product(PALETTES, RELATIONS)))
def test_no_relation_is_red_or_blue(theme: str, relation: str) -> None:
    """The colours of armies on maps of war are left to them."""
    _, a, b = lab(linear(getattr(PALETTES[theme], relation)))  # type: ignore[index] # the themes above
    hue, chroma = degrees(atan2(b, a)) % 360, hypot(a, b)

    assert chroma < 12 or not (hue < 35 or 240 < hue < 300)
