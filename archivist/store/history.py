"""The change log: triggers write it, undo and redo replay it.

The triggers are temporary ones of the writing connection: made from the present tables, and
allowed to call JSON functions though the schema of a file is never trusted. They catch every way
a row can change, bulk statements and cascades included, and ask the setting `step` which step is
being written; outside a change it is absent and the write fails.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, text
from sqlalchemy import select as sa_select
from sqlmodel import Session, SQLModel, col, select

from archivist.model.changes import Change, Changes, Setting, Step, StepKind, StepState

TRACKED = (
    "document",
    "document_rendition",
    "creator",
    "field_origin",
    "annotation",
    "body",
    "code",
    "authority_record",
    "name_form",
    "collection",
    "collection_member",
    "saved_query",
    "story_group",
    "story_member",
    "story_refusal",
)

_STEP = "(SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'step')"


def install(connection: Any) -> None:
    """Creates the logging triggers of every tracked table on a writing DBAPI connection."""
    for table in TRACKED:
        columns = [column.name for column in SQLModel.metadata.tables[table].columns]
        old, new = (
            "json_object(" + ", ".join(f"'{name}', {row}.\"{name}\"" for name in columns) + ")"
            for row in ("OLD", "NEW")
        )
        for act, row_id, before, after, when in (
            ("INSERT", "NEW.id", "NULL", new, ""),
            ("DELETE", "OLD.id", old, "NULL", ""),
            ("UPDATE", "NEW.id", old, new, f"WHEN {old} IS NOT {new}"),
        ):
            connection.execute(
                f"CREATE TEMP TRIGGER log_{table}_{act.lower()} AFTER {act} ON main.{table} "
                f"{when} BEGIN INSERT INTO change (step_id, table_name, row_id, before, after) "
                f"VALUES ({_STEP}, '{table}', {row_id}, {before}, {after}); END"
            )


def begin_step(session: Session, step: Step) -> int:
    """Makes `step` the one that changes are logged under; returns its id."""
    session.add(step)
    session.flush()
    if step.id is None:
        raise AssertionError("a flushed step has an id")
    session.add(Setting(key="step", value=str(step.id)))
    session.flush()
    return step.id


def end_step(session: Session, step: Step, first_seq: int) -> Changes:
    """Closes the log for this transaction and tells what it changed since `first_seq`.

    A step that changed nothing leaves no trace.
    """
    session.flush()
    session.exec(text("DELETE FROM setting WHERE key = 'step'"))  # type: ignore[call-overload]
    ids: dict[str, set[str]] = {}
    last = first_seq
    for change in changes_since(session, first_seq):
        ids.setdefault(change.table, set()).add(change.row_id)
        last = change.seq
    if ids and step.kind == StepKind.DO and not _has_changes(session, step, until=first_seq):
        _drop_redoable(session)
    if not ids and step.state != StepState.OPEN and not _has_changes(session, step, until=last):
        session.delete(step)
        session.flush()
    return Changes(step.label, last, {table: frozenset(rows) for table, rows in ids.items()})


def last_sequence(session: Session) -> int:
    """The sequence of the newest logged change; 0 in a new archive."""
    return session.connection().execute(_last()).scalar() or 0


@cache  # building a statement takes longer than running it
def _last() -> Select[Any]:
    return sa_select(func.max(SQLModel.metadata.tables["change"].columns.seq))


class LoggedChange(NamedTuple):
    """One row's change as the index follower reads it; `before` and `after` are JSON or None."""

    seq: int
    step_id: str
    table: str
    row_id: str
    before: str | None
    after: str | None


def changes_since(session: Session, seq: int, limit: int | None = None) -> list[LoggedChange]:
    """The changes after `seq`, in order; at most `limit` of them."""
    bounds = {"seq": seq, "most": -1 if limit is None else limit}
    return [LoggedChange(*row) for row in session.connection().execute(_since(), bounds)]


@cache
def _since() -> Select[Any]:
    columns = SQLModel.metadata.tables["change"].columns
    return (
        sa_select(*columns)
        .where(columns.seq > bindparam("seq"))
        .order_by(columns.seq)
        .limit(bindparam("most"))
    )


def comings_and_goings(session: Session, seq: int) -> list[tuple[str, bool]]:
    """Documents that came (True) or went (False) after `seq`, in order."""
    statement = (
        select(Change.row_id, Change.after)
        .where(col(Change.seq) > seq, Change.table_name == "document")
        .where(col(Change.before).is_(None) | col(Change.after).is_(None))
        .order_by(col(Change.seq))
    )
    return [(row_id, after is not None) for row_id, after in session.exec(statement)]


def steps(session: Session, limit: int | None = None, *, before: int | None = None) -> list[Step]:
    """Every step, newest first; those older than the step `before` where one is given."""
    statement = select(Step).order_by(col(Step.id).desc()).limit(limit)
    if before is not None:
        statement = statement.where(col(Step.id) < before)
    return list(session.exec(statement))


def undoable(session: Session) -> Step | None:
    """The step that undo would take back."""
    done = (StepState.DONE, StepState.OPEN)
    statement = select(Step).where(Step.kind == StepKind.DO, col(Step.state).in_(done))
    return session.exec(statement.order_by(col(Step.id).desc()).limit(1)).first()


def redoable(session: Session) -> Step | None:
    """The step that redo would do again."""
    statement = select(Step).where(Step.kind == StepKind.DO, Step.state == StepState.UNDONE)
    return session.exec(statement.order_by(col(Step.id)).limit(1)).first()


def take_back(session: Session, step: Step) -> None:
    """Puts every row `step` changed back to what it was before."""
    for change in _changes_of(session, step, newest_first=True):
        _put(session, change.table_name, change.row_id, change.after, change.before)
    step.state = StepState.UNDONE
    session.add(step)


def do_again(session: Session, step: Step) -> None:
    """Puts every row `step` changed to what it was after."""
    for change in _changes_of(session, step, newest_first=False):
        _put(session, change.table_name, change.row_id, change.before, change.after)
    step.state = StepState.DONE
    session.add(step)


def close_open_steps(session: Session) -> None:
    """Marks steps that a crash left open as done, so that they can be undone."""
    for step in session.exec(select(Step).where(Step.state == StepState.OPEN)).all():
        if _has_changes(session, step, until=last_sequence(session)):
            step.state = StepState.DONE
            session.add(step)
        else:
            session.delete(step)


def _has_changes(session: Session, step: Step, *, until: int) -> bool:
    statement = select(Change.seq).where(Change.step_id == step.id, col(Change.seq) <= until)
    return session.exec(statement.limit(1)).first() is not None


def _changes_of(session: Session, step: Step, *, newest_first: bool) -> Iterable[Change]:
    order = col(Change.seq).desc() if newest_first else col(Change.seq)
    return session.exec(select(Change).where(Change.step_id == step.id).order_by(order)).all()


def _put(session: Session, table: str, row_id: str, old: str | None, new: str | None) -> None:
    """Turns the row as `old` into the row as `new`; both are the log's JSON or None."""
    connection = session.connection()
    if table not in TRACKED:
        raise AssertionError(f"{table} is not in the change log")
    if new is None:
        connection.execute(text(f"DELETE FROM {table} WHERE id = :id"), {"id": row_id})
        return
    values = json.loads(new)
    known = {column.name for column in SQLModel.metadata.tables[table].columns}
    values = {name: value for name, value in values.items() if name in known}
    if old is None:
        names = ", ".join(f'"{name}"' for name in values)
        slots = ", ".join(f":{name}" for name in values)
        connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({slots})"), values)
    else:
        sets = ", ".join(f'"{name}" = :{name}' for name in values)
        connection.execute(text(f"UPDATE {table} SET {sets} WHERE id = :id"), values)


def _drop_redoable(session: Session) -> None:
    for step in session.exec(select(Step).where(Step.state == StepState.UNDONE)):
        step.state = StepState.DROPPED
        session.add(step)
