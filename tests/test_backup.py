"""A backup is one checked file; a restore is whole or nothing; a check finds what is wrong."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sqlite3
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from sqlmodel import select

from archivist import backup
from archivist.accession import admit, stage
from archivist.accession.adding import BYTES_GONE
from archivist.archive import Archive
from archivist.errors import (
    ArchiveDamaged,
    ArchiveExists,
    ArchiveIsNewer,
    BackupDamaged,
    NotAllowed,
    NotFound,
    Stopped,
)
from archivist.model.original import ProvenanceEvent
from archivist.store import codebook, database, leftovers, originals, staging
from tests.builders import add_document
from tests.exchange.marked import mark_up
from tests.tables import rows, tracked

MANIFEST = "manifest.json"


def quiet(*_: object) -> None:
    return None


def back_up(archive: Archive, file: Path) -> Path:
    backup.write_backup(archive, file, quiet, Event())
    return file


def restore(file: Path, folder: Path) -> None:
    backup.restore(file, folder, quiet, Event())


def verify(archive: Archive) -> list[str]:
    return backup.verify(archive, quiet, Event())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def full(archive: Archive) -> Archive:
    mark_up(archive)
    return archive


class Forgery:
    """A sound backup whose members can be changed before they are written again."""

    def __init__(self, file: Path) -> None:
        self.file = file
        with zipfile.ZipFile(file) as bundle:
            self.members = {name: bundle.read(name) for name in bundle.namelist()}
        self.manifest = json.loads(self.members.pop(MANIFEST))

    def write(self) -> Path:
        with zipfile.ZipFile(self.file, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, data in self.members.items():
                bundle.writestr(name, data)
            bundle.writestr(MANIFEST, json.dumps(self.manifest))
        return self.file

    @property
    def listed(self) -> list[dict[str, object]]:
        return self.manifest["members"]  # type: ignore[no-any-return]


class TestBackup:
    def test_a_restored_archive_has_every_row_and_every_original(self, full: Archive, out: Path):
        restore(back_up(full, out / "b.zip"), out / "restored")
        with Archive.open(out / "restored") as restored:
            assert restored.id == full.id
            assert tracked(restored) == tracked(full)
            for table in ("rendition", "original", "change", "step", "provenance_event"):
                assert rows(restored, table) == rows(full, table)
            assert verify(restored) == []
            undone = restored.undo()
            assert undone is not None
            assert undone.label == "Mark"
        assert sorted(entry.name for entry in out.iterdir()) == ["b.zip", "restored"]

    def test_a_backup_holds_database_originals_and_manifest_and_no_index(
        self, full: Archive, out: Path
    ):
        full.index_path.mkdir(parents=True)
        (full.index_path / "segment").write_bytes(b"pickle")
        with zipfile.ZipFile(back_up(full, out / "b.zip")) as bundle:
            names = bundle.namelist()
            manifest = json.loads(bundle.read(MANIFEST))
        kinds = {name.split("/")[0] for name in names}
        assert kinds == {"archive.sqlite", "originals", "manifest.json"}
        assert [row["name"] for row in manifest["members"]] == names[:-1]

    def test_an_original_in_a_backup_is_byte_for_byte_and_read_only(self, full: Archive, out: Path):
        restore(back_up(full, out / "b.zip"), out / "restored")
        for kept in full.originals.rglob("*.txt"):
            copy = out / "restored" / "originals" / kept.relative_to(full.originals)
            assert copy.read_bytes() == kept.read_bytes()
            assert copy.stat().st_mode & 0o222 == 0

    def test_a_backup_made_while_somebody_writes_is_one_consistent_state(
        self, full: Archive, out: Path
    ):
        stop = Event()

        def write() -> None:
            number = 0
            while not stop.is_set():
                with full.change("Pair") as session:
                    codebook.create(session, f"left {number}")
                    codebook.create(session, f"right {number}")
                number += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for number in range(3):
                restore(back_up(full, out / f"{number}.zip"), out / str(number))
        finally:
            stop.set()
            writer.join()
        for number in range(3):
            with Archive.open(out / str(number)) as restored, restored.read() as session:
                assert len(codebook.rows(session)) % 2 == 1  # the pairs and one of before

    def test_a_backup_replaces_the_one_before_and_cancelling_keeps_it(
        self, full: Archive, out: Path
    ):
        file = out / "b.zip"
        file.write_bytes(b"old")
        cancelled = Event()

        def stop(done: int, *_: object) -> None:
            if done == 2:
                cancelled.set()

        with pytest.raises(Stopped):
            backup.write_backup(full, file, stop, cancelled)
        assert file.read_bytes() == b"old"
        assert list(out.iterdir()) == [file]
        back_up(full, file)
        assert zipfile.is_zipfile(file)
        assert list(out.iterdir()) == [file]

    def test_a_backup_stands_outside_the_archive_in_a_folder_that_is_there(
        self, full: Archive, out: Path
    ):
        for inside in (full.path / "b.zip", full.backups / "b.zip"):
            with pytest.raises(NotAllowed, match="inside the archive"):
                back_up(full, inside)
        with pytest.raises(NotAllowed, match="is a folder"):
            back_up(full, out)
        with pytest.raises(NotFound, match="absent"):
            back_up(full, out / "absent" / "b.zip")

    def test_a_missing_original_is_said_before_a_backup_is_trusted(self, full: Archive, out: Path):
        next(full.originals.rglob("*.txt")).unlink()
        with pytest.raises(ArchiveDamaged, match="is missing"):
            back_up(full, out / "b.zip")
        assert list(out.iterdir()) == []

    def test_a_read_only_opening_can_be_backed_up(self, full: Archive, out: Path):
        with Archive.open(full.path, read_only=True) as beside:
            restore(back_up(beside, out / "b.zip"), out / "restored")


class TestRestore:
    @pytest.fixture
    def forgery(self, full: Archive, out: Path) -> Forgery:
        return Forgery(back_up(full, out / "b.zip"))

    def refuse(self, file: Path, words: str) -> None:
        target = file.parent / "restored"
        with pytest.raises(BackupDamaged, match=words):
            restore(file, target)
        assert sorted(entry.name for entry in file.parent.iterdir()) == [file.name]

    def test_only_a_new_or_empty_folder_is_restored_into(self, forgery: Forgery, out: Path):
        (out / "full").mkdir()
        (out / "full" / "mine").write_text("x")
        with pytest.raises(ArchiveExists):
            restore(forgery.file, out / "full")
        (out / "empty").mkdir()
        restore(forgery.file, out / "empty")
        Archive.open(out / "empty").close()

    def test_cancelling_a_restore_leaves_nothing(self, forgery: Forgery, out: Path):
        cancelled = Event()
        with pytest.raises(Stopped):
            backup.restore(forgery.file, out / "r", lambda *_: cancelled.set(), cancelled)
        assert [entry.name for entry in out.iterdir()] == ["b.zip"]

    def test_what_is_no_zip_or_no_backup_is_named(self, out: Path):
        with pytest.raises(NotFound):
            restore(out / "absent.zip", out / "r")
        file = out / "b.zip"
        file.write_bytes(b"not a zip")
        self.refuse(file, "not a sound backup")
        with zipfile.ZipFile(file, "w") as bundle:
            bundle.writestr("readme", "x")
        self.refuse(file, "not a backup of Archivist")
        for manifest in ("[]", "{", '{"format": "other"}', "[" * 100_000, '{"format": 1e999}'):
            with zipfile.ZipFile(file, "w") as bundle:
                bundle.writestr(MANIFEST, manifest)
            self.refuse(file, "not a backup of Archivist")

    @pytest.mark.parametrize(
        "name",
        [
            "../evil",
            "/tmp/evil",
            "originals/../../evil",
            "originals/ab/../../../evil",
            "C:\\evil",
            "backups/x.sqlite",
            "archive.sqlite-wal",
            "originals/aa/" + "a" * 63 + "\n",
            "ARCHIVE.SQLITE",
        ],
    )
    def test_names_that_lead_elsewhere_are_refused(self, forgery: Forgery, out: Path, name: str):
        forgery.members[name] = b"evil"
        row = {"name": name, "sha256": "0" * 64, "bytes": 4}
        forgery.listed.append(row)
        self.refuse(forgery.write(), "manifest is not sound")
        assert not (out.parent / "evil").exists()

    def test_members_the_manifest_does_not_name_are_left_out(self, forgery: Forgery, out: Path):
        forgery.members["../evil"] = b"evil"
        forgery.members["cache/index"] = b"pickle"
        restore(forgery.write(), out / "restored")
        assert not (out / "evil").exists()
        assert not (out / "restored" / "cache").exists()

    def test_a_changed_a_missing_and_a_doubled_member_are_refused(self, forgery: Forgery):
        name = next(name for name in forgery.members if name.startswith("originals"))
        data = forgery.members[name]
        forgery.members[name] = data[:-1] + b"?"
        self.refuse(forgery.write(), "is not what was backed up")
        forgery.members[name] = data + b"more"
        self.refuse(forgery.write(), "is not what was backed up")
        del forgery.members[name]
        self.refuse(forgery.write(), "is missing in it")
        forgery.members[name] = data
        forgery.listed.append(dict(forgery.listed[0]))
        self.refuse(forgery.write(), "manifest is not sound")

    def test_a_member_that_unpacks_without_end_is_cut_off_at_what_was_promised(
        self, forgery: Forgery
    ):
        name = next(name for name in forgery.members if name.startswith("originals"))
        forgery.members[name] = bytes(200 << 20)
        self.refuse(forgery.write(), "is not what was backed up")

    def test_a_backup_larger_than_the_disk_is_refused_before_it_is_read(
        self, forgery: Forgery, out: Path
    ):
        forgery.listed[0]["bytes"] = 1 << 60
        forgery.write()
        with pytest.raises(NotAllowed, match="has room for"):
            restore(forgery.file, out / "restored")
        assert [entry.name for entry in out.iterdir()] == ["b.zip"]

    @pytest.mark.parametrize("where", [0.1, 0.3, 0.5, 0.7, 0.9])
    def test_a_flipped_byte_anywhere_is_noticed(self, forgery: Forgery, out: Path, where: float):
        data = bytearray(forgery.file.read_bytes())
        data[int(len(data) * where)] ^= 0xFF
        forgery.file.write_bytes(data)
        try:
            restore(forgery.file, out / "restored")
        except BackupDamaged:
            assert [entry.name for entry in out.iterdir()] == ["b.zip"]
        else:  # a byte that means nothing, such as a time of day
            with Archive.open(out / "restored") as restored:
                assert verify(restored) == []

    @pytest.mark.parametrize(
        ("harm", "words"),
        [
            ("PRAGMA application_id=7", "none of Archivist's"),
            ("CREATE TRIGGER t AFTER DELETE ON body BEGIN DELETE FROM code; END", "trigger t"),
            ("CREATE VIEW v AS SELECT 1", "view v"),
            ("DELETE FROM rendition", "refers to a missing rendition"),
        ],
    )
    def test_a_database_that_is_not_sound_is_refused(
        self, forgery: Forgery, tmp_path: Path, harm: str, words: str
    ):
        self.change_database(forgery, tmp_path, lambda held: held.execute(harm))
        self.refuse(forgery.write(), words)

    def test_a_newer_backup_is_refused_plainly(self, forgery: Forgery, tmp_path: Path, out: Path):
        version = database.SCHEMA_VERSION + 1
        self.change_database(
            forgery, tmp_path, lambda held: held.execute(f"PRAGMA user_version={version}")
        )
        with pytest.raises(ArchiveIsNewer, match="newer Archivist"):
            restore(forgery.write(), out / "restored")
        assert [entry.name for entry in out.iterdir()] == ["b.zip"]

    def change_database(
        self, forgery: Forgery, tmp_path: Path, change: Callable[[sqlite3.Connection], object]
    ) -> None:
        file = tmp_path / "changed.sqlite"
        file.write_bytes(forgery.members["archive.sqlite"])
        connection = sqlite3.connect(file)
        change(connection)
        connection.commit()
        connection.close()
        data = file.read_bytes()
        forgery.members["archive.sqlite"] = data
        forgery.listed[0].update(sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))


class TestVerify:
    def test_a_sound_archive_has_no_problems_and_the_check_is_noted(self, full: Archive):
        told: list[int] = []
        assert backup.verify(full, lambda done, *_: told.append(done), Event()) == []
        assert told == [1, 2, 3]
        with full.read() as session:
            event = session.exec(
                select(ProvenanceEvent).where(ProvenanceEvent.kind == "fixity check")
            ).one()
        assert event.outcome == "success"

    def test_a_read_only_check_leaves_no_note(self, full: Archive):
        with Archive.open(full.path, read_only=True) as beside:
            assert verify(beside) == []
        assert not [row for row in rows(full, "provenance_event") if "fixity check" in row]

    def test_changed_and_missing_originals_are_named(self, full: Archive):
        first, second, third = sorted(full.originals.rglob("*.txt"))
        first.chmod(0o644)
        first.write_bytes(first.read_bytes() + b" ")
        second.unlink()
        problems = verify(full)
        assert f"original {first.name} has changed since it was received" in problems
        assert f"original {second.name} is missing" in problems
        assert not any(third.name in problem for problem in problems)
        with full.read() as session:
            event = session.exec(
                select(ProvenanceEvent).where(ProvenanceEvent.kind == "fixity check")
            ).one()
        assert event.outcome == "failure"
        assert first.name in event.detail

    def test_a_program_put_into_the_open_database_is_found(self, full: Archive):
        connection = sqlite3.connect(full.file)
        connection.execute("CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM body; END")
        connection.close()
        assert any("trigger t" in problem for problem in verify(full))

    def test_a_text_or_a_mark_changed_behind_the_programs_back_is_found(self, full: Archive):
        connection = sqlite3.connect(full.file)
        connection.execute("UPDATE rendition SET text = 'x' || text WHERE text LIKE 'CON%'")
        connection.execute("UPDATE annotation SET exact = 'else' WHERE exact = '高市早苗'")
        connection.commit()
        connection.close()
        problems = "\n".join(verify(full))
        assert problems.count("has changed since it was extracted") == 1
        assert "does not stand at its words “else”" in problems

    def test_broken_references_and_pages_are_found(self, full: Archive):
        connection = sqlite3.connect(full.file)
        connection.execute("DELETE FROM code")
        connection.commit()
        connection.close()
        assert any("refers to a missing code" in problem for problem in verify(full))

    def test_pages_that_cannot_be_read_are_named_and_raise_nothing(
        self, full: Archive, tmp_path: Path
    ):
        full.close()
        found = 0
        for page in range(1, full.file.stat().st_size // 4096, 4):
            copy = tmp_path / f"copy{page}"
            shutil.copytree(full.path, copy)
            with (copy / "archive.sqlite").open("r+b") as handle:
                handle.seek(page * 4096)
                handle.write(b"\xff" * 4096)
            try:
                with Archive.open(copy, read_only=True) as damaged:
                    assert verify(damaged)
            except ArchiveDamaged:
                pass
            found += 1
        assert found > 10

    def test_a_check_can_be_cancelled(self, full: Archive):
        cancelled = Event()
        cancelled.set()
        with pytest.raises(Stopped):
            backup.verify(full, quiet, cancelled)

    def test_the_log_survives_a_write_past_the_program(self, full: Archive):
        """What another program changed is not undone, and undo of our own steps still works."""
        connection = sqlite3.connect(full.file)
        connection.execute("UPDATE collection SET name = 'renamed elsewhere'")
        connection.commit()
        connection.close()
        assert full.undo() is not None
        assert rows(full, "collection") == []


def test_a_backup_holds_the_bytes_of_what_waits_on_the_list(
    archive: Archive, tmp_path: Path, out: Path
) -> None:
    file = tmp_path / "nara.txt"
    file.write_text("Leaders meet in Nara\n\nThe two leaders met on Tuesday in Nara.\n")
    stage(archive, [file])
    back_up(archive, out / "b.zip")
    file.unlink()
    restore(out / "b.zip", out / "restored")
    with Archive.open(out / "restored") as restored:
        assert verify(restored) == []
        assert [item.status for item in admit(restored).items] == ["added"]


def test_missing_bytes_of_what_waits_are_told_and_leave_it_on_the_list(
    archive: Archive, tmp_path: Path
) -> None:
    file = tmp_path / "nara.txt"
    file.write_text("Leaders meet in Nara\n\nThe two leaders met on Tuesday in Nara.\n")
    stage(archive, [file])
    (held,) = leftovers.on_disk(archive.originals).values()
    held.unlink()
    assert any("missing" in problem for problem in verify(archive))
    assert [item.status for item in admit(archive).items] == ["failed"]
    with archive.read() as session:
        (row,) = staging.rows(session, staging.ids(session))
    assert (row.state, row.error) == ("failed", BYTES_GONE)


def test_bytes_that_no_row_names_are_told_and_go_after_a_run_that_died(archive: Archive) -> None:
    kept = originals.keep(archive.originals, io.BytesIO(b"nobody's words"), "a.txt")
    assert verify(archive) == [f"no row names {kept.path.name}"]
    (archive.originals / ".receiving").touch()
    archive.close()
    with Archive.open(archive.path) as opened:
        assert not kept.path.exists()
        assert verify(opened) == []


def test_an_original_that_changed_on_the_disk_is_named_and_kept(
    archive: Archive, out: Path
) -> None:
    add_document(archive, "As it was received.")
    (path,) = (file for file in archive.originals.rglob("*.txt") if file.is_file())
    path.chmod(0o644)
    path.write_bytes(b"As it is now.")
    told = backup.write_backup(archive, out / "b.zip", quiet, Event())
    assert told == [f"original {path.name} has changed since it was received"]
    assert backup.restore(out / "b.zip", out / "restored", quiet, Event()) == told
    with Archive.open(out / "restored") as held:
        assert any(told[0] in problem for problem in verify(held))
