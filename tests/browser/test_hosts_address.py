from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Frame, Page

    from tests.browser.conftest import Hosted, Newsroom, Visit

pytestmark = pytest.mark.browser

both = pytest.mark.parametrize("kind", ["frame", "fragment"])
SCRIPT = '"><script>alert(1)</script>'
NONSENSE = (SCRIPT, "__proto__", "constructor", "", "javascript:alert(1)")


def ground(ours: Page | Frame) -> str:
    found: str = ours.locator(".sw-skin").evaluate("item => getComputedStyle(item).backgroundColor")
    return found


def settled(page: Page) -> str:
    """Return a page as it is once its map has been measured, which a still one never is."""
    page.wait_for_selector(".sw[style*='--held'], .sw:not(.live)")
    return page.content()


@both
def test_an_address_asks_for_a_theme(hosted: Callable[..., Hosted], kind: str) -> None:
    """Dark is dark, whatever the reader's system says."""
    asked = hosted(kind, asks={"theme": "dark"}, color_scheme="light")

    assert ground(asked.ours) == "rgb(17, 23, 27)"


@both
def test_an_address_asks_for_no_headline(hosted: Callable[..., Hosted], kind: str) -> None:
    """Where the page around has one, ours goes, and stamp and credit stay."""
    ours = hosted(kind, asks={"plain": ""}).ours

    assert ours.locator(".sw-skin :is(h1, .sw-standfirst):visible").count() == 0
    assert ours.locator(".sw-stamp:visible, .sw-limits:visible").count() == 2


@both
def test_an_address_asks_for_stillness(hosted: Callable[..., Hosted], kind: str) -> None:
    """Map and list are there without a button, as if scripts were off."""
    ours = hosted(kind, asks={"static": ""}).ours

    assert ours.locator(".sw-list li:visible").count() == 16
    assert ours.locator(".sw-skin button:visible, .sw-hit, .sw-skin input:visible").count() == 0


@both
def test_an_address_asks_for_a_place(hosted: Callable[..., Hosted], kind: str) -> None:
    """The page opens with the place's card."""
    ours = hosted(kind, asks={"region": "kyiv"}).ours

    assert ours.locator(".sw-card h2").text_content() == "Kyiv"


@both
def test_an_address_asks_for_a_statement(hosted: Callable[..., Hosted], kind: str) -> None:
    """The page opens with the statement chosen in its list."""
    ours = hosted(kind, asks={"statement": "s2"}).ours
    chosen = ours.locator(".sw-list li[aria-current]")

    assert chosen.get_attribute("data-statement") == "s2"


def test_an_address_asks_for_a_language(hosted: Callable[..., Hosted]) -> None:
    """The frame goes on to the page in that language, and stays there."""
    ours = hosted("frame", asks={"lang": "uk", "region": "crimea"}).ours
    ours.wait_for_url("**/talks.uk.html?lang=uk&region=crimea")

    assert ours.locator(".sw-card h2").text_content() == "Крим"
    assert ours.locator("html").get_attribute("lang") == "uk"


def test_a_fragment_never_takes_its_host_away(hosted: Callable[..., Hosted]) -> None:
    """In a page of others there is no going on to another language."""
    there = hosted("fragment", asks={"lang": "uk"})

    assert there.ours.locator(".live").count() == 1
    assert there.visit.page.url.endswith("host-asking.html")


@pytest.fixture(scope="module")
def plain_page(browser: Browser, newsroom: Newsroom) -> str:
    """The page as its address alone gives it."""
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{newsroom.address}talks.html")
    content = settled(page)
    page.close()
    return content


@pytest.mark.parametrize("name", ["theme", "lang", "region", "statement", "childId"])
def test_nonsense_changes_nothing(
    visit: Callable[..., Visit], newsroom: Newsroom, plain_page: str, name: str
) -> None:
    """What no list of the page knows leaves it as it was, and runs nothing."""
    page = visit(newsroom.address, 390).page
    for value in NONSENSE:
        address = f"{newsroom.address}talks.html?{name}={quote(value)}"
        page.goto(address)

        assert page.url == address
        assert settled(page) == plain_page


@pytest.mark.parametrize("flag", ["plain", "static"])
def test_a_flag_counts_whatever_its_value(
    visit: Callable[..., Visit], newsroom: Newsroom, flag: str
) -> None:
    """A value of a flag that needs none is never looked at."""
    address = f"{newsroom.address}talks.html?{flag}"
    plain = settled(visit(address, 390).page)

    assert settled(visit(f"{address}={quote(SCRIPT)}", 390).page) == plain
