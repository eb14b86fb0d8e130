"""The mark set: shape for who speaks, fill for the relation, a question mark for doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from export.box import Box
from export.lettering import BOLD, CAPITAL, width
from export.svg import group, shape

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from geo import Relation
    from layers import Mark, Shape

# All in radii of a mark, after the design's table of geometry.
PITCH = 2.9
# How much further the next mark stands where a question mark comes between.
QUESTION = 1.25
# Its size, the white before it, and its base line under the middle: at the lower right it
# touches neither the name over the row nor the slash of a hollow mark.
_QUESTION_SIZE = 1.9
_QUESTION_AIR = 0.3
_QUESTION_FOOT = 1.0
_STROKE = 0.3
_LEAST_STROKE = 1.4
_OVERSHOOT = 0.44
_INNER = 0.4
_SIZES: dict[Shape, tuple[float, float]] = {
    "square": (0.88, 0.88),
    "circle": (1.0, 1.0),
    "triangle": (1.12, 0.99),
    "diamond": (1.24, 1.24),
    "bar": (1.3, 0.64),
    "pentagon": (1.08, 1.03),
}


def stroke(radius: float) -> float:
    """Return the width of a hollow mark's line, in pixels as the radius is."""
    return max(_STROKE * radius, _LEAST_STROKE)


def mark_box(x: float, y: float, radius: float) -> Box:
    """Return the box that any mark keeps to, the slash of a hollow one included."""
    half = 1.42 * radius
    return Box(x - half, y - half, x + half, y + half)


def question_box(form: Shape, x: float, y: float, radius: float) -> Box:
    """Return the box of a doubtful mark's question mark, nearer to it than to any other.

    Args:
        form: the mark's shape.
        x: pixels of the mark's middle, from the left.
        y: pixels of the mark's middle, from the top.
        radius: of the mark, in pixels.
    """
    size = _QUESTION_SIZE * radius
    left, foot = x + (_SIZES[form][0] + _QUESTION_AIR) * radius, y + _QUESTION_FOOT * radius
    return Box(left, foot - CAPITAL * size, left + width("?", BOLD, size), foot)


def drawn(mark: Mark, x: float, y: float, radius: float) -> Element:
    """Return a mark with its doubt, as a group that names statement, place and relation.

    Args:
        mark: what to draw.
        x: pixels of its middle, from the left.
        y: pixels of its middle, from the top.
        radius: in pixels.
    """
    return group(
        "mark",
        [
            *symbol(mark.shape, mark.relation, x, y, radius),
            _question(mark.shape, x, y, radius) if mark.doubt else None,
        ],
        data_statement=mark.statement,
        data_region=mark.region,
        data_relation=mark.relation,
    )


def symbol(form: Shape, relation: Relation | None, x: float, y: float, r: float) -> list[Element]:
    """Return a mark's bare shapes: solid, hollow with a slash, or a small copy in an outline.

    Args:
        form: who speaks.
        relation: None gives the plain outline that a legend shows.
        x: pixels of its middle, from the left.
        y: pixels of its middle, from the top.
        r: radius in pixels.
    """
    # A rim of land colour keeps marks apart from borders, rivers and dots beneath them.
    halo = _outline(form, x, y, r, class_="rim", stroke_width=2.4 * stroke(r))
    if relation == "about":
        return [halo, _outline(form, x, y, r, class_="about-fill")]
    ink = {"left_out": "left-line", "taken_over": "taken-line", None: "plain-line"}[relation]
    hollow = _outline(form, x, y, r, class_=ink, stroke_width=stroke(r))
    if relation == "left_out":
        return [*_slash(form, x, y, r), hollow]
    if relation == "taken_over":
        return [halo, hollow, _outline(form, x, y, r * _INNER, class_="taken-fill")]
    return [hollow]


def arc(start: float, end: float, y: float, radius: float) -> Element:
    """Return the hooked arc below a row, from a mark taken over to the one it comments on.

    Args:
        start: pixels of the middle of the mark taken over, from the left.
        end: pixels of the middle of the other, to the left or the right of it.
        y: pixels of the row's middle.
        radius: of the marks, in pixels.
    """
    foot, depth = y + 1.6 * radius, 0.95 * radius
    tip, sign = 0.42 * radius, 1 if end < start else -1
    inset = 1.1 * radius * sign
    curve = (
        f"M{start:.1f} {foot:.1f}"
        f"C{start:.1f} {foot + depth:.1f} {start - inset:.1f} {foot + depth:.1f} "
        f"{start - inset:.1f} {foot + depth:.1f}"
        f"L{end + inset:.1f} {foot + depth:.1f}"
        f"C{end:.1f} {foot + depth:.1f} {end:.1f} {foot:.1f} {end:.1f} {foot:.1f}"
    )
    hook = (
        f"M{end - tip:.1f} {foot + tip:.1f}L{end:.1f} {foot:.1f}L{end + tip:.1f} {foot + tip:.1f}"
    )
    return shape("path", d=curve + hook, class_="taken-line", stroke_width=max(0.19 * radius, 1.1))


def arc_depth(radius: float) -> float:
    """Return how far below a row's middle an arc reaches, in pixels."""
    return 2.75 * radius


def _outline(form: Shape, x: float, y: float, r: float, **look: str | float | None) -> Element:
    wide, high = (side * r for side in _SIZES[form])
    if form == "circle":
        return shape("circle", cx=x, cy=y, r=r, **look)
    if form in {"square", "bar"}:
        return shape("rect", x=x - wide, y=y - high, width=2 * wide, height=2 * high, **look)
    corners = {
        "triangle": ((0, -1), (1, 1), (-1, 1)),
        "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
        "pentagon": ((0, -1), (1, -0.24), (0.62, 1), (-0.62, 1), (-1, -0.24)),
    }[form]
    points = " ".join(f"{x + across * wide:.2f},{y + down * high:.2f}" for across, down in corners)
    return shape("polygon", points=points, **look)


def _slash(form: Shape, x: float, y: float, r: float) -> list[Element]:
    wide, high = (min(side, 1.0) * r + _OVERSHOOT * r / 1.41 for side in _SIZES[form])
    line = f"M{x - wide:.1f} {y + high:.1f}L{x + wide:.1f} {y - high:.1f}"
    return [
        _outline(form, x, y, r, class_="rim", stroke_width=2.4 * stroke(r)),
        shape("path", d=line, class_="rim", stroke_width=2.6 * stroke(r)),
        _outline(form, x, y, r, class_="paper"),
        shape("path", d=line, class_="left-line", stroke_width=stroke(r)),
    ]


def _question(form: Shape, x: float, y: float, radius: float) -> Element:
    box = question_box(form, x, y, radius)
    return shape(
        "text",
        "?",
        x=box.left,
        y=box.bottom,
        font_size=_QUESTION_SIZE * radius,
        class_="sans bold ink halo doubt",
    )
