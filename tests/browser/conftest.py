"""A browser, a running app, and a record of what every page asks for."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from base64 import b64decode
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import sync_playwright

from export.edition import FIRST, Edition
from export.embed import embed, fragment
from export.markup import html, node
from export.newsroom import Stand, frame, last_resort
from geo import read
from layers import spoken
from reporting import read_file, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Frame, Page

    from geo import Reading

# What a strict publisher sends with a page: nothing from anywhere, no exception.
STRICT = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "img-src data:; font-src data:"
)
# Rules that reach all they can, and would spoil a map that they reach.
RUDE = """* { color: red !important; font-size: 40px; box-sizing: content-box; letter-spacing: 3px;
  text-transform: uppercase !important; text-align: right }
svg, button, li, figure { display: none } body { direction: rtl; margin: 0 }"""
# A picture of one pixel, which pages give its size.
PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
HOST = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style>
<script>
const begin = "ours", explore = "ours", heard = [];
addEventListener("message", (event) => heard.push(event.data));
</script></head><body><main><h1>Story</h1><p id="own">Ours.</p>{code}</main></body></html>
"""

QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


@dataclass
class Visit:
    """A page with what it asked for, what it told its server and what went wrong in it."""

    page: Page
    asked: list[str] = field(default_factory=list)
    told: list[str | bytes] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda line: line.on("framesent", self.hear))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self.errors.append(f"dialog: {dialog.message}"))

    def hear(self, words: str | bytes) -> None:
        self.told.append(words)

    def outside(self) -> list[str]:
        own = ("http://127.0.0.1:", "ws://127.0.0.1:", "blob:http://127.0.0.1:", "file:", "data:")
        return [address for address in self.asked if not address.startswith(own)]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as tool:
        opened = tool.chromium.launch(executable_path=chromium, args=QUIET.split())
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Open a page; afterwards it must have asked no outside host, and nothing have failed in it."""
    opened: list[Visit] = []

    def go(address: str, width: int = 1200, height: int = 900, **context: object) -> Visit:
        page = browser.new_page(viewport={"width": width, "height": height}, **context)  # type: ignore[arg-type]  # passed on as they are
        page.set_default_timeout(10_000)
        opened.append(Visit(page))
        opened[-1].watch()
        page.goto(address)
        return opened[-1]

    yield go
    for one in opened:
        one.page.close()
        assert one.outside() == []
        assert one.errors == []


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Write the embed of a text and return the address of the file."""

    def write(text: str, language: str = "en") -> str:
        reading = read(read_text(text))
        file = tmp_path_factory.mktemp("embed") / "page.html"
        file.write_text(embed(spoken(reading, language=language), reading), encoding="utf-8")
        return file.as_uri()

    return write


@pytest.fixture(scope="session")
def sample(root: Path) -> str:
    """The text of the report that ships with the project."""
    return read_file(root / "data" / "samples" / "istanbul-talks-2022-03-29.txt").text


@pytest.fixture(scope="session")
def sample_embed(embedded: Callable[..., str], sample: str) -> str:
    return embedded(sample)


@dataclass(frozen=True)
class Newsroom:
    """A server of pages, and the pages that show them.

    Attributes:
        folder: where its files lie.
        address: where they are published.
    """

    folder: Path
    address: str

    def publish(self, name: str, reading: Reading, language: str = "en", **files: str) -> None:
        """Publish a reading: alone, framed, as a fragment, and as a picture with words."""
        layer = spoken(reading, language=language)
        edition = Edition(languages=tuple(files.items())) if files else FIRST
        stand = Stand(self.address, name)
        piece = fragment(layer, reading, edition=edition)
        written = {
            f"{name}.html": embed(layer, reading, edition=edition),
            f"{name}.fragment.html": piece,
            f"host-frame-{name}.html": HOST.format(style=RUDE, code=frame(layer, stand)),
            f"host-fragment-{name}.html": HOST.format(style=RUDE, code=piece),
            f"host-polite-{name}.html": HOST.format(style="", code=piece),
            f"host-picture-{name}.html": HOST.format(
                style="", code=last_resort(layer, reading, stand)
            ),
        }
        for file, text in written.items():
            (self.folder / file).write_text(text, encoding="utf-8")
        (self.folder / f"{name}.png").write_bytes(PIXEL)


class _Strict(SimpleHTTPRequestHandler):
    """Sends the strict policy with every page but those of hosts, and says nothing."""

    def end_headers(self) -> None:
        if "/host-" not in self.path:
            self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def newsroom(
    tmp_path_factory: pytest.TempPathFactory, sample_reading: Reading
) -> Iterator[Newsroom]:
    """A newsroom that has published the report of the project in English and Ukrainian."""
    folder = tmp_path_factory.mktemp("newsroom")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(folder))) as server:
        Thread(target=server.serve_forever).start()
        room = Newsroom(folder, f"http://127.0.0.1:{server.server_port}/")
        room.publish("talks", sample_reading, uk="talks.uk.html")
        room.publish("talks.uk", sample_reading, "uk", en="talks.html", uk="talks.uk.html")
        yield room
        server.shutdown()


@pytest.fixture(scope="session")
def sample_reading(sample: str) -> Reading:
    """The report of the project as it was read, with an address."""
    reading = read(read_text(sample))
    return replace(reading, report=replace(reading.report, url="https://wire.example/talks"))


@dataclass(frozen=True)
class Hosted:
    """A page of ours within another: the visit, and where ours is looked for."""

    visit: Visit
    ours: Page | Frame


@pytest.fixture
def hosted(visit: Callable[..., Visit], newsroom: Newsroom) -> Callable[..., Hosted]:
    """Open a page that hosts one of ours by ``frame`` or ``fragment``, and wait for it."""

    def go(kind: str, width: int = 390, *, name: str = "talks", **context: object) -> Hosted:
        asks: dict[str, str] = context.pop("asks", {})  # type: ignore[assignment]  # given so
        address = f"{newsroom.address}host-{kind}-{name}.html"
        if asks:
            address = _asking(newsroom, kind, name, asks)
        seen = visit(address, width, **context)
        ours: Page | Frame = seen.page
        if kind == "frame":
            element = seen.page.wait_for_selector("iframe")
            held = element.content_frame() if element else None
            assert held
            held.wait_for_selector(".sw-list")
            ours = held
        return Hosted(seen, ours)

    return go


def _asking(newsroom: Newsroom, kind: str, name: str, asks: dict[str, str]) -> str:
    """Publish a host whose frame asks by its address, or its fragment by attributes."""
    text = (newsroom.folder / f"host-{kind}-{name}.html").read_text(encoding="utf-8")
    if kind == "frame":
        page = f"{newsroom.address}{name}.html"
        changed = text.replace(page, f"{page}?{urlencode(asks).replace('&', '&amp;')}")
    else:
        said = html(node("b", **{f"data_{ask}": value for ask, value in asks.items()}))
        attributes = said.removeprefix("<b").removesuffix("></b>")
        changed = text.replace(
            '<div class="saidwhere-map"', f'<div class="saidwhere-map"{attributes}'
        )
    assert changed != text
    (newsroom.folder / "host-asking.html").write_text(changed, encoding="utf-8")
    return f"{newsroom.address}host-asking.html"


@pytest.fixture(scope="session")
def app(root: Path, offline: dict[str, str]) -> Iterator[str]:
    """The address of the app, running on a port of its own."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = [f"--server.port={port}", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *settings]
    with _running(command, root, offline):
        _wait(port)
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def _running(command: list[str], root: Path, environment: dict[str, str]) -> Iterator[None]:
    # Its words go nowhere: a full pipe would stop the server.
    process = subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    for _ in range(150):
        with closing(socket.socket()) as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail("The app did not start within 30 seconds.")
