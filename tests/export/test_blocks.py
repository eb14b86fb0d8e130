from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.blocks import Align, Block, block, draw_block
from export.svg import markup
from geo.directions import region
from layers import Mark, Shape, Zone
from layers.sizes import PHONE, TALL, WEB

if TYPE_CHECKING:
    from geo import Relation
    from layers import Measures

NAMES = st.sampled_from(["Kyiv", "Київ", "Донбас", "Щастя", "Yampil", "Оріхів, Пологи"])


def marks(count: int, relation: str = "about", **facts: object) -> tuple[Mark, ...]:
    return tuple(
        Mark(f"s{n}", "kyiv", "square", relation, **facts)  # type: ignore[arg-type] # facts as Mark has them
        for n in range(1, count + 1)
    )


def made(*row: Mark, align: Align = "left", most: int = 6, label: str = "Kyiv") -> Block:
    return block(Zone(region("kyiv"), label, row), WEB, align, most)


@pytest.mark.parametrize(
    ("count", "shown", "more"), [(1, 1, None), (6, 6, None), (7, 5, "+2"), (40, 5, "+35")]
)
def test_beyond_six_marks_five_are_shown_and_the_rest_counted(
    count: int, shown: int, more: str | None
) -> None:
    """The number opens the list."""
    row = made(*marks(count))

    assert len(row.marks) == shown
    assert (row.more[0].text if row.more else None) == more


def test_a_short_row_shows_one_mark_and_counts_the_rest() -> None:
    """What a crowded map falls back to."""
    row = made(*marks(4), most=2)

    assert len(row.marks) == 1
    assert row.more is not None
    assert row.more[0].text == "+3"


@pytest.mark.parametrize("align", ["left", "right", "centre"])
@pytest.mark.parametrize("relation", ["about", "left_out"])
def test_name_and_marks_keep_inside_their_box(align: Align, relation: str) -> None:
    """What is measured is what is drawn."""
    one = made(*marks(4, relation, doubt="Who?"), align=align)

    assert all(one.box.grown(0.01).holds(part) for part in one.parts[1:])
    assert one.name_at[0] >= 0
    assert one.name_at[0] + one.name.width <= one.width + 0.01


@pytest.mark.parametrize("relation", ["about", "left_out"])
def test_marks_of_a_row_do_not_touch(relation: str) -> None:
    """Each can be seen and hit."""
    boxes = made(*marks(6, relation)).parts[1:]

    assert not any(one.overlaps(other) for one, other in pairwise(boxes))


ROWS = st.lists(
    st.tuples(
        st.sampled_from(get_args(Shape)), st.sampled_from(["about", "taken_over"]), st.booleans()
    ),
    min_size=1,
    max_size=7,
)


@given(
    ROWS, st.sampled_from([WEB, PHONE, TALL]), st.sampled_from(["left", "right", "centre"]), NAMES
)
def test_question_marks_touch_neither_the_name_nor_another_mark(
    row: list[tuple[Shape, Relation, bool]], measures: Measures, align: Align, name: str
) -> None:
    """Whatever stands in the row, on a phone, a page and a tall sheet."""
    marks = tuple(
        Mark(f"s{n}", "kyiv", shape, relation, "Who?" if doubt else None)
        for n, (shape, relation, doubt) in enumerate(row)
    )
    one = block(Zone(region("kyiv"), name, marks), measures, align)
    label, rest = one.parts[0], one.parts[1 : len(one.marks) + 1]
    owners = [number for number, (mark, _, _) in enumerate(one.marks) if mark.doubt]

    for owner, question in zip(owners, one.questions, strict=True):
        assert one.box.grown(0.01).holds(question)
        assert not question.overlaps(label)
        assert not any(question.overlaps(box) for n, box in enumerate(rest) if n != owner)


@pytest.mark.parametrize("align", ["left", "right"])
def test_the_question_of_a_place_left_out_keeps_off_its_name(align: Align) -> None:
    """Name and marks share a line there."""
    one = made(*marks(3, "left_out", doubt="Who?"), align=align)

    assert len(one.questions) == 3
    assert not any(question.overlaps(one.parts[0]) for question in one.questions)


def test_a_place_spoken_about_has_its_name_over_the_row() -> None:
    """In bold, so that it is read first."""
    one = made(*marks(2))

    assert one.name.face.weight == 700
    assert one.name_at[1] < one.marks[0][2]


@pytest.mark.parametrize(("align", "first"), [("left", True), ("right", False)])
def test_marks_of_a_place_only_left_out_stand_on_its_side(align: Align, first: bool) -> None:  # noqa: FBT001 - an expected answer
    """Before the name where the town is to the left, after it where it is to the right."""
    one = made(*marks(1, "left_out"), align=align)

    assert (one.marks[0][1] < one.name_at[0]) is first
    assert one.name.face.weight == 400


def test_a_name_as_long_as_a_sentence_is_cut() -> None:
    """It would push all others off the map."""
    one = made(*marks(1), label="A place with a name that never comes to an end " * 3)

    assert one.name.text.endswith("…")
    assert one.width < 260


def taken_over() -> tuple[Mark, ...]:
    return (*marks(1), Mark("s9", "kyiv", "diamond", "taken_over", source="s1"))


def test_an_arc_leads_from_a_mark_taken_over_to_the_one_it_comments_on() -> None:
    """It hangs under the row, and the box has room for it."""
    one, plain = made(*taken_over()), made(*marks(2))

    assert "C" in markup(draw_block(one, 0, 0)[1])
    assert one.height > plain.height


def test_a_phone_has_no_arcs() -> None:
    """There the card says so."""
    small = block(Zone(region("kyiv"), "Kyiv", taken_over()), PHONE, "left")

    assert "<path" not in markup(draw_block(small, 0, 0)[1]).replace('class="left-line"', "")


def test_numbers_stand_under_their_marks() -> None:
    """They lead to the words in a list, and take the place of arcs."""
    one = made(*marks(2, number=4))
    drawn = markup(draw_block(one, 0, 0)[1])

    assert drawn.count(">4<") == 2
    assert one.height > made(*marks(2)).height


def test_label_and_marks_name_their_region() -> None:
    """So that a page can light them together."""
    label, row = draw_block(made(*marks(1)), 10, 10)

    assert label.get("data-region") == row.get("data-region") == "kyiv"
    assert label.get("class") == "place-label"
