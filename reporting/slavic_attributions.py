"""Words beside a quotation -> its attribution: a verb of saying or of manner, or who is cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporting.slavic_according import phrase_at
from reporting.slavic_cues import Cue, cues
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_groups import groups
from reporting.slavic_people import name_words
from reporting.slavic_subjects import subject
from reporting.slavic_tables import Verb

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_words import Passage

_MANNER = re.compile(
    r"(?:'є|[аяиіїу]в|[аяиіїу]л|[аяиіїу]л[аи]|вся|лся|л[аи]с[яь]|[аює]є|ає|[аяу]ет|[аяу]ють|[аяую]ют|ить|"
    r"[яа]ть|ит|[ая]т|[жчшкт]ет|[жчш]е|[єе]ться|ется|иться|ится)$"
)
# How many words stand between a verb of manner and a person behind it.
_GESTURE = 4


def spoken_by(passage: Passage, first: int, stop: int, rule: str) -> Draft | None:
    """Return a draft without content from an attribution: its cue and who speaks."""
    phrase = phrase_at(passage, first, stop)
    if phrase:
        return phrase
    for at in range(first, stop):
        if passage.words[at].low in passage.tables.raw["citing"]["forms"].split():
            return _cited(passage, at, stop)
    for cue in cues(passage, first, stop):
        if "silence" not in cue.verb.takes and cue.verb.person != "ger":
            return made(passage, cue, first, stop, rule)
    return None


def _cited(passage: Passage, at: int, stop: int) -> Draft | None:
    """Return an attribution by another who cites: «…», — цитує Гая агентство."""
    tables = passage.tables
    # The object of citing speaks, so the subject (a paper or agency) is passed over.
    possessive = tables.raw["according"]["possessive"].split()
    for first in range(at + 1, stop):
        if passage.words[first].low in possessive:
            mention = passage.span(first, first + 1)
            break
        found = _name_at(passage, first, stop)
        if found:
            mention = passage.span(*found)
            break
    else:
        return None
    span = passage.span(*passage.sentence(at))
    return Draft("quote_after", (), "other", passage.span(at, at + 1), "gen", mention, span)


def _name_at(passage: Passage, first: int, stop: int) -> tuple[int, int] | None:
    """Return the office and name, in the genitive, that begin at a word; None if none does."""
    nouns = passage.tables.nouns.get(passage.words[first].low, ())
    office = any(noun.kind == "people" and not noun.nominative for noun in nouns)
    if not office and not (passage.words[first].capital and not nouns):
        return None
    end = first + 1
    while end < stop and passage.words[end].is_word and not _media(passage, end):
        end += 1
    if name_words(passage, first, end):
        return first, end
    return (first, first + 1) if office else None


def _media(passage: Passage, at: int) -> bool:
    nouns = passage.tables.nouns.get(passage.words[at].low, ())
    return any(noun.kind in ("media", "bodies") and noun.nominative for noun in nouns)


def made(passage: Passage, cue: Cue, first: int, stop: int, rule: str) -> Draft:
    """Return a draft without content for a cue whose speaker stands between two words."""
    who = subject(passage, cue, first, stop)
    low, high = passage.sentence(cue.at)
    return Draft(
        rule=rule,
        fragments=(),
        act=cue.verb.act,
        cue=passage.span(cue.at, cue.at + 1),
        person=cue.verb.person,
        mention=passage.name(who.first, who.stop) if who else None,
        scope=passage.span(low, high),
    )


def by_manner(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return an attribution whose verb tells the manner alone: «…», — зітхнув він."""
    at = first + (first < stop and passage.tables.has("not", passage.words[first].low))
    if at >= stop or not _MANNER.search(passage.words[at].low):
        return None
    person = _person(passage.words[at].low)
    near = [group for group in groups(passage, at + 1, stop, person) if group.score]
    if near and _beside(passage, at + 1, near[0].first, near[0].stop):
        verb = Verb(person, "other", frozenset())
        return made(passage, Cue(at, verb), at, stop, "quote_manner")
    return None


def _beside(passage: Passage, at: int, first: int, stop: int) -> bool:
    """Tell whether a subject follows a verb: at once, or as a person behind "плечима"."""
    if first == at:
        return True
    words = passage.words
    person = has_person(passage, first, stop)
    if first - at > _GESTURE or not (person or words[first].capital):
        return False
    if person or passage.tables.has("prepositions", words[at].low):
        return person
    return words[at].low.endswith(("ами", "ями", "има", "ою", "ой", "ею", "ей", "ом", "ем"))


def _person(low: str) -> str:
    """Return the person of a verb form, by its ending."""
    for person, endings in (
        ("f", ("ла", "лася", "лась")),
        ("pl", ("ли", "лися", "лись")),
        ("p3", ("ть", "ют", "ут", "ят", "ат")),
        ("m", ("в", "л", "вся", "лся")),
    ):
        if low.endswith(endings) and not low.endswith(("ить", "єть")):
            return person
    return "s"


def has_person(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether a word for a person stands between two words."""
    kinds = {
        noun.kind
        for word in passage.words[first:stop]
        for noun in passage.tables.nouns.get(word.low, ())
    }
    return "people" in kinds


def filled(passage: Passage, draft: Draft, spans: list[Span]) -> Draft:
    """Return an attribution with the words that it attributes."""
    for span in spans:
        # Marks hold their own full stop; elsewhere it ends the sentence round the words.
        whole = any(quote.span == span for quote in passage.quotes)
        part = trimmed(passage.text, span, stop=not whole)
        if part:
            draft = draft.with_more(part)
    return draft
