"""What a session works with: the report handed in, its reading, and what is kept between reruns."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from data import DataError
from export import ExportError
from export.drawing import draw_still
from export.embed import embed
from export.markup import html
from export.page import explorer
from export.page_map import sheets
from export.still import still
from geo import PlaceError, Reading, read
from layers import Layer, LayerError, Sheet, spoken
from layers.sizes import SIZES
from reporting import ReportError, read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from layers.style import Theme

# What our own packages raise; their messages are written for the person at the screen.
OURS = (DataError, ReportError, PlaceError, LayerError, ExportError)


@dataclass(frozen=True, slots=True)
class Handed:
    """A report as someone handed it in.

    Attributes:
        name: what it is called in file names.
        text: the whole of it.
        published: the day of publication, None if unknown.
        language: ``en``, ``uk`` or ``ru``; None has it told from the text.
    """

    name: str
    text: str
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture shall look.

    Attributes:
        language: of all words but the quotations.
        theme: of its colours.
        size: name of its size.
    """

    language: str
    theme: Theme = "light"
    size: str = "wide"


# Caches are shared by all sessions; each is keyed by the whole text, which only those have who
# handed it in, and holds few entries, so that no one's report stays for long.


@st.cache_data(max_entries=32, show_spinner=False)
def reading_of(handed: Handed) -> Reading:
    """Return the reading of a report."""
    report = read_text(
        handed.text, doc_id=handed.name, published=handed.published, language=handed.language
    )
    return read(report)


@st.cache_data(max_entries=32, show_spinner=False)
def layer_of(handed: Handed, language: str) -> Layer:
    """Return what the map of a report says."""
    return spoken(reading_of(handed), language=language)


@st.cache_data(max_entries=32, show_spinner=False)
def page_of(handed: Handed, language: str) -> tuple[str, Mapping[str, object]]:
    """Return the explorer of a report as HTML, and what its script needs beside."""
    layer = layer_of(handed, language)
    made = explorer(layer, reading_of(handed), sheets(layer))
    return html(made.tree), made.facts


@st.cache_data(max_entries=16, show_spinner=False)
def picture_of(handed: Handed, look: Look) -> bytes:
    """Return the still of a report as PNG."""
    return still(layer_of(handed, look.language), Sheet(SIZES[look.size], look.theme))


@st.cache_data(max_entries=16, show_spinner=False)
def drawing_of(handed: Handed, look: Look) -> str:
    """Return the still of a report as SVG."""
    return draw_still(layer_of(handed, look.language), Sheet(SIZES[look.size], look.theme))


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
