from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Newsroom, Visit

pytestmark = pytest.mark.browser

# How systems run the script of a piece that they put in: where it stands, or moved elsewhere.
RUNS = {
    "in place": "old.replaceWith(made)",
    "in the head": "document.head.append(made)",
    "late": "setTimeout(() => document.body.prepend(made))",
    "as a module": "made.type = 'module'; old.replaceWith(made)",
    "twice": "old.replaceWith(made); const more = made.cloneNode(); more.text = made.text;"
    "made.after(more)",
}
PUT_IN = """code => {
  const slot = document.querySelector("#own").appendChild(document.createElement("div"));
  slot.innerHTML = code;
  for (const old of slot.querySelectorAll("script:not([type])")) {
    const made = document.createElement("script");
    made.text = old.text;
    RUN;
  }
}"""


def opened(visit: Callable[..., Visit], newsroom: Newsroom) -> tuple[Page, str]:
    """Return a page without a map, and the fragment to put into it."""
    code = (newsroom.folder / "talks.fragment.html").read_text(encoding="utf-8")
    return visit(f"{newsroom.address}host-picture-talks.html", 390).page, code


@pytest.mark.parametrize("run", RUNS)
def test_a_fragment_works_however_it_is_put_in(
    visit: Callable[..., Visit], newsroom: Newsroom, run: str
) -> None:
    """Put in by ``innerHTML`` it starts once its script runs, once, wherever that happens."""
    page, code = opened(visit, newsroom)
    page.evaluate(PUT_IN.replace("RUN", RUNS[run]), code)
    page.locator(".sw-sheet:visible .sw-hit[data-region=kyiv]").press("Enter")

    assert page.locator(".sw-card h2").text_content() == "Kyiv"
    assert page.locator(".sw-tools").count() == 1


def test_two_fragments_keep_apart(visit: Callable[..., Visit], newsroom: Newsroom) -> None:
    """A place opened in one leaves the other as it is."""
    page, code = opened(visit, newsroom)
    for _ in range(2):
        page.evaluate(PUT_IN.replace("RUN", RUNS["in place"]), code)
    page.locator(".sw-sheet:visible .sw-hit[data-region=kyiv]").first.press("Enter")

    assert page.locator(".live").count() == 2
    assert page.locator(".sw-card h2").count() == 1
    assert page.locator(".sw-tools").count() == 2


def test_a_fragment_reads_without_a_script(visit: Callable[..., Visit], newsroom: Newsroom) -> None:
    """Where scripts are off there is the map and the whole list, and no dead button."""
    address = f"{newsroom.address}host-fragment-talks.html"
    page = visit(address, java_script_enabled=False).page

    assert page.locator(".sw-sheet svg:visible").count() == 1
    assert page.locator(".sw-list li:visible").count() == 16
    assert page.locator(".sw-skin :is(button, input):visible").count() == 0
