"""What a newsroom puts into its system: page, frame, fragment, oEmbed, and a picture with words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from export.edition import FIRST
from export.embed import fragment
from export.errors import ExportError
from export.markup import html, node
from export.page_list import told
from export.page_ties import ties
from export.page_words import page_words
from export.still import still, write
from layers import Sheet
from layers.sizes import size_of

if TYPE_CHECKING:
    from pathlib import Path

    from export.edition import Edition
    from export.embed import Theme
    from geo import Reading
    from layers import Layer

# CSS pixels that a frame has before its page has told its height.
_WIDTH, _HEIGHT = 680, 900
_PICTURE = "article"
_ADDRESS = re.compile(r"https?://[\w.:-]+(?:/[\w.~%-]*)*/", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a page will stand.

    Attributes:
        address: of the folder that its files will lie in: http or https, with a slash at its end.
        name: of the page's file without its ending; the others are named after it.
    """

    address: str
    name: str

    def __post_init__(self) -> None:
        """Refuse what is no address of a folder.

        Raises:
            ExportError: it is none.
        """
        if not _ADDRESS.fullmatch(self.address):
            raise ExportError(
                f"{self.address!r} is not the address of a folder; please write it as "
                "https://news.example/maps/."
            )

    def of(self, ending: str) -> str:
        """Return the address of a file by what its name ends in, such as ``.html``."""
        return f"{self.address}{quote(self.name)}{ending}"


def frame(layer: Layer, stand: Stand) -> str:
    """Return the code that shows the page in another: late, fenced in, and without a trace.

    The frame runs scripts of its own and nothing of its host's; it sends no referrer.
    """
    return html(
        node(
            "iframe",
            src=stand.of(".html"),
            title=layer.title,
            width="100%",
            height=str(_HEIGHT),
            loading="lazy",
            sandbox="allow-scripts",
            referrerpolicy="no-referrer",
            style="border:0",
        )
    )


def oembed(layer: Layer, stand: Stand) -> str:
    """Return the page's oEmbed answer (oembed.com, version 1.0), as JSON."""
    size = size_of(_PICTURE)
    answer = {
        "version": "1.0",
        "type": "rich",
        "provider_name": "Saidwhere",
        "title": layer.title,
        "html": frame(layer, stand),
        "width": _WIDTH,
        "height": _HEIGHT,
        "thumbnail_url": stand.of(".png"),
        "thumbnail_width": round(size.width),
        "thumbnail_height": round(size.height),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def last_resort(layer: Layer, reading: Reading, stand: Stand) -> str:
    """Return the picture with every statement in words, for systems that allow nothing else."""
    size, say = size_of(_PICTURE), page_words(layer.language)
    picture = node(
        "img",
        src=stand.of(".png"),
        alt=layer.alt,
        width=str(round(size.width)),
        height=str(round(size.height)),
        style="max-width:100%;height:auto",
    )
    told_by = f"{layer.title}. {layer.stamp}."
    return html(
        node(
            "div",
            node("figure", picture, node("figcaption", told_by), style="margin:0"),
            told(layer.cards, ties(layer, reading), reading.report, say),
            node("p", say.say("speech"), " ", " ".join(layer.credit)),
            lang=layer.language,
            style="overflow-wrap:anywhere",
        )
    )


def write_kit(
    folder: Path,
    stand: Stand,
    layer: Layer,
    reading: Reading,
    *,
    page: str,
    theme: Theme = "auto",
    edition: Edition = FIRST,
) -> tuple[Path, ...]:
    """Write all that a newsroom needs of one page, and return where it lies.

    All is made before the first file is written.

    Args:
        folder: where to.
        stand: where the files will be published.
        layer: what the map says.
        reading: what was read.
        page: the page itself, light or full.
        theme: as for ``embed``; the picture is light where the page follows its reader.
        edition: as for ``embed``.

    Raises:
        ExportError: there is no such theme, the picture has no room, or a file cannot be written.
    """
    sheet = Sheet(size_of(_PICTURE), "light" if theme == "auto" else theme)
    made = {
        ".html": page.encode(),
        ".iframe.txt": f"{frame(layer, stand)}\n".encode(),
        ".fragment.html": fragment(layer, reading, theme=theme, edition=edition).encode(),
        ".oembed.json": oembed(layer, stand).encode(),
        ".png": still(layer, sheet),
        ".picture.html": f"{last_resort(layer, reading, stand)}\n".encode(),
    }
    written = {folder / f"{stand.name}{ending}": content for ending, content in made.items()}
    for path, content in written.items():
        write(path, content)
    return tuple(written)
