"""The strip: where in the text each place comes up, a row a place, a mark a tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from export.markup import node
from export.page_marks import mark
from export.page_ties import by_region

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from export.page_ties import Tie
    from layers.words import Words

_GAP = 1.9  # per cent of the strip between two marks of a row, so that both can be seen
_PUSHED = 40  # per cent by which a crowded row may be parted in all, so that places stay true


def strip(found: tuple[Tie, ...], say: Words, *, length: int) -> Element:
    """Return the strip.

    Args:
        found: the ties of the report.
        say: the page's words.
        length: of the report, in characters.
    """
    rows = [_row(row, say, length) for row in by_region(found).values()]
    if not rows:
        return node("p", say.say("strip_none"), class_="sw-empty")
    ends = [node("span", say.say(end)) for end in ("first_words", "last_words")]
    return node(
        "div",
        node("div", *rows, class_="sw-rows-strip"),
        node("div", *ends, class_="sw-ends", aria_hidden="true"),
        class_="sw-strip-body",
    )


def _row(row: Sequence[Tie], say: Words, length: int) -> Element:
    marks = [_mark(tie, place, say) for tie, place in _spread(row, length)]
    name = node("span", row[0].label, class_="sw-strip-name")
    track = node("span", *marks, class_="sw-track")
    return node("div", name, track, class_="sw-strip-row", data_region=row[0].region)


def _mark(tie: Tie, place: float, say: Words) -> Element:
    words = f"{tie.label}, {say.say(tie.relation)}"
    return node(
        "a",
        mark(tie.shape, tie.relation),
        href=f"#sw-{tie.statement}",
        style=f"left:{place:.1f}%",
        title=words,
        aria_label=words,
        data_statement=tie.statement,
        data_region=tie.region,
        data_relation=tie.relation,
        data_shape=tie.shape,
    )


def _spread(row: Sequence[Tie], length: int) -> Iterator[tuple[Tie, float]]:
    gap = min(_GAP, _PUSHED / len(row))
    last = -gap
    for tie in sorted(row, key=lambda tie: tie.span.start):
        last = max(100 * tie.span.start / max(length, 1), last + gap)
        yield tie, min(last, 100)
