"""English names that stand where places stand, though the gazetteer does not know them.

They keep a statement about a village that no list has from being read as one about nothing:
such a mention has no coordinate, only a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo import gazetteer
from geo.english import in_longer_name
from geo.names import Name
from geo.syntax import after, before, noun_above, parse
from geo.vocabulary import literal_words, months, nouns, ordinary, role_words, unit_words
from reporting import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporting.parsing import Doc, Token

_NEVER = frozenset({"DATE", "TIME", "NORP", "MONEY", "PERCENT", "LANGUAGE", "EVENT", "LAW"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 5
_SUREST = frozenset({"in", "near"})
_BUILT = frozenset({"in", "at", "near", "inside", "outside", "around", "on"})
# Shares to be expected rather than measured: no set of this war's villages is annotated.
_TAGGED = 0.7
_BY_POSITION = 0.6


def unlisted(text: str, known: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names in place position that overlap none of the known ones.

    Args:
        text: the report's text.
        known: the gazetteer's names in it.
    """
    taken = {position for name in known for position in range(name.span.start, name.span.end)}
    found = []
    for start, doc in parse(text).docs():
        for run in _runs(doc):
            span = Span(start + run[0].idx, start + run[-1].idx + len(run[-1]))
            sure = _certainty(run)
            if sure and taken.isdisjoint(range(span.start, span.end)):
                words = span.words(text)
                places = gazetteer.candidates(words, "en")
                found.append(Name(span, places, words if places else "", certainty=sure))
    return tuple(found)


def _runs(doc: Doc) -> Iterator[list[Token]]:
    """Yield the runs of capitalised proper nouns, titles and articles left out."""
    run: list[Token] = []
    for token in doc:
        if (token.pos_ == "PROPN" and token.text[:1].isupper()) or (run and _hyphen(token)):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _hyphen(token: Token) -> bool:
    """Tell whether a hyphen joins two parts of one name: "Al-Bayaa"."""
    front, behind = before(token), after(token)
    return (
        token.text == "-"
        and front is not None
        and behind is not None
        and not (front.whitespace_ or token.whitespace_)
        and behind.text[:1].isupper()
    )


def _certainty(run: Sequence[Token]) -> float:
    """Return how sure it is that a run names a place, 0 if nothing says so."""
    if not _can_be(run):
        return 0.0
    labels = {token.ent_type_ for token in run}
    if labels <= _PLACES and _has_role(run):
        return _TAGGED
    return _BY_POSITION if _in_position(run) else 0.0


def _can_be(run: Sequence[Token]) -> bool:
    """Tell whether a run can be a place: no date, no abbreviation, no title, no plain word."""
    labels = {token.ent_type_ for token in run}
    if labels & _NEVER or len(run) > _LONGEST or any(token.text.isupper() for token in run):
        return False
    # What the gazetteer knows and the rules for known names refused is a person or a body.
    if gazetteer.readings(run[0].text, "en") and not _in_position(run):
        return False
    if _of_a_person(run):
        return False
    plain = len(run) == 1 and run[0].text in ordinary("en") | months()
    return not plain and run[-1].lower_ not in nouns().titles


def _of_a_person(run: Sequence[Token]) -> bool:
    """Tell whether a run is a surname behind its particle, or says of what nation somebody is."""
    front = before(run[0])
    particle = front is not None and front.lower_ in nouns().particles
    return particle or (len(run) == 1 and run[0].text.endswith(("ian", "ish", "ese")))


def _has_role(run: Sequence[Token]) -> bool:
    return run[-1].dep_ not in {"ROOT", "dep"} and not in_longer_name(run)


def _in_position(run: Sequence[Token]) -> bool:
    """Tell whether the words around say that a run is a place."""
    if _is_building(run):
        return _behind_locative(run, _BUILT) or _taken(run[-1])
    if run[-1].dep_ == "conj" and run[-1].head.pos_ == "PROPN" and run[-1].head.i < run[0].i:
        return _in_position([run[-1].head])
    behind = after(run[-1])
    words = unit_words("en")
    kinds = words.behind | nouns().settlement
    noun = noun_above(run[-1])
    if (behind is not None and behind.lower_ in kinds) or (
        noun is not None and noun.lemma_ in kinds
    ):
        return True
    if _taken(run[-1]):
        return run[-1].ent_type_ != "PERSON"
    # The tagger takes many villages for people: a single word behind "in" or "near" is none.
    person = run[-1].ent_type_ in {"PERSON", "WORK_OF_ART"}
    one = person and len(run) == 1
    return _behind_locative(run, _SUREST if one else _locatives(person=person))


def _is_building(run: Sequence[Token]) -> bool:
    """Tell whether a run names a building: "Bardo Museum", "Manger Square"."""
    return len(run) > 1 and run[-1].lower_ in nouns().buildings


def _taken(token: Token) -> bool:
    """Tell whether a name is the object of a verb that takes places."""
    return token.dep_ == "dobj" and token.head.lemma_ in literal_words().takings


def _behind_locative(run: Sequence[Token], locatives: frozenset[str]) -> bool:
    """Tell whether one of some prepositions stands in front, articles and adjectives between."""
    front = before(run[0])
    while front is not None and (front.lower_ == "the" or front.pos_ == "ADJ"):
        front = before(front)
    if front is None:
        return False
    if front.lower_ == "of":
        return _of_a_place(front)
    return front.lower_ in locatives


def _of_a_place(of: Token) -> bool:
    """Tell whether "of" follows a noun of settlements: "the village of", "the outskirts of"."""
    noun = before(of)
    return noun is not None and noun.lemma_.lower() in nouns().settlement | nouns().parts


def _locatives(*, person: bool) -> frozenset[str]:
    return frozenset() if person else role_words().strict_locative
