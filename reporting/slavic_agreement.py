"""Word and verb form -> how well they agree, by the endings that tell a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporting.slavic_tables import Tables
    from reporting.slavic_words import Passage, Word

SURE, LIKELY, POSSIBLE = 3, 2, 1
_CONSONANT = "бвгґджзклмнпрстфхцчшщйь"
PLURAL = {"pl", "p3"}
# What an unknown word ends in where it can be the subject, by gender.
_ENDINGS = {
    "m": re.compile(rf"[{_CONSONANT}]$"),
    "f": re.compile(r"[аяь]$"),
    "n": re.compile(r"[оеєя]$"),
    "pl": re.compile(r"[иыіїе]$"),
}
_OBLIQUE = re.compile(
    r"(?:ого|его|ому|ему|ым|им|ом|ем|єм|ою|ею|єю|ої|ей|ых|их|ами|ями|ах|ях|ам|ям|ові|еві|єві)$"
)
_ADJECTIVE = re.compile(
    r"(?:[иыі]й|ой|[ая]я|[ое]е|[ыи]е|[сц]ька|[сц]ьк[еі]|н[аеі]|ого|его|ому|ему|[лнктм]ом|[ыи]м|[ое]й|[ыи]х|"
    r"ої|ую|юю|[кншгх]ій|ську|ними|ными|скими|ськими|этом|цьому)$"
)
_VERB = re.compile(
    r"(?:[аяиіїуе]в|[аияуе]л|вся|лся|лас[яь]|лис[яь]|лос[яь]|ться|тся|тис[яь]|[аяиіїуе]л[аои]|"
    r"[аиеіу]т[иь]|[аиує]є|[юу]ть|[ая]ть|ает|яет|ует|ит|[юу]т|ят|но|то|ючи|вши|ая)$"
)


# What surnames end in.
SURNAME = re.compile(
    r"(?:[сцз]ьк|[сцз]к)(?:ий|а|ая)$|(?:енко|хно|шко|чко|йко|ько|ович|чик|[чщ]ук|юк|[иії]н|ов|ев|єв)а?$"
)
INFINITIVE = re.compile(r"(?:[аиіуяї]ти(?:ся|сь)?|(?:[аеиоуыя]ть|чь)(?:ся)?)$")
_PARTICIPLE = re.compile(r"(?<!бы)вш(?:ий|ая|ее|ие|а|і|е)$|(?<!бы)вший$|[аяую]щ(?:ий|ая|ее|ие)$")


def oblique(word: Word) -> bool:
    """Tell whether a word's ending rules out that it is a subject."""
    return _OBLIQUE.search(word.low) is not None or word.low.endswith(("у", "ю"))


def looks_like_verb(word: Word) -> bool:
    """Tell whether a word ends like a verb; some nouns do too."""
    return _VERB.search(word.low) is not None


def is_modifier(word: Word) -> bool:
    """Tell whether a word ends like an adjective, or is a number."""
    return _ADJECTIVE.search(word.low) is not None or word.text[0].isdigit()


def agreement(passage: Passage, index: int, person: str) -> int:
    """Return how well a word agrees with a verb form as its subject: 0 to ``SURE``."""
    word, tables = passage.words[index], passage.tables
    if not word.is_word:
        return 0
    pronoun = _pronoun(word, person, tables)
    if pronoun is not None:
        return pronoun
    if (
        person in ("s1", "p1", "imp")
        or never_subject(word, tables)
        or tables.has("determiners", word.low)
    ):
        return 0
    if person in PLURAL and tables.has("numbers", word.low) and not word.low.endswith("х"):
        return LIKELY
    if word.low in tables.nouns:
        return _known(word, person, tables)
    return _unknown(word, person, tables)


def never_subject(word: Word, tables: Tables) -> bool:
    """Tell whether a word can never be a subject: adverb, particle, pronoun in another case."""
    return tables.has("never_subjects", word.low)


def _pronoun(word: Word, person: str, tables: Tables) -> int | None:
    """Return the agreement of a pronoun, None for other words."""
    for name, fits in (
        ("pronouns_m", ("m", "s", "ger")),
        ("pronouns_f", ("f", "s", "ger")),
        ("pronouns_n", ("n", "s")),
        ("pronouns_pl", ("pl", "p3", "p1", "ger")),
        ("pronouns_any", ("m", "f", "pl", "s", "s1", "p1", "p3")),
    ):
        if tables.has(name, word.low):
            return SURE if person in fits else 0
    return None


def _known(word: Word, person: str, tables: Tables) -> int:
    """Return the agreement of a word of the speakers' table."""
    for noun in tables.nouns[word.low]:
        if not noun.nominative or not _same_number(noun.plural, noun.gender, person):
            continue
        # A woman in office may carry the masculine word: міністр заявила.
        woman = person == "f" and noun.gender == "m" and noun.kind == "people"
        if person not in ("m", "f", "n") or noun.gender in (person, "any", "all") or woman:
            return SURE
    return 0


def _same_number(plural: bool, gender: str, person: str) -> bool:  # noqa: FBT001 - a plain fact
    return plural == (person in PLURAL) or gender == "all" or person == "ger"


def _unknown(word: Word, person: str, tables: Tables) -> int:
    """Return the agreement of a word that no table knows, by its ending."""
    # Short names have no endings to tell by.
    if word.text.isupper() and len(word.text) > 1:
        return POSSIBLE
    if word.low.isascii():
        return POSSIBLE if word.capital or (word.low.isdigit() and person in PLURAL) else 0
    # Surnames in -енко, and those without cases, stand for women and men alike.
    fixed = word.low.endswith("енко") or tables.has("undeclined", word.low)
    if word.capital and fixed and person in ("m", "f", "s"):
        return LIKELY
    never = _PARTICIPLE.search(word.low) or (not word.capital and INFINITIVE.search(word.low))
    if never or _OBLIQUE.search(word.low) or (not word.capital and looks_like_verb(word)):
        return 0
    genders = {"s": ("m", "f", "n"), "ger": ("m", "f", "pl"), "p3": ("pl",)}.get(person, (person,))
    if any(_ENDINGS[gender].search(word.low) for gender in genders):
        return LIKELY if word.capital else POSSIBLE
    return POSSIBLE if word.capital and _name_ending(word.low, person) else 0


def _name_ending(low: str, person: str) -> bool:
    """Tell whether a name can be a subject though its ending is another gender's."""
    if person in ("m", "s"):
        return low[-1] in "аяоеи"
    return person == "f" and low[-1] in _CONSONANT
