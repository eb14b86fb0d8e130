"""Numbered quotations: their numbers stand at their marks on the map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from export.furniture import Column, column
from export.lettering import BOLD, CAPITAL
from export.marks import symbol
from export.quotes import Quote, set_quote
from export.setting import Run, text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from layers import Layer, Mark, Measures, Zone


@dataclass(frozen=True)
class Entry:
    """A numbered quotation.

    Attributes:
        quote: what it says.
        number: as at its marks on the map.
        head: speaker and role, set in lines.
        words: what was said, set in lines.
        height: in pixels.
        hanging: the words begin under the number, not under the speaker.
    """

    quote: Quote
    number: int
    head: Column
    words: Column
    height: float
    hanging: bool = False

    def width(self, measures: Measures) -> float:
        """Return the width with number and mark, in pixels."""
        indent = _indent(measures)
        return max(self.words.width + (0 if self.hanging else indent), self.head.width + indent)


def entry_of(quote: Quote, number: int, measures: Measures, room: float) -> Entry:
    """Return a quotation set to a width in pixels, its words in line with the speaker."""
    wide = room - _indent(measures)
    head, words = set_quote(quote, measures, wide)
    set_head, set_words = column([(head, 1.25)]), column([(words, 1.3)])
    height = set_head.height + 0.55 * measures.quotation + set_words.height
    return Entry(quote, number, set_head, set_words, height)


@lru_cache(maxsize=512)
def hung(quote: Quote, measures: Measures, room: float) -> Entry:
    """Return a quotation for a narrow place: its words have the whole width in pixels.

    It has no number yet.
    """
    head, _ = set_quote(quote, measures, room - _indent(measures) + 3.1 * measures.mark)
    _, words = set_quote(quote, measures, room)
    set_head, set_words = column([(head, 1.25)]), column([(words, 1.3)])
    height = set_head.height + 0.55 * measures.quotation + set_words.height
    return Entry(quote, 0, set_head, set_words, height, hanging=True)


def draw_entry(entry: Entry, left: float, top: float, measures: Measures) -> list[Element]:
    """Return number, mark, head and words as SVG, the upper left corner at the pixels given."""
    size, r = measures.speaker, measures.mark
    middle_line = top + CAPITAL * size / 2
    number = Run(str(entry.number), BOLD, size, "ink")
    indent = _indent(measures)
    words_top = top + entry.head.height + 0.55 * measures.quotation
    return [
        text((number,), left, top + CAPITAL * size),
        *symbol(entry.quote.form, entry.quote.relation, left + indent - 2.0 * r, middle_line, r),
        *entry.head.drawn(left + indent, top),
        *entry.words.drawn(left + (0 if entry.hanging else indent), words_top),
    ]


def in_order(chosen: Sequence[Quote]) -> list[Quote]:
    """Return quotations in the order of their numbers: that of the report."""
    return sorted(chosen, key=lambda quote: (quote.place, quote.relation))


def numbered(layer: Layer, chosen: Sequence[Quote]) -> Layer:
    """Return the layer with the number of its quotation on each mark that has one."""
    numbers = {
        (quote.statement, quote.relation == "left_out"): number
        for number, quote in enumerate(in_order(chosen), 1)
    }

    def marked(mark: Mark) -> Mark:
        return replace(mark, number=numbers.get((mark.statement, mark.relation == "left_out")))

    def zone_of(zone: Zone) -> Zone:
        return replace(zone, marks=tuple(map(marked, zone.marks)))

    return replace(layer, zones=tuple(map(zone_of, layer.zones)))


def _indent(measures: Measures) -> float:
    return 0.8 * measures.speaker + 3.6 * measures.mark
