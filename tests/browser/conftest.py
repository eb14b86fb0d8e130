"""A browser, a running app, and a record of what every page asks for."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from export.embed import embed
from geo import read
from layers import spoken
from reporting import read_file, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

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
