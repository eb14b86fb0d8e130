"""The tab on which pictures are made: choices, the very picture beside them, and files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from export.markup import node
from export.story_file import written_story
from views.choices import choices
from views.desk import OURS, picture_of, preview_of
from views.notices import notice, show
from views.story import made_story, stem

if TYPE_CHECKING:
    from export.still import Kind
    from export.story import Story
    from layers.words import Words
    from views.desk import Handed

# Ending, name and type of the files that are offered.
_FILES: tuple[tuple[str, Kind, str], ...] = (
    ("png", "png", "image/png"),
    ("jpg", "jpeg", "image/jpeg"),
    ("webp", "webp", "image/webp"),
    ("svg", "svg", "image/svg+xml"),
    ("pdf", "pdf", "application/pdf"),
)
_NAMES = {"png": "PNG", "jpeg": "JPEG", "webp": "WebP", "svg": "SVG", "pdf": "PDF"}


@st.fragment
def picture(handed: Handed, language: str, say: Words) -> None:
    """Show the choices and the picture; only this part runs anew when one of them changes."""
    asked, seen = st.columns([2, 3], gap="large")
    with asked:
        layout, edits = choices(handed, language, say)
    with seen, st.container(key="picture-seen"):
        try:
            story = made_story(handed, layout, edits, language)
            _preview(handed, story)
        except OURS as error:
            notice(say.say("pic_failed"), str(error))
            return
        _files(handed, story, stem(handed, layout, edits, language), say)


def _preview(handed: Handed, story: Story) -> None:
    """Show the picture as it is, in a size that fits the page."""
    seen = preview_of(handed, story)
    st.image(seen.content, width=seen.width, alt=seen.alt)


def _files(handed: Handed, story: Story, name: str, say: Words) -> None:
    with st.container(horizontal=True, key="picture-files"):
        for ending, kind, mime in _FILES:
            st.download_button(
                _NAMES[kind],
                # Each is made when it is asked for.
                partial(picture_of, handed, story, kind),
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"picture-{kind}",
                on_click="ignore",
                type="primary" if kind == "png" else "secondary",
            )
        st.download_button(
            say.say("pic_save"),
            written_story(story),
            file_name="story.toml",
            mime="application/toml",
            key="picture-story",
            on_click="ignore",
        )
    show(node("p", say.say("pic_save_hint"), class_="sw-small"))
    others = len(story.pictures) - 1
    if others:
        show(node("p", say.say("pic_others", n=others), class_="sw-small"))
