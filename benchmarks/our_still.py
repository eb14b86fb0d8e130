"""The nine statements as a still of ours; usage as in ``turns.py``."""

from __future__ import annotations

import pickle
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

from turns import take_turns

from export.still import kind_of, still

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turns import Draw

    from layers import Layer


@contextmanager
def ready(folder: Path) -> Iterator[Draw]:
    """Give what draws the layer of a folder."""
    # Written by our own program a moment before.
    layer = pickle.loads((folder / "layer.pickle").read_bytes())  # noqa: S301

    def draw(number: int, file: Path) -> None:
        file.write_bytes(still(_numbered(layer, number), kind=kind_of(file.name)))

    yield draw


def _numbered(layer: Layer, number: int) -> Layer:
    """Return the layer with a number in its words, so that each round has a picture of its own."""
    cards = tuple(replace(card, words=f"{card.words} {number}") for card in layer.cards)
    return replace(layer, title=f"{layer.title}, {number}", cards=cards)


if __name__ == "__main__":
    take_turns(ready)
