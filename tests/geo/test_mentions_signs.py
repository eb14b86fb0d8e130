"""The words around a name: types, prepositions, titles, initials; patterns without a parse."""

from __future__ import annotations

import pytest

from geo.patterns import by_pattern, first_locative
from geo.place import Mention
from geo.signs import Signs, begins, signs
from geo.syntax import hangs_below, noun_above, parse
from geo.vocabulary import rows, unit_words
from reporting import Span


def around(text: str, name: str, language: str = "uk") -> Signs:
    """Return what stands around a name in a text."""
    start = text.index(name)
    return signs(text, Span(start, start + len(name)), language)


def span(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "name", "language", "front"),
    [
        ("бої біля Харкова", "Харкова", "uk", "біля"),
        ("у прифронтовому Харкові", "Харкові", "uk", "у"),
        ("у місті Харкові", "Харкові", "uk", "у"),
        ("обстріл Харкова", "Харкова", "uk", "обстріл"),
        ("мер Харкова", "Харкова", "uk", "мер"),
        ("Харків тримається", "Харків", "uk", ""),
        ("бои около Харькова", "Харькова", "ru", "около"),
        ("в городе Харькове", "Харькове", "ru", "в"),
    ],
)
def test_the_governing_word_is_found_past_adjectives_and_types(
    text: str, name: str, language: str, front: str
) -> None:
    """Between a preposition and its name adjectives and words of settlements may stand."""
    assert around(text, name, language).front == front


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("у місті Харкові", True),
        ("у м. Харкові", True),
        ("у с. Липці", True),
        ("мир з Харкові", False),
        ("с Харкові", False),
        ("бої в Харкові", False),
    ],
)
def test_a_word_of_settlements_is_a_sign(text: str, typed: bool) -> None:  # noqa: FBT001 - a table's column
    """ "City", "village", and their abbreviations with a full stop; a bare letter is none."""
    name = "Липці" if "Липці" in text else "Харкові"

    assert around(text, name).typed == typed


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("фірма «Харків Буд» програла", True),
        ("«Харків»-Інвест програв", True),
        ("газета «Вільна Україна» пише", True),
        ("«Харків вистояв», — сказав він", False),
        ("сказав: «Харків вистояв.»", False),
        ("сказав: «Біля Харкова тихо».", False),
        ("заявила:\n«Харків вистояв»", False),
        ("Харків вистояв", False),
    ],
)
def test_short_titles_are_told_from_speech(text: str, titled: bool) -> None:  # noqa: FBT001 - a table's column
    """A firm's or paper's name stands in quotation marks that nobody speaks."""
    name = next(one for one in ("Україна", "Харкова", "Харків") if one in text)

    assert around(text, name).titled == titled


def test_initials_capitals_and_sentence_starts_are_seen() -> None:
    """What makes a name a person's, or any word capitalised."""
    assert around("пише О. Лиман", "Лиман").initial
    assert around("з Іриною Буча", "Буча").preceded
    assert around("Буча Ірина", "Буча").followed
    assert around("Тихо. Буча спить", "Буча").opens
    assert not around("місто Буча спить", "Буча").opens
    assert around("Рим — вічний", "Рим").dashed


def test_stems_match_from_the_start_of_a_word() -> None:
    """ "Заявив" begins with a stem of speaking, "не заявив" as one word would not."""
    assert begins(("заявив",), "uk", "speaking")
    assert not begins(("незаявлений",), "uk", "speaking")
    assert not begins((), "uk", "speaking")


@pytest.mark.parametrize(
    ("language", "text", "name", "holds"),
    [
        ("en", "fighting in eastern Bakhmut", "Bakhmut", True),
        ("en", "the outskirts of Bakhmut", "Bakhmut", False),
        ("en", "on the outskirts of Bakhmut", "Bakhmut", True),
        ("en", "the status of Bakhmut", "Bakhmut", True),
        ("en", "Bakhmut said", "Bakhmut", False),
        ("en", "it ended, after fighting in Bakhmut", "Bakhmut", True),
        ("uk", "бої біля Бахмута", "Бахмута", True),
        ("uk", "мер Бахмута", "Бахмута", False),
        ("ru", "бои под Бахмутом", "Бахмутом", True),
    ],
)
def test_the_pattern_wants_a_locative_in_front(
    language: str,
    text: str,
    name: str,
    holds: bool,  # noqa: FBT001 - a table's column
) -> None:
    """A preposition of place, or a noun whose place is its topic, a few small words between."""
    mention = Mention(span(text, name), (), None)

    assert bool(first_locative([mention], text, language)) == holds


def test_clauses_of_time_do_not_count_in_the_pattern() -> None:
    """ "After fighting in Bakhmut" says when, not what about."""
    text = "it ended, after fighting in Bakhmut"
    mention = Mention(span(text, "Bakhmut"), (), None)

    assert by_pattern([mention], text, "en") == ()


def test_only_the_first_locative_is_the_first() -> None:
    """Of two places behind prepositions one answer is given."""
    text = "in Sumy and in Kharkiv"
    mentions = [Mention(span(text, "Sumy"), (), None), Mention(span(text, "Kharkiv"), (), None)]

    assert first_locative(mentions, text, "en") == (mentions[0],)


def test_words_are_found_across_paragraphs() -> None:
    """Positions count from the start of the whole text."""
    text = "One is here.\n\nShells fell on Kharkiv."
    [token] = parse(text).tokens(span(text, "Kharkiv"))

    assert token.text == "Kharkiv"
    assert parse(text).span(token) == span(text, "Kharkiv")


@pytest.mark.parametrize("stretch", [Span(0, 0), Span(500, 510)])
def test_a_stretch_without_words_has_none(stretch: Span) -> None:
    """Outside the text, or empty: no words and no root."""
    assert parse("Kharkiv.").tokens(stretch) == ()
    assert parse("Kharkiv.").root(stretch) is None


def test_the_noun_of_a_list_is_above_each_of_its_names() -> None:
    """Kyiv and Chernihiv both modify "directions"."""
    text = "Activity in the Kyiv and Chernihiv directions fell."
    nouns = [noun_above(parse(text).tokens(span(text, one))[0]) for one in ("Kyiv", "Chernihiv")]

    assert [noun.text for noun in nouns if noun is not None] == ["directions"] * 2


def test_a_suburb_hangs_below_its_city_and_a_list_does_not() -> None:
    """ "X, a suburb of Y" nests; "X and Y" does not."""
    nested, listed = "It fell in Solna, a suburb of Oslo.", "It fell in Solna and Oslo."

    assert hangs_below(span(nested, "Oslo"), span(nested, "Solna"), nested)
    assert not hangs_below(span(listed, "Oslo"), span(listed, "Solna"), listed)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_every_language_has_its_words_in_lower_case(language: str) -> None:
    """Unit words are compared in lower case; each language has some of each kind."""
    words = unit_words(language)

    assert words.direction
    assert words.oblast
    assert words.raion
    assert all(word == word.lower() for word in words.behind)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_capitals_are_described_by_their_english_names(language: str) -> None:
    """Kyiv and Moscow can be described in every language."""
    assert {"Kyiv", "Moscow"} <= set(rows(language, "capitals"))
