from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Newsroom

pytestmark = pytest.mark.browser

# WCAG 2.2 at level AA takes in all before it.
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture(params=[390, 1440])
def audited(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page that lets axe in, in the scheme that the test asks for."""
    look: dict[str, Any] = {"viewport": {"width": request.param, "height": 900}}
    page = browser.new_page(bypass_csp=True, reduced_motion="reduce", **look)
    yield page
    page.close()


def complaints(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("host", ["talks", "host-polite-talks"])
def test_an_audit_finds_nothing(
    audited: Page, newsroom: Newsroom, host: str, scheme: Scheme
) -> None:
    """axe-core has no complaint at WCAG 2.2 AA, alone and as a fragment, closed and open."""
    audited.emulate_media(color_scheme=scheme)
    audited.goto(f"{newsroom.address}{host}.html")
    closed = complaints(audited)
    audited.locator(".sw-sheet:visible .sw-hit[data-region=kyiv]").press("Enter")

    assert closed == []
    assert complaints(audited) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_audit_of_the_picture_finds_nothing(
    audited: Page, newsroom: Newsroom, scheme: Scheme
) -> None:
    """Nor has it one of the picture with every statement in words."""
    audited.emulate_media(color_scheme=scheme)
    audited.goto(f"{newsroom.address}host-picture-talks.html")

    assert complaints(audited) == []
