"""What strangers may hand in: markup, odd characters, broken files, endless words."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from cli import main
from export.embed import embed
from export.readings import to_json
from export.still import write_still
from geo import read
from layers import spoken
from reporting import ReportError, read_file, read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any, TypeAlias

    from geo import Reading
    from reporting import Span, Statement

    Through: TypeAlias = Callable[[bytes], list[dict[str, Any]]]

STRANGE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</script>",
    "]]>",
    "{{7*7}}",
    "{% raise %}",
    "${1}",
    "$x^2$",
    "a\\1\\b",
    "&amp;&lt;",
    '\'"onload="x',
    "=1+1",
    "%s {}",
    "A\u2028B\u2029C",
    "\u202eback\u202c",
    "Ol\u200bena",
    "nu\x00l",
    "\x0b\x0c\x1b\x85",
    "\ufffe\uffff",
    "😀👩‍👩‍👧",
    "محمد العلي",
    "\u0301" * 50,
    "W" * 3000,
)
TEXTS = {
    "en": "{0} in Kharkiv\n\n“We {0} will hold Kharkiv {0},” Olena {0} Petrenko, the {0} mayor, "
    "said. {0} said that Kherson would be next, but made no mention of Sumy {0}.",
    "uk": "{0} у Харкові\n\n«Ми {0} втримаємо Харків», — сказала Олена {0} Петренко, {0} мер. "
    "Міністр {0} заявив, що Херсон {0} буде наступним.",
    "ru": "{0} в Харькове\n\n«Мы {0} удержим Харьков», — сказала Елена {0} Петренко, {0} мэр. "
    "Министр {0} заявил, что Изюм {0} будет следующим.",
}
PLAIN = TEXTS["en"].replace("{0} ", "").replace(" {0}", "")
ENDS = ("\r\n", "\r", "\n", "\u2028", "\u2029", "\x85", "\t", "\u00a0")


class Elements(HTMLParser):
    """What a page is made of, as a browser would read it."""

    def __init__(self) -> None:
        super().__init__()
        self.names: Counter[str] = Counter()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names[tag] += 1
        self.attributes.update(name for name, _ in attrs)


def read_in(language: str, text: str) -> Reading:
    return read(read_text(text, language=language))


def spans(said: Statement) -> list[Span]:
    beside = (said.cue, said.speaker.mention)
    return [said.span, *said.fragments, *said.silences, *(span for span in beside if span)]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("strange", STRANGE, ids=lambda one: ascii(one)[:30])
def test_strange_words_move_nothing(language: str, strange: str) -> None:
    """Whatever stands between the words, every offset points at what it says."""
    text = TEXTS[language].replace("{0}", strange)
    given = json.loads(to_json(read_in(language, text)))

    assert given["text"] == text
    for one in given["statements"]:
        assert text[one["start"] : one["end"]] == one["words"]
    for one in given["places"]:
        assert text[one["start"] : one["end"]] == one["text"]


def test_a_sign_in_place_of_a_name_is_read() -> None:
    """A blogger who is called by a handle speaks like anybody else."""
    assert read_in("en", "The Russian war blogger @azov wrote that Sumy fell.").statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lavrov listed Donetsk and Luhansk but said nothing about Kherson."),
        ("uk", "Путін жодного разу не згадав Херсон."),
        ("ru", "Путин ни слова не сказал о Херсоне."),
    ],
)
def test_who_is_silent_says_nothing_about_the_place(language: str, text: str) -> None:
    """A place that is not mentioned is left out, also by one who has said nothing yet."""
    [said] = read_in(language, text).statements

    assert [(link.region.slug, link.relation) for link in said.regions] == [("kherson", "left_out")]


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_any_line_end_keeps_the_offsets(end: str) -> None:
    """Returns, tabs and hard spaces stay as handed in, and every stretch lies in the text."""
    text = PLAIN.replace("\n", end).replace("said", f"said{end}")
    reading = read_in("en", text)

    assert reading.report.text == text
    assert reading.statements
    assert all(
        0 <= span.start < span.end <= len(text)
        for one in reading.statements
        for span in (*spans(one.statement), *one.about, *(link.span for link in one.regions))
    )


def test_a_file_keeps_its_line_ends(tmp_path: Path) -> None:
    """Reading a file changes no return into a line feed."""
    file = tmp_path / "report.txt"
    file.write_bytes(PLAIN.replace("\n", "\r\n").encode())

    assert read_file(file).text == PLAIN.replace("\n", "\r\n")


@pytest.fixture(scope="module")
def crowded() -> Reading:
    """A report in which every sentence holds something strange."""
    short = [strange for strange in STRANGE if len(strange) < 100]
    return read_in("en", "\n\n".join(TEXTS["en"].replace("{0}", one) for one in short))


def test_a_still_of_strange_words_is_xml(crowded: Reading, tmp_path: Path) -> None:
    """The drawing parses, and nothing in it runs or points outside."""
    write_still(tmp_path / "map.svg", spoken(crowded, language="en"))
    drawing = ET.parse(tmp_path / "map.svg")  # noqa: S314 - our own file, just written

    for element in drawing.iter():
        assert element.tag.rpartition("}")[2] not in ("script", "foreignObject", "img", "image")
        assert not any(name.startswith("on") for name in element.attrib)


def test_a_picture_of_strange_words_is_a_png(crowded: Reading, tmp_path: Path) -> None:
    """Characters that no font has do not stop the picture."""
    write_still(tmp_path / "map.png", spoken(crowded, language="en"))

    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_a_page_of_strange_words_holds_no_other_element(crowded: Reading) -> None:
    """Three scripts are ours: two hold data, one reads them. No word makes another element."""
    seen = Elements()
    seen.feed(embed(spoken(crowded, language="en"), crowded))

    assert seen.names["script"] == 3
    assert not seen.names.keys() & {"img", "iframe", "object", "link", "base", "form"}
    assert not [name for name in seen.attributes if name.startswith("on")]


@pytest.mark.parametrize(
    "name",
    ["K" * 5000, "Ivan" * 1200, "Olena " * 800, "\u0301" * 5000, "😀" * 2000],
    ids=["one word", "joined", "many words", "accents", "signs"],
)
def test_an_endless_speaker_is_drawn(name: str, tmp_path: Path) -> None:
    """A name of thousands of characters stops neither the picture nor the page."""
    reading = read_in("en", f"The {name} said that Kherson would fall.")
    layer = spoken(reading, language="en")
    write_still(tmp_path / "map.svg", layer)

    assert embed(layer, reading).endswith("</html>\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no words"),
        (b" \n\t \r\n", "no words"),
        (b"\xef\xbb\xbf", "no words"),
        (b"12:30 - 14:00", "no words"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no text file"),
        ("«Ми втримаємо Харків».".encode("utf-16-le"), "no text file"),
        (b"\xff\xfea", "no text"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    """A picture, an empty file or a broken one is refused in words."""
    file = tmp_path / "report.txt"
    file.write_bytes(content)

    with pytest.raises(ReportError, match=message):
        read_file(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_file_is_read_whatever_wrote_it(tmp_path: Path, encoding: str) -> None:
    """The encodings of Windows and of old agencies give the same text."""
    file = tmp_path / "report.txt"
    file.write_bytes(TEXTS["uk"].replace("{0}", "місто").encode(encoding))

    assert read_file(file).text == TEXTS["uk"].replace("{0}", "місто")


@pytest.mark.parametrize(
    "text",
    [
        "Rosja ogłosiła we wtorek, że ograniczy działania wojenne pod Kijowem i Czernihowem.",
        "Russland hat am Dienstag erklärt, dass es die Angriffe auf Kiew verringern werde.",
        "俄罗斯周二表示将减少在基辅的军事行动。",
        "قال محمد العلي إن خاركيف صامدة",
    ],
)
def test_another_language_is_not_guessed_at(text: str) -> None:
    """A report in a language that is not read asks for its language."""
    with pytest.raises(ReportError, match="en, uk or ru"):
        read(read_text(text))


@pytest.mark.parametrize("command", ["still", "embed"])
@pytest.mark.parametrize("target", ["", "folder", "nowhere/map"])
def test_a_target_that_cannot_be_is_said(
    tmp_path: Path, command: str, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in place of a file, or none to write to: a sentence, and nothing left behind."""
    (tmp_path / "report.txt").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))

    assert main([command, str(tmp_path / "report.txt"), "--out", str(tmp_path / target)]) == 2
    assert capsys.readouterr().err.startswith("saidwhere: ")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("day", ["nonsense", "2022-02-30", "", "{{7*7}}"])
def test_a_day_that_is_none_is_said(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says how a date is written."""
    with pytest.raises(SystemExit):
        main(["read", "report.txt", "--published", day])
    assert "2022-03-29" in capsys.readouterr().err


@pytest.fixture
def through_lines(tmp_path: Path) -> Through:
    """Read lines through the command and return what it wrote."""

    def through(given: bytes) -> list[dict[str, Any]]:
        source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        good = json.dumps({"doc_id": "good", "text": PLAIN}).encode()
        source.write_bytes(given + b"\n" + good + b"\n")
        main(["read", "--lines", str(source), "--out", str(target)])
        return [json.loads(line) for line in target.read_text("utf-8").split("\n") if line]

    return through


@pytest.mark.parametrize(
    "line",
    [
        b"null",
        b"[]",
        b'"text"',
        b'{"doc_id": 1, "text": null}',
        b'{"doc_id": ' + b"9" * 5000 + b', "text": "He said so."}',
        b'{"doc_id": "a", "text": "He said so.", "language": ["en"]}',
        b'{"doc_id": "a", "text": "He said so.", "published": 20220230}',
        b'{"doc_id": "a", "text": "Wir halten die Stadt, sagte er."}',
    ],
)
def test_a_bad_line_costs_only_itself(through_lines: Through, line: bytes) -> None:
    """The line becomes an error line, and the next report is read."""
    bad, good = through_lines(line)

    assert bad["error"]
    assert good["doc_id"] == "good"


@pytest.mark.parametrize(
    "line",
    [
        b'{"doc_id": "a", "text": "We \\ud800 will hold Kharkiv, the mayor said."}',
        b'{"doc_id": "\\ud800", "text": "We will hold Kharkiv, the mayor said."}',
        b"[" * 100_000,
        '{"doc_id": "a", "text": "Ми втримаємо"}'.encode("cp1251"),
    ],
    ids=["surrogate in text", "surrogate in id", "deep nesting", "other encoding"],
)
def test_a_hostile_line_costs_only_itself(through_lines: Through, line: bytes) -> None:
    """Half a character, endless brackets, foreign bytes: the next report is still read."""
    _, good = through_lines(line)

    assert good["doc_id"] == "good"


def test_strange_words_give_the_same_bytes_everywhere(
    tmp_path: Path, offline: dict[str, str], root: Path
) -> None:
    """Two processes with hashes in other orders write the same page."""
    text = "\n\n".join(TEXTS["en"].replace("{0}", strange) for strange in STRANGE[:8])
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "cli", "embed", str(tmp_path / "report.txt")]
        command += ["--out", str(tmp_path / seed), "--report-language", "en"]
        subprocess.run(command, env={**offline, "PYTHONHASHSEED": seed}, cwd=root, check=True)

    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
