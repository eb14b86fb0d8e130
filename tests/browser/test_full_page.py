from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from export.edition import Edition
from export.embed import embed
from export.full import full
from geo import read
from layers import spoken
from layers.leaflet import web_map
from reporting import read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

HOSTILE = """<img src=x onerror=alert(1)> & the “talks” {{7*7}}

“We will leave Kherson <script>alert(1)</script> and ${1} {% raise %} Харків soon,” said \
Ivan <b>Petrenko</b>, mayor of Kyiv.

“Not now, Kyiv,” said O'Brien "`${alert(1)}`" محمد العلي of Kyiv.
"""
STRICT = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "img-src data:; font-src data:"
)
# WCAG 2.2 at level AA takes in all before it.
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Write the full embed of a text and return the address of the file."""

    def write(text: str, language: str = "en", tiles: str | None = None) -> str:
        reading = read(read_text(text))
        file = tmp_path_factory.mktemp("full") / "page.html"
        layer = spoken(reading, language=language)
        file.write_text(full(layer, reading, tiles=tiles), encoding="utf-8")
        return file.as_uri()

    return write


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory, sample: str) -> dict[str, str]:
    """The addresses of the light and the full embed of a published report."""
    folder, reading = tmp_path_factory.mktemp("both"), read(read_text(sample))
    published = replace(reading, report=replace(reading.report, url="https://example.org/talks"))
    edition = Edition(languages=(("uk", "uk.html"),))
    (folder / "uk.html").write_text("<title>Ukrainian</title>", encoding="utf-8")
    for name, make in (("light", embed), ("full", full)):
        page = make(spoken(published), published, edition=edition)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in ("light", "full")}


@pytest.fixture(scope="session")
def sample_full(written: Callable[..., str], sample: str) -> str:
    return written(sample)


def place(page: Page, name: str) -> Locator:
    return page.locator(f".sw-place[aria-label^='{name}']")


def card(page: Page) -> Locator:
    return page.locator("#sw-card")


def test_the_map_needs_no_network(visit: Callable[..., Visit], sample_full: str) -> None:
    """From a file, with the network off, every place of the report is a button on the map."""
    page = visit(sample_full, offline=True).page
    labels = page.locator(".sw-place").evaluate_all(
        "items => items.map(item => item.getAttribute('aria-label'))"
    )

    assert len(labels) == 9
    assert "Mariupol: 1 left it out" in labels
    assert page.locator(".sw-land").count() == 1


def test_dots_lie_round_their_places(visit: Callable[..., Visit], sample_full: str) -> None:
    """Each place's dots lie within the outline of the country."""
    page = visit(sample_full).page
    land = page.locator(".sw-land").bounding_box()
    boxes = [item.bounding_box() for item in page.locator(".sw-dots").all()]

    assert land
    assert len(boxes) == 9
    for box in boxes:
        assert box
        assert land["x"] - 1 <= box["x"]
        assert land["y"] - 1 <= box["y"]
        assert box["x"] + box["width"] <= land["x"] + land["width"] + 1
        assert box["y"] + box["height"] <= land["y"] + land["height"] + 1
        assert min(box["width"], box["height"]) > 8


def test_the_map_runs_under_a_strict_policy(browser: Browser, written: Callable[..., str]) -> None:
    """A publisher's own policy, which lets no page ask for anything, breaks nothing."""
    page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda line: told.append(line.text))
    address = "http://127.0.0.1:9/map.html"
    page.route(
        address,
        lambda route: route.fulfill(
            path=written(HOSTILE).removeprefix("file://"),
            headers={"Content-Security-Policy": STRICT, "Content-Type": "text/html; charset=utf-8"},
        ),
    )
    page.goto(address)
    place(page, "Kherson").press("Enter")

    assert card(page).is_visible()
    assert told == []
    page.close()


def test_every_place_is_reached_and_opened_by_keyboard(
    visit: Callable[..., Visit], sample_full: str
) -> None:
    """Tab reaches a place, Enter opens its words, Escape closes them and gives the focus back."""
    page = visit(sample_full, reduced_motion="reduce").page
    reached: list[str] = []
    for _ in range(30):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.getAttribute('aria-label')") or ""
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
        reached.append(label.partition(":")[0])
        if reached[-1] == "Crimea":
            break
    page.keyboard.press("Enter")
    opened = card(page).inner_text()
    page.keyboard.press("Escape")

    assert {"Kyiv", "Chernihiv", "Mariupol"} <= set(reached)
    assert "Crimea" in opened
    assert card(page).is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Crimea")


def test_a_card_is_paged_through(visit: Callable[..., Visit], sample_full: str) -> None:
    """Buttons and arrow keys go from statement to statement; the list follows."""
    page = visit(sample_full, reduced_motion="reduce").page
    place(page, "Kyiv").click()
    first = card(page).locator(".sw-entry").inner_text()
    page.get_by_role("button", name="Next statement").click()
    second = card(page).locator(".sw-entry").inner_text()
    page.keyboard.press("ArrowRight")

    assert first != second
    assert card(page).get_by_role("status").inner_text() == "3 of 5"
    assert page.locator("#sw-rows li[aria-current]").count() == 1


def test_a_statement_of_the_list_lights_its_places(
    visit: Callable[..., Visit], sample_full: str
) -> None:
    """A row opens by mouse and by keyboard, and the names of its places are reversed."""
    page = visit(sample_full, reduced_motion="reduce").page
    page.locator("#sw-rows li", has_text="by a large margin").locator("b").first.press("Enter")
    lit = page.locator(".sw-lit").evaluate_all(
        "items => items.map(item => item.getAttribute('aria-label').split(':')[0])"
    )

    assert {"Kyiv", "Chernihiv", "Mariupol"} <= set(lit)
    assert "by a large margin" in card(page).inner_text()


def test_a_switch_takes_marks_away(visit: Callable[..., Visit], sample_full: str) -> None:
    """Without "left out" the places that were only left out leave the map, and come back."""
    page = visit(sample_full).page
    page.get_by_role("button", name="What the map shows").press("Enter")
    page.get_by_role("checkbox", name="Left out").press("Space")

    assert place(page, "Mariupol").is_hidden()
    assert place(page, "Kyiv").is_visible()
    page.get_by_role("checkbox", name="Left out").press("Space")
    assert place(page, "Mariupol").is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1200, 1600])
def test_targets_are_large_and_nothing_overflows(
    visit: Callable[..., Visit], sample_full: str, width: int
) -> None:
    """At every width a finger finds each place and button, and the page never scrolls sideways."""
    page = visit(sample_full, width, reduced_motion="reduce").page
    place(page, "Kyiv").press("Enter")
    sizes = page.locator(".sw-place:visible, button:visible, #sw-rows b[tabindex]").evaluate_all(
        "items => items.map(item => item.getBoundingClientRect()).map(box => "
        "Math.min(box.width, box.height))"
    )

    assert min(sizes) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_names_and_marks_keep_apart(
    visit: Callable[..., Visit], written: Callable[..., str], sample: str, width: int, language: str
) -> None:
    """Whatever the language and the width, no place covers another, and none leaves the map."""
    page = visit(written(sample, language), width).page
    over = page.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll(".sw-place:not([hidden])")]
            .map(item => item.getBoundingClientRect());
          const map = document.querySelector(".folium-map").getBoundingClientRect();
          const out = boxes.filter(box => box.left < map.left || box.right > map.right);
          const met = boxes.filter((one, at) => boxes.some((other, place) => place > at
            && one.left < other.right - 1 && one.right > other.left + 1
            && one.top < other.bottom - 1 && one.bottom > other.top + 1));
          return [boxes.length, out.length, met.length];
        }"""
    )

    assert over == [9, 0, 0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("open_", ["", ".sw-place", ".leaflet-control-layers-toggle"])
def test_an_audit_finds_nothing(
    browser: Browser, sample_full: str, scheme: str, width: int, open_: str
) -> None:
    """axe-core has no complaint at WCAG 2.2 AA, in light and dark, closed and open."""
    look: dict[str, Any] = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True, **look)
    page.goto(sample_full)
    if open_:
        page.locator(open_).first.press("Enter")
    found = Axe().run(page, options=RULES).response["violations"]
    page.close()

    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_the_page_reads_without_a_script(visit: Callable[..., Visit], sample_full: str) -> None:
    """Where scripts are off there is the whole list with its legend, and no dead button."""
    page = visit(sample_full, java_script_enabled=False).page
    shown = page.locator("main").inner_text()

    assert page.locator("#sw-rows li").count() == 16
    assert "The map needs JavaScript." in shown
    assert "Leaves out Mariupol, Sumy, Kharkiv, Kherson, Mykolaiv" in shown
    assert page.locator("button:visible, input:visible, .folium-map:visible").count() == 0


@pytest.mark.parametrize(("scheme", "ground"), [("light", "255, 255, 255"), ("dark", "17, 23, 27")])
def test_the_page_follows_the_reader(
    visit: Callable[..., Visit], sample_full: str, scheme: str, ground: str
) -> None:
    """Dark and light come from the reader's own setting."""
    page = visit(sample_full, color_scheme=scheme).page

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == f"rgb({ground})"


def test_whoever_wants_no_motion_gets_none(visit: Callable[..., Visit], sample_full: str) -> None:
    """With reduced motion the map jumps to its new zoom instead of gliding there."""
    page = visit(sample_full, reduced_motion="reduce").page
    page.get_by_role("button", name="Zoom in").click()

    assert page.locator(".leaflet-zoom-anim").count() == 0


def test_paper_gets_everything(visit: Callable[..., Visit], sample_full: str) -> None:
    """In print nothing is cut off, the whole country is on the map, and paper stays white."""
    page = visit(sample_full, color_scheme="dark").page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    cut = page.evaluate(
        "(list => list.scrollHeight > list.clientHeight + 1)(document.getElementById('sw-rows'))"
    )
    map_, land = page.locator(".folium-map").bounding_box(), page.locator(".sw-land").bounding_box()

    assert not cut
    assert map_
    assert land
    assert map_["x"] <= land["x"]
    assert land["x"] + land["width"] <= map_["x"] + map_["width"] <= 700
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("button:visible").count() == 0


def test_what_strangers_write_runs_nothing(
    visit: Callable[..., Visit], written: Callable[..., str]
) -> None:
    """Mark-up and templates in a report are shown as they were written, also when chosen."""
    page = visit(written(HOSTILE)).page
    for row in page.locator("#sw-rows li").all():
        row.click()
    shown = page.locator("main").inner_text()

    for words in ("<script>alert(1)</script>", "{{7*7}}", "${1}", "{% raise %}", "<b>Petrenko</b>"):
        assert words in shown
    assert page.locator("main img, main script").count() == 0


def test_tiles_are_asked_for_only_when_a_reader_wants_them(
    browser: Browser, written: Callable[..., str], sample: str
) -> None:
    """The layer is named with its owner and off; switched on, only the owner's host is asked."""
    page = browser.new_page(offline=True)
    asked: list[str] = []
    page.goto(written(sample, tiles="osm"))
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="What the map shows").press("Enter")
    tiles = page.get_by_role("checkbox", name="OpenStreetMap")
    before = list(asked)
    with page.expect_request("https://tile.openstreetmap.org/**"):
        tiles.press("Space")

    assert before == []
    assert asked
    assert all(address.startswith("https://tile.openstreetmap.org/") for address in asked)
    assert (
        "© OpenStreetMap contributors" in page.locator(".leaflet-control-attribution").inner_text()
    )
    page.close()


def test_places_beyond_the_map_have_buttons(
    visit: Callable[..., Visit], written: Callable[..., str]
) -> None:
    """What was said about a town far away opens from a line under the map."""
    text = "“We will speak in Istanbul and in Kharkiv,” said Olena Petrenko, the mayor of Kharkiv."
    page = visit(written(text), reduced_motion="reduce").page
    button = page.get_by_role("button", name="Istanbul: 1 about it")
    button.press("Enter")

    assert "We will speak" in card(page).inner_text()
    page.keyboard.press("Escape")
    assert button.evaluate("item => item === document.activeElement")


def test_a_map_without_statements_is_still_a_map(
    visit: Callable[..., Visit], written: Callable[..., str]
) -> None:
    """A report in which nobody speaks gives the country, and a sentence that says so."""
    page = visit(written("Rain fell on Tuesday.")).page

    assert page.locator(".sw-land").count() == 1
    assert "No statement here names a place" in page.locator("main").inner_text()


@pytest.mark.parametrize(("language", "name"), [("uk", "Крим"), ("ru", "Крым")])
def test_the_page_speaks_other_languages(
    visit: Callable[..., Visit], written: Callable[..., str], sample: str, language: str, name: str
) -> None:
    """Names, legend and buttons come in Ukrainian or Russian; the quotations stay as they are."""
    page = visit(written(sample, language)).page
    place(page, name).press("Enter")

    assert card(page).locator("h2").inner_text() == name
    assert page.locator("#sw-rows q[lang=en]").count() > 1


def saved(page: Page, kind: str) -> str:
    """The data that a page gives to take along."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=kind).click()
    return waiting.value.path().read_text("utf-8-sig")


def test_both_embeds_give_the_same_data(visit: Callable[..., Visit], both: dict[str, str]) -> None:
    """Every statement and place is a row of the CSV and, with a place, a point of the GeoJSON."""
    light, page = (visit(both[name]).page for name in ("light", "full"))
    tables = [list(csv.DictReader(saved(one, "CSV").splitlines())) for one in (light, page)]
    points = [json.loads(saved(one, "GeoJSON"))["features"] for one in (light, page)]
    keys = [[(row["statement"], row["relation"], row["place"]) for row in one] for one in tables]

    assert sorted(keys[0]) == sorted(keys[1])
    assert len({statement for statement, *_ in keys[1]}) == 16
    assert len(points[0]) == len(points[1]) == sum(bool(place) for *_, place in keys[1])
    assert sorted(tables[0], key=str) == sorted(tables[1], key=str)


def test_a_long_page_gives_every_statement(
    visit: Callable[..., Visit], written: Callable[..., str]
) -> None:
    """Above a thousand, the words of the data are those of the list."""
    voices = (
        f"“We will keep road {at} to Kherson open,” said Olena Petrenko, the mayor of Kherson."
        for at in range(1, 1006)
    )
    page = visit(written("\n\n".join(voices))).page
    told = list(csv.DictReader(saved(page, "CSV").splitlines()))

    assert len({row["statement"] for row in told}) == page.locator("#sw-rows li").count() > 1000
    assert {row["speaker"] for row in told} == {"Olena Petrenko"}
    assert {row["side"] for row in told} == {"Ukraine"}
    assert all(re.fullmatch(r"We will keep road \d+ to Kherson open", row["words"]) for row in told)
    assert told[0]["place"] == told[-1]["place"] == "Kherson"


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("?region=crimea", "Crimea"),
        ("?statement=s4", "Selected statement"),
        ("?region=kyiv&statement=s9", "Kyiv"),
    ],
)
def test_an_address_opens_a_card(
    visit: Callable[..., Visit], both: dict[str, str], asked: str, title: str
) -> None:
    """A place or a statement is open from the start; the page takes neither focus nor place."""
    page = visit(both["full"] + asked, height=500).page

    assert card(page).locator("h2").inner_text() == title
    assert page.locator("#sw-rows li[aria-current]").count() == 1
    assert page.evaluate("document.activeElement === document.body && scrollY === 0")


@pytest.mark.parametrize(
    "asked",
    ["?region=constructor&statement=%3Cb%3E", "?lang=constructor", "?theme=pink", "?lang=en"],
)
def test_an_address_asks_only_for_what_there_is(
    visit: Callable[..., Visit], both: dict[str, str], asked: str
) -> None:
    """Anything else changes nothing."""
    page = visit(both["full"] + asked).page

    assert page.url.endswith(asked)
    assert card(page).is_hidden()
    assert page.locator("body").get_attribute("data-theme") is None


def test_an_address_asks_for_look_and_language(
    visit: Callable[..., Visit], both: dict[str, str]
) -> None:
    """Dark, without headline, or the page in another language."""
    page = visit(both["full"] + "?theme=dark&plain").page
    page.get_by_role("button", name="Zoom in").wait_for()

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 23, 27)"
    assert page.locator("h1").is_hidden()
    page.goto(both["full"] + "?lang=uk")
    page.wait_for_url("**/uk.html?lang=uk")


def test_a_static_page_has_nothing_to_press(
    visit: Callable[..., Visit], both: dict[str, str]
) -> None:
    """The map is drawn, and there is no button, no stop for the Tab key in it."""
    page = visit(both["full"] + "?static").page
    page.keyboard.press("Tab")

    assert page.locator(".sw-place:visible").count() == 9
    assert page.locator("button:visible, [role=button]:not(.sw-place):visible").count() == 0
    assert page.evaluate("document.activeElement.id") == "sw-rows"
    page.locator("#sw-rows li").first.click()
    assert card(page).is_hidden()


@pytest.mark.parametrize("name", ["light", "full"])
def test_a_fenced_in_frame_gives_text_to_copy(
    visit: Callable[..., Visit], both: dict[str, str], tmp_path: Path, name: str
) -> None:
    """Where windows and files are forbidden, the address of a source and the data are shown."""
    host = tmp_path / "host.html"
    address = f"{both[name]}?region=kyiv"
    host.write_text(
        f'<iframe sandbox="allow-scripts" src="{address}" width=900 height=1800></iframe>',
        encoding="utf-8",
    )
    page = visit(host.as_uri(), 1000, 1900).page
    frame = page.frame_locator("iframe")
    for fold in frame.locator(".sw-card details:not([open]) summary").all():
        fold.click()
    frame.locator(".sw-card .sw-out").first.click()
    frame.get_by_role("button", name="CSV").click()

    shown = frame.locator(".sw-card textarea").input_value()
    assert shown.startswith("https://example.org/talks#:~:text=")
    assert "by a large margin" in frame.locator(".sw-take textarea").input_value()


@pytest.mark.parametrize("name", ["light", "full"])
def test_the_page_around_hears_the_height(
    visit: Callable[..., Visit], both: dict[str, str], tmp_path: Path, name: str
) -> None:
    """pym.js and AMP each get it in their own words, also once a card has opened."""
    host = tmp_path / "host.html"
    host.write_text(
        "<script>heard = []; onmessage = (event) => heard.push(event.data)</script>"
        f'<iframe sandbox="allow-scripts" src="{both[name]}?childId=map-1" width=600></iframe>',
        encoding="utf-8",
    )
    page = visit(host.as_uri()).page
    page.wait_for_function("heard.length > 1")
    high = page.frames[1].evaluate("Math.ceil(document.documentElement.offsetHeight)")
    page.wait_for_function(
        "high => heard.some((one) => one.type === 'embed-size' && Math.abs(one.height - high) < 2)",
        arg=high,
    )

    assert page.evaluate("heard.some((one) => /^pymxPYMxmap-1xPYMxheightxPYMx\\d+$/.test(one))")


def test_zooming_keeps_what_is_said_in_sight(
    visit: Callable[..., Visit], written: Callable[..., str]
) -> None:
    """The buttons zoom about the chosen place, or about one near the middle of those in sight."""
    text = "“We will not leave Crimea,” said Olena Petrenko, the mayor of Kherson."
    page = visit(written(text), reduced_motion="reduce").page
    before = place(page, "Crimea").bounding_box()
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    after = place(page, "Crimea").bounding_box()

    assert before
    assert after
    assert after["x"] == pytest.approx(before["x"], abs=60)
    assert after["y"] == pytest.approx(before["y"], abs=60)


def test_zooming_never_ends_in_empty_land(visit: Callable[..., Visit], sample_full: str) -> None:
    """With nothing chosen and places on all sides, one of them is still there close up."""
    page = visit(sample_full, reduced_motion="reduce").page
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
    land = page.locator(".folium-map").bounding_box()
    boxes = [item.bounding_box() for item in page.locator(".sw-place:visible").all()]

    assert land
    assert any(
        box
        and land["x"] <= box["x"] <= land["x"] + land["width"]
        and land["y"] <= box["y"] <= land["y"] + land["height"]
        for box in boxes
    )


def test_a_notebook_shows_the_map_by_itself(
    visit: Callable[..., Visit], tmp_path_factory: pytest.TempPathFactory, sample: str
) -> None:
    """The bare folium map brings Leaflet, its legend and its statements, and asks for nothing."""
    file = tmp_path_factory.mktemp("notebook") / "map.html"
    web_map(spoken(read(read_text(sample)))).save(str(file))
    page = visit(file.as_uri(), offline=True).page
    place(page, "Crimea").press("Enter")

    assert "Crimea" in card(page).inner_text()
    page.keyboard.press("Escape")
    page.locator("summary").press("Enter")
    assert page.get_by_text("Speech, not control of ground.").is_visible()
