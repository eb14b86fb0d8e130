"""The scripts and styles that folium's page asks for, from packages of the index, to be inlined.

folium 0.20 names ten files on four hosts. Here are the six that the index carries: Leaflet 1.9.3,
jQuery 3.7.1 and Font Awesome 6.2.0 in folium's own versions, Bootstrap as 5.3.3 instead of 5.2.2.
Left out, in folium's favour, are Awesome Markers (script and style), Bootstrap 3's glyphicons and
the style that turns icons. Fonts and pictures, which only icons ask
for, are left out too, since the pages here draw circles; unless "files" are wanted, as a tool puts
them in that inlines whatever a page names (of each font its smallest form, WOFF2).
"""

from __future__ import annotations

import base64
import mimetypes
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import folium

Kept = Literal["files", "all", "needed"]
# By folium's names; "needed" is what a page of outlines, circles and popups cannot do without.
SCRIPTS = {
    "leaflet": ("xstatic.pkg.leaflet", "data/leaflet.js"),
    "jquery": ("xstatic.pkg.jquery", "data/jquery.min.js"),
    "bootstrap": ("js_lib_bootstrap5", "static/js-lib-bootstrap5/js/bootstrap.bundle.min.js"),
}
STYLES = {
    "leaflet_css": ("xstatic.pkg.leaflet", "data/leaflet.css"),
    "bootstrap_css": ("js_lib_bootstrap5", "static/js-lib-bootstrap5/css/bootstrap.min.css"),
    "awesome_markers_font_css": (
        "fontawesomefree",
        "static/fontawesomefree/css/all.min.css",
    ),
}
NEEDED = {"leaflet", "jquery", "leaflet_css"}
_FILE = re.compile(r"url\((?!['\"]?(?:data:|#))([^)]*)\)")
_MAP = re.compile(r"//# sourceMappingURL=\S+|/\*# sourceMappingURL=.*?\*/")


def inline(made: folium.Map, kept: Kept) -> None:
    """Put the libraries into the page's head, in folium's order, and take out their addresses."""
    import folium

    made.default_js, made.default_css = [], []
    head = made.get_root().header
    for tag, names in (("script", SCRIPTS), ("style", STYLES)):
        for name, (package, path) in names.items():
            if kept != "needed" or name in NEEDED:
                # folium fills in templates: braces of a library are none.
                text = "{% raw %}" + _read(package, path, kept) + "{% endraw %}"
                head.add_child(folium.Element(f"<{tag}>{text}</{tag}>"), name=name)


def _read(package: str, path: str, kept: Kept) -> str:
    """Return a file that asks for no other: what it names is inside, or left out."""
    home = files(package).joinpath(path)
    text = _MAP.sub("", home.read_text("utf-8"))
    if not path.endswith(".css"):
        return text
    folder = path.rpartition("/")[0]

    def put(found: re.Match[str]) -> str:
        name = found[1].strip("'\"")
        kind = mimetypes.guess_type(name)[0]
        if kept != "files" or name.endswith(".ttf") or kind is None:
            return "none"
        held = files(package).joinpath(folder, name).read_bytes()
        return f"url(data:{kind};base64,{base64.b64encode(held).decode()})"

    return _FILE.sub(put, text)
