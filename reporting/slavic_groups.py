"""Words -> the group of words that can be the subject of a verb of saying, without a parser.

Ukrainian and Russian mark the subject by its ending, and the verb repeats number and (in the
past) gender: what does not agree with the verb, or hangs on a preposition, is not its subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporting.slavic_agreement import (
    LIKELY,
    PLURAL,
    POSSIBLE,
    SURE,
    agreement,
    is_modifier,
    looks_like_verb,
    never_subject,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reporting.slavic_tables import Tables
    from reporting.slavic_words import Passage, Word

_LONGEST_NAME = 60
# How many words the first of two speakers may take, office and all.
_PAIR = 9
# What happened, as an object: "военные случившееся не комментировали".
_NEUTER = re.compile(r"(?:вшееся|щееся)$")
# Adjectives whose ending is the nominative's alone.
_SUBJECT_ADJECTIVE = re.compile(r"(?:[сц]ький|[сц]кий|ный|ний|вый|вий|[сц]ька|[сн]кая|ные|ські)$")


@dataclass(frozen=True, slots=True)
class Group:
    """Words that belong together.

    Attributes:
        first, stop: its first word, and the one after its last.
        score: how well it agrees with the verb; 0 for one that hangs on a preposition.
        preposition: the preposition that it hangs on, empty for none.
    """

    first: int
    stop: int
    score: int
    preposition: str = ""


def short(words: str) -> bool:
    """Tell whether words in quotation marks can be a name: at most 60 characters."""
    return len(words) <= _LONGEST_NAME


def groups(passage: Passage, first: int, stop: int, person: str) -> Iterator[Group]:
    """Yield the groups between two words (the last not included) that could be a subject.

    Groups behind a preposition come too, with score 0: "у Генштабі заявили" has no other.
    """
    at = first
    while at < stop:
        at += set_phrase(passage, passage.tables.set_adverbs, at, stop)
        if at >= stop:
            return
        length = _preposition(passage, at, stop)
        if length:
            after = _coordinated(passage, _behind(passage, at + length, stop, person), stop, person)
            word = passage.words[at].low if length == 1 else ""
            if after > at + length:
                yield Group(at + length, after, 0, word)
            at = max(after, at + length)
            continue
        score = agreement(passage, at, person) or _pair(passage, at, stop, person)
        if score:
            group = _extended(passage, at, stop, person, score)
            yield group
            at = group.stop
        else:
            at += 1


def _pair(passage: Passage, at: int, stop: int, person: str) -> int:
    """Return the agreement of the first of two that share a verb: "Рим і Прага обіцяють"."""
    if person not in PLURAL or agreement(passage, at, "s") < LIKELY:
        return 0
    for link in range(at + 1, min(stop - 1, at + _PAIR)):
        word = passage.words[link]
        if passage.tables.has("and", word.low):
            return SURE if agreement(passage, link + 1, "s") >= LIKELY else 0
        if not word.is_word or passage.tables.has("prepositions", word.low):
            break
    return 0


def _preposition(passage: Passage, at: int, stop: int) -> int:
    """Return how many words of a preposition stand here, 0 for none."""
    tables = passage.tables
    several = set_phrase(passage, tables.set_prepositions, at, stop)
    return several or int(tables.has("prepositions", passage.words[at].low))


def set_phrase(
    passage: Passage, phrases: Mapping[str, tuple[tuple[str, ...], ...]], at: int, stop: int
) -> int:
    """Return how many words of a set phrase stand at a word, 0 for none."""
    words = passage.words
    for phrase in phrases.get(words[at].low, ()):
        if at + len(phrase) <= stop and all(
            words[at + step].low == part for step, part in enumerate(phrase)
        ):
            return len(phrase)
    return 0


def _behind(passage: Passage, at: int, stop: int, person: str) -> int:
    """Return where the group behind a preposition ends: adjectives, a noun, its genitives."""
    while at + 1 < stop and _leads_on(passage, at):
        at += 1
    begin = at
    if at < stop and passage.words[at].is_word:
        at += 1
    while at < stop and _goes_on(passage, at):
        if agreement(passage, at, person) >= _bar(passage, begin, at, person):
            break
        if _opens_object(passage, at):
            break
        at += 1
    return at


def _coordinated(passage: Passage, at: int, stop: int, person: str) -> int:
    """Return where "and" ends a group behind a preposition: "о Сумах и Харькове"."""
    while at + 1 < stop and passage.tables.has("and", passage.words[at].low):
        follows = passage.words[at + 1]
        if not follows.capital or agreement(passage, at + 1, person) >= LIKELY:
            break
        at = _behind(passage, at + 1, stop, person)
    return at


def _leads_on(passage: Passage, at: int) -> bool:
    """Tell whether a word is an adjective whose noun follows it."""
    word, follows, tables = passage.words[at], passage.words[at + 1], passage.tables
    if not is_modifier(word) or word.low in tables.nouns:
        return False
    if tables.has("pronouns_all", follows.low):
        return False
    # A capital begins a name, which is no noun of an adjective before it.
    return follows.is_word and not follows.capital and not never_subject(follows, tables)


def _opens_object(passage: Passage, at: int) -> bool:
    """Tell whether a word cannot be a genitive: "у поліції кількість …", "у Кремлі ці слова"."""
    word, tables = passage.words[at], passage.tables
    if tables.has("determiners", word.low) or word.low.endswith(("ість", "ость")):
        return True
    return not word.capital and passage.inside[at] < 0 and _accusative(word.low, tables)


def _accusative(low: str, tables: Tables) -> bool:
    """Tell whether a word is an object by its ending: "в ООН пропозицію", "удари по містах"."""
    nouns = tables.nouns.get(low, ())
    if nouns:
        return low.endswith(("у", "ю")) and all(noun.lemma.endswith(("а", "я")) for noun in nouns)
    if tables.language == "ru":
        return low.endswith(("у", "ю")) and not low.endswith(("ую", "юю"))
    return low.endswith(("цію", "сію", "зію", "ину", "аву", "ову"))


def _bar(passage: Passage, begin: int, at: int, person: str) -> int:
    """Return from which agreement on a word behind a prepositional group begins a new one."""
    word, tables = passage.words[at], passage.tables
    if _SUBJECT_ADJECTIVE.search(word.low):
        return POSSIBLE
    if tables.has("told_in", passage.words[at - 1].low):
        return SURE + 1
    body = any(noun.kind == "bodies" for noun in tables.nouns.get(passage.words[at - 1].low, ()))
    nouns = tables.nouns.get(word.low, ())
    oblique_too = any(noun.kind != "documents" and not noun.nominative for noun in nouns)
    if body and oblique_too and person in PLURAL:
        return SURE + 1
    short_name = word.text.isupper() and len(word.text) > 1
    # What follows a body is its owner, where the verb has no need of a subject: "у МЗС Польщі".
    if word.capital and (short_name or person in PLURAL):
        # "на саміті НАТО президент": a subject follows the short name, which belongs to the noun.
        follows = at + 1 < len(passage.words) and agreement(passage, at + 1, person) >= LIKELY
        owned = any(before.low in tables.nouns for before in passage.words[begin:at])
        return SURE + 1 if owned or follows or not short_name else LIKELY
    return POSSIBLE if word.capital and not word.low.isascii() else LIKELY


def _goes_on(passage: Passage, at: int) -> bool:
    """Tell whether a word can continue a group: no mark, preposition, adverb or verb."""
    word, tables = passage.words[at], passage.tables
    if passage.inside[at] >= 0:
        # A name in quotation marks belongs to the noun before it: компанія «Нафтогаз».
        quote = passage.quotes[passage.inside[at]]
        return short(quote.span.words(passage.text))
    if not word.is_word or tables.has("prepositions", word.low) or never_subject(word, tables):
        return False
    if word.low in tables.nouns or word.capital:
        return True
    led = is_modifier(passage.words[at - 1]) and not passage.words[at - 1].capital
    return word.low not in tables.verbs and (led or not _verblike(word, tables))


def _verblike(word: Word, tables: Tables) -> bool:
    return looks_like_verb(word) and not tables.has("like_verbs", word.low)


def _addressed(passage: Passage, at: int) -> bool:
    """Tell whether a word names who is spoken to: "сказав голова військовим"."""
    readings = passage.tables.nouns.get(passage.words[at].low, ())
    low = passage.words[at].low
    # Of people alone -у is the dative; of things it may be a genitive (комітету).
    people = any(noun.kind == "people" and noun.gender == "m" for noun in readings)
    spoken_to = low.endswith(("ам", "ям", "им", "ым")) or (
        people and low.endswith(("у", "ю", "ові"))
    )
    return spoken_to and bool(readings) and not any(noun.nominative for noun in readings)


def _extended(passage: Passage, first: int, stop: int, person: str, score: int) -> Group:
    """Return the group that begins at a word, with what hangs on it."""
    at, begin = first + 1, first
    if passage.tables.has("pronouns_all", passage.words[first].low):
        return Group(first, at, score)
    while at < stop:
        if not _goes_on(passage, at):
            length = _inner(passage, at, stop) or _joined(passage, at, stop, person)
            if not length:
                break
            at += length
            continue
        if _addressed(passage, at) or _object_begins(passage, at):
            break
        better = agreement(passage, at, person)
        if better and passage.tables.has("pronouns_all", passage.words[at].low):
            return Group(at, at + 1, better)
        if better > score and passage.inside[at] < 0:
            begin = _begun(passage, begin, at, sure=score >= LIKELY)
            score = better
        at += 1
    return Group(begin, at, score)


def _begun(passage: Passage, begin: int, at: int, *, sure: bool) -> int:
    """Return where a group begins in which a word agrees better than those before it.

    "Сторож Степан": the name goes with the noun; "країн президент" begins anew.
    """
    known = passage.tables.nouns.get(passage.words[at].low, ())
    body = any(noun.kind == "bodies" for noun in known) and not sure
    # "Звинувачення Москва назвала …": the object stands before who speaks.
    if passage.tables.has("told", passage.words[begin].low):
        return at
    if passage.words[at].capital and not body:
        return begin
    if all(_leads(passage, before) for before in range(begin, at)):
        return begin
    return _with_adjectives(passage, begin, at)


def _object_begins(passage: Passage, at: int) -> bool:
    """Tell whether a word begins the verb's object: "комісія ці слова", "Кремль удари"."""
    word, before, tables = passage.words[at], passage.words[at - 1], passage.tables
    if passage.inside[at] >= 0:
        return False
    governments = tables.raw["governments"]
    acronyms = tables.raw["bodies"]["acronyms"].split()
    whole = any(
        noun.lemma in governments or (before.text.isupper() and noun.lemma in acronyms)
        for noun in tables.nouns.get(before.low, ())
        if noun.nominative
    )
    # "Дуб вину визнав": behind a name no genitive ends so.
    if _NEUTER.search(word.low):
        return True
    office = any(noun.kind != "media" for noun in tables.nouns.get(before.low, ()))
    named = before.capital and not office and not word.capital and word.low.endswith(("у", "ю"))
    return tables.has("determiners", word.low) or named or (whole and not word.capital)


def _with_adjectives(passage: Passage, begin: int, at: int) -> int:
    """Return where a group begins whose noun stands at a place: at its adjectives."""
    while at - 1 > begin and _SUBJECT_ADJECTIVE.search(passage.words[at - 1].low):
        at -= 1
    return at


def _leads(passage: Passage, at: int) -> bool:
    """Tell whether a word belongs to the noun behind it: adjective, numeral."""
    word = passage.words[at]
    return is_modifier(word) or passage.tables.has("numbers", word.low)


def _inner(passage: Passage, at: int, stop: int) -> int:
    """Return how many words a preposition inside a group takes: "міністр з питань"."""
    words, tables = passage.words, passage.tables
    if at + 1 >= stop or not tables.has("prepositions", words[at].low):
        return 0
    follows = words[at + 1]
    if tables.has("numbers", words[at - 1].low):
        return 2 * tables.has("of", words[at].low)
    place = (
        (follows.capital or follows.low in tables.nouns)
        and words[at].low in ("в", "у", "при", "во")
        and (words[at - 1].low in tables.nouns or passage.inside[at - 1] >= 0)
    )
    if tables.has("of", words[at].low) and _home(passage, at, stop):
        return 2
    matter = tables.has("inner_prepositions", words[at].low)
    return 2 if place or (matter and tables.has("inner_after", follows.low)) else 0


def _home(passage: Passage, at: int, stop: int) -> bool:
    """Tell whether a town stands between an office and a name: "лікарка з Херсона Ірина Гай"."""
    words, tables = passage.words, passage.tables
    if at + 2 >= stop or not words[at + 1].capital:
        return False
    office = any(noun.kind == "people" for noun in tables.nouns.get(words[at - 1].low, ()))
    return office and any(words[at + 2].low in tables.first_names[sex] for sex in "mf")


def _joined(passage: Passage, at: int, stop: int, person: str) -> int:
    """Return 1 for an "and" between two subjects of a verb in the plural."""
    words, tables = passage.words, passage.tables
    if person not in PLURAL or at + 1 >= stop or not tables.has("and", words[at].low):
        return 0
    return int(words[at + 1].capital or words[at + 1].low in tables.nouns)
