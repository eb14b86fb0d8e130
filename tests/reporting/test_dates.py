"""The day on which something was said: words that name it, and words that only seem to."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting.dates import day_meant, days_in
from reporting.occasions import day_told

TUESDAY = date(2022, 3, 29)

ENGLISH = [
    ("he said on Tuesday", "2022-03-29"),
    ("he said on Monday", "2022-03-28"),
    ("he said on Wednesday", "2022-03-23"),
    ("he said late on Monday", "2022-03-28"),
    ("he said Sunday evening", "2022-03-27"),
    ("he told reporters in Kyiv on Saturday", "2022-03-26"),
    ("officials said early Friday", "2022-03-25"),
    ("SAID ON THURSDAY", "2022-03-24"),
    ("he said on Mon.", "2022-03-28"),
    ("he said last Thursday", "2022-03-24"),
    ("he said last Tuesday", "2022-03-22"),
    ("he said on Thursday last week", "2022-03-24"),
    ("he said on Monday of last week", "2022-03-21"),
    ("he said today", "2022-03-29"),
    ("Today he said", "2022-03-29"),
    ("he said this morning", "2022-03-29"),
    ("he said tonight", "2022-03-29"),
    ("he said earlier today", "2022-03-29"),
    ("he said earlier on Monday", "2022-03-28"),
    ("he said yesterday", "2022-03-28"),
    ("he said last night", "2022-03-28"),
    ("he said the day before yesterday", "2022-03-27"),
    ("The day before, he said", "2022-03-28"),
    ("two days ago he said", "2022-03-27"),
    ("he said 10 days ago", "2022-03-19"),
    ("a day ago he said", "2022-03-28"),
    ("he said on March 25", "2022-03-25"),
    ("he said on 25 March", "2022-03-25"),
    ("he said on March 29, 2022", "2022-03-29"),
    ("he said on 1 April 2021", "2021-04-01"),
    ("he said on the 1st of March 2021", "2021-03-01"),
    ("he said on the 3rd of March", "2022-03-03"),
    ("he said on March 3rd", "2022-03-03"),
    ("he said on Dec. 31", "2021-12-31"),
    ("he said on Nov. 11", "2021-11-11"),
    ("he said on Sept 30", "2021-09-30"),
    ("he said on Tuesday, 29 March", "2022-03-29"),
    ("in a statement on Monday, March 28", "2022-03-28"),
    ("in a post of 2022-03-25 he wrote", "2022-03-25"),
    ("May 5, 2021, he said", "2021-05-05"),
    ("at Monday's briefing he said", "2022-03-28"),
    ("he said after talks with the mayor on Monday", "2022-03-28"),
    ("in the early hours of Tuesday he said", "2022-03-29"),
    ("he said Monday", "2022-03-28"),
    ("he said as he arrived in Brussels on Monday", "2022-03-28"),
    ("he said while visiting Kherson on Monday", "2022-03-28"),
    ("he said", None),
    ("he said last month", None),
    ("he said earlier this month", None),
    ("earlier he said", None),
    ("in March he said", None),
    ("in 2014 he said", None),
    ("he had said", None),
    ("he said last week", None),
    ("he said on 30 February", None),
    ("he said on 13 May", None),
    ("he said on 12 May 2022", None),
    ("he may say", None),
    ("the Sun said", None),
    ("he said in room 5", None),
    ("Mr March said", None),
    ("officials may 5 times say", None),
    ("the minister, who will meet him on Friday, said", None),
    ("the soldier, who was wounded on Sunday, said", None),
    ("he said by Friday", None),
    ("after Monday's strike he said", None),
    ("since Monday he said", None),
    ("the next Friday he said", None),
    ("he said the day before the vote", None),
    ("he will speak on Monday, he said", None),
    ("between Sunday and Monday he said", None),
    ("the April plan, he said", None),
]

UKRAINIAN = [
    ("сказав він у вівторок", "2022-03-29"),
    ("у понеділок він заявив", "2022-03-28"),
    ("В понеділок він заявив", "2022-03-28"),
    ("повідомили в середу", "2022-03-23"),
    ("повідомили у четвер", "2022-03-24"),
    ("сказав у п'ятницю", "2022-03-25"),
    ("сказав у п’ятницю", "2022-03-25"),
    ("сказав у пʼятницю", "2022-03-25"),
    ("заявила в суботу ввечері", "2022-03-26"),
    ("у неділю зранку повідомив", "2022-03-27"),
    ("пізно ввечері в понеділок заявив", "2022-03-28"),
    ("минулого четверга він заявив", "2022-03-24"),
    ("минулого вівторка він заявив", "2022-03-22"),
    ("минулої п'ятниці сказав", "2022-03-25"),
    ("минулої середи сказав", "2022-03-23"),
    ("у четвер минулого тижня сказав", "2022-03-24"),
    ("у понеділок минулого тижня сказав", "2022-03-21"),
    ("сьогодні він заявив", "2022-03-29"),
    ("Сьогодні вранці він заявив", "2022-03-29"),
    ("вчора він заявив", "2022-03-28"),
    ("учора ввечері заявив", "2022-03-28"),
    ("позавчора заявив", "2022-03-27"),
    ("напередодні він заявив", "2022-03-28"),
    ("Напередодні Кулеба сказав", "2022-03-28"),
    ("днем раніше він заявив", "2022-03-28"),
    ("два дні тому він сказав", "2022-03-27"),
    ("три дні тому", "2022-03-26"),
    ("5 днів тому", "2022-03-24"),
    ("дві доби тому", "2022-03-27"),
    ("29 березня він сказав", "2022-03-29"),
    ("25 березня повідомила", "2022-03-25"),
    ("3-го березня сказав", "2022-03-03"),
    ("30 грудня сказав", "2021-12-30"),
    ("24 лютого 2022 сказав", "2022-02-24"),
    ("24 лютого 2022 року сказав", "2022-02-24"),
    ("5 травня 2021 р. сказав", "2021-05-05"),
    ("29.03.2022 повідомили", "2022-03-29"),
    ("2022-03-28 повідомили", "2022-03-28"),
    ("у вівторок, 29 березня, заявив", "2022-03-29"),
    ("в ніч на 29 березня повідомили", "2022-03-29"),
    ("у ніч на вівторок повідомив", "2022-03-29"),
    ("у ніч проти понеділка повідомив", "2022-03-28"),
    ("у заяві від 27 березня йдеться", "2022-03-27"),
    ("після переговорів у понеділок він сказав", "2022-03-28"),
    ("виступаючи в неділю на брифінгу, мер сказав", "2022-03-27"),
    ("уранці в суботу", "2022-03-26"),
    ("сказав він", None),
    ("уранці сказав", None),
    ("раніше він заявляв", None),
    ("торік він казав", None),
    ("минулого тижня він казав", None),
    ("минулого року він казав", None),
    ("у березні він казав", None),
    ("у 2014 році казав", None),
    ("31 лютого сказав", None),
    ("5 травня скаже", None),
    ("5 травня 2022 року сказав", None),
    ("до п'ятниці", None),
    ("з понеділка", None),
    ("після середи", None),
    ("на четвер заплановано зустріч, сказав він", None),
    ("наступного вівторка", None),
    ("наступної середи", None),
    ("напередодні саміту він сказав", None),
    ("напередодні виборів він сказав", None),
    ("міністр, який у п'ятницю прибуде до Києва, сказав", None),
    ("боєць, якого поранили в неділю, сказав", None),
    ("після удару в понеділок мер сказав", None),
    ("газета Сьогодні написала", None),
    ("у неділю і в понеділок", None),
    ("у середу відбудеться засідання, сказав він", None),
    ("він має сказати в середу", None),
    ("тиждень тому сказав", None),
]

RUSSIAN = [
    ("сказал он во вторник", "2022-03-29"),
    ("в понедельник он заявил", "2022-03-28"),
    ("сообщили в среду", "2022-03-23"),
    ("сообщили в четверг", "2022-03-24"),
    ("сказал в пятницу", "2022-03-25"),
    ("заявила в субботу вечером", "2022-03-26"),
    ("в воскресенье утром сообщил", "2022-03-27"),
    ("поздно вечером в понедельник заявил", "2022-03-28"),
    ("утром понедельника", "2022-03-28"),
    ("в прошлый четверг он заявил", "2022-03-24"),
    ("в прошлый вторник он заявил", "2022-03-22"),
    ("в минувшую пятницу сказал", "2022-03-25"),
    ("в прошлую среду сказал", "2022-03-23"),
    ("в минувшее воскресенье сказал", "2022-03-27"),
    ("в четверг на прошлой неделе сказал", "2022-03-24"),
    ("в понедельник на прошлой неделе", "2022-03-21"),
    ("сегодня он заявил", "2022-03-29"),
    ("Сегодня утром он заявил", "2022-03-29"),
    ("этим утром он заявил", "2022-03-29"),
    ("вчера он заявил", "2022-03-28"),
    ("вчера вечером заявил", "2022-03-28"),
    ("позавчера заявил", "2022-03-27"),
    ("накануне он заявил", "2022-03-28"),
    ("Накануне Песков сказал", "2022-03-28"),
    ("днём ранее он заявил", "2022-03-28"),
    ("днем ранее он заявил", "2022-03-28"),
    ("два дня назад он сказал", "2022-03-27"),
    ("три дня назад", "2022-03-26"),
    ("5 дней назад", "2022-03-24"),
    ("двое суток назад", "2022-03-27"),
    ("29 марта он сказал", "2022-03-29"),
    ("25 марта сообщила", "2022-03-25"),
    ("3-го марта сказал", "2022-03-03"),
    ("30 декабря сказал", "2021-12-30"),
    ("24 февраля 2022 сказал", "2022-02-24"),
    ("24 февраля 2022 года сказал", "2022-02-24"),
    ("5 мая 2021 г. сказал", "2021-05-05"),
    ("29.03.2022 сообщили", "2022-03-29"),
    ("2022-03-28 сообщили", "2022-03-28"),
    ("во вторник, 29 марта, заявил", "2022-03-29"),
    ("в ночь на 29 марта сообщили", "2022-03-29"),
    ("в ночь на вторник сообщил", "2022-03-29"),
    ("в заявлении от 27 марта говорится", "2022-03-27"),
    ("после переговоров в понедельник он сказал", "2022-03-28"),
    ("выступая в воскресенье на брифинге, мэр сказал", "2022-03-27"),
    ("сказал он", None),
    ("утром сказал", None),
    ("ранее он заявлял", None),
    ("в прошлом году он говорил", None),
    ("на прошлой неделе он говорил", None),
    ("в марте он говорил", None),
    ("в 2014 году говорил", None),
    ("31 февраля сказал", None),
    ("5 мая скажет", None),
    ("5 мая 2022 года сказал", None),
    ("до пятницы", None),
    ("с понедельника", None),
    ("после среды", None),
    ("на четверг намечена встреча, сказал он", None),
    ("в следующий вторник", None),
    ("в следующую среду", None),
    ("накануне саммита он сказал", None),
    ("накануне выборов он сказал", None),
    ("министр, который в пятницу прибудет в Киев, сказал", None),
    ("боец, которого ранили в воскресенье, сказал", None),
    ("после удара в понедельник мэр сказал", None),
    ("газета Сегодня написала", None),
    ("в воскресенье и в понедельник", None),
    ("в среду состоится заседание, сказал он", None),
    ("неделю назад сказал", None),
    ("недавно он сказал", None),
]

CASES = [
    (language, words, day)
    for language, table in (("en", ENGLISH), ("uk", UKRAINIAN), ("ru", RUSSIAN))
    for words, day in table
]


@pytest.mark.parametrize(("language", "words", "day"), CASES)
def test_words_of_an_attribution_tell_the_day(language: str, words: str, day: str | None) -> None:
    """A weekday is the last such day up to publication; plans and other times tell no day."""
    found = day_told(words, TUESDAY, language)

    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "on Tuesday"),
        ("en", "yesterday"),
        ("en", "the day before"),
        ("en", "on March 25"),
        ("uk", "у вівторок"),
        ("uk", "вчора"),
        ("uk", "25 березня"),
        ("ru", "накануне"),
    ],
)
def test_without_the_day_of_publication_nothing_counts_from_it(language: str, words: str) -> None:
    """What is relative to publication stays open when that is unknown."""
    assert day_told(words, None, language) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "on 29 March 2022"), ("uk", "29 березня 2022 року"), ("ru", "29 марта 2022 года")],
)
def test_a_full_date_needs_no_publication(language: str, words: str) -> None:
    """Day, month and year stand for themselves."""
    assert day_told(words, None, language) == TUESDAY


@given(st.sampled_from(CASES), st.dates(date(2014, 1, 1), date(2030, 12, 31)))
def test_no_day_is_later_than_publication(
    case: tuple[str, str, str | None], published: date
) -> None:
    """Nobody has spoken after the report about it."""
    language, words, _ = case
    found = [day_meant(item, published) for item in days_in(words, language)]

    assert all(day is None or day <= published for day in found)


@given(
    st.sampled_from(["en", "uk", "ru"]),
    st.text(alphabet="Mayма5 р1.,-’'\n2березнядень", max_size=60),
)
def test_any_text_can_be_read(language: str, text: str) -> None:
    """What is found stands in order, and never overlaps."""
    found = days_in(text, language)

    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
