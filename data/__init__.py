"""The files that ship with the project, and where they lie."""

from pathlib import Path

__all__ = ["DataError", "path"]


class DataError(ValueError):
    """A shipped file that is not there."""


def path(name: str) -> Path:
    """Return where a shipped file lies.

    Args:
        name: its name below ``data/``, for example ``"language/en.toml"``.

    Raises:
        DataError: no such file ships with the project.
    """
    found = Path(__file__).parent / name
    if not found.is_file():
        raise DataError(f"The data file {name!r} is missing; please install the project again.")
    return found
