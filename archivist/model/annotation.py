"""A marked passage, and what is said of it (W3C Web Annotation)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now
from archivist.model.structure import Span, TextQuoteSelector

__all__ = ["Annotation", "Body", "Purpose", "TextQuoteSelector"]


class Purpose(StrEnum):
    """Why a body is there (W3C motivations): a code, an authority record, or a note."""

    TAGGING = "tagging"
    IDENTIFYING = "identifying"
    COMMENTING = "commenting"


class Annotation(SQLModel, table=True):
    """A passage someone marked, and where it stands in the text of one rendition.

    One annotation for one span of a rendition; marking it again adds bodies.
    """

    __table_args__ = (UniqueConstraint("rendition_id", "start", "end"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    document_id: str = Field(foreign_key="document.id", ondelete="CASCADE", index=True)
    rendition_id: str = Field(foreign_key="rendition.id", index=True)
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    creator: str = ""
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    modified_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Body(SQLModel, table=True):
    """A code (tagging), an authority record (identifying) or a note (commenting) on a passage.

    Exactly one of `code_id`, `record_id`, `text` is filled, as `purpose` says.
    """

    id: str = Field(default_factory=new_id, primary_key=True)
    annotation_id: str = Field(
        default="", foreign_key="annotation.id", ondelete="CASCADE", index=True
    )
    purpose: str
    code_id: str | None = Field(default=None, foreign_key="code.id", ondelete="CASCADE", index=True)
    record_id: str | None = Field(
        default=None, foreign_key="authority_record.id", ondelete="CASCADE", index=True
    )
    text: str = ""
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
