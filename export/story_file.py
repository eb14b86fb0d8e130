"""A story as a file that people read and write: ``story.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w

from export.errors import ExportError
from export.story import Picture, Source, Story
from export.story_fields import Table
from layers import SIZES, Choice, Sheet, Translation, Wording, size_of
from reporting import decoded

if TYPE_CHECKING:
    from collections.abc import Mapping

# Dots to an inch of a sheet at scale 1 (CSS Values and Units, 5.2).
DPI = 96
_CHOICES = tuple(field.name for field in fields(Choice))
_EDITED = ("headline", "standfirst", "stamp", "source", "data", "borders", "alt")
_FACTS = ("name", "publisher", "language", "url")


def read_story(path: str | Path) -> Story:
    """Return the story of a file, with the text of the report that it names.

    Raises:
        ExportError: the file is no story; the message names the key and the way out.
        LayerError: it asks for a size, theme or part that there is not.
        ReportError: the report cannot be opened.
    """
    file = Path(path)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ExportError(f"{file.name} cannot be opened: {error.strerror}.") from error
    return story_of(decoded(content, file.name), folder=file.parent)


def story_of(written: str, *, folder: Path | None = None) -> Story:
    """Return the story that a text in TOML tells.

    Args:
        written: the text.
        folder: where the report lies that the story names; None if it has to hold the text.

    Raises:
        ExportError: it is no story; the message names the key and the way out.
        LayerError: it asks for a size, theme or part that there is not.
        ReportError: the report cannot be opened.
    """
    try:
        whole = Table("the story", tomllib.loads(written))
    except tomllib.TOMLDecodeError as error:
        raise ExportError(f"This is not a story: {error}.") from error
    whole.check("report", "show", "words", "translation", "picture")
    shown = whole.table("show")
    shown.check("language", *_CHOICES)
    language = shown.text("language") or "en"
    return Story(
        source=_source(whole.table("report"), folder),
        choice=Choice(**{kind: shown.texts(kind) for kind in _CHOICES}),
        wording=_wording(whole.table("words"), whole.tables("translation")),
        pictures=tuple(_picture(one, language) for one in whole.tables("picture")),
    )


def written_story(story: Story) -> str:
    """Return a story in TOML; what is as usual is left out.

    A report that the story holds itself is written into it, character for character.
    """
    source, wording = story.source, story.wording
    report: dict[str, object] = {"file": source.file} if source.file else {"text": source.text}
    report |= _given({key: getattr(source, key) for key in (*_FACTS, "published")}, Source(""))
    words = _given({key: getattr(wording, key) for key in _EDITED}, Wording())
    words |= _given({"as_of": wording.as_of, "version": wording.version}, Wording())
    shown = {kind: list(getattr(story.choice, kind)) for kind in _CHOICES}
    return tomli_w.dumps(
        {
            "report": report,
            **_kept("show", {kind: values for kind, values in shown.items() if values}),
            **_kept("words", words),
            **_kept("translation", [_translation(one) for one in wording.translations]),
            **_kept("picture", [_drawn(one) for one in story.pictures]),
        },
        multiline_strings=False,
    )


def _source(table: Table, folder: Path | None) -> Source:
    table.check("file", "text", "published", *_FACTS)
    file, text = table.text("file") or "", table.text("text")
    if bool(file) == (text is not None):
        raise ExportError("A story names the file of its report or holds its text; please do one.")
    if text is None:
        text = _text(file, folder)
    name = table.text("name") or Path(file).stem or "report"
    facts = {key: table.text(key) for key in ("publisher", "language", "url")}
    moment = table.moment("published")
    published = moment.date() if isinstance(moment, datetime) else moment
    return Source(text, file, name, published, **facts)


def _text(file: str, folder: Path | None) -> str:
    if folder is None:
        raise ExportError(
            f"The report {file!r} lies beside the story on another machine; please use "
            "saidwhere build there, or put the text into the story."
        )
    try:
        return decoded((folder / file).read_bytes(), Path(file).name)
    except OSError as error:
        raise ExportError(f"The report {file} cannot be opened: {error.strerror}.") from error


def _wording(table: Table, translations: list[Table]) -> Wording:
    table.check("as_of", "version", *_EDITED)
    version = table.text("version")
    return Wording(
        **{key: table.text(key) for key in _EDITED},
        as_of=table.moment("as_of"),
        version="1" if version is None else version,
        translations=tuple(_translated(one) for one in translations),
    )


def _translated(table: Table) -> Translation:
    table.check("statement", "words", "by", "original")
    return Translation(
        statement=table.needed("statement"),
        words=table.needed("words"),
        by=table.needed("by"),
        original=table.text("original") or "",
    )


def _picture(table: Table, language: str) -> Picture:
    table.check(
        *("file", "size", "theme", "view", "without", "miles", "occupied"),
        *("scale", "dpi", "language"),
    )
    usual = Sheet()
    sheet = Sheet(
        size=size_of(table.text("size") or "wide"),
        theme=table.text("theme") or usual.theme,  # type: ignore[arg-type] # the sheet checks it
        view=table.text("view") or usual.view,
        without=frozenset(table.texts("without")),  # type: ignore[arg-type] # the sheet checks it
        miles=table.flag("miles"),
        occupied=table.flag("occupied"),
    )
    scale, dpi = table.number("scale"), table.number("dpi")
    if scale is not None and dpi is not None:
        raise ExportError("A picture has a scale or dots to an inch; please leave one out.")
    wanted = dpi / DPI if dpi is not None else scale
    return Picture(
        table.needed("file"),
        sheet,
        2.0 if wanted is None else wanted,
        table.text("language") or language,
    )


def _translation(one: Translation) -> dict[str, str]:
    return {
        field.name: getattr(one, field.name) for field in fields(one) if getattr(one, field.name)
    }


def _drawn(picture: Picture) -> dict[str, object]:
    sheet = picture.sheet
    asked: dict[str, object] = {
        "theme": sheet.theme,
        "view": sheet.view,
        "miles": sheet.miles,
        "occupied": sheet.occupied,
    }
    size = next((name for name, known in SIZES.items() if known == sheet.size), sheet.size.stated)
    return {
        "file": picture.file,
        "size": size,
        "language": picture.language,
        "scale": picture.scale,
        **_given(asked, Sheet()),
        **_kept("without", sorted(sheet.without)),
    }


def _given(values: Mapping[str, object], usual: Any) -> dict[str, object]:  # noqa: ANN401 - any of our dataclasses
    """Return the values that are not as usual."""
    return {
        key: value
        for key, value in values.items()
        if value is not None and value != getattr(usual, key)
    }


def _kept(key: str, value: object) -> dict[str, object]:
    return {key: value} if value else {}
