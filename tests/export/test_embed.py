from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from export import ExportError
from export.embed import MOST, embed, write_embed
from geo import Reading, read
from layers import Layer, spoken
from layers.style import PALETTES, Theme
from reporting import Report, read_file, read_text

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{7*7}}",
    "${1}",
    "`${alert(1)}`",
    "</script><script>alert(1)</script>",
    "“Олександр” & 'co'",
    'a" onclick="alert(1)',
    "\u2028\u2029",
)


LIGHT = 20_000  # bytes, gzipped
CYRILLIC = 20_600  # two bytes a letter before they are packed
NINE = ("Kyiv", "Chernihiv", "Mariupol", "Sumy", "Kharkiv", "Kherson", "Mykolaiv", "Crimea")
PARTS = {
    "style": r"(?s)<style>.*?</style>",
    "script": r"(?s)<script>.*?</script>",
    "land": r'(?s)<g id="sw-base".*?(?=<g class="zones")',
    "list": r'(?s)<section class="sw-list".*?</section>',
}


def weight(page: str) -> int:
    """Return what a page weighs on its way, in bytes."""
    return len(gzip.compress(page.encode(), mtime=0))


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
    """The same reading, with a title and a speaker by another name."""
    first, *others = reading.statements
    speaker = replace(first.statement.speaker, name=words, role=f"{words} of Example")
    changed = replace(first, statement=replace(first.statement, speaker=speaker))
    report = replace(reading.report, title=words, publisher=words)
    return replace(reading, report=report, statements=(changed, *others))


def test_nothing_in_the_page_points_outside(layer: Layer, reading: Reading) -> None:
    """No attribute and no style names an address: links stay within the page."""
    text = embed(layer, reading)
    links = [
        value
        for _, attributes in Page(text).elements
        for name, value in attributes.items()
        if name in {"src", "href", "xlink:href", "action", "srcset", "data"}
    ]

    assert all(link.startswith("#") for link in links)
    assert set(re.findall(r"url\((.)", text)) <= {"#"}
    assert "@import" not in text


def test_a_policy_in_the_page_forbids_requests(layer: Layer, reading: Reading) -> None:
    """The browser itself is told to load nothing."""
    policies = [
        attributes["content"]
        for _, attributes in Page(embed(layer, reading)).elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]

    assert len(policies) == 1
    assert policies[0].startswith("default-src 'none';")


def test_the_page_reads_without_a_script(layer: Layer, reading: Reading) -> None:
    """Headline, every statement with speaker and words, and the credit are there."""
    shown = Page(embed(layer, reading)).shown

    for card in layer.cards:
        assert card.speaker in shown
        assert card.words in shown
    assert layer.title in shown
    assert layer.stamp in shown
    assert layer.alt in shown
    assert all(sentence in shown for sentence in layer.credit)


def test_every_link_in_the_page_has_its_target(layer: Layer, reading: Reading) -> None:
    """Words lead to the list and the list leads to the words."""
    elements = Page(embed(layer, reading)).elements
    targets = {attributes.get("id") for _, attributes in elements}
    links = {attributes["href"] for tag, attributes in elements if tag in {"a", "use"}}

    assert len(links) > len(layer.cards)
    assert {link.removeprefix("#") for link in links} <= targets


@pytest.mark.parametrize("words", HOSTILE)
def test_what_strangers_write_is_only_text(reading: Reading, words: str) -> None:
    """Mark-up, templates and quotation marks in names come out as they were written."""
    plain = embed(spoken(reading), reading)
    changed = named(reading, words)
    page = Page(embed(spoken(changed), changed))

    assert " ".join(words.split()) in page.shown
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in Page(plain).elements]
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]


@pytest.mark.parametrize("words", HOSTILE)
def test_the_facts_cannot_leave_their_element(reading: Reading, words: str) -> None:
    """The script's data hold no sign that could end them, and read back as the map has them."""
    region = replace(reading.statements[0].regions[0].region, name_en=words)
    link = replace(reading.statements[0].regions[0], region=region)
    changed = replace(
        reading,
        statements=(replace(reading.statements[0], regions=(link,)), *reading.statements[1:]),
    )
    made = spoken(changed)
    text = embed(made, changed)
    linked, facts = re.findall(r'<script type="application/[a-z+]+">(.*?)</script>', text)

    assert not set("<>&\u2028\u2029") & set(facts + linked)
    assert json.loads(facts)["regions"]["kyiv"]["label"] == made.zones[0].label
    assert json.loads(linked)["hasPart"][0]["about"][0]["name"] == made.zones[0].label


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_page_names_its_language_title_and_subject(reading: Reading, language: str) -> None:
    """What screen readers and search engines ask first is answered."""
    layer = spoken(reading, language=language)
    elements = Page(embed(layer, reading)).elements
    meta = {found.get("name"): found.get("content") for tag, found in elements if tag == "meta"}

    assert elements[0] == ("html", {"lang": language})
    assert meta["description"] == layer.alt
    assert meta["viewport"] == "width=device-width, initial-scale=1"


def test_the_same_reading_gives_the_same_bytes(layer: Layer, reading: Reading) -> None:
    """An embed can be checked against its source."""
    assert embed(layer, reading) == embed(layer, reading)


def test_twenty_statements_are_light() -> None:
    """Nine directions and twenty statements of ordinary length, with all that goes with them."""
    roads = ("bridge", "hospital", "school", "railway", "market", "harbour", "station", "theatre")
    said = "\n\n".join(
        f"“The {roads[number % 8]} near {place} was hit {number + 2} times and nobody there "
        f"expects the lights to return soon,” said {first} {last}, {role}."
        for number, (place, first, last, role) in enumerate(
            zip(
                (*NINE, "Donbas") * 3,
                ("Olena", "Viktor", "Sergei", "Anna", "Mark", "Dmytro", "Pavel") * 3,
                ("Marchenko", "Lysenko", "Orlov", "Koval", "Hill") * 4,
                ("a doctor", "mayor of a town", "Russian minister", "Ukrainian general") * 5,
                strict=False,
            )
        )
    )
    reading = read(read_text(f"Twenty voices after the talks\n\n{said}"))
    page = embed(spoken(reading, language="en"), reading)

    assert len(reading.statements) == 20
    assert len(set(re.findall(r'class="marks" data-region="(\w+)', page))) == 9
    assert weight(page) <= LIGHT


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_page_is_light(root: Path, language: str) -> None:
    """Nine directions, map, words, data and script together weigh less than a photograph."""
    reading = read(read_file(root / "data" / "samples" / "istanbul-talks-2022-03-29.txt"))
    page = embed(spoken(reading, language=language), reading)
    whole = weight(page)
    parts = {name: whole - weight(re.sub(part, "", page)) for name, part in PARTS.items()}
    print(language, whole, parts)  # noqa: T201 - what costs what, for whoever makes it lighter

    assert len(set(re.findall(r'class="marks" data-region="(\w+)', page))) == 9
    assert whole <= (LIGHT if language == "en" else CYRILLIC)


def test_a_report_without_statements_gives_a_page() -> None:
    """An empty list is said in words; the report stays with whoever published it."""
    empty = Reading(Report("r", "Rain fell."), (), (), ())
    shown = Page(embed(spoken(empty), empty)).shown

    assert "No statement here names a place" in shown
    assert "Rain fell." not in shown


def test_the_report_is_not_published_again(reading: Reading) -> None:
    """A sentence that holds no statement stays out, of the words shown and of the data alike."""
    text = f"{reading.report.text}\nNobody spoke of the weather. {'Rain fell all day. ' * 3}"
    longer = replace(reading, report=replace(reading.report, text=text))
    page = embed(spoken(longer), longer)

    assert "weather" not in page
    assert "Rain fell" not in page
    assert "Alexander Fomin said." in page
    assert "Fomin made no mention of" in Page(page).shown


def test_words_lead_to_where_they_were_published(reading: Reading) -> None:
    """With an address each statement links to its very words, and tells no one who follows."""
    known = replace(reading, report=replace(reading.report, url="https://example.org/talks?a=1#p2"))
    links = [
        attributes
        for tag, attributes in Page(embed(spoken(known), known)).elements
        if tag == "a" and attributes["href"].startswith("https:")
    ]

    assert len(links) == len(known.statements)
    assert links[0]["href"] == (
        "https://example.org/talks?a=1#p2:~:text=A%20decision%20was%20made,Kyiv%20and%20Chernihiv%20directions"
    )
    assert {link["rel"] for link in links} == {"noopener noreferrer"}


def test_signs_that_no_page_can_hold_are_replaced(reading: Reading) -> None:
    """A zero byte or half a character in a sentence does not break the page."""
    text = reading.report.text.replace("Units may go", "Units\x00may\ud800go")
    odd = replace(reading, report=replace(reading.report, text=text))

    assert "Units\ufffdmay\ufffdgo" in Page(embed(spoken(odd), odd)).shown


@pytest.mark.parametrize("theme", ["light", "dark", "grey", "contrast"])
def test_a_theme_can_be_named(layer: Layer, reading: Reading, theme: Theme) -> None:
    """A page keeps the look that its publisher chose, whatever the reader's system says."""
    page = embed(layer, reading, theme=theme)

    assert f".sw-skin{{--card:{PALETTES[theme].card}" in page
    assert "prefers-color-scheme" not in page


def test_an_unknown_theme_is_refused(layer: Layer, reading: Reading) -> None:
    """The message lists the themes that there are."""
    with pytest.raises(ExportError, match="auto, light, dark"):
        embed(layer, reading, theme="pink")  # type: ignore[arg-type]  # what the test is about


def test_more_than_a_light_page_bears_is_told(layer: Layer, reading: Reading) -> None:
    """The message leads to the page that bears them."""
    crowded = replace(layer, cards=layer.cards * MOST)

    with pytest.raises(ExportError, match="please show fewer of them, or make the full page"):
        embed(crowded, reading)


def test_a_page_is_written_whole(tmp_path: Path, layer: Layer, reading: Reading) -> None:
    """The file is there at once, with nothing left beside it."""
    write_embed(tmp_path / "map.html", layer, reading)

    assert [file.name for file in tmp_path.iterdir()] == ["map.html"]
    assert (tmp_path / "map.html").read_text(encoding="utf-8") == embed(layer, reading)


def test_a_page_that_cannot_be_written_says_so(
    tmp_path: Path, layer: Layer, reading: Reading
) -> None:
    """The message names the file; nothing is left behind."""
    with pytest.raises(ExportError, match=r"gone.map\.html could not be written"):
        write_embed(tmp_path / "gone" / "map.html", layer, reading)
    assert list(tmp_path.iterdir()) == []
