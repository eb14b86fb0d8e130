from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, get_args

import pytest

from export.marks import PITCH, QUESTION, arc, drawn, mark_box, question_box, stroke, symbol
from geo import Relation as Relations
from layers import Mark
from layers import Shape as Shapes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FORMS, RELATIONS = get_args(Shapes), get_args(Relations)


def classes(parts: list[Element]) -> set[str]:
    return {part.get("class", "") for part in parts}


@pytest.mark.parametrize("form", FORMS)
def test_fill_says_the_relation(form: Shapes) -> None:
    """Solid, hollow with a slash, a small copy inside an outline: each with its own class."""
    inks = [classes(symbol(form, relation, 0, 0, 6)) for relation in RELATIONS]

    assert "about-fill" in inks[0]
    assert "left-line" in inks[1]
    assert {"taken-line", "taken-fill"} <= inks[2]


@pytest.mark.parametrize(("form", "relation"), list(product(FORMS, RELATIONS)))
def test_no_two_marks_are_drawn_alike(form: Shapes, relation: Relations) -> None:
    """Each pair of shape and relation has a picture of its own."""
    pictures = {
        (one, other): [part.attrib for part in symbol(one, other, 0, 0, 6)]
        for one, other in product(FORMS, RELATIONS)
    }
    mine = pictures.pop((form, relation))

    assert mine not in pictures.values()


def test_a_legend_shows_the_bare_outline() -> None:
    """Who speaks, whatever the relation."""
    assert classes(symbol("circle", None, 0, 0, 6)) == {"plain-line"}


def test_a_mark_names_statement_place_and_relation() -> None:
    """So that a page can find it."""
    made = drawn(Mark("s3", "kyiv", "square", "left_out"), 5, 5, 6)

    assert made.get("data-statement") == "s3"
    assert made.get("data-region") == "kyiv"
    assert made.get("data-relation") == "left_out"


def test_only_a_doubtful_mark_has_a_question_mark() -> None:
    """It is a letter, so it needs no colour."""
    sure = drawn(Mark("s1", "kyiv", "square", "about"), 0, 0, 6)
    doubtful = drawn(Mark("s1", "kyiv", "square", "about", doubt="Who?"), 0, 0, 6)

    assert sure.find("text") is None
    assert doubtful.findtext("text") == "?"


def test_hollow_marks_never_get_hairlines() -> None:
    """They must survive a phone and a newspaper."""
    assert stroke(2) == 1.4
    assert stroke(10) == 3.0


def test_the_box_of_a_mark_is_the_same_for_all() -> None:
    """Rows stay even."""
    assert mark_box(10, 10, 5).width == pytest.approx(mark_box(0, 0, 5).height)


@pytest.mark.parametrize(("start", "end"), [(60.0, 20.0), (20.0, 60.0)])
def test_an_arc_hooks_on_to_the_mark_commented_on(start: float, end: float) -> None:
    """To the left or the right of it."""
    data = str(arc(start, end, 10, 6.4).get("d"))

    assert data.startswith(f"M{start:.1f}")
    assert f"L{end:.1f} " in data


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("radius", [5.2, 6.4, 11.5])
def test_a_question_mark_stands_nearer_to_its_own_mark_than_to_the_next(
    form: Shapes, radius: float
) -> None:
    """One can tell whose it is, at every size."""
    [mine] = outline_of(form, radius, 0)
    box = question_box(form, 0, 0, radius)
    theirs = [outline_of(other, radius, (PITCH + QUESTION) * radius)[0] for other in FORMS]

    assert 0 < box.left - mine[1] < min(left for left, _ in theirs) - box.right


def outline_of(form: Shapes, radius: float, x: float) -> list[tuple[float, float]]:
    """Return left and right edge of a mark, read off what is drawn."""
    [part] = symbol(form, None, 0, 0, radius)
    if form == "circle":
        return [(x - radius, x + radius)]
    if form in {"square", "bar"}:
        return [(x + float(part.get("x", 0)), x - float(part.get("x", 0)))]
    corners = [float(pair.split(",")[0]) for pair in part.get("points", "").split()]
    return [(x + min(corners), x + max(corners))]


def test_the_question_mark_is_drawn_in_its_box() -> None:
    """What is measured is what is drawn."""
    made = drawn(Mark("s1", "kyiv", "circle", "about", doubt="Who?"), 40, 30, 6).find("text")
    box = question_box("circle", 40, 30, 6)

    assert made is not None
    assert float(made.get("x", 0)) == pytest.approx(box.left, abs=0.06)
    assert float(made.get("y", 0)) == pytest.approx(box.bottom, abs=0.06)
