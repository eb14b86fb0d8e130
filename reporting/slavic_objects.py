"""What a verb of saying is about: заявив про …, відкинув звинувачення, назвав удар помилкою."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.slavic_agreement import looks_like_verb
from reporting.slavic_groups import set_phrase
from reporting.slavic_place import Place, stretch
from reporting.slavic_segments import segment_start, separates
from reporting.slavic_voices import can_speak

if TYPE_CHECKING:
    from reporting.report import Span
    from reporting.slavic_words import Passage

# How far from its verb the preposition of what is told may stand, in words.
_NEAR = 9
# Letters of a paper's sign in quotation marks: “Ъ”.
_SIGN = 3


def about(place: Place) -> list[Span] | None:
    """Return what is told of: заявив про готовність …, сообщил об атаке."""
    passage, cue = place.passage, place.cue
    # "Говорячи про …, він наголосив": the gerund only sets the scene.
    told = "about" in cue.verb.takes or bool(cue.verb.prepositions)
    if not told or (cue.verb.person == "ger" and not cue.verb.prepositions):
        return None
    sure = cue.verb.prepositions or cue.verb.person in ("s", "n", "imp")
    if sure and not _told_by(place) and not _implied(place):
        return None
    tables = passage.tables
    for at in range(cue.at + 1, min(place.high - 1, cue.at + _NEAR)):
        if separates(passage, at):
            break
        if _leads_in(place, at):
            this = tables.has("this", passage.words[at + 1].low)
            return None if this else stretch(passage, at, place.high)
    return _about_first(place)


def _leads_in(place: Place, at: int) -> bool:
    """Tell whether a word is the preposition of what is told: "про" or the verb's own."""
    verb, words = place.cue.verb, place.passage.words
    if "about" in verb.takes and place.passage.tables.has("about", words[at].low):
        return True
    return any(
        tuple(word.low for word in words[at : at + len(own)]) == own for own in verb.prepositions
    )


def _about_first(place: Place) -> list[Span] | None:
    """Return what is told of where it stands first: "Про відхід оголосило міноборони"."""
    passage, at = place.passage, place.low
    tables, who = passage.tables, place.who
    if who is None or who.side != "after" or not tables.has("about", passage.words[at].low):
        return None
    if tables.has("this", passage.words[at + 1].low) or passage.inside[place.cue.at] >= 0:
        return None
    # "Об отходе было объявлено": the passive's "was" belongs to the verb.
    stop = place.cue.at - (passage.words[place.cue.at - 1].low in ("було", "было"))
    marks = any(separates(passage, step) for step in range(at, stop))
    return None if marks else stretch(passage, at, stop)


def whole(place: Place) -> list[Span] | None:
    """Return all that follows an accusation: звинуватив військових у тому, що …."""
    return thing(place) if "whole" in place.cue.verb.takes else None


def thing(place: Place) -> list[Span] | None:
    """Return the object: заперечив причетність …, назвав удар «…», эти слова назвали шантажом."""
    passage, cue = place.passage, place.cue
    told = _told_by(place) or _implied(place)
    begin = segment_start(passage, cue.at, place.low)
    # "…, которого следствие считало наводчиком": the object is named before the clause.
    told = told and not passage.tables.has("relative_cases", passage.words[begin].low)
    if not told or not ("object" in cue.verb.takes or _likened(place)) or just_this(place):
        return None
    at = skipped(place)
    # "Попросив вибачення": no demand.
    if at < place.high and passage.tables.has("apologies", passage.words[at].low):
        return None
    behind = at < place.high and passage.words[at].is_word | (passage.inside[at] >= 0)
    rest = stretch(passage, at, place.high) if behind else None
    front = [*_before(place), *between(place)]
    if front and (not rest or _circumstance(passage, at)):
        return front
    # "Підтвердили в поліції": the house behind the verb is who says it.
    if place.who and place.who.house and place.who.first > cue.at and _circumstance(passage, at):
        return None
    return [*front, *rest] if front and rest and "naming" in cue.verb.takes else rest


def _told_by(place: Place) -> bool:
    """Tell whether the subject of a verb can speak."""
    return can_speak(place.passage, place.who, place.cue.verb.person)


def _implied(place: Place) -> bool:
    """Tell whether a verb without a subject goes on with the speaker before: "Також заявив …"."""
    return place.who is None and place.cue.verb.person in ("m", "f", "s", "ger")


def just_this(place: Place) -> bool:
    """Tell whether "this" is all that a verb has for an object: "Це підтвердили в поліції"."""
    passage, cue = place.passage, place.cue
    this, words = passage.tables.words["just_this"], passage.words
    begin = segment_start(passage, cue.at, place.low)
    at = skipped(place)
    alone = at + 1 >= place.high or not words[at + 1].is_word
    return words[begin].low in this or (at < place.high and words[at].low in this and alone)


def witness(place: Place) -> bool:
    """Tell whether a verb that facts can bear too has a person for its subject."""
    passage, who = place.passage, place.who
    if "witness" not in place.cue.verb.takes:
        return True
    tables = passage.tables
    words = passage.words[who.first : who.stop] if who else ()
    return any(
        noun.kind in ("people", "analyst") for w in words for noun in tables.nouns.get(w.low, ())
    ) or any(w.low in tables.first_names[sex] for w in words for sex in "mf")


def _likened(place: Place) -> bool:
    """Tell whether a verb judges by "as": "оцінюють його стан як тяжкий"."""
    words = place.passage.words[place.cue.at : place.high]
    asides = place.passage.tables.words["asides"]
    return "as" in place.cue.verb.takes and any(word.low in asides for word in words)


def _circumstance(passage: Passage, at: int) -> bool:
    """Tell whether words behind a verb tell when or where, not what."""
    word, tables = passage.words[at], passage.tables
    if word.low.endswith("о") and word.low not in tables.nouns and at + 2 > len(passage.words) - 1:
        return True
    return passage.inside[at] < 0 and any(
        tables.has(name, word.low) for name in ("prepositions", "adverbs", "and")
    )


def between(place: Place) -> list[Span]:
    """Return the object between the speaker and the verb: "В ООН пропозицію обіцяють вивчити"."""
    who, cue = place.who, place.cue
    inside = who and who.side != "after" and place.low <= who.first and who.stop < cue.at
    if not who or not inside or segment_start(place.passage, cue.at, place.low) > who.first:
        return []
    return _piece(place.passage, who.stop, cue.at - cue.verb.negated)


def _before(place: Place) -> list[Span]:
    """Return the object that stands first: "Слухи про відставку мер спростував"."""
    who, cue, passage = place.who, place.cue, place.passage
    begin = segment_start(passage, cue.at, place.low)
    stop = cue.at - cue.verb.negated
    if who and begin <= who.first < cue.at:
        stop = who.first - who.house
    return _piece(passage, begin, stop)


def _piece(passage: Passage, first: int, stop: int) -> list[Span]:
    """Return words as an object, without adverbs at their edges; nothing where they are none."""
    tables, words = passage.tables, passage.words
    while first < stop and _aside(passage, first):
        first += 1
    while first < stop and _aside(passage, stop - 1):
        stop -= 1
    if first >= stop or set_phrase(passage, tables.set_prepositions, first, stop):
        return []
    if tables.has("prepositions", words[first].low) or tables.has("dative", words[first].low):
        return []
    # "Поліція відкрила провадження й звертається": what was done before is no object.
    if looks_like_verb(words[first]) and words[first].low not in tables.nouns and stop - first > 1:
        return []
    # A lone word may be an adverb; an object shows by its ending, or is a known noun.
    known = words[first].low in tables.nouns or words[first].low in tables.saying_nouns
    if stop - first == 1 and not known and not words[first].low.endswith(("у", "ю", "ы", "и")):
        return []
    return stretch(passage, first, stop) or []


def _aside(passage: Passage, at: int) -> bool:
    low, tables = passage.words[at].low, passage.tables
    names = ("adverbs", "beside", "joins", "contrast", "not")
    bare = not passage.words[at].is_word and passage.inside[at] < 0
    return bare or any(tables.has(name, low) for name in names)


def skipped(place: Place) -> int:
    """Return the first word behind the verb that is neither subject nor adverb."""
    at, passage = place.after, place.passage
    # "Поставив під сумнів своєчасність": the set phrase belongs to the verb.
    words, phrase = passage.words, place.cue.verb.after
    led = at + 2 < place.high and passage.tables.has("prepositions", words[at].low)
    if phrase and led and words[at + 1].low in phrase:
        at += 2
    while at < place.high and (
        passage.tables.has("beside", passage.words[at].low) or _asker(passage, at, place.high)
    ):
        at += 1
    return at


def _asker(passage: Passage, at: int, high: int) -> bool:
    """Tell whether a word is the paper spoken to: "подтвердили “Ъ” получение письма"."""
    if at + 1 >= high or not place_goes_on(passage, at + 1):
        return False
    quote = passage.quotes[passage.inside[at]].span if passage.inside[at] >= 0 else None
    if quote:
        return len(quote.words(passage.text)) <= _SIGN
    nouns = passage.tables.nouns.get(passage.words[at].low, ())
    return bool(nouns) and all(noun.kind == "media" and noun.lemma.isascii() for noun in nouns)


def place_goes_on(passage: Passage, at: int) -> bool:
    """Tell whether a word, no mark, follows."""
    return passage.words[at].is_word or passage.inside[at] >= 0
