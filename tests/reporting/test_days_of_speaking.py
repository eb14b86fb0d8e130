"""Days of speaking on the eve of a weekend, over a new year, beside plans, and in live reports."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporting import Report, find_statements
from reporting.dates import day_meant, days_in
from reporting.occasions import day_told

FRIDAY = date(2022, 7, 15)
THURSDAY, WEDNESDAY, SUNDAY = date(2022, 7, 14), date(2022, 7, 13), date(2022, 7, 10)
NEW_YEAR = date(2023, 1, 1)


def days(text: str, language: str, published: date | None = FRIDAY) -> list[date | None]:
    report = Report("r", text, language, published=published)
    return [statement.said_on for statement in find_statements(report).statements]


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "the mayor said on Friday", "2022-07-15"),
        ("en", "the mayor said last Friday", "2022-07-08"),
        ("en", "the mayor said Thurs.", "2022-07-14"),
        ("en", "the mayor said on Sunday, 10 July", "2022-07-10"),
        ("en", "three days ago the mayor said", "2022-07-12"),
        ("en", "the mayor said on the 2nd of July", "2022-07-02"),
        ("en", "the mayor said on 15 July 2022", "2022-07-15"),
        ("en", "the mayor said on 16 July 2022", None),
        ("en", "the mayor said on Saturday or Sunday", None),
        ("en", "the mayor said through Friday", None),
        ("en", "the mayor said on 31 June", None),
        ("en", "the mayor said of 10.5 hectares", None),
        ("uk", "заявив мер у п’ятницю", "2022-07-15"),
        ("uk", "заявив мер минулої п’ятниці", "2022-07-08"),
        ("uk", "заявив мер 10 липня", "2022-07-10"),
        ("uk", "заявив мер 10.07.2022", "2022-07-10"),
        ("uk", "заявив мер 16 липня 2022 року", None),
        ("uk", "заявив мер до понеділка", None),
        ("uk", "заявив мер у 2021 році", None),
        ("ru", "заявил мэр в пятницу", "2022-07-15"),
        ("ru", "заявил мэр в прошлую пятницу", "2022-07-08"),
        ("ru", "заявил мэр 10 июля", "2022-07-10"),
        ("ru", "трое суток назад заявил мэр", "2022-07-12"),
        ("ru", "заявил мэр 16 июля 2022 года", None),
        ("ru", "заявил мэр перед понедельником", None),
        ("ru", "заявил мэр прошлой весной", None),
    ],
)
def test_a_day_is_the_last_one_up_to_publication(
    language: str, words: str, day: str | None
) -> None:
    """On a Friday "Friday" is today; two days, plans and days ahead tell none."""
    found = day_told(words, FRIDAY, language)

    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "he said on December 30", "2022-12-30"),
        ("en", "he said on Saturday", "2022-12-31"),
        ("en", "he said yesterday", "2022-12-31"),
        ("en", "he said on 2 January", None),
        ("uk", "сказав він 30 грудня", "2022-12-30"),
        ("uk", "сказав він учора", "2022-12-31"),
        ("uk", "сказав він 2 січня", None),
        ("ru", "сказал он 30 декабря", "2022-12-30"),
        ("ru", "сказал он позавчера", "2022-12-30"),
        ("ru", "сказал он 2 января", None),
    ],
)
def test_a_day_without_its_year_may_be_of_the_year_before(
    language: str, words: str, day: str | None
) -> None:
    """On new year's day December has just been; a January day lies ahead or a year back."""
    found = day_told(words, NEW_YEAR, language)

    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("published", "day"), [(date(2024, 3, 1), date(2024, 2, 29)), (date(2023, 3, 1), None)]
)
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "on February 29"), ("uk", "29 лютого"), ("ru", "29 февраля")],
)
def test_a_leap_day_is_one_in_its_year_only(
    language: str, words: str, published: date, day: date | None
) -> None:
    """Other years have no 29 February."""
    [found] = days_in(words, language)

    assert day_meant(found, published) == day


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "the same day", SUNDAY),
        ("en", "the following day", date(2022, 7, 11)),
        ("en", "the previous day", date(2022, 7, 9)),
        ("uk", "напередодні", date(2022, 7, 9)),
        ("ru", "на следующий день", date(2022, 7, 11)),
        ("ru", "в тот же день", SUNDAY),
    ],
)
def test_some_days_count_from_the_day_named_before(language: str, words: str, day: date) -> None:
    """ "The next day" is the one behind the day that the report spoke of."""
    [found] = days_in(words, language)

    assert day_meant(found, FRIDAY, named=SUNDAY) == day


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "the next day"), ("uk", "наступного дня"), ("ru", "на следующий день")],
)
def test_the_day_behind_the_day_of_publication_is_none(language: str, words: str) -> None:
    """Nobody has spoken tomorrow."""
    [found] = days_in(words, language)

    assert day_meant(found, FRIDAY, named=FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Mayor Ihor Hai said on Thursday that the bridge held.", "en", [THURSDAY]),
        ("Mayor Ihor Hai said that the bridge fell on Thursday.", "en", [None]),
        ("“It fell on Sunday,” Mayor Ihor Hai said on Thursday.", "en", [THURSDAY]),
        ("By Thursday the bridge had gone, Mayor Ihor Hai said.", "en", [None]),
        ("Мер Ігор Гай заявив у четвер, що міст цілий.", "uk", [THURSDAY]),
        ("Мер Ігор Гай заявив, що міст упав у четвер.", "uk", [None]),
        ("«У неділю впав міст», — сказав у четвер мер Ігор Гай.", "uk", [THURSDAY]),
        ("Мэр Игорь Гай заявил в четверг, что мост цел.", "ru", [THURSDAY]),
        ("Мэр Игорь Гай заявил, что мост упал в четверг.", "ru", [None]),
        ("«В воскресенье упал мост», — сказал в четверг мэр Игорь Гай.", "ru", [THURSDAY]),
    ],
)
def test_what_is_told_of_a_day_does_not_date_the_telling(
    text: str, language: str, told: list[date | None]
) -> None:
    """A day within the words is that of the deed."""
    assert days(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            (
                "Mayor Ihor Hai said on Thursday that it rained. Hai added that it snowed. "
                "Governor Olha Bilyk said that it was dry."
            ),
            "en",
            [THURSDAY, THURSDAY, None],
        ),
        (
            (
                "Mayor Ihor Hai said on Wednesday that it rained.\n\n"
                "Governor Olha Bilyk said on Thursday that it was dry.\n\nBilyk said it cleared."
            ),
            "en",
            [WEDNESDAY, THURSDAY, THURSDAY],
        ),
        (
            (
                "Мер Ігор Гай заявив у четвер, що дощить. Гай додав, що зимно. "
                "Голова ради Ольга Білик сказала, що сухо."
            ),
            "uk",
            [THURSDAY, THURSDAY, None],
        ),
        (
            (
                "Мэр Игорь Гай заявил в четверг, что дождь. Гай добавил, что холодно. "
                "Глава совета Ольга Билык сказала, что сухо."
            ),
            "ru",
            [THURSDAY, THURSDAY, None],
        ),
    ],
)
def test_an_occasion_is_its_speaker_s_own(
    text: str, language: str, told: list[date | None]
) -> None:
    """Whoever goes on does so on the same day; of another speaker it tells nothing."""
    assert days(text, language) == told


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("text", ["", "12.", "5-го", "31", "99999999999999999999 днів тому"])
def test_bare_figures_are_no_days(text: str, language: str) -> None:
    """A figure alone, or of more days than anybody counts, names no day."""
    assert not any(words.tells for words in days_in(text, language))


SPOKEN = {
    "en": "Mayor Ihor Hai said {} that the bridge held.",
    "uk": "Мер Ігор Гай заявив {}, що міст цілий.",
    "ru": "Мэр Игорь Гай заявил {}, что мост цел.",
}
WHEN = {
    "en": ["on Monday", "yesterday", "on 3 May", "on 1 June 2022", "on 30 February"],
    "uk": ["у понеділок", "учора", "3 травня", "1 червня 2022 року", "31.12.2022"],
    "ru": ["в понедельник", "вчера", "3 мая", "1 июня 2022 года", "31.12.2022"],
}
PAIRS = [(language, words) for language, rows in WHEN.items() for words in rows]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PAIRS), st.dates(date(2014, 3, 1), date(2031, 12, 31)))
def test_no_statement_is_later_than_its_report(pair: tuple[str, str], published: date) -> None:
    """A year as printed may lie behind publication: then the day stays open."""
    language, words = pair
    [day] = days(SPOKEN[language].format(words), language, published)

    assert day is None or day <= published


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["en", "uk", "ru"]), st.dates(date(2014, 3, 1), date(2031, 12, 31)))
def test_yesterday_is_the_day_before(language: str, published: date) -> None:
    """Over the ends of months and years too."""
    words = {"en": "yesterday", "uk": "учора", "ru": "вчера"}[language]

    assert days(SPOKEN[language].format(words), language, published) == [
        published - timedelta(days=1)
    ]
