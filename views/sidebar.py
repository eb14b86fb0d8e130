"""The side of the page: which report is read, in which language, and what is taken away."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import streamlit as st

import data
from export.markup import node
from layers.words import LANGUAGES
from reporting import ReportError, decoded, read_file
from views.answers import go_on_with
from views.desk import Handed, embed_of
from views.notices import show
from views.story import opened

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from layers.words import Words

_LARGEST = 2_000_000  # bytes of an uploaded file; a long report has a hundredth of that
_TOLD = "told"  # the language of a report that is told from its text
_NAMES = {"en": "English", "uk": "Українська", "ru": "Русский"}


def brand(say: Words) -> None:
    """Show whose page this is."""
    motto = node("span", say.say("app_motto"))
    show(node("div", node("b", "Saidwhere"), motto, class_="sw-brand"))


def failure(say: Words) -> str:
    """Return what could not be done where handing in a report failed."""
    file = st.session_state.get("uploaded") if st.session_state.get("way") == "file" else None
    return say.say("app_story_failed" if file and _is_story(file) else "app_failed")


def language() -> str:
    """Return the language chosen so far; the choice itself stands further down the page."""
    return str(st.session_state.get("language") or "en")


def report(say: Words) -> Handed | None:
    """Ask for a report; None while there is none yet.

    Raises:
        ReportError: the file handed in is too large or not a text.
    """
    ways = {"sample": _sample, "paste": _pasted, "file": _uploaded}
    way = st.segmented_control(
        say.say("app_report"),
        list(ways),
        default="sample",
        required=True,
        format_func=lambda key: say.say(f"app_{key}"),
        key="way",
        width="stretch",
    )
    return ways[way or "sample"](say)


def map_language(say: Words) -> str:
    """Ask for the language of the map."""
    chosen = st.segmented_control(
        say.say("app_language"),
        LANGUAGES,
        default=None if "language" in st.session_state else "en",
        required=True,
        format_func=_NAMES.__getitem__,
        key="language",
        width="stretch",
        wrap=False,
    )
    return chosen or "en"


def exports(say: Words, handed: Handed, language: str) -> None:
    """Offer the page to embed; it is made when it is asked for."""
    st.download_button(
        say.say("app_html"),
        lambda: embed_of(handed, language),
        file_name=f"{handed.name}-{language}.html",
        mime="text/html",
        key="export-html",
        on_click="ignore",
        width="stretch",
    )


def _sample(say: Words) -> Handed:
    titles = _samples()
    chosen = st.selectbox(
        say.say("app_sample_choice"), list(titles), format_func=titles.__getitem__, key="sample"
    )
    return _read_file(chosen)


def _pasted(say: Words) -> Handed | None:
    with st.form("paste", border=False):
        text = st.text_area(
            say.say("app_text"), height=220, placeholder=say.say("app_text_hint"), key="pasted"
        )
        day, spoken = _day(say, "pasted_day"), _language(say, "pasted_language")
        st.form_submit_button(say.say("app_read"), type="primary", width="stretch")
    return Handed("report", text, day, spoken) if text.strip() else None


def _uploaded(say: Words) -> Handed | None:
    file = st.file_uploader(say.say("app_upload"), type=["txt", "toml"], key="uploaded")
    if file is not None and _is_story(file):
        return _opened(file, say)
    day, spoken = _day(say, "uploaded_day"), _language(say, "uploaded_language")
    if file is None:
        return None
    handed = _checked(file, say)
    return Handed(handed.name, handed.text, day or handed.published, spoken)


def _opened(file: UploadedFile, say: Words) -> Handed:
    """Return the report of a story; a story just handed in sets all choices, once."""
    _check_size(file, say)
    with st.spinner(say.say("app_reading")):
        story = opened(decoded(file.getvalue(), file.name))
    if st.session_state.get("opened") != file.file_id:
        st.session_state["opened"] = file.file_id
        go_on_with(story)
        st.rerun()
    return story.handed


def _is_story(file: UploadedFile) -> bool:
    return Path(file.name).suffix.lower() == (".toml")


def _day(say: Words, key: str) -> date | None:
    chosen = st.date_input(say.say("app_published"), value=None, format="YYYY-MM-DD", key=key)
    return chosen if isinstance(chosen, date) else None


def _language(say: Words, key: str) -> str | None:
    chosen = st.selectbox(
        say.say("app_report_language"),
        (_TOLD, *LANGUAGES),
        format_func=lambda code: _NAMES.get(code, say.say("app_told")),
        key=key,
    )
    return None if chosen == _TOLD else chosen


def _checked(file: UploadedFile, say: Words) -> Handed:
    """Return the text of an uploaded file: the browser's own check is only a courtesy."""
    _check_size(file, say)
    if not file.name.lower().endswith(".txt"):
        raise ReportError(say.say("app_not_text", name=file.name))
    with TemporaryDirectory() as folder:
        # Its own name is a stranger's: only what is plain in it reaches the disk.
        kept = Path(folder) / (re.sub(r"[^\w-]+", "-", file.name[:-4])[:80].strip("-") + ".txt")
        kept.write_bytes(file.getvalue())
        return _read_file(kept)


def _check_size(file: UploadedFile, say: Words) -> None:
    if file.size > _LARGEST:
        raise ReportError(say.say("app_too_large"))


def _read_file(path: Path) -> Handed:
    read = read_file(path)
    return Handed(path.stem, read.text, read.published)


@lru_cache
def _samples() -> dict[Path, str]:
    """Return the reports that ship with the project, by path, each with its first line."""
    folder = data.path("samples/istanbul-talks-2022-03-29.txt").parent
    files = sorted(folder.glob("*.txt"))
    return {file: file.read_text(encoding="utf-8").splitlines()[0] for file in files}
