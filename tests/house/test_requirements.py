import re
from pathlib import Path

import pytest

LISTS = ["requirements", "requirements-test"]


def names(text: str) -> set[str]:
    found = re.findall(r"^([A-Za-z0-9][\w.-]*)", text, flags=re.MULTILINE)
    return {name.lower().replace("_", "-") for name in found}


@pytest.mark.parametrize("name", LISTS)
def test_every_requirement_is_locked(root: Path, name: str) -> None:
    """What a list asks for, its lock file pins."""
    wanted = names((root / f"{name}.txt").read_text())
    locked = names((root / f"{name}.lock").read_text())

    assert wanted
    assert wanted <= locked


@pytest.mark.parametrize("name", LISTS)
def test_every_locked_package_has_hashes(root: Path, name: str) -> None:
    """Nothing is installed that was not seen when the lock was made."""
    entries = re.split(r"\n(?=\S)", (root / f"{name}.lock").read_text().strip())

    assert all(re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", entry) for entry in entries)
    assert all("--hash=sha256:" in entry for entry in entries)


def test_no_squatted_version_is_locked(root: Path) -> None:
    """Version 999.9.9 is how squatters hold the names of language models."""
    assert "==999." not in "".join((root / f"{name}.lock").read_text() for name in LISTS)


def test_the_app_is_opened_to_this_machine_only(root: Path) -> None:
    """`make app` never shows a report to the network that the machine is in."""
    starts = [line for line in (root / "Makefile").read_text().splitlines() if "streamlit" in line]

    assert starts
    assert all("--server.address 127.0.0.1" in line for line in starts)
