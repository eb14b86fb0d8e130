from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

HOSTILE = """<img src=x onerror=alert(1)> & the “talks” {{7*7}}

“We will leave Kherson <script>alert(1)</script> and ${1} Харків soon,” said \
Ivan <b>Petrenko</b>, mayor of Kyiv.

“Not now,” said O'Brien "`${alert(1)}`" of Kyiv.
"""


def region(page: Page, slug: str) -> Locator:
    return page.locator(f".sw-sheet:visible .sw-hit[data-region={slug}]")


def row(page: Page, speaker: str) -> Locator:
    return page.locator(".sw-list li[data-statement]", has_text=speaker)


def lit(page: Page) -> set[str]:
    shown: list[str] = page.locator(".sw-sheet:visible .place-label.lit").evaluate_all(
        "items => items.map(item => item.dataset.region)"
    )
    return set(shown)


def test_a_direction_shows_its_statements(visit: Callable[..., Visit], sample_embed: str) -> None:
    """A click on Kyiv lists those about it apart from those taken over, and lights it alone."""
    page = visit(sample_embed).page
    region(page, "kyiv").click(position={"x": 3, "y": 3})
    groups = page.locator(".sw-list .sw-group").all_text_contents()

    assert groups == ["About Kyiv", "Taken over, on Kyiv"]
    assert row(page, "by a large margin").count() == 1
    assert row(page, "Mykhailo Podolyak").count() == 0
    assert lit(page) == {"kyiv"}


def test_a_direction_left_out_says_so(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Mariupol's list holds whoever was silent about it, under words that say silence."""
    page = visit(sample_embed).page
    region(page, "mariupol").press("Enter")

    assert page.locator(".sw-list .sw-group").all_text_contents() == ["Leave out Mariupol"]
    assert row(page, "Fomin").count() == 1


def test_a_statement_lights_its_places(visit: Callable[..., Visit], sample_embed: str) -> None:
    """A click on a statement reverses its places' names and opens it in its list."""
    page = visit(sample_embed).page
    row(page, "by a large margin").click()
    card = page.locator(".sw-card")

    assert {"kyiv", "chernihiv"} <= lit(page)
    assert "donbas" not in lit(page)
    assert card.locator("h2").text_content() == "Selected statement"
    assert card.locator("details .said", has_text="by a large margin").is_visible()


def test_words_stand_in_their_sentence(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Unfolded, a source shows whole sentences, each place under the line of its relation."""
    page = visit(sample_embed).page
    fomin = row(page, "by a large margin")
    fomin.locator("summary").click()
    told = fomin.locator(".sw-text p")
    lines = fomin.locator(".tie").evaluate_all(
        "ties => ties.map(tie => getComputedStyle(tie).textDecorationStyle)"
    )

    assert "told reporters after the meeting." in (told.first.text_content() or "")
    assert told.last.is_visible()
    assert set(lines) == {"solid", "dashed"}
    assert page.locator(".sw-list li[aria-current]").count() == 0


def test_the_source_unfolds_without_a_script(
    visit: Callable[..., Visit], sample_embed: str
) -> None:
    """The sentences behind a statement need nothing but the browser."""
    page = visit(sample_embed, java_script_enabled=False).page
    assert page.locator("details[open]").count() == 0
    page.locator(".sw-list li", has_text="by a large margin").locator("summary").click()

    page.locator("details[open]").wait_for()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (768, 1024)])
def test_the_map_stays_while_the_list_is_read(
    visit: Callable[..., Visit], sample_embed: str, width: int, height: int
) -> None:
    """In one column a statement far down shows what it lights, and stays in sight itself."""
    page = visit(sample_embed, width, height, reduced_motion="reduce").page
    chosen = row(page, "Donbas").last
    chosen.click()
    place, words = page.locator(".sw-map").bounding_box(), chosen.bounding_box()

    assert place
    assert words
    assert place["y"] == pytest.approx(0, abs=1)
    assert place["height"] <= 0.46 * height
    assert words["y"] >= place["height"]
    assert words["y"] + words["height"] <= height
    page.locator(".sw-let-go").click()
    assert page.locator(".sw-map").bounding_box() != place


def test_escape_clears_the_selection(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Everything goes back to how it was, and the keyboard stays where it was."""
    page = visit(sample_embed).page
    region(page, "kyiv").press("Enter")
    page.keyboard.press("Escape")

    assert lit(page) == set()
    assert page.evaluate("document.activeElement.dataset.region") == "kyiv"


def test_escape_works_after_a_click(visit: Callable[..., Visit], sample_embed: str) -> None:
    """A mouse leaves the focus nowhere; Escape clears the selection all the same."""
    page = visit(sample_embed).page
    row(page, "by a large margin").click()
    page.keyboard.press("Escape")

    assert lit(page) == set()
    assert page.locator(".sw-list li[aria-current]").count() == 0


def test_closing_a_card_gives_the_focus_back(
    visit: Callable[..., Visit], sample_embed: str
) -> None:
    """Who opened a place by keyboard stands on that place again."""
    page = visit(sample_embed).page
    region(page, "donbas").press("Enter")
    page.get_by_role("button", name="Close").press("Enter")

    assert page.evaluate("document.activeElement.dataset.region") == "donbas"


def test_every_place_is_reached_by_tab(visit: Callable[..., Visit], sample_embed: str) -> None:
    """The nine directions are buttons that say what was said about them."""
    page = visit(sample_embed).page
    hits = page.locator(".sw-sheet:visible .sw-hit")
    labels = hits.evaluate_all("items => items.map(item => item.getAttribute('aria-label'))")

    assert len(labels) >= 9
    assert "Mariupol: 1 left it out" in labels
    assert hits.evaluate_all("items => items.every(item => item.tabIndex === 0)")


@pytest.mark.parametrize("width", [320, 390, 768, 1200, 1600])
def test_targets_are_large_and_nothing_overflows(
    visit: Callable[..., Visit], sample_embed: str, width: int
) -> None:
    """At every width a finger finds each place, and the page never scrolls sideways."""
    page = visit(sample_embed, width).page
    sizes = page.locator(".sw-sheet:visible .sw-hit rect").evaluate_all(
        "items => items.map(item => item.getBoundingClientRect()).map(box => "
        "Math.min(box.width, box.height))"
    )

    assert min(sizes) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_pages_through_a_card(visit: Callable[..., Visit], sample_embed: str) -> None:
    """On a phone a tap opens a card under the map, and its arrows go through the statements."""
    page = visit(sample_embed, 390, 844, has_touch=True).page
    region(page, "kyiv").tap(position={"x": 3, "y": 3})
    card = page.locator(".sw-card")
    first = card.locator(".sw-words").text_content()
    card.get_by_role("button", name="Next statement").click()

    assert card.locator("h2").text_content() == "Kyiv"
    assert card.locator(".sw-words").text_content() != first
    assert "2 of" in (card.text_content() or "")


def test_a_filter_takes_marks_away(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Without "left out" those marks leave map and list together, and come back."""
    page = visit(sample_embed).page
    page.get_by_role("checkbox", name="Left out").uncheck()

    assert page.locator(".sw-sheet:visible .mark[data-relation=left_out]:visible").count() == 0
    page.get_by_role("checkbox", name="Left out").check()
    assert page.locator(".sw-sheet:visible .mark[data-relation=left_out]:visible").count() == 5


def test_a_search_keeps_what_it_finds(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Words narrow the list; words that nobody said give a way back."""
    page = visit(sample_embed).page
    page.get_by_label("Find words").fill("crimea")

    assert row(page, "").count() == 1
    page.get_by_label("Find words").fill("zzz")
    page.get_by_role("button", name="Clear the filters").click()
    assert row(page, "").count() > 9


def test_the_map_zooms_and_comes_back(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Buttons, keys and the wheel with Ctrl zoom; the wheel alone leaves the map as it is."""
    page = visit(sample_embed).page
    sheet = page.locator(".sw-sheet:visible svg")
    whole = sheet.get_attribute("viewBox")
    sheet.hover()
    page.mouse.wheel(0, -200)
    assert sheet.get_attribute("viewBox") == whole
    page.get_by_role("button", name="Zoom in").click()
    assert sheet.get_attribute("viewBox") != whole
    page.get_by_role("button", name="Whole map").click()
    region(page, "kyiv").press("+")
    assert sheet.get_attribute("viewBox") != whole


def test_zooming_in_makes_room(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Names and marks keep their size on the screen while the land beneath them grows."""
    page = visit(sample_embed).page
    name = page.locator(".sw-sheet:visible .place-label[data-region=kyiv] text")
    ring = page.locator(".sw-sheet:visible .zone[data-region=kyiv] path")
    before, around = name.bounding_box(), ring.bounding_box()
    region(page, "kyiv").press("+")
    after, wider = name.bounding_box(), ring.bounding_box()

    assert before
    assert after
    assert around
    assert wider
    assert after["width"] == pytest.approx(before["width"], abs=1)
    assert wider["width"] > 1.3 * around["width"]


def test_the_page_reads_without_a_script(visit: Callable[..., Visit], sample_embed: str) -> None:
    """Where scripts are off there is the map and the whole list, and no dead button."""
    page = visit(sample_embed, java_script_enabled=False).page

    assert page.locator(".sw-sheet svg").first.is_visible()
    assert page.locator(".sw-list li").count() > 9
    assert page.locator("button:visible, input:visible").count() == 0


@pytest.mark.parametrize(("scheme", "ground"), [("light", "255, 255, 255"), ("dark", "17, 23, 27")])
def test_the_page_follows_the_reader(
    visit: Callable[..., Visit], sample_embed: str, scheme: str, ground: str
) -> None:
    """Dark and light come from the reader's own setting."""
    page = visit(sample_embed, color_scheme=scheme).page

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == f"rgb({ground})"


def test_paper_gets_everything(visit: Callable[..., Visit], sample_embed: str) -> None:
    """In print nothing is cut off by a scrolling box, and paper stays white."""
    page = visit(sample_embed, color_scheme="dark").page
    page.emulate_media(media="print")
    cut = page.locator(".sw-list ol").evaluate_all(
        "items => items.filter(item => item.scrollHeight > item.clientHeight + 1).length"
    )

    assert cut == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_strangers_write_runs_nothing(
    visit: Callable[..., Visit], embedded: Callable[..., str]
) -> None:
    """Mark-up and templates in a report are shown as they were written, also when chosen."""
    page = visit(embedded(HOSTILE)).page
    for item in page.locator(".sw-list li[data-statement]").all():
        item.click()
    shown = page.locator("main").inner_text()

    assert all(
        words in shown for words in ("<script>alert(1)</script>", "{{7*7}}", "${1}", "Харків")
    )
    assert page.locator("main img, main script, main b:has-text('Petrenko')").count() == 0


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_the_page_speaks_other_languages(
    visit: Callable[..., Visit], embedded: Callable[..., str], sample: str, language: str
) -> None:
    """Names, legend and buttons come in Ukrainian or Russian; the quotations stay as they are."""
    page = visit(embedded(sample, language)).page
    quoted = page.locator(".sw-list .sw-words[lang=en]").count()
    region(page, "crimea").press("Enter")

    names = {"uk": "Крим", "ru": "Крым"}
    assert page.locator(".sw-card h2").text_content() == names[language]
    assert quoted > 9
