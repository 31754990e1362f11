"""The frozen text of a document, and the structure of the text as JSON."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now
from archivist.model.structure import Block, BlockKind, Inline, InlineKind, Span

__all__ = ["Block", "BlockKind", "Inline", "InlineKind", "Rendition", "Span"]


class Rendition(SQLModel, table=True):
    """One extraction of an original: text that never changes, and its structure as JSON.

    `blocks` is a list of [kind, start, end, level], `inlines` of [kind, start, end, target].
    `part` says which record of the original it is, "" when it is the only one.
    Append-only and outside the change log; undoing an accession leaves it where it is.
    """

    id: str = Field(default_factory=new_id, primary_key=True)
    original_id: str = Field(foreign_key="original.id", index=True)
    part: str = ""
    text: str
    text_sha256: str = Field(index=True)
    blocks: str
    inlines: str
    extractor: str
    extractor_version: str
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
