"""The command line: read reports, make a still or an embed of one."""

from __future__ import annotations

import argparse
import io
import json
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from cli_embed import embed_options, write_embeds
from data import DataError
from export import ExportError
from export.build import build, picture_of
from export.readings import error_json, to_json
from export.still import write
from export.story import Picture, Source, Story
from export.story_file import DPI
from geo import PlaceError, read
from layers import SIZES, LayerError, Sheet, size_of, spoken
from reporting import ReportError, read_file, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from geo import Reading
    from layers import Card

OURS = (DataError, ReportError, PlaceError, LayerError, ExportError)
LANGUAGES = ("en", "uk", "ru")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 where some reports could not be read, 2 for bad input."""
    options = _parser().parse_args(arguments)
    # Words in Cyrillic must come through pipes whose encoding is not UTF-8.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return int(options.run(options))
    except (*OURS, OSError) as error:
        print(f"saidwhere: {error}", file=sys.stderr)
        return 2


def _read(options: argparse.Namespace) -> int:
    if options.lines:
        if not options.out or options.files:
            raise ReportError("--lines takes one input file and needs --out with a file to write.")
        return _read_lines(options.lines, options.out)
    if not options.files:
        raise ReportError("Name at least one report to read, or --lines with a file of reports.")
    failed = sum(not _print_reading(file, options) for file in options.files)
    return 0 if not failed else 2 if failed == len(options.files) else 1


def _print_reading(file: Path, options: argparse.Namespace) -> bool:
    """Print one report, or say what is wrong with it, so that those after it are still read."""
    try:
        reading = _reading(file, options)
    except OURS as error:
        print(f"saidwhere: {error}", file=sys.stderr)
        return False
    print(to_json(reading) if options.json else _in_words(reading))
    return True


def _reading(file: Path, options: argparse.Namespace) -> Reading:
    try:
        report = read_file(
            file,
            published=options.published,
            language=options.report_language,
            publisher=options.publisher,
            url=options.url,
        )
        return read(report)
    except OURS as error:
        if file.name in str(error):
            raise
        raise ReportError(f"{file.name}: {error}") from error


def _read_lines(source: Path, target: Path) -> int:
    """Read one report a line; a line that cannot be read becomes an error line, none is dropped."""
    failed = 0
    with source.open("rb") as lines, _beside(target) as out:
        for number, line in enumerate(tqdm(lines, unit=" reports", disable=None), 1):
            if not line.strip():
                continue
            result, error = _read_line(line, number)
            failed += bool(error)
            if error:
                print(f"saidwhere: line {number}: {error}", file=sys.stderr)
            out.write(result + "\n")
    return 1 if failed else 0


def _read_line(line: bytes, number: int) -> tuple[str, str]:
    """Return the output line and the error, which is empty if the report was read."""
    doc_id = f"line {number}"
    try:
        given = _fields(line)
        doc_id = str(given["doc_id"])
        report = read_text(
            str(given["text"]),
            doc_id=doc_id,
            published=_day(given["published"]) if given.get("published") else None,
            language=str(given["language"]) if given.get("language") else None,
        )
        return to_json(read(report)), ""
    except OURS as error:
        return error_json(doc_id, str(error)), str(error)


def _fields(line: bytes) -> dict[str, object]:
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReportError("This is not UTF-8; please save the file in that encoding.") from error
    except (ValueError, RecursionError) as error:
        raise ReportError(f"This is not a JSON object: {error}") from error
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise ReportError(
            'A line needs "doc_id" and "text", for example {"doc_id": "1", "text": …}.'
        )
    if not isinstance(given.get("doc_id"), (str, int)):
        raise ReportError('A line needs a "doc_id", to tell its result from the others.')
    return given


def _still(options: argparse.Namespace) -> int:
    reading = _reading(options.file, options)
    report, sheet = reading.report, Sheet(size_of(options.size), options.theme)
    source = Source(
        text=report.text,
        name=report.doc_id,
        published=report.published,
        publisher=report.publisher,
        language=report.language,
    )
    picture = Picture(options.out.name, sheet, options.dpi / DPI, options.language)
    story = Story(source, pictures=(picture,))
    write(options.out, picture_of(story, picture, reading))
    print(f"Wrote {options.out}")
    return 0


def _build(options: argparse.Namespace) -> int:
    for path in build(options.story):
        print(f"Wrote {path}")
    return 0


def _embed(options: argparse.Namespace) -> int:
    for path in write_embeds(options, _reading(options.file, options)):
        print(f"Wrote {path}")
    return 0


def _in_words(reading: Reading) -> str:
    layer = spoken(reading, language="en")
    head = f"{reading.report.doc_id}: {layer.title}\n{layer.stamp}"
    return "\n\n".join([head, *(_card(card) for card in layer.cards)])


def _card(card: Card) -> str:
    who = ", ".join(filter(None, (card.speaker, card.role)))
    words = f"“{card.words}”" if card.quoted else card.words
    relations = [
        f"{relation}: {', '.join(names)}"
        for relation, names in (
            ("about", card.about),
            ("left out", card.left_out),
            ("taken over", card.taken_over),
        )
        if names
    ]
    return f"{card.statement}  {who}\n    {words}\n    " + (" · ".join(relations) or "no place")


@contextmanager
def _beside(target: Path) -> Iterator[TextIO]:
    """Open a file beside the target which takes its place only when all went well."""
    part = target.with_name(target.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as out:
            yield out
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ReportError(f"{value!r} is not a date; please write it as 2022-03-29.") from error


def _day_option(value: str) -> date:
    try:
        return _day(value)
    except ReportError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _target(value: str) -> Path:
    if not Path(value).name:
        raise argparse.ArgumentTypeError("please name a file to write.")
    return Path(value)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="saidwhere", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    reading = commands.add_parser("read", help="who said what about which place, in words or JSON")
    reading.add_argument("files", nargs="*", type=Path, metavar="FILE", help="reports as text")
    reading.add_argument("--json", action="store_true", help="one JSON object a report and line")
    reading.add_argument("--lines", type=Path, metavar="IN.jsonl", help="many reports, one a line")
    reading.add_argument("--out", type=_target, metavar="OUT.jsonl", help="where --lines writes")
    _about_report(reading)
    reading.set_defaults(run=_read)
    _picture(
        commands.add_parser("still", help="a picture of one report: PNG, JPEG, WebP, SVG or PDF"),
        _still,
    )
    _picture(commands.add_parser("embed", help="an HTML page that asks for nothing"), _embed)
    made = commands.add_parser("build", help="every picture that a story.toml names")
    made.add_argument("story", type=Path, metavar="STORY.toml", help="pictures lie beside it")
    made.set_defaults(run=_build)
    return parser


def _picture(parser: argparse.ArgumentParser, run: object) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a report as text")
    parser.add_argument("--out", type=_target, required=True, help="the file to write")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the map's words")
    if run is _embed:
        embed_options(parser, _day_option)
    if run is _still:
        sizes = f"{', '.join(SIZES)}, or as 1200x675 (pixels) or 55x130mm"
        parser.add_argument("--size", default="wide", help=sizes)
        parser.add_argument("--theme", default="light", help="light, dark, grey or contrast")
        parser.add_argument(
            "--dpi", type=float, default=2 * DPI, help="dots to an inch, 192 as usual"
        )
    _about_report(parser)
    parser.set_defaults(run=run)


def _about_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--published", type=_day_option, metavar="DATE", help="as 2022-03-29")
    parser.add_argument("--publisher", help="who published it, for the source line")
    parser.add_argument("--url", help="where it was published, so that words lead there")
    parser.add_argument("--report-language", choices=LANGUAGES, help="told by itself if left out")


if __name__ == "__main__":
    sys.exit(main())
