from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def app(root: Path) -> AppTest:
    """The app as it is when someone opens it."""
    return AppTest.from_file(str(root / "app.py"), default_timeout=60).run()
