"""What a session works with: the report handed in, its reading, and what is kept between reruns."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from data import DataError
from export import ExportError
from export.embed import embed
from export.markup import html
from export.page import explorer
from export.page_map import sheets
from export.raster import check_pixels
from export.still import SCALES, check_scale, still
from export.story import Story
from export.story_file import written_story
from geo import PlaceError, Reading, read
from layers import Choice, Layer, LayerError, spoken
from layers.choice import EVERYTHING
from reporting import ReportError, read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from export.still import Kind

# What our own packages raise; their messages are written for the person at the screen.
OURS = (DataError, ReportError, PlaceError, LayerError, ExportError)

# A picture on the page: sides in CSS pixels, and pixels for each of them.
_WIDEST, _HIGHEST, _FINE = 780, 720, 1.5


@dataclass(frozen=True, slots=True)
class Handed:
    """A report as someone handed it in.

    Attributes:
        name: what it is called in file names.
        text: the whole of it.
        published: the day of publication, None if unknown.
        language: ``en``, ``uk`` or ``ru``; None has it told from the text.
        publisher: who published it, None to have it read from the text.
        url: where it was published, None if unknown.
    """

    name: str
    text: str
    published: date | None = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None


# Caches are shared by all sessions; each is keyed by the whole text, which only those have who
# handed it in, and holds few entries, so that no one's report stays for long.


@st.cache_data(max_entries=32, show_spinner=False)
def reading_of(handed: Handed) -> Reading:
    """Return the reading of a report."""
    report = read_text(
        handed.text,
        doc_id=handed.name,
        published=handed.published,
        language=handed.language,
        publisher=handed.publisher,
        url=handed.url,
    )
    return read(report)


@st.cache_data(max_entries=32, show_spinner=False)
def layer_of(handed: Handed, language: str, choice: Choice = EVERYTHING) -> Layer:
    """Return what the map of a report, or of statements chosen from it, says."""
    return spoken(reading_of(handed), language=language, choice=choice)


@st.cache_data(max_entries=32, show_spinner=False)
def page_of(handed: Handed, language: str) -> tuple[str, Mapping[str, object]]:
    """Return the explorer of a report as HTML, and what its script needs beside."""
    layer = layer_of(handed, language)
    made = explorer(layer, reading_of(handed), sheets(layer))
    return html(made.tree), made.facts


# A story in writing is all that decides its pictures.
@st.cache_data(max_entries=16, show_spinner=False, hash_funcs={Story: written_story})
def picture_of(handed: Handed, story: Story, kind: Kind, scale: float | None = None) -> bytes:
    """Return the first picture of a story, of another kind, at another scale.

    Args:
        handed: the story's report.
        story: of one picture or more.
        kind: png, jpeg, webp, svg or pdf.
        scale: None for that of the story.

    Raises:
        ExportError: it cannot be drawn.
        LayerError: it asks for what the report or our sheets do not have.
    """
    asked = story.pictures[0]
    return still(
        story.layer(reading_of(handed), asked.language),
        asked.sheet,
        kind=kind,
        scale=scale or asked.scale,
        specification=story.specification(asked),
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture as it is shown on the page.

    Attributes:
        content: PNG.
        width: of the picture on the page, in CSS pixels.
        alt: the picture in words.
    """

    content: bytes
    width: int
    alt: str


def preview_of(handed: Handed, story: Story) -> Preview:
    """Return the first picture of a story as the page shows it.

    Raises:
        ExportError: it cannot be drawn, here or in the story's own scale.
        LayerError: it asks for what the report or our sheets do not have.
    """
    asked = story.pictures[0]
    size = asked.sheet.size
    check_scale(asked.scale)
    check_pixels(round(asked.scale * size.width), round(asked.scale * size.height))
    # Whole on a screen, and a narrow column of print large enough to be read.
    width = max(160, round(min(_WIDEST, _HIGHEST * size.width / size.height, 2 * size.width)))
    scale = max(SCALES[0], _FINE * width / size.width)
    alt = story.layer(reading_of(handed), asked.language).alt
    return Preview(picture_of(handed, story, "png", scale), width, alt)


@st.cache_data(max_entries=16, show_spinner=False)
def embed_of(handed: Handed, language: str) -> str:
    """Return the page to embed."""
    return embed(layer_of(handed, language), reading_of(handed))


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Keep what is loaded by now out of the garbage collector's way, once for all sessions.

    Streamlit collects after each rerun; walking the models and outlines every time costs more
    than the rerun itself.
    """
    gc.collect()
    gc.freeze()
