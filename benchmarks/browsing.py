"""A browser for the benchmarks, and a server that hands it packed pages."""

from __future__ import annotations

import gzip
import shutil
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, ViewportSize

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    # plotly and pydeck draw with WebGL, which takes this where there is no graphics card.
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZE: ViewportSize = {"width": 1000, "height": 800}
# So high that nothing has to be scrolled to: rows out of sight are not laid out, nor counted.
WHOLE: ViewportSize = {"width": 600, "height": 12_000}


@contextmanager
def browser() -> Iterator[Browser]:
    """Give Chromium, without a window."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, headless=True, args=list(FLAGS))
        yield opened
        opened.close()


@contextmanager
def served(pages: Mapping[str, str]) -> Iterator[str]:
    """Give the address of a server of this machine that has the pages by name, packed by gzip."""
    packed = {f"/{name}": gzip.compress(page.encode(), 6) for name, page in pages.items()}

    class Answer(BaseHTTPRequestHandler):
        """Answers with a page, or that there is none."""

        protocol_version = "HTTP/1.1"
        known: ClassVar[Mapping[str, bytes]] = packed

        def do_GET(self) -> None:  # the name that the library calls
            """Answer."""
            body = self.known.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if body is not None:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Say nothing: the table is what is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
