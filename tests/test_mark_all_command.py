"""`archivist mark-all`: what a query finds is listed, then marked as one step."""

import json
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.cli.main import run
from archivist.store import authority, codebook, passage_rows
from tests.builders import NARA, add_document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Archive.create(tmp_path / "a") as archive:
        add_document(archive)
        add_document(archive, "奈良\n高市早苗首相。", language="ja")
        with archive.change("Person") as session:
            record = authority.create(session, "person", "Takaichi Sanae")
            authority.add_form(session, record.id, "高市早苗")
        return archive.path


def marked(folder: Path) -> list[str]:
    with Archive.open(folder, read_only=True) as archive, archive.read() as session:
        return sorted(held.exact for held in passage_rows.passages(session))


def test_a_dry_run_lists_and_marks_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["mark-all", str(folder), "person:Takaichi", "--person", "高市早苗"]
    assert run([*asked, "--dry-run", "--json"]) == 0
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    assert sorted(line["found"] for line in lines) == ["Takaichi Sanae", "高市早苗"]
    english = next(line for line in lines if line["found"].isascii())
    assert NARA[english["start"] : english["end"]] == "Takaichi Sanae"
    assert "2 passages would be marked" in err
    assert marked(folder) == []


def test_what_was_found_is_marked_once_and_undone_as_one_step(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["mark-all", str(folder), "person:Takaichi", "--person", "高市早苗"]
    assert run(asked) == 0
    assert marked(folder) == ["Takaichi Sanae", "高市早苗"]
    assert "[高市早苗]" in capsys.readouterr().out
    assert run(asked) == 0
    assert "0 passages marked; 2 stand under that mark already." in capsys.readouterr().err
    assert run(["mark-all", str(folder), "mine", "--code", "Mines"]) == 0
    assert run(["undo", str(folder)]) == 0
    assert marked(folder) == ["Takaichi Sanae", "高市早苗"]
    with Archive.open(folder, read_only=True) as archive, archive.read() as session:
        assert codebook.rows(session) == []


def test_one_thing_to_mark_with_is_needed(folder: Path) -> None:
    with pytest.raises(SystemExit):
        run(["mark-all", str(folder), "mine"])
    with pytest.raises(SystemExit):
        run(["mark-all", str(folder), "mine", "--code", "a", "--person", "b"])
    assert run(["mark-all", str(folder), "(", "--code", "a"]) == 1
