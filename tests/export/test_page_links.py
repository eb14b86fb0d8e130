from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.page_links import to_words
from reporting import Report, Span

TEXT = "“We will leave the well-known port of Kherson, and go,” he said."


def link(words: str, url: str | None = "https://example.org/a") -> str | None:
    start = TEXT.index(words)
    return to_words(Report("r", TEXT, url=url), Span(start, start + len(words)))


def test_short_words_are_named_whole() -> None:
    """Signs that part a text fragment are encoded, the hyphen too."""
    assert link("well-known port") == "https://example.org/a#:~:text=well%2Dknown%20port"


def test_long_words_are_named_by_their_ends() -> None:
    """The comma between start and end is the only one left bare."""
    assert link("We will leave the well-known port of Kherson, and go") == (
        "https://example.org/a#:~:text=We%20will%20leave%20the,of%20Kherson%2C%20and%20go"
    )


def test_a_place_in_the_page_is_kept() -> None:
    """An address that points into its page still does; an older fragment gives way."""
    assert link("he said", "https://example.org/a#x:~:text=old") == (
        "https://example.org/a#x:~:text=he%20said"
    )


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//a", "https:"],
)
def test_only_addresses_of_the_web_are_linked(url: str | None) -> None:
    """A script, a local file or half an address in the report gives no link."""
    assert link("he said", url) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_words_can_be_linked(words: str) -> None:
    """Whatever was said, the fragment holds it without a sign that means something there."""
    address = to_words(Report("r", words, url="http://example.org/"), Span(0, len(words))) or ""
    said = address.partition(":~:text=")[2]

    assert not set(said) & set("-&#<>\"' ")
    assert unquote(said).replace(",", " ").split()[:1] == words.replace(",", " ").split()[:1]
