"""Report -> the people it names in full, by whom a bare surname or office is understood."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from reporting.slavic_agreement import oblique
from reporting.slavic_groups import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reporting.report import Span
    from reporting.slavic_tables import Tables
    from reporting.slavic_words import Passage, Word

_CASE = re.compile(
    r"(?:ого|ому|его|ему|им|ім|ым|ом|ем|єм|ою|ею|єю|ої|ой|ий|ій|ый|ая|ую|ові|еві|єві|"
    r"а|я|у|ю|и|і|ї|ы|е|є|о|й|ь)$"
)
_FATHER = re.compile(r"(?:ович|евич|йович|івн|ївн|овн|евн)[аиіоуеюмй]{0,3}$")
_WOMAN = re.compile(r"(?:ов|ев|єв|ін|їн|ин)а$|ська$|цька$|ая$")
_MAN = re.compile(r"(?:ов|ев|єв|[иії]н|[сц]ький|[сц]кий)$")
_GENITIVE = re.compile(r"[бвгґджзклмнпрстфхцчшщ]а$|ого$")
# Adjectives made of places: Курская, Харківської.
_PLACE = re.compile(
    r"[сцз]ьк(?:[аеуію]|ий|ого|ому|им|ої|ій|ою|их)$|[сцз]к(?:[ао]я|ое|ий|ую|ой|ого|ому|им|ом|их)$"
)
# Endings that a town has in the genitive, and a man's surname has not.
_TOWN = re.compile(r"(?:[иіїы]|поля|города|града|бурга|[сц]ь?ка)$")
_HARD = re.compile(r"[бвгґджзклмнпрстфхцчшщ]$")
# A stem of one letter would fit too many names.
_SHORTEST = 2
_NAMINGS = 40
# Two words can be two names.
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the report names.

    Attributes:
        span: where.
        words: the name as it stands there.
        role: office or description beside the name, None if there is none.
        gender: ``m``, ``f`` or ``any``.
        nominative: the name stands in its dictionary form there.
        passage: the paragraph that names them.
    """

    span: Span
    words: tuple[str, ...]
    role: Span | None
    gender: str
    nominative: bool
    passage: Passage

    @property
    def key(self) -> str:
        """Return the surname without its ending, to find it in other cases."""
        return stem(self.words[-1])


def stem(word: str) -> str:
    """Return a name without the ending that its case gives it."""
    low = word.lower().replace("’", "'")
    cut = _CASE.sub("", low)
    return cut if len(cut) >= _SHORTEST else low


@dataclass(frozen=True)
class People:
    """The people whom a report names in full, or by office and surname.

    Attributes:
        all: in the order of the text; who is named twice comes twice.
    """

    all: tuple[Person, ...]

    def before(self, position: int, reach: int) -> tuple[Person, ...]:
        """Return who is named in the stretch before a position, both in characters."""
        low = bisect_left(self._starts, position - reach)
        return self.all[low : bisect_left(self._starts, position)]

    def same(self, surname: str) -> tuple[Person, ...]:
        """Return every naming of people with a surname, whatever its case."""
        return self._by_key.get(stem(surname), ())

    def holders(self, office: str, position: int, reach: int) -> tuple[Person, ...]:
        """Return who is named before a position with an office, by the beginning of its word."""
        root = office[:6]
        return tuple(
            person
            for person in self.before(position, reach)
            if person.role and root in person.role.words(person.passage.text).lower()
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [person.span.start for person in self.all]

    @cached_property
    def _by_key(self) -> dict[str, tuple[Person, ...]]:
        found: dict[str, list[Person]] = {}
        for person in self.all:
            # The first namings are the fullest; an endless report must not slow the search.
            if len(found.setdefault(person.key, [])) < _NAMINGS:
                found[person.key].append(person)
        return {key: tuple(persons) for key, persons in found.items()}


def people(passages: Iterable[Passage]) -> People:
    """Return the people whom a report names in full, or by office and surname, in order."""
    return People(tuple(person for passage in passages for person in _named(passage)))


def name_words(passage: Passage, first: int, stop: int) -> tuple[int, int] | None:
    """Return the part of a group that is a person's name, None if none is.

    Offices, bodies, countries and the town of an office are left out: "мер Харкова Ігор
    Гай" gives "Ігор Гай".
    """
    end = stop
    while end > first and not _namelike(passage, end - 1):
        end -= 1
    begin = end
    while begin > first and _namelike(passage, begin - 1):
        begin -= 1
    # "Місцеві жителі": a capital at the start of a sentence makes no name.
    after = passage.words[end:stop]
    if begin == end or (begin == first and any(w.low in passage.tables.nouns for w in after)):
        return None
    firsts = passage.tables.first_names
    for at in range(begin, end):
        if any(_is_first(passage.words[at], firsts[sex]) for sex in "mf"):
            return at, end
    if begin > first and _town(passage, begin):
        begin += 1
        if begin == end:
            return None
    # Behind an office, what stands before first name and surname is the town.
    length = 2 + (_FATHER.search(passage.words[end - 2].low) is not None)
    return (max(begin, end - length) if begin > first else begin), end


def _town(passage: Passage, at: int) -> bool:
    """Tell whether a capitalised word is the town of an office: "мешканка Одеси", "мэр Орехова"."""
    before = passage.tables.nouns.get(passage.words[at - 1].low, ())
    offices = passage.tables.raw["areas"]["offices"].split()
    held = [noun for noun in before if noun.lemma in offices]
    if any(noun.nominative for noun in held):
        return passage.words[at].low[-1] in "аяиіїыу"
    # "По словам мэра Терехова" names a man, "по словам мэра Львова" a town.
    return bool(held) and _surely_town(passage.words[at].low, passage.tables)


def _surely_town(low: str, tables: Tables) -> bool:
    """Tell whether a name in the genitive is a town's, not a man's."""
    return _TOWN.search(low) is not None or low in tables.raw["areas"]["towns"].split()


def _namelike(passage: Passage, at: int) -> bool:
    word, tables = passage.words[at], passage.tables
    if not word.capital or word.low in tables.nouns or tables.has("never_subjects", word.low):
        return False
    if word.text.isupper() and len(word.text) > 1:
        return False
    quote = passage.quotes[passage.inside[at]] if passage.inside[at] >= 0 else None
    if quote and short(quote.span.words(passage.text)):
        return False
    return _surname(passage, at) and not _of_a_place(passage, at)


def _surname(passage: Passage, at: int) -> bool:
    """Tell whether a word is no adjective of a place, or one that a person bears as a name."""
    tables, firsts = passage.tables, passage.tables.first_names
    if not passage.words[at].low.startswith(tables.adjectives):
        return True
    return at > 0 and any(stem(passage.words[at - 1].low) in _stems(firsts[sex]) for sex in "mf")


@cache
def _stems(names: frozenset[str]) -> frozenset[str]:
    """Return first names without their endings."""
    return frozenset(stem(name) for name in names)


def _of_a_place(passage: Passage, at: int) -> bool:
    """Tell whether a capitalised adjective belongs to the noun behind it: "Курской области"."""
    if at + 1 >= len(passage.words) or not _PLACE.search(passage.words[at].low):
        return False
    follows = passage.words[at + 1]
    return (len(follows.text) > 1 and follows.text.isupper()) or follows.low.startswith(
        tuple(passage.tables.raw["areas"]["stems"].split())
    )


def _is_first(word: Word, names: frozenset[str]) -> bool:
    """Tell whether a word is a first name in any of its cases: "Миколи", "Олени", "Петра"."""
    return word.low in names or stem(word.low) in _stems(names)


def _named(passage: Passage) -> Iterator[Person]:
    at, words = 0, passage.words
    while at < len(words):
        if not _namelike(passage, at):
            at += 1
            continue
        stop = at
        while stop < len(words) and _namelike(passage, stop):
            stop += 1
        begin = _office(passage, at)
        found = name_words(passage, begin, stop)
        if found and _one(passage, begin, at, found) and not _two_people(passage, *found):
            # "З Чернігова Ольга Іванова": a town alone is no office.
            yield _person(passage, begin if begin < at else found[0], *found)
        at = stop


def _one(passage: Passage, begin: int, at: int, found: tuple[int, int]) -> bool:
    """Tell whether a name is a person's: several words, or one behind the office of one.

    "Мешканців Краснопілля": many people live in one place.
    """
    if found[1] - found[0] > 1:
        return True
    if begin >= at:
        return False
    nouns = passage.tables.nouns
    readings = [noun for word in passage.words[begin:at] for noun in nouns.get(word.low, ())]
    return any(not noun.plural for noun in readings)


def _two_people(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether two names only meet: "сообщил Путину Дрозд", "о Херсоне Шойгу не сказал"."""
    words, tables = passage.words, passage.tables
    one, other = words[first], words[stop - 1]
    fixed = tables.has("undeclined", other.low) or (oblique(one) and not oblique(other))
    # The second is a subject, the first stands in another case.
    if stop - first < _PAIR or not (fixed or _HARD.search(other.low)):
        return False
    if any(stem(one.low) in _stems(tables.first_names[sex]) for sex in "mf"):
        return False
    hangs = first > 0 and tables.has("prepositions", words[first - 1].low)
    stands = _HARD.search(one.low) and not oblique(one)
    return (hangs and not stands) or one.low.endswith(("у", "ю"))


def _office(passage: Passage, at: int) -> int:
    """Return where the office before a name begins, the name's own place if there is none."""
    words, tables = passage.words, passage.tables
    low, begin = max(0, at - 8), at
    for back in range(at - 1, low - 1, -1):
        if not words[back].is_word or words[back].low in tables.verbs:
            break
        if tables.has("prepositions", words[back].low) or _namelike(passage, back):
            break
        nouns = tables.nouns.get(words[back].low, ())
        # "… сказав журналістам член делегації": who is spoken to holds no office here.
        if words[back].low.endswith(("ам", "ям")) and nouns:
            break
        kinds = {noun.kind for noun in nouns}
        if kinds & {"people", "analyst"}:
            begin = back
    return begin


def _person(passage: Passage, begin: int, first: int, stop: int) -> Person:
    words = tuple(word.text for word in passage.words[first:stop])
    tables = passage.tables
    return Person(
        span=passage.span(first, stop),
        words=words,
        role=passage.span(begin, first) if begin < first else None,
        gender=gender_of(words, tables),
        nominative=in_dictionary(words, tables),
        passage=passage,
    )


def gender_of(words: Sequence[str], tables: Tables) -> str:
    """Return ``m`` or ``f`` by first name, father's name or surname; ``any`` if none tells."""
    low = words[0].lower()
    for sex in "mf":
        if low in tables.first_names[sex]:
            return sex
    if any(_FATHER.search(word.lower()) for word in words[1:]):
        return "m" if re.search(r"вич", " ".join(words).lower()) else "f"
    if _MAN.search(words[-1].lower()):
        return "m"
    return "f" if len(words) > 1 and _WOMAN.search(words[-1].lower()) else "any"


def in_dictionary(words: Sequence[str], tables: Tables) -> bool:
    """Tell whether a name stands in the nominative."""
    low = words[0].lower()
    # "Джо Байдена": the first name has no cases, so the surname alone could tell.
    if low in tables.raw["first_names"]["fixed"].split() and _GENITIVE.search(words[-1]):
        return False
    return any(low in tables.first_names[sex] for sex in "mf")
