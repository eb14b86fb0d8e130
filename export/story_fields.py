"""Fields of a story's tables: each of its kind, and none that nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from math import isfinite
from typing import TYPE_CHECKING

from export.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Table:
    """A table of a story, as TOML gives it.

    Attributes:
        name: what messages call it.
        values: its fields.
    """

    name: str
    values: Mapping[str, object]

    def check(self, *known: str) -> None:
        """Refuse fields that nobody knows: a misspelt one would be passed over in silence.

        Raises:
            ExportError: the table has such a field.
        """
        for key in self.values.keys() - set(known):
            near = get_close_matches(key, known, 1)
            way = f"did you mean {near[0]!r}?" if near else f"it may have {', '.join(known)}."
            raise ExportError(f"There is no {key!r} in {self.name}; {way}")

    def text(self, key: str) -> str | None:
        """Return a text, None if it is not given; numbers count as text where one is asked for.

        Raises:
            ExportError: it is something else.
        """
        value = self.values.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if value is None or isinstance(value, str):
            return value
        raise self._wrong(key, "a text in quotation marks")

    def needed(self, key: str) -> str:
        """Return a text that has to be given.

        Raises:
            ExportError: it is not, or is something else.
        """
        value = self.text(key)
        if not value:
            raise ExportError(f"{self.name.capitalize()} needs {key!r}; please add it.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty if it is not given.

        Raises:
            ExportError: it is something else.
        """
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        raise self._wrong(key, 'a list of texts such as ["Kyiv", "Sumy"]')

    def number(self, key: str) -> float | None:
        """Return a number, None if it is not given.

        Raises:
            ExportError: it is something else.
        """
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value):
            return float(value)
        raise self._wrong(key, "a number")

    def flag(self, key: str) -> bool:
        """Return whether something is switched on.

        Raises:
            ExportError: it is neither true nor false.
        """
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        raise self._wrong(key, "true or false")

    def moment(self, key: str) -> date | None:
        """Return a day or a moment (then a ``datetime``), None if it is not given.

        Raises:
            ExportError: it is something else.
        """
        value = self.values.get(key)
        if value is None or isinstance(value, date):
            return value
        raise self._wrong(key, "a date as 2022-03-29, without quotation marks")

    def table(self, key: str) -> Table:
        """Return a table within, an empty one if it is not given.

        Raises:
            ExportError: it is something else.
        """
        value = self.values.get(key, {})
        if isinstance(value, dict):
            return Table(f"[{key}]", value)
        raise self._wrong(key, f"a table, begun by [{key}]")

    def tables(self, key: str) -> list[Table]:
        """Return the tables of a list, none if it is not given.

        Raises:
            ExportError: it is something else.
        """
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            return [Table(f"[[{key}]]", one) for one in value]
        raise self._wrong(key, f"a table, begun by [[{key}]]")

    def _wrong(self, key: str, wanted: str) -> ExportError:
        return ExportError(f"{key!r} in {self.name} should be {wanted}.")
