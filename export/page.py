"""Layers and readings -> the explorer: map, list, strip and report that share one selection."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from export.markup import node
from export.page_key import key
from export.page_list import fill, statements
from export.page_map import ALT
from export.page_marks import symbols
from export.page_strip import strip
from export.page_text import report
from export.page_ties import Tie, by_region, ties
from export.page_words import page_words
from layers.layer import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from export.page_marks import Fill
    from geo import Reading, Relation
    from layers import Layer, Shape
    from layers.words import Words

# The phrases that the page's script sets; all others stand in the page already.
_SCRIPTED = (
    "about_place",
    "left_out_place",
    "taken_over_place",
    "selected",
    "previous",
    "next",
    "of",
    "close",
    "zoom_in",
    "zoom_out",
    "whole_map",
    "map_keys",
    "nothing_matches",
    "clear_filters",
)


@dataclass(frozen=True, slots=True)
class Explorer:
    """A report to explore, ready for a page.

    Attributes:
        tree: the whole of it as HTML, readable without a script.
        facts: what the script needs beside the HTML, as JSON would hold it.
    """

    tree: Element
    facts: Mapping[str, object]


def explorer(
    layer: Layer, reading: Reading, maps: Mapping[str, Element], *, whole: bool = True
) -> Explorer:
    """Return the explorer of a report.

    Args:
        layer: what its map says.
        reading: what was read, for the report and the places in it.
        maps: the map drawn for each width that a page can have, by a name for the width.
        whole: the report stands below its map; else each statement brings its own sentences,
            and the rest of the report stays where it was published.
    """
    say, found = page_words(layer.language), ties(layer, reading)
    tied = _by_statement(found)
    parts = [
        _map(layer, maps),
        key(found, layer.cards, say),
        _card(say, whole=whole),
        _part("list", say, statements(layer.cards, tied, reading, say, whole=whole)),
    ]
    if whole:
        length = len(reading.report.text)
        parts.append(_part("strip", say, strip(found, say, length=length)))
        parts.append(_part("report", say, report(reading, found)))
    drawn = symbols(_drawn(layer, tied))
    # What a hidden drawing holds fills nothing elsewhere; this one is never hidden.
    for zones in [part for tree in maps.values() for part in tree.iter("g")]:
        for pattern in zones.findall("pattern"):
            zones.remove(pattern)
            drawn.append(pattern)
    name = "sw" if whole else "sw sw-alone"
    tree = node("section", drawn, node("div", *parts, class_="sw-grid"), class_=name)
    tree.set("lang", layer.language)
    facts = _facts(layer, found, say)
    return Explorer(tree, facts | {"extents": _extents(reading)} if whole else facts)


def _by_statement(found: tuple[Tie, ...]) -> dict[str, list[Tie]]:
    tied: dict[str, list[Tie]] = {}
    for tie in found:
        tied.setdefault(tie.statement, []).append(tie)
    return tied


def _map(layer: Layer, maps: Mapping[str, Element]) -> Element:
    drawn = [node("div", tree, class_=f"sw-sheet {name}") for name, tree in maps.items()]
    words = node("figcaption", layer.alt, class_="sw-unseen", id=ALT)
    return node("figure", words, *drawn, class_="sw-map")


def _part(name: str, say: Words, body: Element) -> Element:
    """Return a part of the page under its heading."""
    aside = node("span", say.say("in_order"), class_="sw-aside") if name == "list" else None
    heading = node("h2", say.say(f"{name}_title"), id=f"sw-{name}-title")
    return node(
        "section",
        node("div", heading, aside, class_="sw-head"),
        body,
        class_=f"sw-{name}",
        aria_labelledby=f"sw-{name}-title",
    )


def _card(say: Words, *, whole: bool) -> Element:
    words = say.say("nothing_selected" if whole else "tap_a_place")
    hint = node("p", words, class_="sw-hint")
    return node(
        "section",
        hint,
        class_="sw-card",
        aria_label=say.say("selected"),
        aria_live="polite",
        hidden="",
    )


def _drawn(layer: Layer, tied: Mapping[str, list[Tie]]) -> Iterator[tuple[Shape, Fill]]:
    """Name every symbol that the page shows."""
    yield from (("square", tie.relation) for found in tied.values() for tie in found)
    for card in layer.cards:
        found = tied.get(card.statement, [])
        yield card.shape, "plain"
        yield card.shape, fill(found)
        yield from ((card.shape, tie.relation) for tie in found)


def _facts(layer: Layer, found: tuple[Tie, ...], say: Words) -> dict[str, object]:
    places = {zone.region.slug: zone.region for zone in layer.zones}
    return {
        "words": {phrase: say.say(phrase) for phrase in _SCRIPTED},
        "regions": {
            slug: {
                "label": row[0].label,
                "summary": _summary(row, say),
                "at": [round(places[slug].lon, 2), round(places[slug].lat, 2)],
                **_tied(row),
            }
            for slug, row in by_region(found).items()
        },
    }


def _tied(row: list[Tie]) -> dict[Relation, list[str]]:
    """Return the statements tied to a region, by relation."""
    by_relation: dict[Relation, list[str]] = {}
    for tie in row:
        by_relation.setdefault(tie.relation, []).append(tie.statement)
    return by_relation


def _extents(reading: Reading) -> dict[str, list[float]]:
    """Return from where to where each statement reaches, in per cent of the report."""
    length = max(len(reading.report.text), 1)
    return {
        located.statement.id: [
            round(100 * place / length, 1)
            for span in (located.statement.span, *located.statement.silences)
            for place in (span.start, span.end)
        ]
        for located in reading.statements
    }


def _summary(row: list[Tie], say: Words) -> str:
    counts = Counter(tie.relation for tie in row)
    return ", ".join(
        say.say(f"summary_{relation}", n=counts[relation])
        for relation in RELATIONS
        if counts[relation]
    )
