"""What a picture editor chooses: size and look, words, what is shown, translations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import streamlit as st

from export.markup import node
from layers import PARTS, SIZES, Choice, offered
from layers.style import PALETTES
from views.answers import Form, form, keep, kept_edits, kept_layout
from views.desk import layer_of, reading_of
from views.notices import show
from views.story import OTHER, PARTS_IN_WORDS, SHARPNESS, Draft, Edits, Layout, Moment, ours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layers import Layer
    from layers.words import Words
    from views.desk import Handed

# Heights of boxes for words that run over several lines.
_HIGH = {
    "headline": 68,
    "standfirst": 130,
    "stamp": 110,
    "source": 110,
    "data": 68,
    "borders": 90,
    "alt": 150,
}
_ZONES = tuple(range(-12 * 60, 15 * 60, 60))


@dataclass(frozen=True, slots=True)
class _Names:
    """How values are named to the reader, for one report in one language."""

    layer: Layer
    say: Words

    def part(self, part: str) -> str:
        return self.say.say(f"pic_{part}")

    def size(self, size: str) -> str:
        return self.say.say("pic_other_size" if size == OTHER else f"app_{size}")

    def theme(self, theme: str) -> str:
        return self.say.say(f"app_{theme}")

    def sharpness(self, sharpness: str) -> str:
        return self.say.say("pic_sharpness_dpi") if sharpness == "dpi" else f"{sharpness}×"

    def place(self, slug: str) -> str:
        if slug in {"fitted", "country"}:
            return self.say.say(f"pic_{slug}")
        labels = {one.region.slug: one.label for one in self.layer.zones}
        label = labels.get(slug, slug)
        return label if list(labels.values()).count(label) < 2 else f"{label} ({slug})"  # noqa: PLR2004 - one place may have its name to itself

    def side(self, side: str) -> str:
        return self.say.say(side)

    def act(self, act: str) -> str:
        return self.say.say("pic_other_act" if act == "other" else f"act_{act}")

    def statement(self, statement: str) -> str:
        card = next((one for one in self.layer.cards if one.statement == statement), None)
        return f"{statement} · {card.speaker}: {card.words}" if card else statement


def choices(handed: Handed, language: str, say: Words) -> tuple[Layout, Edits]:
    """Ask for everything that decides a picture; it is kept at once."""
    ask, names = form(say, handed), _Names(layer_of(handed, language), say)
    layout, edits = kept_layout(), kept_edits(handed)
    titles = ("look", "words", "shown", "translations")
    look, words, shown, translations = [
        st.expander(say.say(f"pic_{title}"), expanded=title == "look") for title in titles
    ]
    with look:
        layout = _look(ask, layout, names)
        edits = replace(edits, view=_view(ask, edits.view, names))
    # Our own words, which stand in the boxes, depend on what is shown.
    with shown:
        edits = replace(edits, choice=_shown(ask, edits.choice, names, handed))
        layout = _left_out(ask, layout, names)
    with words:
        edits = _words(ask, edits, handed, language)
    with translations:
        edits = replace(
            edits, drafts=_drafts(ask, edits, names, layer_of(handed, language, edits.choice))
        )
    keep(handed, layout, edits)
    return layout, edits


def _look(ask: Form, kept: Layout, names: _Names) -> Layout:
    size = ask.one("size", (*SIZES, OTHER), kept.size, names.size)
    other = ask.words("other", kept.other).strip() if size == OTHER else kept.other
    theme = ask.one("theme", tuple(PALETTES), kept.theme, names.theme)
    sharpness = ask.one("sharpness", SHARPNESS, kept.sharpness, names.sharpness)
    dpi = _dpi(ask, kept.dpi) if sharpness == "dpi" else kept.dpi
    return replace(
        kept,
        size=size,
        other=other,
        theme=theme,
        sharpness=sharpness,
        dpi=dpi,
    )


def _dpi(ask: Form, kept: float) -> float:
    asked = st.number_input(
        ask.say.say("pic_dpi"), value=kept, step=1.0, format="%g", key=ask.key("dpi")
    )
    return float(asked)


def _view(ask: Form, kept: str, names: _Names) -> str:
    regions = [one.region for one in names.layer.zones if one.region.kind != "country"]
    slugs = [one.slug for one in regions]
    return ask.one("view", ("fitted", "country", *slugs), kept, names.place)


def _left_out(ask: Form, kept: Layout, names: _Names) -> Layout:
    return replace(
        kept,
        without=ask.some("without", PARTS, kept.without, names.part),
        miles=ask.flag("miles", kept=kept.miles),
        occupied=ask.flag("occupied", kept=kept.occupied),
    )


def _shown(ask: Form, kept: Choice, names: _Names, handed: Handed) -> Choice:
    has = offered(reading_of(handed))
    return Choice(
        speakers=ask.some("speakers", has.speakers, kept.speakers, str),
        sides=ask.some("sides", has.sides, kept.sides, names.side),
        acts=ask.some("acts", has.acts, kept.acts, names.act),
        relations=ask.some("relations", has.relations, kept.relations, names.side),
        places=ask.some("places", has.places, kept.places, names.place),
        statements=ask.some("statements", has.statements, kept.statements, names.statement),
    )


def _words(ask: Form, kept: Edits, handed: Handed, language: str) -> Edits:
    show(node("p", ask.say.say("pic_words_hint"), class_="sw-small"))
    texts = st.container()
    moment = _moment(ask, kept.moment)
    version = ask.words("version", kept.version)
    edits = replace(kept, moment=moment, version=version)
    own = ours(handed, edits, language)
    with texts:
        words = {
            part: ask.words(part, kept.words.get(part, ""), own[part], high=_HIGH[part])
            for part in PARTS_IN_WORDS
        }
    return replace(edits, words={part: text for part, text in words.items() if text.strip()})


def _moment(ask: Form, kept: Moment) -> Moment:
    say = ask.say
    left, middle, right = st.columns([4, 3, 4])
    day = left.date_input(
        say.say("pic_day"), value=kept.day, format="YYYY-MM-DD", key=ask.key("day")
    )
    # A time of no day, or of no zone, could be any of several.
    clock = middle.time_input(
        say.say("pic_clock"),
        value=kept.clock,
        step=300,
        key=ask.key("clock"),
        disabled=day is None,
    )
    zones = sorted({*_ZONES, *([kept.zone] if kept.zone is not None else [])})
    zone = right.selectbox(
        say.say("pic_zone"),
        zones,
        index=None if kept.zone is None else zones.index(kept.zone),
        format_func=lambda minutes: _zone(minutes, say),
        key=ask.key("zone"),
        placeholder=say.say("pic_zone_hint"),
        disabled=clock is None,
    )
    return Moment(day, clock, zone)


def _zone(minutes: int, say: Words) -> str:
    """Return a distance from universal time as it is printed; Kyiv's are named."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    told = f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "UTC"
    kyiv = {120: "pic_kyiv_winter", 180: "pic_kyiv_summer"}.get(minutes)
    return f"{told} ({say.say(kyiv)})" if kyiv else told


def _drafts(ask: Form, kept: Edits, names: _Names, shown: Layer) -> Mapping[str, Draft]:
    """Ask for the translation of one statement at a time; those made so far stand below."""
    cards = {card.statement: card for card in shown.cards}
    if not cards:
        show(node("p", ask.say.say("standfirst_none"), class_="sw-small"))
        return kept.drafts
    chosen = st.selectbox(
        ask.say.say("pic_statement"),
        list(cards),
        format_func=names.statement,
        key=ask.key("statement"),
    )
    usual = next((one.by for one in kept.drafts.values() if one.by), "")
    draft = kept.drafts.get(chosen, Draft(by=usual))
    show(node("blockquote", cards[chosen].words, class_="sw-original", dir="auto"))
    words = ask.words(f"translation-{chosen}", draft.words, high=100)
    by = ask.words(f"translator-{chosen}", draft.by)
    if (words, by) != (draft.words, draft.by):
        original = draft.original if words == draft.words else cards[chosen].words
        draft = Draft(words, by, original)
    drafts = {**kept.drafts, chosen: draft}
    _made(ask.say, drafts)
    return drafts


def _made(say: Words, drafts: Mapping[str, Draft]) -> None:
    lines = [
        node("li", f"{statement} · {draft.words}", dir="auto")
        for statement, draft in drafts.items()
        if draft.words.strip()
    ]
    if lines:
        show(node("p", say.say("pic_translated"), class_="sw-small"))
        show(node("ul", *lines, class_="sw-made"))
