"""A story that someone opens: its report, and its choices put back where they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from export.story import Picture
from export.story_file import story_of
from layers import SIZES
from reporting import ReportError, decoded
from views.desk import Handed
from views.fields import forget, report_key
from views.picture import EDITED, SCALES

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from export.story import Story
    from layers.words import Words

_LARGEST = 2_000_000  # bytes of an uploaded file; a long report has a hundredth of that
_KINDS = ("speakers", "sides", "acts", "relations", "places")


def small_enough(file: UploadedFile, say: Words) -> None:
    """Refuse a file that is no report and no story by its size.

    Raises:
        ReportError: it is too large.
    """
    if file.size > _LARGEST:
        raise ReportError(say.say("app_too_large"))


def opened(file: UploadedFile, say: Words) -> Handed:
    """Return the report of a story, its choices made once, so that later ones stand.

    Raises:
        ReportError: it is too large, or no text.
        ExportError: it is no story, or names a file instead of holding its text.
        LayerError: it asks for a size, theme or part that there is not.
    """
    small_enough(file, say)
    story = story_of(decoded(file.getvalue(), file.name))
    if st.session_state.get("opened") != file.file_id:
        st.session_state["opened"] = file.file_id
        forget(st.session_state)
        st.session_state.update(choices_of(story))
    source = story.source
    return Handed(
        source.name, source.text, source.published, source.language, source.publisher, source.url
    )


def choices_of(story: Story) -> dict[str, Any]:
    """Return what a story chooses, by the keys under which the page keeps it."""
    drawn = story.pictures[0] if story.pictures else Picture("picture.png")
    sheet, wording, about = drawn.sheet, story.wording, report_key(story.source.text)
    size = next((name for name, known in SIZES.items() if known == sheet.size), "other")
    sharp = next((name for name, scale in SCALES.items() if scale == drawn.scale), "2")
    usual: dict[str, Any] = {
        "size": size,
        "other_size": sheet.size.stated,
        "theme": sheet.theme,
        "sharpness": sharp,
        "without": sorted(sheet.without),
        "miles": sheet.miles,
        "occupied": sheet.occupied,
    }
    own: dict[str, Any] = {"view": sheet.view, "version": wording.version}
    own["as_of"] = wording.as_of.isoformat() if wording.as_of else ""
    own |= {f"part_{part}": getattr(wording, part) or "" for part in EDITED}
    own |= {kind: list(getattr(story.choice, kind)) for kind in _KINDS}
    for one in wording.translations:
        own |= {
            f"{one.statement}-translation": one.words,
            f"{one.statement}-translator": one.by,
        }
    kept = {f"picture-{name}": value for name, value in usual.items()}
    kept |= {f"picture-{about}{name}": value for name, value in own.items()}
    return kept | {"language": drawn.language}
