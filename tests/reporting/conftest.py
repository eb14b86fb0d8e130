"""Short ways to read a text, for the tests of this package."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reporting import Found, Report, Statement, find_statements

Read = Callable[[str], Found]
Lines = Callable[[str], list[tuple[str | None, str]]]
TUESDAY = date(2022, 3, 29)


@pytest.fixture
def read() -> Read:
    """Read an English text of Tuesday 29 March 2022."""
    return lambda text: find_statements(Report("r", text, "en", published=TUESDAY))


@pytest.fixture
def lines(read: Read) -> Lines:
    """Read an English text into pairs: the speaker as written, the words with " … " between."""
    return lambda text: [line(text, statement) for statement in read(text).statements]


def line(text: str, statement: Statement) -> tuple[str | None, str]:
    """Return speaker and words of a statement as the report prints them."""
    mention = statement.speaker.mention
    words = " … ".join(part.words(text) for part in statement.fragments)
    return (mention.words(text) if mention else None, words)
