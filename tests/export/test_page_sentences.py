from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.page_sentences import around, sentences
from reporting import Span

TEXTS = st.text("aB .!?…“”«»\n\r'-9їЇ(", max_size=60)


def cut(text: str) -> list[str]:
    return [span.words(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Mark Milley said so.",
        "He met A. B. Fomin at 5 p.m. in Kyiv.",
        "The U.S. Army said it was 3.5 km away.",
        "“Will they leave?” she asked.",
        "«Ми підемо!» — сказав він.",
        "На вул. Хрещатик у м. Київ був В. Зеленський.",
        "Это сказал ген. Иванов в г. Киеве.",
        "He waited… and left.",
    ],
)
def test_a_sentence_stays_whole(text: str) -> None:
    """Initials, abbreviations, figures and quoted questions end no sentence."""
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ("Rain fell.", "“We go,” he said."),
        ("“We will go.”", "Then he left."),
        ("Is it so?", "It is!", "9 towns agree."),
        ("«Мы уйдём.»", "— Когда?"),
        ("Вони пішли…", "Їх не бачили."),
    ],
)
def test_sentences_are_told_apart(parts: tuple[str, ...]) -> None:
    """A stop, its closing marks, a gap and a capital, a figure or an opening mark part two."""
    assert cut(" ".join(parts)) == list(parts)


def test_a_line_break_ends_a_sentence() -> None:
    """Headlines have no stop."""
    assert cut("Talks end\n\nThey met\r\nand left.") == ["Talks end", "They met", "and left."]


def test_neighbours_come_as_one_stretch() -> None:
    """Words in two sentences side by side give both; what lies apart comes apart."""
    text = "One is. Two is. Three is. Four is.\nFive is."
    spans = [Span(0, 3), Span(8, 11), Span(26, 30), Span(35, 39)]

    assert [span.words(text) for span in around(text, spans)] == [
        "One is. Two is.",
        "Four is.",
        "Five is.",
    ]


@given(TEXTS)
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    """The sentences of a text, put together, are the text."""
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@given(TEXTS, st.integers(0, 59), st.integers(1, 20))
def test_words_are_never_cut(text: str, start: int, length: int) -> None:
    """Every printed sign of a span lies in a sentence that is held."""
    span = Span(min(start, len(text)), min(start + length, len(text)))
    held = around(text, [span])
    inside = {at for one in held for at in range(one.start, one.end)}

    assert all(at in inside or text[at].isspace() for at in range(span.start, span.end))
