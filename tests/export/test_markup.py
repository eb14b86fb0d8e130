from __future__ import annotations

import pytest

from export.markup import add, clean, html, node


@pytest.mark.parametrize("words", ["<script>", "{{7*7}}", "${1}", "a & b", '"x"', "’x’"])
def test_words_of_strangers_stay_words(words: str) -> None:
    """Neither tags nor templates are made of them."""
    made = node("p", words, title=words)

    assert made.text == made.get("title") == words
    assert "<script>" not in html(made)


def test_what_html_cannot_hold_is_replaced() -> None:
    """Letter for letter, so that positions stay true."""
    assert clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"


def test_text_and_elements_keep_their_order() -> None:
    """Words behind an element are its tail."""
    made = node("p", "one ", node("b", "two"), " three", None)
    add(made, [" four"])

    assert html(made) == "<p>one <b>two</b> three four</p>"


def test_attributes_without_a_value_are_left_out() -> None:
    """And names are written as pages write them."""
    made = node("i", class_="mark", data_region="kyiv", hidden=None)

    assert made.attrib == {"class": "mark", "data-region": "kyiv"}
