"""A wide sheet's map: words stand on the neighbours, beside the country."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from export.callouts import MOST, Room, call_out, draw_callout
from export.entries import in_order, numbered
from export.excerpts import MOST_WORDS
from export.ground import draw_ground, map_of, with_numbers
from export.leaders import Obstacles, obstacles, run_boxes
from export.listing import draw_listed, list_out
from export.locator import draw_locator, inset
from export.middle import Middle, middle
from export.quotes import quotes
from export.stage import Furniture, Stage, free_corner, furniture_of, stage_of
from export.svg import group, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from shapely.geometry.base import BaseGeometry

    from export.box import Box
    from export.brief import Brief
    from export.ground import Map
    from export.quotes import Quote
    from layers import Layer

# Quotations that a list may hold; shorter versions of them, in words, find more room.
_MOST = 12
_WORDS = (15, 11, 9)


@dataclass(frozen=True)
class _Said:
    """The quotations of a wide sheet, drawn.

    Attributes:
        drawn: each with its mark, and its leader or number.
        boxes: pixels that their words fill.
        runs: pixels that leaders fill.
        more: how many quotations there are beside them.
    """

    drawn: tuple[Element, ...] = ()
    boxes: tuple[Box, ...] = ()
    runs: tuple[Box, ...] = ()
    more: int = 0


def words_beside(layer: Layer, kept: Brief, frame: Box) -> Middle:
    """Return a map with callouts, legend, scale bar and locator on the land around.

    Args:
        layer: what is shown.
        kept: which parts are wanted; words and sizes.
        frame: the map's box in pixels.
    """
    stage = stage_of(layer, kept, frame)
    furniture = furniture_of(layer, stage)
    corner = inset(stage.view, layer.zones, kept.measures) if kept.sheet.shows("inset") else ()
    furniture = replace(furniture, corner=corner)
    # Leaders read best; a list has to say more by two quotations at least.
    found = _numbered(layer, stage, furniture, more_than=MOST + 1)
    if found is None:
        made = _map(layer, stage, furniture)
        words = _called(made, stage, furniture)
        # Where leaders cannot reach all that was said, numbers may lead to more of it.
        least = len(words.boxes) + 1
        again = words.more and _numbered(layer, stage, furniture, more_than=least)
        found = again or (made, words)
    made, words = found
    return middle(made, _drawn(made, stage, words, furniture))


def _map(layer: Layer, stage: Stage, furniture: Furniture) -> Map:
    return map_of(layer, stage.view, stage.measures, [*furniture.boxes, *furniture.corner])


def _called(made: Map, stage: Stage, furniture: Furniture) -> _Said:
    """Return callouts with their leaders, and how many quotations there are beside them."""
    if not stage.kept.sheet.shows("quotations"):
        return _Said()
    shown = [seat.spot.zone.region.slug for seat in made.layout.seats]
    told, room = _quotes(made.layer, stage, shown), _room(made, stage, furniture)
    callouts = call_out(told, made.layout.seats, room)
    runs = [run for callout in callouts for run in run_boxes(callout.route)]
    drawn = [group("callout", draw_callout(callout, made.measures)) for callout in callouts]
    boxes = tuple(callout.box for callout in callouts)
    return _Said(tuple(drawn), boxes, tuple(runs), len(told) - len(callouts))


def _numbered(
    layer: Layer, stage: Stage, furniture: Furniture, *, more_than: int
) -> tuple[Map, _Said] | None:
    """Return the map and its words as a numbered list; None if it says no more than so many."""
    every = [zone.region.slug for zone in layer.zones]
    told = _quotes(layer, stage, every)
    if len(told) <= more_than or not stage.kept.sheet.shows("quotations"):
        return None
    # Numbers make rows of marks higher; with the most of them names stand as they will stand.
    counted = told[:_MOST]
    made = _map(numbered(layer, counted), stage, furniture)
    shown = [seat.spot.zone.region.slug for seat in made.layout.seats]
    room = _room(made, stage, furniture)
    first = told if shown == every else _quotes(layer, stage, shown)
    versions = [first, *(_quotes(layer, stage, shown, words) for words in _WORDS)]
    for most in range(min(len(versions[0]), _MOST), more_than, -1):
        # Where the shortest find no room, longer ones need not be tried.
        if not list_out(versions[-1][:most], room):
            continue
        for version in versions:
            chosen, listed = version[:most], list_out(version[:most], room)
            if listed and in_order(chosen) != in_order(counted):
                again, counted = numbered(layer, chosen), chosen
                made = with_numbers(made, again) or _map(again, stage, furniture)
                room = _room(made, stage, furniture)
                listed = list_out(chosen, room)
            if listed:
                drawn, boxes = draw_listed(listed, room), tuple(one.box for one in listed)
                return made, _Said(tuple(drawn), boxes)
    return None


def _quotes(
    layer: Layer, stage: Stage, shown: Sequence[str], most: int = MOST_WORDS
) -> tuple[Quote, ...]:
    return quotes(layer, stage.kept.said, shown=shown, most=most)


def _room(made: Map, stage: Stage, furniture: Furniture) -> Room:
    boxes = (*furniture.boxes, *furniture.corner)
    taken = tuple(box.grown(0.7 * made.measures.margin) for box in (*boxes, *made.labels))
    ways = _obstacles(made, boxes, stage.country)
    return Room(stage.frame, stage.land, taken, ways, made.measures)


def _drawn(made: Map, stage: Stage, words: _Said, furniture: Furniture) -> list[Element]:
    measures, sheet = made.measures, stage.kept.sheet
    # A name that came near words or leaders would be read as part of them.
    blocked = [box.grown(0.4 * measures.margin) for box in words.boxes]
    blocked += [run.grown(0.3 * measures.margin) for run in words.runs]
    blocked += [box.grown(0.9 * measures.margin) for box in (*furniture.boxes, *furniture.corner)]
    corner: Sequence[Box] = furniture.corner
    if not corner and sheet.shows("inset"):
        corner = free_corner(stage, [*blocked, *made.labels])
    quiet = [*furniture.keys, *words.boxes]
    ground = draw_ground(made, [*blocked, *corner], quiet=quiet, occupied=sheet.occupied, bent=True)
    locator = [draw_locator(box, made.view, measures.line) for box in corner]
    return [*ground, *_blank(stage.columns), *words.drawn, *furniture.drawn, *locator]


def _blank(columns: Sequence[Box]) -> list[Element]:
    return [
        shape("rect", class_="card", x=box.left, y=box.top, width=box.width, height=box.height)
        for box in columns
    ]


def _obstacles(made: Map, furniture: Iterable[Box], land: BaseGeometry) -> Obstacles:
    parts = tuple(
        part.grown(0.3 * made.measures.mark) for seat in made.layout.seats for part in seat.parts
    )
    areas = tuple(spot.area.simplify(2) for spot in made.spots if spot.area and not spot.point)
    return obstacles((*parts, *furniture), made.points, land.simplify(3), areas)
