from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import data
from export import ExportError
from export.build import build
from export.story import Picture, Source, Story
from export.story_file import read_story, story_of, written_story
from layers import PARTS, SIZES, Choice, LayerError, Sheet, Translation, Wording, printed
from reporting import ReportError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "“We will go on,” said A. Speaker in Kyiv.\n\nHe made no mention of Sumy.\n"
WHOLE = Story(
    source=Source(TEXT, published=date(2022, 3, 29), publisher="Wire", language="en"),
    choice=Choice(speakers=("A. Speaker",), relations=("about",)),
    wording=Wording(
        headline="“Two” \\ names",
        alt="",
        as_of=datetime(2022, 3, 29, 18, tzinfo=UTC),
        version="2",
        translations=(Translation("s1", "Слова", "О. Коваль", "We will go on"),),
    ),
    pictures=(
        Picture("a.png"),
        Picture(
            "sub/b.pdf",
            Sheet(printed(62, 90), "grey", "kyiv", frozenset({"legend", "scale"}), miles=True),
            3.125,
            "uk",
        ),
    ),
)


def test_what_is_written_is_read_again() -> None:
    """A story that an editor saves is the story that opens."""
    assert story_of(written_story(WHOLE)) == WHOLE


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.sampled_from([*SIZES.values(), printed(70, 99.5)]),
    st.sets(st.sampled_from(PARTS)),
)
def test_any_text_and_sheet_survive_the_file(text: str, size: object, without: set[str]) -> None:
    """Quotation marks, line ends and signs of every kind."""
    sheet = Sheet(size=size, without=frozenset(without))  # type: ignore[arg-type] # sizes and parts
    story = Story(Source(text), wording=Wording(source=text), pictures=(Picture("x.svg", sheet),))

    assert story_of(written_story(story)) == story


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("report = 3", r"\[report\]"),
        ("[report]\ntext = 'x'\n[shw]", "did you mean 'show'"),
        ("[report]\ntext = 'x'\n[words]\nheadlin = 'x'", "did you mean 'headline'"),
        ("[report]\ntext = 'x'\n[show]\nspeakers = 'x'", "a list of texts"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = 'a.png'\nmiles = 'yes'", "true or false"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = 'a.png'\ndpi = 'x'", "a number"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = 'a.png'\ndpi = 1\nscale = 2", "leave one out"),
        ("[report]\ntext = 'x'\n[[picture]]\nsize = 'wide'", "needs 'file'"),
        ("[report]\ntext = 'x'\npublished = '2022-03-29'", "without quotation marks"),
        ("[report]\ntext = 'x'\nfile = 'x.txt'", "please do one"),
        ("[report]", "please do one"),
        ("[report]\nfile = 'x.txt'", "on another machine"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = '../a.png'", "beside its story"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = '/a.png'", "beside its story"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = 'C:\\a.png'", "beside its story"),
        ("[report]\ntext = 'x'\n[[picture]]\nfile = 'a.png'\nlanguage = 'fr'", "en, uk, ru"),
        ("this is no toml", "not a story"),
    ],
)
def test_a_story_that_cannot_be_read_says_what_is_wrong(written: str, message: str) -> None:
    """By the name of the field, with the way out."""
    with pytest.raises(ExportError, match=message):
        story_of(written)


@pytest.mark.parametrize(
    ("line", "message"),
    [("size = '0x0'", "between"), ("theme = 'pink'", "theme"), ("without = ['hat']", "part")],
)
def test_a_sheet_that_there_is_not_says_so(line: str, message: str) -> None:
    """Before anything is read or drawn."""
    with pytest.raises(LayerError, match=message):
        story_of(f"[report]\ntext = 'x'\n[[picture]]\nfile = 'a.png'\n{line}")


def test_dots_to_an_inch_are_a_scale() -> None:
    """A sheet has 96 to the inch."""
    story = story_of("[report]\ntext = 'x'\n[[picture]]\nfile = 'a.png'\ndpi = 300")

    assert story.pictures[0].scale == 3.125


def test_the_specification_changes_with_all_that_decides_a_picture() -> None:
    """And not with the names of files."""
    first, other = WHOLE.pictures
    hashes = {
        WHOLE.specification(first),
        WHOLE.specification(other),
        WHOLE.specification(replace(first, language="ru")),
        replace(WHOLE, wording=Wording()).specification(first),
        replace(WHOLE, choice=Choice()).specification(first),
        replace(WHOLE, source=replace(WHOLE.source, text=TEXT + " ")).specification(first),
    }
    same = replace(WHOLE, source=replace(WHOLE.source, file="r.txt"))

    assert len(hashes) == 6
    assert same.specification(replace(first, file="z.png")) == WHOLE.specification(first)


def story_beside(folder: Path, pictures: str) -> Path:
    sample = data.path("samples/istanbul-talks-2022-03-29.txt")
    (folder / "report.txt").write_bytes(sample.read_bytes())
    story = folder / "story.toml"
    story.write_text(f"[report]\nfile = 'report.txt'\npublished = 2022-03-29\n{pictures}", "utf-8")
    return story


def test_everything_that_a_story_names_is_made(tmp_path: Path) -> None:
    """Beside it, each of its kind, with the hash of its specification inside."""
    story = story_beside(
        tmp_path,
        "[[picture]]\nfile = 'a.png'\nscale = 1\n[[picture]]\nfile = 'b.svg'\nlanguage = 'uk'\n",
    )

    made = build(story)

    told = read_story(story)
    assert [path.name for path in made] == ["a.png", "b.svg"]
    with Image.open(made[0]) as picture:
        assert told.specification(told.pictures[0]) in picture.info["XML:com.adobe.xmp"]
    assert "Київ" in made[1].read_text("utf-8")


def test_a_fault_in_one_picture_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """The second has no such ending."""
    story = story_beside(tmp_path, "[[picture]]\nfile = 'a.png'\n[[picture]]\nfile = 'b.gif'\n")

    with pytest.raises(ExportError, match=r"b\.gif"):
        build(story)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.txt", "story.toml"]


@pytest.mark.parametrize(
    ("pictures", "message"),
    [
        ("", "names no picture"),
        ("[[picture]]\nfile = 'a.png'\n[[picture]]\nfile = 'a.png'\n", "please rename one"),
        ("[[picture]]\nfile = 'no/a.png'\n", "another folder"),
        ("[[picture]]\nfile = 'a.png'\nview = 'atlantis'\n", "fitted, country"),
        ("[[picture]]\nfile = 'a.png'\nview = 'moscow-ru'\n", "beyond the map"),
    ],
)
def test_a_story_that_cannot_be_built_says_why(tmp_path: Path, pictures: str, message: str) -> None:
    """In words of its own file."""
    with pytest.raises(ExportError, match=message):
        build(story_beside(tmp_path, pictures))


def test_a_story_or_report_that_is_not_there_is_an_error_in_words(tmp_path: Path) -> None:
    """Whichever is missing."""
    story = tmp_path / "story.toml"
    with pytest.raises(ExportError, match=r"story\.toml cannot be opened"):
        build(story)
    story.write_text("[report]\nfile = 'gone.txt'\n[[picture]]\nfile = 'a.png'", "utf-8")
    with pytest.raises(ExportError, match=r"gone\.txt cannot be opened"):
        build(story)
    story.write_bytes(b"\xff\xfe\x00broken")
    with pytest.raises((ExportError, ReportError)):
        build(story)
