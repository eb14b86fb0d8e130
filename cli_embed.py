"""The part of the command line that writes pages: their languages, corrections and kits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from export import ExportError
from export.edition import FIRST, corrected
from export.embed import THEMES, embed
from export.newsroom import Stand, write_kit
from export.still import write
from layers import Wording, spoken
from layers.tiles import TILES
from layers.words import LANGUAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from export.edition import Edition
    from geo import Reading
    from layers import Layer


def embed_options(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    """Give a parser the options of a page.

    Args:
        parser: of the command.
        day: reads a date as people write it.
    """
    add = parser.add_argument
    add("--theme", choices=THEMES, default="auto", help="auto follows the reader's system")
    also = "the same page in other languages, in files beside"
    add("--also", nargs="+", choices=LANGUAGES, default=[], metavar="LANGUAGE", help=also)
    kit = "address of the folder it will stand in: frame, fragment, oEmbed and picture as well"
    add("--kit", metavar="ADDRESS", help=kit)
    add("--corrects", type=Path, metavar="OLD.html", help="the page that this one puts right")
    add("--note", help="with --corrects: what changed, in words for readers")
    add("--on", type=day, metavar="DATE", help="with --corrects: the day, today if left out")
    add("--full", action="store_true", help="with a map to zoom and move")
    beneath = f"with --full, a map that readers may lay beneath: {', '.join(TILES)}"
    add("--tiles", choices=TILES, help=beneath)


def write_embeds(options: argparse.Namespace, reading: Reading) -> Iterator[Path]:
    """Write the page in every language asked for, and name each file once it lies there.

    Args:
        options: as ``embed_options`` has them, with ``out`` and ``language``.
        reading: what was read.

    Raises:
        ExportError: options contradict each other, or a file cannot be read or written.
    """
    if options.tiles and not options.full:
        raise ExportError("--tiles lays a map beneath that of --full; please add --full.")
    edition, out = _edition(options), options.out
    files = {options.language: out}
    for language in options.also:
        files.setdefault(language, out.with_name(f"{out.stem}.{language}{out.suffix}"))
    wording = Wording(version=str(edition.version))
    for language, path in files.items():
        others = tuple((code, file.name) for code, file in files.items() if code != language)
        layer = spoken(reading, language=language, wording=wording)
        yield from _written(options, path, layer, reading, replace(edition, languages=others))


def _written(
    options: argparse.Namespace, path: Path, layer: Layer, reading: Reading, edition: Edition
) -> Iterator[Path]:
    stand = Stand(options.kit, path.stem) if options.kit else None
    page = _page(options, layer, reading, edition, stand.of(".oembed.json") if stand else "")
    if stand is None:
        write(path, page.encode())
        yield path
        return
    yield from write_kit(
        path.parent, stand, layer, reading, page=page, theme=options.theme, edition=edition
    )


def _page(
    options: argparse.Namespace, layer: Layer, reading: Reading, edition: Edition, oembed: str
) -> str:
    if not options.full:
        return embed(layer, reading, theme=options.theme, edition=edition, oembed=oembed)
    # folium takes a second to load, and no other command needs it.
    from export.full import full  # noqa: PLC0415 - see above

    return full(
        layer, reading, tiles=options.tiles, theme=options.theme, edition=edition, oembed=oembed
    )


def _edition(options: argparse.Namespace) -> Edition:
    if options.corrects is None:
        if options.note:
            raise ExportError("--note says what a correction changed; please add --corrects.")
        return FIRST
    try:
        old = options.corrects.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(
            f"{options.corrects} cannot be read; please name the page to correct."
        ) from error
    return corrected(old, on=options.on or date.today(), note=options.note or "")  # noqa: DTZ011 - the day where the editor is
