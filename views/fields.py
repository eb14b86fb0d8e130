"""Fields of the page that keep what was entered: in another language, and for each report apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

import streamlit as st

from layers.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence

    from layers.words import Words

_PREFIX = "picture-"
Chosen = TypeVar("Chosen", bound=str)


def report_key(text: str) -> str:
    """Return a short name of a report's text, for what is entered about it."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}-"


def forget(state: MutableMapping[Any, Any]) -> None:
    """Take away what the page's fields show, so that they are filled anew from what is kept."""
    ends = tuple(f"-{language}" for language in LANGUAGES)
    for key in [str(key) for key in state]:
        if key.startswith(_PREFIX) and key.endswith(ends):
            del state[key]


@dataclass(frozen=True)
class Fields:
    """Fields in a language.

    Streamlit goes on showing a choice in the words in which it was made, so each language has
    fields of its own, and what was chosen is kept beside them.

    Attributes:
        say: the words of the page.
        about: a prefix for what belongs to one report only, empty for what does not.
    """

    say: Words
    about: str = ""

    def one(
        self, name: str, options: Sequence[Chosen], named: Callable[[Chosen], str], usual: Chosen
    ) -> Chosen:
        """Ask for one of some options."""
        kept = self._kept(name, usual)
        key = self._filled(name, kept if kept in options else usual)
        if st.session_state[key] not in options:
            st.session_state[key] = usual
        label = self.say.say(f"app_{name}")
        chosen: Chosen = st.selectbox(label, options, format_func=named, key=key)
        self._keep(name, chosen)
        return chosen

    def many(
        self, name: str, options: Sequence[Chosen], named: Callable[[Chosen], str]
    ) -> tuple[Chosen, ...]:
        """Ask for any of some options."""
        kept = [value for value in self._kept(name, []) if value in options]
        key = self._filled(name, kept)
        st.session_state[key] = [value for value in st.session_state[key] if value in options]
        label = self.say.say(f"app_{name}")
        return tuple(self._keep(name, st.multiselect(label, options, format_func=named, key=key)))

    def line(self, name: str, *, usual: str = "", hint: str = "") -> str:
        """Ask for a line of text; the hint shows what stands there if it is left empty."""
        key = self._filled(name, self._kept(name, usual))
        label = self.say.say(f"app_{name}")
        return str(self._keep(name, st.text_input(label, placeholder=hint, key=key)))

    def switch(self, name: str) -> bool:
        """Ask whether something is wanted."""
        key = self._filled(name, self._kept(name, usual=False))
        return bool(self._keep(name, st.checkbox(self.say.say(f"app_{name}"), key=key)))

    def _kept(self, name: str, usual: Any) -> Any:  # noqa: ANN401 - a field's value
        return st.session_state.get(f"{_PREFIX}{self.about}{name}", usual)

    def _filled(self, name: str, value: object) -> str:
        """Return the key of a field, which begins with a value."""
        key = f"{_PREFIX}{self.about}{name}-{self.say.language}"
        st.session_state.setdefault(key, value)
        return key

    def _keep(self, name: str, value: Any) -> Any:  # noqa: ANN401 - a field's value
        st.session_state[f"{_PREFIX}{self.about}{name}"] = value
        return value
