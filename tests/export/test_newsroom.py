from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from export.embed import embed
from export.errors import ExportError
from export.newsroom import Stand, frame, last_resort, oembed, write_kit

if TYPE_CHECKING:
    from pathlib import Path

    from geo import Reading
    from layers import Layer

STAND = Stand("https://news.example/maps/", "talks")


class Tags(HTMLParser):
    """The elements of a piece of HTML, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.shown = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.shown += data


def test_a_frame_is_fenced_in(layer: Layer) -> None:
    """It loads late, runs its own script alone, sends no referrer and has a name."""
    [(tag, attributes)] = Tags(frame(layer, STAND)).found

    assert tag == "iframe"
    assert attributes["src"] == "https://news.example/maps/talks.html"
    assert attributes["title"] == layer.title
    assert attributes["sandbox"] == "allow-scripts"
    assert (attributes["loading"], attributes["referrerpolicy"]) == ("lazy", "no-referrer")


def test_oembed_answers_with_the_frame(layer: Layer) -> None:
    """What a system asks for is the same code, with a picture to show before."""
    answer = json.loads(oembed(layer, STAND))

    assert answer["version"] == "1.0"
    assert answer["type"] == "rich"
    assert answer["html"] == frame(layer, STAND)
    assert answer["thumbnail_url"] == "https://news.example/maps/talks.png"


def test_the_last_resort_says_everything(layer: Layer, reading: Reading) -> None:
    """Without script and style there is the picture, its words and every statement."""
    page = Tags(last_resort(layer, reading, STAND))
    images = [attributes for tag, attributes in page.found if tag == "img"]

    assert [image["alt"] for image in images] == [layer.alt]
    assert not {"script", "style", "svg"} & {tag for tag, _ in page.found}
    assert all(card.speaker in page.shown and card.words in page.shown for card in layer.cards)
    assert all(sentence in page.shown for sentence in layer.credit)


def test_a_kit_is_whole(tmp_path: Path, layer: Layer, reading: Reading) -> None:
    """Six files, each naming the others by where they will stand; the same ones every time."""
    page = embed(layer, reading, oembed=STAND.of(".oembed.json"))
    written = write_kit(tmp_path, STAND, layer, reading, page=page)
    first = {path.name: path.read_bytes() for path in written}
    write_kit(tmp_path, STAND, layer, reading, page=page)

    assert sorted(first) == sorted(path.name for path in tmp_path.iterdir())
    assert {path.name: path.read_bytes() for path in written} == first
    assert first["talks.png"].startswith(b"\x89PNG")
    assert b'href="https://news.example/maps/talks.oembed.json"' in first["talks.html"]
    assert re.search(rb"<template shadowrootmode=.open.", first["talks.fragment.html"])


@pytest.mark.parametrize(
    "address",
    ["", "news.example/maps/", "javascript:alert(1)/", 'https://a/"><script>/', "https://a/b"],
)
def test_what_is_no_folder_is_refused(address: str) -> None:
    """The message shows how to write one."""
    with pytest.raises(ExportError, match=r"please write it as https://news\.example/maps/"):
        Stand(address, "talks")


def test_a_file_name_is_no_part_of_the_address() -> None:
    """Signs that mean something in an address are written so that they do not."""
    assert Stand("https://news.example/", 'a #1?"').of(".html").endswith("/a%20%231%3F%22.html")
