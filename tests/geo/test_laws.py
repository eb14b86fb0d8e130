"""What holds for every text: order, bounds, no overlaps, no shouting match with strangers."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.link import read
from geo.mentions import find_names
from geo.resolve import resolve
from reporting import Report

TOWNS = {
    "en": ["Kyiv", "Kharkiv", "Sumy", "Kherson", "Mykolaiv", "Mariupol"],
    "uk": ["Києві", "Харкові", "Сумах", "Херсоні", "Миколаєві", "Маріуполі"],
    "ru": ["Киеве", "Харькове", "Сумах", "Херсоне", "Николаеве", "Мариуполе"],
}
RAIN = {
    "en": ("It rained in ", " and "),
    "uk": ("Дощило в ", " та "),
    "ru": ("Шёл дождь в ", " и "),
}
HOSTILE = [
    "{{7*7}} said Kyiv.",
    "<script>alert('Харків')</script>",
    "${1} у Києві \\u0000",
    "Kyiv\u200bKyiv\u00adKyiv",
    "КИЇВ КИЇВ КИЇВ",
    "К\u0438\u0306їв",
    "«««Київ",
    "\ud800 Київ",
    "'" * 500 + "Kyiv",
    "Kyiv, " * 300,
    "\n\n\n",
    "",
]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str, language: str) -> None:
    """Spans stay in order, apart and inside, whatever the characters."""
    spans = [one.span for one in find_names(Report("r", text, language))]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@given(st.data(), st.sampled_from(["en", "uk", "ru"]))
def test_every_town_of_a_list_is_found(data: st.DataObject, language: str) -> None:
    """However many there are, in whatever order."""
    towns = data.draw(st.lists(st.sampled_from(TOWNS[language]), unique=True, min_size=2))
    start, joint = RAIN[language]
    text = start + ", ".join(towns[:-1]) + joint + towns[-1] + "."
    names = find_names(Report("r", text, language))

    assert [name.span.words(text) for name in names] == towns


@given(st.data(), st.sampled_from(["en", "uk", "ru"]))
def test_settling_keeps_names_and_order(data: st.DataObject, language: str) -> None:
    """One mention a name; a place is one of its candidates."""
    towns = data.draw(st.lists(st.sampled_from(TOWNS[language]), min_size=1, max_size=4))
    text = "".join(f"{RAIN[language][0]}{town}. " for town in towns)
    names = find_names(Report("r", text, language))
    mentions = resolve(names, text).mentions

    assert [one.span for one in mentions] == [name.span for name in names]
    assert all(one.place is None or one.place in one.candidates for one in mentions)


@given(st.sampled_from(TOWNS["uk"]), st.text("аіїєґ «»—.,\n", max_size=40))
def test_noise_around_a_town_moves_no_span(town: str, noise: str) -> None:
    """What is found is what stands there."""
    text = f"{noise}\nДощило в {town}.\n{noise}"
    names = find_names(Report("r", text, "uk"))

    assert town in {name.span.words(text) for name in names}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rockets hit Kherson, Petro Ivanchuk said.", "en"),
        ("Ракети влучили в Херсон, сказав Кулеба.", "uk"),
        ("Ракеты попали в Херсон, сказал Песков.", "ru"),
    ],
)
def test_a_report_twice_over_says_everything_twice(text: str, language: str) -> None:
    """Reading goes on where a paragraph ends."""
    once = read(Report("r", text, language))
    twice = read(Report("r", f"{text}\n\n{text}", language))
    slugs = [link.region.slug for one in once.statements for link in one.regions]

    assert [link.region.slug for one in twice.statements for link in one.regions] == slugs * 2


def test_a_report_of_no_known_language_is_read_by_its_letters() -> None:
    """Cyrillic letters tell Ukrainian from Russian, and both from English."""
    for language in ("en", "uk", "ru"):
        text = RAIN[language][0] + TOWNS[language][0] + "."
        assert find_names(Report("r", text, "und"))
