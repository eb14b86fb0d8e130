"""English: from a report to its statements, by the parts of this package."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.acts import act_of
from reporting.asked import asked_about
from reporting.assembly import Reading, read_findings
from reporting.finding import Finding, Key, covered, stripped
from reporting.lexicon import lexicon
from reporting.occasions import dated
from reporting.parsing import paragraphs
from reporting.report import Span
from reporting.speakers import Resolved, resolve
from reporting.statement import Found, Kind, OpenQuestion, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.report import Report


# Constructions in which no verb or noun of saying stands.
_WITHOUT_CUE = ("goes_on", "headline", "colon")


def find_english(report: Report) -> Found:
    """Return the statements of an English report, and what stays open."""
    reading = read_findings(report.text)
    resolved = resolve(reading.findings, paragraphs(report.text))
    drafts = [
        _statement(report, reading, finding, speaker)
        for finding, speaker in zip(reading.findings, resolved, strict=True)
    ]
    drafts = dated(report, drafts, [_sentence(finding) for finding in reading.findings])
    # Ids follow the text; of two that begin together the longer comes first, as it tells the other.
    order = sorted(_attached(reading, drafts), key=lambda s: (s.span.start, -s.span.end))
    names = {statement.id: f"s{number}" for number, statement in enumerate(order, 1)}
    questions = sorted(_questions(reading, drafts, resolved, names), key=lambda q: q.span.start)
    return Found(tuple(_renamed(statement, names) for statement in order), tuple(questions))


def _statement(report: Report, reading: Reading, finding: Finding, resolved: Resolved) -> Statement:
    """Return a finding as a statement, with its key as a provisional id."""
    words = lexicon()
    fragments = stripped(report.text, _unmarked(reading, finding.fragments))
    span = Span(fragments[0].start, fragments[-1].end)
    reason = words.reasons.get(finding.rule)
    # An unmeasured construction counts as a coin toss; an unclear speaker costs a third.
    certainty = words.certainty.get(finding.rule, 0.5) * (0.7 if resolved.reasons else 1)
    cue = finding.passage.span(finding.cue, finding.cue)
    return Statement(
        id=str(finding.key),
        span=span,
        fragments=fragments,
        speaker=resolved.speaker,
        kind=_kind(reading, finding),
        act=act_of(finding, span.words(report.text), resolved.speaker.side),
        cue=None if finding.rule in _WITHOUT_CUE else cue,
        certainty=round(certainty, 2),
        reasons=(*((reason,) if reason else ()), *resolved.reasons),
        inside=_id(finding.inside),
        continues=_id(finding.continues),
        asked=asked_about(finding),
    )


def _unmarked(reading: Reading, fragments: Sequence[Span]) -> list[Span]:
    """Return stretches without the marks of a quotation that fills one."""
    inner = {quote.outer: quote.span for quote in reading.quotes}
    return [inner.get(span, span) for span in fragments]


def _id(key: Key | None) -> str | None:
    return None if key is None else str(key)


def _kind(reading: Reading, finding: Finding) -> Kind:
    """Tell how much of the content stands in quotation marks."""
    # A title in marks is nobody's words, unless a verb attributes it as a quotation.
    quoted = finding.rule in ("quote_then_cue", "cue_then_quote", "colon")
    quotes = reading.quotes if quoted else reading.spoken
    inside, whole = covered(finding.passage.text, finding.fragments, quotes)
    if not inside:
        return "indirect"
    return "direct" if inside == whole else "mixed"


def _sentence(finding: Finding) -> Span:
    """Return the sentence of the cue: there the day is named."""
    words = finding.cue.sent
    return finding.passage.span(words[0], words[-1])


def _attached(reading: Reading, drafts: Sequence[Statement]) -> list[Statement]:
    """Tie each silence to what its speaker said in the latest paragraph in which he spoke.

    There it is the first statement: a trailing "…, he said" is an aside. A silence of somebody
    who has said nothing before stays a statement of its own.
    """
    kept: list[Statement] = []
    latest: dict[str, tuple[int, int]] = {}
    pairs = sorted(zip(reading.findings, drafts, strict=True), key=lambda pair: _turn(pair[0]))
    for finding, draft in pairs:
        name, paragraph = draft.speaker.name, finding.passage.paragraph.start
        where, at = latest.get(name or "", (-1, -1))
        if finding.rule == "silence" and at >= 0:
            kept[at] = replace(kept[at], silences=(*kept[at].silences, draft.span))
            continue
        if name and draft.act != "refusal" and where != paragraph:
            latest[name] = (paragraph, len(kept))
        silent = finding.rule == "silence"
        kept.append(replace(draft, silences=(draft.span,)) if silent else draft)
    return kept


def _turn(finding: Finding) -> tuple[int, int, bool]:
    """Return when a finding is looked at: within its sentence, a silence comes last.

    "Kherson was not mentioned by Fomin, who said …" tells of what he says behind.
    """
    return finding.passage.paragraph.start, finding.cue.sent.start, finding.rule == "silence"


def _renamed(statement: Statement, names: dict[str, str]) -> Statement:
    return replace(
        statement,
        id=names[statement.id],
        inside=names.get(statement.inside or ""),
        continues=names.get(statement.continues or ""),
    )


def _questions(
    reading: Reading,
    drafts: Sequence[Statement],
    resolved: Sequence[Resolved],
    names: dict[str, str],
) -> Iterator[OpenQuestion]:
    """Yield what an editor has to settle: speakers, quotations of nobody, odd marks."""
    for draft, speaker in zip(drafts, resolved, strict=True):
        if speaker.candidates:
            where = draft.speaker.mention or draft.span
            yield OpenQuestion(where, "Who speaks here?", speaker.candidates, names.get(draft.id))
    for quote in reading.spare:
        yield OpenQuestion(quote.span, "Whose words are these? The report names no speaker here.")
    for quote in reading.quotes:
        if not quote.closed:
            yield OpenQuestion(quote.span, "Where does this quotation end? Its mark is not closed.")
