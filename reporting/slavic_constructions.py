"""A verb of saying in its sentence -> the words that it carries, construction by construction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporting.slavic_according import phrase_at
from reporting.slavic_groups import set_phrase
from reporting.slavic_objects import about, between, just_this, skipped, thing, whole, witness
from reporting.slavic_place import Place, is_long, stretch
from reporting.slavic_refusal import refusal
from reporting.slavic_segments import around, has_verb, segment_start, separates, taken_up
from reporting.slavic_silence import silence

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_tables import Tables
    from reporting.slavic_words import Passage

_INFINITIVE = {
    "uk": re.compile(r"(?:[аиіуяїв]|[сз])ти(?:ся|сь)?$"),
    "ru": re.compile(r"(?:(?<!с)ть|[сз]ть|ти|чь)(?:ся|сь)?$"),
}
_NOT_INFINITIVE = re.compile(
    r"(?:^проти|^чотири|ость|асть|ласть|весть|честь|[иы]сть|пути|сети|почти|области|власти|части|"
    r"ночь|помощь|дочь|речь|мощь|очередь|путь|нефть|печать|пять|шесть|девять|десять|смерть|"
    r"треть|сеть|мать|суть|медь|площадь|ости)$"
)
# How far from its verb a clause, an infinitive or an object may begin, in words.
_CLAUSE_REACH, _NEAR = 30, 9
# Commas before a clause; words of a mere title.
_ASIDES, _TITLE = 2, 1


def content(place: Place) -> tuple[str, list[Span]] | None:
    """Return the construction of a cue and the words that it carries, None if it carries none.

    The first construction that fits is taken; "Про це повідомив X" has no words of its own.
    """
    # The surest constructions come first; an object is the last resort.
    for rule, read in (
        ("refusal", refusal),
        ("silence", silence),
        ("anaphora", _relative_before),
        ("object", whole),
        ("clause_after", clause),
        ("aside", _aside),
        ("infinitive", infinitive),
        ("about", about),
        ("object", thing),
        ("anaphora", _anaphora),
    ):
        spans = read(place)
        if spans is not None:
            return rule, spans
    return None


def _relative_before(place: Place) -> list[Span] | None:
    """Return the words before "…, о чем заявил X", "…, про що повідомив X"."""
    passage = place.passage
    begin = segment_start(passage, place.cue.at, place.low)
    tables = passage.tables
    if begin <= place.low or begin + 1 >= place.cue.at:
        return None
    if not tables.has("about", passage.words[begin].low):
        return None
    if not tables.has("which", passage.words[begin + 1].low):
        return None
    return stretch(passage, place.low, begin)


def clause(place: Place) -> list[Span] | None:
    """Return the clause behind the verb: заявив, що …; сказал: …; спросил, будет ли."""
    passage, cue = place.passage, place.cue
    if "clause" not in cue.verb.takes or not witness(place):
        return None
    commas = 0
    for at in range(cue.at + 1, min(place.high, cue.at + _CLAUSE_REACH)):
        word = passage.words[at]
        if passage.inside[at] >= 0:
            continue
        if word.text == ":":
            return None if _asked_before(place, at) else stretch(passage, at + 1, place.high)
        if word.text == "," and _opens_clause(place, at):
            return None if _told_before(place, at) else stretch(passage, at + 1, place.high)
        commas += word.text == ","
        if commas > _ASIDES or word.text == ";" or word.low in passage.tables.verbs:
            break
    return _quoted_at_once(place) or _juxtaposed(place)


def _juxtaposed(place: Place) -> list[Span] | None:
    """Return a clause behind a comma alone: "Люди кажуть, міст цілий"."""
    passage, cue, who = place.passage, place.cue, place.who
    tables, words = passage.tables, passage.words
    begin = segment_start(passage, cue.at, place.low)
    told = "bare" in cue.verb.takes and "manner" not in cue.verb.takes
    if who is None or who.side != "own" or who.first < begin or not told:
        return None
    # An aside stands behind a comma: "Міст, люди кажуть, цілий".
    at = cue.at + 1
    if begin > place.low or at + 2 >= place.high or words[at].text != ",":
        return None
    low = words[at + 1].low
    gerund = low.endswith(("чи", "вши", "чись", "вшись")) or any(
        verb.person == "ger" for verb in tables.verbs.get(low, ())
    )
    names = ("relative", "contrast", "joins", "asides", "where", "prepositions")
    if gerund or any(tables.has(name, low) for name in names):
        return None
    return stretch(passage, at + 1, place.high)


def _asked_before(place: Place, colon: int) -> bool:
    """Tell whether an infinitive stands between a verb and a colon: "радить чекати: …"."""
    passage, cue = place.passage, place.cue
    between = passage.words[cue.at + 1 : colon]
    return "infinitive" in cue.verb.takes and any(
        is_infinitive(word.low, passage.tables) for word in between
    )


def _told_before(place: Place, comma: int) -> bool:
    """Tell whether a clause hangs on a noun, which is what is told of, not on the verb.

    "Розповів про удар, що …", "спростував чутки, що …"; not "сказав про те, що …".
    """
    passage, verb = place.passage, place.cue.verb
    tables, words = passage.tables, passage.words
    first = skipped(place)
    if "object" in verb.takes and first < comma and tables.has("told", words[first].low):
        return True
    if "about" not in verb.takes or verb.person == "ger":
        return False
    return any(
        tables.has("about", words[at].low)
        and at + 2 < comma + 1
        and words[at + 1].is_word
        and not tables.has("this", words[at + 1].low)
        and not tables.has("that_which", words[at + 1].low)
        for at in range(place.cue.at + 1, comma)
    )


def _opens_clause(place: Place, comma: int) -> bool:
    passage, cue = place.passage, place.cue
    if comma + 1 >= place.high:
        return False
    word, tables = passage.words[comma + 1], passage.tables
    if tables.has("that", word.low):
        return True
    at_once = comma == place.after or comma == cue.at + 1
    if at_once and tables.has("asking", word.low):
        return comma == cue.at + 1
    return at_once and cue.verb.act == "question"


def _quoted_at_once(place: Place) -> list[Span] | None:
    """Return a quotation that follows the verb with no colon: заявив «про готовність …»."""
    passage, at = place.passage, place.after
    if at < place.high and passage.inside[at] >= 0:
        quote = passage.quotes[passage.inside[at]]
        if len(quote.span.words(passage.text).split()) > _TITLE:
            return stretch(passage, at, place.high)
    return None


def _aside(place: Place) -> list[Span] | None:
    """Return the sentence around an aside: "…, повідомив X", "як повідомив X, …"."""
    passage, cue = place.passage, place.cue
    begin = segment_start(passage, cue.at, place.low)
    lone = _lone(place, begin)
    # "…, верит ли Вашингтон": a question, no attribution.
    asks = cue.at + 1 < place.high and passage.words[cue.at + 1].low == "ли"
    if asks or "bare" not in cue.verb.takes or (place.who is None and not lone):
        return None
    inverted = lone or (place.who and place.who.side == "after") or cue.verb.person == "imp"
    lead = passage.words[begin].low
    as_they_say = passage.tables.has("asides", lead)
    # "…, що пропонують консультації": the verb stands within a clause, not beside it.
    if not as_they_say and passage.tables.has("that", lead):
        return None
    beside = inverted and cue.at - begin <= 1 and begin > place.low
    if not (as_they_say or beside or _closes(place, begin)):
        return None
    after = _behind(place, first=begin == place.low)
    low = around(passage, cue, begin, place.low) if after else begin
    # "Живе тут, хоча до церкви, сміється він, не ходить": only the clause round it was said.
    low = low + 1 if low < begin else _behind_colon(place, begin)
    if _phrased(passage, begin, place.low):
        return None
    before = (
        stretch(passage, low, begin) if is_long(passage, low, begin) or low > place.low else None
    )
    if not before and not after and inverted:
        return _both_sides(place, begin)
    return [*(before or []), *(after or [])] or None


def _behind_colon(place: Place, stop: int) -> int:
    """Return where what an aside reports begins: behind the last colon before it."""
    passage = place.passage
    for at in range(stop - 1, place.low, -1):
        if passage.words[at].text == ":" and passage.inside[at] < 0:
            # "Суми — Одеса: потяг їде": without a verb it belongs to what follows.
            return at + 1 if has_verb(passage, place.low, at) else place.low
    return place.low


def _phrased(passage: Passage, begin: int, low: int) -> bool:
    """Tell whether a phrase stands right before: "Листи, за його словами, передавав лікар"."""
    if begin - 2 <= low or passage.words[begin - 1].text != ",":
        return False
    return phrase_at(passage, segment_start(passage, begin - 2, low), begin) is not None


def _lone(place: Place, begin: int) -> bool:
    """Tell whether a verb stands alone between two commas: "а поїзди, каже, ходять"."""
    words, at = place.passage.words, place.cue.at
    if begin != at or at <= place.low or at + 1 >= place.high or place.cue.verb.person == "ger":
        return False
    return words[at - 1].text == "," and words[at + 1].text == ","


def _closes(place: Place, begin: int) -> bool:
    """Tell whether who and verb close a sentence: "Міст цілий, мер повідомив журналістам".

    What goes before must stand by itself: "Коли мер прийшов, люди сказали" reports nothing.
    """
    passage, cue, who = place.passage, place.cue, place.who
    if who is None or begin <= place.low or who.first != begin or who.side != "own":
        return False
    if "manner" in cue.verb.takes or "clause" not in cue.verb.takes:
        return False
    tables, words = passage.tables, passage.words
    if words[begin - 1].text != "," or not _complete(passage, place.low, begin):
        return False
    behind = (at for at in range(cue.at + 1, place.high) if words[at].is_word)
    spoken_to = ("dative", "addressees", "beside")
    told = [at for at in behind if not any(tables.has(n, words[at].low) for n in spoken_to)]
    mark = any(separates(passage, at) for at in range(cue.at + 1, place.high - 1))
    pronoun = tables.has("pronouns_all", words[begin].low)
    alone = not told or (not pronoun and tables.has("prepositions", words[told[0]].low))
    return alone and not mark and is_long(passage, place.low, begin - 1)


def _complete(passage: Passage, low: int, begin: int) -> bool:
    """Tell whether words before an attribution stand by themselves: no "when", no gerund."""
    tables, words = passage.tables, passage.words
    if set_phrase(passage, tables.set_adverbs, low, begin):
        return True
    names = ("that", "relative", "reasons", "asking", "where", "although")
    gerund = any(verb.person == "ger" for verb in tables.verbs.get(words[low].low, ()))
    return not gerund and not any(tables.has(name, words[low].low) for name in names)


def _both_sides(place: Place, begin: int) -> list[Span] | None:
    """Return the two halves of a short sentence: "Місто, переконаний він, устоїть"."""
    passage = place.passage
    at = max(place.after, place.who.stop if place.who else 0)
    if begin <= place.low or at >= place.high or passage.words[at].text != ",":
        return None
    before, after = stretch(passage, place.low, begin), stretch(passage, at + 1, place.high)
    return [*before, *after] if before and after else None


def _behind(place: Place, *, first: bool) -> list[Span] | None:
    """Return the content behind an aside; an apposition to the speaker is none."""
    passage = place.passage
    at = place.after
    if place.who and place.who.side == "after":
        at = max(at, place.who.stop)
    while at < place.high and not separates(passage, at):
        at += 1
    # One word behind an aside is a place or a time, no content.
    if not is_long(passage, at, place.high):
        return None
    # Behind a pronoun no apposition stands: "…, кажуть вони, солдати …".
    pronoun = place.who and passage.tables.has("pronouns_all", passage.words[place.who.first].low)
    if not first and (_closing(passage, at) or (not pronoun and _apposition(passage, at + 1))):
        return None
    return stretch(passage, at + 1, place.high)


def _closing(passage: Passage, at: int) -> bool:
    """Tell whether the mark behind an aside ends the reported sentence."""
    return passage.words[at].text in ".!?;:"


def _apposition(passage: Passage, at: int) -> bool:
    word, tables = passage.words[at], passage.tables
    kinds = {noun.kind for noun in tables.nouns.get(word.low, ())}
    if tables.has("relative", word.low) or kinds & {"people", "analyst"}:
        return True
    return re.search(r"(?:[иы]й|ая|[щш]ие|мый|ючи|вши|вшись|яча|а)$", word.low) is not None


def infinitive(place: Place) -> list[Span] | None:
    """Return the infinitive with what hangs on it: закликав мешканців виїхати."""
    passage, cue = place.passage, place.cue
    if "infinitive" not in cue.verb.takes:
        return None
    for at in range(cue.at + 1, min(place.high, cue.at + _NEAR)):
        low = passage.words[at].low
        if separates(passage, at):
            break
        if is_infinitive(low, passage.tables):
            stop = next(
                (n for n in range(at, place.high) if passage.words[n].text == ":"), place.high
            )
            return [*between(place), *(stretch(passage, skipped(place), stop) or [])]
    return None


def _anaphora(place: Place) -> list[Span] | None:
    """Return nothing, as content found before: "Про це повідомив X", "Об этом заявил X"."""
    passage, cue = place.passage, place.cue
    tables = passage.tables
    begin = segment_start(passage, cue.at, place.low)
    for at in range(begin, min(place.high - 1, cue.at + 4)):
        if tables.has("about", passage.words[at].low) and tables.has(
            "this", passage.words[at + 1].low
        ):
            return []
    thus = passage.words[begin].low == "так" and cue.at == begin + 1
    if taken_up(passage, begin, place.high, cue.at) or (thus and begin == place.low):
        return []
    return [] if "object" in cue.verb.takes and just_this(place) else None


def is_infinitive(low: str, tables: Tables) -> bool:
    """Tell whether a word ends like an infinitive, and is none of the nouns that do so."""
    known = _INFINITIVE[tables.language]
    return known.search(low) is not None and _NOT_INFINITIVE.search(low) is None
