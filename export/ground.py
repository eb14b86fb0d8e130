"""A map ready to be drawn: view, places, names; without words round it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from export.basemap import base
from export.blocks import draw_block
from export.labels import Layout, lay_out
from export.occupied import draw_occupied
from export.orientation import Ground, draw_names, orient
from export.spots import Spot, spots
from export.svg import group, shape
from export.zones import draw_zone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.box import Box
    from export.projection import View
    from export.ticks import Point
    from layers import Layer, Measures, Zone


@dataclass(frozen=True)
class Map:
    """Places of a layer, laid out in a view.

    Attributes:
        layer: what is shown.
        view: the window on the world.
        measures: sizes of type and marks.
        spots: the places as they lie on the sheet.
        layout: where their names and marks go.
        beyond: the zones that lie outside the view.
    """

    layer: Layer
    view: View
    measures: Measures
    spots: tuple[Spot, ...]
    layout: Layout
    beyond: tuple[Zone, ...]

    @property
    def labels(self) -> tuple[Box, ...]:
        """Return the boxes of all names with their marks, in pixels."""
        return tuple(box for seat in self.layout.seats for box in (seat.box, *seat.on_tick))

    @property
    def points(self) -> tuple[Box, ...]:
        """Return the boxes that towns' points keep free, in pixels."""
        return tuple(spot.point_box for spot in self.spots if spot.point)


def map_of(layer: Layer, view: View, measures: Measures, taken: Sequence[Box] = ()) -> Map:
    """Return a layer's places laid out in a view.

    Args:
        layer: what is shown.
        view: the window on the world.
        measures: sizes of type and marks.
        taken: boxes in pixels on which nothing may be put.
    """
    shown, beyond = spots(layer, view, measures)
    layout = lay_out(shown, view.frame, taken, measures)
    return Map(layer, view, measures, shown, layout, beyond)


def with_numbers(made: Map, layer: Layer) -> Map | None:
    """Return a map with the numbers of another layer at its marks, in the same places.

    None where a row would have arcs again: one that had numbers has none by now.
    """
    marks = {
        (mark.region, mark.statement, mark.relation): mark
        for zone in layer.zones
        for mark in zone.marks
    }
    seats = []
    for seat in made.layout.seats:
        shown = tuple(
            (marks[mark.region, mark.statement, mark.relation], x, y)
            for mark, x, y in seat.block.marks
        )
        before, after = (any(m.number for m, _, _ in row) for row in (seat.block.marks, shown))
        if before != after and any(mark.source for mark, _, _ in shown):
            return None
        seats.append(replace(seat, block=replace(seat.block, marks=shown)))
    return replace(made, layer=layer, layout=replace(made.layout, seats=tuple(seats)))


def draw_ground(
    made: Map,
    taken: Sequence[Box] = (),
    *,
    quiet: Sequence[Box] = (),
    orienting: bool = True,
    occupied: bool = False,
    bent: bool = False,
) -> list[Element]:
    """Return base map, dots, names and marks as SVG, in this order.

    Args:
        made: the map.
        taken: further boxes in pixels on which no name of the base map may be put.
        quiet: boxes in pixels under which lines of neighbours fade, since words stand there.
        orienting: whether towns and countries are named.
        occupied: whether Crimea is hatched.
        bent: whether names of waters follow their shape.
    """
    view, measures, frame = made.view, made.measures, made.view.frame
    blocked = (*(box.grown(0.35 * measures.margin) for box in made.labels), *made.points, *taken)
    names = orient(
        Ground(view, blocked, made.layer.language, measures, bent),
        countries=orienting,
        towns=orienting,
    )
    boxes = (*made.labels, *(name.box for name in names))
    seats = made.layout.seats
    labels = [part for seat in seats for part in draw_block(seat.block, seat.left, seat.top)]
    ticks = [_tick(*seat.tick, measures.line) for seat in seats if seat.tick]
    hatched = [draw_occupied(view, measures.line)] if occupied else []
    return [
        base(view, on=made.layer.published, line=measures.line, quiet=quiet),
        *hatched,
        group("zones", [draw_zone(spot, frame, boxes, measures) for spot in made.spots]),
        draw_names(names, measures),
        group("places", [*ticks, *labels]),
    ]


def _tick(start: Point, end: Point, line: float) -> Element:
    data = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    return shape("path", d=data, class_="tick", stroke_width=0.9 * line)
