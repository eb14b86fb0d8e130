from __future__ import annotations

from xml.etree.ElementTree import tostring

from hypothesis import given
from hypothesis import strategies as st

from export.lettering import BOLD, SANS, SERIF
from export.setting import Run, cut_to, evenly, first_lines, line_width, lines, text

LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=80)
LONG = "Words that go on for quite a while until the measure ends and a new line has to begin"


def plain(*, words: str = LONG, size: float = 10) -> Run:
    return Run(words, SANS, size)


@given(LETTERS, st.floats(40, 300))
def test_no_line_is_wider_than_its_room(words: str, room: float) -> None:
    """Whatever the words are, one endless word included."""
    assert all(line_width(line) <= room + 1e-6 for line in lines([plain(words=words)], room))


@given(LETTERS)
def test_no_letter_is_lost_when_lines_are_broken(words: str) -> None:
    """Breaking moves words, it drops none."""
    broken = lines([plain(words=words)], 90)
    kept = "".join(run.text for line in broken for run in line)

    assert kept.replace(" ", "") == "".join(words.split()).replace(" ", "") or not words.isascii()


def test_runs_of_two_faces_share_a_line() -> None:
    """A name in bold and a role in regular follow each other."""
    [line] = lines([Run("Fomin, ", BOLD, 10), Run("deputy minister", SANS, 10)], 500)

    assert [run.text for run in line] == ["Fomin, ", "deputy minister"]


def test_an_endless_word_is_cut_where_the_room_ends() -> None:
    """It runs on in the next line."""
    broken = lines([plain(words="x" * 200)], 100)

    assert len(broken) > 5
    assert "".join(line[0].text for line in broken) == "x" * 200


def test_even_lines_are_as_few_and_of_nearly_one_length() -> None:
    """A headline does not end in one short word."""
    usual, even = lines([plain()], 150), evenly([plain()], 150)

    assert len(even) == len(usual)
    assert min(map(line_width, even)) >= min(map(line_width, usual))


def test_lines_beyond_the_most_end_in_an_ellipsis() -> None:
    """What is cut is marked as cut, and still fits."""
    kept = first_lines(lines([plain()], 120), 2, 120)

    assert len(kept) == 2
    assert kept[-1][-1].text.endswith("…")
    assert line_width(kept[-1]) <= 120


def test_lines_that_are_few_enough_are_left_alone() -> None:
    """No ellipsis where nothing was cut."""
    broken = lines([plain()], 120)

    assert first_lines(broken, 99, 120) == broken


LONGER = "Russia’s deputy defence minister, who spoke in Istanbul after the talks had ended"


@given(st.integers(30, 420))
def test_a_line_is_cut_behind_a_whole_word(room: int) -> None:
    """Half a word is no word; a comma before the ellipsis goes."""
    kept = cut_to(Run(LONGER, SANS, 12), room)
    words = kept.text.removesuffix("…")

    assert kept.width <= room
    assert f"{LONGER} ".startswith((f"{words} ", f"{words}, ")) or " " not in words


def test_a_role_without_room_goes_and_the_name_stays() -> None:
    """The speaker comes before the office."""
    head = (Run("Alexander Fomin, ", BOLD, 12), Run("Bundestagsabgeordneter", SANS, 12))
    kept = first_lines((head, head), 1, 130)

    assert [run.text for run in kept[0]] == ["Alexander Fomin…"]


def test_a_name_that_is_too_long_is_cut_to_its_room() -> None:
    """A short one is not."""
    assert cut_to(plain(words="Kyiv"), 100).text == "Kyiv"
    assert cut_to(plain(), 100).width <= 100


def test_a_line_is_one_text_with_its_face_and_ink() -> None:
    """Words stay words that a drawing program can edit."""
    drawn = text((Run("Київ", SERIF, 12, "ink2"),), 1, 2, anchor="middle", class_="halo")

    assert drawn.text == "Київ"
    assert drawn.get("class") == "serif ink2 halo"
    assert drawn.get("text-anchor") == "middle"


def test_strange_letters_are_set_apart() -> None:
    """Else the whole line would change its font."""
    drawn = text((Run("US محمد 🚀 ok", SANS, 10),), 0, 0)
    spans = [span.text for span in drawn]

    assert spans[0] == "US"
    assert "محمد" in spans
    assert "other" in tostring(drawn, encoding="unicode")


def test_a_line_of_runs_keeps_the_space_between_them() -> None:
    """ "Fomin," and the role do not stick together."""
    drawn = text((Run("Fomin, ", BOLD, 10), Run("minister", SANS, 10)), 0, 0)

    assert [span.text for span in drawn] == ["Fomin, ", "minister"]
