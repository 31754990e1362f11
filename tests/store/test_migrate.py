"""Upgrades: every released schema opens with all its rows, or its file stays as it was."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from archivist import backup
from archivist.archive import Archive
from archivist.errors import UpgradeFailed
from archivist.store import database, migrate
from tests.tables import tracked

SCHEMAS = Path(__file__).parents[1] / "data" / "schemas"
PRESENT = database.SCHEMA_VERSION
NEW = (  # since the first schema
    *("containment", "document_rendition", "staged_item"),
    *("distinct_text", "rendition_text", "text_band", "text_pair"),
    *("story_group", "story_member", "story_refusal"),
)
RELEASED = sorted(SCHEMAS.glob("*.sql"))
TABLES = [name for name in SQLModel.metadata.tables if name not in ("alembic_version", "step")]

NEXT = """
import os
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{number:04}", "{before:04}"

def upgrade() -> None:
    with op.batch_alter_table("document", recreate="always") as table:
        table.add_column(sa.Column("genre", sa.String(), nullable=True))
    {then}
"""


def build(script: Path, folder: Path) -> Path:
    """An archive folder whose database is the script's."""
    folder.mkdir()
    connection = sqlite3.connect(folder / "archive.sqlite")
    connection.executescript(script.read_text("utf-8"))
    connection.close()
    return folder


def counts(file: Path) -> dict[str, int]:
    """How many rows the tables have; tables of a later schema, and empty new ones, are left out."""
    connection = sqlite3.connect(file)
    try:
        there = [name for (name,) in connection.execute("SELECT name FROM sqlite_master")]
        found = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in TABLES
            if table in there
        }
        return {table: count for table, count in found.items() if count or table not in NEW}
    finally:
        connection.close()


def version(file: Path) -> int:
    connection = sqlite3.connect(file)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return build(SCHEMAS / "0001.sql", tmp_path / "old")


def add_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str = "pass") -> Path:
    """A schema after the present one, whose upgrade rebuilds the table everything hangs on."""
    scripts = tmp_path / "100 % migrations"
    shutil.copytree(migrate._SCRIPTS, scripts)
    before = PRESENT
    revision = NEXT.format(number=before + 1, before=before, then=then)
    (scripts / "versions" / f"{before + 1:04}_next.py").write_text(revision)
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts)
    monkeypatch.setattr(database, "SCHEMA_VERSION", before + 1)
    return scripts


def test_the_migrations_give_the_tables_of_the_model(archive: Archive):
    with archive._reader.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, SQLModel.metadata) == []
    assert version(archive.file) == database.SCHEMA_VERSION


def test_there_is_a_fixture_of_every_schema():
    assert [int(script.stem) for script in RELEASED] == list(range(1, database.SCHEMA_VERSION + 1))


@pytest.mark.parametrize("script", RELEASED, ids=lambda script: script.stem)
def test_a_released_schema_opens_with_every_row(tmp_path: Path, script: Path):
    folder = build(script, tmp_path / "old")
    before = counts(folder / "archive.sqlite")
    assert all(before.values()), before
    with Archive.open(folder) as archive:
        assert counts(archive.file) == before
        assert database.integrity_problems(archive.file) == []
        rows = tracked(archive)
        undone = archive.undo()
        assert undone is not None
        assert undone.label == "Save query"
        archive.redo()
        assert tracked(archive) == rows


def test_an_upgrade_keeps_every_row_and_a_copy_from_before(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    before = counts(old / "archive.sqlite")
    add_revision(tmp_path, monkeypatch)
    with Archive.open(old) as archive:
        assert counts(archive.file) == before
        assert version(archive.file) == PRESENT + 1
        assert database.integrity_problems(archive.file) == []
        archive.undo()
        archive.redo()
        (copy,) = archive.backups.iterdir()
    assert copy.name.endswith("-before-upgrade.sqlite")
    assert version(copy) == 1
    assert counts(copy) == before


def test_a_read_only_opening_of_an_older_archive_upgrades_it_and_stays_read_only(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    add_revision(tmp_path, monkeypatch)
    with Archive.open(old, read_only=True) as beside, Archive.open(old) as archive:
        assert beside.read_only
        assert not archive.read_only
        assert version(archive.file) == PRESENT + 1


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ('op.execute("DELETE FROM body")', "would lose rows of body"),
        ('op.execute("UPDATE body SET annotation_id = 1")', "would lose rows of body"),
        ('op.execute("SELECT no_such_column FROM body")', "no such column"),
    ],
)
def test_an_upgrade_that_would_lose_something_leaves_the_old_file(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str, words: str
):
    before = counts(old / "archive.sqlite")
    with monkeypatch.context() as patched:
        add_revision(tmp_path, patched, then)
        with pytest.raises(UpgradeFailed, match=words):
            Archive.open(old)
    assert version(old / "archive.sqlite") == 1
    with Archive.open(old) as archive:
        assert counts(archive.file) == before


def test_a_program_killed_in_an_upgrade_leaves_the_old_file(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    before = counts(old / "archive.sqlite")
    scripts = add_revision(tmp_path, monkeypatch, "os._exit(9)")
    monkeypatch.undo()
    program = (
        "import pathlib, sys\n"
        "from archivist.archive import Archive\n"
        "from archivist.store import database, migrate\n"
        "migrate._SCRIPTS = pathlib.Path(sys.argv[1])\n"
        "database.SCHEMA_VERSION += 1\n"
        "Archive.open(pathlib.Path(sys.argv[2]))\n"
    )
    told = subprocess.run([sys.executable, "-c", program, scripts, old], check=False)
    assert told.returncode == 9
    assert version(old / "archive.sqlite") == 1
    with Archive.open(old) as archive:
        assert counts(archive.file) == before


def test_a_backup_of_an_older_schema_is_restored_and_upgraded(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    before = counts(old / "archive.sqlite")
    with Archive.open(old) as archive:
        (archive.path / "originals").mkdir(exist_ok=True)
        _keep_originals(archive)
        backup.write_backup(archive, tmp_path / "b.zip", lambda *_: None, Event())
    add_revision(tmp_path, monkeypatch)
    backup.restore(tmp_path / "b.zip", tmp_path / "restored", lambda *_: None, Event())
    with Archive.open(tmp_path / "restored") as restored:
        assert version(restored.file) == PRESENT + 1
        assert counts(restored.file) == before


def _keep_originals(archive: Archive) -> None:
    """Puts the bytes back that the SQL does not hold."""
    connection = sqlite3.connect(archive.file)
    rows = connection.execute(
        "SELECT sha256, extension, text FROM original JOIN rendition ON original_id = original.id"
    ).fetchall()
    connection.close()
    for sha256, extension, text in rows:
        place = archive.originals / sha256[:2] / f"{sha256}{extension}"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(text.encode())
