from __future__ import annotations

from dataclasses import fields
from itertools import product
from typing import TYPE_CHECKING

import pytest

from layers import LayerError, palette
from layers.style import PALETTES

if TYPE_CHECKING:
    from layers import Theme

GROUNDS = ("land", "neighbours", "sea", "card")


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "ground"), list(product(PALETTES, GROUNDS)))
@pytest.mark.parametrize("ink", ["about", "left_out", "taken_over", "ink", "ink2"])
def test_type_and_marks_stand_out_from_every_ground(theme: Theme, ground: str, ink: str) -> None:
    """Text contrast is at least 4.5 to 1."""
    colours = PALETTES[theme]

    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize(
    ("theme", "ground"), list(product(PALETTES, ("land", "neighbours", "card")))
)
def test_small_type_stands_out_from_the_grounds_it_is_set_on(theme: Theme, ground: str) -> None:
    """The lightest ink is kept off the sea."""
    colours = PALETTES[theme]

    assert contrast(colours.ink3, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
def test_colours_are_written_in_six_digits(theme: Theme) -> None:
    """So that a style sheet can be made of them."""
    colours = PALETTES[theme]
    names = [field.name for field in fields(colours) if field.name != "heavier"]

    assert all(len(getattr(colours, name)) == 7 for name in names)


def test_grey_holds_no_colour() -> None:
    """It is for print in one ink."""
    grey = PALETTES["grey"]
    values = [getattr(grey, field.name) for field in fields(grey) if field.name != "heavier"]

    assert all(value[1:3] == value[3:5] == value[5:7] for value in values)


def test_an_unknown_theme_is_an_error_that_names_the_others() -> None:
    """The message is the way out."""
    with pytest.raises(LayerError, match="light, dark, grey, contrast"):
        palette("pink")  # type: ignore[arg-type] # what a user may write
