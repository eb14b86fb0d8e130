"""A drawing program of the benchmarks: draws one file and ends, or one each time it is asked.

Usage of each: python benchmarks/NAME.py picture.png [--callouts 9]
or with ``-`` for the picture: then each line of input ``number file`` draws a file, and is answered
with the seconds that it took. The number goes into title and quotations, so that no picture of
before can be handed out again. Imports little, since its own start is measured.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    # Given the number of the round and the file, whose ending says what is wanted.
    Draw = Callable[[int, Path], None]

FOLDER = Path(__file__).parent / ".cache"
CALLOUTS = 9


def take_turns(ready: Callable[[Path], AbstractContextManager[Draw]]) -> None:
    """Draw what the command line asks for.

    Args:
        ready: loads the data of a folder, and gives what draws them.
    """
    if not (FOLDER / "words.json").exists():
        raise SystemExit("Please run benchmarks/nine_places.py first.")
    with ready(FOLDER) as draw:
        if sys.argv[1] != "-":
            draw(0, Path(sys.argv[1]))
            return
        for line in sys.stdin:
            number, file = line.split(maxsplit=1)
            begun = time.perf_counter()
            draw(int(number), Path(file.strip()))
            print(time.perf_counter() - begun, flush=True)


def callouts() -> int:
    """Return how many quotations a peer sets beside its map."""
    return int(sys.argv[sys.argv.index("--callouts") + 1]) if "--callouts" in sys.argv else CALLOUTS
