"""Links from a page to where a report was published, straight to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from reporting import Report, Span

# Longer words are named by how they begin and end: addresses stay short, and browsers find them.
_WHOLE = 8
_ENDS = 4


def to_words(report: Report, span: Span) -> str | None:
    """Return the address of a report with a text fragment for words in it.

    Browsers scroll to a text fragment (`#:~:text=`, WICG Scroll to Text Fragment) and mark it;
    those that do not know it open the page.

    Args:
        report: the report.
        span: the words.

    Returns:
        None where the report has no address, or none of the web.
    """
    address = report.url or ""
    if not _of_the_web(address):
        return None
    words = span.words(report.text).split()
    if len(words) > _WHOLE:
        said = ",".join(_encoded(ends) for ends in (words[:_ENDS], words[-_ENDS:]))
    else:
        said = _encoded(words)
    page, _, place = address.partition("#")
    return f"{page}#{place.partition(':~:')[0]}:~:text={said}"


def _of_the_web(address: str) -> bool:
    """Tell whether an address is one of a page: a script or a file in a link would run or leak."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _encoded(words: list[str]) -> str:
    # A hyphen joins what stands before or after the words, so it counts as a sign of its own.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
