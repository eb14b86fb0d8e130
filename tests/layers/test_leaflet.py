from __future__ import annotations

import re
from typing import TYPE_CHECKING

import folium
import pytest

from geo import outlines
from layers import LayerError, spoken
from layers.leaflet import rendered, web_map
from layers.leaflet_ground import STEP, ground
from layers.leaflet_parts import map_script
from layers.leaflet_places import places
from layers.leaflet_rows import rows, text
from layers.leaflet_shapes import FILLS, LETTERS, masks, paths
from layers.tiles import TILES
from layers.web_words import web_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geo import LocatedStatement, Reading, RegionLink
    from layers import Layer


@pytest.fixture
def layer(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> Layer:
    """Donbas and Kyiv spoken about, Kyiv with doubt, Crimea left out."""
    doubtful = tie("kyiv", certainty=0.3)
    return spoken(read(say(1, tie("donbas"), doubtful), say(2), say(3, tie("crimea", "left_out"))))


def test_a_map_is_a_plain_folium_map(layer: Layer, tmp_path: Path) -> None:
    """It saves and shows itself as any other, and asks no host for scripts or styles."""
    made = web_map(layer)
    made.save(str(tmp_path / "map.html"))
    page = (tmp_path / "map.html").read_text("utf-8")

    assert type(made) is folium.Map
    assert not re.findall(r"<(?:script|link)[^>]*(?:src|href)=", page)
    assert "webMap(" in page
    assert "srcdoc" in made._repr_html_()


def test_more_can_be_added_to_a_map(layer: Layer) -> None:
    """A folium marker takes its place beside ours."""
    made = web_map(layer)
    folium.CircleMarker([50, 30], tooltip="Ours").add_to(made)

    assert "L.circleMarker(" in rendered(made)[1]


def test_a_map_that_asks_hosts_makes_no_page(layer: Layer) -> None:
    """What somebody added must need no script from elsewhere."""
    made = web_map(layer)
    made.default_js = [("odd", "https://example.org/odd.js")]

    with pytest.raises(LayerError, match="asks hosts"):
        rendered(made)


def test_each_relation_that_occurs_has_a_switch(layer: Layer) -> None:
    """There is none for what nobody did."""
    names = [
        child.layer_name
        for child in web_map(layer)._children.values()  # noqa: SLF001 - folium shows them nowhere else
        if isinstance(child, folium.FeatureGroup)
    ]

    assert names == ["About", "Left out"]


def test_tiles_are_off_and_named_with_their_owner(layer: Layer) -> None:
    """A reader lays them beneath; the host that is asked stands in the switch."""
    [tiles] = [
        child
        for child in web_map(layer, tiles="osm")._children.values()  # noqa: SLF001 - the same
        if isinstance(child, folium.TileLayer)
    ]

    assert not tiles.show
    assert tiles.overlay
    assert "tile.openstreetmap.org" in tiles.layer_name
    assert "© OpenStreetMap contributors" in str(tiles.options["attribution"])
    assert TILES["osm"].host == "https://tile.openstreetmap.org"


def test_crimea_is_drawn_within_ukraine() -> None:
    """The republic and Sevastopol are units like all others, and no state border parts them off."""
    drawn = ground(None, "en")
    units, coast = drawn["units"], drawn["coast"]

    assert isinstance(units, dict)
    assert isinstance(coast, list)
    assert units.keys() == outlines("overview").oblasts.keys()
    edges = {max(arc, ~arc) for ring in units["UA-43"] for part in ring for arc in part}
    others = {
        max(arc, ~arc)
        for code, parts in units.items()
        if code != "UA-43"
        for ring in parts
        for part in ring
        for arc in part
    }
    assert edges <= set(coast) | others


def test_outlines_stay_where_they_are() -> None:
    """On the grid no point of a border is off by more than the grid and a kilometre."""
    arcs = ground(None, "en")["arcs"]
    assert isinstance(arcs, list)
    lons = [STEP * sum(arc[0 : 2 * n + 2 : 2]) for arc in arcs for n in (0, len(arc) // 2 - 1)]

    assert min(lons) >= 14 - STEP
    assert max(lons) <= 50 + STEP


def test_places_say_where_they_are_and_how_far_they_reach(layer: Layer) -> None:
    """A town by kilometres, Donbas by its oblasts; statements by their number in the list."""
    found = {str(place["name"]): place for place in places(layer)}

    assert found["Donbas"]["units"] == ["UA-09", "UA-14"]
    assert found["Kyiv"]["km"] == 30
    assert found["Kyiv"]["doubt"] == [0]
    assert found["Crimea"]["left_out"] == [2]
    assert "about" not in found["Crimea"]


def test_statements_are_counted_from_the_one_before(
    read: Callable[..., Reading],
    say: Callable[..., LocatedStatement],
    tie: Callable[..., RegionLink],
) -> None:
    """The second, third and sixth are 1, 1 and 3 further on."""
    ties = {2, 3, 6}
    made = spoken(read(*(say(n, *([tie("kyiv")] if n in ties else [])) for n in range(1, 7))))

    assert places(made)[0]["about"] == [1, 1, 3]


def test_the_list_says_what_the_map_shows(layer: Layer) -> None:
    """Speaker, side, words, places by relation, and what is not certain."""
    html = rows(layer, web_words("en"))
    words = re.sub(r"<[^>]+>", " ", html)

    assert "A. Speaker" in words
    assert "(Russia)" in words
    assert "About  Donbas, Kyiv" in words
    assert "Leaves out" in words
    assert "Names no place" in words
    assert "? The tie to Kyiv is not certain." in words


def test_a_long_list_introduces_each_speaker_once(
    read: Callable[..., Reading], say: Callable[..., LocatedStatement]
) -> None:
    """Beyond a thousand statements the role stands where the speaker first comes up."""
    speaker = {"name": "A. Speaker", "role": "the mayor"}
    made = spoken(read(*(say(n, speaker=speaker) for n in range(1, 1202))))
    html = rows(made, web_words("en"))

    assert html.count("the mayor") == 1
    assert html.count("A. Speaker") == 1201
    assert html.count("<ol") == 13


@pytest.mark.parametrize("words", ["<b>", "{{7*7}}", "{% raise %}", "a\x00b", "\ud800", '"', "'"])
def test_words_become_text(words: str) -> None:
    """No sign of HTML or of a template is left, and none that a page cannot hold."""
    made = text(words)

    assert not set("<>{}\"'\x00\ud800") & set(made)


def test_every_shape_has_its_picture_in_every_fill() -> None:
    """The list's marks and the map's come from one table."""
    wanted = {letter + fill for letter in LETTERS.values() for fill in FILLS.values()}
    rules = masks(wanted)

    assert all(f".{name}::before" in rules for name in wanted)
    assert set(paths()) == set(LETTERS.values())


def test_the_script_keeps_its_strings() -> None:
    """Blanks go from between the signs of the script, never from within its words."""
    script = map_script()

    assert '(event.key==="Enter"||event.key===" ")' in script
    assert "M${x.toFixed(1)} ${y.toFixed(1)}h0" in script


def test_the_three_languages_say_the_same() -> None:
    """No phrase of the web map is missing in any of them, nor a place left for a value."""
    tables = [web_words(language).table for language in ("en", "uk", "ru")]
    gaps = [
        {
            key: sorted(re.findall(r"{\w+}", value))
            for key, value in table.items()
            if isinstance(value, str)
        }
        for table in tables
    ]

    assert gaps[0].keys() == gaps[1].keys() == gaps[2].keys()
    own = ("of", "beyond", "tiles", "summary_about", "from_speaker")
    assert all(gaps[0][key] == gaps[1][key] == gaps[2][key] for key in own)
