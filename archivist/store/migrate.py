"""Brings a database to the present schema with Alembic, or leaves the old file as it was.

References are off while tables are rebuilt: with them on, a rebuilt parent takes its children
along by ON DELETE CASCADE.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DatabaseError

import archivist.model.tables  # noqa: F401  registers the tables
from archivist.errors import UpgradeFailed
from archivist.store import database, snapshot

_SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(file: Path, revision: str = "head") -> None:
    """Upgrades the database `file` (empty or older) to `revision`.

    A database with rows is copied to `backups/` first. Raises ArchiveDamaged when that copy fails
    its check, UpgradeFailed, leaving the old file, when an upgrade fails or would lose rows.
    """
    if file.exists():
        snapshot.take(file, file.parent / "backups", "before-upgrade")
    engine = create_engine(database.url(file))

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA foreign_keys=OFF")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.connect() as connection:
            _run(connection, file, revision)
            connection.commit()
    except DatabaseError as error:
        raise UpgradeFailed(file.parent, f"SQLite says: {error.orig}.") from error
    finally:
        engine.dispose()


def _run(connection: Connection, file: Path, revision: str) -> None:
    from alembic import command  # deferred: 0.2 s that an archive of today's schema never needs
    from alembic.config import Config

    before = _row_counts(connection)
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    after = _row_counts(connection)
    lost = [table for table, count in before.items() if after.get(table, count) < count]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").scalars().all()
    if lost or broken:
        rows = ", ".join(lost or sorted(set(broken)))
        raise UpgradeFailed(file.parent, f"The upgrade would lose rows of {rows}.")
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if found != ["ok"]:
        raise UpgradeFailed(file.parent, f"After the upgrade SQLite says: {found[0]}.")
    number = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    database.stamp(connection, int(number))


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).scalars()
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
        for name in names
    }
