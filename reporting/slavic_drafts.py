"""What a rule finds in a Ukrainian or Russian paragraph, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporting.report import Span, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporting.quotes import Quote
    from reporting.statement import Act, Kind

_EDGE = " \t\r\n\u00a0,;:—–-"


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that a rule ties to a cue and a speaker.

    Attributes:
        rule: the construction, a key of the certainties in ``slavic.toml``.
        fragments: the content, in order; empty for a silence about something.
        act: what kind of act the cue names.
        cue: where it stands.
        person: the verb form's person, as in ``slavic_tables.Verb``.
        mention: where the speaker is named, None if nobody is named beside the cue.
        silence: what was not mentioned, None where the draft is no silence.
        scope: the sentence that holds the attribution, for dates and anonymity.
        inside: the draft stands within the content of the one before it.
        kind: direct, indirect or mixed, where its words stand in another paragraph than it.
        spoken: it is direct speech though no marks stand round it (dash dialogue).
    """

    rule: str
    fragments: tuple[Span, ...]
    act: Act
    cue: Span | None
    person: str
    mention: Span | None
    scope: Span
    silence: Span | None = None
    inside: bool = False
    spoken: bool = False
    kind: Kind | None = None

    @property
    def start(self) -> int:
        """Return where its content begins (its cue, where it has no content)."""
        spans = self.fragments or ((self.cue,) if self.cue else (self.scope,))
        return spans[0].start

    def with_more(self, span: Span) -> Draft:
        """Return the draft with one more stretch of content, in order."""
        return replace(self, fragments=joined([*self.fragments, span]))


def trimmed(text: str, span: Span, *, stop: bool = True) -> Span | None:
    """Return a stretch without spaces, commas and dashes at its edges, None if nothing is left.

    Args:
        text: the report.
        span: the stretch.
        stop: take a full stop at its end away too.
    """
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE + ".":
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    # An ellipsis is the speaker's own; a single full stop is the sentence's.
    if stop and end - start > 1 and text[end - 1] == "." and text[end - 2] != ".":
        end -= 1
    return Span(start, end) if end > start else None


def kind_of(fragments: Iterable[Span], quotes: Iterable[Quote], text: str) -> Kind:
    """Tell whether words are quoted wholly (direct), in part (mixed) or not (indirect)."""
    touching = list(quotes)
    total = quoted = 0
    for fragment in fragments:
        total += _letters(fragment, text)
        for quote in touching:
            start, end = max(fragment.start, quote.span.start), min(fragment.end, quote.span.end)
            quoted += _letters(Span(start, end), text) if end > start else 0
    # Letters are counted, so that marks and spaces tip no balance.
    if not quoted:
        return "indirect"
    return "direct" if quoted >= total else "mixed"


def _letters(span: Span, text: str) -> int:
    return sum(char.isalnum() for char in span.words(text))
