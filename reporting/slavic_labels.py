"""Paragraph -> words beside a name alone: "Мер: …", "… — Генштаб", "Пряма мова мера: …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.slavic_agreement import POSSIBLE, SURNAME
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_groups import groups, set_phrase, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.report import Span
    from reporting.slavic_words import Passage

# How many words a name before a colon has at most, and one behind a dash.
_LABEL, _TAIL = 9, 12
# Fewer words before a dash are no statement.
_LEFT = 3
# Words of a body's name that closes a sentence.
_SHORT = 3


def labels(passage: Passage, found: Sequence[Draft]) -> list[Draft]:
    """Return a paragraph's drafts with those that a name alone gives: "Мер: …", "… — мер".

    What others say within such words is theirs, retold.
    """
    result = list(found)
    for label in (*_leading(passage), *_trailing(passage)):
        if all(_apart(draft, label) or _within(draft, label) for draft in result):
            inner = [
                replace(draft, inside=True) if _within(draft, label) else draft for draft in result
            ]
            result = [*inner, label]
    return result


def labelled(passage: Passage, low: int, colon: int) -> Draft | None:
    """Return an attribution by a name and a colon alone: "Зеленський: …"."""
    if not 0 < colon - low <= _LABEL or any(w.text == "," for w in passage.words[low:colon]):
        return None
    low_dash = next((at for at in range(low + 1, colon) if _parts(passage, at)), colon)
    colon = min(colon, low_dash)
    # The name must fill the line up to the colon: "Авдіївка: …" names a topic.
    stop = _named(passage, low, colon)
    if not stop or not _speaks(passage, low, stop):
        return None
    _, high = passage.sentence(low)
    return Draft("label", (), "other", None, "s", passage.name(low, stop), passage.span(low, high))


def announced(passage: Passage, low: int, colon: int) -> Draft | None:
    """Return an attribution by a heading: "Пряма мова Гая:", "Дословно:" of who spoke before."""
    length = set_phrase(passage, passage.tables.verbatim, low, colon)
    if not length:
        return _own_words(passage, low, colon)
    at = low + length
    mention = passage.name(at, colon) if at < colon else None
    person = "gen" if mention else "s"
    scope = passage.span(low, colon)
    return Draft("quote_before", (), "other", passage.span(low, at), person, mention, scope)


def _own_words(passage: Passage, low: int, colon: int) -> Draft | None:
    """Return an attribution by "Його відповідь:", "Ее слова:"."""
    tables, words = passage.tables, passage.words
    possessive = tables.raw["according"]["possessive"].split()
    if low + 1 >= colon or words[low].low not in possessive:
        return None
    if not tables.has("own_words", words[low + 1].low):
        return None
    mention, cue = passage.span(low, low + 1), passage.span(low + 1, low + 2)
    return Draft("quote_before", (), "other", cue, "gen", mention, passage.span(low, colon))


def _leading(passage: Passage) -> Iterator[Draft]:
    """Yield the sentences that a name with a colon opens."""
    words = passage.words
    headline = len(passage.sentences) == 1 and words[-1].text not in ".?!…"
    for low, high in passage.sentences:
        first = _first(passage, low, high)
        colon = next(
            (at for at in range(first, min(high, first + _LABEL)) if _is_colon(passage, at)), 0
        )
        if not colon or colon + 1 >= high or passage.inside[colon + 1] >= 0:
            continue
        if headline and passage.tables.has("questions", words[colon + 1].low):
            continue
        draft = labelled(passage, first, colon)
        transcript = low == 0 and words[colon + 1].capital and not headline
        last = len(words) if transcript else high
        span = trimmed(passage.text, passage.span(colon + 1, last), stop=not transcript)
        if draft and span and (headline or _strong(passage, first, colon)):
            yield replace(draft.with_more(span), spoken=transcript)


def _is_colon(passage: Passage, at: int) -> bool:
    return passage.words[at].text == ":" and passage.inside[at] < 0


def _trailing(passage: Passage) -> Iterator[Draft]:
    """Yield the headline that a dash and a name close: "Міст закрили — ОВА"."""
    for low, high in passage.sentences:
        draft = _tail(passage, low, high)
        if draft:
            yield draft


def _tail(passage: Passage, low: int, high: int) -> Draft | None:
    """Return a sentence that a dash and a name close; with a full stop only a body's name does."""
    words = passage.words
    stopped = words[high - 1].text == "."
    last = high - stopped
    if words[last - 1].text in ":,;" or words[low].dash:
        return None
    first = _first(passage, low, last)
    dash = next((at for at in range(last - 1, first, -1) if _parts(passage, at)), 0)
    dash = dash or _thus(passage, first, last)
    if (
        not dash
        or not 1 < last - dash <= _TAIL
        or sum(w.is_word for w in words[first:dash]) < _LEFT
    ):
        return None
    stop = _named(passage, dash + 1, last) or _quoted_name(passage, dash + 1, last)
    thus = words[dash].is_word
    if not stop or (stopped and not thus and not _house(passage, dash + 1, last)):
        return None
    if not (_strong(passage, dash + 1, stop) or _short_name(passage, dash + 1, last)):
        return None
    span = _left(passage, first, dash)
    mention, scope = passage.name(dash + 1, stop), passage.span(low, last)
    return Draft("label", (span,), "other", None, "s", mention, scope) if span else None


def _thus(passage: Passage, first: int, last: int) -> int:
    """Return the "so" of translated prose: "Мости стоятимуть, так Гай"."""
    words = passage.words
    for at in range(last - 1, max(first, last - _TAIL), -1):
        if words[at].text == "," and words[at + 1].low == "так" and passage.inside[at] < 0:
            return at + 1
    return 0


def _quoted_name(passage: Passage, first: int, stop: int) -> int:
    """Return where a tail ends that is a company's name in quotation marks, 0 for others."""
    number = passage.inside[first]
    if number < 0 or passage.inside[stop - 1] != number:
        return 0
    return stop if short(passage.quotes[number].span.words(passage.text)) else 0


def _house(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether a tail is a body alone; an agency's closes a dateline."""
    kinds = _kinds(passage, first, stop)
    return stop - first <= _SHORT and "bodies" in kinds and "people" not in kinds


def _parts(passage: Passage, at: int) -> bool:
    """Tell whether a dash with spaces round it stands outside of quotations."""
    return passage.words[at].dash and passage.inside[at] < 0


def _left(passage: Passage, first: int, stop: int) -> Span | None:
    """Return the words before the dash, without the marks of a quotation that fills them."""
    number = passage.inside[first]
    last = stop - 1
    while last > first and passage.words[last].text == ",":
        last -= 1
    if number >= 0 and passage.inside[last] == number:
        return passage.quotes[number].span
    return trimmed(passage.text, passage.span(first, stop))


def _first(passage: Passage, low: int, high: int) -> int:
    """Return the first word behind bullets and signs."""
    while low + 1 < high and not passage.words[low].is_word and passage.inside[low] < 0:
        low += 1
    return low


def _named(passage: Passage, low: int, stop: int) -> int:
    """Return where a name ends that fills a stretch, its place left out; 0 if none does."""
    for person in ("s", "p3"):
        found = list(groups(passage, low, stop, person))
        if not found or found[0].first != low or found[-1].stop != stop:
            continue
        known = found[0].score > POSSIBLE or _short_name(passage, low, stop)
        if found[0].score and known and all(group.preposition for group in found[1:]):
            return stop if len(found) == 1 else found[0].stop
    return 0


def _short_name(passage: Passage, low: int, stop: int) -> bool:
    """Tell whether words are an acronym or a foreign name: "ГСЧС", "The Times"."""
    words = [
        w
        for at, w in enumerate(passage.words[low:stop], low)
        if w.is_word and passage.inside[at] < 0
    ]
    acronym = len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 1
    acronym = acronym or (
        len(words) == 1
        and words[0].capital
        and words[0].low.startswith(tuple(passage.tables.raw["labels"]["houses"].split()))
    )
    return acronym or all(word.capital and word.low.isascii() for word in words)


def _speaks(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether words before a colon name someone, not a town or a topic."""
    return (
        bool(_kinds(passage, first, stop))
        or _given(passage, first, stop)
        or _surname(passage, stop)
        or _short_name(passage, first, stop)
    )


def _strong(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether words name a person, a body or a paper; a country may be the topic."""
    governments, nouns = passage.tables.raw["governments"], passage.tables.nouns
    words = passage.words[first:stop]
    if any(noun.lemma in governments for noun in nouns.get(words[0].low, ())):
        return False
    if passage.inside[first] >= 0 and _quoted_name(passage, first, stop):
        return True
    if stop - first > 1 and passage.inside[stop - 1] >= 0 and _short_name(passage, first, stop):
        return True
    if _kinds(passage, first, stop) - {"documents"}:
        return True
    return _surname(passage, stop) or _given(passage, first, stop)


def _given(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether words are a first name with more behind it."""
    firsts, low = passage.tables.first_names, passage.words[first].low
    return stop - first > 1 and any(low in firsts[sex] for sex in "mf")


def _surname(passage: Passage, stop: int) -> bool:
    word = passage.words[stop - 1]
    return word.capital and SURNAME.search(word.low) is not None


def _kinds(passage: Passage, first: int, stop: int) -> set[str]:
    nouns = passage.tables.nouns
    return {noun.kind for w in passage.words[first:stop] for noun in nouns.get(w.low, ())}


def _apart(draft: Draft, label: Draft) -> bool:
    return not any(part.overlaps(own) for part in _spans(draft) for own in _spans(label))


def _within(draft: Draft, label: Draft) -> bool:
    """Tell whether a draft, its verb included, stands within a label's words."""
    return bool(draft.cue) and all(
        any(own.holds(part) for own in label.fragments) for part in _spans(draft)
    )


def _spans(draft: Draft) -> tuple[Span, ...]:
    return tuple(span for span in (*draft.fragments, draft.cue, draft.mention) if span)
