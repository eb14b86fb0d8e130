"""A report -> its reading: statements, places, and which of them each statement is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.about import About, about
from geo.comments import commented
from geo.countries import plain
from geo.directions import region_of
from geo.followups import inherited, spoken_of
from geo.mentions import find_names, spoken
from geo.omissions import omitted, refuses
from geo.reading import LocatedStatement, Reading, RegionLink
from geo.resolve import resolve
from geo.sides import with_sides
from reporting import find_statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.place import Mention
    from geo.reading import Relation
    from reporting import Report, Statement

# Left out is said in so many words; places taken over or inherited are the reader's inference.
_LEFT_OUT = 0.9
_TAKEN_OVER = 0.8
_INHERITED = 0.5
_ANTECEDENT = 0.85
# A comment is close to what it comments on; who promised what a hundred statements ago is another
# matter.
_NEAR = 60


def read(report: Report) -> Reading:
    """Return what a report says that someone said, and about which places.

    Raises:
        ReportError: the report cannot be read.
    """
    found = find_statements(report)
    settled = resolve(find_names(report), report.text)
    located: list[LocatedStatement] = []
    for statement in with_sides(found.statements, report.text, spoken(report)):
        located.append(_located(statement, settled.mentions, located, report))
    questions = sorted(
        (*found.questions, *settled.questions), key=lambda one: (one.span.start, one.span.end)
    )
    return Reading(report, tuple(located), settled.mentions, tuple(questions))


def _located(
    statement: Statement,
    mentions: Sequence[Mention],
    earlier: Sequence[LocatedStatement],
    report: Report,
) -> LocatedStatement:
    """Return a statement with what it is about, leaves out and takes over."""
    language = spoken(report)
    chosen = _about(statement, mentions, report.text, language)
    spoken_about, certainty = chosen.mentions, chosen.certainty
    if not spoken_about and statement.inside and language == "en" and not refuses(statement):
        spoken_about, certainty = spoken_of(statement, mentions, report.text), _ANTECEDENT
    known = (*spoken_about, *chosen.around)
    links = [*_links(plain(known, report.text), "about", certainty)]
    links += _links(omitted(statement, mentions, report.text, language), "left_out", _LEFT_OUT)
    if not spoken_about and not refuses(statement):
        links += _taken_over(statement, earlier, report)
    if not links:
        links += _inherited(statement, earlier, report)
    return LocatedStatement(statement, tuple(one.span for one in spoken_about), _once_each(links))


def _about(statement: Statement, mentions: Sequence[Mention], text: str, language: str) -> About:
    """Return what a statement is about: nothing where it is one that was not made."""
    if refuses(statement):
        return About((), 1.0)
    return about(statement, mentions, text, language)


def _links(mentions: Iterable[Mention], relation: Relation, sure: float) -> Iterator[RegionLink]:
    """Yield a tie for each place that is settled; an open one ties to nothing."""
    for one in mentions:
        if one.place is not None:
            region = region_of(one.place, direction=one.direction)
            # Both were measured to the end, each with the faults of the other in it.
            yield RegionLink(region, relation, one.span, round(min(sure, one.certainty), 3))


def _taken_over(
    statement: Statement, earlier: Sequence[LocatedStatement], report: Report
) -> Iterator[RegionLink]:
    """Yield the places of the earlier statement that this one comments on."""
    placed = {one.statement.id: one for one in earlier[-_NEAR:] if _own(one)}
    found = commented(statement, [one.statement for one in placed.values()], report, spoken(report))
    if found is None:
        return
    source, reference = found
    for link in _own(placed[source.id]):
        sure = round(link.certainty * _TAKEN_OVER, 3)
        yield RegionLink(link.region, "taken_over", reference.span, sure, source.id)


def _own(located: LocatedStatement) -> tuple[RegionLink, ...]:
    """Return the ties to what a statement itself is about."""
    return tuple(link for link in located.regions if link.relation == "about")


def _inherited(
    statement: Statement, earlier: Sequence[LocatedStatement], report: Report
) -> Iterator[RegionLink]:
    """Yield the places that a statement goes on about without naming any, in doubt."""
    found = inherited(statement, earlier, report.text, spoken(report))
    if found is None:
        return
    before, pronoun = found
    for link in _own(before):
        sure = round(link.certainty * _INHERITED, 3)
        yield RegionLink(link.region, "about", pronoun, sure, before.statement.id)


def _once_each(links: Iterable[RegionLink]) -> tuple[RegionLink, ...]:
    """Return one tie a region and relation; what is spoken about is not left out or taken over."""
    kept: dict[tuple[str, Relation], RegionLink] = {}
    for link in links:
        if link.relation == "about" or (link.region.slug, "about") not in kept:
            kept.setdefault((link.region.slug, link.relation), link)
    return tuple(sorted(kept.values(), key=lambda link: (link.span.start, link.span.end)))
