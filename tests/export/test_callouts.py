from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
import shapely

from export.beside import words_beside
from export.box import Box
from export.brief import Brief
from export.callouts import Callout, Room, call_out, draw_callout, targets
from export.ground import Map, map_of
from export.leaders import obstacles, run_boxes
from export.projection import whole_country
from export.quotes import quotes
from export.svg import group, markup
from geo.outlines import outlines
from layers import Sheet, words
from layers.sizes import WEB

if TYPE_CHECKING:
    from layers import Layer

FRAME = Box(0, 112, 1200, 618)
VIEW = whole_country(FRAME, Box(215, 122, 940, 606))
LAND = VIEW.to_pixels(outlines("overview").ukraine).simplify(1)
EN = words("en")


def placed(layer: Layer, *taken: Box) -> tuple[Map, tuple[Callout, ...]]:
    made = map_of(layer, VIEW, WEB)
    parts = [part for seat in made.layout.seats for part in seat.parts]
    room = Room(FRAME, LAND, (*taken, *made.labels), obstacles(parts, made.points, LAND, ()), WEB)
    shown = [zone.region.slug for zone in layer.zones]
    return made, call_out(quotes(layer, EN, shown=shown), made.layout.seats, room)


def test_four_callouts_at_most(layer: Layer) -> None:
    """With four leaders at most."""
    _, callouts = placed(layer)

    assert 2 <= len(callouts) <= 4


def test_callouts_keep_off_the_country_each_other_and_the_frame(layer: Layer) -> None:
    """They stand on neighbours and in margins."""
    _, callouts = placed(layer)
    boxes = [callout.box for callout in callouts]

    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(FRAME.holds(box) for box in boxes)
    assert not any(
        LAND.intersects(shapely.box(box.left, box.top, box.right, box.bottom)) for box in boxes
    )


def test_leaders_cross_no_words_and_no_other_leader(layer: Layer) -> None:
    """Each can be followed with a finger."""
    _, callouts = placed(layer)

    for one, other in combinations(callouts, 2):
        mine, others = run_boxes(one.route), run_boxes(other.route)
        assert not any(a.overlaps(b) for a in mine for b in others)
        assert not any(run.overlaps(other.box) for run in mine)


def test_leaders_run_over_no_name_and_no_mark(layer: Layer) -> None:
    """The map stays readable."""
    made, callouts = placed(layer)
    parts = [part for seat in made.layout.seats for part in seat.parts]
    runs = [run for callout in callouts for run in run_boxes(callout.route)]

    assert not any(run.overlaps(part) for run in runs for part in parts)


def test_a_leader_ends_at_a_mark_of_its_statement(layer: Layer) -> None:
    """Not at the town, not at another's mark."""
    made, callouts = placed(layer)

    for callout in callouts:
        ends = [shapely.Point(end.x, end.y) for end in targets(callout.quote, made.layout.seats)]
        last = shapely.Point(callout.route[-1])
        assert min(last.distance(end) for end in ends) < 2.2 * WEB.mark


def test_without_room_there_is_no_callout(layer: Layer) -> None:
    """Words are never forced in."""
    _, callouts = placed(layer, FRAME)

    assert callouts == ()


def test_a_callout_shows_its_mark_its_speaker_and_the_words(layer: Layer) -> None:
    """In this order, so that a screen reader tells it so."""
    _, callouts = placed(layer)
    [fomin] = [one for one in callouts if one.quote.head == "Alexander Fomin"]
    drawn = markup(group("callout", draw_callout(fomin, WEB)))

    assert drawn.index("about-fill") < drawn.index("Alexander Fomin") < drawn.index("“A decision")


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_wide_sheet_has_legend_scale_and_locator(layer: Layer, language: str) -> None:
    """Whatever the language and the room that its words take."""
    made = words_beside(layer, Brief(Sheet(), words(language), WEB), FRAME)
    drawn = markup(group("sheet", made.elements))

    for part in ("legend", "scale", "locator", "callout"):
        assert f'class="{part}"' in drawn
