"""The same bytes under several names: what one of them leaves behind is not the others'."""

from __future__ import annotations

import io
from pathlib import Path
from threading import Event

import pytest

from archivist import backup
from archivist.accession import accession_files
from archivist.accession.adding import BYTES_GONE, put_down
from archivist.accession.piece import Piece
from archivist.accession.pipeline import discard
from archivist.archive import Archive
from archivist.model.original import AccessionStatus
from archivist.store import accessions, originals
from archivist.store.leftovers import on_disk

STORY = "Leaders meet in Nara\n\nWords of a story that is perfectly readable as text.\n"


def quiet(*_: object) -> None:
    return None


def test_bytes_another_piece_holds_outlive_the_piece_that_failed(archive: Archive) -> None:
    with archive.leftovers.kept():
        first = originals.keep(archive.originals, io.BytesIO(STORY.encode()), "a.bib")
        discard(archive, Piece("a.bib", "a.bib", kept=first))
        again = originals.keep(archive.originals, io.BytesIO(STORY.encode()), "story.txt")
        assert again.path.is_file()
        with archive.change("Add") as session:
            shelf = accessions.Shelf(session, [again.sha256], archive.actor)
            shelf.note_opened("story.txt", again)
    assert again.path.is_file()
    assert backup.verify(archive, quiet, Event()) == []


def test_bytes_that_nobody_names_go_when_the_last_run_ends(archive: Archive) -> None:
    with archive.leftovers.kept():
        with archive.leftovers.kept():
            held = originals.keep(archive.originals, io.BytesIO(b"words"), "a.txt")
            discard(archive, Piece("a.txt", "a.txt", kept=held))
        assert held.path.is_file()
    assert on_disk(archive.originals) == {}
    assert [file.name for file in archive.originals.iterdir() if file.is_file()] == []


def test_no_row_is_written_of_bytes_that_are_gone(archive: Archive) -> None:
    held = originals.keep(archive.originals, io.BytesIO(STORY.encode()), "a.txt")
    held.path.unlink()
    with archive.change("Add") as session:
        shelf = accessions.Shelf(session, [held.sha256], archive.actor)
        report = put_down(shelf, Piece("a.txt", "a.txt", kept=held, opened=True))
        assert accessions.original_ids(session, [held.sha256]) == {}
    assert (report.status, report.error) == (AccessionStatus.FAILED, BYTES_GONE)


def test_what_fails_leaves_nothing(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("no bibliography at all")
    assert [item.status for item in accession_files(archive, [tmp_path]).items] == ["failed"]
    assert on_disk(archive.originals) == {}


def test_bytes_that_fail_under_one_name_are_read_under_another(
    archive: Archive, tmp_path: Path
) -> None:
    for name in ("a.bib", "b.bib", "c.txt", "d.txt"):
        (tmp_path / name).write_text(STORY)
    files = [tmp_path / name for name in ("a.bib", "b.bib", "c.txt", "d.txt")]
    statuses = {Path(r.path).name: r.status for r in accession_files(archive, files).items}
    assert [statuses[name] for name in ("a.bib", "b.bib")] == ["failed", "failed"]
    assert sorted(statuses[name] for name in ("c.txt", "d.txt")) == ["added", "duplicate"]


@pytest.mark.parametrize("name", [".ssh_key", ".ssh/key.txt", "inner/.key.txt", "plain.txt"])
def test_a_record_brings_no_hidden_file(archive: Archive, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "records"
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("A letter of the minister\n\nWords that were written in secret.\n")
    ris = folder / "x.ris"
    ris.write_text(f"TY  - NEWS\r\nTI  - The record title\r\nL1  - {name}\r\nER  - \r\n")
    accession_files(archive, [ris])
    kept = [held.read_text() for held in on_disk(archive.originals).values()]
    assert any("secret" in text for text in kept) == (name == "plain.txt")
