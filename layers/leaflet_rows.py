"""The statements of a layer in words, as HTML so slight that ten thousand of them stay readable."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from layers.layer import RELATIONS, SIDES
from layers.leaflet_shapes import LETTERS, class_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo import Relation
    from layers.layer import Card, Layer
    from layers.words import Words

# What HTML cannot hold: control characters but tab and line ends, lone surrogates, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Letters of scripts that run from right to left, and the signs that turn the direction.
_LEFTWARD = re.compile("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]")
_LONG = 1000
_LIST = 100
# What most statements have needs no class: it is one in ten of a row's letters.
_CLASSES: Mapping[Relation, str] = {"about": "", "left_out": " class=l", "taken_over": " class=t"}
# folium reads what it has rendered once more as a template; no brace of a stranger's opens one.
_BRACES = {ord("{"): "&#123;", ord("}"): "&#125;"}


def text(words: str) -> str:
    """Return a stranger's words as HTML text: no mark-up, no script and no template in them."""
    return escape(_UNPRINTABLE.sub("\ufffd", words)).translate(_BRACES)


def rows(layer: Layer, say: Words, spoken: str | None = None) -> str:
    """Return the statements, in the order of the text, in lists of a hundred.

    A browser lays out only the lists that are in sight. A report of more than a thousand is
    written more tightly: roles stand where a speaker first comes up, as in a news story, and
    acts are left out.

    Args:
        layer: what the map says.
        say: the words of a web map.
        spoken: language of the report as ``lang`` takes it, None if it is not known.
    """
    lang = f" lang={spoken}" if spoken and spoken != layer.language else ""
    long = len(layer.cards) > _LONG
    cards = tuple(_tightened(layer.cards)) if long else layer.cards
    made = [_row(card, layer, say, lang) for card in cards]
    if long:
        lead = text(say.say("about"))
        made = [row.replace(f"<p><b>{lead}</b>", f"<p>{lead}", 1) for row in made]
    # Lists without dots are no lists to some screen readers unless they are told.
    lists = (
        f"<ol start={first + 1} role=list>{''.join(made[first : first + _LIST])}</ol>"
        for first in range(0, len(made), _LIST)
    )
    return f'<div id="sw-rows" class="sw-rows">{"".join(lists)}</div>'


def legend(layer: Layer, say: Words) -> str:
    """Return what the marks of a layer mean, and that they show speech and not control."""
    shapes = {card.shape for card in layer.cards}
    relations = "".join(
        f'<li class="{LETTERS["square"]}{relation[0]}"><b>{text(say.say(relation))}</b> '
        f"{text(say.say(f'{relation}_means'))}"
        for relation in RELATIONS
    )
    sides = "".join(
        f'<li class="{LETTERS[shape]}n">{text(_capital(say.say(name)))}'
        for shape, name in SIDES.items()
        if shape in shapes
    )
    limits = f"<p><b>{text(say.say('speech'))}</b> {text(say.say('zone_means'))}.</p>"
    return f'<div class="sw-legend">{limits}<ul>{relations}</ul><ul>{sides}</ul></div>'


def _tightened(cards: Sequence[Card]) -> Iterator[Card]:
    """Give cards without acts, and with a role only where it first stands behind a name."""
    introduced: set[tuple[str, str]] = set()
    for card in cards:
        known = (card.speaker, card.role) in introduced
        introduced.add((card.speaker, card.role))
        yield replace(card, act="", role="" if known else card.role)


def _row(card: Card, layer: Layer, say: Words, lang: str) -> str:
    who = [f"<b>{text(card.speaker)}</b>"]
    if card.role:
        who.append(f", {_apart(card.role)}")
    if card.anonymous:
        who.append(f", {text(say.say('not_named'))}")
    own = "" if card.translated_by else lang
    tag = "q" if card.quoted else "p"
    side = text(say.say(SIDES[card.shape]))
    return (
        f"<li class={class_of(card)}>{''.join(who)} ({side})"
        f"<{tag}{own}>{text(card.words)}</{tag}><p>{'<br>'.join(_ties(card, layer, say))}"
    )


def _apart(words: str) -> str:
    """Return words that may run from right to left among others that do not."""
    return f"<bdi>{text(words)}</bdi>" if _LEFTWARD.search(words) else text(words)


def _ties(card: Card, layer: Layer, say: Words) -> Iterator[str]:
    """Give the lines beneath a statement's words: places, act and day, doubts, translator."""
    named: tuple[tuple[Relation, str, tuple[str, ...]], ...] = (
        ("about", "about", card.about),
        ("left_out", "leaves_out", card.left_out),
        ("taken_over", "taken_over", card.taken_over),
    )
    parts = [
        f"<b{_CLASSES[relation]}>{text(say.say(lead))}</b> {_apart(', '.join(names))}"
        for relation, lead, names in named
        if names
    ] or [text(say.say("no_place"))]
    if card.taken_from:
        parts.append(text(say.say("from_speaker", speaker=card.taken_from)))
    if card.act:
        parts.append(text(card.act))
    if card.said_on and card.said_on != layer.published:
        parts.append(text(say.date(card.said_on)))
    yield " · ".join(parts)
    yield from (f"? {text(doubt)}" for doubt in card.doubts)
    if card.translated_by:
        yield text(say.say("translated_by", name=card.translated_by))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
