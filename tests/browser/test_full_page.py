from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from export.full import full
from geo import read
from layers import spoken
from layers.leaflet import web_map
from reporting import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

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
