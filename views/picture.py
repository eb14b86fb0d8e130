"""The tab of the picture desk: what a picture shows, in whose words, and how it looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from export.errors import ExportError
from export.story import Picture, Story
from export.story_file import written_story
from layers import PARTS, SIZES, Choice, Sheet, Translation, Wording, size_of
from layers.style import PALETTES
from views.desk import OURS, drawn_of, layer_of, reading_of, source_of
from views.fields import Fields, report_key
from views.notices import notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo import Reading
    from layers import Card, Layer
    from layers.words import Words
    from views.desk import Handed

_OTHER = "other"
# How sharp a picture is, as it is offered: times, or dots to an inch.
SCALES = {"1": 1.0, "2": 2.0, "3": 3.0, "300 dpi": 300 / 96, "600 dpi": 600 / 96}
EDITED = ("headline", "standfirst", "stamp", "source", "data", "borders", "alt")
_MIMES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
# A preview needs no more pixels than this across.
_PREVIEW = 1400


def picture(handed: Handed, language: str, say: Words) -> None:
    """Show the choices beside the very picture that they make."""
    choices, shown = st.columns([2, 3], gap="large")
    try:
        with choices:
            story = _story(handed, language, say)
        with shown:
            _preview(story, handed, say)
    except OURS as error:
        with shown:
            notice(say.say("app_no_picture"), str(error))


def _preview(story: Story, handed: Handed, say: Words) -> None:
    [drawn] = story.pictures
    st.session_state["saved"] = written_story(story)
    small = min(drawn.scale, _PREVIEW / drawn.sheet.size.width)
    st.image(drawn_of(story, "png", small), width="stretch")
    columns = st.columns(3)
    for number, (ending, mime) in enumerate(_MIMES.items()):
        columns[number % 3].download_button(
            "WebP" if ending == "webp" else ending.upper(),
            partial(drawn_of, story, ending, drawn.scale),
            file_name=f"{handed.name}-{drawn.language}.{ending}",
            mime=mime,
            key=f"picture-{ending}",
            on_click="ignore",
            type="primary" if ending == "png" else "secondary",
            width="stretch",
        )
    columns[2].download_button(
        "story.toml",
        st.session_state["saved"],
        file_name="story.toml",
        mime="application/toml",
        key="picture-story",
        on_click="ignore",
        help=say.say("app_story_help"),
        width="stretch",
    )


def _story(handed: Handed, language: str, say: Words) -> Story:
    """Ask for everything that decides a picture."""
    about = report_key(handed.text)
    usual, own = Fields(say), Fields(say, about)
    layer = layer_of(handed, language)
    with st.expander(say.say("app_look"), expanded=True):
        view = _view(layer, own)
        sheet, scale = _look(usual, view)
    with st.expander(say.say("app_words")):
        wording = _words(layer, own)
    with st.expander(say.say("app_shown")):
        choice = _choice(reading_of(handed), own)
    with st.expander(say.say("app_translations")):
        translations = _translations(layer.cards, own)
    return Story(
        source=source_of(handed),
        choice=choice,
        wording=replace(wording, translations=translations),
        pictures=(Picture(f"{handed.name}-{language}.png", sheet, scale, language),),
    )


def _view(layer: Layer, own: Fields) -> str:
    named = {zone.region.slug: zone.label for zone in layer.zones if zone.region.kind != "country"}
    say = own.say
    return own.one(
        "view",
        ["fitted", "country", *named],
        lambda slug: named.get(slug) or say.say(f"app_view_{slug}"),
        "fitted",
    )


def _look(usual: Fields, view: str) -> tuple[Sheet, float]:
    def named(key: str) -> str:
        return usual.say.say(f"app_{key}")

    size = usual.one("size", [*SIZES, _OTHER], named, "wide")
    if size == _OTHER:
        size = usual.line("other_size", usual="90x120 mm")
    theme = usual.one("theme", list(PALETTES), named, "light")
    scale = usual.one("sharpness", list(SCALES), _sharp, "2")
    without = usual.many("without", PARTS, lambda part: named(f"part_{part}"))
    miles, occupied = usual.switch("miles"), usual.switch("occupied")
    sheet = Sheet(size_of(size), theme, view, frozenset(without), miles, occupied)
    return sheet, SCALES[scale]


def _sharp(name: str) -> str:
    return f"{name}×" if name.isdigit() else name


def _words(layer: Layer, own: Fields) -> Wording:
    """Ask for the words around the map; an empty field keeps ours, which it shows."""
    ours = {
        "headline": layer.title,
        "standfirst": layer.standfirst,
        "stamp": layer.stamp,
        "alt": layer.alt,
    }
    for part in ("source", "data", "borders"):
        ours[part] = " ".join(one.text for one in layer.credits if one.part == part)
    edited: dict[str, Any] = {
        part: own.line(f"part_{part}", hint=ours[part]).strip() or None for part in EDITED
    }
    moment = own.line("as_of", hint="2022-03-29T18:00+03:00").strip()
    version = own.line("version", usual="1")
    return Wording(**edited, as_of=_moment(moment, own.say), version=version)


def _moment(written: str, say: Words) -> date | None:
    """Return a day or a moment as it was written.

    Raises:
        ExportError: it is neither.
    """
    if not written:
        return None
    try:
        return datetime.fromisoformat(written) if len(written) > 10 else date.fromisoformat(written)  # noqa: PLR2004 - letters of a day
    except ValueError as error:
        raise ExportError(say.say("app_no_moment", written=written)) from error


def _choice(reading: Reading, own: Fields) -> Choice:
    ties = [tie for located in reading.statements for tie in located.regions]
    spoken = [located.statement for located in reading.statements]
    has: dict[str, list[Any]] = {
        "speakers": [one.speaker.name for one in spoken],
        "sides": [one.speaker.side or "unstated" for one in spoken],
        "acts": [one.act for one in spoken],
        "relations": [tie.relation for tie in ties],
        "places": [tie.region.slug for tie in ties],
    }
    say = own.say
    named = {tie.region.slug: tie.region.name(say.language) for tie in ties}
    named |= {one: say.say(f"act_{one}") for one in has["acts"] if one != "other"}
    named |= {one: say.say(one) for one in {*has["sides"], *has["relations"]} if one}
    chosen = {
        kind: own.many(
            kind, [one for one in dict.fromkeys(values) if one], lambda one: named.get(one, one)
        )
        for kind, values in has.items()
    }
    return Choice(**chosen)


def _translations(cards: Sequence[Card], own: Fields) -> tuple[Translation, ...]:
    """Ask for translations, statement by statement; who made them is printed with each."""
    known = {card.statement: card for card in cards}
    if not known:
        return ()
    chosen = own.one(
        "statement",
        list(known),
        lambda one: f"{known[one].speaker}: {known[one].words}"[:90],
        next(iter(known)),
    )
    words = Fields(own.say, f"{own.about}{chosen}-")
    words.line("translation", hint=known[chosen].words)
    words.line("translator")
    made = [
        (card, _entered(own, card, "translation"), _entered(own, card, "translator"))
        for card in cards
    ]
    return tuple(
        Translation(card.statement, text, by, card.words) for card, text, by in made if text
    )


def _entered(own: Fields, card: Card, name: str) -> str:
    return str(st.session_state.get(f"picture-{own.about}{card.statement}-{name}", "")).strip()
