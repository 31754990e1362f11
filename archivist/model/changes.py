"""The change log, and the notice that goes out after each commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, now


class StepKind(StrEnum):
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class StepState(StrEnum):
    """Where a `do` step stands: open (still being written), done, undone, or past redoing."""

    OPEN = "open"
    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class Step(SQLModel, table=True):
    """One named act: what undo and redo name. `target_id` is the step an undo or redo is about."""

    id: int | None = Field(default=None, primary_key=True)
    label: str
    kind: str = StepKind.DO
    state: str = Field(default=StepState.DONE, index=True)
    target_id: int | None = None
    actor: str = ""
    at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class Change(SQLModel, table=True):
    """One row before and after, as JSON objects of its columns (null: it did not exist).

    `seq` rises with every change and is never used twice.
    """

    __table_args__ = {"sqlite_autoincrement": True}

    seq: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    table_name: str
    row_id: str
    before: str | None = None
    after: str | None = None


class Setting(SQLModel, table=True):
    """A fact about the archive itself (its id, the step being written); not undone."""

    key: str = Field(primary_key=True)
    value: str


@dataclass(frozen=True)
class Changes:
    """What one commit changed: table name -> ids of rows. It names tables, never screens."""

    label: str
    last_seq: int
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def touch(self, *tables: str) -> bool:
        return any(table in self.ids for table in tables)
