"""Bytes as received, the act of taking them in, and the dated lines of their provenance.

All five tables are append-only and stand outside the change log: what was received stays known.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now


class Original(SQLModel, table=True):
    """Bytes as received, kept as originals/ab/<sha256><extension>; one row for one hash."""

    id: str = Field(default_factory=new_id, primary_key=True)
    sha256: str = Field(unique=True)
    extension: str
    media_type: str
    byte_size: int
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class Containment(SQLModel, table=True):
    """An original that came inside another, and its place there (a member path, a record)."""

    id: str = Field(default_factory=new_id, primary_key=True)
    parent_id: str = Field(foreign_key="original.id", index=True)
    original_id: str = Field(foreign_key="original.id", index=True)
    path: str


class AccessionStatus(StrEnum):
    ADDED = "added"
    DUPLICATE = "duplicate"
    RECAPTURED = "recaptured"  # a page that was captured before; its text is kept beside
    OPENED = "opened"  # a container: what it holds follows
    LEFT_OUT = "left-out"
    LOCKED = "locked"
    FAILED = "failed"


class Accession(SQLModel, table=True):
    """One act of taking material in: when, how (file, folder, paste), by whom."""

    id: str = Field(default_factory=new_id, primary_key=True)
    how: str
    actor: str = ""
    at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class AccessionItem(SQLModel, table=True):
    """What became of one file of an accession; `document_id` may name a document since undone."""

    __tablename__ = "accession_item"

    id: str = Field(default_factory=new_id, primary_key=True)
    accession_id: str = Field(foreign_key="accession.id", index=True)
    position: int
    path: str
    status: str
    original_id: str | None = Field(default=None, foreign_key="original.id", index=True)
    document_id: str | None = Field(default=None, index=True)
    warnings: str = ""
    error: str = ""


class ProvenanceEvent(SQLModel, table=True):
    """A dated line of provenance (PREMIS): accession, extraction, fixity check, export, …"""

    __tablename__ = "provenance_event"

    id: str = Field(default_factory=new_id, primary_key=True)
    kind: str
    outcome: str = "success"
    agent: str = ""
    detail: str = ""
    document_id: str | None = Field(default=None, index=True)
    original_id: str | None = Field(default=None, index=True)
    at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
