import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from cli import main

REPORT = "“We will hold Kharkiv,” Olena Petrenko, the city’s mayor, said on Tuesday."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "kharkiv-2022-03-29.txt"
    file.write_text(REPORT, encoding="utf-8")
    return file


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_read_prints_one_object_a_report(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two files give two lines of JSON."""
    assert main(["read", str(report), str(report), "--json"]) == 0

    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert json.loads(first)["statements"][0]["speaker_name"] == "Olena Petrenko"


def test_read_tells_in_words(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json a person can read it."""
    assert main(["read", str(report)]) == 0

    out = capsys.readouterr().out
    assert "Olena Petrenko" in out
    assert "about: Kharkiv" in out


def test_the_date_in_a_file_name_counts(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report without a given date takes it from its name."""
    main(["read", str(report), "--json"])

    assert json.loads(capsys.readouterr().out)["published"] == "2022-03-29"


def test_many_reports_one_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken line becomes an error line; the others are read."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given = [json.dumps({"doc_id": n, "text": REPORT}) for n in ("a", "b")]
    source.write_text("\n".join([given[0], "{broken", '{"doc_id": "c"}', given[1]]) + "\n")

    assert main(["read", "--lines", str(source), "--out", str(target)]) == 1
    assert [line.get("doc_id") for line in lines(target)] == ["a", "line 2", "line 3", "b"]
    assert "line 2" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"doc_id": "1", "text": ""}, "no words"),
        ({"doc_id": "1", "text": 7}, "text"),
        ({"text": "Words."}, "doc_id"),
        ({"doc_id": "1", "text": "Words.", "published": "yesterday"}, "2022-03-29"),
    ],
)
def test_a_line_says_what_is_wrong(tmp_path: Path, given: object, message: str) -> None:
    """The error is in words and names the way out."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(given) + "\n")

    main(["read", "--lines", str(source), "--out", str(target)])
    assert message in str(lines(target)[0]["error"])


def test_a_bad_file_keeps_no_other_from_being_read(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error names the file; the reports around it are printed."""
    bad = tmp_path / "empty.txt"
    bad.write_text("")

    assert main(["read", str(report), str(bad), str(report), "--json"]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert "empty.txt" in printed.err


def test_words_come_through_a_pipe_of_any_encoding(report: Path, offline: dict[str, str]) -> None:
    """A terminal or pipe that is not UTF-8 does not stop a report in Cyrillic."""
    report.write_text("«Ми тримаємось», — сказала мерка Харкова Олена Петренко.", encoding="utf-8")
    command = [sys.executable, "-m", "cli", "read", str(report)]
    ran = subprocess.run(
        command, env={**offline, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True
    )

    assert "Олена Петренко" in ran.stdout.decode("utf-8")


@pytest.mark.parametrize("name", ["", "map.gif"])
def test_a_still_wants_a_name_that_says_what_it_is(report: Path, tmp_path: Path, name: str) -> None:
    """A GIF that is a PNG inside, or a file without a name, is refused in words."""
    target = str(tmp_path / name) if name else ""
    try:
        code = main(["still", str(report), "--out", target])
    except SystemExit as refused:
        code = int(str(refused.code))

    assert code == 2


def test_still_writes_a_picture(report: Path, tmp_path: Path) -> None:
    """A PNG for the page."""
    assert main(["still", str(report), "--out", str(tmp_path / "map.png")]) == 0
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_embed_writes_a_page(report: Path, tmp_path: Path) -> None:
    """An HTML file that stands alone."""
    assert main(["embed", str(report), "--out", str(tmp_path / "map.html")]) == 0
    assert "We will hold Kharkiv" in (tmp_path / "map.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "missing.txt"],
        ["read"],
        ["read", "--lines", "in.jsonl"],
        ["still", "missing.txt", "--out", "map.png"],
    ],
)
def test_bad_input_is_said_in_words(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback: a sentence, and exit code 2."""
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("saidwhere: ")


def test_an_unwritable_place_leaves_nothing(report: Path, tmp_path: Path) -> None:
    """A file is whole or it is not there."""
    target = tmp_path / "nowhere" / "map.png"

    assert main(["still", str(report), "--out", str(target)]) == 2
    assert not target.parent.exists()


def test_another_process_gives_the_same_bytes(report: Path, offline: dict[str, str]) -> None:
    """The order of sets and dictionaries does not come through."""
    command = [sys.executable, "-m", "cli", "read", str(report), "--json"]
    runs = [
        subprocess.run(
            command, env={**offline, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]

    assert runs[0] == runs[1]


def test_a_story_is_built_beside_its_file(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each picture that it names, by one command."""
    story = tmp_path / "story.toml"
    pictures = "[[picture]]\nfile = 'a.jpg'\nscale = 0.5\n[[picture]]\nfile = 'b.pdf'\n"
    story.write_text(f"[report]\nfile = '{report.name}'\n{pictures}", "utf-8")

    assert main(["build", str(story)]) == 0
    assert capsys.readouterr().out.count("Wrote") == 2
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_a_still_has_any_size_and_sharpness(report: Path, tmp_path: Path) -> None:
    """In millimetres, at the dots to an inch that the printer asks for."""
    target = tmp_path / "map.png"

    code = main(["still", str(report), "--out", str(target), "--size", "90x120mm", "--dpi", "300"])
    with Image.open(target) as picture:
        assert (code, picture.size) == (0, (1063, 1417))
