from __future__ import annotations

import re
import string
import subprocess
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import data
import export.page_style
from export.markup import clean, html, node
from export.page_strip import strip
from export.page_style import (
    ALONE,
    REPORT,
    SCRIPTS,
    asset,
    packed,
    palettes,
    scripts,
    sources,
    tight,
)
from export.page_text import paragraph_at, report
from export.page_ties import Tie, by_region, ties
from export.page_words import page_words
from geo import LocatedStatement, Reading
from layers.style import PALETTES
from reporting import Report, Span, Speaker, Statement

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from layers import Layer

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda s: Span(s[0], s[0] + s[1]))
TEXTS = st.text(string.ascii_letters + " .“”\n\r<&і\U0001f600", min_size=1, max_size=80)


def read_with(text: str, spans: list[Span]) -> Reading:
    """A reading of any text in which each span is a statement, overlaps and all."""
    inside = [span for span in spans if span.end <= len(text)]
    statements = tuple(
        LocatedStatement(Statement(f"s{at}", span, (span,), Speaker(), "indirect"), (), ())
        for at, span in enumerate(inside, 1)
    )
    return Reading(Report("r", text), statements, (), ())


def words(tree: Element) -> str:
    return "".join(tree.itertext())


@given(TEXTS, st.lists(SPANS, max_size=6))
def test_no_character_of_the_report_is_lost(text: str, spans: list[Span]) -> None:
    """However statements overlap, the report reads as it was handed in, line by line."""
    lines = [line for line in re.findall(r"[^\r\n]+", text) if not line.isspace()]
    paragraphs = list(report(read_with(text, spans), ()))

    assert [words(paragraph) for paragraph in paragraphs] == lines


@given(TEXTS, st.lists(SPANS, max_size=6))
def test_the_words_of_a_statement_are_all_marked(text: str, spans: list[Span]) -> None:
    """What carries a statement's id adds up to its words, line ends aside."""
    reading = read_with(text, spans)
    tree = report(reading, ())

    for located in reading.statements:
        name = located.statement.id
        marked = [
            words(item) for item in tree.iter() if name in item.get("data-statements", "").split()
        ]
        said = re.sub(r"[\r\n]", "", located.statement.span.words(text))
        assert "".join(marked).replace(" ", "") == said.replace(" ", "")


@pytest.mark.parametrize(("position", "number"), [(0, 1), (5, 1), (9, 2), (16, 3)])
def test_paragraphs_are_numbered_as_shown(position: int, number: int) -> None:
    """Empty lines bear no number, in the text and where it is referred to."""
    text = "One two\n\nThree\r\nFour"
    shown = report(read_with(text, []), ())[number - 1]

    assert paragraph_at(text, position) == number
    assert shown.get("data-number") == str(number)
    assert text[position] in words(shown)


def test_innermost_words_come_first() -> None:
    """A click on a statement within a statement means the inner one."""
    tree = report(read_with("He said she said no.", [Span(3, 19), Span(12, 19)]), ())
    inner = [item.get("data-statements") for item in tree.iter("span") if item.text]

    assert inner == ["s1", "s2 s1"]


def test_ties_are_counted_once(layer: Layer, reading: Reading) -> None:
    """One mark on the map is one tie on the page."""
    marks = {
        (mark.statement, mark.region, mark.relation) for zone in layer.zones for mark in zone.marks
    }
    found = ties(layer, reading)

    assert {(tie.statement, tie.region, tie.relation) for tie in found} == marks
    assert len(found) == len(marks)


def test_regions_stand_as_the_text_names_them(layer: Layer, reading: Reading) -> None:
    """The strip reads like the report: what comes first stands on top."""
    assert list(by_region(ties(layer, reading)))[:3] == ["kyiv", "chernihiv", "mariupol"]


@given(st.lists(st.integers(0, 999), min_size=1, max_size=12))
def test_marks_stay_on_the_strip(places: list[int]) -> None:
    """Marks close together are parted, and none leaves the strip."""
    found = tuple(
        Tie(f"s{at}", "square", "kyiv", "Kyiv", "about", Span(place, place + 1))
        for at, place in enumerate(places)
    )
    tree = strip(found, page_words("en"), length=1000)
    lefts = [float(re.findall(r"[\d.]+", item.get("style", ""))[0]) for item in tree.iter("a")]

    assert lefts == sorted(lefts)
    assert all(0 <= left <= 100 for left in lefts)


@pytest.mark.parametrize("file", ["page_words.toml"])
def test_every_language_has_every_phrase(file: str) -> None:
    """No page falls back to a foreign word, and phrases leave room for the same values."""
    table = tomllib.loads(data.path(file).read_text(encoding="utf-8"))
    rooms = {
        language: {key: set(re.findall(r"\{\w+\}", phrase)) for key, phrase in part.items()}
        for language, part in table.items()
    }

    assert rooms["uk"] == rooms["en"] == rooms["ru"]


def test_the_page_on_method_is_whole_in_every_language() -> None:
    """The same parts, with as many paragraphs each."""
    table = tomllib.loads(data.path("about_map.toml").read_text(encoding="utf-8"))
    shapes = {name: [len(part["text"]) for part in parts] for name, parts in table.items()}

    assert shapes["uk"] == shapes["en"] == shapes["ru"]


@given(st.text())
def test_text_never_becomes_markup(text: str) -> None:
    """Whatever a stranger writes, the page holds it as text, in one element."""
    tree = node("p", text, title=text)

    assert re.sub(r'"[^"]*"', "", html(tree)).count("<") == 2
    assert len(clean(text)) == len(text)


def test_a_page_follows_its_reader_unless_told() -> None:
    """Light, dark and high contrast go by the reader's system; a named theme is just that."""
    free, dark = palettes(), palettes("dark")

    assert {"prefers-color-scheme:dark", "prefers-contrast:more"} <= set(
        re.findall(r"prefers-[a-z-]+:[a-z]+", free)
    )
    assert PALETTES["dark"].card in dark
    assert "prefers-" not in dark
    assert free.count("{") == free.count("}")


@pytest.mark.parametrize("name", [*SCRIPTS, *ALONE, *REPORT, "explorer.css", "embed.css"])
def test_assets_carry_no_comments_and_no_addresses(name: str) -> None:
    """What readers download is what runs."""
    text = asset(name)

    assert not re.search(r"/\*|^\s*//", text, re.MULTILINE)
    assert re.findall(r"https?://[^\"]+", text) in ([], ["http://www.w3.org/2000/svg"])


@pytest.mark.parametrize("name", [*SCRIPTS, "report.js"])
def test_what_is_quoted_in_a_script_stays(name: str, root: Path) -> None:
    """Blanks go, but not those within strings, templates and regular expressions."""
    written = (root / "export" / "assets" / name).read_text(encoding="utf-8")
    quoted = re.findall(r'"[^"\n]*"|`[^`]*`', re.sub(r"^\s*//.*$", "", written, flags=re.MULTILINE))
    kept = asset(name)

    assert len(quoted) > 20
    assert [words for words in quoted if words not in kept] == []


def test_scripts_still_run(chromium: str, tmp_path: Path) -> None:
    """What is left of a script is a script: the browser takes it without a word."""
    page = tmp_path / "page.html"
    done = "document.title = typeof explore + typeof chart;"
    page.write_text(f"<script>{scripts()}\n{done}</script>", encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    shown = subprocess.run([*command, page.as_uri()], capture_output=True, text=True, check=True)

    assert "<title>functionfunction</title>" in shown.stdout


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        (".a .b > c { color: var(--ink, #000); }", ".a .b>c{color:var(--ink)}"),
        (".a :is(b, c):hover { top: var(--top, 0px); }", ".a :is(b,c):hover{top:var(--top,0px)}"),
        (
            "@media (a: 5px) { b { top: calc(1px + 2px); } }",
            "@media (a:5px){b{top:calc(1px + 2px)}}",
        ),
    ],
)
def test_styles_mean_the_same_without_blanks(style: str, kept: str) -> None:
    """A blank that separates selectors or terms stays; colours for want of a palette go."""
    assert tight(style) == kept


def test_scripts_never_take_text_for_html() -> None:
    """No way leads from a string to mark-up or code."""
    for name in (*SCRIPTS, *ALONE, "report.js"):
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|\beval\b|Function\(", asset(name))


def test_the_small_script_is_of_today() -> None:
    """Whoever changes a script packs it anew: `make packed`."""
    kept = Path(export.page_style.__file__).parent / "assets" / "packed" / "sources.sha256"

    assert kept.read_text().strip() == sha256(sources().encode()).hexdigest()
    assert len(packed("full.js")) < len(packed("embed.js")) < 0.6 * len(sources())
