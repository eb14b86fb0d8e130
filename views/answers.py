"""Questions whose answers stay: in another language, on another report and back, after an error."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from views.story import Edits, Layout, Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from layers.words import Words
    from views.desk import Handed

_Value = TypeVar("_Value")
_Name = TypeVar("_Name", bound=str)


@dataclass(frozen=True, slots=True)
class Form:
    """A place for questions about one report, in one language.

    Attributes:
        say: the words of the language.
        about: whose pictures are asked about.
    """

    say: Words
    about: str

    def key(self, name: str) -> str:
        """Return the name of a question's box.

        Streamlit shows a choice in the words in which it was made, and keeps what a box holds:
        each language, report and opened story has its own boxes.
        """
        return f"{name}-{self.say.language}-{self.about}-{st.session_state.get('turn', 0)}"

    def one(
        self, name: str, options: Sequence[_Name], kept: _Name, named: Callable[[_Name], str]
    ) -> _Name:
        """Ask for one of several; what was kept is among them, whatever it is."""
        offered = list(dict.fromkeys((*options, kept)))
        return st.selectbox(
            self.say.say(f"pic_{name}"),
            offered,
            index=offered.index(kept),
            format_func=named,
            key=self.key(name),
        )

    def some(
        self,
        name: str,
        options: Sequence[_Name],
        kept: Sequence[_Name],
        named: Callable[[_Name], str],
    ) -> tuple[_Name, ...]:
        """Ask for any of several; what was kept is among them, whatever it is."""
        alike = {form.casefold(): one for one in options for form in (one, named(one))}
        chosen = list(dict.fromkeys(alike.get(one.casefold(), one) for one in kept))
        return tuple(
            st.multiselect(
                self.say.say(f"pic_{name}"),
                list(dict.fromkeys((*options, *chosen))),
                default=chosen,
                format_func=named,
                key=self.key(name),
                placeholder=self.say.say("pic_nothing" if name == "without" else "pic_all"),
            )
        )

    def words(self, name: str, kept: str, ours: str = "", *, high: int | None = None) -> str:
        """Ask for words; ours stand there in grey until someone writes."""
        label, key = self.say.say(f"pic_{name.partition('-')[0]}"), self.key(name)
        if high is None:
            return st.text_input(label, kept, key=key, placeholder=ours)
        return st.text_area(label, kept, key=key, placeholder=ours, height=high)

    def flag(self, name: str, *, kept: bool) -> bool:
        """Ask whether something is wanted."""
        return st.checkbox(self.say.say(f"pic_{name}"), value=kept, key=self.key(name))


def form(say: Words, handed: Handed) -> Form:
    """Return the place for questions about a report."""
    return Form(say, _about(handed))


def kept_layout() -> Layout:
    """Return how pictures shall look, as it was last asked."""
    return _kept("layout", Layout())


def kept_edits(handed: Handed) -> Edits:
    """Return what was last asked of the pictures of a report."""
    return _kept(f"edits-{_about(handed)}", Edits())


def keep(handed: Handed, layout: Layout, edits: Edits) -> None:
    """Keep what is asked."""
    st.session_state["layout"] = layout
    st.session_state[f"edits-{_about(handed)}"] = edits


def go_on_with(opened: Opened) -> None:
    """Put a story's choices into all boxes, and turn the page to its picture and language."""
    keep(opened.handed, opened.layout, opened.edits)
    st.session_state["language"] = opened.language
    st.session_state["tab"] = "picture"
    st.session_state["turn"] = st.session_state.get("turn", 0) + 1


def _about(handed: Handed) -> str:
    """Return what tells reports apart: the text, so that a corrected date loses nothing."""
    return sha256(handed.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _kept(name: str, usual: _Value) -> _Value:
    kept = st.session_state.get(name)
    return kept if isinstance(kept, type(usual)) else usual
