from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from export.sheet_style import ROOT, style_sheet
from layers import Palette, palette
from layers.style import PALETTES

if TYPE_CHECKING:
    from layers import Theme

COLOURS = [field.name for field in fields(Palette) if field.name != "heavier"]


@pytest.mark.parametrize("theme", PALETTES)
def test_a_still_has_its_colours_written_out(theme: Theme) -> None:
    """For programs that know no custom properties."""
    rules = style_sheet(palette(theme), page=False)

    assert "var(" not in rules
    assert palette(theme).land in rules


def test_a_page_sets_colours_by_the_names_of_the_palette() -> None:
    """With hyphens, as style sheets write them."""
    rules = style_sheet(palette("light"), page=True)
    names = set(re.findall(r"var\(--([a-z0-9-]+),", rules))

    assert names <= {name.replace("_", "-") for name in COLOURS}
    assert {"land", "left-out", "taken-over", "ink2"} <= names


@pytest.mark.parametrize("page", [True, False])
def test_every_rule_is_held_to_our_drawing(page: bool) -> None:  # noqa: FBT001 - both kinds
    """A page has classes of the same names."""
    for rule in style_sheet(palette("dark"), page=page).splitlines():
        heads = rule.partition("{")[0].split(",")
        assert all(head.strip().startswith(f".{ROOT} ") for head in heads)


def test_rules_are_complete() -> None:
    """Each opens and closes."""
    rules = style_sheet(palette("grey"), page=False)

    assert rules.count("{") == rules.count("}") == len(rules.splitlines())


def test_relations_differ_in_colour_in_every_theme() -> None:
    """Colour repeats what fill says."""
    for theme in PALETTES.values():
        assert len({theme.about, theme.left_out, theme.taken_over}) == 3
