"""Measure how fast a still is made, and with how much memory, beside peers in the same run.

Usage: python benchmarks/speed_stills.py [--rounds 7] [--starts 5]
(the peers: pip install -r benchmarks/requirements.txt, and Chromium)

Drawn are nine statements about nine places at 2400×1350 pixels, and the same as SVG and PDF.
*Warm* is the median of drawings in a process that has drawn before; *cold* the median of whole new
processes, from the start of Python to the written file; *memory* the most that such a process holds
(for folium: with driver and browser, pages that they share counted once). Both sides take turns.
A sheet of ours sets fewer quotations than nine beside its map, so matplotlib is measured with nine,
which is what the aims speak of, and with as many as ours.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
OURS, MATPLOTLIB, FOLIUM = "our_still.py", "peer_matplotlib.py", "peer_folium.py"
# How many times as fast as matplotlib ours is meant to be, warm.
AIMS = {"png": 6.0, "svg": 20.0, "pdf": 4.0}
COLD, MEMORY, BROWSER = 8.0, 2.0, 15.0
# Seconds between two looks at the memory of a browser.
LOOK = 0.05
# Kilobytes on Linux, bytes on macOS.
UNIT = 1024**2 if sys.platform == "darwin" else 1024


@dataclass
class Drawer:
    """A program that draws when asked, in a process that stays.

    Attributes:
        process: the process.
        folder: where it writes.
    """

    process: subprocess.Popen[str]
    folder: Path

    def seconds(self, number: int, kind: str) -> float | None:
        """Return how long one drawing took, None if the program makes none of that kind."""
        file = self.folder / f"{self.process.pid}.{kind}"
        answer = ""
        if self.process.poll() is None:
            print(number, file, file=self.process.stdin, flush=True)
            answer = self.process.stdout.readline() if self.process.stdout else ""
        return float(answer) if answer else None

    def close(self) -> None:
        """End the process."""
        self.process.communicate()


def main() -> None:
    """Print the table."""
    options = _options()
    subprocess.run([sys.executable, HERE / "nine_places.py"], check=True)
    with TemporaryDirectory() as made:
        folder = Path(made)
        shown = _shown(folder)
        print(f"Quotations beside the map: ours {shown}, peers 9 where no number is given.")
        print(f"{'':40s}{'ours':>10s}{'peer':>10s}{'ratio':>8s}{'aim':>6s}")
        for kind, aim in AIMS.items():
            _warm(f"{kind.upper()}, matplotlib, warm", (MATPLOTLIB,), kind, aim, folder, options)
        fewer = (MATPLOTLIB, "--callouts", str(shown))
        _warm(f"PNG, matplotlib, {shown} quotations, warm", fewer, "png", None, folder, options)
        _cold("PNG, matplotlib", MATPLOTLIB, (COLD, MEMORY), folder, options.starts)
        _warm("PNG, folium in a browser, warm", (FOLIUM,), "png", BROWSER, folder, options)
        _cold("PNG, folium in a browser", FOLIUM, (BROWSER, None), folder, options.starts)


def _warm(
    name: str,
    peer: Sequence[str],
    kind: str,
    aim: float | None,
    folder: Path,
    options: argparse.Namespace,
) -> None:
    """Print a row of drawings in processes that stay; the first of each is not counted."""
    drawers = [_drawer((OURS,), folder), _drawer(peer, folder)]
    rounds = [
        [drawer.seconds(number, kind) for drawer in drawers] for number in range(options.rounds + 1)
    ]
    for drawer in drawers:
        drawer.close()
    ours, theirs = (_median(times[1:]) for times in zip(*rounds, strict=True))
    _row(name, (ours, theirs), "s", aim)


def _cold(
    name: str, peer: str, aims: tuple[float | None, float | None], folder: Path, starts: int
) -> None:
    """Print the rows of whole processes: seconds and memory."""
    file = folder / "cold.png"
    runs = [(_whole(OURS, file), _whole(peer, file)) for _ in range(starts + 1)]
    # The first start of each reads its files from the disk, and fills caches of fonts.
    ours, theirs = zip(*runs[1:], strict=True)
    times = tuple(statistics.median(seconds for seconds, _ in side) for side in (ours, theirs))
    most = [statistics.median(memory for _, memory in side) for side in (ours, theirs)]
    if peer == FOLIUM:
        most[1] = _with_browser(file)
    _row(f"{name}, cold", times, "s", aims[0])
    _row(f"{name}, memory", tuple(most), "MB", aims[1])


def _whole(program: str, file: Path) -> tuple[float, float]:
    """Return seconds and megabytes of one process that draws one file."""
    begun = time.perf_counter()
    started = os.posix_spawn(sys.executable, _command(program, str(file)), os.environ)
    _, status, used = os.wait4(started, 0)
    if status:
        raise SystemExit(f"{program} failed.")
    return time.perf_counter() - begun, used.ru_maxrss / UNIT


def _with_browser(file: Path) -> float:
    """Return the most megabytes that folium's process, driver and browser hold together."""
    import psutil

    most = 0.0
    running = psutil.Popen(_command(FOLIUM, str(file)))
    while running.poll() is None:
        held = 0
        for process in (running, *running.children(recursive=True)):
            try:
                held += process.memory_full_info().pss
            # It ended between two looks.
            except psutil.Error:
                continue
        most = max(most, held / 1024**2)
        time.sleep(LOOK)
    return most


def _drawer(program: Sequence[str], folder: Path) -> Drawer:
    name, *options = program
    process = subprocess.Popen(
        _command(name, "-", *options), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    return Drawer(process, folder)


def _command(program: str, *options: str) -> list[str]:
    return [sys.executable, str(HERE / program), *options]


def _shown(folder: Path) -> int:
    """Return how many quotations our sheet sets beside its map."""
    file = folder / "ours.svg"
    subprocess.run(_command(OURS, str(file)), check=True)
    drawn = file.read_text("utf-8")
    return drawn.count('<g class="callout"') + drawn.count('<g class="entry"')


def _median(times: Sequence[float | None]) -> float | None:
    known = [seconds for seconds in times if seconds is not None]
    return statistics.median(known) if known else None


def _row(name: str, pair: Sequence[float | None], unit: str, aim: float | None) -> None:
    ours, theirs = pair
    digits = 3 if unit == "s" else 0
    cells = [f"{one:.{digits}f} {unit}" if one is not None else "none" for one in pair]
    ratio = f"{theirs / ours:.1f}" if ours and theirs else ""
    print(f"{name:40s}{cells[0]:>10s}{cells[1]:>10s}{ratio:>8s}{aim or '':>6}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--starts", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    main()
