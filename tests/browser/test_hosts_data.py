from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from geo import LocatedStatement, Reading
from reporting import Report, Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Frame, Page

    from tests.browser.conftest import Hosted, Newsroom, Visit

pytestmark = pytest.mark.browser

both = pytest.mark.parametrize("kind", ["frame", "fragment"])
RIGHT_TO_LEFT = "محمد العلي"
NAMES = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    'a" onclick="alert(1)',
    "{{7*7}} {% raise %}",
    "`${alert(1)}`",
    "</template><b>bold</b>",
    "&lt;b&gt; &amp; 'co'",
    RIGHT_TO_LEFT,
    '=HYPERLINK("http://wire.example")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\uff1d1",
    "N" * 300,
    "<!--",
    "<![CDATA[ ]]>",
)
LISTED = """rows => rows.map(row => [row.dataset.statement,
  row.querySelector(".sw-pick").textContent, row.querySelector(".sw-places").textContent])"""


@pytest.fixture(scope="session")
def wild(newsroom: Newsroom, sample_reading: Reading) -> str:
    """The name of a page whose speakers are called as strangers like to be."""
    called = tuple(
        replace(
            one,
            statement=replace(
                one.statement, speaker=replace(one.statement.speaker, name=name, role=name)
            ),
        )
        for one, name in zip(sample_reading.statements, NAMES, strict=True)
    )
    report = replace(sample_reading.report, title=NAMES[0], publisher="P" * 300)
    newsroom.publish("wild", replace(sample_reading, report=report, statements=called))
    return "wild"


def saved(page: Page, kind: str, folder: Path) -> str:
    """Return what a button of a page saves, as text."""
    with page.expect_download() as going:
        page.get_by_role("button", name=kind).click()
    file = folder / going.value.suggested_filename
    going.value.save_as(file)
    assert file.suffix == f".{kind.lower()}"
    return file.read_bytes().decode("utf-8-sig")


def shown(ours: Page | Frame, kind: str) -> str:
    """Return what a button of a framed page shows."""
    ours.get_by_role("button", name=kind).click()
    return ours.get_by_role("textbox", name=kind).input_value()


@both
def test_names_of_every_kind_run_nothing(
    hosted: Callable[..., Hosted], wild: str, kind: str
) -> None:
    """Mark-up in names is shown as it was written, in the list, in a card and in the choice."""
    ours = hosted(kind, name=wild, asks={"region": "kyiv"}).ours
    listed = ours.locator(".sw-list li[data-statement] .sw-pick").all_text_contents()

    assert set(listed) <= set(NAMES)
    assert set(NAMES) == {*ours.locator(".sw-speakers option").all_text_contents()[1:]}
    assert ours.locator(".sw-leaf :is(img, script, template)").count() == 0


@both
def test_names_without_end_stay_within(hosted: Callable[..., Hosted], wild: str, kind: str) -> None:
    """A name and a publisher of 300 letters without a blank are broken, also on a small phone."""
    there = hosted(kind, 320, name=wild, asks={"statement": "s14", "region": "kyiv"})

    assert there.ours.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_picture_with_words_stays_within(
    visit: Callable[..., Visit], newsroom: Newsroom, wild: str
) -> None:
    """Names without end are broken there too."""
    page = visit(f"{newsroom.address}host-picture-{wild}.html", 320).page

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@both
def test_a_name_from_right_to_left_reads_so(
    hosted: Callable[..., Hosted], wild: str, kind: str
) -> None:
    """An Arabic name runs its own way in a line that runs ours, in the list as in a card."""
    ours = hosted(kind, name=wild).ours
    named = ours.locator(".sw-list .sw-pick", has_text=RIGHT_TO_LEFT)
    direction = "item => getComputedStyle(item).direction"

    assert named.evaluate(direction) == "rtl"
    assert named.evaluate("item => getComputedStyle(item).unicodeBidi") == "isolate"
    assert named.locator("..").evaluate(direction) == "ltr"


@both
def test_a_report_without_statements_has_a_page(
    hosted: Callable[..., Hosted], newsroom: Newsroom, kind: str
) -> None:
    """The map of the country stands there, and the list says why it is empty."""
    newsroom.publish("rain", Reading(Report("r", "Rain fell."), (), (), ()))
    ours = hosted(kind, name="rain").ours

    assert ours.locator(".sw-sheet:visible svg").count() == 1
    assert "No statement here names a place" in ours.locator(".sw-leaf").inner_text()
    assert ours.locator(".sw-hit").count() == 0


def test_no_statements_give_an_empty_table(
    visit: Callable[..., Visit], newsroom: Newsroom, tmp_path: Path
) -> None:
    """Without statements the table has a head and no row, and the map no feature."""
    newsroom.publish("rain", Reading(Report("r", "Rain fell."), (), (), ()))
    page = visit(f"{newsroom.address}rain.html").page

    assert saved(page, "CSV", tmp_path) == "credit\r\n"
    assert json.loads(saved(page, "GeoJSON", tmp_path))["features"] == []


@pytest.fixture(scope="session")
def long(newsroom: Newsroom, sample_reading: Reading) -> str:
    """The name of a page whose one quotation has 5,000 characters."""
    words = f"We hold Kyiv{' and the road to the north is long' * 147}, to the end"
    kyiv, whole = Span(8, 12), Span(0, len(words))
    first = sample_reading.statements[0]
    said = replace(first.statement, span=whole, fragments=(whole,))
    link = next(tie for tie in first.regions if tie.region.slug == "kyiv")
    located = LocatedStatement(said, (kyiv,), (replace(link, span=kyiv, relation="about"),))
    newsroom.publish("long", Reading(Report("long", words, "en"), (located,), (), ()))
    return "long"


@both
@pytest.mark.parametrize("width", [320, 1600])
def test_a_quotation_of_5000_characters_is_whole(
    hosted: Callable[..., Hosted], long: str, kind: str, width: int
) -> None:
    """Every word of it can be read, and nothing scrolls sideways."""
    there = hosted(kind, width, name=long)
    there.ours.locator(".sw-sheet:visible .sw-hit").first.press("Enter")
    card = there.ours.locator(".sw-card .sw-words")

    assert len(card.inner_text()) > 5000
    assert card.inner_text().rstrip("”").endswith("to the end")
    assert there.ours.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", ["CSV", "GeoJSON"])
def test_a_sandboxed_frame_shows_its_data(hosted: Callable[..., Hosted], kind: str) -> None:
    """It may save no file: the data stand marked in a field, one key away from being copied."""
    there = hosted("frame")
    data = shown(there.ours, kind)
    page = there.visit.page
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.keyboard.press("Control+c")
    page.locator("main > textarea").press("Control+v")

    assert len(data) > 1000
    assert page.locator("main > textarea").input_value() == data


def test_shown_data_do_not_stop_the_mouse(hosted: Callable[..., Hosted]) -> None:
    """With the data marked in their field a click on a place still opens it."""
    ours = hosted("frame", 1600).ours
    shown(ours, "CSV")
    ours.locator(".sw-sheet:visible .sw-hit[data-region=kyiv]").click(position={"x": 3, "y": 3})

    assert ours.locator(".sw-card h2").text_content() == "Kyiv"


def test_asking_twice_shows_one_field(hosted: Callable[..., Hosted]) -> None:
    """The field of the one kind makes way for the other's."""
    ours = hosted("frame").ours
    shown(ours, "CSV")

    assert json.loads(shown(ours, "GeoJSON"))["type"] == "FeatureCollection"
    assert ours.locator(".sw-take textarea").count() == 1


@pytest.mark.parametrize("host", ["talks", "host-fragment-talks"])
def test_a_page_saves_what_its_list_says(
    visit: Callable[..., Visit], newsroom: Newsroom, tmp_path: Path, host: str
) -> None:
    """A row a statement and place, in the order of the list, with speaker and words."""
    page = visit(f"{newsroom.address}{host}.html").page
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV", tmp_path))))
    listed = page.locator(".sw-list li[data-statement]").evaluate_all(LISTED)
    names = {identifier: (name, places) for identifier, name, places in listed}

    assert list(dict.fromkeys(row["statement"] for row in rows)) == list(names)
    assert all(row["speaker"] == names[row["statement"]][0] for row in rows)
    assert all(row["place"] in names[row["statement"]][1] for row in rows)
    assert {row["place"] for row in rows} - {""} == set(places_on(page))


def places_on(page: Page) -> list[str]:
    labels: list[str] = page.locator(".sw-sheet:visible .sw-hit").evaluate_all(
        "hits => hits.map(hit => hit.ariaLabel.split(':')[0])"
    )
    return labels


def test_places_lie_where_the_table_says(
    visit: Callable[..., Visit], newsroom: Newsroom, tmp_path: Path
) -> None:
    """Each row with a place is a feature, longitude first."""
    page = visit(f"{newsroom.address}talks.html").page
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV", tmp_path))))
    features = json.loads(saved(page, "GeoJSON", tmp_path))["features"]
    at = [feature["geometry"]["coordinates"] for feature in features]

    assert at == [[float(row["longitude"]), float(row["latitude"])] for row in rows if row["place"]]
    assert all(22 < east < 41 and 44 < north < 53 for east, north in at)


def test_no_cell_is_a_formula(
    visit: Callable[..., Visit], newsroom: Newsroom, wild: str, tmp_path: Path
) -> None:
    """Names that a spreadsheet would run are led by an apostrophe; all others are unchanged."""
    page = visit(f"{newsroom.address}{wild}.html").page
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV", tmp_path))))
    names = dict.fromkeys(row["speaker"] for row in rows)

    assert list(names) == [f"'{name}" if name[0] in "=+-@\uff1d" else name for name in NAMES]


def test_a_sandboxed_frame_shows_where_a_source_is(hosted: Callable[..., Hosted]) -> None:
    """It may open no window: a link shows its address, to be copied, and the page stays."""
    there = hosted("frame")
    row = there.ours.locator(".sw-list li[data-statement]").first
    row.locator("summary").click()
    link = row.locator(".sw-out")
    link.click()

    field = row.get_by_role("textbox", name=link.inner_text())
    assert field.input_value() == link.get_attribute("href")
    assert field.input_value().startswith("https://wire.example/talks#:~:text=")
    assert len(there.visit.page.context.pages) == 1


def test_a_fragment_keeps_its_links(hosted: Callable[..., Hosted]) -> None:
    """At top level a source is a plain link to a window of its own, which learns nothing."""
    link = hosted("fragment").ours.locator(".sw-list .sw-out").first

    assert link.get_attribute("target") == "_blank"
    assert link.get_attribute("rel") == "noopener noreferrer"
