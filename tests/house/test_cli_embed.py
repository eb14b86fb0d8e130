from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cli import main

if TYPE_CHECKING:
    from pathlib import Path

REPORT = "“We hold the road to Kharkiv,” said Olena Marchenko, a Ukrainian general.\n"
ADDRESS = "https://news.example/maps/"


@pytest.fixture
def report(tmp_path: Path) -> str:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("full", [[], ["--full"]])
def test_a_correction_is_written_over_what_it_corrects(
    report: str, tmp_path: Path, full: list[str]
) -> None:
    """The file stays where articles show it; its version, day and note are new."""
    page = tmp_path / "map.html"
    command = ["embed", report, "--out", str(page), *full]
    assert main(command) == 0
    change = ["--corrects", str(page), "--note", "The name was misspelt.", "--on", "2026-12-01"]
    assert main([*command, *change]) == 0
    shown = page.read_text(encoding="utf-8")

    assert "Corrected on 1 December 2026:" in shown
    assert "The name was misspelt." in shown
    assert "version 2" in shown


def test_a_page_comes_in_every_language_asked_for(report: str, tmp_path: Path) -> None:
    """Each knows the files of the others, so that an address can ask for its reader's."""
    out = str(tmp_path / "map.html")
    assert main(["embed", report, "--out", out, "--also", "uk", "ru"]) == 0
    shown = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.glob("*.html")}

    assert sorted(shown) == ["map.html", "map.ru.html", "map.uk.html"]
    assert '"languages":{"ru":"map.ru.html","uk":"map.uk.html"}' in shown["map.html"]
    assert '<html lang="uk">' in shown["map.uk.html"]


@pytest.mark.parametrize("full", [[], ["--full"]])
def test_a_kit_lies_beside_the_page(report: str, tmp_path: Path, full: list[str]) -> None:
    """Frame, fragment, oEmbed answer and picture name the address that was given."""
    out = str(tmp_path / "map.html")
    assert main(["embed", report, "--out", out, "--kit", ADDRESS, *full]) == 0
    names = {file.name for file in tmp_path.iterdir()} - {"report.txt"}

    assert {"map.html", "map.iframe.txt", "map.fragment.html", "map.oembed.json"} < names
    assert {"map.png", "map.picture.html"} < names
    assert ADDRESS in (tmp_path / "map.iframe.txt").read_text(encoding="utf-8")
    assert "map.oembed.json" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_words_lead_to_where_they_were_published(report: str, tmp_path: Path) -> None:
    """The report's address goes into each statement, with the words to be found there."""
    out, url = tmp_path / "map.html", "https://news.example/report"
    assert main(["embed", report, "--out", str(out), "--url", url]) == 0

    assert re.search(rf'href="{url}#:~:text=', out.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--note", "Why?"], "please add --corrects"),
        (["--corrects", "gone.html", "--note", "Why?"], "cannot be read"),
        (["--kit", "here"], "is not the address of a folder"),
        (["--tiles", "osm"], "please add --full"),
    ],
)
def test_options_that_do_not_fit_are_told(
    report: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    told: str,
) -> None:
    """The message says what to add, and no file is written."""
    assert main(["embed", report, "--out", str(tmp_path / "map.html"), *options]) == 2
    assert told in capsys.readouterr().err
    assert not list(tmp_path.glob("*.html"))
