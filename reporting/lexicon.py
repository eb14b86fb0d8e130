"""The words of English reporting, read from ``data/language/en.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import data

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Which words do what; each name is a row of the data file, where it is explained.

    Attributes:
        clause, quote, infinitive, gerund, object, rejecting, judging, naming, listener, pointing,
            voicing, hostile: verbs, by what stands with them.
        prepositions: verb -> the prepositions that bring its content in.
        documents, views: things that speak, and the nouns of "in his view".
        voiced, replies: nouns of what is voiced, and of what stands behind "His reply:".
        sources: word that names a source -> the preposition behind it, "" where it is one itself.
        retold, promised: nouns of words that are told again ("Russia's claim that …", "its promise
            to …").
        menaces: what can be threatened in words.
        claims, media: what can be rejected because it was said, and where things are said.
        acts: verb or noun -> the act it performs.
        certainty: construction -> the measured share of its findings that hold.
        reasons: construction -> why it is not certain.
    """

    clause: Words
    quote: Words
    infinitive: Words
    gerund: Words
    object: Words
    rejecting: Words
    judging: Words
    naming: Words
    listener: Words
    pointing: Words
    voicing: Words
    hostile: Words
    prepositions: dict[str, Words]
    documents: Words
    views: Words
    voiced: Words
    replies: Words
    sources: dict[str, str]
    retold: Words
    promised: Words
    menaces: Words
    claims: Words
    media: Words
    acts: dict[str, str]
    certainty: dict[str, float]
    reasons: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """Return the words of English reporting."""
    table: dict[str, Any] = tomllib.loads(data.path("language/en.toml").read_text("utf-8"))
    verbs = {name: frozenset(words) for name, words in table["verbs"].items()}
    return Lexicon(
        **verbs,
        prepositions={verb: frozenset(words) for verb, words in table["prepositions"].items()},
        sources=table["sources"],
        **{name: frozenset(words) for name, words in table["nouns"].items()},
        # Turned round, so that of two acts the one listed first stands.
        acts={word: act for act, words in reversed(table["acts"].items()) for word in words},
        certainty=table["certainty"],
        reasons=table["reasons"],
    )
