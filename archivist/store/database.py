"""The one module that knows SQLite: settings, identity, checks.

Settings after https://sqlite.org/pragma.html; FULL, because WAL with NORMAL loses acknowledged
commits when the power fails.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from archivist.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveIsNewer,
    ArchiveUnavailable,
    NotAnArchive,
)

APPLICATION_ID = 0x41524356  # "ARCV", see https://sqlite.org/fileformat.html#application_id
SCHEMA_VERSION = 4
FILE_NAME = "archive.sqlite"

_SETTINGS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)

_NO_RIGHTS = "Its folder and files must be yours to read and write; a copy of the folder will do."
_OUTER_FAULTS = {
    sqlite3.SQLITE_FULL: "The disk is full; make room, then try again.",
    sqlite3.SQLITE_IOERR: "The disk reports a fault.",
    sqlite3.SQLITE_BUSY: "Another program is writing in it. Try again.",
    sqlite3.SQLITE_LOCKED: "Another program is writing in it. Try again.",
    sqlite3.SQLITE_PERM: _NO_RIGHTS,
    sqlite3.SQLITE_READONLY: _NO_RIGHTS,
    sqlite3.SQLITE_CANTOPEN: _NO_RIGHTS,
}


def url(file: Path) -> URL:
    """The address of `file`; built from parts, because a folder may be called "Who? 50 %"."""
    if not is_frozen(file):
        return URL.create("sqlite", database=str(file))
    query = {"immutable": "1", "mode": "ro", "uri": "true"}
    return URL.create("sqlite", database=f"file:{_uri_path(file)}", query=query)


def is_frozen(file: Path) -> bool:
    """Whether nothing can be written beside `file`, as on a medium that is read-only.

    SQLite reads a database in WAL mode there only when told that nobody else changes it.
    """
    return file.exists() and not os.access(file.parent, os.W_OK)


def unfinished(file: Path) -> bool:
    """Whether a part of `file` still stands in its write-ahead log."""
    log = file.with_name(file.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def make_engine(file: Path, *, prepare_writer: Callable[[Any], None] | None = None) -> Engine:
    """An engine on `file`; it can write only where `prepare_writer` sets its connections up."""
    writing = prepare_writer is not None
    engine = create_engine(url(file))

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin below, not in the driver
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if prepare_writer is not None:
            prepare_writer(connection)
        else:
            connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def schema_version(file: Path) -> int:
    """The schema version of the archive in `file`.

    Raises NotAnArchive, ArchiveIsNewer (its version is above ours), ArchiveUnavailable or
    ArchiveDamaged.
    """
    folder = file.parent
    if not file.is_file():
        raise NotAnArchive(folder)
    with faults_named(folder), closing(connect(file)) as connection:
        identity = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    if identity != APPLICATION_ID:
        raise NotAnArchive(folder)
    if version > SCHEMA_VERSION:
        raise ArchiveIsNewer(folder)
    return int(version)


def stamp(connection: Connection, version: int) -> None:
    """Writes the application id and schema version into the file."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def raw_connection(session: Session) -> Any:
    """The DBAPI connection of the session's transaction."""
    return session.connection().connection.dbapi_connection


def defer_references(session: Session) -> None:
    """Checks references at commit instead of at each row, for this transaction."""
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def roll_back(session: Session, raw: Any) -> None:
    """Ends the transaction, also the one that SQLite keeps open after a COMMIT that failed."""
    if raw.in_transaction:
        raw.execute("ROLLBACK")
    session.rollback()


def integrity_problems(file: Path, *, quick: bool = False) -> list[str]:
    """What SQLite's own checks find wrong with `file`; empty when it is sound."""
    connection = connect(file)
    try:
        check = "quick_check" if quick else "integrity_check"
        rows = [row[0] for row in connection.execute(f"PRAGMA {check}")]
        problems = [] if rows == ["ok"] else rows
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
            problems.append(f"{table} row {row} refers to a missing {parent}")
        return problems
    except sqlite3.DatabaseError as error:
        return [str(error)]
    finally:
        connection.close()


def foreign_programs(file: Path) -> list[str]:
    """Triggers and views that somebody put into `file`; Archivist stores none, and they could act.

    Its own triggers belong to a connection, see `store.history`.
    """
    connection = connect(file)
    try:
        query = "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')"
        return [f"{kind} {name} does not belong there" for kind, name in connection.execute(query)]
    finally:
        connection.close()


def connect(file: Path) -> sqlite3.Connection:
    """A connection that never makes a file where there is none."""
    mode = "mode=ro&immutable=1" if is_frozen(file) else "mode=rw"
    return sqlite3.connect(f"file:{_uri_path(file)}?{mode}", uri=True)


@contextmanager
def faults_named(folder: Path) -> Iterator[None]:
    """Turns what disk, rights or other programs did to SQLite into an ArchiveError.

    Faults of the program itself (a wrong statement, a broken reference) pass as they are.
    """
    try:
        yield
    except (sqlite3.DatabaseError, DatabaseError) as error:
        fault = error.orig if isinstance(error, DatabaseError) else error
        named = _named(folder, fault)
        if named is None:
            raise
        raise named from error


def _named(folder: Path, fault: BaseException | None) -> ArchiveError | None:
    primary = getattr(fault, "sqlite_errorcode", 0) & 0xFF  # https://sqlite.org/rescode.html
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return ArchiveDamaged(folder, f"SQLite says: {fault}.")
    detail = _OUTER_FAULTS.get(primary)
    return None if detail is None else ArchiveUnavailable(folder, detail)


def _uri_path(file: Path) -> str:
    return file.resolve().as_uri().removeprefix("file:")
