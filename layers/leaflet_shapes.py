"""The mark set as paths: one table from which a web map's script and style sheet both draw."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geo import Relation
    from layers.layer import Card, Layer, Shape

# One letter each in class names: ten thousand rows bear one.
LETTERS: Mapping[Shape, str] = {
    "square": "q",
    "circle": "c",
    "triangle": "t",
    "diamond": "d",
    "bar": "b",
    "pentagon": "p",
}
FILLS: Mapping[Relation | None, str] = {
    "about": "a",
    "left_out": "l",
    "taken_over": "t",
    None: "n",
}
# The shapes' corners in radii, after the design's table of geometry; a circle has none.
_CORNERS: Mapping[Shape, tuple[tuple[float, float], ...]] = {
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "triangle": ((0, -0.99), (1.12, 0.99), (-1.12, 0.99)),
    "diamond": ((0, -1.24), (1.24, 0), (0, 1.24), (-1.24, 0)),
    "bar": ((-1.3, -0.64), (1.3, -0.64), (1.3, 0.64), (-1.3, 0.64)),
    "pentagon": ((0, -1.03), (1.08, -0.25), (0.67, 1.03), (-0.67, 1.03), (-1.08, -0.25)),
}
# A slash overshoots its box by so much each way.
_OVERSHOOT = 0.44 / 1.41
# Radius of a mark in a box of 20 pixels, and the width of its line.
_RADIUS = 6.4
_LINE = 1.9
_INNER = 0.4
_PICTURE = "data:image/svg+xml,"


def fill(card: Card) -> Relation | None:
    """Return how a statement's mark is filled in a list: by the closest tie that it has."""
    if card.about:
        return "about"
    if card.taken_over:
        return "taken_over"
    return "left_out" if card.left_out else None


def class_of(card: Card) -> str:
    """Return the class of a statement's mark: a letter for who speaks, one for the relation."""
    return LETTERS[card.shape] + FILLS[fill(card)]


def classes(layer: Layer) -> set[str]:
    """Return the classes of all marks that lists, cards and the legend of a layer show."""
    shapes = {LETTERS[card.shape] for card in layer.cards} | {LETTERS["square"]}
    return {shape + filled for shape in shapes for filled in FILLS.values()}


def paths() -> dict[str, list[str]]:
    """Return outline and slash of each shape as path data around 0 0, by the shape's letter."""
    return {letter: [_outline(shape), _slash(shape)] for shape, letter in LETTERS.items()}


def masks(classes: Iterable[str]) -> str:
    """Return style rules that give each class of marks its picture, to be filled with a colour."""
    drawn = {
        LETTERS[shape] + letter: _mask(shape, relation)
        for shape in LETTERS
        for relation, letter in FILLS.items()
    }
    rules = (
        # The prefixed name is known to browsers of ten years.
        f'.{name}::before{{-webkit-mask-image:url("{_PICTURE}{drawn[name]}")}}'
        for name in sorted(set(classes))
    )
    return "".join(rules)


def _mask(shape: Shape, relation: Relation | None) -> str:
    outline = f"<path d='{_outline(shape)}' {{}}/>"
    line = f"fill='none' stroke='#000' stroke-width='{_LINE}'"
    drawn = outline.format("" if relation == "about" else line)
    if relation == "left_out":
        drawn += f"<path d='{_slash(shape)}' {line}/>"
    if relation == "taken_over":
        drawn += outline.format(f"transform='scale({_INNER})'")
    box = "xmlns='http://www.w3.org/2000/svg' viewBox='-10 -10 20 20'"
    return quote(f"<svg {box}>{drawn}</svg>", safe=" ='/:.,-")


def _outline(shape: Shape) -> str:
    if shape == "circle":
        r, across = _RADIUS, 2 * _RADIUS
        return f"M-{r:g} 0a{r:g} {r:g} 0 1 0 {across:g} 0a{r:g} {r:g} 0 1 0-{across:g} 0z"
    points = (f"{_RADIUS * x:.4g} {_RADIUS * y:.4g}" for x, y in _CORNERS[shape])
    return f"M{'L'.join(points)}z"


def _slash(shape: Shape) -> str:
    corners = _CORNERS.get(shape, ((1.0, 1.0),))
    wide, high = (
        (min(max(abs(corner[side]) for corner in corners), 1.0) + _OVERSHOOT) * _RADIUS
        for side in (0, 1)
    )
    return f"M-{wide:.3g} {high:.3g}L{wide:.3g}-{high:.3g}"
