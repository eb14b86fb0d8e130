"""What is asked of a picture, as someone entered it, and the story that it makes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from export.story import Picture, Source, Story
from export.story_file import DPI, story_of
from layers import PARTS, SIZES, Choice, Sheet, Translation, Wording, size_of, spoken
from layers.choice import EVERYTHING
from views.desk import Handed, reading_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from layers import Card, Layer, Part, Theme

OTHER = "other"  # a size that has no name
PARTS_IN_WORDS = ("headline", "standfirst", "stamp", "source", "data", "borders", "alt")
# A part that a story sets to no words is one left out; a map without words for them has ours.
_EMPTIED = tuple(part for part in PARTS_IN_WORDS if part not in {"headline", "alt"})
_SCALES = {"1": 1.0, "2": 2.0, "3": 3.0}
SHARPNESS = (*_SCALES, "dpi")


@dataclass(frozen=True, slots=True)
class Layout:
    """How pictures shall look, whatever the report.

    Attributes:
        size: the name of a size, or ``other``.
        other: a size of one's own, as it was written.
        theme: of the colours.
        sharpness: ``1``, ``2`` or ``3`` pixels for each of the sheet, or ``dpi``.
        dpi: dots to an inch, where those decide.
        without: parts that are left out.
        miles: the scale bar counts miles.
        occupied: Crimea is hatched.
    """

    size: str = "wide"
    other: str = "1200x675"
    theme: Theme = "light"
    sharpness: str = "2"
    dpi: float = 300.0
    without: tuple[Part, ...] = ()
    miles: bool = False
    occupied: bool = False

    @property
    def scale(self) -> float:
        """Return the pixels of a picture for each of the sheet."""
        return _SCALES.get(self.sharpness, self.dpi / DPI)

    def sheet(self, view: str) -> Sheet:
        """Return the sheet with a view.

        Raises:
            LayerError: nobody can tell the size, or no sheet can have it.
        """
        return Sheet(
            size_of(self.other if self.size == OTHER else self.size),
            self.theme,
            view,
            frozenset(self.without),
            self.miles,
            self.occupied,
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """For when a map stands, as far as it was entered.

    Attributes:
        day: the day.
        clock: the time of that day.
        zone: minutes before universal time.
    """

    day: date | None = None
    clock: time | None = None
    zone: int | None = None

    @property
    def told(self) -> date | datetime | None:
        """Return the day or the moment; without a zone the wording will refuse the moment."""
        if self.day is None or self.clock is None:
            return self.day
        zone = None if self.zone is None else timezone(timedelta(minutes=self.zone))
        return datetime.combine(self.day, self.clock, zone)


@dataclass(frozen=True, slots=True)
class Draft:
    """A translation as far as it was entered.

    Attributes:
        words: in place of the report's.
        by: who made it.
        original: the words that were translated.
    """

    words: str = ""
    by: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True)
class Edits:
    """What is asked of the pictures of one report.

    Attributes:
        view: ``fitted``, ``country`` or the slug of a region.
        words: by their part; one that is empty or missing stays ours.
        moment: for which the map stands.
        version: of the map.
        choice: which statements are shown.
        drafts: translations, by the id of the statement.
        file: of the picture, as a story named it; empty for a name of our own.
        others: pictures of an opened story that are kept as they are.
    """

    view: str = "fitted"
    words: Mapping[str, str] = field(default_factory=dict)
    moment: Moment = Moment()
    version: str = "1"
    choice: Choice = EVERYTHING
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    file: str = ""
    others: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A story as the app goes on with it.

    Attributes:
        handed: its report.
        layout: how its first picture looks.
        edits: what it asks beside.
        language: of its first picture.
    """

    handed: Handed
    layout: Layout
    edits: Edits
    language: str


def made_story(handed: Handed, layout: Layout, edits: Edits, language: str) -> Story:
    """Return the story of what is asked; its first picture is the one in question.

    A translation of a statement that is not shown is left out: no map could show it.

    Raises:
        LayerError: a size, a moment or a translation that cannot be; the message says which.
    """
    shown = spoken(reading_of(handed), language=language, choice=edits.choice).cards
    wording = Wording(
        **{part: edits.words.get(part) or None for part in PARTS_IN_WORDS},
        as_of=edits.moment.told,
        version=edits.version,
        translations=_translations(edits.drafts, shown),
    )
    file = edits.file or f"{stem(handed, layout, edits, language)}.png"
    picture = Picture(file, layout.sheet(edits.view), layout.scale, language)
    return Story(_source(handed), edits.choice, wording, (picture, *edits.others))


def stem(handed: Handed, layout: Layout, edits: Edits, language: str) -> str:
    """Return the name of a picture's files without an ending: only what is plain in any system."""
    size = layout.other if layout.size == OTHER else layout.size
    named = re.sub(r"\.\w+$", "", edits.file) or f"{handed.name}-{language}-{size}"
    return re.sub(r"[^\w-]+", "-", named).strip("-")[:80] or "picture"


def ours(handed: Handed, edits: Edits, language: str) -> Mapping[str, str]:
    """Return our own words, by their part, for the statements and the moment that are chosen."""
    moment = edits.moment if edits.moment.zone is not None else Moment(edits.moment.day)
    wording = Wording(as_of=moment.told, version=edits.version)
    layer = spoken(reading_of(handed), language=language, wording=wording, choice=edits.choice)
    return {
        "headline": layer.title,
        "standfirst": layer.standfirst,
        "stamp": layer.stamp,
        **{part: _credited(layer, part) for part in ("source", "data", "borders")},
        "alt": layer.alt,
    }


def opened(written: str) -> Opened:
    """Return a story to go on with, its report read and all that it names found there.

    Args:
        written: a stranger's file.

    Raises:
        ExportError: it is no story, or does not hold the text of its report.
        LayerError: it asks for what the report or our sheets do not have.
        ReportError: the report cannot be read.
    """
    story = story_of(written)
    first, *others = story.pictures or (Picture("picture.png"),)
    handed = _handed(story.source)
    story.layer(reading_of(handed), first.language)
    edits = Edits(
        view=first.sheet.view,
        words=_words(story.wording),
        moment=_moment(story.wording.as_of),
        version=story.wording.version,
        choice=story.choice,
        drafts={
            one.statement: Draft(one.words, one.by, one.original)
            for one in story.wording.translations
        },
        file=first.file if story.pictures else "",
        others=tuple(others),
    )
    return Opened(handed, _layout(first, story.wording), edits, first.language)


def _credited(layer: Layer, part: str) -> str:
    return " ".join(one.text for one in layer.credits if one.part == part)


def _translations(drafts: Mapping[str, Draft], shown: Sequence[Card]) -> tuple[Translation, ...]:
    return tuple(
        Translation(card.statement, draft.words, draft.by, draft.original or card.words)
        for card in shown
        if (draft := drafts.get(card.statement)) and draft.words.strip()
    )


def _source(handed: Handed) -> Source:
    return Source(
        handed.text,
        name=handed.name,
        published=handed.published,
        publisher=handed.publisher,
        language=handed.language,
        url=handed.url,
    )


def _handed(source: Source) -> Handed:
    return Handed(
        source.name,
        source.text,
        source.published,
        source.language,
        publisher=source.publisher,
        url=source.url,
    )


def _words(wording: Wording) -> Mapping[str, str]:
    return {part: words for part in PARTS_IN_WORDS if (words := getattr(wording, part))}


def _moment(as_of: date | datetime | None) -> Moment:
    if not isinstance(as_of, datetime):
        return Moment(as_of)
    away = as_of.utcoffset() or timedelta()
    return Moment(as_of.date(), as_of.time(), round(away.total_seconds() / 60))


def _layout(picture: Picture, wording: Wording) -> Layout:
    """Return how a picture looks."""
    sheet = picture.sheet
    named = next((name for name, size in SIZES.items() if size == sheet.size), OTHER)
    scale = next((name for name, known in _SCALES.items() if known == picture.scale), "dpi")
    emptied = {part for part in _EMPTIED if getattr(wording, part) == ""}
    return Layout(
        size=named,
        other=sheet.size.stated,
        theme=sheet.theme,
        sharpness=scale,
        dpi=round(DPI * picture.scale, 6),
        without=tuple(part for part in PARTS if part in sheet.without | emptied),
        miles=sheet.miles,
        occupied=sheet.occupied,
    )
