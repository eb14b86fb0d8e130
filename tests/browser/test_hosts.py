from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Frame, Locator, Page

    from tests.browser.conftest import Hosted, Newsroom, Visit

pytestmark = pytest.mark.browser

both = pytest.mark.parametrize("kind", ["frame", "fragment"])
# The element that has the focus, also where it stands in a shadow root.
FOCUS = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.dataset.region || at?.className || at?.tagName;
}"""
STYLES = """item => ["color", "fontSize", "boxSizing", "letterSpacing", "textTransform",
  "textAlign", "direction", "display"].map(name => getComputedStyle(item)[name])"""
PARTS = (
    ".sw-leaf",
    ".sw-leaf h1",
    ".sw-list",
    ".sw-words",
    ".sw-pick",
    ".sw-tools button",
    "summary",
    ".sw-sheet:visible svg",
    ".sw-rows > li",
    ".sw-choice",
    "select",
    "footer",
)
SIZES = """items => items.map(item => item.getBoundingClientRect())
  .map(box => Math.min(box.width, box.height))"""
HEIGHT = "Math.ceil(document.documentElement.getBoundingClientRect().height)"
TARGETS = (
    ".sw-sheet:visible .sw-hit rect, button:visible, select, .sw-find input, .sw-choice, "
    "summary:visible, .sw-pick[role], .sw-out:visible"
)


def place(ours: Page | Frame, slug: str) -> Locator:
    return ours.locator(f".sw-sheet:visible .sw-hit[data-region={slug}]")


@both
@pytest.mark.parametrize("width", [320, 390, 768, 1600])
def test_a_host_shows_map_and_list(hosted: Callable[..., Hosted], kind: str, width: int) -> None:
    """At every width and in both schemes the map fills its place and every statement is seen."""
    there = hosted(kind, width, color_scheme="light")
    for scheme in ("light", "dark"):
        there.visit.page.emulate_media(color_scheme=scheme)
        map_ = there.ours.locator(".sw-sheet:visible svg").bounding_box()

        assert map_
        assert map_["width"] > 280
        assert map_["height"] > 150
        assert there.ours.locator(".sw-list li[data-statement]:visible").count() == 16


@both
@pytest.mark.parametrize("width", [320, 768])
def test_nothing_overflows_in_a_host(hosted: Callable[..., Hosted], kind: str, width: int) -> None:
    """Neither our page nor its host scrolls sideways, also with a card open."""
    there = hosted(kind, width)
    place(there.ours, "kyiv").press("Enter")
    wide = "document.documentElement.scrollWidth"

    assert there.visit.page.evaluate(wide) <= width
    assert there.ours.evaluate(wide) <= width


@both
@pytest.mark.parametrize("width", [320, 1600])
def test_a_finger_finds_every_target(hosted: Callable[..., Hosted], kind: str, width: int) -> None:
    """Places, buttons, fields, names and links are at least 24 pixels high and wide."""
    ours = hosted(kind, width).ours
    place(ours, "kyiv").press("Enter")
    sizes = ours.locator(TARGETS).evaluate_all(SIZES)

    assert len(sizes) > 30
    assert min(sizes) >= 24


def test_no_style_gets_into_a_fragment(
    visit: Callable[..., Visit], newsroom: Newsroom, hosted: Callable[..., Hosted]
) -> None:
    """Rules of the host that reach everything leave each part as it is on a page of its own."""
    alone = visit(f"{newsroom.address}talks.html", 390).page
    within = hosted("fragment", 390).ours
    looks = {part: alone.locator(part).first.evaluate(STYLES) for part in PARTS}

    assert {part: within.locator(part).first.evaluate(STYLES) for part in PARTS} == looks


@both
def test_no_style_gets_out(hosted: Callable[..., Hosted], kind: str) -> None:
    """The host keeps its own style sheet, and its own words look as it says."""
    page = hosted(kind).visit.page

    assert page.locator("#own").evaluate(STYLES)[:2] == ["rgb(255, 0, 0)", "40px"]
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_a_fragment_leaves_no_names(hosted: Callable[..., Hosted], newsroom: Newsroom) -> None:
    """The host's own variables keep their values, and none of ours joins them."""
    page = hosted("fragment").visit.page
    names = page.evaluate("Object.getOwnPropertyNames(window)")
    page.goto(f"{newsroom.address}host-picture-talks.html")

    assert page.evaluate("[begin, explore]") == ["ours", "ours"]
    assert set(names) == set(page.evaluate("Object.getOwnPropertyNames(window)"))


@both
def test_a_place_opens_and_closes_by_keyboard(hosted: Callable[..., Hosted], kind: str) -> None:
    """Enter opens its card, Escape closes it and gives the focus back to the place."""
    ours = hosted(kind, 1600).ours
    place(ours, "kyiv").press("Enter")
    opened = ours.locator(".sw-card h2").text_content()
    ours.locator(".sw-close").press("Escape")

    assert opened == "Kyiv"
    assert ours.locator(".sw-card h2").count() == 0
    assert ours.evaluate(FOCUS) == "kyiv"


@both
def test_marked_words_do_not_stop_the_keyboard(hosted: Callable[..., Hosted], kind: str) -> None:
    """With everything marked, Enter on a place still opens it."""
    there = hosted(kind)
    place(there.ours, "kyiv").focus()
    there.visit.page.keyboard.press("Control+a")
    there.visit.page.keyboard.press("Enter")

    assert there.ours.locator(".sw-card h2").text_content() == "Kyiv"


@both
def test_escape_in_a_field_is_the_fields(hosted: Callable[..., Hosted], kind: str) -> None:
    """Whoever clears the search by Escape keeps the place that is open."""
    ours = hosted(kind).ours
    place(ours, "kyiv").press("Enter")
    ours.locator(".sw-find input").press("Escape")

    assert ours.locator(".sw-card h2").text_content() == "Kyiv"


def test_a_hosts_own_events_break_nothing(hosted: Callable[..., Hosted]) -> None:
    """A key that a script of the host presses on the document closes the card, without an error."""
    ours = hosted("fragment").ours
    place(ours, "kyiv").press("Enter")
    ours.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")

    assert ours.locator(".sw-card h2").count() == 0


@both
def test_tab_reaches_every_place(hosted: Callable[..., Hosted], kind: str) -> None:
    """From the host's first word on, Tab comes to all nine directions."""
    there = hosted(kind)
    reached = set()
    for _ in range(16):
        there.visit.page.keyboard.press("Tab")
        reached.add(there.ours.evaluate(FOCUS))

    assert (
        len(
            reached & {*["kyiv", "chernihiv", "mariupol", "sumy", "kharkiv", "kherson", "mykolaiv"]}
        )
        == 7
    )
    assert {"crimea", "donbas"} <= reached


@both
def test_words_can_be_marked(hosted: Callable[..., Hosted], kind: str) -> None:
    """Dragging over a quotation to copy it chooses no statement."""
    there = hosted(kind, 1600)
    words = there.ours.locator(".sw-list .sw-words").first
    words.scroll_into_view_if_needed()
    box, mouse = words.bounding_box(), there.visit.page.mouse
    assert box
    mouse.move(box["x"] + 4, box["y"] + 8)
    mouse.down()
    mouse.move(box["x"] + 150, box["y"] + 8, steps=4)
    mouse.up()

    assert there.ours.locator(".sw-list li[aria-current]").count() == 0


@both
def test_paper_gets_everything(hosted: Callable[..., Hosted], kind: str) -> None:
    """In print the list is whole, paper is white and no button is left."""
    there = hosted(kind, 1600, color_scheme="dark")
    there.visit.page.emulate_media(media="print")
    ground = "item => getComputedStyle(item).backgroundColor"
    cut = "item => item.scrollHeight > item.clientHeight + 1"

    assert there.ours.locator(".sw-skin").evaluate(ground) == "rgb(255, 255, 255)"
    assert not there.ours.locator(".sw-list ol").evaluate(cut)
    assert there.ours.locator(".sw-skin button:visible").count() == 0


@both
@pytest.mark.parametrize(("motion", "asked"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_whoever_wants_no_motion_gets_none(
    hosted: Callable[..., Hosted], kind: str, motion: str, asked: str
) -> None:
    """A statement far down comes into sight at once where motion is not wanted."""
    ours = hosted(kind, reduced_motion=motion).ours
    ours.evaluate(
        "window.moves = []; Element.prototype.scrollIntoView = (how) => moves.push(how?.behavior)"
    )
    ours.locator(".sw-list .sw-pick").last.press("Enter")

    assert ours.evaluate("moves.at(-1)") == asked


def test_a_frame_tells_its_height(hosted: Callable[..., Hosted]) -> None:
    """The page around hears it as pym.js and as AMP say it, again whenever it changes."""
    there = hosted("frame", asks={"childId": "map-1"})
    there.ours.locator(".sw-rows").evaluate("rows => rows.remove()")
    height = there.ours.evaluate(HEIGHT)
    there.visit.page.wait_for_function(
        "h => heard.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height === h)"
        " && heard.includes(`pymxPYMxmap-1xPYMxheightxPYMx${h}`)",
        arg=height,
    )


@pytest.mark.parametrize("asks", [{}, {"childId": "a b"}, {"childId": "x" * 65}, {"childId": ""}])
def test_a_frame_without_a_name_tells_pym_nothing(
    hosted: Callable[..., Hosted], asks: dict[str, str]
) -> None:
    """Only a name as pym.js gives it is sent back."""
    page = hosted("frame", asks=asks).visit.page
    page.wait_for_function("heard.length > 0")

    assert page.evaluate("heard.filter(message => typeof message === 'string')") == []


def test_a_fragment_tells_nothing(newsroom: Newsroom, visit: Callable[..., Visit]) -> None:
    """The height of the page around is not ours to tell."""
    inner = f'<iframe src="{newsroom.address}host-polite-talks.html"></iframe>'
    outer = (newsroom.folder / "host-picture-talks.html").read_text("utf-8")
    (newsroom.folder / "host-outer.html").write_text(outer.replace("<p id", f"{inner}<p id"))
    page = visit(f"{newsroom.address}host-outer.html").page
    page.frame_locator("iframe").locator(".live").wait_for()

    assert page.evaluate("heard") == []
