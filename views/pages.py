"""The page of the app: a report, its map, its table and what the map means."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, TypedDict

import streamlit as st

import data
from export.markup import node
from export.page_words import page_words
from layers.layer import SIDES
from views import sidebar
from views.component import show_explorer, show_lettering
from views.desk import OURS, layer_of, page_of, reading_of, settle
from views.notices import dress, heading, notice, show
from views.picture import picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from streamlit.delta_generator import DeltaGenerator
    from streamlit.elements.lib.mutable_tab_container import TabContainer

    from geo import Reading
    from layers import Card, Layer
    from layers.words import Words
    from views.desk import Handed


class _Section(TypedDict):
    """A part of the page that says what the map means."""

    heading: str
    text: list[str]


def desk() -> None:
    """Show the whole page: choices at the side, the report and its map beside them."""
    dress()
    show_lettering()
    say = page_words(sidebar.language())
    handed, failed = None, ""
    with st.sidebar:
        sidebar.brand(say)
        try:
            handed = sidebar.report(say)
        except OURS as error:
            failed = str(error)
        language = sidebar.map_language(say)
        exports = st.container()
    if failed:
        _bare(say, sidebar.failure(say), failed)
    elif handed is None:
        _nothing_yet(say)
    else:
        _shown(handed, language, say, exports)
    settle()


def _shown(handed: Handed, language: str, say: Words, exports: DeltaGenerator) -> None:
    try:
        with st.spinner(say.say("app_reading")):
            _report(handed, language, say)
        with exports:
            sidebar.exports(say, handed, language)
    except OURS as error:
        _bare(say, say.say("app_failed"), str(error))


def _nothing_yet(say: Words) -> None:
    way = st.session_state.get("way")
    _bare(say, say.say("app_no_file" if way == "file" else "app_empty"))


def _bare(say: Words, *sentences: str) -> None:
    """Show a page without a report: what the app is for, and what to do next."""
    title = node("h1", say.say("app_motto"))
    show(node("header", node("div", title, class_="sw-title"), lang=say.language))
    notice(*sentences)


def _report(handed: Handed, language: str, say: Words) -> None:
    layer = layer_of(handed, language)
    heading(layer)
    explore, made, table, about = _tabs(say)
    with explore:
        show_explorer(*page_of(handed, language))
    with table:
        _table(layer, say)
        _questions(reading_of(handed), say)
    with about:
        _about(layer, say)
    # Drawn only for those who look at it.
    if made.open:
        with made:
            picture(handed, language, say)


def _tabs(say: Words) -> Sequence[TabContainer]:
    """Return the tabs; the one that is open stays so in another language."""
    names = {tab: say.say(f"app_{tab}") for tab in ("explore", "picture", "table", "about")}
    # Streamlit tells tabs apart by their words: each language has its own row of them.
    key = f"tabs-{say.language}-{st.session_state.get('turn', 0)}"
    if key not in st.session_state:
        st.session_state[key] = names[st.session_state.get("tab", "explore")]
    tabs = st.tabs(list(names.values()), key=key, on_change="rerun")
    for name, tab in zip(names, tabs, strict=True):
        if tab.open:
            st.session_state["tab"] = name
    return tabs


def _table(layer: Layer, say: Words) -> None:
    if not layer.cards:
        notice(say.say("standfirst_none"))
        return
    _rows([_row(card, say) for card in layer.cards], say, wide="words")


def _questions(reading: Reading, say: Words) -> None:
    rows = [
        {
            "words": asked.span.words(reading.report.text),
            "question": asked.question,
            "candidates": ", ".join(asked.candidates),
        }
        for asked in reading.questions
    ]
    if rows:
        show(node("h2", say.say("app_questions"), class_="sw-heading"))
        _rows(rows, say, wide="question")


def _rows(rows: list[dict[str, str]], say: Words, *, wide: str) -> None:
    """Show rows as a table; the widest column holds whole sentences."""
    columns = {
        name: st.column_config.TextColumn(
            say.say(f"col_{name}"), width="large" if name == wide else "medium"
        )
        for name in rows[0]
    }
    st.dataframe(rows, hide_index=True, column_config=columns, width="stretch", height="content")


def _row(card: Card, say: Words) -> dict[str, str]:
    return {
        "who": card.speaker,
        "words": card.words,
        "about": ", ".join(card.about),
        "left_out": ", ".join(card.left_out),
        "taken_over": ", ".join(card.taken_over),
        "role": card.role,
        "side": say.say(SIDES[card.shape]),
        "act": card.act,
        "doubt": " ".join(card.doubts),
    }


def _about(layer: Layer, say: Words) -> None:
    sections = [
        node("section", node("h2", part["heading"]), *[node("p", line) for line in part["text"]])
        for part in _sections(say.language)
    ]
    credit = node("p", " ".join(layer.credit))
    show(node("div", *sections, credit, class_="sw-about", lang=say.language))


@lru_cache
def _sections(language: str) -> list[_Section]:
    with data.path("about_map.toml").open("rb") as file:
        sections: list[_Section] = tomllib.load(file)[language]
    return sections
