from __future__ import annotations

from datetime import date, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
import streamlit as st
from PIL import Image

from export.build import build
from export.story_file import story_of

if TYPE_CHECKING:
    from pathlib import Path

    from streamlit.testing.v1 import AppTest

RAIN = "[report]\ntext = 'Rain fell on the town all night.'\n"
STORY = """
[report]
text = '''“We will hold Kharkiv,” Ivan Petrenko, mayor of Lviv, said on Monday. \
“Nobody left Sumy,” Olena Koval said.'''
name = "night"
published = 2022-03-29
publisher = "Wire"
[show]
places = ["Kharkiv"]
[words]
headline = "Kharkiv will be held"
source = ""
as_of = 2022-03-29T18:00:00+03:00
version = "2"
[[translation]]
statement = "s1"
words = "Ми втримаємо Харків"
by = "О. Коваль"
original = "We will hold Kharkiv,"
[[picture]]
file = "kharkiv.pdf"
size = "90x120 mm"
theme = "grey"
view = "kharkiv"
without = ["legend"]
scale = 3.125
language = "uk"
[[picture]]
file = "second.png"
"""


class Tab:
    """The tab of pictures, with what it shows and offers."""

    def __init__(self, app: AppTest, offers: dict[str, Any], shown: list[bytes]) -> None:
        self.app, self.offers, self.shown = app, offers, shown

    def box(self, name: str) -> Any:  # noqa: ANN401 - any kind of box
        """Return the box of a question."""
        kinds = "selectbox multiselect text_input text_area number_input date_input time_input"
        boxes = [box for kind in kinds.split() for box in getattr(self.app, kind)]
        return next(box for box in boxes if str(box.key).startswith(f"{name}-"))

    def set(self, name: str, value: object) -> Tab:
        self.offers.clear()
        self.shown.clear()
        self.box(name).set_value(value).run()
        assert not self.app.exception
        return self

    def open(self, written: str) -> Tab:
        self.app.button_group(key="way").set_value("file").run()
        self.offers.clear()
        self.shown.clear()
        file = ("story.toml", written.encode(), "application/toml")
        self.app.file_uploader[0].set_value(file).run()
        assert not self.app.exception
        return self

    def preview(self) -> Image.Image:
        return Image.open(BytesIO(self.shown[-1]))

    def story(self) -> str:
        return str(self.offers["picture-story"])

    def drawing(self) -> str:
        return str(self.offers["picture-svg"]().decode())

    def notices(self) -> str:
        return " ".join(item.proto.body for item in self.app.get("html"))


@pytest.fixture
def tab(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Tab:
    """The app, with what it shows and offers kept for a look."""
    offers: dict[str, Any] = {}
    shown: list[bytes] = []
    button, image = st.download_button, st.image

    def offer(label: str, made: object, *, key: str, **more: Any) -> bool:  # noqa: ANN401 - passed on
        offers[key] = made
        return button(label, made, key=key, **more)  # type: ignore[arg-type] # the same

    def show(content: bytes, **more: Any) -> object:  # noqa: ANN401 - passed on
        shown.append(content)
        return image(content, **more)

    monkeypatch.setattr(st, "download_button", offer)
    monkeypatch.setattr(st, "image", show)
    app: AppTest = request.getfixturevalue("app")
    app.session_state["tabs-en-0"] = "Picture"
    return Tab(app.run(), offers, shown)


def test_the_picture_is_there_at_once(tab: Tab) -> None:
    """Wide and light, as five kinds of file and a story."""
    kinds = [getattr(button, "label", "") for button in tab.app.get("download_button")]

    assert tab.preview().size == (1170, 658)
    assert kinds[:6] == ["PNG", "JPEG", "WebP", "SVG", "PDF", "Save the story"]


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("png", b"\x89PNG"),
        ("jpeg", b"\xff\xd8"),
        ("webp", b"RIFF"),
        ("svg", b"<"),
        ("pdf", b"%PDF"),
    ],
)
def test_each_file_is_of_its_kind(tab: Tab, kind: str, begins: bytes) -> None:
    """Made when it is asked for."""
    assert tab.offers[f"picture-{kind}"]().startswith(begins)


def test_another_size_changes_the_picture(tab: Tab) -> None:
    """The preview is the very picture, in its own proportions."""
    wide, high = tab.set("size", "story").preview().size

    assert high / wide == pytest.approx(1920 / 1080, rel=0.01)


def test_a_size_of_ones_own(tab: Tab) -> None:
    """Any two sides that a sheet can have, in print too."""
    tab.set("size", "other").set("other", "90x120 mm")

    assert story_of(tab.story()).pictures[0].sheet.size.stated == "90x120 mm"


@pytest.mark.parametrize("size", ["large", "10x10", ""])
def test_a_size_that_cannot_be_is_said_in_words(tab: Tab, size: str) -> None:
    """In place of the picture; what was entered beside stays."""
    tab.set("headline", "Our own words").set("size", "other").set("other", size)

    assert tab.shown == []
    assert "Nothing that you entered is lost." in tab.notices()
    assert tab.box("headline").value == "Our own words"
    assert tab.set("size", "square").shown


@pytest.mark.parametrize("dpi", [0.0, -5.0, 1e9])
def test_a_sharpness_that_cannot_be_is_said_in_words(tab: Tab, dpi: float) -> None:
    """Before anybody waits for the file."""
    tab.set("sharpness", "dpi").set("dpi", dpi)

    assert tab.shown == []
    assert "not possible" in tab.notices()


def test_pictures_of_too_many_pixels_are_refused(tab: Tab) -> None:
    """A sheet and a sharpness that are possible may be too much together."""
    tab.set("size", "other").set("other", "10000x10000")

    assert "too large" in tab.notices()


def test_parts_can_be_left_out(tab: Tab) -> None:
    """The sheet goes without them."""
    before = tab.drawing().count("<text")

    assert tab.set("without", ["legend", "quotations"]).drawing().count("<text") < before


def test_an_edited_headline_stands_on_the_picture(tab: Tab) -> None:
    """Ours stands in the empty box, and comes back when it is emptied."""
    assert tab.box("headline").placeholder.startswith("Moscow offers to ease off near Kyiv")
    assert "Our own words" in tab.set("headline", "Our own words").drawing()
    assert "Our own words" not in tab.set("headline", " ").drawing()


def test_the_stamp_follows_the_moment(tab: Tab) -> None:
    """Our own words tell the version at once."""
    assert "version 3" in tab.set("version", "3").box("stamp").placeholder


def test_only_what_is_chosen_is_shown(tab: Tab) -> None:
    """The stamp says that somebody chose."""
    tab.set("sides", ["ukraine"])

    assert story_of(tab.story()).choice.sides == ("ukraine",)
    assert "chosen by the editor" in tab.box("stamp").placeholder


def test_a_translation_names_who_made_it(tab: Tab) -> None:
    """Until then the page asks for the name; the words translated travel along."""
    tab.set("statement", "s4").set("translation-s4", "Значно зменшити")
    assert "does not say who made it" in tab.notices()

    [made] = story_of(tab.set("translator-s4", "О. Коваль").story()).wording.translations

    assert (made.statement, made.words, made.by) == ("s4", "Значно зменшити", "О. Коваль")
    assert "reduce military activity" in made.original


def test_a_time_wants_its_zone(tab: Tab) -> None:
    """A moment that could be any of several is asked about."""
    tab.set("day", date(2022, 3, 29)).set("clock", time(18))
    assert "no time zone" in tab.notices()

    assert "18:00 (UTC+3)" in tab.set("zone", 180).box("stamp").placeholder


def test_what_is_entered_outlives_language_and_report(tab: Tab) -> None:
    """Words belong to their report, looks to every picture."""
    tab.set("headline", "Our own words").set("theme", "dark")
    tab.app.button_group(key="language").set_value("uk").run()
    assert (tab.box("headline").value, tab.box("theme").value) == ("Our own words", "dark")

    tab.app.button_group(key="way").set_value("paste").run()
    tab.app.button_group(key="way").set_value("sample").run()

    assert (tab.box("headline").value, tab.box("theme").value) == ("Our own words", "dark")


def test_a_story_opens_as_it_was_saved(tab: Tab) -> None:
    """Report, choices, words, size and language are there again, and are saved again."""
    tab.open(STORY)

    assert tab.app.button_group(key="language").value == "uk"
    assert tab.box("headline").value == "Kharkiv will be held"
    assert (tab.box("size").value, tab.box("other").value) == ("other", "90x120 mm")
    assert tab.box("places").value == ["kharkiv"]
    assert tab.box("without").value == ["legend", "source"]
    assert tab.box("zone").value == 180
    assert "Ми втримаємо Харків" in tab.drawing()


def test_saving_an_opened_story_loses_nothing(tab: Tab) -> None:
    """Names of files, sharpness and further pictures included."""
    tab.open(STORY)
    saved, given = story_of(tab.story()), story_of(STORY)
    first, second = saved.pictures

    assert (saved.source, second) == (given.source, given.pictures[1])
    assert (first.file, first.scale, first.sheet.view) == ("kharkiv.pdf", 3.125, "kharkiv")
    assert saved.wording.translations == given.wording.translations
    assert saved.wording.as_of == given.wording.as_of


def test_choices_go_on_after_a_story_is_opened(tab: Tab) -> None:
    """It sets them once and then lets go."""
    tab.open(STORY).set("headline", "Something else")

    assert story_of(tab.story()).wording.headline == "Something else"


def test_the_story_builds_the_very_picture(tab: Tab, tmp_path: Path) -> None:
    """What the terminal makes of a saved story is what the page offers, byte for byte."""
    tab.set("headline", "Our own words")
    (tmp_path / "story.toml").write_text(tab.story(), "utf-8")

    [made] = build(tmp_path / "story.toml")

    assert made.read_bytes() == tab.offers["picture-png"]()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("nonsense", "This is not a story"),
        ("[report]\nfile = '../secret.txt'", "lies beside the story on another machine"),
        ("[report]\ntext = ''", "no words"),
        (f"{RAIN}[show]\nspeakers = ['Nobody']", "no 'Nobody' among its speakers"),
        (f"{RAIN}[[picture]]\nfile = 'a.png'\ntheme = 'pink'", "pink"),
        (f"{RAIN}[[picture]]\nfile = 'a.png'\nview = 'nowhere'", "no region 'nowhere'"),
    ],
)
def test_a_story_that_cannot_be_opened_is_said_in_words(
    tab: Tab, written: str, message: str
) -> None:
    """With the reason and the way out, and without a picture."""
    tab.open(written)

    assert message in tab.notices()
    assert tab.shown == []


def test_a_strangers_story_is_only_text(tab: Tab) -> None:
    """Mark-up in names and words reaches the page as text, and names of files stay plain."""
    hostile = "<img src=x onerror=alert(1)> ![x](http://example.org/x.png)"
    story = STORY.replace("night", "../../" + hostile).replace("Kharkiv will be held", hostile)

    tab.open(story)

    assert "<img" not in tab.notices()
    assert "&lt;img src=x onerror=alert(1)&gt;" in tab.drawing()
    assert not tab.app.markdown
