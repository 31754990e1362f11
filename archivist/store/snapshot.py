"""Copies of the database by SQLite's online backup, checked before they count, then thinned."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from archivist.errors import ArchiveDamaged
from archivist.store.database import connect, faults_named, integrity_problems

_STAMP = "%Y%m%dT%H%M%S%fZ"
_DAILY, _WEEKLY, _MONTHLY = 7, 4, 12


def copy_database(file: Path, target: Path) -> None:
    """Writes a checked copy of the database `file` to `target`, replacing it whole or not at all.

    Raises ArchiveDamaged when the copy fails its check, ArchiveUnavailable without room.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(target.name + ".part")
    temporary.unlink(missing_ok=True)
    try:
        with (
            faults_named(file.parent),
            closing(connect(file)) as source,
            closing(sqlite3.connect(temporary)) as copy,
        ):
            source.backup(copy)  # in one go: in steps it would begin again after each commit
            copy.execute("PRAGMA journal_mode=DELETE")
        problems = integrity_problems(temporary, quick=True)
        if problems:
            raise ArchiveDamaged(file.parent, f"The copy failed its check: {problems[0]}.")
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(target)
    finally:
        for leftover in (temporary, *target.parent.glob(temporary.name + "-*")):
            leftover.unlink(missing_ok=True)


def take(file: Path, backups: Path, reason: str) -> Path:
    """A snapshot of `file` in `backups`, named by time and `reason`; older ones are thinned."""
    target = backups / f"{datetime.now(UTC).strftime(_STAMP)}-{reason}.sqlite"
    copy_database(file, target)
    thin(backups)
    return target


def newest(backups: Path) -> datetime | None:
    """When the newest snapshot was taken, UTC; None when there is none."""
    moments = [moment for _, moment in _dated(backups)]
    return max(moments, default=None)


def is_due(file: Path, backups: Path) -> bool:
    """Whether the archive changed since a snapshot that is older than a day (or never made)."""
    last = newest(backups)
    if last is None:
        return True
    changed = max(
        datetime.fromtimestamp(part.stat().st_mtime, UTC)
        for part in (file, file.with_name(file.name + "-wal"))
        if part.exists() and part.stat().st_size  # opening alone makes an empty -wal
    )
    return datetime.now(UTC) - last > timedelta(days=1) and changed > last


def thin(backups: Path) -> None:
    """Keeps the newest of each of 7 days, 4 weeks and 12 months, and all from the last day."""
    dated = sorted(_dated(backups), key=lambda pair: pair[1], reverse=True)
    keep = {path for path, moment in dated if datetime.now(UTC) - moment < timedelta(days=1)}
    for form, count in (("%Y-%m-%d", _DAILY), ("%G-%V", _WEEKLY), ("%Y-%m", _MONTHLY)):
        seen: dict[str, Path] = {}
        for path, moment in dated:
            seen.setdefault(moment.strftime(form), path)
        keep.update(list(seen.values())[:count])
    for path, _ in dated:
        if path not in keep:
            path.unlink(missing_ok=True)


def _dated(backups: Path) -> list[tuple[Path, datetime]]:
    found = []
    for path in backups.glob("*.sqlite"):
        try:
            moment = datetime.strptime(path.name.split("-", 1)[0], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append((path, moment))
    return found
