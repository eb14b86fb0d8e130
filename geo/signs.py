"""The words around a Ukrainian or Russian name, without a parse: what stands before and behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.gazetteer import readings
from geo.vocabulary import sign_words

if TYPE_CHECKING:
    from reporting import Span

_REACH = 90
_WORD = re.compile(r"[^\W\d_][\w'’ʼ-]*")
_STOP = re.compile(r"[.!?…;:,()«»“”„\"\n—–]")
# Endings of adjectives, which may stand between a preposition and a name.
_ADJECTIVE = re.compile(
    r"(?:ий|ій|ої|ого|ому|им|их|ими|у|ою|ый|ой|ая|ое|ом|ые|ых|ыми|ей|ую|юю|ым|а|е|і)$"
)
_INITIAL = re.compile(r"(?<!\w)[А-ЯІЇЄҐ]\.\s?$")
_NAME_BEFORE = re.compile(r"[\w,»”] [А-ЯІЇЄҐ][а-яіїєґ'’ʼ]+ $")
# A quotation this short that begins with a capital and is nobody's words is a title or a firm.
_TITLE = 45
# Behind a colon somebody speaks, however few the words are.
_OPENED = re.compile(r"(?<!:)(?<!:\s)[«„“\"]([^«»„“”\"]{0,40})$")
_CLOSED = re.compile(r"^([^«»„“”\".!?…]{0,40})[»“”\"](?!,? ?[—–-]|,)")
# «МОСКВА, 11 июня», «КИЇВ (Укрінформ)», "KYIV, March 21".
_DATELINE = re.compile(r",\s\d{1,2}\s|\s?\([А-ЯІЇЄҐA-Z]|,?\s[—–-]\s\d{1,2}\s")
_ONWARD = re.compile(r"\s(?:до|в|у|на)\s[А-ЯІЇЄҐ]")
_MOST_BETWEEN = 3
_QUOTES = " \u00a0«„“\"'‘—–-"
# «Москва назвала це жестом, Київ — поразкою»: before an instrumental the dash stands for the verb.
_DASHED = re.compile(r"\s?[—–]\s(?!\w+(?:ою|ею|єю|ом|ем|єм|ями|ами)(?!\w))")


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands around a name.

    Attributes:
        typed: a word of settlements stands right in front.
        front: the preposition or noun that governs it, in lower case; empty if none.
        nouns: the words in front within the clause, nearest first, in lower case.
        behind: the words behind within the clause, in lower case.
        dashed: a dash follows, as in "X — this is Y".
        opens: the name comes first in its sentence.
        titled: it stands in a short title or the name of a firm in quotation marks.
        initial: an initial with its full stop stands in front.
        preceded: the word in front has a capital letter and does not open the sentence.
        followed: the next word has a capital letter.
        hyphened: a hyphen joins a further part with a capital: «Абу-Даби».
        dateline: it opens a report, with the day or the agency behind it.
        listed: it stands in a list of capitalised words behind a locative.
        onward: a way goes from it to a further place: «з Хмельницького до Мукачева».
    """

    typed: bool
    front: str
    nouns: tuple[str, ...]
    behind: tuple[str, ...]
    dashed: bool
    opens: bool
    titled: bool
    initial: bool
    preceded: bool
    followed: bool
    hyphened: bool
    dateline: bool
    listed: bool
    onward: bool


def signs(text: str, span: Span, language: str) -> Signs:
    """Return what stands around a name.

    Args:
        text: the report's text.
        span: where the name stands.
        language: ``uk`` or ``ru``.
    """
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    words = tuple(reversed(_WORD.findall(_STOP.split(_unabbreviated(before))[-1].lower())))
    types = sign_words(language).types
    return Signs(
        typed=bool(words) and words[0] in types and _is_type(words[0], before),
        front=_governor(words, language),
        nouns=words,
        behind=tuple(_WORD.findall(_STOP.split(after)[0].lower())),
        dashed=bool(_DASHED.match(after)),
        opens=_opens(before),
        titled=_in_title(before, text[span.start : span.end], after)
        and not (words and words[0] in sign_words(language).locative),
        initial=bool(_INITIAL.search(before)) and not _abbreviates(before),
        preceded=bool(_NAME_BEFORE.search(before)) and not (words and words[0] in types),
        followed=bool(re.match(r"\s[А-ЯІЇЄҐ]", after)),
        hyphened=_hyphened(after, language),
        dateline=_opens(before) and bool(_DATELINE.match(after)),
        listed=bool(_list_before(language).search(before)),
        onward=bool(_ONWARD.match(after)),
    )


def _hyphened(after: str, language: str) -> bool:
    """Tell whether a hyphen joins a part that is no place of its own: «Абу-Даби»."""
    further = re.match(r"[-\u2010\u2011]([А-ЯІЇЄҐ][\w'’ʼ]+)", after)
    return further is not None and not readings(further[1], language)


def begins(words: tuple[str, ...], language: str, kind: str) -> bool:
    """Tell whether one of the words begins with a stem of a kind ("speaking", "actors")."""
    return any(_stems(language, kind).match(word) for word in words)


def _governor(words: tuple[str, ...], language: str) -> str:
    """Return the word that governs a name: adjectives and type words between are passed over."""
    types = sign_words(language)
    for word in words[: _MOST_BETWEEN + 1]:
        if word in types.locative or word in types.partners or word in types.towards:
            return word
        if word in types.types:
            continue
        noun = begins((word,), language, "geographic") or begins((word,), language, "institutions")
        if noun or not _ADJECTIVE.search(word):
            return word
    return words[0] if words else ""


def _unabbreviated(before: str) -> str:
    """Return the words in front without the full stops of "м." and "с.", which end nothing."""
    return re.sub(r"(?<!\w)(м|с|г|смт|пгт|обл|р)\.", r"\1 ", before)


def _is_type(word: str, before: str) -> bool:
    """Tell whether a word of settlements is one: «с» and «м» are, with a full stop only."""
    return len(word) > 1 or before.rstrip().endswith(f"{word}.")


def _in_title(before: str, name: str, after: str) -> bool:
    """Tell whether a name stands in a title: «Тернопіль»-Західінвест, «Фріленд Україна»."""
    opened, closed = _OPENED.search(before), _CLOSED.search(after)
    if not opened or not closed:
        return before[-1:] in set("«„") and after[:2] in {"»-", "“-"}
    inside = opened[1] + name + closed[1]
    return len(inside) <= _TITLE and inside[:1].isupper()


def _opens(before: str) -> bool:
    """Tell whether a sentence begins behind some words, one in quotation marks included."""
    bare = before.rstrip(_QUOTES)
    ends = ".!?…\n:" if bare != before.rstrip() else ".!?…\n"
    return not bare or bare[-1] in ends or before.endswith("\n")


def _abbreviates(before: str) -> bool:
    return bool(re.search(r"(?<!\w)(?:м|с|г)\.\s?$", before))


@cache
def _list_before(language: str) -> re.Pattern[str]:
    """Return the pattern of a list in front of a name: «біля Колодязів, Зеленої Долини й »."""
    words = sign_words(language)
    anchors = "|".join(sorted(words.locative | {word for word in words.types if len(word) > 1}))
    member = r"[А-ЯІЇЄҐ][\w'’ʼ-]+(?:\s[А-ЯІЇЄҐ][\w'’ʼ-]+)?"
    joint = r"(?:,\s(?:а\s)?|\s(?:и|та|і|й)\s(?:у\s|в\s)?)"
    return re.compile(rf"(?<!\w)(?:{anchors})\s(?:{member}{joint})+$")


@cache
def _stems(language: str, kind: str) -> re.Pattern[str]:
    words = sign_words(language)
    stems = {
        "speaking": words.speaking,
        "actors": words.actors,
        "geographic": words.geographic,
        "institutions": words.institutions,
        "bodies": words.bodies,
        "placing": words.placing,
        "undergoing": words.undergoing,
        "takings": words.takings,
        "examples": words.examples,
        "persons": words.persons,
        "pressing": words.pressing,
        "ways": words.ways,
    }[kind]
    return re.compile("|".join(sorted(stems, key=len, reverse=True)))
