"""The same nine statements as a folium map, photographed in Chromium; usage as in ``turns.py``.

Leaflet is taken from the disk (``django-js-lib-leaflet`` carries it) and there are no tiles, so no
network is waited for. The browser starts once a process.
"""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from html import escape
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import folium
from playwright.sync_api import sync_playwright
from turns import callouts, take_turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turns import Draw

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE, HIGH, SCALE = 1200, 675, 2
BOUNDS = ((44.2, 21.0), (52.5, 41.6))
STYLES = {
    "sea": {"fillColor": "#DCE7EC", "fillOpacity": 1, "color": "#B5CFDB", "weight": 0.8},
    "countries": {"fillColor": "#EFEDE8", "fillOpacity": 1, "color": "#D3CFC6", "weight": 0.8},
    "oblasts": {"fillColor": "#FBFAF7", "fillOpacity": 1, "color": "#A09C92", "weight": 0.8},
    "lakes": {"fillColor": "#DCE7EC", "fillOpacity": 1, "weight": 0},
    "rivers": {"color": "#B5CFDB", "weight": 1.2},
}
MARKS = {"square": "■", "circle": "●"}
# Names that would lie on another's mark are moved, in pixels.
MOVED = {"Миколаїв": (46, -6), "Херсон": (-46, -8)}
# Where quotations stand, in degrees of latitude and longitude of their upper left corner.
SLOTS = {
    "Чернігів": (52.45, 15.3),
    "Київ": (50.75, 15.3),
    "Миколаїв": (49.0, 15.3),
    "Херсон": (47.35, 20.6),
    "Суми": (53.0, 35.9),
    "Харків": (51.3, 41.3),
    "Донбас": (49.7, 41.3),
    "Маріуполь": (48.1, 41.3),
    "Крим": (46.2, 39.3),
}
CSS = """<style>
* { font-family: "DejaVu Sans", sans-serif; color: #1B2226 }
.leaflet-container { background: #EFEDE8 }
.name { font: bold 15px "DejaVu Sans"; white-space: nowrap; transform: translate(-50%, -26px);
  width: max-content; text-shadow: 0 0 2px #FBFAF7, 1px 1px 1px #FBFAF7, -1px -1px 1px #FBFAF7,
  1px -1px 1px #FBFAF7, -1px 1px 1px #FBFAF7 }
.mark { color: #00696B; font-size: 19px; line-height: 19px; text-shadow: 0 0 2px #FFF }
.said { width: 205px; font-size: 9px; line-height: 12px }
.said q { display: block; font: 11.5px "DejaVu Serif"; quotes: "«" "»"; margin-top: 3px }
.head, .foot, .key { position: fixed; z-index: 1000; background: #FFF; box-sizing: border-box }
.head { top: 0; width: 100%; height: 120px; padding: 16px 24px; font-size: 13px }
.head h1 { font: bold 31px "DejaVu Serif"; margin: 0 0 8px }
.head aside { float: right; text-align: right; white-space: pre; font-size: 11px }
.foot { bottom: 0; width: 100%; height: 56px; padding: 10px 24px; font-size: 10px }
.key { left: 24px; bottom: 70px; background: none; font-size: 11px }
.leaflet-bottom { bottom: 60px !important } .leaflet-left { left: 340px !important }
</style>"""


@contextmanager
def ready(folder: Path) -> Iterator[Draw]:
    """Give what draws the files of a folder, in a browser that stays open till the end."""
    words = json.loads((folder / "words.json").read_text("utf-8"))
    ground = {name: json.loads((folder / f"{name}.geojson").read_text("utf-8")) for name in STYLES}
    most = callouts()
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=shutil.which("chromium"),
            headless=True,
            args=list(FLAGS),
            viewport={"width": WIDE, "height": HIGH},
            device_scale_factor=SCALE,
            offline=True,
        )
        page = context.pages[0]

        def draw(number: int, file: Path) -> None:
            target = Path(profile) / "map.html"
            target.write_text(_page(words, ground, number, most), encoding="utf-8")
            page.goto(target.as_uri())
            page.screenshot(path=file)

        yield draw
        context.close()


def _page(words: dict[str, Any], ground: dict[str, Any], number: int, most: int) -> str:
    """Return the page, with Leaflet by its address on the disk."""
    static = files("js_lib_leaflet") / "static" / "js_lib_leaflet"
    made = folium.Map(
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        control_scale=True,
        zoom_snap=0,
        zoom_animation=False,
        fade_animation=False,
    )
    made.default_js = [("leaflet", f"file://{static / 'leaflet.js'}")]
    made.default_css = [("leaflet_css", f"file://{static / 'leaflet.css'}")]
    for name, style in STYLES.items():
        folium.GeoJson(ground[name], style_function=lambda _, style=style: style).add_to(made)
    for row in words["statements"]:
        _place(made, row)
    for row in words["statements"][:most]:
        _callout(made, row, number)
    # Room for headline and credit, and for quotations at both sides.
    made.fit_bounds(BOUNDS, padding_top_left=(240, 130), padding_bottom_right=(250, 66))
    root = made.get_root()
    root.header.add_child(folium.Element(CSS))
    root.html.add_child(folium.Element(_furniture(words, number)))
    return str(root.render())


def _place(made: folium.Map, row: dict[str, Any]) -> None:
    at = (row["lat"], row["lon"])
    moved = MOVED.get(row["place"], (0, 0))
    name = f'<div class="name">{escape(row["place"])}</div>'
    mark = f'<div class="mark">{MARKS[row["shape"]]}</div>'
    folium.Marker(at, icon=folium.DivIcon(html=mark, icon_anchor=(8, 10))).add_to(made)
    folium.Marker(at, icon=folium.DivIcon(html=name, icon_anchor=moved)).add_to(made)


def _callout(made: folium.Map, row: dict[str, Any], number: int) -> None:
    at = SLOTS[row["place"]]
    left = at[1] < row["lon"]
    start = (at[0] - 0.15, at[1] + (5.3 if left else -0.1))
    folium.PolyLine((start, (row["lat"], row["lon"])), color="#1B2226", weight=1).add_to(made)
    words = (
        f'<div class="said"><b>{escape(row["speaker"])}</b>, {escape(row["role"])}'
        f"<q>{escape(row['words'])} {number}</q></div>"
    )
    folium.Marker(at, icon=folium.DivIcon(html=words, icon_anchor=(0, 0))).add_to(made)


def _furniture(words: dict[str, Any], number: int) -> str:
    stamp = escape("\n".join(words["stamp"]))
    return (
        f'<div class="head"><aside>{stamp}</aside><h1>{escape(words["title"])}, {number}</h1>'
        f"{escape(words['standfirst'])}</div>"
        f'<div class="foot">{escape(words["credit"])}</div>'
        '<div class="key"><b>Один знак = одне висловлювання про одне місце</b><br>'
        "■ Росія ● Україна</div>"
    )


if __name__ == "__main__":
    take_turns(ready)
