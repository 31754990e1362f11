"""An archive is opened once, read by many, and written by one door."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from unittest import mock

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import select

from archivist.archive import Archive
from archivist.errors import (
    ArchiveDamaged,
    ArchiveExists,
    ArchiveInUse,
    ArchiveIsNewer,
    ArchiveUnavailable,
    NotAllowed,
    NotAnArchive,
)
from archivist.model.changes import Changes, Step
from archivist.model.codebook import Code
from archivist.model.rendition import Span
from archivist.store import annotations, codebook, collections, database, documents, history
from tests.builders import add_document
from tests.tables import rows, tracked


def codes(archive: Archive) -> list[str]:
    with archive.read() as session:
        return sorted(row.name for row in codebook.rows(session))


def create_code(archive: Archive, name: str) -> str:
    with archive.change(f"Create code {name}") as session:
        return codebook.create(session, name).id


def fail_after_creating(archive: Archive, name: str) -> None:
    with archive.change("Fail") as session:
        codebook.create(session, name)
        session.flush()
        raise ZeroDivisionError


def redo_all(archive: Archive) -> None:
    while archive.redo():
        pass


class TestOpening:
    def test_a_new_archive_is_a_folder_with_database_originals_and_backups(self, tmp_path: Path):
        with Archive.create(tmp_path / "deep" / "new") as archive:
            assert archive.file.is_file()
            assert archive.originals.is_dir()
            assert archive.backups.is_dir()
            assert archive.id
            assert not archive.read_only

    def test_an_empty_folder_becomes_an_archive_but_a_full_one_does_not(self, tmp_path: Path):
        empty = tmp_path / "empty"
        empty.mkdir()
        Archive.create(empty).close()
        with pytest.raises(ArchiveExists, match="not an empty folder"):
            Archive.create(empty)
        file = tmp_path / "file"
        file.write_text("x")
        with pytest.raises(ArchiveExists):
            Archive.create(file)

    def test_the_id_stays_when_the_archive_is_opened_again(self, tmp_path: Path):
        with Archive.create(tmp_path / "a") as archive:
            first = archive.id
        with Archive.open(tmp_path / "a") as archive:
            assert archive.id == first

    @pytest.mark.parametrize("name", ["Who? 50 %", "#1 & more", "日韓 資料 한국", "a'b;c\"d"])
    def test_any_folder_name_holds_an_archive(self, tmp_path: Path, name: str):
        folder = tmp_path / name
        with Archive.create(folder) as archive:
            create_code(archive, "peace")
        assert (folder / "archive.sqlite").stat().st_size > 0
        with Archive.open(folder) as archive:
            assert codes(archive) == ["peace"]
            assert archive.snapshot("test").parent == folder / "backups"

    def test_a_folder_without_an_archive_is_refused(self, tmp_path: Path):
        with pytest.raises(NotAnArchive, match="archivist new"):
            Archive.open(tmp_path)
        with pytest.raises(NotAnArchive):
            Archive.open(tmp_path / "absent")
        assert not list(tmp_path.glob("archive*"))

    def test_another_programs_database_is_not_an_archive(self, tmp_path: Path):
        connection = sqlite3.connect(tmp_path / "archive.sqlite")
        connection.execute("CREATE TABLE t (x)")
        connection.close()
        with pytest.raises(NotAnArchive):
            Archive.open(tmp_path)

    def test_a_newer_schema_is_refused_in_a_plain_sentence(self, tmp_path: Path):
        Archive.create(tmp_path / "a").close()
        connection = sqlite3.connect(tmp_path / "a" / "archive.sqlite")
        connection.execute(f"PRAGMA user_version={database.SCHEMA_VERSION + 1}")
        connection.close()
        for read_only in (False, True):
            with pytest.raises(ArchiveIsNewer, match="written by a newer Archivist"):
                Archive.open(tmp_path / "a", read_only=read_only)

    def test_a_file_that_is_no_database_is_called_damaged(self, tmp_path: Path):
        (tmp_path / "archive.sqlite").write_bytes(b"not a database at all, not at all" * 99)
        with pytest.raises(ArchiveDamaged, match="backups"):
            Archive.open(tmp_path)

    def test_a_database_with_a_broken_middle_is_called_damaged(self, tmp_path: Path):
        Archive.create(tmp_path / "a").close()
        file = tmp_path / "a" / "archive.sqlite"
        data = bytearray(file.read_bytes())
        data[4096:] = b"\xff" * (len(data) - 4096)
        file.write_bytes(data)
        for read_only in (False, True):
            with pytest.raises(ArchiveDamaged):
                Archive.open(tmp_path / "a", read_only=read_only)
        with pytest.raises(ArchiveDamaged):  # and the lock was let go
            Archive.open(tmp_path / "a")

    def test_a_copied_archive_has_an_index_of_its_own(self, archive: Archive, tmp_path: Path):
        shutil.copytree(archive.path, tmp_path / "copy")
        with Archive.open(tmp_path / "copy") as copy:
            assert copy.id == archive.id
            assert copy.index_path != archive.index_path
            assert copy.path not in copy.index_path.parents


class TestSecondOpening:
    def test_a_second_opening_says_that_the_archive_is_open_elsewhere(self, archive: Archive):
        with pytest.raises(ArchiveInUse, match="open elsewhere"):
            Archive.open(archive.path)

    def test_another_process_is_refused_too(self, archive: Archive):
        told = subprocess.run(
            [
                sys.executable,
                "-c",
                "import sys, pathlib\n"
                "from archivist.archive import Archive\n"
                "Archive.open(pathlib.Path(sys.argv[1]))",
                str(archive.path),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 1
        assert "ArchiveInUse" in told.stderr

    def test_reading_only_works_beside_a_writer_and_sees_what_it_commits(self, archive: Archive):
        with Archive.open(archive.path, read_only=True) as beside:
            assert codes(beside) == []
            create_code(archive, "peace")
            assert codes(beside) == ["peace"]
            with pytest.raises(NotAllowed, match="reading only"):
                create_code(beside, "war")
            with pytest.raises(NotAllowed):
                beside.undo()
        assert codes(archive) == ["peace"]

    def test_the_archive_can_be_opened_again_once_it_is_closed(self, archive: Archive):
        archive.close()
        archive.close()
        Archive.open(archive.path).close()


class TestTheDoor:
    def test_a_failing_change_writes_nothing(self, archive: Archive):
        create_code(archive, "peace")
        before, steps = tracked(archive), rows(archive, "step")
        with pytest.raises(ZeroDivisionError):
            fail_after_creating(archive, "war")
        assert tracked(archive) == before
        assert rows(archive, "step") == steps
        create_code(archive, "war")
        assert codes(archive) == ["peace", "war"]

    def test_a_commit_that_fails_on_a_reference_does_not_poison_the_next(self, archive: Archive):
        def fail_at_commit() -> None:
            with archive.change("Fail at commit") as session:
                database.defer_references(session)
                session.add(Code(parent_id="nowhere", name="x", name_fold="x", colour="#000000"))
                session.flush()

        with pytest.raises(IntegrityError):
            fail_at_commit()
        assert codes(archive) == []
        create_code(archive, "peace")
        assert codes(archive) == ["peace"]
        assert archive.undo_label() == "Create code peace"

    def test_a_write_outside_a_change_is_refused(self, archive: Archive):
        code_id = create_code(archive, "peace")
        for statement in (
            f"UPDATE code SET name = 'war' WHERE id = '{code_id}'",
            "DELETE FROM code",
            "INSERT INTO collection VALUES ('1', NULL, 'x', 0)",
        ):
            with pytest.raises(IntegrityError), archive.record() as session:
                session.execute(text(statement))  # type: ignore[deprecated]
        assert codes(archive) == ["peace"]

    def test_a_reading_session_cannot_write(self, archive: Archive):
        with archive.read() as session:
            session.add(Code(name="x", name_fold="x", colour="#000000"))
            with pytest.raises(OperationalError, match="readonly"):
                session.flush()

    def test_a_closed_archive_cannot_be_changed(self, archive: Archive):
        archive.close()
        with pytest.raises(RuntimeError, match="closed"), archive.change("Late"):
            pass

    def test_a_change_inside_a_change_is_a_fault_of_the_program(self, archive: Archive):
        with archive.change("Outer") as session:
            codebook.create(session, "peace")
            with pytest.raises(RuntimeError, match="inside another"), archive.change("Inner"):
                pass
            with pytest.raises(RuntimeError, match="inside"):
                archive.close()
        assert codes(archive) == ["peace"]

    def test_the_door_opens_again_after_the_database_was_locked(self, archive: Archive):
        other = sqlite3.connect(archive.file)
        other.execute("BEGIN IMMEDIATE")
        held = archive._writer.raw_connection()
        held.cursor().execute("PRAGMA busy_timeout=10")
        held.close()
        with pytest.raises(ArchiveUnavailable, match="Another program"):
            create_code(archive, "early")
        other.rollback()
        other.close()
        create_code(archive, "late")
        assert codes(archive) == ["late"]

    def test_a_change_that_changes_nothing_leaves_no_step(self, archive: Archive):
        create_code(archive, "peace")
        with archive.change("Nothing"):
            pass
        with archive.change("Same name") as session:
            codebook.rename(session, codebook.rows(session)[0].id, "peace")
        assert archive.undo_label() == "Create code peace"

    def test_changes_from_several_threads_stand_one_after_the_other(self, archive: Archive):
        def make(number: int) -> None:
            for place in range(5):
                create_code(archive, f"{number}-{place}")

        threads = [threading.Thread(target=make, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(codes(archive)) == 20
        while archive.undo():
            pass
        assert codes(archive) == []

    def test_reads_see_one_state_while_writes_go_on(self, archive: Archive):
        create_code(archive, "one")
        with archive.read() as session:
            assert len(codebook.rows(session)) == 1
            thread = threading.Thread(target=create_code, args=(archive, "two"))
            thread.start()
            thread.join()
            assert len(codebook.rows(session)) == 1
        assert len(codes(archive)) == 2


class TestNotices:
    def test_a_notice_names_the_tables_and_ids_that_changed(self, archive: Archive):
        heard: list[Changes] = []
        stop = archive.subscribe(heard.append)
        code_id = create_code(archive, "peace")
        assert [notice.label for notice in heard] == ["Create code peace"]
        assert heard[0].ids == {"code": frozenset({code_id})}
        assert heard[0].touch("body", "code")
        assert not heard[0].touch("body")
        archive.undo()
        assert heard[1].ids == heard[0].ids
        assert heard[1].last_seq > heard[0].last_seq
        stop()
        archive.redo()
        assert len(heard) == 2

    def test_nothing_is_heard_of_what_failed_or_changed_nothing(self, archive: Archive):
        heard: list[Changes] = []
        archive.subscribe(heard.append)
        with archive.change("Nothing"):
            pass
        with pytest.raises(ZeroDivisionError):
            fail_after_creating(archive, "war")
        assert heard == []

    def test_a_subscriber_may_write_itself(self, archive: Archive):
        def answer(changes: Changes) -> None:
            if changes.label == "Create code ask":
                create_code(archive, "answer")

        archive.subscribe(answer)
        create_code(archive, "ask")
        assert codes(archive) == ["answer", "ask"]


class TestUndo:
    def test_undo_brings_back_a_deleted_document_and_its_highlights(self, archive: Archive):
        document_id = add_document(archive, creators=("Kim", "佐藤"))
        with archive.change("Mark") as session:
            code = codebook.create(session, "peace")
            annotations.annotate(
                session,
                document_id,
                Span(0, 7),
                annotations.tagging(code.id),
                annotations.commenting("why?"),
            )
            place = collections.create(session, "Summits")
            collections.add_documents(session, place.id, [document_id])
        before = tracked(archive)
        with archive.change("Delete document") as session:
            documents.delete_documents(session, [document_id])
        assert not tracked(archive)["annotation"]
        assert not tracked(archive)["collection_member"]
        undone = archive.undo()
        assert undone is not None
        assert undone.label == "Delete document"
        assert tracked(archive) == before
        archive.redo()
        assert not tracked(archive)["document"]
        archive.undo()
        assert tracked(archive) == before

    def test_undo_and_redo_work_across_restarts_and_name_what_they_do(self, archive: Archive):
        states = [tracked(archive)]
        for name in ("one", "two", "three"):
            create_code(archive, name)
            states.append(tracked(archive))
        for number in (2, 1, 0):
            archive.close()
            archive = Archive.open(archive.path)
            assert archive.undo_label() == f"Create code {('one', 'two', 'three')[number]}"
            archive.undo()
            assert tracked(archive) == states[number]
        assert archive.undo_label() is None
        assert archive.undo() is None
        for number in (1, 2, 3):
            archive.close()
            archive = Archive.open(archive.path)
            assert archive.redo_label() == f"Create code {('one', 'two', 'three')[number - 1]}"
            archive.redo()
            assert tracked(archive) == states[number]
        assert archive.redo_label() is None
        assert archive.redo() is None
        archive.close()

    def test_a_new_change_ends_what_can_be_done_again_and_an_empty_one_does_not(
        self, archive: Archive
    ):
        create_code(archive, "one")
        create_code(archive, "two")
        archive.undo()
        with archive.change("Nothing"):
            pass
        assert archive.redo_label() == "Create code two"
        create_code(archive, "three")
        assert archive.redo_label() is None
        archive.undo()
        archive.undo()
        assert codes(archive) == []

    def test_undo_of_a_deletion_is_noted_in_the_provenance(self, archive: Archive):
        document_id = add_document(archive)
        with archive.change("Delete") as session:
            documents.delete_documents(session, [document_id], archive.actor)
        archive.undo()
        archive.redo()
        with archive.read() as session:
            kinds = [event.kind for event in documents.provenance(session, document_id)]
        assert kinds == ["deaccession", "reaccession", "deaccession"]

    def test_what_a_later_step_needs_is_kept_when_steps_overlap(self, archive: Archive):
        """A collection is made while a long step runs, which then files into it."""
        with archive.begin("Add documents") as step:
            first = add_document(archive, "one")
            create_in: list[str] = []
            with step.change() as session:
                codebook.create(session, "from the long step")
            with archive.change("New collection") as session:
                create_in.append(collections.create(session, "Later").id)
            with step.change() as session:
                collections.add_documents(session, create_in[0], [first])
        states = [tracked(archive)]
        while archive.undo():
            states.append(tracked(archive))
        assert all(not table for table in states[-1].values())
        with pytest.raises(NotAllowed, match="cannot be done again"):
            redo_all(archive)
        with archive.read() as session:
            assert history.redoable(session) is not None

    def test_two_threads_undoing_at_once_take_back_two_steps(self, archive: Archive):
        for number in range(10):
            create_code(archive, str(number))
        threads = [threading.Thread(target=archive.undo) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert codes(archive) == ["0", "1", "2", "3"]


class TestLongSteps:
    def test_a_disk_that_stays_full_leaves_a_step_that_can_be_undone(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ):
        full = ArchiveUnavailable(archive.path, "The disk is full; make room, then try again.")

        def be_cut_short() -> None:
            with archive.begin("Cut short") as step:
                with step.change() as session:
                    codebook.create(session, "first")
                monkeypatch.setattr(step, "_write", mock.Mock(side_effect=full))

        with pytest.raises(ArchiveUnavailable):
            be_cut_short()
        assert archive.undo_label() == "Cut short"
        archive.undo()
        assert codes(archive) == []

    def test_a_long_step_is_one_undo(self, archive: Archive):
        with archive.begin("Add codes") as step:
            for number in range(3):
                with step.change() as session:
                    codebook.create(session, str(number))
            step.rename("Add three codes")
        assert archive.undo_label() == "Add three codes"
        archive.undo()
        assert codes(archive) == []
        archive.redo()
        assert len(codes(archive)) == 3

    def test_a_running_step_cannot_be_undone_but_a_later_one_can(self, archive: Archive):
        with archive.begin("Running") as step:
            with step.change() as session:
                codebook.create(session, "one")
            with pytest.raises(NotAllowed, match="still running"):
                archive.undo()
            create_code(archive, "between")
            undone = archive.undo()
            assert undone is not None
            assert undone.label == "Create code between"
            with step.change() as session:
                codebook.create(session, "two")
            assert archive.redo_label() == "Create code between"
        assert codes(archive) == ["one", "two"]

    def test_a_long_step_without_changes_leaves_no_trace(self, archive: Archive):
        with archive.begin("Nothing"):
            pass
        with archive.begin("Nothing either") as step, step.change():
            pass
        assert rows(archive, "step") == []

    def test_a_failing_part_of_a_long_step_leaves_the_parts_before(self, archive: Archive):
        def fail_half_way() -> None:
            with archive.begin("Half") as step:
                with step.change() as session:
                    codebook.create(session, "one")
                with step.change() as session:
                    codebook.create(session, "two")
                    raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail_half_way()
        assert codes(archive) == ["one"]
        assert archive.undo_label() == "Half"
        archive.undo()
        assert codes(archive) == []

    @pytest.mark.parametrize("parts", [0, 1, 3])
    def test_a_step_cut_off_by_a_crash_is_closed_when_the_archive_opens(
        self, archive: Archive, parts: int
    ):
        archive.close()
        told = subprocess.run(
            [
                sys.executable,
                "-c",
                "import os, pathlib, sys\n"
                "from archivist.archive import Archive\n"
                "from archivist.store import codebook\n"
                "archive = Archive.open(pathlib.Path(sys.argv[1]))\n"
                "step = archive.begin('Cut off')\n"
                "with step.change():\n    pass\n"
                "for number in range(int(sys.argv[2])):\n"
                "    with step.change() as session:\n"
                "        codebook.create(session, str(number))\n"
                "os._exit(9)",
                str(archive.path),
                str(parts),
            ],
            check=False,
        )
        assert told.returncode == 9
        with Archive.open(archive.path) as reopened:
            assert len(codes(reopened)) == parts
            assert reopened.undo_label() == ("Cut off" if parts else None)
            reopened.undo()
            assert codes(reopened) == []


class TestSnapshots:
    def test_a_snapshot_is_due_once_a_day_when_the_archive_changed(self, archive: Archive):
        create_code(archive, "peace")
        taken = archive.snapshot_if_due()
        assert taken is not None
        assert archive.snapshot_if_due() is None

    def test_half_copied_originals_go_when_the_archive_opens(self, archive: Archive):
        leftover = archive.originals / ".incoming-abc"
        leftover.write_bytes(b"half")
        archive.close()
        Archive.open(archive.path).close()
        assert not leftover.exists()

    def test_every_step_knows_who_did_it_and_when(self, archive: Archive):
        archive.actor = "Sato"
        create_code(archive, "peace")
        with archive.read() as session:
            step = session.exec(select(Step)).one()
        assert step.actor == "Sato"
        assert step.at.tzinfo is not None


class TestReadOnlyMedium:
    """As on a disc or in a folder of somebody else's."""

    @pytest.fixture
    def frozen(self, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Path:
        create_code(archive, "peace")
        archive.close()
        monkeypatch.setattr(database, "is_frozen", lambda file: archive.path in file.parents)
        return archive.path

    def test_an_archive_can_be_read_and_leaves_no_file(self, frozen: Path):
        before = sorted(frozen.rglob("*"))
        with Archive.open(frozen, read_only=True) as archive:
            assert codes(archive) == ["peace"]
            assert sorted(frozen.rglob("*")) == before

    def test_writing_is_refused_in_a_plain_sentence(self, frozen: Path):
        with pytest.raises(NotAllowed, match="cannot be written"):
            Archive.open(frozen)

    def test_an_archive_that_was_not_closed_is_not_read_in_part(self, frozen: Path):
        (frozen / "archive.sqlite-wal").write_bytes(b"more")
        with pytest.raises(NotAllowed, match="opened once"):
            Archive.open(frozen, read_only=True)


@pytest.mark.parametrize("read_only", [True, False])
def test_an_archive_with_a_program_in_it_is_not_opened(tmp_path: Path, read_only: bool) -> None:
    Archive.create(tmp_path / "strange").close()
    with closing(sqlite3.connect(tmp_path / "strange" / "archive.sqlite")) as connection:
        connection.execute(
            "CREATE TRIGGER evil AFTER INSERT ON code BEGIN DELETE FROM document; END"
        )
        connection.commit()
    with pytest.raises(ArchiveDamaged, match="evil"):
        Archive.open(tmp_path / "strange", read_only=read_only)
