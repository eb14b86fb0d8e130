"""The same nine statements drawn with geopandas and matplotlib; usage as in ``turns.py``.

An ordinary good figure: outlines, neighbours, sea and rivers from files, names with halos, a mark
a place, quotations with leaders, legend, scale bar, title and credit, on a cone around Ukraine.
"""

from __future__ import annotations

import json
import textwrap
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import matplotlib as mpl
from turns import callouts, take_turns

mpl.use("Agg")

import matplotlib.pyplot as plt
from matplotlib.lines import Line2D
from matplotlib.patheffects import withStroke

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from turns import Draw

CONE = "+proj=lcc +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.2 +datum=WGS84 +units=m"
# Letters stay letters in SVG and PDF: they can be searched, and are quicker to write.
plt.rcParams.update({"svg.fonttype": "none", "pdf.fonttype": 42, "font.family": "DejaVu Sans"})
WIDE, HIGH, DPI = 12, 6.75, 200
# The map's part of the figure, and its window in metres.
AXES = (0, 0.085, 1, 0.735)
EAST, NORTH = (-1_180_000, 1_180_000), (-520_000, 455_000)
MARKERS = {"square": ("s", "Росія"), "circle": ("o", "Україна")}
COLOUR, INK, HALO = "#00696B", "#1B2226", "#FBFAF7"
# Where quotations stand, as parts of the map, and on which side of the country.
SLOTS = {
    "Чернігів": (0.02, 0.96, "left"),
    "Київ": (0.02, 0.73, "left"),
    "Миколаїв": (0.02, 0.48, "left"),
    "Херсон": (0.22, 0.36, "left"),
    "Суми": (0.66, 0.97, "right"),
    "Харків": (0.825, 0.80, "right"),
    "Донбас": (0.825, 0.60, "right"),
    "Маріуполь": (0.825, 0.40, "right"),
    "Крим": (0.76, 0.20, "right"),
}
# Names that would lie on another's mark are moved, in points.
MOVED = {"Миколаїв": (-34, 5), "Херсон": (32, 3)}


@contextmanager
def ready(folder: Path) -> Iterator[Draw]:
    """Give what draws the files of a folder."""
    words = json.loads((folder / "words.json").read_text("utf-8"))
    names = ("countries", "sea", "oblasts", "lakes", "rivers")
    ground = {name: gpd.read_file(folder / f"{name}.geojson").to_crs(CONE) for name in names}
    ground["border"] = ground["oblasts"].dissolve()
    rows = words["statements"]
    spots = gpd.points_from_xy([row["lon"] for row in rows], [row["lat"] for row in rows], crs=4326)
    places = gpd.GeoDataFrame(rows, geometry=spots).to_crs(CONE)
    most = callouts()

    def draw(number: int, file: Path) -> None:
        figure = plt.figure(figsize=(WIDE, HIGH), facecolor="white")
        axes = figure.add_axes(AXES)
        _ground(axes, ground)
        _places(axes, places)
        for row in places.head(most).itertuples():
            _callout(axes, row, number)
        _furniture(axes)
        _words(figure, words, number)
        figure.savefig(file, dpi=DPI)
        plt.close(figure)

    yield draw


def _ground(axes: Axes, ground: dict[str, gpd.GeoDataFrame]) -> None:
    axes.set(xlim=EAST, ylim=NORTH, aspect="equal")
    axes.set_facecolor("#EFEDE8")
    axes.xaxis.set_visible(False)
    axes.yaxis.set_visible(False)
    axes.spines[:].set_visible(False)
    ground["sea"].plot(ax=axes, color="#DCE7EC", edgecolor="#B5CFDB", linewidth=0.6, aspect=None)
    ground["countries"].plot(
        ax=axes, color="#EFEDE8", edgecolor="#D3CFC6", linewidth=0.6, aspect=None
    )
    ground["oblasts"].plot(
        ax=axes, color="#FBFAF7", edgecolor="#D3CFC6", linewidth=0.5, aspect=None
    )
    ground["border"].boundary.plot(ax=axes, color="#6E6A61", linewidth=0.9, aspect=None)
    ground["lakes"].plot(ax=axes, color="#DCE7EC", aspect=None)
    width = 1.3 - 0.3 * ground["rivers"]["code"].astype(int)
    ground["rivers"].plot(ax=axes, color="#B5CFDB", linewidth=width, aspect=None)


def _places(axes: Axes, places: gpd.GeoDataFrame) -> None:
    for shape, same in places.groupby("shape"):
        axes.scatter(
            same.geometry.x,
            same.geometry.y,
            s=70,
            marker=MARKERS[shape][0],
            color=COLOUR,
            edgecolor="white",
            linewidth=1,
            zorder=6,
        )
    for row in places.itertuples():
        axes.annotate(
            row.place,
            (row.geometry.x, row.geometry.y),
            xytext=MOVED.get(row.place, (0, 7)),
            textcoords="offset points",
            ha="center",
            fontsize=11,
            fontweight="bold",
            color=INK,
            path_effects=[withStroke(linewidth=3, foreground=HALO)],
            zorder=7,
        )


def _callout(axes: Axes, row: Any, number: int) -> None:  # noqa: ANN401 - a row of any table
    x, top, side = SLOTS[row.place]
    head = textwrap.fill(f"{row.speaker}, {row.role}", 34)
    quotation = textwrap.fill(f"«{row.words} {number}»", 30)
    axes.annotate(
        head,
        (row.geometry.x, row.geometry.y),
        xytext=(x, top),
        textcoords="axes fraction",
        va="top",
        fontsize=6.5,
        fontweight="bold",
        color=INK,
        arrowprops={
            "arrowstyle": "-",
            "color": INK,
            "linewidth": 0.7,
            "relpos": (1, 0.5) if side == "left" else (0, 0.5),
            "shrinkB": 5,
        },
        zorder=5,
    )
    below = -9.0 * (head.count("\n") + 1) - 3
    axes.annotate(
        quotation,
        (x, top),
        xycoords="axes fraction",
        xytext=(0, below),
        textcoords="offset points",
        va="top",
        fontsize=8,
        fontfamily="DejaVu Serif",
        color=INK,
        zorder=7,
    )


def _furniture(axes: Axes) -> None:
    signs = [
        Line2D([], [], marker=marker, linestyle="", color=COLOUR, label=label)
        for marker, label in MARKERS.values()
    ]
    axes.legend(
        handles=signs,
        title="Один знак = одне висловлювання про одне місце",
        loc="lower left",
        bbox_to_anchor=(0.012, 0.02),
        ncols=2,
        fontsize=7,
        title_fontsize=7,
        frameon=False,
        alignment="left",
    )
    left, foot, length = -700_000, -495_000, 200_000
    axes.plot([left, left + length], [foot, foot], color=INK, linewidth=1.2)
    axes.text(left + length / 2, foot + 9_000, "200 км", ha="center", fontsize=7, color=INK)


def _words(figure: Figure, words: dict[str, Any], number: int) -> None:
    figure.text(
        0.02,
        0.955,
        f"{words['title']}, {number}",
        va="top",
        fontsize=21,
        fontweight="bold",
        fontfamily="DejaVu Serif",
        color=INK,
    )
    lead = textwrap.fill(words["standfirst"], 92)
    figure.text(0.02, 0.895, lead, va="top", fontsize=9, color="#4A5459", linespacing=1.4)
    stamp = "\n".join(words["stamp"])
    figure.text(0.98, 0.96, stamp, va="top", ha="right", fontsize=7.5, color="#4A5459")
    credit = textwrap.fill(words["credit"], 190)
    figure.text(0.02, 0.065, credit, va="top", fontsize=6.5, color="#4A5459", linespacing=1.5)


if __name__ == "__main__":
    take_turns(ready)
