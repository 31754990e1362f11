"""The exact rows of an archive, for tests that compare before and after."""

from __future__ import annotations

import sqlite3
from typing import Any

from archivist.archive import Archive
from archivist.store.history import TRACKED

Tables = dict[str, list[tuple[Any, ...]]]


def tracked(archive: Archive) -> Tables:
    """Every row of every table that undo answers for, in order of id."""
    return {table: rows(archive, table) for table in TRACKED}


def rows(archive: Archive, table: str) -> list[tuple[Any, ...]]:
    """The rows of one table as SQLite holds them, read past the program."""
    connection = sqlite3.connect(archive.file)
    try:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
    finally:
        connection.close()
