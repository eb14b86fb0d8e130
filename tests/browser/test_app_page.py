from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

HOSTILE = """![x](http://example.org/x.png) <script>alert(1)</script> {{7*7}}

“We will leave Kherson <img src=x onerror=alert(1)> and ${1} soon,” said Ivan Petrenko.
"""


@pytest.fixture
def first(visit: Callable[..., Visit], app: str) -> Page:
    """The app as it stands when someone has opened it."""
    page = visit(app, 1440, 1000).page
    page.set_default_timeout(30_000)
    page.wait_for_selector(".sw-list li")
    return page


def paste(page: Page, text: str) -> None:
    page.get_by_text("Paste", exact=True).click()
    page.get_by_label("Text of a report").fill(text)
    page.get_by_role("button", name="Read", exact=True).click()


def test_the_sample_is_on_the_map_at_once(visit: Callable[..., Visit], app: str) -> None:
    """Map, list, strip and report are there, and choosing among them tells the server nothing."""
    opened = visit(app, 1440, 1000)
    row = opened.page.locator(".sw-list li", has_text="by a large margin")
    row.wait_for(timeout=30_000)
    opened.page.wait_for_timeout(500)
    before = len(opened.asked), len(opened.told)
    row.click()
    lit = opened.page.locator(".sw-sheet:visible .place-label.lit")

    assert {"kyiv", "chernihiv"} <= set(lit.evaluate_all("all => all.map(i => i.dataset.region)"))
    assert opened.page.locator(".sw-text .chosen", has_text="by a large margin").count() == 1
    assert (len(opened.asked), len(opened.told)) == before


def test_words_in_the_report_find_their_statement(first: Page) -> None:
    """A click in the text selects the statement there, in the list and on the map."""
    first.locator(".sw-text a.tie", has_text="Crimea").first.click()
    lit = first.locator(".sw-sheet:visible .place-label.lit")

    assert "Podolyak" in (first.locator(".sw-list li[aria-current]").text_content() or "")
    assert lit.evaluate_all("all => all.map(i => i.dataset.region)") == ["crimea"]


def test_chosen_words_come_into_view(first: Page) -> None:
    """The report scrolls in its box to the words; the page itself stays where it is."""
    first.emulate_media(reduced_motion="reduce")
    before = first.locator(".sw-map").bounding_box()
    first.locator(".sw-list li", has_text="Donbas").first.click()
    box = first.locator(".sw-report .sw-text").bounding_box()
    words = first.locator(".sw-text .chosen").first.bounding_box()

    assert box
    assert words
    assert box["y"] <= words["y"] <= box["y"] + box["height"] - words["height"]
    assert first.locator(".sw-map").bounding_box() == before


def test_the_strip_is_walked_by_arrows(first: Page) -> None:
    """One stop for Tab, then the arrow keys go from mark to mark, and Enter selects."""
    first.locator(".sw-track a").first.focus()
    first.keyboard.press("ArrowRight")
    first.keyboard.press("Enter")

    assert first.locator(".sw-track a[tabindex='0']").count() == 1
    assert first.locator(".sw-list li[aria-current]").count() >= 1


def test_a_filter_takes_marks_off_the_strip(first: Page) -> None:
    """What leaves the map leaves the strip as well."""
    first.get_by_role("checkbox", name="Left out").uncheck()

    assert first.locator(".sw-track a[data-relation=left_out]:visible").count() == 0


def test_a_direction_opens_its_list(first: Page) -> None:
    """A place on the map shows what was said about it, by mouse and by keyboard alike."""
    hit = first.locator(".sw-sheet:visible .sw-hit[data-region=kharkiv]")
    hit.click(position={"x": 3, "y": 3})
    assert first.locator(".sw-group").all_text_contents() == ["Leave out Kharkiv"]
    first.keyboard.press("Escape")
    assert first.locator(".sw-group").count() == 0


def test_a_pasted_report_is_read(first: Page) -> None:
    """Another report takes the sample's place on map and list."""
    paste(first, "“We will hold Kharkiv,” Ivan Petrenko, mayor of Lviv, said on Monday.")
    first.wait_for_selector(".sw-list li:has-text('We will hold')")

    assert first.locator(".sw-sheet:visible .mark[data-region=kharkiv]").count() == 1
    assert first.locator(".sw-list li", has_text="Fomin").count() == 0


def test_what_strangers_write_runs_nothing(first: Page) -> None:
    """A hostile report is shown word for word, and loads and runs nothing."""
    paste(first, HOSTILE)
    first.wait_for_selector(".sw-text:has-text('{{7*7}}')")
    heading = first.locator(".sw-title h1")

    assert "![x](http://example.org/x.png) <script>alert(1)</script>" in heading.inner_text()
    assert "<img src=x onerror=alert(1)>" in first.locator(".sw-text").inner_text()
    assert first.locator(".stMain img, .sw img, .sw script").count() == 0


def test_a_file_is_read(first: Page, tmp_path: Path) -> None:
    """An uploaded text is read, with the day that its name holds."""
    file = tmp_path / "border-2023-05-06.txt"
    file.write_text("“We stay in Kherson,” said Ivan Petrenko, mayor of Lviv.", encoding="utf-8")
    first.get_by_text("File", exact=True).click()
    first.locator("input[type=file]").set_input_files(file)
    first.wait_for_selector(".sw-list li:has-text('We stay in')")

    assert "6 May 2023" in first.locator(".sw-title").inner_text()


def test_the_language_changes_in_place(first: Page) -> None:
    """The map turns Ukrainian and keeps what was chosen."""
    first.locator(".sw-sheet:visible .sw-hit[data-region=crimea]").press("Enter")
    first.get_by_text("Українська").click()
    first.wait_for_selector(".sw[lang=uk]")

    assert first.locator(".sw-card h2").text_content() == "Крим"


def test_a_page_to_embed_is_taken_away(first: Page) -> None:
    """It comes down as a file of its kind."""
    with first.expect_download() as awaited:
        first.get_by_role("button", name="HTML").click()

    assert awaited.value.suggested_filename.endswith(".html")
    assert awaited.value.path().read_bytes().startswith(b"<!")


def test_a_picture_is_edited_and_taken_away(first: Page) -> None:
    """New words stand on the picture at once; picture and story come down with them."""
    first.get_by_role("tab", name="Picture", exact=True).click()
    seen = first.locator(".st-key-picture-seen img")
    before = seen.evaluate("image => image.src")
    first.get_by_text("Words", exact=True).click()
    box = first.get_by_label("Headline", exact=True)
    box.fill("Our own words")
    box.press("Control+Enter")
    first.wait_for_function(
        "old => document.querySelector('.st-key-picture-seen img').src !== old",
        arg=before,
    )
    with first.expect_download() as story:
        first.get_by_role("button", name="Save the story").click()
    with first.expect_download() as picture:
        first.get_by_role("button", name="PNG").click()

    assert story.value.suggested_filename == "story.toml"
    assert 'headline = "Our own words"' in story.value.path().read_text("utf-8")
    assert picture.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_open_tab_stays_open_in_another_language(first: Page) -> None:
    """Its words change, not what is looked at."""
    first.get_by_role("tab", name="Picture", exact=True).click()
    first.locator(".st-key-picture-seen img").wait_for()
    first.get_by_text("Українська").click()

    first.wait_for_selector("[role=tab][aria-selected=true]:has-text('Зображення')")


def test_a_saved_story_is_opened(first: Page, tmp_path: Path) -> None:
    """The page turns to its report, language and words."""
    file = tmp_path / "story.toml"
    file.write_text(
        "[report]\ntext = '“We stay in Kherson,” said Ivan Petrenko, mayor of Lviv.'\n"
        "[words]\nheadline = 'Свої слова'\n[[picture]]\nfile = 'a.png'\nlanguage = 'uk'\n",
        encoding="utf-8",
    )
    first.get_by_text("File", exact=True).click()
    first.locator("input[type=file]").set_input_files(file)
    first.wait_for_selector("[role=tab][aria-selected=true]:has-text('Зображення')")
    first.get_by_text("Слова", exact=True).click()

    expect(first.get_by_label("Заголовок", exact=True)).to_have_value("Свої слова")


def test_a_phone_shows_the_map_first(visit: Callable[..., Visit], app: str) -> None:
    """At 390 px nothing scrolls sideways and the map is in sight without scrolling."""
    page = visit(app, 390, 844).page
    page.wait_for_selector(".sw-list li", timeout=30_000)
    box = page.locator(".sw-map").bounding_box()

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert box
    assert box["y"] + box["height"] <= 844
    assert box["width"] >= 340


def test_a_phone_keeps_the_map_in_sight(visit: Callable[..., Visit], app: str) -> None:
    """A statement far down the list shows what it lights, below the bar of the app."""
    page = visit(app, 390, 844, reduced_motion="reduce").page
    chosen = page.locator(".sw-list li", has_text="by a large margin")
    chosen.click(timeout=30_000)
    held, words = page.locator(".sw-map").bounding_box(), chosen.bounding_box()

    assert held
    assert words
    assert 0 <= held["y"] <= 80
    assert held["y"] + held["height"] <= words["y"] <= 844


def test_the_side_is_closed_on_a_phone(visit: Callable[..., Visit], app: str) -> None:
    """The report comes first; choices open at a touch."""
    page = visit(app, 390, 844).page
    page.wait_for_selector(".sw-list li", timeout=30_000)
    side = page.get_by_test_id("stSidebar")
    box = side.bounding_box() if side.is_visible() else None

    assert box is None or box["x"] + box["width"] <= 0
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_text("Sample reports").first.wait_for()


def test_the_screen_follows_the_reader(visit: Callable[..., Visit], app: str) -> None:
    """In a dark system the map is dark as well."""
    page = visit(app, color_scheme="dark").page
    page.wait_for_selector(".sw-list li", timeout=30_000)

    assert page.locator(".sw-skin[data-theme=dark]").count() == 1
