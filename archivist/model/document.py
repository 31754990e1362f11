"""An article, letter, treaty or e-mail, and where each value about it came from."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now
from archivist.model.fields import EDITABLE_FIELDS, Origin

__all__ = ["EDITABLE_FIELDS", "Creator", "Document", "DocumentRendition", "FieldOrigin", "Origin"]


class Document(SQLModel, table=True):
    """A document in Dublin Core terms; `rendition_id` is the text that is read and marked.

    `date` and `dateline_date` are EDTF text (2026-01-13, 2026-01, 2026), see `model.dates`.
    `publisher` is the outlet; `agency` the credited news agency. `*_fold` copies serve sorting
    and look-up. Creators are rows of `Creator`.
    """

    # The id stands in each index, so that a sorted list of 100,000 ids never touches the table.
    __table_args__ = tuple(
        Index(f"ix_document_{name}", name, "id")
        for name in (
            "title_fold",
            "date",
            "publisher_fold",
            "creators_fold",
            "language",
            "added_at",
            "url",
            "canonical_url",
        )
    )

    id: str = Field(default_factory=new_id, primary_key=True)
    rendition_id: str = Field(foreign_key="rendition.id", index=True)
    title: str
    title_fold: str = ""
    date: str = ""
    publisher: str = ""
    publisher_fold: str = ""
    creators_fold: str = ""
    language: str = ""
    description: str = ""
    type: str = "article"
    section: str = ""
    rights: str = ""
    identifier: str = ""
    url: str = ""
    canonical_url: str = ""
    dateline_place: str = ""
    dateline_date: str = ""
    agency: str = ""
    added_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class DocumentRendition(SQLModel, table=True):
    """One of several texts of a document: another reading, or a later capture of its page."""

    __tablename__ = "document_rendition"
    __table_args__ = (UniqueConstraint("document_id", "rendition_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE", index=True)
    rendition_id: str = Field(foreign_key="rendition.id", index=True)


class Creator(SQLModel, table=True):
    """One of a document's creators, in order."""

    id: str = Field(default_factory=new_id, primary_key=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE", index=True)
    position: int
    name: str


class FieldOrigin(SQLModel, table=True):
    """Where the value of one field of a document came from; `raw` is the value as it stood there.

    `name` is a column of `Document` or "creators". `confirmed` says a person has vouched for it.
    """

    __tablename__ = "field_origin"

    id: str = Field(default_factory=new_id, primary_key=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE", index=True)
    name: str
    origin: str
    raw: str = ""
    confirmed: bool = False
