from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.lettering import BOLD, FACES, ITALIC, SANS, SERIF, clean, has, width

if TYPE_CHECKING:
    from export.lettering import Face


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("text", ["Kyiv", "Київ і Чернігів", "Ёлка, щёки, съёмка", "“No” — №1…"])
def test_every_face_holds_the_letters_of_our_languages(face: Face, text: str) -> None:
    """No word of a map falls back to another font."""
    assert has(text)
    assert width(text, face, 10) > 0


def test_width_grows_with_the_type_size() -> None:
    """Twice the size is twice the width."""
    assert width("Kharkiv", SANS, 20) == pytest.approx(2 * width("Kharkiv", SANS, 10))


@pytest.mark.parametrize("pair", ["AV", "To", "Та"])
def test_kerning_is_measured(pair: str) -> None:
    """Letters that move together are narrower than apart."""
    apart = sum(width(letter, SANS, 100) for letter in pair)

    assert width(pair, SANS, 100) < apart


def test_bold_is_wider_than_regular() -> None:
    """Each cut is measured by its own font."""
    assert width("Mariupol", BOLD, 10) > width("Mariupol", SANS, 10)


def test_letters_that_our_fonts_lack_are_given_room() -> None:
    """Whatever font draws them, the line does not run over."""
    assert width("🚀", SANS, 10) > 10
    assert width("محمد", SANS, 10) > 20
    assert width("e\u0301", SANS, 10) == width("e", SANS, 10)


@pytest.mark.parametrize("text", ["محمد", "🚀", "漢字"])
def test_strange_letters_are_known_as_such(text: str) -> None:
    """So that they can be set apart."""
    assert not has(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two \n\t words ", "two words"),
        ("a\x00b\x1bc", "abc"),
        ("left\u202eright", "leftright"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("plain", "plain"),
        ("no\u00a0break", "no break"),
    ],
)
def test_what_cannot_be_drawn_is_dropped(text: str, expected: str) -> None:
    """Control and direction signs, lone surrogates, line ends."""
    assert clean(text) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """And nothing that breaks a line is left."""
    once = clean(text)

    assert clean(once) == once
    assert "\n" not in once


@pytest.mark.parametrize("face", [ITALIC, SERIF])
def test_a_face_names_what_stands_in_for_it(face: Face) -> None:
    """A program without our fonts takes a similar one."""
    assert face.families.startswith(f"'{face.family}', 'PT ")
    assert face.path.suffix == ".ttf"
