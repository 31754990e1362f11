"""A story added, marked, found and exported, undone to the last step and redone, headless."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from archivist.archive import Archive
from archivist.cli.main import run
from archivist.model.original import ProvenanceEvent
from archivist.store import database
from tests.builders import add_document

ROOT = Path(__file__).parents[2]
SAMPLE_STORY = ROOT / "resources/sample/articles/2026-01-13-nara-summit.txt"
SEED_STORY = ROOT.parent / "shared/seed/nara-summit-2026-01-13.txt"

SAMPLE_MARKS = (
    ("Takaichi Sanae", "", "--person", "Takaichi Sanae"),
    ("Lee Jae Myung", "", "--person", "Lee Jae Myung"),
    ("DNA tests to identify human remains", "", "--agreement", "DNA-testing accord"),
    ("Chosei coal mine", "the ", "--dispute", "Chosei mine"),
    ("refuelling at Naha", "", "--dispute", "Refuelling quarrel"),
)
SEED_MARKS = (
    ("Takaichi Sanae", "", "--person", "Takaichi Sanae"),
    ("Lee Jae Myung", "", "--person", "Lee Jae Myung"),
    ("agreement to cooperate on DNA testing", "", "--agreement", "DNA-testing accord"),
    ("Chosei Coal Mine", "", "--dispute", "Chosei mine"),
    ("suspension of refueling support", "", "--dispute", "Refuelling quarrel"),
)
EXPECTED = {
    SAMPLE_STORY: ("Nara, Japan", "The Strait Courier/Genkai Wire", SAMPLE_MARKS),
    SEED_STORY: ("Nara", "The Japan News/ANN", SEED_MARKS),
}


@pytest.fixture(params=[SAMPLE_STORY, SEED_STORY], ids=["sample", "seed"])
def story(request: pytest.FixtureRequest) -> Path:
    if not request.param.exists():
        pytest.skip("the folder shared/ with the seed story is not on this machine")
    return Path(request.param)


class Line:
    """The command line on one archive: runs a command and gives what it printed."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def __call__(self, command: str, *arguments: str, code: int = 0) -> str:
        self.capsys.readouterr()
        assert run([command, str(self.folder), *arguments]) == code
        return self.capsys.readouterr().out

    def json(self, command: str, *arguments: str) -> Any:
        return json.loads(self(command, *arguments, "--json"))


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    made = Line(tmp_path / "archive", capsys)
    made("new")
    return made


def test_the_journey_from_a_saved_story_to_an_export_and_back(
    line: Line, story: Path, tmp_path: Path
) -> None:
    place, agency, marks = EXPECTED[story]
    added = line.json("add", str(story))
    assert added["status"] == "added"
    assert added["date"] == "2026-01-13"
    document = added["document"]
    assert line.json("add", str(story))["status"] == "duplicate"

    for quote, prefix, option, name in marks:
        given = ["--prefix", prefix] if prefix else []
        mark = line.json("annotate", document, "--quote", quote, *given, option, name)
        assert mark["exact"] == quote
    shown = line.json("show", document)
    fields = {field["name"]: field["value"] for field in shown["fields"]}
    assert (fields["dateline_place"], fields["agency"]) == (place, agency)
    assert len(shown["annotations"]) == len(marks)
    for mark in shown["annotations"]:
        assert shown["text"][mark["start"] : mark["end"]] == mark["exact"]

    assert line.json("search", "高市早苗")["total"] == 0
    line("name", "person", "Takaichi Sanae", "高市早苗", "--language", "ja")
    for query in ("person:Takaichi", "高市早苗", "person:高市早苗", "dispute:Chosei"):
        found = line.json("search", query)
        assert [hit["document"] for hit in found["hits"]] == [document], query
        snippet = found["hits"][0]["snippets"][0]
        assert shown["text"][snippet["start"] : snippet["end"]] != ""

    for name in ("csv", "xlsx", "markdown", "web-annotation", "html"):
        target = tmp_path / f"export-{name}"
        line("export", name, str(target), "--query", "agreement:DNA")
        assert target.exists()
    assert "Takaichi Sanae" in (tmp_path / "export-csv").read_text(encoding="utf-8")

    before = line.json("show", document)
    undone = 0
    while run(["undo", str(line.folder)]) == 0:
        undone += 1
    assert undone == len(marks) + 2  # the marks, the name, the accession itself
    assert line("list") == ""
    for _ in range(undone):
        line("redo")
    line("redo", code=1)
    assert line.json("show", document) == before
    line("verify")
    with Archive.open(line.folder, read_only=True) as archive, archive.read() as session:
        checks = select(ProvenanceEvent.outcome).where(ProvenanceEvent.kind == "fixity check")
        assert list(session.exec(checks)) == ["success"]


def test_the_command_line_never_imports_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from archivist.__main__ import main; "
        f"code = main(['new', {str(tmp_path / 'a')!r}]); "
        "import archivist.accession, archivist.cli.finding, archivist.cli.safety; "
        "assert not [name for name in sys.modules if 'PySide6' in name]; sys.exit(code)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)


@pytest.mark.parametrize(
    "arguments",
    [
        ["annotate", "x", "y", "--quote", "z"],
        ["annotate", "x", "y", "--person", "Lee"],
        ["annotate", "x", "y", "--start", "3", "--person", "Lee"],
        ["search", "x"],
        ["dance"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == 2


def test_a_folder_without_an_archive_is_named_in_the_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["list", str(tmp_path)]) == 1
    assert f"There is no archive in {tmp_path}" in capsys.readouterr().err


def test_an_archive_where_nothing_can_be_written_is_verified_and_searched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive.create(tmp_path / "a") as archive:
        add_document(archive)
    monkeypatch.setattr(database, "is_frozen", lambda file: file.exists())
    line = Line(tmp_path / "a", capsys)
    line("verify")
    line("stories")
    assert "Nara" in line("search", "Nara")
    line("undo", code=1)


def test_what_was_added_before_is_told_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Archive.create(tmp_path / "a").close()
    line = Line(tmp_path / "a", capsys)
    told = line("add", str(SAMPLE_STORY))
    listed = line("additions")
    assert "1 added" in listed
    assert line("additions", listed[:8]) == told
    assert json.loads(line("additions", "--json"))["counts"] == {"added": 1}
    line("additions", "nothing", code=1)


def test_a_query_may_begin_with_a_minus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Archive.create(tmp_path / "a") as archive:
        add_document(archive)
        add_document(archive, "Another story\nOf Busan.", title="Another story")
    line = Line(tmp_path / "a", capsys)
    assert "Another story" in line("search", "-Nara")
    assert "Another story" not in line("search", "-Busan", "--limit", "5")
    assert "Another story" not in line("search", "--limit=5", "-Busan")
    line("mark-all", "-Nara Busan", "--code", "city")
    assert "Another story" in line("search", "--json", "-Nara")
