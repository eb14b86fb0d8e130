"""Names and descriptions as a report declines them -> as a list of speakers shows them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reporting.slavic_agreement import is_modifier
from reporting.slavic_people import in_dictionary, stem
from reporting.slavic_tables import plain, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.slavic_tables import Noun, Tables
    from reporting.slavic_words import Passage

# Genitive to nominative, for names that never stand in the nominative.
_NOMINATIVE = (
    (re.compile(r"(ськ|цьк|зьк)(?:ого|ому|им)$"), r"\1ий"),
    (re.compile(r"(ск|цк)(?:ого|ому|им)$"), r"\1ий"),
    (re.compile(r"(ськ|цьк|зьк)ої$"), r"\1а"),
    (re.compile(r"(ск|цк)ой$"), r"\1ая"),
    (re.compile(r"(ов|ев|єв|ін|їн|ин)ої$"), r"\1а"),
    (re.compile(r"(ов|ев|ин)ой$"), r"\1а"),
    (re.compile(r"(н|в|т)ього$"), r"\1ій"),
    (re.compile(r"([бвдзлмнпрст])ого$"), r"\1ий"),
    (re.compile(r"і[яю]$"), "ій"),
    (re.compile(r"ия$"), "ий"),
    (re.compile(r"([еао])я$"), r"\1й"),
    (re.compile(r"енка$"), "енко"),
    (re.compile(r"([аия]р|[еі]л)я$"), r"\1"),
    (re.compile(r"([дзлнстц])я$"), r"\1ь"),
    (re.compile(r"([бвгґджзклмнпрстфхцчшщ])а$"), r"\1"),
)
# A name in the genitive ends in a vowel; one that does not was never declined.
_DECLINED = re.compile(r"[аяиіїыуюьйео]$")
# Endings of adjectives, of any case but the nominative.
_ADJECTIVE = re.compile(
    r"(?:[иы]х|[иіы]м[иі]?|ими|ыми|ого|его|ому|ему|[оеє]м|[ії]м|ої|[оеі]й|[ою]ю|ую|ою)$"
)
# Their endings in the nominative, by language and by gender or number.
_TURNED = {
    "uk": {"m": "ий", "f": "а", "n": "е", "pl": "і"},
    "ru": {"m": "ый", "f": "ая", "n": "ое", "pl": "ые"},
}
# After these no ы is written in Russian.
_NO_Y = "гкхжшщч"


def nominative(words: Sequence[str], known: Tables) -> str:
    """Return a name that stands in the genitive in its dictionary form, as far as rules reach.

    A foreign name that does not decline stays as written: "Карин Жан-Пьер" is no "Карина".
    """
    first = words[0].lower()
    # "Клара Штайн": a man's surname would end in -а too, were the name in the genitive.
    if len(words) > 1 and first[-1] in "ая" and words[-1][-1] in "бвгґджзклмнпрстфхцчшщ":
        return " ".join(words)
    fixed = first in known.raw["first_names"]["fixed"].split()
    if (in_dictionary(words, known) and not fixed) or (
        len(words) > 1 and not _declines(first, fixed=fixed)
    ):
        return " ".join(words)
    # Of Марк and Марко, which share a genitive, the longer is taken.
    firsts = {stem(name): name for sex in "fm" for name in sorted(known.first_names[sex])}
    # Миколая and Николая lose more than their ending to the rule for cases.
    firsts |= {stem(name[:-1] + "я"): name for name in firsts.values() if name.endswith("й")}
    found = []
    for number, word in enumerate(words):
        straight = word if number == 0 and fixed else _straight(word, known.language)
        given = firsts.get(stem(word)) if number == 0 and len(words) > 1 and not fixed else None
        found.append(given[0].upper() + given[1:] if given else straight)
    return " ".join(found)


def _declines(first: str, *, fixed: bool) -> bool:
    return fixed or _DECLINED.search(first) is not None


def _straight(word: str, language: str) -> str:
    for pattern, ending in _NOMINATIVE:
        if pattern.search(word):
            return (
                pattern.sub(ending, word)
                if language == "uk"
                else _russian(pattern.sub(ending, word))
            )
    return word


def _russian(name: str) -> str:
    """Spell an ending as Russian does: Безродный, Лозовой."""
    return re.sub(r"([бдзлмнпрс])ий$", r"\1ый", re.sub(r"([вт])ий$", r"\1ой", name))


def described(passage: Passage, first: int, stop: int, *, oblique: bool) -> str:
    """Return an office or body between two words, in the nominative.

    Args:
        passage: the paragraph.
        first: its first word.
        stop: the word after its last.
        oblique: it cannot be the subject there ("за словами голови ОВА").
    """
    first = _without_anonymity(passage, first, stop)
    written = passage.span(first, stop).words(passage.text).strip(" ,")
    governments = passage.tables.raw["governments"]
    if plain(written) in governments:
        return str(governments[plain(written)])
    head = _head(passage, first, stop)
    reading = _reading(passage.tables.nouns.get(passage.words[head].low, ()), oblique=oblique)
    if stop - first == 1 and reading and reading.lemma in governments:
        return str(governments[reading.lemma])
    counted = any(passage.tables.has("numbers", passage.words[at].low) for at in range(first, head))
    if reading and not reading.nominative and not counted:
        turned = [
            _adjective(passage.words[at].text, reading, passage.tables) for at in range(first, head)
        ]
        form = plural_of(reading.lemma, passage.tables) if reading.plural else reading.lemma
        turned.append(_cased(form, passage.words[head].text))
        written = " ".join(turned) + written[passage.words[head].end - passage.words[first].start :]
    return _lowered(passage, first, written, reading)


def officials(passage: Passage, first: int, stop: int) -> str | None:
    """Return the officials of a town between two words that speaks: "В Белгороде заявили"."""
    before = passage.words[first - 1].low if first else ""
    if stop - first > 1 or before not in ("в", "у", "во", "на"):
        return None
    who = passage.tables.raw["common"]["officials"]
    return f"{who} {before} {passage.words[first].text}"


def _without_anonymity(passage: Passage, first: int, stop: int) -> int:
    """Return where a description begins behind "unnamed" or "anonymous"."""
    withheld = tuple(passage.tables.raw["anonymity"]["adjectives"].split())
    while first + 1 < stop and passage.words[first].low.startswith(withheld):
        first += 1
    return first


def _head(passage: Passage, first: int, stop: int) -> int:
    """Return the noun that a description hangs on: the first that is no adjective of another."""
    words, nouns = passage.words, passage.tables.nouns
    for at in range(first, stop):
        if words[at].low in nouns and not _leads_noun(passage, at, stop):
            return at
        leads = at + 1 < stop and words[at + 1].low in nouns
        if not (leads or is_modifier(words[at]) or passage.tables.has("numbers", words[at].low)):
            break
    return first


def _leads_noun(passage: Passage, at: int, stop: int) -> bool:
    """Tell whether a noun is the adjective of the next: "военных аналитиков"."""
    if at + 1 >= stop or not _ADJECTIVE.search(passage.words[at].low):
        return False
    after = passage.tables.nouns.get(passage.words[at + 1].low, ())
    return any(noun.kind in ("people", "analyst") and not noun.nominative for noun in after)


def _reading(readings: Sequence[Noun], *, oblique: bool) -> Noun | None:
    """Return how a form is meant; the case decides where it could be two."""
    wanted = [noun for noun in readings if noun.nominative != oblique]
    return next(iter([*wanted, *readings]), None)


def _adjective(word: str, noun: Noun, known: Tables) -> str:
    """Return an adjective in the nominative, in the gender and number of its noun."""
    found = _ADJECTIVE.search(word)
    if not found:
        return word
    root = word[: found.start()]
    key = "pl" if noun.plural else noun.gender
    ending = _TURNED[known.language].get(key, _TURNED[known.language]["m"])
    if known.language == "ru" and ending[0] == "ы" and root[-1:] in _NO_Y:
        ending = "и" + ending[1:]
    return root + ending


def _cased(form: str, written: str) -> str:
    """Return a form with the capitals that the report writes."""
    if len(written) > 1 and written.isupper():
        return form.upper()
    return form[0].upper() + form[1:] if written[0].isupper() else form


def _lowered(passage: Passage, first: int, written: str, reading: Noun | None) -> str:
    """Return a description without the capital that it only has as the first of a sentence."""
    common = passage.tables.raw["common"]["bodies"].split()
    person = reading is not None and reading.kind in ("people", "analyst", "anonymous")
    if not (person or (reading and reading.lemma in common)):
        return written
    # "ВМС", "Генштаб": what keeps its capital within a sentence is a name.
    if passage.words[first].text[1:2].isupper():
        return written
    return written[0].lower() + written[1:]


def plural_of(lemma: str, known: Tables) -> str:
    """Return the plural of a noun that can speak; the noun itself where none is known."""
    return _plurals(known.language).get(lemma, lemma)


@cache
def _plurals(language: str) -> dict[str, str]:
    return {
        noun.lemma: form
        for form, readings in tables(language).nouns.items()
        for noun in readings
        if noun.plural and noun.nominative and form != noun.lemma
    }
