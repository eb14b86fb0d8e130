"""What every test may use."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# The first case of a law loads the gazetteer or the parser; no test is a timed one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """Where the project lies."""
    return ROOT


@pytest.fixture(scope="session")
def offline() -> dict[str, str]:
    """An environment for processes that tests start: loopback only, hashes in a fixed order."""
    paths = [str(ROOT / "tests" / "offline"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is; `make test` sees to it that there is one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)))
