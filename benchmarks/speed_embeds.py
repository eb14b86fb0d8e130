"""Measure how soon embeds are seen, and pages of many statements used, beside folium's.

Usage: python benchmarks/speed_embeds.py [--rounds 5] [--many 10000]
(the peers: pip install -r benchmarks/requirements.txt, and Chromium)

Pages come packed by gzip from a server of this machine, each load in a browser context of its own,
all pages in turn; medians. *First paint* is the browser's first-contentful-paint (*least* the
soonest of all, since other work on a machine only delays), *map* the frame
after outlines are there, both from the start of the request.

Lines: "local" is not slowed; the others are Lighthouse's "slow 4G", 1.6 Mbit/s with a round trip of
150 ms, in Chromium's own throttling. "Slow 4G" waits 150 ms a request and has the line whole, as
on a connection that stands. "Slow 4G, first visit" has what Lighthouse sets for its throttling by
DevTools: 562.5 ms, for name, connection and encryption come first, and 90 % of the line.

*Usable* is when a page of many statements has loaded, drawn a frame, and shows the card or popup
of a mark that was clicked then.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from browsing import SIZE, browser, served
from many_statements import many
from our_pages import FULL, LIGHT, MISSING, full, pages
from peer_material import material
from peer_page_folium import markers
from peer_pages import FILED, INLINED, LEAST, PEERS
from twenty_statements import twenty

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page


@dataclass(frozen=True, slots=True)
class Line:
    """A line to the server.

    Attributes:
        latency: milliseconds before a request is answered.
        down, up: kbit/s.
    """

    latency: float
    down: float
    up: float


# https://github.com/GoogleChrome/lighthouse, core/config/constants.js: throttling.mobileSlow4G.
LINES = {
    "local": None,
    "slow 4G": Line(150, 1.6 * 1024, 750),
    "slow 4G, first visit": Line(150 * 3.75, 1.6 * 1024 * 0.9, 750 * 0.9),
}
AIM = 4.0
# What stands for the map, by page: one of its outlines.
OUTLINES = {LIGHT: "main svg path", FULL: ".leaflet-overlay-pane path"}
# For many statements: bytes of the page, seconds to build it and until it is usable.
SIZE_AIM, BUILD_AIM, USE_AIM = 2_000_000, 1.0, 2.0
# Marks, of which the last is clicked, and what that opens.
OPENING = {
    FULL: (".leaflet-marker-icon", "#sw-card:not([hidden])"),
    INLINED: ("path.leaflet-interactive", ".leaflet-popup"),
}
# Both leave a promise: a page's policy may forbid to ask it over and over.
WATCH = """selector => {
  const paint = new Promise(told => new PerformanceObserver(list => {
    for (const one of list.getEntriesByName("first-contentful-paint")) told(one.startTime);
  }).observe({ type: "paint", buffered: true }));
  const mapped = new Promise(told => {
    const look = () => document.querySelector(selector)
      ? requestAnimationFrame(() => told(performance.now())) : requestAnimationFrame(look);
    look();
  });
  const late = new Promise((_, fail) => setTimeout(() => fail("no map was seen"), 30000));
  window.seen = Promise.race([Promise.all([paint, mapped]), late]);
}"""
USE = """([mark, card]) => window.used = new Promise(told => {
  const tried = () => {
    for (const one of [...document.querySelectorAll(mark)].reverse()) {
      const { x, y, width, height } = one.getBoundingClientRect();
      if (!width || getComputedStyle(one).visibility === "hidden") continue;
      const at = { clientX: x + width / 2, clientY: y + height / 2 };
      for (const kind of ["mousedown", "mouseup", "click"])
        one.dispatchEvent(new MouseEvent(kind, { bubbles: true, view: window, ...at }));
      break;
    }
    const seen = () => document.querySelector(card)
      ? requestAnimationFrame(() => told(performance.now())) : requestAnimationFrame(seen);
    seen();
  };
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(tried)));
})"""
# Milliseconds after which a page is given up.
PATIENCE = 90_000


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--many", type=int, default=10_000)
    options = parser.parse_args()
    with browser() as opened:
        _first_paint(opened, options.rounds)
        _many(opened, options.many)


def _first_paint(opened: Browser, rounds: int) -> None:
    """Print when pages are seen; ours light first, and how many times as long peers take."""
    layer, reading = twenty()
    given = material(layer)
    made = pages(layer, reading) | {name: PEERS[name](given) for name in (INLINED, LEAST, FILED)}
    names = {name: f"page{number}" for number, name in enumerate(made)}
    with served({names[name]: page for name, page in made.items()}) as address:
        for title, line in LINES.items():
            print(
                f"{title:24s}{'first paint':>12s}{'ratio':>8s}{'aim':>6s}{'map':>10s}{'ratio':>8s}"
            )
            taken: dict[str, list[tuple[float, float]]] = {name: [] for name in made}
            for number in range(rounds + 1):
                for name in made:
                    seen = _seen(opened, f"{address}/{names[name]}", name, line)
                    # The first load of each warms browser and server.
                    if number:
                        taken[name].append(seen)
            _rows(taken)


def _rows(taken: dict[str, list[tuple[float, float]]]) -> None:
    medians = {
        name: [statistics.median(one) for one in zip(*seen, strict=True)]
        for name, seen in taken.items()
    }
    ours = medians[LIGHT]
    for name, (paint, mapped) in medians.items():
        least = min(paint for paint, _ in taken[name])
        ratios = [f"{paint / ours[0]:.1f}", f"{mapped / ours[1]:.1f}"]
        aim = f"{AIM:.0f}" if name == INLINED else ""
        print(
            f"  {name:22s}{paint:9.0f} ms{least:7.0f} ms{ratios[0]:>7s}{aim:>5s}"
            f"{mapped:7.0f} ms{ratios[1]:>7s}",
            flush=True,
        )
    if FULL not in medians:
        print(f"  {FULL:22s}{MISSING:>12s}")


def _seen(opened: Browser, address: str, name: str, line: Line | None) -> tuple[float, float]:
    """Return milliseconds until the first paint and until the map."""
    page = opened.new_page(viewport=SIZE)
    if line is not None:
        _slow(page, line)
    outlines = OUTLINES.get(name, OUTLINES[FULL])
    page.add_init_script(f"({WATCH})({outlines!r})")
    page.goto(address)
    paint, mapped = page.evaluate("window.seen")
    page.close()
    return float(paint), float(mapped)


def _slow(page: Page, line: Line) -> None:
    told = page.context.new_cdp_session(page)
    told.send("Network.enable")
    settings = {
        "offline": False,
        "latency": line.latency,
        "downloadThroughput": line.down * 1024 / 8,
        "uploadThroughput": line.up * 1024 / 8,
    }
    told.send("Network.emulateNetworkConditions", settings)


def _many(opened: Browser, number: int) -> None:
    """Print size, making and first use of pages with many statements."""
    layer, reading = many(number)
    given = material(layer)
    make = full()
    print(f"{f'{number:,} statements':24s}{'MB':>10s}{'gzip':>8s}{'made in':>10s}{'usable':>11s}")
    print(
        f"  {'aim':22s}{SIZE_AIM / 1e6:10.1f}{'':8s}{BUILD_AIM:8.1f} s{USE_AIM:9.1f} s",
        flush=True,
    )
    if make is None:
        print(f"  {FULL:22s}{MISSING:>20s}")
    else:
        # What is loaded once a process is not a page's making.
        make(*twenty())
        _used(opened, FULL, lambda: make(layer, reading))
    _used(opened, INLINED, lambda: markers(given))


def _used(opened: Browser, name: str, make: Callable[[], str]) -> None:
    begun = time.perf_counter()
    made = make()
    spent = time.perf_counter() - begun
    page = opened.new_page(viewport=SIZE)
    page.set_default_timeout(PATIENCE)
    mark, card = OPENING[name]
    page.add_init_script(f"({USE})([{mark!r}, {card!r}])")
    with served({"page": made}) as address:
        page.goto(f"{address}/page")
        usable = page.evaluate("window.used") / 1000
    page.close()
    whole, packed = len(made.encode()), len(gzip.compress(made.encode(), 9))
    sizes = f"{whole / 1e6:10.2f}{packed / 1e6:8.2f}"
    print(f"  {name:22s}{sizes}{spent:8.2f} s{usable:9.1f} s", flush=True)


if __name__ == "__main__":
    main()
