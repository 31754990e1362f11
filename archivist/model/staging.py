"""What was read and waits for a person's word before it becomes a document."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now


class StagedState(StrEnum):
    """How far a staged file is: WAITING to be read, READY without a warning, WARNED with one."""

    WAITING = "waiting"
    READY = "ready"
    WARNED = "warned"
    DUPLICATE = "duplicate"
    LOCKED = "locked"
    FAILED = "failed"
    OPENED = "opened"


class StagedItem(SQLModel, table=True):
    """A file, a member of one, or a record of one, as it was read; outside the change log.

    `position` counts the chosen files, `sequence` what came of each. `path` is where it came
    from, `member` its place inside the original `parent_sha256`. `extract` is the reading as
    JSON, "" when there is none; `edits` a JSON object of the values a person gave, by field name.
    `similar_id` is a document that looks the same, `similar` how.
    """

    __tablename__ = "staged_item"

    id: str = Field(default_factory=new_id, primary_key=True)
    accession_id: str = Field(foreign_key="accession.id", index=True)
    position: int
    sequence: int = 0
    path: str
    name: str
    member: str = ""
    parent_sha256: str = ""
    sha256: str = Field(default="", index=True)
    extension: str = ""
    byte_size: int = 0
    state: str = Field(index=True)
    title: str = ""
    creators: str = ""
    date: str = ""
    publisher: str = ""
    language: str = ""
    media_type: str = ""
    warnings: str = ""
    error: str = ""
    similar: str = ""
    similar_id: str = ""
    extract: str = ""
    edits: str = "{}"
    options: str = "{}"
    staged_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
