"""Nested folders of documents, and queries kept by name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now


class Collection(SQLModel, table=True):
    """A folder of documents; a document may stand in several."""

    id: str = Field(default_factory=new_id, primary_key=True)
    parent_id: str | None = Field(
        default=None, foreign_key="collection.id", ondelete="CASCADE", index=True
    )
    name: str
    position: int = 0


class CollectionMember(SQLModel, table=True):
    """A document's place in a collection."""

    __tablename__ = "collection_member"
    __table_args__ = (UniqueConstraint("collection_id", "document_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    collection_id: str = Field(foreign_key="collection.id", ondelete="CASCADE", index=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE", index=True)


class SavedQuery(SQLModel, table=True):
    """A search kept by name; asked anew each time it is opened.

    `query` is what can be typed for it; `asked` is JSON of all that was asked, "" for the words
    alone.
    """

    __tablename__ = "saved_query"

    id: str = Field(default_factory=new_id, primary_key=True)
    name: str
    query: str
    asked: str = ""
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
