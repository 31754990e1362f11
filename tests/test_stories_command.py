"""`archivist stories`: what may be one story and what is, as lines or JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.cli.main import run
from tests.builders import add_document

TEXT = " ".join(f"word{number}" for number in range(80))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Archive.create(tmp_path / "a") as archive:
        add_document(archive, TEXT, title="Wire\x1b[31m", publisher="Kyodo", date="2026-01-13")
        add_document(archive, TEXT + ".", title="Copy", publisher="Yonhap", date="2026-01-14")
        add_document(archive, TEXT + " more", title="Edited", publisher="ANN", date="2026-01-15")
        return archive.path


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    assert run(["stories", *arguments]) == code
    out, err = capsys.readouterr()
    return out, err


def test_suggestions_are_listed_and_nothing_is_grouped(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = told(capsys, str(folder))
    assert out.startswith("near-duplicate, 3 documents:\n")
    assert "Kyodo: Wire\\x1b[31m" in out
    assert err == "0 stories, 1 suggestions.\n"


def test_identical_texts_become_stories_by_one_step(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = told(capsys, str(folder), "--group-identical", "--json")
    story, suggestion = (json.loads(line) for line in out.splitlines())
    assert (story["kind"], len(story["documents"])) == ("story", 2)
    assert (suggestion["level"], len(suggestion["documents"])) == ("near-duplicate", 3)
    assert run(["undo", str(folder)]) == 0
    assert told(capsys, str(folder))[1].endswith("0 stories, 1 suggestions.\n")


def test_beside_an_open_archive_it_lists_what_is_known(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive.open(folder):
        out, err = told(capsys, str(folder))
        assert out == ""
        assert "3 texts are not compared yet" in err
        told(capsys, str(folder), "--group-identical", code=1)
