"""Boxes on the sheet: what is taken, and what still has room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle, in pixels of the sheet; y grows downwards.

    Attributes:
        left, top, right, bottom: its sides.
    """

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return its width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return its height in pixels."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        """Return its middle, x first."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Tell whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def grown(self, by: float) -> Box:
        """Return the box with a rim around it, in pixels; a negative rim shrinks it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, x: float, y: float) -> Box:
        """Return the box at another place, so many pixels to the right and down."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def joined(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def around(x: float, y: float, half: float) -> Box:
    """Return the square of a half-width around a point, in pixels."""
    return Box(x - half, y - half, x + half, y + half)


def edges(box: Box) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom in pixels, as shapely's functions take them."""
    return box.left, box.top, box.right, box.bottom
