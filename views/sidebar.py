"""The side of the page: which report is read, in which language, and what is taken away."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

import data
from export.markup import node
from layers.sizes import SIZES
from layers.style import PALETTES
from layers.words import LANGUAGES
from reporting import ReportError, read_file
from views.desk import Handed, Look, drawing_of, embed_of, picture_of
from views.notices import show

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from layers.words import Words

_LARGEST = 2_000_000  # bytes of an uploaded file; a long report has a hundredth of that
Chosen = TypeVar("Chosen", bound=str)
_TOLD = "told"  # the language of a report that is told from its text
_NAMES = {"en": "English", "uk": "Українська", "ru": "Русский"}


def brand(say: Words) -> None:
    """Show whose page this is."""
    motto = node("span", say.say("app_motto"))
    show(node("div", node("b", "Saidwhere"), motto, class_="sw-brand"))


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


def look(say: Words) -> Look:
    """Ask for the language of the map and the look of the picture."""
    chosen = st.segmented_control(
        say.say("app_language"),
        LANGUAGES,
        default="en",
        required=True,
        format_func=_NAMES.__getitem__,
        key="language",
        width="stretch",
        wrap=False,
    )
    theme = _choice(say, "theme", list(PALETTES))
    return Look(chosen or "en", theme, _choice(say, "size", list(SIZES)))


def _choice(say: Words, name: str, options: list[Chosen]) -> Chosen:
    """Return what is chosen; it stays chosen in another language, and is then named in that."""
    kept = st.session_state.get(name, options[0])
    # Streamlit shows a choice in the words in which it was made: each language has its own box.
    chosen = st.selectbox(
        say.say(f"app_{name}"),
        options,
        index=options.index(kept),
        format_func=lambda key: say.say(f"app_{key}"),
        key=f"{name}-{say.language}",
    )
    st.session_state[name] = chosen
    return chosen


def exports(say: Words, handed: Handed, wanted: Look) -> None:
    """Offer the picture, the drawing and the page; each is made when it is asked for."""
    name = f"{handed.name}-{wanted.language}"
    offers = (
        ("png", f"{name}-{wanted.size}.png", "image/png", lambda: picture_of(handed, wanted)),
        ("svg", f"{name}-{wanted.size}.svg", "image/svg+xml", lambda: drawing_of(handed, wanted)),
        ("html", f"{name}.html", "text/html", lambda: embed_of(handed, wanted.language)),
    )
    for kind, file, mime, make in offers:
        st.download_button(
            say.say(f"app_{kind}"),
            make,
            file_name=file,
            mime=mime,
            key=f"export-{kind}",
            on_click="ignore",
            type="primary" if kind == "png" else "secondary",
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
    file = st.file_uploader(say.say("app_upload"), type=["txt"], key="uploaded")
    day, spoken = _day(say, "uploaded_day"), _language(say, "uploaded_language")
    if file is None:
        return None
    handed = _checked(file, say)
    return Handed(handed.name, handed.text, day or handed.published, spoken)


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
    if file.size > _LARGEST:
        raise ReportError(say.say("app_too_large"))
    if not file.name.lower().endswith(".txt"):
        raise ReportError(say.say("app_not_text", name=file.name))
    with TemporaryDirectory() as folder:
        # Its own name is a stranger's: only what is plain in it reaches the disk.
        kept = Path(folder) / (re.sub(r"[^\w-]+", "-", file.name[:-4])[:80].strip("-") + ".txt")
        kept.write_bytes(file.getvalue())
        return _read_file(kept)


def _read_file(path: Path) -> Handed:
    read = read_file(path)
    return Handed(path.stem, read.text, read.published)


@lru_cache
def _samples() -> dict[Path, str]:
    """Return the reports that ship with the project, by path, each with its first line."""
    folder = data.path("samples/istanbul-talks-2022-03-29.txt").parent
    files = sorted(folder.glob("*.txt"))
    return {file: file.read_text(encoding="utf-8").splitlines()[0] for file in files}
