"""The legend: what the marks mean, each entry a filter as well once the script runs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from export.markup import node
from export.page_marks import mark
from layers.layer import RELATIONS, SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from export.page_ties import Tie
    from geo import Relation
    from layers import Card, Shape
    from layers.words import Words


def key(found: Sequence[Tie], cards: Sequence[Card], say: Words) -> Element:
    """Return the legend of the marks that are shown.

    Args:
        found: the ties, counted by relation.
        cards: the statements, for the sides that speak.
        say: the page's words.
    """
    shapes = {card.shape for card in cards}
    counts = Counter(tie.relation for tie in found)
    relations = [
        _relation(relation, counts[relation], say) for relation in RELATIONS if counts[relation]
    ]
    sides = [_side(shape, say) for shape in SIDES if shape in shapes]
    return node(
        "div",
        node("div", *relations, role="group", aria_label=say.say("filter_relation")),
        node("div", *sides, role="group", aria_label=say.say("filter_side")),
        _speakers(say),
        _search(say),
        class_="sw-key",
    )


def _relation(relation: Relation, count: int, say: Words) -> Element:
    return node(
        "label",
        _box("relation", relation),
        mark("square", relation),
        node("b", say.say(relation), class_=relation),
        node("span", str(count), class_="sw-count"),
        node("span", say.say(f"{relation}_means"), class_="sw-means"),
        class_="sw-choice",
    )


def _side(shape: Shape, say: Words) -> Element:
    words = node("span", _capital(say.say(SIDES[shape])))
    return node(
        "label", _box("shape", shape), mark(shape, "plain"), words, class_="sw-choice sw-side"
    )


def _box(name: str, value: str) -> Element:
    # Hidden until the script runs: without it there is nothing to choose.
    return node("input", type="checkbox", name=name, value=value, checked="", hidden="")


def _speakers(say: Words) -> Element:
    # The script fills it with whoever speaks in the list.
    every = node("option", say.say("all_speakers"))
    return node("select", every, class_="sw-speakers", aria_label=say.say("speaker"), hidden="")


def _search(say: Words) -> Element:
    words = node("span", say.say("find"), class_="sw-unseen")
    field = node("input", type="search", placeholder=say.say("find_hint"), maxlength="200")
    return node("label", words, field, class_="sw-find", hidden="")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
