"""Direct speech in Ukrainian and Russian: marks, dashes, colons, paragraphs."""

from __future__ import annotations

import pytest

from reporting import Found, Report
from reporting.slavic import find_slavic


def read(text: str, language: str = "uk") -> Found:
    return find_slavic(Report("r", text, language))


def words(text: str, language: str = "uk") -> list[list[str]]:
    """Return the fragments of each statement."""
    found = read(text, language).statements
    return [[part.words(text) for part in statement.fragments] for statement in found]


def speakers(text: str, language: str = "uk") -> list[str | None]:
    """Return how each statement's speaker is written."""
    mentions = [statement.speaker.mention for statement in read(text, language).statements]
    return [mention.words(text) if mention else None for mention in mentions]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("«Ми тримаємося», — сказав Гай.", "uk"),
        ("„Ми тримаємося“, — сказав Гай.", "uk"),
        ("“Ми тримаємося”, — сказав Гай.", "uk"),
        ('"Ми тримаємося", - сказав Гай.', "uk"),
        ('"Ми тримаємося" – сказав Гай.', "uk"),
        ("Гай сказав: «Ми тримаємося».", "uk"),
        ("Гай сказав, що «Ми тримаємося».", "uk"),
        ("«Ми тримаємося, — сказав Гай.", "uk"),
        ("— Ми тримаємося, — сказав Гай.", "uk"),
        ("«Ми тримаємося», — зітхнув Гай.", "uk"),
        ("«Мы держимся», — сказал Гай.", "ru"),
        ("„Мы держимся“, – сказал Гай.", "ru"),
        ('"Мы держимся", - отметил Гай.', "ru"),
        ("Гай заявил: «Мы держимся».", "ru"),
        ("– Мы держимся, – сказал Гай.", "ru"),
    ],
)
def test_every_way_of_marking_a_quotation_is_read(text: str, language: str) -> None:
    """Whatever marks a paper uses, the words and their speaker are found."""
    [statement] = read(text, language).statements
    content = statement.span.words(text)

    assert content in ("Ми тримаємося", "Мы держимся")
    assert speakers(text, language) == ["Гай"]
    assert statement.kind == "direct"


@pytest.mark.parametrize(
    ("text", "fragments"),
    [
        ("«Так, — сказав Гай. — Але не зараз».", ["Так", "Але не зараз"]),
        ("«Так», — сказав Гай. «Але не зараз».", ["Так", "Але не зараз"]),
        ("— Так, — сказав Гай. — Але не зараз.", ["Так", "Але не зараз"]),
        ("«Міст цілий, — сказав Гай, — але закритий».", ["Міст цілий", "але закритий"]),
    ],
)
def test_an_attribution_within_is_cut_out(text: str, fragments: list[str]) -> None:
    """A quotation that its attribution breaks is one statement in two pieces."""
    assert words(text) == [fragments]


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    """Each paragraph opens again; the attribution stands at the end."""
    text = "«Ми вийшли вночі.\n\n«Було тихо», — сказав Гай."

    assert words(text) == [["Ми вийшли вночі.", "Було тихо"]]


def test_a_quotation_runs_on_from_its_attribution() -> None:
    """The attribution stands in the first paragraph, the quotation ends in the second."""
    text = "Гай сказав: «Ми вийшли вночі.\n\n«Було тихо»."

    assert words(text) == [["Ми вийшли вночі.", "Було тихо"]]


def test_a_colon_leads_in_the_next_paragraph() -> None:
    """ "Він написав:" owns the paragraph that follows."""
    text = "Мер Павло Гай написав у телеграмі:\n\n«Обстріл триває. Не виходьте»."

    assert words(text) == [["Обстріл триває. Не виходьте"]]
    assert speakers(text) == ["Мер Павло Гай"]


def test_a_later_quotation_joins_the_speaker_before() -> None:
    """A whole utterance with no attribution goes on from the one before it."""
    text = "«Ми готові», — сказав Гай. «Ворог не пройде цієї ночі»."

    assert words(text) == [["Ми готові", "Ворог не пройде цієї ночі"]]


def test_a_paragraph_of_its_own_goes_on_with_doubt() -> None:
    """A quotation alone in its paragraph is given to the speaker before, and says so."""
    text = "Гай сказав, що місто ціле.\n\n«Люди повертаються додому щодня, і світло теж є»."
    first, second = read(text).statements

    assert second.continues == first.id
    assert second.certainty < first.certainty
    assert second.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Завод «Азовсталь» зупинено.",
        "Компанія «Крапля» повідомлення не публікувала.",
        "Операцію «з порятунку» завершено.",
        "Фільм «Так не буде» показали в Києві.",
        "Журналісти видання «Смуга», вважають читачі, помилилися «на дрібницю».",
    ],
)
def test_titles_and_scare_quotes_are_no_direct_speech(text: str) -> None:
    """Marks round a name or a doubtful word quote nobody."""
    assert all(statement.kind != "direct" for statement in read(text).statements)


def test_a_quotation_of_nobody_is_asked_about() -> None:
    """Nothing is dropped in silence: an utterance without a speaker is an open question."""
    found = read("«Усе буде добре, ми це точно знаємо вже сьогодні».")

    assert found.statements == ()
    assert "Whose words" in found.questions[0].question


def test_a_missing_mark_is_asked_about() -> None:
    """A mark that never closes is read to the end of its paragraph, and asked about."""
    found = read("Гай сказав: «Ми готові до всього.\n\nДалі йде інший абзац.")

    assert found.statements[0].speaker.name == "Гай"
    assert "closing mark" in found.questions[0].question


def test_a_quotation_within_a_quotation_stays_inside() -> None:
    """The outer speaker keeps the whole; the inner marks open no statement of their own."""
    text = "«Нам сказали: “Виходьте”. Ми відмовилися», — згадує Гай."

    assert words(text) == [["Нам сказали: “Виходьте”. Ми відмовилися"]]


def test_a_name_and_a_colon_make_a_headline_statement() -> None:
    """ "Зеленський: …" speaks; "Авдіївка: …" does not."""
    assert speakers("Зеленський: переговори тривають") == ["Зеленський"]
    assert words("Авдіївка: третій день штурму") == []
