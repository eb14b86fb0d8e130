"""Which statements were said on a day that the report names."""

from __future__ import annotations

from datetime import date

import pytest

from reporting import Report, find_statements

TUESDAY = date(2022, 3, 29)
MONDAY, SUNDAY = date(2022, 3, 28), date(2022, 3, 27)


def days(text: str, language: str = "en") -> list[date | None]:
    """Return the days of a text's statements, in order."""
    report = Report("r", text, language, published=TUESDAY)
    return [statement.said_on for statement in find_statements(report).statements]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge was closed, officials said on Monday.", MONDAY),
        ("Kuleba told reporters on Monday that sanctions would follow.", MONDAY),
        ("On Monday, Kuleba said that sanctions would follow.", MONDAY),
        ("The governor said that the bridge would open on Monday.", None),
        ("Kuleba, who will meet Lavrov on Friday, said that sanctions would follow.", None),
        ("After Monday's strike, Kuleba said that sanctions would follow.", None),
    ],
)
def test_only_the_attribution_dates_a_statement(text: str, day: date | None) -> None:
    """A day within the content, a plan or another event is not the day of speaking."""
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("He said that the talks would go on.", MONDAY),
        ("Dmytro Kuleba added that the talks would go on.", MONDAY),
        ("“We wait,” Kuleba said.", MONDAY),
        ("In March he said that the talks would go on.", None),
        ("Last year Kuleba said that the talks would go on.", None),
        ("He had said earlier that the talks would go on.", None),
        ("On Sunday Kuleba said that the talks would go on.", SUNDAY),
        ("The day before, Kuleba said that the talks would go on.", SUNDAY),
        ("Sergei Lavrov said that the talks would go on.", None),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_the_same_speaker_goes_on_on_the_same_day(second: str, day: date | None, gap: str) -> None:
    """Words without a day of their own belong to the occasion before; another time does not."""
    first = "Dmytro Kuleba told reporters on Monday that sanctions would follow."

    assert days(first + gap + second) == [MONDAY, day]


@pytest.mark.parametrize(
    "between",
    ["Shells hit Nikopol on Sunday.", "The raid came last week.", "The summit is due on Friday."],
)
def test_another_time_between_ends_the_occasion(between: str) -> None:
    """Where the report tells of another time, what follows may have been said then."""
    first = "Dmytro Kuleba told reporters on Monday that sanctions would follow."

    assert days(f"{first}\n\n{between}\n\nKuleba said that talks would go on.") == [MONDAY, None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мер Ігор Гай заявив у понеділок, що міст цілий.\n\nГай додав, що світло є.", "uk"),
        ("Мэр Игорь Гай заявил в понедельник, что мост цел.\n\nГай добавил, что свет есть.", "ru"),
    ],
)
def test_an_occasion_lasts_in_ukrainian_and_russian(text: str, language: str) -> None:
    """All three languages are dated by the same rules."""
    assert days(text, language) == [MONDAY, MONDAY]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мер Ігор Гай заявив у понеділок, що міст цілий. Раніше Гай казав, що світло є.", "uk"),
        (
            "Мэр Игорь Гай заявил в понедельник, что мост цел. В марте Гай сказал, что он цел.",
            "ru",
        ),
    ],
)
def test_what_was_said_at_another_time_has_no_day(text: str, language: str) -> None:
    """«Раніше» and «в марте» tell no day."""
    assert days(text, language) == [MONDAY, None]


def test_a_headline_was_said_when_its_report_says() -> None:
    """A headline sums up what its report attributes to the same speaker."""
    text = (
        "Kuleba says sanctions will follow\n\nDmytro Kuleba said on Monday that new sanctions "
        "would follow within days."
    )

    assert days(text) == [MONDAY, MONDAY]


def test_those_who_met_on_a_day_spoke_on_it() -> None:
    """A sentence that tells of a press conference dates the words of those it names."""
    text = (
        "Dmytro Kuleba and Sergei Lavrov answered questions on Monday.\n\n"
        "Kuleba said that talks would go on.\n\nMevlut Cavusoglu said that he had hopes."
    )

    assert days(text) == [MONDAY, None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kuleba said Moscow had claimed on Sunday that it would leave.", [None, SUNDAY]),
        ("Kuleba said on Monday Moscow had claimed that it would leave.", [MONDAY, None]),
    ],
)
def test_what_is_retold_has_a_day_of_its_own(text: str, told: list[date | None]) -> None:
    """The day of the retelling is not the day of what is retold."""
    assert days(text) == told


def test_a_name_in_another_case_is_still_that_of_who_spoke() -> None:
    """«Гнатюком» and «Гнатюк» are one person."""
    text = (
        "Брифінг у понеділок був за Гнатюком, на запитання часу не було.\n\nГнатюк сказав, що тихо."
    )

    assert days(text, "uk") == [MONDAY]
