"""The frozen text of a document, its block structure, and places in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlmodel import Field, SQLModel

from archivist.model.columns import UtcDateTime, new_id, now


class Span(NamedTuple):
    """Code points `start` (included) to `end` (excluded) of a rendition's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_ROW = "table-row"
    CAPTION = "caption"


class InlineKind(StrEnum):
    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands as one block; `level` counts headings and list depth from 1.

    Blocks cover the text in order and do not overlap; a single line feed stands between two.
    A list item's text does not hold its bullet; a table row's cells are parted by a tab.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Inline:
    """Emphasis, strong emphasis or a link inside a block; `target` is a link's address."""

    kind: InlineKind
    start: int
    end: int
    target: str = ""


class Rendition(SQLModel, table=True):
    """One extraction of an original: text that never changes, and its structure as JSON.

    `blocks` is a list of [kind, start, end, level], `inlines` of [kind, start, end, target].
    Append-only and outside the change log; undoing an accession leaves it where it is.
    """

    id: str = Field(default_factory=new_id, primary_key=True)
    original_id: str = Field(foreign_key="original.id", index=True)
    text: str
    text_sha256: str = Field(index=True)
    blocks: str
    inlines: str
    extractor: str
    extractor_version: str
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
