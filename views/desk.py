"""What a session works with: the report handed in, its reading, and what is kept between reruns."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import streamlit as st

from data import DataError
from export import ExportError
from export.embed import embed
from export.markup import html
from export.page import explorer
from export.page_map import sheets
from export.still import kind_of, still
from export.story import Source
from geo import PlaceError, Reading, read
from layers import Layer, LayerError, spoken
from reporting import ReportError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from export.story import Picture, Story

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
        publisher: who published it; None has it read from the text.
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
    return read(source_of(handed).report())


def source_of(handed: Handed) -> Source:
    """Return a report as a story holds it, with its text inside."""
    return Source(
        text=handed.text,
        name=handed.name,
        published=handed.published,
        publisher=handed.publisher,
        language=handed.language,
        url=handed.url,
    )


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


def drawn_of(story: Story, ending: str, scale: float) -> bytes:
    """Return a story's only picture as a file of an ending, for example ``pdf``."""
    [picture] = story.pictures
    made = replace(picture, file=f"picture.{ending}", scale=scale)
    return _made(story.specification(made), ending, story, made)


@st.cache_data(max_entries=24, show_spinner=False)
def _made(specification: str, ending: str, _story: Story, _picture: Picture) -> bytes:
    """Return a picture, kept by the hash of its specification and its ending."""
    layer = _layer(_story, _picture.language)
    kind = kind_of(f"picture.{ending}")
    return still(
        layer, _picture.sheet, kind=kind, scale=_picture.scale, specification=specification
    )


def _layer(story: Story, language: str) -> Layer:
    source = story.source
    handed = Handed(
        source.name, source.text, source.published, source.language, source.publisher, source.url
    )
    return story.layer(reading_of(handed), language)


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
