"""A story: the whole specification of one or more pictures of a report, which gives its hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from export.drawing import WIDE
from export.errors import ExportError
from layers import Choice, Sheet, Wording, spoken
from layers.choice import EVERYTHING
from layers.statements import AS_MADE
from layers.words import LANGUAGES
from reporting import read_text

if TYPE_CHECKING:
    from geo import Reading
    from layers import Layer
    from reporting import Report


@dataclass(frozen=True, slots=True)
class Source:
    """The report of a story, and what is known about it.

    Attributes:
        text: the report as handed in.
        file: the file that holds the text, beside the story; empty where the story holds it.
        name: what the newsroom calls it.
        published: the day of publication, None if unknown.
        publisher: who published it, None to have it read from the text.
        language: ``en``, ``uk`` or ``ru``, None to have it told from the text.
        url: where it was published, None if unknown.
    """

    text: str
    file: str = ""
    name: str = "report"
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None

    def report(self) -> Report:
        """Return the report.

        Raises:
            ReportError: there are no words in the text, or too many, or no such language.
        """
        return read_text(
            self.text,
            doc_id=self.name,
            published=self.published,
            language=self.language,
            publisher=self.publisher,
            url=self.url,
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a story.

    Attributes:
        file: where it is written, beside the story; its ending tells the kind.
        sheet: how it is laid out.
        scale: pixels of the picture for each of the sheet.
        language: of all words but the quotations.
    """

    file: str
    sheet: Sheet = WIDE
    scale: float = 2.0
    language: str = "en"

    def __post_init__(self) -> None:
        """Refuse names that lead away from the story, and languages without words.

        Raises:
            ExportError: the file would lie outside the story's folder, or there are no words
                in that language.
        """
        path = PurePosixPath(self.file.replace("\\", "/"))
        if not path.name or path.is_absolute() or ".." in path.parts or ":" in self.file:
            raise ExportError(
                f"The picture {self.file!r} would not lie beside its story; "
                "please name a file such as kyiv.png."
            )
        if self.language not in LANGUAGES:
            raise ExportError(
                f"There are no words in {self.language!r}; please choose from "
                f"{', '.join(LANGUAGES)}."
            )


@dataclass(frozen=True, slots=True)
class Story:
    """What pictures of a report show, in whose words, and how they look.

    Attributes:
        source: the report.
        choice: which statements are shown.
        wording: what an editor changed, in the language of the pictures.
        pictures: what is made of it.
    """

    source: Source
    choice: Choice = EVERYTHING
    wording: Wording = AS_MADE
    pictures: tuple[Picture, ...] = ()

    def layer(self, reading: Reading, language: str) -> Layer:
        """Return what the pictures in a language show.

        Args:
            reading: of the story's report.
            language: ``en``, ``uk`` or ``ru``.

        Raises:
            LayerError: choice or translations name what the report does not have.
        """
        return spoken(reading, language=language, wording=self.wording, choice=self.choice)

    def specification(self, picture: Picture) -> str:
        """Return the SHA-256 of all that decides what a picture shows, in hexadecimal.

        The name of its file does not, nor where the report lay; its text does.
        """
        source, drawn = asdict(self.source), asdict(picture)
        del source["file"], drawn["file"]
        facts = {
            "report": source | {"text": self.source.report().sha256},
            "choice": asdict(self.choice),
            "wording": asdict(self.wording),
            "picture": drawn,
        }
        written = json.dumps(facts, sort_keys=True, default=_plain, ensure_ascii=True)
        return hashlib.sha256(written.encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    """Return what JSON does not know, in a form that is always the same."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else str(value)
