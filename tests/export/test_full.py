from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from cli import main
from export import ExportError
from export.edition import FIRST, Edition, corrected
from export.embed import embed
from export.full import full
from export.page_linked import linked
from geo import LocatedStatement, Reading, read
from layers import Layer, LayerError, spoken
from layers.style import PALETTES
from reporting import Report, read_file

if TYPE_CHECKING:
    from pathlib import Path

    from export.embed import Theme

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{7*7}}",
    "{% raise %}",
    "${1}",
    "`${alert(1)}`",
    "</script><script>alert(1)</script>",
    "“Олександр” & 'co'",
    'a" onclick="alert(1)',
    "محمد العلي",
    "\\1 \u2028\u2029",
)
DATA = r'(?s)<script type="application/[a-z+]+">(.*?)</script>'
LINKED = r'(?s)<script type="application/ld\+json">(.*?)</script>'
LIGHT = 90_000  # bytes, gzipped
LARGE = 2_000_000  # bytes


class Page(HTMLParser):
    """A page as a browser takes it apart: elements, attributes, and the words that are shown."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.shown, self._inside = "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag if tag in {"script", "style"} else ""

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        self.shown += "" if self._inside else data


def named(reading: Reading, words: str) -> Reading:
    """The same reading, with a title, a speaker and a place by another name."""
    first, *others = reading.statements
    speaker = replace(first.statement.speaker, name=words, role=f"{words} of Example")
    link, *links = first.regions
    ties = (replace(link, region=replace(link.region, name_en=words)), *links)
    changed = replace(first, statement=replace(first.statement, speaker=speaker), regions=ties)
    report = replace(reading.report, title=words, publisher=words)
    return replace(reading, report=report, statements=(changed, *others))


def many(reading: Reading, number: int) -> Reading:
    """A reading of so many statements, each with words of its own."""
    made: list[LocatedStatement] = []
    for at in range(number):
        located = reading.statements[at % 4]
        statement = replace(located.statement, id=f"s{at + 1}")
        made.append(replace(located, statement=statement, regions=located.regions[:1]))
    return replace(reading, statements=tuple(made))


def told_by(page: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The linked data of a page, and the facts for its script."""
    told, facts = map(json.loads, re.findall(DATA, page))
    return told, facts


def test_nothing_in_the_page_points_outside(layer: Layer, reading: Reading) -> None:
    """No attribute and no style names an address."""
    text = full(layer, reading)
    links = [
        value
        for _, attributes in Page(text).elements
        for name, value in attributes.items()
        if name in {"src", "href", "xlink:href", "action", "srcset", "data"}
    ]
    style = "".join(re.findall(r"(?s)<style>.*?</style>", text))

    assert links == []
    assert set(re.findall(r"url\((.{6})", style)) == {'"data:'}
    assert "jquery" not in text.casefold()
    assert "bootstrap" not in text.casefold()


@pytest.mark.parametrize(
    ("tiles", "hosts"), [(None, ""), ("osm", " https://tile.openstreetmap.org")]
)
def test_a_policy_in_the_page_allows_what_was_asked_for(
    layer: Layer, reading: Reading, tiles: str | None, hosts: str
) -> None:
    """The browser is told to load nothing; with tiles, pictures of their owner's host alone."""
    [policy] = [
        attributes["content"]
        for _, attributes in Page(full(layer, reading, tiles=tiles)).elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]

    assert policy.startswith("default-src 'none';")
    assert f"img-src data:{hosts};" in policy


def test_the_page_reads_without_a_script(layer: Layer, reading: Reading) -> None:
    """Headline, every statement with speaker, side, words and places, and the credit are there."""
    shown = Page(full(layer, reading)).shown

    for card in layer.cards:
        assert card.speaker in shown
        assert card.words in shown
        assert ", ".join((*card.about, *card.left_out)[:1]) in shown
    assert layer.title in shown
    assert layer.stamp in shown
    assert "(Russia)" in shown
    assert "Speech, not control of ground." in shown
    assert all(sentence in shown for sentence in layer.credit)


@pytest.mark.parametrize("words", HOSTILE)
def test_what_strangers_write_is_only_text(reading: Reading, words: str) -> None:
    """Mark-up, scripts and templates in names come out as they were written."""
    plain = Page(full(spoken(reading), reading))
    changed = named(reading, words)
    page = Page(full(spoken(changed), changed))
    kinds = [tag for tag, _ in page.elements if tag != "bdi"]

    assert " ".join(words.split()) in " ".join(page.shown.split())
    assert kinds == [tag for tag, _ in plain.elements]
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_sign_of_a_stranger_means_anything_to_the_script(reading: Reading, words: str) -> None:
    """In the facts of the script the signs of mark-up, templates and strings are written out."""
    changed = named(reading, words)
    script = full(spoken(changed), changed).rpartition("webMap(map_")[2]
    [name] = re.findall(r'"name":("(?:[^"\\]|\\.)*")', script)[:1]

    assert not set("<>&'`${}\u2028\u2029") & set(name)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_page_names_its_language_title_and_subject(reading: Reading, language: str) -> None:
    """What screen readers and search engines ask first is answered."""
    layer = spoken(reading, language=language)
    elements = Page(full(layer, reading)).elements
    meta = {found.get("name"): found.get("content") for tag, found in elements if tag == "meta"}

    assert elements[0] == ("html", {"lang": language})
    assert meta["description"] == layer.alt
    assert meta["viewport"] == "width=device-width, initial-scale=1"


def test_an_unknown_language_gives_an_english_page(reading: Reading) -> None:
    """A tag that nobody knows marks nothing and breaks nothing."""
    odd = replace(reading, report=replace(reading.report, language='xx" onload="x'))
    page = Page(full(spoken(odd, language="xx-nowhere"), odd))

    assert page.elements[0] == ("html", {"lang": "en"})
    assert not [found for tag, found in page.elements if tag == "q" and found.get("lang")]


def test_the_same_reading_gives_the_same_bytes(layer: Layer, reading: Reading) -> None:
    """folium names its parts by lot; the page does not show it."""
    assert full(layer, reading) == full(layer, reading)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_page_is_light(root: Path, language: str) -> None:
    """Leaflet, outlines, words, style and script together."""
    reading = read(read_file(root / "data" / "samples" / "istanbul-talks-2022-03-29.txt"))
    page = full(spoken(reading, language=language), reading)

    assert len(gzip.compress(page.encode(), mtime=0)) <= LIGHT


def test_ten_thousand_statements_make_a_page(reading: Reading) -> None:
    """Every one of them stands in the list, and the page can still be sent."""
    large = many(reading, 10_000)
    page = full(spoken(large), large)

    assert len(re.findall(r"<li class=\w", page)) == 10_000
    assert len(page.encode()) <= LARGE


def test_long_words_are_kept_whole(reading: Reading) -> None:
    """A quotation of 5,000 characters is printed to its end."""
    words = "ground " * 714 + "end"
    text = reading.report.text.replace("A decision was made", f"A decision was made {words}")
    first, *others = reading.statements
    span = replace(first.statement.span, end=first.statement.span.end + len(words) + 1)
    longer = replace(first.statement, span=span, fragments=(span,))
    changed = replace(
        reading,
        report=replace(reading.report, text=text),
        statements=(replace(first, statement=longer), *others),
    )

    assert words in Page(full(spoken(changed), changed)).shown


def test_a_report_without_statements_gives_a_page() -> None:
    """An empty list is said in words."""
    empty = Reading(Report("r", "Rain fell."), (), (), ())

    assert "No statement here names a place" in Page(full(spoken(empty), empty)).shown


def test_words_lead_to_where_they_were_published(reading: Reading) -> None:
    """The report's address goes with the map; a script as an address does not."""
    web, bad = (
        replace(reading, report=replace(reading.report, url=url))
        for url in ("https://example.org/talks", "javascript:alert(1)")
    )

    assert '"url":"https://example.org/talks"' in full(spoken(web), web)
    assert "alert(1)" not in full(spoken(bad), bad)


def test_both_embeds_say_the_same_around_the_map(layer: Layer, reading: Reading) -> None:
    """Headline, corrections, credit, edition, hash and data are those of the light one."""
    edition = corrected(full(layer, reading), on=date(2026, 12, 1), note="A name was misspelt.")
    light, page = (make(layer, reading, edition=edition) for make in (embed, full))

    assert "Corrected on 1 December 2026:" in page
    assert "Version 2, " in page
    for part in ("(?s)<header>.*?</header>", "(?s)<footer>.*?</footer>", LINKED):
        assert re.findall(part, page) == re.findall(part, light)


@pytest.mark.parametrize("number", [1000, 1001])
def test_a_long_page_holds_its_words_once(reading: Reading, number: int) -> None:
    """Above a thousand, the linked data count the statements; what they bear is their hash."""
    long = many(reading, number)
    page, whole = full(spoken(long), long), linked(spoken(long), long, FIRST)
    told, facts = told_by(page)

    assert told["identifier"] == whole["identifier"]
    assert ("hasPart" in told) == (number == 1000)
    assert ("mainEntity" in told) == (number == 1001)
    assert told.get("mainEntity", {"numberOfItems": number})["numberOfItems"] == number
    assert facts["statements"] == [f"s{at}" for at in range(1, number + 1)]


def test_a_long_page_loses_nothing(reading: Reading) -> None:
    """What its list does not say stands in columns, each value once; names are in the list."""
    long = many(reading, 1001)
    whole = linked(spoken(long), long, FIRST)["hasPart"]
    _, facts = told_by(full(spoken(long), long))

    assert isinstance(whole, list)
    for part in whole:
        part["creator"].pop("name")
    for name, (values, numbers) in facts["columns"].items():
        found = [values[at] for at in numbers] if numbers else values * 1001
        assert found == [part.get(name) for part in whole]
        assert len(values) <= 4


def test_a_long_page_can_be_corrected(reading: Reading) -> None:
    """Without its words in the linked data, the page still says which edition it is."""
    long = many(reading, 1001)
    page = full(spoken(long), long)

    assert corrected(page, on=date(2026, 12, 1), note="One.").version == 2


@pytest.mark.parametrize("words", HOSTILE)
def test_the_data_cannot_leave_their_elements(reading: Reading, words: str) -> None:
    """No sign in them could end an element, and they read back as the map has them."""
    changed = named(reading, words)
    told, _ = told_by(page := full(spoken(changed), changed))

    assert not set("<>&\u2028\u2029") & set("".join(re.findall(DATA, page)))
    assert told["hasPart"][0]["creator"]["name"] == spoken(changed).cards[0].speaker


@pytest.mark.parametrize("theme", ["light", "dark", "grey", "contrast"])
def test_a_theme_can_be_named(layer: Layer, reading: Reading, theme: Theme) -> None:
    """A page keeps the look that its publisher chose, whatever the reader's system says."""
    page = full(layer, reading, theme=theme)

    assert f".sw-skin{{--card:{PALETTES[theme].card}" in page  # type: ignore[index]  # not auto
    assert "prefers-color-scheme" not in page


def test_an_unknown_theme_is_refused(layer: Layer, reading: Reading) -> None:
    """The message lists the themes that there are."""
    with pytest.raises(ExportError, match="auto, light, dark"):
        full(layer, reading, theme="pink")  # type: ignore[arg-type]  # what the test is about


def test_systems_find_the_oembed_answer(layer: Layer, reading: Reading) -> None:
    """The head names its address, where there is one."""
    address = "https://news.example/map.oembed.json"
    links = [
        found for tag, found in Page(full(layer, reading, oembed=address)).elements if tag == "link"
    ]

    assert [(one["rel"], one["type"], one["href"]) for one in links] == [
        ("alternate", "application/json+oembed", address)
    ]


def test_a_page_leads_to_other_languages_only(layer: Layer, reading: Reading) -> None:
    """Asked for its own language it stays where it is."""
    edition = Edition(languages=(("en", "map.html"), ("uk", "map.uk.html")))
    _, facts = told_by(full(layer, reading, edition=edition))

    assert facts["languages"] == {"uk": "map.uk.html"}


def test_unknown_tiles_are_refused(layer: Layer, reading: Reading) -> None:
    """The message lists the maps that can be laid beneath."""
    with pytest.raises(LayerError, match="choose from osm"):
        full(layer, reading, tiles="http://example.org/{z}")


def test_the_terminal_writes_it(root: Path, tmp_path: Path) -> None:
    """--full with --tiles; tiles alone are refused in words."""
    report = str(root / "data" / "samples" / "istanbul-talks-2022-03-29.txt")
    target = tmp_path / "map.html"

    assert main(["embed", report, "--out", str(target), "--full", "--tiles", "osm"]) == 0
    assert "OpenStreetMap" in target.read_text("utf-8")
    assert main(["embed", report, "--out", str(target), "--tiles", "osm"]) == 2


def test_nothing_else_waits_for_folium(root: Path) -> None:
    """The terminal and the app start without it."""
    code = "import sys, cli, layers, export; sys.exit('folium' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
