"""Report in Ukrainian or Russian -> statements: who said what, by rules and word tables alone."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import data
from reporting.occasions import dated
from reporting.report import ReportError, Span
from reporting.slavic_assembly import drafts
from reporting.slavic_drafts import Draft, kind_of
from reporting.slavic_people import people
from reporting.slavic_speakers import Resolved, resolve
from reporting.slavic_tables import tables
from reporting.slavic_words import Passage, passages
from reporting.statement import Found, OpenQuestion, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from reporting.report import Report
    from reporting.slavic_retold import Placed
    from reporting.statement import Kind

LANGUAGES = ("uk", "ru")
# A shorter quotation without a speaker is a title or a slogan, not worth an editor's question.
_WORTH_ASKING = 6


# A silence is about words not long before it, in statements.
_LOOK_BACK = 50


def find_slavic(report: Report) -> Found:
    """Return the statements of a report in Ukrainian or Russian, in the order of the text.

    Args:
        report: the report; its language is ``uk`` or ``ru``.

    Raises:
        ReportError: the report is in another language.
    """
    if report.language not in LANGUAGES:
        raise ReportError(
            f"The report {report.doc_id!r} is in {report.language!r}; "
            "these rules read 'uk' and 'ru'. Please set its language."
        )
    found = list(passages(report.text, tables(report.language)))
    placed, lost = drafts(found)
    resolved = _speakers(placed, found)
    statements, questions = _statements(report, placed, resolved)
    questions += [_ownerless(span) for span in lost if _asked(span, report.text)]
    questions += [
        OpenQuestion(quote.outer, "Where does this quotation end? Its closing mark is missing.")
        for passage in found
        for quote in passage.quotes
        if not quote.closed
    ]
    return Found(tuple(statements), tuple(sorted(questions, key=lambda item: item.span.start)))


def _speakers(placed: Sequence[Placed], found: Sequence[Passage]) -> list[Resolved]:
    """Return the speaker of each draft, in order; each may lean on those before it."""
    named = people(found)
    resolved: list[Resolved] = []
    outer: list[Resolved] = []
    for item in placed:
        resolved.append(resolve(item.passage, item.draft, named, outer))
        # Who is quoted within another's words does not speak on after them.
        if not item.draft.inside:
            outer.append(resolved[-1])
    return resolved


def _statements(
    report: Report, placed: Sequence[Placed], resolved: Sequence[Resolved]
) -> tuple[list[Statement], list[OpenQuestion]]:
    order = sorted(
        range(len(placed)), key=lambda n: (placed[n].draft.start, placed[n].draft.inside)
    )
    statements: list[Statement] = []
    questions: list[OpenQuestion] = []
    origins: list[Passage] = []
    scopes: list[Span] = []
    for number in order:
        item, who = placed[number], resolved[number]
        if _left_out(statements, origins, item, who):
            continue
        made = _statement(item, who, statements)
        statements.append(made)
        origins.append(item.passage)
        scopes.append(item.draft.scope)
        if who.rivals and made.cue:
            ask = "Whom does the pronoun mean?"
            questions.append(
                OpenQuestion(made.speaker.mention or made.cue, ask, who.rivals, made.id)
            )
    return dated(report, statements, scopes), questions


def _left_out(
    statements: list[Statement], origins: Sequence[Passage], item: Placed, who: Resolved
) -> bool:
    """Note a silence at what the same speaker said; False if it is a statement of its own."""
    draft = item.draft
    if draft.rule != "silence" or draft.silence is None:
        return False
    at = _latest(statements, origins, who.speaker.name)
    if at is not None:
        silences = (*statements[at].silences, draft.silence)
        statements[at] = replace(statements[at], silences=silences)
    # Who is not even named beside it, and has said nothing, refuses nothing.
    return at is not None or who.speaker.mention is None


def _latest(
    statements: Sequence[Statement], origins: Sequence[Passage], name: str | None
) -> int | None:
    """Return the first statement of the latest paragraph in which someone speaks."""
    found: int | None = None
    for at in range(len(statements) - 1, max(-1, len(statements) - _LOOK_BACK), -1):
        if found is not None and origins[at] is not origins[found]:
            break
        if name and statements[at].speaker.name == name and not statements[at].inside:
            found = at
    return found


def _statement(item: Placed, who: Resolved, before: Sequence[Statement]) -> Statement:
    draft = item.draft
    fragments = draft.fragments or ((draft.silence,) if draft.silence else ())
    last = before[-1] if before else None
    return Statement(
        id=f"s{len(before) + 1}",
        span=Span(fragments[0].start, fragments[-1].end),
        fragments=fragments,
        speaker=who.speaker,
        kind=_kind(item, fragments),
        act=draft.act,
        cue=draft.cue,
        certainty=_certainty(draft, who),
        reasons=_reasons(draft, who),
        inside=_holder(draft, before),
        silences=(draft.silence,) if draft.silence else (),
        continues=last.id if draft.rule == "continued" and last else None,
    )


def _holder(draft: Draft, before: Sequence[Statement]) -> str | None:
    """Return the statement within which a draft's verb stands."""
    if not draft.inside or not draft.cue:
        return None
    near = before[-1:-_LOOK_BACK:-1]
    return next((s.id for s in near if any(f.holds(draft.cue) for f in s.fragments)), None)


def _kind(item: Placed, fragments: Sequence[Span]) -> Kind:
    if item.draft.kind:
        return item.draft.kind
    if item.draft.spoken or item.draft.rule == "continued":
        return "direct"
    return kind_of(fragments, item.passage.quotes, item.passage.text)


def _certainty(draft: Draft, who: Resolved) -> float:
    share = float(_rules()["certainty"][draft.rule])
    for doubt in (who.rivals, who.inherited, who.supposed, who.speaker.name is None):
        share *= 0.8 if doubt else 1.0
    return round(share, 2)


def _reasons(draft: Draft, who: Resolved) -> tuple[str, ...]:
    words = _rules()["reasons"]
    keys = [draft.rule] if draft.rule in words else []
    keys += ["pronoun"] if who.rivals else []
    keys += ["inherited"] if who.inherited else []
    keys += ["supposed"] if who.supposed else []
    keys += ["nobody"] if who.speaker.mention is None and not who.inherited else []
    return tuple(words[key] for key in keys)


@cache
def _rules() -> dict[str, Any]:
    with data.path("language/slavic.toml").open("rb") as file:
        return tomllib.load(file)


def _asked(span: Span, text: str) -> bool:
    return len(span.words(text).split()) >= _WORTH_ASKING


def _ownerless(span: Span) -> OpenQuestion:
    return OpenQuestion(span, "Whose words are these? The report names nobody beside them.")
