"""Measure what embeds weigh, ask for and leave unsaid, beside peers' pages of the same data.

Usage: python benchmarks/measure_embeds.py [--places]
(the peers: pip install -r benchmarks/requirements.txt, and Chromium)

*gzip* is at its strongest, and so is *brotli* but for pages above 2 MB (quality 9, since 11 takes
half a minute). *Asked* counts the addresses at other hosts that a page asks for when it is opened
with the network off; what would come back may ask for more. *axe* are violations of WCAG 2.2 A and
AA that axe-core finds, as rules and places, in light and in dark; it finds only part of what can be
wrong. *Without scripts* is how many of the statements can be read then, and their characters.
``--places`` lists what axe-core found, and where.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import brotli
from axe_playwright_python.sync_playwright import Axe
from browsing import SIZE, WHOLE, browser
from our_pages import FULL, LIGHT, MISSING, pages
from peer_material import material
from peer_pages import PEERS
from twenty_statements import twenty

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from layers import Layer

# In bytes of gzip, as the aims count them: a kilobyte is 1,000.
AIMS = {LIGHT: 20_000, FULL: 90_000}
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
# Bytes above which brotli's strongest is not waited for.
HEAVY = 2_000_000
# Time for a page's scripts to draw, in milliseconds.
SETTLE = 1_500


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page does in a browser without a network.

    Attributes:
        hosts: how many addresses at each other host it asks for.
        failed: a script of the page failed.
        found: what axe-core says, by light and dark.
        read: how many statements can be read without scripts.
        letters: their characters.
    """

    hosts: Counter[str]
    failed: bool
    found: dict[str, list[dict[str, Any]]]
    read: int
    letters: int


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", action="store_true")
    options = parser.parse_args()
    layer, reading = twenty()
    given = material(layer)
    made = pages(layer, reading) | {name: make(given) for name, make in PEERS.items()}
    print(f"{len(layer.cards)} statements, {len(layer.zones)} places. kB are 1,000 bytes.")
    print(
        f"{'':22s}{'kB':>9s}{'gzip':>9s}{'brotli':>8s}{'aim':>5s}{'asked':>7s}{'hosts':>7s}"
        f"{'axe light':>11s}{'axe dark':>10s}{'without scripts':>20s}"
    )
    if FULL not in made:
        print(f"{FULL:22s}{MISSING:>20s}")
    with browser() as opened, TemporaryDirectory() as folder:
        for name, page in made.items():
            file = Path(folder) / "page.html"
            file.write_text(page, encoding="utf-8")
            seen = _seen(opened, file.as_uri(), layer)
            _row(name, page.encode(), seen)
            if options.places:
                _places(seen)
    print(f"axe-core {_version()}. A dash: the page draws nothing without a network.")


def _seen(opened: Browser, address: str, layer: Layer) -> Seen:
    asked: set[str] = set()
    failed: list[str] = []
    found: dict[str, list[dict[str, Any]]] = {}
    for scheme in SCHEMES:
        page = opened.new_page(viewport=SIZE, color_scheme=scheme, offline=True)
        if scheme == SCHEMES[0]:
            page.on("request", lambda request: asked.add(request.url))
            page.on("pageerror", lambda error: failed.append(str(error)))
        page.goto(address)
        page.wait_for_timeout(SETTLE)
        rules = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        found[scheme] = Axe().run(page, options=rules).response["violations"]
        page.close()
    page = opened.new_page(viewport=WHOLE, java_script_enabled=False, offline=True)
    page.goto(address)
    text = _plain(page.locator("body").inner_text())
    page.close()
    said = [len(card.words) for card in layer.cards if _plain(card.words) in text]
    hosts = Counter(host for address in asked if (host := _host(address)))
    return Seen(hosts, bool(failed), found, len(said), sum(said))


def _host(address: str) -> str | None:
    """Return the other host of an address, None for what lies in the page or beside it."""
    parts = urlsplit(address)
    return parts.netloc if parts.scheme in ("http", "https", "ws", "wss") else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def _row(name: str, page: bytes, seen: Seen) -> None:
    packed = gzip.compress(page, 9, mtime=0)
    squeezed = brotli.compress(page, quality=11 if len(page) < HEAVY else 9)
    sizes = [len(page), len(packed), len(squeezed)]
    whole, zipped, least = (f"{size / 1000:.1f}" for size in sizes)
    aim = f"{AIMS[name] / 1000:.0f}" if name in AIMS else ""
    light, dark = (_sum(seen, scheme) for scheme in SCHEMES)
    said = f"{seen.read} of 20, {seen.letters:,} ch."
    asked = seen.hosts.total()
    print(
        f"{name:22s}{whole:>9s}{zipped:>9s}{least:>8s}{aim:>5s}{asked:7d}{len(seen.hosts):7d}"
        f"{light:>11s}{dark:>10s}{said:>20s}",
        flush=True,
    )


def _sum(seen: Seen, scheme: str) -> str:
    """Return rules and places of what axe-core found; nothing to say of a page that failed."""
    found = seen.found[scheme]
    return "–" if seen.failed else f"{len(found)} / {sum(len(one['nodes']) for one in found)}"


def _places(seen: Seen) -> None:
    for host, asked in sorted(seen.hosts.items()):
        print(f"    asks {host} {asked}")
    for scheme, found in seen.found.items():
        for one in found:
            print(f"    {scheme}: {one['id']} ({one['impact']}): {one['help']}")
            for node in one["nodes"][:5]:
                print(f"        {' '.join(map(str, node['target']))}")


def _version() -> str:
    return str(Axe().axe_script[:40].split()[2].removeprefix("v"))


if __name__ == "__main__":
    main()
