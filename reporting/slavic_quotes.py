"""Paragraph -> quoted speech: quotations and dash dialogue, each with its attribution."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reporting.slavic_according import phrase_at
from reporting.slavic_agreement import LIKELY
from reporting.slavic_bystanders import bystander, in_paper, such_words
from reporting.slavic_cues import Cue, cues
from reporting.slavic_drafts import Draft, trimmed
from reporting.slavic_groups import groups
from reporting.slavic_labels import announced, labelled
from reporting.slavic_people import name_words
from reporting.slavic_subjects import subject
from reporting.slavic_tables import Verb

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_words import Passage

_ENDS = frozenset(",!?….")
# An attribution is short; what runs on longer is the story again.
_REACH = 25
# From how many words a quotation is an utterance.
_UTTERANCE = 9
# Words of a quotation behind a gesture.
_SPOKEN = 3
# How many words stand between a verb of manner and a person behind it.
_GESTURE = 4
_MANNER = re.compile(
    r"(?:'є|[аяиіїу]в|[аяиіїу]л|[аяиіїу]л[аи]|вся|лся|л[аи]с[яь]|[аює]є|ає|[аяу]ет|[аяу]ють|[аяую]ют|ить|"
    r"[яа]ть|ит|[ая]т|[жчшкт]ет|[жчш]е|[єе]ться|ется|иться|ится)$"
)


def quoted(passage: Passage) -> list[tuple[int, Draft]]:
    """Return the quotations that someone is named for: number of the quotation, and draft.

    A paragraph of dash dialogue comes with the number -1, dialogue behind a scene with -2.
    """
    found: list[tuple[int, Draft]] = []
    if passage.words[0].dash and passage.inside[0] < 0:
        turns = _turns(passage, 1, len(passage.words))
        if turns:
            return [(-1, turn) for turn in turns]
    at = _dialogue(passage)
    draft = _broken(passage, at + 1, len(passage.words)) if at else None
    if draft:
        found.append((-2, replace(draft, spoken=True)))
    for number in range(len(passage.quotes)):
        draft = _attributed(passage, number)
        if draft:
            found.append((number, draft))
        elif found and _goes_on(passage, number, found[-1][1]):
            held = found.pop()
            found.append((held[0], held[1].with_more(passage.quotes[number].span)))
    return found


def _goes_on(passage: Passage, number: int, draft: Draft) -> bool:
    """Tell whether a quotation goes on with the one before: «Це», — сказав він, — «ще не все»."""
    first, _ = edges(passage, number)
    words = passage.words
    part = first > 1 and (words[first - 1].dash or words[first - 1].text == ",")
    after = draft.rule in ("quote_after", "quote_manner") and draft.cue is not None
    return (
        part
        and after
        and draft.scope.holds(passage.quotes[number].span)
        and words[first - 2].text in ",."
    )


def _dialogue(passage: Passage) -> int:
    """Return the dash that opens speech behind a scene: "Вона мовчить. — Буде добре, — каже"."""
    words = passage.words
    for at in range(1, len(words) - 1):
        opens = words[at].dash and passage.inside[at] < 0 and words[at + 1].capital
        if opens and words[at - 1].text in ".!?…:" and passage.inside[at - 1] < 0:
            return at
    return 0


def full(passage: Passage, number: int) -> bool:
    """Tell whether a quotation is a whole utterance, not a title or a word held at length."""
    # A capital and a final stop make an utterance; so does length alone.
    quote = passage.quotes[number]
    words = quote.span.words(passage.text)
    count = len(words.split())
    follows = passage.text[quote.outer.end : quote.outer.end + 1]
    ended = words.rstrip().endswith((".", "!", "?", "…")) or follows in (".", "!", "?", "…")
    return (words[:1].isupper() and ended and count > 1) or count >= _UTTERANCE


def edges(passage: Passage, number: int) -> tuple[int, int]:
    """Return the first word (its opening mark) of a quotation, and the first word after it."""
    return passage.bounds(passage.quotes[number].outer)


def _attributed(passage: Passage, number: int) -> Draft | None:
    first, stop = edges(passage, number)
    quote = passage.quotes[number]
    closed = quote.outer.end > quote.span.end
    return (
        _broken(_opened(passage, first, stop), first + 1, stop - closed)
        or _after(passage, number, stop)
        or _before(passage, number, first)
    )


def _opened(passage: Passage, first: int, stop: int) -> Passage:
    """Return the paragraph with the marks of one quotation taken away.

    The attribution within them is read like any other.
    """
    inside = (*passage.inside[:first], *[-1] * (stop - first), *passage.inside[stop:])
    return replace(passage, inside=inside)


def _turns(passage: Passage, first: int, stop: int) -> list[Draft]:
    """Return the turns of dialogue in one paragraph: "— Де? — гукнув я. — Тут, — каже дід"."""
    found: list[Draft] = []
    while first < stop:
        draft, first = _turn(passage, first, stop)
        found += [replace(draft, spoken=True)] if draft else []
    return found


def _broken(passage: Passage, first: int, stop: int) -> Draft | None:
    """Return speech that its attribution breaks: «Так, — сказав він. — Але не зараз»."""
    return _turn(passage, first, stop)[0]


def _turn(passage: Passage, first: int, stop: int) -> tuple[Draft | None, int]:
    """Return what one speaker says from a word on, and where the next one begins."""
    fragments: list[Span] = []
    begin, at, made, end = first, first + 1, None, stop
    words = passage.words
    while at < end:
        until = _aside(passage, at, end) if words[at].dash else 0
        if not until and _new_turn(passage, first, begin, at):
            # "— Звідки ви? — З Бахмута, — каже жінка": the turn before is another's.
            if made:
                end = at
                break
            begin = at + 1
        if until:
            other = _attribution(passage, at + 1, until)
            if made and other and _differ(passage, made, other):
                end = begin
                break
            fragments.append(passage.span(begin, at))
            made = made or other
            begin = at = until
            while begin < end and not words[begin].is_word and passage.inside[begin] < 0:
                begin += 1
        at += 1
    marks = passage.words[first - 1]
    if made and begin < end and (not marks.dash or _resumes(passage, begin)):
        fragments.append(passage.span(begin, end))
    after = end + words[end].dash if end < stop else stop
    return (_with(passage, made, fragments) if made else None), max(after, first + 1)


def _attribution(passage: Passage, first: int, until: int) -> Draft | None:
    return (
        _spoken(passage, first, until, "quote_after")
        or _manner(passage, first, until)
        or bystander(passage, first, until)
    )


def _differ(passage: Passage, one: Draft, other: Draft) -> bool:
    """Tell whether two attributions of a dialogue name two speakers."""
    if not passage.words[0].dash or one.mention is None or other.mention is None:
        return False
    names = (one.mention.words(passage.text), other.mention.words(passage.text))
    return names[0].lower() != names[1].lower()


def _new_turn(passage: Passage, first: int, begin: int, at: int) -> bool:
    """Tell whether a dash within dialogue passes the word to someone else."""
    words = passage.words
    spoken = words[first - 1].dash and begin < at < len(words) - 1 and words[at].dash
    return spoken and words[at - 1].text in ".!?…" and words[at + 1].capital


def _resumes(passage: Passage, begin: int) -> bool:
    """Tell whether speech goes on behind an attribution: there a dash must open it again."""
    return any(word.dash for word in passage.words[max(0, begin - 2) : begin])


def _aside(passage: Passage, at: int, stop: int) -> int:
    """Return where an attribution that a dash opens ends (its closing mark), 0 for none."""
    words = passage.words
    if at + 1 >= stop or words[at - 1].text not in _ENDS:
        return 0
    # Behind a full stop a capital opens speech, unless a name is followed by what it does.
    name = words[at - 1].text != "." and bystander(passage, at + 1, min(stop, at + _REACH))
    if words[at + 1].capital and not name:
        return 0
    said = any(True for _ in cues(passage, at + 1, min(stop, at + 6)))
    if not said and not name and not _manner(passage, at + 1, min(stop, at + _REACH)):
        return 0
    for end in range(at + 2, min(stop, at + _REACH)):
        if words[end].text in ".:!?" and passage.inside[end] == passage.inside[at]:
            return end
        if words[end].dash and words[end - 1].text == ",":
            return end - 1
    return stop if stop - at < _REACH else 0


def _after(passage: Passage, number: int, stop: int) -> Draft | None:
    """Return a quotation whose attribution follows: «…», — сказав він."""
    words = passage.words
    at = stop
    while at < len(words) and words[at].text in ",." and at < stop + 2:
        at += 1
    dash = at < len(words) and words[at].dash
    at += dash
    if at >= len(words) or not words[at].is_word:
        return None
    until = min(_segment_end(passage, at), at + _REACH)
    # Without a dash, a few words in marks are a name: "опитані виданням «Смуга», вважають".
    # English order keeps the comma within them: "Ми тут," він додав.
    comma = passage.quotes[number].span.words(passage.text).endswith(",")
    bare = at == stop and not comma and not _verb_first(passage, at)
    # A full stop behind the marks begins a new sentence, whose verb is not the quotation's.
    whole = dash or comma or full(passage, number) or _closing(passage, stop, at, until)
    if words[at - 1].text == "." or bare or not whole:
        return None
    # A verb of saying is looked for first; one of manner only counts right here.
    draft = _spoken(passage, at, until, "quote_after")
    if draft is None and dash and not words[at].capital:
        draft = _manner(passage, at, until)
    if draft is None and words[at].low == "так" and at + 1 < until:
        draft = bystander(passage, at + 1, until)
    if draft is None and dash:
        draft = (
            such_words(passage, at, until)
            or in_paper(passage, at, until)
            or bystander(passage, at, until)
        )
    return _with(passage, draft, [passage.quotes[number].span]) if draft else None


def _closing(passage: Passage, stop: int, at: int, until: int) -> bool:
    """Tell whether a verb behind a comma closes the sentence: „Ні“, сказав він."""
    words = passage.words
    marks = any(words[n].text == "," for n in range(at, until))
    thus = at < until and words[at].low == "так"
    return at > stop and not marks and (_verb_first(passage, at) or thus)


def _verb_first(passage: Passage, at: int) -> bool:
    """Tell whether a verb of saying stands right behind a quotation, with no comma or dash."""
    return any(cue.at == at and "bare" in cue.verb.takes for cue in cues(passage, at, at + 1))


def _segment_end(passage: Passage, at: int) -> int:
    """Return where an attribution ends: at a stop, a colon, or the next quotation."""
    _, stop = passage.sentence(at)
    words = passage.words
    for end in range(at, stop):
        if words[end].text in ".!?…:;" and passage.inside[end] < 0:
            return end
        if words[end].dash and words[end - 1].text in _ENDS:
            return end
    return stop


def _spoken(passage: Passage, first: int, stop: int, rule: str) -> Draft | None:
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


def _manner(passage: Passage, first: int, stop: int) -> Draft | None:
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
    person = _persons(passage, first, stop)
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


def _before(passage: Passage, number: int, first: int) -> Draft | None:
    """Return a quotation that a colon leads in: Він заявив: «…», Мер: «…»."""
    words = passage.words
    if first == 0:
        return None
    low, _ = passage.sentence(first - 1)
    if words[first - 1].text != ":":
        return _at_once(passage, number, low, first)
    found = [cue for cue in cues(passage, low, first - 1) if "silence" not in cue.verb.takes]
    if found:
        draft: Draft | None = made(passage, found[-1], low, first - 1, "quote_before")
    else:
        draft = (
            announced(passage, low, first - 1)
            or labelled(passage, low, first - 1)
            or _gesture(passage, low, first - 1)
        )
    return _with(passage, draft, [passage.quotes[number].span]) if draft else None


def _at_once(passage: Passage, number: int, low: int, first: int) -> Draft | None:
    """Return a quotation that a comma or dash parts from its verb: Він сказав, «так»."""
    words = passage.words
    if first - 2 <= low or not (words[first - 1].text == "," or words[first - 1].dash):
        return None
    found = [cue for cue in cues(passage, first - 2, first - 1) if "bare" in cue.verb.takes]
    silent = not found or found[0].verb.takes & {"silence", "refusing", "manner"}
    if silent or not _utterance(passage, first):
        return None
    draft = made(passage, found[0], low, first - 1, "quote_before")
    return _with(passage, draft, [passage.quotes[number].span])


def _gesture(passage: Passage, low: int, colon: int) -> Draft | None:
    """Return an attribution by someone's gesture: Мер лише махає рукою: «…»."""
    if _utterance(passage, colon + 1) and colon - low <= _REACH:
        for group in groups(passage, low, colon, "s"):
            if group.score > LIKELY and _persons(passage, group.first, group.stop):
                mention = passage.name(group.first, group.stop)
                span = passage.span(*passage.sentence(low))
                return Draft("quote_manner", (), "other", None, "s", mention, span)
    return None


def _utterance(passage: Passage, at: int) -> bool:
    """Tell whether a quotation is an utterance: whole, or a capital with more words behind it."""
    number = passage.inside[at]
    words = passage.quotes[number].span.words(passage.text)
    return full(passage, number) or (words[:1].isupper() and len(words.split()) >= _SPOKEN)


def _persons(passage: Passage, first: int, stop: int) -> bool:
    kinds = {
        noun.kind
        for word in passage.words[first:stop]
        for noun in passage.tables.nouns.get(word.low, ())
    }
    return "people" in kinds


def _with(passage: Passage, draft: Draft, spans: list[Span]) -> Draft:
    for span in spans:
        # Marks hold their own full stop; elsewhere it ends the sentence round the words.
        whole = any(quote.span == span for quote in passage.quotes)
        part = trimmed(passage.text, span, stop=not whole)
        if part:
            draft = draft.with_more(part)
    return draft
