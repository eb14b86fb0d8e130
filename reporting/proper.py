"""Where a person's name stands in a noun phrase: behind offices, bodies and nationalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporting.sides import speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporting.parsing import Token

# Particles of names are small and belong to them.
_PARTICLES = frozenset({"al", "de", "von", "van", "der", "bin", "da", "-", "del", "la"})


def name_bounds(words: Sequence[Token], head: int) -> tuple[int, int] | None:
    """Return where the name stands in a noun phrase, None where none does.

    It is made of capitals at or behind the head word; titles and nationalities before it are no
    part of it.
    """
    end = len(words)
    while end > head and not _in_name(words[end - 1]):
        end -= 1
    begin = end
    while begin and _in_name(words[begin - 1]):
        begin -= 1
    begin = _behind_bodies(words, _behind_titles(words, begin, end), end)
    # "Officials said": a capital that only opens the sentence names nobody.
    if end - begin == 1 and words[begin].tag_ in ("NN", "NNS") and words[begin].is_sent_start:
        return None
    # "Officials in Mykolaiv" names a town: a name stands at the head, or behind a comma.
    apart = begin > head + 1 and words[begin - 1].text != ","
    if end <= head or begin >= end or (apart and not _of_office(words, head, begin, end)):
        return None
    return begin, end


def _behind_titles(words: Sequence[Token], begin: int, end: int) -> int:
    """Return where a name begins behind its offices: "European Commission President Ursula …"."""
    titles = [at for at in range(begin, end - 1) if _is_title(words[at])]
    body = {word.text for word in words[begin:end]} & speaker_words().words["bodies"]
    last = titles[-1] + 1 if titles else begin
    # "Chief of Staff Andriy Yermak": what belongs to the office is no name either.
    office = begin > 1 and words[begin - 1].lower_ == "of" and _is_title(words[begin - 2])
    while office and last < end - 1 and words[last].text in body:
        last += 1
    if last < end - 1 or not body:
        return last
    while begin < end - 1 and _is_title(words[begin]):
        begin += 1
    return begin


def _behind_bodies(words: Sequence[Token], begin: int, end: int) -> int:
    """Return where a full name begins behind the body or town that its bearer serves.

    "Head of the National Bank Andriy Pyshnyy", "of the OVA Mykola Derkach", "mayor of Kharkiv
    Ihor Terekhov".
    """
    known = speaker_words()
    given = known.given["he"] | known.given["she"]
    for at in range(end - 3, begin - 1, -1):
        word = words[at]
        behind_of = at == begin and begin > 0 and words[begin - 1].lower_ == "of"
        town = behind_of and word.text not in given and words[at + 1].text in given
        body = word.text in known.words["bodies"] or (word.is_upper and len(word) > 1)
        rest = {other.text for other in words[at + 1 : end]}
        if (body or town) and not rest & known.words["bodies"]:
            return at + 1
    return begin


def _of_office(words: Sequence[Token], head: int, begin: int, end: int) -> bool:
    """Tell whether a full name ends the phrase of an office: "the governor of the region A B"."""
    if end - begin < 2 or words[head].tag_ not in ("NN", "NNP"):  # noqa: PLR2004 - two names
        return False
    known = speaker_words().words
    before = words[begin - 1]
    noun = before.tag_ in ("NN", "NNP") and before.lower_ not in known["geographic"]
    return noun and words[head].lemma_.lower() in known["officials"]


def _in_name(word: Token) -> bool:
    capital = word.text[:1].isupper() and word.tag_ not in ("PRP", "PRP$", "DT")
    return capital or word.lower_ in _PARTICLES


def _is_title(word: Token) -> bool:
    table = speaker_words()
    titles = table.words["titles"] | table.words["callings"]
    return word.text in titles or word.text in table.countries or word.text == "-"
