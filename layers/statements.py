"""A reading -> the layer of who said what about which place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from layers.choice import EVERYTHING, Choice, chosen
from layers.layer import RELATIONS, Card, Layer, Mark, Shape, Zone
from layers.telling import credit, headline, in_words, stamp
from layers.wording import Wording, translated
from layers.words import Words, words

if TYPE_CHECKING:
    from geo import LocatedStatement, Reading, RegionLink, Relation
    from reporting import Report, Side, Speaker

SHAPES: dict[Side | None, Shape] = {
    "russia": "square",
    "ukraine": "circle",
    "third_country": "triangle",
    "analyst": "diamond",
    "report": "bar",
    None: "pentagon",
}
# Stems of verbs of refusing in the languages of reports; noted silences count as the same act.
_REFUSING = ("declin", "refus", "відмов", "отказ")
AS_MADE = Wording()
# Under this measured share of right findings a mark carries a question mark.
SURE = 0.5


def spoken(
    reading: Reading,
    *,
    language: str = "en",
    wording: Wording = AS_MADE,
    choice: Choice = EVERYTHING,
) -> Layer:
    """Return what a map of a report's statements shows.

    Args:
        reading: the report with its statements and their places.
        language: ``en``, ``uk`` or ``ru``, for all words but the quotations.
        wording: words that an editor sets in place of ours.
        choice: which statements are shown.

    Raises:
        LayerError: the choice names what the report does not have, or a translation a
            statement that is not shown.
    """
    said, whole = words(language), len(reading.statements)
    reading = chosen(reading, choice)
    zones = _zones(reading, said)
    made = tuple(_card(located, reading, said) for located in reading.statements)
    cards = translated(made, wording.translations)
    title, standfirst = headline(reading.report, zones, cards, said)
    ours = {
        "headline": title,
        "standfirst": standfirst,
        "stamp": stamp(reading.report, cards, said, wording, all_cards=whole),
        "alt": in_words(cards, said),
    }
    text = wording.worded(**ours)
    return Layer(
        language=said.language,
        title=text["headline"] or title,
        standfirst=text["standfirst"],
        stamp=text["stamp"],
        zones=zones,
        cards=cards,
        credits=credit(reading.report, cards, said, wording),
        alt=text["alt"] or ours["alt"],
        published=reading.report.published,
    )


def _zones(reading: Reading, said: Words) -> tuple[Zone, ...]:
    ties = [(link, located) for located in reading.statements for link in located.regions]
    found: dict[str, list[tuple[RegionLink, LocatedStatement]]] = {}
    # In the order in which the text first names them.
    for tie in sorted(ties, key=lambda tie: tie[0].span.start):
        found.setdefault(tie[0].region.slug, [])
    for tie in ties:
        found[tie[0].region.slug].append(tie)
    return tuple(_zone(same, said) for same in found.values())


def _zone(ties: list[tuple[RegionLink, LocatedStatement]], said: Words) -> Zone:
    link = ties[0][0]
    return Zone(region=link.region, label=_label(link, said), marks=_marks(ties, said))


def _marks(ties: list[tuple[RegionLink, LocatedStatement]], said: Words) -> tuple[Mark, ...]:
    # Sorting is stable: within a relation the order of the text remains.
    ordered = sorted(ties, key=lambda tie: RELATIONS.index(tie[0].relation))
    marks = (_mark(link, located, said) for link, located in ordered)
    # A report may tie a statement to a place twice; one mark is one statement about one place.
    return tuple(
        next(same) for _, same in groupby(marks, lambda mark: (mark.statement, mark.relation))
    )


def _mark(link: RegionLink, located: LocatedStatement, said: Words) -> Mark:
    doubts = _doubts(located, said)
    if link.certainty < SURE:
        doubts = (said.say("doubt_place", name=_label(link, said)), *doubts)
    return Mark(
        statement=located.statement.id,
        region=link.region.slug,
        shape=SHAPES[located.statement.speaker.side],
        relation=link.relation,
        doubt=" ".join(doubts) or None,
        source=link.source,
    )


def _card(located: LocatedStatement, reading: Reading, said: Words) -> Card:
    statement, report = located.statement, reading.report
    names = {relation: _names(located, relation, said) for relation in RELATIONS}
    return Card(
        statement=statement.id,
        shape=SHAPES[statement.speaker.side],
        speaker=_name(statement.speaker, report, said),
        role=_role(statement.speaker),
        words=" … ".join(" ".join(part.words(report.text).split()) for part in statement.fragments),
        quoted=statement.kind == "direct",
        about=names["about"],
        left_out=names["left_out"],
        taken_over=names["taken_over"],
        taken_from=_taken_from(located, reading, said),
        doubts=_reasons(located, said) + _place_doubts(located, said),
        start=statement.span.start,
        end=statement.span.end,
        act="" if statement.act == "other" else said.say(f"act_{statement.act}"),
        said_on=statement.said_on,
        anonymous=statement.speaker.anonymous,
        declined=_declined(located, report),
    )


def _declined(located: LocatedStatement, report: Report) -> bool:
    """Tell whether someone refused to speak, rather than merely not mentioning something."""
    cue = located.statement.cue
    said = cue.words(report.text).casefold() if cue else ""
    return located.statement.act == "refusal" and said.startswith(_REFUSING)


def _names(located: LocatedStatement, relation: Relation, said: Words) -> tuple[str, ...]:
    found = (_label(link, said) for link in located.regions if link.relation == relation)
    return tuple(dict.fromkeys(found))


def _label(link: RegionLink, said: Words) -> str:
    if link.region.slug == "ukraine":
        return said.say("whole_country")
    # The gazetteer writes the typewriter's apostrophe; print wants the curved one.
    return link.region.name(said.language).replace("'", "’")


def _name(speaker: Speaker, report: Report, said: Words) -> str:
    if speaker.name:
        return speaker.name
    if speaker.mention:
        return " ".join(speaker.mention.words(report.text).split())
    return said.say("nobody")


def _role(speaker: Speaker) -> str:
    role = " ".join((speaker.role or "").split())
    return "" if role == speaker.name else role


def _taken_from(located: LocatedStatement, reading: Reading, said: Words) -> str:
    sources = {link.source for link in located.regions if link.relation == "taken_over"}
    if not sources:
        # Of ten thousand statements few comment on another; only for them the rest is looked at.
        return ""
    speakers = (
        _name(other.statement.speaker, reading.report, said)
        for other in reading.statements
        if other.statement.id in sources
    )
    return next(speakers, "")


def _doubts(located: LocatedStatement, said: Words) -> tuple[str, ...]:
    statement = located.statement
    if statement.certainty >= SURE:
        return ()
    unknown = statement.speaker.name is None and statement.speaker.mention is None
    return (said.say("doubt_speaker" if unknown else "doubt_words"),)


def _reasons(located: LocatedStatement, said: Words) -> tuple[str, ...]:
    """Return why a doubtful statement is so: as the reader put it, which it does in English."""
    # A question mark at every promise would teach readers to overlook the few that matter.
    doubts = _doubts(located, said)
    return (located.statement.reasons if doubts and said.language == "en" else ()) or doubts


def _place_doubts(located: LocatedStatement, said: Words) -> tuple[str, ...]:
    return tuple(
        said.say("doubt_place", name=_label(link, said))
        for link in located.regions
        if link.certainty < SURE
    )
