from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from views.desk import Handed, embed_of, picture_of
from views.story import Edits, Layout, made_story

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

HOSTILE = """<script>alert(1)</script> ![x](http://example.org/x.png) {{7*7}}

“We will leave Kherson <img src=x onerror=alert(1)> and ${1} soon,” said Ivan Petrenko.
"""


def page(app: AppTest) -> str:
    """Return the explorer that the app shows, as HTML; empty if it shows none."""
    found = [item.proto for item in app.get("bidi_component")]
    shown = [item for item in found if item.component_name == "saidwhere_explorer"]
    return str(json.loads(shown[0].json)["page"]) if shown else ""


def written(app: AppTest) -> str:
    """Return all that stands on the page around the explorer."""
    return " ".join(item.proto.body for item in app.get("html"))


def paste(app: AppTest, text: str) -> AppTest:
    app.button_group(key="way").set_value("paste").run()
    app.text_area(key="pasted").set_value(text)
    read = next(button for button in app.button if button.label == "Read")
    return read.click().run()


def test_the_first_start_shows_the_sample(app: AppTest) -> None:
    """Nothing has to be chosen: the sample is read and on the map."""
    assert not app.exception
    assert "Moscow offers to ease off near Kyiv" in written(app)
    assert "reduce military activity in the Kyiv and Chernihiv directions" in page(app)


def test_a_pasted_report_takes_its_place(app: AppTest) -> None:
    """Another report is read as the sample was."""
    paste(app, "“We will hold Kharkiv,” Ivan Petrenko, mayor of Lviv, said on Monday.")

    assert not app.exception
    assert "We will hold" in page(app)
    assert "Fomin" not in page(app)


def test_no_text_says_what_to_do(app: AppTest) -> None:
    """An empty text is no error: the page says what is missing."""
    paste(app, "  \n ")

    assert not app.exception
    assert page(app) == ""
    assert "Paste a report at the left and press Read" in written(app)


def test_no_file_says_what_to_do(app: AppTest) -> None:
    """Before a file is chosen the page asks for one."""
    app.button_group(key="way").set_value("file").run()

    assert not app.exception
    assert "Choose a text or a story at the left" in written(app)


def test_a_report_that_cannot_be_read_is_said_in_words(app: AppTest) -> None:
    """Letters of no language come with a reason and a way out, not with a trace."""
    paste(app, "Qwx zvbn kjhg wrtp. " * 30)

    assert not app.exception
    assert page(app) == ""
    assert "We could not read this report." in written(app)
    assert "language" in written(app)


def test_a_report_without_statements_is_shown(app: AppTest) -> None:
    """Where nobody speaks, the page says so and shows the report."""
    paste(app, "Rain fell on the town all night, and the river rose by a metre.")

    assert not app.exception
    assert "Rain fell on the town" in page(app)
    assert "names a place" in written(app)


def test_what_strangers_write_is_only_text(app: AppTest) -> None:
    """Mark-up, images in Markdown and templates in a report reach the page as text."""
    paste(app, HOSTILE)
    around = re.sub(r"<style>.*?</style>", "", written(app), flags=re.DOTALL)

    assert not app.exception
    assert "&lt;img src=x onerror=alert(1)&gt;" in page(app)
    assert not re.search(r"<(script|img|iframe)", page(app) + around)
    assert not app.markdown


def test_what_strangers_write_stays_text_wherever_it_goes(app: AppTest) -> None:
    """Table and headline hold a hostile report's words as they are; nothing is a template."""
    paste(app, HOSTILE)
    words = " ".join(app.dataframe[0].value["words"])

    assert "<img src=x onerror=alert(1)> and ${1} soon" in words
    assert "{{7*7}}" in written(app)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_what_is_taken_away_runs_nothing(language: str) -> None:
    """Page and drawing of a hostile report hold its mark-up as text, whatever the language."""
    handed = Handed("r", HOSTILE)
    story = made_story(handed, Layout(), Edits(), language)
    page, drawing = embed_of(handed, language), picture_of(handed, story, "svg").decode()

    assert "&lt;img src=x onerror=alert(1)&gt; and ${1} soon" in page
    assert not re.search(r"<(script>alert|img|iframe)", page + drawing)


def test_the_language_turns_every_word(app: AppTest) -> None:
    """Side, headline and map speak Ukrainian at once; quotations stay as they are."""
    app.button_group(key="language").set_value("uk").run()

    assert not app.exception
    assert "Зразки повідомлень" in [box.label for box in app.selectbox]
    assert "Чернігів" in page(app)
    assert "reduce military activity" in page(app)


def test_every_statement_stands_in_the_table(app: AppTest) -> None:
    """The table repeats the list, a row a statement."""
    table = app.dataframe[0].value

    assert len(table) == len(re.findall(r'<li id="sw-s\d+"', page(app)))
    assert "Alexander Fomin" in set(table["who"])


def test_open_questions_are_put_to_the_editor(app: AppTest) -> None:
    """What the machine will not decide stands below the table, with the words concerned."""
    paste(app, "“We hold the town,” Ivan Petrenko said on Monday. “They left, he said.")
    asked = app.dataframe[1].value

    assert "Open questions" in written(app)
    assert list(asked["words"]) == ["They left, he said."]


def test_the_map_explains_itself(app: AppTest) -> None:
    """Method, limits, borders and sources are a click away."""
    for words in ("One mark is one statement", "Limits", "68/262", "GeoNames"):
        assert words in written(app)
