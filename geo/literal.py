"""English names in their sentences -> a place, or what it stands for.

The rules go by construction on the parse: what is subject of a verb of saying acts, what stands
behind "in" lies somewhere. Lists and word classes are data (``data/language/places_en.toml``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.syntax import after, before
from geo.vocabulary import literal_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.place import StandsFor
    from reporting.parsing import Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
# Lists of countries run long in communiques, but not this long.
_LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Use:
    """How a name stands in its sentence.

    Attributes:
        token: the word that carries its role.
        acts: it is a country or the seat of a government, which often acts.
        near: it is a town of the war zone: as a subject it is more often hit than heard.
    """

    token: Token
    acts: bool
    near: bool = False


def is_literal(use: Use) -> bool:
    """Tell whether a name is a place where it stands, not a government or the like."""
    use = Use(_carrier(use.token), use.acts, use.near)
    if use.token.dep_ == "ROOT" or use.token.head == use.token:
        return _alone(use)
    rule = _RULES.get(use.token.dep_)
    return rule(use) if rule else True


def stands_for(use: Use) -> StandsFor | None:
    """Return what a name that is not literal stands for, None if the words do not tell."""
    token = _carrier(use.token)
    near = {token.head.lemma_.lower(), token.head.lower_}
    words = literal_words()
    if near & words.armies:
        return "armed_forces"
    if near & words.teams and not (use.acts and near & words.saying_verbs - words.teams):
        return "team"
    if near & words.markets:
        return "market"
    return "government" if use.acts else None


def _carrier(token: Token) -> Token:
    """Return the word whose role decides: the first of a list, or the noun it is an example of."""
    for _ in range(_LONGEST_LIST):
        above = _bearer(token)
        if above is None:
            break
        token = above
    return token


def _bearer(token: Token) -> Token | None:
    """Return the word that bears a word's role for it, None if it bears its own."""
    head = token.head
    if token.dep_ in {"conj", "appos"}:
        return head if head.pos_ in _NOUNS else None
    # "captured Kabul September 27": the tagger hangs the town on the date.
    if token.dep_ == "compound" and head.ent_type_ == "DATE":
        return head
    if token.dep_ == "pobj" and _lists(head) and head.head.pos_ in _NOUNS:
        return head.head
    return None


def _lists(preposition: Token) -> bool:
    """Tell whether a preposition opens examples: "including", "such as", "along with"."""
    if preposition.lower_ == "including":
        return True
    front = before(preposition)
    pair = (front.lower_ if front is not None else "", preposition.lower_)
    return pair in {("such", "as"), ("along", "with"), ("together", "with")}


def _subject(use: Use) -> bool:
    """X is a member (actor), X is a city (place), X says (actor), X burns (place)."""
    verb, words = use.token.head, literal_words()
    if verb.lemma_ == "be":
        return _predicate(use, verb)
    if verb.lemma_ in words.place_subject_verbs:
        return not use.acts or verb.lemma_ in {"lie", "border", "burn", "suffer"}
    if use.near and not use.acts:
        return verb.lemma_ not in words.voices
    return False


def _predicate(use: Use, verb: Token) -> bool:
    words = literal_words()
    said = {
        word
        for child in verb.children
        if child.dep_ in {"attr", "acomp", "prep"}
        for word in (child.lemma_.lower(), *(low.lemma_.lower() for low in child.children))
    }
    if said & words.predicate_places:
        return True
    if said & words.predicate_actors:
        return False
    return not use.acts


def _passive(use: Use) -> bool:
    """X was criticised (actor), X was shelled (place)."""
    verb, words = use.token.head.lemma_, literal_words()
    if verb in words.passive_actors:
        return False
    return not use.acts or verb in words.place_verbs or verb == "locate"


def _object(use: Use) -> bool:
    """They visited X (place), they urged X (actor)."""
    verb, words = use.token.head.lemma_, literal_words()
    if verb in words.place_verbs or _hands_over(use.token.head):
        return True
    return verb not in words.actor_verbs and not use.acts


def _hands_over(verb: Token) -> bool:
    """Tell whether a verb gives something up: who "gives up X" speaks of ground."""
    return verb.lemma_ in {"give", "hand"} and any(
        child.lower_ in {"up", "over", "away"} for child in verb.children if child.dep_ == "prt"
    )


def _behind_preposition(use: Use) -> bool:
    preposition = use.token.head
    word, words = preposition.lower_, literal_words()
    if word in words.never or preposition.dep_ == "agent":
        return word == "by" and preposition.dep_ != "agent" and not use.acts
    rule = _PREPOSITIONS.get(word)
    return rule(use, preposition.head) if rule else True


def _of(use: Use, noun: Token) -> bool:
    words = literal_words()
    # The fall of a town is a matter of ground, the fall of a state is not.
    if use.acts and noun.lemma_.lower() in words.state_nouns:
        return False
    return noun.lemma_.lower() not in words.actor_nouns and noun.lower_ not in words.actor_nouns


def _from(use: Use, above: Token) -> bool:
    return not (use.acts and _governs(above, literal_words().from_actors))


def _to(use: Use, above: Token) -> bool:
    return not (use.acts and _governs(above, literal_words().to_actors))


def _on(use: Use, above: Token) -> bool:
    return not (use.acts and _governs(above, literal_words().on_actors))


def _for(use: Use, above: Token) -> bool:
    return not (use.acts or _governs(above, literal_words().for_actors)) or above.lemma_ in {
        "leave",
        "head",
        "depart",
        "bind",
    }


def _linking(_use: Use, above: Token) -> bool:
    return _governs(above, literal_words().links)


def _between(use: Use, above: Token) -> bool:
    """Between two towns lies ground, between two governments a matter."""
    return not use.acts or _linking(use, above)


def _governs(above: Token, lemmas: frozenset[str]) -> bool:
    """Tell whether a word, its object, or the noun it modifies is on a list."""
    near = [above, *(child for child in above.children if child.dep_ in {"dobj", "nsubjpass"})]
    return any(word.lemma_.lower() in lemmas or word.lower_ in lemmas for word in near)


def _possessor(use: Use) -> bool:
    """X's capital (place), X's proposals (actor)."""
    owned, words = use.token.head, literal_words()
    best = any(child.tag_ in {"JJS", "RBS"} or _most(child) for child in owned.children)
    return best or owned.lemma_.lower() in words.geographic or owned.lower_ in words.geographic


def _most(child: Token) -> bool:
    """Tell whether an adjective is a superlative of two words: "X's most prestigious cup"."""
    return child.dep_ == "amod" and any(low.tag_ == "RBS" for low in child.children)


def _modifier(use: Use) -> bool:
    """The X team (actor), the X region (place)."""
    noun, words = use.token.head, literal_words()
    if noun.lower_ in words.modifier_actors or noun.lemma_.lower() in words.modifier_actors:
        return False
    return not use.acts or noun.lower_ in words.geographic


def _named(use: Use) -> bool:
    """The three are X, Y and Z: the name is a country or body among others."""
    return not use.acts


def _alone(use: Use) -> bool:
    """A name without a verb above: a dateline is a place, one before a verb acts."""
    behind = after(use.token)
    return not (use.acts and behind is not None and behind.pos_ in {"VERB", "AUX"})


_RULES: dict[str, Callable[[Use], bool]] = {
    "nsubj": _subject,
    "csubj": _subject,
    "nsubjpass": _passive,
    "dobj": _object,
    "dative": _named,
    "pobj": _behind_preposition,
    "poss": _possessor,
    "compound": _modifier,
    "nmod": _modifier,
    "amod": _modifier,
    "attr": _named,
}
_PREPOSITIONS: dict[str, Callable[[Use, Token], bool]] = {
    "of": _of,
    "from": _from,
    "to": _to,
    "on": _on,
    "for": _for,
    "with": _linking,
    "between": _between,
}
