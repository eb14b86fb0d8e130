"""Which of a report's statements a map shows."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from layers.layer import LayerError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo import LocatedStatement, Reading, RegionLink
    from reporting import Speaker

# What the report itself says has no speaker with a side.
_UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown; of each kind any of the values, of all kinds all; an empty one shows all.

    Attributes:
        speakers: names as the report gives them.
        sides: ``russia``, ``ukraine``, ``third_country``, ``analyst``, ``report``, ``unstated``.
        acts: ``pledge``, ``claim`` and so on.
        relations: ``about``, ``left_out``, ``taken_over``; ties of other kinds are not drawn.
        places: slugs or names of regions in any of the three languages; others are not drawn.
        statements: ids.
    """

    speakers: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


EVERYTHING = Choice()


def chosen(reading: Reading, choice: Choice) -> Reading:
    """Return a reading with the chosen statements only.

    Raises:
        LayerError: the choice names something that the report does not have.
    """
    if choice == EVERYTHING:
        return reading
    _check(reading, choice)
    kept = tuple(_kept(located, reading, choice) for located in reading.statements)
    return replace(reading, statements=tuple(one for one in kept if one is not None))


def offered(reading: Reading) -> Choice:
    """Return all that can be chosen from a reading, in the order of the text; places by slug."""
    statements = [located.statement for located in reading.statements]
    ties = [tie for located in reading.statements for tie in located.regions]
    speakers = (_speaker(one.speaker, reading) for one in statements)
    return Choice(
        speakers=tuple(dict.fromkeys(name for name in speakers if name)),
        sides=tuple(dict.fromkeys(one.speaker.side or _UNSTATED for one in statements)),
        acts=tuple(dict.fromkeys(one.act for one in statements)),
        relations=tuple(dict.fromkeys(tie.relation for tie in ties)),
        places=tuple(dict.fromkeys(tie.region.slug for tie in ties)),
        statements=tuple(one.id for one in statements),
    )


def _speaker(speaker: Speaker, reading: Reading) -> str:
    mention = speaker.mention.words(reading.report.text) if speaker.mention else ""
    return speaker.name or " ".join(mention.split())


def _kept(located: LocatedStatement, reading: Reading, choice: Choice) -> LocatedStatement | None:
    """Return a statement with the ties that are shown; None if it is not shown at all."""
    has = _has(located, reading)
    if not all(_meets(choice, kind, has) for kind in ("speakers", "sides", "acts", "statements")):
        return None
    ties = tuple(tie for tie in located.regions if _tied(tie, choice))
    wanted = choice.relations or choice.places
    return None if wanted and not ties else replace(located, regions=ties)


def _meets(choice: Choice, kind: str, has: dict[str, set[str]]) -> bool:
    wanted = _folded(getattr(choice, kind))
    return not wanted or bool(wanted & has[kind])


def _tied(tie: RegionLink, choice: Choice) -> bool:
    relation = not choice.relations or tie.relation in choice.relations
    return relation and (not choice.places or bool(_folded(choice.places) & _names(tie)))


def _has(located: LocatedStatement, reading: Reading) -> dict[str, set[str]]:
    """Return what a statement can be chosen by, in small letters."""
    statement = located.statement
    speaker = statement.speaker
    mention = speaker.mention.words(reading.report.text) if speaker.mention else ""
    return {
        "speakers": _folded((speaker.name or "", mention)),
        "sides": {speaker.side or _UNSTATED},
        "acts": {statement.act},
        "statements": _folded((statement.id,)),
        "relations": {tie.relation for tie in located.regions},
        "places": {name for tie in located.regions for name in _names(tie)},
    }


def _names(tie: RegionLink) -> set[str]:
    region = tie.region
    return _folded((region.slug, region.name_en, region.name_uk, region.name_ru))


def _check(reading: Reading, choice: Choice) -> None:
    known = [_has(located, reading) for located in reading.statements]
    for field in fields(choice):
        has = set().union(*(one[field.name] for one in known)) - {""}
        for value in getattr(choice, field.name):
            if _folded((value,)) <= has:
                continue
            others = ", ".join(sorted(has)) or "none"
            raise LayerError(
                f"The report has no {value!r} among its {field.name}; it has {others}."
            )


def _folded(values: Iterable[str]) -> set[str]:
    return {" ".join(value.casefold().split()) for value in values}
