"""Layers -> a folium map, for notebooks and pages; the one file that draws with folium.

folium puts words into scripts and templates, and reads what it has rendered once more as a
template. Here only fixed words of ours pass through it. What a report says goes in beside it, in
elements that no template reads, and a script shows it as text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import folium
from branca.element import Element, Figure, MacroElement

from layers.layer import RELATIONS, LayerError
from layers.leaflet_ground import ground
from layers.leaflet_parts import leaflet_script, map_script, style
from layers.leaflet_places import places
from layers.leaflet_rows import legend, rows
from layers.leaflet_shapes import paths
from layers.tiles import Tiles, tiles_of
from layers.web_words import web_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from layers.layer import Layer
    from layers.words import Words

# The phrases that the map's script sets.
_SCRIPTED = (
    "summary_about",
    "summary_left_out",
    "summary_taken_over",
    "selected",
    "previous",
    "next",
    "of",
    "close",
    "zoom_in",
    "zoom_out",
    "whole_map",
    "full_screen",
    "layers",
    "legend",
    "beyond",
    "map_keys",
    "read_in_report",
)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
# What could end a script, a line of it, a template or a string of either.
_SIGNS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'`${}\u2028\u2029"}
_LINK = re.compile(r"<(?:script|link)[^>]*(?:src|href)=")
_MIDDLE = (48.4, 31.2)  # latitude first, as Leaflet has it
_CLOSEST = 10


@dataclass(frozen=True, slots=True)
class Around:
    """The page that a map stands on, where there is one.

    Attributes:
        url: where the report was published, None if it has no address.
    """

    url: str | None = None


def web_map(layer: Layer, *, tiles: str | None = None, around: Around | None = None) -> folium.Map:
    """Return a map that shows itself in a notebook, and asks no host for anything.

    Leaflet is inside, so is every statement; a place opens its statements. More can be added to
    it as to any folium map.

    Args:
        layer: what the map says.
        tiles: a map of others that the reader may lay beneath, ``osm``; it is off until then.
        around: the page that brings the list of statements, legend and card; None brings them
            with the map, as a notebook wants it.

    Raises:
        LayerError: there are no such tiles.
    """
    known, say = tiles_of(tiles), web_words(layer.language)
    made = folium.Map(
        location=_MIDDLE,
        zoom_start=5,
        tiles=None,
        zoom_control=False,
        zoom_snap=0.25,
        max_zoom=_CLOSEST,
        scroll_wheel_zoom=False,
    )
    # folium would ask hosts for Leaflet, jQuery, Bootstrap and icons.
    made.default_js, made.default_css = [], []
    groups = _groups(made, layer, say)
    beneath = _tile_layer(known, say) if known else None
    if beneath:
        made.add_child(beneath)
    if groups or beneath:
        folium.LayerControl(collapsed=True).add_to(made)
    calls = {relation: group.get_name() for relation, group in groups.items()}
    script = _call(made, _facts(layer, say, around), calls, beneath)
    _Statements(layer, script, say, alone=around is None).add_to(made)
    return made


def rendered(made: folium.Map) -> tuple[str, str]:
    """Return the HTML and the script of a map of ours, the same for the same map.

    Raises:
        LayerError: something in the map would ask a host for a script or a style.
    """
    figure = _figure(made)
    figure.render()
    if _LINK.search(figure.header.render()):
        raise LayerError("This map asks hosts for scripts; please add only what needs none.")
    body, script = figure.html.render(), figure.script.render()
    for number, name in enumerate(dict.fromkeys(_ids(figure.to_dict()))):
        # folium draws names by lot.
        body, script = body.replace(name, str(number)), script.replace(name, str(number))
    return body.strip(), script.strip()


def _ids(tree: Mapping[str, Any]) -> Iterator[str]:
    yield tree["id"]
    for child in tree["children"].values():
        yield from _ids(child)


class _Raw(Element):
    """Text that goes into the page as it is: no template reads it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_: object) -> str:
        return self.text


class _Statements(MacroElement):
    """Everything of ours in a folium map."""

    def __init__(self, layer: Layer, script: str, say: Words, *, alone: bool) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # branca leaves it without types
        self._name = "Statements"
        self._script = script
        self._style = style(layer)
        self._body = _list(layer, say) if alone else ""

    def render(self, **_: object) -> str:
        figure = _figure(self)
        figure.header.add_child(_Raw(f"<style>{self._style}</style>"), name="sw_style")
        figure.header.add_child(_Raw(f"<script>{leaflet_script()}</script>"), name="sw_leaflet")
        figure.html.add_child(_Raw(self._body), name="sw_body")
        figure.script.add_child(_Raw(f"{map_script()}\n{self._script}"), name="sw_script")
        return ""


def _figure(element: Element) -> Figure:
    root = element.get_root()
    if isinstance(root, Figure):
        return root
    raise LayerError("This map has lost its figure; please make it anew with web_map().")


def _list(layer: Layer, say: Words) -> str:
    legend_ = legend(layer, say).replace("<div", "<div hidden", 1)
    return legend_ + rows(layer, say).replace("<div", "<div hidden", 1)


def _groups(made: folium.Map, layer: Layer, say: Words) -> dict[str, folium.FeatureGroup]:
    """Add a switch for each relation that occurs; the script hides and shows its marks."""
    found = {mark.relation for zone in layer.zones for mark in zone.marks}
    groups: dict[str, folium.FeatureGroup] = {
        relation: folium.FeatureGroup(name=say.say(relation))
        for relation in RELATIONS
        if relation in found
    }
    for group in groups.values():
        made.add_child(group)
    return groups


def _tile_layer(known: Tiles, say: Words) -> folium.TileLayer:
    host = known.host.partition("//")[2]
    note = escape(say.say("tiles_note"))
    return folium.TileLayer(
        tiles=known.url,
        attr=f'<a href="{known.terms}" rel="noopener">{known.owner}</a>. {note}',
        name=say.say("tiles", name=known.name, host=host),
        max_zoom=known.deepest,
        overlay=True,
        show=False,
        # The owner asks to be told which site shows its tiles, and no more than that.
        referrer_policy="strict-origin-when-cross-origin",
    )


def _facts(layer: Layer, say: Words, around: Around | None) -> Mapping[str, object]:
    return {
        "words": {phrase: say.say(phrase) for phrase in _SCRIPTED},
        "shapes": paths(),
        "ground": ground(layer.published, layer.language),
        "places": places(layer),
        "credit": "" if around else " ".join(layer.credit),
        "url": (around.url if around else None) or "",
    }


def _call(
    made: folium.Map,
    facts: Mapping[str, object],
    groups: Mapping[str, str],
    beneath: folium.TileLayer | None,
) -> str:
    given = ",".join(f"{relation}:{name}" for relation, name in groups.items())
    tile = beneath.get_name() if beneath else "null"
    return f"webMap({made.get_name()},{_json(facts)},{{{given}}},{tile});"


def _json(facts: Mapping[str, object]) -> str:
    """Return facts for a script; in their strings no sign has a meaning for page or template."""
    written = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return _STRING.sub(lambda found: found[0].translate(_SIGNS), written)
