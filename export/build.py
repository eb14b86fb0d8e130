"""Everything that a story names, made: its report read once, each picture written beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from export.errors import ExportError
from export.still import kind_of, still, write
from export.story_file import read_story
from geo import read

if TYPE_CHECKING:
    from export.story import Picture, Story
    from geo import Reading


def build(path: Path | str) -> tuple[Path, ...]:
    """Make every picture of a story and return where they lie.

    All are made before the first is written: a fault in one leaves the folder as it was.

    Args:
        path: of the story; pictures are written beside it.

    Raises:
        ExportError: it is no story, names no picture, or one cannot be made or written.
        LayerError: it asks for what the report or our sheets do not have.
        ReportError: the report cannot be read.
    """
    story, folder = read_story(path), Path(path).parent
    if not story.pictures:
        raise ExportError(
            f"{Path(path).name} names no picture; please add [[picture]] with a file."
        )
    names = [picture.file for picture in story.pictures]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise ExportError(f"Two pictures are to be written to {twice!r}; please rename one.")
    reading = read(story.source.report())
    made = [picture_of(story, picture, reading) for picture in story.pictures]
    targets = [folder / name for name in names]
    for target, content in zip(targets, made, strict=True):
        write(target, content)
    return tuple(targets)


def picture_of(story: Story, picture: Picture, reading: Reading) -> bytes:
    """Return one picture of a story.

    Args:
        story: which it belongs to.
        picture: how it looks.
        reading: of the story's report.

    Raises:
        ExportError: there is no such kind of picture, or it cannot be drawn.
        LayerError: it asks for what the report or our sheets do not have.
    """
    return still(
        story.layer(reading, picture.language),
        picture.sheet,
        kind=kind_of(picture.file),
        scale=picture.scale,
        specification=story.specification(picture),
    )
