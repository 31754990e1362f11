"""What disks, rights and strange files do to an archive costs a plain sentence, nothing else."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import ArchiveUnavailable
from archivist.model.changes import Setting
from archivist.search.search import Searcher
from archivist.store import codebook, collections

from .builders import add_document


def run(
    *arguments: str | Path, prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "archivist", *map(os.fspath, arguments)]
    return subprocess.run(command, capture_output=True, check=False, preexec_fn=prepare)


def small_files() -> None:
    """Lets this process write no file above 40 kB, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))


def test_a_new_archive_without_room_leaves_nothing_and_can_be_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    failed = run("new", folder, prepare=small_files)
    assert failed.returncode == 1
    assert b"Traceback" not in failed.stderr
    assert list(folder.iterdir()) == []
    assert run("new", folder).returncode == 0


def test_a_full_disk_costs_one_change_and_is_told_in_a_sentence(archive: Archive) -> None:
    add_document(archive)
    held = archive._writer.raw_connection()
    pages = held.cursor().execute("PRAGMA page_count").fetchone()[0]
    held.cursor().execute(f"PRAGMA max_page_count={pages + 2}")
    held.close()
    with (
        pytest.raises(ArchiveUnavailable, match="The disk is full"),
        archive.change("Note") as session,
    ):
        codebook.create(session, "peace", definition="x" * 100_000)
    with archive.read() as session:
        assert codebook.rows(session) == []
    assert archive.undo_label() == "Add document"


def test_an_archive_without_rights_is_not_called_damaged(archive: Archive) -> None:
    archive.close()
    archive.file.chmod(0)
    if os.access(archive.file, os.R_OK):
        pytest.skip("nothing is closed to this user")
    with pytest.raises(ArchiveUnavailable, match="yours to read and write"):
        Archive.open(archive.path)


def test_the_search_index_stays_in_the_cache_whatever_the_archive_calls_itself(
    archive: Archive, tmp_path: Path
) -> None:
    cache = archive.index_path.parent
    with archive.record() as session:
        held = session.get(Setting, "archive-id")
        assert held is not None
        held.value = f"{tmp_path}/planted/../index"
        session.add(held)
    archive.close()
    with Archive.open(archive.path) as again:
        assert again.index_path.parent == cache
        assert ".." not in again.index_path.parts


def test_results_are_utf_8_whatever_the_locale(archive: Archive) -> None:
    add_document(archive, "奈良で首脳会談\n本文")
    archive.close()
    environment = {**os.environ, "PYTHONIOENCODING": "", "LC_ALL": "C", "PYTHONUTF8": "0"}
    environment["PYTHONCOERCECLOCALE"] = "0"
    command = [sys.executable, "-m", "archivist", "list", str(archive.path)]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "奈良で首脳会談" in done.stdout.decode()


def test_a_reader_that_stops_listening_is_no_fault(archive: Archive) -> None:
    document_id = add_document(archive, "Long\n" + "word " * 200_000)
    archive.close()
    command = [sys.executable, "-m", "archivist", "show", str(archive.path), document_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_file_name_cannot_speak_to_the_terminal(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a\x1b[31mred\n.txt").write_text("A story of the summit.")
    done = run("add", archive.path, tmp_path / "in")
    assert b"\x1b" not in done.stdout
    assert done.stdout.count(b"\n") == 1


def test_more_ids_than_a_statement_holds_are_filed_and_taken_out(archive: Archive) -> None:
    ids = many_documents(archive, 33_000)
    with archive.change("File") as session:
        collection_id = collections.create(session, "All").id
        assert collections.add_documents(session, collection_id, ids) == len(ids)
    with archive.change("Take out") as session:
        collections.remove_documents(session, collection_id, ids)
    with archive.read() as session:
        assert collections.rows(session)[0].documents == 0


def test_every_document_a_query_finds_is_exported(archive: Archive) -> None:
    ids = many_documents(archive, 33_000)
    with Searcher(archive) as searcher:  # without an index: the plain search
        assert sorted(searcher.all_ids("Nara")) == sorted(ids)


def many_documents(archive: Archive, count: int) -> list[str]:
    """Copies of one document's row, written past the log; returns all ids."""
    model = add_document(archive)
    archive_file = sqlite3.connect(archive.file)
    names = [row[1] for row in archive_file.execute("PRAGMA table_info(document)")]
    others = ", ".join(name for name in names if name != "id")
    archive_file.execute(
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count - 1}) "
        f"INSERT INTO document (id, {others}) "
        f"SELECT printf('copy-%06d', i), {others} FROM n, document WHERE id = ?",
        (model,),
    )
    archive_file.commit()
    archive_file.close()
    with archive.read() as session:
        return all_ids(session)


def all_ids(session: Session) -> list[str]:
    return list(session.connection().execute(text("SELECT id FROM document")).scalars())
