from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

import data
from export.story_file import story_of, written_story
from layers import PARTS, Sheet, Translation, size_of
from views.fields import report_key
from views.opened import choices_of

if TYPE_CHECKING:
    from pathlib import Path

    from export.story import Story

SAMPLE = data.path("samples/istanbul-talks-2022-03-29.txt").read_text("utf-8")
TEXT = "“We will hold Kharkiv,” Ivan Petrenko, mayor of Lviv, said on Monday."
SAVED = f"""
[report]
text = "{TEXT}"
name = "petrenko"
published = 2022-03-29

[show]
language = "uk"
speakers = ["Ivan Petrenko"]

[words]
headline = "Слово мера"
version = "3"

[[translation]]
statement = "s1"
words = "Харків утримаємо"
by = "О. Коваль"

[[picture]]
file = "mer.png"
size = "90x120 mm"
theme = "dark"
without = ["legend"]
miles = true
scale = 3.125
"""


@pytest.fixture
def app(root: Path) -> AppTest:
    """The app with its tab of pictures open."""
    made = AppTest.from_file(str(root / "app.py"), default_timeout=60)
    made.session_state["tab"] = "picture"
    return made.run()


def story(app: AppTest) -> Story:
    """What the page would save."""
    found = [item.proto for item in app.get("download_button") if item.proto.label == "story.toml"]
    assert found, "no story is offered"
    state = app.session_state
    kept = state["saved"]
    assert isinstance(kept, str)
    return story_of(kept)


def at(name: str, text: str = "", language: str = "en") -> str:
    """The key of a field, of what belongs to one report by its text."""
    return f"picture-{report_key(text) if text else ''}{name}-{language}"


def notices(app: AppTest) -> str:
    return " ".join(item.proto.body for item in app.get("html"))


def test_a_picture_is_there_from_the_start(app: AppTest) -> None:
    """As the command line makes it."""
    assert not app.exception
    assert len(app.get("image")) == 1
    assert story(app).pictures[0].sheet == Sheet()


def test_no_picture_is_made_before_its_tab_is_open(root: Path) -> None:
    """It takes as long as all the rest of the page."""
    first = AppTest.from_file(str(root / "app.py"), default_timeout=60).run()

    assert len(first.get("image")) == 0


def test_choices_make_the_story(app: AppTest) -> None:
    """Size, theme, parts, words, filters."""
    app.selectbox(key=at("size")).set_value("a4")
    app.selectbox(key=at("theme")).set_value("grey")
    app.multiselect(key=at("without")).set_value(["legend"])
    app.checkbox(key=at("occupied")).set_value(True)
    app.text_input(key=at("part_headline", SAMPLE)).set_value("  A promise ")
    app.multiselect(key=at("sides", SAMPLE)).set_value(["russia"])
    app.run()
    made = story(app)

    assert not app.exception
    assert made.pictures[0].sheet == Sheet(
        size_of("a4"), "grey", without=frozenset({"legend"}), occupied=True
    )
    assert made.wording.headline == "A promise"
    assert made.choice.sides == ("russia",)


def test_any_other_size_is_written(app: AppTest) -> None:
    """In pixels or millimetres; what cannot be is said in words, and nothing entered is lost."""
    app.selectbox(key=at("size")).set_value("other").run()
    app.text_input(key=at("other_size")).set_value("700x900").run()
    assert story(app).pictures[0].sheet.size == size_of("700x900")

    app.text_input(key=at("part_headline", SAMPLE)).set_value("Kept")
    app.text_input(key=at("other_size")).set_value("0x0").run()

    assert not app.exception
    assert "cannot be drawn" in notices(app)
    assert app.text_input(key=at("other_size")).value == "0x0"


@pytest.mark.parametrize("written", ["yesterday", "2022-03-29T18:00", "2022-13-01"])
def test_a_moment_that_is_none_is_said_in_words(app: AppTest, written: str) -> None:
    """A time needs its zone."""
    app.text_input(key=at("as_of", SAMPLE)).set_value(written).run()

    assert not app.exception
    assert "2022-03-29T18:00+03:00" in notices(app) or "time zone" in notices(app)


def test_a_translation_is_marked_with_who_made_it(app: AppTest) -> None:
    """And kept while another statement is chosen; without a name it is refused."""
    app.text_input(key=at("s1-translation", SAMPLE)).set_value("Слова").run()
    assert "does not say who made it" in notices(app)

    app.text_input(key=at("s1-translator", SAMPLE)).set_value("О. Коваль").run()
    app.selectbox(key=at("statement", SAMPLE)).set_value("s2").run()
    [made] = story(app).wording.translations

    assert (made.statement, made.words, made.by) == ("s1", "Слова", "О. Коваль")
    assert made.original


def test_a_story_opens_as_it_was_saved(root: Path) -> None:
    """Report, filters, words, translations, size, language."""
    told = story_of(SAVED)
    app = AppTest.from_file(str(root / "app.py"), default_timeout=60)
    for key, value in choices_of(told).items():
        app.session_state[key] = value
    app.session_state["way"] = "paste"
    app.session_state["tab"] = "picture"
    app.run()
    app.text_area(key="pasted").set_value(TEXT)
    next(button for button in app.button if button.label in {"Read", "Прочитати"}).click().run()
    made = story(app)

    assert not app.exception
    assert made.pictures[0].sheet == told.pictures[0].sheet
    assert made.pictures[0].scale == told.pictures[0].scale
    assert made.wording.headline == "Слово мера"
    assert made.wording.translations[0].words == "Харків утримаємо"
    assert made.choice == told.choice


def test_what_a_story_says_fits_the_fields() -> None:
    """The usual one fills them with what is usual."""
    usual = choices_of(story_of("[report]\ntext = 'x'"))

    assert usual["picture-size"] == "wide"
    assert usual["picture-without"] == []
    assert usual["language"] == "en"


def test_every_part_has_a_name_in_three_languages(app: AppTest) -> None:
    """And all are offered to be left out."""
    offered = app.multiselect(key=at("without")).options

    assert len(offered) == len(PARTS)
    assert all(offered)


def test_a_saved_story_can_be_read_by_the_command_line(app: AppTest) -> None:
    """The report is inside."""
    made = story(app)

    assert made.source.text.startswith("Moscow offers")
    assert story_of(written_story(made)) == made
    assert not isinstance(made.wording.translations, Translation)


def test_what_is_said_of_one_report_is_not_said_of_another(app: AppTest) -> None:
    """Words and filters go with their report, size and theme stay."""
    app.text_input(key=at("part_headline", SAMPLE)).set_value("Of the first")
    app.selectbox(key=at("theme")).set_value("dark").run()
    app.button_group(key="way").set_value("paste").run()
    app.text_area(key="pasted").set_value(TEXT)
    next(button for button in app.button if button.label == "Read").click().run()
    other = story(app)

    assert other.wording.headline is None
    assert other.pictures[0].sheet.theme == "dark"


def test_what_is_chosen_stays_so_in_another_language(app: AppTest) -> None:
    """And is named in that."""
    app.selectbox(key=at("theme")).set_value("dark").run()
    app.button_group(key="language").set_value("uk").run()

    assert app.selectbox(key=at("theme", language="uk")).value == "dark"
    assert story(app).pictures[0].language == "uk"
