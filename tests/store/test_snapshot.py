"""Snapshots are checked copies, thinned by day, week and month."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.errors import ArchiveDamaged, ArchiveUnavailable
from archivist.store import codebook, database, snapshot
from tests.tables import rows

STAMP = "%Y%m%dT%H%M%S%fZ"


def make(backups: Path, *ages: timedelta) -> list[str]:
    names = []
    for age in ages:
        names.append(f"{(datetime.now(UTC) - age).strftime(STAMP)}-daily.sqlite")
        (backups / names[-1]).touch()
    return names


def left(backups: Path) -> set[str]:
    return {file.name for file in backups.iterdir()}


def test_a_snapshot_is_a_sound_copy_without_side_files(archive: Archive):
    with archive.change("Code") as session:
        codebook.create(session, "peace")
    taken = archive.snapshot("by hand")
    assert taken.name.endswith("-by hand.sqlite")
    assert database.schema_version(taken) == database.SCHEMA_VERSION
    assert database.integrity_problems(taken) == []
    connection = sqlite3.connect(taken)
    assert connection.execute("SELECT name FROM code").fetchall() == [("peace",)]
    connection.close()
    assert left(archive.backups) == {taken.name}


def test_a_copy_of_a_damaged_database_is_refused_and_the_old_copy_stays(tmp_path: Path):
    with Archive.create(tmp_path / "a") as archive:
        file = archive.file
    data = bytearray(file.read_bytes())
    data[8192:12288] = b"\xff" * 4096
    file.write_bytes(data)
    target = tmp_path / "copy.sqlite"
    target.write_bytes(b"old")
    with pytest.raises(ArchiveDamaged, match="failed its check"):
        snapshot.copy_database(file, target)
    assert target.read_bytes() == b"old"
    assert not list(tmp_path.glob("*.part*"))


def test_a_database_that_is_not_there_is_not_made_by_copying_it(tmp_path: Path):
    with pytest.raises(ArchiveUnavailable):
        snapshot.copy_database(tmp_path / "none.sqlite", tmp_path / "copy.sqlite")
    assert list(tmp_path.glob("*.sqlite*")) == []


def test_thinning_keeps_a_day_whole_then_days_weeks_and_months(tmp_path: Path):
    today = make(tmp_path, *(timedelta(hours=hours) for hours in range(1, 20, 3)))
    old = make(tmp_path, *(timedelta(days=days, hours=2) for days in range(1, 800)))
    (tmp_path / "mine.sqlite").touch()
    (tmp_path / "20260101T000000000000Z-before.txt").touch()
    snapshot.thin(tmp_path)
    kept = left(tmp_path)
    assert kept > set(today)
    assert "mine.sqlite" in kept
    assert "20260101T000000000000Z-before.txt" in kept
    moments = sorted(datetime.strptime(name.split("-")[0], STAMP) for name in kept & set(old))
    days = [datetime.now(UTC).replace(tzinfo=None) - moment for moment in moments]
    assert sum(age < timedelta(days=7) for age in days) >= 5
    assert 14 <= len(moments) <= 7 + 4 + 12
    assert len({moment.strftime("%Y-%m") for moment in moments}) == 12
    before = left(tmp_path)
    snapshot.thin(tmp_path)
    assert left(tmp_path) == before


def test_several_snapshots_of_an_old_day_leave_the_newest(tmp_path: Path):
    noon = datetime.now(UTC).replace(hour=12, minute=0) - timedelta(days=3)
    for hour in (1, 5, 9):
        moment = noon + timedelta(hours=hour)
        (tmp_path / f"{moment.strftime(STAMP)}-daily.sqlite").touch()
    snapshot.thin(tmp_path)
    (name,) = left(tmp_path)
    assert datetime.strptime(name.split("-")[0], STAMP).hour == 21


def test_a_snapshot_is_due_when_the_last_is_older_than_a_day_and_something_changed(
    archive: Archive,
):
    assert snapshot.is_due(archive.file, archive.backups)
    archive.close()
    (name,) = make(archive.backups, timedelta(hours=30))
    two_days_ago = (datetime.now(UTC) - timedelta(days=2)).timestamp()
    os.utime(archive.file, (two_days_ago, two_days_ago))
    with Archive.open(archive.path) as opened:
        assert rows(opened, "code") == []
        assert opened.snapshot_if_due() is None  # opening and reading change nothing
        with opened.change("Code") as session:
            codebook.create(session, "peace")
        assert opened.snapshot_if_due() is not None
        assert opened.snapshot_if_due() is None
    assert name in left(archive.backups)
