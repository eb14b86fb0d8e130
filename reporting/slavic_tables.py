"""The words of reported speech in Ukrainian and Russian, ready for look-up."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import data
from reporting.statement import Act

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T")
_VOWELS = "аеиіоуюяєї"
_HUSHERS = "жчшщ"


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of saying.

    Attributes:
        person: ``m``, ``f``, ``n``, ``pl`` (past); ``s``, ``p3``, ``s1``, ``p1`` (present);
            ``ger`` (gerund); ``imp`` (without a person).
        act: what kind of act it names.
        takes: what may carry the content: ``clause``, ``about``, ``infinitive``, ``object``,
            ``bare``; or ``silence``, ``refusing`` where it tells what was not said.
        after: nouns, one of which must follow; empty where none must.
        negated: it counts only with a negation before it.
        prepositions: its own prepositions, each as its words, behind which stands what is said.
    """

    person: str
    act: Act
    takes: frozenset[str]
    after: tuple[str, ...] = ()
    negated: bool = False
    prepositions: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a noun that can speak.

    Attributes:
        kind: ``people``, ``analyst``, ``anonymous``, ``bodies``, ``media`` or ``documents``.
        gender: ``m``, ``f``, ``n``; ``any`` of them; ``all``, of any number too (ЗСУ, МЗС).
        nominative: it can be the subject of a sentence.
        plural: it names several.
        lemma: its dictionary form.
    """

    kind: str
    gender: str
    nominative: bool
    plural: bool
    lemma: str


@dataclass(frozen=True)
class Tables:
    """The words of one language.

    Attributes:
        language: ``uk`` or ``ru``.
        verbs: readings of each verb form.
        nouns: readings of each noun form.
        saying_nouns: forms of nouns of saying, with the act that they name.
        set_prepositions: prepositions of several words, by their first word.
        set_adverbs: adverbs of several words, by their first word.
        words: named sets of small words (prepositions, adverbs, pronouns, …).
        according_by_first: phrases that attribute a whole sentence, as words, with their act,
            by their first word; longest first.
        meanwhile: phrases that open what others do at the time, by their first word.
        wordless: phrases that tell of a silence without a verb, by their first word.
        rubrics: names of sections, which a colon closes.
        verbatim: phrases that announce someone's words, by their first word.
        anonymity: phrases by which a report withholds a name.
        adjectives: beginnings of capitalised adjectives that are no surnames.
        first_names: common first names, by gender (``m``, ``f``).
        raw: the tables as written, for parts that one module alone reads.
    """

    language: str
    verbs: Mapping[str, tuple[Verb, ...]]
    nouns: Mapping[str, tuple[Noun, ...]]
    saying_nouns: Mapping[str, Act]
    words: Mapping[str, frozenset[str]]
    set_prepositions: Mapping[str, tuple[tuple[str, ...], ...]]
    set_adverbs: Mapping[str, tuple[tuple[str, ...], ...]]
    according_by_first: Mapping[str, tuple[tuple[tuple[str, ...], Act], ...]]
    meanwhile: Mapping[str, tuple[tuple[str, ...], ...]]
    wordless: Mapping[str, tuple[tuple[str, ...], ...]]
    rubrics: frozenset[str]
    verbatim: Mapping[str, tuple[tuple[str, ...], ...]]
    anonymity: tuple[str, ...]
    adjectives: tuple[str, ...]
    first_names: Mapping[str, frozenset[str]]
    raw: Mapping[str, Any]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a word (in lower case) is in a named set."""
        return word in self.words[name]


def plain(word: str) -> str:
    """Return a word as the tables spell it: lower case, plain apostrophe, ``е`` for ``ё``."""
    return word.lower().replace("’", "'").replace("ʼ", "'").replace("ё", "е")


@cache
def tables(language: str) -> Tables:
    """Return the words of a language, ``uk`` or ``ru``.

    Raises:
        DataError: no table ships for the language.
    """
    raw = _load(f"language/{language}.toml") | _load(f"language/{language}_speakers.toml")
    return Tables(
        language=language,
        verbs={form: _merged(found) for form, found in _collected(_verbs(raw)).items()},
        nouns=_collected(_nouns(raw)),
        saying_nouns=_saying(raw),
        words=_words(raw["words"]),
        set_prepositions=_phrases(raw["words"]["set_prepositions"]),
        set_adverbs=_phrases(raw["words"]["set_adverbs"]),
        according_by_first=_collected(_according(raw["according"])),
        meanwhile=_phrases(raw["words"]["meanwhile"]),
        wordless=_phrases(raw["silence"]["wordless"]),
        rubrics=frozenset(_split(raw["labels"]["rubrics"])),
        verbatim=_phrases(raw["labels"]["verbatim"]),
        anonymity=tuple(_split(raw["anonymity"]["phrases"])),
        adjectives=tuple(raw["adjectives"]["stems"].split()),
        first_names={sex: frozenset(raw["first_names"][sex].split()) for sex in "mf"},
        raw=raw,
    )


def _load(name: str) -> dict[str, Any]:
    with data.path(name).open("rb") as file:
        return tomllib.load(file)


def _split(value: str) -> list[str]:
    return [part.strip() for part in (value.split(",") if "," in value else value.split())]


def _collected(pairs: Iterator[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, tuple[T, ...]] = {}
    for form, reading in pairs:
        if reading not in found.get(form, ()):
            found[form] = (*found.get(form, ()), reading)
    return found


def _verbs(raw: dict[str, Any]) -> Iterator[tuple[str, Verb]]:
    for group in raw["verbs"]:
        takes = frozenset(group["takes"].split())
        after = tuple(group.get("after", "").split())
        own = tuple(tuple(words.split("_")) for words in group.get("with", "").split())
        for person, form in _conjugated(raw, group["list"]):
            negated = group.get("negated", False)
            yield form, Verb(person, group["act"], takes, after, negated, own)
    for act, forms in raw["impersonal"].items():
        for form in forms.split():
            yield form, Verb("imp", act, frozenset({"clause", "about", "bare"}))
    yield from _silent(raw)


def _merged(readings: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """Return the readings of a form, those of one meaning made one; with a set phrase first.

    A verb stands in several groups where it takes several constructions.
    """
    found: dict[tuple[object, ...], Verb] = {}
    for verb in readings:
        silent = bool(verb.takes & {"silence", "refusing"})
        key = (not verb.after, verb.person, verb.after, verb.negated, silent)
        known = found.setdefault(key, verb)
        if known is not verb:
            takes, own = known.takes | verb.takes, (*known.prepositions, *verb.prepositions)
            found[key] = replace(known, takes=takes, prepositions=own)
    return tuple(sorted(found.values(), key=lambda verb: not verb.after))


def _silent(raw: dict[str, Any]) -> Iterator[tuple[str, Verb]]:
    """Yield the verbs that tell what was not said."""
    table = raw["silence"]
    for name, takes, after, negated in (
        ("negated", "silence", "", True),
        ("plain", "silence", "", False),
        ("passing", "silence", table["passed"], False),
        ("refusing", "refusing", "", False),
        ("unwilling", "refusing", "", True),
    ):
        for person, form in _conjugated(raw, table[name]):
            verb = Verb(person, "refusal", frozenset({takes}), tuple(after.split()), negated)
            yield form, verb
    for form in table["impersonal"].split():
        yield form, Verb("imp", "refusal", frozenset({"silence"}), negated=True)


def _conjugated(raw: dict[str, Any], entries: str) -> Iterator[tuple[str, str]]:
    """Yield person and form of verbs given as ``infinitive:class``."""
    for entry in entries.split():
        infinitive, name = entry.split(":")
        endings = raw["conjugations"][name]
        reflexive = infinitive.endswith(("ся", "сь"))
        stem = (infinitive[:-2] if reflexive else infinitive).removesuffix(endings["cut"])
        for person, several in endings.items():
            for ending in (several.split() or [""]) if person in "mfn" else several.split():
                if person != "cut":
                    yield from _reflexive(raw["language"], person, stem, ending, reflexive)


def _reflexive(
    language: str,
    person: str,
    stem: str,
    ending: str,
    reflexive: bool,  # noqa: FBT001 - private
) -> Iterator[tuple[str, str]]:
    form = _spelled(stem, ending)
    if not reflexive:
        yield person, form
    elif language == "ru":
        yield person, form + ("сь" if form[-1] in _VOWELS else "ся")
    else:
        # The third person singular of the third class ends in -ться: сподіва-є-ться.
        yield person, form + ("ться" if person == "s" and form[-1] == "є" else "ся")
        yield person, form + "сь"


def _spelled(stem: str, ending: str) -> str:
    """Join stem and ending: after ж, ч, ш, щ stand а and у, not я and ю."""
    if stem and stem[-1] in _HUSHERS and ending[:1] in ("я", "ю"):
        ending = {"я": "а", "ю": "у"}[ending[0]] + ending[1:]
    return stem + ending


def _nouns(raw: dict[str, Any]) -> Iterator[tuple[str, Noun]]:
    for kind in ("people", "bodies", "media", "documents"):
        for gender, entries in raw[kind].items():
            if gender == "acronyms":
                for form in entries.split():
                    yield form, Noun(kind, "all", nominative=True, plural=False, lemma=form)
            else:
                name = kind if gender not in ("analyst", "anonymous") else gender
                yield from _declined(raw, name, gender, entries)


def _declined(
    raw: dict[str, Any], kind: str, gender: str, entries: str
) -> Iterator[tuple[str, Noun]]:
    """Yield the forms of nouns given as ``stem:class``."""
    sex = gender if gender in ("m", "f", "n") else "any"
    for entry in entries.split():
        stem, name = entry.split(":")
        endings = raw["declensions"][name]
        plural, lemma = gender == "pl", stem + endings["sg"]
        yield lemma, Noun(kind, sex, nominative=True, plural=plural, lemma=lemma)
        # A form that two cases share comes twice, once for each reading.
        for key, several in endings.items():
            for ending in several.split() if key != "sg" else ():
                many = plural or key.startswith("pl")
                yield stem + ending, Noun(kind, sex, key == "pl", many, lemma)


def _saying(raw: dict[str, Any]) -> dict[str, Act]:
    """Return forms of nouns of saying, by the ending of their dictionary form."""
    found: dict[str, Act] = {}
    for act, words in raw["saying_nouns"].items():
        for word in words.split():
            for form in _cases(word):
                found[form] = act
    return found


def _cases(word: str) -> list[str]:
    """Return the singular forms of a noun of saying: заява, обіцянка, попередження, заклик."""
    rules = {
        "ка": "ка ки ці ке ку кою кой",
        "за": "за зи зы зі зе зу зою зой",
        "ва": "ва ви ві ву вою",
        "га": "га ги зі гу гою",
        "ія": "ія ії ію ією",
        "ия": "ия ии ию ией",
        "ие": "ие ия ию ием ии",
        "ня": "ня ню ням ні",
        "во": "во ва ву вом ве",
    }
    for ending, forms in rules.items():
        if word.endswith(ending):
            return [word.removesuffix(ending) + form for form in forms.split()]
    return [word + form for form in ("", "а", "у", "ом", "і", "е")]


def _phrases(phrases: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    return _collected((phrase.split()[0], tuple(phrase.split())) for phrase in _split(phrases))


def _words(raw: dict[str, str]) -> dict[str, frozenset[str]]:
    """Return the named sets, with one of all pronouns, and one of words that are no subject."""
    found = {name: frozenset(_split(value)) for name, value in raw.items()}
    # Look-ups ask for all pronouns far more often than for one kind.
    pronouns = [words for name, words in found.items() if name.startswith("pronouns")]
    never = ("adverbs", "dative", "that", "joins", "prepositions")
    return found | {
        "pronouns_all": frozenset().union(*pronouns),
        "never_subjects": frozenset().union(*(found[name] for name in never)),
    }


def _according(raw: dict[Act, str]) -> Iterator[tuple[str, tuple[tuple[str, ...], Act]]]:
    found: list[tuple[tuple[str, ...], Act]] = [
        (tuple(phrase.split()), act)
        for act, phrases in raw.items()
        if act in get_args(Act)
        for phrase in _split(phrases)
    ]
    # "Згідно з даними" must be tried before "згідно з".
    for phrase, act in sorted(found, key=lambda item: -len(item[0])):
        yield phrase[0], (phrase, act)
