"""Countries beside their own parts: only what is smaller is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.about import contains, elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.place import Mention


def plain(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions without countries of which a smaller part is named beside them."""
    for one in mentions:
        others = [other.place for other in mentions if other.place is not None]
        place = one.place
        if place is None or elsewhere(one, text) or not any(contains(place, o) for o in others):
            yield one
